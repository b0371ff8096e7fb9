//! Hostile names, taken out in every form and read back as what opens that form reads it.

use crate::names::{NAMES, plan};
use orgwright::design::Origin;
use orgwright::exchange::export::{Kind, Size, export, file_name};
use orgwright::exchange::report::{self, Report};
use orgwright::exchange::sheet::{self, Form};
use orgwright::exchange::{Leaving, Order, Overrule, Scope, Table, unwatched};
use orgwright::plan::Plan;
use roxmltree::Document;
use std::io::{Cursor, Read as _};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn order(kind: Kind) -> Order {
    Order { kind, origin: Origin::Baseline, scope: Scope::All, leaving: Leaving::everything() }
}

fn text(plan: &Plan, kind: Kind) -> String {
    String::from_utf8(export(plan, &order(kind)).unwrap().bytes).unwrap()
}

/// Parts of a package, by name.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for at in 0..package.len() {
        let mut part = package.by_index(at).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        parts.push((part.name().unwrap().into_owned(), text));
    }
    parts
}

/// Every drawing is XML that draws, and does and fetches nothing.
#[track_caller]
fn draws_alone(svg: &str) {
    let document = Document::parse(svg).unwrap();
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        assert!(
            !["script", "foreignObject", "image", "use", "a", "iframe", "animate", "set"].contains(&name),
            "{name}"
        );
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(!name.starts_with("on") && name != "href" && name != "src", "{name}={value}");
            assert!(!value.contains("javascript:") && !value.contains("http://harm"), "{name}={value}");
        }
    }
}

#[test]
fn pictures() {
    let plan = plan();
    let svg = text(&plan, Kind::Picture);
    draws_alone(&svg);
    assert!(svg.contains("&lt;img src=x onerror="), "the name is there, as text");
    for drawing in Report::of(&plan, Size::A4).drawings {
        draws_alone(&drawing);
    }
}

/// In no table does a cell begin as a formula does, and what was written comes back.
#[test]
fn tables() {
    let plan = plan();
    for kind in [Kind::Csv, Kind::Comparison] {
        let order = Order {
            origin: if kind == Kind::Csv { Origin::Baseline } else { Origin::Drawn(plan.designs[0].id) },
            ..order(kind)
        };
        let bytes = export(&plan, &order).unwrap().bytes;
        let mut rows = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(&*bytes);
        for cell in rows.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
            let cell = cell.trim_start_matches('\u{feff}');
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']), "{cell:?}");
        }
    }
    let workbook = export(&plan, &order(Kind::Workbook)).unwrap().bytes;
    for (name, part) in parts(&workbook) {
        let document = Document::parse(&part).unwrap_or_else(|why| panic!("{name}: {why}"));
        let harm = |tag: &str| ["f", "hyperlink", "oleObject", "ddeLink", "externalReference"].contains(&tag);
        assert!(document.descendants().all(|node| !harm(node.tag_name().name())), "{name}");
        assert!(!part.contains("TargetMode=\"External\""), "{name}");
    }
    for bytes in [&workbook, &export(&plan, &order(Kind::Csv)).unwrap().bytes] {
        let table = Table::read(bytes, &Overrule::default(), &mut unwatched).unwrap();
        assert_eq!(table.rows.len(), NAMES.len());
    }
}

/// In a Word document there is no field, no link and no object, and in none of its parts anything but text.
#[test]
fn role_sheets() {
    let plan = plan();
    let id = plan.roles.sheets.all()[0].id;
    for (name, part) in parts(&sheet::file(&plan, id, Form::Word).unwrap().bytes) {
        let document = Document::parse(&part).unwrap_or_else(|why| panic!("{name}: {why}"));
        let harm = |tag: &str| ["instrText", "hyperlink", "object", "drawing", "altChunk"].contains(&tag);
        assert!(document.descendants().all(|node| !harm(node.tag_name().name())), "{name}");
        // The one field is the number of the page.
        let fields = document.descendants().filter(|node| node.has_tag_name((W, "fldSimple")));
        let of: Vec<_> = fields.filter_map(|field| field.attribute((W, "instr"))).map(str::trim).collect();
        assert!(of.iter().all(|of| ["PAGE", "NUMPAGES"].contains(of)), "{name}: {of:?}");
        assert!(!part.contains("TargetMode=\"External\""), "{name}");
    }
    let markdown = String::from_utf8(sheet::file(&plan, id, Form::Markdown).unwrap().bytes).unwrap();
    is_plain_markdown(&markdown);
}

/// No tag, no link, no picture and no code begins in what was typed.
#[track_caller]
fn is_plain_markdown(text: &str) {
    // The report’s own code is a hash.
    let is_hash = |code: &str| !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_hexdigit());
    let unescaped = text.replace("\\`", "");
    assert!(unescaped.split('`').skip(1).step_by(2).all(is_hash));
    for (at, _) in text.match_indices('<') {
        assert!(text[..at].ends_with('\\'), "{}", &text[at.saturating_sub(20)..].chars().take(60).collect::<String>());
    }
    for (at, _) in text.match_indices("](") {
        // The report's own links are to its drawings and to what it cites.
        let own =
            ["](http", "](#"].iter().any(|own| text[at..].starts_with(own)) && !text[at..].starts_with("](http://harm");
        assert!(text[..at].ends_with('\\') || own, "{}", text[at..].chars().take(60).collect::<String>());
    }
}

#[test]
fn markdown() {
    let plan = plan();
    is_plain_markdown(&text(&plan, Kind::Document));
    is_plain_markdown(&Report::of(&plan, Size::A4).to_markdown());
}

/// Whatever is written, a diagram has the lines that its chart has.
#[test]
fn diagrams() {
    let plan = plan();
    let count = NAMES.len();
    let mermaid = text(&plan, Kind::Mermaid);
    assert_eq!(mermaid.lines().filter(|line| line.contains(" --> ")).count(), count - 1);
    for line in mermaid.lines() {
        let head = line.trim_start();
        assert!(["flowchart ", "n", "classDef ", "class "].iter().any(|begin| head.starts_with(begin)), "{line}");
        assert!(!line.contains("%%") && !line.contains("javascript:"), "{line}");
    }
    let dot = text(&plan, Kind::Dot);
    assert!(!dot.contains('\0') && !dot.contains("URL=\"") && !dot.contains("label=<"), "{dot}");
    let boxes = dot.lines().filter(|line| line.contains("[label=\"")).count();
    let arrows = dot
        .lines()
        .filter(|line| line.trim_start().starts_with('n') && line.contains(" -> ") && !line.contains("label"))
        .count();
    assert_eq!((boxes, arrows), (count, count - 1), "{dot}");
}

#[test]
fn plans() {
    let plan = plan();
    let text = text(&plan, Kind::Plan);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["plan"]["profile"]["name"], NAMES[0]);
    assert!(Plan::from_text(&text).is_ok());
}

/// Every system takes the names of files, none is hidden, and none says that it is something else.
#[test]
fn names_of_files() {
    let long = "x".repeat(10 << 20);
    let wide = "日本語".repeat(100);
    for name in NAMES.into_iter().chain([
        "",
        ".",
        "..",
        "🙂",
        "’",
        "nul",
        "LPT1",
        "com1.txt",
        "a/b\\c:d*e?f\"g<h>i|j",
        &long,
        &wide,
    ]) {
        let mut plan = Plan::default();
        name.clone_into(&mut plan.profile.name);
        let mut names: Vec<_> = Kind::ALL.into_iter().map(|kind| file_name(&plan, &order(kind))).collect();
        names.push(report::file_name(&plan));
        names.push(plan.file_name());
        for file in names {
            let fits = |letter: char| letter.is_alphanumeric() || ['-', '.'].contains(&letter);
            assert!(file.chars().all(fits) && file.len() <= 250, "{}", file.chars().take(300).collect::<String>());
            let (stem, ending) = file.split_once('.').unwrap();
            assert!(!stem.is_empty() && !ending.contains(".."), "{file}");
            assert!(!["con", "prn", "aux", "nul", "com1", "lpt1"].contains(&stem), "{file}");
        }
    }
}
