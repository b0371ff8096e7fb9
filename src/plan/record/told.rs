//! A plan held against the record that came with it, in whole sentences.

use super::{Answered, Parts, Receipt};
use crate::decision::{Contender, Decision, Unit};
use crate::figure::{fixed, quoted};
use crate::plan::Plan;

/// What comes of holding a plan against the record that came with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checked {
    /// It says what it said; in a sentence.
    Same(String),
    /// It is the same plan, and something else comes out; what, in sentences.
    Differs(Vec<String>),
    /// The plan or its record was changed outside of the page since it was saved; what, in sentences.
    Altered(Vec<String>),
    /// No record came with it.
    NoRecord,
}

impl Checked {
    /// The word by which programs know it.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Same(_) => "same",
            Self::Differs(_) => "differs",
            Self::Altered(_) => "altered",
            Self::NoRecord => "no_record",
        }
    }

    /// All of it in whole sentences.
    #[must_use]
    pub fn sentences(&self) -> Vec<&str> {
        match self {
            Self::Same(sentence) => vec![sentence],
            Self::Differs(sentences) | Self::Altered(sentences) => sentences.iter().map(String::as_str).collect(),
            Self::NoRecord => vec!["This plan carries no record of what it said when it was saved."],
        }
    }
}

impl Receipt {
    /// Holds `plan`, which decides `decision`, against this record, which came with it.
    #[must_use]
    pub fn check(&self, plan: &Plan, decision: &Decision) -> Checked {
        let now = Self::of(plan, decision);
        if now.hash != self.hash {
            return Checked::Altered(self.parts.altered(&now.parts));
        }
        let differences = self.differences(&now, plan);
        if differences.is_empty() {
            return Checked::Same(format!(
                "This plan gives the same ranking as when it was saved (engine {}, seed {}, {} samples).",
                self.engine,
                self.seed,
                Unit::Count.in_words(self.samples)
            ));
        }
        if self.engine == now.engine {
            let mut altered = vec![
                "The record in this file was changed since it was saved: the same engine finds otherwise.".to_owned(),
            ];
            altered.extend(differences);
            return Checked::Altered(altered);
        }
        Checked::Differs(differences)
    }

    /// What `now`, made from the same plan, says otherwise; in whole sentences.
    fn differences(&self, now: &Self, plan: &Plan) -> Vec<String> {
        let by = format!("Saved by engine {}:", self.engine);
        let mut told = Vec::new();
        let settings = [("model", &self.model, &now.model)].map(|(what, then, now)| (what, then.clone(), now.clone()));
        let counts = [("seed", self.seed, now.seed), ("number of samples", self.samples, now.samples)]
            .map(|(what, then, now)| (what, then.to_string(), now.to_string()));
        for (what, then, now) in settings.into_iter().chain(counts).filter(|(_, then, now)| then != now) {
            told.push(format!("{by} there the {what} was {then}, here it is {now}."));
        }
        let questions = [
            ("scope", &self.scope, &now.scope),
            ("level", &self.level, &now.level),
            ("option", &self.option, &now.option),
        ];
        for (what, then, now) in questions {
            let (was, is) = (then.said(), now.said());
            if was != is {
                told.push(format!("{by} there the question of {what} said “{was}”, here it says “{is}”."));
            } else if then.support != now.support {
                let [then, now] = apart(then.support, now.support, 4);
                told.push(format!(
                    "{by} there the answer to the question of {what} held in {then} % of the variations, here in {now} %."
                ));
            }
        }
        for placed in &now.ranking {
            let name = contender(&placed.option);
            match self.ranking.iter().find(|then| then.option == placed.option) {
                None => told.push(format!("{by} there {name} did not stand for choice, here it does.")),
                Some(then) => {
                    if then.fit != placed.fit {
                        let [then, now] = apart(then.fit, placed.fit, 6);
                        told.push(format!("{by} there {name} had {then} points, here {now}."));
                    }
                    if then.first != placed.first {
                        let [then, now] = apart(then.first, placed.first, 4);
                        told.push(format!(
                            "{by} there {name} was first in {then} % of the variations, here in {now} %."
                        ));
                    }
                }
            }
        }
        for then in &self.ranking {
            if now.ranking.iter().all(|placed| placed.option != then.option) {
                told.push(format!("{by} there {} stood for choice, here it does not.", contender(&then.option)));
            }
        }
        let order = |receipt: &Self| receipt.ranking.iter().map(|placed| placed.option.clone()).collect::<Vec<_>>();
        if told.is_empty() && order(self) != order(now) {
            told.push(format!("{by} there the options stood in another order."));
        }
        for fitting in &now.charts {
            let name = quoted(plan.label(fitting.chart));
            match self.charts.iter().find(|then| then.chart == fitting.chart) {
                Some(then) if then.fit == fitting.fit => {}
                Some(then) => {
                    let [then, now] = apart(then.fit, fitting.fit, 6);
                    told.push(format!("{by} there {name} had {then} points, here {now}."));
                }
                None => told.push(format!("{by} there {name} was not scored, here it is.")),
            }
        }
        told
    }
}

impl Parts {
    /// Which of them are others than these, in whole sentences.
    pub(super) fn altered(&self, now: &Self) -> Vec<String> {
        let parts = [
            ("The answers about the company were", &self.answers, &now.answers),
            ("The weights were", &self.weights, &now.weights),
            ("The numbers of the model were", &self.numbers, &now.numbers),
            ("A chart was", &self.charts, &now.charts),
        ];
        let changed = parts.into_iter().filter(|(_, then, now)| then != now);
        let mut told: Vec<String> =
            changed.map(|(what, ..)| format!("{what} changed in the file since it was saved.")).collect();
        if told.is_empty() {
            told.push("Something in the file was changed since it was saved, or its record was.".to_owned());
        }
        told
    }
}

impl Answered {
    fn said(&self) -> String {
        format!("{} before {}, {}", contender(&self.ahead), contender(&self.behind), self.call.replace('_', " "))
    }
}

/// A contender within a sentence, by its word; a word that is none stands for itself.
fn contender(code: &str) -> String {
    match Contender::OPTIONS.into_iter().find(|contender| contender.code() == code) {
        Some(path @ Contender::CsoThenCro) => format!("the path “{}”", path.label()),
        Some(standing) => format!("the {}", standing.label()),
        None => quoted(code),
    }
}

/// Two numbers with one decimal, or with all they have where that would print them alike. They come as whole numbers that
/// have `places` decimals.
fn apart(then: i64, now: i64, places: usize) -> [String; 2] {
    let one = if places == 6 { 1e6 } else { 1e4 };
    #[allow(clippy::cast_precision_loss)] // for reading
    let with = |digits: usize| [then, now].map(|number| fixed(number as f64 / one, digits));
    let short = with(1);
    if short[0] == short[1] { with(places) } else { short }
}
