//! A chart as an Excel workbook: the table of the CSV, and a sheet that says what it is.
//!
//! Texts are written as texts, so that nothing in a workbook is a formula, and what looks like one keeps being a text when its
//! cell is edited. The importer takes apostrophes off here as in a CSV ([`unguarded`](crate::exchange::unguarded)): where it
//! would take one off that is the text’s own, one more is written.

use super::leaving::{Leaving, Order};
use super::table::{Cell, Column, records};
use super::{ExportError, about};
use crate::exchange::formula::{guarded, is_formula, unguarded};
use crate::org::Chart;
use crate::plan::Plan;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// Longest text of a cell, in UTF-16 units, and most rows of a sheet: limits of the format.
const LONGEST: usize = 32_767;
const MOST_ROWS: usize = 1_048_576;
/// Largest whole number that a workbook holds exactly.
const EXACT: u64 = 1 << 53;

/// One row for each position of `chart`, which holds what leaves alone.
pub(super) fn workbook(chart: &Chart, plan: &Plan, order: &Order) -> Result<Vec<u8>, ExportError> {
    if chart.len() >= MOST_ROWS {
        return Err(ExportError::TooManyRows(chart.len()));
    }
    let mut workbook = Workbook::new();
    // Files of one chart are the same, whenever they are made.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_title(plan.name()).set_creation_datetime(&made));
    positions(workbook.add_worksheet().set_name("Positions")?, chart, order.leaving)?;
    let sheet = workbook.add_worksheet().set_name("About")?;
    sheet.set_column_width(0, 18)?.set_column_width(1, 80)?;
    let (bold, wrap) = (Format::new().set_bold(), Format::new().set_text_wrap().set_align(FormatAlign::Top));
    for (row, (label, text)) in (0..).zip(about(plan, order, chart)) {
        sheet.write_string_with_format(row, 0, label, &bold)?;
        sheet.write_string_with_format(row, 1, fitting(text), &wrap)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn positions(sheet: &mut Worksheet, chart: &Chart, leaving: Leaving) -> Result<(), ExportError> {
    let (columns, outline) = (Column::leaving(leaving), chart.outline());
    let (bold, literal) = (Format::new().set_bold(), Format::new().set_quote_prefix());
    for (at, column) in (0..).zip(&columns) {
        sheet.set_column_width(at, width(*column))?;
        sheet.write_string_with_format(0, at, column.heading(), &bold)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (row, record) in (1..).zip(records(chart, &outline)) {
        for (at, &column) in (0..).zip(&columns) {
            match record.cell(column) {
                Cell::Text(text) => {
                    let units = text.encode_utf16().count();
                    let text = if unguarded(&text) == text { text } else { guarded(&text).into_owned().into() };
                    if units >= LONGEST {
                        return Err(ExportError::LongText { name: record.name(), column: column.heading(), units });
                    }
                    if is_formula(&text) {
                        sheet.write_string_with_format(row, at, text, &literal)?;
                    } else {
                        sheet.write_string(row, at, text)?;
                    }
                }
                Cell::Word(word) => _ = sheet.write_string(row, at, word)?,
                #[allow(clippy::cast_precision_loss)] // not up to `EXACT`
                Cell::Number(number) if number <= EXACT => _ = sheet.write_number(row, at, number as f64)?,
                Cell::Number(number) => _ = sheet.write_string(row, at, number.to_string())?,
                Cell::Empty => {}
            }
        }
    }
    Ok(())
}

/// A text of ours about the file, cut where a name in it is longer than a cell.
fn fitting(text: String) -> String {
    if text.encode_utf16().count() < LONGEST {
        text
    } else {
        text.chars().take(LONGEST / 4).chain(" … (cut)".chars()).collect()
    }
}

/// A width at which most of a column’s texts can be read, in characters.
const fn width(column: Column) -> f64 {
    match column {
        Column::Title | Column::Notes => 40.0,
        Column::Name | Column::Department | Column::Manager | Column::Dotted => 24.0,
        Column::Function | Column::Level | Column::Location | Column::Pay => 20.0,
        Column::Id | Column::Reference | Column::Assistant | Column::Vacant | Column::Closed => 12.0,
    }
}

impl From<XlsxError> for ExportError {
    fn from(refused: XlsxError) -> Self {
        Self::Workbook(refused.to_string())
    }
}
