//! Changes of a plan as values, each with the one that takes it back; undo and redo over all of them.

use super::charts::same;
use super::design::Trial;
use super::sheet::SheetError;
use super::{Assigned, AssignedError, Base, Baseline, Cover, Design, Plan, Readings, Saying, Whole, Whose};
use crate::company::{Growth, Profile};
use crate::decision::group::{Turn, WorkshopError};
use crate::decision::{Numbers, Weighing};
use crate::design::transition::Terms;
use crate::design::{DesignId, Origin};
use crate::org::{ChartError, Edit};
use crate::role::TitleRules;
use rpds::List;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// Why a change was refused. The plan is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError {
    /// The chart refused an edit.
    #[error(transparent)]
    Chart(#[from] ChartError),
    /// The plan has no such design.
    #[error("this design is no longer in the plan")]
    NoDesign,
    /// A design is to be put in beside one that has its number.
    #[error("the plan already has a design with this number")]
    SameDesign,
    /// A design goes back to today’s chart, and the plan has none.
    #[error("this design was copied from today’s chart, which the plan does not hold")]
    NoBaseline,
    /// More edits are to be taken back than were made.
    #[error(
        "the saved history does not fit this plan; what was done before cannot be taken back, and what is done now can"
    )]
    History,
    /// Answers that break a rule.
    #[error("an answer of the saved history breaks a rule and cannot be given")]
    Answer,
    /// The role sheets refused it.
    #[error("{}", .0.to_string().trim_end_matches('.'))]
    Sheet(#[from] SheetError),
    /// A copy would bring too many parts given by hand.
    #[error("{}", .0.to_string().trim_end_matches('.'))]
    Assigned(#[from] AssignedError),
    /// The workshop refused it.
    #[error("{}", .0.to_string().trim_end_matches('.'))]
    Workshop(#[from] WorkshopError),
}

/// One change of a plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The answers become these.
    Profile(Box<Profile>),
    /// The owner says this about the weights, and these weights carry the verdict.
    Weigh(Rc<Weighing>, Whose),
    /// The numbers of the model are changed so.
    Numbers(Rc<Numbers>),
    /// Something is done in the workshop.
    Workshop(Turn),
    /// The company is expected to become this.
    Growth(Rc<Growth>),
    /// The owner goes from one design to another so.
    Transition(Rc<Terms>),
    /// The report’s cover says this.
    Cover(Rc<Cover>),
    /// This is said otherwise about roles.
    Roles(Vec<Saying>),
    /// Titles are read by these rules: those of the baseline and of what was copied from one.
    Rules(Rc<TitleRules>),
    /// The rules become these, and titles are read as told: how new rules are taken back.
    Readings(Rc<TitleRules>, Readings),
    /// The company’s chart becomes this one, or none. Designs copied from the one that was keep it for themselves.
    Baseline(Option<Rc<Baseline>>),
    /// The company’s chart becomes the one it was, and these designs share it again: how a new chart is taken back.
    /// Which ones cannot be told from the charts: two may have become alike since.
    Restore(Option<Rc<Baseline>>, Vec<DesignId>),
    /// A design is put at a place of the list.
    Put(usize, Rc<Design>),
    /// A design is taken out.
    Take(DesignId),
    /// A design is put at a place of the list, and these parts are given by hand: a copy with those of its original.
    PutWith(usize, Rc<Design>, Assigned),
    /// A design is taken out, and these parts are given by hand: none of the design any more.
    TakeWith(DesignId, Assigned),
    /// A design gets a name.
    Rename(DesignId, String),
    /// A design is edited, all or none.
    Edit(DesignId, Vec<Edit>),
    /// The last so many edits of a design are taken back.
    Revert(DesignId, usize),
    /// These parts take the place of the plan’s own: a snapshot is restored.
    Whole(Box<Whole>),
}

impl Change {
    /// The design that shows the change, where one does.
    #[must_use]
    pub fn shown_on(&self) -> Option<Origin> {
        match self {
            Self::Profile(_)
            | Self::Weigh(..)
            | Self::Numbers(_)
            | Self::Workshop(_)
            | Self::Growth(_)
            | Self::Transition(_)
            | Self::Cover(_)
            | Self::Roles(_)
            | Self::Rules(_)
            | Self::Readings(..)
            | Self::Take(_)
            | Self::TakeWith(..)
            | Self::Whole(_) => None,
            Self::Baseline(_) | Self::Restore(..) => Some(Origin::Baseline),
            Self::Put(_, design) | Self::PutWith(_, design, _) => Some(Origin::Drawn(design.id)),
            Self::Rename(id, _) | Self::Edit(id, _) | Self::Revert(id, _) => Some(Origin::Drawn(*id)),
        }
    }
}

/// A change that was made or taken back, with what it did in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// What was done, a whole sentence.
    pub what: String,
    /// What undoing or redoing it does.
    pub change: Change,
}

/// What can be undone and what can be redone, newest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct History {
    done: List<Step>,
    undone: List<Step>,
}

impl History {
    /// What undoing would take back, in words.
    #[must_use]
    pub fn undoes(&self) -> Option<&str> {
        self.done.first().map(|step| step.what.as_str())
    }

    /// What redoing would do again, in words.
    #[must_use]
    pub fn redoes(&self) -> Option<&str> {
        self.undone.first().map(|step| step.what.as_str())
    }
}

impl Plan {
    /// Makes a change that can be undone. `what` says what was done, a whole sentence.
    ///
    /// # Errors
    /// [`ChangeError`] with the reason; the plan is then as it was.
    pub fn make(&mut self, what: String, change: Change) -> Result<(), ChangeError> {
        let change = self.apply(change)?;
        self.history.done.push_front_mut(Step { what, change });
        self.history.undone = List::new();
        Ok(())
    }

    /// Takes the last change back. Returns what was done and where it shows; `None` where there is nothing to take back.
    ///
    /// # Errors
    /// [`ChangeError`] where the saved history does not fit the plan; the plan is then as it was.
    pub fn undo(&mut self) -> Result<Option<Step>, ChangeError> {
        let Some(step) = self.history.done.first().cloned() else { return Ok(None) };
        let change = self.apply(step.change.clone())?;
        self.history.done.drop_first_mut();
        self.history.undone.push_front_mut(Step { what: step.what.clone(), change });
        Ok(Some(step))
    }

    /// Makes the change again that was taken back last; as [`Plan::undo`].
    ///
    /// # Errors
    /// As [`Plan::undo`].
    pub fn redo(&mut self) -> Result<Option<Step>, ChangeError> {
        let Some(step) = self.history.undone.first().cloned() else { return Ok(None) };
        let change = self.apply(step.change.clone())?;
        self.history.undone.drop_first_mut();
        self.history.done.push_front_mut(Step { what: step.what.clone(), change });
        Ok(Some(step))
    }

    /// Makes one change and returns the one that takes it back.
    fn apply(&mut self, change: Change) -> Result<Change, ChangeError> {
        match change {
            Change::Profile(profile) => {
                let mut profile = Box::new(profile.checked().map_err(|_| ChangeError::Answer)?);
                std::mem::swap(&mut self.profile, &mut profile);
                Ok(Change::Profile(profile))
            }
            Change::Weigh(weighing, whose) => {
                let was = std::mem::replace(&mut self.weighing, weighing);
                Ok(Change::Weigh(was, std::mem::replace(&mut self.whose, whose)))
            }
            Change::Numbers(numbers) => Ok(Change::Numbers(std::mem::replace(&mut self.numbers, numbers))),
            Change::Workshop(turn) => Ok(Change::Workshop(Rc::make_mut(&mut self.workshop).turn(turn)?)),
            Change::Growth(growth) => Ok(Change::Growth(std::mem::replace(&mut self.growth, growth))),
            Change::Transition(terms) => Ok(Change::Transition(std::mem::replace(&mut self.transition, terms))),
            Change::Cover(cover) => Ok(Change::Cover(std::mem::replace(&mut self.cover, cover))),
            Change::Roles(sayings) => Ok(Change::Roles(Rc::make_mut(&mut self.roles).say(sayings)?)),
            Change::Rules(rules) => {
                let readings = self.readings(&rules);
                self.read_as(rules, &readings)
            }
            Change::Readings(rules, readings) => self.read_as(rules, &readings),
            Change::Baseline(baseline) => Ok(self.rebase(baseline, &[])),
            Change::Restore(baseline, sharing) => Ok(self.rebase(baseline, &sharing)),
            Change::Put(place, design) => Ok(Change::Take(self.put(place, &design)?)),
            Change::Take(id) => {
                let place = self.place(id)?;
                Ok(Change::Put(place, self.take(place)))
            }
            Change::PutWith(place, design, scope) => {
                let id = self.put(place, &design)?;
                Ok(Change::TakeWith(id, self.give(scope)))
            }
            Change::TakeWith(id, scope) => {
                let place = self.place(id)?;
                let was = self.give(scope);
                Ok(Change::PutWith(place, self.take(place), was))
            }
            Change::Rename(id, name) => {
                let place = self.place(id)?;
                let was = std::mem::replace(&mut Rc::make_mut(&mut self.designs[place]).name, name);
                Ok(Change::Rename(id, was))
            }
            Change::Edit(id, edits) => {
                let place = self.place(id)?;
                Rc::make_mut(&mut self.designs[place]).apply(&edits)?;
                Ok(Change::Revert(id, edits.len()))
            }
            Change::Revert(id, count) => {
                let place = self.place(id)?;
                Ok(Change::Edit(id, Rc::make_mut(&mut self.designs[place]).revert(count)?))
            }
            Change::Whole(whole) => Ok(Change::Whole(Box::new(self.exchange(*whole)?))),
        }
    }

    /// Gives these parts by hand. Returns those that were.
    fn give(&mut self, scope: Assigned) -> Assigned {
        std::mem::replace(&mut Rc::make_mut(&mut self.roles).scope, scope)
    }

    /// Puts a design at a place of the list, drawn anew.
    fn put(&mut self, place: usize, design: &Design) -> Result<DesignId, ChangeError> {
        if self.design(design.id).is_some() {
            return Err(ChangeError::SameDesign);
        }
        let mut design = design.clone();
        design.settle(self.imported(), &mut Trial::default(), &self.shelf)?;
        let id = design.id;
        self.drawn = self.drawn.max(id.0.saturating_add(1));
        self.designs.insert(place.min(self.designs.len()), Rc::new(design));
        Ok(id)
    }

    /// Takes a design out of the list, and its chart off the shelf.
    fn take(&mut self, place: usize) -> Rc<Design> {
        let design = self.designs.remove(place);
        design.put_away();
        design
    }

    fn place(&self, id: DesignId) -> Result<usize, ChangeError> {
        self.designs.iter().position(|design| design.id == id).ok_or(ChangeError::NoDesign)
    }

    /// Replaces the baseline. The designs copied from it keep what they are, and those that `sharing` names share the one
    /// that comes back. Returns what takes that back.
    fn rebase(&mut self, baseline: Option<Rc<Baseline>>, sharing: &[DesignId]) -> Change {
        let was = std::mem::replace(&mut self.baseline, baseline);
        let mut shared = Vec::new();
        for design in self.designs.iter_mut().filter(|design| design.copied == Origin::Baseline) {
            let (base, began) = match (&design.base, &was, &self.baseline) {
                (Base::Imported, Some(was), _) => {
                    shared.push(design.id);
                    (Base::Own(Rc::clone(&was.chart)), &was.chart)
                }
                // What a file claims is not taken on trust: only the same chart can be shared.
                (Base::Own(chart), _, Some(now)) if sharing.contains(&design.id) && same(chart, &now.chart) => {
                    (Base::Imported, &now.chart)
                }
                _ => continue,
            };
            Rc::make_mut(design).rest_on(base, Rc::clone(began));
        }
        Change::Restore(was, shared)
    }
}
