//! Which seats go on which page.

use super::super::flat::Flat;
use super::super::picture::sheet::Sheet;
use super::arrange::{Room, arrange};
use crate::org::{Arrangement, Style};
use std::ops::Range;

/// A team, with those below it as far as they are on the same page.
#[derive(Clone, Debug)]
pub struct Branch {
    /// Its head, if that is a seat, and the teams below it.
    pub sheet: Sheet,
    /// The page that the head was on before, from 0; `None` for the top.
    pub from: Option<usize>,
    /// Whether the head’s team began on an earlier page.
    pub is_continued: bool,
    /// How it is drawn.
    pub drawn: Drawn,
}

/// How a branch is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Drawn {
    pub style: Style,
    /// Width and height.
    pub size: (u32, u32),
}

/// All pages, and where each team is.
pub struct Plan {
    /// For each page what is on it: something, and that which is continued first.
    pub pages: Vec<Vec<Branch>>,
    /// For each row the page on which its team begins, from 0; `None` for who has none, or has it on the same page.
    pub turns: Vec<Option<usize>>,
}

/// A team that is to go on another page than its head.
#[derive(Clone, Copy)]
struct Ahead {
    head: Option<usize>,
    from: Option<usize>,
}

/// Shares a chart out. A page begins with a head and its team, and below them one team after the other is added, layer by
/// layer, that still fits. What does not follows on later pages, in the order of the outline; there, one branch after the
/// other comes on a page as long as there is room. The work for a page is bounded by what a page can hold.
pub fn plan(flat: &Flat, style: Style, room: Room) -> Plan {
    let mut planner = Planner { flat, style, room, pages: Vec::new() };
    let mut turns = vec![None; flat.outline.len()];
    let mut ahead = Vec::new();
    if !flat.outline.is_empty() {
        ahead.push(Ahead { head: flat.top(), from: None });
    }
    while let Some(next) = ahead.pop() {
        let mut turn = |head: Ahead, page| {
            if let Ahead { head: Some(row), from: Some(_) } = head {
                turns[row] = Some(page);
            }
        };
        let first = planner.pages.len();
        planner.begin(next);
        turn(next, first);
        while let Some(next) = ahead.pop_if(|next| planner.join(*next)) {
            turn(next, planner.pages.len() - 1);
        }
        ahead.extend(planner.folded(first));
    }
    Plan { pages: planner.pages, turns }
}

/// Pages in the making.
struct Planner<'a> {
    flat: &'a Flat<'a>,
    style: Style,
    room: Room,
    pages: Vec<Vec<Branch>>,
}

impl Planner<'_> {
    /// Puts a team on new pages: on as few as can hold it, with those below it where that is one.
    fn begin(&mut self, next: Ahead) {
        let Ahead { head, from } = next;
        let team: Vec<_> = match head {
            Some(head) => self.flat.outline.reports(head).collect(),
            None => self.flat.outline.roots().collect(),
        };
        let mut placed = 0..0;
        loop {
            let mut sheet = Sheet::headed(head);
            placed = placed.end..self.fill(&mut sheet, &team, placed.end);
            // A team that takes several pages is shown as such; nothing else stands between its members.
            if placed == (0..team.len()) {
                self.add_teams(&[], &mut sheet);
            }
            // Nothing fits on paper that is too small for a head with one report.
            let drawn = self.fitted(&[], &sheet).unwrap_or_else(|| self.drawn(&sheet, self.style.arrangement));
            self.pages.push(vec![Branch { sheet, from, is_continued: placed.start > 0, drawn }]);
            if placed.end == team.len() {
                break;
            }
        }
    }

    /// Puts a team, and of those below it what there is room for, on the last page as well. False where the team does not fit,
    /// or more of those below it would go elsewhere than need to. Tops that nobody is above stand for themselves.
    fn join(&mut self, next: Ahead) -> bool {
        let (Some(head), Some(page)) = (next.head, self.pages.last()) else { return false };
        let is_of_nobody = page.iter().any(|branch| branch.sheet.row(0).is_none());
        if is_of_nobody || self.flat.outline.direct_reports(head) as usize > self.most() {
            return false;
        }
        let others: Vec<_> = page.iter().map(|branch| branch.drawn.size).collect();
        let mut sheet = Sheet::headed(Some(head));
        self.flat.outline.reports(head).for_each(|report| sheet.push(report, 0));
        if self.fitted(&others, &sheet).is_none() {
            return false;
        }
        self.add_teams(&others, &mut sheet);
        let Some(drawn) = self.fitted(&others, &sheet).filter(|_| !self.is_torn(head, &sheet)) else { return false };
        let branch = Branch { sheet, from: next.from, is_continued: false, drawn };
        self.pages.last_mut().expect("a page was there").push(branch);
        true
    }

    /// Whether some of those below a head are missing although a page of their own could hold them all.
    fn is_torn(&self, head: usize, sheet: &Sheet) -> bool {
        let rows = self.flat.outline.subtree(head);
        if sheet.len() == rows.len() || rows.len() > self.most() + 1 {
            return false;
        }
        let mut whole = Sheet::headed(Some(head));
        for row in rows.skip(1) {
            let manager = self.flat.outline.manager(row).expect("who is below a head has a manager");
            whole.push(row, manager - head);
        }
        self.fitted(&[], &whole).is_some()
    }

    /// Those on the pages from `first` whose teams are still to come, the last first, as they are taken from the end.
    fn folded(&self, first: usize) -> Vec<Ahead> {
        let pages = self.pages.iter().enumerate().skip(first);
        let branches = pages.flat_map(|(page, branches)| branches.iter().map(move |branch| (page, branch)));
        let mut folded: Vec<_> =
            branches.flat_map(|(page, branch)| branch.sheet.folded(self.flat).map(move |row| (row, page))).collect();
        folded.sort_unstable();
        folded.into_iter().rev().map(|(row, page)| Ahead { head: Some(row), from: Some(page) }).collect()
    }

    /// How a page has room for drawings of these sizes and one more: with large teams stacked or else side by side, and how
    /// large that is; `None` where it has no room.
    fn fitted(&self, others: &[(u32, u32)], sheet: &Sheet) -> Option<Drawn> {
        // More cards than the paper has places for need not be laid out.
        if sheet.len() > self.most() + 1 {
            return None;
        }
        let mut sizes = others.to_vec();
        let arrangements = [Arrangement::Compact, Arrangement::Wide];
        arrangements.into_iter().map(|arrangement| self.drawn(sheet, arrangement)).find(|drawn| {
            sizes.truncate(others.len());
            sizes.push(drawn.size);
            arrange(&sizes, self.room).is_some()
        })
    }

    fn drawn(&self, sheet: &Sheet, arrangement: Arrangement) -> Drawn {
        let style = Style { arrangement, ..self.style };
        Drawn { style, size: sheet.clone().place(self.flat, style).size() }
    }

    /// No page holds more cards.
    fn most(&self) -> usize {
        let Style { card_width, card_height, between, stack_gap, .. } = self.style;
        let places = |room: u32, card: u16, gap: u16| (room + u32::from(gap)) / u32::from(card + gap);
        let Room { width, height, .. } = self.room;
        let most = places(width, card_width, between.min(stack_gap)) * places(height, card_height, stack_gap);
        most.max(1) as usize
    }

    /// Adds as many members from the one in place `first` as fit, at least one; returns the place of the next.
    fn fill(&self, sheet: &mut Sheet, team: &[usize], first: usize) -> usize {
        let most = (team.len() - first).min(self.most());
        let fits = |count: usize| {
            let mut tried = sheet.clone();
            team[first..first + count].iter().for_each(|&row| tried.push(row, 0));
            self.fitted(&[], &tried).is_some()
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

    /// Adds the teams of those that are there, layer by layer, as long as there is room beside the others for all of a team.
    fn add_teams(&self, others: &[(u32, u32)], sheet: &mut Sheet) {
        let mut at = 1;
        while at < sheet.len() {
            let before = sheet.len();
            let row = sheet.row(at).expect("only the head can be nobody");
            let reports = self.flat.outline.direct_reports(row) as usize;
            if reports > 0 && before + reports <= self.most() + 1 {
                self.flat.outline.reports(row).for_each(|report| sheet.push(report, at));
                if self.fitted(others, sheet).is_none() {
                    sheet.truncate(before);
                }
            }
            at += 1;
        }
    }
}
