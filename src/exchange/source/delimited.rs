//! Text with separators between its cells, quotes respected.

use super::delimiter::Records;
use super::table::{Row, Rows, Table};
use super::{Delimiter, Encoding, Form, How, Overrule, TableError};
use crate::exchange::import::{Fault, Outcome, Reason};
use crate::exchange::progress::Watch;

/// Reads `text`, byte order mark gone.
pub fn read(text: String, encoding: Encoding, overrule: &Overrule, watch: Watch) -> Result<Table, TableError> {
    let (declared, body) = Delimiter::declared(&text).map_or((None, text.as_str()), |(by, rest)| (Some(by), rest));
    let delimiter = overrule.delimiter.or(declared).unwrap_or_else(|| Delimiter::guess(body));
    let skipped = text.len() - body.len();
    let (rows, faults) = rows(text, skipped, delimiter, watch)?;
    let how = How { encoding: Some(encoding), delimiter: Some(delimiter), ..How::of(Form::Delimited) };
    Table::new(how, rows, faults, overrule.headings)
}

/// Every row that is not blank, the headings among them.
fn rows(
    mut text: String,
    skipped: usize,
    delimiter: Delimiter,
    watch: Watch,
) -> Result<(Vec<Row>, Vec<Fault>), TableError> {
    // A last record of our own: where it does not come back alone, a quotation mark never closed and swallowed it.
    const END: &str = "\0";
    if !text.ends_with(['\n', '\r']) {
        text.push('\n');
    }
    text.push_str(END);
    let mut lines = Lines::new(&text);
    let mut records = Records::new(&text[skipped..], delimiter);
    let mut rows = Rows::new(true, watch);
    loop {
        let start = skipped + records.position();
        let line = lines.of_record(start);
        let Some(record) = records.next().map_err(|_| TableError::TooManyColumns { line })? else {
            return Ok((rows.into_rows(), Vec::new()));
        };
        if record.text.ends_with(END) {
            let alone = record.text == END && record.ends.len() == 1;
            let faults = if alone { Vec::new() } else { vec![open_quote(&rows, line, &text)?] };
            return Ok((rows.into_rows(), faults));
        }
        rows.whole(line, record.text, record.ends, start, text.len())?;
    }
}

fn open_quote(rows: &Rows, line: u64, text: &str) -> Result<Fault, TableError> {
    if rows.is_empty() {
        return Err(TableError::OpenQuote(line));
    }
    let last = Lines::new(text).of_record(text.len() - 1).saturating_sub(1).max(line);
    Ok(Fault::of_row(line, Reason::OpenQuote { last }, Outcome::LeftOut))
}

/// Counts lines up to a place in the text; places must not go backwards.
pub(super) struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: u64,
}

impl<'t> Lines<'t> {
    /// At the start of `text`.
    pub const fn new(text: &'t str) -> Self {
        Self { text, at: 0, line: 1 }
    }

    /// The line of the place `at`.
    pub fn of(&mut self, at: usize) -> u64 {
        while self.at < at {
            self.step();
        }
        self.line
    }

    /// The line on which the record that is looked for from `start` on begins, past blank lines.
    fn of_record(&mut self, start: usize) -> u64 {
        self.of(start);
        while matches!(self.text.as_bytes().get(self.at), Some(b'\r' | b'\n')) {
            self.step();
        }
        self.line
    }

    fn step(&mut self) {
        let bytes = self.text.as_bytes();
        let ends = bytes[self.at] == b'\n' || bytes[self.at] == b'\r' && bytes.get(self.at + 1) != Some(&b'\n');
        self.line += u64::from(ends);
        self.at += 1;
    }
}
