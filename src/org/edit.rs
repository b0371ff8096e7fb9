//! The one way to change a chart: an edit is a value, and applying it gives the edit that takes it back.

use super::{Chart, ChartError, Function, Grade, Position, PositionId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::rc::Rc;

/// Where a position stands: under whom, and at which place among the peers there, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    /// Whom it reports to; `None` is a top.
    pub manager: Option<PositionId>,
    /// Its place among the reports of that manager once it is there; beyond the last is last.
    pub place: u32,
}

/// One field of a position with its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // named as the fields of `Position`
pub enum Field {
    Title(String),
    Holder(Option<String>),
    Function(Option<Function>),
    Grade(Grade),
    Pay(Option<u64>),
    Department(String),
    Location(String),
    Notes(String),
    Reference(String),
    Assistant(bool),
    Closed(bool),
}

impl Field {
    /// The value without blanks around it; a holder without a name is none.
    #[must_use]
    pub fn trimmed(self) -> Self {
        let trim = |text: String| text.trim().to_owned();
        match self {
            Self::Title(text) => Self::Title(trim(text)),
            Self::Holder(holder) => Self::Holder(holder.map(trim).filter(|name| !name.is_empty())),
            Self::Department(text) => Self::Department(trim(text)),
            Self::Location(text) => Self::Location(trim(text)),
            Self::Reference(text) => Self::Reference(trim(text)),
            other => other,
        }
    }

    /// Name for people.
    #[must_use]
    pub const fn label(&self) -> &'static str {
        match self {
            Self::Title(_) => "Title",
            Self::Holder(_) => "Holder",
            Self::Function(_) => "Function",
            Self::Grade(_) => "Level",
            Self::Pay(_) => "Pay",
            Self::Department(_) => "Department",
            Self::Location(_) => "Location",
            Self::Notes(_) => "Notes",
            Self::Reference(_) => "Source id",
            Self::Assistant(_) => "Assistant",
            Self::Closed(_) => "Closed",
        }
    }
}

/// One change of a chart. Larger changes, such as moving a team or closing a seat that has one, are lists of these; see
/// [`Rework`](super::Rework).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    /// Puts a new position on the chart.
    Add {
        /// An id the chart does not have.
        seat: PositionId,
        /// The position.
        position: Rc<Position>,
        /// Where it goes.
        to: Spot,
    },
    /// Takes a position without reports and dotted lines off the chart.
    Remove {
        /// Which one.
        seat: PositionId,
    },
    /// Gives a position another place; its team comes along.
    Move {
        /// Which one.
        seat: PositionId,
        /// Where it goes; the place counts without the position itself.
        to: Spot,
    },
    /// Changes one field.
    Set {
        /// Of which position.
        seat: PositionId,
        /// The field’s new value.
        to: Field,
    },
    /// Draws a dotted line.
    Dot {
        /// From whom.
        manager: PositionId,
        /// To whom.
        report: PositionId,
    },
    /// Removes a dotted line.
    Undot {
        /// From whom.
        manager: PositionId,
        /// To whom.
        report: PositionId,
    },
}

impl Edit {
    /// The position that it changes; of a dotted line the one that reports.
    #[must_use]
    pub const fn seat(&self) -> PositionId {
        match self {
            Self::Add { seat, .. } | Self::Remove { seat } | Self::Move { seat, .. } | Self::Set { seat, .. } => *seat,
            Self::Dot { report, .. } | Self::Undot { report, .. } => *report,
        }
    }
}

/// `edits` with new ids, from `free` on, for the positions that they add: so that a position added to one design is not taken for one that
/// another design has.
#[must_use]
pub fn renumbered(edits: Vec<Edit>, free: PositionId) -> Vec<Edit> {
    let mut ids = HashMap::new();
    let mut next = free;
    for edit in &edits {
        if let Edit::Add { seat, .. } = edit {
            ids.insert(*seat, next);
            next = next.next();
        }
    }
    let id = |seat: PositionId| ids.get(&seat).copied().unwrap_or(seat);
    let spot = |to: Spot| Spot { manager: to.manager.map(id), ..to };
    let renamed = edits.into_iter().map(|edit| match edit {
        Edit::Add { seat, position, to } => Edit::Add { seat: id(seat), position, to: spot(to) },
        Edit::Remove { seat } => Edit::Remove { seat: id(seat) },
        Edit::Move { seat, to } => Edit::Move { seat: id(seat), to: spot(to) },
        Edit::Set { seat, to } => Edit::Set { seat: id(seat), to },
        Edit::Dot { manager, report } => Edit::Dot { manager: id(manager), report: id(report) },
        Edit::Undot { manager, report } => Edit::Undot { manager: id(manager), report: id(report) },
    });
    renamed.collect()
}

impl Chart {
    /// Applies one edit and returns the edit that takes it back: applying that restores the chart exactly. O(team) for the
    /// teams it touches, and O(depth) to see that no circle forms.
    ///
    /// # Errors
    /// [`ChartError`] with the reason; the chart is then as it was.
    pub fn apply(&mut self, edit: Edit) -> Result<Edit, ChartError> {
        match edit {
            Edit::Add { seat, position, to } => {
                self.may_lead(to.manager)?;
                self.seat(seat, position)?;
                self.attach(seat, to.manager, to.place as usize);
                Ok(Edit::Remove { seat })
            }
            Edit::Remove { seat } => {
                let node = self.node(seat)?;
                if self.leads(node) {
                    return Err(ChartError::HasReports(self.name(seat).to_owned()));
                }
                if self.has_dotted(node) {
                    return Err(ChartError::HasDotted(self.name(seat).to_owned()));
                }
                let to = self.detach(seat);
                let position = self.unseat(seat).ok_or(ChartError::Unknown(seat))?;
                Ok(Edit::Add { seat, position, to })
            }
            Edit::Move { seat, to } => {
                self.node(seat)?;
                self.may_lead(to.manager)?;
                self.refuse_circle(seat, to.manager)?;
                let was = self.detach(seat);
                self.attach(seat, to.manager, to.place as usize);
                Ok(Edit::Move { seat, to: was })
            }
            Edit::Set { seat, to } => {
                let node = self.node(seat)?;
                if to == Field::Closed(true) && self.leads(node) {
                    return Err(ChartError::HasReports(self.name(seat).to_owned()));
                }
                let mut was = to;
                swap(self.position_mut(node), &mut was);
                Ok(Edit::Set { seat, to: was })
            }
            Edit::Dot { manager, report } => {
                let (from, to) = (self.node(manager)?, self.node(report)?);
                if manager == report {
                    return Err(ChartError::DottedToItself(self.name(report).to_owned()));
                }
                if self.dotted_edge(from, to).is_some() {
                    return Err(ChartError::DottedTwice(self.name(manager).to_owned(), self.name(report).to_owned()));
                }
                self.add_dotted(manager, report)?;
                Ok(Edit::Undot { manager, report })
            }
            Edit::Undot { manager, report } => {
                let line = self.dotted_edge(self.node(manager)?, self.node(report)?);
                let none = || ChartError::NotDotted(self.name(manager).to_owned(), self.name(report).to_owned());
                self.cut(line.ok_or_else(none)?);
                Ok(Edit::Dot { manager, report })
            }
        }
    }

    /// Applies a list of edits, all or none, and returns the list that takes them back.
    ///
    /// # Errors
    /// [`ChartError`] of the first edit that was refused; the chart is then as it was.
    pub fn apply_all(&mut self, edits: impl IntoIterator<Item = Edit>) -> Result<Vec<Edit>, ChartError> {
        let mut back = Vec::new();
        for edit in edits {
            match self.apply(edit) {
                Ok(inverse) => back.push(inverse),
                Err(refused) => {
                    for inverse in back.into_iter().rev() {
                        self.apply(inverse).expect("what was just done can be taken back");
                    }
                    return Err(refused);
                }
            }
        }
        back.reverse();
        Ok(back)
    }

    /// Whether `id` is `above` itself or reports to it, directly or through others. O(depth).
    #[must_use]
    pub fn is_within(&self, id: PositionId, above: PositionId) -> bool {
        std::iter::successors(Some(id), |&at| self.manager(at)).any(|at| at == above)
    }

    fn may_lead(&self, manager: Option<PositionId>) -> Result<(), ChartError> {
        let Some(manager) = manager else { return Ok(()) };
        let position = self.get(manager).ok_or(ChartError::Unknown(manager))?;
        if position.closed { Err(ChartError::Closed(position.name().to_owned())) } else { Ok(()) }
    }

    fn refuse_circle(&self, seat: PositionId, manager: Option<PositionId>) -> Result<(), ChartError> {
        let above: Vec<_> = std::iter::successors(manager, |&at| self.manager(at)).collect();
        let Some(end) = above.iter().position(|&at| at == seat) else { return Ok(()) };
        Err(ChartError::OwnTeam(above[..=end].iter().rev().map(|&at| self.name(at).to_owned()).collect()))
    }
}

/// Exchanges a field’s value with that of the position.
fn swap(position: &mut Position, field: &mut Field) {
    use std::mem::swap;
    match field {
        Field::Title(value) => swap(&mut position.title, value),
        Field::Holder(value) => swap(&mut position.holder, value),
        Field::Function(value) => swap(&mut position.function, value),
        Field::Grade(value) => swap(&mut position.grade, value),
        Field::Pay(value) => swap(&mut position.pay, value),
        Field::Department(value) => swap(&mut position.department, value),
        Field::Location(value) => swap(&mut position.location, value),
        Field::Notes(value) => swap(&mut position.notes, value),
        Field::Reference(value) => swap(&mut position.reference, value),
        Field::Assistant(value) => swap(&mut position.assistant, value),
        Field::Closed(value) => swap(&mut position.closed, value),
    }
}
