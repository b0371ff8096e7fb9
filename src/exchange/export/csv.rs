//! A chart as comma-separated text, from which the same chart can be read again.

use super::leaving::Leaving;
use super::table::{Cell, Column, records};
use crate::exchange::formula::guarded;
use crate::org::Chart;
use std::borrow::Cow;

/// One row for each position of `chart`, which holds what leaves alone.
pub(super) fn csv(chart: &Chart, leaving: Leaving) -> Vec<u8> {
    let (columns, outline) = (Column::leaving(leaving), chart.outline());
    let mut sheet = Sheet::new(columns.iter().map(|column| column.heading()));
    for record in records(chart, &outline) {
        sheet.row(columns.iter().map(|&column| match record.cell(column) {
            Cell::Text(text) => match text {
                Cow::Borrowed(text) => guarded(text),
                Cow::Owned(text) => Cow::Owned(guarded(&text).into_owned()),
            },
            Cell::Word(word) => word,
            Cell::Number(number) => Cow::Owned(number.to_string()),
            Cell::Empty => Cow::Borrowed(""),
        }));
    }
    sheet.finish()
}

/// A sheet that is being written: UTF-8 with the mark by which Excel knows it, lines that end in CR LF, quotation marks
/// where they are needed.
pub(super) struct Sheet(csv::Writer<Vec<u8>>);

impl Sheet {
    pub fn new<'a>(headings: impl Iterator<Item = &'a str>) -> Self {
        let mut writer = csv::WriterBuilder::new();
        let mut sheet = Self(writer.terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec()));
        sheet.row(headings.map(Cow::Borrowed));
        sheet
    }

    /// Adds a row, as wide as the headings; texts that came from outside must be guarded.
    pub fn row<'a>(&mut self, cells: impl Iterator<Item = Cow<'a, str>>) {
        for cell in cells {
            self.0.write_field(&*cell).expect(IN_MEMORY);
        }
        self.0.write_record(None::<&[u8]>).expect(IN_MEMORY);
    }

    pub fn finish(self) -> Vec<u8> {
        self.0.into_inner().unwrap_or_else(|_| unreachable!("{IN_MEMORY}"))
    }
}

const IN_MEMORY: &str = "writing rows of one width into memory cannot fail";
