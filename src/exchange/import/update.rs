//! A new list of a company that is already on the chart: what it would change, and the change.
//!
//! Rows are matched with positions, the tree is worked out as it shall be, with what the list says of each position; what leads there is the
//! difference of the two charts. Only what the list says changes anything; a blank cell says nothing.

mod goal;
mod matching;
mod said;
mod tree;

use super::draw::Import;
use super::header::Mapping;
use crate::org::{Chart, ChartError, Diff, Edit, PositionId};
use matching::Matching;
use serde::{Deserialize, Serialize};
use tree::Tree;

/// Today’s chart, which a list may be an update of.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Present {
    /// The chart.
    pub chart: Box<Chart>,
    /// The first id that no design of its plan has had, so that who is new is not taken for a position that a design added.
    pub free: PositionId,
}

impl From<Chart> for Present {
    /// A chart of which there are no designs.
    fn from(chart: Chart) -> Self {
        Self { free: chart.free_id(), chart: Box::new(chart) }
    }
}

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

/// An update, worked out.
#[derive(Clone, Debug)]
pub struct Update {
    /// What leads from the chart there was to the new one, in an order in which no circle forms.
    pub edits: Vec<Edit>,
    /// The chart with the edits applied.
    pub chart: Chart,
    /// What that means.
    pub changes: Changes,
}

/// What `import`, read with `mapping`, makes of the chart `present`. Matched positions keep their ids, and so designs that were
/// copied from the chart stay comparable. O(N), but for teams whose order changes.
///
/// # Errors
/// [`ChartError::TooLarge`] where the chart has no ids left for those who are new.
pub fn update(present: &Present, import: &Import, mapping: &Mapping, missing: Missing) -> Result<Update, ChartError> {
    let (present, free) = (&*present.chart, present.free.max(present.chart.free_id()));
    let matching = Matching::new(present, import);
    let tree = Tree::new(present, import, &matching, missing, free);
    let chart = goal::goal(present, import, mapping, &tree, missing)?;
    let diff = Diff::of(present, &chart);
    let changes = Changes { matched: matching.in_words(), ..said::said(&diff, &tree, missing) };
    Ok(Update { edits: diff.edits().to_vec(), chart, changes })
}
