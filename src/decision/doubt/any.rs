//! Who is ahead under any weights there could be: exact, so it can be asked while a slider moves.

use super::exact::{winning_share, winning_share_above};
use super::preference::Least;
use crate::decision::{Case, Contender, Criterion};

/// The share of all weights under which `one` is ahead of `other` on the answers as believed, 0 to 1; of those weights alone
/// that give a criterion at least so much, 0 to 1, where `least` says so. Exact.
#[must_use]
pub fn share_of_weights(case: &Case<'_>, one: Contender, other: Contender, least: Option<(Criterion, f64)>) -> f64 {
    // Weights sum to 1, so what changing over costs belongs in every difference.
    let switching = case.switching_cost(other) - case.switching_cost(one);
    let differences =
        Criterion::ALL.map(|criterion| case.value(one, criterion) - case.value(other, criterion) + switching);
    let bound = least.and_then(|(criterion, least)| {
        let mut bounds = [0.0; Criterion::COUNT];
        bounds[criterion.index()] = least;
        Least::new(bounds).ok()
    });
    match bound {
        Some(bound) => winning_share_above(&differences, &bound),
        None => winning_share(&differences),
    }
}
