//! What looks like a file to read and is not.

use super::refused;
use orgwright::exchange::{Foreign, Form, Overrule, TableError};
use rust_xlsxwriter::Workbook;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn archive(names: &[&str]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(b"text").unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn each_is_known_and_says_what_to_do() {
    let files: [(Vec<u8>, Foreign); 19] = [
        (b"%PDF-1.7\n".to_vec(), Foreign::Pdf),
        (b"\x89PNG\r\n\x1a\n".to_vec(), Foreign::Picture),
        (b"\xff\xd8\xff\xe0".to_vec(), Foreign::Picture),
        (b"RIFF\x01\x02\x03\x04WEBPVP8 ".to_vec(), Foreign::Picture),
        (b"<svg xmlns='x'/>".to_vec(), Foreign::Picture),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), Foreign::OldOffice),
        (archive(&["[Content_Types].xml", "word/document.xml"]), Foreign::Word),
        (archive(&["ppt/presentation.xml"]), Foreign::PowerPoint),
        (archive(&["visio/document.xml"]), Foreign::Visio),
        (archive(&["Index/Document.iwa"]), Foreign::Numbers),
        (archive(&["content.xml", "META-INF/manifest.xml"]), Foreign::OpenDocument),
        (archive(&["xl/workbook.bin"]), Foreign::BinaryWorkbook),
        (archive(&["people.csv"]), Foreign::Archive),
        (b"\n<!DOCTYPE html><p>".to_vec(), Foreign::Html),
        (b"<?xml version='1.0'?><graphml/>".to_vec(), Foreign::Xml),
        (b"{\\rtf1 Ann}".to_vec(), Foreign::RichText),
        (b"BEGIN:VCARD\nFN:Ann\n".to_vec(), Foreign::VCard),
        (b"dn: cn=ann,dc=x\ncn: Ann\n".to_vec(), Foreign::Ldif),
        (b"version: 1\n\ndn: cn=ann\n".to_vec(), Foreign::Ldif),
    ];
    for (bytes, foreign) in files {
        assert_eq!(refused(&bytes), TableError::Foreign(foreign));
    }
    insta::assert_snapshot!("a_refusal", TableError::Foreign(Foreign::Pdf));
}

#[test]
fn a_text_said_to_be_a_workbook() {
    let over = Overrule { form: Some(Form::Workbook), ..Overrule::default() };
    assert_eq!(super::read_as("a,b\n", over).unwrap_err(), TableError::NoWorkbook);
}

#[test]
fn a_workbook_cut_short_is_damaged() {
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "id").unwrap();
    let whole = book.save_to_buffer().unwrap();
    assert_eq!(refused(&whole[..whole.len() / 2]), TableError::Damaged);
}
