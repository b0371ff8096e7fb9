//! The parts in duties that the plan’s owner gave or took by hand, whatever the chart of a design says.

use crate::design::Origin;
use crate::org::PositionId;
use crate::role::{Duty, Given, Part};
use serde::{Deserialize, Serialize};

/// Most parts of all designs together.
const MOST: usize = 2000;

/// A part given or taken in one design.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    design: Origin,
    seat: PositionId,
    duty: Duty,
    /// Without, the position has no part, whatever the chart says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    part: Option<Part>,
}

/// Why a part cannot be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AssignedError {
    /// There are too many.
    #[error("A plan keeps at most {MOST} parts given by hand; reset some first.")]
    TooMany,
    /// One cell has two.
    #[error("The parts given by hand name one position and duty twice.")]
    Twice,
}

/// Parts given by hand. Those of a position that its chart no longer has are kept, in case it comes back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Kept>", into = "Vec<Kept>")]
pub struct Assigned(Vec<Kept>);

impl From<Assigned> for Vec<Kept> {
    fn from(assigned: Assigned) -> Self {
        assigned.0
    }
}

impl TryFrom<Vec<Kept>> for Assigned {
    type Error = AssignedError;

    fn try_from(kept: Vec<Kept>) -> Result<Self, AssignedError> {
        if kept.len() > MOST {
            return Err(AssignedError::TooMany);
        }
        let cell = |one: &Kept| (one.design, one.seat, one.duty);
        let mut cells = std::collections::HashSet::new();
        if kept.iter().all(|one| cells.insert(cell(one))) { Ok(Self(kept)) } else { Err(AssignedError::Twice) }
    }
}

impl Assigned {
    /// How many parts are given, in all designs.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is given.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is given in one design.
    #[must_use]
    pub fn of(&self, design: Origin) -> Vec<Given> {
        let here = self.0.iter().filter(|kept| kept.design == design);
        here.map(|kept| Given { seat: kept.seat, duty: kept.duty, part: kept.part }).collect()
    }

    /// The same with a part given in a design; one given there before is replaced.
    ///
    /// # Errors
    /// [`AssignedError::TooMany`].
    pub fn with(&self, design: Origin, given: Given) -> Result<Self, AssignedError> {
        let Given { seat, duty, part } = given;
        let mut next = self.without(design, |other| other.seat == seat && other.duty == duty);
        if next.0.len() == MOST {
            return Err(AssignedError::TooMany);
        }
        next.0.push(Kept { design, seat, duty, part });
        Ok(next)
    }

    /// The same with what is given in one design given in another too, which has nothing of its own yet.
    ///
    /// # Errors
    /// [`AssignedError::TooMany`].
    pub fn carried(&self, from: Origin, to: Origin) -> Result<Self, AssignedError> {
        let copies = self.0.iter().filter(|kept| kept.design == from).map(|kept| Kept { design: to, ..*kept });
        let all: Vec<Kept> = self.0.iter().copied().chain(copies).collect();
        if all.len() > MOST { Err(AssignedError::TooMany) } else { Ok(Self(all)) }
    }

    /// The same without what is given in a design and fulfils `is_reset`: there the chart counts again.
    #[must_use]
    pub fn without(&self, design: Origin, is_reset: impl Fn(&Given) -> bool) -> Self {
        let stays = |kept: &&Kept| {
            kept.design != design || !is_reset(&Given { seat: kept.seat, duty: kept.duty, part: kept.part })
        };
        Self(self.0.iter().filter(stays).copied().collect())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::org::Chart;

    #[test]
    fn a_cell_is_kept_once_a_design_apart_and_reset() {
        let seat = Chart::new().free_id();
        let given = |duty, part| Given { seat, duty, part };
        let (one, other) = (Origin::GIVEN[1], Origin::GIVEN[2]);
        let first = Assigned::default().with(one, given(Duty::Brand, Some(Part::Accountable))).unwrap();
        let second = first.with(one, given(Duty::Brand, None)).unwrap().with(other, given(Duty::Brand, None)).unwrap();
        assert_eq!(second.of(one), [given(Duty::Brand, None)]);
        let reset = second.without(one, |given| given.duty == Duty::Brand);
        assert_eq!((reset.of(one).len(), reset.of(other).len()), (0, 1));
        let text = serde_json::to_string(&second).unwrap();
        assert_eq!(serde_json::from_str::<Assigned>(&text).unwrap(), second);
    }

    #[test]
    fn what_is_said_twice_and_what_is_too_much_is_refused() {
        let twice = r#"[{"design":"baseline","seat":1,"duty":"brand"},{"design":"baseline","seat":1,"duty":"brand","part":"informed"}]"#;
        assert!(serde_json::from_str::<Assigned>(twice).unwrap_err().to_string().contains("twice"));
        let mut seat = Chart::new().free_id();
        let mut full = Assigned::default();
        for _ in 0..MOST {
            full = Assigned(
                [full.0, vec![Kept { design: Origin::Baseline, seat, duty: Duty::Brand, part: None }]].concat(),
            );
            seat = seat.next();
        }
        let given = Given { seat, duty: Duty::Brand, part: None };
        assert_eq!(full.with(Origin::Baseline, given), Err(AssignedError::TooMany));
        let kept = full.of(Origin::Baseline)[0];
        assert!(full.with(Origin::Baseline, Given { part: Some(Part::Informed), ..kept }).is_ok());
    }
}
