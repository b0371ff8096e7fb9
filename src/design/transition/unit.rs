//! The least that is done at once: the edits of a diff, gathered by the seat they belong to.

use super::ground::{Ground, NOBODY, revenue_place};
use super::state::Op;
use super::{Deed, Phase};
use crate::org::{Diff, Edit, Field, PositionId};

/// One thing that is done, with what must have been done before.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// What.
    pub deed: Deed,
    /// Whose node; of a new order in a team the manager’s, [`NOBODY`] for the tops.
    pub node: u32,
    /// Which lines of the diff, in the order in which they can be made.
    pub lines: Vec<usize>,
    /// What that does to the company.
    pub ops: Vec<Op>,
    /// Units without which the chart refuses this one.
    pub after: Vec<u32>,
}

/// The units of one seat by what they do.
#[derive(Clone, Copy, Default)]
struct Own {
    opens: Option<u32>,
    fills: Option<u32>,
    places: Option<u32>,
    leaves: Option<u32>,
}

/// What a diff says of one seat.
#[derive(Clone, Default)]
struct Lines {
    add: Option<usize>,
    remove: Option<usize>,
    moves: Option<usize>,
    holder: Option<usize>,
    closed: Option<usize>,
    sets: Vec<usize>,
    dots: Vec<usize>,
    undots: Vec<usize>,
}

/// All units, in the order in which they are best done; whoever is first in the list is looked at first.
pub(super) struct Units {
    pub list: Vec<Unit>,
    own: Vec<Own>,
}

#[allow(clippy::cast_possible_truncation)] // units are at most a few for each position, which are u32
impl Units {
    pub fn of(ground: &Ground<'_>, diff: &Diff) -> Self {
        let (lines, teams) = sorted_by_seat(ground, diff);
        let mut units = Self { list: Vec::new(), own: vec![Own::default(); ground.len()] };
        for &node in &ground.to.order {
            units.open(ground, node, &lines[node as usize]);
        }
        for &node in &ground.to.order {
            units.place(ground, node, &lines[node as usize]);
        }
        for (node, lines) in teams {
            units.list.push(Unit { deed: Deed::Reorder, node, lines, ops: Vec::new(), after: Vec::new() });
        }
        for &node in ground.from.order.iter().rev() {
            units.leave(ground, node, &lines[node as usize]);
        }
        for &node in &ground.to.order {
            units.hire(ground, node, &lines[node as usize]);
        }
        units.draw_lines(ground, diff, &lines);
        for &node in &ground.to.order {
            units.wait_for_managers(ground, node);
        }
        units
    }

    /// The unit that opens a seat, or opens it again.
    pub fn opens(&self, node: u32) -> Option<u32> {
        self.own[node as usize].opens
    }

    /// The unit with which somebody starts in a seat that is empty.
    pub fn fills(&self, node: u32) -> Option<u32> {
        self.own[node as usize].fills
    }

    /// The unit that moves a seat or changes it.
    pub fn places(&self, node: u32) -> Option<u32> {
        self.own[node as usize].places
    }

    /// The unit that closes a seat, removes it or leaves it empty.
    pub fn leaves(&self, node: u32) -> Option<u32> {
        self.own[node as usize].leaves
    }

    fn push(&mut self, deed: Deed, node: u32, lines: Vec<usize>, ops: Vec<Op>) -> Option<u32> {
        self.list.push(Unit { deed, node, lines, ops, after: Vec::new() });
        Some(self.list.len() as u32 - 1)
    }

    fn open(&mut self, ground: &Ground<'_>, node: u32, lines: &Lines) {
        let at = node as usize;
        let Some(after) = ground.after[at] else { return };
        let label = Op::Label(node, revenue_place(Some(after)));
        if let Some(add) = lines.add {
            let ops = vec![label, Op::Open(node, !after.closed), Op::Put(node, ground.to.managers[at])];
            self.own[at].opens = self.push(Deed::Open, node, vec![add], ops);
        } else if !after.closed && ground.before[at].is_some_and(|before| before.closed) {
            let mut own: Vec<_> = lines.sets.iter().chain(&lines.closed).chain(&lines.moves).copied().collect();
            if after.holder.is_none() {
                own.extend(lines.holder);
            }
            let mut ops = vec![label, Op::Open(node, true)];
            ops.extend(moved(ground, node));
            self.own[at].opens = self.push(Deed::Reopen, node, own, ops);
        }
    }

    fn hire(&mut self, ground: &Ground<'_>, node: u32, lines: &Lines) {
        let at = node as usize;
        let Some(after) = ground.after[at] else { return };
        let own = || lines.holder.into_iter().collect();
        if let Some(opens) = self.own[at].opens {
            if after.closed {
                return;
            }
            let named = if after.holder.is_some() { own() } else { Vec::new() };
            self.own[at].fills = self.push(Deed::Start, node, named, vec![Op::Fill(node, true)]);
            self.list.last_mut().into_iter().for_each(|unit| unit.after.push(opens));
        } else if ground.to.filled[at] && !ground.from.filled[at] {
            self.own[at].fills = self.push(Deed::Start, node, own(), vec![Op::Fill(node, true)]);
        } else if is_handed_over(ground, at) {
            self.push(Deed::HandOver, node, own(), Vec::new());
        }
    }

    fn place(&mut self, ground: &Ground<'_>, node: u32, lines: &Lines) {
        let at = node as usize;
        let (Some(before), Some(after)) = (ground.before[at], ground.after[at]) else { return };
        if before.closed != after.closed {
            return;
        }
        let mut own: Vec<_> = lines.sets.clone();
        let (was, is) = (ground.from.filled[at], ground.to.filled[at]);
        if was == is && !is_handed_over(ground, at) {
            own.extend(lines.holder);
        }
        own.extend(lines.moves);
        if own.is_empty() {
            return;
        }
        let mut ops = moved(ground, node);
        ops.push(Op::Label(node, revenue_place(Some(after))));
        let deed = if lines.moves.is_some() { Deed::Move } else { Deed::Change };
        self.own[at].places = self.push(deed, node, own, ops);
    }

    fn leave(&mut self, ground: &Ground<'_>, node: u32, lines: &Lines) {
        let at = node as usize;
        let empty = ground.from.filled[at].then_some(Op::Fill(node, false));
        let was_open = ground.before[at].is_some_and(|before| !before.closed);
        self.own[at].leaves = match ground.after[at] {
            None => {
                let ops = empty.into_iter().chain([Op::Take(node)]).collect();
                self.push(Deed::Remove, node, lines.remove.into_iter().collect(), ops)
            }
            Some(after) if after.closed && was_open => {
                let own = lines.sets.iter().chain(&lines.holder).chain(&lines.closed).chain(&lines.moves);
                let mut ops: Vec<_> = empty.into_iter().collect();
                ops.extend([Op::Label(node, revenue_place(Some(after))), Op::Open(node, false)]);
                ops.extend(moved(ground, node));
                self.push(Deed::Close, node, own.copied().collect(), ops)
            }
            Some(_) if ground.from.filled[at] && !ground.to.filled[at] => {
                self.push(Deed::Vacate, node, lines.holder.into_iter().collect(), vec![Op::Fill(node, false)])
            }
            Some(_) => return,
        };
    }

    /// Dotted lines belong to the seat that comes last, or goes first; between two that stay, to whoever reports by them.
    fn draw_lines(&mut self, ground: &Ground<'_>, diff: &Diff, lines: &[Lines]) {
        let mut rows = [vec![0; ground.len()], vec![0; ground.len()]];
        for (rows, side) in rows.iter_mut().zip([&ground.from, &ground.to]) {
            for (row, &node) in side.order.iter().enumerate() {
                rows[node as usize] = row;
            }
        }
        for (node, own) in (0_u32..).zip(lines) {
            for &line in own.dots.iter().chain(&own.undots) {
                let (Edit::Dot { manager, .. } | Edit::Undot { manager, .. }) = &diff.edits()[line] else { continue };
                let other = ground.node(*manager);
                let drawn = matches!(diff.edits()[line], Edit::Dot { .. });
                let comes =
                    |node: u32| (drawn && !ground.from.there[node as usize]).then(|| self.opens(node)).flatten();
                let goes = |node: u32| (!drawn && !ground.to.there[node as usize]).then(|| self.leaves(node)).flatten();
                let rows = &rows[usize::from(drawn)];
                let (late, early) =
                    if rows[node as usize] > rows[other as usize] { (node, other) } else { (other, node) };
                let units = [late, early].map(|node| comes(node).or(goes(node)));
                match units {
                    [Some(first), second] => {
                        self.take_line(first, line, drawn);
                        if let Some(second) = second {
                            // Who comes last is drawn last; who goes first takes the line away.
                            let (before, after) = if drawn { (second, first) } else { (first, second) };
                            self.list[after as usize].after.push(before);
                        }
                    }
                    [None, Some(only)] => self.take_line(only, line, drawn),
                    [None, None] => {
                        let own = self.own[node as usize];
                        let unit = own.places.or(own.opens).or_else(|| {
                            let unit = self.push(Deed::Change, node, Vec::new(), Vec::new());
                            self.own[node as usize].places = unit;
                            unit
                        });
                        unit.into_iter().for_each(|unit| self.take_line(unit, line, true));
                    }
                }
            }
        }
    }

    /// Gives a unit a dotted line: drawn at its end, taken away at its beginning.
    fn take_line(&mut self, unit: u32, line: usize, last: bool) {
        let lines = &mut self.list[unit as usize].lines;
        lines.insert(if last { lines.len() } else { 0 }, line);
    }

    /// Nobody reports to a seat that is not there yet, or closed still.
    fn wait_for_managers(&mut self, ground: &Ground<'_>, node: u32) {
        let manager = ground.to.managers[node as usize];
        if manager == NOBODY {
            return;
        }
        let Some(opens) = self.opens(manager) else { return };
        let own = self.own[node as usize];
        for unit in [own.opens, own.places, own.leaves].into_iter().flatten() {
            if self.list[unit as usize].ops.iter().any(|op| matches!(op, Op::Put(..))) {
                self.list[unit as usize].after.push(opens);
            }
        }
    }
}

impl Deed {
    /// In which part of a transition it is done.
    pub(super) const fn phase(self) -> Phase {
        match self {
            Self::Open | Self::Reopen => Phase::Open,
            Self::Move | Self::Change | Self::Reorder => Phase::Move,
            Self::Vacate | Self::Close | Self::Remove => Phase::Leave,
            Self::Start | Self::HandOver => Phase::Hire,
        }
    }
}

/// Whether a seat goes from one person to another.
pub(super) fn is_handed_over(ground: &Ground<'_>, at: usize) -> bool {
    let holder = |position: Option<&crate::org::Position>| {
        position.filter(|position| !position.closed).and_then(|position| position.holder.clone())
    };
    match (holder(ground.before[at]), holder(ground.after[at])) {
        (Some(was), Some(is)) => was.trim() != is.trim(),
        _ => false,
    }
}

/// A seat gets its new manager, where that is another one.
fn moved(ground: &Ground<'_>, node: u32) -> Vec<Op> {
    let (was, is) = (ground.from.managers[node as usize], ground.to.managers[node as usize]);
    if was == is { Vec::new() } else { vec![Op::Take(node), Op::Put(node, is)] }
}

/// The lines of a diff by the seat they are about, and the new orders by team.
fn sorted_by_seat(ground: &Ground<'_>, diff: &Diff) -> (Vec<Lines>, Vec<(u32, Vec<usize>)>) {
    let mut lines = vec![Lines::default(); ground.len()];
    let mut orders: Vec<Vec<usize>> = vec![Vec::new(); ground.len() + 1];
    let node = |seat: &PositionId| ground.node(*seat) as usize;
    for (line, edit) in diff.edits().iter().enumerate() {
        match edit {
            Edit::Add { seat, .. } => lines[node(seat)].add = Some(line),
            Edit::Remove { seat } => lines[node(seat)].remove = Some(line),
            Edit::Move { seat, .. } => {
                let at = node(seat);
                let manager = ground.to.managers[at];
                if ground.from.managers[at] == manager {
                    orders[if manager == NOBODY { ground.len() } else { manager as usize }].push(line);
                } else {
                    lines[at].moves = Some(line);
                }
            }
            Edit::Set { seat, to: Field::Holder(_) } => lines[node(seat)].holder = Some(line),
            Edit::Set { seat, to: Field::Closed(_) } => lines[node(seat)].closed = Some(line),
            Edit::Set { seat, .. } => lines[node(seat)].sets.push(line),
            Edit::Dot { report, .. } => lines[node(report)].dots.push(line),
            Edit::Undot { report, .. } => lines[node(report)].undots.push(line),
        }
    }
    let team = |(node, lines): (u32, Vec<usize>)| {
        (!lines.is_empty()).then_some((if node as usize == ground.len() { NOBODY } else { node }, lines))
    };
    (lines, (0..).zip(orders).filter_map(team).collect())
}
