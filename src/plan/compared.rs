//! Which designs are held against each other on Compare.

use super::Plan;
use crate::decision::Alternative;
use crate::design::Origin;
use serde::{Deserialize, Serialize};
use std::ops::Deref;

/// Two to four designs, in the order in which they stand side by side; the first is the one that the others are read against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Origin>", into = "Vec<Origin>")]
pub struct Compared(Vec<Origin>);

/// Fewer than two designs, or more than four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("two to four designs are compared, not {0}")]
pub struct ComparedError(pub usize);

impl Compared {
    /// The least and the most designs that are compared.
    pub const COUNT: std::ops::RangeInclusive<usize> = 2..=4;
}

impl Default for Compared {
    /// The two designs that the question is about.
    fn default() -> Self {
        Self(vec![Origin::Generated(Alternative::Cso), Origin::Generated(Alternative::Cro)])
    }
}

impl TryFrom<Vec<Origin>> for Compared {
    type Error = ComparedError;

    fn try_from(origins: Vec<Origin>) -> Result<Self, ComparedError> {
        if Self::COUNT.contains(&origins.len()) { Ok(Self(origins)) } else { Err(ComparedError(origins.len())) }
    }
}

impl From<Compared> for Vec<Origin> {
    fn from(compared: Compared) -> Self {
        compared.0
    }
}

impl Deref for Compared {
    type Target = [Origin];

    fn deref(&self) -> &[Origin] {
        &self.0
    }
}

impl Plan {
    /// The designs that are compared, without those that are no longer in the plan; the two of the question where fewer than two are left.
    #[must_use]
    pub fn side_by_side(&self) -> Compared {
        let is_there = |origin: &Origin| !matches!(origin, Origin::Drawn(id) if self.design(*id).is_none());
        let left: Vec<Origin> = self.compared.iter().copied().filter(is_there).collect();
        let [first, other] = [Alternative::Cso, Alternative::Cro].map(Origin::Generated);
        match left.as_slice() {
            [one] => Compared(vec![*one, if *one == other { first } else { other }]),
            _ => Compared::try_from(left).unwrap_or_default(),
        }
    }
}
