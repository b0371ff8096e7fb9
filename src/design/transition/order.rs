//! The order: units one by one where each keeps every rule, together where only several at once do, and the least bad one where
//! nothing else is left.
//!
//! The company is swept part by part (open, move, leave, hire) as long as anything can be done, so that like is done with like. A unit
//! that cannot be done yet is parked at what it waits for and is looked at again when that changes, never before. That and the work
//! in O(depth) for each look keep the whole near-linear. A hard rule is one that the chart itself enforces: no circle, no report to a
//! seat that is closed or not there, no removing of a seat that leads. If only these are kept, something can always be done: the
//! topmost seat that has not moved yet forms no circle, and a seat whose team has gone can go.

use super::Phase;
use super::ground::{Ground, NOBODY, REVENUE};
use super::state::{Op, Rule, State};
use super::unit::Units;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// How many units are tried as the beginning of a handover, and how many are weighed when one must break a rule.
const SEEDS: usize = 12;
const WEIGHED: usize = 48;
/// How many heads that step down are looked through for one who makes room.
const LOOKED_AT: usize = 64;

/// What keeps a unit from being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Block {
    /// This unit comes first.
    Unit(u32),
    /// The seat still leads.
    Leads(u32),
    /// A rule would be broken, or broken further.
    Rule(Rule),
}

/// Units in the order in which they are done, those of one moment together.
pub(super) struct Ordered {
    /// The moments.
    pub moments: Vec<Vec<u32>>,
    /// Of each unit, those that it waited for.
    pub because: Vec<Vec<u32>>,
}

/// Orders the units. `together` is the most of them that are done at one moment.
pub(super) fn order(ground: &Ground<'_>, units: &Units, state: State, together: usize) -> Ordered {
    let mut order = Order::begin(ground, units, state, together);
    while order.left > 0 {
        if !order.sweep() && !order.merge() {
            order.force();
        }
    }
    Ordered { moments: order.moments, because: order.because }
}

/// Something tried: how to take it back, and how broken each rule was before that it touches.
struct Trial {
    units: Vec<u32>,
    undo: Vec<Op>,
    touched: Vec<(Rule, u32)>,
}

struct Order<'a> {
    ground: &'a Ground<'a>,
    units: &'a Units,
    state: State,
    together: usize,
    /// Who reports to each seat on the first chart: only these ever leave it.
    teams: Vec<Vec<u32>>,
    /// Of each function, who heads it on the first chart and not on the second.
    stepping_down: [Vec<u32>; REVENUE],
    ready: [BinaryHeap<Reverse<u32>>; Phase::COUNT],
    done: Vec<bool>,
    left: usize,
    /// No unit before this one is left.
    first: usize,
    waiting_for_unit: Vec<Vec<u32>>,
    waiting_for_seat: Vec<Vec<u32>>,
    waiting_for_head: [Vec<u32>; REVENUE],
    moments: Vec<Vec<u32>>,
    because: Vec<Vec<u32>>,
}

#[allow(clippy::cast_possible_truncation)] // units are u32
impl<'a> Order<'a> {
    fn begin(ground: &'a Ground<'a>, units: &'a Units, state: State, together: usize) -> Self {
        let mut teams = vec![Vec::new(); ground.len()];
        for &node in &ground.from.order {
            let manager = ground.from.managers[node as usize];
            if manager != NOBODY {
                teams[manager as usize].push(node);
            }
        }
        let end = State::of(ground, true);
        let mut stepping_down: [Vec<u32>; REVENUE] = std::array::from_fn(|_| Vec::new());
        for &node in &ground.from.order {
            if let Some(label) = state.heads_it(node)
                && end.heads_it(node) != Some(label)
            {
                stepping_down[usize::from(label)].push(node);
            }
        }
        let count = units.list.len();
        let mut ready: [BinaryHeap<Reverse<u32>>; Phase::COUNT] = std::array::from_fn(|_| BinaryHeap::new());
        for (unit, at) in units.list.iter().zip(0..) {
            ready[unit.deed.phase() as usize].push(Reverse(at));
        }
        Self {
            ground,
            units,
            together,
            teams,
            stepping_down,
            ready,
            done: vec![false; count],
            left: count,
            first: 0,
            waiting_for_unit: vec![Vec::new(); count],
            waiting_for_seat: vec![Vec::new(); state.managers.len()],
            waiting_for_head: std::array::from_fn(|_| Vec::new()),
            moments: Vec::with_capacity(count),
            because: units.list.iter().map(|unit| unit.after.clone()).collect(),
            state,
        }
    }

    /// Goes through the parts once and does whatever can be done. Whether anything was.
    fn sweep(&mut self) -> bool {
        let before = self.left;
        for phase in Phase::ALL {
            let mut parked = Vec::new();
            loop {
                while let Some(Reverse(unit)) = self.ready[phase as usize].pop() {
                    if self.done[unit as usize] {
                        continue;
                    }
                    match self.attempt(unit) {
                        Ok(trial) => self.commit(trial),
                        Err(block) => {
                            if phase == Phase::Hire && matches!(block, Block::Rule(Rule::Heads(_))) {
                                parked.push(unit);
                            }
                            self.park(unit, block);
                        }
                    }
                }
                // Who follows a head at the head’s own moment need not wait for all the rest.
                if !self.hand_over(&mut parked) {
                    break;
                }
            }
        }
        self.left < before
    }

    /// Has one of the new heads in `parked` start at the moment at which the old one hands over, where no waiting would make that
    /// unnecessary: somebody who makes room for the new head goes to that head.
    fn hand_over(&mut self, parked: &mut Vec<u32>) -> bool {
        while let Some(unit) = parked.pop() {
            if self.done[unit as usize] {
                continue;
            }
            let seat = self.units.list[unit as usize].node;
            let Some(trial) = self.gather(unit) else { continue };
            let to_seat = |unit: &u32| {
                let unit = &self.units.list[*unit as usize];
                unit.ops.iter().any(|op| matches!(op, Op::Put(_, manager) if *manager == seat))
            };
            if trial.units.iter().any(to_seat) {
                self.commit(trial);
                return true;
            }
            self.take_back(trial);
        }
        false
    }

    /// Does the smallest group of units that keeps every rule if it is done at one moment.
    fn merge(&mut self) -> bool {
        let mut best: Option<Vec<u32>> = None;
        for seed in self.remaining().take(SEEDS).collect::<Vec<_>>() {
            if let Some(trial) = self.gather(seed) {
                if best.as_ref().is_none_or(|best| trial.units.len() < best.len()) {
                    best = Some(trial.units.clone());
                }
                self.take_back(trial);
            }
        }
        let Some(group) = best else { return false };
        let mut trial = self.begin_trial();
        for unit in group {
            self.put(unit, &mut trial);
        }
        self.commit(trial);
        true
    }

    /// Does the one that breaks rules least.
    fn force(&mut self) {
        let mut best: Option<(u32, u32)> = None;
        let mut weighed = 0;
        for unit in self.remaining().collect::<Vec<_>>() {
            if self.hard(unit).is_some() {
                continue;
            }
            let mut trial = self.begin_trial();
            self.put(unit, &mut trial);
            let harm = self.harm(&trial);
            self.take_back(trial);
            if best.is_none_or(|(least, _)| harm < least) {
                best = Some((harm, unit));
            }
            weighed += 1;
            if harm <= 1 || weighed == WEIGHED {
                break;
            }
        }
        let (_, unit) = best.expect("what the chart itself asks for can always be met by one of those that are left");
        let mut trial = self.begin_trial();
        self.put(unit, &mut trial);
        self.commit(trial);
    }

    /// The units that are left, those first that are best done first.
    fn remaining(&mut self) -> impl Iterator<Item = u32> + '_ {
        while self.done.get(self.first) == Some(&true) {
            self.first += 1;
        }
        (self.first..self.done.len()).filter(|&unit| !self.done[unit]).map(|unit| unit as u32)
    }

    /// Tries one unit; the state has it where that is right, and is as it was where not.
    fn attempt(&mut self, unit: u32) -> Result<Trial, Block> {
        if let Some(block) = self.hard(unit) {
            return Err(block);
        }
        let mut trial = self.begin_trial();
        self.put(unit, &mut trial);
        match self.worse(&trial) {
            None => Ok(trial),
            Some(rule) => {
                self.take_back(trial);
                Err(Block::Rule(rule))
            }
        }
    }

    /// What the chart itself has against a unit.
    fn hard(&self, unit: u32) -> Option<Block> {
        let list = &self.units.list[unit as usize];
        if let Some(&first) = list.after.iter().find(|&&first| !self.done[first as usize]) {
            return Some(Block::Unit(first));
        }
        for op in &list.ops {
            match *op {
                Op::Open(node, false) if self.state.reports[node as usize] > 0 => return Some(Block::Leads(node)),
                Op::Take(node) if !self.ground.to.there[node as usize] && self.state.reports[node as usize] > 0 => {
                    return Some(Block::Leads(node));
                }
                Op::Put(node, manager) if manager != NOBODY && self.state.is_within(manager, node) => {
                    return Some(Block::Unit(self.out_of(node, manager)));
                }
                _ => {}
            }
        }
        None
    }

    /// `manager` is in `node`’s team now and above it in the end, so it, or somebody above it in the end, has yet to move.
    fn out_of(&self, node: u32, manager: u32) -> u32 {
        let mut at = manager;
        while at != NOBODY && at != node {
            if let Some(unit) = self.units.places(at).or(self.units.opens(at)).or(self.units.leaves(at))
                && !self.done[unit as usize]
                && self.units.list[unit as usize].ops.iter().any(|op| matches!(op, Op::Put(..)))
            {
                return unit;
            }
            at = self.ground.to.managers[at as usize];
        }
        unreachable!("once all above a seat have moved, none of them is below it")
    }

    fn begin_trial(&self) -> Trial {
        let heads = (0..REVENUE as u8).map(Rule::Heads);
        Trial {
            units: Vec::new(),
            undo: Vec::new(),
            touched: heads.map(|rule| (rule, self.state.excess(rule))).collect(),
        }
    }

    /// Does one more unit within a trial.
    fn put(&mut self, unit: u32, trial: &mut Trial) {
        for &op in &self.units.list[unit as usize].ops {
            for rule in self.state.touches(op).into_iter().flatten() {
                if trial.touched.iter().all(|(touched, _)| *touched != rule) {
                    trial.touched.push((rule, self.state.excess(rule)));
                }
            }
            trial.undo.push(self.state.apply(op));
        }
        trial.units.push(unit);
        self.done[unit as usize] = true;
    }

    /// A rule that is broken further than before.
    fn worse(&self, trial: &Trial) -> Option<Rule> {
        trial.touched.iter().find(|(rule, before)| self.state.excess(*rule) > *before).map(|(rule, _)| *rule)
    }

    /// How bad it is by how much all rules together are broken further. Somebody without a head weighs more than a second head for a
    /// time, and that more than one more in a team (judgement).
    fn harm(&self, trial: &Trial) -> u32 {
        let weight = |rule: Rule| match rule {
            Rule::Vacant(_) => 3,
            Rule::Heads(_) => 2,
            Rule::Span(_) => 1,
        };
        let more = |(rule, before): &(Rule, u32)| weight(*rule) * self.state.excess(*rule).saturating_sub(*before);
        trial.touched.iter().map(more).sum()
    }

    fn take_back(&mut self, trial: Trial) {
        for op in trial.undo.into_iter().rev() {
            self.state.apply(op);
        }
        for unit in trial.units {
            self.done[unit as usize] = false;
        }
    }

    /// Keeps what was tried as one moment, and wakes who waited for it.
    fn commit(&mut self, trial: Trial) {
        self.left -= trial.units.len();
        let last = trial.units.last().copied().unwrap_or_default();
        for &unit in &trial.units {
            for waiting in std::mem::take(&mut self.waiting_for_unit[unit as usize]) {
                self.because[waiting as usize].push(unit);
                self.wake(waiting);
            }
        }
        for op in &trial.undo {
            // What is put back was taken from there.
            if let Op::Put(_, manager) | Op::Open(manager, true) | Op::Fill(manager, _) = *op {
                let seats = [manager, self.state.managers.get(manager as usize).copied().unwrap_or(NOBODY)];
                for seat in seats.into_iter().filter(|seat| *seat != NOBODY) {
                    for waiting in std::mem::take(&mut self.waiting_for_seat[seat as usize]) {
                        self.because[waiting as usize].push(last);
                        self.wake(waiting);
                    }
                }
            }
        }
        for function in 0..REVENUE {
            let (rule, before) = trial.touched[function];
            let room = self.state.heads[function] < self.state.most_heads[function];
            if room || self.state.excess(rule) < before {
                for waiting in std::mem::take(&mut self.waiting_for_head[function]) {
                    self.because[waiting as usize].push(last);
                    self.wake(waiting);
                }
            }
        }
        self.moments.push(trial.units);
    }

    fn wake(&mut self, unit: u32) {
        self.ready[self.units.list[unit as usize].deed.phase() as usize].push(Reverse(unit));
    }

    fn park(&mut self, unit: u32, block: Block) {
        match block {
            Block::Unit(first) => self.waiting_for_unit[first as usize].push(unit),
            Block::Leads(seat) | Block::Rule(Rule::Span(seat)) => self.waiting_for_seat[seat as usize].push(unit),
            Block::Rule(Rule::Vacant(seat)) => match self.filling(seat) {
                Some(first) => self.waiting_for_unit[first as usize].push(unit),
                None => self.waiting_for_seat[seat as usize].push(unit),
            },
            Block::Rule(Rule::Heads(function)) => self.waiting_for_head[usize::from(function)].push(unit),
        }
    }

    fn filling(&self, seat: u32) -> Option<u32> {
        self.units.fills(seat).filter(|unit| !self.done[*unit as usize])
    }

    /// Gathers around `seed` what must be done at the same moment so that every rule is kept. The state has it then; `None` where that
    /// takes too many, or nothing helps.
    fn gather(&mut self, seed: u32) -> Option<Trial> {
        let mut trial = self.begin_trial();
        let mut open = vec![seed];
        loop {
            while let Some(&unit) = open.last() {
                if self.done[unit as usize] {
                    open.pop();
                    continue;
                }
                match self.hard(unit) {
                    None => {
                        self.put(unit, &mut trial);
                        open.pop();
                    }
                    Some(block) => {
                        let first = match block {
                            Block::Unit(first) => Some(first),
                            Block::Leads(seat) => self.leaver(seat, false),
                            Block::Rule(_) => None,
                        };
                        open.extend(first.filter(|first| !open.contains(first)));
                        if open.last() == Some(&unit) {
                            self.take_back(trial);
                            return None;
                        }
                    }
                }
                if trial.units.len() + open.len() > self.together {
                    self.take_back(trial);
                    return None;
                }
            }
            let Some(rule) = self.worse(&trial) else { return Some(trial) };
            match self.mends(rule, seed) {
                Some(unit) if trial.units.len() < self.together => open.push(unit),
                _ => {
                    self.take_back(trial);
                    return None;
                }
            }
        }
    }

    /// A unit that makes a rule less broken.
    fn mends(&self, rule: Rule, seed: u32) -> Option<u32> {
        match rule {
            Rule::Span(seat) => self.leaver(seat, true).or_else(|| self.leaver(seat, false)),
            Rule::Vacant(seat) => self.filling(seat).or_else(|| self.leaver(seat, false)),
            Rule::Heads(function) => {
                let seat = self.units.list[seed as usize].node;
                let heads = &self.stepping_down[usize::from(function)];
                let now = || heads.iter().filter(|node| self.state.heads_it(**node) == Some(function)).take(LOOKED_AT);
                let under = now().find_map(|&node| {
                    self.left(self.units.places(node)).filter(|_| self.ground.to.managers[node as usize] == seat)
                });
                under.or_else(|| now().find_map(|&node| self.steps_down(node)))
            }
        }
    }

    /// The unit with which a head ceases to be one: its own, or that of somebody above it.
    fn steps_down(&self, node: u32) -> Option<u32> {
        let own = self.left(self.units.leaves(node));
        own.or_else(|| {
            let mut at = node;
            while at != NOBODY {
                if let Some(unit) = self.left(self.units.places(at)) {
                    return Some(unit);
                }
                at = self.state.managers[at as usize];
            }
            None
        })
    }

    fn left(&self, unit: Option<u32>) -> Option<u32> {
        unit.filter(|unit| !self.done[*unit as usize])
    }

    /// A unit with which somebody leaves a team, with `room` to where there is some.
    fn leaver(&self, seat: u32, room: bool) -> Option<u32> {
        let still = self.teams[seat as usize].iter().filter(|node| self.state.managers[**node as usize] == seat);
        still.copied().find_map(|node| {
            let goes = self.ground.to.managers[node as usize];
            if !self.ground.to.there[node as usize] {
                return self.left(self.units.leaves(node)).filter(|_| !room || self.state.reports[node as usize] == 0);
            }
            if goes == seat {
                // Who stays is counted no longer once closed.
                return self
                    .left(self.units.leaves(node))
                    .filter(|unit| self.units.list[*unit as usize].ops.iter().any(|op| matches!(op, Op::Open(..))));
            }
            let has_room = || goes == NOBODY || self.state.spans[goes as usize] < self.state.most[goes as usize];
            let unit = self.units.places(node).or(self.units.opens(node)).or(self.units.leaves(node));
            self.left(unit).filter(|_| !room || has_room())
        })
    }
}
