//! Small companies, drawn in code.

use orgwright::design::Origin;
use orgwright::org::{Chart, Edit, Function, Grade, Position};
use orgwright::plan::{Baseline, Change, Plan};
use std::rc::Rc;

/// A position: where in the list its manager stands, its title, its holder (empty where it is vacant), its function and grade.
pub type Seat = (Option<usize>, &'static str, &'static str, Function, Grade);

/// The plan of a company of that name, with these as today’s chart.
pub fn company(name: &str, seats: &[Seat]) -> Plan {
    let position = |&(_, title, holder, function, grade): &Seat| Position {
        title: title.into(),
        holder: Some(holder.to_owned()).filter(|holder| !holder.is_empty()),
        function: Some(function),
        grade,
        ..Position::default()
    };
    let managers: Vec<_> = seats.iter().map(|seat| seat.0).collect();
    let chart = Chart::from_managers(seats.iter().map(position).collect(), &managers);
    let chart = Rc::new(chart.expect("managers come before their reports"));
    let mut plan = Plan::default();
    name.clone_into(&mut plan.profile.name);
    let baseline = Baseline { chart, file: "company.csv".into(), set_aside: Vec::new() };
    plan.make("Brought in.".into(), Change::Baseline(Some(Rc::new(baseline)))).expect("a plan takes a chart");
    plan
}

/// Copies today’s chart to a design, with these edits.
pub fn copy(plan: &mut Plan, edits: &[Edit]) {
    let copy = plan.copy(Origin::Baseline, edits).expect("there is a chart").expect("it takes the edits");
    plan.make("Copied.".into(), copy).expect("a plan takes a design");
}
