//! Who comes and goes, and what that costs over time.

use super::ground::Ground;
use super::wave::{Insiders, Wave};
use super::{Deed, Dial, Pays, Step, Terms};

/// How many months are shown, from the first.
pub const MONTHS: usize = 24;

/// Who comes, goes and changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// Who comes from outside.
    pub hires: usize,
    /// Who leaves.
    pub exits: usize,
    /// Who takes over a seat from inside.
    pub appointments: usize,
    /// Seats of both charts with another title.
    pub retitles: usize,
    /// Seats of both charts with another manager.
    pub moves: usize,
}

/// One month, in US dollars; what is saved is below 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Month {
    /// Search fees and severance.
    pub once: i64,
    /// What is paid more than before the transition, or less.
    pub running: i64,
    /// Both, from the first month to this one.
    pub total: i64,
}

impl Month {
    /// Both in this month.
    #[must_use]
    pub const fn net(&self) -> i64 {
        self.once + self.running
    }
}

/// What a transition costs, US dollars in cash.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Costs {
    /// Month by month, [`MONTHS`] of them.
    pub months: Vec<Month>,
    /// All search fees.
    pub search: i64,
    /// All severance.
    pub severance: i64,
    /// What is paid more in a year once all is done, or less.
    pub yearly: i64,
    /// Of how many who come, go or change their pay no pay is known: they are not counted.
    pub unknown: usize,
    /// Whether anything happens after the last month shown.
    pub goes_on: bool,
}

impl Costs {
    /// All that is paid once.
    #[must_use]
    pub const fn once(&self) -> i64 {
        self.search + self.severance
    }
}

/// What happens to pay, as it is gone through.
struct Ledger<'a> {
    ground: &'a Ground<'a>,
    terms: &'a Terms,
    pays: &'a Pays,
    insiders: Insiders<'a>,
    /// Whether somebody is in each seat at the moment.
    filled: Vec<bool>,
    /// What each seat is paid at the moment; `None` where that is not known before or after, so that it is counted nowhere.
    paid: Vec<Option<i64>>,
    /// Seats whose pay would have to be known.
    unknown: Vec<bool>,
    people: People,
    costs: Costs,
    /// By month, what is paid a year more from then on.
    changes: Vec<i64>,
}

/// Counts who comes and goes in the steps, and what it costs.
pub(super) fn count(
    ground: &Ground<'_>,
    steps: &[Step],
    waves: &[Wave],
    terms: &Terms,
    pays: &Pays,
) -> (People, Costs) {
    let insiders = Insiders::of(ground);
    let costs = Costs { months: vec![Month::default(); MONTHS], ..Costs::default() };
    let changes = vec![0; MONTHS];
    let (filled, unknown) = (ground.from.filled.clone(), vec![false; ground.len()]);
    let (paid, people) = (Vec::with_capacity(ground.len()), People::default());
    let mut ledger = Ledger { ground, terms, pays, insiders, filled, paid, unknown, people, costs, changes };
    for node in 0..ground.len() {
        let paid = |filled: bool, after: bool| if filled { ledger.pay(node, after) } else { Some(0) };
        let (first, last) = (paid(ground.from.filled[node], false), paid(ground.to.filled[node], true));
        ledger.paid.push(first.filter(|_| last.is_some()));
        if let (Some(before), Some(after)) = (ground.before[node], ground.after[node]) {
            ledger.people.retitles += usize::from(before.title != after.title);
            ledger.people.moves += usize::from(ground.is_moved(node));
        }
    }
    for step in steps {
        let month = waves[step.wave].month as usize;
        for act in &step.acts {
            if let Some(seat) = act.seat {
                ledger.enter(act.deed, ground.node(seat) as usize, month);
            }
        }
    }
    ledger.close()
}

impl Ledger<'_> {
    fn pay(&self, node: usize, after: bool) -> Option<i64> {
        let position = if after { self.ground.after[node] } else { self.ground.before[node] };
        self.pays.of(self.ground.ids[node], position?.pay, after)
    }

    fn enter(&mut self, deed: Deed, node: usize, month: usize) {
        let (before, after) = (self.pay(node, false), self.pay(node, true));
        match deed {
            Deed::Open | Deed::Reopen | Deed::Reorder => {}
            Deed::Start => {
                self.filled[node] = true;
                self.comes(node, month);
                self.is_paid(node, after, month);
            }
            Deed::HandOver => {
                self.goes(node, month);
                self.comes(node, month);
                self.is_paid(node, after, month);
            }
            // A seat that was left before it moves is paid nothing, whatever it would be.
            Deed::Move | Deed::Change => {
                if self.filled[node] && before != after {
                    self.is_paid(node, after, month);
                }
            }
            Deed::Vacate | Deed::Close | Deed::Remove => {
                if std::mem::take(&mut self.filled[node]) {
                    self.goes(node, month);
                    self.is_paid(node, Some(0), month);
                }
            }
        }
    }

    /// From this month on a seat is paid that. What is not known before or after is counted nowhere; what is not known in between
    /// is as it was.
    fn is_paid(&mut self, node: usize, pay: Option<i64>, month: usize) {
        let Some(was) = self.paid[node] else {
            self.unknown[node] = true;
            return;
        };
        let is = pay.unwrap_or(was);
        self.paid[node] = Some(is);
        self.costs.yearly += is - was;
        match self.changes.get_mut(month) {
            Some(change) => *change += is - was,
            None => self.costs.goes_on |= is != was,
        }
    }

    fn comes(&mut self, node: usize, month: usize) {
        if self.insiders.was_there(self.ground, node) {
            self.people.appointments += 1;
            return;
        }
        self.people.hires += 1;
        let share = i64::from(self.terms.get(Dial::search(self.ground.position(node).grade)));
        let fee = self.pay(node, true).unwrap_or_default() * share / 100;
        self.costs.search += fee;
        self.once(fee, month);
    }

    fn goes(&mut self, node: usize, month: usize) {
        if self.insiders.stays(self.ground, node) {
            return;
        }
        self.people.exits += 1;
        let Some(before) = self.ground.before[node] else { return };
        let months = i64::from(self.terms.get(Dial::severance(before.grade)));
        let severance = self.pay(node, false).unwrap_or_default() * months / 12;
        self.costs.severance += severance;
        self.once(severance, month);
    }

    fn once(&mut self, amount: i64, month: usize) {
        match self.costs.months.get_mut(month) {
            Some(month) => month.once += amount,
            None => self.costs.goes_on |= amount != 0,
        }
    }

    fn close(mut self) -> (People, Costs) {
        self.costs.unknown = self.unknown.iter().filter(|unknown| **unknown).count();
        // The total is carried in twelfths, so that nothing is lost to rounding month by month.
        let (mut yearly, mut once, mut twelfths) = (0, 0, 0);
        for (month, change) in self.costs.months.iter_mut().zip(&self.changes) {
            yearly += change;
            once += month.once;
            twelfths += yearly;
            month.running = yearly / 12;
            month.total = once + twelfths / 12;
        }
        (self.people, self.costs)
    }
}
