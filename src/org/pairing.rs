//! Which positions of two charts stand for the same one where they share no ids: the company’s own chart and a generated design.

use super::{Chart, Function, Outline, PositionId, fold_case};
use std::collections::HashMap;

/// `to` with the ids of `from` where a position stands for the same one, and new ids elsewhere, so that the two can be compared.
///
/// In this order, each position once: the first tops; the most senior position of each function; below managers who are paired already,
/// from the top down, equal titles; then equal titles of one function anywhere; then any seats of one function and level. All of it is judgement. New ids are given from `free` on, and none that `from` has had. O(N).
#[must_use]
pub fn paired(from: &Chart, to: &Chart, free: PositionId) -> Chart {
    let mut pairing = Pairing::new(from, to);
    pairing.pair_tops();
    pairing.pair_heads();
    pairing.pair_teams();
    pairing.pair_all(|chart, id| Some((chart.get(id)?.function, fold_case(&chart.get(id)?.title))));
    pairing.pair_all(|chart, id| Some((chart.get(id)?.function, chart.get(id)?.grade)));
    pairing.renamed(free)
}

struct Pairing<'a> {
    from: &'a Chart,
    to: &'a Chart,
    before: Outline,
    after: Outline,
    /// By row of `to`: the position of `from`.
    of: Vec<Option<PositionId>>,
    /// By number: the positions of `from` that are paired.
    taken: Vec<bool>,
}

impl<'a> Pairing<'a> {
    fn new(from: &'a Chart, to: &'a Chart) -> Self {
        let (before, after) = (from.outline(), to.outline());
        let (of, taken) = (vec![None; after.len()], vec![false; from.free_id().number() as usize]);
        Self { from, to, before, after, of, taken }
    }

    fn pair(&mut self, row: usize, id: PositionId) {
        let taken = &mut self.taken[id.number() as usize];
        if self.of[row].is_none() && !*taken {
            *taken = true;
            self.of[row] = Some(id);
        }
    }

    fn pair_tops(&mut self) {
        if let (Some(&id), false) = (self.from.roots().first(), self.after.is_empty()) {
            self.pair(0, id);
        }
    }

    /// Of each function, the position that stands highest, the first of several.
    fn pair_heads(&mut self) {
        let head = |chart: &Chart, outline: &Outline, function: Function| {
            let rows = (0..outline.len()).filter(|&row| {
                chart
                    .get(outline.id(row))
                    .is_some_and(|position| position.function == Some(function) && !position.closed)
            });
            rows.min_by_key(|&row| outline.depth(row))
        };
        for function in Function::ALL {
            let heads = (head(self.to, &self.after, function), head(self.from, &self.before, function));
            if let (Some(row), Some(head)) = heads {
                self.pair(row, self.before.id(head));
            }
        }
    }

    fn pair_teams(&mut self) {
        for row in 0..self.after.len() {
            let Some(manager) = self.of[row] else { continue };
            let mut free: HashMap<String, Vec<PositionId>> = HashMap::new();
            for id in self.from.reports(manager).into_iter().rev().filter(|id| !self.taken[id.number() as usize]) {
                let title = self.from.get(id).map(|position| fold_case(&position.title));
                free.entry(title.unwrap_or_default()).or_default().push(id);
            }
            if free.is_empty() {
                continue;
            }
            let team: Vec<_> = self.after.reports(row).filter(|&report| self.of[report].is_none()).collect();
            for report in team {
                let title = self.to.get(self.after.id(report)).map(|position| fold_case(&position.title));
                if let Some(id) = title.and_then(|title| free.get_mut(&title)?.pop()) {
                    self.pair(report, id);
                }
            }
        }
    }

    /// Pairs whoever is left and has the same key, in the order of the charts.
    fn pair_all<K: Eq + std::hash::Hash>(&mut self, key: impl Fn(&Chart, PositionId) -> Option<K>) {
        let mut free: HashMap<K, Vec<PositionId>> = HashMap::new();
        for &id in self.before.ids().iter().rev().filter(|id| !self.taken[id.number() as usize]) {
            if let Some(key) = key(self.from, id) {
                free.entry(key).or_default().push(id);
            }
        }
        for row in 0..self.after.len() {
            if self.of[row].is_none()
                && let Some(id) = key(self.to, self.after.id(row)).and_then(|key| free.get_mut(&key)?.pop())
            {
                self.pair(row, id);
            }
        }
    }

    fn renamed(self, free: PositionId) -> Chart {
        let mut free = self.from.free_id().max(free);
        let mut name = HashMap::with_capacity(self.after.len());
        for (row, paired) in self.of.iter().enumerate() {
            let id = paired.unwrap_or_else(|| {
                let next = free.next();
                std::mem::replace(&mut free, next)
            });
            name.insert(self.after.id(row), id);
        }
        let mut seats = self.to.seats();
        for seat in &mut seats {
            seat.id = name[&seat.id];
            seat.manager = seat.manager.map(|manager| name[&manager]);
            seat.dotted.iter_mut().for_each(|manager| *manager = name[manager]);
        }
        Chart::try_from(seats).expect("the same seats under other names, each its own")
    }
}
