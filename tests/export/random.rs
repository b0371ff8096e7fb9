//! Random charts in which every field is used, and texts that are hard on files.

use orgwright::design::Origin;
use orgwright::exchange::export::Kind;
use orgwright::exchange::{Leaving, Order, Scope};
use orgwright::org::{Chart, Edit, Function, Grade, Position, Spot};
use orgwright::plan::{Baseline, Change, Plan};
use proptest::prelude::*;
use std::rc::Rc;

/// A text that is hard on files; rarely an empty one.
pub fn text() -> impl Strategy<Value = String> {
    let hard = [
        "=1+1",
        "+",
        "-5",
        "-",
        "@SUM(A1)",
        "'",
        "''=x",
        "\"",
        "\"\"",
        ",",
        ";",
        "\t",
        "\n",
        "\r\n",
        "\r",
        " ",
        "a",
        "Ann Lee",
        "日本",
        "é",
        "👩‍👩‍👧",
        "\u{202e}rtl",
        "\u{200f}",
        "＝x",
        "<b>&amp;</b>",
        "]]>",
        "_x000D_",
        "_x005F_",
        "\0",
        "\u{7}",
        "\u{ffff}",
        "\u{feff}",
        "0012",
        "1.2E+05",
        "None",
        "yes",
        "|",
        "*",
        "#",
        "](x)",
        "`",
        "\\",
        "{}",
        "--",
        "%",
        "no_manager",
    ];
    let any_of = prop::sample::select(hard.to_vec()).prop_map(str::to_owned);
    let piece = prop_oneof![6 => any_of, 1 => "\\PC{0,4}"];
    prop::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat())
}

fn position() -> impl Strategy<Value = Position> {
    let function = prop::option::of(prop::sample::select(&Function::ALL[..]));
    let pay = prop::option::of(prop_oneof![0..400_000_u64, any::<u64>()]);
    let texts = prop::collection::vec(text(), 6);
    (texts, function, prop::sample::select(&Grade::ALL[..]), pay, any::<bool>(), 0..6_u8).prop_map(
        |(texts, function, grade, pay, held, flags)| {
            let [title, holder, department, location, notes, reference] = texts.try_into().unwrap();
            let holder = held.then_some(holder);
            let (assistant, closed) = (flags == 1, false);
            Position { title, holder, function, grade, pay, department, location, notes, reference, assistant, closed }
        },
    )
}

/// Charts of 1 to `most` positions, drawn, moved about, dotted and with some positions closed and removed.
pub fn chart(most: usize) -> impl Strategy<Value = Chart> {
    let rows = prop::collection::vec((position(), any::<u32>()), 1..=most);
    let edits = prop::collection::vec((any::<u8>(), any::<u32>(), any::<u32>(), any::<u32>()), 0..12);
    (rows, edits).prop_map(|(rows, edits)| {
        let manager = |(at, pick): (usize, u32)| (at > 0 && !pick.is_multiple_of(9)).then(|| pick as usize % at.max(1));
        let managers: Vec<_> = rows.iter().map(|row| row.1).enumerate().map(manager).collect();
        let mut chart = Chart::from_managers(rows.into_iter().map(|row| row.0).collect(), &managers).unwrap();
        for (kind, one, other, place) in edits {
            let ids = chart.outline().ids().to_vec();
            let [Some(&seat), Some(&manager)] = [one, other].map(|pick| ids.get(pick as usize % ids.len().max(1)))
            else {
                continue;
            };
            let place = place % 5;
            // Those that the chart refuses change nothing.
            let _ = chart.apply(match kind % 6 {
                0 | 1 => Edit::Dot { manager, report: seat },
                2 if chart.len() > 1 => Edit::Remove { seat },
                3 => Edit::Set { seat, to: orgwright::org::Field::Closed(true) },
                _ => Edit::Move { seat, to: Spot { manager: Some(manager).filter(|_| place > 0), place } },
            });
        }
        chart
    })
}

/// A plan with this chart as today’s.
pub fn plan(chart: Chart) -> Plan {
    let mut plan = Plan::default();
    let baseline = Baseline { chart: Rc::new(chart), file: "chart.csv".into(), set_aside: Vec::new() };
    plan.make("Brought in.".into(), Change::Baseline(Some(Rc::new(baseline)))).unwrap();
    plan
}

/// Today’s chart, whole.
pub fn order(kind: Kind, leaving: Leaving) -> Order {
    Order { kind, origin: Origin::Baseline, scope: Scope::All, leaving }
}
