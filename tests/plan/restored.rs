//! A snapshot that is restored: one change, which holds what differs alone.

use crate::history::vote;
use orgwright::company::Example;
use orgwright::decision::group::{Stage, Turn};
use orgwright::design::Origin;
use orgwright::org::{Chart, Edit, Field, Position};
use orgwright::plan::{Baseline, Change, Plan, View};
use std::rc::Rc;

/// A plan about the growing example, with a chart of so many positions and a design copied from it.
fn plan(positions: usize) -> Plan {
    let mut chart = Chart::new();
    let ceo = chart.add(Position { title: "CEO".into(), ..Position::default() }, None).unwrap();
    for number in 1..positions {
        let position = Position { title: format!("Seller {number}"), ..Position::default() };
        chart.add(position, Some(ceo)).unwrap();
    }
    let mut plan = Plan::about(Example::Saas.profile());
    let baseline = Baseline { chart: Rc::new(chart), file: "chart.csv".to_owned(), set_aside: Vec::new() };
    plan.make("Brought in.".to_owned(), Change::Baseline(Some(Rc::new(baseline)))).unwrap();
    let copy = plan.copy(Origin::Baseline, &[]).unwrap().unwrap();
    plan.make("Copied.".to_owned(), copy).unwrap();
    plan
}

/// As a snapshot is kept and read again.
fn kept(plan: &Plan) -> Plan {
    Plan::from_text(&plan.without_past().to_text()).unwrap()
}

fn answer(plan: &mut Plan) {
    let profile = Example::Startup.profile();
    plan.make("Answered.".to_owned(), Change::Profile(Box::new(profile))).unwrap();
}

#[test]
fn a_plan_that_is_as_it_was_has_nothing_to_restore() {
    let mut plan = plan(3);
    let snapshot = kept(&plan);
    assert_eq!(plan.restoring(&snapshot), None);
    plan.set_view(Origin::Baseline, Rc::new(View { search: "CEO".to_owned(), ..View::default() }));
    assert_eq!(plan.restoring(&snapshot), None, "how it is looked at is not restored");
}

#[test]
fn restoring_is_one_change_and_undoing_it_gives_the_same_plan() {
    let mut plan = plan(3);
    let snapshot = kept(&plan);
    answer(&mut plan);
    let id = plan.designs[0].id;
    let seat = plan.designs[0].chart().roots()[0];
    let edit = Edit::Set { seat, to: Field::Title("Chief".into()) };
    plan.make("Edited.".to_owned(), Change::Edit(id, vec![edit])).unwrap();
    plan.make("No chart.".to_owned(), Change::Baseline(None)).unwrap();

    let before = plan.clone();
    let change = plan.restoring(&snapshot).unwrap();
    plan.make("Restored.".to_owned(), change).unwrap();
    assert_eq!(
        (&plan.profile, &plan.baseline, &plan.designs),
        (&snapshot.profile, &snapshot.baseline, &snapshot.designs)
    );
    let reloaded = Plan::from_text(&plan.to_text()).unwrap();
    assert_eq!((reloaded.without_past(), reloaded.to_text()), (plan.without_past(), plan.to_text()));

    for mut plan in [plan, reloaded] {
        assert_eq!(plan.undo().unwrap().map(|step| step.what).as_deref(), Some("Restored."));
        assert_eq!(plan.without_past(), before.without_past());
        assert_eq!(plan.history.undoes(), Some("No chart."));
        plan.redo().unwrap();
        assert_eq!(plan.restoring(&snapshot), None);
    }
}

#[test]
fn what_stays_as_it_is_costs_nothing() {
    let mut plan = plan(2_000);
    let snapshot = kept(&plan);
    answer(&mut plan);
    let before = plan.to_text().len();
    let change = plan.restoring(&snapshot).unwrap();
    plan.make("Restored.".to_owned(), change).unwrap();
    let more = plan.to_text().len() - before;
    assert!(more < 4_000, "{more} bytes more for one profile");
}

#[test]
fn ballots_that_were_seen_stay_seen() {
    let mut plan = plan(2);
    let snapshot = kept(&plan);
    let turn = |plan: &mut Plan, turn: Turn| plan.make("Done.".to_owned(), Change::Workshop(turn)).unwrap();
    let joined = plan.workshop.add("Ann", 7).unwrap();
    turn(&mut plan, joined);
    let voted = plan.workshop.cast(plan.workshop.ballots()[0].id(), vote(40)).unwrap();
    turn(&mut plan, voted);
    let revealed = plan.workshop.reveal().unwrap();
    turn(&mut plan, revealed);
    assert_eq!(plan.workshop.head().stage(), Stage::Revealed);
    let change = plan.restoring(&snapshot).unwrap();
    plan.make("Restored.".to_owned(), change).unwrap();
    assert!(plan.workshop.ballots().is_empty() && plan.workshop.head().was_seen_before(1));
}

#[test]
fn a_history_that_does_not_fit_is_refused_and_changes_nothing() {
    let mut plan = plan(3);
    let snapshot = kept(&plan);
    answer(&mut plan);
    plan.make("No chart.".to_owned(), Change::Baseline(None)).unwrap();
    let change = plan.restoring(&snapshot).unwrap();
    plan.make("Restored.".to_owned(), change).unwrap();
    // Undoing is to take the chart away, and to leave the designs that show it.
    let mut file: serde_json::Value = serde_json::from_str(&plan.to_text()).unwrap();
    let whole = file.pointer_mut("/plan/history/done/0/change/whole").unwrap().as_object_mut().unwrap();
    assert!(whole.remove("designs").is_some() && whole["baseline"].is_null());
    let mut damaged = Plan::from_text(&file.to_string()).unwrap();
    let before = damaged.clone();
    assert!(damaged.undo().is_err());
    assert_eq!(damaged, before);
}
