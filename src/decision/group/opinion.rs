//! One member’s weights, and what they decide with their own answers.

use super::{Ballot, BallotId, Vote};
use crate::company::{Need, Needs, Profile};
use crate::decision::order::by_number;
use crate::decision::{ALIKE, Alternative, Case, Contender, Criterion, Gate, Model, Situation, Weights};

/// Who of a CSO and a CRO is ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// The CSO.
    Cso,
    /// Neither, within [`ALIKE`].
    Level,
    /// The CRO.
    Cro,
}

impl Side {
    /// The side that a CRO’s margin over a CSO is on.
    #[must_use]
    pub fn of(margin: f64) -> Self {
        match margin {
            margin if margin >= ALIKE => Self::Cro,
            margin if margin <= -ALIKE => Self::Cso,
            _ => Self::Level,
        }
    }
}

/// What one member’s ballot says about the decision.
#[derive(Clone, Debug, PartialEq)]
pub struct Opinion {
    /// Which ballot.
    pub id: BallotId,
    /// Whose.
    pub name: String,
    /// How many times it counts.
    pub power: f64,
    /// Its weights.
    pub weights: Weights,
    /// Where it answers a need differently from the plan.
    pub needs: Needs,
    /// The fit of a CRO less that of a CSO, points.
    pub margin: f64,
    /// The contender with the best fit.
    pub leader: Contender,
    /// The next best.
    pub runner_up: Contender,
    /// The points between these two, 0 or above.
    pub lead: f64,
    /// The value of a CRO less that of a CSO on each criterion, in the order of [`Criterion::ALL`].
    differences: [f64; Criterion::COUNT],
}

impl Opinion {
    /// What a ballot says about the company of `profile`.
    pub(super) fn of(ballot: &Ballot, vote: &Vote, profile: &Profile, model: &Model) -> Self {
        let mut own = profile.clone();
        for need in Need::ALL {
            own.needs.set(need, vote.needs().get(need).or(profile.needs.get(need)));
        }
        let weights = vote.weights();
        let Outcome { margin, first, second, lead, differences } = Outcome::of(&own, model, &weights);
        Self {
            id: ballot.id(),
            name: ballot.name().to_owned(),
            power: f64::from(ballot.power()),
            weights,
            needs: *vote.needs(),
            margin,
            leader: first,
            runner_up: second,
            lead,
            differences,
        }
    }

    /// Whom it prefers of the two.
    #[must_use]
    pub fn side(&self) -> Side {
        Side::of(self.margin)
    }

    /// The margin if `criterion` had the weight `weight`, the others keeping their proportion.
    pub(super) fn margin_with(&self, criterion: Criterion, weight: f64) -> f64 {
        let weights = self.weights.with(criterion, weight);
        weights.all().iter().zip(self.differences).map(|(weight, difference)| weight * difference).sum()
    }
}

/// What weights decide about one company.
pub(super) struct Outcome {
    /// CRO less CSO.
    pub margin: f64,
    /// Who is first among those who stand for choice.
    pub first: Contender,
    /// Who is second.
    pub second: Contender,
    /// The points between the two.
    pub lead: f64,
    /// CRO less CSO on each criterion.
    pub differences: [f64; Criterion::COUNT],
}

impl Outcome {
    pub(super) fn of(profile: &Profile, model: &Model, weights: &Weights) -> Self {
        let (today, later) = (Situation::today(profile, model), Situation::in_24_months(profile, model));
        let case = Case::new(model, weights, &today, later.as_ref());
        let totals = case.totals();
        let stays = |contender: &Contender| !Gate::any_removes(profile, *contender);
        let mut running: Vec<Contender> = case.options().iter().copied().filter(stays).collect();
        by_number(&mut running, |contender| -totals[contender.index()]);
        let [first, second, ..] = running[..] else { unreachable!("no gate takes out a VP Sales or a CSO") };
        let (cro, cso) = (Contender::Standing(Alternative::Cro), Contender::Standing(Alternative::Cso));
        Self {
            margin: totals[cro.index()] - totals[cso.index()],
            first,
            second,
            lead: totals[first.index()] - totals[second.index()],
            differences: Criterion::ALL.map(|criterion| case.value(cro, criterion) - case.value(cso, criterion)),
        }
    }
}
