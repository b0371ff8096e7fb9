//! A company's case laid out for the sampler, and what was counted, by contender.

use super::lottery::Lottery;
use super::sampler::{Draws, confidence, tally};
use super::tally::Tally;
use crate::decision::{Belief, Case, Contender, Criterion, Input, Model, Situation, Weights};

/// The situation with every known need blurred to its neighbouring levels: people answer "about 3". Facts (revenue,
/// people, who leads sales) and the streams' complexity stay as they are; judgement.
#[must_use]
pub fn blurred(situation: &Situation, model: &Model) -> Situation {
    let mut blurred = situation.clone();
    for input in Input::ALL.into_iter().filter(|input| input.need().is_some()) {
        let belief: Belief = situation.belief(input).blurred(model.robustness.level_shift, 4.0);
        blurred.set(input, belief);
    }
    blurred
}

/// How the contenders came out over many variations.
#[derive(Clone, Debug, PartialEq)]
pub struct Acceptability(Tally);

/// Draws the variations and counts. `running` are those that can be first; pairs are counted for all.
#[must_use]
pub fn sample(case: &Case<'_>, draws: &Draws, running: &[Contender]) -> Acceptability {
    let running: Vec<usize> = running.iter().map(|contender| contender.index()).collect();
    Acceptability(tally(&lottery(case), draws, &running))
}

/// What a case is drawn from: its contenders by their places, its inputs and its criteria by theirs.
#[must_use]
pub fn lottery(case: &Case<'_>) -> Lottery {
    let contenders: Vec<Contender> = Contender::OPTIONS.into_iter().chain(case.charts()).collect();
    let beside: Vec<f64> = contenders.iter().map(|&contender| -case.switching_cost(contender)).collect();
    let mut lottery = Lottery::new(&beside);
    for input in Input::ALL {
        lottery.input(case.atoms(input).iter().map(|atom| atom.probability));
    }
    for criterion in Criterion::ALL {
        let input = criterion.input();
        let place = input.criteria().iter().position(|fed| *fed == criterion).expect("an input feeds its criteria");
        lottery.criterion(
            case.weights().get(criterion),
            input.index(),
            |value, entrant| case.atoms(input)[value].values[place][entrant],
            |entrant| case.mix(contenders[entrant], criterion),
        );
    }
    lottery
}

impl Acceptability {
    /// Share of the variations in which `contender` was first, 0 to 1; ties are split. Over all contenders that took part
    /// the shares sum to 1.
    #[must_use]
    pub fn first(&self, contender: Contender) -> f64 {
        self.place(contender, 0)
    }

    /// Share of the variations in which `contender` had `place`, 0 being the first: its rank acceptability.
    #[must_use]
    pub fn place(&self, contender: Contender, place: usize) -> f64 {
        self.0.place(contender.index(), place)
    }

    /// How many places there are: one for each contender that took part.
    #[must_use]
    pub const fn places(&self) -> usize {
        self.0.places()
    }

    /// Share of the variations in which `a` beat `b`, 0 to 1; ties are split.
    #[must_use]
    pub fn beats(&self, a: Contender, b: Contender) -> f64 {
        self.0.beats(a.index(), b.index())
    }

    /// The weights by which `contender` came first, on average; `None` where it never did.
    #[must_use]
    pub fn central_weights(&self, contender: Contender) -> Option<Weights> {
        let weights = self.0.central_weights(contender.index())?;
        Some(Weights::from_points(&std::array::from_fn(|criterion| weights[criterion])))
    }

    /// For each contender how often it is first by its own central weights, all other doubt staying, in the order of
    /// [`Contender::index`]; `None` where it never came first. `case` and `draws` are those that were counted.
    #[must_use]
    pub fn confidence(&self, case: &Case<'_>, draws: &Draws) -> Vec<Option<f64>> {
        confidence(&lottery(case), draws, &self.0)
    }

    /// How many variations were drawn.
    #[must_use]
    pub const fn samples(&self) -> u32 {
        self.0.samples()
    }
}
