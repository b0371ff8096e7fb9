//! The clerk is asked, as the page asks.

use crate::lines;
use orgwright::exchange::{
    Answer, Clerk, Drawn, Fixes, Missing, Opened, Overrule, Present, Progress, Request, Stage, Which,
};
use orgwright::org::Chart;
use orgwright::plan::Baseline;

fn ask(clerk: &mut Clerk, request: &Request, body: &[u8]) -> (Answer, Vec<u8>) {
    // As it goes over: in JSON.
    let request = serde_json::from_str(&serde_json::to_string(request).unwrap()).unwrap();
    let (answer, beside) = clerk.handle(request, body.to_vec(), &mut |_| {});
    (serde_json::from_str(&serde_json::to_string(&answer).unwrap()).unwrap(), beside)
}

fn opened(clerk: &mut Clerk, file: &str, present: Option<Chart>) -> Opened {
    let request = Request::Open {
        name: "list.csv".to_owned(),
        overrule: Overrule::default(),
        rules: None,
        present: present.map(Present::from),
    };
    match ask(clerk, &request, file.as_bytes()).0 {
        Answer::Opened(opened) => *opened,
        other => panic!("{other:?}"),
    }
}

fn drawn(clerk: &mut Clerk, request: &Request) -> Drawn {
    match ask(clerk, request, &[]).0 {
        Answer::Drawn(drawn) => *drawn,
        other => panic!("{other:?}"),
    }
}

fn taken(clerk: &mut Clerk, update: bool) -> Baseline {
    let (answer, beside) = ask(clerk, &Request::Take { update }, &[]);
    assert!(matches!(answer, Answer::Beside));
    serde_json::from_slice(&beside).unwrap()
}

#[test]
fn a_list_is_opened_mended_and_taken() {
    let mut clerk = Clerk::default();
    let file = "id,name,title,manager,birthday,Home Address,Gender [m/f],Photo\n1,Ann,CEO,,x\n2,Bo,VP,9,x,,,\n3,Cy,AE,9,x,,,\n4,Di,AE,3,x,,,\n";
    let Opened { mapping, passed_over, .. } = opened(&mut clerk, file, None);
    assert_eq!(passed_over, ["birthday", "Home Address", "Gender [m/f]", "Photo"]);
    let request = Request::Draw { mapping, fixes: Fixes::new(), missing: Missing::Keep };
    let first = drawn(&mut clerk, &request);
    assert_eq!(
        (first.faults, first.open, &*first.listed[0].code, first.listed[0].chosen),
        (2, 2, "unknown_manager", None)
    );
    let mended = drawn(&mut clerk, &Request::FixAll { code: "unknown_manager".to_owned(), which: Which::Placeholder });
    assert_eq!((mended.faults, mended.open, mended.fixes.len()), (2, 0, 2));
    let chosen = &mended.listed[0].fixes[mended.listed[0].chosen.unwrap()];
    assert_eq!(chosen.label, "Add “9” as a vacant position for 2 people");
    let baseline = taken(&mut clerk, false);
    assert_eq!(lines(&baseline.chart), ["9", "Ann", "Bo > 9", "Cy > 9", "Di > Cy"]);
    let (_, beside) = ask(&mut clerk, &Request::List, &[]);
    assert!(String::from_utf8(beside).unwrap().contains("\r\n3,manager,9,unknown_manager,"));
}

#[test]
fn todays_chart_is_updated() {
    let mut clerk = Clerk::default();
    let mapping = opened(&mut clerk, "id,name,title,manager\n1,Ann,CEO,\n2,Bo,VP,1\n3,Cy,AE,2\n", None).mapping;
    drawn(&mut clerk, &Request::Draw { mapping, fixes: Fixes::new(), missing: Missing::Keep });
    let present = taken(&mut clerk, false);
    let mapping =
        opened(&mut clerk, "id,name,title,manager\n1,Ann,CEO,\n2,Bo,VP,1\n4,Di,AE,1\n", Some((*present.chart).clone()))
            .mapping;
    let drawn = drawn(&mut clerk, &Request::Draw { mapping, fixes: Fixes::new(), missing: Missing::Keep });
    let changes = drawn.changes.unwrap();
    assert_eq!((&*changes.matched, changes.counts, changes.same), ("2 of 3 positions found by id.", [1, 1, 0, 0], 2));
    assert_eq!(lines(&taken(&mut clerk, true).chart), ["Ann", "Bo > Ann", "Cy > Bo", "Di > Ann"]);
    assert_eq!(lines(&taken(&mut clerk, false).chart), ["Ann", "Bo > Ann", "Di > Ann"]);
}

#[test]
fn long_work_says_how_far_it_is() {
    let rows: String = (1..20_000).map(|row| format!("{row},P{row},AE,{}\n", row / 7)).collect();
    let mut clerk = Clerk::default();
    let mapping = opened(&mut clerk, &format!("id,name,title,manager\n0,Ann,CEO,\n{rows}"), None).mapping;
    let mut told: Vec<Progress> = Vec::new();
    let request = Request::Draw { mapping, fixes: Fixes::new(), missing: Missing::Keep };
    let (answer, _) = clerk.handle(request, Vec::new(), &mut |progress| told.push(progress));
    assert!(matches!(answer, Answer::Drawn(_)));
    for stage in [Stage::Matching, Stage::Drawing] {
        assert!(told.iter().filter(|progress| progress.stage == stage).count() >= 4);
    }
    assert!(told.iter().all(|progress| progress.done <= progress.total));
}
