//! Positions by name: where they stand, and what people call them.

use crate::app::page::reading::named;
use crate::org::{Chart, PositionId};

/// The managers above a position in one line, the nearest first: where there is little room, it is what tells most.
pub fn path(chart: &Chart, id: PositionId) -> String {
    let above = std::iter::successors(chart.manager(id), |&at| chart.manager(at));
    above.filter_map(|at| chart.get(at)).map(|at| at.title.as_str()).collect::<Vec<_>>().join(" ‹ ")
}

/// A position as people name it; empty where the chart does not have it.
pub fn name(chart: &Chart, id: PositionId) -> String {
    chart.get(id).map(named).unwrap_or_default()
}
