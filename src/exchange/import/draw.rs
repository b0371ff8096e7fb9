//! A table becomes a chart: everything sound is drawn, everything else is listed, nothing is made up.
//!
//! Managers are found after all rows are read, so the order of rows means nothing but the order of siblings.

use super::fault::{Fault, Named, Outcome, Reason, short};
use super::fix::{Fix, Fixes};
use super::header::{Field, Mapping};
use super::manager::{Hits, ManagerKey};
use super::reporting::Directories;
use super::word::{has_left, is_total, is_vacant};
use crate::exchange::progress::{Progress, Stage, Watch};
use crate::exchange::source::{Row, Table};
use crate::org::{Chart, Position};
use crate::role::{Classification, TitleRules};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

/// What came of a file, in numbers. Every row is either drawn or left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Rows below the headings, blank ones apart.
    pub rows: usize,
    /// Positions on the chart.
    pub seats: usize,
    /// Of these, how many report to nobody.
    pub tops: usize,
    /// Of these, how many nobody holds.
    pub vacant: usize,
    /// Rows that are not on the chart; each has a fault that says why.
    pub left_out: usize,
    /// By what the file names managers.
    pub key: ManagerKey,
    /// How many managers were found by that.
    pub managers: Hits,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rows, seats, tops, left_out, key, managers: Hits { found, named }, .. } = self;
        let key = key.label();
        write!(
            f,
            "Rows read: {rows}. Positions drawn: {seats}, of which at the top: {tops}. Rows left out: {left_out}. \
             Managers found by {key}: {found} of {named}."
        )
    }
}

/// A chart made of a table, to be looked at before it replaces anything.
#[derive(Clone, Debug)]
pub struct Import {
    /// What could be drawn.
    pub chart: Chart,
    /// What could not, and what is doubtful, by line.
    pub faults: Vec<Fault>,
    /// Numbers.
    pub summary: Summary,
}

/// Draws a table. O(N) but for sorting the faults.
#[must_use]
pub fn import(table: &Table, mapping: &Mapping, fixes: &Fixes, rules: &TitleRules, watch: Watch) -> Import {
    let mut reading = Reading { table, mapping, fixes, faults: table.faults.clone() };
    reading.check_columns();
    let (people, gone) = reading.people();
    let directories = Directories::new(&people, mapping);
    watch(Progress { stage: Stage::Drawing, done: 0, total: people.len() });
    let mut managers = reading.managers(&people, &gone, &directories);
    reading.cut_circles(&people, &mut managers);
    let mut has_reports = vec![false; people.len()];
    for &manager in managers.iter().flatten() {
        has_reports[manager] = true;
    }
    // A large company has few titles: each is read once.
    let mut read: HashMap<_, Classification> = HashMap::new();
    let positions = people.iter().zip(has_reports).map(|(person, has_reports)| {
        let department = reading.cell(person.row, Field::Department);
        let read = read.entry((person.title, department, has_reports));
        let read = *read.or_insert_with(|| rules.classify(person.title, department, has_reports));
        reading.position(person, department, read)
    });
    let positions: Vec<_> = positions.collect();
    let vacant = positions.iter().filter(|position| position.holder.is_none()).count();
    let mut chart = Chart::from_managers(positions, &managers).expect("every circle was cut");
    reading.draw_dotted(&people, &directories, &mut chart);
    let mut faults = reading.faults;
    faults.sort_unstable_by(|one, other| (one.line, &one.column).cmp(&(other.line, &other.column)));
    let left_out = faults.iter().filter(|fault| fault.outcome == Outcome::LeftOut && fault.reason.is_of_row()).count();
    let (seats, tops) = (chart.len(), chart.roots().len());
    let summary = Summary {
        rows: seats + left_out,
        seats,
        tops,
        vacant,
        left_out,
        key: directories.key,
        managers: directories.hits,
    };
    Import { chart, faults, summary }
}

/// A row that is drawn, or that would be if the person had not left.
pub(super) struct Person<'t> {
    pub row: &'t Row,
    pub id: &'t str,
    name: Cow<'t, str>,
    title: &'t str,
}

impl Person<'_> {
    /// The row as a sentence names it.
    pub fn named(&self) -> Named {
        let label = [&*self.name, self.title, self.id]
            .into_iter()
            .find(|label| !label.is_empty())
            .unwrap_or("a row without a name");
        Named { line: self.row.line(), label: short(label) }
    }
}

pub(super) struct Reading<'t> {
    table: &'t Table,
    pub mapping: &'t Mapping,
    fixes: &'t Fixes,
    faults: Vec<Fault>,
}

impl<'t> Reading<'t> {
    pub fn cell(&self, row: &'t Row, field: Field) -> &'t str {
        self.mapping.cell(row, field)
    }

    /// Records a fault of one cell, or of the row where the field has no column.
    pub fn fault(&mut self, row: &Row, field: Field, reason: Reason, outcome: Outcome) {
        self.fault_of(row, field, self.mapping.cell(row, field), reason, outcome);
    }

    /// Records a fault of a part of a cell.
    pub fn fault_of(&mut self, row: &Row, field: Field, value: &str, reason: Reason, outcome: Outcome) {
        let heading = self.mapping.get(field).and_then(|column| self.table.headers.get(column));
        let column = heading.map_or_else(String::new, |heading| short(heading));
        self.faults.push(Fault { line: row.line(), column, value: value.to_owned(), reason, outcome });
    }

    /// What is wrong with the file as a whole.
    fn check_columns(&mut self) {
        let line = self.table.header_line();
        if self.table.rows.is_empty() {
            self.faults.push(Fault::of_row(line, Reason::NoRows, Outcome::Kept));
        }
        for field in [Field::Title, Field::Manager] {
            if self.mapping.get(field).is_none() {
                self.faults.push(Fault::of_row(line, Reason::NoColumn(field), Outcome::Kept));
            }
        }
        if !self.names_people() {
            self.faults.push(Fault::of_row(line, Reason::NoColumn(Field::Name), Outcome::Kept));
        }
    }

    fn names_people(&self) -> bool {
        [Field::Name, Field::FirstName, Field::LastName].iter().any(|&field| self.mapping.get(field).is_some())
    }

    /// The rows to draw, and those of people who have left.
    fn people(&mut self) -> (Vec<Person<'t>>, Vec<Person<'t>>) {
        let (mut people, mut gone) = (Vec::with_capacity(self.table.rows.len()), Vec::new());
        let mut line_of: HashMap<&str, u64> = HashMap::new();
        for row in &self.table.rows {
            let person = Person {
                row,
                id: self.cell(row, Field::Id),
                name: self.mapping.name(row),
                title: self.cell(row, Field::Title),
            };
            if self.fixes.get(&row.line()) == Some(&Fix::Skip) {
                continue;
            } else if self.is_total(&person) {
                self.fault(row, Field::Name, Reason::Total, Outcome::LeftOut);
            } else if self.has_left(row) {
                self.fault(row, Field::Status, Reason::HasLeft, Outcome::LeftOut);
                gone.push(person);
            } else if person.id.is_empty() && person.title.is_empty() && person.name.is_empty() {
                self.fault(row, Field::Title, Reason::NothingToDraw, Outcome::LeftOut);
            } else if let Some(&first) = line_of.get(person.id) {
                self.fault(row, Field::Id, Reason::DuplicateId { first }, Outcome::LeftOut);
            } else {
                if !person.id.is_empty() {
                    line_of.insert(person.id, row.line());
                }
                self.check(&person);
                people.push(person);
            }
        }
        (people, gone)
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
        if Field::ALL.iter().filter_map(|&field| self.mapping.get(field)).any(|column| column >= row.cells()) {
            self.faults.push(Fault::of_row(row.line(), Reason::MissingCells, Outcome::Kept));
        }
    }

    fn is_total(&self, person: &Person<'t>) -> bool {
        person.title.is_empty()
            && self.cell(person.row, Field::Manager).is_empty()
            && [&*person.name, person.id, person.row.cell(0)].into_iter().any(is_total)
    }

    /// Whether the status column says that the person is no longer there.
    fn has_left(&self, row: &Row) -> bool {
        let Some(column) = self.mapping.get(Field::Status) else { return false };
        has_left(self.table.headers.get(column).map_or("", String::as_str), row.cell(column))
    }

    fn position(&self, person: &Person<'t>, department: &str, read: Classification) -> Position {
        // A file without names says nothing about vacant seats: whoever holds one goes by e-mail address or id.
        let holder = if self.names_people() {
            Some(&*person.name).filter(|name| !is_vacant(name))
        } else {
            [self.cell(person.row, Field::Email), person.id].into_iter().find(|text| !text.is_empty())
        };
        Position {
            title: person.title.to_owned(),
            holder: holder.map(str::to_owned),
            function: read.function,
            grade: read.grade,
            department: department.to_owned(),
            reference: person.id.to_owned(),
            ..Position::default()
        }
    }
}
