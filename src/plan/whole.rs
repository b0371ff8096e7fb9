//! Everything that a plan’s owner made at once, in the place of what there is: how a snapshot is restored, and how that is taken back.

use super::{Baseline, Change, ChangeError, Compared, Cover, Design, Plan, Roles, Whose};
use crate::company::{Growth, Profile};
use crate::decision::group::Workshop;
use crate::decision::{Numbers, Weighing};
use crate::design::transition::Terms;
use crate::role::TitleRules;
use serde::{Deserialize, Deserializer, Serialize};
use std::mem::replace;
use std::rc::Rc;

/// The parts of a plan that are put in the place of others. What would stay as it is is not among them, so that a restored snapshot costs
/// no more than what it changes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Whole {
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<Box<Profile>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weighing: Option<Rc<Weighing>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    whose: Option<Whose>,
    #[serde(skip_serializing_if = "Option::is_none")]
    numbers: Option<Rc<Numbers>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    workshop: Option<Rc<Workshop>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rules: Option<Rc<TitleRules>>,
    /// None inside is no chart.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    baseline: Option<Option<Rc<Baseline>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    designs: Option<Vec<Rc<Design>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    compared: Option<Compared>,
    #[serde(skip_serializing_if = "Option::is_none")]
    growth: Option<Rc<Growth>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    transition: Option<Rc<Terms>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cover: Option<Rc<Cover>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    roles: Option<Rc<Roles>>,
}

/// What is written is there, also where it is null.
fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

impl Plan {
    /// What makes this plan what `snapshot` is, but for its past and for how it is looked at; `None` where it is that already.
    #[must_use]
    pub fn restoring(&self, snapshot: &Self) -> Option<Change> {
        fn other<T: Clone + PartialEq>(own: &T, theirs: &T) -> Option<T> {
            (own != theirs).then(|| theirs.clone())
        }
        let baseline = other(&self.baseline, &snapshot.baseline);
        // What a design shows follows from the chart it was copied from, too.
        let redrawn = baseline.is_some() || self.designs != snapshot.designs;
        let whole = Whole {
            profile: other(&self.profile, &snapshot.profile).map(Box::new),
            weighing: other(&self.weighing, &snapshot.weighing),
            whose: other(&self.whose, &snapshot.whose),
            numbers: other(&self.numbers, &snapshot.numbers),
            workshop: other(&self.workshop, &snapshot.workshop),
            rules: other(&self.rules, &snapshot.rules),
            baseline,
            designs: redrawn.then(|| snapshot.designs.clone()),
            compared: other(&self.compared, &snapshot.compared),
            growth: other(&self.growth, &snapshot.growth),
            transition: other(&self.transition, &snapshot.transition),
            cover: other(&self.cover, &snapshot.cover),
            roles: other(&self.roles, &snapshot.roles),
        };
        (whole != Whole::default()).then(|| Change::Whole(Box::new(whole)))
    }

    /// Puts these parts in the place of the plan’s own and returns those. All or none.
    pub(super) fn exchange(&mut self, whole: Whole) -> Result<Whole, ChangeError> {
        let profile = whole.profile.map(|profile| profile.checked()).transpose().map_err(|_| ChangeError::Answer)?;
        // Which ballots have been seen stays known, as it does when a single change is taken back.
        let workshop = whole.workshop.map(|part| Workshop::clone(&part).after(&self.workshop)).transpose()?;
        let redrawn = whole.baseline.is_some() || whole.designs.is_some();
        let mut plan = self.clone();
        let was = Whole {
            profile: profile.map(|profile| Box::new(replace(&mut plan.profile, profile))),
            weighing: whole.weighing.map(|part| replace(&mut plan.weighing, part)),
            whose: whole.whose.map(|part| replace(&mut plan.whose, part)),
            numbers: whole.numbers.map(|part| replace(&mut plan.numbers, part)),
            workshop: workshop.map(|part| replace(&mut plan.workshop, Rc::new(part))),
            rules: whole.rules.map(|part| replace(&mut plan.rules, part)),
            baseline: whole.baseline.map(|part| replace(&mut plan.baseline, part)),
            designs: whole.designs.map(|part| replace(&mut plan.designs, part)),
            compared: whole.compared.map(|part| replace(&mut plan.compared, part)),
            growth: whole.growth.map(|part| replace(&mut plan.growth, part)),
            transition: whole.transition.map(|part| replace(&mut plan.transition, part)),
            cover: whole.cover.map(|part| replace(&mut plan.cover, part)),
            roles: whole.roles.map(|part| replace(&mut plan.roles, part)),
        };
        if redrawn {
            plan.draw().map_err(|(_, refused)| refused)?;
        }
        *self = plan;
        Ok(was)
    }
}
