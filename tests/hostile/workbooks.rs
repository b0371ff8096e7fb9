//! Workbooks that nobody’s program has made.

use orgwright::exchange::{Overrule, Table, TableError, unwatched};
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const ROWS: &str = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>"#;
const TEXTS: &str = "<sst><si><t>Title</t></si></sst>";

/// A package with a workbook of one sheet, and whatever parts more.
fn workbook(prologue: &str, rows: &str, texts: &str, more: impl Iterator<Item = (String, Vec<u8>)>) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, part: &[u8]| {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(part).unwrap();
    };
    let to = |kind: &str, target: &str| {
        format!(r#"<Relationships><Relationship Id="r1" Type="{TYPES}/{kind}" Target="{target}"/></Relationships>"#)
    };
    add("_rels/.rels", to("officeDocument", "xl/workbook.xml").as_bytes());
    add("xl/_rels/workbook.xml.rels", to("worksheet", "worksheets/sheet1.xml").as_bytes());
    add("xl/workbook.xml", br#"<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#);
    add(
        "xl/worksheets/sheet1.xml",
        format!("{prologue}<worksheet><sheetData>{rows}</sheetData></worksheet>").as_bytes(),
    );
    add("xl/sharedStrings.xml", format!("{prologue}{texts}").as_bytes());
    more.for_each(|(name, part)| add(&name, &part));
    archive.finish().unwrap().into_inner()
}

fn plain(rows: &str, texts: &str) -> Vec<u8> {
    workbook("", rows, texts, std::iter::empty())
}

fn read(bytes: &[u8]) -> Result<Table, TableError> {
    Table::read(bytes, &Overrule::default(), &mut unwatched)
}

/// What reading takes at its height, bytes, beside the answer.
fn peak(bytes: &[u8]) -> (u64, Result<Table, TableError>) {
    let mut answer = None;
    let taken = allocation_counter::measure(|| answer = Some(read(bytes)));
    (taken.bytes_max, answer.unwrap())
}

#[test]
fn a_plain_one_is_read() {
    assert_eq!(read(&plain(ROWS, TEXTS)).unwrap().headers, ["Title"]);
}

#[test]
fn entities_are_not_expanded() {
    let mut prologue = String::from("<!DOCTYPE lol [<!ENTITY a0 \"ha\">");
    for level in 1..40 {
        let one = format!("&a{};", level - 1);
        write!(prologue, "<!ENTITY a{level} \"{}\">", one.repeat(10)).unwrap();
    }
    prologue.push_str("<!ENTITY file SYSTEM \"file:///etc/passwd\">]>");
    for entity in ["&a39;", "&file;"] {
        let texts = format!("<sst><si><t>{entity}</t></si></sst>");
        let (bytes, answer) = peak(&workbook(&prologue, ROWS, &texts, std::iter::empty()));
        assert!(bytes < 32 << 20, "{bytes}");
        let held = format!("{answer:?}");
        assert!(!held.contains("haha") && !held.contains("root:"), "{held}");
    }
}

#[test]
fn xml_without_depth_or_end() {
    const DEEP: usize = 500_000;
    let deep = format!("{}{}", "<a>".repeat(DEEP), "</a>".repeat(DEEP));
    let texts = format!("<sst>{}<t>Title</t>", "<si>".repeat(DEEP));
    let attributes: String = (0..100_000).fold(String::new(), |mut all, at| {
        write!(all, " a{at}=\"\"").unwrap();
        all
    });
    let wide = format!("<row{attributes}>{ROWS}");
    for (rows, texts) in
        [(deep.as_str(), TEXTS), (&"<row>".repeat(DEEP), TEXTS), (ROWS, &texts), (ROWS, &deep), (&wide, TEXTS)]
    {
        let (bytes, answer) = peak(&plain(rows, texts));
        assert!(bytes < 128 << 20, "{bytes}");
        if let Err(refused) = answer {
            assert!(refused.to_string().ends_with('.'), "{refused}");
        }
    }
}

#[test]
fn a_package_in_a_package_and_very_many_parts() {
    let inner = plain(ROWS, TEXTS);
    let nested = workbook(
        "",
        ROWS,
        TEXTS,
        std::iter::repeat_n(inner, 40).enumerate().map(|(at, inner)| (format!("{at}.xlsx"), inner)),
    );
    assert_eq!(read(&nested).unwrap().headers, ["Title"], "what lies in it is not opened");
    let many = workbook("", ROWS, TEXTS, (0..60_000).map(|at| (format!("xl/{at}"), Vec::new())));
    let (bytes, answer) = peak(&many);
    assert!(bytes < 256 << 20, "{bytes}");
    assert!(answer.is_ok_and(|table| table.headers == ["Title"]));
}

#[test]
fn a_million_cells_scattered_over_a_sheet() {
    // Each far from the one before: as a rectangle they would be 16 thousand million.
    let mut rows = ROWS.to_owned();
    for row in 3..1_000_003 {
        let column = ["A", "ZZ", "XFD"][row % 3];
        write!(rows, r#"<row r="{row}"><c r="{column}{row}"><v>1</v></c></row>"#).unwrap();
    }
    let (bytes, answer) = peak(&plain(&rows, TEXTS));
    assert!(bytes < 1 << 30, "{bytes}");
    assert!(matches!(answer, Err(TableError::TooManyRows { .. } | TableError::TooManyCells { .. })), "{answer:?}");
}

#[test]
fn rows_and_cells_in_places_that_are_none() {
    for (row, cell) in [
        ("0", "A0"),
        ("1", "A4294967296"),
        ("99999999999999999999", "A1"),
        ("-1", "A-1"),
        ("1", "ZZZZZZZZZZ1"),
        ("", ""),
        ("1", "1A"),
        ("1", "Ä1"),
    ] {
        let rows = format!(
            r#"{ROWS}<row r="{row}"><c r="{cell}"><v>1e999</v></c><c t="s"><v>-1</v></c><c t="s"><v>99999999999</v></c></row>"#
        );
        if let Err(refused) = read(&plain(&rows, TEXTS)) {
            assert!(refused.to_string().ends_with('.'), "{refused}");
        }
    }
}
