//! Tables: what goes out comes in again. They are read here by the plain rules of the format, column by column.

use crate::random::{chart, order, plan};
use orgwright::exchange::export::Kind;
use orgwright::exchange::export::{WITHHELD, plain};
use orgwright::exchange::{Leaving, Part, Scope, export, leaving_chart, unguarded};
use orgwright::org::{Chart, Function, Grade, Position, PositionId};
use proptest::prelude::*;
use std::collections::HashMap;

/// A chart in outline order, in the normal form of its texts and without the numbers of its positions: the rows of manager
/// and dotted managers, and the position.
type Seen = Vec<(Option<usize>, Vec<usize>, Position)>;

fn seen(chart: &Chart) -> Seen {
    let outline = chart.outline();
    let rows: HashMap<PositionId, usize> = outline.ids().iter().enumerate().map(|(row, &id)| (id, row)).collect();
    let normal = |position: &Position| {
        let text = |text: &str| plain(text).into_owned();
        Position {
            title: text(&position.title),
            holder: position.holder.as_deref().map(text).filter(|name| !name.is_empty()),
            department: text(&position.department),
            location: text(&position.location),
            notes: text(&position.notes),
            reference: text(&position.reference),
            ..position.clone()
        }
    };
    let row = |(at, &id): (usize, &PositionId)| {
        let mut dotted: Vec<_> = chart.dotted(id).iter().map(|manager| rows[manager]).collect();
        dotted.sort_unstable();
        (outline.manager(at), dotted, normal(chart.get(id).unwrap()))
    };
    outline.ids().iter().enumerate().map(row).collect()
}

/// Fails where two charts differ in anything but the numbers of their positions.
pub fn same(one: &Chart, other: &Chart) {
    let (one, other) = (seen(one), seen(other));
    assert_eq!(one.len(), other.len());
    for (row, (one, other)) in one.iter().zip(&other).enumerate() {
        assert_eq!(one, other, "row {row}");
    }
}

/// The cells of a CSV: one list a row, headings first, as the file has them.
pub fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes).unwrap().strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The chart that a table of cells holds, by the headings that it has.
pub fn read(cells: &[Vec<String>]) -> Chart {
    let [headings, rows @ ..] = cells else { panic!("a table has headings") };
    let column = |heading: &str| headings.iter().position(|own| own == heading);
    let text = |row: &Vec<String>, heading: &str| {
        column(heading).map_or(String::new(), |column| unguarded(&row[column]).into_owned())
    };
    let ids: HashMap<String, usize> = rows.iter().enumerate().map(|(at, row)| (text(row, "Position id"), at)).collect();
    assert_eq!(ids.len(), rows.len(), "ids are unique");
    let managers: Vec<_> = rows
        .iter()
        .map(|row| Some(text(row, "Reports to position id")).filter(|id| !id.is_empty()).map(|id| ids[&id]))
        .collect();
    let yes = |row: &Vec<String>, heading: &str| text(row, heading) == "yes";
    let position = |row: &Vec<String>| Position {
        title: text(row, "Job title"),
        holder: (!yes(row, "Vacant")).then(|| column("Name").map_or(WITHHELD.to_owned(), |_| text(row, "Name"))),
        function: Function::ALL.into_iter().find(|function| function.label() == text(row, "Position function")),
        grade: Grade::ALL.into_iter().find(|grade| grade.label() == text(row, "Position level")).unwrap_or_default(),
        pay: text(row, "Annual pay (USD)").parse().ok(),
        department: text(row, "Department"),
        location: text(row, "Location"),
        notes: text(row, "Notes"),
        reference: text(row, "Source id"),
        assistant: yes(row, "Assistant"),
        closed: yes(row, "Closed"),
    };
    let mut chart = Chart::from_managers(rows.iter().map(position).collect(), &managers).unwrap();
    let ids_by_row: Vec<PositionId> = {
        let mut ids: Vec<_> = chart.positions().map(|(id, _)| id).collect();
        ids.sort_unstable();
        ids
    };
    for (at, row) in rows.iter().enumerate() {
        for manager in text(row, "Dotted line manager id").split("; ").filter(|id| !id.is_empty()) {
            chart.add_dotted(ids_by_row[ids[manager]], ids_by_row[at]).unwrap();
        }
    }
    chart
}

const HEADINGS: [&str; 15] = [
    "Position id",
    "Reports to position id",
    "Name",
    "Job title",
    "Department",
    "Position function",
    "Position level",
    "Location",
    "Annual pay (USD)",
    "Source id",
    "Dotted line manager id",
    "Assistant",
    "Vacant",
    "Closed",
    "Notes",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_csv_holds_the_whole_chart(chart in chart(20)) {
        let file = export(&plan(chart.clone()), &order(Kind::Csv, Leaving::everything())).unwrap();
        let cells = cells(&file.bytes);
        prop_assert_eq!(&cells[0], &HEADINGS);
        same(&read(&cells), &chart);
        // No cell begins as a formula does, but for numbers.
        for cell in cells.iter().flatten() {
            let number = cell.strip_prefix(['-', '+']).is_some_and(|digits| digits.parse::<f64>().is_ok());
            prop_assert!(number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']), "{cell:?}");
        }
        prop_assert!(String::from_utf8(file.bytes).unwrap().ends_with("\r\n"));
    }

    #[test]
    fn what_stays_behind_has_no_column_and_the_rest_is_whole(chart in chart(12), parts in prop::collection::vec(prop::sample::select(&Part::ALL[..]), 0..8)) {
        let leaving = parts.into_iter().fold(Leaving::everything(), Leaving::without);
        let (plan, order) = (plan(chart), order(Kind::Csv, leaving));
        let cells = cells(&export(&plan, &order).unwrap().bytes);
        let kept = leaving_chart(&plan, &order).unwrap();
        same(&read(&cells), &kept);
        for (part, headings) in [
            (Part::Names, &["Name"][..]),
            (Part::Ids, &["Source id"]),
            (Part::Functions, &["Position function", "Position level"]),
            (Part::Departments, &["Department"]),
            (Part::Locations, &["Location"]),
            (Part::Pay, &["Annual pay (USD)"]),
            (Part::Notes, &["Notes"]),
            (Part::DottedLines, &["Dotted line manager id"]),
        ] {
            for heading in headings {
                prop_assert_eq!(cells[0].iter().any(|own| own == heading), leaving.has(part));
            }
        }
        prop_assert_eq!(kept.len(), plan.baseline.as_ref().unwrap().chart.len());
    }

    #[test]
    fn a_branch_leaves_alone_and_keeps_its_ids(chart in chart(20), pick in any::<prop::sample::Index>()) {
        let outline = chart.outline();
        let row = pick.index(outline.len());
        let scope = Scope::Branch(outline.id(row));
        let order = orgwright::exchange::Order { scope, ..order(Kind::Csv, Leaving::everything()) };
        let branch = leaving_chart(&plan(chart.clone()), &order).unwrap();
        prop_assert_eq!(branch.outline().ids().to_vec(), outline.ids()[outline.subtree(row)].to_vec());
        prop_assert_eq!(branch.roots(), &[outline.id(row)]);
        for (id, position) in branch.positions() {
            prop_assert_eq!(chart.get(id), Some(position));
            let inside = |manager: &PositionId| branch.get(*manager).is_some();
            prop_assert_eq!(branch.dotted(id), chart.dotted(id).into_iter().filter(inside).collect::<Vec<_>>());
            if id != outline.id(row) {
                prop_assert_eq!(branch.manager(id), chart.manager(id));
            }
        }
    }
}
