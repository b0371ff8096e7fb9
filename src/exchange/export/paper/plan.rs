//! Which seats go on which page.

use super::super::flat::Flat;
use super::super::picture::sheet::Sheet;
use crate::org::Style;
use std::ops::Range;

/// A page in the making.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// Its head, if that is a seat, and the teams on it.
    pub sheet: Sheet,
    /// The page that the head was on before, from 0; `None` for the first.
    pub from: Option<usize>,
    /// Whether the head’s team began on an earlier page.
    pub is_continued: bool,
}

/// All pages, and where each team is.
pub struct Plan {
    pub leaves: Vec<Leaf>,
    /// For each row the page on which its team begins, from 0; `None` for who has none, or has it on the same page.
    pub turns: Vec<Option<usize>>,
}

/// The room on a page.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    pub style: Style,
    /// Units of the drawing.
    pub width: u32,
    /// The same.
    pub height: u32,
}

impl Room {
    fn holds(&self, flat: &Flat, sheet: &Sheet) -> bool {
        // More cards than the paper has places for need not be laid out.
        if sheet.len() > self.most() + 1 {
            return false;
        }
        let (width, height) = sheet.clone().place(flat, self.style).size();
        width <= self.width && height <= self.height
    }

    /// No page holds more cards.
    fn most(&self) -> usize {
        let Style { card_width, card_height, between, stack_gap, .. } = self.style;
        let places = |room: u32, card: u16, gap: u16| (room + u32::from(gap)) / u32::from(card + gap);
        let most = places(self.width, card_width, between.min(stack_gap)) * places(self.height, card_height, stack_gap);
        most.max(1) as usize
    }
}

/// A team that is to go on pages of its own.
struct Ahead {
    head: Option<usize>,
    from: Option<usize>,
}

/// Shares a chart out: a page begins with a head and its team, and below them one team after the other is added, layer by
/// layer, that still fits. The others follow on pages of their own, each before those of its next peer. The work for a page
/// is bounded by what a page can hold.
pub fn plan(flat: &Flat, room: Room) -> Plan {
    let mut plan = Plan { leaves: Vec::new(), turns: vec![None; flat.outline.len()] };
    if flat.outline.is_empty() {
        return plan;
    }
    let mut ahead = vec![Ahead { head: flat.top(), from: None }];
    while let Some(Ahead { head, from }) = ahead.pop() {
        let page = plan.leaves.len();
        if let (Some(head), Some(_)) = (head, from) {
            plan.turns[head] = Some(page);
        }
        let team = team(flat, head);
        let mut placed = 0..0;
        while placed.end < team.len() || plan.leaves.len() == page {
            let is_continued = placed.end > 0;
            let mut sheet = Sheet::headed(head);
            placed = placed.end..fill(flat, room, &mut sheet, &team, placed.end);
            // A team that takes several pages is shown as such; nothing else stands between its members.
            if placed == (0..team.len()) {
                add_teams(flat, room, &mut sheet);
            }
            let here = plan.leaves.len();
            turn(flat, &sheet, here, &mut ahead);
            plan.leaves.push(Leaf { sheet, from, is_continued });
        }
    }
    plan
}

/// The rows of a team; of nobody’s, the tops.
fn team(flat: &Flat, head: Option<usize>) -> Vec<usize> {
    match head {
        Some(head) => flat.outline.reports(head).collect(),
        None => flat.outline.roots().collect(),
    }
}

/// Adds as many members from the one in place `first` as fit, at least one; returns the place of the next.
fn fill(flat: &Flat, room: Room, sheet: &mut Sheet, team: &[usize], first: usize) -> usize {
    let most = (team.len() - first).min(room.most());
    let fits = |count: usize| {
        let mut tried = sheet.clone();
        team[first..first + count].iter().for_each(|&row| tried.push(row, 0));
        room.holds(flat, &tried)
    };
    // The most that fit, by halving: `low` do, `high` do not.
    let Range { start: mut low, end: mut high } = if fits(most) { most..most + 1 } else { 1..most.max(2) };
    while low + 1 < high {
        let middle = usize::midpoint(low, high);
        if fits(middle) { low = middle } else { high = middle }
    }
    let end = (first + low).min(team.len());
    team[first..end].iter().for_each(|&row| sheet.push(row, 0));
    end
}

/// Adds the teams of those that are there, layer by layer, as long as there is room for all of a team.
fn add_teams(flat: &Flat, room: Room, sheet: &mut Sheet) {
    let mut at = 1;
    while at < sheet.len() {
        let before = sheet.len();
        let row = sheet.row(at).expect("only the head can be nobody");
        let reports = flat.outline.direct_reports(row) as usize;
        if reports > 0 && before + reports <= room.most() + 1 {
            flat.outline.reports(row).for_each(|report| sheet.push(report, at));
            if !room.holds(flat, sheet) {
                sheet.truncate(before);
            }
        }
        at += 1;
    }
}

/// Notes whose teams are still to come, the last first, as they are taken from the end.
fn turn(flat: &Flat, sheet: &Sheet, page: usize, ahead: &mut Vec<Ahead>) {
    let mut folded: Vec<usize> = sheet.folded(flat).collect();
    folded.sort_unstable();
    ahead.extend(folded.into_iter().rev().map(|row| Ahead { head: Some(row), from: Some(page) }));
}
