//! Text with separators between its cells, quotes respected.

use super::table::{Row, Table};
use super::{Delimiter, Encoding, Form, How, Overrule, TableError};
use crate::exchange::import::{Fault, Outcome, Reason};
use crate::exchange::progress::{Progress, Stage, Watch};
use csv::StringRecord;

/// Reads `text`, byte order mark gone.
pub fn read(text: String, encoding: Encoding, overrule: &Overrule, watch: Watch) -> Result<Table, TableError> {
    let (declared, body) = Delimiter::declared(&text).map_or((None, text.as_str()), |(by, rest)| (Some(by), rest));
    let delimiter = overrule.delimiter.or(declared).unwrap_or_else(|| Delimiter::guess(body));
    let skipped = text.len() - body.len();
    let (rows, faults) = rows(text, skipped, delimiter, watch)?;
    let how = How {
        form: Form::Delimited,
        encoding: Some(encoding),
        delimiter: Some(delimiter),
        heading_lines: Vec::new(),
        sheets: Vec::new(),
        sheet: 0,
    };
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
    const TOLD_EVERY: usize = 4096;
    if !text.ends_with(['\n', '\r']) {
        text.push('\n');
    }
    text.push_str(END);
    let mut lines = Lines { text: &text, at: 0, line: 1 };
    let mut reader = delimiter.reader(&text[skipped..]);
    let mut rows: Vec<Row> = Vec::new();
    let mut cells = StringRecord::new();
    loop {
        #[allow(clippy::cast_possible_truncation)] // an offset into a text in memory
        let start = skipped + reader.position().byte() as usize;
        let more = reader.read_record(&mut cells);
        if !more.expect("UTF-8 in memory, records of any length: nothing can fail") {
            return Ok((rows, Vec::new()));
        }
        let line = lines.of_record(start);
        if cells.iter().any(|cell| cell.ends_with(END)) {
            let alone = cells.len() == 1 && cells.get(0) == Some(END);
            let faults = if alone { Vec::new() } else { vec![open_quote(&rows, line, &text)?] };
            return Ok((rows, faults));
        }
        if cells.len() > Table::MAX_COLUMNS {
            return Err(TableError::TooManyColumns { line, columns: cells.len() });
        }
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            if rows.len() > Table::MAX_ROWS {
                return Err(TableError::TooManyRows);
            }
            if rows.len().is_multiple_of(TOLD_EVERY) {
                watch(Progress { stage: Stage::Reading, done: start, total: text.len() });
            }
            rows.push(Row::new(line, cells.clone()));
        }
    }
}

fn open_quote(rows: &[Row], line: u64, text: &str) -> Result<Fault, TableError> {
    if rows.is_empty() {
        return Err(TableError::OpenQuote(line));
    }
    let last = Lines { text, at: 0, line: 1 }.of_record(text.len() - 1).saturating_sub(1).max(line);
    Ok(Fault::of_row(line, Reason::OpenQuote { last }, Outcome::LeftOut))
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
