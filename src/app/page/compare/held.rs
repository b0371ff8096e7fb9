//! Designs held against each other: each read once, and what lies between the first and every other.

use super::side::Side;
use crate::app::page::reading::Judge;
use crate::app::state::Shared;
use crate::design::Origin;
use crate::org::{Chart, Diff, aligned, staffed};

/// See the top of the file. There are two sides at least, and a diff for each but the first.
pub struct Held {
    /// The designs, the first being the one that the others are held against.
    pub sides: Shared<Vec<Side>>,
    /// Their charts as they are drawn: where one was matched with the first, what it does not say of a position is as there.
    pub charts: Vec<Shared<Chart>>,
    /// What leads from the first to each of the others.
    pub diffs: Vec<Shared<Diff>>,
    /// The sides whose positions were matched with those of the first by function and title, each with how many of how many.
    pub matched: Vec<(usize, usize, usize)>,
}

/// A design before it is read.
#[derive(Clone, PartialEq)]
pub struct Drawn {
    /// Which one.
    pub origin: Origin,
    /// What it is called.
    pub name: String,
    /// Its chart, in the numbering of the first design’s.
    pub chart: Numbered,
    /// Whether its positions had other ids than the first one’s.
    pub is_matched: bool,
}

/// A chart in the numbering of another one.
#[derive(Clone, PartialEq)]
pub struct Numbered {
    /// As it is read.
    pub read: Shared<Chart>,
    /// As it is drawn.
    pub drawn: Shared<Chart>,
}

impl Held {
    /// Reads the designs.
    pub fn of(drawn: &[Drawn], diffs: Vec<Shared<Diff>>, judge: &Judge) -> Self {
        let first = &drawn[0].chart.drawn;
        let shared = |chart: &Chart| chart.positions().filter(|(id, _)| first.get(*id).is_some()).count();
        let matched = drawn.iter().enumerate().filter(|(_, one)| one.is_matched);
        Self {
            sides: Shared::new(
                drawn.iter().map(|one| Side::of(one.origin, one.name.clone(), &one.chart.read, judge)).collect(),
            ),
            charts: drawn.iter().map(|one| one.chart.drawn.clone()).collect(),
            diffs,
            matched: matched.map(|(at, one)| (at, shared(&one.chart.read), one.chart.read.len())).collect(),
        }
    }

    /// What leads from the first design to another.
    pub fn diff(&self, side: usize) -> &Shared<Diff> {
        &self.diffs[side - 1]
    }

    /// Which designs they are.
    pub fn origins(&self) -> Vec<Origin> {
        self.sides.iter().map(|side| side.origin).collect()
    }
}

/// The charts in the numbering of the first, each with the number of its family; those of the first one’s family are the same values.
pub fn numbered(charts: &[Shared<Chart>], families: &[usize]) -> Vec<Numbered> {
    let Some(first) = charts.first() else { return Vec::new() };
    let own = charts.iter().zip(families).filter(|(_, family)| **family == 0);
    // Ids beyond those of every chart that keeps its own.
    let mut free = own.map(|(chart, _)| chart.free_id()).max().unwrap_or(first.free_id());
    let mut numbered: Vec<_> =
        charts.iter().map(|chart| Numbered { read: chart.clone(), drawn: chart.clone() }).collect();
    for family in 1..=families.iter().copied().max().unwrap_or(0) {
        let members: Vec<usize> = (0..charts.len()).filter(|&at| families[at] == family).collect();
        let strangers: Vec<&Chart> = members.iter().map(|&at| &*charts[at]).collect();
        for (at, read) in members.into_iter().zip(aligned(first, &strangers, free)) {
            free = free.max(read.free_id());
            numbered[at] = Numbered { drawn: Shared::new(staffed(first, &read)), read: Shared::new(read) };
        }
    }
    numbered
}
