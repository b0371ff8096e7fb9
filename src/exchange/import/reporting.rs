//! Whom each row reports to, by solid and by dotted lines.

use super::draw::{Person, Reading};
use super::fault::{Outcome, Reason};
use super::header::{Field, Mapping};
use super::manager::{Directory, Found, Hits, ManagerKey, bare_id};
use super::word::is_top_word;
use crate::org::{Chart, PositionId, cycles};
use std::cell::LazyCell;
use std::collections::HashMap;

/// The people of a file by each key that is needed to find managers.
pub struct Directories {
    /// By what most managers are found.
    pub key: ManagerKey,
    /// How many are found by that.
    pub hits: Hits,
    /// That which finds the most managers first; of equals, the surest.
    by: Vec<(ManagerKey, Directory)>,
}

impl Directories {
    pub fn new(people: &[Person], mapping: &Mapping) -> Self {
        let mut by = Vec::new();
        for key in ManagerKey::ALL {
            let directory = directory(people, mapping, key);
            let values = people.iter().map(|person| mapping.cell(person.row, Field::Manager));
            let known = values.filter_map(|value| match directory.knows(value) {
                true => Some(true),
                false => (!is_top_word(value)).then_some(false),
            });
            let hits = Hits::count(known);
            by.push((hits, key, directory));
            if hits.found == hits.named {
                break;
            }
        }
        // The best first, the others as they come.
        let best = (0..by.len()).rev().max_by_key(|&at| by[at].0.found).unwrap_or_default();
        by[..=best].rotate_right(1);
        let (hits, key) = (by[0].0, by[0].1);
        Self { key, hits, by: by.into_iter().map(|(_, key, directory)| (key, directory)).collect() }
    }

    /// Whom `value` names, and by what.
    fn find(&self, value: &str) -> (ManagerKey, Found) {
        let mut found = self.by.iter().map(|(key, directory)| (*key, directory.find(value)));
        found.find(|(_, whom)| *whom != Found::Nobody).unwrap_or((self.key, Found::Nobody))
    }
}

fn directory(people: &[Person], mapping: &Mapping, key: ManagerKey) -> Directory {
    Directory::new(key, people.iter().map(|person| mapping.key_of(person.row, key)))
}

impl<'t> Reading<'t> {
    /// Whom each of `people` reports to; `gone` are those who have left.
    pub fn managers(
        &mut self,
        people: &[Person<'t>],
        gone: &[Person<'t>],
        directories: &Directories,
    ) -> Vec<Option<usize>> {
        let key = directories.key;
        let gone_by = directory(gone, self.mapping, key);
        let bare = LazyCell::new(|| bare_ids(people, key));
        let mut found = Vec::with_capacity(people.len());
        for (at, person) in people.iter().enumerate() {
            let value = self.cell(person.row, Field::Manager);
            let (by, whom) = directories.find(value);
            let label = |row: usize| people[row].named();
            let (manager, fault) = match whom {
                Found::Exact(row) | Found::Near(row) if row == at => (None, None),
                Found::Exact(row) if by == key => (Some(row), None),
                Found::Exact(row) | Found::Near(row) if by != key => {
                    (Some(row), Some((Reason::OtherKey { key: by, found: label(row) }, Outcome::Kept)))
                }
                Found::Exact(row) | Found::Near(row) => {
                    (Some(row), Some((Reason::OtherSpelling { found: label(row) }, Outcome::Kept)))
                }
                Found::Several(count, rows) => {
                    let lines = rows.map(|row| people[row].row.line());
                    (None, Some((Reason::AmbiguousManager { count, lines }, Outcome::Top)))
                }
                Found::Nobody if is_top_word(value) => (None, None),
                Found::Nobody => {
                    let reason = match gone_by.find(value) {
                        Found::Exact(row) | Found::Near(row) => Reason::ManagerHasLeft { line: gone[row].row.line() },
                        _ => Reason::UnknownManager { close: bare.get(&bare_id(value)).cloned() },
                    };
                    (None, Some((reason, Outcome::Top)))
                }
            };
            if let Some((reason, outcome)) = fault {
                self.fault(person.row, Field::Manager, reason, outcome);
            }
            found.push(manager);
        }
        found
    }

    /// Cuts each circle at the manager of its first row and names everyone in it.
    pub fn cut_circles(&mut self, people: &[Person<'t>], managers: &mut [Option<usize>]) {
        for circle in cycles(managers) {
            let first = circle[0];
            managers[first] = None;
            let members = circle.iter().map(|&row| people[row].named()).collect();
            self.fault(people[first].row, Field::Manager, Reason::Circle(members), Outcome::Top);
        }
    }

    /// Draws the dotted lines. A cell may name several managers, between semicolons or bars.
    pub fn draw_dotted(&mut self, people: &[Person<'t>], directories: &Directories, chart: &mut Chart) {
        let mut ids: Vec<PositionId> = chart.positions().map(|(id, _)| id).collect();
        ids.sort_unstable(); // row by row: ids are given in the order of the list
        for (at, person) in people.iter().enumerate() {
            for value in self.cell(person.row, Field::Dotted).split([';', '|']).map(str::trim) {
                let reason = match directories.find(value).1 {
                    Found::Exact(row) | Found::Near(row) => {
                        if row != at {
                            chart.add_dotted(ids[row], ids[at]).expect("both are on the chart");
                        }
                        continue;
                    }
                    Found::Nobody if is_top_word(value) => continue,
                    Found::Nobody => Reason::UnknownManager { close: None },
                    Found::Several(count, rows) => {
                        let lines = rows.map(|row| people[row].row.line());
                        Reason::AmbiguousManager { count, lines }
                    }
                };
                self.fault_of(person.row, Field::Dotted, value, reason, Outcome::Kept);
            }
        }
    }
}

/// Ids by what a spreadsheet would leave of them, for a hint; none where managers are not named by id.
fn bare_ids(people: &[Person], key: ManagerKey) -> HashMap<String, String> {
    let ids = people.iter().filter(|person| key == ManagerKey::Id && !person.id.is_empty());
    ids.map(|person| (bare_id(person.id), person.id.to_owned())).collect()
}
