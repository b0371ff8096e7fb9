//! A sheet as Markdown and as a Word document, which is read back.

use crate::{drawn, keep, marketing_away, say};
use orgwright::design::Origin;
use orgwright::exchange::report::Block;
use orgwright::exchange::sheet::{Document, Form, document, file};
use orgwright::exchange::{Kind, Leaving, Order, Scope, contents, export};
use orgwright::plan::Plan;
use orgwright::plan::sheet::{Part, Say, Sheet, SheetId};
use orgwright::role::Role;
use proptest::prelude::*;
use roxmltree::{Document as Xml, Node};
use std::io::{Cursor, Read};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PARTS: [&str; 9] = [
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/footer1.xml",
];

/// A plan with one sheet, as its owner has changed it.
fn kept(change: impl FnOnce(Sheet) -> Sheet) -> (Plan, SheetId) {
    let (mut plan, origin, seat) = drawn();
    let sheet = say(&Sheet::draft(&plan, origin, seat, Role::Cro).unwrap(), Say::Start("2027-01-04".into()));
    let id = keep(&mut plan, change(sheet));
    (plan, id)
}

fn text_of(bytes: &[u8], part: &str) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    package.by_name(part).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The texts of a Word document: its paragraphs, each in one piece.
fn paragraphs(xml: &str) -> Vec<(String, String)> {
    let xml = Xml::parse(xml).unwrap();
    let paragraph = |node: Node| {
        let style = node.descendants().find(|node| node.has_tag_name((W, "pStyle")));
        let style = style.and_then(|style| style.attribute((W, "val"))).unwrap_or_default().to_owned();
        let piece = |node: Node| match node.tag_name().name() {
            "t" => node.text().unwrap_or_default().to_owned(),
            "br" => "\n".to_owned(),
            _ => String::new(),
        };
        (style, node.descendants().map(piece).collect())
    };
    xml.descendants().filter(|node| node.has_tag_name((W, "p"))).map(paragraph).collect()
}

/// Every text of a document, in order.
fn texts(document: &Document) -> Vec<String> {
    let mut texts = vec![document.title.clone()];
    texts.extend(document.lines.iter().map(|(label, words)| format!("{label}: {words}")));
    for (heading, sentences) in &document.notes {
        texts.push(heading.clone());
        texts.extend(sentences.clone());
    }
    for (heading, blocks) in &document.sections {
        texts.push(heading.clone());
        for block in blocks {
            match block {
                Block::Heading(text) | Block::Text(text) => texts.push(text.clone()),
                Block::List(items) => texts.extend(items.clone()),
                Block::Table(table) => {
                    texts.extend(table.columns.iter().map(|column| column.head.clone()));
                    texts.extend(table.rows.iter().flat_map(|row| row.cells.clone()));
                }
                other => panic!("{other:?}"),
            }
        }
    }
    texts
}

/// What of a text is left: no control characters, no letters that are none, and lines are lines.
fn plain(text: &str) -> String {
    let letters = text.chars().filter(|letter| *letter == '\n' || *letter == '\t' || *letter >= ' ');
    let letters = letters.filter(|letter| !['\u{fffe}', '\u{ffff}'].contains(letter)).collect::<String>();
    // The last of the lines need not end.
    letters.strip_suffix('\n').unwrap_or(&letters).replace('\t', " ")
}

fn is_sound(plan: &Plan, id: SheetId) {
    let made = file(plan, id, Form::Word).unwrap();
    assert!(made.name.ends_with(" role sheet.docx") || made.name.ends_with("-role-sheet.docx"), "{}", made.name);
    assert_eq!(made, file(plan, id, Form::Word).unwrap());
    let mut package = zip::ZipArchive::new(Cursor::new(&made.bytes)).unwrap();
    assert_eq!(
        (0..package.len()).map(|at| package.by_index(at).unwrap().name().unwrap().into_owned()).collect::<Vec<_>>(),
        PARTS
    );
    for part in PARTS {
        let text = text_of(&made.bytes, part);
        Xml::parse(&text).unwrap_or_else(|error| panic!("{part}: {error}"));
    }
    // Every part is told of, and every relation leads to one.
    let types = text_of(&made.bytes, "[Content_Types].xml");
    for part in PARTS.iter().filter(|part| part.starts_with("word/") && !part.contains("_rels")) {
        assert!(types.contains(&format!("/{part}")), "{part}");
    }
    let styles = text_of(&made.bytes, "word/styles.xml");
    let styles = Xml::parse(&styles).unwrap();
    let known: Vec<&str> = styles.descendants().filter_map(|node| node.attribute((W, "styleId"))).collect();
    let written = paragraphs(&text_of(&made.bytes, "word/document.xml"));
    assert!(written.iter().all(|(style, _)| known.contains(&style.as_str())), "{known:?}");
    let sheet = plan.roles.sheets.get(id).unwrap();
    let document = document(plan, sheet, &sheet.standing(plan));
    let written: Vec<String> =
        written.into_iter().filter(|(style, _)| style != "TableEnd").map(|(_, text)| text).collect();
    assert_eq!(written, texts(&document).iter().map(|text| plain(text)).collect::<Vec<_>>());
}

#[test]
fn a_sheet_as_markdown() {
    let (plan, id) = kept(|sheet| sheet);
    let made = file(&plan, id, Form::Markdown).unwrap();
    assert_eq!(made.name, "northbeam-chief-revenue-officer-role-sheet.md");
    insta::assert_snapshot!(String::from_utf8(made.bytes).unwrap());
}

#[test]
fn a_sellers_sheet_as_markdown() {
    let (mut plan, origin, _) = drawn();
    let seat = *plan.chart(origin).unwrap().outline().ids().last().unwrap();
    let sheet = Sheet::draft(&plan, origin, seat, Role::AccountExecutive).unwrap();
    let id = keep(&mut plan, sheet);
    insta::assert_snapshot!(String::from_utf8(file(&plan, id, Form::Markdown).unwrap().bytes).unwrap());
}

#[test]
fn what_stands_before_a_table_stays_with_it() {
    let (plan, id) = kept(|sheet| sheet);
    let written = text_of(&file(&plan, id, Form::Word).unwrap().bytes, "word/document.xml");
    let xml = Xml::parse(&written).unwrap();
    let with = xml.descendants().filter(|node| node.has_tag_name((W, "p")));
    let with =
        with.filter(|node| node.descendants().any(|one| one.text().is_some_and(|text| text.starts_with("With: "))));
    let kept: Vec<_> = with.map(|node| node.descendants().any(|one| one.has_tag_name((W, "keepNext")))).collect();
    assert_eq!(kept, [true; 5]);
}

#[test]
fn a_word_document_holds_every_text_in_its_style() {
    let (plan, id) = kept(|sheet| sheet);
    is_sound(&plan, id);
    let made = file(&plan, id, Form::Word).unwrap();
    let written = text_of(&made.bytes, "word/document.xml");
    let styled = paragraphs(&written);
    let of = |style: &str| styled.iter().filter(|(one, _)| one == style).count();
    assert_eq!(of("Title"), 1);
    assert_eq!(of("Heading1"), 10);
    assert_eq!(of("Heading2"), 2 + 2 + 5);
    let xml = Xml::parse(&written).unwrap();
    // Each table has a head that is repeated.
    for table in xml.descendants().filter(|node| node.has_tag_name((W, "tbl"))) {
        let heads = table.descendants().filter(|node| node.has_tag_name((W, "tblHeader"))).count();
        assert_eq!(heads, 1);
        let columns = table.descendants().filter(|node| node.has_tag_name((W, "gridCol"))).count();
        for row in table.children().filter(|node| node.has_tag_name((W, "tr"))) {
            assert_eq!(row.children().filter(|node| node.has_tag_name((W, "tc"))).count(), columns);
        }
    }
    let core = text_of(&made.bytes, "docProps/core.xml");
    assert!(
        core.contains("<dc:title>Chief Revenue Officer</dc:title>")
            && core.contains("<dc:language>en-GB</dc:language>")
    );
    let foot = text_of(&made.bytes, "word/footer1.xml");
    assert!(
        foot.contains(" PAGE ")
            && foot.contains(" NUMPAGES ")
            && foot.contains("Northbeam · Chief Revenue Officer · role sheet "),
        "{foot}"
    );
}

#[test]
fn a_stale_sheet_says_so_on_paper() {
    let (mut plan, id) = kept(|sheet| sheet);
    let origin = plan.roles.sheets.get(id).unwrap().origin;
    marketing_away(&mut plan, origin);
    is_sound(&plan, id);
    for (form, part) in [(Form::Markdown, ""), (Form::Word, "word/document.xml")] {
        let bytes = file(&plan, id, form).unwrap().bytes;
        let text = if part.is_empty() { String::from_utf8(bytes).unwrap() } else { text_of(&bytes, part) };
        assert!(text.contains("Stale: this has changed since it was drafted"), "{text}");
        assert!(text.contains("Marketing no longer reports to this position."), "{text}");
    }
    let foot = text_of(&file(&plan, id, Form::Word).unwrap().bytes, "word/footer1.xml");
    assert!(foot.contains("(stale)"), "{foot}");
}

#[test]
fn what_people_type_is_text_and_runs_the_way_it_is_read() {
    let hostile = "<b>&\"]]></w:t> =1+1\u{7}\nمدير المبيعات\rone\u{fffe}more";
    let (plan, id) = kept(|sheet| {
        let sheet = say(&sheet, Say::Part(Part::Pay, hostile.into()));
        say(&sheet, Say::Part(Part::Title, "مدير المبيعات <CRO>".into()))
    });
    is_sound(&plan, id);
    let written = text_of(&file(&plan, id, Form::Word).unwrap().bytes, "word/document.xml");
    assert!(written.contains("&lt;b&gt;&amp;&quot;]]&gt;&lt;/w:t&gt; =1+1</w:t>"), "{written}");
    assert_eq!(written.matches("<w:bidi/>").count(), 2);
    // Each line is an item of its own, however it ended.
    assert!(written.contains(">مدير المبيعات</w:t>") && written.contains(">onemore</w:t>"), "{written}");
    let markdown = String::from_utf8(file(&plan, id, Form::Markdown).unwrap().bytes).unwrap();
    assert!(!markdown.contains("<b>") && markdown.contains("# مدير المبيعات &lt;CRO&gt;"), "{markdown}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_text_is_held_by_a_document(typed in prop::collection::vec(crate::texts::text(), 6)) {
        let (plan, id) = kept(|mut sheet| {
            for (part, text) in [Part::Title, Part::Mission, Part::Owns, Part::Pay].into_iter().zip(&typed) {
                sheet = say(&sheet, Say::Part(part, text.clone()));
            }
            let named = sheet.content().measures[0].name.clone();
            sheet = say(&sheet, Say::Measure(named, true, typed[4].clone()));
            say(&sheet, Say::Outcome(0, orgwright::plan::sheet::Outcome { text: typed[5].clone(), ..sheet.outcomes()[0].clone() }))
        });
        is_sound(&plan, id);
    }
}

#[test]
fn role_sheets_leave_with_a_whole_plan_alone_and_that_is_said() {
    let (plan, _) = kept(|sheet| sheet);
    let order = |leaving| Order { kind: Kind::Plan, origin: Origin::Baseline, scope: Scope::All, leaving };
    let leaves = |leaving: Leaving| {
        let text = String::from_utf8(export(&plan, &order(leaving)).unwrap().bytes).unwrap();
        (Plan::from_text(&text).unwrap().roles.sheets.all().len(), contents(&plan, &order(leaving)).unwrap().sentences)
    };
    let (all, said) = leaves(Leaving::everything());
    assert_eq!(all, 1);
    assert!(
        said.contains(&"It holds 1 role sheet, “Chief Revenue Officer”, with the names and the pay on it.".to_owned())
    );
    let (none, said) = leaves(Leaving::roles_only());
    assert_eq!(none, 0);
    assert!(said.contains(&"Role sheets stay behind, as they name people and pay.".to_owned()), "{said:?}");
}
