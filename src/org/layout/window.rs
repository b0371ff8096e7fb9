//! What lies in a part of the drawing, found without looking at the rest: layers by their height, teams within a layer and
//! cards within a team by halving, as they stand in order.

use super::style::Scale;
use super::team::Team;
use super::{Connector, Layout, Line, Point};
use crate::org::Outline;
use std::ops::Range;

/// The reach of a window across or along: from its low to its high edge, both included.
type Reach = (i32, i32);

/// Which of `count` things, the first at `first` and each `pitch` farther on, touch `reach`; each is `size` long.
#[allow(clippy::cast_sign_loss)] // clamped at 0
fn touching(first: i32, pitch: i32, size: i32, reach: Reach, count: usize) -> Range<usize> {
    let pitch = pitch.max(1);
    let from = (reach.0 - size - first + pitch - 1).div_euclid(pitch).max(0) as usize;
    let to = ((reach.1 - first).div_euclid(pitch) + 1).max(0) as usize;
    from.min(count)..to.min(count).max(from.min(count))
}

const fn touches(low: i32, high: i32, reach: Reach) -> bool {
    low <= reach.1 && high >= reach.0
}

#[allow(clippy::cast_possible_wrap, clippy::cast_sign_loss)] // the drawing's extents are checked
impl Layout {
    /// The cards that touch the rectangle between its upper left and its lower right corner, layer by layer and in row order
    /// within a layer. O(cards found + layers in the window × log of the cards in a layer).
    pub fn cards_within(&self, from: Point, to: Point) -> impl Iterator<Item = (usize, Point)> {
        let scale = self.scale();
        let (across, along) = self.reaches(from, to, &scale);
        self.listed(across, (along.0 - scale.thickness, along.1), scale)
            .flat_map(move |(layer, team)| self.cells_within(layer, team, across, along, &scale))
            .map(|cell| (self.cells[cell] as usize, self.cards[self.cells[cell] as usize]))
    }

    /// The row whose card is at a point of the drawing.
    #[must_use]
    pub fn card_at(&self, point: Point) -> Option<usize> {
        self.cards_within(point, point).next().map(|(row, _)| row)
    }

    /// Visits every straight line that touches the rectangle between its upper left and its lower right corner, once: a team
    /// has one bar, however many it has in it. Taken together they are the [`Connector`]s. As quick as finding cards.
    pub fn lines_within(&self, from: Point, to: Point, mut visit: impl FnMut(Line)) {
        let scale = self.scale();
        let (across, along) = self.reaches(from, to, &scale);
        let layers = (along.0 - scale.thickness, along.1 + scale.below);
        for (layer, team) in self.listed(across, layers, scale).filter(|(_, team)| team.layer > 0) {
            // With the cell of the card that the line leads to, where it leads to one.
            let mut draw = |from: (i32, i32), to: (i32, i32), cell: Option<usize>| {
                let (left, right) = (from.0.min(to.0), from.0.max(to.0));
                if touches(left, right, across) && touches(from.1, to.1, along) {
                    let manager = team.row as usize;
                    let report = cell.map(|cell| self.cells[cell] as usize);
                    visit(Line { manager, report, from: scale.point(from.0, from.1), to: scale.point(to.0, to.1) });
                }
            };
            if layer < team.members_layer() {
                aside_lines(team, layer, &scale, &mut draw);
            } else if team.stack > 0 {
                stack_lines(team, across, along, &scale, &mut draw);
            } else {
                self.row_lines(team, across, &scale, &mut draw);
            }
        }
    }

    /// The line from a manager to the report in `row`; `None` for a top and for a hidden row.
    #[must_use]
    pub fn connector(&self, outline: &Outline, row: usize) -> Option<Connector> {
        let manager = outline.manager(row)?;
        // The first team has no manager; the others are in row order.
        let at = self.teams.get(1..)?.binary_search_by_key(&manager, |team| team.row as usize).ok()?;
        let (team, scale) = (&self.teams[at + 1], self.scale());
        let (across, along) = scale.axes(self.card(row)?);
        let stem = scale.line(team.stem);
        let edge = team.layer as i32 * scale.level - scale.below;
        let bar = scale.bar(team.members_layer());
        let middle = along + scale.thickness / 2;
        let corners = if along < team.members_layer() as i32 * scale.level {
            let side = if across > stem { across } else { across + scale.breadth };
            [(stem, edge), (stem, middle), (stem, middle), (side, middle), (side, middle)]
        } else if team.stack > 0 {
            let spine = across - scale.indent / 2;
            [(stem, edge), (stem, bar), (spine, bar), (spine, middle), (across, middle)]
        } else {
            let drop = across + scale.breadth / 2;
            [(stem, edge), (stem, bar), (drop, bar), (drop, along), (drop, along)]
        };
        Some(Connector { corners: corners.map(|(across, along)| scale.point(across, along)) })
    }

    /// A window in the drawing's own axes, no larger than the drawing and one unit around it.
    fn reaches(&self, from: Point, to: Point, scale: &Scale) -> (Reach, Reach) {
        let bounded = |point: Point| {
            scale.axes(Point { x: point.x.clamp(-1, self.width + 1), y: point.y.clamp(-1, self.height + 1) })
        };
        let (from, to) = (bounded(from), bounded(to));
        ((from.0, to.0), (from.1, to.1))
    }

    /// The teams listed in layers whose tops lie in `along`, or with a stack that may reach there, if they touch `across`.
    fn listed(&self, across: Reach, along: Reach, scale: Scale) -> impl Iterator<Item = (u32, &Team)> {
        let layers = touching(0, scale.level, 0, along, self.layers.len());
        (layers.start.saturating_sub(self.covered as usize)..layers.end).flat_map(move |layer| {
            let teams = self.layers.teams(layer);
            #[allow(clippy::cast_possible_truncation)] // layers are no more than rows
            let layer = layer as u32;
            let half = move |team: &Team| {
                if layer < team.members_layer() { scale.between + scale.breadth } else { team.half(&scale) }
            };
            let team = |&at: &u32| &self.teams[at as usize];
            let first = teams.partition_point(|at| team(at).stem + half(team(at)) < across.0);
            let from_there = teams[first..].iter().map(team);
            from_there.take_while(move |team| team.stem - half(team) <= across.1).map(move |team| (layer, team))
        })
    }

    /// The cells of a team whose cards, listed in `layer`, touch a window.
    fn cells_within(
        &self,
        layer: u32,
        team: &Team,
        across: Reach,
        along: Reach,
        scale: &Scale,
    ) -> impl Iterator<Item = usize> + use<> {
        let (top, members) = (layer as i32 * scale.level, team.members as usize);
        let start = team.start as usize;
        let in_line = touches(top, top + scale.thickness, along);
        // As columns of so many cards.
        let (cells, columns, lines, rows) = if layer < team.members_layer() {
            let at = 2 * (layer - team.layer) as usize;
            let pair = start + members + at..start + members + (at + 2).min(team.assistants as usize);
            // The second is to the left of the first; the two have the line between them.
            let first = usize::from(across.1 < team.stem + scale.between);
            let last = if across.0 > team.stem - scale.between { 1 } else { 2 };
            (pair, first..last.max(first), 0..usize::from(in_line), 1)
        } else if team.stack > 0 {
            let rows = team.stack as usize;
            let left = scale.stack_left(team);
            let columns = touching(left, scale.stack_column(), scale.breadth, across, members.div_ceil(rows));
            let lines = touching(top, scale.stack_line, scale.thickness, along, rows);
            (start..start + members, columns, lines, rows)
        } else {
            let columns = if in_line { self.members_within(team, across, scale) } else { 0..0 };
            (start..start + members, columns, 0..1, 1)
        };
        columns
            .flat_map(move |column| lines.clone().map(move |line| cells.start + column * rows + line))
            .take_while(move |&cell| cell < cells.end)
    }

    /// Which members of a team that stands side by side touch `across`.
    fn members_within(&self, team: &Team, across: Reach, scale: &Scale) -> Range<usize> {
        let cells = &self.cells[team.start as usize..(team.start + team.members) as usize];
        let left = |row: u32| scale.axes(self.cards[row as usize]).0;
        let first = cells.partition_point(|&row| left(row) + scale.breadth < across.0);
        first..first + cells[first..].partition_point(|&row| left(row) <= across.1)
    }

    /// Lines of a team that stands side by side.
    fn row_lines(
        &self,
        team: &Team,
        across: Reach,
        scale: &Scale,
        draw: &mut impl FnMut((i32, i32), (i32, i32), Option<usize>),
    ) {
        let layer = team.members_layer();
        let (bar, top, stem) = (scale.bar(layer), layer as i32 * scale.level, scale.line(team.stem));
        draw((stem, top - scale.below), (stem, bar), None);
        let middle = |member: usize| {
            let row = self.cells[team.start as usize + member] as usize;
            scale.axes(self.cards[row]).0 + scale.breadth / 2
        };
        if team.members > 1 {
            draw((middle(0), bar), (middle(team.members as usize - 1), bar), None);
        }
        for member in self.members_within(team, across, scale) {
            draw((middle(member), bar), (middle(member), top), Some(team.start as usize + member));
        }
    }
}

/// Lines of a layer of assistants: a part of the stem, and a step to each.
#[allow(clippy::cast_possible_wrap)]
fn aside_lines(team: &Team, layer: u32, scale: &Scale, draw: &mut impl FnMut((i32, i32), (i32, i32), Option<usize>)) {
    let (top, stem) = (layer as i32 * scale.level, scale.line(team.stem));
    let middle = top + scale.thickness / 2;
    let is_end = team.members == 0 && layer + 1 == team.members_layer();
    draw((stem, top - scale.below), (stem, if is_end { middle } else { top + scale.thickness }), None);
    let pair = 2 * (layer - team.layer);
    let cell = (team.start + team.members + pair) as usize;
    draw((stem, middle), (team.stem + scale.between, middle), Some(cell));
    if pair + 1 < team.assistants {
        draw((stem, middle), (team.stem - scale.between, middle), Some(cell + 1));
    }
}

/// Lines of a stack: the bar, a line down each column, and a step to each card.
#[allow(clippy::cast_possible_wrap)]
fn stack_lines(
    team: &Team,
    across: Reach,
    along: Reach,
    scale: &Scale,
    draw: &mut impl FnMut((i32, i32), (i32, i32), Option<usize>),
) {
    let layer = team.members_layer();
    let (bar, top, stem) = (scale.bar(layer), layer as i32 * scale.level, scale.line(team.stem));
    draw((stem, top - scale.below), (stem, bar), None);
    let (members, rows) = (team.members as usize, team.stack as usize);
    let columns = members.div_ceil(rows);
    let (left, step) = (scale.stack_left(team), scale.indent / 2);
    let spine = |column: usize| left + column as i32 * scale.stack_column() - step;
    let middle = |line: usize| top + line as i32 * scale.stack_line + scale.thickness / 2;
    draw((stem.min(spine(0)), bar), (stem.max(spine(columns - 1)), bar), None);
    let lines = touching(middle(0), scale.stack_line, 0, along, rows);
    for column in touching(spine(0), scale.stack_column(), step, across, columns) {
        let cards = rows.min(members - column * rows);
        draw((spine(column), bar), (spine(column), middle(cards - 1)), None);
        for line in lines.start..lines.end.min(cards) {
            let cell = team.start as usize + column * rows + line;
            draw((spine(column), middle(line)), (spine(column) + step, middle(line)), Some(cell));
        }
    }
}
