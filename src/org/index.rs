//! Where each position of a chart is, by its number.

use super::PositionId;
use petgraph::stable_graph::NodeIndex;
use std::collections::HashMap;

/// So many places of the list for each position, and so many more, at most.
const SPREAD: usize = 16;
const SPARE: usize = 64;

/// The node of each position: a list by number, since reading a large chart is mostly looking positions up. Numbers far beyond
/// the count of positions, which no chart of ours has and a file may, are kept in a map beside it: a number takes no memory.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// [`NodeIndex::end`] where there is none.
    near: Vec<NodeIndex>,
    far: HashMap<PositionId, NodeIndex>,
    free: u32,
}

impl Index {
    /// The positions with these numbers, each another.
    pub fn of(positions: &[(PositionId, NodeIndex)]) -> Self {
        let mut index = Self::default();
        let room = room(positions.len());
        let near = positions.iter().map(|(id, _)| id.0 as usize + 1).filter(|&end| end <= room).max().unwrap_or(0);
        index.near = vec![NodeIndex::end(); near];
        for &(id, node) in positions {
            index.put(id, node, positions.len());
        }
        index
    }

    /// The first number beyond all that were ever put in.
    pub const fn free(&self) -> u32 {
        self.free
    }

    pub fn get(&self, id: PositionId) -> Option<NodeIndex> {
        match self.near.get(id.0 as usize) {
            Some(&node) if node != NodeIndex::end() => Some(node),
            _ if self.far.is_empty() => None,
            _ => self.far.get(&id).copied(),
        }
    }

    /// Puts a position in, one of `count`, whose number nobody has.
    pub fn put(&mut self, id: PositionId, node: NodeIndex, count: usize) {
        let at = id.0 as usize;
        self.free = self.free.max(id.0.saturating_add(1));
        if at >= self.near.len() && at < room(count) {
            self.near.resize(at + 1, NodeIndex::end());
        }
        match self.near.get_mut(at) {
            Some(place) => *place = node,
            None => drop(self.far.insert(id, node)),
        }
    }

    /// Takes a position out.
    pub fn take(&mut self, id: PositionId) {
        match self.near.get_mut(id.0 as usize) {
            Some(place) if *place != NodeIndex::end() => *place = NodeIndex::end(),
            _ => drop(self.far.remove(&id)),
        }
    }
}

/// How long the list may be for so many positions.
const fn room(count: usize) -> usize {
    count.saturating_mul(SPREAD).saturating_add(SPARE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::hash_map::Entry;

    proptest! {
        #[test]
        fn it_finds_what_was_put_in_and_not_taken_out(deeds in prop::collection::vec((0..5_u32, 0..4_u32, any::<bool>()), 0..200)) {
            let (mut index, mut all, mut free) = (Index::default(), HashMap::new(), 0);
            for (at, (low, high, taken)) in deeds.into_iter().enumerate() {
                let id = PositionId(low * 7 + high * 1_000);
                if taken {
                    index.take(id);
                    all.remove(&id);
                } else if let Entry::Vacant(free_place) = all.entry(id) {
                    free_place.insert(NodeIndex::new(at));
                    index.put(id, NodeIndex::new(at), all.len());
                    free = free.max(id.0 + 1);
                }
                prop_assert_eq!(index.get(id), all.get(&id).copied());
            }
            prop_assert!((0..4_000).all(|id| index.get(PositionId(id)) == all.get(&PositionId(id)).copied()));
            prop_assert_eq!(index.free(), free);
            prop_assert!(index.near.len() <= room(200));
        }
    }
}
