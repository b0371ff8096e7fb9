//! What does not fit is listed, and the sound rest is drawn.

use crate::{draws, faults, read};
use orgwright::exchange::{Fault, faults_as_csv};

#[test]
fn what_is_wrong_is_listed_and_the_rest_is_drawn() {
    let file = "\
id,name,title,manager,status
1,Ann,CEO,,active
2,Bo,VP Sales,99,active
3,Cy,AE,2,active
3,Di,AE,1,active
5,Ed,VP,7,active
6,Flo,Director,5,active
7,Gus,Manager,6,active
8,Hal,AE,7,active
,Ida,AE,1,active
10,,,1,active
11,Jo,,1,active
,,,1,active
12,Kim,VP,1,Terminated
13,Lou,AE,12,on leave
14,Mia,AE,1,active,extra
15,Ned,AE,1
016,Oz,Manager,1,active
17,Pat,AE,16,active
Total,,,,17
";
    let import = draws(
        file,
        &[
            " > Ann",
            "Ann",
            "Bo",
            "Cy > Bo",
            "Ed",
            "Flo > Ed",
            "Gus > Flo",
            "Hal > Gus",
            "Ida > Ann",
            "Jo > Ann",
            "Lou",
            "Mia > Ann",
            "Ned > Ann",
            "Oz > Ann",
            "Pat",
        ],
    );
    let text: String = import.faults.iter().map(|fault| format!("{fault}\n")).collect();
    insta::assert_snapshot!("faults_of_one_file", format!("{text}\n{}", import.summary));
}

#[test]
fn a_circle_names_everyone_in_it() {
    let import = draws(
        "id,name,title,manager\n1,Ann,CEO,3\n2,Bo,VP,1\n3,Cy,AE,2\n4,Di,AE,3\n",
        &["Ann", "Bo > Ann", "Cy > Bo", "Di > Cy"],
    );
    assert_eq!(
        faults(&import),
        ["2 Top: These report to each other in a circle: Ann (line 2) → Cy (line 4) → Bo (line 3) → Ann."]
    );
}

#[test]
fn seats_without_a_holder() {
    let file = "id,name,title,manager\n1,Ann,CEO,\n2,Vacant,VP Sales,1\n3,TBD,AE,2\n4,,AE,2\n";
    let import = draws(file, &["AE > VP Sales", "AE > VP Sales", "Ann", "VP Sales > Ann"]);
    assert_eq!((import.summary.vacant, import.faults), (3, vec![]));
    // A file without names says nothing of vacant seats.
    let import = draws("id,title,manager\n1,CEO,\n2,VP,1\n", &["1", "2 > 1"]);
    assert_eq!(
        (import.summary.vacant, faults(&import)),
        (0, vec!["1 Kept: No column was recognised as “Full name”.".to_owned()])
    );
}

#[test]
fn the_list_as_a_file_runs_no_formula() {
    let (_, _, import) = read(b"id,name,title,manager\n1,Ann,CEO,\n2,Bo,VP,=1+1\n");
    let text = String::from_utf8(faults_as_csv(&import.faults)).unwrap();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("\u{feff}Line,Column,Value,Code,What is wrong,What was done,What to do"));
    assert!(
        lines
            .next()
            .unwrap()
            .starts_with("3,manager,'=1+1,unknown_manager,The manager “=1+1” is nobody in this file.,")
    );
}

#[test]
fn every_kind_has_a_word_of_its_own() {
    let file =
        "id,name,title,manager,status\n1,Ann,CEO,,\n1,Bo,VP,9,\n2,,,1,\n3,Cy,AE,3x,left\n4,Di,AE,3,\nTotal,,,,4\n";
    let (_, _, import) = read(file.as_bytes());
    let codes: Vec<_> = import.faults.iter().map(|fault| fault.reason.code()).collect();
    assert_eq!(codes, ["duplicate_id", "missing_title_and_name", "has_left", "manager_has_left", "total_row"]);
    let open: Vec<_> = import.faults.iter().filter(|fault| fault.is_open()).map(|fault: &Fault| fault.line).collect();
    assert_eq!(open, [3, 6]);
}
