//! Role sheets: those that the plan keeps; and for each role that leads revenue in a compared design without one, what it owns
//! there, what the guides measure it on, and what it earns.

use super::block::{Block, Column, Table};
use super::facts::{Facts, Side};
use super::pen::Pen;
use crate::decision::{Alternative, listed};
use crate::exchange::sheet::document;
use crate::figure::{counted, isolated};
use crate::org::{Coverage, Function, Mismatch, SalesOwner, Scope, called, named};
use crate::plan::sheet::{Sheet, Standing};
use crate::role::pay::{Offer, Range};
use crate::role::{Kpi, Role};

/// A position that holds a role.
struct Seat<'a> {
    side: &'a Side,
    row: usize,
    role: Role,
}

pub(super) fn write(facts: &Facts, pen: &mut Pen) {
    let sheets = facts.plan.roles.sheets.all();
    for (sheet, standing) in sheets.iter().zip(facts.plan.standings()) {
        kept(facts, sheet, &standing, pen);
    }
    let has_sheet = |seat: &Seat| {
        let id = seat.side.measures.outline().id(seat.row);
        sheets.iter().any(|sheet| (sheet.origin, sheet.seat) == (seat.side.origin, id))
    };
    let seats: Vec<Seat> = facts.sides.iter().flat_map(seats).filter(|seat| !has_sheet(seat)).collect();
    let mut roles: Vec<Role> = seats.iter().map(|seat| seat.role).collect();
    roles.sort_unstable();
    roles.dedup();
    for role in roles {
        pen.heading(role.label());
        pen.statement(&role.card().mission);
        for seat in seats.iter().filter(|seat| seat.role == role) {
            pen.text(place(seat));
            pen.list(told(seat));
        }
        let mut table = Table::new("Measured on", [Column::text("Target"), Column::text("Source")]);
        for kpi in Kpi::of(role) {
            let target = kpi.stated().target.map(|target| target.evidence());
            let told = target.map_or("None is given", |target| target.statement);
            let sources = target.map_or(kpi.said_of(role), |target| target.sources);
            table.row([kpi.label().to_owned(), told.to_owned(), pen.marks(sources)]);
        }
        pen.table(table);
        pay(facts, role, pen);
    }
}

/// A sheet that the plan keeps.
fn kept(facts: &Facts, sheet: &Sheet, standing: &Standing, pen: &mut Pen) {
    let document = document(facts.plan, sheet, standing);
    pen.heading(format!("{}: {}", isolated(facts.plan.label(sheet.origin)), isolated(&document.title)));
    for (heading, sentences) in document.notes {
        pen.lead(heading);
        pen.list(sentences);
    }
    for (heading, blocks) in document.sections {
        pen.heading(format!("{}: {}", isolated(&document.title), heading.to_lowercase()));
        for block in blocks {
            match block {
                // A chapter has one level of headings.
                Block::Heading(heading) => pen.lead(heading),
                block => pen.block(block),
            }
        }
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
    let who = |row: usize| chart.get(outline.id(row)).map(called).unwrap_or_default();
    let above = outline.manager(row).map_or_else(|| "nobody".to_owned(), who);
    let below = counted(outline.total_reports(row) as usize, "position", "positions");
    format!("{}: {}, reporting to {above}, with {below} below.", isolated(name), who(row))
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
    let profile = &facts.plan.profile;
    let offer = Offer::of(role, profile, &facts.plan.roles.pay);
    if !offer.sides.is_empty() {
        let heads = ["Base", "Variable", "Equity", "Total", "Source"].map(Column::text);
        let mut table = Table::new("Pay a year at", heads);
        for side in &offer.sides {
            let told = |range: Option<Range>| range.map_or_else(|| "Not given".to_owned(), Range::told);
            let band = &side.band;
            let amounts = [told(Some(band.base)), told(band.variable), band.equity.told(), told(band.total)];
            let [base, variable, equity, total] = amounts;
            table.row([band.at.to_owned(), base, variable, equity, total, pen.marks(side.sources)]);
        }
        pen.table(table);
    }
    for note in offer.notes.iter().cloned() {
        pen.noted(note.told, note.sources);
    }
    if let Some((from, to)) = offer.own {
        pen.text(format!("The band that the plan’s owner gives: {}.", Range::between(from, to).told()));
    }
    for told in offer.package(&facts.plan.roles.pay) {
        pen.text(told);
    }
    let alternative = match role {
        Role::Cro => Alternative::Cro,
        Role::Cso => Alternative::Cso,
        Role::VpSales => Alternative::VpSales,
        _ => return,
    };
    if let Some(musd) = profile.revenue_musd() {
        let cost = facts.brief.model.cost.costs(musd)[alternative.index()] / 1e6;
        pen.text(format!(
            "The model reckons with {} in cash a year at the company’s revenue.",
            facts.words().money(cost)
        ));
    }
}
