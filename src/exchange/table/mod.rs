//! A file of bytes as a table: its headings, and rows that know their line.

mod delimiter;
mod encoding;

pub use delimiter::Delimiter;
pub use encoding::Encoding;

use super::fault::{Fault, Outcome, Reason};
use super::header::Field;
use csv::StringRecord;

/// Why a file gives no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// No text in it.
    #[error("The file is empty. Choose one with a line of headings and a line for each position.")]
    Empty,
    /// An Excel workbook, or another zip archive.
    #[error("This is an Excel workbook (or another zip archive), not a CSV. Open it and save it as “CSV UTF-8”.")]
    Workbook,
    /// Neither text nor a workbook.
    #[error("This is not a text file. Export the list as CSV and choose that file.")]
    Binary,
    /// More than [`Table::MAX_BYTES`].
    #[error("The file holds {0} bytes; at most {max} can be read. Leave out columns that the chart does not need.", max = Table::MAX_BYTES)]
    TooLarge(usize),
    /// More than [`Table::MAX_ROWS`].
    #[error("The file holds more than {max} rows. Split it by division, or leave out those who have left.", max = Table::MAX_ROWS)]
    TooManyRows,
    /// More than [`Table::MAX_COLUMNS`].
    #[error("Line {line} holds {columns} cells; at most {max} can be read. Look at what separates the cells.", max = Table::MAX_COLUMNS)]
    TooManyColumns {
        /// Where.
        line: u64,
        /// How many.
        columns: usize,
    },
    /// Nothing is left, as a quotation mark in the headings never closes.
    #[error(
        "A quotation mark opens on line {0} and never closes, so the rest of the file is one cell. Close it or take it out."
    )]
    OpenQuote(u64),
}

/// A row below the headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    line: u64,
    cells: StringRecord,
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
        self.cells.get(column).unwrap_or_default().trim()
    }

    /// How many cells it has, up to the last that is not blank.
    #[must_use]
    pub fn width(&self) -> usize {
        (0..self.cells.len()).rev().find(|&column| !self.cell(column).is_empty()).map_or(0, |last| last + 1)
    }

    /// How many cells it has, blank ones too.
    pub(super) fn cells(&self) -> usize {
        self.cells.len()
    }

    /// How many cells are headings we know, and how many are not blank.
    fn headings(&self) -> (usize, usize) {
        let filled = self.cells.iter().filter(|cell| !cell.trim().is_empty());
        (filled.clone().filter(|cell| Field::of_heading(cell).is_some()).count(), filled.count())
    }
}

/// A file, read.
#[derive(Clone, Debug)]
pub struct Table {
    /// How it was encoded.
    pub encoding: Encoding,
    /// What separated its cells.
    pub delimiter: Delimiter,
    /// The line of the headings.
    pub header_line: u64,
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

    /// Reads a file. `delimiter` overrules what the file says and what would be guessed.
    ///
    /// # Errors
    /// [`TableError`] where nothing of the file can be used. What spoils single rows is in [`Table::faults`].
    pub fn read(bytes: &[u8], delimiter: Option<Delimiter>) -> Result<Self, TableError> {
        if bytes.len() > Self::MAX_BYTES {
            return Err(TableError::TooLarge(bytes.len()));
        }
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
            return Err(TableError::Workbook);
        }
        let (text, encoding) = encoding::decode(bytes);
        if text.contains('\0') || text.starts_with("%PDF-") {
            return Err(TableError::Binary);
        }
        let (declared, body) = Delimiter::declared(&text).map_or((None, text.as_str()), |(by, rest)| (Some(by), rest));
        let delimiter = delimiter.or(declared).unwrap_or_else(|| Delimiter::guess(body));
        let skipped = text.len() - body.len();
        let mut table =
            Self { encoding, delimiter, header_line: 0, headers: Vec::new(), rows: Vec::new(), faults: Vec::new() };
        table.read_rows(text, skipped)?;
        table.take_headings()?;
        table.check_rows();
        Ok(table)
    }

    /// Every row that is not blank, the headings among them.
    fn read_rows(&mut self, mut text: String, skipped: usize) -> Result<(), TableError> {
        // A last record of our own: where it does not come back alone, a quotation mark never closed and swallowed it.
        const END: &str = "\0";
        if !text.ends_with(['\n', '\r']) {
            text.push('\n');
        }
        text.push_str(END);
        let body = &text[skipped..];
        let mut lines = Lines { text: &text, at: 0, line: 1 };
        let mut reader = self.delimiter.reader(body);
        let mut cells = StringRecord::new();
        loop {
            #[allow(clippy::cast_possible_truncation)] // an offset into a text in memory
            let start = skipped + reader.position().byte() as usize;
            let more = reader.read_record(&mut cells);
            if !more.expect("UTF-8 in memory, records of any length: nothing can fail") {
                return Ok(());
            }
            let line = lines.of_record(start);
            if cells.iter().any(|cell| cell.ends_with(END)) {
                return if cells.len() == 1 && cells.get(0) == Some(END) {
                    Ok(())
                } else {
                    self.open_quote(line, &text)
                };
            }
            if cells.len() > Self::MAX_COLUMNS {
                return Err(TableError::TooManyColumns { line, columns: cells.len() });
            }
            if cells.iter().any(|cell| !cell.trim().is_empty()) {
                if self.rows.len() > Self::MAX_ROWS {
                    return Err(TableError::TooManyRows);
                }
                self.rows.push(Row { line, cells: cells.clone() });
            }
        }
    }

    fn open_quote(&mut self, line: u64, text: &str) -> Result<(), TableError> {
        if self.rows.is_empty() {
            return Err(TableError::OpenQuote(line));
        }
        let last = Lines { text, at: 0, line: 1 }.of_record(text.len() - 1).saturating_sub(1).max(line);
        self.faults.push(Fault::of_row(line, Reason::OpenQuote { last }, Outcome::LeftOut));
        Ok(())
    }

    /// Takes the headings from the rows: the first row, unless one of the next few is clearly a row of headings and the first
    /// is not. A second row of headings below is passed over.
    fn take_headings(&mut self) -> Result<(), TableError> {
        const LOOK: usize = 5;
        let clear = |row: &Row| {
            let (known, filled) = row.headings();
            known >= 2 && 2 * known >= filled
        };
        let at = self.rows.iter().take(LOOK).position(clear).unwrap_or(0);
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
        self.header_line = header.line;
        self.headers = header.cells.iter().map(|heading| heading.trim().to_owned()).collect();
        Ok(())
    }

    /// Leaves out rows with a cell that is too long, and reports cells that look as if they had swallowed rows.
    fn check_rows(&mut self) {
        let (columns, delimiter) = (self.headers.len(), self.delimiter.character());
        let faults = &mut self.faults;
        self.rows.retain(|row| {
            let too_long = |cell: &str| cell.len() > Self::MAX_CELL && cell.chars().count() > Self::MAX_CELL;
            let swallows = |cell: &str| {
                columns > 2 && cell.contains(['\n', '\r']) && cell.matches(delimiter).count() + 1 >= columns
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

/// Counts lines up to a place in the text; places must not go backwards.
struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line on which the record that is looked for from `start` on begins, past blank lines.
    fn of_record(&mut self, start: usize) -> u64 {
        let bytes = self.text.as_bytes();
        while self.at < start || matches!(bytes.get(self.at), Some(b'\r' | b'\n')) {
            let ends = bytes[self.at] == b'\n' || bytes[self.at] == b'\r' && bytes.get(self.at + 1) != Some(&b'\n');
            self.line += u64::from(ends);
            self.at += 1;
        }
        self.line
    }
}
