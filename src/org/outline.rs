//! The tree laid out flat: what measures, layout and drawing read.

use super::PositionId;

/// A chart's forest in preorder: managers before their reports, siblings in order, each subtree a run of consecutive rows.
///
/// Rows are indices `0..len()`; they mean something within this outline alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    ids: Vec<PositionId>,
    managers: Vec<Option<u32>>,
    depths: Vec<u32>,
    ends: Vec<u32>,
    spans: Vec<u32>,
}

#[allow(clippy::cast_possible_truncation)] // a chart's ids are u32, so its rows are
impl Outline {
    pub(super) fn with_capacity(rows: usize) -> Self {
        Self {
            ids: Vec::with_capacity(rows),
            managers: Vec::with_capacity(rows),
            depths: Vec::with_capacity(rows),
            ends: Vec::with_capacity(rows),
            spans: Vec::with_capacity(rows),
        }
    }

    /// Appends a row. Rows must come in preorder; [`Outline::close`] ends the list.
    pub(super) fn push(&mut self, id: PositionId, manager: Option<usize>) -> usize {
        let row = self.ids.len();
        self.ids.push(id);
        self.managers.push(manager.map(|manager| manager as u32));
        self.depths.push(manager.map_or(0, |manager| self.depths[manager] + 1));
        self.ends.push(row as u32 + 1);
        self.spans.push(0);
        if let Some(manager) = manager {
            self.spans[manager] += 1;
        }
        row
    }

    /// Passes the ends of the subtrees up, last row first.
    pub(super) fn close(&mut self) {
        for row in (0..self.ids.len()).rev() {
            if let Some(manager) = self.managers[row] {
                let manager = manager as usize;
                self.ends[manager] = self.ends[manager].max(self.ends[row]);
            }
        }
    }

    /// Number of rows.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The position in `row`.
    #[must_use]
    pub fn id(&self, row: usize) -> PositionId {
        self.ids[row]
    }

    /// The positions, in preorder.
    #[must_use]
    pub fn ids(&self) -> &[PositionId] {
        &self.ids
    }

    /// The row of the manager, always a lower one; `None` for a top.
    #[must_use]
    pub fn manager(&self, row: usize) -> Option<usize> {
        self.managers[row].map(|manager| manager as usize)
    }

    /// Steps below the top; a top has depth 0.
    #[must_use]
    pub fn depth(&self, row: usize) -> u32 {
        self.depths[row]
    }

    /// The rows of `row` and everything below it.
    #[must_use]
    pub fn subtree(&self, row: usize) -> std::ops::Range<usize> {
        row..self.ends[row] as usize
    }

    /// Number of direct reports.
    #[must_use]
    pub fn direct_reports(&self, row: usize) -> u32 {
        self.spans[row]
    }

    /// Number of direct and indirect reports.
    #[must_use]
    pub fn total_reports(&self, row: usize) -> u32 {
        self.ends[row] - row as u32 - 1
    }

    /// Direct reports in order, without allocating: each subtree ends where the next sibling begins.
    pub fn reports(&self, row: usize) -> impl Iterator<Item = usize> {
        let end = self.ends[row] as usize;
        std::iter::successors((row + 1 < end).then_some(row + 1), move |&report| {
            let next = self.ends[report] as usize;
            (next < end).then_some(next)
        })
    }

    /// The rows that are tops, in order.
    pub fn roots(&self) -> impl Iterator<Item = usize> {
        let count = self.ids.len();
        std::iter::successors((count > 0).then_some(0), move |&root| {
            let next = self.ends[root] as usize;
            (next < count).then_some(next)
        })
    }
}
