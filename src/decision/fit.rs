//! Fit: how well a contender or a real chart serves one company, 0 to 100, and what it is made of.

use super::{
    Alternative, Band, Belief, Case, Contender, Coordinates, Criterion, Input, Model, Pay, Situation, Weights,
};
use crate::org::PositionId;

/// What one criterion adds to a fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// The criterion.
    pub criterion: Criterion,
    /// Expected value, 0 to 100.
    pub value: f64,
    /// Weight, 0 to 1.
    pub weight: f64,
}

impl Contribution {
    /// Points of fit: weight times value.
    #[must_use]
    pub fn points(&self) -> f64 {
        self.weight * self.value
    }
}

/// A fit in all its parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// One a criterion, in the order of [`Criterion::ALL`].
    pub contributions: [Contribution; Criterion::COUNT],
    /// Points lost by changing over; 0 for everything but a path.
    pub switching_cost: f64,
}

impl Fit {
    /// The fit of `contender` in `case`.
    #[must_use]
    pub fn of(case: &Case<'_>, contender: Contender) -> Self {
        let values = Criterion::ALL.map(|criterion| case.value(contender, criterion));
        let switching_cost = match contender {
            Contender::Standing(_) => 0.0,
            Contender::CsoThenCro => case.model().path.switching_cost,
        };
        Self { switching_cost, ..Self::from_values(&values, case.weights()) }
    }

    fn from_values(values: &[f64; Criterion::COUNT], weights: &Weights) -> Self {
        let contributions = Criterion::ALL.map(|criterion| Contribution {
            criterion,
            value: values[criterion.index()],
            weight: weights.get(criterion),
        });
        Self { contributions, switching_cost: 0.0 }
    }

    /// Points: the contributions less the cost of changing over.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.contributions.iter().map(Contribution::points).sum::<f64>() - self.switching_cost
    }

    /// This fit less `other`, part by part.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Margin {
        let (ours, theirs) = (&self.contributions, &other.contributions);
        Margin {
            contributions: std::array::from_fn(|j| ours[j].points() - theirs[j].points()),
            switching_cost: other.switching_cost - self.switching_cost,
        }
    }

    /// The value to which this fit's value on `criterion` must fall for it to lose its lead of `margin` points, where
    /// a value of 0 or above does it.
    #[must_use]
    pub fn critical_value(&self, criterion: Criterion, margin: f64) -> Option<f64> {
        let part = self.contributions[criterion.index()];
        let value = part.value - margin / part.weight;
        (part.weight > 0.0 && value >= 0.0).then_some(value)
    }
}

/// The difference of two fits in points, part by part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Margin {
    /// Points a criterion, in the order of [`Criterion::ALL`]; above 0 where it speaks for the first fit.
    pub contributions: [f64; Criterion::COUNT],
    /// What the cost of changing over adds to the difference.
    pub switching_cost: f64,
}

impl Margin {
    /// The whole difference in points.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.contributions.iter().sum::<f64>() + self.switching_cost
    }
}

/// The fit of a real chart, on the same scale as that of a contender.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartFit {
    /// The fit.
    pub fit: Fit,
    /// The positions that determined each contribution, in the order of [`Criterion::ALL`].
    pub earned_by: [Vec<PositionId>; Criterion::COUNT],
}

/// The fit of a chart that lies at `coordinates` between the pure designs. Judgement throughout: the pure designs' values
/// are taken in proportion, and the chart's own executives are its cost. A chart that is a pure design has that design's
/// values exactly, cost apart.
#[must_use]
pub fn fit_of_chart(
    model: &Model,
    weights: &Weights,
    today: &Situation,
    later: Option<&Situation>,
    coordinates: &Coordinates,
) -> ChartFit {
    let values = Criterion::ALL.map(|criterion| {
        let mean = |belief: &Belief| belief.mean(|x| chart_value(model, coordinates, criterion, x));
        let now = mean(today.belief(criterion.input()));
        let then = later.map_or(now, |later| mean(later.belief(criterion.input())));
        now + (1.0 - model.path.weight_now) * (then - now)
    });
    let earned_by = Criterion::ALL.map(|criterion| match criterion {
        Criterion::Cost => coordinates.executives.iter().map(|executive| executive.id).collect(),
        _ => coordinates.reach[criterion.index()].earned_by.clone(),
    });
    ChartFit { fit: Fit::from_values(&values, weights), earned_by }
}

/// The chart's value on `criterion` where its input is `x`.
fn chart_value(model: &Model, coordinates: &Coordinates, criterion: Criterion, x: f64) -> f64 {
    if criterion == Criterion::Cost {
        return model.cost.value(chart_cost(model, coordinates, x), x);
    }
    let [vp, cso, _, cro, cro_over_cso] = model.values(criterion, x);
    let h = coordinates.reach[criterion.index()].h;
    if coordinates.c_level {
        let wide = if coordinates.layered.is_some() { cro_over_cso } else { cro };
        (1.0 - h) * cso + h * wide
    } else {
        (vp + h * (cro - cso)).clamp(0.0, 100.0)
    }
}

/// Yearly cash cost of the chart's executives in US dollars, at a revenue of `revenue` million.
fn chart_cost(model: &Model, coordinates: &Coordinates, revenue: f64) -> f64 {
    let usual = model.cost.costs(revenue);
    let pay = |pay: Pay| match pay {
        Pay::Stated(usd) => usd,
        Pay::Usual(Band::Vp) => usual[Alternative::VpSales.index()],
        Pay::Usual(Band::Cso) => usual[Alternative::Cso.index()],
        Pay::Usual(Band::Cro) => usual[Alternative::Cro.index()],
    };
    coordinates.executives.iter().map(|executive| pay(executive.pay)).sum()
}

/// Yearly cash cost in US dollars that a chart's executives are taken to have, for the company today.
#[must_use]
pub fn cost_of_chart(model: &Model, today: &Situation, coordinates: &Coordinates) -> f64 {
    today.belief(Input::Revenue).mean(|revenue| chart_cost(model, coordinates, revenue))
}
