//! What is drawn, as teams: the managers whose reports are drawn. Everything else is a leaf and takes no entry, so most of
//! the work of laying out runs over a list a fraction as long as the chart.

use super::style::Scale;
use super::{Layout, Point};
use crate::org::Outline;

/// A manager and the reports that are drawn below it. The first team of a list stands for all of the chart: its members are
/// the tops, and its manager is not drawn.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Team {
    /// The manager's row.
    pub row: u32,
    /// The team in which the manager is a member.
    pub above: u32,
    /// The team after this one and all below it: teams are in preorder, like rows.
    pub next: u32,
    /// The manager's place among the members of the team above.
    pub place: u32,
    /// Reports drawn as members, side by side or stacked.
    pub members: u32,
    /// Reports drawn as assistants.
    pub assistants: u32,
    /// Cards in a full column where the members are stacked, 0 where they stand side by side.
    pub stack: u32,
    /// How many layers there are below the manager.
    pub height: u32,
    /// The member below whom the most layers are, as a team; 0 where no member has a team.
    pub tall: u32,
    /// Where the contour of all below the manager begins.
    pub slot: u32,
    /// The manager's middle across: in the coordinates of its contour until it is placed, then in the drawing.
    pub stem: i32,
    /// The manager's least distance from the first of its peers, when the team above is fitted from there.
    pub from_first: i32,
    /// The same from the last.
    pub from_last: i32,
    /// From the first member's middle to the last's; nothing of a stack.
    pub span: i32,
    /// The layer below the manager, counted from the top of the drawing.
    pub layer: u32,
    /// Where its cards begin in the list of cells: members, then assistants.
    pub start: u32,
}

impl Team {
    /// Layers that the assistants take, two to a layer.
    pub fn aside(&self) -> u32 {
        self.assistants.div_ceil(2)
    }

    /// The layer of the members, the first one where they are stacked.
    pub fn members_layer(&self) -> u32 {
        self.layer + self.aside()
    }

    /// Layers that assistants and members take.
    pub fn own_layers(&self, scale: &Scale) -> u32 {
        let members = match (self.members, self.stack) {
            (0, _) => 0,
            (_, 0) => 1,
            (_, rows) => scale.stack_layers(rows),
        };
        self.aside() + members
    }

    /// From the manager's middle to the edge of its members across.
    pub fn half(&self, scale: &Scale) -> i32 {
        if self.stack == 0 { (self.span + 1) / 2 + scale.half } else { scale.stack_half(self.members, self.stack) }
    }
}

/// The place of a card that is not drawn.
pub(super) const HIDDEN: Point = Point { x: i32::MIN, y: 0 };
/// The place of an assistant's card until it is drawn.
pub(super) const ASIDE: Point = Point { x: i32::MIN, y: 1 };

#[allow(clippy::cast_possible_truncation)] // rows are u32
impl Layout {
    /// Lists the teams that are drawn, and marks what is hidden and who is an assistant. One pass over the rows.
    pub(super) fn gather(
        &mut self,
        outline: &Outline,
        folded: impl Fn(usize) -> bool,
        assistant: impl Fn(usize) -> bool,
    ) {
        let (ends, spans) = outline.ends_and_spans();
        let count = ends.len();
        self.cards.resize(count, HIDDEN);
        let (cards, teams) = (&mut self.cards[..], &mut self.teams);
        teams.clear();
        teams.push(Team::default());
        // The team whose members are passing by, where its subtree ends, and how many members have passed.
        let (mut open, mut open_end, mut seen) = (0, count, 0);
        let mut row = 0;
        while row < count {
            while row == open_end {
                (teams[open].members, teams[open].next) = (seen, teams.len() as u32);
                open = teams[open].above as usize;
                seen = teams[open].members;
                open_end = if open == 0 { count } else { ends[teams[open].row as usize] as usize };
            }
            let end = ends[row] as usize;
            if end == row + 1 {
                if open > 0 && assistant(row) {
                    teams[open].assistants += 1;
                    cards[row] = ASIDE;
                } else {
                    seen += 1;
                }
                row = end;
                continue;
            }
            seen += 1;
            if folded(row) {
                cards[row + 1..end].fill(HIDDEN);
                row = end;
                continue;
            }
            let team = teams.len();
            let place = seen - 1;
            if end - row - 1 == spans[row] as usize {
                // Nobody in the team has one of their own, so it is complete at once.
                let mut assistants = 0;
                for (report, card) in (row + 1..).zip(&mut cards[row + 1..end]) {
                    if assistant(report) {
                        assistants += 1;
                        *card = ASIDE;
                    }
                }
                let (members, next) = (spans[row] - assistants, team as u32 + 1);
                teams.push(Team {
                    row: row as u32,
                    above: open as u32,
                    place,
                    members,
                    assistants,
                    next,
                    ..Team::default()
                });
                row = end;
            } else {
                teams[open].members = seen;
                teams.push(Team { row: row as u32, above: open as u32, place, ..Team::default() });
                (open, open_end, seen) = (team, end, 0);
                row += 1;
            }
        }
        loop {
            (teams[open].members, teams[open].next) = (seen, teams.len() as u32);
            if open == 0 {
                break;
            }
            open = teams[open].above as usize;
            seen = teams[open].members;
        }
    }
}
