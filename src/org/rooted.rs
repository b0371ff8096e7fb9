//! An outline read as one tree under one CEO, also where the chart has several tops.

use super::Outline;

/// An outline with one of its tops as the CEO.
///
/// The CEO is the top with the largest tree, the first of equals; every other top is read as if it reported to the CEO
/// (judgement: an import often leaves a few people without a manager, and that should not hide what the rest shows).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rooted {
    outline: Outline,
    /// Means nothing where the outline is empty.
    ceo: usize,
    tops: u32,
}

impl Rooted {
    /// Reads `outline` under its CEO. O(number of tops).
    #[must_use]
    pub fn new(outline: Outline) -> Self {
        let (mut ceo, mut tops) = (0, 0);
        for top in outline.roots() {
            tops += 1;
            if outline.total_reports(top) > outline.total_reports(ceo) {
                ceo = top;
            }
        }
        Self { outline, ceo, tops }
    }

    /// The outline itself.
    #[must_use]
    pub const fn outline(&self) -> &Outline {
        &self.outline
    }

    /// The CEO's row; `None` where there is no row at all.
    #[must_use]
    pub fn ceo(&self) -> Option<usize> {
        (!self.outline.is_empty()).then_some(self.ceo)
    }

    /// How many positions report to nobody on the chart.
    #[must_use]
    pub const fn tops(&self) -> u32 {
        self.tops
    }

    /// Whom `row` reports to; `None` for the CEO alone.
    #[must_use]
    pub fn boss(&self, row: usize) -> Option<usize> {
        self.outline.manager(row).or((row != self.ceo).then_some(self.ceo))
    }

    /// Steps below the CEO.
    #[must_use]
    pub fn level(&self, row: usize) -> u32 {
        self.outline.depth(row) + u32::from(!self.outline.subtree(self.ceo).contains(&row))
    }

    /// Whether `below` is `above` or reports to it, directly or not.
    #[must_use]
    pub fn holds(&self, above: usize, below: usize) -> bool {
        above == self.ceo || self.outline.subtree(above).contains(&below)
    }

    /// Rows from `row` up to the CEO, both included.
    pub fn chain(&self, row: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(row), |&at| self.boss(at))
    }

    /// The closest superior that two positions share; a position is its own superior here. O(depth).
    #[must_use]
    pub fn common(&self, one: usize, other: usize) -> usize {
        self.chain(one).find(|&above| self.holds(above, other)).unwrap_or(self.ceo)
    }

    /// The direct report of the CEO whose team holds `row`; `None` for the CEO. O(depth).
    #[must_use]
    pub fn branch(&self, row: usize) -> Option<usize> {
        self.chain(row).find(|&above| self.level(above) == 1)
    }

    /// The CEO's direct reports, other tops included.
    pub fn branches(&self) -> impl Iterator<Item = usize> {
        let tops = self.outline.roots().filter(|&top| top != self.ceo);
        self.ceo().into_iter().flat_map(|ceo| self.outline.reports(ceo)).chain(tops)
    }

    /// Number of direct reports.
    #[must_use]
    pub fn span(&self, row: usize) -> u32 {
        self.outline.direct_reports(row) + if row == self.ceo { self.tops - 1 } else { 0 }
    }
}
