//! From distances to places: the middles of managers, top down, and a corner for every card.

use super::contour::{halve, offset};
use super::style::Scale;
use super::team::{ASIDE, Team};
use super::{Layout, Point};
use crate::org::Outline;
use std::ops::Range;

/// Where cards are entered.
struct Places<'a> {
    ends: &'a [u32],
    cards: &'a mut [Point],
    cells: &'a mut [u32],
    scale: Scale,
}

/// Where the next card of a team goes.
struct Cursor {
    /// The next report's row.
    row: usize,
    /// Members and assistants placed so far.
    members: usize,
    assistants: usize,
}

#[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)] // rows are u32, extents are checked
impl Layout {
    /// Places every card, and lists the cards of each team in order.
    pub(super) fn place(&mut self, outline: &Outline) {
        let (ends, _) = outline.ends_and_spans();
        let scale = self.scale();
        let (left, right) = self.contours.extent(&self.teams);
        self.teams[0].stem = -left;
        self.cells.resize(ends.len(), 0);
        let mut places = Places { ends, cards: &mut self.cards, cells: &mut self.cells, scale };
        let (mut cells, mut length, mut covered) = (0, 0, 0);
        let mut rows = 0..ends.len();
        for at in 0..self.teams.len() {
            let (team, after) = self.teams[at..].split_first_mut().expect("the range begins below the end");
            team.start = cells;
            cells += team.members + team.assistants;
            let foot = if team.stack > 0 {
                covered = covered.max(scale.stack_layers(team.stack) - 1);
                places.stack(team, rows);
                team.members_layer() as i32 * scale.level + scale.stack_length(team.stack)
            } else {
                places.row(team, after, at + 1, rows);
                (team.layer + team.own_layers(&scale)) as i32 * scale.level - scale.below
            };
            length = length.max(foot);
            rows = after.first().map_or(0..0, |next| next.row as usize + 1..ends[next.row as usize] as usize);
        }
        self.cells.truncate(cells as usize);
        self.covered = covered;
        let size = scale.point(right - left, length);
        (self.width, self.height) = (size.x, size.y);
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)]
impl Places<'_> {
    /// Places a team side by side, whose reports are among `rows`, and tells those that have a team their middle. `below` are
    /// the teams below it, numbered from `base`.
    fn row(&mut self, team: &Team, below: &mut [Team], base: usize, rows: Range<usize>) {
        let scale = self.scale;
        let layer = team.members_layer();
        let along = layer as i32 * scale.level;
        let last = team.members.saturating_sub(1) as i32;
        let mut cursor = Cursor { row: rows.start, members: 0, assistants: 0 };
        // Leaves stand between two members with teams, midway between where the one and where the other would have them.
        let (mut before, mut member) = (0, base);
        while member < team.next as usize {
            let next = &mut below[member - base];
            let (place, row) = (next.place as i32, next.row as usize);
            self.leaves(team, &mut cursor, place as usize, row, before - next.from_last - place * scale.step);
            let middle = team.stem + offset(next);
            (next.stem, next.layer) = (middle, layer + 1);
            self.cards[row] = scale.point(middle - scale.half, along);
            self.cells[team.start as usize + cursor.members] = row as u32;
            cursor.members += 1;
            cursor.row = self.ends[row] as usize;
            before = next.from_first - place * scale.step;
            member = next.next as usize;
        }
        self.leaves(team, &mut cursor, team.members as usize, rows.end, before - last * scale.step);
    }

    /// Places the members up to the one in place `until`, or in row `end`, and the assistants among them; `twice` is twice
    /// the distance from the manager that the first of the team would have, stood all of it as close as these.
    fn leaves(&mut self, team: &Team, cursor: &mut Cursor, until: usize, end: usize, twice: i32) {
        let count = until - cursor.members;
        if end - cursor.row == count {
            self.run(team, cursor, count, twice);
            return;
        }
        while cursor.row < end {
            let row = cursor.row;
            if self.cards[row] == ASIDE {
                self.assistant(team, cursor);
            } else {
                self.run(team, cursor, 1, twice);
            }
            cursor.row = self.ends[row] as usize;
        }
    }

    /// Places members in consecutive rows, as far apart as neighbours must be.
    fn run(&mut self, team: &Team, cursor: &mut Cursor, count: usize, twice: i32) {
        let scale = self.scale;
        let cell = team.start as usize + cursor.members;
        let cells = &mut self.cells[cell..cell + count];
        let cards = &mut self.cards[cursor.row..cursor.row + count];
        let (across, along) = (team.stem - scale.half, team.members_layer() as i32 * scale.level);
        let mut twice = twice + 2 * cursor.members as i32 * scale.step;
        for ((row, cell), card) in (cursor.row as u32..).zip(cells).zip(cards) {
            *cell = row;
            *card = scale.point(across + halve(twice), along);
            twice += 2 * scale.step;
        }
        cursor.members += count;
        cursor.row += count;
    }

    /// Places a team in columns, filled one after the other.
    fn stack(&mut self, team: &Team, rows: Range<usize>) {
        let scale = self.scale;
        let top = team.members_layer() as i32 * scale.level;
        let (mut across, mut line) = (scale.stack_left(team), 0);
        let mut cursor = Cursor { row: rows.start, members: 0, assistants: 0 };
        while cursor.row < rows.end {
            let row = cursor.row;
            if self.cards[row] == ASIDE {
                self.assistant(team, &mut cursor);
            } else {
                if line == team.stack {
                    line = 0;
                    across += scale.stack_column();
                }
                self.cells[team.start as usize + cursor.members] = row as u32;
                self.cards[row] = scale.point(across, top + line as i32 * scale.stack_line);
                cursor.members += 1;
                line += 1;
            }
            cursor.row = self.ends[row] as usize;
        }
    }

    /// Places the next assistant beside the line from the manager to the team.
    fn assistant(&mut self, team: &Team, cursor: &mut Cursor) {
        let (at, scale) = (cursor.assistants, self.scale);
        let is_right = at.is_multiple_of(2);
        let across = team.stem + if is_right { scale.between } else { -scale.between - scale.breadth };
        self.cells[team.start as usize + team.members as usize + at] = cursor.row as u32;
        self.cards[cursor.row] = scale.point(across, (team.layer as i32 + at as i32 / 2) * scale.level);
        cursor.assistants += 1;
    }
}
