//! A company between two charts: who reports to whom, who is in which seat, and by how much each rule is broken.

use super::ground::{Ground, NOBODY, REVENUE, revenue_place};

/// The smallest change of it. Each has one that takes it back.
#[derive(Clone, Copy, Debug)]
pub(super) enum Op {
    /// A seat that reports to nobody reports to this one.
    Put(u32, u32),
    /// A seat is taken off its manager.
    Take(u32),
    /// Somebody is in the seat, or nobody is.
    Fill(u32, bool),
    /// The seat works on this revenue function, by place.
    Label(u32, Option<u8>),
    /// The seat is open, or not.
    Open(u32, bool),
}

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Rule {
    /// Direct reports of a seat.
    Span(u32),
    /// People who report to an empty seat.
    Vacant(u32),
    /// Heads of a revenue function, by place.
    Heads(u8),
}

/// The company at one moment. Every count follows a change in O(depth).
#[derive(Clone, Debug)]
pub(super) struct State {
    pub managers: Vec<u32>,
    /// Whether the seat is on the chart.
    pub there: Vec<bool>,
    pub open: Vec<bool>,
    pub filled: Vec<bool>,
    labels: Vec<Option<u8>>,
    /// Seats that report to it, closed ones too.
    pub reports: Vec<u32>,
    /// Open ones of those.
    pub spans: Vec<u32>,
    /// Filled ones of those.
    pub people: Vec<u32>,
    /// Of each function, the topmost seats below this one that are filled.
    below: Vec<[u32; REVENUE]>,
    pub heads: [u32; REVENUE],
    /// Most direct reports that a seat may have.
    pub most: Vec<u32>,
    /// Most people who may report to a seat while it is empty.
    pub alone: Vec<u32>,
    /// Most heads that a function may have.
    pub most_heads: [u32; REVENUE],
}

impl State {
    /// The company as it is on the first chart, or with `end` on the second; nothing limited yet.
    pub fn of(ground: &Ground<'_>, end: bool) -> Self {
        let (side, positions) = if end { (&ground.to, &ground.after) } else { (&ground.from, &ground.before) };
        let count = ground.len();
        let mut state = Self {
            managers: vec![NOBODY; count],
            there: vec![false; count],
            open: positions.iter().map(|position| position.is_some_and(|position| !position.closed)).collect(),
            filled: side.filled.clone(),
            labels: positions.iter().map(|position| revenue_place(*position)).collect(),
            reports: vec![0; count],
            spans: vec![0; count],
            people: vec![0; count],
            below: vec![[0; REVENUE]; count],
            heads: [0; REVENUE],
            most: vec![u32::MAX; count],
            alone: vec![u32::MAX; count],
            most_heads: [u32::MAX; REVENUE],
        };
        // From the bottom up, each seat is put with all that is below it, so that nothing is carried far.
        for &node in side.order.iter().rev() {
            state.managers[node as usize] = side.managers[node as usize];
            state.there[node as usize] = true;
            let (manager, own) = (side.managers[node as usize], state.tops(node));
            if manager == NOBODY {
                for (heads, own) in state.heads.iter_mut().zip(own) {
                    *heads += own;
                }
            } else {
                state.count(node, manager, true);
                for (below, own) in state.below[manager as usize].iter_mut().zip(own) {
                    *below += own;
                }
            }
        }
        state
    }

    /// Of each function, the topmost filled seats of a seat’s team, itself included.
    fn tops(&self, node: u32) -> [u32; REVENUE] {
        let mut tops = self.below[node as usize];
        if let Some(label) = self.labels[node as usize] {
            tops[usize::from(label)] = u32::from(self.filled[node as usize]);
        }
        tops
    }

    fn count(&mut self, node: u32, manager: u32, more: bool) {
        let (node, manager) = (node as usize, manager as usize);
        let change = |count: &mut u32, by: bool| {
            *count = if more { *count + u32::from(by) } else { *count - u32::from(by) };
        };
        change(&mut self.reports[manager], true);
        change(&mut self.spans[manager], self.open[node]);
        change(&mut self.people[manager], self.filled[node]);
    }

    /// Passes a change of the topmost seats of `node`’s team up, as far as it goes.
    fn carry(&mut self, node: u32, was: [u32; REVENUE], is: [u32; REVENUE]) {
        let (mut was, mut is, mut at) = (was, is, self.managers[node as usize]);
        while was != is {
            if at == NOBODY {
                for ((heads, was), is) in self.heads.iter_mut().zip(was).zip(is) {
                    *heads = *heads + is - was;
                }
                return;
            }
            for ((below, was), is) in self.below[at as usize].iter_mut().zip(was).zip(is) {
                *below = *below + is - was;
            }
            // A seat of the function stands above all others of it.
            if let Some(label) = self.labels[at as usize] {
                (was[usize::from(label)], is[usize::from(label)]) = (0, 0);
            }
            at = self.managers[at as usize];
        }
    }

    /// Makes a change and returns the one that takes it back.
    pub fn apply(&mut self, op: Op) -> Op {
        match op {
            Op::Put(node, manager) => {
                (self.managers[node as usize], self.there[node as usize]) = (manager, true);
                if manager != NOBODY {
                    self.count(node, manager, true);
                }
                self.carry(node, [0; REVENUE], self.tops(node));
                Op::Take(node)
            }
            Op::Take(node) => {
                let manager = self.managers[node as usize];
                self.carry(node, self.tops(node), [0; REVENUE]);
                if manager != NOBODY {
                    self.count(node, manager, false);
                }
                (self.managers[node as usize], self.there[node as usize]) = (NOBODY, false);
                Op::Put(node, manager)
            }
            Op::Fill(node, filled) => {
                Op::Fill(node, self.change(node, |state| std::mem::replace(&mut state.filled[node as usize], filled)))
            }
            Op::Label(node, label) => {
                Op::Label(node, self.change(node, |state| std::mem::replace(&mut state.labels[node as usize], label)))
            }
            Op::Open(node, open) => {
                Op::Open(node, self.change(node, |state| std::mem::replace(&mut state.open[node as usize], open)))
            }
        }
    }

    /// Changes what a seat is, where it is.
    fn change<T>(&mut self, node: u32, what: impl FnOnce(&mut Self) -> T) -> T {
        let manager = self.managers[node as usize];
        let tops = self.tops(node);
        if manager != NOBODY {
            self.count(node, manager, false);
        }
        let was = what(self);
        if manager != NOBODY {
            self.count(node, manager, true);
        }
        if self.there[node as usize] {
            self.carry(node, tops, self.tops(node));
        }
        was
    }

    /// Whether `node` is `above` or somewhere below it. O(depth).
    pub fn is_within(&self, node: u32, above: u32) -> bool {
        let mut at = node;
        while at != NOBODY {
            if at == above {
                return true;
            }
            at = self.managers[at as usize];
        }
        false
    }

    /// By how many a rule is broken; 0 where it holds.
    pub fn excess(&self, rule: Rule) -> u32 {
        match rule {
            Rule::Span(node) => self.spans[node as usize].saturating_sub(self.most[node as usize]),
            Rule::Vacant(node) if self.filled[node as usize] => 0,
            Rule::Vacant(node) => self.people[node as usize].saturating_sub(self.alone[node as usize]),
            Rule::Heads(function) => {
                self.heads[usize::from(function)].saturating_sub(self.most_heads[usize::from(function)])
            }
        }
    }
}

impl State {
    /// The function that a seat heads: it is filled, works on that function, and nobody above it does. O(depth).
    pub fn heads_it(&self, node: u32) -> Option<u8> {
        let label = self.labels[node as usize].filter(|_| self.filled[node as usize] && self.there[node as usize]);
        let label = label?;
        let mut at = self.managers[node as usize];
        while at != NOBODY {
            if self.labels[at as usize] == Some(label) {
                return None;
            }
            at = self.managers[at as usize];
        }
        Some(label)
    }

    /// The rules about seats that an operation may break or mend.
    pub fn touches(&self, op: Op) -> [Option<Rule>; 3] {
        let manager = |node: u32| Some(self.managers[node as usize]).filter(|manager| *manager != NOBODY);
        let above = |manager: Option<u32>| [manager.map(Rule::Span), manager.map(Rule::Vacant)];
        let ([span, vacant], own) = match op {
            Op::Put(_, manager) => (above(Some(manager).filter(|manager| *manager != NOBODY)), None),
            Op::Take(node) | Op::Open(node, _) => (above(manager(node)), None),
            Op::Fill(node, _) => (above(manager(node)), Some(Rule::Vacant(node))),
            Op::Label(..) => ([None, None], None),
        };
        [span, vacant, own]
    }
}
