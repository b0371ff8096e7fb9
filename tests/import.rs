//! Files become charts: a real company's list, and each way in which a list can be wrong.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

use orgwright::exchange::{
    Delimiter, Field, Fixes, Hits, Import, ManagerKey, Mapping, Outcome, Overrule, Reason, Table, TableError, import,
    unwatched,
};
use orgwright::org::{Chart, Function, PositionId};
use orgwright::role::{By, TitleRules};
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use std::collections::{BTreeMap, HashSet};
use std::fmt::Write;

/// A real software company’s list, its names replaced.
const COMPANY: &[u8] = include_bytes!("fixtures/import/real-software-company-201.csv");

fn read(bytes: &[u8]) -> (Table, Mapping, Import) {
    let table = Table::read(bytes, &Overrule::default(), &mut unwatched).unwrap();
    let mapping = Mapping::propose(&table);
    let import = import(&table, &mapping, &Fixes::new(), &TitleRules::default(), &mut unwatched);
    (table, mapping, import)
}

/// Each position as “name > manager's name”, sorted.
fn lines(chart: &Chart) -> Vec<String> {
    let who = |id: PositionId| {
        let position = chart.get(id).unwrap();
        position.holder.clone().unwrap_or_else(|| position.title.clone())
    };
    let line = |(id, _)| match chart.manager(id) {
        Some(manager) => format!("{} > {}", who(id), who(manager)),
        None => who(id),
    };
    let mut lines: Vec<_> = chart.positions().map(line).collect();
    lines.sort();
    lines
}

#[test]
fn the_real_company_is_drawn_whole() {
    let (table, mapping, import) = read(COMPANY);
    assert_eq!(table.headers.len(), 5);
    let mapped =
        [Field::Id, Field::Name, Field::Title, Field::Manager, Field::Department].map(|field| mapping.get(field));
    assert_eq!(mapped, [Some(0), Some(1), Some(2), Some(3), Some(4)]);
    assert_eq!(import.faults, []);
    insta::assert_snapshot!("summary_of_the_real_company", import.summary);
    assert_eq!(import.summary.key, ManagerKey::Id);
    let mut counts = String::new();
    for function in Function::ALL.map(Some).into_iter().chain([None]) {
        let count = import.chart.positions().filter(|(_, position)| position.function == function).count();
        writeln!(counts, "{}: {count}", function.map_or("none", Function::label)).unwrap();
    }
    insta::assert_snapshot!("functions_of_the_real_company", counts);
}

#[test]
fn every_title_of_the_real_company_is_read_as_we_read_it() {
    let (_, _, import) = read(COMPANY);
    let rules = TitleRules::default();
    let mut titles: BTreeMap<_, usize> = BTreeMap::new();
    for (id, position) in import.chart.positions() {
        *titles.entry((&position.title, !import.chart.reports(id).is_empty())).or_default() += 1;
    }
    let mut text = String::new();
    for ((title, has_reports), count) in titles {
        let read = rules.classify(title, "", has_reports);
        let rule = match read.by {
            By::Title(rule) => &*rules.functions[rule].why,
            _ => "-",
        };
        let function = read.function.map_or("none", Function::label);
        let leads = if has_reports { ", leads" } else { "" };
        writeln!(text, "{title} ({count}{leads}) = {function}, {}: {rule}", read.grade.label()).unwrap();
    }
    insta::assert_snapshot!("titles_of_the_real_company", text);
}

/// A fault as its line, its outcome and what is wrong.
fn faults(import: &Import) -> Vec<String> {
    import.faults.iter().map(|fault| format!("{} {:?}: {}", fault.line, fault.outcome, fault.what())).collect()
}

/// The three people of most examples below.
const THREE: [&str; 3] = ["Ann", "Bo > Ann", "Cy > Bo"];

#[track_caller]
fn draws(file: impl AsRef<[u8]>, expected: &[&str]) -> Import {
    let (_, _, import) = read(file.as_ref());
    assert_eq!(lines(&import.chart), expected);
    import
}

#[track_caller]
fn draws_soundly(file: impl AsRef<[u8]>, expected: &[&str]) {
    assert_eq!(draws(file, expected).faults, []);
}

#[test]
fn encodings_delimiters_and_line_ends() {
    let plain = "id,name,title,manager\n1,Ann,CEO,\n2,Bo,\"VP, Sales\",1\n3,Cy,Account Executive,2\n";
    draws_soundly(plain, &THREE);
    draws_soundly(plain.replace('\n', "\r\n"), &THREE);
    draws_soundly(plain.replace('\n', "\r"), &THREE);
    draws_soundly(plain.replace('\n', "\n\n , ,\n"), &THREE);
    draws_soundly(plain.trim_end(), &THREE);
    draws_soundly(format!("\u{feff}{}", plain.replacen("id", "\"id\"", 1)), &THREE);
    let semicolons = plain.replace(',', ";").replace("VP; Sales", "VP, Sales");
    draws_soundly(&semicolons, &THREE);
    draws_soundly(format!("sep=;\r\n{semicolons}"), &THREE);
    let tabs = plain.replace(',', "\t");
    draws_soundly(&tabs, &THREE);
    draws_soundly(plain.replace(',', "|"), &THREE);
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(tabs.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    draws_soundly(&utf16, &THREE);
    draws_soundly(b"id,name,title,manager\n1,Zo\xeb,CEO,\n", &["Zoë"]);
}

#[test]
fn a_person_may_overrule_delimiter_and_columns() {
    let file = "id;name;manager,title,mentor\n1;Ann;,CEO,\n2;Bo;1,VP,\n";
    assert_eq!(
        Table::read(
            file.as_bytes(),
            &Overrule { delimiter: Some(Delimiter::Semicolon), ..Overrule::default() },
            &mut unwatched
        )
        .unwrap()
        .headers,
        ["id", "name", "manager,title,mentor"]
    );
    let table = Table::read(
        b"id,name,title,manager,mentor\n1,Ann,CEO,,\n2,Bo,VP,1,\n3,Cy,VP,1,2\n",
        &Overrule::default(),
        &mut unwatched,
    )
    .unwrap();
    let mut mapping = Mapping::propose(&table);
    assert_eq!(mapping.get(Field::Manager), Some(3));
    mapping.set(Field::Manager, Some(4));
    let import = import(&table, &mapping, &Fixes::new(), &TitleRules::default(), &mut unwatched);
    assert_eq!(lines(&import.chart), ["Ann", "Bo", "Cy > Bo"]);
}

#[test]
fn headings_in_many_spellings() {
    for headings in [
        "ID,NAME,Title,parentid",
        "id,name,title,parentId",
        "Employee ID*,Display Name [displayName] Required,Job title [jobTitle],Reports To (ID)",
        "employee_id,full_name,job-title,manager_id",
        "EmployeeID,Employee Name,Business Title,Manager ID",
        "employee #,Employee,Position,Supervisor ID",
        "Personalnummer,Vollständiger Name,Stelle,Vorgesetzten-ID",
        "Post Unique Reference,Name,Job Title,Reports to Senior Post",
        "id,name,role,pid",
    ] {
        draws_soundly(format!("{headings}\n1,Ann,CEO,\n2,Bo,VP Sales,1\n3,Cy,Account Executive,2\n"), &THREE);
    }
    let file = "id,First Name,Last Name,title,manager\n1,Ann,Lee,CEO,\n2,Bo,,VP,1\n";
    draws_soundly(file, &["Ann Lee", "Bo > Ann Lee"]);
}

#[test]
fn a_heading_about_managers_is_not_taken_for_the_manager() {
    let file = "id,name,title,manager level,is manager,HR manager,hiring manager,manager title,manager id\n\
                1,Ann,CEO,1,yes,2,2,,\n2,Bo,VP,2,yes,2,2,CEO,1\n3,Cy,AE,3,no,2,2,VP,2\n";
    draws_soundly(file, &THREE);
}

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
fn two_people_of_one_name_are_not_guessed_between() {
    let import =
        draws("name,title,manager\nAnn,CEO,\nBo,VP,Ann\nBo,AE,Ann\nCy,AE,Bo\n", &["Ann", "Bo > Ann", "Bo > Ann", "Cy"]);
    assert_eq!(faults(&import), ["5 Top: The manager “Bo” may be any of 2 people, lines 3 and 4 among them."]);
}

#[test]
fn a_quotation_mark_that_never_closes() {
    let file = "id,name,title,manager\n1,Ann,CEO,\n2,\"Bo,VP,1\n3,Cy,AE,2\n";
    assert_eq!(
        faults(&draws(file, &["Ann"])),
        ["3 LeftOut: A quotation mark opens here and never closes, so everything up to line 4 was read as one cell."]
    );
    assert_eq!(
        Table::read(b"id,\"name\n1,Ann\n", &Overrule::default(), &mut unwatched).unwrap_err(),
        TableError::OpenQuote(1)
    );
    let joined = "id,name,title,manager\n1,Ann,CEO,\n2,\"Bo,VP,1\n3,Cy,AE,\"2\n4,Di,VP,1\n";
    assert!(matches!(read(joined.as_bytes()).2.faults[0].reason, Reason::SwallowedRows));
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
fn lines_that_are_no_rows() {
    let titled = "Headcount as of May,,,\nid,name,title,manager\n1,Ann,CEO,\n2,Bo,VP,1\n3,Cy,AE,2\n";
    assert_eq!(
        faults(&draws(titled, &THREE)),
        ["1 LeftOut: This line stands above the headings and holds no position."]
    );
    let twice = "USERID,FIRSTNAME,TITLE,MANAGER\nUser ID,First Name,Title,Manager\n1,Ann,CEO,NO_MANAGER\n2,Bo,VP,1\n3,Cy,AE,2\n";
    let (_, _, import) = read(twice.as_bytes());
    assert_eq!(faults(&import)[0], "2 LeftOut: This line repeats the headings.");
    assert_eq!((import.summary.rows, import.summary.left_out), (3, 0));
}

#[test]
fn files_that_hold_no_table() {
    let error = |bytes: &[u8]| Table::read(bytes, &Overrule::default(), &mut unwatched).unwrap_err();
    for empty in ["", "\u{feff}", "\n\r\n", " , ,\n", "sep=;"] {
        assert_eq!(error(empty.as_bytes()), TableError::Empty, "{empty:?}");
    }
    assert_eq!(error(b"PK\x03\x04\x14\0"), TableError::Damaged);
    let (_, _, import) = read(b"id,name,title,manager\n");
    assert_eq!(
        (import.chart.len(), faults(&import)),
        (0, vec!["1 Kept: There is no row below the headings.".to_owned()])
    );
    let (_, _, import) = read(b"just some words\nand some more\n");
    assert_eq!(import.summary.rows, import.summary.left_out);
}

#[test]
fn limits_are_said_in_words() {
    let wide = |columns: usize| format!("id,name,title,manager{}\n1,Ann,CEO,\n", ",x".repeat(columns - 4));
    assert_eq!(
        Table::read(wide(10_000).as_bytes(), &Overrule::default(), &mut unwatched).unwrap().headers.len(),
        10_000
    );
    let error = Table::read(wide(20_000).as_bytes(), &Overrule::default(), &mut unwatched).unwrap_err();
    assert_eq!(
        error.to_string(),
        "Line 1 holds more than 16384 cells, which is more than can be read. Look at what separates the cells."
    );
    let rows = |count| format!("id\n{}", "1\n".repeat(count));
    assert_eq!(
        Table::read(rows(Table::MAX_ROWS).as_bytes(), &Overrule::default(), &mut unwatched).unwrap().rows.len(),
        Table::MAX_ROWS
    );
    assert_eq!(
        Table::read(rows(Table::MAX_ROWS + 1).as_bytes(), &Overrule::default(), &mut unwatched).unwrap_err(),
        TableError::TooManyRows { line: 200_002 }
    );
    let cell = |length| format!("id,name,title,manager\n1,{},CEO,\n", "é".repeat(length));
    assert_eq!(read(cell(Table::MAX_CELL).as_bytes()).2.faults, []);
    let import = draws(cell(Table::MAX_CELL + 1), &[]);
    assert_eq!(faults(&import)[1], "2 LeftOut: A cell of this row is longer than a spreadsheet allows.");
    let error = Table::read(&vec![b'x'; Table::MAX_BYTES + 1], &Overrule::default(), &mut unwatched).unwrap_err();
    assert_eq!(error, TableError::TooLarge(Table::MAX_BYTES + 1));
}

#[test]
fn a_chain_and_a_star_of_fifty_thousand() {
    const COUNT: usize = 50_000;
    let file = |manager: fn(usize) -> usize| {
        let rows = (1..COUNT).map(|row| format!("{row},Person {row},Title {},{}\n", row % 50, manager(row)));
        format!("id,name,title,manager\n0,Ann,CEO,\n{}", rows.collect::<String>())
    };
    for (manager, depth) in [((|row| row - 1) as fn(usize) -> usize, COUNT - 1), (|_| 0, 1)] {
        let import = read(file(manager).as_bytes()).2;
        let outline = import.chart.outline();
        assert_eq!((import.chart.len(), import.faults.len(), import.summary.tops), (COUNT, 0, 1));
        assert_eq!((0..COUNT).map(|row| outline.depth(row) as usize).max(), Some(depth));
    }
}

/// A file of rows that are right and wrong in all ways, with ids from a small range.
fn rows() -> impl Strategy<Value = Vec<String>> {
    let id = "[1-9]|1[0-9]|| 3|P4|p4";
    let name = "Ann|Bo|Cy Ek|\"Ek, Cy\"|Vacant||Total";
    let manager = "[1-9]|1[0-9]|| 3|P4|Ann|Cy Ek|XX|0|Nobody";
    let row = (id, name, "CEO|VP Sales|AE|", manager, "active|left|");
    proptest::collection::vec(
        row.prop_map(|(id, name, title, manager, status)| format!("{id},{name},{title},{manager},{status}")),
        0..30,
    )
}

fn file(rows: &[String]) -> String {
    format!("id,name,title,manager,status\n{}\n", rows.join("\n"))
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(table) = Table::read(&bytes, &Overrule::default(), &mut unwatched) {
            let import = import(&table, &Mapping::propose(&table), &Fixes::new(), &TitleRules::default(), &mut unwatched);
            prop_assert_eq!(import.summary.seats, import.chart.len());
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "([idnametlgr,;\"\r\n\t| 0-9=\u{e9}]|id,name,title,manager\n){0,60}") {
        if let Ok(table) = Table::read(text.as_bytes(), &Overrule::default(), &mut unwatched) {
            let import = import(&table, &Mapping::propose(&table), &Fixes::new(), &TitleRules::default(), &mut unwatched);
            prop_assert_eq!(import.summary.seats, import.chart.len());
            let last = text.matches(['\n', '\r']).count() as u64 + 1;
            prop_assert!(import.faults.iter().all(|fault| (0..=last).contains(&fault.line)));
        }
    }

    #[test]
    fn every_row_is_a_seat_or_a_fault(rows in rows()) {
        let (table, _, import) = read(file(&rows).as_bytes());
        let filled = rows.iter().filter(|row| !row.trim_matches(',').is_empty()).count();
        prop_assert_eq!(import.summary.rows, filled);
        prop_assert_eq!(import.summary.seats + import.summary.left_out, filled);
        let out: HashSet<_> = import.faults.iter().filter(|fault| fault.outcome == Outcome::LeftOut).map(|fault| fault.line).collect();
        prop_assert_eq!(table.rows.iter().filter(|row| !out.contains(&row.line())).count(), import.chart.len());
        for fault in &import.faults {
            prop_assert!(fault.what().ends_with('.') && fault.remedy().ends_with('.'));
        }
        // A top is one that the file says is one, or one that a fault made one.
        let tops = import.chart.roots().len();
        let made = import.faults.iter().filter(|fault| fault.outcome == Outcome::Top).count();
        prop_assert!(made <= tops);
    }

    #[test]
    fn shuffled_rows_give_the_same_tree(managers in proptest::collection::vec(any::<proptest::sample::Index>(), 1..40), seed in any::<u64>()) {
        let row = |(at, manager): (usize, &proptest::sample::Index)| match at {
            0 => "0,P0,CEO,".to_owned(),
            _ => format!("{at},P{at},AE,{}", manager.index(at)),
        };
        let rows: Vec<_> = managers.iter().enumerate().map(row).collect();
        let mut shuffled = rows.clone();
        shuffled.sort_by_cached_key(|row| row.bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)));
        let draw = |rows: &[String]| read(format!("id,name,title,manager\n{}", rows.join("\n")).as_bytes()).2;
        let (straight, mixed) = (draw(&rows), draw(&shuffled));
        prop_assert_eq!(lines(&straight.chart), lines(&mixed.chart));
        prop_assert_eq!(straight.faults, vec![]);
        prop_assert_eq!(mixed.faults, vec![]);
    }
}
