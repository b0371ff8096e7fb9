//! What separates the cells of a file: found by reading its first records in each way, quotes respected.

use csv::{Reader, ReaderBuilder, StringRecord};
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

    /// A reader of `text` that allows records of any length.
    pub(super) fn reader(self, text: &str) -> Reader<&[u8]> {
        let mut builder = ReaderBuilder::new();
        builder.delimiter(self.character() as u8).has_headers(false).flexible(true);
        builder.from_reader(text.as_bytes())
    }

    /// The delimiter named by a `sep=` line at the start of `text`, and the text after that line.
    pub(super) fn declared(text: &str) -> Option<(Self, &str)> {
        let (line, rest) = text.split_at(text.find(['\r', '\n']).unwrap_or(text.len()));
        let line = line.trim_matches('"');
        let name = line.get(..4).filter(|name| name.eq_ignore_ascii_case("sep=")).map(|_| &line[4..])?;
        let declared = Self::ALL.into_iter().find(|delimiter| name.chars().eq([delimiter.character()]))?;
        Some((declared, rest))
    }

    /// The delimiter under which most of the first records have the same length, two cells at least; of equals, the one that
    /// gives the longest. Comma where none does.
    pub(super) fn guess(text: &str) -> Self {
        let mut best = (0, 0, Self::Comma);
        for delimiter in Self::ALL {
            let (agreeing, width) = delimiter.agreement(text);
            if width > 1 && (agreeing, width) > (best.0, best.1) {
                best = (agreeing, width, delimiter);
            }
        }
        best.2
    }

    /// How many parts in a thousand of the first records have the commonest length, and that length.
    fn agreement(self, text: &str) -> (usize, usize) {
        let records = self.reader(text).into_records().take(RECORDS);
        let mut widths: Vec<_> = records.map_while(Result::ok).map(|record: StringRecord| record.len()).collect();
        widths.sort_unstable();
        let commonest = widths.chunk_by(|one, other| one == other).max_by_key(|run| run.len());
        commonest.map_or((0, 0), |run| (run.len() * 1000 / widths.len(), run[0]))
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
