//! A report as Markdown. Whatever a person typed is text in it, and so is everything else.

use super::Report;
use super::block::{Block, Entry, Table};
use crate::exchange::export::escaped;
use std::fmt::Write as _;

/// Steps by which a list is indented at most; readers of Markdown take deeper ones for something else.
const DEEPEST: u32 = 9;

pub(super) fn markdown(report: &Report) -> String {
    let front = &report.front;
    let mut text = String::new();
    let _ = write!(text, "# {}\n\n{}\n\n", escaped(&front.question), escaped(&front.company));
    for (label, words) in &front.lines {
        let _ = writeln!(text, "- **{}**: {}", escaped(label), escaped(words));
    }
    if !front.lines.is_empty() {
        text.push('\n');
    }
    let call = front.call.as_deref().map_or_else(String::new, |call| format!(" ({})", escaped(call)));
    let _ = write!(text, "**{}**{call}\n\nRecord: `{}`\n", escaped(&front.verdict), front.hash);
    for (number, section) in (1..).zip(&report.sections) {
        let _ = write!(text, "\n## {number}. {}\n", escaped(section.chapter.label()));
        for part in &section.blocks {
            block(&mut text, part);
        }
    }
    text
}

/// Adds one block.
pub(in crate::exchange) fn block(text: &mut String, block: &Block) {
    match block {
        Block::Heading(heading) => _ = write!(text, "\n### {}\n", escaped(heading)),
        Block::Lead(words) => _ = write!(text, "\n**{}**\n", escaped(words)),
        Block::Text(words) => _ = write!(text, "\n{}\n", escaped(words)),
        Block::Statement(words, marks) => _ = write!(text, "\n{} ({})\n", escaped(words), escaped(marks)),
        Block::List(items) => list(text, items.iter().map(|item| escaped(item))),
        Block::Figures(figures) => {
            list(text, figures.iter().map(|(label, value)| format!("{}: **{}**", escaped(label), escaped(value))));
        }
        Block::Sources(sources) => {
            list(text, sources.iter().map(|(mark, source)| format!("{} {}", escaped(mark), escaped(source))));
        }
        Block::Table(table) => rows(text, table),
        // A drawing is no text; what it shows follows as a list or a table.
        Block::Sheet(_) | Block::Pulls(_) => {}
        Block::Outline(entries) => outline(text, entries),
    }
}

fn list(text: &mut String, items: impl Iterator<Item = String>) {
    text.push('\n');
    items.for_each(|item| _ = writeln!(text, "- {item}"));
}

fn rows(text: &mut String, table: &Table) {
    let line = |text: &mut String, cells: &mut dyn Iterator<Item = String>| {
        cells.for_each(|cell| _ = write!(text, "| {cell} "));
        text.push_str("|\n");
    };
    text.push('\n');
    line(text, &mut table.columns.iter().map(|column| escaped(&column.head)));
    line(text, &mut table.columns.iter().map(|column| if column.number { "---:" } else { "---" }.to_owned()));
    for row in &table.rows {
        line(
            text,
            &mut row.cells.iter().map(|cell| {
                let cell = escaped(cell);
                if row.total && !cell.is_empty() { format!("**{cell}**") } else { cell }
            }),
        );
    }
}

fn outline(text: &mut String, entries: &[Entry]) {
    text.push_str("\nThe positions, each below its manager:\n\n");
    for Entry { depth, name, times } in entries {
        let indent = 2 * (*depth).min(DEEPEST) as usize;
        let times = if *times > 1 { format!(" × {times}") } else { String::new() };
        let _ = writeln!(text, "{:indent$}- {}{times}", "", escaped(name));
    }
}
