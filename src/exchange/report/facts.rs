//! What all chapters speak of: the plan, its decision, and the designs that are compared, each read once.

use crate::decision::{Brief, Case, ChartFit, Decision, Situation, Words, cost_of_chart, fit_of_chart, read_measured};
use crate::design::Origin;
use crate::org::{Chart, Measures};
use crate::plan::Plan;
use std::rc::Rc;

/// See the top of the file.
pub(super) struct Facts<'a> {
    pub plan: &'a Plan,
    pub brief: &'a Brief,
    pub decision: &'a Decision,
    /// The compared designs that there are, in their order.
    pub sides: Vec<Side>,
}

/// A design.
pub(super) struct Side {
    pub origin: Origin,
    pub name: String,
    pub chart: Rc<Chart>,
    pub measures: Measures,
    pub fit: ChartFit,
    /// Yearly cash cost of its revenue executives, millions of US dollars.
    pub cost: f64,
}

impl<'a> Facts<'a> {
    pub fn of(plan: &'a Plan, brief: &'a Brief, decision: &'a Decision) -> Self {
        let later = Situation::in_24_months(&brief.profile, &brief.model);
        let side = |&origin: &Origin| {
            let chart = plan.chart(origin)?;
            let measures = Measures::of(&chart);
            let coordinates = read_measured(&chart, &measures);
            let today = &decision.today;
            let fit = fit_of_chart(&brief.model, &brief.weights, today, later.as_ref(), &coordinates);
            let cost = cost_of_chart(&brief.model, today, &coordinates) / 1e6;
            Some(Side { origin, name: plan.label(origin).to_owned(), chart, measures, fit, cost })
        };
        Self { plan, brief, decision, sides: plan.side_by_side().iter().filter_map(side).collect() }
    }

    /// The contenders before the model.
    pub fn case(&self) -> Case<'_> {
        Case::new(&self.brief.model, &self.brief.weights, &self.decision.today, self.decision.later.as_ref())
    }

    pub fn words(&self) -> Words<'_> {
        Words::new(&self.plan.profile, self.decision)
    }
}
