//! Workbooks: bytes as they are where they begin as an archive does, and otherwise parts of a workbook between zero bytes (a sheet,
//! its texts, its formats, the list of sheets), put into an archive here, since no random bytes are one.
#![no_main]

use libfuzzer_sys::fuzz_target;
use orgwright::exchange::{Overrule, Table, unwatched};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const PACKAGE: &[u8] = br#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &[u8] = br#"<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const RELATIONS: &[u8] = br#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

fuzz_target!(|data: &[u8]| {
    if data.starts_with(b"PK\x03\x04") {
        read(data);
        return;
    }
    let mut parts = data.split(|&byte| byte == 0);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut add = |name: &str, part: &[u8]| {
        archive.start_file(name, options).expect("names differ");
        archive.write_all(part).expect("memory takes it");
    };
    add("_rels/.rels", PACKAGE);
    add("xl/_rels/workbook.xml.rels", RELATIONS);
    add("xl/worksheets/sheet1.xml", parts.next().unwrap_or_default());
    add("xl/sharedStrings.xml", parts.next().unwrap_or(b"<sst/>"));
    add("xl/styles.xml", parts.next().unwrap_or(b"<styleSheet/>"));
    add("xl/workbook.xml", parts.next().unwrap_or(WORKBOOK));
    read(archive.finish().expect("memory takes it").get_ref());
});

fn read(bytes: &[u8]) {
    if let Ok(table) = Table::read(bytes, &Overrule::default(), &mut unwatched) {
        assert!(table.rows.iter().all(|row| row.width() > 0));
        assert!(table.rows.is_sorted_by_key(|row| row.line()));
    }
}
