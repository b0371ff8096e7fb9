//! Whom a row reports to, whatever its manager is called by.

use crate::{THREE, draws, draws_soundly, faults, lines, read};
use orgwright::exchange::{Field, Hits, ManagerKey};

#[test]
fn the_data_tell_what_names_the_manager() {
    let by_email =
        "name,title,work email,manager\nAnn,CEO,ann@x.com,\nBo,VP,bo@x.com,ann@x.com\nCy,AE,cy@x.com,bo@x.com\n";
    let (_, _, import) = read(by_email.as_bytes());
    assert_eq!(
        (lines(&import.chart), import.faults, import.summary.key),
        (THREE.map(String::from).to_vec(), vec![], ManagerKey::Email)
    );
    let by_name = "employee id,name,title,manager\n1,Ann,CEO,\n2,Bo,VP,Ann\n3,Cy,AE,Bo\n";
    let (_, _, import) = read(by_name.as_bytes());
    assert_eq!(
        (lines(&import.chart), import.faults, import.summary.key),
        (THREE.map(String::from).to_vec(), vec![], ManagerKey::Name)
    );
    // Two ids, of which the second is the one that managers are named by.
    let two = "employee id,position id,name,title,reports to\n1,p1,Ann,CEO,\n2,p2,Bo,VP,p1\n3,p3,Cy,AE,p2\n";
    let (_, mapping, import) = read(two.as_bytes());
    assert_eq!((mapping.get(Field::Id), import.summary.managers), (Some(1), Hits { found: 2, named: 2 }));
    // Name and id both name every manager: the id is surer.
    let both = "id,name,title,manager name,manager id\n1,Ann,CEO,,\n2,Bo,VP,Ann,1\n3,Cy,AE,Bo,2\n";
    assert_eq!(read(both.as_bytes()).1.get(Field::Manager), Some(4));
}

#[test]
fn managers_in_another_spelling_are_found_and_reported() {
    let import = draws(
        "name,title,manager\nAnn Lee,CEO,\nBo Ek,VP,\"LEE, Ann\"\nCy,AE,Bo Ek\n",
        &["Ann Lee", "Bo Ek > Ann Lee", "Cy > Bo Ek"],
    );
    assert_eq!(
        faults(&import),
        ["3 Kept: The manager “LEE, Ann” was taken to be Ann Lee (line 2), who is spelled differently."]
    );
    let import = draws(
        "id,name,title,manager\na1,Ann,CEO,\nb2,Bo,VP,A1\nc3,Cy,AE,Bo\nd4,Di,AE,b2\n",
        &["Ann", "Bo > Ann", "Cy > Bo", "Di > Bo"],
    );
    assert_eq!(
        faults(&import),
        [
            "3 Kept: The manager “A1” was taken to be Ann (line 2), who is spelled differently.",
            "4 Kept: The manager “Bo” was found by name, unlike the others: Bo (line 3).",
        ]
    );
}

#[test]
fn words_for_nobody_make_a_top() {
    for word in ["", " ", "1", "-1", "0", "XX", "NO_MANAGER", "NULL", "none", "N/A", "\\N", "-"] {
        draws_soundly(format!("id,name,title,manager\n1,Ann,CEO,{word}\n2,Bo,VP,1\n3,Cy,AE,2\n"), &THREE);
    }
    // Where somebody’s id is 0 or XX, it is an id.
    draws_soundly("id,name,title,manager\n0,Ann,CEO,\nXX,Bo,VP,0\n3,Cy,AE,XX\n", &THREE);
}

#[test]
fn the_order_of_rows_does_not_matter() {
    draws_soundly("id,name,title,manager\n3,Cy,AE,2\n2,Bo,VP,1\n1,Ann,CEO,\n", &THREE);
}

#[test]
fn two_people_of_one_name_are_not_guessed_between() {
    let import =
        draws("name,title,manager\nAnn,CEO,\nBo,VP,Ann\nBo,AE,Ann\nCy,AE,Bo\n", &["Ann", "Bo > Ann", "Bo > Ann", "Cy"]);
    assert_eq!(faults(&import), ["5 Top: The manager “Bo” may be any of 2 people, lines 3 and 4 among them."]);
}

#[test]
fn ids_are_text() {
    let (_, _, import) = read(b"id,name,title,manager\n007,Ann,CEO,\n7,Bo,VP,007\n1.2E+05,Cy,AE,7\n");
    assert_eq!((lines(&import.chart), import.faults), (THREE.map(String::from).to_vec(), vec![]));
    let mut references: Vec<_> = import.chart.positions().map(|(_, position)| position.reference.clone()).collect();
    references.sort();
    assert_eq!(references, ["007", "1.2E+05", "7"]);
}

#[test]
fn dotted_lines_are_drawn_beside_the_tree() {
    let file = "id,name,title,manager,dotted line manager\n1,Ann,CEO,,\n2,Bo,VP,1,\n3,Cy,AE,2,1; 9\n4,Di,AE,2,1|3\n";
    let import = draws(file, &["Ann", "Bo > Ann", "Cy > Bo", "Di > Bo"]);
    let dotted = |row: usize| -> Vec<_> {
        let seat = &import.chart.seats()[row];
        seat.dotted.iter().map(|&id| import.chart.get(id).unwrap().reference.clone()).collect()
    };
    assert_eq!((dotted(1), dotted(2), dotted(3)), (vec![], vec!["1".to_owned()], vec!["1".to_owned(), "3".to_owned()]));
    assert_eq!(faults(&import), ["4 Kept: The manager “9” is nobody in this file."]);
}

#[test]
fn middle_names_addresses_and_directory_entries_name_a_manager() {
    let file = "name,title,email,manager\nAnn Lee,CEO,ann.lee@x.com,\nBo Q. Ek,VP,bo@x.com,Ann  M. Lee\n\
                Cy,AE,cy@x.com,\"CN=Ann Lee,OU=Board\"\nDi,AE,di@x.com,Bo Ek\nEd,AE,ed@x.com,ann.lee\nFy,AE,fy@x.com,Ann Lee\n";
    let import = draws(
        file,
        &["Ann Lee", "Bo Q. Ek > Ann Lee", "Cy > Ann Lee", "Di > Bo Q. Ek", "Ed > Ann Lee", "Fy > Ann Lee"],
    );
    let codes: Vec<_> = import.faults.iter().map(|fault| (fault.line, fault.reason.code(), fault.chosen)).collect();
    assert_eq!(codes, [(3, "other_spelling", Some(0)), (5, "other_spelling", Some(0)), (6, "other_key", Some(0))]);
    assert_eq!(import.summary.hit_rate(), "4 of 5 managers found by name.");
}

#[test]
fn of_several_managers_the_first_is_the_manager() {
    let file = "id,name,title,manager\n1,Ann,CEO,\n2,Bo,VP,1\n3,Cy,AE,2; 1\n4,Di,AE,\"2, 1\"\n5,Ed,AE,2|9\n";
    let import = draws(file, &["Ann", "Bo > Ann", "Cy > Bo", "Di > Bo", "Ed > Bo"]);
    let seats = import.chart.seats();
    let dotted = |row: usize| seats[row].dotted.iter().map(|id| id.number()).collect::<Vec<_>>();
    assert_eq!((dotted(2), dotted(3), dotted(4)), (vec![0], vec![0], vec![]));
    assert!(import.faults.iter().all(|fault| fault.reason.code() == "several_managers" && fault.chosen == Some(0)));
    assert_eq!(import.faults.len(), 3);
}

#[test]
fn the_hit_rate_is_said() {
    let (_, mapping, import) =
        read(b"name,title,email,boss\nAnn,CEO,a@x.com,\nBo,VP,b@x.com,a@x.com\nCy,AE,c@x.com,z@x.com\n");
    assert_eq!(mapping.get(Field::Manager), Some(3));
    assert_eq!(import.summary.hit_rate(), "1 of 2 managers found by e-mail address.");
}
