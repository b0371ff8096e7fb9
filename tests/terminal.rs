//! The program in a terminal: what it prints, where it prints it, and with which status it ends.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

use serde_json::Value;
use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const COMPANY: &str = "tests/fixtures/import/real-software-company-201.csv";
const PLAN: &str = "tests/fixtures/plan-v2.json";

fn orgwright(words: &[&str], given: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_orgwright"))
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its arguments does not read.
    let _ = child.stdin.take().unwrap().write_all(given);
    child.wait_with_output().unwrap()
}

fn status(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

fn errors(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A file of the test’s own, gone when the test ends.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("terminal");
        fs::create_dir_all(&folder).unwrap();
        Self(folder.join(name))
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

#[test]
fn a_sound_list_is_inspected_with_status_0() {
    let output = orgwright(&["inspect", COMPANY, "--json"], b"");
    assert_eq!((status(&output), errors(&output).as_str()), (0, ""));
    let told = json(&output);
    assert_eq!(told["outcome"], "ok");
    assert_eq!((&told["people"], &told["tops"], &told["layers"]), (&201.into(), &1.into(), &5.into()));
    assert_eq!((&told["orphans"], &told["span"]["max"]), (&0.into(), &17.into()));
    let owner = &told["owners"]["sales"][0];
    assert_eq!((&owner["title"], &owner["people"]), (&"VP, Sales".into(), &32.into()));
    assert_eq!(
        (&told["cycles"], &told["duplicates"], &told["diagnostics"]),
        (&Value::Array(vec![]), &Value::Array(vec![]), &Value::Array(vec![]))
    );
}

#[test]
fn a_faulty_list_is_inspected_with_status_1_and_says_where() {
    let list = b"id,name,title,manager\n1,Ann,CEO,\n2,Bo,VP Sales,1\n3,Cy,AE,9\n4,Di,AE,5\n5,Ed,AE,4\n2,Fay,AE,1\n";
    let output = orgwright(&["inspect", "-", "--json"], list);
    assert_eq!(status(&output), 1);
    let told = json(&output);
    assert_eq!(told["outcome"], "ask");
    assert_eq!((&told["orphans"], &told["tops"]), (&1.into(), &1.into()));
    assert_eq!(told["duplicates"], serde_json::json!(["2"]));
    let mut circle: Vec<_> = told["cycles"][0].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    circle.sort_unstable();
    assert_eq!(circle, ["4", "5"]);
    let told = told["diagnostics"].as_array().unwrap();
    let orphan = told.iter().find(|fault| fault["code"] == "unknown_manager").unwrap();
    assert_eq!((&orphan["line"], &orphan["column"]), (&4.into(), &"manager".into()));
    assert!(
        told.iter()
            .all(|fault| !fault["message"].as_str().unwrap().is_empty() && !fault["fix"].as_str().unwrap().is_empty())
    );
}

#[test]
fn what_is_no_list_is_rejected_with_status_2_on_the_error_stream() {
    for given in [&b""[..], b"%PDF-1.4 and so on", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"] {
        let output = orgwright(&["inspect", "-"], given);
        assert_eq!((status(&output), output.stdout.len()), (2, 0), "{given:?}");
        assert!(!errors(&output).is_empty());
    }
    let output = orgwright(&["inspect", "-", "--json"], b"");
    assert_eq!((status(&output), &json(&output)["outcome"]), (2, &"reject".into()));
    let output = orgwright(&["inspect", "no-such-file.csv"], b"");
    assert_eq!(status(&output), 2);
    assert!(errors(&output).contains("no-such-file.csv"));
}

#[test]
fn a_plan_is_scored_alike_every_time() {
    let told = json(&orgwright(&["score", PLAN, "--json"], b""));
    for question in ["scope", "level", "option"] {
        let support = told[question]["support"].as_f64().unwrap();
        assert!((0.0..=1.0).contains(&support));
        assert!(
            ["clear", "leaning", "too_close", "not_applicable"].contains(&told[question]["verdict"].as_str().unwrap())
        );
    }
    assert_eq!(told["option"]["answer"], told["ranking"][0]["option"]);
    assert_eq!(told["contributions"][0]["criteria"].as_array().unwrap().len(), 11);
    assert_eq!(told, json(&orgwright(&["score", PLAN, "--json"], b"")));
    let page = String::from_utf8(orgwright(&["score", PLAN], b"").stdout).unwrap();
    assert!(page.contains(told["scope"]["words"].as_str().unwrap()));
}

#[test]
fn a_file_that_is_no_plan_is_not_scored() {
    let output = orgwright(&["score", COMPANY], b"");
    assert_eq!((status(&output), output.stdout.len()), (2, 0));
    assert!(errors(&output).contains(COMPANY));
}

#[test]
fn a_chart_goes_through_every_table_and_comes_back_the_same() {
    let files = ["round.xlsx", "round.json", "round.csv"].map(Scratch::new);
    let mut from = COMPANY;
    for file in &files {
        let output = orgwright(&["convert", from, file.path()], b"");
        assert_eq!((status(&output), errors(&output).as_str()), (0, ""), "{}", file.path());
        from = file.path();
    }
    let inspected = |path: &str| json(&orgwright(&["inspect", path, "--json"], b""));
    let (first, mut last) = (inspected(COMPANY), inspected(from));
    // The ids are our own now.
    assert_eq!(last["owners"]["sales"][0]["title"], first["owners"]["sales"][0]["title"]);
    for renumbered in ["owners", "scope"] {
        last[renumbered] = first[renumbered].clone();
    }
    assert_eq!(last, first);
}

#[test]
fn every_ending_is_written_and_an_unknown_one_refused() {
    for ending in ["csv", "xlsx", "json", "mmd", "dot", "svg", "md"] {
        let file = Scratch::new(&format!("every.{ending}"));
        let output = orgwright(&["convert", COMPANY, file.path()], b"");
        assert_eq!((status(&output), errors(&output).as_str()), (0, ""), "{ending}");
        assert!(fs::metadata(&file.0).unwrap().len() > 1000, "{ending}");
    }
    let output = orgwright(&["convert", COMPANY, "x.vsdx"], b"");
    assert_eq!(status(&output), 2);
    assert!(errors(&output).contains(".xlsx"));
}

#[test]
fn roles_only_leaves_the_names_behind() {
    for ending in ["csv", "json", "mmd", "dot", "svg", "md"] {
        let file = Scratch::new(&format!("roles.{ending}"));
        let output = orgwright(&["convert", COMPANY, file.path(), "--roles-only"], b"");
        assert_eq!(status(&output), 0, "{ending}: {}", errors(&output));
        let text = fs::read_to_string(&file.0).unwrap();
        assert!(text.contains("VP, Sales") && !text.contains("Salz") && !text.contains("P0001"), "{ending}");
    }
}

#[test]
fn what_does_not_fit_is_told_while_the_rest_is_written() {
    let file = Scratch::new("partly.csv");
    let output = orgwright(&["convert", "-", file.path()], b"id,name,title,manager\n1,Ann,CEO,\n2,Bo,AE,7\n");
    assert_eq!(status(&output), 1);
    assert!(errors(&output).contains("Line 3"));
    assert!(fs::read_to_string(&file.0).unwrap().contains("Bo"));
}

#[test]
fn what_is_read_is_not_written_over() {
    let file = Scratch::new("same.csv");
    fs::copy(COMPANY, &file.0).unwrap();
    let output = orgwright(&["convert", file.path(), file.path()], b"");
    assert_eq!(status(&output), 2);
    assert_eq!(fs::read(&file.0).unwrap(), fs::read(COMPANY).unwrap());
}

#[test]
fn a_file_does_not_steer_the_terminal() {
    let output = orgwright(
        &["inspect", "-"],
        "id,name,title,manager\n1,Ann,VP Sales\x1b[2J,\n2,Bo,AE,\x1b[31m9\u{202e}\n".as_bytes(),
    );
    let told = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert!(told.contains("[31m") && !told.contains(['\x1b', '\u{202e}']), "{told}");
}

#[test]
fn a_wrong_command_line_is_answered_with_the_usage() {
    let output = orgwright(&["frobnicate"], b"");
    assert_eq!(status(&output), 2);
    assert!(errors(&output).contains("Usage"));
}

#[test]
fn a_plan_says_whether_it_still_says_what_it_said() {
    let file = Scratch::new("recorded.orgwright.json");
    let plan = orgwright::plan::Plan::from_text(&fs::read_to_string(PLAN).unwrap()).unwrap();
    fs::write(&file.0, plan.to_file()).unwrap();
    let told = json(&orgwright(&["score", file.path(), "--json"], b""));
    let record = &told["record"];
    assert_eq!(
        (&record["outcome"], &record["same"], &told["numbers_changed"]),
        (&"same".into(), &true.into(), &0.into())
    );
    assert_eq!((&record["hash"], &record["recorded_hash"]), (&plan.hash().into(), &plan.hash().into()));
    let page = String::from_utf8(orgwright(&["score", file.path()], b"").stdout).unwrap();
    assert!(page.contains("This plan gives the same ranking as when it was saved (engine "), "{page}");
    fs::write(&file.0, plan.to_file().replacen("\"people\":", "\"people\":1", 1)).unwrap();
    let told = json(&orgwright(&["score", file.path(), "--json"], b""));
    assert_eq!((&told["record"]["outcome"], &told["record"]["same"]), (&"altered".into(), &false.into()));
    let told = json(&orgwright(&["score", PLAN, "--json"], b""));
    assert_eq!((&told["record"]["outcome"], &told["record"]["same"]), (&"no_record".into(), &Value::Null));
}

#[test]
fn a_report_is_printed_and_has_the_hash_of_its_plan() {
    let output = orgwright(&["report", PLAN], b"");
    assert_eq!((status(&output), errors(&output)), (0, String::new()));
    let report = String::from_utf8(output.stdout).unwrap();
    let score = json(&orgwright(&["score", PLAN, "--json"], b""));
    assert!(report.starts_with("# ") && report.contains(score["record"]["hash"].as_str().unwrap()), "{report}");
    let none = orgwright(&["report", "-"], b"no plan");
    assert_eq!((status(&none), none.stdout.is_empty()), (2, true));
}

#[test]
fn a_role_sheet_is_printed_and_written_and_a_stale_one_is_told_of() {
    use orgwright::company::Example;
    use orgwright::decision::Alternative;
    use orgwright::design::Origin;
    use orgwright::plan::sheet::Sheet;
    use orgwright::plan::{Plan, Roles};
    use orgwright::role::Role;
    use std::rc::Rc;

    let mut plan = Plan::about(Example::Saas.profile());
    let none = orgwright(&["sheet", "-"], plan.to_file().as_bytes());
    assert_eq!(status(&none), 2);
    assert!(errors(&none).contains("The plan has no role sheet."), "{}", errors(&none));
    let origin = Origin::Generated(Alternative::Cro);
    let chart = plan.chart(origin).unwrap();
    let seat = chart.reports(chart.roots()[0])[0];
    let title = chart.get(seat).unwrap().title.clone();
    let sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    plan.roles = Rc::new(Roles { sheets: plan.roles.sheets.with(sheet).unwrap(), ..Roles::default() });
    let printed = orgwright(&["sheet", "-"], plan.to_file().as_bytes());
    assert_eq!(status(&printed), 0, "{}", errors(&printed));
    assert!(String::from_utf8(printed.stdout).unwrap().starts_with(&format!("# {title}\n")));
    plan.profile.revenue = Some(99_000_000);
    let word = Scratch::new("sheet.docx");
    let written = orgwright(&["sheet", "-", word.path(), "--title", &title], plan.to_file().as_bytes());
    assert_eq!(status(&written), 1);
    assert!(errors(&written).contains(" and is $99M."), "{}", errors(&written));
    assert!(fs::read(&word.0).unwrap().starts_with(b"PK"));
    for (words, why) in [
        (vec!["sheet", "-", "sheet.odt"], "A role sheet is written as .md or as .docx."),
        (vec!["sheet", "-", "--title", "King"], "The plan has no role sheet “King”."),
    ] {
        let refused = orgwright(&words, plan.to_file().as_bytes());
        assert_eq!(status(&refused), 2);
        assert!(errors(&refused).contains(why), "{}", errors(&refused));
    }

    // Of two with one title the design says which.
    let copy = plan.copy(origin, &[]).unwrap().unwrap();
    plan.make("Copied.".into(), copy).unwrap();
    let drawn = Origin::Drawn(plan.designs[0].id);
    let (of_one, of_other) = (plan.label(origin).to_owned(), plan.label(drawn).to_owned());
    let sheet = Sheet::draft(&plan, drawn, seat, Role::Cro).unwrap();
    plan.roles = Rc::new(Roles { sheets: plan.roles.sheets.with(sheet).unwrap(), ..Roles::default() });
    let which = orgwright(&["sheet", "-", "--title", &title], plan.to_file().as_bytes());
    assert_eq!(status(&which), 2);
    assert!(errors(&which).contains("Say which with --design."), "{}", errors(&which));
    for (design, standing) in [(&of_one, 1), (&of_other, 0)] {
        let asked = ["sheet", "-", "--title", &title, "--design", design];
        let printed = orgwright(&asked, plan.to_file().as_bytes());
        assert_eq!(status(&printed), standing, "{}", errors(&printed));
        let printed = String::from_utf8(printed.stdout).unwrap();
        assert_eq!(printed.contains("**Stale"), standing == 1, "{design}: {printed}");
    }
    let none = orgwright(&["sheet", "-", "--title", "King", "--design", &of_other], plan.to_file().as_bytes());
    assert!(errors(&none).contains(&format!("no role sheet “King” of “{of_other}”.")), "{}", errors(&none));

    // That the design is gone is said as that, and not as of the position.
    plan.designs.clear();
    let alone = orgwright(&["sheet", "-"], plan.to_file().as_bytes());
    assert_eq!(status(&alone), 1);
    assert!(
        errors(&alone).contains("The design that this sheet is about is no longer in the plan."),
        "{}",
        errors(&alone)
    );
}
