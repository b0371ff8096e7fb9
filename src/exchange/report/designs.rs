//! The designs that are compared: what each is, who leads what, its measures, and its chart, uncut on pages of its own.

use super::block::{Block, Entry};
use super::differing::differing;
use super::facts::{Facts, Side};
use super::figure::{count, percent, tenth};
use super::pen::Pen;
use crate::design::{self, Origin};
use crate::exchange::export::{Look, Paper, pages};
use crate::figure::{counted, quoted};
use crate::org::{Chart, called, leaders, named};

/// Positions of a chart that are drawn. A larger one is shown from the top down; whole it would be a book of its own, which
/// the page prints apart.
const MOST_DRAWN: usize = 250;

pub(super) fn write(facts: &Facts, pen: &mut Pen) {
    for (at, side) in facts.sides.iter().enumerate() {
        pen.heading(side.name.as_str());
        what(facts, side, pen);
        pen.figures(figures(facts, side));
        pen.text("Who leads what:");
        pen.list(leading(side));
        drawn(facts, at, pen);
    }
}

/// What the design is.
fn what(facts: &Facts, side: &Side, pen: &mut Pen) {
    match side.origin {
        Origin::Generated(alternative) => {
            pen.statement(&design::structure(alternative));
            pen.text("It is drawn for the company’s own size; every position is open.");
        }
        Origin::Baseline => {
            let Some(baseline) = &facts.plan.baseline else { return };
            let aside = match baseline.set_aside.len() {
                0 => String::new(),
                rows => format!(" {} did not fit as they stood.", counted(rows, "line of it", "lines of it")),
            };
            pen.text(format!("The company as it is, brought in from {}.{aside}", quoted(&baseline.file)));
        }
        Origin::Drawn(id) => {
            let Some(design) = facts.plan.design(id) else { return };
            pen.text(format!(
                "A copy of {}, with {} made to it.",
                facts.plan.named(design.copied),
                counted(design.len(), "edit", "edits")
            ));
        }
    }
}

fn figures(facts: &Facts, side: &Side) -> [(&'static str, String); 6] {
    let measures = &side.measures;
    [
        ("Fit of 100", tenth(side.fit.fit.total())),
        ("Positions", count(measures.positions())),
        ("Layers", count(measures.layers)),
        ("CEO’s span of control", count(measures.ceo_span())),
        ("Revenue functions under one executive", percent(measures.coverage())),
        ("Executives’ cash cost a year", facts.words().money(side.cost)),
    ]
}

/// Who leads what, a sentence each.
fn leading(side: &Side) -> Vec<String> {
    let leaders = leaders(&side.chart, &side.measures);
    let told = |leader: crate::org::Leader| {
        let name = called(side.chart.get(leader.id)?);
        let mismatch = leader.mismatch.map_or_else(String::new, |mismatch| format!(" {}", mismatch.explain()));
        Some(format!("{name}: {}{mismatch}", leader.scope.explain()))
    };
    leaders.into_iter().filter_map(told).collect()
}

fn drawn(facts: &Facts, at: usize, pen: &mut Pen) {
    let side = &facts.sides[at];
    let part = differing(facts, at);
    if let Some(part) = &part {
        pen.text(part.told.as_str());
    }
    let chart = part.as_ref().map_or(&*side.chart, |part| &part.chart);
    if chart.is_empty() {
        return;
    }
    if chart.len() > MOST_DRAWN {
        pen.text(format!(
            "{} positions are more than a report shows. Drawn here are {MOST_DRAWN} from the top down; the screen of designs prints the whole chart.",
            count(u32::try_from(chart.len()).unwrap_or(u32::MAX))
        ));
    }
    let chart = chart.upper(MOST_DRAWN);
    let heading = format!("{}: {}", facts.plan.name(), side.name);
    let paper =
        Paper { size: pen.size, look: Look { heading, ..Look::default() }, called: "sheet", ..Paper::default() };
    for page in pages(&chart, &paper) {
        pen.sheet(page.label, page.svg);
    }
    pen.block(Block::Outline(outline(&chart)));
}

/// The positions in order; peers who are alike and lead nobody stand there once.
fn outline(chart: &Chart) -> Vec<Entry> {
    let outline = chart.outline();
    let mut entries: Vec<Entry> = Vec::new();
    let mut follows_alone = false;
    for row in 0..outline.len() {
        let name = chart.get(outline.id(row)).map(named).unwrap_or_default();
        let (depth, alone) = (outline.depth(row), outline.direct_reports(row) == 0);
        match entries.last_mut() {
            Some(last) if alone && follows_alone && last.depth == depth && last.name == name => last.times += 1,
            _ => entries.push(Entry { depth, name, times: 1 }),
        }
        follows_alone = alone;
    }
    entries
}
