//! Designs held against each other: each read once, and what lies between the first and every other.

use super::side::Side;
use crate::app::page::reading::Judge;
use crate::app::state::Shared;
use crate::design::Origin;
use crate::org::{Chart, Diff, aligned};
use crate::plan::Plan;

/// See the top of the file. There are two sides at least, and a diff for each but the first.
pub struct Held {
    /// The designs, the first being the one that the others are held against.
    pub sides: Shared<Vec<Side>>,
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
    pub chart: Shared<Chart>,
    /// Whether its positions had other ids than the first one’s.
    pub is_matched: bool,
}

impl Held {
    /// Reads the designs.
    pub fn of(drawn: &[Drawn], diffs: Vec<Shared<Diff>>, judge: &Judge) -> Self {
        let first = &drawn[0].chart;
        let shared = |chart: &Chart| chart.positions().filter(|(id, _)| first.get(*id).is_some()).count();
        let matched = drawn.iter().enumerate().filter(|(_, one)| one.is_matched);
        Self {
            sides: Shared::new(
                drawn.iter().map(|one| Side::of(one.origin, one.name.clone(), &one.chart, judge)).collect(),
            ),
            diffs,
            matched: matched.map(|(at, one)| (at, shared(&one.chart), one.chart.len())).collect(),
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

/// Whether a design goes back to the company’s own chart. Designs share positions where both do, or neither.
fn from_baseline(plan: &Plan, origin: Origin) -> bool {
    let first = |id| plan.design(id).map(|design| design.copied);
    origin == Origin::Baseline || matches!(origin, Origin::Drawn(id) if first(id) == Some(Origin::Baseline))
}

/// Whether each design shares its positions with the first.
pub fn kin(plan: &Plan, origins: &[Origin]) -> Vec<bool> {
    let family: Vec<_> = origins.iter().map(|origin| from_baseline(plan, *origin)).collect();
    family.iter().map(|own| family.first() == Some(own)).collect()
}

/// The charts in the numbering of the first; those that share its positions are the same values.
pub fn numbered(charts: &[Shared<Chart>], kin: &[bool]) -> Vec<Shared<Chart>> {
    let Some(first) = charts.first() else { return Vec::new() };
    let strangers: Vec<&Chart> = charts.iter().zip(kin).filter(|(_, kin)| !**kin).map(|(chart, _)| &**chart).collect();
    let mut matched = aligned(first, &strangers).into_iter().map(Shared::new);
    let own = |(chart, kin): (&Shared<Chart>, &bool)| {
        if *kin { None } else { matched.next() }.unwrap_or_else(|| chart.clone())
    };
    charts.iter().zip(kin).map(own).collect()
}
