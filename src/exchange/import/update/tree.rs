//! The tree as an update shall leave it: who reports to whom, in which order, and who goes.

use super::Missing;
use super::matching::Matching;
use crate::exchange::import::draw::Import;
use crate::exchange::import::header::Field;
use crate::org::{Chart, PositionId, cycles, fold_case};
use std::collections::HashMap;

/// A position of the new tree.
pub struct Node {
    /// Its id, on the chart or to be.
    pub id: PositionId,
    /// Its row on the chart that was drawn of the list.
    pub row: Option<usize>,
    /// Whether it is on the chart already.
    pub here: bool,
}

/// The new tree, and what is left of the old one.
pub struct Tree {
    pub nodes: Vec<Node>,
    /// Whom each node reports to.
    pub managers: Vec<Option<usize>>,
    /// The tops, and then the reports of each node, in order.
    pub teams: Vec<Vec<usize>>,
    /// The positions that go, managers before their reports.
    pub gone: Vec<PositionId>,
}

/// The positions of the chart by source id and by holder, for managers whom the list names and does not hold.
struct Absent(HashMap<String, Option<PositionId>>);

impl Absent {
    fn new(present: &Chart, import: &Import) -> Self {
        let mut by = HashMap::new();
        for (id, position) in present.positions().filter(|_| !import.absent.is_empty()) {
            for name in [Some(&position.reference), position.holder.as_ref()].into_iter().flatten() {
                // Two of a name are nobody.
                let one = by.entry(fold_case(name)).or_insert(Some(id));
                *one = one.filter(|&one| one == id);
            }
        }
        Self(by)
    }

    fn find(&self, name: &str) -> Option<PositionId> {
        self.0.get(&fold_case(name)).copied().flatten()
    }
}

impl Tree {
    pub fn new(present: &Chart, import: &Import, matching: &Matching, missing: Missing, mut free: PositionId) -> Self {
        let (old, new) = (present.outline(), import.chart.outline());
        let mut tree = Self { nodes: Vec::new(), managers: Vec::new(), teams: Vec::new(), gone: Vec::new() };
        let mut node_of: HashMap<PositionId, usize> = HashMap::new();
        for &row in new.ids() {
            let row = row.number() as usize;
            let id = matching.of_row[row].unwrap_or_else(|| {
                let next = free.next();
                std::mem::replace(&mut free, next)
            });
            node_of.insert(id, tree.nodes.len());
            tree.nodes.push(Node { id, row: Some(row), here: matching.of_row[row].is_some() });
        }
        for &id in old.ids() {
            match (node_of.contains_key(&id), missing) {
                (true, _) => {}
                (false, Missing::Remove) => tree.gone.push(id),
                (false, Missing::Keep | Missing::Vacate) => {
                    node_of.insert(id, tree.nodes.len());
                    tree.nodes.push(Node { id, row: None, here: true });
                }
            }
        }
        // Where the manager goes, the next above who stays.
        let stays_above = |id: PositionId| {
            let above = std::iter::successors(present.manager(id), |&at| present.manager(at));
            let mut above = above.filter_map(|at| node_of.get(&at).copied());
            above.next()
        };
        let absent = Absent::new(present, import);
        let says = |node: &Node| {
            let given = |row: usize| import.given[row].has(Field::Manager) && !import.absent.contains_key(&row);
            node.row.is_some_and(|row| !node.here || given(row))
        };
        tree.managers = (0..tree.nodes.len())
            .map(|at| {
                let node = &tree.nodes[at];
                // A list of one division names managers of others: they are looked for on the chart.
                let called = node.row.and_then(|row| import.absent.get(&row));
                let above = called.and_then(|called| node_of.get(&absent.find(called)?).copied());
                match node.row.filter(|_| says(node)) {
                    _ if above.is_some_and(|above| above != at) => above,
                    // The first nodes are the rows of the outline.
                    Some(_) => new.manager(at),
                    None => stays_above(node.id),
                }
            })
            .collect();
        tree.cut_circles(says);
        tree.order_teams(present, import);
        tree
    }

    /// Where the list and what it leaves as it was form a circle, those end at the top of whom it does not say where they
    /// report; the list alone forms none.
    fn cut_circles(&mut self, says: impl Fn(&Node) -> bool) {
        for circle in cycles(&self.managers) {
            let cut = circle.iter().copied().find(|&at| !says(&self.nodes[at])).unwrap_or(circle[0]);
            self.managers[cut] = None;
        }
    }

    /// A team whose members stay keeps its order. Who comes into a team is behind the others, unless the list is our own and
    /// so has an order of its own.
    fn order_teams(&mut self, present: &Chart, import: &Import) {
        let ours = import.given.iter().any(|given| given.number.is_some());
        let old = present.outline();
        let place_of: HashMap<_, _> = old.ids().iter().enumerate().map(|(place, &id)| (id, place)).collect();
        self.teams = vec![Vec::new(); self.nodes.len() + 1];
        for (at, &manager) in self.managers.iter().enumerate() {
            self.teams[manager.map_or(0, |manager| manager + 1)].push(at);
        }
        for (team, members) in self.teams.iter_mut().enumerate() {
            let manager = team.checked_sub(1).map(|manager| self.nodes[manager].id);
            // Where it stood among its peers, for who stays with the manager.
            let place = |at: usize| {
                let id = self.nodes[at].id;
                place_of.get(&id).copied().filter(|_| present.manager(id) == manager)
            };
            let was = match manager {
                Some(manager) => place_of.get(&manager).map_or(0, |&place| old.direct_reports(place) as usize),
                None => present.roots().len(),
            };
            let untouched = members.len() == was && members.iter().all(|&at| place(at).is_some());
            if untouched || !ours {
                members.sort_by_key(|&at| (place(at).is_none(), place(at), at));
            }
        }
    }

    /// Every node, managers before their reports, siblings in order.
    pub fn downwards(&self) -> Vec<usize> {
        let mut order = Vec::with_capacity(self.nodes.len());
        let mut open: Vec<usize> = self.teams[0].iter().rev().copied().collect();
        while let Some(at) = open.pop() {
            order.push(at);
            open.extend(self.teams[at + 1].iter().rev());
        }
        order
    }
}
