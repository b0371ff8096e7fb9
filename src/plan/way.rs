//! Between which two designs a plan’s transition leads.

use super::Plan;
use crate::decision::Brief;
use crate::design::Origin;
use crate::design::transition::{Pays, Transition};
use crate::org::{are_kin, matched};
use std::rc::Rc;

impl Plan {
    /// The two designs of the transition: those that its owner picked, as far as they are in the plan; else from today’s chart, or what
    /// the newest drawn design is a copy of, to that design. `None` where no design is drawn and none is picked to go to.
    #[must_use]
    pub fn way(&self) -> Option<(Origin, Origin)> {
        let is_there = |origin: &Origin| match origin {
            Origin::Baseline => self.baseline.is_some(),
            Origin::Generated(_) => true,
            Origin::Drawn(id) => self.design(*id).is_some(),
        };
        let newest = self.designs.iter().max_by_key(|design| design.id);
        let drawn = newest.map(|design| Origin::Drawn(design.id));
        let to = self.transition.to.filter(is_there).or(drawn)?;
        let copied = newest.map(|design| design.copied).filter(is_there);
        let today = Some(Origin::Baseline).filter(is_there);
        let from = self.transition.from.filter(is_there).or(today).or(copied)?;
        Some((from, to))
    }

    /// The two designs of [`Plan::way`] and the transition between them, with what `brief` takes executives to be paid. `None` where there
    /// is none.
    #[must_use]
    pub fn way_in_steps(&self, brief: &Brief) -> Option<((Origin, Origin), Transition)> {
        let between = self.way()?;
        let (from, to) = (self.chart(between.0)?, self.chart(between.1)?);
        let to = if self.shares_positions(between.0, between.1) { to } else { Rc::new(matched(&from, &to)) };
        let pays = Pays::usual(&from, &to, brief);
        Some((between, Transition::of(&from, &to, &self.transition, between, &pays)))
    }

    /// Whether the positions of two designs are the same where their ids are: both began with the same chart, or with two of which one was made of
    /// the other. Where today’s chart was replaced by that of other people, or a generated one is of another size by now, they are not.
    #[must_use]
    pub fn shares_positions(&self, one: Origin, other: Origin) -> bool {
        let began = |origin: Origin| match origin {
            Origin::Drawn(id) => self.began_with(id).cloned(),
            given => self.chart(given),
        };
        let is_own = |origin: Origin| match origin {
            Origin::Drawn(id) => self.design(id).is_some_and(|design| design.copied == Origin::Baseline),
            given => given == Origin::Baseline,
        };
        match (began(one), began(other)) {
            _ if is_own(one) != is_own(other) => false,
            (Some(one), Some(other)) => Rc::ptr_eq(&one, &other) || are_kin(&one, &other),
            _ => false,
        }
    }

    /// Which designs share their positions with which: each has the number of its family, from 0 in the order of the designs.
    #[must_use]
    pub fn families(&self, origins: &[Origin]) -> Vec<usize> {
        let mut families: Vec<usize> = Vec::with_capacity(origins.len());
        for (at, &origin) in origins.iter().enumerate() {
            let kin = origins[..at].iter().position(|&other| self.shares_positions(other, origin));
            let next = families.iter().max().map_or(0, |last| last + 1);
            families.push(kin.map_or(next, |kin| families[kin]));
        }
        families
    }
}
