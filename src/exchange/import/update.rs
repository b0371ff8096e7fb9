//! A new list of a company that is already on the chart: what it would change, and the change.

use serde::{Deserialize, Serialize};

/// What happens to positions of the chart that the list does not hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Missing {
    /// They stay as they are: a list may be of one division alone.
    #[default]
    Keep,
    /// They stay, vacant.
    Vacate,
    /// They go; their teams report to the manager above.
    Remove,
}

/// How a position differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)] // named by `label`
pub enum Differing {
    Added,
    Missing,
    Moved,
    Changed,
}

impl Differing {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Added, Self::Missing, Self::Moved, Self::Changed];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Added => "New",
            Self::Missing => "Not in the file",
            Self::Moved => "Moved",
            Self::Changed => "Changed",
        }
    }
}

/// One position that differs, for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// How.
    pub kind: Differing,
    /// Which position, by title and holder.
    pub who: String,
    /// What becomes of it, a whole sentence with old and new values.
    pub what: String,
}

/// What an update would do, for people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// By what positions of the file were found on the chart, a whole sentence.
    pub matched: String,
    /// How many positions differ, by [`Differing::ALL`].
    pub counts: [usize; Differing::ALL.len()],
    /// How many stay as they are.
    pub same: usize,
    /// The first differences; of many not all travel.
    pub listed: Vec<Difference>,
}
