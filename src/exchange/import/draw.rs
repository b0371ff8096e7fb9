//! A table becomes a chart: everything sound is drawn, everything else is listed, nothing is made up.
//!
//! Managers are found after all rows are read, so the order of rows means nothing but the order of siblings.

use super::fault::{Fault, Outcome, Reason, short};
use super::fix::{Fix, Fixes};
use super::header::{Field, Mapping};
use super::manager::{Hits, ManagerKey};
use super::pay;
use super::reporting::{Directories, TOLD_EVERY};
use super::rows::Person;
use super::seat::Given;
use crate::exchange::progress::{Progress, Stage, Watch};
use crate::exchange::source::{Row, Table};
use crate::org::{Chart, Position};
use crate::role::{Classification, TitleRules};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
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
    /// Rows that are not on the chart; each has a fault that says why. What a person added is on it without a row.
    pub left_out: usize,
    /// By what the file names managers.
    pub key: ManagerKey,
    /// How many managers were found by that.
    pub managers: Hits,
}

impl Summary {
    /// How many managers were found and by what, a whole sentence.
    #[must_use]
    pub fn hit_rate(&self) -> String {
        let (key, Hits { found, named }) = (self.key.label(), self.managers);
        match named {
            0 => "No row names a manager.".to_owned(),
            _ => format!("{found} of {named} managers found by {key}."),
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rows, seats, tops, left_out, .. } = self;
        write!(
            f,
            "Rows read: {rows}. Positions drawn: {seats}, of which at the top: {tops}. Rows left out: {left_out}. {}",
            self.hit_rate()
        )
    }
}

/// A chart made of a table, to be looked at before it replaces anything.
#[derive(Clone, Debug)]
pub struct Import {
    /// What could be drawn. Positions are numbered in the order of the rows, those that were added last.
    pub chart: Chart,
    /// What could not, and what is doubtful, by line.
    pub faults: Vec<Fault>,
    /// Numbers.
    pub summary: Summary,
    /// The line of each position, by its number; 0 for one that was added.
    pub lines: Vec<u64>,
    /// What the file says of each position, by its number.
    pub(super) given: Vec<Given>,
    /// What the file calls a manager whom it does not hold, by the number of the position: somebody on today’s chart, perhaps.
    pub(super) absent: HashMap<usize, String>,
}

/// Draws a table. O(N) but for sorting the faults.
///
/// A fault that a fix settled stays in the list with the fix as [`Fault::chosen`].
#[must_use]
pub fn import(table: &Table, mapping: &Mapping, fixes: &Fixes, rules: &TitleRules, watch: Watch) -> Import {
    let mut reading = Reading::new(table, mapping, fixes);
    reading.check_columns();
    let (people, gone) = reading.people();
    let directories = Directories::new(&people, mapping, watch);
    let mut lines = reading.managers(&people, &gone, &directories, watch);
    Reading::pass_over(&people, &mut lines.managers);
    reading.cut_circles(&people, &mut lines.managers);
    reading.check_fixes(&people);

    let drawn: Vec<_> =
        (0..lines.managers.len()).filter(|&row| !people.get(row).is_some_and(|row| row.skipped)).collect();
    let mut place_of = vec![None; lines.managers.len()];
    drawn.iter().enumerate().for_each(|(place, &row)| place_of[row] = Some(place));
    let managers: Vec<_> = drawn.iter().map(|&row| lines.managers[row].and_then(|manager| place_of[manager])).collect();
    let mut leads = vec![false; drawn.len()];
    managers.iter().flatten().for_each(|&manager| leads[manager] = true);

    // A large company has few titles: each is read once.
    let mut read: HashMap<_, Classification> = HashMap::new();
    let (mut positions, mut given) = (Vec::with_capacity(drawn.len()), Vec::with_capacity(drawn.len()));
    for (place, &row) in drawn.iter().enumerate() {
        if place.is_multiple_of(TOLD_EVERY) {
            watch(Progress { stage: Stage::Drawing, done: place, total: drawn.len() });
        }
        let person = people.get(row);
        let department = person.map_or("", |person| reading.cell(person.row, Field::Department));
        let title = person.map_or_else(|| &*lines.added[row - people.len()], |person| person.title);
        let read = read.entry((title, department, leads[place]));
        let read = *read.or_insert_with(|| rules.classify(title, department, leads[place]));
        let (position, of_row) = match person {
            Some(person) => reading.position(person, leads[place], read),
            None => (added(title, directories.key, read), Given::default()),
        };
        positions.push(position);
        given.push(of_row);
    }
    let vacant = positions.iter().filter(|position| position.holder.is_none()).count();
    let mut chart = Chart::from_managers(positions, &managers).expect("every circle was cut, and no manager is closed");
    reading.draw_dotted(&people, &directories, &lines, &place_of, &mut chart);
    let Reading { mut faults, mut left_out, .. } = reading;
    faults.sort_by(|one, other| (one.line, &one.column).cmp(&(other.line, &other.column)));
    let unread = |fault: &&Fault| fault.outcome == Outcome::LeftOut && fault.reason.is_of_row();
    left_out += table.faults.iter().filter(unread).count();
    let (seats, tops) = (chart.len(), chart.roots().len());
    let summary = Summary {
        rows: seats - lines.added.len() + left_out,
        seats,
        tops,
        vacant,
        left_out,
        key: directories.key,
        managers: directories.hits,
    };
    let lines: Vec<_> = drawn.iter().map(|&row| people.get(row).map_or(0, |person| person.row.line())).collect();
    let absent = absent(&faults, &lines);
    Import { chart, faults, summary, lines, given, absent }
}

/// The managers who were named and not found, where nobody has decided about them.
fn absent(faults: &[Fault], lines: &[u64]) -> HashMap<usize, String> {
    let unknown = faults.iter().filter(|fault| {
        matches!(
            fault.reason,
            Reason::UnknownManager { .. } | Reason::ManagerHasLeft { .. } | Reason::AmbiguousManager { .. }
        ) && fault.outcome == Outcome::Top
            && fault.chosen.is_none()
    });
    let value_of: HashMap<u64, &str> = unknown.map(|fault| (fault.line, fault.value.as_str())).collect();
    let named = lines.iter().enumerate().filter_map(|(at, line)| Some((at, (*value_of.get(line)?).to_owned())));
    named.collect()
}

/// A vacant position for a manager who is nobody in the file.
fn added(called: &str, key: ManagerKey, read: Classification) -> Position {
    let reference = if key == ManagerKey::Id { called.to_owned() } else { String::new() };
    Position { title: called.to_owned(), function: read.function, grade: read.grade, reference, ..Position::default() }
}

pub(super) struct Reading<'t> {
    pub table: &'t Table,
    pub mapping: &'t Mapping,
    pub fixes: &'t Fixes,
    pub faults: Vec<Fault>,
    /// Rows of the table that are not drawn.
    pub left_out: usize,
    /// The lines whose fix did something.
    pub used: HashSet<u64>,
    /// The last column that is read.
    pub last_column: Option<usize>,
    /// Whether the column of pay says that it is in another currency than US dollars.
    pub foreign_pay: bool,
    /// Whether the table is one that we wrote.
    pub ours: bool,
}

impl<'t> Reading<'t> {
    fn new(table: &'t Table, mapping: &'t Mapping, fixes: &'t Fixes) -> Self {
        let last_column = Field::ALL.iter().filter_map(|&field| mapping.get(field)).max();
        let heading =
            |field| mapping.get(field).and_then(|column| table.headers.get(column)).map_or("", String::as_str);
        Self {
            table,
            mapping,
            fixes,
            faults: table.faults.clone(),
            left_out: 0,
            used: HashSet::new(),
            last_column,
            foreign_pay: pay::is_foreign(heading(Field::Pay)),
            ours: (heading(Field::Id), heading(Field::Manager)) == OUR_HEADINGS,
        }
    }

    pub fn cell(&self, row: &'t Row, field: Field) -> &'t str {
        self.mapping.cell(row, field)
    }

    /// Records a fault of one cell, or of the row where the field has no column.
    pub fn fault(&mut self, row: &Row, field: Field, reason: Reason, outcome: Outcome) -> &mut Fault {
        self.fault_of(row, field, self.mapping.cell(row, field), reason, outcome)
    }

    /// Records a fault of a part of a cell.
    pub fn fault_of(&mut self, row: &Row, field: Field, value: &str, reason: Reason, outcome: Outcome) -> &mut Fault {
        let heading = self.mapping.get(field).and_then(|column| self.table.headers.get(column));
        let column = heading.map_or_else(String::new, |heading| short(heading));
        let fault = Fault { column, value: value.to_owned(), ..Fault::of_row(row.line(), reason, outcome) };
        self.faults.push(fault);
        self.faults.last_mut().expect("one was just put there")
    }

    /// What is wrong with the file as a whole.
    fn check_columns(&mut self) {
        let line = self.table.header_line();
        let mut say = |reason| self.faults.push(Fault::of_row(line, reason, Outcome::Kept));
        if self.table.rows.is_empty() {
            say(Reason::NoRows);
        }
        for field in [Field::Title, Field::Manager] {
            if self.mapping.get(field).is_none() {
                say(Reason::NoColumn(field));
            }
        }
        if !self.mapping.names_people() && !self.ours {
            say(Reason::NoColumn(Field::Name));
        }
        if self.foreign_pay
            && let Some(column) = self.mapping.get(Field::Pay)
        {
            let heading = short(&self.table.headers[column]);
            let fault = Fault::of_row(line, Reason::ForeignPay, Outcome::Kept);
            self.faults.push(Fault { column: heading.clone(), value: heading, ..fault });
        }
    }

    /// Lists the rows that a person left out though nothing is wrong with them, and the fixes that did nothing.
    fn check_fixes(&mut self, people: &[Person<'t>]) {
        for (&line, fix) in self.fixes {
            if self.used.contains(&line) {
                continue;
            }
            let skipped =
                people.binary_search_by_key(&line, |person| person.row.line()).is_ok_and(|at| people[at].skipped);
            let (reason, outcome) = match skipped && *fix == Fix::Skip {
                true => (Reason::SkippedByHand, Outcome::LeftOut),
                false => (Reason::StaleFix, Outcome::Kept),
            };
            self.faults.push(Fault::of_row(line, reason, outcome));
        }
    }
}

/// The headings of the id and the manager in a table that we wrote.
const OUR_HEADINGS: (&str, &str) = ("Position id", "Reports to position id");
