//! The comparisons of criteria: the weights and the consistency that follow, and which two to compare next.

use super::ahp::{Consistency, Matrix, Unlinked};
use super::judgement::pairs;
use super::{Comparisons, Judgement, Weights};
use crate::decision::Criterion;

/// What follows from the comparisons of criteria.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The weights.
    pub weights: Weights,
    /// How far the comparisons contradict each other.
    pub consistency: Consistency,
    /// The comparison to look at again; `None` where none contradicts any.
    pub revisit: Option<Reconsidered>,
}

/// A comparison to look at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reconsidered {
    /// The one.
    pub one: Criterion,
    /// The other.
    pub other: Criterion,
    /// What was said of the one.
    pub said: Judgement,
    /// What the other comparisons imply, as the step of the scale that is nearest to it; `None` where none says anything about
    /// these two.
    pub implied: Option<Judgement>,
}

impl Comparisons {
    /// What follows from them.
    ///
    /// # Errors
    /// The groups of criteria that are linked within and not with each other.
    pub fn compared(&self) -> Result<Compared, Vec<Vec<Criterion>>> {
        let named = |group: Vec<usize>| group.into_iter().map(|at| Criterion::ALL[at]).collect();
        let found =
            self.matrix().priorities().map_err(|Unlinked(groups)| groups.into_iter().map(named).collect::<Vec<_>>())?;
        let mut weights = [0.0; Criterion::COUNT];
        weights.copy_from_slice(&found.weights);
        let revisit = found.revisit.and_then(|revisit| {
            let (one, other) = (Criterion::ALL[revisit.one], Criterion::ALL[revisit.other]);
            let implied = revisit.implied.map(Judgement::nearest);
            Some(Reconsidered { one, other, said: self.get(one, other)?, implied })
        });
        Ok(Compared { weights: Weights::from_points(&weights), consistency: found.consistency, revisit })
    }

    /// The two that are best compared next; `None` once all were. First `anchor` with each that is not linked with it, so
    /// that ten comparisons give weights; then those two whose ratio the comparisons so far leave most uncertain.
    #[must_use]
    pub fn next(&self, anchor: Criterion) -> Option<(Criterion, Criterion)> {
        let matrix = self.matrix();
        match matrix.doubt() {
            None => {
                let groups = matrix.groups();
                let linked = groups.iter().find(|group| group.contains(&anchor.index()))?;
                let other = Criterion::ALL.into_iter().find(|other| !linked.contains(&other.index()))?;
                Some((anchor, other))
            }
            Some(doubt) => {
                let mut most = None;
                for (one, other, variance) in doubt {
                    // Of two alike the first is asked, whatever the last bits say.
                    if most.is_none_or(|(_, largest)| variance > largest + 1e-9) {
                        most = Some(((Criterion::ALL[one], Criterion::ALL[other]), variance));
                    }
                }
                most.map(|(pair, _)| pair)
            }
        }
    }

    fn matrix(&self) -> Matrix {
        let mut matrix = Matrix::new(Criterion::COUNT);
        for (one, other) in pairs() {
            matrix.set(one.index(), other.index(), self.get(one, other).map(Judgement::ratio));
        }
        matrix
    }
}

impl Judgement {
    /// The step that is nearest to a ratio, by how many times the one is the other.
    #[must_use]
    pub fn nearest(ratio: f64) -> Self {
        let gap = |judgement: Self| {
            let times = judgement.ratio() / ratio;
            times.max(times.recip())
        };
        let closer = |best: Self, next: Self| if gap(next) < gap(best) { next } else { best };
        Self::all().fold(Self::EQUAL, closer)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_nearest_step_is_by_ratio() {
        for (ratio, step) in [(1.0, 1), (1.4, 1), (1.45, 2), (0.5, -2), (100.0, 9), (0.0001, -9), (0.3, -3)] {
            assert_eq!(Judgement::nearest(ratio).get(), step, "{ratio}");
        }
        for judgement in Judgement::all() {
            assert_eq!(Judgement::nearest(judgement.ratio()), judgement);
        }
    }

    #[test]
    fn ten_questions_link_everything_and_the_rest_check() {
        let mut comparisons = Comparisons::default();
        for asked in 0..Comparisons::MOST {
            assert_eq!(comparisons.compared().is_ok(), asked >= 10, "after {asked}");
            let (one, other) = comparisons.next(Criterion::Lifecycle).unwrap();
            assert_eq!(one == Criterion::Lifecycle, asked < 10);
            assert_eq!(comparisons.get(one, other), None);
            comparisons.set(one, other, Some(Judgement::EQUAL));
        }
        assert_eq!(comparisons.next(Criterion::Lifecycle), None);
        let found = comparisons.compared().unwrap();
        assert_eq!((found.consistency.missing, found.revisit), (0, None));
        assert!(found.weights.all().iter().all(|weight| (weight - 1.0 / 11.0).abs() < 1e-12));
    }

    #[test]
    fn what_is_not_linked_is_named() {
        let mut comparisons = Comparisons::default();
        comparisons.set(Criterion::Scale, Criterion::Cost, Some(Judgement::EQUAL));
        let groups = comparisons.compared().unwrap_err();
        assert_eq!(groups.len(), 10);
        assert_eq!(groups[0], [Criterion::Scale, Criterion::Cost]);
    }

    proptest! {
        /// Whatever is answered, there are weights after ten planned questions, and no two orders of asking end otherwise.
        #[test]
        fn any_answers_give_weights(numbers in prop::collection::vec(0..17_usize, 10..=55)) {
            let mut comparisons = Comparisons::default();
            for number in numbers {
                let (one, other) = comparisons.next(Criterion::Scale).unwrap();
                comparisons.set(one, other, Judgement::all().nth(number));
            }
            let found = comparisons.compared().unwrap();
            prop_assert!(found.weights.all().iter().all(|weight| *weight > 0.0));
            prop_assert_eq!(found.consistency.ratio.is_none(), comparisons.count() == 10);
            if let Some(Reconsidered { one, other, said, implied }) = found.revisit {
                prop_assert_eq!(comparisons.get(one, other), Some(said));
                prop_assert!(implied.is_some());
            }
        }
    }
}
