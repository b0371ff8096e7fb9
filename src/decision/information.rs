//! What is worth finding out: missing answers that would change the outcome, and what knowing them is worth (Howard 1966;
//! Raiffa and Schlaifer 1961; Felli and Hazen 1998). Worth is in points of fit, not in money.

use super::case::Atom;
use super::change::best;
use super::doubt::Random;
use super::order::by_number;
use super::{Case, Contender, Input, Sides};

/// Combinations of answers that are tried one by one; where there are more, so many are drawn as a verdict draws.
const MOST_COMBINATIONS: usize = 100_000;

/// A worth below this is rounding.
const NOTHING: f64 = 1e-9;

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

/// What a missing answer is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    /// Which answer.
    pub input: Input,
    /// Points of fit gained on average by learning it alone before choosing, 0 or above. Exact.
    pub points: f64,
    /// The values that would put somebody else first, lowest first; may be none.
    pub flips: Vec<Flip>,
    /// All values thought possible, lowest first.
    pub possible: Vec<f64>,
}

impl Worth {
    /// Probability that learning it puts somebody else first, 0 to 1.
    #[must_use]
    pub fn probability(&self) -> f64 {
        self.flips.iter().map(|flip| flip.probability).sum()
    }

    /// The same as an open answer, where it would put somebody else first.
    #[must_use]
    pub fn open(&self) -> Option<OpenAnswer> {
        let (input, flips, possible) = (self.input, self.flips.clone(), self.possible.clone());
        (!flips.is_empty()).then_some(OpenAnswer { input, flips, possible })
    }
}

/// What the missing answers are worth, together and one by one.
#[derive(Clone, Debug, PartialEq)]
pub struct Information {
    /// Who is chosen without them.
    pub chosen: Contender,
    /// Points of fit gained on average by learning all of them before choosing, 0 or above.
    pub all: f64,
    /// Whether that was worked out over every combination of answers, or drawn.
    pub exact: bool,
    /// The missing answers, the most valuable first.
    pub answers: Vec<Worth>,
}

impl Information {
    /// Whether no missing answer, alone or with others, changes who comes first: the rest can be left blank.
    #[must_use]
    pub fn rest_is_idle(&self) -> bool {
        self.exact && self.all <= NOTHING && self.answers.iter().all(|answer| answer.flips.is_empty())
    }

    /// Whether no missing answer alone is worth anything, and yet several together are.
    #[must_use]
    pub fn only_together(&self) -> bool {
        self.all > NOTHING && self.answers.iter().all(|answer| answer.points <= NOTHING)
    }
}

/// What the missing answers are worth where one of `running`, at least one, is to be chosen.
#[must_use]
pub fn information(case: &Case<'_>, running: &[Contender]) -> Information {
    let totals = case.totals();
    let chosen = best(running, &totals);
    let highest = |totals: &[f64]| running.iter().map(|one| totals[one.index()]).fold(f64::NEG_INFINITY, f64::max);
    let others: Vec<Contender> = running.iter().copied().filter(|one| *one != chosen).collect();
    let sides = Sides { ahead: vec![chosen], behind: others };
    let worth = |input: Input| {
        let mut points = 0.0;
        let mut flips = Vec::new();
        for atom in case.atoms(input) {
            let totals = case.totals_given(input, atom);
            points += atom.probability * (highest(&totals) - totals[chosen.index()]);
            let winner = if sides.behind.is_empty() { None } else { sides.overtaken(&totals) };
            flips.extend(winner.map(|winner| Flip { value: atom.today, probability: atom.probability, winner }));
        }
        let possible = case.today().belief(input).atoms().iter().map(|atom| atom.0).collect();
        Worth { input, points, flips, possible }
    };
    let open = Input::ALL.into_iter().filter(|&input| case.atoms(input).len() > 1);
    let mut answers: Vec<Worth> = open.map(worth).collect();
    by_number(&mut answers, |answer| -answer.points);
    let gain = |totals: &[f64]| highest(totals) - totals[chosen.index()];
    let (all, exact) = if is_safe(case, &sides) { (0.0, true) } else { all_answers(case, gain) };
    // Drawn, the worth of all may fall short of the exact worth of one by luck.
    let all = answers.iter().map(|answer| answer.points).fold(all, f64::max);
    Information { chosen, all, exact, answers }
}

/// Whether nobody behind can overtake the one ahead, even where every open answer is the worst for it. Exact, however many
/// combinations of answers there are.
fn is_safe(case: &Case<'_>, sides: &Sides) -> bool {
    let (ahead, totals) = (sides.ahead[0], case.totals());
    let lead = |totals: &[f64], rival: Contender| totals[ahead.index()] - totals[rival.index()];
    sides.behind.iter().all(|&rival| {
        let now = lead(&totals, rival);
        let lost = |input: Input| {
            let leads = case.atoms(input).iter().map(|atom| lead(&case.totals_given(input, atom), rival));
            now - leads.fold(f64::INFINITY, f64::min)
        };
        now - Input::ALL.into_iter().map(lost).sum::<f64>() >= -NOTHING
    })
}

/// The mean of `gain` over all answers, and whether it is exact.
fn all_answers(case: &Case<'_>, gain: impl Fn(&[f64]) -> f64) -> (f64, bool) {
    // The inputs with more than one value, each with what every value adds to the fits as they are believed.
    let base = case.totals();
    let open: Vec<Vec<(f64, Vec<f64>)>> = Input::ALL
        .into_iter()
        .filter(|&input| case.atoms(input).len() > 1)
        .map(|input| {
            let added = |atom: &Atom| {
                let totals = case.totals_given(input, atom);
                (atom.probability, totals.iter().zip(&base).map(|(given, now)| given - now).collect())
            };
            case.atoms(input).iter().map(added).collect()
        })
        .collect();
    let combinations = open.iter().fold(1_usize, |count, values| count.saturating_mul(values.len()));
    let mut totals = base.clone();
    let mut sum = 0.0;
    let mut total_of = |picks: &[usize]| {
        totals.copy_from_slice(&base);
        let mut probability = 1.0;
        for (values, pick) in open.iter().zip(picks) {
            let (part, added) = &values[*pick];
            probability *= part;
            totals.iter_mut().zip(added).for_each(|(total, added)| *total += added);
        }
        (probability, gain(&totals))
    };
    let mut picks = vec![0; open.len()];
    if combinations <= MOST_COMBINATIONS {
        loop {
            let (probability, gained) = total_of(&picks);
            sum += probability * gained;
            // Counts up, the last input fastest.
            let Some(at) = (0..picks.len()).rev().find(|&at| picks[at] + 1 < open[at].len()) else {
                return (sum, true);
            };
            picks[at] += 1;
            picks[at + 1..].fill(0);
        }
    }
    let doubt = case.model().robustness;
    let mut random = Random::seeded(u64::from(doubt.seed));
    for _ in 0..doubt.samples.max(1) {
        for (pick, values) in picks.iter_mut().zip(&open) {
            let mut left = random.unit();
            let found = values.iter().position(|(probability, _)| {
                left -= probability;
                left < 0.0
            });
            *pick = found.unwrap_or(values.len() - 1);
        }
        sum += total_of(&picks).1;
    }
    (sum / f64::from(doubt.samples.max(1)), false)
}
