//! Between which two designs a plan’s transition leads.

use super::Plan;
use crate::design::Origin;

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

    /// Whether the positions of two designs are the same where their ids are: both go back to the company’s own chart, or both to a
    /// generated one.
    #[must_use]
    pub fn shares_positions(&self, one: Origin, other: Origin) -> bool {
        let is_own = |origin: Origin| match origin {
            Origin::Baseline => true,
            Origin::Generated(_) => false,
            Origin::Drawn(id) => self.design(id).is_some_and(|design| design.copied == Origin::Baseline),
        };
        is_own(one) == is_own(other)
    }
}
