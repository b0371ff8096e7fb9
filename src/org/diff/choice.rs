//! Which of the edits between two charts are taken: any choice whose result is a chart.

use super::Diff;
use crate::org::{Chart, Edit, Field, cycles};

/// Some of the edits of a [`Diff`], such that making them leaves a chart.
#[derive(Clone, Debug)]
pub struct Choice {
    taken: Vec<bool>,
    /// By line: those that it cannot do without.
    needs: Vec<Vec<u32>>,
    /// By line: those that cannot do without it.
    needed_by: Vec<Vec<u32>>,
    /// By node of the diff: the line that adds or moves it.
    placed_by: Vec<Option<u32>>,
}

impl Choice {
    /// All of them, or none. O(edits + teams).
    #[must_use]
    pub fn of(diff: &Diff, taken: bool) -> Self {
        let needs = needs(diff);
        let mut needed_by = vec![Vec::new(); needs.len()];
        for (line, needs) in needs.iter().enumerate() {
            for &need in needs {
                needed_by[need as usize].push(number(line));
            }
        }
        Self { taken: vec![taken; needs.len()], needs, needed_by, placed_by: placing(diff) }
    }

    /// Whether a line is taken.
    #[must_use]
    pub fn is_taken(&self, line: usize) -> bool {
        self.taken[line]
    }

    /// How many are taken.
    #[must_use]
    pub fn count(&self) -> usize {
        self.taken.iter().filter(|taken| **taken).count()
    }

    /// Takes a line, and what it needs: the seat that somebody moves under, and where a circle would form, the moves that keep it from
    /// forming. Returns the further lines, in their order. O(N) for each round of circles.
    pub fn take(&mut self, diff: &Diff, line: usize) -> Vec<usize> {
        self.settle(diff, line, true)
    }

    /// Refuses a line, and what cannot be without it. Returns the further lines, in their order. O(N) for each round of circles.
    pub fn refuse(&mut self, diff: &Diff, line: usize) -> Vec<usize> {
        self.settle(diff, line, false)
    }

    /// What is taken, in an order in which it can be made on the first chart.
    #[must_use]
    pub fn edits(&self, diff: &Diff) -> Vec<Edit> {
        let taken = |line: &usize| self.taken[*line];
        let is_placing = |line: usize| matches!(diff.edits()[line], Edit::Add { .. } | Edit::Move { .. });
        let first_placing = (0..self.taken.len()).find(|&line| is_placing(line)).unwrap_or(self.taken.len());
        let rest = (first_placing..self.taken.len()).filter(|&line| !is_placing(line));
        // From the top of the resulting chart down, so that whoever is moved goes below managers who have their place already.
        let downwards = self.downwards(diff).into_iter().filter_map(|node| Some(self.placed_by[node]? as usize));
        let order: Vec<_> = (0..first_placing).chain(downwards).chain(rest).filter(taken).collect();
        diff.sequence(&order)
    }

    /// Takes or refuses a line with all that follows from it, until the result is a chart: every manager who is left to lead is there,
    /// and no circle is. A circle holds a move that was refused, as the second chart has none, and one that was taken, as the first has
    /// none; so each round settles more lines the same way, and at the end there is the one chart or the other.
    fn settle(&mut self, diff: &Diff, line: usize, take: bool) -> Vec<usize> {
        let before = self.taken.clone();
        self.spread(vec![line], take);
        loop {
            let circles = cycles(&self.managers(diff));
            let moves = circles.into_iter().flatten().filter_map(|node| self.placed_by[node]);
            let open: Vec<_> = moves.map(|line| line as usize).filter(|&line| self.taken[line] != take).collect();
            if open.is_empty() {
                break;
            }
            self.spread(open, take);
        }
        (0..before.len()).filter(|&at| at != line && self.taken[at] != before[at]).collect()
    }

    fn spread(&mut self, mut open: Vec<usize>, take: bool) {
        let follows = if take { &self.needs } else { &self.needed_by };
        while let Some(line) = open.pop() {
            if self.taken[line] != take {
                self.taken[line] = take;
                open.extend(follows[line].iter().map(|&line| line as usize));
            }
        }
    }

    /// Whom each node reports to once what is taken is made; a node that is not there then reports to nobody.
    fn managers(&self, diff: &Diff) -> Vec<Option<usize>> {
        let sides = &diff.sides;
        let manager = |node: usize| match self.placed_by[node] {
            Some(line) if self.taken[line as usize] => sides.manager_after(node),
            _ => sides.manager_before(node),
        };
        (0..sides.len()).map(manager).collect()
    }

    /// Every node from the top down, as they are once what is taken is made.
    fn downwards(&self, diff: &Diff) -> Vec<usize> {
        let managers = self.managers(diff);
        let mut teams = vec![Vec::new(); managers.len()];
        let mut order = Vec::with_capacity(managers.len());
        for (node, manager) in managers.into_iter().enumerate() {
            match manager {
                Some(manager) => teams[manager].push(node),
                None => order.push(node),
            }
        }
        let mut at = 0;
        while let Some(&node) = order.get(at) {
            order.append(&mut teams[node]);
            at += 1;
        }
        order
    }
}

/// The line that adds or moves each node.
fn placing(diff: &Diff) -> Vec<Option<u32>> {
    let mut placed_by = vec![None; diff.sides.len()];
    for (line, edit) in diff.edits().iter().enumerate() {
        if let Edit::Add { seat, .. } | Edit::Move { seat, .. } = edit {
            placed_by[diff.sides.node(*seat)] = Some(number(line));
        }
    }
    placed_by
}

/// By line: the lines without which it cannot be made, circles aside.
fn needs(diff: &Diff) -> Vec<Vec<u32>> {
    let (edits, sides) = (diff.edits(), &diff.sides);
    let placed_by = placing(diff);
    // By node: what brings it, what opens it, what takes it off; and the dotted lines that go from either of their ends.
    let mut opened_by = vec![None; sides.len()];
    let mut removed_by = vec![None; sides.len()];
    let mut cut: Vec<Vec<u32>> = vec![Vec::new(); sides.len()];
    for (line, edit) in edits.iter().enumerate() {
        match edit {
            Edit::Set { seat, to: Field::Closed(false) } => opened_by[sides.node(*seat)] = Some(number(line)),
            Edit::Remove { seat } => removed_by[sides.node(*seat)] = Some(number(line)),
            Edit::Undot { manager, report } => {
                cut[sides.node(*manager)].push(number(line));
                cut[sides.node(*report)].push(number(line));
            }
            _ => {}
        }
    }
    let is_new = |node: usize| sides.row_before(node).is_none();
    let brought = |node: usize| placed_by[node].filter(|_| is_new(node));
    // Before a seat goes or is closed, its team has gone.
    let team_gone = |node: usize| {
        let team = sides.team_before(Some(node));
        team.filter_map(|report| placed_by[report].or(removed_by[report])).collect::<Vec<_>>()
    };
    let needs = |edit: &Edit| match edit {
        Edit::Add { to, .. } | Edit::Move { to, .. } => {
            let manager = to.manager.map(|manager| sides.node(manager));
            manager.into_iter().flat_map(|manager| [brought(manager), opened_by[manager]]).flatten().collect()
        }
        Edit::Dot { manager, report } => {
            [*manager, *report].into_iter().filter_map(|end| brought(sides.node(end))).collect()
        }
        Edit::Set { seat, to: Field::Closed(true) } => team_gone(sides.node(*seat)),
        Edit::Remove { seat } => {
            let node = sides.node(*seat);
            team_gone(node).into_iter().chain(cut[node].iter().copied()).collect()
        }
        Edit::Set { .. } | Edit::Undot { .. } => Vec::new(),
    };
    edits.iter().map(needs).collect()
}

#[allow(clippy::cast_possible_truncation)] // there are a few edits for each position at most, and positions are u32
const fn number(line: usize) -> u32 {
    line as u32
}

impl Diff {
    /// The first chart with what `choice` takes.
    #[must_use]
    pub fn chosen(&self, choice: &Choice) -> Chart {
        let mut chart = self.from().clone();
        chart.apply_all(choice.edits(self)).expect("a choice is settled so that it can be made");
        chart
    }
}
