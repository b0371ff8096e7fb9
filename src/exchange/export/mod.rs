//! Taking things out: a chart as a table, a workbook, a diagram, a picture or a report; the plan as a file.
//!
//! What leaves is asked for by an [`Order`]. [`contents`] says in sentences what the file will hold, before it is made, and
//! [`export()`] makes it. What stays behind has one place to stay behind: [`leaving_chart`].

mod chart;
mod comparison;
mod contents;
mod copy;
mod csv;
mod diagram;
mod document;
mod flat;
mod leaving;
mod paper;
mod picture;
mod table;
mod workbook;

pub use chart::{WITHHELD, leaving_chart};
pub use contents::{Contents, contents};
pub(super) use contents::{positions, texts};
pub(super) use copy::reduced;
pub use diagram::{dot, mermaid};
pub(super) use document::escaped;
pub use leaving::{Kind, Leaving, Order, Part, Scope};
pub use paper::{Page, Paper, Size, pages};
pub(super) use picture::is_right_to_left;
pub use picture::{Look, Picture, Show, draw, picture};
pub use table::plain;

use crate::figure::{plainly, quoted};
use crate::org::{Chart, Facet};
use crate::plan::{Plan, file_stem};

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
    #[error("There is no chart for {} in this plan. Bring one in, or choose another design.", quoted(.0))]
    NoChart(String),
    /// The branch was to begin at a position that the chart does not have.
    #[error(
        "The position whose branch was to be taken out is not on this chart. Choose another, or take the whole chart."
    )]
    NoPosition,
    /// A plan was asked for with one branch of a design.
    #[error("A plan leaves with whole charts. Take the branch out as a table, or choose the whole chart.")]
    PlanIsWhole,
    /// The design is no copy of another.
    #[error(
        "{} was not copied from another chart, so there is nothing to compare it with. Copy it, change the copy, and take \
         the list of changes of that.", quoted(.0)
    )]
    NothingToCompare(String),
    /// A text that no cell of a workbook can hold.
    #[error(
        "A cell of a workbook holds 32,766 characters, and “{column}” of {} has {units}. Shorten it, leave it out, or take \
         the table as CSV.", quoted(.name)
    )]
    LongText {
        /// Whose text it is.
        name: String,
        /// Of which column.
        column: &'static str,
        /// Its length in UTF-16 units, as workbooks count.
        units: usize,
    },
    /// More positions than a sheet has rows.
    #[error(
        "A sheet of a workbook holds 1,048,575 positions, and the chart has {0}. Take the table as CSV, or one branch."
    )]
    TooManyRows(usize),
    /// Anything else that the format refuses.
    #[error("The workbook cannot be made: {0}. Take the table as CSV.")]
    Workbook(String),
}

/// Makes the file that is asked for, the same whoever asks.
///
/// # Errors
/// [`ExportError`] in words; nothing is left out in silence.
pub fn export(plan: &Plan, order: &Order) -> Result<File, ExportError> {
    plainly(|| made(plan, order))
}

fn made(plan: &Plan, order: &Order) -> Result<File, ExportError> {
    let chart = || leaving_chart(plan, order);
    let bytes = match order.kind {
        Kind::Csv => csv::csv(&chart()?, order.leaving),
        Kind::Workbook => workbook::workbook(&chart()?, plan, order)?,
        Kind::Plan => copy::plan(plan, order)?.to_file().into_bytes(),
        Kind::Mermaid => mermaid(&chart()?).into_bytes(),
        Kind::Dot => dot(&chart()?).into_bytes(),
        Kind::Picture => {
            let colour = order.leaving.has(Part::Functions).then_some(Facet::Function);
            draw(&chart()?, &Look { colour, ..Look::default() }).svg.into_bytes()
        }
        Kind::Document => document::document(&chart()?, plan, order).into_bytes(),
        Kind::Comparison => comparison::comparison(plan, order)?,
    };
    Ok(File { name: file_name(plan, order), mime: order.kind.mime(), bytes })
}

/// What a file says of itself, as labels and texts.
fn about(plan: &Plan, order: &Order, chart: &Chart) -> Vec<(&'static str, String)> {
    let branch = chart.roots().first().and_then(|&top| chart.get(top)).filter(|_| order.scope != Scope::All);
    let left_out: Vec<_> = order.leaving.staying().map(Part::label).collect();
    let left_out = if left_out.is_empty() { "Nothing".to_owned() } else { left_out.join(", ") };
    let mut about = vec![
        ("What this is", "An org chart, taken out of a plan made with Orgwright".to_owned()),
        ("Plan", plan.name().to_owned()),
        ("Design", plan.label(order.origin).to_owned()),
    ];
    about.extend(branch.map(|top| ("Branch of", top.name().to_owned())));
    about.extend([("Positions", chart.len().to_string()), ("Left out", left_out)]);
    about
}

/// A name for the file: the company, and the design where the file holds one.
#[must_use]
pub fn file_name(plan: &Plan, order: &Order) -> String {
    if order.kind == Kind::Plan {
        return plan.file_name();
    }
    named(&format!("{} {}", plan.name(), plan.label(order.origin)), order.kind.ending())
}

/// A file’s name made of words, which every system takes.
pub(super) fn named(words: &str, ending: &str) -> String {
    format!("{}.{ending}", file_stem(words))
}
