//! Why: the reasons with what they rest on, the points of each criterion, and the gates that fired.

use super::block::{Block, Column, Pulls, Table};
use super::facts::Facts;
use super::figure::{percent, signed, tenth, whole};
use super::pen::Pen;
use crate::decision::Fit;
use crate::evidence::Source;

pub(super) fn write(facts: &Facts, pen: &mut Pen) {
    let (decision, words) = (facts.decision, facts.words());
    let verdict = &decision.scope;
    if !decision.gates.is_empty() {
        pen.heading("Before the scores are read");
        for gate in &decision.gates {
            pen.statement(&gate.evidence());
        }
    }
    if verdict.is_settled() {
        pen.text("A gate gives the answer; the reasons below are those of the scores, for orientation.");
    }
    let told = |reasons: &[_]| reasons.iter().map(|reason| words.reason(verdict, reason)).collect();
    pen.listed("What speaks for it", told(&verdict.reasons));
    pen.listed("What speaks against it", told(&verdict.objections));

    let (ahead, behind) = (verdict.ahead, verdict.behind);
    let case = facts.case();
    let (one, other) = (Fit::of(&case, ahead), Fit::of(&case, behind));
    let margin = one.minus(&other);
    pen.heading("Criterion by criterion");
    pen.text(format!(
        "What {} and {} get from each criterion, the largest difference first. Values are 0 to 100; weight times difference \
         of value is points, and but for rounding these add up to the margin.",
        words.noun(ahead),
        words.noun(behind)
    ));
    #[allow(clippy::cast_possible_truncation)] // at most 100 points
    let thousandths = |points: f64| (points * 1e3).round() as i64;
    pen.block(Block::Pulls(Pulls {
        sides: [ahead, behind].map(|side| words.noun(side).to_owned()),
        pulls: margin.by_pull().map(|(criterion, points)| (criterion.label().to_owned(), thousandths(points))).to_vec(),
        total: thousandths(margin.total()),
    }));
    let heads = ["Weight", ahead.label(), behind.label(), "Points"];
    let mut table = Table::new("Criterion", heads.map(Column::number));
    for (criterion, points) in margin.by_pull() {
        let at = criterion.index();
        let (here, there) = (one.contributions[at], other.contributions[at]);
        let figures = [percent(here.weight), whole(here.value), whole(there.value), signed(points)];
        table.row(std::iter::once(criterion.label().to_owned()).chain(figures));
    }
    let sums = [percent(1.0), tenth(one.total()), tenth(other.total()), signed(margin.total())];
    table.total(std::iter::once("Fit and margin".to_owned()).chain(sums));
    pen.table(table);

    let moving: Vec<_> = verdict.reasons.iter().chain(&verdict.objections).collect();
    if !moving.is_empty() {
        pen.heading("What these reasons rest on");
        for reason in moving {
            reason.criterion.evidence().iter().for_each(|evidence| pen.statement(evidence));
        }
        let judged = pen.marks(&[Source::Judgement]);
        pen.text(format!("The weights and values themselves are {judged}: no guide gives any."));
    }
}
