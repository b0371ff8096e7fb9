//! Weights of the criteria, from swing points.

use crate::decision::Criterion;
use serde::{Deserialize, Serialize};

/// One weight a criterion, none below 0, summing to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "[f64; Criterion::COUNT]", into = "[f64; Criterion::COUNT]")]
pub struct Weights([f64; Criterion::COUNT]);

impl Weights {
    /// Weights in proportion to swing points (von Winterfeldt and Edwards 1986): how much it matters to go from the one
    /// end of a scale to the other. Points below 0 or not finite count as 0; where all are 0, all weights are equal.
    #[must_use]
    pub fn from_points(points: &[f64; Criterion::COUNT]) -> Self {
        let points = points.map(|points| if points.is_finite() { points.max(0.0) } else { 0.0 });
        let largest = points.iter().copied().fold(0.0, f64::max);
        if largest == 0.0 {
            return Self::equal();
        }
        // Dividing by the largest first keeps huge points from summing to infinity.
        let parts = points.map(|points| points / largest);
        let sum: f64 = parts.iter().sum();
        Self(parts.map(|part| part / sum))
    }

    /// The same weight for every criterion.
    #[must_use]
    pub const fn equal() -> Self {
        #[allow(clippy::cast_precision_loss)] // eleven
        Self([1.0 / Criterion::COUNT as f64; Criterion::COUNT])
    }

    /// The weight of `criterion`, 0 to 1.
    #[must_use]
    pub const fn get(&self, criterion: Criterion) -> f64 {
        self.0[criterion.index()]
    }

    /// All of them, in the order of [`Criterion::ALL`].
    #[must_use]
    pub const fn all(&self) -> &[f64; Criterion::COUNT] {
        &self.0
    }

    /// These weights with that of `criterion` set to `weight` (held to 0 to 1) and the others in their old proportion;
    /// where the others were all 0 they share what is left equally.
    #[must_use]
    pub fn with(&self, criterion: Criterion, weight: f64) -> Self {
        let (weight, rest) = (weight.clamp(0.0, 1.0), self.rest(criterion));
        Self(std::array::from_fn(|j| if j == criterion.index() { weight } else { (1.0 - weight) * rest[j] }))
    }

    /// How the criteria other than `criterion` share what it leaves: parts that sum to 1, its own being 0.
    pub(in crate::decision) fn rest(&self, criterion: Criterion) -> [f64; Criterion::COUNT] {
        let mut others = self.0;
        others[criterion.index()] = 0.0;
        let sum: f64 = others.iter().sum();
        if sum == 0.0 {
            others = [1.0; Criterion::COUNT];
            others[criterion.index()] = 0.0;
        }
        let sum: f64 = others.iter().sum();
        others.map(|other| other / sum)
    }
}

impl From<[f64; Criterion::COUNT]> for Weights {
    fn from(points: [f64; Criterion::COUNT]) -> Self {
        Self::from_points(&points)
    }
}

impl From<Weights> for [f64; Criterion::COUNT] {
    fn from(weights: Weights) -> Self {
        weights.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_stated_is_everything_equal() {
        for points in [[0.0; 11], [-1.0; 11], [f64::NAN; 11], [f64::INFINITY; 11]] {
            assert_eq!(Weights::from_points(&points), Weights::equal());
        }
    }

    #[test]
    fn the_rest_of_a_lone_criterion_is_shared_equally() {
        let mut points = [0.0; 11];
        points[0] = 3.0;
        let moved = Weights::from_points(&points).with(Criterion::Scale, 0.5);
        assert!(Criterion::ALL[1..].iter().all(|&criterion| (moved.get(criterion) - 0.05).abs() < 1e-12));
    }

    proptest! {
        #[test]
        fn weights_are_a_share_of_one(points in prop::array::uniform11(-1.0..1e308f64), to in -1.0..2.0f64) {
            let weights = Weights::from_points(&points);
            for weights in [weights, weights.with(Criterion::Leadership, to)] {
                prop_assert!((weights.all().iter().sum::<f64>() - 1.0).abs() < 1e-9);
                prop_assert!(weights.all().iter().all(|&weight| weight >= 0.0));
            }
        }
    }
}
