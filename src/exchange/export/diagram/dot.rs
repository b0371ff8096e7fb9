//! Graphviz, in its language DOT.

use super::super::flat::Flat;
use crate::org::Chart;
use std::fmt::Write;

/// How boxes and lines look that are not marked. Lines with square corners would look better and take minutes from some
/// hundreds of boxes on.
const HEAD: &str = "digraph {
  graph [rankdir=TB, ordering=out, splines=polyline, nodesep=0.3, ranksep=0.5]
  node [shape=box, style=rounded, fontname=\"Helvetica,Arial,sans-serif\", fontsize=11]
  edge [arrowhead=none]
";

/// The chart as a Graphviz digraph; siblings keep their order. O(N) but for the order of the dotted lines; no recursion.
#[must_use]
pub fn dot(chart: &Chart) -> String {
    let flat = Flat::of(chart);
    let mut text = String::from(HEAD);
    for row in 0..flat.outline.len() {
        push(&mut text, format_args!("  n{} [label=\"", row + 1));
        for (at, line) in flat.label(row).enumerate() {
            if at > 0 {
                text.push_str("\\n");
            }
            escape(&mut text, &line);
        }
        text.push_str(match (flat.positions[row].closed, flat.is_vacant(row)) {
            (true, _) => "\", style=\"rounded,dashed\", color=gray50, fontcolor=gray40]\n",
            (_, true) => "\", style=\"rounded,dashed\"]\n",
            _ => "\"]\n",
        });
    }
    for (manager, report) in flat.solid() {
        push(&mut text, format_args!("  n{} -> n{}\n", manager + 1, report + 1));
    }
    for &(manager, report) in &flat.dotted {
        push(&mut text, format_args!("  n{} -> n{} [style=dashed, constraint=false]\n", manager + 1, report + 1));
    }
    text.push_str("}\n");
    text
}

/// Within quotes a backslash begins an escape, and an ampersand an HTML entity.
fn escape(text: &mut String, line: &str) {
    for letter in line.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '&' => text.push_str("&amp;"),
            _ => text.push(letter),
        }
    }
}

fn push(text: &mut String, part: std::fmt::Arguments) {
    text.write_fmt(part).expect("a String takes what is written to it");
}
