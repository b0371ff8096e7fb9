//! What would change the outcome: the weight, or the answer, at which one side is overtaken by the other. Exact, because
//! fits are straight in every weight and, between the bends of the tables, in every input.

use super::case::Atom;
use super::order::by_number;
use super::{Case, Contender, Criterion, Fit, Input, Weights};

/// A question with two sides: contenders that stand together against others.
#[derive(Clone, Debug, PartialEq)]
pub struct Sides {
    /// Those ahead. At least one.
    pub ahead: Vec<Contender>,
    /// Those behind. At least one.
    pub behind: Vec<Contender>,
}

/// Differences of fit below this are rounding.
const ROUNDING: f64 = 1e-9;

impl Sides {
    /// One contender against another.
    #[must_use]
    pub fn pair(ahead: Contender, behind: Contender) -> Self {
        Self { ahead: vec![ahead], behind: vec![behind] }
    }

    /// The best contender behind where it beats every one ahead.
    pub(super) fn overtaken(&self, totals: &[f64; Contender::COUNT]) -> Option<Contender> {
        let (ahead, behind) = (best(&self.ahead, totals), best(&self.behind, totals));
        (totals[behind.index()] > totals[ahead.index()] + ROUNDING).then_some(behind)
    }

    fn pairs(&self) -> impl Iterator<Item = (Contender, Contender)> + '_ {
        self.ahead.iter().flat_map(|&ahead| self.behind.iter().map(move |&behind| (ahead, behind)))
    }
}

/// The best of `contenders`, the first of equals.
pub(super) fn best(contenders: &[Contender], totals: &[f64; Contender::COUNT]) -> Contender {
    let first = *contenders.first().expect("a side has at least one contender");
    contenders[1..].iter().fold(
        first,
        |best, &next| {
            if totals[next.index()] > totals[best.index()] { next } else { best }
        },
    )
}

/// A weight at which the outcome changes, all other weights keeping their proportion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CriticalWeight {
    /// Whose weight.
    pub criterion: Criterion,
    /// The weight now, 0 to 1.
    pub now: f64,
    /// The weight at which the two are level, 0 to 1.
    pub at: f64,
    /// Who wins beyond it.
    pub winner: Contender,
}

impl CriticalWeight {
    /// Whether it is near enough to be worth a sentence: within a factor of 3 of the weight now (judgement).
    #[must_use]
    pub fn is_near(&self) -> bool {
        self.at <= 3.0 * self.now && self.now <= 3.0 * self.at
    }
}

/// The weight of `criterion` at which `a` and `b` are level, 0 to 1: with δ the difference on the criterion, ρ that on
/// the others in their proportion and s that of the costs of changing over, (ρ + s) / (ρ − δ). `None` where no weight
/// levels them.
#[must_use]
pub fn critical_weight(weights: &Weights, a: &Fit, b: &Fit, criterion: Criterion) -> Option<f64> {
    let difference = |j: usize| a.contributions[j].value - b.contributions[j].value;
    let rest = weights.rest(criterion);
    let rho: f64 = (0..Criterion::COUNT).map(|j| rest[j] * difference(j)).sum();
    let delta = difference(criterion.index());
    let switching = b.switching_cost - a.switching_cost;
    let at = (rho + switching) / (rho - delta);
    ((rho - delta).abs() > ROUNDING && (0.0..=1.0).contains(&at)).then_some(at)
}

/// For each criterion, in the order of [`Criterion::ALL`], the weight nearest to the present one at which the side ahead
/// is overtaken.
#[must_use]
pub fn critical_weights(case: &Case<'_>, sides: &Sides) -> [Option<CriticalWeight>; Criterion::COUNT] {
    let fits = Contender::ALL.map(|contender| Fit::of(case, contender));
    Criterion::ALL.map(|criterion| {
        let now = case.weights().get(criterion);
        let level = |(ahead, behind): (Contender, Contender)| {
            let at = critical_weight(case.weights(), &fits[ahead.index()], &fits[behind.index()], criterion)?;
            // Level, but perhaps with another of either side above both: then nothing changes here.
            let totals = totals_with(&fits, &case.weights().with(criterion, at));
            let top = totals[ahead.index()] + ROUNDING;
            let others = sides.ahead.iter().chain(&sides.behind);
            let changes = others.into_iter().all(|other| totals[other.index()] <= top);
            changes.then_some(CriticalWeight { criterion, now, at, winner: behind })
        };
        let distance = |critical: &CriticalWeight| (critical.at - now).abs();
        sides.pairs().filter_map(level).min_by(|a, b| distance(a).total_cmp(&distance(b)))
    })
}

fn totals_with(fits: &[Fit; Contender::COUNT], weights: &Weights) -> [f64; Contender::COUNT] {
    std::array::from_fn(|i| {
        let values = fits[i].contributions.iter();
        values.map(|part| weights.get(part.criterion) * part.value).sum::<f64>() - fits[i].switching_cost
    })
}

/// A range of an answer within which the outcome is another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CriticalAnswer {
    /// Which answer.
    pub input: Input,
    /// Above which number it is another; `None` where the range starts at the low end of the scale.
    pub above: Option<f64>,
    /// Below which number it is another; `None` where the range runs to the high end of the scale.
    pub below: Option<f64>,
    /// Who wins there, at the end of the range that is nearest to the answer now.
    pub winner: Contender,
    /// How far the range is from the answer now, as a part of the scale.
    pub distance: f64,
}

/// The ranges of `input` within which the side ahead is overtaken, the other inputs as believed; nearest first. An input
/// that is not known is taken to be at the mean of what is believed about it to say what is near, and for nothing else.
#[must_use]
pub fn critical_answers(case: &Case<'_>, input: Input, sides: &Sides) -> Vec<CriticalAnswer> {
    let (model, axis) = (case.model(), case.model().axis(input));
    // The scale is that of the input's table. Where cost bends below it, under the smallest company that the table tells
    // apart, nothing is reported.
    let scale = model.table(input).anchors();
    let (first, last) = (axis.place(scale[0].at), axis.place(scale[scale.len() - 1].at));
    let mut bends = model.bends(input);
    bends.retain(|bend| (first..=last).contains(bend));
    let totals = |place: f64| case.totals_at(input, axis.number(place));

    // Between two cuts nobody overtakes anybody.
    let mut cuts = bends.clone();
    for pair in bends.windows(2) {
        let (low, high) = (totals(pair[0]), totals(pair[1]));
        for (a, b) in sides.pairs() {
            let (from, to) = (low[a.index()] - low[b.index()], high[a.index()] - high[b.index()]);
            if from * to < 0.0 {
                cuts.push(pair[0] + from / (from - to) * (pair[1] - pair[0]));
            }
        }
    }
    by_number(&mut cuts, |cut| *cut);

    let mut ranges: Vec<(f64, f64)> = Vec::new();
    for cut in cuts.windows(2) {
        if sides.overtaken(&totals(0.5 * (cut[0] + cut[1]))).is_some() {
            match ranges.last_mut() {
                Some(range) if range.1 >= cut[0] => range.1 = cut[1],
                _ => ranges.push((cut[0], cut[1])),
            }
        }
    }

    let now = case.today().belief(input).mean(|x| axis.place(x).clamp(first, last));
    let mut answers: Vec<CriticalAnswer> = ranges
        .into_iter()
        .map(|(from, to)| {
            let near = now.clamp(from, to);
            // A hair inside the range, where its winner is ahead and not level.
            let inside = near + (0.5 * (from + to) - near) * 1e-3;
            CriticalAnswer {
                input,
                above: (from > first).then(|| axis.number(from)),
                below: (to < last).then(|| axis.number(to)),
                winner: best(&sides.behind, &totals(inside)),
                distance: (now - near).abs() / (last - first),
            }
        })
        .collect();
    by_number(&mut answers, |answer| answer.distance);
    answers
}

/// A value of a missing answer that changes the outcome.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flip {
    /// The value.
    pub value: f64,
    /// Its probability.
    pub probability: f64,
    /// Who wins there.
    pub winner: Contender,
}

/// A missing answer that would change the outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenAnswer {
    /// Which answer.
    pub input: Input,
    /// The values that change the outcome, lowest first. At least one.
    pub flips: Vec<Flip>,
    /// All values thought possible, lowest first.
    pub possible: Vec<f64>,
}

impl OpenAnswer {
    /// Probability that learning it changes the outcome, above 0.
    #[must_use]
    pub fn probability(&self) -> f64 {
        self.flips.iter().map(|flip| flip.probability).sum()
    }
}

/// The missing answers that would change the outcome, most probable first. Exact: every value thought possible is tried,
/// the other inputs staying as believed.
#[must_use]
pub fn open_answers(case: &Case<'_>, sides: &Sides) -> Vec<OpenAnswer> {
    let open = |input: Input| {
        let flip = |atom: &Atom| {
            let winner = sides.overtaken(&case.totals_given(input, atom))?;
            Some(Flip { value: atom.today, probability: atom.probability, winner })
        };
        let flips: Vec<Flip> = case.atoms(input).iter().filter_map(flip).collect();
        let possible = case.today().belief(input).atoms().iter().map(|atom| atom.0).collect();
        (!flips.is_empty()).then_some(OpenAnswer { input, flips, possible })
    };
    let mut answers: Vec<OpenAnswer> = case.today().missing().filter_map(open).collect();
    by_number(&mut answers, |answer| -answer.probability());
    answers
}
