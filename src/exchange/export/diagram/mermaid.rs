//! Mermaid flowcharts, as wikis and code hosts draw them.

use super::super::flat::Flat;
use crate::org::Chart;
use std::fmt::Write;

/// Takes no room, and no line is broken at it.
const WORD_JOINER: char = '\u{2060}';

/// What Mermaid reads in the text as it is after all escapes: a line break, a formula, an icon, and the signs in which it
/// wraps numbers on their way. A word joiner keeps them apart.
const SPLIT: [(char, char); 6] = [('\\', 'n'), ('\\', 'N'), ('$', '$'), (':', 'f'), ('ﬂ', '°'), ('¶', 'ß')];

/// The chart as a Mermaid flowchart. O(N) but for the order of the dotted lines; no recursion.
///
/// Mermaid itself refuses more than 500 lines between boxes, or 50,000 characters, until a page that embeds it raises its
/// limits `maxEdges` and `maxTextSize`; a diagram may not raise them for itself.
#[must_use]
pub fn mermaid(chart: &Chart) -> String {
    let flat = Flat::of(chart);
    let mut text = String::from("flowchart TD\n");
    for row in 0..flat.outline.len() {
        push(&mut text, format_args!("  n{}[\"", row + 1));
        for (at, line) in flat.label(row).enumerate() {
            if at > 0 {
                text.push_str("<br/>");
            }
            escape(&mut text, &line);
        }
        text.push_str("\"]\n");
    }
    for (manager, report) in flat.solid() {
        push(&mut text, format_args!("  n{} --> n{}\n", manager + 1, report + 1));
    }
    for &(manager, report) in &flat.dotted {
        push(&mut text, format_args!("  n{} -.-> n{}\n", manager + 1, report + 1));
    }
    let closed = |row: usize| flat.positions[row].closed;
    mark(&mut text, "vacant", "stroke-dasharray:4 3", (0..flat.outline.len()).filter(|&row| flat.is_vacant(row)));
    mark(
        &mut text,
        "closed",
        "stroke-dasharray:4 3,text-decoration:line-through",
        (0..flat.outline.len()).filter(|&row| closed(row)),
    );
    text
}

/// A class and who is in it, where anybody is.
fn mark(text: &mut String, class: &str, style: &str, rows: impl Iterator<Item = usize>) {
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return;
    }
    push(text, format_args!("  classDef {class} {style}\n  class "));
    for (at, row) in rows.enumerate() {
        push(text, format_args!("{}n{}", if at > 0 { "," } else { "" }, row + 1));
    }
    push(text, format_args!(" {class}\n"));
}

/// Letters and digits as they are, everything else of ASCII by its number: a list of what means something to one version of
/// Mermaid would be short of the next one’s.
fn escape(text: &mut String, line: &str) {
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => text.push_str("#quot;"),
            ' ' | ',' | '-' | '.' => text.push(letter),
            _ if letter.is_ascii_alphanumeric() || !letter.is_ascii() => text.push(letter),
            _ => push(text, format_args!("#{};", u32::from(letter))),
        }
        if letters.peek().is_some_and(|&next| SPLIT.contains(&(letter, next))) {
            text.push(WORD_JOINER);
        }
    }
}

fn push(text: &mut String, part: std::fmt::Arguments) {
    text.write_fmt(part).expect("a String takes what is written to it");
}
