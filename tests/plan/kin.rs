//! Which designs of a plan share their positions, as the plan changes.

use orgwright::company::{Answer, Example};
use orgwright::decision::Alternative;
use orgwright::design::Origin;
use orgwright::org::{Chart, Command, Edit, Position, Target, renumbered};
use orgwright::plan::{Baseline, Change, Compared, Plan};
use std::rc::Rc;

fn people(names: &[&str]) -> Chart {
    let seat = |name: &&str| Position {
        title: "Account Executive".to_owned(),
        holder: Some((*name).to_owned()),
        ..Position::default()
    };
    let managers: Vec<_> = (0..names.len()).map(|at| (at > 0).then_some(0)).collect();
    Chart::from_managers(names.iter().map(seat).collect(), &managers).unwrap()
}

fn bring(plan: &mut Plan, chart: Chart) {
    let baseline = Baseline { chart: Rc::new(chart), file: "list.csv".to_owned(), set_aside: Vec::new() };
    plan.make("Brought in.".to_owned(), Change::Baseline(Some(Rc::new(baseline)))).unwrap();
}

fn copy(plan: &mut Plan, origin: Origin) -> Origin {
    let put = plan.copy(origin, &[]).unwrap().unwrap();
    plan.make("Copied.".to_owned(), put).unwrap();
    Origin::Drawn(plan.designs.last().unwrap().id)
}

#[test]
fn a_copy_is_kin_of_todays_chart_until_that_is_of_other_people() {
    let mut plan = Plan::default();
    bring(&mut plan, people(&["Ann", "Bo", "Cy", "Di"]));
    let drawn = copy(&mut plan, Origin::Baseline);
    assert!(plan.shares_positions(Origin::Baseline, drawn));
    // One name changes: an update of the list.
    let mut updated = people(&["Ann", "Bo", "Cy", "Di"]);
    updated.update(updated.outline().ids()[3], |seat| seat.title = "Manager".to_owned()).unwrap();
    bring(&mut plan, updated);
    assert!(plan.shares_positions(Origin::Baseline, drawn));
    let mut others = people(&["Zoe", "Yan", "Xia", "Wim"]);
    for id in others.outline().ids().to_vec() {
        others.update(id, |seat| seat.title = "Engineer".to_owned()).unwrap();
    }
    bring(&mut plan, others);
    assert!(!plan.shares_positions(Origin::Baseline, drawn), "the same ids are other people");
    assert_eq!(plan.families(&[Origin::Baseline, drawn, Origin::Baseline]), [0, 1, 0]);
}

#[test]
fn a_copy_of_a_generated_design_is_kin_until_the_company_has_another_size() {
    let mut plan = Plan::about(Example::Saas.profile());
    let drawn = copy(&mut plan, Origin::Generated(Alternative::Cso));
    assert!(plan.shares_positions(drawn, Origin::Generated(Alternative::Cro)));
    let sales = plan.profile.sales_people.unwrap();
    let profile = plan.profile.with(Answer::SalesPeople(Some(sales / 2))).unwrap();
    plan.make("Answered.".to_owned(), Change::Profile(Box::new(profile))).unwrap();
    assert!(!plan.shares_positions(drawn, Origin::Generated(Alternative::Cro)), "the same ids are other posts");
    assert!(!plan.shares_positions(drawn, Origin::Baseline));
}

#[test]
fn a_position_added_to_one_design_is_not_taken_for_one_of_another() {
    let mut plan = Plan::default();
    bring(&mut plan, people(&["Ann", "Bo"]));
    let first = copy(&mut plan, Origin::Baseline);
    let Origin::Drawn(id) = first else { panic!("a copy is drawn") };
    let chart = plan.chart(first).unwrap();
    let added = Command::Add { target: Target::Under(Some(chart.roots()[0])), title: "CFO".to_owned() };
    let edits = added.work_out(&chart, plan.free_id()).unwrap().edits;
    plan.make("Added.".to_owned(), Change::Edit(id, edits)).unwrap();
    // Worked out elsewhere, with an id that the first design has given.
    let today = plan.chart(Origin::Baseline).unwrap();
    let clash = Command::Add { target: Target::Under(Some(today.roots()[0])), title: "CRO".to_owned() };
    let edits = renumbered(clash.work_out(&today, today.free_id()).unwrap().edits, plan.free_id());
    let put = plan.copy(Origin::Baseline, &edits).unwrap().unwrap();
    plan.make("Drawn.".to_owned(), put).unwrap();
    let new = |origin| {
        let chart = plan.chart(origin).unwrap();
        let ids: Vec<_> = chart.outline().ids().iter().copied().filter(|id| today.get(*id).is_none()).collect();
        ids
    };
    let other = Origin::Drawn(plan.designs[1].id);
    assert_eq!((new(first).len(), new(other).len()), (1, 1));
    assert_ne!(new(first), new(other));
    assert!(matches!(&edits[0], Edit::Add { seat, .. } if [*seat] == new(other)[..]));
}

#[test]
fn what_is_compared_is_in_the_plan() {
    let mut plan = Plan::default();
    bring(&mut plan, people(&["Ann", "Bo"]));
    let drawn = copy(&mut plan, Origin::Baseline);
    plan.compared = Compared::try_from(vec![Origin::Baseline, drawn]).unwrap();
    assert_eq!(plan.side_by_side(), plan.compared);
    let Origin::Drawn(id) = drawn else { panic!("a copy is drawn") };
    plan.make("Removed.".to_owned(), Change::Take(id)).unwrap();
    assert_eq!(*plan.side_by_side(), [Origin::Baseline, Origin::Generated(Alternative::Cro)]);
    plan.undo().unwrap();
    assert_eq!(plan.side_by_side(), plan.compared);
}
