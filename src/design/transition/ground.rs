//! Both charts on one numbering: what a transition is worked out on.

use crate::org::{Chart, Function, Outline, Position, PositionId};

/// No position: the manager of a top, and of a seat that is not on the chart.
pub(super) const NOBODY: u32 = u32::MAX;

/// One of the two charts, by node.
#[derive(Debug)]
pub(super) struct Side {
    /// Whether the seat is on the chart.
    pub there: Vec<bool>,
    /// Its manager’s node; [`NOBODY`] for a top.
    pub managers: Vec<u32>,
    /// Nodes, managers before their reports.
    pub order: Vec<u32>,
    /// Whether somebody is in the seat.
    pub filled: Vec<bool>,
}

/// Two charts, each seat of either once. A seat’s node is its place in `ids`.
#[derive(Debug)]
pub(super) struct Ground<'a> {
    pub ids: Vec<PositionId>,
    pub before: Vec<Option<&'a Position>>,
    pub after: Vec<Option<&'a Position>>,
    pub from: Side,
    pub to: Side,
    /// By the number of a position; [`NOBODY`] where neither chart has it.
    nodes: Vec<u32>,
}

/// Whether a chart says of nobody who is where. A seat of such a chart is held: it is a plan of posts, not a company where
/// all have left.
fn names_nobody(chart: &Chart) -> bool {
    chart.positions().all(|(_, position)| position.holder.is_none())
}

#[allow(clippy::cast_possible_truncation)] // positions are u32
impl<'a> Ground<'a> {
    pub fn of(from: &'a Chart, to: &'a Chart) -> Self {
        let outlines = [from.outline(), to.outline()];
        let mut nodes = vec![NOBODY; from.free_id().number().max(to.free_id().number()) as usize];
        let mut ids = Vec::with_capacity(from.len());
        for &id in outlines.iter().flat_map(Outline::ids) {
            let node = &mut nodes[id.number() as usize];
            if *node == NOBODY {
                *node = ids.len() as u32;
                ids.push(id);
            }
        }
        let side = |chart: &'a Chart, outline: &Outline| {
            let positions: Vec<_> = ids.iter().map(|&id| chart.get(id)).collect();
            let order: Vec<_> = outline.ids().iter().map(|id| nodes[id.number() as usize]).collect();
            let mut managers = vec![NOBODY; ids.len()];
            for (row, &node) in order.iter().enumerate() {
                managers[node as usize] = outline.manager(row).map_or(NOBODY, |manager| order[manager]);
            }
            let there = positions.iter().map(Option::is_some).collect();
            let filled = vec![false; ids.len()];
            (positions, Side { there, managers, order, filled })
        };
        let (before, from_side) = side(from, &outlines[0]);
        let (after, to_side) = side(to, &outlines[1]);
        let mut ground = Self { ids, before, after, from: from_side, to: to_side, nodes };
        ground.see_who_is_there(names_nobody(from), names_nobody(to));
        ground
    }

    /// Says of each seat whether somebody is in it, before and after. A closed seat is empty. A seat that is on both charts
    /// and named on neither is held where the first chart names nobody at all; a new seat, and one that is opened again, is
    /// held in the end, by name or not.
    fn see_who_is_there(&mut self, from_names_nobody: bool, to_names_nobody: bool) {
        for node in 0..self.ids.len() {
            let (before, after) = (self.before[node], self.after[node]);
            let open = |position: Option<&'a Position>| position.filter(|position| !position.closed);
            let (was, is) = match (open(before), open(after)) {
                (None, after) => (false, after.is_some()),
                (Some(before), None) => (before.holder.is_some() || from_names_nobody, false),
                (Some(before), Some(after)) => match (&before.holder, &after.holder) {
                    (None, None) => (from_names_nobody, from_names_nobody),
                    (None, Some(_)) => (from_names_nobody, true),
                    (Some(_), None) => (true, to_names_nobody),
                    (Some(_), Some(_)) => (true, true),
                },
            };
            self.from.filled[node] = was;
            self.to.filled[node] = is;
        }
    }

    pub fn len(&self) -> usize {
        self.ids.len()
    }

    pub fn node(&self, id: PositionId) -> u32 {
        self.nodes[id.number() as usize]
    }

    /// Whether a seat that stays gets another manager.
    pub fn is_moved(&self, node: usize) -> bool {
        self.from.managers[node] != self.to.managers[node]
    }

    /// What a seat is in the end, or was where it is gone.
    pub fn position(&self, node: usize) -> &'a Position {
        self.after[node].or(self.before[node]).expect("every node is a seat of one of the charts")
    }
}

/// Place of a revenue function among those whose heads are counted; `None` for everything else.
pub(super) fn revenue_place(position: Option<&Position>) -> Option<u8> {
    position?.function.filter(|function| function.is_revenue()).map(|function| function as u8)
}

/// How many functions those are.
pub(super) const REVENUE: usize = Function::REVENUE.len();

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn revenue_functions_are_numbered_as_they_are_listed() {
        for (at, function) in Function::REVENUE.into_iter().enumerate() {
            let position = Position { function: Some(function), ..Position::default() };
            assert_eq!(revenue_place(Some(&position)).map(usize::from), Some(at));
        }
        let finance = Position { function: Some(Function::Finance), ..Position::default() };
        assert_eq!(revenue_place(Some(&finance)), None);
    }
}
