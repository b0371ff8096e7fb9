//! All that is said about how firm one company’s order is.

use super::acceptability::{Acceptability, blurred, sample};
use super::any::share_of_weights;
use super::sampler::Draws;
use crate::decision::{Brief, Case, Contender, Coordinates, Situation, Weights};

/// How the contenders of one company came out over many variations, and by which weights.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// Who was compared, in the order in which they were given.
    pub contenders: Vec<Contender>,
    /// The weights as stated.
    pub stated: Weights,
    /// Places, pairs and central weights.
    pub acceptability: Acceptability,
    /// For each of the contenders how often it is first by its own central weights, 0 to 1, all other doubt staying; `None`
    /// where it never came first.
    pub confidence: Vec<Option<f64>>,
    /// Share of all weights under which the first of the contenders beats the second on the answers as given, 0 to 1;
    /// exact. `None` where there is no second.
    pub any_weights: Option<f64>,
    /// Where the generator started.
    pub seed: u32,
}

impl Doubt {
    /// Draws for `contenders`, best fit first, where these charts stand beside the options. Some milliseconds: both runs over all variations.
    #[must_use]
    pub fn of(brief: &Brief, charts: &[Coordinates], contenders: Vec<Contender>) -> Self {
        let Brief { profile, model, weights } = brief;
        let (today, later) = (Situation::today(profile, model), Situation::in_24_months(profile, model));
        let stated = Case::with_charts(model, weights, &today, later.as_ref(), charts);
        let any_weights = match contenders[..] {
            [first, second, ..] => Some(share_of_weights(&stated, first, second, None)),
            _ => None,
        };
        let (today, later) = (blurred(&today, model), later.as_ref().map(|later| blurred(later, model)));
        let doubted = Case::with_charts(model, weights, &today, later.as_ref(), charts);
        let draws = Draws::of(model);
        let acceptability = sample(&doubted, &draws, &contenders);
        let confidence = acceptability.confidence(&doubted, &draws);
        let confidence = contenders.iter().map(|contender| confidence[contender.index()]).collect();
        Self { contenders, stated: *weights, acceptability, confidence, any_weights, seed: draws.seed }
    }
}
