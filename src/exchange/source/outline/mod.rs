//! Indented text: each line a position that reports to the nearest one above it that stands further out.

mod label;
mod line;

use super::made::{JOB_TITLE, NAME, POSITION_ID, REPORTS_TO, made_id};
use super::table::{Rows, Table};
use super::{Encoding, Form, How, TableError};
use crate::exchange::progress::Watch;
use label::Labels;
pub(super) use line::seems_indented;
use line::{Lines, Ruler};

/// Reads `text`.
pub fn read(text: &str, encoding: Encoding, watch: Watch) -> Result<Table, TableError> {
    let ruler = Ruler::of(text);
    let labels = Labels::of(Lines::of(text).map(|(_, line)| ruler.measure(line).1));
    let mut rows = Rows::new(false, watch);
    // The managers of the line that comes next: how far in each stands, and its number.
    let mut above: Vec<(usize, usize)> = Vec::new();
    for (number, (line, words)) in Lines::of(text).enumerate() {
        let (depth, label) = ruler.measure(words);
        above.truncate(above.partition_point(|&(outer, _)| outer < depth));
        let (title, name) = labels.split(label);
        rows.cell(&made_id(number));
        rows.cell(&above.last().map_or_else(String::new, |&(_, manager)| made_id(manager)));
        rows.cell(title);
        rows.cell(name);
        above.push((depth, number));
        let done = words.as_ptr() as usize - text.as_ptr() as usize;
        rows.end(line, done, text.len())?;
    }
    if rows.is_empty() {
        return Err(TableError::Empty);
    }
    let how = How { encoding: Some(encoding), ..How::of(Form::Indented) };
    let headers = [POSITION_ID, REPORTS_TO, JOB_TITLE, NAME].map(str::to_owned).to_vec();
    Ok(Table::with_headings(how, headers, rows.into_rows(), Vec::new()))
}
