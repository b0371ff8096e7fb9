//! Random charts, as a list of positions and managers from which a test can also work things out the slow way.

use orgwright::org::{Chart, Function, Grade, Position};
use proptest::prelude::*;

/// A chart in the making: `managers[i]` is below i.
#[derive(Clone, Debug)]
pub struct Sketch {
    pub positions: Vec<Position>,
    pub managers: Vec<Option<usize>>,
}

impl Sketch {
    pub fn chart(&self) -> Chart {
        Chart::from_managers(self.positions.clone(), &self.managers).unwrap()
    }
}

/// Where a position hangs: rarely nowhere, often near the one before it, otherwise anywhere.
fn manager(at: usize, pick: u32, shape: u8, tops: bool) -> Option<usize> {
    let pick = pick as usize;
    match (at, shape) {
        (0, _) => None,
        (_, 0) if tops => None,
        (_, 0..4) => Some(at - 1 - pick % at.min(3)),
        _ => Some(pick % at),
    }
}

/// Charts of 1 to `most` positions. About half of the positions carry a core function; with `tops`, some report to nobody.
pub fn sketch(most: usize, tops: bool) -> impl Strategy<Value = Sketch> {
    let function = prop_oneof![
        4 => Just(None),
        6 => prop::sample::select(&Function::CORE[..]).prop_map(Some),
        2 => prop::sample::select(&Function::ALL[..]).prop_map(Some),
    ];
    let row = (any::<u32>(), 0..12_u8, function, prop::sample::select(&Grade::ALL[..]), any::<bool>());
    prop::collection::vec(row, 1..=most).prop_map(move |rows| {
        let managers = rows.iter().enumerate().map(|(at, row)| manager(at, row.0, row.1, tops)).collect();
        let position = |(at, row): (usize, &(u32, u8, Option<Function>, Grade, bool))| Position {
            title: format!("Seat {at}"),
            holder: row.4.then(|| format!("Person {at}")),
            function: row.2,
            grade: row.3,
            ..Position::default()
        };
        Sketch { positions: rows.iter().enumerate().map(position).collect(), managers }
    })
}
