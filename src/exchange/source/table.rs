//! A table: headings, and rows that know their line. Every form that charts come in is made one.

use super::{Delimiter, HeadingsAt, How, TableError};
use crate::exchange::import::{Fault, Field, Outcome, Reason};
use csv::StringRecord;

/// A row below the headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    line: u64,
    pub(super) cells: StringRecord,
}

impl Row {
    /// A row that starts on `line`.
    pub(super) const fn new(line: u64, cells: StringRecord) -> Self {
        Self { line, cells }
    }

    /// The line of the file it starts on; the first is 1.
    #[must_use]
    pub const fn line(&self) -> u64 {
        self.line
    }

    /// A cell without the spaces around it; empty where the row is too short.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default().trim()
    }

    /// How many cells it has, up to the last that is not blank.
    #[must_use]
    pub fn width(&self) -> usize {
        (0..self.cells.len()).rev().find(|&column| !self.cell(column).is_empty()).map_or(0, |last| last + 1)
    }

    /// How many cells it has, blank ones too.
    pub(in crate::exchange) fn cells(&self) -> usize {
        self.cells.len()
    }

    /// How many cells are headings we know, and how many are not blank.
    pub(super) fn headings(&self) -> (usize, usize) {
        let filled = self.cells.iter().filter(|cell| !cell.trim().is_empty());
        (filled.clone().filter(|cell| Field::of_heading(cell).is_some()).count(), filled.count())
    }
}

/// A file, read.
#[derive(Clone, Debug)]
pub struct Table {
    /// What it was taken to be.
    pub how: How,
    /// The headings, without the spaces around them.
    pub headers: Vec<String>,
    /// The rows below, without blank ones.
    pub rows: Vec<Row>,
    /// What was passed over, and what of it is doubtful.
    pub faults: Vec<Fault>,
}

impl Table {
    /// Bytes of the largest file that is read: 64 MiB.
    pub const MAX_BYTES: usize = 64 << 20;
    /// Rows of the longest.
    pub const MAX_ROWS: usize = 200_000;
    /// Columns of the widest: a spreadsheet’s own limit.
    pub const MAX_COLUMNS: usize = 16_384;
    /// Characters of the longest cell: a spreadsheet’s own limit.
    pub const MAX_CELL: usize = 32_767;

    /// A table of `rows`, not blank ones, of which the first may be titles and headings.
    pub(super) fn new(
        how: How,
        rows: Vec<Row>,
        faults: Vec<Fault>,
        headings: Option<HeadingsAt>,
    ) -> Result<Self, TableError> {
        let mut table = Self { how, headers: Vec::new(), rows, faults };
        table.take_headings(headings)?;
        table.check_rows();
        Ok(table)
    }

    /// The line of the headings; 0 where there are none.
    #[must_use]
    pub fn header_line(&self) -> u64 {
        self.how.heading_lines.last().copied().unwrap_or_default()
    }

    /// Takes the headings from the rows: the line that is said, or else the first row, unless one of the next few is clearly a
    /// row of headings and the first is not. A second row of headings below is passed over.
    fn take_headings(&mut self, said: Option<HeadingsAt>) -> Result<(), TableError> {
        const LOOK: usize = 5;
        let clear = |row: &Row| {
            let (known, filled) = row.headings();
            known >= 2 && 2 * known >= filled
        };
        let at = match said {
            Some(HeadingsAt::Nowhere) => {
                let width = self.rows.iter().map(|row| row.cells.len()).max().ok_or(TableError::Empty)?;
                self.headers = vec![String::new(); width];
                return Ok(());
            }
            Some(HeadingsAt::Line(line)) => self.rows.iter().position(|row| row.line >= line).unwrap_or(0),
            None => self.rows.iter().take(LOOK).position(clear).unwrap_or(0),
        };
        let second = self.rows.get(at + 1).is_some_and(|row| {
            let (known, filled) = row.headings();
            known >= 3 && 2 * known > filled
        });
        let mut top: Vec<_> = self.rows.drain(..self.rows.len().min(at + 1 + usize::from(second))).collect();
        if second && let Some(row) = top.pop() {
            self.faults.push(Fault::of_row(row.line, Reason::SecondHeadings, Outcome::LeftOut));
        }
        let header = top.pop().ok_or(TableError::Empty)?;
        let above = top.iter().map(|row| Fault::of_row(row.line, Reason::AboveHeadings, Outcome::LeftOut));
        self.faults.extend(above);
        self.how.heading_lines = vec![header.line];
        self.headers = header.cells.iter().map(|heading| heading.trim().to_owned()).collect();
        Ok(())
    }

    /// Leaves out rows with a cell that is too long, and reports cells that look as if they had swallowed rows.
    fn check_rows(&mut self) {
        let (columns, delimiter) = (self.headers.len(), self.how.delimiter.map(Delimiter::character));
        let faults = &mut self.faults;
        self.rows.retain(|row| {
            let too_long = |cell: &str| cell.len() > Self::MAX_CELL && cell.chars().count() > Self::MAX_CELL;
            let swallows = |cell: &str| {
                let separators = || delimiter.map_or(0, |delimiter| cell.matches(delimiter).count());
                columns > 2 && cell.contains(['\n', '\r']) && separators() + 1 >= columns
            };
            let long = row.cells.iter().any(too_long);
            if long {
                faults.push(Fault::of_row(row.line, Reason::LongCell, Outcome::LeftOut));
            } else if row.cells.iter().any(swallows) {
                faults.push(Fault::of_row(row.line, Reason::SwallowedRows, Outcome::Kept));
            }
            !long
        });
    }
}
