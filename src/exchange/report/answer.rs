//! The answer: three verdicts, each with how firm it is and what to do about it.

use super::facts::Facts;
use super::pen::Pen;

pub(super) fn write(facts: &Facts, pen: &mut Pen) {
    let words = facts.words();
    if !facts.plan.is_answered() {
        pen.text("No question about the company is answered yet, so all of this rests on not knowing.");
    }
    for (place, verdict) in facts.decision.verdicts().into_iter().enumerate() {
        pen.heading(format!("{} {}", verdict.question.label(), verdict.call.label()));
        let headline = words.headline(verdict);
        if place == 0 {
            pen.lead(headline);
        } else {
            pen.text(headline);
        }
        pen.text(words.support(verdict));
        pen.text(words.advice(verdict));
    }
    pen.text(
        "This is a structured judgement and no prediction: no outcome data validate any rule for choosing between a CSO and a \
         CRO. Read the reasons and the flip points, not the decimals.",
    );
}
