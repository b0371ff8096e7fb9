//! The record that a saved plan carries: it says the same where nothing was changed, and tells what was where something was.

use orgwright::company::{Example, Need};
use orgwright::decision::{Alternative, Criterion, Number};
use orgwright::design::Origin;
use orgwright::plan::{Change, Checked, Compared, Opened, Plan, Receipt, Whose};
use serde_json::{Value, json};
use std::rc::Rc;

const V2: &str = include_str!("../fixtures/plan-v2.json");

/// A plan with everything in it that a record speaks of.
fn plan() -> Plan {
    let mut plan = Plan::from_text(V2).unwrap();
    let mut weighing = (*plan.weighing).clone();
    for (points, criterion) in (0..).step_by(10).zip(Criterion::ALL) {
        weighing.rating.set(criterion, Some(100 - points.min(100)));
    }
    weighing.method = orgwright::decision::Method::Rating;
    plan.make("Weighed.".to_owned(), Change::Weigh(Rc::new(weighing), Whose::Own)).unwrap();
    let numbers = plan.numbers.with(Number::Value(Criterion::Scale, 2, Alternative::Cso), Some(71_500)).unwrap();
    plan.make("Changed.".to_owned(), Change::Numbers(Rc::new(numbers))).unwrap();
    plan
}

fn checked(text: &str) -> Checked {
    let opened = Opened::from_text(text).unwrap();
    opened.check(&opened.plan.brief().decide())
}

/// The file of the plan with one place of it changed by hand.
fn tampered(place: &str, to: Value) -> Checked {
    let mut file: Value = serde_json::from_str(&plan().to_file()).unwrap();
    *file.pointer_mut(place).expect(place) = to;
    checked(&file.to_string())
}

#[test]
fn a_plan_that_was_not_touched_says_the_same() {
    for plan in Example::ALL.map(|example| Plan::about(example.profile())).into_iter().chain([plan(), Plan::default()])
    {
        let text = plan.to_file();
        assert!(matches!(checked(&text), Checked::Same(_)), "{:?}", checked(&text));
        let opened = Opened::from_text(&text).unwrap();
        assert_eq!((&opened.plan, opened.receipt.as_ref()), (&plan, Some(&Receipt::made(&plan))));
        assert_eq!(opened.to_text(), text);
    }
    assert_eq!(checked(&plan().to_text()), Checked::NoRecord);
    assert_eq!(checked(V2), Checked::NoRecord);
}

/// Two of the charts are those that the owner has.
#[test]
fn the_record_says_what_the_decision_says() {
    let plan = plan();
    let (receipt, decision) = (Receipt::made(&plan), plan.brief().decide());
    assert_eq!(receipt.ranking.len(), decision.ranked.len());
    for (placed, ranked) in receipt.ranking.iter().zip(&decision.ranked) {
        assert_eq!(placed.option, ranked.contender.code());
        #[allow(clippy::cast_precision_loss)] // far below 2^53
        let off = placed.fit as f64 / 1e6 - ranked.fit.total();
        assert!(off.abs() <= 5e-7, "{}", placed.option);
    }
    assert_eq!(receipt.charts.len(), 1 + plan.designs.len());
    assert_eq!((receipt.hash.len(), receipt.parts.answers.len()), (64, 16));
}

#[test]
fn the_hash_depends_on_what_is_said_and_not_on_how_it_is_laid_out() {
    let plan = plan();
    let value: Value = serde_json::from_str(&plan.to_file()).unwrap();
    // Other white space, and fields in the order of the alphabet.
    let laid_out = serde_json::to_string_pretty(&value).unwrap();
    assert_ne!(laid_out.split_whitespace().collect::<String>(), plan.to_file());
    assert!(matches!(checked(&laid_out), Checked::Same(_)));
    let mut looked_at = plan.clone();
    looked_at.shown = None;
    looked_at.saved_views.clear();
    looked_at.compared = Compared::try_from(vec![Origin::Baseline; 3]).unwrap();
    assert_eq!(looked_at.without_past().hash(), plan.hash());
    let mut other = plan.clone();
    other.profile.name.push('.');
    assert_ne!(other.hash(), plan.hash());
}

/// The hashes of files that are out there: whoever changes the saved form finds out here that they would be said to be altered.
#[test]
fn older_files_keep_their_hashes() {
    let hashes = [V2, include_str!("../fixtures/plan-v1.json")].map(|text| Plan::from_text(text).unwrap().hash());
    insta::assert_snapshot!(hashes.join("\n"));
}

#[test]
fn what_was_changed_by_hand_is_told_by_part() {
    let told = [
        tampered("/plan/profile/needs/alignment", json!(0)),
        tampered("/plan/weighing/rating/0", json!(7)),
        tampered("/plan/whose", json!("stated")),
        tampered("/plan/numbers/0/is", json!(5_000)),
        tampered("/charts/0/1/position/title", json!("Bookkeeper")),
        tampered("/plan/baseline/file", json!("another.csv")),
        tampered("/record/hash", json!("0")),
        tampered("/record/ranking/0/fit", json!(99_000_000)),
        tampered("/record/ranking/0/first", json!(1)),
        tampered("/record/scope/call", json!("not_applicable")),
        tampered("/record/charts/0/fit", json!(1)),
        tampered("/record/seed", json!(7)),
    ];
    assert!(told.iter().all(|checked| matches!(checked, Checked::Altered(_))), "{told:?}");
    let told: Vec<String> = told.iter().map(|checked| checked.sentences().join("\n")).collect();
    insta::assert_snapshot!(told.join("\n\n"));
}

#[test]
fn another_engine_is_told_from_a_hand() {
    let mut file: Value = serde_json::from_str(&plan().to_file()).unwrap();
    file["record"]["engine"] = json!("0.0.9");
    assert!(matches!(checked(&file.to_string()), Checked::Same(_)));
    let lower = |value: &mut Value| *value = json!(value.as_i64().unwrap() - 500_000);
    lower(&mut file["record"]["ranking"][0]["fit"]);
    lower(&mut file["record"]["scope"]["support"]);
    lower(&mut file["record"]["charts"][0]["fit"]);
    file["record"]["ranking"][1]["fit"] = json!(file["record"]["ranking"][1]["fit"].as_i64().unwrap() + 1);
    file["record"]["ranking"][2]["option"] = json!("chief_of_everything");
    file["record"]["option"]["call"] = json!("clear");
    let checked = checked(&file.to_string());
    assert!(matches!(checked, Checked::Differs(_)));
    insta::assert_snapshot!(checked.sentences().join("\n"));
}

#[test]
fn a_wrong_record_refuses_no_plan() {
    for record in [json!(null), json!(7), json!([]), json!({}), json!({ "engine": 1 }), json!({ "hash": "ab" })] {
        let mut file: Value = serde_json::from_str(&plan().to_file()).unwrap();
        file["record"] = record;
        assert_eq!(checked(&file.to_string()), Checked::NoRecord);
    }
}

#[test]
fn a_reduced_copy_has_a_record_of_its_own() {
    let plan = plan();
    let copy = plan.stripped(Clone::clone, true).unwrap();
    assert_ne!(copy.hash(), plan.hash());
    assert!(matches!(checked(&copy.to_file()), Checked::Same(_)));
}

#[test]
fn numbers_are_changed_and_taken_back() {
    let mut plan = Plan::about(Example::Saas.profile());
    let before = plan.clone();
    let numbers = plan.numbers.with(Number::Points(Criterion::Alignment), Some(0)).unwrap();
    plan.make("A number of the model was changed.".to_owned(), Change::Numbers(Rc::new(numbers))).unwrap();
    assert!(plan.profile.needs.get(Need::Alignment).is_some());
    assert_ne!(plan.brief().decide(), before.brief().decide());
    assert!(plan.weights(&plan.model()).get(Criterion::Alignment).abs() < 1e-12);
    let saved = Plan::from_text(&plan.to_text()).unwrap();
    assert_eq!(saved, plan);
    plan.undo().unwrap();
    assert_eq!((&plan.numbers, plan.brief().decide()), (&before.numbers, before.brief().decide()));
    assert!(!plan.without_past().to_text().contains("numbers"));
    plan.redo().unwrap();
    assert_eq!(plan.numbers, saved.numbers);
}
