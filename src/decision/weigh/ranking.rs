//! Weights from an order of importance alone.

use crate::decision::Criterion;

/// The rank-order centroid weight of the place `place` (0 is the most important) among `of`: (1/n) Σ 1/k for k from the
/// place to n (Barron and Barrett 1996). It is the mean of all weights that respect the order.
#[must_use]
pub fn rank_order_centroid(place: usize, of: usize) -> f64 {
    #[allow(clippy::cast_precision_loss)] // a handful of criteria
    let share = |k: usize| 1.0 / (k as f64);
    (place + 1..=of).map(share).sum::<f64>() * share(of)
}

/// Whether `order` names no criterion twice.
pub(super) fn is_order(order: &[Criterion]) -> bool {
    order.iter().enumerate().all(|(at, criterion)| !order[..at].contains(criterion))
}
