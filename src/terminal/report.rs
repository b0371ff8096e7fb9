//! `orgwright report`: everything a plan says, as one document.

use crate::command::Outcome;
use crate::input::{self, Trouble};
use crate::plain::plain;
use orgwright::exchange::export::Size;
use orgwright::exchange::report::Report;
use std::path::Path;

/// Prints the report as Markdown.
pub fn report(path: &Path) -> Result<Outcome, Trouble> {
    let opened = input::plan(path)?;
    print!("{}", plain(&Report::of(&opened.plan, Size::default()).to_markdown()));
    Ok(Outcome::Sound)
}
