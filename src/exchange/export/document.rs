//! A report in Markdown: what the chart is, its numbers, the verdict of the decision in its own words, and every position.

use super::leaving::Order;
use super::table::{holder, plain};
use super::{about, chart::WITHHELD};
use crate::decision::Words;
use crate::figure::counted;
use crate::org::{Chart, Grade, Measures, Outline, Position};
use crate::plan::Plan;
use std::fmt::Write as _;

/// Steps by which the list is indented at most; readers of Markdown take deeper ones for something else, and a chain of
/// 50,000 would be a file of gigabytes.
const DEEPEST: u32 = 9;

/// The report on `chart`, which holds what leaves alone.
pub(super) fn document(chart: &Chart, plan: &Plan, order: &Order) -> String {
    let mut text = String::new();
    let _ = write!(text, "# {}: {}\n\n", escaped(plan.name()), escaped(plan.label(order.origin)));
    for (label, value) in about(plan, order, chart) {
        let _ = writeln!(text, "- **{label}**: {}", escaped(&value));
    }
    text.push_str("\n## In numbers\n\n");
    for line in numbers(chart) {
        let _ = writeln!(text, "- {line}");
    }
    text.push_str("\n## The decision\n\n");
    text.push_str(&decision(plan));
    text.push_str("\n## Positions\n\n");
    let outline = chart.outline();
    for row in 0..outline.len() {
        item(&mut text, chart, &outline, row);
    }
    dotted(&mut text, chart, &outline);
    text
}

/// The numbers, a whole sentence each.
fn numbers(chart: &Chart) -> Vec<String> {
    let measures = Measures::of(chart);
    let (standing, closed) = (measures.positions() as usize, chart.len() - measures.positions() as usize);
    let filled = measures.filled();
    let mut lines = vec![
        format!(
            "The chart has {}, of which {filled} filled and {} vacant.",
            counted(standing, "position", "positions"),
            measures.vacant
        ),
        format!("It has {}.", counted(measures.layers as usize, "layer", "layers")),
        format!(
            "Who leads has {:.1} direct reports on average, and {} at most.",
            measures.mean_span, measures.widest_span
        ),
        format!(
            "{} at the top.",
            match chart.roots().len() {
                1 => "One position stands".to_owned(),
                tops => format!("{tops} positions stand"),
            }
        ),
    ];
    if closed > 0 {
        lines.push(format!(
            "The design closes {}, which no other number counts.",
            counted(closed, "position", "positions")
        ));
    }
    lines
}

/// The verdict, in the words that the decision has for it.
fn decision(plan: &Plan) -> String {
    if plan.profile == crate::company::Profile::default() {
        return "No question about the company has been answered, so there is no verdict.\n".to_owned();
    }
    let decision = plan.brief().decide();
    let words = Words::new(&plan.profile, &decision);
    let mut text = format!("{}\n\n", escaped(&plan.weights_told()));
    for (heading, verdict) in [("A CSO or a CRO?", &decision.scope), ("C-level or a VP Sales?", &decision.level)] {
        let _ = write!(text, "### {heading}\n\n{}\n\n", escaped(&words.headline(verdict)));
        let _ = write!(text, "{} {}\n\n", escaped(&words.support(verdict)), escaped(&words.advice(verdict)));
        for reason in verdict.reasons.iter().chain(&verdict.objections) {
            let _ = writeln!(text, "- {}", escaped(&words.reason(verdict, reason)));
        }
        text.push('\n');
    }
    text.trim_end().to_owned() + "\n"
}

/// One position as an item of the list, under its manager.
fn item(text: &mut String, chart: &Chart, outline: &Outline, row: usize) {
    let position = chart.get(outline.id(row)).expect("an outline lists positions of its chart");
    let depth = outline.depth(row);
    let indent = 2 * depth.min(DEEPEST) as usize;
    let _ = write!(text, "{:indent$}- **{}**", "", escaped(position.name()));
    if let Some(manager) = outline.manager(row).filter(|_| depth > DEEPEST) {
        let above = chart.get(outline.id(manager)).map_or("", Position::name);
        let _ = write!(text, " (layer {}, under {})", depth + 1, escaped(above));
    }
    for said in told(position) {
        let _ = write!(text, "; {said}");
    }
    text.push('\n');
}

/// What is known of a position besides its title.
fn told(position: &Position) -> Vec<String> {
    let Position { function, grade, pay, department, location, notes, assistant, closed, .. } = position;
    let mut told = vec![match holder(position) {
        Some(name) if name == WITHHELD => "filled".to_owned(),
        Some(name) => escaped(&name),
        None => "vacant".to_owned(),
    }];
    told.extend(function.map(|function| function.label().to_owned()));
    told.extend((*grade != Grade::default()).then(|| grade.label().to_owned()));
    told.extend([department, location].into_iter().map(|text| escaped(text)).filter(|text| !text.is_empty()));
    told.extend(pay.map(|pay| format!("USD {pay} a year")));
    told.extend(assistant.then(|| "assistant to the manager".to_owned()));
    told.extend(closed.then(|| "closed by the design".to_owned()));
    told.extend(Some(escaped(notes)).filter(|notes| !notes.is_empty()).map(|notes| format!("note: {notes}")));
    told
}

fn dotted(text: &mut String, chart: &Chart, outline: &Outline) {
    let named = |id| chart.get(id).map_or_else(String::new, |position| escaped(position.name()));
    let lines = outline.ids().iter().flat_map(|&id| chart.dotted(id).into_iter().map(move |manager| (id, manager)));
    for (at, (report, manager)) in lines.enumerate() {
        if at == 0 {
            text.push_str("\n## Dotted lines\n\n");
        }
        let _ = writeln!(text, "- **{}** also reports to **{}**", named(report), named(manager));
    }
}

/// A text on one line, in which Markdown and HTML see nothing but text.
pub(in crate::exchange) fn escaped(text: &str) -> String {
    let words: Vec<_> = plain(text).split_whitespace().map(str::to_owned).collect();
    let line = words.join(" ");
    let mut escaped = String::with_capacity(line.len());
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, letter) in line.char_indices() {
        // What begins a heading, a list or a rule does so at the beginning of a text alone.
        let begins =
            at == 0 && matches!(letter, '+' | '-' | '=' | '#') || at > 0 && at == digits && matches!(letter, '.' | ')');
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '!' | '$' => escaped.extend(['\\', letter]),
            _ if begins => escaped.extend(['\\', letter]),
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_and_html_see_text_alone() {
        assert_eq!(escaped("<b>R&D</b> *VP*\n# _x_"), "&lt;b&gt;R&amp;D&lt;/b&gt; \\*VP\\* # \\_x\\_");
        assert_eq!(escaped("1. One"), "1\\. One");
        assert_eq!(escaped("- [a](javascript:x)"), "\\- \\[a\\](javascript:x)");
        assert_eq!(escaped("Ann-Marie O'Neil 2."), "Ann-Marie O'Neil 2.");
    }
}
