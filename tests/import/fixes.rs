//! One click mends a row.

use crate::{draw, draw_with, lines};
use orgwright::exchange::{Fix, Fixes, Import, Outcome, Which, fix_all};

fn labels(import: &Import, line: u64) -> Vec<&str> {
    let fault = import.faults.iter().find(|fault| fault.line == line && !fault.fixes.is_empty()).unwrap();
    fault.fixes.iter().map(|offered| &*offered.label).collect()
}

fn fixed(file: &str, fixes: &[(u64, Fix)]) -> Import {
    draw_with(file.as_bytes(), &fixes.iter().cloned().collect())
}

const UNKNOWN: &str = "id,name,title,email,manager\n1,Ann Lee,CEO,ann@x.com,\n2,Bo Ek,VP,bo@x.com,ann@x.com\n\
                       3,Cy,AE,cy@x.com,anne@x.com\n4,Di,AE,di@x.com,zed@y.com\n5,Ed,AE,ed@x.com,Zed@y.com\n6,Fy,AE,fy@x.com,bo@x.com\n\
                       7,Gil,AE,gil@x.com,bo@y.com\n";

#[test]
fn an_unknown_manager_may_be_somebody_near_a_new_position_or_nobody() {
    let import = draw(UNKNOWN.as_bytes());
    assert_eq!(
        labels(&import, 4),
        [
            "Report to Ann Lee (line 2)",
            "Add “anne@x.com” as a vacant position",
            "Report to nobody",
            "Leave this row out"
        ]
    );
    assert_eq!(labels(&import, 5)[0], "Add “zed@y.com” as a vacant position for 2 people");
    assert_eq!(labels(&import, 8)[0], "Report to Bo Ek (line 3)");
    let fixes = [(4, Fix::Manager(2)), (5, Fix::Placeholder), (6, Fix::Placeholder), (8, Fix::Skip)];
    let import = fixed(UNKNOWN, &fixes);
    assert_eq!(
        lines(&import.chart),
        ["Ann Lee", "Bo Ek > Ann Lee", "Cy > Ann Lee", "Di > zed@y.com", "Ed > zed@y.com", "Fy > Bo Ek", "zed@y.com"]
    );
    let done: Vec<_> = import.faults.iter().map(|fault| (fault.line, fault.outcome, fault.is_open())).collect();
    assert_eq!(
        done,
        [
            (4, Outcome::Placed, false),
            (5, Outcome::UnderPlaceholder, false),
            (6, Outcome::UnderPlaceholder, false),
            (8, Outcome::LeftOut, false)
        ]
    );
    let summary = import.summary;
    assert_eq!((summary.rows, summary.seats, summary.left_out, summary.vacant), (7, 7, 1, 1));
}

#[test]
fn ids_that_lost_their_zeros_and_names_that_lost_a_letter_are_near() {
    let import = draw(b"id,name,title,manager\n007,Ann,CEO,\n8,Bo,VP,7\n");
    assert_eq!(labels(&import, 3)[0], "Report to Ann (line 2)");
    let import = draw(
        "name,title,manager\nAnn Leigh,CEO,\nBo Ek,VP,Ann Leih\nCy Ray,AE,Zoë Ek\nDi,AE,Ann Leigh\nEd,AE,Bo Ek\n"
            .as_bytes(),
    );
    assert_eq!(labels(&import, 3)[0], "Report to Ann Leigh (line 2)");
    assert_eq!(labels(&import, 4)[0], "Report to Bo Ek (line 3)");
}

#[test]
fn of_two_namesakes_either_may_be_meant() {
    let file = "name,title,manager\nAnn,CEO,\nBo,VP,Ann\nBo,AE,Ann\nCy,AE,Bo\n";
    let import = draw(file.as_bytes());
    assert_eq!(
        labels(&import, 5),
        ["Report to Bo (line 3)", "Report to Bo (line 4)", "Report to nobody", "Leave this row out"]
    );
    let import = fixed(file, &[(5, Fix::Manager(4))]);
    assert_eq!(
        import.chart.seats().iter().map(|seat| seat.manager.map(|id| id.number())).collect::<Vec<_>>(),
        [None, Some(0), Some(0), Some(2)]
    );
}

#[test]
fn both_rows_of_an_id_may_be_kept_and_who_has_left() {
    let file = "id,name,title,manager,status\n1,Ann,CEO,,\n2,Bo,VP,1,\n2,Cy,AE,1,\n3,Di,AE,2,left\n4,Ed,AE,3,\n";
    let import = fixed(file, &[(4, Fix::Keep), (5, Fix::Keep)]);
    assert_eq!(lines(&import.chart), ["Ann", "Bo > Ann", "Cy > Ann", "Di > Bo", "Ed > Di"]);
    assert!(import.faults.iter().all(|fault| fault.chosen == Some(0) && fault.outcome == Outcome::Kept));
    let mut ids: Vec<_> = import.chart.positions().map(|(_, position)| position.reference.clone()).collect();
    ids.sort();
    assert_eq!(ids, ["1", "2", "2-4", "3", "4"]);
    // A manager who has left: whoever was above is offered first.
    assert_eq!(labels(&draw(file.as_bytes()), 6)[0], "Report to Bo (line 3)");
}

#[test]
fn a_circle_may_be_cut_at_any_member() {
    let file = "id,name,title,manager\n1,Ann,CEO,3\n2,Bo,VP,1\n3,Cy,AE,2\n4,Di,AE,3\n";
    assert_eq!(
        labels(&draw(file.as_bytes()), 2),
        ["Ann reports to nobody", "Cy reports to nobody", "Bo reports to nobody"]
    );
    let import = fixed(file, &[(3, Fix::Top)]);
    assert_eq!(lines(&import.chart), ["Ann > Cy", "Bo", "Cy > Bo", "Di > Cy"]);
    assert_eq!(import.faults.iter().map(|fault| (fault.line, fault.chosen)).collect::<Vec<_>>(), [(2, Some(2))]);
    let import = fixed(file, &[(3, Fix::Skip)]);
    assert_eq!(lines(&import.chart), ["Ann", "Cy > Ann", "Di > Cy"]);
}

#[test]
fn another_spelling_is_taken_unless_refused() {
    let file = "name,title,manager\nAnn Lee,CEO,\nBo Ek,VP,\"LEE, Ann\"\nCy,AE,Bo Ek\n";
    assert_eq!(labels(&draw(file.as_bytes()), 3), ["Report to Ann Lee (line 2)", "Report to nobody"]);
    assert_eq!(lines(&fixed(file, &[(3, Fix::Top)]).chart), ["Ann Lee", "Bo Ek", "Cy > Bo Ek"]);
}

#[test]
fn teams_of_rows_left_out_go_up() {
    let file = "id,name,title,manager\n1,Ann,CEO,\n2,Bo,VP,1\n3,Cy,Manager,2\n4,Di,AE,3\n";
    let import = fixed(file, &[(3, Fix::Skip), (4, Fix::Skip)]);
    assert_eq!(lines(&import.chart), ["Ann", "Di > Ann"]);
    assert_eq!(import.faults.iter().map(|fault| fault.reason.code()).collect::<Vec<_>>(), ["skipped", "skipped"]);
    assert_eq!(lines(&fixed(file, &[(2, Fix::Skip)]).chart), ["Bo", "Cy > Bo", "Di > Cy"]);
}

#[test]
fn a_fix_that_does_not_apply_is_said() {
    let file = "id,name,title,manager\n1,Ann,CEO,\n2,Bo,VP,9\n";
    for stale in [(2, Fix::Placeholder), (3, Fix::Manager(77)), (3, Fix::Manager(3)), (3, Fix::Keep), (99, Fix::Skip)] {
        let import = fixed(file, std::slice::from_ref(&stale));
        assert_eq!(lines(&import.chart), ["Ann", "Bo"]);
        let said = import.faults.iter().find(|fault| fault.reason.code() == "stale_fix").unwrap();
        assert_eq!((said.line, said.done()), (stale.0, "It was ignored."));
    }
}

#[test]
fn everything_of_a_kind_is_fixed_at_once() {
    let import = draw(UNKNOWN.as_bytes());
    let mut fixes = Fixes::new();
    fix_all(&import, "unknown_manager", Which::Placeholder, &mut fixes);
    assert_eq!(fixes.keys().copied().collect::<Vec<_>>(), [4, 5, 6, 8]);
    let import = draw_with(UNKNOWN.as_bytes(), &fixes);
    assert_eq!((import.summary.vacant, import.faults.iter().filter(|fault| fault.is_open()).count()), (3, 0));
}
