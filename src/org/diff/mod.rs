//! What lies between two charts: the shortest list of edits that makes one of the other, position by position.

mod choice;
mod kind;
mod sides;
mod teams;
mod words;

pub use choice::Choice;
pub use kind::{Kind, Kinds};

use super::payroll::difference;
use super::{Chart, Edit, Field, Position, PositionId, Spot};
use sides::Sides;
use std::rc::Rc;
use teams::{Places, Teams};

/// What leads from one chart to another. Positions are the same where their ids are, which holds between a chart and what was copied from
/// it; for charts that share no ids see [`paired`](super::paired).
#[derive(Clone, Debug)]
pub struct Diff {
    from: Rc<Chart>,
    to: Rc<Chart>,
    sides: Sides,
    teams: Teams,
    edits: Vec<Edit>,
    differences: Vec<Difference>,
}

/// One position that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which position.
    pub seat: PositionId,
    /// In which ways.
    pub kinds: Kinds,
    /// The edits that are about it, as places in [`Diff::edits`], in their order.
    pub lines: Vec<usize>,
}

/// Yearly cash pay of a position before and after, in whole US dollars; `None` where it is not known. A position that is not there, or
/// closed, is paid nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paid {
    /// On the first chart.
    pub before: Option<u64>,
    /// On the second.
    pub after: Option<u64>,
}

impl Paid {
    /// What the second chart pays more, in whole US dollars; `None` where one side is not known.
    #[must_use]
    pub fn change(self) -> Option<i64> {
        Some(difference(self.after?, self.before?))
    }
}

impl Diff {
    /// Works out what leads from `from` to `to`. O(N log k) for the largest team k, no recursion.
    ///
    /// The list is as short as can be: one edit for each position that comes or goes, for each that changes its manager, for each field
    /// that differs and for each dotted line, and of a team whose order differs as many stay as can.
    #[must_use]
    pub fn of(from: &Chart, to: &Chart) -> Self {
        let sides = Sides::of(from, to);
        let teams = Teams::of(&sides);
        let (from, to) = (Rc::new(from.clone()), Rc::new(to.clone()));
        let mut diff = Self { from, to, sides, teams, edits: Vec::new(), differences: Vec::new() };
        diff.edits = diff.listed();
        diff.edits = diff.sequence(&(0..diff.edits.len()).collect::<Vec<_>>());
        diff.differences = diff.grouped();
        diff
    }

    /// The chart that the edits begin with.
    #[must_use]
    pub fn from(&self) -> &Chart {
        &self.from
    }

    /// The chart that they lead to.
    #[must_use]
    pub fn to(&self) -> &Chart {
        &self.to
    }

    /// The edits, in an order in which they can be made: seats are opened; whoever comes or moves does so from the top down, so that no
    /// circle forms on the way; fields and dotted lines; then seats are removed from below, and closed.
    #[must_use]
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// Every position that differs: in the order of the second chart, and then those that only the first has, in its order.
    #[must_use]
    pub fn differences(&self) -> &[Difference] {
        &self.differences
    }

    /// In which way one edit makes a position differ.
    #[must_use]
    pub fn kind(&self, line: usize) -> Kind {
        match &self.edits[line] {
            Edit::Add { .. } => Kind::New,
            Edit::Remove { .. } => Kind::Removed,
            Edit::Move { seat, to } if self.from.manager(*seat) == to.manager => Kind::Reordered,
            Edit::Move { .. } => Kind::Moved,
            Edit::Set { to: Field::Closed(true), .. } => Kind::Closed,
            Edit::Set { to: Field::Closed(false), .. } => Kind::Opened,
            Edit::Set { to: Field::Title(_), .. } => Kind::Retitled,
            Edit::Set { .. } | Edit::Dot { .. } | Edit::Undot { .. } => Kind::Changed,
        }
    }

    /// What a position is paid before and after.
    #[must_use]
    pub fn paid(&self, seat: PositionId) -> Paid {
        let pay = |chart: &Chart| match chart.get(seat) {
            Some(position) if !position.closed => position.pay,
            _ => Some(0),
        };
        Paid { before: pay(&self.from), after: pay(&self.to) }
    }

    /// Those of the edits that `order` names by their places in [`Diff::edits`], in that order, with the places among peers that they
    /// have then: whoever comes into a team stands behind those who stand before it in the end. All of them in any order in which they
    /// can be made lead to the second chart exactly. O(N + n log N).
    ///
    /// # Panics
    /// Where a place is not one of [`Diff::edits`].
    #[must_use]
    pub fn sequence(&self, order: &[usize]) -> Vec<Edit> {
        let mut places = Places::before(&self.teams);
        let sides = &self.sides;
        let mut edit = |line: &usize| match &self.edits[*line] {
            Edit::Add { seat, position, .. } => {
                Edit::Add { seat: *seat, position: Rc::clone(position), to: places.go(sides, sides.node(*seat)) }
            }
            Edit::Move { seat, .. } => Edit::Move { seat: *seat, to: places.go(sides, sides.node(*seat)) },
            Edit::Remove { seat } => {
                places.leave(sides.node(*seat));
                Edit::Remove { seat: *seat }
            }
            other => other.clone(),
        };
        order.iter().map(&mut edit).collect()
    }

    /// The edits in their order, with the places among peers still to be worked out.
    fn listed(&self) -> Vec<Edit> {
        let (mut edits, mut fields, mut closing) = (Vec::new(), Vec::new(), Vec::new());
        let mut placed = Vec::new();
        let nowhere = Spot { manager: None, place: 0 };
        for (node, &seat) in self.sides.after.ids().iter().enumerate() {
            let Some(is) = self.to.shared(seat) else { continue };
            let Some(was) = self.from.shared(seat) else {
                placed.push(Edit::Add { seat, position: is, to: nowhere });
                continue;
            };
            if !self.teams.stays(node) {
                placed.push(Edit::Move { seat, to: nowhere });
            }
            if was.closed != is.closed {
                let list = if is.closed { &mut closing } else { &mut edits };
                list.push(Edit::Set { seat, to: Field::Closed(is.closed) });
            }
            if !Rc::ptr_eq(&was, &is) {
                fields.extend(differing(&was, &is).into_iter().map(|to| Edit::Set { seat, to }));
            }
        }
        let removed = self.sides.before.ids().iter().rev().filter(|id| self.to.get(**id).is_none());
        let removed = removed.map(|&seat| Edit::Remove { seat });
        edits.extend(placed.into_iter().chain(fields).chain(self.dotted()).chain(removed).chain(closing));
        edits
    }

    /// Dotted lines that go, and then those that come.
    fn dotted(&self) -> Vec<Edit> {
        // Sorted, as a graph keeps its lines in no order that means anything.
        let lines = |chart: &Chart| {
            let mut lines: Vec<_> = chart.dotted_lines().map(|(manager, report)| (report, manager)).collect();
            lines.sort_unstable();
            lines
        };
        let (before, after) = (lines(&self.from), lines(&self.to));
        let gone = before.iter().filter(|line| after.binary_search(line).is_err());
        let come = after.iter().filter(|line| before.binary_search(line).is_err());
        let gone = gone.map(|&(report, manager)| Edit::Undot { manager, report });
        gone.chain(come.map(|&(report, manager)| Edit::Dot { manager, report })).collect()
    }

    /// The edits of each position together.
    fn grouped(&self) -> Vec<Difference> {
        let mut lines = vec![Vec::new(); self.sides.len()];
        for (line, edit) in self.edits.iter().enumerate() {
            lines[self.sides.node(about(edit))].push(line);
        }
        let differing = lines.into_iter().enumerate().filter(|(_, lines)| !lines.is_empty());
        let difference = |(node, lines): (usize, Vec<usize>)| {
            let mut kinds = Kinds::default();
            lines.iter().for_each(|&line| kinds.add(self.kind(line)));
            Difference { seat: self.sides.id(node), kinds, lines }
        };
        differing.map(difference).collect()
    }
}

/// The position that an edit is about; a dotted line is about whoever reports by it.
const fn about(edit: &Edit) -> PositionId {
    match edit {
        Edit::Add { seat, .. }
        | Edit::Remove { seat }
        | Edit::Move { seat, .. }
        | Edit::Set { seat, .. }
        | Edit::Dot { report: seat, .. }
        | Edit::Undot { report: seat, .. } => *seat,
    }
}

/// The fields in which two positions differ, with the second one’s values; whether it is closed is left out.
fn differing(was: &Position, is: &Position) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut add = |differs: bool, field: &dyn Fn() -> Field| {
        if differs {
            fields.push(field());
        }
    };
    add(was.title != is.title, &|| Field::Title(is.title.clone()));
    add(was.holder != is.holder, &|| Field::Holder(is.holder.clone()));
    add(was.function != is.function, &|| Field::Function(is.function));
    add(was.grade != is.grade, &|| Field::Grade(is.grade));
    add(was.pay != is.pay, &|| Field::Pay(is.pay));
    add(was.department != is.department, &|| Field::Department(is.department.clone()));
    add(was.location != is.location, &|| Field::Location(is.location.clone()));
    add(was.notes != is.notes, &|| Field::Notes(is.notes.clone()));
    add(was.reference != is.reference, &|| Field::Reference(is.reference.clone()));
    add(was.assistant != is.assistant, &|| Field::Assistant(is.assistant));
    fields
}
