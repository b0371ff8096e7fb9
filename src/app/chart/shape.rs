//! What there is to draw of a chart, whatever is folded: its rows, their places among their peers, and how much of it can be
//! read at a first look.

use super::camera::{Camera, LEGIBLE, Pair};
use crate::org::{Chart, Layout, Outline, PositionId, Style};
use crate::plan::Unfolded;
use std::collections::BTreeSet;

/// No row.
const NOWHERE: u32 = u32::MAX;

/// The rows of a chart, or of the part of it that is looked at.
#[derive(Debug)]
pub struct Shape {
    /// What is drawn, layer 1 at its top.
    pub outline: Outline,
    /// Place among the peers, from 1, and how many there are; by row.
    pub places: Vec<(u32, u32)>,
    /// Direct and total reports on the whole chart, by row, closed seats left out.
    pub reports: Vec<(u32, u32)>,
    /// Number of layers.
    pub levels: u32,
    /// Whether nobody holds any position: a plan, in which a seat without a holder is nothing to remark on.
    pub is_plan: bool,
    /// The dotted lines, from the row of the manager to that of the report.
    pub dotted: Vec<(usize, usize)>,
    assistants: Vec<bool>,
    rows: Vec<u32>,
}

#[allow(clippy::cast_possible_truncation)] // a chart's rows are u32
impl Shape {
    /// Reads `chart`: the team of `focus` alone where there is one, and where `wanted` is given, those and who is above them.
    pub fn of(chart: &Chart, focus: Option<PositionId>, wanted: Option<&[PositionId]>) -> Self {
        let whole = chart.outline();
        let mut rows = numbered(chart, &whole);
        // Closed seats, who have no reports, are drawn and not counted.
        let mut closed_before = vec![0; whole.len() + 1];
        let mut direct: Vec<u32> = (0..whole.len()).map(|row| whole.direct_reports(row)).collect();
        for row in 0..whole.len() {
            let closed = chart.get(whole.id(row)).is_some_and(|position| position.closed);
            closed_before[row + 1] = closed_before[row] + u32::from(closed);
            if let Some(manager) = whole.manager(row).filter(|_| closed) {
                direct[manager] -= 1;
            }
        }
        let count = |row: usize| {
            let team = whole.subtree(row);
            (direct[row], whole.total_reports(row) + closed_before[team.start + 1] - closed_before[team.end])
        };
        let focus = focus.filter(|id| row_in(&rows, *id).is_some());
        let (outline, reports): (_, Vec<_>) = if focus.is_some() || wanted.is_some() {
            let outline = part(&whole, focus, wanted, &rows);
            let reports = outline.ids().iter().map(|id| count(row_in(&rows, *id).unwrap_or_default())).collect();
            rows = numbered(chart, &outline);
            (outline, reports)
        } else {
            let reports = (0..whole.len()).map(count).collect();
            (whole, reports)
        };
        let mut places = vec![(1, 1); outline.len()];
        let mut count_team = |team: &mut dyn Iterator<Item = usize>, count: u32| {
            for (place, report) in (1..).zip(team) {
                places[report] = (place, count);
            }
        };
        for row in 0..outline.len() {
            count_team(&mut outline.reports(row), outline.direct_reports(row));
        }
        count_team(&mut outline.roots(), outline.roots().count() as u32);
        let levels = (0..outline.len()).map(|row| outline.depth(row) + 1).max().unwrap_or(0);
        let is_plan = chart.positions().all(|(_, position)| position.holder.is_none());
        let assists = |id: &PositionId| chart.get(*id).is_some_and(|position| position.assistant);
        let assistants = outline.ids().iter().map(assists).collect();
        let row = |id: PositionId| row_in(&rows, id);
        let dotted = chart.dotted_lines().filter_map(|(manager, report)| Some((row(manager)?, row(report)?))).collect();
        Self { outline, places, reports, levels, is_plan, dotted, assistants, rows }
    }

    /// The row of a position, where it is drawn or folded away; `None` where it is not looked at.
    pub fn row(&self, id: PositionId) -> Option<usize> {
        row_in(&self.rows, id)
    }

    /// The rows that share the manager of `row`, itself among them, in order.
    pub fn peers(&self, row: usize) -> Box<dyn Iterator<Item = usize> + '_> {
        match self.outline.manager(row) {
            Some(manager) => Box::new(self.outline.reports(manager)),
            None => Box::new(self.outline.roots()),
        }
    }

    /// Everything.
    pub fn all(&self) -> Unfolded {
        Unfolded { levels: self.levels.max(1), turned: BTreeSet::new() }
    }

    /// What was `unfolded` on an earlier state of the chart, on this one: every team is folded that was, wherever it is now.
    /// Who has become a manager since is unfolded. O(N).
    pub fn carried(&self, old: &Self, unfolded: &Unfolded) -> Unfolded {
        let all = unfolded.levels >= old.levels;
        let levels = if all { unfolded.levels.max(self.levels) } else { unfolded.levels };
        let mut carried = Unfolded { levels, turned: BTreeSet::new() };
        for row in (0..self.outline.len()).filter(|&row| self.outline.direct_reports(row) > 0) {
            let was = old.row(self.outline.id(row)).is_some_and(|row| old.is_folded(row, unfolded));
            if was != self.is_folded(row, &carried) {
                carried.turned.insert(self.outline.id(row));
            }
        }
        carried
    }

    /// The most layers that can be read when the whole of them is shown in `view`, at least two; and below them what leads
    /// to the positions that carry a mark.
    pub fn legible<M: PartialEq>(&self, view: Pair, style: Style, mark: impl Fn(PositionId) -> Option<M>) -> Unfolded {
        let mut leads = vec![false; self.outline.len()];
        for row in (0..self.outline.len()).rev() {
            if let Some(manager) = self.outline.manager(row) {
                // A seat that is as new as its manager's tells nothing that the manager's does not.
                let own = mark(self.outline.id(row));
                leads[manager] |= leads[row] || own.is_some() && own != mark(self.outline.id(manager));
            }
        }
        let unfolded = |levels: u32| {
            let leading = (0..self.outline.len()).filter(|&row| leads[row] && self.outline.depth(row) + 1 >= levels);
            Unfolded { levels, turned: leading.map(|row| self.outline.id(row)).collect() }
        };
        let mut layout = Layout::default();
        let mut fits = |unfolded: &Unfolded| {
            self.compute(&mut layout, unfolded, style);
            Camera::fitting((f64::from(layout.width()), f64::from(layout.height())), view) >= LEGIBLE
        };
        // From the top on, so that little of a large chart is laid out in vain.
        let more = (3..=self.levels).map(unfolded).take_while(|unfolded| fits(unfolded)).last();
        more.unwrap_or_else(|| unfolded(self.levels.clamp(1, 2)))
    }

    /// Lays out what is unfolded. O(N).
    pub fn compute(&self, layout: &mut Layout, unfolded: &Unfolded, style: Style) {
        layout.compute(&self.outline, |row| self.is_folded(row, unfolded), |row| self.assistants[row], style);
    }

    /// Whether the team of `row` is folded away.
    pub fn is_folded(&self, row: usize, unfolded: &Unfolded) -> bool {
        self.outline.direct_reports(row) > 0 && unfolded.folds(self.outline.depth(row) + 1, self.outline.id(row))
    }

    /// Whether teams below the layers that are shown are unfolded.
    pub fn shows_more(&self, unfolded: &Unfolded) -> bool {
        let is_below =
            |row: usize| self.outline.depth(row) + 1 >= unfolded.levels && self.outline.direct_reports(row) > 0;
        unfolded.turned.iter().filter_map(|id| self.row(*id)).any(is_below)
    }

    /// `unfolded` with everyone above `row` unfolded.
    pub fn unfolded_to(&self, row: usize, mut unfolded: Unfolded) -> Unfolded {
        for above in std::iter::successors(self.outline.manager(row), |&at| self.outline.manager(at)) {
            if self.is_folded(above, &unfolded) {
                unfolded.turn(self.outline.id(above));
            }
        }
        unfolded
    }
}

fn row_in(rows: &[u32], id: PositionId) -> Option<usize> {
    rows.get(id.number() as usize).filter(|&&row| row != NOWHERE).map(|&row| row as usize)
}

/// The row of each position, by its number.
#[allow(clippy::cast_possible_truncation)] // a chart's rows are u32
fn numbered(chart: &Chart, outline: &Outline) -> Vec<u32> {
    let mut rows = vec![NOWHERE; chart.free_id().number() as usize];
    for (row, id) in outline.ids().iter().enumerate() {
        rows[id.number() as usize] = row as u32;
    }
    rows
}

/// The rows of `whole` from `focus` down that are wanted, and who is above those.
fn part(whole: &Outline, focus: Option<PositionId>, wanted: Option<&[PositionId]>, rows: &[u32]) -> Outline {
    let kept = wanted.map(|wanted| {
        let mut kept = vec![false; whole.len()];
        for row in wanted.iter().filter_map(|id| row_in(rows, *id)) {
            for above in std::iter::successors(Some(row), |&at| whole.manager(at)) {
                if std::mem::replace(&mut kept[above], true) {
                    break;
                }
            }
        }
        kept
    });
    let range = focus.and_then(|id| row_in(rows, id)).map_or(0..whole.len(), |row| whole.subtree(row));
    match kept {
        Some(kept) => whole.keep(|row| kept[row] && range.contains(&row)),
        None => whole.part(range.start),
    }
}
