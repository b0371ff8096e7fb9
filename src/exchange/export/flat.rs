//! A chart as whoever draws it reads it: rows in order, dotted lines between rows, and what is written for a position.

use crate::org::{Chart, Outline, Position};
use std::borrow::Cow;

/// A chart laid flat. Rows are those of its outline.
pub(super) struct Flat<'a> {
    pub outline: Outline,
    /// The position of each row.
    pub positions: Vec<&'a Position>,
    /// Dotted lines from the row of the manager to that of the report, in the order of the reports.
    pub dotted: Vec<(usize, usize)>,
    /// Whether nobody holds any position: a plan, in which a seat without a holder is nothing to remark on.
    is_plan: bool,
}

impl<'a> Flat<'a> {
    /// Reads a chart. O(N + D log D) for D dotted lines, on top of the outline.
    pub fn of(chart: &'a Chart) -> Self {
        let outline = chart.outline();
        let position = |id| chart.get(id).expect("an outline lists positions of its chart");
        let positions: Vec<_> = outline.ids().iter().map(|&id| position(id)).collect();
        let mut rows = vec![0; chart.free_id().number() as usize];
        for (row, id) in outline.ids().iter().enumerate() {
            rows[id.number() as usize] = row;
        }
        let row = |id: crate::org::PositionId| rows[id.number() as usize];
        let mut dotted: Vec<_> = chart.dotted_lines().map(|(manager, report)| (row(manager), row(report))).collect();
        dotted.sort_unstable_by_key(|&(manager, report)| (report, manager));
        let is_plan = positions.iter().all(|position| position.holder.is_none());
        Self { outline, positions, dotted, is_plan }
    }

    /// The row of the only top; `None` where there are several or none.
    pub fn top(&self) -> Option<usize> {
        let mut roots = self.outline.roots();
        roots.next().filter(|_| roots.next().is_none())
    }

    /// The solid lines, from the row of the manager to that of the report.
    pub fn solid(&self) -> impl Iterator<Item = (usize, usize)> {
        (0..self.outline.len()).filter_map(|row| Some((self.outline.manager(row)?, row)))
    }

    /// Whether a seat is to be filled: others are held, and this one is neither held nor closed.
    pub fn is_vacant(&self, row: usize) -> bool {
        let position = self.positions[row];
        !self.is_plan && position.holder.is_none() && !position.closed
    }

    /// Who holds a seat, as it is written below its title; `None` where nothing is.
    pub fn holder(&self, row: usize) -> Option<Cow<'a, str>> {
        match self.positions[row].holder.as_deref() {
            Some(holder) => Some(one_line(holder)).filter(|holder| !holder.is_empty()),
            None => self.is_vacant(row).then_some(Cow::Borrowed("Vacant")),
        }
    }

    /// The same with what a design does to the seat.
    pub fn standing(&self, row: usize) -> Option<Cow<'a, str>> {
        match (self.holder(row), self.positions[row].closed) {
            (Some(holder), true) => Some(Cow::Owned(format!("Closed · {holder}"))),
            (None, true) => Some(Cow::Borrowed("Closed")),
            (holder, false) => holder,
        }
    }

    /// What a seat is called.
    pub fn title(&self, row: usize) -> Cow<'a, str> {
        let Position { title, holder, .. } = self.positions[row];
        let names = [Some(title.as_str()), holder.as_deref()].into_iter().flatten().map(one_line);
        // What is left to be called nothing is called as everywhere.
        names.into_iter().find(|name| !name.is_empty()).unwrap_or(Cow::Borrowed(Position::UNTITLED))
    }

    /// What is written for a position in a diagram, one a line: title, holder, and that it is closed.
    pub fn label(&self, row: usize) -> impl Iterator<Item = Cow<'a, str>> {
        let title = self.title(row);
        let holder = self.holder(row).filter(|holder| *holder != title);
        let closed = self.positions[row].closed.then_some(Cow::Borrowed("Closed"));
        std::iter::once(title).chain(holder).chain(closed)
    }
}

/// A text as one line: each run of white space and control characters is a space, and none stands at an end. What no XML
/// document may hold, U+FFFE and U+FFFF, is left out.
pub(super) fn one_line(text: &str) -> Cow<'_, str> {
    let is_gap = |letter: char| letter.is_whitespace() || letter.is_control();
    let is_allowed = |letter: char| !matches!(letter, '\u{fffe}' | '\u{ffff}');
    let mut spaced = true;
    let plain = text.chars().all(|letter| {
        let is_fine = is_allowed(letter) && if is_gap(letter) { letter == ' ' && !spaced } else { true };
        spaced = letter == ' ';
        is_fine
    });
    if plain && !text.ends_with(' ') {
        return Cow::Borrowed(text);
    }
    let mut line = String::with_capacity(text.len());
    for letter in text.chars().filter(|&letter| is_allowed(letter)) {
        match (is_gap(letter), line.is_empty() || line.ends_with(' ')) {
            (false, _) => line.push(letter),
            (true, false) => line.push(' '),
            (true, true) => {}
        }
    }
    line.truncate(line.trim_end_matches(' ').len());
    Cow::Owned(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_one_line() {
        for (text, line) in [
            ("", ""),
            (" \t\n", ""),
            ("VP Sales", "VP Sales"),
            (" VP  Sales ", "VP Sales"),
            ("VP\r\n\u{2028}Sales\u{0}\u{1b}", "VP Sales"),
            ("a\u{fffe}b\u{ffff} \u{a0}c", "ab c"),
        ] {
            assert_eq!(one_line(text), line, "{text:?}");
        }
        assert!(matches!(one_line("VP Sales"), Cow::Borrowed(_)));
    }
}
