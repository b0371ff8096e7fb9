//! How far each answer and each weight, alone, moves the margin between two contenders (Howard 1988; Eschenbach 1992).

use crate::decision::order::by_number;
use crate::decision::{ALIKE, Case, Contender, Criterion, Input};

/// How far a weight is moved: to its half and to its double, the others keeping their proportion. Judgement.
const WEIGHT_FACTOR: f64 = 2.0;

/// What is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lever {
    /// An answer, over its whole scale.
    Answer(Input),
    /// A weight, from its half to its double.
    Weight(Criterion),
}

/// One end of what a lever does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct End {
    /// The answer in the input’s own unit, or the weight from 0 to 1.
    pub at: f64,
    /// Points that the one ahead then leads by; below 0 where it is overtaken.
    pub margin: f64,
}

/// What one lever does to a margin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sway {
    /// The lever.
    pub lever: Lever,
    /// Where the margin is smallest.
    pub least: End,
    /// Where it is largest.
    pub most: End,
}

impl Sway {
    /// Points between both ends, 0 or above.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.most.margin - self.least.margin
    }

    /// Whether the lever alone turns the margin around.
    #[must_use]
    pub fn turns(&self) -> bool {
        self.least.margin < 0.0 && self.most.margin > 0.0
    }
}

/// What every answer and every weight does to the margin of `ahead` over `behind`, the widest first; what moves it by less
/// than prints is left out. Exact at both ends, as fits are straight between the bends of the tables.
#[must_use]
pub fn tornado(case: &Case<'_>, ahead: Contender, behind: Contender) -> Vec<Sway> {
    let margin = |totals: &[f64]| totals[ahead.index()] - totals[behind.index()];
    let answers = Input::ALL.into_iter().map(|input| {
        let axis = case.model().axis(input);
        let ends = case.model().scale(input).into_iter().map(|place| {
            let at = axis.number(place);
            End { at, margin: margin(&case.totals_at(input, at)) }
        });
        (Lever::Answer(input), ends.collect::<Vec<_>>())
    });
    let weights = Criterion::ALL.into_iter().map(|criterion| {
        let weight = case.weights().get(criterion);
        let ends = [weight / WEIGHT_FACTOR, (weight * WEIGHT_FACTOR).min(1.0)].map(|at| {
            let totals = case.totals_weighed(&case.weights().with(criterion, at));
            End { at, margin: margin(&totals) }
        });
        (Lever::Weight(criterion), ends.to_vec())
    });
    let mut sways: Vec<Sway> = Vec::new();
    for (lever, ends) in answers.chain(weights) {
        let least = ends.iter().copied().reduce(|least, end| if end.margin < least.margin { end } else { least });
        let most = ends.iter().copied().reduce(|most, end| if end.margin > most.margin { end } else { most });
        let sway = least.zip(most).map(|(least, most)| Sway { lever, least, most });
        sways.extend(sway.filter(|sway| sway.width() >= ALIKE));
    }
    by_number(&mut sways, |sway| -sway.width());
    sways
}
