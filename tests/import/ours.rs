//! Tables that we wrote come in again as they were.

use crate::{draw, faults};
use orgwright::org::{Chart, Function, Grade, Position};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The headings of our own tables.
pub const HEADINGS: [&str; 15] = [
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

/// A chart as our own table.
pub fn written(chart: &Chart) -> Vec<u8> {
    let mut file = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    file.write_record(HEADINGS).unwrap();
    let guarded = |text: &str| match text.trim_start_matches('\'').starts_with(['=', '+', '-', '@']) {
        true => format!("'{text}"),
        false => text.to_owned(),
    };
    let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
    for seat in chart.seats() {
        let position = &seat.position;
        let number = |id: orgwright::org::PositionId| id.number().to_string();
        file.write_record([
            number(seat.id),
            seat.manager.map(number).unwrap_or_default(),
            guarded(position.holder.as_deref().unwrap_or_default()),
            guarded(&position.title),
            guarded(&position.department),
            position.function.map_or("None", Function::label).to_owned(),
            position.grade.label().to_owned(),
            guarded(&position.location),
            position.pay.map(|pay| pay.to_string()).unwrap_or_default(),
            guarded(&position.reference),
            seat.dotted.iter().copied().map(number).collect::<Vec<_>>().join("; "),
            yes(position.assistant),
            yes(position.holder.is_none()),
            yes(position.closed),
            guarded(&position.notes),
        ])
        .unwrap();
    }
    file.into_inner().unwrap()
}

/// Each position in outline order with the rows of its managers: everything but the ids.
pub fn plain(chart: &Chart) -> Vec<(Position, Option<usize>, BTreeSet<usize>)> {
    let seats = chart.seats();
    let row = |id| seats.iter().position(|seat| seat.id == id).unwrap();
    seats
        .iter()
        .map(|seat| ((*seat.position).clone(), seat.manager.map(row), seat.dotted.iter().copied().map(row).collect()))
        .collect()
}

fn text() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "",
        "Ann Lee",
        "Ek, Bo",
        "=1+1",
        "'-x",
        "Say \"hi\"",
        "two\nlines",
        "Sales; EMEA",
        "TBD",
        "Vacant",
        "0",
        "007",
        "1",
        "none",
        "Zoë",
        "Total",
        "Account Executive",
        "VP Sales",
        "CEO",
        "-",
        "yes",
        "no",
    ])
    .prop_map(str::to_owned)
}

pub fn position() -> impl Strategy<Value = Position> {
    let texts = (
        text(),
        prop::option::of(text().prop_filter("a name", |name| !name.is_empty())),
        text(),
        text(),
        text(),
        text(),
    );
    let function = prop::option::of(prop::sample::select(&Function::ALL[..]));
    let rest =
        (function, prop::sample::select(&Grade::ALL[..]), prop::option::of(any::<u64>()), any::<bool>(), any::<bool>());
    (texts, rest).prop_map(
        |((title, holder, department, location, notes, reference), (function, grade, pay, assistant, closed))| {
            Position { title, holder, function, grade, pay, department, location, notes, reference, assistant, closed }
        },
    )
}

/// Any chart of up to `most` positions; nobody reports to a closed one.
pub fn chart(most: usize) -> impl Strategy<Value = Chart> {
    let row =
        (position(), prop::option::weighted(0.85, any::<prop::sample::Index>()), any::<prop::sample::Index>(), 0..4_u8);
    prop::collection::vec(row, 1..=most).prop_map(|rows| {
        let managers: Vec<_> = rows
            .iter()
            .enumerate()
            .map(|(at, row)| row.1.as_ref().filter(|_| at > 0).map(|pick| pick.index(at)))
            .collect();
        let leads: BTreeSet<_> = managers.iter().flatten().copied().collect();
        let positions = rows.iter().enumerate().map(|(at, row)| {
            let closed = row.0.closed && !leads.contains(&at);
            Position { closed, ..row.0.clone() }
        });
        let mut chart = Chart::from_managers(positions.collect(), &managers).unwrap();
        let ids = chart.outline().ids().to_vec();
        for (at, row) in rows.iter().enumerate().filter(|(_, row)| row.3 == 0) {
            chart.add_dotted(ids[row.2.index(ids.len())], ids[at]).unwrap();
        }
        chart
    })
}

#[test]
fn a_word_for_nobody_is_a_name_where_somebody_holds_the_position() {
    let file = "Position id,Reports to position id,Name,Job title,Position function,Position level,Vacant\n\
                0,,TBD,VP Sales,None,Director,no\n1,0,Ann,VP Sales,,,yes\n2,0,,AE,,,no\n";
    let import = draw(file.as_bytes());
    let seats = import.chart.seats();
    let of = |row: usize| (seats[row].position.holder.clone(), seats[row].position.function, seats[row].position.grade);
    assert_eq!(of(0), (Some("TBD".to_owned()), None, Grade::Director));
    assert_eq!(of(1), (None, Some(Function::Sales), Grade::Vp));
    assert_eq!(of(2).0, Some(String::new()));
    assert_eq!(faults(&import), Vec::<String>::new());
}

proptest! {
    #[test]
    fn our_own_table_comes_in_as_it_went_out(chart in chart(24)) {
        let import = draw(&written(&chart));
        prop_assert_eq!(plain(&import.chart), plain(&chart));
        prop_assert!(import.faults.iter().all(|fault| fault.reason.code().starts_with("missing_title")), "{:?}", faults(&import));
    }
}
