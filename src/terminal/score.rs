//! `orgwright score`: the decision for a saved plan, held against the record that came with it.

use crate::command::Outcome;
use crate::input::{self, Trouble};
use crate::plain::plain;
use orgwright::decision::{Record, RecordedFlip, RecordedVerdict};
use orgwright::plan::{Checked, Opened, Plan};
use serde::Serialize;
use std::fmt::Write;
use std::path::Path;

/// What is told to programs: the decision, and beside it what its plan’s record says.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    decision: &'a Record,
    /// Whose weights decided, in words.
    weights: String,
    /// How many numbers of the model the owner has changed.
    numbers_changed: usize,
    record: ToldRecord<'a>,
}

/// What comes of holding the plan against the record in its file.
#[derive(Serialize)]
struct ToldRecord<'a> {
    /// `same`, `differs`, `altered` or `no_record`.
    outcome: &'static str,
    /// Whether the plan says what it said; none where no record came with it.
    same: Option<bool>,
    /// The hash of the plan as it was read.
    hash: String,
    /// The hash that the record has.
    recorded_hash: Option<&'a str>,
    /// The engine that wrote the record.
    engine: Option<&'a str>,
    /// The same in words.
    words: Vec<&'a str>,
}

/// Prints the decision.
pub fn score(path: &Path, json: bool) -> Result<Outcome, Trouble> {
    let opened = input::plan(path)?;
    let plan = &opened.plan;
    let brief = plan.brief();
    let decision = brief.decide();
    let record = Record::of(&brief, &decision);
    let checked = opened.check(&decision);
    if json {
        let told = Told {
            decision: &record,
            weights: plan.weights_told(),
            numbers_changed: plan.numbers.changed().len(),
            record: told_record(&opened, &checked),
        };
        let text = serde_json::to_string_pretty(&told).map_err(|error| Trouble::with(path, &error))?;
        println!("{text}");
    } else {
        print!("{}", plain(&in_words(plan, &record, &checked)));
    }
    Ok(Outcome::Sound)
}

fn told_record<'a>(opened: &'a Opened, checked: &'a Checked) -> ToldRecord<'a> {
    let receipt = opened.receipt.as_ref();
    ToldRecord {
        outcome: checked.code(),
        same: receipt.is_some().then_some(matches!(checked, Checked::Same(_))),
        hash: opened.plan.hash(),
        recorded_hash: receipt.map(|receipt| receipt.hash.as_str()),
        engine: receipt.map(|receipt| receipt.engine.as_str()),
        words: checked.sentences(),
    }
}

/// The decision as a page of text.
fn in_words(plan: &Plan, record: &Record, checked: &Checked) -> String {
    let mut page = format!("{}\n\n{}\n\n", plan.name(), plan.weights_told());
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
    if !plan.numbers.is_empty() {
        let _ = writeln!(page, "{}", plan.numbers.in_words());
    }
    checked.sentences().into_iter().for_each(|sentence| _ = writeln!(page, "{sentence}"));
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
