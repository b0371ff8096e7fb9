//! Charts laid over each other: one tree that holds every position of them once, so that a position stands in the same place
//! whichever of them is drawn.

use super::{Chart, Position, PositionId, Seat};
use std::collections::HashSet;
use std::rc::Rc;

/// Nobody, nothing: no id has this number.
const NONE: u32 = u32::MAX;

/// One of the charts in the tree that they share.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// The shared tree with this chart’s own titles, pay and dotted lines. Where it does not have a position, there stands the
    /// one of the first chart that has it, without who holds it. Who assists is as on the first chart that has the seat: it
    /// decides where a card goes. A seat that this chart closes and another lets lead is not closed here, see
    /// [`Panel::closed`].
    pub chart: Chart,
    /// The positions of the tree that this chart does not have.
    pub ghosts: HashSet<PositionId>,
    /// The positions that this chart closes.
    pub closed: HashSet<PositionId>,
    /// The positions that report to someone else on this chart than in the tree, each with its manager here; `None` is a top.
    pub elsewhere: Vec<(PositionId, Option<PositionId>)>,
}

/// Lays charts over each other, in whose order the result is. Positions are the same where their ids are. `first` says whose
/// tree is preferred, most wanted first, by place in `charts`; those it does not name follow in their order. Each position
/// reports to its manager on the first chart that has it. Siblings keep the order of that chart; one that it does not have
/// stands behind the sibling that it stands behind on its own. O(N) for N positions on all charts, no recursion.
///
/// The result is a forest: call the first chart that has a position its home. A manager is on the home chart of its report, so
/// the manager’s own home comes no later. Going up, homes never get later, hence in a circle they would all be the same chart,
/// and that chart would have a circle.
#[must_use]
pub fn overlay(charts: &[&Chart], first: &[usize]) -> Vec<Panel> {
    let seats: Vec<Vec<Seat>> = charts.iter().map(|chart| chart.seats()).collect();
    let ids = charts.iter().map(|chart| chart.free_id().0 as usize).max().unwrap_or(0);
    let tree = Tree::of(&seats, first, ids);
    let rows = tree.rows();
    // By the number of a position, where it is in the list of one chart.
    let mut own = vec![NONE; ids];
    seats.iter().map(|list| panel(list, &seats, &tree, &rows, &mut own)).collect()
}

/// The shared tree, by the numbers of its positions.
struct Tree {
    /// Chart and place in its list of the seat’s home; [`NONE`] where no chart has the number.
    home: Vec<(u32, u32)>,
    manager: Vec<u32>,
    /// The sibling after this one.
    next: Vec<u32>,
    /// The first report.
    head: Vec<u32>,
    /// The first top.
    top: u32,
}

impl Tree {
    #[allow(clippy::cast_possible_truncation)] // charts are few, and their seats have ids that are u32
    fn of(seats: &[Vec<Seat>], first: &[usize], ids: usize) -> Self {
        let mut tree = Self {
            home: vec![(NONE, NONE); ids],
            manager: vec![NONE; ids],
            next: vec![NONE; ids],
            head: vec![NONE; ids],
            top: NONE,
        };
        // The report of each manager, on the chart that is read, that was met last and reports to the same one in the tree.
        let mut last = vec![NONE; ids];
        // A chart that comes a second time brings nothing: every seat of it has a home.
        for chart in first.iter().copied().chain(0..seats.len()).filter(|&chart| chart < seats.len()) {
            let mut last_top = NONE;
            last.fill(NONE);
            for (place, seat) in seats[chart].iter().enumerate() {
                let (id, manager) = (seat.id.0 as usize, seat.manager.map_or(NONE, |manager| manager.0));
                let before = if manager == NONE { &mut last_top } else { &mut last[manager as usize] };
                if tree.home[id].0 == NONE {
                    tree.home[id] = (chart as u32, place as u32);
                    tree.manager[id] = manager;
                    let link = match (*before, manager) {
                        (NONE, NONE) => &mut tree.top,
                        (NONE, manager) => &mut tree.head[manager as usize],
                        (before, _) => &mut tree.next[before as usize],
                    };
                    let after = std::mem::replace(link, id as u32);
                    tree.next[id] = after;
                }
                if tree.manager[id] == manager {
                    *before = id as u32;
                }
            }
        }
        tree
    }

    /// The numbers of its positions: managers before their reports, siblings in order.
    fn rows(&self) -> Vec<u32> {
        let (mut rows, mut open) = (Vec::new(), vec![self.top]);
        while let Some(at) = open.pop() {
            if at != NONE {
                rows.push(at);
                open.extend([self.next[at as usize], self.head[at as usize]]);
            }
        }
        rows
    }
}

#[allow(clippy::cast_possible_truncation)] // as above
fn panel(list: &[Seat], seats: &[Vec<Seat>], tree: &Tree, rows: &[u32], own: &mut [u32]) -> Panel {
    own.fill(NONE);
    for (place, seat) in list.iter().enumerate() {
        own[seat.id.0 as usize] = place as u32;
    }
    let (mut ghosts, mut closed, mut elsewhere) = (HashSet::new(), HashSet::new(), Vec::new());
    let mut drawn = Vec::with_capacity(rows.len());
    for &row in rows {
        let at = row as usize;
        let id = PositionId(row);
        let manager = (tree.manager[at] != NONE).then_some(PositionId(tree.manager[at]));
        let (chart, place) = tree.home[at];
        let home = &seats[chart as usize][place as usize].position;
        let leads = tree.head[at] != NONE;
        let mut dotted = Vec::new();
        let position = match list.get(own[at] as usize) {
            Some(seat) => {
                if seat.position.closed {
                    closed.insert(id);
                }
                if seat.manager != manager {
                    elsewhere.push((id, seat.manager));
                }
                dotted.clone_from(&seat.dotted);
                let shown = seat.position.closed && !leads;
                altered(&seat.position, home.assistant, shown, seat.position.holder.is_some())
            }
            None => {
                ghosts.insert(id);
                altered(home, home.assistant, false, false)
            }
        };
        drawn.push(Seat { id, manager, dotted, position });
    }
    let chart = Chart::try_from(drawn).expect("a forest of seats that are each on a chart, and nobody closed leads");
    Panel { chart, ghosts, closed, elsewhere }
}

/// The position, shared where it is as wanted.
fn altered(position: &Rc<Position>, assistant: bool, closed: bool, held: bool) -> Rc<Position> {
    if (position.assistant, position.closed, position.holder.is_some()) == (assistant, closed, held) {
        return Rc::clone(position);
    }
    let holder = position.holder.clone().filter(|_| held);
    Rc::new(Position { assistant, closed, holder, ..Position::clone(position) })
}
