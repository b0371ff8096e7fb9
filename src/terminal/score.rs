//! `orgwright score`: the decision for a saved plan.

use crate::command::Outcome;
use crate::input::{self, Trouble};
use crate::plain::plain;
use orgwright::decision::{Record, RecordedFlip, RecordedVerdict};
use std::fmt::Write;
use std::path::Path;

/// Prints the decision.
pub fn score(path: &Path, json: bool) -> Result<Outcome, Trouble> {
    let plan = input::plan(path)?;
    let brief = plan.brief();
    let record = Record::of(&brief, &brief.decide());
    if json {
        let text = serde_json::to_string_pretty(&record).map_err(|error| Trouble::with(path, &error))?;
        println!("{text}");
    } else {
        print!("{}", plain(&in_words(plan.name(), &record)));
    }
    Ok(Outcome::Sound)
}

/// The record as a page of text.
fn in_words(name: &str, record: &Record) -> String {
    let mut page = format!("{name}\n\n");
    for (question, verdict) in [("Scope", &record.scope), ("Level", &record.level), ("Option", &record.option)] {
        let _ = writeln!(page, "{question:<8}{}", verdict_in_words(verdict, record.samples));
    }
    page.push_str("\nRanking\n");
    for (place, rank) in (1..).zip(&record.ranking) {
        let _ = writeln!(
            page,
            "{place:>3}. {:<26}{:>6.1}   first in {:>3.0} %",
            rank.label,
            rank.total,
            100.0 * rank.first
        );
    }
    for rank in &record.removed {
        let _ = writeln!(page, "  -  {:<26}{:>6.1}   left out", rank.label, rank.total);
    }
    section(&mut page, "Before the scores are read", record.gates.iter().map(String::as_str));
    section(&mut page, "What to find out next", unique(record.find_out.iter().map(|open| open.words.as_str())));
    let flips = record.flips.iter().map(RecordedFlip::words);
    section(&mut page, "What would change an answer", unique(flips));
    let _ = write!(
        page,
        "\nModel {}, engine {}, {} variations from seed {}.\n",
        record.model, record.engine, record.samples, record.seed
    );
    page
}

fn verdict_in_words(verdict: &RecordedVerdict, samples: u32) -> String {
    format!(
        "{} ({:.0} % of {samples} variations, {:.1} points)",
        verdict.words,
        100.0 * verdict.support,
        verdict.margin
    )
}

fn section<'a>(page: &mut String, heading: &str, lines: impl IntoIterator<Item = &'a str>) {
    let mut lines = lines.into_iter().peekable();
    if lines.peek().is_some() {
        let _ = write!(page, "\n{heading}\n");
        lines.for_each(|line| _ = writeln!(page, "  {line}"));
    }
}

/// Each sentence once: two questions may turn on the same answer.
fn unique<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut told: Vec<&str> = Vec::new();
    for line in lines {
        if !told.contains(&line) {
            told.push(line);
        }
    }
    told
}
