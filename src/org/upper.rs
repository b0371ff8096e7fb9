//! Parts of a chart from the top down: its upper layers, as much of a large one as a preview shows, and the ways down to some positions.

use super::{Chart, PositionId, Seat};
use std::collections::HashSet;

impl Chart {
    /// The chart without what lies deepest, so that `most` positions are left at most; all of it where it has no more. Of the
    /// first layer that does not fit whole, the positions that come first stay. O(N).
    #[must_use]
    pub fn upper(&self, most: usize) -> Self {
        if self.len() <= most {
            return self.clone();
        }
        let outline = self.outline();
        let mut sizes: Vec<usize> = Vec::new();
        for row in 0..outline.len() {
            let depth = outline.depth(row) as usize;
            if depth == sizes.len() {
                sizes.push(0);
            }
            sizes[depth] += 1;
        }
        let mut left = most;
        let whole =
            sizes.iter().take_while(|&&size| left.checked_sub(size).inspect(|&rest| left = rest).is_some()).count();
        let mut stays = vec![false; outline.len()];
        for (row, stays) in stays.iter_mut().enumerate() {
            let depth = outline.depth(row) as usize;
            let fits = depth < whole || depth == whole && left > 0;
            left -= usize::from(fits && depth == whole);
            *stays = fits;
        }
        self.part(&stays)
    }

    /// The chart of those of `wanted` that are on it and of all above them. O(N).
    #[must_use]
    pub fn down_to(&self, wanted: &HashSet<PositionId>) -> Self {
        let outline = self.outline();
        let mut stays: Vec<bool> = outline.ids().iter().map(|id| wanted.contains(id)).collect();
        // Whoever reports stands behind the manager.
        for row in (0..outline.len()).rev() {
            if let Some(manager) = outline.manager(row).filter(|_| stays[row]) {
                stays[manager] = true;
            }
        }
        self.part(&stays)
    }

    /// The positions that stay, by their rows; with each its manager does.
    fn part(&self, stays: &[bool]) -> Self {
        let seats = self.seats().into_iter().zip(stays).filter(|(_, stays)| **stays);
        let mut seats: Vec<Seat> = seats.map(|(seat, _)| seat).collect();
        let here: HashSet<_> = seats.iter().map(|seat| seat.id).collect();
        seats.iter_mut().for_each(|seat| seat.dotted.retain(|manager| here.contains(manager)));
        Self::try_from(seats).expect("a position that stays has its manager")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::org::Position;

    fn chart(managers: &[Option<usize>]) -> Chart {
        Chart::from_managers(vec![Position::default(); managers.len()], managers).unwrap()
    }

    #[test]
    fn the_deepest_go_first_and_the_last_of_a_layer() {
        let tree = chart(&[None, Some(0), Some(0), Some(1), Some(2), Some(2)]);
        for (most, left) in [(9, 6), (6, 6), (5, 5), (4, 4), (3, 3), (2, 2), (1, 1), (0, 0)] {
            assert_eq!(tree.upper(most).len(), left);
        }
        let four = tree.upper(4);
        let numbers: Vec<_> = four.outline().ids().iter().map(|id| id.number()).collect();
        assert_eq!(numbers, [0, 1, 3, 2]);
        let star = chart(&[&[None][..], &[Some(0); 5000]].concat());
        assert_eq!(star.upper(100).len(), 100);
    }

    #[test]
    fn the_ways_down_hold_all_above_and_nobody_beside() {
        // 0 leads 1 and 2, 1 leads 3, 2 leads 4.
        let tree = chart(&[None, Some(0), Some(0), Some(1), Some(2)]);
        let ids = tree.outline().ids().to_vec();
        let down = |rows: &[usize]| tree.down_to(&rows.iter().map(|&row| ids[row]).collect());
        assert_eq!(down(&[2]).outline().ids(), &ids[..3], "3 stands behind 1");
        assert_eq!(down(&[4]).outline().ids(), [ids[0], ids[3], ids[4]]);
        assert_eq!(down(&[0]).outline().ids(), &ids[..1]);
        assert!(down(&[]).is_empty());
        assert_eq!(down(&[0, 1, 2, 3, 4]).seats(), tree.seats());
    }
}
