//! The weight at which one side of a question is overtaken. Exact, because fits are straight in every weight.

use super::sides::{ROUNDING, Sides};
use crate::decision::{Case, Contender, Criterion, Fit, Weights};

/// A weight at which the outcome changes, all other weights keeping their proportion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CriticalWeight {
    /// Whose weight.
    pub criterion: Criterion,
    /// The weight now, 0 to 1.
    pub now: f64,
    /// The weight at which the two are level, 0 to 1.
    pub at: f64,
    /// Who wins beyond it.
    pub winner: Contender,
}

impl CriticalWeight {
    /// Whether it is near enough to be worth a sentence: within a factor of 3 of the weight now (judgement).
    #[must_use]
    pub fn is_near(&self) -> bool {
        self.at <= 3.0 * self.now && self.now <= 3.0 * self.at
    }
}

/// The weight of `criterion` at which `a` and `b` are level, 0 to 1: with δ the difference on the criterion, ρ that on
/// the others in their proportion and s that of the costs of changing over, (ρ + s) / (ρ − δ). `None` where no weight
/// levels them.
#[must_use]
pub fn critical_weight(weights: &Weights, a: &Fit, b: &Fit, criterion: Criterion) -> Option<f64> {
    let difference = |j: usize| a.contributions[j].value - b.contributions[j].value;
    let rest = weights.rest(criterion);
    let rho: f64 = (0..Criterion::COUNT).map(|j| rest[j] * difference(j)).sum();
    let delta = difference(criterion.index());
    let switching = b.switching_cost - a.switching_cost;
    let at = (rho + switching) / (rho - delta);
    ((rho - delta).abs() > ROUNDING && (0.0..=1.0).contains(&at)).then_some(at)
}

/// For each criterion, in the order of [`Criterion::ALL`], the weight nearest to the present one at which the side ahead
/// is overtaken.
#[must_use]
pub fn critical_weights(case: &Case<'_>, sides: &Sides) -> [Option<CriticalWeight>; Criterion::COUNT] {
    let pairs: Vec<_> = sides.pairs().map(|pair| (pair, Fit::of(case, pair.0), Fit::of(case, pair.1))).collect();
    Criterion::ALL.map(|criterion| {
        let now = case.weights().get(criterion);
        let level = |((ahead, behind), a, b): &((Contender, Contender), Fit, Fit)| {
            let at = critical_weight(case.weights(), a, b, criterion)?;
            // Level, but perhaps with another of either side above both: then nothing changes here.
            let totals = case.totals_weighed(&case.weights().with(criterion, at));
            let top = totals[ahead.index()] + ROUNDING;
            let others = sides.ahead.iter().chain(&sides.behind);
            let changes = others.into_iter().all(|other| totals[other.index()] <= top);
            changes.then_some(CriticalWeight { criterion, now, at, winner: *behind })
        };
        let distance = |critical: &CriticalWeight| (critical.at - now).abs();
        pairs.iter().filter_map(level).min_by(|a, b| distance(a).total_cmp(&distance(b)))
    })
}
