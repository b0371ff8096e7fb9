//! What separates the cells of a file: found by reading its first records in each way, quotes respected.

use super::headings::Look;
use super::table::{Row, Rows, Table};
use crate::exchange::progress::unwatched;
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use serde::{Deserialize, Serialize};

/// What separates the cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)] // named by `label`
pub enum Delimiter {
    #[default]
    Comma,
    Semicolon,
    Tab,
    Bar,
}

/// How many records the guess rests on.
const RECORDS: usize = 30;

impl Delimiter {
    /// All of them, the commonest first.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Bar];

    /// The character.
    #[must_use]
    pub const fn character(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Semicolon => ';',
            Self::Tab => '\t',
            Self::Bar => '|',
        }
    }

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
            Self::Bar => "vertical bar",
        }
    }

    /// The delimiter named by a `sep=` line at the start of `text`, and the text after that line.
    pub(super) fn declared(text: &str) -> Option<(Self, &str)> {
        let (line, rest) = text.split_at(text.find(['\r', '\n']).unwrap_or(text.len()));
        let line = line.trim_matches('"');
        let name = line.get(..4).filter(|name| name.eq_ignore_ascii_case("sep=")).map(|_| &line[4..])?;
        let declared = Self::ALL.into_iter().find(|delimiter| name.chars().eq([delimiter.character()]))?;
        Some((declared, rest))
    }

    /// The delimiter under which the first records show headings we know, or else most of them have the same length, two
    /// cells at least; of equals, the one that gives the longest. Comma where none does.
    pub(super) fn guess(text: &str) -> Self {
        let mut best = (Fit { headed: false, agreeing: 0, width: 0 }, Self::Comma);
        for delimiter in Self::ALL {
            let fit = delimiter.fit(text);
            if fit.width > 1 && fit > best.0 {
                best = (fit, delimiter);
            }
        }
        best.1
    }

    /// How well `text` reads with it.
    fn fit(self, text: &str) -> Fit {
        let rows = self.first_rows(text);
        let mut widths: Vec<_> = rows.iter().map(Row::cells).collect();
        widths.sort_unstable();
        let commonest = widths.chunk_by(|one, other| one == other).max_by_key(|run| run.len());
        let (agreeing, width) = commonest.map_or((0, 0), |run| (run.len() * 1000 / widths.len(), run[0]));
        let headed = rows.iter().any(|row| Look::at(row).clear());
        Fit { headed, agreeing, width }
    }

    /// The first records that are neither blank nor comments.
    pub(super) fn first_rows(self, text: &str) -> Vec<Row> {
        const BYTES: usize = 1 << 18;
        let mut records = Records::new(&text[..text.floor_char_boundary(BYTES)], self);
        let mut watch = unwatched;
        let mut rows = Rows::new(true, &mut watch);
        while let Ok(Some(Record { text, ends })) = records.next() {
            if !text.starts_with('#') && rows.whole(0, text, ends, 0, 0).is_err() || rows.len() == RECORDS {
                break;
            }
        }
        rows.into_rows()
    }
}

/// How well a text reads with a delimiter; what is said first decides.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    /// Whether one of the first records is clearly headings.
    headed: bool,
    /// How many parts in a thousand of the first records have the commonest length.
    agreeing: usize,
    /// That length.
    width: usize,
}

/// One record: its cells one after the other, and where each ends.
pub(super) struct Record<'r> {
    pub text: &'r str,
    pub ends: &'r [usize],
}

/// A record has more cells than [`Table::MAX_COLUMNS`].
#[derive(Debug)]
pub(super) struct TooWide;

/// The records of a text one by one.
pub(super) struct Records<'t> {
    text: &'t str,
    at: usize,
    reader: Reader,
    cells: Vec<u8>,
    ends: Vec<usize>,
}

impl<'t> Records<'t> {
    /// At the first.
    pub fn new(text: &'t str, delimiter: Delimiter) -> Self {
        let reader = ReaderBuilder::new().delimiter(delimiter.character() as u8).build();
        Self { text, at: 0, reader, cells: vec![0; 1024], ends: vec![0; Table::MAX_COLUMNS + 1] }
    }

    /// Where the next begins, blank lines before it apart.
    pub const fn position(&self) -> usize {
        self.at
    }

    /// The next; `None` after the last.
    pub fn next(&mut self) -> Result<Option<Record<'_>>, TooWide> {
        let (mut written, mut ended) = (0, 0);
        loop {
            let input = &self.text.as_bytes()[self.at..];
            let (result, read, wrote, ends) =
                self.reader.read_record(input, &mut self.cells[written..], &mut self.ends[ended..]);
            self.at += read;
            written += wrote;
            ended += ends;
            match result {
                // With no input left, the reader is called once more and ends the record.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.cells.resize(2 * self.cells.len(), 0),
                ReadRecordResult::OutputEndsFull => return Err(TooWide),
                ReadRecordResult::End => return Ok(None),
                ReadRecordResult::Record => {
                    let text = str::from_utf8(&self.cells[..written]).expect("text cut at ASCII letters is text");
                    return Ok(Some(Record { text, ends: &self.ends[..ended] }));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guess_looks_outside_quotes_and_at_several_records() {
        assert_eq!(Delimiter::guess("id;title, and more, and more\n1;a\n2;b\n"), Delimiter::Semicolon);
        assert_eq!(Delimiter::guess("id\ttitle\tpay\n1\ta\t1,000\n2\tb\t2,000\n"), Delimiter::Tab);
        assert_eq!(Delimiter::guess("id,title\n1,\"a;b;c;d\"\n2,\"a;b;c;d\"\n"), Delimiter::Comma);
        assert_eq!(Delimiter::guess("id|title\n1|\"two\nlines, a comma\"\n2|b\n"), Delimiter::Bar);
        assert_eq!(Delimiter::guess("one column\nno delimiter\n"), Delimiter::Comma);
        assert_eq!(Delimiter::guess(""), Delimiter::Comma);
    }

    #[test]
    fn a_sep_line_names_it() {
        assert_eq!(Delimiter::declared("sep=;\r\na;b"), Some((Delimiter::Semicolon, "\r\na;b")));
        assert_eq!(Delimiter::declared("\"SEP=|\"\na"), Some((Delimiter::Bar, "\na")));
        assert_eq!(Delimiter::declared("sep=x\na"), None);
        assert_eq!(Delimiter::declared("séparé;b"), None);
    }
}
