//! Why a file gives no table: what, where, and what to do.

use super::foreign::Foreign;
use super::table::Table;

/// Why a file gives no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// No text in it.
    #[error("The file is empty. Choose one with a line of headings and a line for each position.")]
    Empty,
    /// Something else.
    #[error("{0}")]
    Foreign(Foreign),
    /// Neither text nor a workbook.
    #[error("This is not a text file. Export the list as CSV and choose that file.")]
    Binary,
    /// Said to be a workbook.
    #[error("This is not an Excel workbook. Let the form be found out, or choose another.")]
    NoWorkbook,
    /// A workbook that cannot be read.
    #[error(
        "The workbook is damaged, or was not written as Excel does. Open it and save it again as “Excel workbook (.xlsx)”."
    )]
    Damaged,
    /// More than [`Table::MAX_BYTES`].
    #[error("The file holds {0} bytes; at most {max} can be read. Leave out columns that the chart does not need.", max = Table::MAX_BYTES)]
    TooLarge(usize),
    /// A workbook that unpacks to more than [`Table::MAX_UNPACKED`].
    #[error("The workbook unpacks to more than {max} bytes. Copy the sheet with the list into a workbook of its own.", max = Table::MAX_UNPACKED)]
    TooLargeUnpacked,
    /// More than [`Table::MAX_ROWS`].
    #[error("The file holds more than {max} rows; line {line} is beyond. Split it by division, or leave out those who have left.", max = Table::MAX_ROWS)]
    TooManyRows {
        /// The first row too many.
        line: u64,
    },
    /// More than [`Table::MAX_CELLS`].
    #[error("Up to line {line} the file holds more than {max} cells. Leave out columns that the chart does not need.", max = Table::MAX_CELLS)]
    TooManyCells {
        /// Where.
        line: u64,
    },
    /// More than [`Table::MAX_COLUMNS`].
    #[error("Line {line} holds more than {max} cells, which is more than can be read. Look at what separates the cells.", max = Table::MAX_COLUMNS)]
    TooManyColumns {
        /// Where.
        line: u64,
    },
    /// JSON that breaks off or breaks its own rules.
    #[error(
        "The JSON cannot be read from line {line} on: a bracket, a comma or a quotation mark is missing there or too many. Export it again, or correct that line."
    )]
    BrokenJson {
        /// Where.
        line: u64,
    },
    /// JSON nests deeper than [`Table::MAX_DEPTH`].
    #[error("On line {line} the JSON nests deeper than {max} layers, which no company has. Export it as a list with ids of managers.", max = Table::MAX_DEPTH)]
    TooDeep {
        /// Where.
        line: u64,
    },
    /// JSON without an object that could be a position.
    #[error(
        "The JSON holds no list of objects. It should look like [{{\"id\": 1, \"name\": \"Ann\", \"title\": \"CEO\", \"managerId\": null}}]."
    )]
    NoObjects,
    /// Nothing is left, as a quotation mark in the headings never closes.
    #[error(
        "A quotation mark opens on line {0} and never closes, so the rest of the file is one cell. Close it or take it out."
    )]
    OpenQuote(u64),
}
