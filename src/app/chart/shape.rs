//! What there is to draw of a chart, whatever is folded: its rows, their places among their peers, and how much of it can be
//! read at a first look.

use super::camera::{Camera, LEGIBLE, Pair};
use super::drawing::Drawing;
use crate::org::{Chart, Direction, Edit, Outline, PositionId, Spot, Style};
use crate::plan::Unfolded;
use std::collections::{BTreeSet, HashSet};

/// No row.
const NOWHERE: u32 = u32::MAX;

/// The rows of a chart, or of the part of it that is looked at.
#[derive(Debug)]
pub struct Shape {
    /// What is drawn, layer 1 at its top.
    pub outline: Outline,
    /// Place among the peers, from 1, and how many there are; by row.
    pub places: Vec<(u32, u32)>,
    /// Direct and total reports on the whole chart, by row.
    pub reports: Vec<(u32, u32)>,
    /// Number of layers.
    pub levels: u32,
    /// Whether nobody holds any position: a plan, in which a seat without a holder is nothing to remark on.
    pub is_plan: bool,
    rows: Vec<u32>,
}

#[allow(clippy::cast_possible_truncation)] // a chart's rows are u32
impl Shape {
    /// Reads `chart`: the team of `focus` alone where there is one, and where `wanted` is given, those and who is above them.
    pub fn of(chart: &Chart, focus: Option<PositionId>, wanted: Option<&[PositionId]>) -> Self {
        let whole = chart.outline();
        let rows_of_whole = numbered(chart, &whole);
        let focus = focus.and_then(|id| row_in(&rows_of_whole, id));
        let (outline, rows) = if focus.is_some() || wanted.is_some() {
            let wanted = wanted.map(|ids| ids.iter().filter_map(|id| row_in(&rows_of_whole, *id)).collect::<Vec<_>>());
            let outline = part(chart, &whole, focus, wanted.as_deref());
            let rows = numbered(chart, &outline);
            (outline, rows)
        } else {
            (whole.clone(), rows_of_whole.clone())
        };
        let reports = outline.ids().iter().map(|id| {
            let row = row_in(&rows_of_whole, *id).unwrap_or_default();
            (whole.direct_reports(row), whole.total_reports(row))
        });
        let reports = reports.collect();
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
        Self { outline, places, reports, levels, is_plan, rows }
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

    /// The most layers that can be read when the whole of them is shown in `view`, at least two; and below them what leads
    /// to the positions that carry a mark.
    pub fn legible<M: PartialEq>(
        &self,
        view: Pair,
        (direction, style): (Direction, Style),
        mark: impl Fn(PositionId) -> Option<M>,
    ) -> Unfolded {
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
        let mut drawing = Drawing::default();
        let mut fits = |unfolded: &Unfolded| {
            drawing.compute(&self.outline, |row| self.is_folded(row, unfolded), direction, style);
            let (width, height) = drawing.size();
            Camera::fitting((f64::from(width), f64::from(height)), view) >= LEGIBLE
        };
        // From the top on, so that little of a large chart is laid out in vain.
        let more = (3..=self.levels).map(unfolded).take_while(|unfolded| fits(unfolded)).last();
        more.unwrap_or_else(|| unfolded(self.levels.clamp(1, 2)))
    }

    /// Whether the team of `row` is folded away.
    pub fn is_folded(&self, row: usize, unfolded: &Unfolded) -> bool {
        let below = self.outline.depth(row) + 1 >= unfolded.levels;
        self.outline.direct_reports(row) > 0
            && below != (!unfolded.turned.is_empty() && unfolded.turned.contains(&self.outline.id(row)))
    }

    /// `unfolded` with everyone above `row` unfolded.
    pub fn unfolded_to(&self, row: usize, mut unfolded: Unfolded) -> Unfolded {
        for above in std::iter::successors(self.outline.manager(row), |&at| self.outline.manager(at)) {
            if self.is_folded(above, &unfolded) {
                turn(&mut unfolded, self.outline.id(above));
            }
        }
        unfolded
    }
}

/// Folds a team that is unfolded, or the other way round.
pub fn turn(unfolded: &mut Unfolded, id: PositionId) {
    if !unfolded.turned.remove(&id) {
        unfolded.turned.insert(id);
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
fn part(chart: &Chart, whole: &Outline, focus: Option<usize>, wanted: Option<&[usize]>) -> Outline {
    let mut kept = vec![wanted.is_none(); whole.len()];
    for &row in wanted.unwrap_or_default() {
        for above in std::iter::successors(Some(row), |&at| whole.manager(at)) {
            if std::mem::replace(&mut kept[above], true) {
                break;
            }
        }
    }
    let range = focus.map_or(0..whole.len(), |row| whole.subtree(row));
    let ids: HashSet<_> = range.clone().filter(|&row| kept[row]).map(|row| whole.id(row)).collect();
    let top = focus.map(|row| whole.id(row));
    let mut drawn = Chart::new();
    for seat in chart.seats().into_iter().filter(|seat| ids.contains(&seat.id)) {
        let to = Spot { manager: seat.manager.filter(|_| top != Some(seat.id)), place: u32::MAX };
        // Managers come first, so each has its manager there already; a closed one, which has nobody, is never one.
        let _ = drawn.apply(Edit::Add { seat: seat.id, position: seat.position, to });
    }
    drawn.outline()
}
