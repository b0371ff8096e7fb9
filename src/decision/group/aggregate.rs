//! The weights of several people as those of one.
//!
//! Forman and Peniwati (1998) tell two ways apart: the group acts as one person, and its judgements are joined (AIJ); or the
//! members stay separate, and their weights are (AIP). With weights by row geometric means the first and the geometric second
//! are the same (Barzilai and Golany 1994).

use crate::decision::{Comparisons, Contender, Criterion, Judgement, Matrix, Weights};

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

/// Weights from the members’ comparisons joined as one person’s: of every two criteria the geometric mean over those who compared
/// them, each counted as often as given. The weights are the row geometric means of that. `None` of none, and where
/// the comparisons do not link everything.
pub(super) fn judgements(members: &[(f64, &Comparisons)]) -> Option<Weights> {
    if members.is_empty() {
        return None;
    }
    let said = |(_, comparisons): &(f64, &Comparisons), one, other| comparisons.get(one, other).map(Judgement::ratio);
    let members: Vec<_> = members.iter().map(|member| (member.0, |one, other| said(member, one, other))).collect();
    let found = joined(&members).priorities().ok()?;
    let mut weights = [0.0; Criterion::COUNT];
    weights.copy_from_slice(&found.geometric);
    Some(Weights::from_points(&weights))
}

/// The comparisons of several as those of one.
fn joined(members: &[(f64, impl Fn(Criterion, Criterion) -> Option<f64>)]) -> Matrix {
    let mut matrix = Matrix::new(Criterion::COUNT);
    for (at, one) in Criterion::ALL.into_iter().enumerate() {
        for other in Criterion::ALL.into_iter().skip(at + 1) {
            let said = members.iter().filter_map(|(power, said)| Some((power, said(one, other)?.ln())));
            let (sum, of) = said.fold((0.0, 0.0), |(sum, of), (power, log)| (sum + power * log, of + power));
            matrix.set(one.index(), other.index(), (of > 0.0).then(|| (sum / of).exp()));
        }
    }
    matrix
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        /// Barzilai and Golany 1994: with row geometric means it is the same whether comparisons or weights are joined.
        #[test]
        fn joined_comparisons_give_the_joined_weights(
            members in prop::collection::vec((1..=9_u8, prop::collection::vec((1..=9_i8, any::<bool>()), Comparisons::MOST)), 1..5),
        ) {
            let compared = |said: &Vec<(i8, bool)>| {
                let mut comparisons = Comparisons::default();
                let pairs = Criterion::ALL.into_iter().flat_map(|one| Criterion::ALL.map(|other| (one, other)));
                for ((one, other), (steps, first)) in pairs.filter(|(one, other)| one < other).zip(said) {
                    let judgement = Judgement::new(if *first || *steps == 1 { *steps } else { -steps }).unwrap();
                    comparisons.set(one, other, Some(judgement));
                }
                comparisons
            };
            let members: Vec<(f64, Comparisons)> =
                members.iter().map(|(power, said)| (f64::from(*power), compared(said))).collect();
            let shared: Vec<(f64, &Comparisons)> = members.iter().map(|(power, said)| (*power, said)).collect();
            let weights: Vec<(f64, Weights)> =
                shared.iter().map(|member| (member.0, judgements(&[*member]).unwrap())).collect();
            let (aij, aip) = (judgements(&shared).unwrap(), geometric(&weights).unwrap());
            prop_assert!(distance(&aij, &aip) < 1e-6, "{aij:?} {aip:?}");
        }
    }

    #[test]
    fn a_zero_is_no_veto_and_lies_nowhere_beyond_measure() {
        let mut points = [1.0; 11];
        points[3] = 0.0;
        let (none, all) = (Weights::from_points(&points), Weights::equal());
        let joined = geometric(&[(1.0, none), (1.0, all)]).unwrap();
        assert!(joined.get(Criterion::Alignment) > 0.0);
        assert!((1.0..10.0).contains(&distance(&none, &all)));
        assert_eq!((geometric(&[]), arithmetic(&[]), judgements(&[])), (None, None, None));
    }
}
