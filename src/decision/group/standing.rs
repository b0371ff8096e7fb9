//! The group after a reveal: what each member prefers, what they prefer together, where they disagree, and whether it matters.

use super::aggregate::{arithmetic, distance, geometric, judgements};
use super::concord::{concordance, deviation, log_deviation};
use super::opinion::Outcome;
use super::{Aggregate, BallotId, Opinion, Pooling, Side, Spread, Workshop};
use crate::company::{Level, Need, Profile};
use crate::decision::order::by_number;
use crate::decision::{Contender, Criterion, Method, Model, Weights};

/// A need that members answer differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedSpread {
    /// Which need.
    pub need: Need,
    /// The lowest answer with those who give it.
    pub low: (Level, Vec<String>),
    /// The highest answer with those who give it.
    pub high: (Level, Vec<String>),
}

/// What the members of a workshop said in one round. At least one said something.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// One a ballot, in the order of the workshop.
    pub opinions: Vec<Opinion>,
    /// The members’ weights as one person’s, by each way of joining them that there is. The first carries the verdict.
    pub aggregates: Vec<Aggregate>,
    /// The needs that are answered differently, in the order of [`Need::ALL`].
    pub needs: Vec<NeedSpread>,
}

impl Group {
    /// What was said at the end of `round`, about the company of `profile`. `None` where that round is not revealed or no
    /// ballot is left that was cast.
    #[must_use]
    pub fn of(workshop: &Workshop, round: u8, profile: &Profile, model: &Model) -> Option<Self> {
        let shown: Vec<_> = workshop.shown(round).collect();
        let opinions: Vec<Opinion> =
            shown.iter().map(|(ballot, vote)| Opinion::of(ballot, vote, profile, model)).collect();
        let weights: Vec<(f64, Weights)> = opinions.iter().map(|opinion| (opinion.power, opinion.weights)).collect();
        let decided = |pooling: Pooling, weights: Weights| {
            let Outcome { margin, first, .. } = Outcome::of(profile, model, &weights);
            Aggregate { pooling, weights, margin, leader: first }
        };
        let compared: Option<Vec<_>> = shown
            .iter()
            .map(|(ballot, vote)| {
                let by_pairs = vote.weighing().method == Method::Pairwise;
                by_pairs.then(|| (f64::from(ballot.power()), &vote.weighing().pairs))
            })
            .collect();
        let aggregates = [
            (Pooling::Arithmetic, arithmetic(&weights)),
            (Pooling::Geometric, geometric(&weights)),
            (Pooling::Judgements, compared.and_then(|compared| judgements(&compared))),
        ];
        let aggregates: Vec<Aggregate> =
            aggregates.into_iter().filter_map(|(pooling, weights)| Some(decided(pooling, weights?))).collect();
        let needs = Need::ALL.into_iter().filter_map(|need| needs(&opinions, need, profile)).collect();
        (!opinions.is_empty()).then_some(Self { opinions, aggregates, needs })
    }

    /// The weights of the members as they are joined for the verdict.
    #[must_use]
    pub fn weights(&self) -> &Weights {
        &self.aggregates[0].weights
    }

    /// The mean margin of a CRO over a CSO, points, each member counted as often as their voice counts.
    #[must_use]
    pub fn margin(&self) -> f64 {
        mean(self.opinions.iter().map(|opinion| (opinion.power, opinion.margin)))
    }

    /// The same with every voice counted once.
    #[must_use]
    pub fn margin_of_equals(&self) -> f64 {
        mean(self.opinions.iter().map(|opinion| (1.0, opinion.margin)))
    }

    /// Who of a CSO and a CRO is ahead for the group.
    #[must_use]
    pub fn side(&self) -> Side {
        Side::of(self.margin())
    }

    /// How many members prefer the CSO, the CRO, and neither.
    #[must_use]
    pub fn votes(&self) -> [usize; 3] {
        [Side::Cso, Side::Cro, Side::Level]
            .map(|side| self.opinions.iter().filter(|opinion| opinion.side() == side).count())
    }

    /// Whom how many members have first, most votes first. Where a member’s first two are level the first of them counts.
    #[must_use]
    pub fn firsts(&self) -> Vec<(Contender, usize)> {
        let count = |leader| self.opinions.iter().filter(|opinion| opinion.leader == leader).count();
        let mut firsts: Vec<_> = Contender::OPTIONS.map(|contender| (contender, count(contender))).to_vec();
        firsts.retain(|(_, count)| *count > 0);
        #[allow(clippy::cast_precision_loss)] // a hundred members
        by_number(&mut firsts, |(_, count)| -(*count as f64));
        firsts
    }

    /// Standard deviation of the members’ margins around [`Self::margin`], points, each counted as often as their voice
    /// counts; 0 for one member.
    #[must_use]
    pub fn deviation(&self) -> f64 {
        deviation(self.opinions.iter().map(|opinion| (opinion.power, opinion.margin)))
    }

    /// The mean margin without the member at `at` of the list; `None` where nobody else is there.
    #[must_use]
    pub fn margin_without(&self, at: usize) -> Option<f64> {
        let others = self.opinions.iter().enumerate().filter(|(other, _)| *other != at);
        (self.opinions.len() > 1).then(|| mean(others.map(|(_, opinion)| (opinion.power, opinion.margin))))
    }

    /// The members without whom another side would be ahead, or neither, with that side.
    pub fn flips(&self) -> impl Iterator<Item = (&Opinion, Side)> {
        let side = self.side();
        self.opinions.iter().enumerate().filter_map(move |(at, opinion)| {
            let without = Side::of(self.margin_without(at)?);
            (without != side).then_some((opinion, without))
        })
    }

    /// How far the members’ weights of each criterion lie apart, the widest range first.
    #[must_use]
    pub fn spreads(&self) -> Vec<Spread> {
        let weights: Vec<Weights> = self.opinions.iter().map(|opinion| opinion.weights).collect();
        let side = self.side();
        let spread = |criterion: Criterion| {
            let given = || weights.iter().map(|weights| weights.get(criterion));
            let (low, high) = (given().fold(1.0, f64::min), given().fold(0.0, f64::max));
            let settled = |weight| {
                let margins =
                    self.opinions.iter().map(|opinion| (opinion.power, opinion.margin_with(criterion, weight)));
                Side::of(mean(margins))
            };
            let matters = high > low && [low, high].into_iter().any(|weight| settled(weight) != side);
            Spread { criterion, low, high, log_deviation: log_deviation(&weights, criterion), matters }
        };
        let mut spreads = Criterion::ALL.map(spread).to_vec();
        by_number(&mut spreads, |spread| spread.low - spread.high);
        spreads
    }

    /// How far a member’s weights lie from those of the group (Aitchison’s distance to the geometric mean).
    #[must_use]
    pub fn distance(&self, opinion: &Opinion) -> f64 {
        let centre = self.aggregates.iter().find(|aggregate| aggregate.pooling == Pooling::Geometric);
        distance(&opinion.weights, &centre.unwrap_or(&self.aggregates[0]).weights)
    }

    /// How far the members agree on what is important; see [`Self::of`] for who they are. `None` where that cannot be said.
    #[must_use]
    pub fn concordance(&self) -> Option<f64> {
        concordance(&self.opinions.iter().map(|opinion| opinion.weights).collect::<Vec<_>>())
    }

    /// What a member said, where they are among these.
    #[must_use]
    pub fn opinion(&self, id: BallotId) -> Option<&Opinion> {
        self.opinions.iter().find(|opinion| opinion.id == id)
    }
}

fn mean(parts: impl Iterator<Item = (f64, f64)>) -> f64 {
    let (sum, of) = parts.fold((0.0, 0.0), |(sum, of), (power, value)| (sum + power * value, of + power));
    sum / of
}

fn needs(opinions: &[Opinion], need: Need, profile: &Profile) -> Option<NeedSpread> {
    let answer = |opinion: &Opinion| opinion.needs.get(need).or(profile.needs.get(need));
    let given = || opinions.iter().filter_map(answer);
    let (low, high) = (given().min()?, given().max()?);
    let who = |level: Level| {
        let them = opinions.iter().filter(|opinion| answer(opinion) == Some(level));
        (level, them.map(|opinion| opinion.name.clone()).collect())
    };
    (low < high).then(|| NeedSpread { need, low: who(low), high: who(high) })
}
