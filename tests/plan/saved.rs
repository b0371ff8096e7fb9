//! Plans as files: those of earlier versions, and those that somebody changed by hand.

use crate::change::id;
use orgwright::decision::Alternative;
use orgwright::design::transition::Dial;
use orgwright::design::{DesignId, Origin};
use orgwright::org::{Chart, Command, Field, Function, PositionId, Target, Team};
use orgwright::plan::{Change, Checked, CoverText, Opened, Plan, Roles, SavedView, VERSION, View, Whose};
use orgwright::role::Role;
use serde_json::{Value, json};
use std::rc::Rc;

const V1: &str = include_str!("../fixtures/plan-v1.json");
const V2: &str = include_str!("../fixtures/plan-v2.json");
const V3: &str = include_str!("../fixtures/plan-v3.json");
const V4: &str = include_str!("../fixtures/plan-v4.json");
const V5: &str = include_str!("../fixtures/plan-v5.json");
const V6: &str = include_str!("../fixtures/plan-v6.json");

fn titled(chart: &Chart, title: &str) -> PositionId {
    chart.positions().find(|(_, position)| position.title == title).unwrap().0
}

#[test]
fn a_plan_of_the_first_version_opens_whole() {
    assert!(V1.contains("\"version\": 1,"));
    let plan = Plan::from_text(V1).unwrap();
    assert_eq!(plan.name(), "Björk & Co.");
    assert_eq!((plan.profile.revenue, plan.profile.sales_people), (Some(24_000_000), Some(38)));
    assert_eq!(plan.profile.streams.len(), 3);
    assert_eq!(*plan.compared, [Origin::Baseline, Origin::Generated(Alternative::CroOverCso)]);
    let baseline = plan.baseline.as_ref().unwrap();
    let chart = &baseline.chart;
    assert_eq!(baseline.file, "team.csv");
    assert_eq!(baseline.set_aside.len(), 1);
    assert_eq!((chart.len(), chart.roots().len()), (9, 2));
    assert_eq!(chart.dotted_lines().count(), 2);
    let vp = titled(chart, "VP Sales");
    assert_eq!(chart.get(vp).unwrap().holder.as_deref(), Some("Ben Ochoa"));
    assert_eq!(chart.get(chart.reports(vp)[1]).unwrap().holder, None);
    // The owner decided this title, so it is read so by the rules that were saved as well.
    let decided = chart.get(titled(chart, "Growth Wizard")).unwrap();
    assert_eq!(decided.function, Some(Function::RevenueOperations));
    assert_eq!(plan.rules.classify("Growth Wizard", "Marketing", false).function, Some(Function::RevenueOperations));
    assert!(plan.designs.is_empty() && plan.history.undoes().is_none());
    assert_eq!(Plan::from_text(&plan.to_text()).unwrap(), plan);
    assert!(plan.to_text().contains(&format!("\"version\":{VERSION}")));
}

#[test]
fn a_plan_of_the_second_version_opens_whole() {
    assert!(V2.contains("\"version\": 2,"));
    let mut plan = Plan::from_text(V2).unwrap();
    assert_eq!(plan.name(), "Björk & Co.");
    assert_eq!(plan.origins().len(), 8);
    let names: Vec<_> = plan.designs.iter().map(|design| design.name.as_str()).collect();
    assert_eq!(names, ["Marketing under sales", "Design B"]);
    let [drawn, generated] = [&plan.designs[0], &plan.designs[1]];
    assert_eq!((drawn.copied, generated.copied), (Origin::Baseline, Origin::Generated(Alternative::Cro)));
    let chart = &*drawn.chart();
    let vp = titled(chart, "VP Sales");
    assert_eq!(chart.manager(titled(chart, "VP Marketing")), Some(vp));
    assert!(chart.get(titled(chart, "Head of Customer Success")).unwrap().closed);
    assert_eq!(chart.get(titled(chart, "Demand Lead")).unwrap().location, "Oslo");
    assert_eq!((drawn.len(), generated.len()), (6, 0));
    assert_eq!(plan.history.undoes(), Some("“Design A” was named “Marketing under sales”."));
    assert_eq!(plan.history.redoes(), Some("“Design B” was removed."));
    let view = plan.view(Origin::Drawn(DesignId(0)));
    assert_eq!((view.search.as_str(), view.picked.as_slice()), ("sales", &[vp][..]));
    assert_eq!(plan.saved_views[0].name, "Oslo");
    assert_eq!(Plan::from_text(&plan.to_text()).unwrap(), plan);
    while plan.undo().unwrap().is_some() {}
    assert!(plan.designs.is_empty());
    let first = Plan::from_text(V1).unwrap();
    assert_eq!((plan.profile, plan.baseline, plan.rules), (first.profile, first.baseline, first.rules));
}

#[test]
fn a_plan_of_the_third_version_opens_whole() {
    assert!(V3.contains("\"version\": 3,"));
    let plan = Plan::from_text(V3).unwrap();
    assert_eq!((plan.name(), plan.whose), ("Björk & Co.", Whose::Own));
    assert_eq!(plan.numbers.changed().len(), 1);
    assert_eq!(plan.workshop.ballots().len(), 1);
    assert_eq!(plan.compared.len(), 2);
    assert_eq!(Plan::from_text(&plan.to_text()).unwrap(), plan);
    let checked = Opened::from_text(V3).unwrap().check(&plan.brief().decide());
    assert!(matches!(checked, Checked::Same(_)), "{checked:?}");
}

#[test]
fn a_plan_of_the_fourth_version_opens_whole() {
    assert!(V4.contains("\"version\": 4,"));
    let mut plan = Plan::from_text(V4).unwrap();
    assert_eq!((plan.name(), plan.compared.len()), ("Björk & Co.", 3));
    assert_eq!((plan.transition.get(Dial::Span), plan.transition.all_said().count()), (9, 1));
    assert_eq!(plan.cover.get(CoverText::Audience), "The board");
    assert_eq!(plan.growth.milestones().iter().filter(|milestone| !milestone.is_empty()).count(), 1);
    assert_eq!(*plan.roles, Roles::default());
    assert_eq!(Plan::from_text(&plan.to_text()).unwrap(), plan);
    let checked = Opened::from_text(V4).unwrap().check(&plan.brief().decide());
    assert!(matches!(checked, Checked::Same(_)), "{checked:?}");
    assert!(plan.undo().unwrap().is_some() && plan.cover.get(CoverText::Audience).is_empty());
}

#[test]
fn a_plan_of_the_fifth_version_opens_whole() {
    assert!(V5.contains("\"version\": 5,") && !V5.contains("\"whole\""));
    let mut plan = Plan::from_text(V5).unwrap();
    assert_eq!((plan.name(), plan.compared.len(), plan.designs.len()), ("Björk & Co.", 3, 2));
    assert_eq!((plan.workshop.ballots().len(), plan.whose), (1, Whose::Own));
    assert_eq!(plan.cover.get(CoverText::Audience), "The board");
    assert_eq!(plan.roles.sheets.all()[0].role, Role::VpSales);
    assert_ne!(plan.roles.pay, Roles::default().pay);
    assert_eq!(Plan::from_text(&plan.to_text()).unwrap(), plan);
    let checked = Opened::from_text(V5).unwrap().check(&plan.brief().decide());
    assert!(matches!(checked, Checked::Same(_)), "{checked:?}");
    assert_eq!(plan.history.redoes(), Some("“Marketing under sales” was named “Under sales”."));
    assert!(plan.redo().unwrap().is_some() && plan.designs[0].name == "Under sales");
    while plan.undo().unwrap().is_some() {}
    assert!(plan.designs.is_empty() && *plan.roles == Roles::default());
}

#[test]
fn a_plan_of_the_sixth_version_opens_whole() {
    assert!(V6.contains("\"version\": 6,") && V6.contains("\"whole\"") && !V6.contains("\"charts\": [["));
    let mut plan = Plan::from_text(V6).unwrap();
    let names: Vec<_> = plan.designs.iter().map(|design| (design.name.as_str(), design.len())).collect();
    assert_eq!(names, [("Marketing under sales", 7), ("Design B", 0), ("Design A", 7), ("Design C", 1)]);
    // Two rest on the chart that was replaced.
    let vp = titled(plan.designs[0].began(), "VP Sales");
    let baseline = &plan.baseline.as_ref().unwrap().chart;
    assert_eq!(baseline.get(vp).unwrap().location, "Bergen");
    assert_eq!(plan.designs[0].began(), plan.designs[2].began());
    assert_ne!(plan.designs[0].began(), baseline);
    assert!(Rc::ptr_eq(plan.designs[3].began(), baseline));
    assert_eq!(Plan::from_text(&plan.to_text()).unwrap(), plan);
    let checked = Opened::from_text(V6).unwrap().check(&plan.brief().decide());
    assert!(matches!(checked, Checked::Same(_)), "{checked:?}");
    // The snapshot is restored again, and all of it can be taken back.
    for _ in 0..2 {
        plan.redo().unwrap().unwrap();
    }
    assert_eq!((plan.name(), plan.designs.len()), ("Björk & Co.", 2));
    while plan.undo().unwrap().is_some() {}
    assert!(plan.designs.is_empty());
}

/// The sixth version’s plan with one more design on the chart that was replaced, as a file, and how often a title is in that.
fn replaced() -> (Plan, String) {
    let mut plan = Plan::from_text(V6).unwrap();
    let copy = plan.copy(Origin::Drawn(DesignId(0)), &[]).unwrap().unwrap();
    plan.make("Copied.".to_owned(), copy).unwrap();
    let file = plan.to_file();
    (plan, file)
}

#[test]
fn a_chart_is_written_once_however_many_designs_rest_on_it() {
    // As earlier pages wrote it: each design with a chart of its own.
    let (plan, _) = replaced();
    assert!(!Rc::ptr_eq(plan.designs[0].began(), plan.designs[2].began()));
    assert!(Rc::ptr_eq(plan.designs[0].began(), plan.designs[4].began()));
    let mut fresh = Plan::from_text(V5).unwrap();
    for number in 1..=20 {
        let copy = fresh.copy(Origin::Baseline, &[]).unwrap().unwrap();
        fresh.make(format!("Copy {number}."), copy).unwrap();
    }
    // In a chart, and nowhere else.
    let charts = |plan: &Plan| plan.to_text().matches(r#""title":"Head of Customer Success""#).count();
    let before = charts(&fresh);
    let mut other = fresh.baseline.as_deref().unwrap().clone();
    other.chart = Rc::new(Chart::clone(&other.chart));
    fresh.make("Another chart.".to_owned(), Change::Baseline(Some(Rc::new(other)))).unwrap();
    assert_eq!((before, charts(&fresh)), (1, 2), "the former chart and the new one");
    let back = Plan::from_text(&fresh.to_text()).unwrap();
    assert_eq!(back, fresh);
    assert!(back.designs.iter().skip(2).all(|design| Rc::ptr_eq(design.began(), back.designs[2].began())));
    assert_eq!((back.hash(), back.to_text()), (fresh.hash(), fresh.to_text()));
}

#[test]
fn the_record_does_not_depend_on_how_charts_are_written() {
    // In the sixth version each design with a former chart has it in its place; in the seventh, its number.
    let opened = Opened::from_text(V6).unwrap();
    let newer = opened.to_text();
    assert!(newer.contains("\"base\":{\"own\":") && !newer.contains("\"base\":{\"own\":["));
    let again = Opened::from_text(&newer).unwrap();
    assert_eq!(again, opened);
    let checked = again.check(&again.plan.brief().decide());
    assert!(matches!(checked, Checked::Same(_)), "{checked:?}");
}

#[test]
fn a_number_without_a_chart_is_refused() {
    let file: Value = serde_json::from_str(&replaced().1).unwrap();
    let wrong = |place: &str, number: Value| {
        let mut file = file.clone();
        *file.pointer_mut(place).expect(place) = number;
        Plan::from_text(&file.to_string()).unwrap_err().to_string()
    };
    for place in ["/plan/baseline/chart", "/plan/designs/0/base/own"] {
        for number in [json!(99), json!(u64::MAX)] {
            let refused = wrong(place, number.clone());
            assert!(refused.contains(&format!("there is no chart {number}")), "{refused}");
        }
        for other in [json!(-1), json!("0"), json!(1.5), Value::Null] {
            let refused = wrong(place, other);
            assert!(refused.contains("a chart or the number of one"), "{refused}");
        }
    }
    let refused = wrong("/charts/0/0/id", json!("x"));
    assert!(refused.contains("not a plan the page can read"), "{refused}");
    // What was read before stands for nothing now.
    let alone = r#"{"format":"orgwright-plan","version":7,"plan":{"baseline":{"file":"","chart":0}}}"#;
    let refused = Plan::from_text(alone).unwrap_err().to_string();
    assert!(refused.contains("there is no chart 0"), "{refused}");
}

/// A page that knew the fifth form alone would have taken a file with a restored snapshot for a damaged one.
#[test]
fn what_an_earlier_page_cannot_read_says_that_it_is_newer() {
    let mut plan = Plan::from_text(V5).unwrap();
    let change = plan.restoring(&Plan::from_text(V1).unwrap()).unwrap();
    plan.make("Restored.".to_owned(), change).unwrap();
    let file: Value = serde_json::from_str(&plan.to_text()).unwrap();
    assert!(file.to_string().contains("\"whole\"") && file["version"].as_u64() > Some(5));
}

#[test]
fn whatever_its_owner_made_or_can_take_back_is_a_beginning() {
    assert!(!Plan::default().is_started());
    let mut looked = Plan::default();
    looked.shown = Some(Origin::Generated(Alternative::Cro));
    looked.set_view(Origin::Generated(Alternative::Cro), Rc::new(View { search: "sales".into(), ..View::default() }));
    assert!(!looked.is_started(), "looking is no beginning");
    let mut drawn = Plan::default();
    let put = drawn.copy(Origin::Generated(Alternative::Cro), &[]).unwrap().unwrap();
    drawn.make("Copied.".to_owned(), put).unwrap();
    let mut undone = drawn.clone();
    undone.undo().unwrap();
    let [mut ruled, mut weighed, mut kept] = [(); 3].map(|()| Plan::default());
    ruled.rules = Plan::from_text(V1).unwrap().rules;
    weighed.whose = Whose::Own;
    kept.saved_views.push(SavedView { name: "Mine".into(), view: View::default() });
    for begun in [drawn, undone, ruled, weighed, kept] {
        assert!(begun.is_started() && !begun.is_answered());
    }
}

/// The second version’s plan, changed by hand.
fn mended(change: impl FnOnce(&mut Value)) -> Result<Plan, String> {
    let mut file: Value = serde_json::from_str(V2).unwrap();
    change(&mut file["plan"]);
    Plan::from_text(&file.to_string()).map_err(|refused| refused.to_string())
}

#[test]
fn designs_that_cannot_be_drawn_are_refused_by_name() {
    let refused = mended(|plan| plan["designs"][0]["edits"][0] = json!({ "remove": { "seat": 0 } })).unwrap_err();
    assert_eq!(
        refused,
        "The design “Marketing under sales” of this plan cannot be drawn: “CEO” still has reports; say first where they go. \
         If the file was changed by hand, undo that; otherwise open another copy."
    );
    let refused = mended(|plan| plan["baseline"] = Value::Null).unwrap_err();
    assert!(refused.contains("copied from today’s chart, which the plan does not hold"), "{refused}");
    let refused = mended(|plan| plan["designs"][1]["id"] = json!(0)).unwrap_err();
    assert!(refused.contains("“Design B” of this plan cannot be drawn: the plan already has a design"), "{refused}");
    for seat in [json!(1 << 25), json!(-1), json!("x")] {
        mended(|plan| plan["baseline"]["chart"][0]["id"] = seat).unwrap_err();
    }
}

#[test]
fn a_history_that_does_not_fit_is_refused_when_it_is_used() {
    let step = |change: Value| json!({ "what": "Something was done.", "change": change });
    let rules: &Value = &serde_json::from_str::<Value>(V2).unwrap()["plan"]["rules"];
    let refusals = [
        json!({ "revert": [0, 99] }),
        json!({ "revert": [7, 1] }),
        json!({ "take": 7 }),
        json!({ "edit": [0, [{ "remove": { "seat": 77 } }]] }),
        json!({ "profile": { "people": 3, "sales_people": 9 } }),
        json!({ "readings": [rules, { "baseline": [{ "remove": { "seat": 5 } }], "bases": [] }] }),
        json!({ "readings": [rules, { "baseline": [], "bases": [[0, []]] }] }),
        json!({ "readings": [rules, { "baseline": [], "bases": [[9, []]] }] }),
    ];
    for change in refusals {
        let mut plan = mended(|plan| plan["history"]["done"] = json!([step(change.clone())]))
            .unwrap_or_else(|refused| panic!("{change}: {refused}"));
        let before = plan.clone();
        let refused = plan.undo().unwrap_err().to_string();
        assert!(!refused.is_empty() && !refused.ends_with('.'), "{refused}");
        assert_eq!(plan, before, "{refused}");
    }
    // A design that comes back beyond the end of the list is the last.
    let mut plan = mended(|plan| {
        let mut design = plan["designs"][1].clone();
        design["id"] = json!(12);
        plan["history"]["done"] = json!([step(json!({ "put": [4_000_000_000_u32, design] }))]);
    })
    .unwrap();
    plan.undo().unwrap().unwrap();
    assert_eq!(plan.designs[2].id, DesignId(12));
    plan.redo().unwrap().unwrap();
    assert_eq!(plan.designs.len(), 2);
}

#[test]
fn new_designs_and_positions_never_take_the_place_of_others() {
    let mut plan = mended(|plan| plan["drawn"] = json!(0)).unwrap();
    let put = plan.copy(Origin::Baseline, &[]).unwrap().unwrap();
    plan.make("Copied.".to_owned(), put).unwrap();
    assert_eq!(plan.designs[2].id, DesignId(2));
    assert!(plan.designs.iter().all(|design| design.chart().get(plan.free_id()).is_none()));

    let mut full = mended(|plan| plan["designs"][1]["id"] = json!(u32::MAX)).unwrap();
    let put = full.copy(Origin::Baseline, &[]).unwrap().unwrap();
    assert!(full.make("Copied.".to_owned(), put).is_err());
}

#[test]
fn views_of_what_is_not_there_do_no_harm() {
    let plan = mended(|plan| {
        let lost = json!({ "focus": 999, "picked": [999, 5], "unfolded": { "levels": 0, "turned": [999] }, "lens": { "x": -9, "y": 9, "scale": 0 } });
        plan["views"] = json!([[{ "drawn": 77 }, lost], ["baseline", lost], ["baseline", {}]]);
        plan["shown"] = json!({ "drawn": 77 });
        plan["compared"] = json!([{ "drawn": 77 }, "baseline"]);
    })
    .unwrap();
    let view = plan.view(Origin::Baseline);
    assert_eq!((view.lens.unwrap().scale, view.unfolded.as_ref().unwrap().levels), (1, 1));
    assert_eq!(view.focus, Some(id(999)));
    assert!(plan.chart(Origin::Drawn(DesignId(77))).is_none());
    assert_eq!(plan.label(Origin::Drawn(DesignId(77))), "Removed design");
}

/// The second version’s plan, made from that of the first.
#[test]
fn what_is_written_today_is_what_was_written_then() {
    let mut plan = Plan::from_text(V1).unwrap();
    let drawn = Origin::Drawn(DesignId(0));
    let put = plan.copy(Origin::Baseline, &[]).unwrap().unwrap();
    plan.make("Copied “Today’s chart”.".to_owned(), put).unwrap();
    let chart = plan.chart(drawn).unwrap();
    let seat = |title| titled(&chart, title);
    let (vp, writer) = (seat("VP Sales"), seat("Content Lead"));
    let free = plan.free_id();
    for command in [
        Command::Move { seats: vec![seat("VP Marketing")], target: Target::Under(Some(vp)), team: Team::Along },
        Command::Close { seats: vec![seat("Head of Customer Success")], team: Team::Stays },
        Command::Add { target: Target::Before(writer), title: "Demand Lead".into() },
        Command::Set { seats: vec![free], to: Field::Location("Oslo".into()) },
        Command::Set { seats: vec![free], to: Field::Pay(Some(120_000)) },
        Command::Dot { manager: vp, report: free },
    ] {
        let worked = command.work_out(&plan.chart(drawn).unwrap(), plan.free_id()).unwrap();
        plan.make("The design was changed.".to_owned(), Change::Edit(DesignId(0), worked.edits)).unwrap();
    }
    let put = plan.copy(Origin::Generated(Alternative::Cro), &[]).unwrap().unwrap();
    plan.make("Copied “CRO design”.".to_owned(), put).unwrap();
    let name = "Marketing under sales".to_owned();
    plan.make("“Design A” was named “Marketing under sales”.".to_owned(), Change::Rename(DesignId(0), name)).unwrap();
    plan.make("“Design B” was removed.".to_owned(), Change::Take(DesignId(1))).unwrap();
    plan.undo().unwrap();
    plan.shown = Some(drawn);
    plan.set_view(drawn, Rc::new(View { search: "sales".into(), picked: vec![vp], ..View::default() }));
    plan.saved_views.push(SavedView { name: "Oslo".into(), view: View::default() });
    assert_eq!(plan, Plan::from_text(V2).unwrap());
}
