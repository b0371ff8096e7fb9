//! The smallest change of all weights together that levels two contenders. One-way analysis understates what a little of
//! everything does.

use super::sides::ROUNDING;
use crate::decision::order::by_number;
use crate::decision::{Case, Contender, Criterion, Weights};

/// How often the step is halved: far below what a figure can tell.
const HALVINGS: usize = 100;

/// Weights at which somebody else is level, as near to the present ones as there are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct JointChange {
    /// These weights.
    pub weights: Weights,
    /// Who is level there, and ahead beyond.
    pub winner: Contender,
    /// Euclidean distance from the present weights.
    pub distance: f64,
    /// The share of all weight that lies elsewhere, 0 to 1.
    pub moved: f64,
}

/// The nearest weights, by Euclidean distance, at which one of `rivals` is level with `ahead`; `None` where no weights do it, and
/// where they are level already.
///
/// Where no weight would fall below 0 the distance is margin / ‖δ − mean δ‖; in general it is the projection of the weights,
/// moved against the differences δ, onto the weights there can be.
#[must_use]
pub fn nearest_tie(case: &Case<'_>, ahead: Contender, rivals: &[Contender]) -> Option<JointChange> {
    let ties = rivals.iter().filter(|rival| **rival != ahead).filter_map(|&rival| tie(case, ahead, rival));
    ties.reduce(|nearest, next| if next.distance < nearest.distance { next } else { nearest })
}

fn tie(case: &Case<'_>, ahead: Contender, rival: Contender) -> Option<JointChange> {
    let now = *case.weights().all();
    let differences = Criterion::ALL.map(|criterion| case.value(ahead, criterion) - case.value(rival, criterion));
    let switching = case.switching_cost(rival) - case.switching_cost(ahead);
    let margin = |weights: &[f64; Criterion::COUNT]| {
        weights.iter().zip(differences).map(|(weight, difference)| weight * difference).sum::<f64>() + switching
    };
    let moved = |step: f64| onto_weights(std::array::from_fn(|j| now[j] - step * differences[j]));
    // The margin falls as the step grows, until all weight lies where the rival is best.
    // Who is level already needs no change, and equals never differ.
    let lowest = differences.iter().copied().fold(f64::INFINITY, f64::min) + switching;
    if lowest > 0.0 || margin(&now) <= ROUNDING {
        return None;
    }
    let (mut low, mut high) = (0.0, 1e-3);
    while margin(&moved(high)) > 0.0 && high < 1e9 {
        (low, high) = (high, 2.0 * high);
    }
    if margin(&moved(high)) > 0.0 {
        return None;
    }
    for _ in 0..HALVINGS {
        let middle = 0.5 * (low + high);
        if margin(&moved(middle)) > 0.0 { low = middle } else { high = middle }
    }
    let level = moved(high);
    let apart = |j: usize| level[j] - now[j];
    Some(JointChange {
        weights: Weights::from_points(&level),
        winner: rival,
        distance: (0..Criterion::COUNT).map(|j| apart(j) * apart(j)).sum::<f64>().sqrt(),
        moved: 0.5 * (0..Criterion::COUNT).map(|j| apart(j).abs()).sum::<f64>(),
    })
}

/// The point of the simplex nearest to `point`: the same is taken from every entry, and none falls below 0.
fn onto_weights(point: [f64; Criterion::COUNT]) -> [f64; Criterion::COUNT] {
    let mut falling = point;
    by_number(&mut falling, |entry| -entry);
    let (mut sum, mut taken) = (0.0, 0.0);
    for (count, entry) in (1_u32..).zip(falling) {
        sum += entry;
        let share = (sum - 1.0) / f64::from(count);
        if entry > share {
            taken = share;
        }
    }
    point.map(|entry| (entry - taken).max(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_lies_nearest_is_a_weighting_and_nothing_lies_nearer(
            point in prop::array::uniform11(-1.0..2.0f64), other in prop::array::uniform11(0.0..1.0f64),
        ) {
            let nearest = onto_weights(point);
            prop_assert!((nearest.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            prop_assert!(nearest.iter().all(|entry| *entry >= 0.0));
            let apart = |from: &[f64; 11]| from.iter().zip(point).map(|(a, b)| (a - b) * (a - b)).sum::<f64>();
            prop_assert!(apart(&nearest) <= apart(Weights::from_points(&other).all()) + 1e-12);
        }
    }
}
