//! Whatever was brought in as a table: bytes of any of the forms that charts come in become headings and rows.
//!
//! What a file is (form, encoding, separator, which line holds the headings) is found by looking at the data;
//! [`Overrule`] says it instead, [`How`] says what was found.

mod delimited;
mod delimiter;
mod encoding;
mod table;

pub use delimiter::Delimiter;
pub use encoding::Encoding;
pub use table::{Row, Table};

use super::progress::Watch;
use serde::{Deserialize, Serialize};

/// In what form a chart was brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)] // named by `label`
pub enum Form {
    /// Cells between separators: CSV and its kin, and cells pasted from a spreadsheet.
    #[default]
    Delimited,
    /// An Excel workbook.
    Workbook,
    /// Lines whose indentation says who reports to whom.
    Indented,
    /// JSON: a list of objects with id and parent, or objects with children.
    Json,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Delimited, Self::Workbook, Self::Indented, Self::Json];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Delimited => "table of text",
            Self::Workbook => "Excel workbook",
            Self::Indented => "indented text",
            Self::Json => "JSON",
        }
    }
}

/// Where the headings are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HeadingsAt {
    /// On this line of the file (of the sheet); what stands above is passed over.
    Line(u64),
    /// Nowhere: every row is a position.
    Nowhere,
}

/// What its owner says a file is. What is `None` is found out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Overrule {
    /// Its form.
    pub form: Option<Form>,
    /// How its text is encoded.
    pub encoding: Option<Encoding>,
    /// What separates its cells.
    pub delimiter: Option<Delimiter>,
    /// Where its headings are.
    pub headings: Option<HeadingsAt>,
    /// Which sheet of a workbook, counted from 0.
    pub sheet: Option<usize>,
}

/// What a file was taken to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct How {
    /// Its form.
    pub form: Form,
    /// How its text was encoded; `None` for a workbook.
    pub encoding: Option<Encoding>,
    /// What separated its cells; `None` where nothing does.
    pub delimiter: Option<Delimiter>,
    /// The lines that hold the headings, one or two; empty where none does.
    pub heading_lines: Vec<u64>,
    /// The sheets of a workbook by name.
    pub sheets: Vec<String>,
    /// Which of them was read.
    pub sheet: usize,
}

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

impl Table {
    /// Reads what was brought in, as it says it is where its owner does not overrule it.
    ///
    /// # Errors
    /// [`TableError`] where nothing of it can be used. What spoils single rows is in [`Table::faults`].
    pub fn read(bytes: &[u8], overrule: &Overrule, watch: Watch) -> Result<Self, TableError> {
        if bytes.len() > Self::MAX_BYTES {
            return Err(TableError::TooLarge(bytes.len()));
        }
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
            return Err(TableError::Workbook);
        }
        let (text, encoding) = encoding::decode(bytes, overrule.encoding);
        if text.contains('\0') || text.starts_with("%PDF-") {
            return Err(TableError::Binary);
        }
        delimited::read(text, encoding, overrule, watch)
    }
}
