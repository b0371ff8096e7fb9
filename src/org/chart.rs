//! The chart: positions and lines on a petgraph graph whose solid lines always form one rooted forest.

use super::index::Index;
use super::{ChartError, Edit, Outline, Position, PositionId, Spot, cycles};
use crate::figure::quoted;
use petgraph::Direction;
use petgraph::stable_graph::{EdgeIndex, NodeIndex, StableDiGraph};
use petgraph::visit::{EdgeRef, IntoEdgeReferences};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// A line between two positions, from the manager to the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Line {
    /// The reporting line. `place` orders the reports of one manager; places need not be consecutive.
    Solid { place: u32 },
    /// A second, dotted line. It takes no part in the tree.
    Dotted,
}

/// Largest number of a position in a saved chart. No chart of ours comes near it.
pub(super) const LARGEST_ID: u32 = 1 << 24;

/// One position with its place in the tree: how a chart is saved and handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// The position's id.
    pub id: PositionId,
    /// Whom it reports to by the solid line; `None` is a top.
    pub manager: Option<PositionId>,
    /// Whom else it reports to, by dotted lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dotted: Vec<PositionId>,
    /// The position itself.
    pub position: Rc<Position>,
}

/// An org chart: positions, solid lines as one rooted forest with a stable order of siblings, dotted lines beside it.
///
/// There is no way to make one whose solid lines are not a forest.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "Vec<Seat>", into = "Vec<Seat>")]
pub struct Chart {
    graph: StableDiGraph<(PositionId, Rc<Position>), Line>,
    index: Index,
    roots: Vec<PositionId>,
}

impl Chart {
    /// A chart with no position.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A chart of `positions`, where `managers[i]` is the index of the manager of `positions[i]`. Siblings keep the order
    /// of the list; ids are the indices. O(N).
    ///
    /// # Errors
    /// [`ChartError::Circle`] with the first circle where the managers form one; [`ChartError::Closed`] where a manager is
    /// closed; [`ChartError::TooLarge`] for more positions than there are ids.
    ///
    /// # Panics
    /// Where the two lists differ in length or a manager is not an index of them.
    pub fn from_managers(positions: Vec<Position>, managers: &[Option<usize>]) -> Result<Self, ChartError> {
        Self::from_shared(positions.into_iter().map(Rc::new).collect(), managers)
    }

    fn from_shared(positions: Vec<Rc<Position>>, managers: &[Option<usize>]) -> Result<Self, ChartError> {
        assert_eq!(positions.len(), managers.len(), "one manager entry for each position");
        if let Some(circle) = cycles(managers).first() {
            let closed = circle.iter().chain(circle.first());
            return Err(ChartError::Circle(closed.map(|&row| positions[row].name().to_owned()).collect()));
        }
        if let Some(&closed) = managers.iter().flatten().find(|&&manager| positions[manager].closed) {
            return Err(ChartError::Closed(positions[closed].name().to_owned()));
        }
        let mut chart = Self::new();
        for position in positions {
            chart.seat(chart.free_id(), position)?;
        }
        #[allow(clippy::cast_possible_truncation)] // ids are u32 from `seat` on
        for (row, manager) in managers.iter().enumerate() {
            let id = PositionId(row as u32);
            match manager {
                Some(manager) => chart.link(PositionId(*manager as u32), id, row as u32),
                None => chart.roots.push(id),
            }
        }
        Ok(chart)
    }

    /// Adds a position as the last report of `manager`, or as the last top, and returns its id.
    ///
    /// # Errors
    /// [`ChartError::Unknown`] where `manager` is not on the chart, [`ChartError::Closed`] where it is closed, and
    /// [`ChartError::TooLarge`] where every id is taken.
    pub fn add(&mut self, position: Position, manager: Option<PositionId>) -> Result<PositionId, ChartError> {
        let (seat, position) = (self.free_id(), Rc::new(position));
        self.apply(Edit::Add { seat, position, to: Spot { manager, place: u32::MAX } })?;
        Ok(seat)
    }

    /// Adds a dotted line from `manager` to `report`. A second one between the two, or one to oneself, changes nothing.
    ///
    /// # Errors
    /// [`ChartError::Unknown`].
    pub fn add_dotted(&mut self, manager: PositionId, report: PositionId) -> Result<(), ChartError> {
        let (from, to) = (self.node(manager)?, self.node(report)?);
        if manager != report && self.dotted_edge(from, to).is_none() {
            self.graph.add_edge(from, to, Line::Dotted);
        }
        Ok(())
    }

    /// Changes a position's own fields; its place in the tree stays.
    ///
    /// # Errors
    /// [`ChartError::Unknown`]; [`ChartError::HasReports`] where the change closes a position that somebody reports to. The
    /// chart is then as it was.
    pub fn update(&mut self, id: PositionId, change: impl FnOnce(&mut Position)) -> Result<(), ChartError> {
        let node = self.node(id)?;
        let leads = self.leads(node);
        let position = &mut self.graph[node].1;
        let mut changed = Position::clone(position);
        change(&mut changed);
        if changed.closed && leads {
            return Err(ChartError::HasReports(position.name().to_owned()));
        }
        *position = Rc::new(changed);
        Ok(())
    }

    /// The position named `id`.
    #[must_use]
    pub fn get(&self, id: PositionId) -> Option<&Position> {
        self.find(id).map(|node| &*self.graph[node].1)
    }

    /// The first of the ids that this chart has never had; with it every larger one.
    #[must_use]
    pub fn free_id(&self) -> PositionId {
        PositionId(self.index.free())
    }

    /// Whom `id` reports to by the solid line.
    #[must_use]
    pub fn manager(&self, id: PositionId) -> Option<PositionId> {
        let (_, node) = self.solid_above(self.find(id)?)?;
        Some(self.graph[node].0)
    }

    /// Direct reports of `id` in their order. O(k log k) for k reports.
    #[must_use]
    pub fn reports(&self, id: PositionId) -> Vec<PositionId> {
        let Some(node) = self.find(id) else { return Vec::new() };
        let mut reports: Vec<_> = self.solid_below(node).collect();
        reports.sort_unstable();
        reports.into_iter().map(|(_, report)| self.graph[report].0).collect()
    }

    /// Whom `id` reports to by dotted lines, lowest id first.
    #[must_use]
    pub fn dotted(&self, id: PositionId) -> Vec<PositionId> {
        let Some(node) = self.find(id) else { return Vec::new() };
        let above = self.graph.edges_directed(node, Direction::Incoming);
        let lines = above.filter(|edge| *edge.weight() == Line::Dotted);
        // Sorted as pairs with the node, as reports are: each type that is sorted weighs some 2 KB in the page.
        let mut dotted: Vec<_> = lines.map(|edge| (self.graph[edge.source()].0.0, edge.source())).collect();
        dotted.sort_unstable();
        dotted.into_iter().map(|(id, _)| PositionId(id)).collect()
    }

    /// Every dotted line as manager and report, in no order that means anything. O(lines).
    pub fn dotted_lines(&self) -> impl Iterator<Item = (PositionId, PositionId)> {
        let dotted = self.graph.edge_references().filter(|edge| *edge.weight() == Line::Dotted);
        dotted.map(|edge| (self.graph[edge.source()].0, self.graph[edge.target()].0))
    }

    /// The positions that report to nobody, in order.
    #[must_use]
    pub fn roots(&self) -> &[PositionId] {
        &self.roots
    }

    /// Every position, in no order that means anything.
    pub fn positions(&self) -> impl Iterator<Item = (PositionId, &Position)> {
        self.graph.node_weights().map(|(id, position)| (*id, &**position))
    }

    /// A position as it is shared between charts.
    #[must_use]
    pub fn shared(&self, id: PositionId) -> Option<Rc<Position>> {
        self.find(id).map(|node| Rc::clone(&self.graph[node].1))
    }

    /// How many positions there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.graph.node_count()
    }

    /// Whether there is no position.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.graph.node_count() == 0
    }

    /// The tree laid out flat, for reading: managers before their reports, siblings in order. O(N log k) for at most k
    /// reports of one manager, no recursion.
    #[must_use]
    pub fn outline(&self) -> Outline {
        self.flat(|_| true)
    }

    /// The same without the closed seats, who have no reports: what is measured.
    #[must_use]
    pub fn standing(&self) -> Outline {
        self.flat(|position| !position.closed)
    }

    fn flat(&self, keep: impl Fn(&Position) -> bool) -> Outline {
        let mut outline = Outline::with_capacity(self.len());
        // A stack of what is still to visit, so that a chain of any length costs no call stack.
        let mut open: Vec<_> = self.roots.iter().rev().map(|&root| (self.at(root), None)).collect();
        let mut reports: Vec<(u32, NodeIndex)> = Vec::new();
        while let Some((node, manager)) = open.pop() {
            let (id, position) = &self.graph[node];
            if !keep(position) {
                continue;
            }
            let at = outline.push(*id, manager);
            reports.extend(self.solid_below(node));
            reports.sort_unstable();
            open.extend(reports.drain(..).rev().map(|(_, report)| (report, Some(at))));
        }
        outline.close();
        outline
    }

    /// Every seat, managers before their reports, siblings in order.
    #[must_use]
    pub fn seats(&self) -> Vec<Seat> {
        let outline = self.outline();
        let seat = |at: usize| {
            let id = outline.id(at);
            let manager = outline.manager(at).map(|manager| outline.id(manager));
            Seat { id, manager, dotted: self.dotted(id), position: Rc::clone(&self.graph[self.at(id)].1) }
        };
        (0..outline.len()).map(seat).collect()
    }

    fn link(&mut self, manager: PositionId, report: PositionId, place: u32) {
        self.graph.add_edge(self.at(manager), self.at(report), Line::Solid { place });
    }

    fn find(&self, id: PositionId) -> Option<NodeIndex> {
        self.index.get(id)
    }

    /// The node of a position that is known to be on the chart.
    fn at(&self, id: PositionId) -> NodeIndex {
        self.index.get(id).expect("it is on the chart")
    }

    pub(super) fn node(&self, id: PositionId) -> Result<NodeIndex, ChartError> {
        self.find(id).ok_or(ChartError::Unknown(id))
    }

    /// What to call a position in a sentence.
    pub(super) fn name(&self, id: PositionId) -> &str {
        self.get(id).map_or("", Position::name)
    }

    /// The same in quotation marks.
    pub(super) fn quoted(&self, id: PositionId) -> String {
        quoted(self.name(id))
    }

    /// Puts a new position on the chart, without a line yet.
    pub(super) fn seat(&mut self, id: PositionId, position: Rc<Position>) -> Result<(), ChartError> {
        if id.0 > LARGEST_ID {
            return Err(ChartError::TooLarge(id));
        }
        if self.find(id).is_some() {
            return Err(ChartError::Twice(id));
        }
        let node = self.graph.add_node((id, position));
        self.index.put(id, node, self.graph.node_count());
        Ok(())
    }

    /// Takes a position without lines off the chart.
    pub(super) fn unseat(&mut self, id: PositionId) -> Option<Rc<Position>> {
        let node = self.find(id)?;
        self.index.take(id);
        self.graph.remove_node(node).map(|(_, position)| position)
    }

    /// Makes a position without a manager the report of `manager` at `place` among its reports, or the top at that place;
    /// beyond the last is last.
    pub(super) fn attach(&mut self, id: PositionId, manager: Option<PositionId>, place: usize) {
        let Some(manager) = manager else {
            return self.roots.insert(place.min(self.roots.len()), id);
        };
        let node = self.at(manager);
        let mut places: Vec<u32> = self.solid_below(node).map(|(place, _)| place).collect();
        let at = if place < places.len() {
            let (_, &mut at, _) = places.select_nth_unstable(place);
            let behind: Vec<_> = self.solid_edges(node).filter(|(place, _)| *place >= at).collect();
            for (place, edge) in behind {
                self.graph[edge] = Line::Solid { place: place + 1 };
            }
            at
        } else {
            places.into_iter().max().map_or(0, |last| last + 1)
        };
        self.link(manager, id, at);
    }

    /// Takes a position off its manager, or off the tops, and says where it was.
    pub(super) fn detach(&mut self, id: PositionId) -> Spot {
        let spot = self.spot_at(id);
        match self.solid_above(self.at(id)) {
            Some((edge, _)) => self.cut(edge),
            None => _ = self.roots.remove(spot.place as usize),
        }
        spot
    }

    /// Where a position stands. O(team) for the team it is in.
    #[must_use]
    pub fn spot(&self, id: PositionId) -> Option<Spot> {
        self.find(id).map(|_| self.spot_at(id))
    }

    #[allow(clippy::cast_possible_truncation)] // positions are u32
    fn spot_at(&self, id: PositionId) -> Spot {
        let Some((edge, manager)) = self.solid_above(self.at(id)) else {
            let place = self.roots.iter().position(|&root| root == id).unwrap_or_default();
            return Spot { manager: None, place: place as u32 };
        };
        let own = self.graph[edge];
        let place = self.solid_below(manager).filter(|(place, _)| Line::Solid { place: *place } < own).count();
        Spot { manager: Some(self.graph[manager].0), place: place as u32 }
    }

    /// Whether a dotted line leads from `manager` to `report`.
    pub(super) fn dotted_edge(&self, manager: NodeIndex, report: NodeIndex) -> Option<EdgeIndex> {
        // Searched from below: a position has few managers, and may have thousands of reports.
        let mut above = self.graph.edges_directed(report, Direction::Incoming);
        let found = above.find(|edge| edge.source() == manager && *edge.weight() == Line::Dotted);
        found.map(|edge| edge.id())
    }

    /// Removes a line.
    pub(super) fn cut(&mut self, line: EdgeIndex) {
        self.graph.remove_edge(line);
    }

    /// Whether any dotted line begins or ends at a position.
    pub(super) fn has_dotted(&self, node: NodeIndex) -> bool {
        let mut lines = self.graph.edges(node).chain(self.graph.edges_directed(node, Direction::Incoming));
        lines.any(|edge| *edge.weight() == Line::Dotted)
    }

    /// Whether anybody reports to a position by a solid line.
    pub(super) fn leads(&self, node: NodeIndex) -> bool {
        self.solid_below(node).next().is_some()
    }

    /// The position on a node, to be changed.
    pub(super) fn position_mut(&mut self, node: NodeIndex) -> &mut Position {
        Rc::make_mut(&mut self.graph[node].1)
    }

    /// How many report to `id` directly.
    #[must_use]
    pub fn span(&self, id: PositionId) -> usize {
        self.find(id).map_or(0, |node| self.solid_below(node).count())
    }

    fn solid_edges(&self, node: NodeIndex) -> impl Iterator<Item = (u32, EdgeIndex)> {
        self.graph.edges(node).filter_map(|edge| match edge.weight() {
            Line::Solid { place } => Some((*place, edge.id())),
            Line::Dotted => None,
        })
    }

    fn solid_above(&self, node: NodeIndex) -> Option<(EdgeIndex, NodeIndex)> {
        let mut above = self.graph.edges_directed(node, Direction::Incoming);
        above.find(|edge| matches!(edge.weight(), Line::Solid { .. })).map(|edge| (edge.id(), edge.source()))
    }

    fn solid_below(&self, node: NodeIndex) -> impl Iterator<Item = (u32, NodeIndex)> {
        self.graph.edges(node).filter_map(|edge| match edge.weight() {
            Line::Solid { place } => Some((*place, edge.target())),
            Line::Dotted => None,
        })
    }
}

/// Two charts are equal where they hold the same seats in the same order.
impl PartialEq for Chart {
    fn eq(&self, other: &Self) -> bool {
        self.seats() == other.seats()
    }
}

impl From<Chart> for Vec<Seat> {
    fn from(chart: Chart) -> Self {
        chart.seats()
    }
}

impl TryFrom<Vec<Seat>> for Chart {
    type Error = ChartError;

    /// The order of the seats is the order of siblings; a manager may come after its reports.
    fn try_from(seats: Vec<Seat>) -> Result<Self, ChartError> {
        let mut row_of = HashMap::with_capacity(seats.len());
        for (row, seat) in seats.iter().enumerate() {
            if seat.id.0 > LARGEST_ID {
                return Err(ChartError::TooLarge(seat.id));
            }
            if row_of.insert(seat.id, row).is_some() {
                return Err(ChartError::Twice(seat.id));
            }
        }
        let row = |id: &PositionId| row_of.get(id).copied().ok_or(ChartError::Unknown(*id));
        let managers: Vec<_> =
            seats.iter().map(|seat| seat.manager.as_ref().map(row).transpose()).collect::<Result<_, _>>()?;
        for dotted in seats.iter().flat_map(|seat| &seat.dotted) {
            row(dotted)?;
        }
        let ids: Vec<_> = seats.iter().map(|seat| seat.id).collect();
        let dotted: Vec<_> =
            seats.iter().flat_map(|seat| seat.dotted.iter().map(|&manager| (manager, seat.id))).collect();
        let positions = seats.into_iter().map(|seat| seat.position).collect();
        let mut chart = Self::from_shared(positions, &managers)?;
        chart.rename(&ids);
        let mut drawn = HashSet::with_capacity(dotted.len());
        for (manager, report) in dotted {
            if manager != report && drawn.insert((manager, report)) {
                chart.graph.add_edge(chart.at(manager), chart.at(report), Line::Dotted);
            }
        }
        Ok(chart)
    }
}

impl Chart {
    /// Gives the positions numbered 0, 1, 2 … by [`Chart::from_managers`] the distinct `ids` they were saved with.
    fn rename(&mut self, ids: &[PositionId]) {
        let nodes: Vec<_> = self.graph.node_indices().collect();
        let placed: Vec<_> = ids.iter().copied().zip(nodes).collect();
        self.index = Index::of(&placed);
        for (id, node) in placed {
            self.graph[node].0 = id;
        }
        for root in &mut self.roots {
            *root = ids[root.0 as usize];
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn saved(id: u32, manager: Option<u32>) -> Seat {
        Seat { id: PositionId(id), manager: manager.map(PositionId), dotted: Vec::new(), position: Rc::default() }
    }

    #[test]
    fn a_saved_chart_is_checked_before_it_is_one() {
        let refused = |seats: Vec<Seat>| Chart::try_from(seats).unwrap_err();
        assert_eq!(refused(vec![saved(1, None), saved(1, None)]), ChartError::Twice(PositionId(1)));
        assert_eq!(refused(vec![saved(1, Some(2))]), ChartError::Unknown(PositionId(2)));
        assert_eq!(refused(vec![saved(u32::MAX, None)]), ChartError::TooLarge(PositionId(u32::MAX)));
        assert!(matches!(refused(vec![saved(1, Some(2)), saved(2, Some(1))]), ChartError::Circle(_)));
        let dotted = Seat { dotted: vec![PositionId(9)], ..saved(1, None) };
        assert_eq!(refused(vec![dotted]), ChartError::Unknown(PositionId(9)));
    }

    #[test]
    fn a_dotted_line_to_oneself_is_none() {
        let mut chart = Chart::new();
        let top = chart.add(Position::default(), None).unwrap();
        chart.add_dotted(top, top).unwrap();
        assert!(chart.dotted(top).is_empty());
    }

    #[test]
    fn ids_go_on_after_the_saved_ones() {
        let mut chart = Chart::try_from(vec![saved(7, None), saved(3, Some(7))]).unwrap();
        assert_eq!(chart.add(Position::default(), Some(PositionId(3))), Ok(PositionId(8)));
        assert_eq!(Chart::try_from(chart.seats()), Ok(chart));
    }
}
