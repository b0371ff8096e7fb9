//! The weights: whose they are, how they were come by, and how far a workshop agrees on them.

use super::block::{Column, Table};
use super::facts::Facts;
use super::figure::percent;
use super::pen::Pen;
use crate::decision::group::{Group, GroupWords};
use crate::decision::{Criterion, Model, Weights};
use crate::plan::Whose;

pub(super) fn write(facts: &Facts, pen: &mut Pen) {
    let (plan, brief) = (facts.plan, facts.brief);
    pen.text(plan.weights_told());
    if plan.whose == Whose::Own
        && let Some(consistency) = plan.weighing.in_use().consistency()
    {
        pen.text(consistency.told());
    }
    let stated = Weights::from_points(&Model::v1().points);
    let differ = brief.weights != stated;
    let heads = std::iter::once("Weight").chain(differ.then_some("As stated"));
    let mut table =
        Table::new("Criterion", heads.map(Column::number).chain([Column::text("From one end to the other")]));
    for criterion in Criterion::ALL {
        let swing = criterion.swing();
        let figures = [&brief.weights, &stated].map(|weights| percent(weights.get(criterion)));
        let shown = figures.into_iter().take(if differ { 2 } else { 1 });
        let ends = format!("{} – {}", swing.low, swing.high);
        table.row(std::iter::once(criterion.label().to_owned()).chain(shown).chain([ends]));
    }
    pen.table(table);
    if !plan.numbers.is_empty() {
        pen.heading("Numbers that were changed");
        pen.text(plan.numbers.in_words());
    }
    workshop(facts, pen);
}

/// What the members of the workshop agree on, as far as their ballots are revealed.
fn workshop(facts: &Facts, pen: &mut Pen) {
    let workshop = &facts.plan.workshop;
    let Some(round) = workshop.shown_round() else { return };
    let Some(group) = Group::of(workshop, round, &facts.brief.profile, &facts.brief.model) else { return };
    let words = GroupWords::new(&group);
    pen.heading("The workshop");
    pen.text(workshop.head().question().trim());
    let said = [
        words.headline(),
        words.together(),
        words.spread(),
        words.disagreement(),
        words.mattering(),
        words.concord(),
        words.politics(),
    ];
    pen.list(said.into_iter().filter(|sentence| !sentence.is_empty()).collect());
}
