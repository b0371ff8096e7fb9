//! The teams of two charts laid into one another: at which place somebody comes into a team, whoever else has come or left
//! before.

use super::Sides;
use crate::org::Spot;

/// No slot.
const NONE: u32 = u32::MAX;

/// Every team of both charts as a row of slots: who stays, who leaves and who comes, such that those who are there before stand
/// in the order of the first chart, and those who are there afterwards in the order of the second.
#[derive(Clone, Debug)]
pub(super) struct Teams {
    /// By node: its slot in the first chart’s team, and in the second’s. Of who stays they are one.
    here: Vec<u32>,
    there: Vec<u32>,
    /// By slot: where the slots of its team begin.
    start: Vec<u32>,
}

#[allow(clippy::cast_possible_truncation)] // slots are fewer than twice the positions, which are far below 2^31
impl Teams {
    /// O(N log k) for the largest team k.
    pub(super) fn of(sides: &Sides) -> Self {
        let nodes = sides.len();
        let mut teams =
            Self { here: vec![NONE; nodes], there: vec![NONE; nodes], start: Vec::with_capacity(2 * nodes) };
        let mut place = vec![NONE; nodes];
        teams.merge(sides, None, &mut place);
        for node in 0..nodes {
            teams.merge(sides, Some(node), &mut place);
        }
        teams
    }

    /// Lays the two teams of one manager, or the tops, into one another.
    fn merge(&mut self, sides: &Sides, manager: Option<usize>, place: &mut [u32]) {
        let before: Vec<usize> = sides.team_before(manager).collect();
        for (at, &node) in before.iter().enumerate() {
            place[node] = at as u32;
        }
        let after: Vec<usize> = sides.team_after(manager).collect();
        let both = after.iter().enumerate().filter(|(_, node)| place[**node] != NONE);
        let stay = longest_rise(&both.map(|(at, &node)| (at, place[node] as usize)).collect::<Vec<_>>());
        let start = self.start.len() as u32;
        let mut leaving = before.iter().copied();
        let push = |slots: &mut Vec<u32>| {
            slots.push(start);
            slots.len() as u32 - 1
        };
        let mut from = 0;
        for upto in stay.into_iter().chain([after.len()]) {
            let anchor = after.get(upto).copied();
            // Who is there already stands before who comes.
            for node in leaving.by_ref().take_while(|&node| Some(node) != anchor) {
                self.here[node] = push(&mut self.start);
            }
            for &node in &after[from..upto] {
                self.there[node] = push(&mut self.start);
            }
            if let Some(node) = anchor {
                self.here[node] = push(&mut self.start);
                self.there[node] = self.here[node];
            }
            from = upto + 1;
        }
        for node in before {
            place[node] = NONE;
        }
    }

    /// Whether a node that both charts have keeps its manager and its place among the peers who stay.
    pub(super) fn stays(&self, node: usize) -> bool {
        self.here[node] == self.there[node]
    }
}

/// Who stands where while edits are made one by one.
#[derive(Debug)]
pub(super) struct Places<'a> {
    teams: &'a Teams,
    /// How many stand in the slots, as a binary indexed tree.
    counts: Vec<u32>,
}

impl<'a> Places<'a> {
    /// As it is on the first chart. O(N).
    pub(super) fn before(teams: &'a Teams) -> Self {
        let mut counts = vec![0; teams.start.len() + 1];
        for &slot in teams.here.iter().filter(|slot| **slot != NONE) {
            counts[slot as usize + 1] = 1;
        }
        for at in 1..counts.len() {
            let above = at + (at & at.wrapping_neg());
            if above < counts.len() {
                counts[above] += counts[at];
            }
        }
        Self { teams, counts }
    }

    /// Takes a node from where it stands on the first chart, if it does.
    pub(super) fn leave(&mut self, node: usize) {
        if let Some(slot) = self.teams.here.get(node).copied().filter(|slot| *slot != NONE) {
            self.change(slot, |count| count - 1);
        }
    }

    /// Takes a node from where it stands to where it stands on the second chart, which has it, and says where that is now.
    pub(super) fn go(&mut self, sides: &Sides, node: usize) -> Spot {
        self.leave(node);
        let slot = self.teams.there[node];
        let place = self.standing_before(slot) - self.standing_before(self.teams.start[slot as usize]);
        self.change(slot, |count| count + 1);
        Spot { manager: sides.manager_after(node).map(|manager| sides.id(manager)), place }
    }

    fn change(&mut self, slot: u32, change: impl Fn(u32) -> u32) {
        let mut at = slot as usize + 1;
        while let Some(count) = self.counts.get_mut(at) {
            *count = change(*count);
            at += at & at.wrapping_neg();
        }
    }

    fn standing_before(&self, slot: u32) -> u32 {
        let (mut at, mut count) = (slot as usize, 0);
        while at > 0 {
            count += self.counts[at];
            at &= at - 1;
        }
        count
    }
}

/// The most of a list that rise: of pairs of a name and a number, the names whose numbers rise from one to the next. O(k log k).
#[must_use]
pub(super) fn longest_rise(list: &[(usize, usize)]) -> Vec<usize> {
    // Of each length, where the rise of that length ends that ends lowest; of each entry, the one before it.
    let (mut ends, mut before): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::with_capacity(list.len()));
    for (at, &(_, number)) in list.iter().enumerate() {
        let length = ends.partition_point(|&end| list[end].1 < number);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut rise: Vec<_> = std::iter::successors(ends.last().copied(), |&at| before[at]).map(|at| list[at].0).collect();
    rise.reverse();
    rise
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_stay_as_can() {
        let rise = |numbers: &[usize]| longest_rise(&numbers.iter().copied().enumerate().collect::<Vec<_>>());
        assert_eq!(rise(&[1, 2, 3]), [0, 1, 2]);
        assert_eq!(rise(&[3, 1, 2]), [1, 2]);
        assert_eq!(rise(&[1, 9, 2, 3, 4]), [0, 2, 3, 4]);
        assert_eq!(rise(&[3, 2, 1]).len(), 1);
        assert!(rise(&[]).is_empty());
    }
}
