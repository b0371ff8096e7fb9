//! The sampler of doubt alone, without a page.

use crate::company::Profile;
use crate::decision::doubt::{Draws, Lottery, TABLES, WeightDraw, blurred, lottery, tally};
use crate::decision::{Case, Model, Situation, Weights};
use wasm_bindgen::prelude::*;

/// One lottery, drawn from as often as asked.
#[wasm_bindgen]
#[derive(Debug)]
pub struct DoubtBench {
    lottery: Lottery,
    draws: Draws,
}

#[wasm_bindgen]
impl DoubtBench {
    /// Values in rows of one entrant each, any weights, nothing else in doubt.
    #[must_use]
    pub fn of_values(values: &[f64], criteria: usize) -> Self {
        let mut lottery = Lottery::new(&vec![0.0; values.len() / criteria]);
        let input = lottery.input([1.0]);
        for criterion in 0..criteria {
            lottery.criterion(1.0, input, |_, entrant| values[entrant * criteria + criterion], |_| [0.0; TABLES]);
        }
        Self { lottery, draws: Draws { weights: WeightDraw::Any, noise: 0.0, samples: 0, seed: 0 } }
    }

    /// A company that has answered nothing, all of the model’s doubt: six entrants, eleven criteria, every answer spread.
    #[must_use]
    pub fn of_blank() -> Self {
        let (model, profile) = (Model::v1(), Profile::default());
        let weights = Weights::from_points(&model.points);
        let today = blurred(&Situation::today(&profile, &model), &model);
        Self { lottery: lottery(&Case::new(&model, &weights, &today, None)), draws: Draws::of(&model) }
    }

    /// Draws and counts all places and all pairs; gives the shares of the first place.
    pub fn run(&mut self, samples: u32, seed: u32) -> Vec<f64> {
        (self.draws.samples, self.draws.seed) = (samples, seed);
        let running: Vec<usize> = (0..self.lottery.entrants()).collect();
        let tally = tally(&self.lottery, &self.draws, &running);
        running.iter().map(|&entrant| tally.place(entrant, 0)).collect()
    }
}
