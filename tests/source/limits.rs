//! What is too large ends in an answer, and what is merely large does not.

use super::{draw, read, refused};
use orgwright::exchange::{Reason, Table, TableError};
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

#[test]
fn columns() {
    let wide = |columns: usize| format!("id,name,title{}\n1,Ann,CEO\n", ",x".repeat(columns - 3));
    assert_eq!(read(wide(10_000)).headers.len(), 10_000);
    assert_eq!(refused(wide(Table::MAX_COLUMNS + 1)), TableError::TooManyColumns { line: 1 });
    assert_eq!(refused(format!("id,name\n{}", ",".repeat(8 << 20))), TableError::TooManyColumns { line: 2 });
    let mut keys = "[{\"id\": 1}, ".to_owned();
    for key in 0..Table::MAX_COLUMNS {
        write!(keys, "\n{{\"k{key}\": 1}},").unwrap();
    }
    assert_eq!(refused(keys), TableError::TooManyColumns { line: Table::MAX_COLUMNS as u64 + 1 });
}

#[test]
fn rows() {
    let line = Table::MAX_ROWS as u64 + 2;
    assert_eq!(refused(format!("id\n{}", "x\n".repeat(Table::MAX_ROWS + 1))), TableError::TooManyRows { line });
    let objects = "{\"id\": 1},\n".repeat(Table::MAX_ROWS + 2);
    assert!(matches!(refused(format!("[{objects}]")), TableError::TooManyRows { .. }));
    let lines = format!("- CEO\n{}", "  - VP\n".repeat(Table::MAX_ROWS + 1));
    assert!(matches!(refused(lines), TableError::TooManyRows { .. }));
    assert_eq!(read(format!("id,name{}1,Ann", "\n".repeat(1_000_000))).rows[0].line(), 1_000_001);
}

#[test]
fn a_cell_of_ten_megabytes() {
    let long = "x".repeat(10 << 20);
    for file in [
        format!("id,name\n1,{long}\n2,Bo\n"),
        format!("[{{\"id\":1,\"name\":\"{long}\"}},\n{{\"id\":2,\"name\":\"Bo\"}}]"),
    ] {
        let table = read(file);
        assert_eq!((table.rows.len(), table.faults.len()), (1, 1));
        assert_eq!(table.faults[0].reason, Reason::LongCell);
    }
}

#[test]
fn quotation_marks_that_never_close() {
    let table = read(format!("id,name\n1,Ann\n2,\"Bo\n{}", "3,Cy\n".repeat(1_000_000)));
    assert_eq!(table.faults[0].reason, Reason::OpenQuote { last: 1_000_003 });
    assert_eq!(refused(format!("id,\"name\n{}", "3,Cy\n".repeat(100))), TableError::OpenQuote(1));
}

#[test]
fn json_deep_and_wide() {
    const COUNT: usize = 50_000;
    assert_eq!(refused("[".repeat(Table::MAX_BYTES)), TableError::TooDeep { line: 1 });
    assert_eq!(refused("{\"a\":".repeat(1 << 21)), TableError::TooDeep { line: 1 });
    let chain = format!("{}{}", "{\"name\": \"Ann\", \"reports\": [\n".repeat(COUNT), "]}".repeat(COUNT));
    let deep = draw(&read(chain)).chart;
    assert_eq!((deep.len(), deep.roots().len()), (COUNT, 1));
    let star = format!(
        "{{\"name\": \"Ann\", \"reports\": [{}{{\"name\": \"Cy\"}}]}}",
        "{\"name\": \"Bo\"},".repeat(COUNT - 2)
    );
    let wide = draw(&read(star)).chart;
    assert_eq!((wide.len(), wide.reports(wide.roots()[0]).len()), (COUNT, COUNT - 1));
}

#[test]
fn a_deep_outline() {
    let text: String = (0..5_000).map(|depth| format!("{}VP {depth}\n", " ".repeat(depth))).collect();
    let chart = draw(&read(text)).chart;
    assert_eq!((chart.len(), chart.roots().len()), (5_000, 1));
}

#[test]
fn workbooks_that_unpack_without_end() {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
    let zeros = vec![0; 1 << 20];
    for _ in 0..=Table::MAX_UNPACKED >> 20 {
        archive.write_all(&zeros).unwrap();
    }
    let mut bytes = archive.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20);
    assert_eq!(refused(&bytes), TableError::TooLargeUnpacked);
    // One that says it is small.
    let sizes: Vec<_> = [&b"PK\x01\x02"[..], b"PK\x03\x04"].into_iter().zip([24, 22]).collect();
    for (signature, at) in sizes {
        let entry = bytes.windows(4).rposition(|bytes| bytes == signature).unwrap();
        bytes[entry + at..entry + at + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    assert!(matches!(refused(&bytes), TableError::TooLargeUnpacked | TableError::Damaged));
}

#[test]
fn a_workbook_that_says_it_holds_more_texts_than_it_can() {
    const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let saying = |count: &str| {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        let mut add = |name: &str, part: String| {
            archive.start_file(name, SimpleFileOptions::default()).unwrap();
            archive.write_all(part.as_bytes()).unwrap();
        };
        let to = |kind: &str, target: &str| {
            format!(r#"<Relationships><Relationship Id="r1" Type="{TYPES}/{kind}" Target="{target}"/></Relationships>"#)
        };
        add("_rels/.rels", to("officeDocument", "xl/workbook.xml"));
        add("xl/_rels/workbook.xml.rels", to("worksheet", "worksheets/sheet1.xml"));
        add(
            "xl/workbook.xml",
            r#"<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#.into(),
        );
        let rows = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>"#;
        add("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"));
        add("xl/sharedStrings.xml", format!(r#"<sst uniqueCount="{count}"><si><t>Title</t></si></sst>"#));
        archive.finish().unwrap().into_inner()
    };
    assert_eq!(read(saying("1")).headers, ["Title"]);
    assert_eq!(refused(saying("18888888888")), TableError::Damaged);
}
