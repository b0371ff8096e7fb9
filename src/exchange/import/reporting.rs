//! Whom each row reports to, by solid and by dotted lines.

use super::draw::Reading;
use super::fault::{Named, Outcome, Reason};
use super::fix::{Fix, Offered};
use super::header::{Field, Mapping};
use super::manager::{Directory, Found, Hits, ManagerKey, bare_id};
use super::near::nearest;
use super::rows::Person;
use super::word::is_top_word;
use crate::exchange::progress::{Progress, Stage, Watch};
use crate::figure::{isolated, quoted};
use crate::org::{Chart, PositionId, cycles};
use std::cell::LazyCell;
use std::collections::HashMap;

/// Rows between two words on how far it is.
pub const TOLD_EVERY: usize = 4096;

/// Values that near ones are looked for; with more of them something else is wrong.
const MOST_UNKNOWN: usize = 1000;

/// Candidates that are offered where a name may mean several people.
const MOST_CANDIDATES: usize = 5;

/// Members of a circle at whom it may be cut with one click.
const MOST_CUTS: usize = 6;

/// The people of a file by each key that is needed to find managers.
pub struct Directories<'t> {
    /// By what most managers are found.
    pub key: ManagerKey,
    /// How many are found by that.
    pub hits: Hits,
    /// That which finds the most managers first; of equals, the surest.
    by: Vec<(ManagerKey, Directory<'t>)>,
}

impl<'t> Directories<'t> {
    pub fn new(people: &[Person<'t>], mapping: &Mapping, watch: Watch) -> Self {
        let mut by = Vec::new();
        for key in ManagerKey::ALL {
            watch(Progress { stage: Stage::Matching, done: 0, total: people.len() });
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

    /// The row that `value` names, where it is one.
    fn one(&self, value: &str) -> Option<usize> {
        match self.find(value).1 {
            Found::Exact(row) | Found::Near(row) => Some(row),
            _ => None,
        }
    }

    /// Those whom a cell names that names several, between semicolons, bars, line ends or, where all are found, commas. The
    /// first of them must be found.
    fn several(&self, value: &str) -> Option<Vec<usize>> {
        let listed = self.parts(value, &[';', '|', '\n']).filter(|found| found[0].is_some());
        Some(listed.or_else(|| self.all(value, &[',']))?.into_iter().flatten().collect())
    }

    /// Those whom the parts of a cell name, where all are found.
    fn all(&self, value: &str, between: &[char]) -> Option<Vec<Option<usize>>> {
        self.parts(value, between).filter(|found| found.iter().all(Option::is_some))
    }

    fn parts(&self, value: &str, between: &[char]) -> Option<Vec<Option<usize>>> {
        let parts = value.contains(between).then(|| value.split(between).map(str::trim))?;
        let found: Vec<_> = parts.filter(|part| !part.is_empty()).map(|part| self.one(part)).collect();
        (found.len() > 1).then_some(found)
    }
}

fn directory<'t>(people: &[Person<'t>], mapping: &Mapping, key: ManagerKey) -> Directory<'t> {
    Directory::new(
        key,
        people.iter().map(|person| match key {
            ManagerKey::Id => person.id.clone(),
            ManagerKey::Email | ManagerKey::Name => mapping.key_of(person.row, key),
        }),
    )
}

/// Who reports to whom, by rows.
pub struct Lines {
    /// Whom each row reports to. Beyond the last row: the positions that were added.
    pub managers: Vec<Option<usize>>,
    /// What the positions are called that were added for managers who are nobody in the file.
    pub added: Vec<String>,
    /// Dotted lines that stood in the manager’s column: manager and report.
    dotted: Vec<(usize, usize)>,
}

/// A manager that is not found as it stands.
struct Doubt {
    at: usize,
    reason: Reason,
    /// Whom the row reports to unless a person says otherwise.
    fallback: Option<usize>,
    /// Who may be meant, the likeliest first.
    candidates: Vec<usize>,
}

impl Doubt {
    /// Whether the manager is missing from the file and may be added.
    const fn may_add(&self) -> bool {
        matches!(self.reason, Reason::UnknownManager { .. } | Reason::ManagerHasLeft { .. })
    }
}

impl<'t> Reading<'t> {
    /// Whom each of `people` reports to; `gone` are those who have left.
    pub fn managers(
        &mut self,
        people: &[Person<'t>],
        gone: &[Person<'t>],
        directories: &Directories,
        watch: Watch,
    ) -> Lines {
        let key = directories.key;
        let gone_by = directory(gone, self.mapping, key);
        let bare = LazyCell::new(|| bare_ids(people, key));
        let mut lines = Lines { managers: Vec::with_capacity(people.len()), added: Vec::new(), dotted: Vec::new() };
        let mut doubts = Vec::new();
        for (at, person) in people.iter().enumerate() {
            if at.is_multiple_of(TOLD_EVERY) {
                watch(Progress { stage: Stage::Matching, done: at, total: people.len() });
            }
            let value = self.cell(person.row, Field::Manager);
            let (by, whom) = directories.find(value);
            let label = |row: usize| people[row].named();
            let mut doubt = |reason, fallback: Option<usize>, candidates| {
                doubts.push(Doubt { at, reason, fallback, candidates });
                fallback
            };
            let manager = match whom {
                Found::Exact(row) | Found::Near(row) if row == at => None,
                Found::Exact(row) if by == key => Some(row),
                Found::Exact(row) | Found::Near(row) if by != key => {
                    doubt(Reason::OtherKey { key: by, found: label(row) }, Some(row), vec![row])
                }
                Found::Exact(row) | Found::Near(row) => {
                    doubt(Reason::OtherSpelling { found: label(row) }, Some(row), vec![row])
                }
                Found::Several(count, rows) => {
                    let lines = rows.map(|row| people[row].row.line());
                    doubt(Reason::AmbiguousManager { count, lines }, None, Vec::new())
                }
                Found::Nobody if is_top_word(value) => None,
                Found::Nobody => match (gone_by.find(value), directories.several(value)) {
                    (Found::Exact(row) | Found::Near(row), _) => {
                        let above = directories.one(self.cell(gone[row].row, Field::Manager));
                        let candidates = above.into_iter().filter(|&above| above != at).collect();
                        doubt(Reason::ManagerHasLeft { line: gone[row].row.line() }, None, candidates)
                    }
                    (_, Some(mut found)) => {
                        found.retain(|&row| row != at);
                        lines.dotted.extend(found.iter().skip(1).map(|&row| (row, at)));
                        found.first().copied().and_then(|first| {
                            doubt(Reason::SeveralManagers { found: label(first) }, Some(first), found.clone())
                        })
                    }
                    _ => doubt(Reason::UnknownManager { close: bare.get(&bare_id(value)).cloned() }, None, Vec::new()),
                },
            };
            lines.managers.push(manager);
        }
        self.find_candidates(people, &mut doubts);
        self.settle(people, doubts, &mut lines);
        lines
    }

    /// Finds who may be meant where nobody answers, or several do.
    fn find_candidates(&self, people: &[Person<'t>], doubts: &mut [Doubt]) {
        let mut unknown: HashMap<&str, Vec<usize>> = HashMap::new();
        let mut shared: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, doubt) in doubts.iter().enumerate() {
            let value = self.cell(people[doubt.at].row, Field::Manager);
            match doubt.reason {
                Reason::UnknownManager { .. } if unknown.len() < MOST_UNKNOWN => {
                    unknown.entry(value).or_default().push(at);
                }
                Reason::AmbiguousManager { .. } => {
                    shared.entry(ManagerKey::Name.canonical(value)).or_default().push(at);
                }
                _ => {}
            }
        }
        if !shared.is_empty() {
            for (row, person) in people.iter().enumerate() {
                let keys = ManagerKey::ALL.map(|key| ManagerKey::Name.canonical(&self.mapping.key_of(person.row, key)));
                let mut named = keys.iter().filter_map(|key| shared.get(key));
                for &at in named.next().into_iter().flatten() {
                    if doubts[at].candidates.len() < MOST_CANDIDATES && doubts[at].at != row {
                        doubts[at].candidates.push(row);
                    }
                }
            }
        }
        if !unknown.is_empty() {
            let values: Vec<_> = unknown.keys().copied().collect();
            for (rows, value) in nearest(people, self.mapping, &values).into_iter().zip(&values) {
                for &at in &unknown[value] {
                    let own = doubts[at].at;
                    doubts[at].candidates.extend(rows.iter().filter(|&&row| row != own));
                }
            }
        }
    }

    /// Does about each doubt what a person says, or else what is usual, and lists it.
    fn settle(&mut self, people: &[Person<'t>], doubts: Vec<Doubt>, lines: &mut Lines) {
        let spelled = |doubt: &Doubt, reading: &Self| {
            ManagerKey::Name.canonical(reading.cell(people[doubt.at].row, Field::Manager))
        };
        // How many name a manager who is missing, and the position that was added for them.
        let mut missing: HashMap<String, (usize, Option<usize>)> = HashMap::new();
        for doubt in doubts.iter().filter(|doubt| doubt.may_add()) {
            missing.entry(spelled(doubt, self)).or_default().0 += 1;
        }
        for doubt in doubts {
            let person = &people[doubt.at];
            let (line, value) = (person.row.line(), self.cell(person.row, Field::Manager));
            let below = |row: usize| {
                let Named { line: at, label } = people[row].named();
                Offered::new(line, format!("Report to {} (line {at})", isolated(&label)), Fix::Manager(at))
            };
            let mut fixes: Vec<_> = doubt.candidates.iter().map(|&row| below(row)).collect();
            if doubt.may_add() {
                let shown = quoted(&super::fault::short(value));
                let label = match missing[&spelled(&doubt, self)].0 {
                    1 => format!("Add {shown} as a vacant position"),
                    count => format!("Add {shown} as a vacant position for {count} people"),
                };
                fixes.push(Offered::new(line, label, Fix::Placeholder));
            }
            fixes.push(Offered::new(line, "Report to nobody", Fix::Top));
            if doubt.fallback.is_none() {
                fixes.push(Offered::new(line, "Leave this row out", Fix::Skip));
            }
            let mut done = None;
            let fix = self.fixes.get(&line);
            match fix {
                Some(Fix::Skip) => done = Some((doubt.fallback, Outcome::LeftOut)),
                Some(Fix::Top) => done = Some((None, Outcome::Top)),
                Some(Fix::Placeholder) if doubt.may_add() => {
                    let added = &mut missing.get_mut(&spelled(&doubt, self)).expect("it was counted").1;
                    let row = *added.get_or_insert_with(|| {
                        lines.added.push(value.to_owned());
                        people.len() + lines.added.len() - 1
                    });
                    done = Some((Some(row), Outcome::UnderPlaceholder));
                }
                Some(Fix::Manager(of)) => {
                    let row = people.binary_search_by_key(of, |person| person.row.line()).ok();
                    if let Some(row) = row.filter(|&row| row != doubt.at) {
                        let outcome = if doubt.fallback == Some(row) { Outcome::Kept } else { Outcome::Placed };
                        done = Some((Some(row), outcome));
                        if !fixes.iter().any(|offered| Some(&offered.fix) == fix) {
                            fixes.push(below(row));
                        }
                    }
                }
                _ => {}
            }
            let chosen = match done {
                Some(_) => fixes.iter().position(|offered| Some(&offered.fix) == fix),
                None => doubt.fallback.map(|_| 0),
            };
            if done.is_some() && chosen.is_some() {
                self.used.insert(line);
            }
            let usual = if doubt.fallback.is_some() { Outcome::Kept } else { Outcome::Top };
            let (manager, outcome) = done.unwrap_or((doubt.fallback, usual));
            lines.managers[doubt.at] = manager;
            let fault = self.fault(person.row, Field::Manager, doubt.reason, outcome);
            (fault.fixes, fault.chosen) = (fixes, chosen);
        }
        lines.managers.resize(people.len() + lines.added.len(), None);
    }

    /// Has everyone who reports to a row that is left out by hand report to its manager.
    pub fn pass_over(people: &[Person<'t>], managers: &mut [Option<usize>]) {
        let skipped = |row: usize| people.get(row).is_some_and(|person| person.skipped);
        // Of each row that is left out, the next above that is drawn; none while that is being found out, and in a circle.
        let mut above: HashMap<usize, Option<usize>> = HashMap::new();
        for start in (0..people.len()).filter(|&row| skipped(row)) {
            let mut walked = Vec::new();
            let mut at = Some(start);
            while let Some(row) = at.filter(|&row| skipped(row)) {
                if let Some(&known) = above.get(&row) {
                    at = known;
                    break;
                }
                above.insert(row, None);
                walked.push(row);
                at = managers[row];
            }
            above.extend(walked.into_iter().map(|row| (row, at)));
        }
        for (row, manager) in managers.iter_mut().enumerate() {
            let next = manager.and_then(|above_it| above.get(&above_it).copied().unwrap_or(*manager));
            *manager = next.filter(|&next| next != row && !skipped(row));
        }
    }

    /// Cuts each circle and names everyone in it: at those who report to nobody as a person says, or else at its first row.
    pub fn cut_circles(&mut self, people: &[Person<'t>], managers: &mut [Option<usize>]) {
        for circle in cycles(managers) {
            let line = |row: usize| people[row].row.line();
            let cuts: Vec<_> =
                circle.iter().copied().filter(|&row| self.fixes.get(&line(row)) == Some(&Fix::Top)).collect();
            let offered = circle.iter().copied().take(MOST_CUTS);
            let fixes =
                offered.chain(cuts.iter().copied().filter(|cut| !circle[..circle.len().min(MOST_CUTS)].contains(cut)));
            let fixes: Vec<_> = fixes
                .map(|row| {
                    Offered::new(
                        line(row),
                        format!("{} reports to nobody", isolated(&people[row].named().label)),
                        Fix::Top,
                    )
                })
                .collect();
            let chosen = cuts.first().and_then(|&cut| fixes.iter().position(|offered| offered.line == line(cut)));
            if cuts.is_empty() {
                managers[circle[0]] = None;
            }
            for cut in cuts {
                managers[cut] = None;
                self.used.insert(line(cut));
            }
            let members = circle.iter().map(|&row| people[row].named()).collect();
            let fault = self.fault(people[circle[0]].row, Field::Manager, Reason::Circle(members), Outcome::Top);
            (fault.fixes, fault.chosen) = (fixes, chosen);
        }
    }

    /// Draws the dotted lines. A cell may name several managers, between semicolons or bars. `place_of` says which position a
    /// row became, where it is drawn.
    pub fn draw_dotted(
        &mut self,
        people: &[Person<'t>],
        directories: &Directories,
        lines: &Lines,
        place_of: &[Option<usize>],
        chart: &mut Chart,
    ) {
        let mut ids: Vec<PositionId> = chart.positions().map(|(id, _)| id).collect();
        ids.sort_unstable(); // row by row: ids are given in the order of the list
        let mut draw = |manager: usize, report: usize| {
            if let (Some(manager), Some(report)) = (place_of[manager], place_of[report]) {
                chart.add_dotted(ids[manager], ids[report]).expect("both are on the chart");
            }
        };
        for &(manager, report) in &lines.dotted {
            draw(manager, report);
        }
        if self.mapping.get(Field::Dotted).is_none() {
            return;
        }
        for (at, person) in people.iter().enumerate().filter(|(_, person)| !person.skipped) {
            for value in self.cell(person.row, Field::Dotted).split([';', '|']).map(str::trim) {
                let reason = match directories.find(value).1 {
                    Found::Exact(row) | Found::Near(row) => {
                        draw(row, at);
                        continue;
                    }
                    Found::Nobody if is_top_word(value) => continue,
                    Found::Nobody => match directories.all(value, &[',', ':']) {
                        Some(rows) => {
                            rows.into_iter().flatten().for_each(|row| draw(row, at));
                            continue;
                        }
                        None => Reason::UnknownManager { close: None },
                    },
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
    ids.map(|person| (bare_id(&person.id), person.id.clone().into_owned())).collect()
}
