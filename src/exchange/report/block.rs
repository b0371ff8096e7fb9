//! What a report is made of.

use crate::plan::Chapter;
use serde::{Deserialize, Serialize};

/// The cover.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Front {
    /// What the company is called.
    pub company: String,
    /// The question that is answered.
    pub question: String,
    /// For whom, by whom and when, each with its label; those that are not given are not there.
    pub lines: Vec<(String, String)>,
    /// The verdict in a sentence.
    pub verdict: String,
    /// How firm it is, in a word or two; `None` where the verdict begins with that.
    pub call: Option<String>,
    /// The first 16 digits of the SHA-256 of what the plan was made from; the record has it whole.
    pub hash: String,
}

/// A chapter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Which one.
    pub chapter: Chapter,
    /// What it says; not empty.
    pub blocks: Vec<Block>,
}

/// A part of a chapter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A heading below that of the chapter.
    Heading(String),
    /// What matters most, large.
    Lead(String),
    /// A paragraph of whole sentences.
    Text(String),
    /// Sentences or names in a list.
    List(Vec<String>),
    /// Figures, each with what it counts.
    Figures(Vec<(String, String)>),
    /// A table.
    Table(Table),
    /// What pulls to which of two sides: the drawing of the table that follows.
    Pulls(Pulls),
    /// A statement, and the marks of what it rests on.
    Statement(String, String),
    /// Sources, each with its mark.
    Sources(Vec<(String, String)>),
    /// A page of a chart.
    Sheet(Leaf),
    /// A chart as a list, for who cannot be shown the sheets.
    Outline(Vec<Entry>),
}

/// A table. Every row has as many cells as there are columns; the first names the row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its heading.
    pub head: String,
    /// Whether it holds numbers, which end alike.
    pub number: bool,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// One a column.
    pub cells: Vec<String>,
    /// Whether it sums up those above it.
    pub total: bool,
}

/// Pulls to two sides, which sum to what lies between these.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pulls {
    /// The sides: above 0 is for the first.
    pub sides: [String; 2],
    /// Each pull with its name, in thousandths of a point.
    pub pulls: Vec<(String, i64)>,
    /// All of them together.
    pub total: i64,
}

/// A drawing as large as the paper, lying on its longer side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaf {
    /// What is on it.
    pub label: String,
    /// The length of its document in bytes.
    pub bytes: usize,
}

/// A position in a list, or several that are alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Managers above it.
    pub depth: u32,
    /// Its title, and who holds it.
    pub name: String,
    /// How many there are in a row; 1 or more.
    pub times: u32,
}

impl Table {
    /// A table whose first column is called `first` and the others as told.
    #[must_use]
    pub fn new(first: &str, others: impl IntoIterator<Item = Column>) -> Self {
        let columns = std::iter::once(Column::text(first)).chain(others).collect();
        Self { columns, rows: Vec::new() }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(Row { cells: cells.into_iter().collect(), total: false });
    }

    /// Adds the row that sums up those above.
    pub fn total(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(Row { cells: cells.into_iter().collect(), total: true });
    }
}

impl Column {
    /// A column of texts.
    #[must_use]
    pub fn text(head: &str) -> Self {
        Self { head: head.to_owned(), number: false }
    }

    /// A column of numbers.
    #[must_use]
    pub fn number(head: &str) -> Self {
        Self { head: head.to_owned(), number: true }
    }
}
