//! Role sheets: each role that leads revenue in a compared design, with what it owns there, what the guides measure it on, and
//! what it earns.

use super::block::{Column, Table};
use super::facts::{Facts, Side};
use super::pen::Pen;
use crate::decision::{Alternative, listed};
use crate::figure::counted;
use crate::org::{Coverage, Function, Mismatch, SalesOwner, Scope, named};
use crate::role::{CSO_PAY, CSO_PAY_SOURCES, Role};

/// A position that holds a role.
struct Seat<'a> {
    side: &'a Side,
    row: usize,
    role: Role,
}

pub(super) fn write(facts: &Facts, pen: &mut Pen) {
    let seats: Vec<Seat> = facts.sides.iter().flat_map(seats).collect();
    let mut roles: Vec<Role> = seats.iter().map(|seat| seat.role).collect();
    roles.sort_unstable();
    roles.dedup();
    for role in roles {
        pen.heading(role.label());
        pen.statement(&role.mission());
        for seat in seats.iter().filter(|seat| seat.role == role) {
            pen.text(place(seat));
            pen.list(told(seat));
        }
        let mut table = Table::new("Measured on", [Column::text("Target"), Column::text("Source")]);
        for measure in role.measures() {
            let target = if measure.target.is_empty() { "None is given" } else { measure.target };
            table.row([measure.name.to_owned(), target.to_owned(), pen.marks(measure.sources)]);
        }
        pen.table(table);
        pay(facts, role, pen);
    }
}

/// The positions below the CEO that head a revenue function or own all of sales, in the order of the chart.
fn seats(side: &Side) -> Vec<Seat<'_>> {
    let measures = &side.measures;
    let heads = Function::CORE.into_iter().filter_map(|function| measures.head(function));
    let owner = match measures.sales_owner() {
        SalesOwner::Below(owner) => Some(owner),
        _ => None,
    };
    let mut rows: Vec<usize> = heads.chain(owner).chain(measures.accountable()).collect();
    rows.sort_unstable();
    rows.dedup();
    let seat = |row: usize| {
        let position = side.chart.get(measures.outline().id(row))?;
        Some(Seat { side, row, role: Role::of(Scope::of(measures, row), position.grade)? })
    };
    rows.into_iter().filter_map(seat).collect()
}

/// Where the position stands in its chart.
fn place(seat: &Seat) -> String {
    let Seat { side: Side { name, chart, measures, .. }, row, .. } = *seat;
    let outline = measures.outline();
    let called = |row: usize| chart.get(outline.id(row)).map(named).unwrap_or_default();
    let above = outline.manager(row).map_or_else(|| "nobody".to_owned(), called);
    let below = counted(outline.total_reports(row) as usize, "position", "positions");
    format!("{name}: {}, reporting to {above}, with {below} below.", called(row))
}

/// What it leads there, a sentence each.
fn told(seat: &Seat) -> Vec<String> {
    let Seat { side: Side { chart, measures, .. }, row, .. } = *seat;
    let outline = measures.outline();
    let reports: Vec<String> = outline.reports(row).filter_map(|row| chart.get(outline.id(row))).map(named).collect();
    let direct = (!reports.is_empty()).then(|| format!("Direct reports: {}.", briefly(&reports)));
    let mismatch =
        chart.get(outline.id(row)).and_then(|position| Mismatch::of(&position.title, Scope::of(measures, row)));
    let owned = Coverage::of(measures, row).told();
    direct.into_iter().chain(owned).chain(mismatch.map(|mismatch| mismatch.explain().to_owned())).collect()
}

/// The first of many names, those that stand side by side and are alike once; the rest are counted.
pub(super) fn briefly(names: &[String]) -> String {
    const NAMED: usize = 8;
    let runs: Vec<&[String]> = names.chunk_by(|one, other| one == other).collect();
    let told = |run: &&[String]| if run.len() == 1 { run[0].clone() } else { format!("{} × {}", run.len(), run[0]) };
    let mut shown: Vec<String> = runs.iter().take(NAMED).map(told).collect();
    let more: usize = runs.iter().skip(NAMED).map(|run| run.len()).sum();
    shown.extend((more > 0).then(|| format!("{more} more")));
    listed(&shown)
}

fn pay(facts: &Facts, role: Role, pen: &mut Pen) {
    let revenue = facts.plan.profile.revenue_musd();
    if role == Role::Cso {
        let bands: Vec<_> = CSO_PAY.iter().filter(|pay| revenue.is_none_or(|musd| pay.is_for(musd))).collect();
        let marks = pen.marks(CSO_PAY_SOURCES);
        if bands.is_empty() {
            pen.text(format!("The published pay bands begin at $10M of revenue {marks}; the company is smaller."));
        } else {
            let mut table = Table::new(
                "Pay a year at revenue of",
                ["Base", "Variable", "Equity", "Total on target"].map(Column::text),
            );
            for pay in bands {
                table.row([pay.at, pay.base, pay.variable, pay.equity, pay.total].map(str::to_owned));
            }
            pen.table(table);
            pen.text(format!("Companies that sell software in the US, 2026 {marks}."));
        }
    }
    pen.statement(&role.pay());
    let alternative = match role {
        Role::Cro => Alternative::Cro,
        Role::Cso => Alternative::Cso,
        Role::VpSales => Alternative::VpSales,
        _ => return,
    };
    if let Some(musd) = revenue {
        let cost = facts.brief.model.cost.costs(musd)[alternative.index()] / 1e6;
        pen.text(format!(
            "The model reckons with {} in cash a year at the company’s revenue.",
            facts.words().money(cost)
        ));
    }
}
