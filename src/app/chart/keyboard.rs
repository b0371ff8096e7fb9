//! Walking the chart by keys: to the manager, the first report, the peers.

use crate::org::Outline;

/// The row that `key` leads to from `row`, on a chart drawn top-down. `None` where the key says nothing or leads nowhere.
pub fn step(outline: &Outline, row: usize, key: &str) -> Option<usize> {
    match key {
        "ArrowUp" => outline.manager(row),
        "ArrowDown" => outline.reports(row).next(),
        "ArrowLeft" => peers(outline, row).take_while(|&peer| peer < row).last(),
        "ArrowRight" => peers(outline, row).find(|&peer| peer > row),
        "Home" => Some(0),
        "End" => outline.len().checked_sub(1),
        _ => None,
    }
}

/// The rows that share the manager of `row`, itself among them, in order.
fn peers(outline: &Outline, row: usize) -> Box<dyn Iterator<Item = usize> + '_> {
    match outline.manager(row) {
        Some(manager) => Box::new(outline.reports(manager)),
        None => Box::new(outline.roots()),
    }
}
