//! A drawn design: a copy of a chart and the edits made to it since. Its chart is drawn when somebody asks for it.

use super::charts::{PerChart, same};
use super::shelf::Shelf;
use super::{ChangeError, charts};
use crate::decision::{Coordinates, read};
use crate::design::{DesignId, Origin};
use crate::org::{Chart, Edit, Field, Position, PositionId};
use rpds::List;
use serde::{Deserialize, Serialize};
use std::cell::{OnceCell, RefCell};
use std::rc::{Rc, Weak};

/// What a drawn design began with.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// The plan’s baseline, which is not saved twice.
    Imported,
    /// A chart of its own: a generated one as it was then, or a baseline that has been replaced.
    Own(#[serde(with = "charts")] Rc<Chart>),
}

impl PartialEq for Base {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Imported, Self::Imported) => true,
            (Self::Own(one), Self::Own(other)) => same(one, other),
            _ => false,
        }
    }
}

/// A design that its owner redraws. Only the base and the edits are saved; what else is here follows from them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Design {
    /// Which one.
    pub id: DesignId,
    /// What its owner calls it.
    pub name: String,
    /// The given design that it goes back to.
    pub copied: Origin,
    pub(super) base: Base,
    /// The edits since, newest first.
    #[serde(default)]
    edits: List<Edit>,
    /// What takes each of them back, newest first.
    #[serde(skip)]
    inverses: List<Edit>,
    /// The chart that the base stands for.
    #[serde(skip)]
    began: Rc<Chart>,
    /// The first id that no position of this design has had.
    #[serde(skip)]
    free: Free,
    /// The chart as it is now, as long as somebody has it.
    #[serde(skip)]
    chart: RefCell<Weak<Chart>>,
    /// Where charts are kept that were asked for last.
    #[serde(skip)]
    shelf: Shelf,
    /// Where the chart lies between the pure designs, once somebody has asked.
    #[serde(skip)]
    coordinates: OnceCell<Rc<Coordinates>>,
}

/// By what is saved.
impl PartialEq for Design {
    fn eq(&self, other: &Self) -> bool {
        let of = |design: &Self| (design.id, design.copied, design.edits.len());
        of(self) == of(other) && self.name == other.name && self.base == other.base && self.edits == other.edits
    }
}

/// The first id that is free. It only grows, also where an edit that added a position is taken back.
#[derive(Clone, Copy, Debug)]
struct Free(PositionId);

impl Default for Free {
    fn default() -> Self {
        Self(Chart::new().free_id())
    }
}

impl Free {
    fn after(self, edits: &[Edit]) -> Self {
        let added = edits.iter().filter_map(|edit| match edit {
            Edit::Add { seat, .. } => Some(seat.next()),
            _ => None,
        });
        Self(added.fold(self.0, PositionId::max))
    }
}

impl Design {
    /// A design that is `chart`, not yet edited. `base` must be that chart’s.
    pub(super) fn new(id: DesignId, name: String, copied: Origin, base: Base, chart: Rc<Chart>, shelf: &Shelf) -> Self {
        Self {
            id,
            name,
            copied,
            base,
            edits: List::new(),
            inverses: List::new(),
            free: Free(chart.free_id()),
            began: chart,
            chart: RefCell::default(),
            shelf: shelf.clone(),
            coordinates: OnceCell::new(),
        }
    }

    /// The chart as it is now: the same value for as long as somebody has it and the design is not edited, and for a while
    /// after.
    #[must_use]
    pub fn chart(&self) -> Rc<Chart> {
        let chart = self.glimpse();
        self.keep(&chart);
        chart
    }

    /// The same for who looks at one design after the other: drawn where nobody has it, and not kept.
    #[must_use]
    pub fn glimpse(&self) -> Rc<Chart> {
        if self.edits.is_empty() {
            return Rc::clone(&self.began);
        }
        let kept = self.chart.borrow().upgrade();
        kept.unwrap_or_else(|| {
            let mut chart = Chart::clone(&self.began);
            // Edits are tried when a design is opened or edited. One that is on its way, as in a saved history, has no base yet.
            let _ = chart.apply_all(self.edits().into_iter().cloned());
            Rc::new(chart)
        })
    }

    /// Takes its chart off the shelf.
    pub(super) fn put_away(&self) {
        if let Some(chart) = self.chart.borrow().upgrade() {
            self.shelf.take(&chart);
        }
    }

    fn keep(&self, chart: &Rc<Chart>) {
        if !self.edits.is_empty() {
            self.shelf.put(chart);
            *self.chart.borrow_mut() = Rc::downgrade(chart);
        }
    }

    /// Where its chart lies between the pure designs: read once for each state of the design.
    #[must_use]
    pub fn coordinates(&self) -> Rc<Coordinates> {
        Rc::clone(self.coordinates.get_or_init(|| Rc::new(read(&self.glimpse()))))
    }

    /// Whether somebody has asked that of this state of the design already.
    #[must_use]
    pub fn is_read(&self) -> bool {
        self.coordinates.get().is_some()
    }

    /// The first id that no position of this design has had.
    #[must_use]
    pub const fn free_id(&self) -> PositionId {
        self.free.0
    }

    /// The chart that it began with.
    #[must_use]
    pub const fn began(&self) -> &Rc<Chart> {
        &self.began
    }

    /// The positions that the edits change, one for each edit: all others are as in the chart it began with.
    pub fn touched(&self) -> impl Iterator<Item = PositionId> {
        self.edits.iter().map(Edit::seat)
    }

    /// The edits since it was copied, oldest first.
    #[must_use]
    pub fn edits(&self) -> Vec<&Edit> {
        let mut edits: Vec<_> = self.edits.iter().collect();
        edits.reverse();
        edits
    }

    /// How many edits lie between the chart it was copied from and this one.
    #[must_use]
    pub fn len(&self) -> usize {
        self.edits.len()
    }

    /// Whether it is still what it was copied from.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// Makes `edits`, all or none.
    pub(super) fn apply(&mut self, edits: &[Edit]) -> Result<(), ChangeError> {
        if edits.is_empty() {
            return Ok(());
        }
        let back = self.redraw(edits.iter())?;
        for (edit, inverse) in edits.iter().zip(back.into_iter().rev()) {
            self.edits.push_front_mut(edit.clone());
            self.inverses.push_front_mut(inverse);
        }
        self.free = self.free.after(edits);
        Ok(())
    }

    /// Takes the last `count` edits back and returns them, oldest first.
    pub(super) fn revert(&mut self, count: usize) -> Result<Vec<Edit>, ChangeError> {
        if count > self.edits.len() {
            return Err(ChangeError::History);
        }
        let inverses = self.inverses.clone();
        self.redraw(inverses.iter().take(count))?;
        let mut reverted = Vec::with_capacity(count);
        for _ in 0..count {
            reverted.extend(self.edits.first().cloned());
            self.edits.drop_first_mut();
            self.inverses.drop_first_mut();
        }
        if self.edits.is_empty() {
            // It is the chart that it began with again.
            self.put_away();
        }
        reverted.reverse();
        Ok(reverted)
    }

    /// Makes edits on the chart, all or none, and returns what takes them back. Where nobody else has the chart, it is not
    /// copied for that.
    fn redraw<'a>(&mut self, edits: impl Iterator<Item = &'a Edit>) -> Result<Vec<Edit>, ChangeError> {
        let mut chart = self.glimpse();
        self.put_away();
        // A chart that has refused edits is drawn anew: it counts the positions that were tried on it.
        let back = Rc::make_mut(&mut chart).apply_all(edits.cloned())?;
        self.shelf.put(&chart);
        *self.chart.borrow_mut() = Rc::downgrade(&chart);
        self.coordinates = OnceCell::new();
        Ok(back)
    }

    /// Rests the design on its base, after loading and where the baseline was read anew, with its charts on `shelf`. A design
    /// whose edits do not fit stays as it is.
    pub(super) fn settle(
        &mut self,
        baseline: Option<&Rc<Chart>>,
        trial: &mut Trial,
        shelf: &Shelf,
    ) -> Result<(), ChangeError> {
        let began = Rc::clone(self.base(baseline).ok_or(ChangeError::NoBaseline)?);
        let edits: Vec<_> = self.edits().into_iter().cloned().collect();
        let back = trial.inverses(&began, &edits)?;
        self.inverses = back.into_iter().collect();
        self.free = Free(began.free_id()).after(&edits);
        self.put_away();
        (self.began, self.shelf) = (began, shelf.clone());
        (self.chart, self.coordinates) = (RefCell::default(), OnceCell::new());
        Ok(())
    }

    /// Rests the design on another base that stands for the same chart.
    pub(super) fn rest_on(&mut self, base: Base, began: Rc<Chart>) {
        (self.base, self.began) = (base, began);
    }

    /// The chart it was copied from; `None` where that is the plan’s baseline and there is none.
    pub(super) fn base<'a>(&'a self, baseline: Option<&'a Rc<Chart>>) -> Option<&'a Rc<Chart>> {
        match &self.base {
            Base::Imported => baseline,
            Base::Own(chart) => Some(chart),
        }
    }

    /// A copy whose charts went through `strip`; see [`Plan::stripped`](super::Plan::stripped).
    pub(super) fn stripped(
        &self,
        strip: &impl Fn(&Chart) -> Chart,
        dotted: bool,
        baseline: Option<&Rc<Chart>>,
        bases: &mut PerChart<Rc<Chart>>,
        trial: &mut Trial,
    ) -> Result<Self, ChangeError> {
        let last = strip(&self.glimpse());
        let base = match &self.base {
            Base::Imported => Base::Imported,
            Base::Own(chart) => Base::Own(Rc::clone(bases.of(chart, |chart| Rc::new(strip(chart))))),
        };
        let edits = self.edits.iter().filter_map(|edit| settled(edit, &last, dotted)).collect();
        let mut copy = Self { base, edits, ..self.clone() };
        copy.settle(baseline, trial, &self.shelf)?;
        Ok(copy)
    }

    /// A copy under another name, with the edits made so far.
    pub(super) fn copy(&self, id: DesignId, name: String) -> Self {
        Self { id, name, ..self.clone() }
    }
}

/// Copies of charts on which edits are tried and taken back again: one for all designs that began with the same chart.
#[derive(Default)]
pub(super) struct Trial(PerChart<Chart>);

impl Trial {
    /// What takes `edits` of `began` back, the last first.
    fn inverses(&mut self, began: &Rc<Chart>, edits: &[Edit]) -> Result<Vec<Edit>, ChangeError> {
        if edits.is_empty() {
            return Ok(Vec::new());
        }
        let chart = self.0.of(began, Chart::clone);
        let back = chart.apply_all(edits.iter().cloned())?;
        chart.apply_all(back.iter().cloned())?;
        Ok(back)
    }
}

/// The edit as far as it shows in `last`, the chart that the edits lead to: with the texts and figures that its position has
/// there. `None` where nothing is left of it.
fn settled(edit: &Edit, last: &Chart, dotted: bool) -> Option<Edit> {
    match edit {
        Edit::Add { seat, position, to } => {
            // Whether it is closed decides who may report to it meanwhile.
            let kept = last.get(*seat).cloned().unwrap_or_default();
            Some(Edit::Add { seat: *seat, position: Rc::new(Position { closed: position.closed, ..kept }), to: *to })
        }
        Edit::Set { to: Field::Closed(_), .. } | Edit::Remove { .. } | Edit::Move { .. } => Some(edit.clone()),
        Edit::Set { seat, to } => Some(Edit::Set { seat: *seat, to: field(to, last.get(*seat)?) }),
        Edit::Dot { .. } | Edit::Undot { .. } => dotted.then(|| edit.clone()),
    }
}

/// The field that `of` is, as `position` has it.
fn field(of: &Field, position: &Position) -> Field {
    match of {
        Field::Title(_) => Field::Title(position.title.clone()),
        Field::Holder(_) => Field::Holder(position.holder.clone()),
        Field::Function(_) => Field::Function(position.function),
        Field::Grade(_) => Field::Grade(position.grade),
        Field::Pay(_) => Field::Pay(position.pay),
        Field::Department(_) => Field::Department(position.department.clone()),
        Field::Location(_) => Field::Location(position.location.clone()),
        Field::Notes(_) => Field::Notes(position.notes.clone()),
        Field::Reference(_) => Field::Reference(position.reference.clone()),
        Field::Assistant(_) => Field::Assistant(position.assistant),
        Field::Closed(_) => Field::Closed(position.closed),
    }
}
