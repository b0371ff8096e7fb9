//! From distances to places: the middles of managers, top down, and a corner for every card.

use super::Layout;
use super::contour::{halve, offset};
use super::style::Scale;
use super::team::{ASIDE, Team};
use crate::org::Outline;

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
        let (mut cells, mut length, mut covered) = (0, 0, 0);
        for at in 0..self.teams.len() {
            let team = &mut self.teams[at];
            team.start = cells as u32;
            let team = *team;
            cells += (team.members + team.assistants) as usize;
            let (first, end) =
                if at == 0 { (0, ends.len()) } else { (team.row as usize + 1, ends[team.row as usize] as usize) };
            let foot = if team.stack > 0 {
                covered = covered.max(scale.stack_layers(team.stack) - 1);
                self.place_stack(&team, first..end, ends, &scale);
                team.members_layer() as i32 * scale.level + scale.stack_length(team.stack)
            } else {
                self.place_row(&team, at, first..end, ends, &scale);
                (team.layer + team.own_layers(&scale)) as i32 * scale.level - scale.below
            };
            length = length.max(foot);
        }
        self.cells.truncate(cells);
        self.covered = covered;
        let size = scale.point(right - left, length);
        (self.width, self.height) = (size.x, size.y);
    }

    /// Places a team side by side, and hands each member that has a team its middle.
    fn place_row(&mut self, team: &Team, at: usize, rows: std::ops::Range<usize>, ends: &[u32], scale: &Scale) {
        let last = team.members.saturating_sub(1) as i32;
        let (layer, along) = (team.members_layer(), team.members_layer() as i32 * scale.level);
        let mut cursor = Cursor { row: rows.start, members: 0, assistants: 0 };
        // Between two members with teams stand leaves, each as far from the one as from the other's side they could be.
        let mut before = 0;
        let mut member = at + 1;
        loop {
            let next = (member < team.next as usize).then(|| self.teams[member]);
            let (after, until) = match next {
                Some(next) => (next.from_last + next.place as i32 * scale.step, next.row as usize),
                None => (last * scale.step, rows.end),
            };
            let twice = before - after;
            let leaves = next.map_or(team.members, |next| next.place) as usize - cursor.members;
            if until - cursor.row == leaves {
                self.place_run(team, &mut cursor, leaves, twice, along, scale);
            } else {
                while cursor.row < until {
                    let row = cursor.row;
                    if self.cards[row] == ASIDE {
                        self.place_assistant(team, &mut cursor, scale);
                    } else {
                        self.place_run(team, &mut cursor, 1, twice, along, scale);
                    }
                    cursor.row = ends[row] as usize;
                }
            }
            let Some(next) = next else { break };
            let middle = team.stem + offset(&next);
            (self.teams[member].stem, self.teams[member].layer) = (middle, layer + 1);
            self.cards[until] = scale.point(middle - scale.half, along);
            self.cells[team.start as usize + cursor.members] = next.row;
            cursor.members += 1;
            cursor.row = ends[until] as usize;
            before = next.from_first - next.place as i32 * scale.step;
            member = next.next as usize;
        }
    }

    /// Places members in consecutive rows, as far apart as neighbours must be; `twice` is twice what the first of the team
    /// would have as its distance from the manager.
    fn place_run(&mut self, team: &Team, cursor: &mut Cursor, count: usize, twice: i32, along: i32, scale: &Scale) {
        let cell = team.start as usize + cursor.members;
        let cells = &mut self.cells[cell..cell + count];
        let cards = &mut self.cards[cursor.row..cursor.row + count];
        let across = team.stem - scale.half;
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
    fn place_stack(&mut self, team: &Team, rows: std::ops::Range<usize>, ends: &[u32], scale: &Scale) {
        let top = team.members_layer() as i32 * scale.level;
        let mut across = scale.stack_left(team);
        let mut line = 0;
        let mut cursor = Cursor { row: rows.start, members: 0, assistants: 0 };
        while cursor.row < rows.end {
            let row = cursor.row;
            if self.cards[row] == ASIDE {
                self.place_assistant(team, &mut cursor, scale);
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
            cursor.row = ends[row] as usize;
        }
    }

    /// Places the next assistant beside the line from the manager to the team.
    fn place_assistant(&mut self, team: &Team, cursor: &mut Cursor, scale: &Scale) {
        let at = cursor.assistants;
        let across =
            if at.is_multiple_of(2) { team.stem + scale.between } else { team.stem - scale.between - scale.breadth };
        self.cells[team.start as usize + team.members as usize + at] = cursor.row as u32;
        self.cards[cursor.row] = scale.point(across, (team.layer as i32 + at as i32 / 2) * scale.level);
        cursor.assistants += 1;
    }
}
