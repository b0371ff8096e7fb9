//! Which rows are drawn, and what is wrong with a row by itself.

use super::draw::Reading;
use super::fault::{Fault, Named, Outcome, Reason, short};
use super::fix::{Fix, Offered};
use super::header::Field;
use super::word::{has_left, is_total};
use crate::exchange::source::Row;
use std::borrow::Cow;
use std::collections::HashMap;

/// A row that is drawn, or that would be if nobody had left it out or the person had not left.
pub struct Person<'t> {
    pub row: &'t Row,
    /// Distinct where it is not empty.
    pub id: Cow<'t, str>,
    pub name: Cow<'t, str>,
    pub title: &'t str,
    /// Whether it is left out by hand. Whoever reports to it reports to its manager.
    pub skipped: bool,
}

impl Person<'_> {
    /// The row as a sentence names it.
    pub fn named(&self) -> Named {
        let label = [&*self.name, self.title, &*self.id]
            .into_iter()
            .find(|label| !label.is_empty())
            .unwrap_or("a row without a name");
        Named { line: self.row.line(), label: short(label) }
    }
}

impl<'t> Reading<'t> {
    /// The rows to draw with those that are left out by hand, and those of people who have left.
    pub fn people(&mut self) -> (Vec<Person<'t>>, Vec<Person<'t>>) {
        let (mut people, mut gone) = (Vec::with_capacity(self.table.rows.len()), Vec::new());
        let mut line_of: HashMap<Cow<'t, str>, u64> = HashMap::new();
        for row in &self.table.rows {
            let mut person = Person {
                row,
                id: Cow::Borrowed(self.cell(row, Field::Id)),
                name: self.mapping.name(row),
                title: self.cell(row, Field::Title),
                skipped: false,
            };
            let unfit = self.unfit(&person, &line_of);
            match (&unfit, self.fixes.get(&row.line())) {
                // A choice of manager says too that the row is drawn.
                (Some((field, reason)), Some(Fix::Keep | Fix::Top | Fix::Manager(_) | Fix::Placeholder))
                    if *reason != Reason::NothingToDraw =>
                {
                    self.unfit_row(row, *field, reason.clone(), Outcome::Kept);
                    if matches!(reason, Reason::DuplicateId { .. }) {
                        person.id = Cow::Owned(free_id(&person.id, row.line(), &line_of));
                    }
                }
                (Some((field, reason)), _) => {
                    self.unfit_row(row, *field, reason.clone(), Outcome::LeftOut);
                    self.left_out += 1;
                    if *reason == Reason::HasLeft {
                        gone.push(person);
                    }
                    continue;
                }
                (None, Some(Fix::Skip)) => {
                    person.skipped = true;
                    self.left_out += 1;
                }
                (None, _) => {}
            }
            if !person.id.is_empty() {
                line_of.insert(person.id.clone(), row.line());
            }
            if !person.skipped {
                self.check(&person);
            }
            people.push(person);
        }
        (people, gone)
    }

    /// Why a row is not drawn, if it is not, and which cell says so.
    fn unfit(&self, person: &Person<'t>, line_of: &HashMap<Cow<'t, str>, u64>) -> Option<(Field, Reason)> {
        if self.is_total(person) {
            Some((Field::Name, Reason::Total))
        } else if self.has_left(person.row) {
            Some((Field::Status, Reason::HasLeft))
        } else if person.id.is_empty() && person.title.is_empty() && person.name.is_empty() {
            Some((Field::Title, Reason::NothingToDraw))
        } else {
            line_of.get(&person.id).map(|&first| (Field::Id, Reason::DuplicateId { first }))
        }
    }

    fn unfit_row(&mut self, row: &'t Row, field: Field, reason: Reason, outcome: Outcome) {
        let line = row.line();
        let fixes = match reason {
            Reason::NothingToDraw => Vec::new(),
            Reason::DuplicateId { .. } => vec![
                Offered::new(line, "Keep both, the second under a new id", Fix::Keep),
                Offered::new(line, "Leave this row out", Fix::Skip),
            ],
            Reason::HasLeft => vec![Offered::new(line, "Draw the position all the same", Fix::Keep)],
            _ => vec![Offered::new(line, "Draw this row all the same", Fix::Keep)],
        };
        let chosen = match (outcome, self.fixes.get(&line)) {
            (Outcome::LeftOut, Some(Fix::Skip)) => fixes.iter().position(|offered| offered.fix == Fix::Skip),
            (Outcome::LeftOut, _) => None,
            _ => Some(0),
        };
        if chosen.is_some() {
            self.used.insert(line);
        }
        let fault = self.fault(row, field, reason, outcome);
        (fault.fixes, fault.chosen) = (fixes, chosen);
    }

    /// Faults of a row that is drawn all the same.
    fn check(&mut self, person: &Person<'t>) {
        let row = person.row;
        if person.id.is_empty() && self.mapping.get(Field::Id).is_some() {
            self.fault(row, Field::Id, Reason::MissingId, Outcome::Kept);
        }
        if person.title.is_empty() && self.mapping.get(Field::Title).is_some() {
            let reason = if person.name.is_empty() { Reason::MissingTitleAndName } else { Reason::MissingTitle };
            self.fault(row, Field::Title, reason, Outcome::Kept);
        }
        if row.width() > self.table.headers.len() {
            self.faults.push(Fault::of_row(row.line(), Reason::ExtraCells, Outcome::Kept));
        }
        if self.last_column.is_some_and(|last| last >= row.cells()) {
            self.faults.push(Fault::of_row(row.line(), Reason::MissingCells, Outcome::Kept));
        }
    }

    fn is_total(&self, person: &Person<'t>) -> bool {
        // Every row of a table that we wrote is a position.
        self.mapping.get(Field::Vacant).is_none()
            && person.title.is_empty()
            && self.cell(person.row, Field::Manager).is_empty()
            && [&*person.name, &*person.id, person.row.cell(0)].into_iter().any(is_total)
    }

    /// Whether the status column says that the person is no longer there.
    fn has_left(&self, row: &Row) -> bool {
        let Some(column) = self.mapping.get(Field::Status) else { return false };
        has_left(self.table.headers.get(column).map_or("", String::as_str), row.cell(column))
    }
}

/// An id that no row above has, for the row on `line`.
fn free_id(id: &str, line: u64, taken: &HashMap<Cow<str>, u64>) -> String {
    let mut ids = (line..).map(|number| format!("{id}-{number}"));
    ids.find(|id| !taken.contains_key(id.as_str())).expect("there are more numbers than rows")
}
