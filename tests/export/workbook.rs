//! Workbooks, read by a library that knows nothing of how they were written.

use crate::random::{chart, order, plan};
use crate::round::{read, same};
use calamine::{Data, Reader as _, Xlsx};
use orgwright::exchange::export::Kind;
use orgwright::exchange::{ExportError, Leaving, Part, export, leaving_chart};
use orgwright::org::{Chart, Position};
use proptest::prelude::*;
use std::io::Cursor;

/// The cells of a sheet as texts, headings first.
fn cells(bytes: &[u8], sheet: &str) -> Vec<Vec<String>> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
    let formulas = workbook.worksheet_formula(sheet).unwrap();
    assert!(formulas.cells().all(|(_, _, formula)| formula.is_empty()), "no cell is a formula");
    let text = |cell: &Data| match cell {
        Data::String(text) => text.clone(),
        Data::Float(number) => number.to_string(),
        Data::Int(number) => number.to_string(),
        Data::Empty => String::new(),
        other => panic!("{other:?} was never written"),
    };
    workbook.worksheet_range(sheet).unwrap().rows().map(|row| row.iter().map(text).collect()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_workbook_holds_the_whole_chart(chart in chart(12), names in any::<bool>()) {
        let leaving = if names { Leaving::everything() } else { Leaving::roles_only() };
        let (plan, order) = (plan(chart), order(Kind::Workbook, leaving));
        let cells = cells(&export(&plan, &order).unwrap().bytes, "Positions");
        prop_assert_eq!(cells[0].contains(&"Name".to_owned()), names);
        same(&read(&cells), &leaving_chart(&plan, &order).unwrap());
    }
}

fn one(position: Position) -> Chart {
    Chart::from_managers(vec![position], &[None]).unwrap()
}

#[test]
fn a_text_longer_than_a_cell_is_said_and_not_cut() {
    let noted = |length| one(Position { title: "CEO".into(), notes: "é".repeat(length), ..Position::default() });
    let order = order(Kind::Workbook, Leaving::everything());
    assert!(export(&plan(noted(32_766)), &order).is_ok());
    let refused = export(&plan(noted(40_000)), &order).unwrap_err();
    assert!(matches!(refused, ExportError::LongText { column: "Notes", units: 40_000, .. }));
    let shorter = orgwright::exchange::Order { leaving: Leaving::everything().without(Part::Notes), ..order };
    assert!(export(&plan(noted(40_000)), &shorter).is_ok());
}

#[test]
fn the_second_sheet_says_what_the_first_is_and_files_of_one_chart_are_alike() {
    let plan = plan(one(Position { title: "=CEO".into(), ..Position::default() }));
    let order = order(Kind::Workbook, Leaving::roles_only());
    let file = export(&plan, &order).unwrap();
    assert_eq!(file.name, "untitled-plan-todays-chart.xlsx");
    let about = cells(&file.bytes, "About");
    let said: Vec<_> = about.iter().map(|row| (row[0].as_str(), row[1].as_str())).collect();
    assert_eq!(
        said[1..],
        [
            ("Plan", "Untitled plan"),
            ("Design", "Today’s chart"),
            ("Positions", "1"),
            ("Left out", "Names, Source ids, Pay, Notes"),
        ]
    );
    assert_eq!(cells(&file.bytes, "Positions")[1][2], "=CEO");
    assert_eq!(export(&plan, &order).unwrap(), file);
}
