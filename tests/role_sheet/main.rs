//! Role sheets: drafted from a chart, told from what has changed since, kept when they are renewed, and taken out.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

mod draft;
mod mended;
mod out;
#[path = "../tree/random.rs"]
mod random;
mod renewed;
mod stale;
#[allow(dead_code)] // shared with tests that use the rest of it
#[path = "../export/random.rs"]
mod texts;

use orgwright::company::{Answer, Example};
use orgwright::decision::Alternative;
use orgwright::design::Origin;
use orgwright::org::{Chart, Command, Function, Measures, PositionId, Scope, Target, Team};
use orgwright::plan::sheet::{Say, Sheet, SheetId};
use orgwright::plan::{Baseline, Change, Plan};
use orgwright::role::Role;
use std::rc::Rc;

/// The second worked example, with a design of its own drawn from the CRO’s; the design, and the CRO’s seat in it.
pub fn drawn() -> (Plan, Origin, PositionId) {
    let mut plan = Plan::about(Example::Saas.profile());
    let copy = plan.copy(Origin::Generated(Alternative::Cro), &[]).unwrap().unwrap();
    plan.make("Copied.".into(), copy).unwrap();
    let origin = Origin::Drawn(plan.designs[0].id);
    let seat = titled(&plan, origin, "Chief Revenue Officer");
    (plan, origin, seat)
}

/// A plan whose chart of today this is.
pub fn with_chart(chart: Chart) -> Plan {
    let mut plan = Plan::about(Example::Saas.profile());
    plan.baseline = Some(Rc::new(Baseline { chart: Rc::new(chart), file: "x.csv".into(), set_aside: Vec::new() }));
    plan
}

/// The position of a design with this title.
pub fn titled(plan: &Plan, origin: Origin, title: &str) -> PositionId {
    let chart = plan.chart(origin).unwrap();
    chart.positions().find(|(_, position)| position.title == title).unwrap_or_else(|| panic!("no {title}")).0
}

/// The role of each position that leads a revenue function.
pub fn leaders(chart: &Chart) -> Vec<(PositionId, Role)> {
    let measures = Measures::of(chart);
    let outline = measures.outline();
    let role = |row: usize| {
        let id = outline.id(row);
        Some((id, Role::of(Scope::of(&measures, row), chart.get(id)?.grade)?))
    };
    (0..outline.len()).filter_map(role).collect()
}

/// Puts a sheet into the plan.
pub fn keep(plan: &mut Plan, sheet: Sheet) -> SheetId {
    let id = sheet.id;
    let roles = orgwright::plan::Roles { sheets: plan.roles.sheets.with(sheet).unwrap(), ..(*plan.roles).clone() };
    plan.make("A role sheet.".into(), Change::Roles(Rc::new(roles))).unwrap();
    id
}

/// Does something to a drawn design.
pub fn command(plan: &mut Plan, origin: Origin, command: &Command) {
    let Origin::Drawn(id) = origin else { panic!("no drawn design") };
    let worked = command.work_out(&plan.chart(origin).unwrap(), plan.free_id()).unwrap();
    plan.make(worked.what, Change::Edit(id, worked.edits)).unwrap();
}

/// The head of marketing in the CRO’s design reports to the CEO from now on.
pub fn marketing_away(plan: &mut Plan, origin: Origin) {
    let chart = plan.chart(origin).unwrap();
    let measures = Measures::of(&chart);
    let head = measures.outline().id(measures.head(Function::Marketing).unwrap());
    let ceo = chart.roots()[0];
    command(plan, origin, &Command::Move { seats: vec![head], target: Target::Under(Some(ceo)), team: Team::Along });
}

/// Answers a question about the company.
pub fn answer(plan: &mut Plan, answer: Answer) {
    let profile = plan.profile.with(answer).unwrap();
    plan.make("Answered.".into(), Change::Profile(Box::new(profile))).unwrap();
}

/// Says something in a sheet.
pub fn say(sheet: &Sheet, say: Say) -> Sheet {
    sheet.saying(say).unwrap()
}
