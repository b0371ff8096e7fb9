//! Bringing a chart in: a table of people becomes a chart.
//!
//! [`Table::read`] makes rows of bytes, [`Mapping::propose`] says which column holds what, [`import()`] makes the chart. Each
//! step is a value to look at, and to change, before the next; nothing replaces anything until its result is put in a plan.

pub mod export;

mod fault;
mod header;
mod headings;
mod import;
mod manager;
mod table;
mod word;

pub use fault::{Fault, Named, Outcome, Reason};
pub use header::{Field, Mapping};
pub use import::{Import, Summary, import};
pub use manager::{Hits, ManagerKey};
pub use table::{Delimiter, Encoding, Row, Table, TableError};
