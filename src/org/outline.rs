//! The tree laid out flat: what measures, layout and drawing read.

use super::PositionId;

/// A chart's forest in preorder: managers before their reports, siblings in order, each subtree a run of consecutive rows.
///
/// Rows are indices `0..len()`; they mean something within this outline alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    ids: Vec<PositionId>,
    /// [`NOBODY`] for a top.
    managers: Vec<u32>,
    depths: Vec<u32>,
    ends: Vec<u32>,
    spans: Vec<u32>,
}

/// The manager of a top. No row has this number: ids are below it.
const NOBODY: u32 = u32::MAX;

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
        self.managers.push(manager.map_or(NOBODY, |manager| manager as u32));
        self.depths.push(manager.map_or(0, |manager| self.depths[manager] + 1));
        self.ends.push(row as u32 + 1);
        self.spans.push(0);
        if let Some(manager) = manager {
            self.spans[manager] += 1;
        }
        row
    }

    /// Takes all rows out and keeps the room they had, for as many to be pushed again without allocating.
    pub fn clear(&mut self) {
        self.ids.clear();
        self.managers.clear();
        self.depths.clear();
        self.ends.clear();
        self.spans.clear();
    }

    /// Passes the ends of the subtrees up, last row first.
    pub(super) fn close(&mut self) {
        for row in (0..self.ids.len()).rev() {
            if let Some(manager) = self.manager(row) {
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
        let manager = self.managers[row];
        (manager != NOBODY).then_some(manager as usize)
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

    /// Where each row's subtree ends, and how many direct reports it has.
    pub(super) fn ends_and_spans(&self) -> (&[u32], &[u32]) {
        (&self.ends, &self.spans)
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

    /// An outline of a list in which `managers[i]` is the index of the manager of entry i, always a lower one; `None` is a
    /// top. Siblings keep the order of the list; ids are the indices. O(N).
    ///
    /// # Panics
    /// Where a manager is not a lower index.
    #[must_use]
    pub fn of_managers(managers: &[Option<usize>]) -> Self {
        let mut sizes = vec![1_u32; managers.len()];
        for (at, manager) in managers.iter().enumerate().rev() {
            if let &Some(manager) = manager {
                assert!(manager < at, "a manager comes before its reports");
                sizes[manager] += sizes[at];
            }
        }
        // Each subtree is a run of rows: the next one begins where those before it, under the same manager, end.
        let (mut rows, mut free) = (vec![0; managers.len()], vec![0; managers.len()]);
        let mut order = vec![0; managers.len()];
        let mut free_at_top = 0;
        for (at, manager) in managers.iter().enumerate() {
            let next = manager.map_or(&mut free_at_top, |manager| &mut free[manager]);
            rows[at] = *next;
            *next += sizes[at] as usize;
            free[at] = rows[at] + 1;
            order[rows[at]] = at;
        }
        let mut outline = Self::with_capacity(managers.len());
        for at in order {
            outline.push(PositionId(at as u32), managers[at].map(|manager| rows[manager]));
        }
        outline.close();
        outline
    }

    /// The outline of the rows for which `keep` is true, in the same order and with the same ids: whoever is left reports to
    /// the nearest manager left above it, or is a top. O(N).
    #[must_use]
    pub fn keep(&self, keep: impl Fn(usize) -> bool) -> Self {
        let mut kept = Self::default();
        // The kept row that each row is, or is below of.
        let mut nearest: Vec<Option<usize>> = Vec::with_capacity(self.len());
        for row in 0..self.len() {
            let above = self.manager(row).and_then(|manager| nearest[manager]);
            nearest.push(if keep(row) { Some(kept.push(self.ids[row], above)) } else { above });
        }
        kept.close();
        kept
    }

    /// The outline of one row and everything below it, where it is the top; row `at` of the part is `row + at` of the whole.
    #[must_use]
    pub fn part(&self, row: usize) -> Self {
        let (rows, start, depth) = (self.subtree(row), row as u32, self.depths[row]);
        let mut managers: Vec<u32> =
            self.managers[rows.clone()].iter().map(|manager| manager.wrapping_sub(start)).collect();
        managers[0] = NOBODY;
        Self {
            ids: self.ids[rows.clone()].to_vec(),
            managers,
            depths: self.depths[rows.clone()].iter().map(|below| below - depth).collect(),
            ends: self.ends[rows.clone()].iter().map(|end| end - start).collect(),
            spans: self.spans[rows].to_vec(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refilled_outline_keeps_its_room() {
        let fill = |outline: &mut Outline| {
            outline.clear();
            let top = outline.push(PositionId(7), None);
            outline.push(PositionId(3), Some(top));
            outline.close();
        };
        let mut outline = Outline::of_managers(&[None, Some(0), Some(1), Some(1)]);
        let before = (outline.ids.as_ptr(), outline.managers.as_ptr(), outline.depths.as_ptr(), outline.ends.as_ptr());
        fill(&mut outline);
        let after = (outline.ids.as_ptr(), outline.managers.as_ptr(), outline.depths.as_ptr(), outline.ends.as_ptr());
        assert_eq!(before, after);
        let mut fresh = Outline::default();
        fill(&mut fresh);
        assert_eq!(outline, fresh);
        assert_eq!((outline.manager(1), outline.direct_reports(0), outline.subtree(0)), (Some(0), 1, 0..2));
    }
}
