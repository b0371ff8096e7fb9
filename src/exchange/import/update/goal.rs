//! The chart as an update shall leave it: the tree worked out, with what the list says of each position. A blank cell says nothing.

use super::Missing;
use super::tree::{Node, Tree};
use crate::exchange::import::draw::Import;
use crate::exchange::import::header::{Field, Mapping};
use crate::org::{Chart, ChartError, Position, PositionId, Seat};
use std::collections::HashSet;
use std::rc::Rc;

/// The chart that `tree` and the list amount to.
///
/// # Errors
/// [`ChartError::TooLarge`] where there are no ids left for those who are new.
pub fn goal(
    present: &Chart,
    import: &Import,
    mapping: &Mapping,
    tree: &Tree,
    missing: Missing,
) -> Result<Chart, ChartError> {
    let goal = Goal { present, import, mapping, tree, missing, row_of: import.chart.outline().ids().to_vec() };
    goal.seats().try_into()
}

struct Goal<'a> {
    present: &'a Chart,
    import: &'a Import,
    mapping: &'a Mapping,
    tree: &'a Tree,
    missing: Missing,
    /// The position of each row on the chart that was drawn of the list.
    row_of: Vec<PositionId>,
}

impl Goal<'_> {
    fn seats(mut self) -> Vec<Seat> {
        self.row_of.sort_unstable(); // they are numbered row by row
        let mut id_of_row = vec![None; self.row_of.len()];
        let mut stays = HashSet::with_capacity(self.tree.nodes.len());
        for node in &self.tree.nodes {
            stays.insert(node.id);
            if let Some(row) = node.row {
                id_of_row[row] = Some(node.id);
            }
        }
        let seat = |at: usize| {
            let node = &self.tree.nodes[at];
            let manager = self.tree.managers[at].map(|manager| self.tree.nodes[manager].id);
            let mut dotted = self.dotted(node, &id_of_row);
            dotted.retain(|manager| stays.contains(manager));
            Seat { id: node.id, manager, dotted, position: self.position(at) }
        };
        self.tree.downwards().into_iter().map(seat).collect()
    }

    /// Whom a position reports to by dotted lines: whom its row names, if it names any; else whom it reported to.
    fn dotted(&self, node: &Node, id_of_row: &[Option<PositionId>]) -> Vec<PositionId> {
        let named = node.row.map(|row| (self.import.chart.dotted(self.row_of[row]), self.import.given[row]));
        match named {
            Some((named, given)) if !node.here || !named.is_empty() || given.has(Field::Dotted) => {
                named.iter().filter_map(|manager| id_of_row[manager.number() as usize]).collect()
            }
            _ => self.present.dotted(node.id),
        }
    }

    /// A position as it shall be. Nobody reports to a closed one, so whoever leads is open.
    fn position(&self, at: usize) -> Rc<Position> {
        let node = &self.tree.nodes[at];
        let drawn = node.row.and_then(|row| Some((row, self.import.chart.get(self.row_of[row])?)));
        let was = self.present.get(node.id);
        let mut position = match (was.filter(|_| node.here), drawn) {
            (Some(was), Some((row, new))) => self.changed(was, new, row),
            (Some(was), None) if self.missing == Missing::Vacate => Position { holder: None, ..was.clone() },
            (Some(was), None) => was.clone(),
            (None, drawn) => drawn.map(|(_, new)| new.clone()).unwrap_or_default(),
        };
        position.closed &= self.tree.teams[at + 1].is_empty();
        match self.present.shared(node.id) {
            Some(same) if *same == position => same,
            _ => Rc::new(position),
        }
    }

    /// A position that is on the chart, with what its row says.
    fn changed(&self, was: &Position, new: &Position, row: usize) -> Position {
        let given = self.import.given[row];
        // A title that changes is read again, where the list does not say itself what the position is.
        let retitled = given.has(Field::Title) && new.title != was.title;
        let read = |column| given.has(column) || retitled && self.mapping.get(column).is_none();
        let text = |column, new: &String, was: &String| if given.has(column) { new.clone() } else { was.clone() };
        Position {
            title: text(Field::Title, &new.title, &was.title),
            holder: if given.has(Field::Name) { new.holder.clone() } else { was.holder.clone() },
            function: if read(Field::Function) { new.function } else { was.function },
            grade: if read(Field::Grade) { new.grade } else { was.grade },
            pay: if given.has(Field::Pay) { new.pay } else { was.pay },
            department: text(Field::Department, &new.department, &was.department),
            location: text(Field::Location, &new.location, &was.location),
            notes: text(Field::Notes, &new.notes, &was.notes),
            // A position that was found otherwise than by its id has another one in this list.
            reference: if new.reference.is_empty() { was.reference.clone() } else { new.reference.clone() },
            assistant: if given.has(Field::Assistant) { new.assistant } else { was.assistant },
            closed: if given.has(Field::Closed) { new.closed } else { was.closed },
        }
    }
}
