//! Two charts side by side: every position of either with its place in both.

use crate::org::{Chart, Outline, PositionId};

/// No row.
const NOWHERE: u32 = u32::MAX;

/// The positions of two charts, numbered once: first those of the second chart in its order, then those that only the first has, in
/// its order.
#[derive(Clone, Debug)]
pub(super) struct Sides {
    pub(super) before: Outline,
    pub(super) after: Outline,
    ids: Vec<PositionId>,
    /// The number of each position, by its id.
    nodes: Vec<u32>,
    /// The row of each node on the first chart.
    rows: Vec<u32>,
}

#[allow(clippy::cast_possible_truncation)] // rows are u32
impl Sides {
    pub(super) fn of(from: &Chart, to: &Chart) -> Self {
        let (before, after) = (from.outline(), to.outline());
        let most = from.free_id().max(to.free_id()).number() as usize;
        let (mut ids, mut nodes) = (after.ids().to_vec(), vec![NOWHERE; most]);
        for (node, id) in ids.iter().enumerate() {
            nodes[id.number() as usize] = node as u32;
        }
        let mut rows = vec![NOWHERE; ids.len()];
        for (row, &id) in before.ids().iter().enumerate() {
            let node = &mut nodes[id.number() as usize];
            if *node == NOWHERE {
                *node = ids.len() as u32;
                ids.push(id);
                rows.push(row as u32);
            } else {
                rows[*node as usize] = row as u32;
            }
        }
        Self { before, after, ids, nodes, rows }
    }

    /// How many positions there are in all.
    pub(super) const fn len(&self) -> usize {
        self.ids.len()
    }

    pub(super) fn id(&self, node: usize) -> PositionId {
        self.ids[node]
    }

    /// The number of a position that one of the charts has.
    pub(super) fn node(&self, id: PositionId) -> usize {
        self.nodes[id.number() as usize] as usize
    }

    /// Its row on the first chart.
    pub(super) fn row_before(&self, node: usize) -> Option<usize> {
        Some(self.rows[node]).filter(|row| *row != NOWHERE).map(|row| row as usize)
    }

    /// Whether the second chart has it; its row there is its number.
    pub(super) const fn is_after(&self, node: usize) -> bool {
        node < self.after.len()
    }

    /// Its manager on the first chart, as a node.
    pub(super) fn manager_before(&self, node: usize) -> Option<usize> {
        let manager = self.before.manager(self.row_before(node)?)?;
        Some(self.node(self.before.id(manager)))
    }

    /// Its manager on the second chart, as a node.
    pub(super) fn manager_after(&self, node: usize) -> Option<usize> {
        if self.is_after(node) { self.after.manager(node) } else { None }
    }

    /// Who reports to a node on the first chart in order, or its tops.
    pub(super) fn team_before(&self, manager: Option<usize>) -> impl Iterator<Item = usize> {
        let row = manager.map(|node| self.row_before(node));
        let team = row.flatten().map(|row| self.before.reports(row));
        let tops = row.is_none().then(|| self.before.roots());
        team.into_iter().flatten().chain(tops.into_iter().flatten()).map(|row| self.node(self.before.id(row)))
    }

    /// Who reports to a node on the second chart in order, or its tops.
    pub(super) fn team_after(&self, manager: Option<usize>) -> impl Iterator<Item = usize> {
        let team = manager.filter(|&node| self.is_after(node)).map(|row| self.after.reports(row));
        let tops = manager.is_none().then(|| self.after.roots());
        team.into_iter().flatten().chain(tops.into_iter().flatten())
    }
}
