//! What looks like a file to read and is not: recognised by how it begins, and refused with what to do instead.

use std::fmt;

/// Something that holds no table we read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // each says what it is in words
pub enum Foreign {
    Pdf,
    Picture,
    /// A workbook as Excel wrote them before 2007, or another document of that time, or one with a password.
    OldOffice,
    /// A workbook with a password.
    Locked,
    /// Excel’s binary workbook.
    BinaryWorkbook,
    OpenDocument,
    Numbers,
    Word,
    PowerPoint,
    Visio,
    /// An archive without a workbook.
    Archive,
    Html,
    Xml,
    RichText,
    VCard,
    Ldif,
    /// A plan that this page saved.
    Plan,
}

impl Foreign {
    /// What bytes are, by their signature.
    pub(super) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        const PICTURES: [&[u8]; 7] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"\0\0\x01\0", b"8BPS"];
        const ARCHIVES: [&[u8]; 5] = [b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh", b"\xfd7zXZ"];
        let starts = |list: &[&[u8]]| list.iter().any(|signature| bytes.starts_with(signature));
        let inside = |at: usize, signature: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(signature));
        if bytes.starts_with(b"%PDF-") {
            Some(Self::Pdf)
        } else if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
            Some(Self::OldOffice)
        } else if starts(&PICTURES)
            || inside(8, b"WEBP")
            || inside(4, b"ftyp")
            || inside(6, b"\0\0\0\0") && bytes.starts_with(b"BM")
        {
            Some(Self::Picture)
        } else if starts(&ARCHIVES) {
            Some(Self::Archive)
        } else {
            None
        }
    }

    /// What an archive is, by the names of its parts; `None` for a workbook.
    pub(super) fn of_archive(names: &[String]) -> Option<Self> {
        const PARTS: [(&str, Foreign); 7] = [
            ("xl/workbook.bin", Foreign::BinaryWorkbook),
            ("word/document.xml", Foreign::Word),
            ("ppt/presentation.xml", Foreign::PowerPoint),
            ("visio/document.xml", Foreign::Visio),
            ("Index/Document.iwa", Foreign::Numbers),
            ("Index.zip", Foreign::Numbers),
            ("META-INF/manifest.xml", Foreign::OpenDocument),
        ];
        let known = PARTS.into_iter().find(|(part, _)| names.iter().any(|name| name.eq_ignore_ascii_case(part)));
        let sheet = |name: &String| {
            name.to_ascii_lowercase().contains("workbook") && name.to_ascii_lowercase().ends_with(".xml")
        };
        match known {
            Some((_, foreign)) => Some(foreign),
            None => (!names.iter().any(sheet)).then_some(Self::Archive),
        }
    }

    /// What a text is, by its first words.
    pub(super) fn of_text(text: &str) -> Option<Self> {
        const OPENINGS: [(&str, Foreign); 10] = [
            ("<!doctype html", Foreign::Html),
            ("<html", Foreign::Html),
            ("<head", Foreign::Html),
            ("<body", Foreign::Html),
            ("<table", Foreign::Html),
            ("<meta", Foreign::Html),
            ("<svg", Foreign::Picture),
            ("{\\rtf", Foreign::RichText),
            ("begin:vcard", Foreign::VCard),
            ("dn:", Foreign::Ldif),
        ];
        let text = text.trim_start();
        let opens =
            |text: &str, with: &str| text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
        let known = OPENINGS.into_iter().find(|(opening, _)| opens(text, opening)).map(|(_, foreign)| foreign);
        let ldif = || {
            let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
            opens(text, "version:") && lines.nth(1).is_some_and(|line| opens(line, "dn:"))
        };
        let markup = || ["<?xml", "<mxfile", "<mxgraphmodel", "<graphml", "<!--"].iter().any(|with| opens(text, with));
        let page = || text.get(..2000).unwrap_or(text).to_ascii_lowercase().contains("<html");
        known.or_else(|| ldif().then_some(Self::Ldif)).or_else(|| match markup() {
            true if page() => Some(Self::Html),
            true => Some(Self::Xml),
            false => None,
        })
    }
}

/// What it is and what to do instead, as whole sentences.
impl fmt::Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pdf => "This is a PDF, which keeps how a list looks and not its columns. Export the list as Excel or CSV instead.",
            Self::Picture => "This is a picture. Export the list behind it as Excel or CSV, or type the chart as indented lines.",
            Self::OldOffice => "This is a document of an older Office, or one with a password. Open it, take the password away, and save it as “Excel workbook (.xlsx)” or CSV.",
            Self::Locked => "This workbook has a password. Open it in Excel, take the password away and save it again.",
            Self::BinaryWorkbook => "This is a binary workbook (.xlsb). Open it in Excel and save it as “Excel workbook (.xlsx)”.",
            Self::OpenDocument => "This is an OpenDocument file. Open it and save it as “Excel 2007–365 (.xlsx)” or CSV.",
            Self::Numbers => "This is a Numbers or Pages document. Open it and choose File, Export To, Excel or CSV.",
            Self::Word => "This is a Word document. Copy its table into a spreadsheet, or its indented lines into the box for pasted text.",
            Self::PowerPoint => "This is a PowerPoint presentation. Open the chart’s text pane, copy its lines and paste them as indented text.",
            Self::Visio => "This is a Visio drawing. Choose Org Chart, Export, and bring in the Excel or text file that it writes.",
            Self::Archive => "This is an archive without an Excel workbook. Unpack it and choose the list inside.",
            Self::Html => "This is a web page. Select the table on it, copy it and paste it, or export the list as CSV.",
            Self::Xml => "This is XML of a form that is not read. Export the list as Excel, CSV or JSON.",
            Self::RichText => "This is rich text. Copy its lines and paste them, or save it as plain text.",
            Self::VCard => "These are contact cards, which name no managers. Export the list as CSV with a column for the manager.",
            Self::Ldif => "This is a directory’s LDIF. Export the same entries as CSV (csvde, or Export-Csv), with the columns displayName, title, mail and manager.",
            Self::Plan => "This is a plan that Orgwright saved, not a chart to bring in. Open it on the start page with “Open a plan file”.",
        })
    }
}
