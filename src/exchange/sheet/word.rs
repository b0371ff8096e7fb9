//! WordprocessingML as it is written: paragraphs and tables in styles (ECMA-376, part 1, chapter 17).

use crate::exchange::export::is_right_to_left;
use crate::exchange::report::{Column, Table};

/// Whole width of the text, in twentieths of a point: A4 less margins of 2 cm.
const WIDTH: usize = 9638;
/// Width of a column of numbers or days.
const NUMBER: usize = 1600;
/// Rows of a table that stays on one page.
const SHORT: usize = 12;

/// The body of a document being written.
#[derive(Default)]
pub(super) struct Word(pub String);

impl Word {
    /// A paragraph in a style of ours.
    pub fn paragraph(&mut self, style: &str, text: &str) {
        self.paragraph_of(style, &[(text, false)]);
    }

    /// A paragraph that stays on the page of what follows it.
    pub fn paragraph_before(&mut self, style: &str, text: &str) {
        self.styled(style, &[(text, false)], true);
    }

    /// A paragraph of texts, of which some are strong.
    pub fn paragraph_of(&mut self, style: &str, runs: &[(&str, bool)]) {
        self.styled(style, runs, false);
    }

    fn styled(&mut self, style: &str, runs: &[(&str, bool)], keep: bool) {
        self.0.push_str("<w:p><w:pPr><w:pStyle w:val=\"");
        self.0.push_str(style);
        self.0.push_str("\"/>");
        if keep {
            self.0.push_str("<w:keepNext/>");
        }
        let backwards = runs.iter().any(|(text, _)| is_right_to_left(text));
        if backwards {
            self.0.push_str("<w:bidi/>");
        }
        self.0.push_str("</w:pPr>");
        for (text, strong) in runs {
            self.run(text, *strong, is_right_to_left(text));
        }
        self.0.push_str("</w:p>");
    }

    fn run(&mut self, text: &str, strong: bool, backwards: bool) {
        self.0.push_str("<w:r>");
        if strong || backwards {
            self.0.push_str("<w:rPr>");
            if strong {
                self.0.push_str("<w:b/><w:bCs/>");
            }
            if backwards {
                self.0.push_str("<w:rtl/>");
            }
            self.0.push_str("</w:rPr>");
        }
        for (at, line) in text.lines().enumerate() {
            if at > 0 {
                self.0.push_str("<w:br/>");
            }
            self.0.push_str("<w:t xml:space=\"preserve\">");
            escaped(&mut self.0, line);
            self.0.push_str("</w:t>");
        }
        self.0.push_str("</w:r>");
    }

    /// A table whose head is repeated on each page and whose rows stay whole. A paragraph follows it, or two tables would become one.
    pub fn table(&mut self, table: &Table) {
        // Columns of numbers are narrow; those of texts share what is left.
        let numbers = table.columns.iter().filter(|column| column.number).count();
        let texts = (table.columns.len() - numbers).max(1);
        let width =
            |column: &Column| if column.number { NUMBER } else { WIDTH.saturating_sub(NUMBER * numbers) / texts };
        // A short table stays on one page.
        let keep = table.rows.len() <= SHORT;
        self.0.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"SheetTable\"/><w:tblW w:w=\"");
        self.0.push_str(&WIDTH.to_string());
        self.0.push_str("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:firstRow=\"1\" w:firstColumn=\"1\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
        for column in &table.columns {
            self.0.push_str(&format!("<w:gridCol w:w=\"{}\"/>", width(column)));
        }
        self.0.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for column in &table.columns {
            self.cell(width(column), if column.number { "TableHeadNumber" } else { "TableHead" }, &column.head, false);
        }
        self.0.push_str("</w:tr>");
        for (at, row) in (1..).zip(&table.rows) {
            self.0.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (cell, column) in row.cells.iter().zip(&table.columns) {
                let style = if column.number { "TableNumber" } else { "TableText" };
                self.cell(width(column), style, cell, keep && at < table.rows.len());
            }
            self.0.push_str("</w:tr>");
        }
        self.0.push_str("</w:tbl>");
        self.paragraph("TableEnd", "");
    }

    /// A cell; with `keep` its row stays on the page of the next.
    fn cell(&mut self, width: usize, style: &str, text: &str, keep: bool) {
        self.0.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"));
        self.styled(style, &[(text, false)], keep);
        self.0.push_str("</w:tc>");
    }
}

/// Adds what people wrote, without what XML cannot hold.
pub(super) fn escaped(xml: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\t' | '\r' => xml.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => xml.push(letter),
        }
    }
}
