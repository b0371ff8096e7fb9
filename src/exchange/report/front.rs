//! The cover.

use super::block::Front;
use super::facts::Facts;
use crate::plan::CoverText;

/// Digits of the hash on the cover: enough to tell one report from another.
const DIGITS: usize = 16;

pub(super) fn front(facts: &Facts) -> Front {
    let verdict = &facts.decision.scope;
    let headline = facts.words().headline(verdict);
    let cover = &facts.plan.cover;
    let given = [CoverText::Audience, CoverText::Author, CoverText::Date].into_iter();
    let line = |text: CoverText| (text.label().to_owned(), cover.get(text).trim().to_owned());
    Front {
        company: facts.plan.name().to_owned(),
        question: facts.plan.question(),
        lines: given.map(line).filter(|(_, words)| !words.is_empty()).collect(),
        call: Some(verdict.call.label()).filter(|call| !headline.starts_with(call)).map(str::to_owned),
        verdict: headline,
        hash: facts.plan.hash().chars().take(DIGITS).collect(),
    }
}
