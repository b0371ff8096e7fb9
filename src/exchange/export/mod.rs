//! Taking a chart out: as a table, a diagram, a picture, or pages to print.
//!
//! What leaves is asked for by an [`Order`], and [`export()`] makes the file. What stays behind has one place to stay behind:
//! [`leaving_chart`].

mod chart;
mod csv;
mod diagram;
mod flat;
mod leaving;
mod table;

pub use chart::{WITHHELD, leaving_chart};
pub use diagram::{dot, mermaid};
pub use leaving::{Kind, Leaving, Order, Part, Scope};
pub use table::plain;

use crate::plan::Plan;

/// A file to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, with its ending.
    pub name: String,
    /// Its media type.
    pub mime: &'static str,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Why nothing can be taken out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExportError {
    /// The plan has no such design, or no chart for it yet.
    #[error("There is no chart for “{0}” in this plan. Bring one in, or choose another design.")]
    NoChart(String),
    /// The branch was to begin at a position that the chart does not have.
    #[error(
        "The position whose branch was to be taken out is not on this chart. Choose another, or take the whole chart."
    )]
    NoPosition,
}

/// Makes the file that is asked for.
///
/// # Errors
/// [`ExportError`] in words; nothing is left out in silence.
pub fn export(plan: &Plan, order: &Order) -> Result<File, ExportError> {
    let bytes = match order.kind {
        Kind::Csv => csv::csv(&leaving_chart(plan, order)?, order.leaving),
    };
    Ok(File { name: file_name(plan, order), mime: order.kind.mime(), bytes })
}

/// A name for the file: the company, and the design where the file holds one.
fn file_name(plan: &Plan, order: &Order) -> String {
    let parts = [plan.name(), plan.label(order.origin)];
    let mut name = String::new();
    for letter in parts.join(" ").to_lowercase().chars() {
        match letter {
            '’' | '\'' => {}
            _ if letter.is_alphanumeric() => name.push(letter),
            _ if !name.ends_with('-') => name.push('-'),
            _ => {}
        }
    }
    format!("{}.{}", name.trim_matches('-'), order.kind.ending())
}
