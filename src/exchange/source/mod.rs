//! Whatever was brought in as a table: bytes of any of the forms that charts come in become headings and rows.
//!
//! What a file is (form, encoding, separator, which line holds the headings) is found by looking at the data;
//! [`Overrule`] says it instead, [`How`] says what was found.

mod delimited;
mod delimiter;
mod encoding;
mod foreign;
mod headings;
mod json;
mod made;
mod outline;
mod refusal;
mod table;
mod workbook;

pub use delimiter::Delimiter;
pub use encoding::Encoding;
pub use foreign::Foreign;
pub use refusal::TableError;
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
    /// The sheets of a workbook by name, hidden ones too.
    pub sheets: Vec<String>,
    /// Which of them was read.
    pub sheet: usize,
}

impl How {
    const fn of(form: Form) -> Self {
        Self { form, encoding: None, delimiter: None, heading_lines: Vec::new(), sheets: Vec::new(), sheet: 0 }
    }
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
        if let Some(foreign) = Foreign::of_bytes(bytes) {
            return Err(TableError::Foreign(foreign));
        }
        if bytes.starts_with(b"PK\x03\x04") {
            return workbook::read(bytes, overrule, watch);
        }
        let (text, encoding) = encoding::decode(bytes, overrule.encoding);
        if text.contains('\0') {
            return Err(TableError::Binary);
        }
        if let Some(foreign) = Foreign::of_text(&text) {
            return Err(TableError::Foreign(foreign));
        }
        match overrule.form.unwrap_or_else(|| form_of(&text)) {
            Form::Workbook => Err(TableError::NoWorkbook),
            Form::Json => json::read(&text, encoding, watch),
            Form::Indented => outline::read(&text, encoding, watch),
            Form::Delimited => delimited::read(text, encoding, overrule, watch),
        }
    }
}

/// What form a text seems to have.
fn form_of(text: &str) -> Form {
    let mut letters = text.chars().filter(|letter| !letter.is_whitespace());
    match (letters.next(), letters.next()) {
        (Some('{'), None | Some('"' | '}')) | (Some('['), Some('{' | '[' | ']')) => Form::Json,
        _ if outline::seems_indented(text) => Form::Indented,
        _ => Form::Delimited,
    }
}
