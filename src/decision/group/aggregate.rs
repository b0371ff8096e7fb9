//! The weights of several people as those of one.
//!
//! Forman and Peniwati (1998) tell two ways apart: the group acts as one person, and its judgements are joined (AIJ); or the
//! members stay separate, and their weights are (AIP). With weights by row geometric means the first and the geometric second
//! are the same (Barzilai and Golany 1994).

use crate::decision::{Contender, Criterion, Weights};

/// Weights below this part of the whole count as this much where logarithms are taken: a 0 there would be a veto, and its
/// distance from anything without end. Judgement: a tenth of the smallest weight that is shown as a whole per cent.
pub(super) const FLOOR: f64 = 1e-3;

/// How the weights of several are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pooling {
    /// The mean of the members’ weights. It carries the verdict.
    Arithmetic,
    /// The geometric mean of the members’ weights.
    Geometric,
    /// The geometric mean of the members’ comparisons, where all of them compared pairs.
    Judgements,
}

/// Weights of the group, and what they decide on the answers as the plan has them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Aggregate {
    /// How they were joined.
    pub pooling: Pooling,
    /// The weights.
    pub weights: Weights,
    /// The fit of a CRO less that of a CSO, points.
    pub margin: f64,
    /// The contender with the best fit.
    pub leader: Contender,
}

/// The mean of weights, each with how much it counts; `None` of none.
pub(super) fn arithmetic(weights: &[(f64, Weights)]) -> Option<Weights> {
    let mean = |criterion| weights.iter().map(|(power, weights)| power * weights.get(criterion)).sum();
    (!weights.is_empty()).then(|| Weights::from_points(&Criterion::ALL.map(mean)))
}

/// The geometric mean of weights, each with how much it counts; `None` of none. See [`FLOOR`].
pub(super) fn geometric(weights: &[(f64, Weights)]) -> Option<Weights> {
    let total: f64 = weights.iter().map(|(power, _)| power).sum();
    let log = |criterion| weights.iter().map(move |(power, weights)| power * weights.get(criterion).max(FLOOR).ln());
    let mean = |criterion| (log(criterion).sum::<f64>() / total).exp();
    (!weights.is_empty()).then(|| Weights::from_points(&Criterion::ALL.map(mean)))
}

/// Centred logarithms of weights: what Aitchison’s distance is straight in.
pub(super) fn centred(weights: &Weights) -> [f64; Criterion::COUNT] {
    let logs = weights.all().map(|weight| weight.max(FLOOR).ln());
    #[allow(clippy::cast_precision_loss)] // eleven
    let mean = logs.iter().sum::<f64>() / Criterion::COUNT as f64;
    logs.map(|log| log - mean)
}

/// How far two sets of weights lie apart, by ratios (Aitchison 1986): sqrt Σ (clr w − clr g)². 0 where they are the same.
pub(super) fn distance(a: &Weights, b: &Weights) -> f64 {
    let squares = centred(a).into_iter().zip(centred(b)).map(|(a, b)| (a - b) * (a - b));
    squares.sum::<f64>().sqrt()
}
