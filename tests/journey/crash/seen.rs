//! What an edit leaves in a plan, read out of the plan: enough to tell each state of a session from every other.

use orgwright::company::Need;
use orgwright::decision::Criterion;
use orgwright::plan::Plan;
use serde_json::Value;

/// A plan as far as the sessions edit it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    pub name: String,
    pub people: Option<u32>,
    pub alignment: Option<u8>,
    /// Of each drawn design the titles, each with its manager's.
    pub designs: Vec<Vec<(String, String)>>,
    pub points: Option<u8>,
    pub ballots: Vec<String>,
    /// What the first outcome of the first role sheet says.
    pub outcome: String,
}

/// A plan with what can be undone and redone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    pub now: Seen,
    /// What undoing leads to, the next last.
    pub done: Vec<Seen>,
    /// What redoing leads to, the next last.
    pub undone: Vec<Seen>,
}

impl Seen {
    pub fn of(plan: &Plan) -> Self {
        let seats = |design: &std::rc::Rc<orgwright::plan::Design>| {
            let chart = design.chart();
            let titled = |id| chart.get(id).map(|position| position.title.clone()).unwrap_or_default();
            let mut seats: Vec<_> = chart
                .positions()
                .map(|(id, position)| (position.title.clone(), chart.manager(id).map(titled).unwrap_or_default()))
                .collect();
            seats.sort();
            seats
        };
        let outcomes = plan.roles.sheets.all().first().map(|sheet| sheet.outcomes()).unwrap_or_default();
        Self {
            name: plan.profile.name.clone(),
            people: plan.profile.people,
            alignment: plan.profile.needs.get(Need::Alignment).map(orgwright::company::Level::get),
            designs: plan.designs.iter().map(seats).collect(),
            points: plan.weighing.swing.get(Criterion::Alignment),
            ballots: plan.workshop.ballots().iter().map(|ballot| ballot.name().to_owned()).collect(),
            outcome: outcomes.first().map(|outcome| outcome.text.clone()).unwrap_or_default(),
        }
    }

    /// The titles of the first design that are there once, the top left out.
    pub fn titles(&self) -> Vec<String> {
        let Some(seats) = self.designs.first() else { return Vec::new() };
        let once = |title: &str| seats.iter().filter(|(other, _)| other == title).count() == 1;
        seats.iter().filter(|(title, manager)| !manager.is_empty() && once(title)).map(|seat| seat.0.clone()).collect()
    }

    /// The manager of a title in the first design.
    pub fn manager(&self, title: &str) -> Option<&str> {
        let (_, manager) = self.designs.first()?.iter().find(|(other, _)| other == title)?;
        Some(manager)
    }

    /// Whether a title stands in the team of another, or is that one.
    pub fn is_within(&self, title: &str, team: &str) -> bool {
        let seats = self.designs.first().map_or(0, Vec::len);
        let above = std::iter::successors(Some(title), |title| self.manager(title));
        above.take(seats).any(|title| title == team)
    }
}

impl State {
    /// The state that begins with a plan.
    pub fn beginning(plan: &Plan) -> Self {
        Self { now: Seen::of(plan), done: Vec::new(), undone: Vec::new() }
    }

    /// The state after an edit.
    pub fn edited(&self, edit: impl FnOnce(&mut Seen)) -> Self {
        let mut next = self.clone();
        next.done.push(self.now.clone());
        next.undone.clear();
        edit(&mut next.now);
        next
    }

    /// The state after undoing, where there is something to undo.
    pub fn stepped_back(&self) -> Option<Self> {
        let mut next = self.clone();
        let before = next.done.pop()?;
        next.undone.push(std::mem::replace(&mut next.now, before));
        Some(next)
    }

    /// The state after redoing, where there is something to redo.
    pub fn stepped_on(&self) -> Option<Self> {
        let mut next = self.clone();
        let after = next.undone.pop()?;
        next.done.push(std::mem::replace(&mut next.now, after));
        Some(next)
    }

    /// Whether a plan is in this state. `before` steps of its history were there when the session began.
    pub fn is(&self, plan: &Plan, before: usize) -> bool {
        let history = serde_json::to_value(&plan.history).unwrap_or_default();
        let steps = |list: &str| history[list].as_array().map_or(0, Vec::len);
        self.now == Seen::of(plan) && steps("done") == self.done.len() + before && steps("undone") == self.undone.len()
    }
}

/// How many steps a plan can undo.
pub fn steps(plan: &Plan) -> usize {
    let history: Value = serde_json::to_value(&plan.history).unwrap_or_default();
    history["done"].as_array().map_or(0, Vec::len)
}
