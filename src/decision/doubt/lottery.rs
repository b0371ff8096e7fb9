//! What variations are drawn from, laid flat for the loop: it knows no company, no option and no criterion by name.

use crate::decision::Alternative;

/// How many entrants lie side by side, so that loops over them have a bound the compiler knows.
pub(super) const LANES: usize = 8;

/// Figures of some entrants that lie side by side.
pub(super) type Lanes = [f64; LANES];

/// Does something in each lane. Written out, as a build for size would keep the loop, which takes twice as long.
macro_rules! in_each_lane {
    ($lane:ident, $do:expr) => {
        in_each_lane!($lane, $do, 0 1 2 3 4 5 6 7)
    };
    ($lane:ident, $do:expr, $($at:literal)*) => {
        $(
            let $lane: usize = $at;
            $do;
        )*
    };
}
pub(super) use in_each_lane;

/// How many tables of values an entrant’s own can be mixed from: one for each alternative.
pub const TABLES: usize = Alternative::ALL.len();

/// Entrants (options, charts) before criteria, each fed by an input that may have several values.
///
/// Inputs and criteria are added one by one: [`Lottery::input`], [`Lottery::criterion`].
#[derive(Clone, Debug)]
pub struct Lottery {
    entrants: usize,
    /// Points of each entrant beside all criteria.
    pub(super) beside: Vec<Lanes>,
    /// For each input the probability of each value or an earlier one; the last, which is 1, is left out.
    pub(super) inputs: Vec<Box<[f64]>>,
    /// Points of each criterion as stated.
    points: Vec<f64>,
    pub(super) columns: Vec<Column>,
    /// Values: for each criterion, each value of its input, all entrants.
    pub(super) rows: Vec<Lanes>,
    /// For each criterion, all entrants’ shares of each table.
    pub(super) mixes: Vec<[Lanes; TABLES]>,
    /// Whether each entrant is mixed alike on every criterion.
    pub(super) steady: bool,
}

/// Where the values of a criterion lie.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// The input that feeds it.
    pub input: usize,
    /// The first of its rows.
    pub start: usize,
}

impl Lottery {
    /// With so many entrants as there are points `beside` the criteria (what a change of office costs, as a negative
    /// number), and nothing yet to judge them by.
    #[must_use]
    pub fn new(beside: &[f64]) -> Self {
        Self {
            entrants: beside.len(),
            beside: lanes(beside.iter().copied()).collect(),
            inputs: Vec::new(),
            points: Vec::new(),
            columns: Vec::new(),
            rows: Vec::new(),
            mixes: Vec::new(),
            steady: true,
        }
    }

    /// Adds an input with the probabilities of its values, which sum to 1; what rounding leaves falls to the last. Gives
    /// its number, from 0.
    pub fn input(&mut self, probabilities: impl IntoIterator<Item = f64>) -> usize {
        let mut sum = 0.0;
        let mut up_to: Vec<f64> = probabilities
            .into_iter()
            .map(|probability| {
                sum += probability;
                sum
            })
            .collect();
        up_to.pop();
        self.inputs.push(up_to.into());
        self.inputs.len() - 1
    }

    /// Adds a criterion that counts `points` and is fed by the input of number `input`. `value` gives the value, finite, of
    /// an entrant where the input has the value of a place; `mix` says which shares of the tables’ entries an entrant’s
    /// value is mixed from, and so how what is doubted about them reaches it.
    ///
    /// # Panics
    /// Where there is no such input.
    pub fn criterion(
        &mut self,
        points: f64,
        input: usize,
        value: impl Fn(usize, usize) -> f64,
        mix: impl Fn(usize) -> [f64; TABLES],
    ) {
        let (entrants, start) = (self.entrants, self.rows.len());
        for place in 0..=self.inputs[input].len() {
            self.rows.extend(lanes((0..entrants).map(|entrant| value(place, entrant))));
        }
        let tables: [Vec<Lanes>; TABLES] =
            std::array::from_fn(|table| lanes((0..entrants).map(|entrant| mix(entrant)[table])).collect());
        let mixes = (0..self.blocks()).map(|block| std::array::from_fn(|table| tables[table][block]));
        self.mixes.extend(mixes);
        let (first, last) = (&self.mixes[..self.blocks()], &self.mixes[self.mixes.len() - self.blocks()..]);
        self.steady &= first == last;
        self.points.push(if points.is_finite() { points.max(0.0) } else { 0.0 });
        self.columns.push(Column { input, start });
    }

    /// How many entrants there are.
    #[must_use]
    pub const fn entrants(&self) -> usize {
        self.entrants
    }

    /// How many criteria there are.
    #[must_use]
    pub const fn criteria(&self) -> usize {
        self.points.len()
    }

    /// How often [`LANES`] entrants lie side by side.
    pub(super) const fn blocks(&self) -> usize {
        self.beside.len()
    }

    /// Points of the criteria in their proportions, the largest being 1; where all are 0, all are 1.
    pub(super) fn points(&self) -> Vec<f64> {
        let largest = self.points.iter().copied().fold(0.0, f64::max);
        self.points.iter().map(|points| if largest > 0.0 { points / largest } else { 1.0 }).collect()
    }
}

/// Figures of entrants side by side, filled up with zeros.
fn lanes(figures: impl IntoIterator<Item = f64>) -> impl Iterator<Item = Lanes> {
    let mut figures = figures.into_iter();
    std::iter::from_fn(move || {
        let first = figures.next()?;
        let mut lanes = [0.0; LANES];
        lanes[0] = first;
        for (lane, figure) in lanes[1..].iter_mut().zip(figures.by_ref()) {
            *lane = figure;
        }
        Some(lanes)
    })
}
