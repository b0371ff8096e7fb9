//! What would change it: answers still open, other answers, other weights, and what to find out next.

use super::block::{Column, Table};
use super::facts::Facts;
use super::figure::{percent, tenth};
use super::pen::Pen;
use crate::decision::{CriticalWeight, Worth, information, nearest_tie};

pub(super) fn write(facts: &Facts, pen: &mut Pen) {
    let (decision, words, case) = (facts.decision, facts.words(), facts.case());
    let verdict = &decision.scope;
    let (ahead, behind) = (words.noun(verdict.ahead), words.noun(verdict.behind));
    let open: Vec<_> = verdict.open.iter().map(|open| words.open(open)).collect();
    let answers: Vec<_> = verdict.answers.iter().map(|answer| words.answer(answer)).collect();
    let near = verdict.weights.iter().filter(|weight| weight.is_near());
    let weights: Vec<_> = near.map(|weight: &CriticalWeight| words.weight(weight)).collect();
    if open.is_empty() && answers.is_empty() && weights.is_empty() {
        pen.text(format!(
            "No single answer, and no single weight within three times its size, turns the order of {ahead} and {behind} around."
        ));
    } else {
        pen.text(format!(
            "Each of these, by itself and with all else as it is, turns the order of {ahead} and {behind} around."
        ));
    }
    pen.listed("Answers still open", open);
    pen.listed("Answers, if they were different", answers);
    pen.listed("Weights, if they were different", weights);
    if let Some(joint) = nearest_tie(&case, verdict.ahead, &[verdict.behind]) {
        pen.heading("All weights together");
        pen.text(words.joint(case.weights(), &joint));
    }

    let running: Vec<_> = decision.ranked.iter().map(|ranked| ranked.contender).collect();
    let information = information(&case, &running);
    pen.heading("What to find out next");
    pen.text(words.information(&information));
    if !information.answers.is_empty() {
        let heads =
            [Column::number("Worth in points"), Column::number("Chance to matter"), Column::text("What it would do")];
        let mut table = Table::new("Missing answer", heads);
        for worth in &information.answers {
            let does = worth.open().map_or_else(|| "Alone it changes nothing.".to_owned(), |_| words.worth(worth));
            let Worth { input, points, .. } = worth;
            table.row([input.label().to_owned(), tenth(*points), percent(worth.probability()), does]);
        }
        pen.table(table);
    }
}
