//! Fit: how well a contender or a real chart serves one company, 0 to 100, and what it is made of.

use super::order::by_number;
use super::wording::listed;
use super::{
    Alternative, Band, Belief, Case, Contender, Coordinates, Criterion, Input, Model, Pay, Situation, Weights,
};
use crate::figure::fixed;
use crate::org::PositionId;

/// Points of fit below which two figures print alike, with one decimal, and count as level.
pub const ALIKE: f64 = 0.05;

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
        Self { switching_cost: case.switching_cost(contender), ..Self::from_values(&values, case.weights()) }
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
    /// The criteria with their points, the largest pull first, whichever way it goes.
    #[must_use]
    pub fn by_pull(&self) -> [(Criterion, f64); Criterion::COUNT] {
        let mut pulls = Criterion::ALL.map(|criterion| (criterion, self.contributions[criterion.index()]));
        by_number(&mut pulls, |(_, points)| -points.abs());
        pulls
    }

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
    let earned_by = Criterion::ALL.map(|criterion| coordinates.earned_by(criterion));
    ChartFit { fit: Fit::from_values(&values, weights), earned_by }
}

/// The chart's value on `criterion` where its input is `x`.
pub(super) fn chart_value(model: &Model, coordinates: &Coordinates, criterion: Criterion, x: f64) -> f64 {
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

/// Who of several serves the company best, a whole sentence; each has its name within a sentence and its fit. None for fewer than two.
#[must_use]
pub fn served_best(sides: &[(String, f64)]) -> Option<String> {
    let best = sides.iter().map(|side| side.1).reduce(f64::max).filter(|_| sides.len() > 1)?;
    let (level, behind): (Vec<_>, Vec<_>) = sides.iter().partition(|side| best - side.1 < ALIKE);
    let names: Vec<_> = level.iter().map(|side| side.0.as_str()).collect();
    let next = behind.iter().map(|side| side.1).reduce(f64::max);
    Some(match (names.as_slice(), next) {
        (_, None) if sides.len() == 2 => "Both serve the company equally well.".to_owned(),
        (_, None) => "All serve the company equally well.".to_owned(),
        ([only], Some(next)) => {
            format!("The company is served best by {only}, by {} points of 100.", fixed(best - next, 1))
        }
        (several, Some(_)) => format!("The company is served best by {}, which are level.", listed(several)),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::decision::{Executive, Reach};
    use crate::org::{Chart, Position};
    use proptest::prelude::*;

    fn position() -> PositionId {
        Chart::new().add(Position::default(), None).unwrap()
    }

    fn coordinates(c_level: bool, layered: bool, h: f64, pay: &[Pay]) -> Coordinates {
        let id = position();
        Coordinates {
            owner: Some(id),
            c_level,
            layered: layered.then_some(id),
            reach: [(); Criterion::COUNT].map(|()| Reach { h, earned_by: vec![id] }),
            executives: pay.iter().map(|&pay| Executive { id, pay }).collect(),
        }
    }

    /// Beliefs of every kind: some known, some spread, some changing.
    fn situations(model: &Model, revenue: f64, level: f64) -> (Situation, Situation) {
        let mut today = Situation::today(&crate::company::Profile::default(), model);
        today.set(Input::Revenue, Belief::certain(revenue));
        let mut later = today.clone();
        later.set(Input::Revenue, Belief::uniform([revenue, 3.0 * revenue]));
        later.set(Input::Alignment, Belief::certain(level));
        (today, later)
    }

    proptest! {
        /// Pure designs score their alternative's values, cost included where the chart's pay is the model's.
        #[test]
        fn pure_designs_score_as_their_alternative(revenue in 0.1..1000.0f64, level in 0.0..4.0f64) {
            let model = Model::v1();
            let weights = Weights::from_points(&model.points);
            let (today, later) = situations(&model, revenue, level);
            let case = Case::new(&model, &weights, &today, Some(&later));
            let (vp, cso, cro) = (Pay::Usual(Band::Vp), Pay::Usual(Band::Cso), Pay::Usual(Band::Cro));
            let designs = [
                (Alternative::VpSales, coordinates(false, false, 0.0, &[vp])),
                (Alternative::Cso, coordinates(true, false, 0.0, &[cso])),
                (Alternative::Cro, coordinates(true, false, 1.0, &[cro])),
                (Alternative::CroOverCso, coordinates(true, true, 1.0, &[cro, cso])),
            ];
            for (alternative, coordinates) in designs {
                let chart = fit_of_chart(&model, &weights, &today, Some(&later), &coordinates);
                let pure = Fit::of(&case, Contender::Standing(alternative));
                for (ours, theirs) in chart.fit.contributions.iter().zip(pure.contributions) {
                    prop_assert!((ours.value - theirs.value).abs() < 1e-9, "{alternative:?} {:?}", ours.criterion);
                }
                prop_assert!(chart.earned_by.iter().all(|earned_by| earned_by.contains(&position())));
            }
        }

        /// Every chart lies on the scale, also where a VP is given more than sales.
        #[test]
        fn charts_lie_on_the_scale(
            c_level: bool, layered: bool, h in 0.0..=1.0f64, revenue in 0.0..1000.0f64, level in 0.0..4.0f64, usd in 0.0..1e8f64,
        ) {
            let model = Model::v1();
            let weights = Weights::from_points(&model.points);
            let (today, later) = situations(&model, revenue, level);
            let coordinates = coordinates(c_level, layered, h, &[Pay::Stated(usd), Pay::Usual(Band::Vp)]);
            let chart = fit_of_chart(&model, &weights, &today, Some(&later), &coordinates);
            for part in chart.fit.contributions {
                prop_assert!((-1e-9..=100.0 + 1e-9).contains(&part.value), "{:?} {}", part.criterion, part.value);
            }
            let pay = cost_of_chart(&model, &today, &coordinates);
            prop_assert!(pay >= usd + 250e3 - 1e-3 && pay <= usd + 900e3 + 1e-3);
        }
    }

    #[test]
    fn half_way_is_half_way() {
        let model = Model::v1();
        let weights = Weights::equal();
        let today = Situation::today(&crate::company::Profile::default(), &model);
        let at = |h| fit_of_chart(&model, &weights, &today, None, &coordinates(true, false, h, &[])).fit.total();
        assert!((at(0.5) - 0.5 * (at(0.0) + at(1.0))).abs() < 1e-9);
    }

    #[test]
    fn a_lead_is_lost_at_the_critical_value() {
        let model = Model::v1();
        let weights = Weights::from_points(&model.points);
        let today = Situation::today(&crate::company::Profile::default(), &model);
        let case = Case::new(&model, &weights, &today, None);
        let (a, b) = (Contender::Standing(Alternative::Cso), Contender::Standing(Alternative::Cro));
        let (a, b) = (Fit::of(&case, a), Fit::of(&case, b));
        let margin = a.minus(&b).total();
        let value = a.critical_value(Criterion::Scale, margin).unwrap();
        let mut lowered = a;
        lowered.contributions[Criterion::Scale.index()].value = value;
        assert!(lowered.minus(&b).total().abs() < 1e-9);
        assert_eq!(a.critical_value(Criterion::Cost, 90.0), None);
    }
}
