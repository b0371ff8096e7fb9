//! How a sheet stands to its plan, and how it is renewed.

use super::ground::{Gone, Ground};
use super::{Aim, Draft, Mark, OUTCOMES, Outcome, Sheet, stale};
use crate::design::Origin;
use crate::org::{Chart, Measures, PositionId};
use crate::plan::Plan;
use crate::role::Role;
use std::rc::Rc;

/// How a sheet stands to its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It would be drafted so today.
    Fresh,
    /// It would not; what changed, a whole sentence each, at least one.
    Stale(Vec<String>),
    /// What it is about is no longer there. It can be read and taken out all the same.
    Gone(Gone),
}

/// A chart with its measures.
type Seen = (Rc<Chart>, Measures);

/// The charts of a plan, each measured once.
struct Measured<'a> {
    plan: &'a Plan,
    known: Vec<(Origin, Option<Seen>)>,
}

impl<'a> Measured<'a> {
    const fn of(plan: &'a Plan) -> Self {
        Self { plan, known: Vec::new() }
    }

    fn chart(&mut self, origin: Origin) -> Result<&Seen, Gone> {
        let at = self.known.iter().position(|(known, _)| *known == origin).unwrap_or_else(|| {
            let chart = self.plan.chart(origin);
            let measured = chart.map(|chart| {
                let measures = Measures::of(&chart);
                (chart, measures)
            });
            self.known.push((origin, measured));
            self.known.len() - 1
        });
        self.known[at].1.as_ref().ok_or(Gone::Design)
    }

    fn ground(&mut self, origin: Origin, seat: PositionId, role: Role) -> Result<Ground, Gone> {
        let plan = self.plan;
        let (chart, measures) = self.chart(origin)?;
        Ground::of(&plan.profile, &plan.roles.pay, &plan.roles.scope.of(origin), chart, measures, seat, role)
    }

    /// The ground of a sheet now.
    fn ground_of(&mut self, sheet: &Sheet) -> Result<Ground, Gone> {
        let now = self.ground(sheet.origin, sheet.seat, sheet.role)?;
        // A drawn design keeps the numbers of its positions; a list that is brought in again, and a design that is generated
        // again, may give them to others.
        let is_other = !matches!(sheet.origin, Origin::Drawn(_)) && sheet.ground.is_of_another(&now);
        if is_other { Err(Gone::Other) } else { Ok(now) }
    }

    fn standing(&mut self, sheet: &Sheet) -> Standing {
        let now = match self.ground_of(sheet) {
            Ok(now) => now,
            Err(gone) => return Standing::Gone(gone),
        };
        let mut told = stale::differences(&sheet.ground, &now, &sheet.without);
        if sheet.is_of_another_edition() {
            told.push("The planner’s own words about the role are others than they were.".to_owned());
        }
        if told.is_empty() { Standing::Fresh } else { Standing::Stale(told) }
    }
}

impl Plan {
    /// The facts that a sheet for a position would be drafted on. O(N).
    ///
    /// # Errors
    /// [`Gone`] where there are none.
    pub fn ground(&self, origin: Origin, seat: PositionId, role: Role) -> Result<Ground, Gone> {
        Measured::of(self).ground(origin, seat, role)
    }

    /// How each of its role sheets stands, in their order; each chart is measured once. O(N) a sheet.
    #[must_use]
    pub fn standings(&self) -> Vec<Standing> {
        let mut measured = Measured::of(self);
        self.roles.sheets.all().iter().map(|sheet| measured.standing(sheet)).collect()
    }
}

impl Sheet {
    /// How it stands to the plan now. O(N) for a chart of N.
    #[must_use]
    pub fn standing(&self, plan: &Plan) -> Standing {
        Measured::of(plan).standing(self)
    }

    /// Whether the planner would draft it in other words today, on the same facts.
    fn is_of_another_edition(&self) -> bool {
        self.drafted().edition() != self.edition
    }

    /// The sheet on the ground of now. What the owner wrote is kept; what was written over a draft that is another now is marked, and
    /// all of it where the planner’s own words are others.
    ///
    /// # Errors
    /// [`Gone`] where there is no ground any more.
    pub fn renewed(&self, plan: &Plan) -> Result<Self, Gone> {
        Measured::of(plan).ground_of(self).map(|ground| self.on(ground))
    }

    /// The sheet for another position of its design, renewed: where its own is gone, or another stands there now.
    ///
    /// # Errors
    /// [`Gone`] where there is no such position.
    pub fn seated(&self, plan: &Plan, seat: PositionId) -> Result<Self, Gone> {
        let ground = plan.ground(self.origin, seat, self.role)?;
        Ok(Self { seat, ..self.on(ground) })
    }

    /// The one position of its design that is called as the sheet’s was: the same in the source of the chart, or with the same title
    /// and holder; `None` where there is none or more than one. O(N).
    #[must_use]
    pub fn seat_now(&self, plan: &Plan) -> Option<PositionId> {
        let chart = plan.chart(self.origin)?;
        self.ground.found(&chart)
    }

    fn on(&self, ground: Ground) -> Self {
        let other = self.is_of_another_edition();
        let (was, is) = (self.drafted(), Draft::of(&ground, self.role));
        let mut next = Self { edition: is.edition(), ground, ..self.clone() };
        for written in &self.written {
            if other || was.part(written.part) != is.part(written.part) {
                next.mark(Mark::Part(written.part));
            }
        }
        if let Some(own) = &self.outcomes {
            next.outcomes = Some(next.merged(own, &was.outcomes, &is.outcomes, other));
        }
        let target = |ground: &Ground, name: &str| {
            ground.measures.iter().find(|target| target.name == name).map(|target| target.target.clone())
        };
        for said in self.measures.iter().filter(|said| !said.target.is_empty()) {
            if other || target(&self.ground, &said.name) != target(&next.ground, &said.name) {
                next.mark(Mark::Measure(said.name.clone()));
            }
        }
        for said in self.skills.iter().filter(|_| other) {
            next.mark(Mark::Skill(said.skill.clone()));
        }
        for held in &self.rounds {
            if other || (!held.who.is_empty() && held.round.who(&self.ground) != held.round.who(&next.ground)) {
                next.mark(Mark::Round(held.round));
            }
        }
        // What the owner wrote may be what is drafted now.
        next.settle();
        next
    }

    /// The owner’s outcomes after the draft has changed: those left as they were drafted follow it, those that it has newly are
    /// added as far as there is room, and what the owner changed stays. In an `other` edition it is not known what was left.
    fn merged(&mut self, own: &[Outcome], was: &[Outcome], is: &[Outcome], other: bool) -> Vec<Outcome> {
        let of = |list: &[Outcome], aim: Aim| list.iter().find(|outcome| outcome.aim == Some(aim)).cloned();
        let mut merged = Vec::new();
        for outcome in own {
            let drafted = outcome.aim.map(|aim| (of(was, aim), of(is, aim)));
            match drafted {
                Some((Some(was), now)) if was == *outcome => merged.extend(now),
                drafted => {
                    if other || drafted.is_some_and(|(was, now)| was != now) {
                        self.mark(Mark::Outcome(outcome.id));
                    }
                    merged.push(outcome.clone());
                }
            }
        }
        let new =
            is.iter().filter(|outcome| outcome.aim.is_some_and(|aim| of(was, aim).is_none() && of(own, aim).is_none()));
        merged.extend(new.take(OUTCOMES.1.saturating_sub(merged.len())).cloned());
        merged
    }

    pub(super) fn mark(&mut self, mark: Mark) {
        if !self.marks.contains(&mark) {
            self.marks.push(mark);
        }
    }
}
