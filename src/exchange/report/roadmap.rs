//! When to look again: at which size the advice changes, and when on the path that is expected.

use super::facts::Facts;
use super::pen::Pen;
use crate::decision::Question;
use crate::decision::roadmap::Roadmap;

pub(super) fn write(facts: &Facts, pen: &mut Pen) {
    let told = Roadmap::of(facts.brief, &facts.plan.growth).told(Question::Scope);
    pen.lead(told.headline);
    pen.list(told.triggers);
    pen.heading("On the path that is expected");
    pen.text(told.path);
    pen.text(told.caution);
}
