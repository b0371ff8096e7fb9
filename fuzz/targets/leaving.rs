//! What leaves: the text, cut at its zero bytes, as titles and holders of a chain and as the name of its plan, in every form of file.
//! Those that are XML are read by a reader of XML, tables by a reader of tables.
#![no_main]

use libfuzzer_sys::fuzz_target;
use orgwright::design::Origin;
use orgwright::exchange::export::{Kind, export};
use orgwright::exchange::{Leaving, Order, Scope};
use orgwright::org::{Chart, Position};
use orgwright::plan::sheet::Sheet;
use orgwright::plan::{Baseline, Change, Plan};
use orgwright::role::Role;
use std::io::{Cursor, Read as _};
use std::rc::Rc;

/// A chart longer than this shows nothing that a shorter one does not.
const MOST: usize = 8;

fuzz_target!(|text: &str| {
    let mut texts = text.split('\0').map(str::to_owned);
    let name = texts.next().unwrap_or_default();
    let mut positions = Vec::new();
    while let Some(title) = texts.next().filter(|_| positions.len() < MOST) {
        positions.push(Position {
            title,
            holder: texts.next(),
            notes: texts.next().unwrap_or_default(),
            ..Position::default()
        });
    }
    let managers: Vec<_> = (0..positions.len()).map(|at| at.checked_sub(1)).collect();
    let count = positions.len();
    let chart = Rc::new(Chart::from_managers(positions, &managers).expect("a chain is a tree"));
    let mut plan = Plan::default();
    plan.profile.name = name.clone();
    let baseline = Baseline { chart: Rc::clone(&chart), file: name, set_aside: Vec::new() };
    plan.make("Brought in.".into(), Change::Baseline(Some(Rc::new(baseline)))).expect("a plan takes a chart");
    // A plan’s own file has a record of what it decides, which takes longer than all else; the target `plan` reads plans.
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Plan) {
        let order = Order { kind, origin: Origin::Baseline, scope: Scope::All, leaving: Leaving::everything() };
        let Ok(file) = export(&plan, &order) else { continue };
        assert!(!file.name.contains(['/', '\\', ':', '\0', '\u{202e}', '"', '<', '>', '|', '?', '*']), "{}", file.name);
        let text = || str::from_utf8(&file.bytes).expect("it is text");
        match kind {
            Kind::Picture => drop(roxmltree::Document::parse(text()).expect("it is XML")),
            Kind::Workbook => parts(&file.bytes),
            Kind::Csv => {
                let rows = csv::Reader::from_reader(&*file.bytes)
                    .into_records()
                    .map(|row| row.expect("every row is as wide"))
                    .count();
                assert_eq!(rows, count);
            }
            Kind::Mermaid => assert!(text().lines().count() <= 2 * count + 5),
            _ => assert!(!file.bytes.is_empty()),
        }
    }
    let Some((seat, _)) = chart.positions().next() else { return };
    let Ok(sheet) = Sheet::draft(&plan, Origin::Baseline, seat, Role::Cro) else { return };
    let mut roles = (*plan.roles).clone();
    roles.sheets = roles.sheets.with(sheet).expect("a plan takes a sheet");
    let change = Change::Roles(plan.roles.to(&roles));
    plan.make("Drafted.".into(), change).expect("a plan takes a sheet");
    let saved = plan.to_text();
    assert_eq!(Plan::from_text(&saved).expect("what was saved opens").to_text(), saved);
    let id = plan.roles.sheets.all()[0].id;
    let word = orgwright::exchange::sheet::file(&plan, id, orgwright::exchange::sheet::Form::Word)
        .expect("the sheet is there");
    parts(&word.bytes);
});

/// Every part of a package is XML.
fn parts(package: &[u8]) {
    let mut package = zip::ZipArchive::new(Cursor::new(package)).expect("it is a package");
    for at in 0..package.len() {
        let mut text = String::new();
        package.by_index(at).expect("it has as many parts").read_to_string(&mut text).expect("they are text");
        roxmltree::Document::parse(&text).expect("they are XML");
    }
}
