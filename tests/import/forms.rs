//! Bytes become rows: encodings, separators, lines that are no rows, files that hold no table, limits.

use crate::{THREE, draws, draws_soundly, faults, read};
use orgwright::exchange::{Overrule, Reason, Table, TableError, unwatched};

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
