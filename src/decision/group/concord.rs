//! How far the members agree about the weights: criterion by criterion, and over all of them.

use super::aggregate::FLOOR;
use crate::decision::order::by_number;
use crate::decision::{Criterion, Weights};

/// The members’ weights of one criterion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Which criterion.
    pub criterion: Criterion,
    /// The lowest weight, 0 to 1.
    pub low: f64,
    /// The highest weight, 0 to 1.
    pub high: f64,
    /// Standard deviation of the logarithms of the weights between members: 0.7 is about a factor of two. 0 for one member.
    pub log_deviation: f64,
    /// Whether somebody else would be ahead for the group if all gave it the lowest weight, or all the highest, each
    /// member’s other weights keeping their proportion.
    pub matters: bool,
}

/// The standard deviation of numbers around their mean, each with how often it counts; 0 for fewer than two. Divided by one
/// less than their number where all count alike; else by its likeness for weights of reliability, Σ p − Σ p² / Σ p, so that
/// it is no matter in what unit voices are counted.
pub(super) fn deviation(sample: impl Iterator<Item = (f64, f64)> + Clone) -> f64 {
    let all = |part: fn(f64, f64) -> f64| sample.clone().map(|(power, one)| part(power, one)).sum::<f64>();
    let (of, squared) = (all(|power, _| power), all(|power, _| power * power));
    let free = of - squared / of;
    if sample.clone().nth(1).is_none() {
        return 0.0;
    }
    let mean = all(|power, one| power * one) / of;
    (sample.map(|(power, one)| power * (one - mean) * (one - mean)).sum::<f64>() / free).sqrt()
}

/// The standard deviation of the logarithms of one criterion’s weights.
pub(super) fn log_deviation(weights: &[Weights], criterion: Criterion) -> f64 {
    deviation(weights.iter().map(|weights| (1.0, weights.get(criterion).max(FLOOR).ln())))
}

/// Kendall’s coefficient of concordance over the ranks of the weights, corrected for ties: 0 where the members’ orders of
/// importance have nothing in common, 1 where they are one order. `None` for fewer than two members, and where nobody ranks
/// anything above anything.
///
/// W = 12 S / (m² (n³ − n) − m Σ T), T = Σ (t³ − t) over a member’s ties (Kendall and Gibbons 1990).
#[allow(clippy::cast_precision_loss)] // a hundred members and eleven criteria
pub(super) fn concordance(members: &[Weights]) -> Option<f64> {
    let (m, n) = (members.len() as f64, Criterion::COUNT as f64);
    if members.len() < 2 {
        return None;
    }
    let (mut sums, mut ties) = ([0.0; Criterion::COUNT], 0.0);
    for weights in members {
        let (ranks, tied) = ranks(weights);
        ties += tied;
        for (sum, rank) in sums.iter_mut().zip(ranks) {
            *sum += rank;
        }
    }
    let mean = m * (n + 1.0) / 2.0;
    let s: f64 = sums.iter().map(|sum| (sum - mean) * (sum - mean)).sum();
    let most = m * m * (n * n * n - n) - m * ties;
    (most > 0.0).then(|| (12.0 * s / most).clamp(0.0, 1.0))
}

/// Ranks of the weights, the largest first; equal ones share the mean of their ranks. With it Σ (t³ − t) over the ties.
#[allow(clippy::cast_precision_loss)] // eleven
fn ranks(weights: &Weights) -> ([f64; Criterion::COUNT], f64) {
    let mut order = Criterion::ALL;
    by_number(&mut order, |criterion| -weights.get(*criterion));
    let (mut ranks, mut ties) = ([0.0; Criterion::COUNT], 0.0);
    let mut from = 0;
    while from < order.len() {
        let top = weights.get(order[from]);
        // Weights that differ by rounding alone are equal.
        let to = from + order[from..].iter().take_while(|at| top - weights.get(**at) < 1e-9).count();
        let t = (to - from) as f64;
        ties += t * t * t - t;
        for criterion in &order[from..to] {
            ranks[criterion.index()] = (from + 1 + to) as f64 / 2.0;
        }
        from = to;
    }
    (ranks, ties)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weights(points: [f64; 11]) -> Weights {
        Weights::from_points(&points)
    }

    #[test]
    fn ranks_are_shared_by_equals() {
        let (ranks, ties) = ranks(&weights([5.0, 5.0, 9.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0]));
        assert_eq!(ranks, [2.5, 2.5, 1.0, 5.0, 5.0, 5.0, 9.0, 9.0, 9.0, 9.0, 9.0]);
        assert_eq!(ties, 6.0 + 24.0 + 120.0);
    }

    #[test]
    fn a_voice_that_counts_more_draws_the_spread_around_its_mean() {
        // Of 1, 1 and 4 the squares are 6 in all; with two voices on one they are divided by 3 − 5/3.
        let samples: [(&[(f64, f64)], f64); 5] = [
            (&[(1.0, 1.0), (1.0, 1.0), (1.0, 4.0)], 3.0),
            (&[(2.0, 1.0), (1.0, 4.0)], 4.5),
            (&[(8.0, 1.0), (4.0, 4.0)], 4.5),
            (&[(3.0, 7.0)], 0.0),
            (&[], 0.0),
        ];
        for (sample, variance) in samples {
            let found = deviation(sample.iter().copied());
            assert!((found * found - variance).abs() < 1e-12, "{sample:?}: {found}");
        }
    }

    #[test]
    fn concord_runs_from_none_to_all() {
        let up = weights(std::array::from_fn(|at| at as f64 + 1.0));
        let down = weights(std::array::from_fn(|at| 11.0 - at as f64));
        assert_eq!(concordance(&[up, up, up]), Some(1.0));
        assert_eq!(concordance(&[up, down]), Some(0.0));
        assert_eq!(concordance(&[up]), None);
        assert_eq!(concordance(&[Weights::equal(), Weights::equal()]), None);
    }
}
