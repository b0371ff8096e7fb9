//! The compared designs side by side: how each serves the company, who owns what, and their figures.

use super::block::{Column, Table};
use super::facts::{Facts, Side};
use super::figure::{count, percent, signed, tenth, whole};
use super::pen::Pen;
use crate::decision::{ALIKE, Criterion};
use crate::org::{Function, SalesOwner, named, owner};

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
    pen.heading("Who owns what");
    pen.table(owners(facts));
    pen.heading("Figures");
    pen.table(figures(facts));
}

fn heads(facts: &Facts, column: impl Fn(&str) -> Column) -> Vec<Column> {
    facts.sides.iter().map(|side| column(&side.name)).collect()
}

/// Which serves the company best.
fn headline(facts: &Facts) -> String {
    let mut ranked: Vec<&Side> = facts.sides.iter().collect();
    ranked.sort_by(|one, other| other.fit.fit.total().total_cmp(&one.fit.fit.total()));
    let named = |side: &Side| facts.plan.named(side.origin);
    let lead = ranked[0].fit.fit.total() - ranked[1].fit.fit.total();
    if lead < ALIKE {
        format!("The company is served best by {} and {}, which are level.", named(ranked[0]), named(ranked[1]))
    } else {
        format!(
            "The company is served best by {}, {} points of 100 before {}.",
            named(ranked[0]),
            tenth(lead),
            named(ranked[1])
        )
    }
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

fn owners(facts: &Facts) -> Table {
    let mut table = Table::new("Function", heads(facts, Column::text));
    for function in Function::CORE {
        let owners = facts.sides.iter().map(|side| owner(&side.chart, &side.measures, function));
        table.row(std::iter::once(function.label().to_owned()).chain(owners));
    }
    let accountable = |side: &Side| {
        let row = side.measures.accountable()?;
        Some(named(side.chart.get(side.measures.outline().id(row))?))
    };
    let all = facts.sides.iter().map(|side| accountable(side).unwrap_or_else(|| "Nobody below the CEO".to_owned()));
    table.row(std::iter::once("All of revenue".to_owned()).chain(all));
    table
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
    row("Mean span", &|side| tenth(side.measures.mean_span));
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
    row("Levels a conflict climbs", &|side| count(side.measures.escalation()));
    row("Executives’ cash cost a year", &|side| facts.words().money(side.cost));
    table
}
