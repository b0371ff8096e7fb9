//! One company before the model: the values of every contender on every criterion, for what is known and what is not.

use super::fit::chart_value;
use super::{Alternative, Contender, Coordinates, Criterion, Input, Model, Situation, Weights};

/// A value that an input may have, and what follows from it.
#[derive(Clone, Debug)]
pub(super) struct Atom {
    /// Its probability.
    pub probability: f64,
    /// The input's number today.
    pub today: f64,
    /// One row for each criterion that the input feeds, in the order of [`Input::criteria`]: the values of the contenders.
    pub values: Vec<Vec<f64>>,
}

/// A company's situation with the model and the weights it is judged by, and the charts that are held against the options.
///
/// Figures of the contenders are lists in the order of [`Contender::index`]: the options, then the charts. An input without
/// a forecast is the same today and later: whatever value it has or takes, it takes at both times.
#[derive(Clone, Debug)]
pub struct Case<'a> {
    model: &'a Model,
    weights: &'a Weights,
    today: &'a Situation,
    later: Option<&'a Situation>,
    charts: &'a [Coordinates],
    atoms: [Vec<Atom>; Input::COUNT],
    values: [Vec<f64>; Criterion::COUNT],
}

impl<'a> Case<'a> {
    /// The case of a company, today and, where a change is expected, in 24 months.
    #[must_use]
    pub fn new(model: &'a Model, weights: &'a Weights, today: &'a Situation, later: Option<&'a Situation>) -> Self {
        Self::with_charts(model, weights, today, later, &[])
    }

    /// The same with charts beside the options, each where it lies between the pure designs; at most 256 take part.
    #[must_use]
    pub fn with_charts(
        model: &'a Model,
        weights: &'a Weights,
        today: &'a Situation,
        later: Option<&'a Situation>,
        charts: &'a [Coordinates],
    ) -> Self {
        let charts = &charts[..charts.len().min(usize::from(u8::MAX) + 1)];
        let mut case = Self {
            model,
            weights,
            today,
            later,
            charts,
            atoms: Default::default(),
            values: std::array::from_fn(|_| vec![0.0; Contender::OPTIONS_COUNT + charts.len()]),
        };
        for input in Input::ALL {
            let atoms = case.possible(input);
            for (place, criterion) in input.criteria().iter().enumerate() {
                for atom in &atoms {
                    for (sum, value) in case.values[criterion.index()].iter_mut().zip(&atom.values[place]) {
                        *sum += atom.probability * value;
                    }
                }
            }
            case.atoms[input.index()] = atoms;
        }
        case
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

    /// The options that stand for choice: the standing alternatives, and the path where a change is expected.
    #[must_use]
    pub fn options(&self) -> &'static [Contender] {
        &Contender::OPTIONS[..if self.later.is_some() { Contender::OPTIONS_COUNT } else { Alternative::ALL.len() }]
    }

    /// The charts.
    #[allow(clippy::cast_possible_truncation)] // no more than 256 take part
    pub fn charts(&self) -> impl Iterator<Item = Contender> + use<> {
        (0..self.charts.len()).map(|place| Contender::Chart(place as u8))
    }

    /// The expected value of `contender` on `criterion`, 0 to 100.
    #[must_use]
    pub fn value(&self, contender: Contender, criterion: Criterion) -> f64 {
        self.values[criterion.index()][contender.index()]
    }

    /// Points that `contender` loses by changing over; 0 for everything but the path.
    #[must_use]
    pub fn switching_cost(&self, contender: Contender) -> f64 {
        if contender == Contender::CsoThenCro { self.model.path.switching_cost } else { 0.0 }
    }

    /// How `contender`’s value on `criterion` is mixed from the table entries of the alternatives, whose doubt it shares. The
    /// cost of a chart is its own; what is doubted about it is taken to go with what its owner covers.
    pub(super) fn mix(&self, contender: Contender, criterion: Criterion) -> [f64; Alternative::ALL.len()] {
        let mut mix = [0.0; Alternative::ALL.len()];
        match contender {
            Contender::Standing(alternative) => mix[alternative.index()] = 1.0,
            Contender::CsoThenCro => {
                mix[Alternative::Cso.index()] = self.model.path.weight_now;
                mix[Alternative::Cro.index()] = 1.0 - self.model.path.weight_now;
            }
            Contender::Chart(place) => return self.charts[usize::from(place)].mix(criterion),
        }
        mix
    }

    /// The expected fit of every contender.
    pub(super) fn totals(&self) -> Vec<f64> {
        self.totals_weighed(self.weights)
    }

    /// The expected fit of every contender, were these the weights.
    pub(super) fn totals_weighed(&self, weights: &Weights) -> Vec<f64> {
        let mut totals = vec![0.0; self.values[0].len()];
        for (weight, row) in weights.all().iter().zip(&self.values) {
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
    pub(super) fn totals_given(&self, input: Input, atom: &Atom) -> Vec<f64> {
        self.totals_with(input, |place| atom.values[place].clone())
    }

    /// Fits where the answer to `input` is `x`, the other inputs as believed.
    pub(super) fn totals_at(&self, input: Input, x: f64) -> Vec<f64> {
        self.totals_with(input, |place| {
            let criterion = input.criteria()[place];
            let Some(forecast) = self.forecast(input) else { return self.row(criterion, x, x) };
            let mut mean = vec![0.0; self.values[0].len()];
            for &(later, probability) in forecast.belief(input).atoms() {
                for (sum, value) in mean.iter_mut().zip(self.row(criterion, x, later)) {
                    *sum += probability * value;
                }
            }
            mean
        })
    }

    fn totals_with(&self, input: Input, values: impl Fn(usize) -> Vec<f64>) -> Vec<f64> {
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

    /// The values of the contenders on `criterion` where its input is `today` now and `later` in 24 months.
    fn row(&self, criterion: Criterion, today: f64, later: f64) -> Vec<f64> {
        let path = self.model.path;
        let (now, then) = (self.model.values(criterion, today), self.model.values(criterion, later));
        let mut row = Contender::blend(path, &now, &then).to_vec();
        row.extend(self.charts.iter().map(|chart| {
            let now = chart_value(self.model, chart, criterion, today);
            let then =
                if later.total_cmp(&today).is_eq() { now } else { chart_value(self.model, chart, criterion, later) };
            now + (1.0 - path.weight_now) * (then - now)
        }));
        row
    }

    fn possible(&self, input: Input) -> Vec<Atom> {
        let now = self.today.belief(input);
        let pairs = now.paired(self.later.map_or(now, |later| later.belief(input)));
        let atom = |(today, later, probability): (f64, f64, f64)| {
            let values = input.criteria().iter().map(|&criterion| self.row(criterion, today, later)).collect();
            Atom { probability, today, values }
        };
        pairs.into_iter().map(atom).collect()
    }
}
