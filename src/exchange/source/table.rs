//! A table: headings, and rows that know their line. Every form that charts come in is made one.

use super::headings::Headings;
use super::{Delimiter, HeadingsAt, How, TableError};
use crate::exchange::import::{Fault, Outcome, Reason};
use crate::exchange::progress::{Progress, Stage, Watch};

/// A row below the headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    line: u64,
    /// All cells, one after the other.
    text: Box<str>,
    /// Where each ends.
    ends: Box<[u32]>,
    /// Whether it could have ended early: the rows of a sheet and the objects of JSON have every column.
    ragged: bool,
}

impl Row {
    /// The line of the file it starts on; the first is 1.
    #[must_use]
    pub const fn line(&self) -> u64 {
        self.line
    }

    /// A cell without the spaces around it; empty where the row is too short.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        let Some(&end) = self.ends.get(column) else { return "" };
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text[start as usize..end as usize].trim()
    }

    /// How many cells it has, up to the last that is not blank.
    #[must_use]
    pub fn width(&self) -> usize {
        (0..self.ends.len()).rev().find(|&column| !self.cell(column).is_empty()).map_or(0, |last| last + 1)
    }

    /// How many cells it has, blank ones too; where rows have no end of their own, as many as there can be.
    pub(in crate::exchange) const fn cells(&self) -> usize {
        if self.ragged { self.ends.len() } else { Table::MAX_COLUMNS }
    }

    /// Its cells, without the spaces around them.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|column| self.cell(column))
    }
}

/// Takes the rows of a file as they are read, within the limits.
pub(super) struct Rows<'w> {
    rows: Vec<Row>,
    ragged: bool,
    cells: usize,
    text: String,
    ends: Vec<u32>,
    watch: Watch<'w>,
}

impl<'w> Rows<'w> {
    /// None yet; `ragged` rows may end early.
    pub fn new(ragged: bool, watch: Watch<'w>) -> Self {
        Self { rows: Vec::new(), ragged, cells: 0, text: String::new(), ends: Vec::new(), watch }
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none yet.
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Adds a cell to the row that is being read.
    pub fn cell(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(end(self.text.len()));
    }

    /// Ends the row, which started on `line`; one that is blank is passed over. `done` of `total` are read.
    pub fn end(&mut self, line: u64, done: usize, total: usize) -> Result<(), TableError> {
        let row = Row { line, text: self.text.as_str().into(), ends: self.ends.as_slice().into(), ragged: self.ragged };
        self.text.clear();
        self.ends.clear();
        self.push(row, done, total)
    }

    /// Adds a row of cells that stand one after the other in `text`, each up to its end.
    pub fn whole(
        &mut self,
        line: u64,
        text: &str,
        ends: &[usize],
        done: usize,
        total: usize,
    ) -> Result<(), TableError> {
        let ends = ends.iter().map(|&at| end(at)).collect();
        self.push(Row { line, text: text.into(), ends, ragged: self.ragged }, done, total)
    }

    fn push(&mut self, row: Row, done: usize, total: usize) -> Result<(), TableError> {
        const TOLD_EVERY: usize = 4096;
        if row.text.trim().is_empty() {
            return Ok(());
        }
        if row.ends.len() > Table::MAX_COLUMNS {
            return Err(TableError::TooManyColumns { line: row.line });
        }
        // One more for the headings.
        if self.rows.len() > Table::MAX_ROWS {
            return Err(TableError::TooManyRows { line: row.line });
        }
        self.cells += row.ends.len();
        if self.cells > Table::MAX_CELLS {
            return Err(TableError::TooManyCells { line: row.line });
        }
        if self.rows.len().is_multiple_of(TOLD_EVERY) {
            (self.watch)(Progress { stage: Stage::Reading, done, total: total.max(done) });
        }
        self.rows.push(row);
        Ok(())
    }

    /// The rows.
    pub fn into_rows(self) -> Vec<Row> {
        self.rows
    }
}

/// Where a cell ends. What is read is smaller than 4 GB by far.
fn end(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A file, read.
#[derive(Clone, Debug)]
pub struct Table {
    /// What it was taken to be.
    pub how: How,
    /// The headings, without the spaces around them; blank ones where there are none.
    pub headers: Vec<String>,
    /// The rows below, without blank ones.
    pub rows: Vec<Row>,
    /// What was passed over, and what of it is doubtful.
    pub faults: Vec<Fault>,
}

impl Table {
    /// Bytes of the largest file that is read: 64 MiB.
    pub const MAX_BYTES: usize = 64 << 20;
    /// Bytes of the largest workbook once unpacked: 512 MiB.
    pub const MAX_UNPACKED: usize = 512 << 20;
    /// Rows of the longest.
    pub const MAX_ROWS: usize = 200_000;
    /// Columns of the widest: a spreadsheet’s own limit.
    pub const MAX_COLUMNS: usize = 16_384;
    /// Cells of all rows together: a hundred columns of the longest.
    pub const MAX_CELLS: usize = 20_000_000;
    /// Characters of the longest cell: a spreadsheet’s own limit.
    pub const MAX_CELL: usize = 32_767;
    /// How deep JSON may nest: one object or list in another, some half a million managers above each other.
    pub const MAX_DEPTH: usize = 1 << 20;

    /// A table of `rows`, not blank ones, of which the first may be titles and headings.
    pub(super) fn new(
        how: How,
        mut rows: Vec<Row>,
        faults: Vec<Fault>,
        said: Option<HeadingsAt>,
    ) -> Result<Self, TableError> {
        let headings = Headings::find(&rows, said).ok_or(TableError::Empty)?;
        rows.drain(..headings.taken);
        let mut table = Self::with_headings(how, headings.names, rows, faults);
        table.how.heading_lines = headings.lines;
        table.faults.extend(headings.faults);
        Ok(table)
    }

    /// A table of `rows` below `headers`.
    pub(super) fn with_headings(how: How, headers: Vec<String>, rows: Vec<Row>, faults: Vec<Fault>) -> Self {
        let mut table = Self { how, headers, rows, faults };
        table.check_rows();
        table
    }

    /// The line of the headings; 0 where there are none.
    #[must_use]
    pub fn header_line(&self) -> u64 {
        self.how.heading_lines.last().copied().unwrap_or_default()
    }

    /// Leaves out rows with a cell that is too long, and reports cells that look as if they had swallowed rows.
    fn check_rows(&mut self) {
        let (columns, delimiter) = (self.headers.len(), self.how.delimiter.map(Delimiter::character));
        let faults = &mut self.faults;
        let too_long = |cell: &str| cell.len() > Self::MAX_CELL && cell.chars().count() > Self::MAX_CELL;
        let swallows = |cell: &str| {
            let separators = |by: char| cell.matches(by).count();
            columns > 2 && cell.contains(['\n', '\r']) && delimiter.is_some_and(|by| separators(by) + 1 >= columns)
        };
        self.rows.retain(|row| {
            let long = row.text.len() > Self::MAX_CELL && row.texts().any(too_long);
            if long {
                faults.push(Fault::of_row(row.line, Reason::LongCell, Outcome::LeftOut));
            } else if row.text.contains(['\n', '\r']) && row.texts().any(swallows) {
                faults.push(Fault::of_row(row.line, Reason::SwallowedRows, Outcome::Kept));
            }
            !long
        });
    }
}
