//! One company before the model: the values of every contender on every criterion, for what is known and what is not.

use super::{Alternative, Contender, Criterion, Input, Model, Situation, Weights};

/// Figures of every contender, in the order of [`Contender::ALL`].
pub(super) type Row = [f64; Contender::COUNT];

/// A value that an input may have, and what follows from it.
#[derive(Clone, Debug)]
pub(super) struct Atom {
    /// Its probability.
    pub probability: f64,
    /// The input's number today.
    pub today: f64,
    /// The values of the contenders on each criterion that the input feeds, in the order of [`Input::criteria`].
    pub values: Vec<Row>,
}

/// A company's situation with the model and the weights it is judged by.
///
/// An input without a forecast is the same today and later: whatever value it has or takes, it takes at both times.
#[derive(Clone, Debug)]
pub struct Case<'a> {
    model: &'a Model,
    weights: &'a Weights,
    today: &'a Situation,
    later: Option<&'a Situation>,
    atoms: [Vec<Atom>; Input::COUNT],
    values: [Row; Criterion::COUNT],
}

impl<'a> Case<'a> {
    /// The case of a company, today and, where a change is expected, in 24 months.
    #[must_use]
    pub fn new(model: &'a Model, weights: &'a Weights, today: &'a Situation, later: Option<&'a Situation>) -> Self {
        let atoms = Input::ALL.map(|input| atoms(model, today, later, input));
        let mut values = [[0.0; Contender::COUNT]; Criterion::COUNT];
        for input in Input::ALL {
            for (place, criterion) in input.criteria().iter().enumerate() {
                for atom in &atoms[input.index()] {
                    for (sum, value) in values[criterion.index()].iter_mut().zip(atom.values[place]) {
                        *sum += atom.probability * value;
                    }
                }
            }
        }
        Self { model, weights, today, later, atoms, values }
    }

    /// The model.
    #[must_use]
    pub const fn model(&self) -> &'a Model {
        self.model
    }

    /// The weights.
    #[must_use]
    pub const fn weights(&self) -> &'a Weights {
        self.weights
    }

    /// The company today.
    #[must_use]
    pub const fn today(&self) -> &'a Situation {
        self.today
    }

    /// What stands for choice: the standing alternatives, and the path where a change is expected.
    #[must_use]
    pub fn contenders(&self) -> &'static [Contender] {
        &Contender::ALL[..if self.later.is_some() { Contender::COUNT } else { Alternative::ALL.len() }]
    }

    /// The expected value of `contender` on `criterion`, 0 to 100.
    #[must_use]
    pub fn value(&self, contender: Contender, criterion: Criterion) -> f64 {
        self.values[criterion.index()][contender.index()]
    }

    /// The expected fit of every contender.
    pub(super) fn totals(&self) -> Row {
        let mut totals = [0.0; Contender::COUNT];
        for (weight, row) in self.weights.all().iter().zip(&self.values) {
            for (total, value) in totals.iter_mut().zip(row) {
                *total += weight * value;
            }
        }
        totals[Contender::CsoThenCro.index()] -= self.model.path.switching_cost;
        totals
    }

    /// The values that `input` may have.
    pub(super) fn atoms(&self, input: Input) -> &[Atom] {
        &self.atoms[input.index()]
    }

    /// Fits once it is learnt that `input` is `atom`, the other inputs as believed. The model adds and the inputs are
    /// independent, so this is exact.
    pub(super) fn totals_given(&self, input: Input, atom: &Atom) -> Row {
        self.totals_with(input, |place| atom.values[place])
    }

    /// Fits where the answer to `input` is `x`, the other inputs as believed.
    pub(super) fn totals_at(&self, input: Input, x: f64) -> Row {
        self.totals_with(input, |place| {
            let criterion = input.criteria()[place];
            let now = self.model.values(criterion, x);
            let later = match self.forecast(input) {
                Some(situation) => situation.belief(input).mean_row(|x| self.model.values(criterion, x)),
                None => now,
            };
            Contender::blend(self.model.path, &now, &later)
        })
    }

    fn totals_with(&self, input: Input, values: impl Fn(usize) -> Row) -> Row {
        let mut totals = self.totals();
        for (place, &criterion) in input.criteria().iter().enumerate() {
            let (weight, old, new) = (self.weights.get(criterion), &self.values[criterion.index()], values(place));
            for ((total, old), new) in totals.iter_mut().zip(old).zip(new) {
                *total += weight * (new - old);
            }
        }
        totals
    }

    /// The later situation where it says something of its own about `input`.
    pub(super) fn forecast(&self, input: Input) -> Option<&'a Situation> {
        self.later.filter(|later| later.belief(input) != self.today.belief(input))
    }
}

fn atoms(model: &Model, today: &Situation, later: Option<&Situation>, input: Input) -> Vec<Atom> {
    let now = today.belief(input);
    let pairs = now.paired(later.map_or(now, |later| later.belief(input)));
    let atom = |(today, later, probability): (f64, f64, f64)| {
        let values = |&criterion: &Criterion| {
            Contender::blend(model.path, &model.values(criterion, today), &model.values(criterion, later))
        };
        Atom { probability, today, values: input.criteria().iter().map(values).collect() }
    };
    pairs.into_iter().map(atom).collect()
}
