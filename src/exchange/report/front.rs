//! The cover.

use super::block::Front;
use super::facts::Facts;
use crate::plan::CoverText;

pub(super) fn front(facts: &Facts) -> Front {
    let verdict = &facts.decision.scope;
    let cover = &facts.plan.cover;
    let given = [CoverText::Audience, CoverText::Author, CoverText::Date].into_iter();
    let line = |text: CoverText| (text.label().to_owned(), cover.get(text).trim().to_owned());
    Front {
        company: facts.plan.name().to_owned(),
        question: facts.plan.question(),
        lines: given.map(line).filter(|(_, words)| !words.is_empty()).collect(),
        verdict: facts.words().headline(verdict),
        call: verdict.call.label().to_owned(),
        hash: facts.plan.hash(),
    }
}
