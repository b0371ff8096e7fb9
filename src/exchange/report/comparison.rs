//! The compared designs side by side: how each serves the company, who owns what, and their figures.

use super::block::{Column, Table};
use super::facts::{Facts, Side};
use super::figure::{count, percent, signed, tenth, whole};
use super::pen::Pen;
use crate::company::StreamKind;
use crate::decision::{Criterion, served_best};
use crate::org::{Function, SalesOwner, Spans};
use crate::role::{LifeStage, Owners};

pub(super) fn write(facts: &Facts, pen: &mut Pen) {
    let sides = &facts.sides;
    if sides.len() < 2 {
        return;
    }
    pen.lead(headline(facts));
    pen.text(
        "Values are 0 to 100: how well the design serves a company with these answers, by what its tree shows. Weight times \
         value is points, and they add up to the fit.",
    );
    pen.heading("Fit, criterion by criterion");
    pen.table(fits(facts));
    pen.heading("Who owns each revenue function");
    let found: Vec<_> = sides.iter().map(|side| Owners::of(&side.chart, &side.measures)).collect();
    pen.table(owners(facts, &found));
    pen.heading("Who owns each stage of each revenue stream");
    pen.text("Which functions a stage asks for is judgement. “Gap”: nobody does it. “Several”: who does it meets only at the CEO.");
    pen.table(stages(facts, &found));
    pen.heading("Figures");
    pen.table(figures(facts));
}

fn heads(facts: &Facts, column: impl Fn(&str) -> Column) -> Vec<Column> {
    facts.sides.iter().map(|side| column(&side.name)).collect()
}

/// Which serves the company best.
fn headline(facts: &Facts) -> String {
    let side = |side: &Side| (facts.plan.named(side.origin), side.fit.fit.total());
    served_best(&facts.sides.iter().map(side).collect::<Vec<_>>()).unwrap_or_default()
}

fn fits(facts: &Facts) -> Table {
    let columns = std::iter::once(Column::number("Weight")).chain(heads(facts, Column::number));
    let mut table = Table::new("Criterion", columns);
    for criterion in Criterion::ALL {
        let value = |side: &Side| whole(side.fit.fit.contributions[criterion.index()].value);
        let cells = [criterion.label().to_owned(), percent(facts.brief.weights.get(criterion))];
        table.row(cells.into_iter().chain(facts.sides.iter().map(value)));
    }
    let total = facts.sides.iter().map(|side| tenth(side.fit.fit.total()));
    table.total(["Fit".to_owned(), percent(1.0)].into_iter().chain(total));
    let first = facts.sides[0].fit.fit.total();
    let apart = facts.sides.iter().skip(1).map(|side| signed(side.fit.fit.total() - first));
    table.total(["Against the first".to_owned(), String::new(), String::new()].into_iter().chain(apart));
    table
}

fn owners(facts: &Facts, found: &[Owners<'_>]) -> Table {
    let mut table = Table::new("Function", heads(facts, Column::text));
    let mut row = |label: &str, functions: &[Function]| table.row(owned(facts, found, label, functions));
    for function in Function::REVENUE.into_iter().filter(|function| *function != Function::Revenue) {
        row(function.label(), &[function]);
    }
    row("All of revenue", &Function::CORE);
    table
}

fn stages(facts: &Facts, found: &[Owners<'_>]) -> Table {
    let mut table = Table::new("Stream and stage", heads(facts, Column::text));
    let streams = &facts.plan.profile.streams;
    // Streams of one kind ask for the same.
    let mut kinds: Vec<StreamKind> = Vec::new();
    for stream in streams {
        if !kinds.contains(&stream.kind) {
            kinds.push(stream.kind);
        }
    }
    if kinds.is_empty() {
        kinds.push(StreamKind::Subscription);
    }
    for kind in kinds {
        for stage in LifeStage::ALL {
            table.row(owned(facts, found, &format!("{}: {}", kind.label(), stage.label()), stage.functions(kind)));
        }
    }
    table
}

/// A row: who owns `functions` together on each design.
fn owned(facts: &Facts, found: &[Owners<'_>], label: &str, functions: &[Function]) -> Vec<String> {
    let cell = |(side, owners): (&Side, &Owners<'_>)| {
        let owner = owners.owner(functions);
        match owner.flag() {
            Some(flag) => format!("{flag}: {}", owner.told(&side.chart)),
            None => owner.told(&side.chart),
        }
    };
    std::iter::once(label.to_owned()).chain(facts.sides.iter().zip(found).map(cell)).collect()
}

fn figures(facts: &Facts) -> Table {
    let mut table = Table::new("Measure", heads(facts, Column::number));
    let mut row = |label: &str, of: &dyn Fn(&Side) -> String| {
        table.row(std::iter::once(label.to_owned()).chain(facts.sides.iter().map(of)));
    };
    row("Positions", &|side| count(side.measures.positions()));
    row("Layers", &|side| count(side.measures.layers));
    row("CEO’s span of control", &|side| count(side.measures.ceo_span()));
    row("Widest span", &|side| count(side.measures.widest_span));
    let spans: Vec<_> = facts.sides.iter().map(|side| Spans::of(&side.chart, &side.measures)).collect();
    let mut spanned = |label: &str, read: fn(&Spans) -> Option<f64>| {
        let span = |spans: &Spans| read(spans).map_or_else(|| "–".to_owned(), tenth);
        table.row(std::iter::once(label.to_owned()).chain(spans.iter().map(span)));
    };
    spanned("Mean span", Spans::mean);
    spanned("Median span", Spans::median);
    spanned("People per manager", Spans::people_per_manager);
    spanned("Span as most feel it (our own definition)", Spans::felt);
    let mut row = |label: &str, of: &dyn Fn(&Side) -> String| {
        table.row(std::iter::once(label.to_owned()).chain(facts.sides.iter().map(of)));
    };
    row("One owner of sales below the CEO", &|side| {
        let owner = match side.measures.sales_owner() {
            SalesOwner::Below(_) => "Yes",
            SalesOwner::Absent => "No sales",
            SalesOwner::Ceo => "The CEO",
            SalesOwner::Split => "Split",
        };
        owner.to_owned()
    });
    row("Revenue functions under one executive", &|side| percent(side.measures.coverage()));
    row("Revenue positions under one executive", &|side| percent(side.measures.headcount_coverage()));
    row("Escalation", &|side| count(side.measures.escalation()));
    row("Executives’ cash cost a year", &|side| facts.words().money(side.cost));
    table
}
