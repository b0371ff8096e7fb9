//! Draws variations of weights, tables and answers, alike every time, and counts who comes out ahead (stochastic
//! multicriteria acceptability analysis, Lahdelma, Hokkanen and Salminen 1998; all places, Lahdelma and Salminen 2001).
//!
//! Every chunk of 1,000 variations has streams of its own, started by its number, and sums are added chunk by chunk: who
//! draws which chunk when changes no figure. Weights, answers and tables have a stream each, so that what is doubted about
//! one moves nothing that is drawn for another: where an answer changes, a share moves by the answer and not by luck. No
//! logarithm and no power lies between a generator and a count, so every build counts alike.

use super::lottery::{LANES, Lanes, Lottery, TABLES, in_each_lane};
use super::preference::{Weigher, WeightDraw};
use super::random::Random;
use super::tally::Tally;
use crate::decision::Model;

/// What is varied, and how often.
#[derive(Clone, Debug, PartialEq)]
pub struct Draws {
    /// The weights.
    pub weights: WeightDraw,
    /// Every table entry is off by up to this many points either way.
    pub noise: f64,
    /// How many variations; at least one is drawn.
    pub samples: u32,
    /// Where the generator starts: the same seed gives the same figures on every machine.
    pub seed: u32,
}

impl Draws {
    /// All that the model doubts. Doubt about levels lies in the case itself: see [`blurred`](super::blurred).
    #[must_use]
    pub const fn of(model: &Model) -> Self {
        let doubt = model.robustness;
        Self {
            weights: WeightDraw::Around(doubt.weight_factor),
            noise: doubt.table_noise,
            samples: if doubt.samples == 0 { 1 } else { doubt.samples },
            seed: doubt.seed,
        }
    }

    /// The chunks with how many variations each has.
    fn chunks(&self) -> impl Iterator<Item = (u32, u32)> + use<> {
        let samples = self.samples.max(1);
        (0..samples.div_ceil(CHUNK)).map(move |chunk| (chunk, CHUNK.min(samples - chunk * CHUNK)))
    }

    fn stream(&self, chunk: u32, of: Stream) -> Random {
        Random::stream(u64::from(self.seed), 3 * u64::from(chunk) + of as u64)
    }
}

/// Variations that share streams.
const CHUNK: u32 = 1000;

/// What a stream is drawn for.
#[derive(Clone, Copy)]
enum Stream {
    Weights,
    Answers,
    Tables,
}

/// Draws the variations and counts. Those that are named in `running` take places; pairs are counted for all.
///
/// O(variations × entrants × criteria), and a comparison for each pair of entrants.
///
/// # Panics
/// Where `running` names an entrant, or the draws a criterion, that the lottery does not have.
#[must_use]
pub fn tally(lottery: &Lottery, draws: &Draws, running: &[usize]) -> Tally {
    let mut whole = Tally::new(lottery.entrants(), lottery.criteria(), running);
    let mut part = whole.clone();
    let mut weigher = Weigher::new(&draws.weights, lottery.points());
    let mut variation = Variation::new(lottery, draws);
    for (chunk, samples) in draws.chunks() {
        count_chunk(&mut part, &mut weigher, &mut variation, draws, chunk, samples);
        whole.add(&part);
    }
    whole
}

fn count_chunk(
    part: &mut Tally,
    weigher: &mut Weigher<'_>,
    variation: &mut Variation<'_>,
    draws: &Draws,
    chunk: u32,
    samples: u32,
) {
    part.clear();
    let mut random = draws.stream(chunk, Stream::Weights);
    let mut weights = vec![0.0; variation.lottery.criteria()];
    let mut totals = vec![[0.0; LANES]; variation.lottery.blocks()];
    weigher.begin(&mut random);
    variation.begin(draws, chunk);
    for _ in 0..samples {
        weigher.draw(&mut random, &mut weights);
        variation.draw();
        variation.totals(&weights, &mut totals);
        part.count(&totals, &weights);
    }
}

/// How sure each entrant that ever came first is of the first place once the weights are settled as its own central ones and
/// all other doubt stays: the confidence factor, 0 to 1, and `None` where it never came first. One entry an entrant.
///
/// A second run over the same variations; as long as [`tally`] for each entrant that came first.
#[must_use]
pub fn confidence(lottery: &Lottery, draws: &Draws, tally: &Tally) -> Vec<Option<f64>> {
    let running: Vec<usize> = tally.running().collect();
    let central: Vec<Option<Vec<f64>>> =
        (0..lottery.entrants()).map(|entrant| tally.central_weights(entrant)).collect();
    let mut sums: Vec<Option<f64>> = central.iter().map(|weights| weights.as_ref().map(|_| 0.0)).collect();
    let mut totals = vec![[0.0; LANES]; lottery.blocks()];
    let mut variation = Variation::new(lottery, draws);
    for (chunk, samples) in draws.chunks() {
        let mut firsts = vec![0.0; lottery.entrants()];
        variation.begin(draws, chunk);
        for _ in 0..samples {
            variation.draw();
            for (entrant, weights) in central.iter().enumerate() {
                let Some(weights) = weights else { continue };
                variation.totals(weights, &mut totals);
                let totals = totals.as_flattened();
                if running.iter().all(|&other| totals[other] <= totals[entrant]) {
                    let level = running.iter().filter(|&&other| totals[other] == totals[entrant]).count();
                    firsts[entrant] += 1.0 / level as f64;
                }
            }
        }
        for (sum, first) in sums.iter_mut().zip(firsts) {
            *sum = sum.map(|sum| sum + first);
        }
    }
    let samples = f64::from(draws.samples.max(1));
    sums.into_iter().map(|sum| sum.map(|sum| sum / samples)).collect()
}

/// One variation of answers and tables after another.
struct Variation<'a> {
    lottery: &'a Lottery,
    /// Twice the most by which a table entry is off; 0 where none is.
    width: f64,
    answers: Random,
    tables: Random,
    /// For each input the place of the value drawn.
    picks: Vec<usize>,
    /// For each criterion the first of the rows drawn.
    rows: Vec<usize>,
    /// For each criterion and table by how much of the width its entries are off, −½ to ½; empty without a width.
    noise: Vec<[f64; TABLES]>,
}

impl<'a> Variation<'a> {
    fn new(lottery: &'a Lottery, draws: &Draws) -> Self {
        let width = if draws.noise > 0.0 { 2.0 * draws.noise.min(1e6) } else { 0.0 };
        let noisy = if width > 0.0 { lottery.criteria() } else { 0 };
        Self {
            lottery,
            width,
            answers: Random::seeded(0),
            tables: Random::seeded(0),
            picks: vec![0; lottery.inputs.len()],
            rows: vec![0; lottery.criteria()],
            noise: vec![[0.0; TABLES]; noisy],
        }
    }

    fn begin(&mut self, draws: &Draws, chunk: u32) {
        self.answers = draws.stream(chunk, Stream::Answers);
        self.tables = draws.stream(chunk, Stream::Tables);
    }

    #[inline(always)]
    fn draw(&mut self) {
        let blocks = self.lottery.blocks();
        for (pick, up_to) in self.picks.iter_mut().zip(&self.lottery.inputs) {
            // Drawn even where there is one value only: then no other input's draws depend on whether this one is known.
            let drawn = self.answers.unit();
            *pick = up_to.iter().map(|&up_to| usize::from(up_to <= drawn)).sum();
        }
        for (row, column) in self.rows.iter_mut().zip(&self.lottery.columns) {
            *row = column.start + self.picks[column.input] * blocks;
        }
        for noise in &mut self.noise {
            for noise in noise {
                *noise = self.tables.unit() - 0.5;
            }
        }
    }

    /// The totals of all entrants under `weights`.
    #[inline(always)]
    fn totals(&self, weights: &[f64], totals: &mut [Lanes]) {
        let lottery = self.lottery;
        let blocks = lottery.blocks();
        let mut off = [0.0; TABLES];
        for (weight, noise) in weights.iter().zip(&self.noise) {
            for (off, noise) in off.iter_mut().zip(noise) {
                *off += weight * noise;
            }
        }
        for (block, total) in totals.iter_mut().enumerate() {
            let mut sums = lottery.beside[block];
            for (weight, row) in weights.iter().zip(&self.rows) {
                add(&mut sums, *weight, &lottery.rows[row + block]);
            }
            // What is mixed alike on every criterion is reached by the sums over all of them.
            if lottery.steady {
                if let Some(mix) = lottery.mixes.get(block) {
                    for (off, shares) in off.iter().zip(mix) {
                        add(&mut sums, self.width * off, shares);
                    }
                }
            } else {
                for (criterion, (weight, noise)) in weights.iter().zip(&self.noise).enumerate() {
                    for (noise, shares) in noise.iter().zip(&lottery.mixes[criterion * blocks + block]) {
                        add(&mut sums, self.width * weight * noise, shares);
                    }
                }
            }
            *total = sums;
        }
    }
}

#[inline(always)]
fn add(sums: &mut Lanes, by: f64, to: &Lanes) {
    in_each_lane!(lane, sums[lane] += by * to[lane]);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Drawn last to first and added first to last, the chunks give the whole.
    #[test]
    fn who_draws_which_chunk_when_changes_nothing() {
        let mut lottery = Lottery::new(&[0.0; 3]);
        for criterion in 0..4 {
            let input = lottery.input([0.5, 0.5]);
            let value = |value: usize, entrant: usize| ((value + 5 * entrant * (criterion + 1)) % 11) as f64;
            lottery.criterion(1.0, input, value, |entrant| {
                std::array::from_fn(|table| f64::from(u8::from(table == entrant)))
            });
        }
        for weights in [WeightDraw::Around(2.0), WeightDraw::Any] {
            let draws = Draws { weights, noise: 3.0, samples: 3_500, seed: 9 };
            let mut weigher = Weigher::new(&draws.weights, lottery.points());
            let mut variation = Variation::new(&lottery, &draws);
            let chunks: Vec<_> = draws.chunks().collect();
            assert_eq!(chunks, [(0, 1000), (1, 1000), (2, 1000), (3, 500)]);
            let backwards = chunks.iter().rev().map(|&(chunk, samples)| {
                let mut part = Tally::new(3, 4, &[0, 1, 2]);
                count_chunk(&mut part, &mut weigher, &mut variation, &draws, chunk, samples);
                part
            });
            let parts: Vec<Tally> = backwards.collect();
            let mut whole = Tally::new(3, 4, &[0, 1, 2]);
            parts.iter().rev().for_each(|part| whole.add(part));
            assert_eq!(whole, tally(&lottery, &draws, &[0, 1, 2]));
        }
    }
}
