//! Which row of the list is which position of the chart.

use crate::exchange::import::draw::Import;
use crate::exchange::import::manager::ManagerKey;
use crate::figure::counted;
use crate::org::{Chart, PositionId};
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

/// By what a row was matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Number,
    Reference,
    Holder,
    Title,
}

impl By {
    const ALL: [Self; 4] = [Self::Number, Self::Reference, Self::Holder, Self::Title];

    const fn words(self) -> &'static str {
        match self {
            Self::Number => "position id",
            Self::Reference => "id",
            Self::Holder => "name",
            Self::Title => "title and manager",
        }
    }
}

/// The matches.
pub struct Matching {
    /// The position of each row, by the row’s number on the new chart.
    pub of_row: Vec<Option<PositionId>>,
    counts: [usize; By::ALL.len()],
}

impl Matching {
    /// Matches by the number of our own exports where the list is one of this chart, then by the id in the source, then by a
    /// holder’s name that nobody shares, then by a title that nobody else has under the same manager. O(N).
    pub fn new(present: &Chart, import: &Import) -> Self {
        let mut matching = Self { of_row: vec![None; import.chart.len()], counts: [0; By::ALL.len()] };
        let mut taken = Taken::default();
        let rows = || import.chart.positions().map(|(id, position)| (id.number() as usize, position));
        let numbers: HashMap<u32, PositionId> = present.positions().map(|(id, _)| (id.number(), id)).collect();
        let numbered = |row: usize| numbers.get(&import.given[row].number?).copied();

        // An export of another chart has the same numbers, and other ids in the source.
        let (mut agree, mut differ) = (0_usize, 0_usize);
        for (row, position) in rows() {
            if let Some(there) = numbered(row).and_then(|id| present.get(id)) {
                *if there.reference == position.reference { &mut agree } else { &mut differ } += 1;
            }
        }
        if agree > differ {
            for (row, position) in rows() {
                let same =
                    |id: &PositionId| present.get(*id).is_some_and(|there| there.reference == position.reference);
                matching.pair(row, numbered(row).filter(same), By::Number, &mut taken);
            }
        }

        let reference = |reference: &str| Some(reference.to_owned()).filter(|reference| !reference.is_empty());
        let there = unique(present.positions().map(|(id, position)| (reference(&position.reference), id)));
        let here = unique(rows().map(|(row, position)| (reference(&position.reference), row)));
        matching.pair_all(&here, &there, By::Reference, &mut taken);

        // Of those left, so that a name that one of two people is matched by otherwise is the other’s.
        let holder =
            |holder: Option<&str>| holder.map(|name| ManagerKey::Name.canonical(name)).filter(|name| !name.is_empty());
        let left = present.positions().filter(|(id, _)| !taken.has(*id));
        let there = unique(left.map(|(id, position)| (holder(position.holder.as_deref()), id)));
        let left = rows().filter(|(row, _)| matching.of_row[*row].is_none());
        let here = unique(left.map(|(row, position)| (holder(position.holder.as_deref()), row)));
        matching.pair_all(&here, &there, By::Holder, &mut taken);

        matching.pair_titles(present, import, &mut taken);
        matching
    }

    /// Managers first, as their matches tell those of their teams.
    fn pair_titles(&mut self, present: &Chart, import: &Import, taken: &mut Taken) {
        let title = |chart: &Chart, id| {
            let title = chart.get(id).map(|position| ManagerKey::Name.canonical(&position.title));
            title.filter(|title| !title.is_empty())
        };
        let mut pair_team = |matching: &mut Self, team: &[PositionId], there: &[PositionId]| {
            let left = team.iter().filter(|id| matching.of_row[id.number() as usize].is_none());
            let here = unique(left.map(|&id| (title(&import.chart, id), id.number() as usize)));
            if !here.is_empty() {
                let there = there.iter().filter(|id| !taken.has(**id));
                let there = unique(there.map(|&id| (title(present, id), id)));
                matching.pair_all(&here, &there, By::Title, taken);
            }
        };
        pair_team(self, import.chart.roots(), present.roots());
        let outline = import.chart.outline();
        for at in (0..outline.len()).filter(|&at| outline.direct_reports(at) > 0) {
            if let Some(manager) = self.of_row[outline.id(at).number() as usize] {
                let team: Vec<_> = outline.reports(at).map(|report| outline.id(report)).collect();
                if team.iter().any(|id| self.of_row[id.number() as usize].is_none()) {
                    pair_team(self, &team, &present.reports(manager));
                }
            }
        }
    }

    fn pair_all(
        &mut self,
        here: &HashMap<String, usize>,
        there: &HashMap<String, PositionId>,
        by: By,
        taken: &mut Taken,
    ) {
        for (key, &row) in here {
            self.pair(row, there.get(key).copied(), by, taken);
        }
    }

    fn pair(&mut self, row: usize, position: Option<PositionId>, by: By, taken: &mut Taken) {
        let Some(id) = position.filter(|&id| self.of_row[row].is_none() && !taken.has(id)) else { return };
        taken.0.insert(id);
        self.of_row[row] = Some(id);
        self.counts[by as usize] += 1;
    }

    /// How many were found and by what, a whole sentence.
    pub fn in_words(&self) -> String {
        let total = self.of_row.len();
        let found = By::ALL.iter().zip(self.counts).filter(|(_, count)| *count > 0);
        let mut parts = found.map(|(by, count)| (count, by.words()));
        match parts.next() {
            None => format!("None of {} was found on the chart.", counted(total, "position", "positions")),
            Some((count, by)) => {
                let more: String = parts.map(|(count, by)| format!(", {count} by {by}")).collect();
                format!("{count} of {} found by {by}{more}.", counted(total, "position", "positions"))
            }
        }
    }
}

/// Positions that have a row.
#[derive(Default)]
struct Taken(HashSet<PositionId>);

impl Taken {
    fn has(&self, id: PositionId) -> bool {
        self.0.contains(&id)
    }
}

/// What has a key that nothing else has.
fn unique<T>(keyed: impl Iterator<Item = (Option<String>, T)>) -> HashMap<String, T> {
    let mut found: HashMap<String, Option<T>> = HashMap::new();
    for (key, value) in keyed {
        let Some(key) = key else { continue };
        match found.entry(key) {
            Entry::Vacant(entry) => _ = entry.insert(Some(value)),
            Entry::Occupied(mut entry) => _ = entry.insert(None),
        }
    }
    found.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
}
