//! What the tree shows: who runs each revenue function, where they meet, spans and layers.
//!
//! Core functions are [`Function::CORE`]; a function is present where a position carries it. Solid lines only. Ideas
//! behind the measures: closest common superior as the one who integrates (Krackhardt’s least upper boundedness),
//! escalation height as a cost (Galbraith 1974), spans and layers; the silo index is our own definition (judgement).

use super::core_set::place;
use super::{Chart, CoreSet, Function, Outline, PositionId, Rooted};

/// A dotted line, from the manager to the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub struct Dotted {
    pub report: PositionId,
    pub manager: PositionId,
}

/// Who leads all of sales.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SalesOwner {
    /// No position carries sales.
    Absent,
    /// The CEO’s own position carries sales.
    Ceo,
    /// Sales sits in several teams that meet only at the CEO.
    Split,
    /// The row of the most senior position below the CEO whose team holds all of sales.
    Below(usize),
}

impl SalesOwner {
    /// What that means, a whole sentence.
    #[must_use]
    pub const fn explain(self) -> &'static str {
        match self {
            Self::Absent => "No position on this chart is marked as sales, so nobody owns it.",
            Self::Ceo => "The CEO runs sales, so nobody below the CEO owns it.",
            Self::Split => "Sales is split between teams that meet only at the CEO, so nobody below the CEO owns it.",
            Self::Below(_) => "One position below the CEO holds all of sales.",
        }
    }
}

/// Measures of one chart. Rows are those of [`Measures::outline`]. An empty chart has no CEO, no function and 0 layers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Measures {
    tree: Rooted,
    /// Of each core function, how many positions carry it in the rows before a row; one entry more than rows.
    before: Vec<[u32; 3]>,
    heads: [Option<usize>; 3],
    /// Seats without a holder. They are positions like any other in every measure here.
    pub vacant: u32,
    /// Most direct reports of any one position.
    pub widest_span: u32,
    /// Mean number of direct reports over the positions that have any; 0 where none has.
    pub mean_span: f64,
    /// Number of layers; the CEO is layer 1.
    pub layers: u32,
    /// The dotted lines, by the report’s id. They enter no other measure.
    pub dotted: Vec<Dotted>,
}

impl Measures {
    /// Measures `chart`. O(N) after its outline.
    #[must_use]
    pub fn of(chart: &Chart) -> Self {
        let tree = Rooted::new(chart.standing());
        let outline = tree.outline();
        let mut measures = Self { before: Vec::with_capacity(outline.len() + 1), ..Self::default() };
        measures.before.push([0; 3]);
        let mut ends: [Option<(usize, usize)>; 3] = [None; 3];
        let (mut managers, mut lines) = (0_u32, 0_u32);
        for (row, &id) in outline.ids().iter().enumerate() {
            let position = chart.get(id).expect("an outline lists positions of its chart");
            let mut count = measures.before[row];
            if let Some(at) = position.function.and_then(place) {
                count[at] += 1;
                ends[at] = Some((ends[at].map_or(row, |(first, _)| first), row));
            }
            measures.before.push(count);
            measures.vacant += u32::from(position.holder.is_none());
            let span = tree.span(row);
            managers += u32::from(span > 0);
            lines += span;
            measures.widest_span = measures.widest_span.max(span);
            measures.layers = measures.layers.max(tree.level(row) + 1);
        }
        measures.dotted = chart.dotted_lines().map(|(manager, report)| Dotted { manager, report }).collect();
        measures.dotted.sort_unstable();
        measures.mean_span = if managers > 0 { f64::from(lines) / f64::from(managers) } else { 0.0 };
        // In preorder the first and the last row of a set have the same closest superior as the whole set.
        measures.heads = ends.map(|ends| ends.map(|(first, last)| tree.common(first, last)));
        measures.tree = tree;
        measures
    }

    /// The tree that was measured.
    #[must_use]
    pub const fn tree(&self) -> &Rooted {
        &self.tree
    }

    /// Its rows.
    #[must_use]
    pub const fn outline(&self) -> &Outline {
        self.tree.outline()
    }

    /// Number of positions, vacant ones included.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)] // rows are u32
    pub const fn positions(&self) -> u32 {
        self.outline().len() as u32
    }

    /// Number of positions that somebody holds.
    #[must_use]
    pub const fn filled(&self) -> u32 {
        self.positions() - self.vacant
    }

    /// Number of the CEO’s direct reports, other tops included; 0 on an empty chart.
    #[must_use]
    pub fn ceo_span(&self) -> u32 {
        self.tree.ceo().map_or(0, |ceo| self.tree.span(ceo))
    }

    /// How many positions of `row`’s team, itself included, carry `function`; 0 where that is no core function.
    #[must_use]
    pub fn count(&self, row: usize, function: Function) -> u32 {
        place(function).map_or(0, |at| self.counts(row)[at])
    }

    /// How many positions on the chart carry `function`; 0 where that is no core function.
    #[must_use]
    pub fn total(&self, function: Function) -> u32 {
        place(function).map_or(0, |at| self.totals()[at])
    }

    /// The core functions that at least one position carries.
    #[must_use]
    pub fn present(&self) -> CoreSet {
        Function::CORE.into_iter().filter(|&function| self.head(function).is_some()).collect()
    }

    /// Who actually runs `function`: the closest superior of all who carry it, who may not carry it.
    #[must_use]
    pub fn head(&self, function: Function) -> Option<usize> {
        self.heads[place(function)?]
    }

    /// Whether `row` is the CEO and carries `function`: the founder does it.
    #[must_use]
    pub fn is_founder_led(&self, function: Function) -> bool {
        let (Some(ceo), Some(at)) = (self.tree.ceo(), place(function)) else { return false };
        self.before[ceo + 1][at] > self.before[ceo][at]
    }

    /// Whether nobody below the CEO runs `function`, though several positions carry it, and the CEO does not.
    #[must_use]
    pub fn is_fragmented(&self, function: Function) -> bool {
        self.head(function).is_some_and(|head| Some(head) == self.tree.ceo()) && !self.is_founder_led(function)
    }

    /// The core functions that lie wholly in `row`’s team, itself included. O(1).
    #[must_use]
    pub fn covers(&self, row: usize) -> CoreSet {
        let held = |function: &Function| self.head(*function).is_some_and(|head| self.tree.holds(row, head));
        Function::CORE.into_iter().filter(held).collect()
    }

    /// Largest part of the present functions that one position below the CEO covers, 0 to 1; 0 where none is present.
    #[must_use]
    pub fn coverage(&self) -> f64 {
        let most = self.tree.branches().map(|branch| self.covers(branch).len()).max().unwrap_or(0);
        share(most, self.present().len())
    }

    /// Largest part of the positions in core functions that one position below the CEO holds, 0 to 1.
    #[must_use]
    pub fn headcount_coverage(&self) -> f64 {
        let most = self.tree.branches().map(|branch| self.counts(branch).iter().sum()).max().unwrap_or(0);
        share(most, self.totals().iter().sum())
    }

    /// Where trade-offs between the present functions end up: the closest superior of their heads. O(depth).
    #[must_use]
    pub fn integrator(&self) -> Option<usize> {
        let heads = self.heads.iter().flatten().copied();
        heads.reduce(|one, other| self.tree.common(one, other))
    }

    /// The one owner of all revenue functions below the CEO; `None` where fewer than two are present. O(depth).
    #[must_use]
    pub fn accountable(&self) -> Option<usize> {
        self.integrator().filter(|&row| self.present().len() >= 2 && Some(row) != self.tree.ceo())
    }

    /// Levels that an issue climbs from the lowest head to the integrator. O(depth).
    #[must_use]
    pub fn escalation(&self) -> u32 {
        let Some(integrator) = self.integrator() else { return 0 };
        let lowest = self.heads.iter().flatten().map(|&head| self.tree.level(head)).max().unwrap_or(0);
        lowest - self.tree.level(integrator)
    }

    /// Where the heads of two functions meet: their closest common superior; `None` where one is absent. O(depth).
    #[must_use]
    pub fn meeting(&self, one: Function, other: Function) -> Option<usize> {
        Some(self.tree.common(self.head(one)?, self.head(other)?))
    }

    /// Whether two present functions meet below the CEO, or at a CEO who does one of them in person. O(depth).
    #[must_use]
    pub fn meet_below_ceo(&self, one: Function, other: Function) -> bool {
        let Some(meeting) = self.meeting(one, other) else { return false };
        Some(meeting) != self.tree.ceo() || self.is_founder_led(one) || self.is_founder_led(other)
    }

    /// Steps on the tree between the heads of two functions; `None` where one is absent. O(depth).
    #[must_use]
    pub fn distance(&self, one: Function, other: Function) -> Option<u32> {
        let level = |row| self.tree.level(row);
        Some(level(self.head(one)?) + level(self.head(other)?) - 2 * level(self.meeting(one, other)?))
    }

    /// How apart two functions are: 0 where one’s head runs the other, 1 where they meet only at a CEO who does neither;
    /// `None` where one is absent. O(depth).
    #[must_use]
    pub fn silo(&self, one: Function, other: Function) -> Option<f64> {
        let (head, other_head, meeting) = (self.head(one)?, self.head(other)?, self.meeting(one, other)?);
        if Some(meeting) == self.tree.ceo() {
            return Some(if self.meet_below_ceo(one, other) { 0.0 } else { 1.0 });
        }
        if meeting == head || meeting == other_head {
            return Some(0.0);
        }
        let higher = self.tree.level(head).min(self.tree.level(other_head));
        Some(1.0 - share(self.tree.level(meeting), higher))
    }

    /// Mean of [`Measures::silo`] over the pairs of present functions, 0 to 1; `None` where fewer than two are present.
    #[must_use]
    pub fn silo_index(&self) -> Option<f64> {
        let present = self.present();
        let pairs = present.pairs().count();
        let sum: f64 = present.pairs().filter_map(|(one, other)| self.silo(one, other)).sum();
        #[allow(clippy::cast_precision_loss)] // at most three pairs
        (pairs > 0).then(|| sum / pairs as f64)
    }

    /// Who leads all of sales. O(depth).
    #[must_use]
    pub fn sales_owner(&self) -> SalesOwner {
        let Some(head) = self.head(Function::Sales) else { return SalesOwner::Absent };
        match self.tree.branch(head) {
            Some(owner) => SalesOwner::Below(owner),
            None if self.is_founder_led(Function::Sales) => SalesOwner::Ceo,
            None => SalesOwner::Split,
        }
    }

    fn counts(&self, row: usize) -> [u32; 3] {
        if Some(row) == self.tree.ceo() {
            return self.totals();
        }
        let team = self.outline().subtree(row);
        std::array::from_fn(|at| self.before[team.end][at] - self.before[team.start][at])
    }

    fn totals(&self) -> [u32; 3] {
        self.before.last().copied().unwrap_or_default()
    }
}

/// `part` of `whole`, 0 of nothing.
fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 { 0.0 } else { f64::from(part) / f64::from(whole) }
}
