//! A drawn design: a copy of a chart and the edits made to it since.

use super::ChangeError;
use crate::design::{DesignId, Origin};
use crate::org::{Chart, Edit, Field, Position};
use rpds::List;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// What a drawn design began with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// The plan’s baseline, which is not saved twice.
    Imported,
    /// A chart of its own: a generated one as it was then, or a baseline that has been replaced.
    Own(Rc<Chart>),
}

/// A design that its owner redraws. Only the base and the edits are saved; the chart follows from them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    #[serde(skip)]
    chart: Rc<Chart>,
}

impl Design {
    /// A design that is `chart`, not yet edited. `base` must be that chart’s.
    pub(super) fn new(id: DesignId, name: String, copied: Origin, base: Base, chart: Rc<Chart>) -> Self {
        Self { id, name, copied, base, edits: List::new(), inverses: List::new(), chart }
    }

    /// The chart as it is now.
    #[must_use]
    pub const fn chart(&self) -> &Rc<Chart> {
        &self.chart
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
        let back = Rc::make_mut(&mut self.chart).apply_all(edits.iter().cloned())?;
        for (edit, inverse) in edits.iter().zip(back.into_iter().rev()) {
            self.edits.push_front_mut(edit.clone());
            self.inverses.push_front_mut(inverse);
        }
        Ok(())
    }

    /// Takes the last `count` edits back and returns them, oldest first.
    pub(super) fn revert(&mut self, count: usize) -> Result<Vec<Edit>, ChangeError> {
        if count > self.edits.len() {
            return Err(ChangeError::History);
        }
        Rc::make_mut(&mut self.chart).apply_all(self.inverses.iter().take(count).cloned())?;
        let mut reverted = Vec::with_capacity(count);
        for _ in 0..count {
            reverted.extend(self.edits.first().cloned());
            self.edits.drop_first_mut();
            self.inverses.drop_first_mut();
        }
        reverted.reverse();
        Ok(reverted)
    }

    /// Works the chart out again from its base, after loading and where the baseline was read anew. A design whose edits
    /// do not fit stays as it is.
    pub(super) fn replay(&mut self, baseline: Option<&Rc<Chart>>) -> Result<(), ChangeError> {
        let base = self.base(baseline).ok_or(ChangeError::NoBaseline)?;
        let mut fresh = Self { chart: Rc::clone(base), edits: List::new(), inverses: List::new(), ..self.clone() };
        fresh.apply(&self.edits().into_iter().cloned().collect::<Vec<_>>())?;
        *self = fresh;
        Ok(())
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
    ) -> Result<Self, ChangeError> {
        let last = strip(&self.chart);
        let base = match &self.base {
            Base::Imported => Base::Imported,
            Base::Own(chart) => Base::Own(Rc::new(strip(chart))),
        };
        let edits = self.edits.iter().filter_map(|edit| settled(edit, &last, dotted)).collect();
        let mut copy = Self { base, edits, ..self.clone() };
        copy.replay(baseline)?;
        Ok(copy)
    }

    /// A copy under another name, with the edits made so far.
    pub(super) fn copy(&self, id: DesignId, name: String) -> Self {
        Self { id, name, ..self.clone() }
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
