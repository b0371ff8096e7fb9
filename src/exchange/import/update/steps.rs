//! The edits that lead from the chart there is to the tree that shall be, and what each position’s amount to.

use super::tree::{Node, Tree};
use super::{Changes, Difference, Differing, Missing};
use crate::exchange::import::draw::Import;
use crate::exchange::import::fault::short;
use crate::exchange::import::header::{Field as Column, Mapping};
use crate::org::{Chart, ChartError, Edit, Field, Position, PositionId, Spot};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// Differences that travel to the page.
const MOST_LISTED: usize = 500;

pub struct Steps<'a> {
    present: &'a Chart,
    import: &'a Import,
    mapping: &'a Mapping,
    tree: &'a Tree,
    /// The position of each row on the chart that was drawn of the list.
    rows: Vec<PositionId>,
    pub edits: Vec<Edit>,
    /// The chart with the edits so far applied.
    pub chart: Chart,
    pub changes: Changes,
    /// What becomes of a position, in sentences.
    said: HashMap<PositionId, (Differing, Vec<String>)>,
}

impl<'a> Steps<'a> {
    pub fn new(present: &'a Chart, import: &'a Import, mapping: &'a Mapping, tree: &'a Tree) -> Self {
        let (chart, changes) = (present.clone(), Changes::default());
        let mut rows: Vec<_> = import.chart.outline().ids().to_vec();
        rows.sort_unstable(); // they are numbered row by row
        Self { present, import, mapping, tree, rows, edits: Vec::new(), chart, changes, said: HashMap::new() }
    }

    /// Works out every edit. From the top down, so that whoever is moved goes below managers who have their place already, and no
    /// circle forms on the way.
    pub fn work_out(&mut self, missing: Missing) -> Result<(), ChartError> {
        self.open_leaders()?;
        self.place_all()?;
        self.set_fields()?;
        self.draw_dotted()?;
        self.take_leave(missing)?;
        self.close()?;
        self.count();
        Ok(())
    }

    fn edit(&mut self, edit: Edit) -> Result<(), ChartError> {
        self.chart.apply(edit.clone())?;
        self.edits.push(edit);
        Ok(())
    }

    /// Says what becomes of a position; the first kind stands.
    fn say(&mut self, id: PositionId, kind: Differing, sentence: String) {
        self.said.entry(id).or_insert_with(|| (kind, Vec::new())).1.push(sentence);
    }

    fn leads(&self, at: usize) -> bool {
        !self.tree.teams[at + 1].is_empty()
    }

    /// The position that was drawn of a node’s row.
    fn drawn(&self, node: &Node) -> Option<&'a Position> {
        self.import.chart.get(self.rows[node.row?])
    }

    /// Opens closed positions that somebody will report to.
    fn open_leaders(&mut self) -> Result<(), ChartError> {
        for (at, node) in self.tree.nodes.iter().enumerate().filter(|(_, node)| node.here) {
            if self.leads(at) && self.chart.get(node.id).is_some_and(|position| position.closed) {
                self.edit(Edit::Set { seat: node.id, to: Field::Closed(false) })?;
                self.say(node.id, Differing::Changed, "It is open again, as somebody reports to it.".to_owned());
            }
        }
        Ok(())
    }

    /// Adds who is new and moves who has another manager or another place.
    fn place_all(&mut self) -> Result<(), ChartError> {
        let stays = self.staying();
        // Of each node, who stands before it in its team; and whether somebody who stays comes behind.
        let (mut before, mut followed) = (vec![None; stays.len()], vec![false; stays.len()]);
        for team in &self.tree.teams {
            let mut follows = false;
            for (place, &at) in team.iter().enumerate().rev() {
                before[at] = place.checked_sub(1).map(|place| team[place]);
                followed[at] = follows;
                follows |= stays[at];
            }
        }
        for at in self.tree.downwards() {
            let node = &self.tree.nodes[at];
            if stays[at] {
                continue;
            }
            let manager = self.tree.managers[at].map(|manager| self.tree.nodes[manager].id);
            let old = self.chart.spot(node.id);
            let place = match before[at].filter(|_| followed[at]).and_then(|at| self.chart.spot(self.tree.nodes[at].id))
            {
                _ if !followed[at] => u32::MAX,
                Some(spot) => {
                    let leaves = old.is_some_and(|old| old.manager == manager && old.place < spot.place);
                    spot.place + 1 - u32::from(leaves)
                }
                None => 0,
            };
            let to = Spot { manager, place };
            if node.here {
                self.edit(Edit::Move { seat: node.id, to })?;
                self.say_moved(node.id, manager);
            } else {
                let mut position = self.drawn(node).cloned().unwrap_or_default();
                position.closed &= !self.leads(at);
                self.edit(Edit::Add { seat: node.id, position: Rc::new(position), to })?;
                let sentence = match manager {
                    Some(manager) => format!("It is new and reports to {}.", self.quoted(manager)),
                    None => "It is new and reports to nobody.".to_owned(),
                };
                self.say(node.id, Differing::Added, sentence);
            }
        }
        Ok(())
    }

    /// Who keeps manager and place: of each team as many as can, so that few must move.
    fn staying(&self) -> Vec<bool> {
        let mut stays = vec![false; self.tree.nodes.len()];
        let old = self.present.outline();
        let place_of: HashMap<_, _> = old.ids().iter().enumerate().map(|(place, &id)| (id, place)).collect();
        for (team, members) in self.tree.teams.iter().enumerate() {
            let manager = team.checked_sub(1).map(|manager| self.tree.nodes[manager].id);
            let stayed = members.iter().filter_map(|&at| {
                let id = self.tree.nodes[at].id;
                Some((at, *place_of.get(&id)?)).filter(|_| self.present.manager(id) == manager)
            });
            for at in longest_rise(&stayed.collect::<Vec<_>>()) {
                stays[at] = true;
            }
        }
        stays
    }

    fn say_moved(&mut self, id: PositionId, manager: Option<PositionId>) {
        let was = self.present.manager(id);
        let called = |who: Option<PositionId>| who.map_or("nobody".to_owned(), |who| self.quoted(who));
        let sentence = match was == manager {
            true => "It has another place in its team.".to_owned(),
            false => format!("It reported to {} and now reports to {}.", called(was), called(manager)),
        };
        self.say(id, Differing::Moved, sentence);
    }

    fn set_fields(&mut self) -> Result<(), ChartError> {
        for node in self.tree.nodes.iter().filter(|node| node.here) {
            let (Some(row), Some(new), Some(old)) = (node.row, self.drawn(node), self.present.get(node.id)) else {
                continue;
            };
            let given = self.import.given[row];
            // A title that changes is read again, where the list does not say itself what the position is.
            let retitled = given.has(Column::Title) && new.title != old.title;
            let read = |column| given.has(column) || retitled && self.mapping.get(column).is_none();
            let mut fields = Vec::new();
            let mut set = |is: bool, field: Field, label: &str, old: &str, new: &str| {
                if is && old != new {
                    fields.push((field, format!("{label}: {} becomes {}.", value(old), value(new))));
                }
            };
            let pay = |pay: Option<u64>| pay.map_or_else(String::new, |pay| pay.to_string());
            let yes = |is| if is { "yes" } else { "no" };
            set(given.has(Column::Title), Field::Title(new.title.clone()), "Job title", &old.title, &new.title);
            let label = |of: &Position| of.function.map_or("", crate::org::Function::label);
            set(read(Column::Function), Field::Function(new.function), "Function", label(old), label(new));
            set(read(Column::Grade), Field::Grade(new.grade), "Level", old.grade.label(), new.grade.label());
            set(given.has(Column::Pay), Field::Pay(new.pay), "Yearly pay in US dollars", &pay(old.pay), &pay(new.pay));
            set(
                given.has(Column::Department),
                Field::Department(new.department.clone()),
                "Department",
                &old.department,
                &new.department,
            );
            set(
                given.has(Column::Location),
                Field::Location(new.location.clone()),
                "Location",
                &old.location,
                &new.location,
            );
            // A position that was found otherwise than by its id has another one in this list.
            let renumbered = !new.reference.is_empty();
            set(renumbered, Field::Reference(new.reference.clone()), "Source id", &old.reference, &new.reference);
            set(given.has(Column::Notes), Field::Notes(new.notes.clone()), "Notes", &old.notes, &new.notes);
            set(
                given.has(Column::Assistant),
                Field::Assistant(new.assistant),
                "Assistant",
                yes(old.assistant),
                yes(new.assistant),
            );
            let (held, holds) = (old.holder.as_deref(), new.holder.as_deref());
            if given.has(Column::Name) && held != holds {
                let (held, holds) = (held.map_or("vacant".to_owned(), value), holds.map_or("vacant".to_owned(), value));
                fields.push((Field::Holder(new.holder.clone()), format!("Holder: {held} becomes {holds}.")));
            }
            for (to, sentence) in fields {
                self.edit(Edit::Set { seat: node.id, to })?;
                self.say(node.id, Differing::Changed, sentence);
            }
        }
        Ok(())
    }

    /// Draws the dotted lines that the list names, and takes away the others of a row that names any.
    fn draw_dotted(&mut self) -> Result<(), ChartError> {
        let mut id_of_row = vec![None; self.import.chart.len()];
        for node in &self.tree.nodes {
            if let Some(row) = node.row {
                id_of_row[row] = Some(node.id);
            }
        }
        for node in &self.tree.nodes {
            let Some(row) = node.row else { continue };
            let dotted = self.import.chart.dotted(self.rows[row]);
            if dotted.is_empty() && !self.import.given[row].has(Column::Dotted) {
                continue;
            }
            let mut wanted: Vec<_> = dotted.iter().filter_map(|manager| id_of_row[manager.number() as usize]).collect();
            wanted.sort_unstable();
            let there = self.chart.dotted(node.id);
            if wanted == there {
                continue;
            }
            for &manager in there.iter().filter(|manager| !wanted.contains(manager)) {
                self.edit(Edit::Undot { manager, report: node.id })?;
            }
            for &manager in wanted.iter().filter(|manager| !there.contains(manager)) {
                self.edit(Edit::Dot { manager, report: node.id })?;
            }
            if node.here {
                let names = |managers: &[PositionId]| match managers {
                    [] => "nobody".to_owned(),
                    managers => managers.iter().map(|&manager| self.quoted(manager)).collect::<Vec<_>>().join(", "),
                };
                let sentence = format!("Dotted-line managers: {} becomes {}.", names(&there), names(&wanted));
                self.say(node.id, Differing::Changed, sentence);
            }
        }
        Ok(())
    }

    /// What becomes of positions that are not in the list.
    fn take_leave(&mut self, missing: Missing) -> Result<(), ChartError> {
        for node in self.tree.nodes.iter().filter(|node| node.row.is_none()) {
            let holder = self.present.get(node.id).and_then(|position| position.holder.as_deref());
            let sentence = match (missing, holder) {
                (Missing::Vacate, Some(holder)) => {
                    self.edit(Edit::Set { seat: node.id, to: Field::Holder(None) })?;
                    format!("It is not in the file: {holder} leaves, and it is vacant.")
                }
                _ => "It is not in the file and stays as it is.".to_owned(),
            };
            // Whatever else becomes of it follows from that.
            self.said.entry(node.id).or_insert((Differing::Missing, Vec::new())).0 = Differing::Missing;
            self.say(node.id, Differing::Missing, sentence);
        }
        let gone: HashSet<_> = self.tree.gone.iter().copied().collect();
        let lines = self.chart.dotted_lines().filter(|(one, other)| gone.contains(one) || gone.contains(other));
        for (manager, report) in lines.collect::<Vec<_>>() {
            self.edit(Edit::Undot { manager, report })?;
        }
        for &seat in self.tree.gone.iter().rev() {
            let team = self.present.span(seat) > 0;
            let team = if team { " Its team reports to the manager above." } else { "" };
            self.say(seat, Differing::Missing, format!("It is not in the file and goes.{team}"));
            self.edit(Edit::Remove { seat })?;
        }
        Ok(())
    }

    /// Opens and closes positions as the list says; last, as nobody reports to a closed one.
    fn close(&mut self) -> Result<(), ChartError> {
        for (at, node) in self.tree.nodes.iter().enumerate().filter(|(_, node)| node.here) {
            let (Some(row), Some(new), Some(old)) = (node.row, self.drawn(node), self.chart.get(node.id)) else {
                continue;
            };
            if self.import.given[row].has(Column::Closed) && new.closed != old.closed && !(new.closed && self.leads(at))
            {
                let sentence = if new.closed { "It is closed." } else { "It is open again." };
                self.edit(Edit::Set { seat: node.id, to: Field::Closed(new.closed) })?;
                self.say(node.id, Differing::Changed, sentence.to_owned());
            }
        }
        Ok(())
    }

    fn count(&mut self) {
        let order =
            self.tree.downwards().into_iter().map(|at| self.tree.nodes[at].id).chain(self.tree.gone.iter().copied());
        for id in order {
            let Some((kind, sentences)) = self.said.remove(&id) else {
                self.changes.same += 1;
                continue;
            };
            self.changes.counts[kind as usize] += 1;
            if self.changes.listed.len() < MOST_LISTED {
                let position = self.chart.get(id).or(self.present.get(id));
                let who = position.map_or_else(String::new, who);
                self.changes.listed.push(Difference { kind, who, what: sentences.join(" ") });
            }
        }
    }

    fn quoted(&self, id: PositionId) -> String {
        format!("“{}”", self.chart.get(id).map_or("", Position::name))
    }
}

/// A position by title and holder.
fn who(position: &Position) -> String {
    match position.holder.as_deref().filter(|holder| !holder.trim().is_empty() && *holder != position.name()) {
        Some(holder) => format!("{} ({holder})", position.name()),
        None => position.name().to_owned(),
    }
}

/// A value in a sentence.
fn value(text: &str) -> String {
    if text.is_empty() { "nothing".to_owned() } else { format!("“{}”", short(text)) }
}

/// The most of a list that rise: of pairs of a name and a number, the names whose numbers rise from one to the next. O(k log k).
fn longest_rise(list: &[(usize, usize)]) -> Vec<usize> {
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
