//! A decision as a record: everything it says, in figures and in words, for other programs to read.

use super::{Brief, Contender, Criterion, CriticalAnswer, CriticalWeight, Decision, Input, Question, Verdict, Words};
use serde::Serialize;

/// Everything that is said about one company.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Record {
    /// A CRO or a CSO.
    pub scope: RecordedVerdict,
    /// A leader at C-level or a VP Sales.
    pub level: RecordedVerdict,
    /// Which of all.
    pub option: RecordedVerdict,
    /// Who stands for choice, best first.
    pub ranking: Vec<RecordedRank>,
    /// Who was taken out before anything was scored.
    pub removed: Vec<RecordedRank>,
    /// What each of the ranked gets from each criterion.
    pub contributions: Vec<RecordedFit>,
    /// What would change an answer: answers first, nearest first, then weights.
    pub flips: Vec<RecordedFlip>,
    /// Missing answers that would change the outcome, most probable first for each question.
    pub find_out: Vec<RecordedQuestion>,
    /// What must be known before the scores are read.
    pub gates: Vec<String>,
    /// How many variations the shares rest on.
    pub samples: u32,
    /// The seed they were drawn from.
    pub seed: u32,
    /// The version of the decision model.
    pub model: String,
    /// The version of the engine.
    pub engine: &'static str,
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RecordedVerdict {
    /// The answer’s word: a contender, or for the level `c_level` or `vp`.
    pub answer: &'static str,
    /// How firmly: `clear`, `leaning`, `too_close` or `not_applicable`.
    pub verdict: &'static str,
    /// Share of the variations in which the one ahead beats the one behind, 0 to 1.
    pub support: f64,
    /// Points between the two.
    pub margin: f64,
    /// Whom it is ahead of.
    pub against: &'static str,
    /// The verdict as a sentence.
    pub words: String,
    /// What to do about it.
    pub advice: String,
}

/// A contender and its fit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RecordedRank {
    /// Its word.
    pub option: &'static str,
    /// Its name for people.
    pub label: &'static str,
    /// Its fit, 0 to 100.
    pub total: f64,
    /// Share of the variations in which it comes first, 0 to 1.
    pub first: f64,
}

/// What a contender gets from each criterion.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RecordedFit {
    /// Its word.
    pub option: &'static str,
    /// In the order of the criteria; their points less the switching cost sum to the fit.
    pub criteria: Vec<RecordedContribution>,
    /// Points lost by changing over.
    pub switching_cost: f64,
}

/// What one criterion adds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RecordedContribution {
    /// The criterion.
    pub criterion: Criterion,
    /// Expected value, 0 to 100.
    pub value: f64,
    /// Weight, 0 to 1.
    pub weight: f64,
    /// Weight times value.
    pub points: f64,
}

/// What would change an answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum RecordedFlip {
    /// Another answer about the company.
    Answer {
        /// The question that it changes: `scope`, `level` or `option`.
        question: &'static str,
        /// Which answer.
        input: Input,
        /// From which number on, in the input’s own unit; none where the range starts at the low end.
        above: Option<f64>,
        /// Up to which number; none where the range runs to the high end.
        below: Option<f64>,
        /// Who wins there.
        winner: &'static str,
        /// The same as a sentence.
        words: String,
    },
    /// Another weight.
    Weight {
        /// The question that it changes.
        question: &'static str,
        /// Whose weight.
        criterion: Criterion,
        /// The weight now, 0 to 1.
        now: f64,
        /// The weight at which the two are level.
        at: f64,
        /// Who wins beyond.
        winner: &'static str,
        /// The same as a sentence.
        words: String,
    },
}

impl RecordedFlip {
    /// The flip as a sentence.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Answer { words, .. } | Self::Weight { words, .. } => words,
        }
    }
}

/// A missing answer that would change the outcome.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RecordedQuestion {
    /// The question that it may change.
    pub question: &'static str,
    /// Which answer is missing.
    pub input: Input,
    /// Probability that learning it changes the outcome.
    pub probability: f64,
    /// The same as a sentence.
    pub words: String,
}

impl Record {
    /// Records `decision`, which was made from `brief`.
    #[must_use]
    pub fn of(brief: &Brief, decision: &Decision) -> Self {
        let words = Words::new(&brief.profile, decision);
        let verdicts = [&decision.scope, &decision.level, &decision.exact];
        let answers = verdicts
            .iter()
            .flat_map(|verdict| verdict.answers.iter().map(|answer| flip_by_answer(&words, verdict.question, answer)));
        let weights = verdicts
            .iter()
            .flat_map(|verdict| verdict.weights.iter().map(|weight| flip_by_weight(&words, verdict.question, weight)));
        let open = verdicts.iter().flat_map(|verdict| {
            verdict.open.iter().map(|open| RecordedQuestion {
                question: question(verdict.question),
                input: open.input,
                probability: open.probability(),
                words: words.open(open),
            })
        });
        let rank = |ranked: &super::Ranked| RecordedRank {
            option: ranked.contender.code(),
            label: ranked.contender.label(),
            total: ranked.fit.total(),
            first: ranked.first,
        };
        Self {
            scope: recorded(&words, &decision.scope),
            level: recorded(&words, &decision.level),
            option: recorded(&words, &decision.exact),
            ranking: decision.ranked.iter().map(rank).collect(),
            removed: decision.removed.iter().map(rank).collect(),
            contributions: decision.ranked.iter().map(contributions).collect(),
            flips: answers.chain(weights).collect(),
            find_out: open.collect(),
            gates: decision.gates.iter().map(|gate| gate.evidence().statement.to_owned()).collect(),
            samples: decision.samples,
            seed: brief.model.robustness.seed,
            model: brief.model.version.clone(),
            engine: env!("CARGO_PKG_VERSION"),
        }
    }
}

fn recorded(words: &Words, verdict: &Verdict) -> RecordedVerdict {
    let side = |contender: Contender| match (verdict.question, contender.is_c_level()) {
        (Question::Level, true) => "c_level",
        (Question::Level, false) => "vp",
        _ => contender.code(),
    };
    RecordedVerdict {
        answer: side(verdict.ahead),
        verdict: verdict.call.code(),
        support: verdict.support,
        margin: verdict.margin,
        against: side(verdict.behind),
        words: words.headline(verdict),
        advice: words.advice(verdict),
    }
}

fn contributions(ranked: &super::Ranked) -> RecordedFit {
    let parts = ranked.fit.contributions.iter().map(|part| RecordedContribution {
        criterion: part.criterion,
        value: part.value,
        weight: part.weight,
        points: part.points(),
    });
    RecordedFit {
        option: ranked.contender.code(),
        criteria: parts.collect(),
        switching_cost: ranked.fit.switching_cost,
    }
}

fn flip_by_answer(words: &Words, of: Question, answer: &CriticalAnswer) -> RecordedFlip {
    RecordedFlip::Answer {
        question: question(of),
        input: answer.input,
        above: answer.above,
        below: answer.below,
        winner: answer.winner.code(),
        words: words.answer(answer),
    }
}

fn flip_by_weight(words: &Words, of: Question, weight: &CriticalWeight) -> RecordedFlip {
    RecordedFlip::Weight {
        question: question(of),
        criterion: weight.criterion,
        now: weight.now,
        at: weight.at,
        winner: weight.winner.code(),
        words: words.weight(weight),
    }
}

const fn question(question: Question) -> &'static str {
    match question {
        Question::Scope => "scope",
        Question::Level => "level",
        Question::Exact => "option",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::company::Profile;

    #[test]
    fn the_parts_of_each_fit_sum_to_its_total() {
        let brief = Brief::stated(Profile::default());
        let record = Record::of(&brief, &brief.decide());
        assert_eq!(record.ranking.len(), record.contributions.len());
        for (rank, fit) in record.ranking.iter().zip(&record.contributions) {
            let points: f64 = fit.criteria.iter().map(|part| part.points).sum();
            assert!((points - fit.switching_cost - rank.total).abs() < 1e-9, "{rank:?}");
        }
        let first: f64 = record.ranking.iter().map(|rank| rank.first).sum();
        assert!((first - 1.0).abs() < 1e-9);
    }

    #[test]
    fn words_for_programs_stay_what_they_are() {
        let codes = Contender::OPTIONS.map(Contender::code);
        assert_eq!(codes, ["vp_sales", "cso", "cso_plus", "cro", "cro_over_cso", "cso_then_cro"]);
        assert_eq!(serde_json::to_value(Input::SalesSize).unwrap(), "sales_size");
        assert_eq!(serde_json::to_value(Criterion::Scale).unwrap(), "scale");
    }
}
