//! A role sheet as a Word document: a package of a few XML parts (ECMA-376). Two of one sheet are the same to the byte.
//!
//! The format is written here, on `zip`, which reads workbooks already: docx-rs, the library for it, has no heads of tables, no
//! language and title of a document and no paragraphs from right to left, and brings a second `zip` along.

use super::Document;
use super::word::{Word, escaped};
use crate::exchange::report::Block;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

pub(super) fn docx(document: &Document) -> Vec<u8> {
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("docProps/core.xml", core(document)),
        ("word/document.xml", body(document)),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS.to_owned()),
        ("word/styles.xml", styles()),
        ("word/numbering.xml", numbering()),
        ("word/settings.xml", settings()),
        ("word/footer1.xml", footer(document)),
    ];
    packed(&parts).expect("a package of a few parts of text is written to memory")
}

/// The parts as one package, as if it had been made at the beginning of the format’s time.
fn packed(parts: &[(&str, String)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, text) in parts {
        package.start_file(*name, options)?;
        package.write_all(HEAD.as_bytes())?;
        package.write_all(text.as_bytes())?;
    }
    Ok(package.finish()?.into_inner())
}

fn core(document: &Document) -> String {
    let mut xml =
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
            .to_owned();
    escaped(&mut xml, &document.title);
    xml.push_str("</dc:title><dc:creator>Orgwright</dc:creator><dc:description>");
    escaped(&mut xml, &document.foot);
    xml.push_str("</dc:description><dc:language>en-GB</dc:language></cp:coreProperties>");
    xml
}

fn body(document: &Document) -> String {
    let mut word = Word(format!("<w:document {NAMESPACES}><w:body>"));
    word.paragraph("Title", &document.title);
    for (label, words) in &document.lines {
        word.paragraph_of("About", &[(&format!("{label}: "), true), (words, false)]);
    }
    for (heading, sentences) in &document.notes {
        word.paragraph_of("Note", &[(heading, true)]);
        sentences.iter().for_each(|sentence| word.paragraph("Note", sentence));
    }
    for (heading, blocks) in &document.sections {
        word.paragraph("Heading1", heading);
        for (at, part) in blocks.iter().enumerate() {
            match (part, blocks.get(at + 1)) {
                (Block::Text(words), Some(Block::Table(_))) => word.paragraph_before("Normal", words),
                _ => block(&mut word, part),
            }
        }
    }
    // A4 with margins of 2 cm.
    word.0.push_str(
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>\
         </w:sectPr></w:body></w:document>",
    );
    word.0
}

fn block(word: &mut Word, block: &Block) {
    match block {
        Block::Heading(heading) => word.paragraph("Heading2", heading),
        Block::Lead(words) => word.paragraph_of("Normal", &[(words, true)]),
        Block::Text(words) => word.paragraph("Normal", words),
        Block::Statement(words, marks) => word.paragraph("Normal", &format!("{words} ({marks})")),
        Block::List(items) => items.iter().for_each(|item| word.paragraph("ListBullet", item)),
        Block::Figures(pairs) | Block::Sources(pairs) => {
            for (label, value) in pairs {
                word.paragraph_of("ListBullet", &[(&format!("{label}: "), false), (value, true)]);
            }
        }
        Block::Table(table) => word.table(table),
        // A role sheet has no drawings, and no charts as lists.
        Block::Pulls(_) | Block::Sheet(_) | Block::Outline(_) => {}
    }
}

fn footer(document: &Document) -> String {
    let mut xml = format!(
        "<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">"
    );
    escaped(&mut xml, &document.foot);
    xml.push_str("</w:t></w:r><w:r><w:tab/></w:r>");
    for (field, after) in [("PAGE", " / "), ("NUMPAGES", "")] {
        xml.push_str(&format!("<w:fldSimple w:instr=\" {field} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"));
        if !after.is_empty() {
            xml.push_str(&format!("<w:r><w:t xml:space=\"preserve\">{after}</w:t></w:r>"));
        }
    }
    xml.push_str("</w:p></w:ftr>");
    xml
}

/// The styles: name, what readers of Word call it, on what it is based, what follows it, how its paragraphs and its letters are.
type Style = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

const STYLES: [Style; 12] = [
    (
        "Title",
        "Title",
        "Normal",
        "About",
        "<w:keepNext/><w:spacing w:after=\"120\"/>",
        "<w:b/><w:bCs/><w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>",
    ),
    ("About", "About", "Normal", "About", "<w:spacing w:after=\"20\"/>", ""),
    (
        "Note",
        "Note",
        "Normal",
        "Note",
        "<w:keepLines/><w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"A35A00\"/></w:pBdr><w:spacing w:before=\"60\" w:after=\"60\"/><w:ind w:left=\"170\"/>",
        "",
    ),
    (
        "Heading1",
        "heading 1",
        "Normal",
        "Normal",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
        "<w:b/><w:bCs/><w:sz w:val=\"30\"/><w:szCs w:val=\"30\"/>",
    ),
    (
        "Heading2",
        "heading 2",
        "Normal",
        "Normal",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"200\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
        "<w:b/><w:bCs/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>",
    ),
    (
        "ListBullet",
        "List Bullet",
        "Normal",
        "ListBullet",
        "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"40\"/>",
        "",
    ),
    (
        "TableText",
        "Table Text",
        "Normal",
        "TableText",
        "<w:spacing w:before=\"40\" w:after=\"40\"/>",
        "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>",
    ),
    ("TableNumber", "Table Number", "TableText", "TableNumber", "<w:jc w:val=\"right\"/>", ""),
    ("TableHead", "Table Head", "TableText", "TableText", "<w:keepNext/>", "<w:b/><w:bCs/>"),
    ("TableHeadNumber", "Table Head Number", "TableHead", "TableNumber", "<w:jc w:val=\"right\"/>", ""),
    ("TableEnd", "Table End", "Normal", "Normal", "<w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>", ""),
    (
        "Footer",
        "footer",
        "Normal",
        "Footer",
        "<w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs><w:spacing w:after=\"0\"/>",
        "<w:color w:val=\"565A51\"/><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>",
    ),
];

fn styles() -> String {
    let mut xml = format!(
        "<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Arial\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>\
         <w:lang w:val=\"en-GB\" w:eastAsia=\"en-GB\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
    );
    for (id, name, base, next, paragraph, letters) in STYLES {
        xml.push_str(&format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"{base}\"/><w:next w:val=\"{next}\"/>\
             <w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
        ));
    }
    let line = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B4B8AE\"/>");
    xml.push_str(&format!(
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>\
         <w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
         <w:style w:type=\"table\" w:styleId=\"SheetTable\"><w:name w:val=\"Sheet Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>{}{}{}</w:tblBorders></w:tblPr></w:style></w:styles>",
        line("top"),
        line("bottom"),
        line("insideH"),
    ));
    xml
}

fn numbering() -> String {
    format!(
        "<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
         <w:numFmt w:val=\"bullet\"/><w:pStyle w:val=\"ListBullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"340\" w:hanging=\"340\"/></w:pPr></w:lvl></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    )
}

/// Without these Word takes the document for one of an older version of itself.
fn settings() -> String {
    format!(
        "<w:settings {NAMESPACES}><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"en-GB\"/></w:settings>"
    )
}

const CONTENT_TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
    <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
    <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
    <Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
    <Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>\
    <Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>\
    <Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>\
    </Types>";

const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
    <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
    </Relationships>";

const DOCUMENT_RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>\
    <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/>\
    <Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings\" Target=\"settings.xml\"/>\
    <Relationship Id=\"rId4\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"footer1.xml\"/>\
    </Relationships>";
