//! Plan files that no page has written.

use crate::names::NAMES;
use orgwright::design::Origin;
use orgwright::plan::{Opened, Plan, VERSION};
use serde_json::{Value, json};

const NEWEST: &str = include_str!("../fixtures/plan-v6.json");

fn file(plan: &str) -> String {
    format!(r#"{{"format":"orgwright-plan","version":{VERSION},"plan":{plan}}}"#)
}

/// The words of a refusal, and what it took at its height, in bytes.
#[track_caller]
fn refused(text: &str) -> (String, u64) {
    let mut answer = None;
    let taken = allocation_counter::measure(|| answer = Some(Opened::from_text(text)));
    match answer {
        Some(Err(words)) => (words.to_string(), taken.bytes_max),
        _ => panic!("it opened: {}", &text[..text.len().min(300)]),
    }
}

/// The plan, and what opening it took at its height, in bytes.
#[track_caller]
fn opened(text: &str) -> (Plan, u64) {
    let mut answer = None;
    let taken = allocation_counter::measure(|| answer = Some(Plan::from_text(text)));
    (answer.unwrap().unwrap(), taken.bytes_max)
}

#[test]
fn versions_that_are_none() {
    let newest = NEWEST.replacen("\"version\": 6", "\"version\": #", 1);
    assert!(newest.contains('#'));
    for version in
        ["0", "-1", "1.5", "1e999", "5.0", "\"5\"", "null", "[]", "true", "4294967296", "18446744073709551616", "1e1"]
    {
        let (words, _) = refused(&newest.replacen('#', version, 1));
        assert!(words.ends_with('.') && !words.contains("newer"), "{version}: {words}");
    }
    for version in [VERSION + 1, u32::MAX] {
        let (words, _) = refused(&newest.replacen('#', &version.to_string(), 1));
        assert!(words.contains("newer version of the page"), "{words}");
    }
}

#[test]
fn json_that_no_program_writes() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let objects = format!("{}1{}", r#"{"a":"#.repeat(100_000), "}".repeat(100_000));
    for plan in [
        deep.as_str(),
        &format!(r#"{{"profile":{deep}}}"#),
        r#"{"profile":{"people":1e999}}"#,
        r#"{"profile":{"people":-0.5}}"#,
        r#"{"profile":{"people":18446744073709551616}}"#,
        r#"{"profile":{"name":"a","name":"b"}}"#,
        r#"{"profile":{},"profile":{}}"#,
        r#"{"profile":{"name":"\ud800"}}"#,
        "{\"profile\":{\"name\":\"a\0b\"}}",
        "NaN",
        "",
    ] {
        let (words, bytes) = refused(&file(plan));
        assert!(words.ends_with('.') && bytes < 8 << 20, "{bytes}: {words}");
    }
    for text in [format!("\u{feff}{}", file("{}")), format!("{}{}", file("{}"), file("{}")), "\0".to_owned()] {
        refused(&text);
    }
    // Names of JavaScript’s own are names like others, and what the page does not know is passed over.
    let (plan, _) =
        opened(&file(r#"{"__proto__":{"profile":7},"constructor":7,"profile":{"__proto__":1,"name":"toString"}}"#));
    assert_eq!(plan.name(), "toString");
    opened(&file(&format!(r#"{{"unknown":{objects},"another":{deep}}}"#)));
    let many: String = (0..1_000_000).map(|at| format!("\"k{at}\":1,")).collect();
    let (plan, bytes) = opened(&file(&format!("{{{many}\"profile\":{{}}}}")));
    assert!(plan == Plan::default() && bytes < 1 << 20, "{bytes}");
}

/// A position’s number is a name, and takes no memory however large: neither in a chart, nor in the thousand of a file.
#[test]
fn huge_numbers_of_positions_take_no_memory() {
    let far = r#"{"id":16777215,"position":{"title":"Far"}}"#;
    let design = |id: u32| {
        format!(
            r#"{{"id":{id},"name":"D{id}","copied":"baseline","base":{{"own":[{far}]}},"edits":[{{"add":{{"seat":{},"position":{{}},"to":{{"place":0}}}}}}]}}"#,
            16_777_214 - id
        )
    };
    let designs: Vec<_> = (0..1000).map(design).collect();
    let step = format!(r#"{{"what":"Brought in.","change":{{"baseline":{{"file":"","chart":[{far}]}}}}}}"#);
    let past = format!(r#""history":{{"done":[{}],"undone":[]}}"#, vec![step; 1000].join(","));
    let text = file(&format!(r#"{{"designs":[{}],{past}}}"#, designs.join(",")));
    let (mut plan, bytes) = opened(&text);
    assert!(bytes < 32 << 20, "{bytes} bytes for {} of text", text.len());
    assert_eq!(plan.designs.len(), 1000);
    plan.undo().unwrap().unwrap();
    assert_eq!(plan.chart(Origin::Baseline).unwrap().len(), 1);
    for number in ["16777217", "4294967295", "4294967296", "-1", "1.5"] {
        let (words, _) =
            refused(&file(&format!(r#"{{"baseline":{{"file":"","chart":[{{"id":{number},"position":{{}}}}]}}}}"#)));
        assert!(words.ends_with('.'), "{number}: {words}");
    }
}

/// A short text can name a large chart many times over, in whatever order; the work stays that of reading it.
#[test]
fn large_charts_named_by_many_designs_in_turn() {
    const POSITIONS: usize = 20_000;
    let seat = |at: usize| match at {
        0 => r#"{"id":0,"position":{}}"#.to_owned(),
        _ => format!(r#"{{"id":{at},"manager":0,"position":{{}}}}"#),
    };
    let chart = format!("[{}]", (0..POSITIONS).map(seat).collect::<Vec<_>>().join(","));
    let design = |id: usize| {
        let edit = r#"{"set":{"seat":1,"to":{"closed":true}}}"#;
        format!(r#"{{"id":{id},"name":"D{id}","copied":"baseline","base":{{"own":{}}},"edits":[{edit}]}}"#, id % 2)
    };
    let designs = (0..2000).map(design).collect::<Vec<_>>().join(",");
    let text = format!(
        r#"{{"format":"orgwright-plan","version":{VERSION},"plan":{{"designs":[{designs}]}},"charts":[{chart},{chart}]}}"#
    );
    let mut plan = None;
    let taken = allocation_counter::measure(|| plan = Some(Plan::from_text(&text).unwrap()));
    assert!(taken.bytes_total < 100 * text.len() as u64, "{} bytes for {} of text", taken.bytes_total, text.len());
    let plan = plan.unwrap();
    assert!(plan.designs.iter().all(|design| design.chart().len() == POSITIONS));
    assert_eq!(plan.to_text().matches("\"id\":19999,").count(), 2, "each chart is written once");
}

#[test]
fn very_many_edits_and_steps() {
    const EDITS: usize = 300_000;
    let base = r#"{"own":[{"id":0,"position":{"title":"CEO"}},{"id":1,"manager":0,"position":{}}]}"#;
    let edit = r#"{"move":{"seat":1,"to":{"manager":0,"place":0}}}"#;
    let edits = vec![edit; EDITS].join(",");
    let text =
        file(&format!(r#"{{"designs":[{{"id":0,"name":"","copied":"baseline","base":{base},"edits":[{edits}]}}]}}"#));
    let (plan, bytes) = opened(&text);
    assert_eq!(plan.designs[0].len(), EDITS);
    assert!(bytes < 40 * text.len() as u64, "{bytes} bytes for {} of text", text.len());
    let step = r#"{"what":"","change":{"rename":[0,"x"]}}"#;
    let text = file(&format!(r#"{{"history":{{"done":[{}],"undone":[]}}}}"#, vec![step; EDITS].join(",")));
    let (mut plan, bytes) = opened(&text);
    assert!(bytes < 40 * text.len() as u64, "{bytes} bytes for {} of text", text.len());
    assert!(plan.undo().is_err(), "there is no such design, and that is said when it is used");
    drop(plan);
    let (words, _) = refused(&" ".repeat((64 << 20) + 1));
    assert!(words.contains("64 MB"), "{words}");
}

#[test]
fn ten_megabytes_in_every_text() {
    let long = "x".repeat(10 << 20);
    let mut plan: Value = serde_json::from_str(NEWEST).unwrap();
    plan["plan"]["profile"]["name"] = json!(long);
    refused(&plan.to_string());
    let mut plan: Value = serde_json::from_str(NEWEST).unwrap();
    plan["plan"]["cover"] = json!({ "audience": long });
    refused(&plan.to_string());
    // On a chart texts are as long as their owner wrote them.
    let (plan, _) = opened(&file(&format!(
        r#"{{"baseline":{{"file":"{long}","chart":[{{"id":0,"position":{{"title":"{long}","notes":"{long}"}}}}]}}}}"#
    )));
    assert_eq!(Plan::from_text(&plan.to_text()).unwrap(), plan);
}

#[test]
fn views_from_nowhere() {
    for lens in [
        json!({ "x": i32::MIN, "y": i32::MAX, "scale": 0 }),
        json!({ "x": i32::MAX, "y": i32::MIN, "scale": u32::MAX }),
    ] {
        let mut plan: Value = serde_json::from_str(NEWEST).unwrap();
        let all: Vec<u32> = (0..100_000).collect();
        plan["plan"]["views"] = json!([["baseline", { "lens": lens, "picked": all, "unfolded": { "levels": u32::MAX, "turned": all }, "focus": u32::MAX }]]);
        let (plan, _) = opened(&plan.to_string());
        assert!(plan.view(Origin::Baseline).lens.unwrap().scale > 0);
    }
    for lens in [
        json!({ "x": 1e300, "y": 0, "scale": 1 }),
        json!({ "x": 0.5, "y": 0, "scale": 1 }),
        json!({ "x": null, "y": 0, "scale": 1 }),
    ] {
        let mut plan: Value = serde_json::from_str(NEWEST).unwrap();
        plan["plan"]["views"] = json!([["baseline", { "lens": lens }]]);
        refused(&plan.to_string());
    }
}

#[test]
fn names_are_kept_as_they_are() {
    for name in NAMES {
        let mut plan: Value = serde_json::from_str(NEWEST).unwrap();
        plan["plan"]["profile"]["name"] = json!(name);
        plan["plan"]["baseline"]["file"] = json!(name);
        plan["plan"]["baseline"]["chart"][0]["position"]["title"] = json!(name);
        let (plan, _) = opened(&plan.to_string());
        assert_eq!((plan.profile.name.as_str(), plan.baseline.as_ref().unwrap().file.as_str()), (name, name));
        assert_eq!(Plan::from_text(&plan.to_file()).unwrap(), plan);
    }
}
