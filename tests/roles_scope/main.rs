//! Who does what on a chart, titles against what they lead, and job postings.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

mod matrix;
mod postings;
#[path = "../tree/random.rs"]
mod random;
mod sentences;
mod titles;

use orgwright::org::{Chart, Function, Grade, Position, PositionId};

/// A chart of seats: title, function, level, and the place of its manager in the list.
pub fn drawn(seats: &[(&str, Option<Function>, Grade, Option<usize>)]) -> (Chart, Vec<PositionId>) {
    let seat = |(title, function, grade, _): &(&str, Option<Function>, Grade, Option<usize>)| Position {
        title: (*title).to_owned(),
        function: *function,
        grade: *grade,
        ..Position::default()
    };
    let managers: Vec<_> = seats.iter().map(|seat| seat.3).collect();
    let chart = Chart::from_managers(seats.iter().map(seat).collect(), &managers).unwrap();
    let id = |title: &str| chart.positions().find(|(_, position)| position.title == title).unwrap().0;
    let ids = seats.iter().map(|seat| id(seat.0)).collect();
    (chart, ids)
}
