//! How firm the order of the contenders is: many variations of weights, tables and answers, drawn alike every time
//! (stochastic multicriteria acceptability analysis, Lahdelma, Hokkanen and Salminen 1998).

use super::random::{Random, unit_of};
use crate::decision::order::by_number;
use crate::decision::{Alternative, Belief, Case, Contender, Criterion, Input, Model, Situation};

/// Figures of the options.
type Row = [f64; Contender::OPTIONS_COUNT];

/// Which weights are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WeightDraw {
    /// The case's own, each multiplied or divided by a factor from 1 up to this one, and scaled to sum to 1.
    Around(f64),
    /// Any weights, all alike likely: the case's own play no part.
    Any,
}

/// What is varied, and how often.
#[derive(Clone, Copy, Debug, PartialEq)]
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
    /// All that the model doubts. Doubt about levels lies in the case itself: see [`blurred`].
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
}

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

/// How often each contender came out ahead.
#[derive(Clone, Debug, PartialEq)]
pub struct Acceptability {
    samples: u32,
    first: Row,
    wins: [Row; Contender::OPTIONS_COUNT],
}

impl Acceptability {
    /// Share of the variations in which `contender` was first, 0 to 1; ties are split. Over all contenders that took part
    /// the shares sum to 1.
    #[must_use]
    pub fn first(&self, contender: Contender) -> f64 {
        self.first[contender.index()] / f64::from(self.samples)
    }

    /// Share of the variations in which `a` beat `b`, 0 to 1; ties are split.
    #[must_use]
    pub fn beats(&self, a: Contender, b: Contender) -> f64 {
        self.wins[a.index()][b.index()] / f64::from(self.samples)
    }

    /// How many variations were drawn.
    #[must_use]
    pub const fn samples(&self) -> u32 {
        self.samples
    }
}

/// Draws the variations and counts. `running` are those that can be first; pairs are counted for all.
///
/// No logarithm and no power lies between the generator and the count, so every build counts alike.
#[must_use]
pub fn sample(case: &Case<'_>, draws: &Draws, running: &[Contender]) -> Acceptability {
    let mut random = Random::seeded(u64::from(draws.seed));
    let answers = Input::ALL.map(|input| Answers::of(case, input));
    let path = case.model().path;
    let points = case.weights().all();
    let samples = draws.samples.max(1);
    let mut tally = Acceptability {
        samples,
        first: [0.0; Contender::OPTIONS_COUNT],
        wins: [[0.0; Contender::OPTIONS_COUNT]; Contender::OPTIONS_COUNT],
    };
    let mut picks = [0; Input::COUNT];
    for _ in 0..samples {
        let weights = match draws.weights {
            WeightDraw::Around(factor) => around(&mut random, points, factor),
            WeightDraw::Any => any(&mut random),
        };
        for (pick, answers) in picks.iter_mut().zip(&answers) {
            *pick = answers.draw(&mut random);
        }
        let mut totals = [0.0; Contender::OPTIONS_COUNT];
        let mut noise = [0.0; Alternative::ALL.len()];
        for criterion in Criterion::ALL {
            let (weight, input) = (weights[criterion.index()], criterion.input().index());
            let row = answers[input].row(picks[input], criterion);
            for (total, value) in totals.iter_mut().zip(row) {
                *total += weight * value;
            }
            if draws.noise > 0.0 {
                for sum in &mut noise {
                    *sum += weight * (random.unit() - 0.5);
                }
            }
        }
        let doubt = noise.map(|sum| 2.0 * draws.noise * sum);
        for (total, doubt) in totals.iter_mut().zip(Contender::blend(path, &doubt, &doubt)) {
            *total += doubt;
        }
        totals[Contender::CsoThenCro.index()] -= path.switching_cost;
        tally.count(&totals, running);
    }
    tally
}

impl Acceptability {
    fn count(&mut self, totals: &Row, running: &[Contender]) {
        for a in 0..Contender::OPTIONS_COUNT {
            for b in 0..a {
                let half = if totals[a] > totals[b] {
                    1.0
                } else if totals[a] < totals[b] {
                    0.0
                } else {
                    0.5
                };
                self.wins[a][b] += half;
                self.wins[b][a] += 1.0 - half;
            }
        }
        let top = running.iter().map(|contender| totals[contender.index()]).fold(f64::NEG_INFINITY, f64::max);
        let is_top = |contender: &&Contender| totals[contender.index()] >= top;
        #[allow(clippy::cast_precision_loss)] // at most six
        let tied = running.iter().filter(is_top).count() as f64;
        for contender in running.iter().filter(is_top) {
            self.first[contender.index()] += 1.0 / tied;
        }
    }
}

/// The values that one input may have, laid flat for the loop.
struct Answers {
    /// Probability of this value or an earlier one; empty where there is only one value.
    up_to: Vec<f64>,
    /// For each criterion that the input feeds, one row a value.
    rows: [Vec<Row>; 2],
    first: Criterion,
}

impl Answers {
    fn of(case: &Case<'_>, input: Input) -> Self {
        let atoms = case.atoms(input);
        let mut sum = 0.0;
        let mut up_to: Vec<f64> = atoms
            .iter()
            .map(|atom| {
                sum += atom.probability;
                sum
            })
            .collect();
        // The last value takes what rounding leaves.
        up_to.pop();
        let rows = |place: usize| {
            atoms
                .iter()
                .filter_map(|atom| atom.values.get(place).map(|row| std::array::from_fn(|at| row[at])))
                .collect()
        };
        Self { up_to, rows: [rows(0), rows(1)], first: input.criteria()[0] }
    }

    fn draw(&self, random: &mut Random) -> usize {
        if self.up_to.is_empty() {
            return 0;
        }
        let drawn = random.unit();
        self.up_to.iter().take_while(|&&up_to| up_to <= drawn).count()
    }

    fn row(&self, pick: usize, criterion: Criterion) -> &Row {
        &self.rows[usize::from(criterion != self.first)][pick]
    }
}

/// Each weight times or divided by a factor from 1 to `factor`, scaled to sum to 1.
fn around(random: &mut Random, points: &[f64; Criterion::COUNT], factor: f64) -> [f64; Criterion::COUNT] {
    let mut sum = 0.0;
    let weights = points.map(|points| {
        let bits = random.bits();
        let by = 1.0 + unit_of(bits) * (factor - 1.0);
        // The lowest bit takes no part in the number and decides the direction.
        let weight = if bits & 1 == 0 { points * by } else { points / by };
        sum += weight;
        weight
    });
    weights.map(|weight| weight / sum)
}

/// Weights drawn evenly from all there are: the gaps between sorted draws.
fn any(random: &mut Random) -> [f64; Criterion::COUNT] {
    let mut ends = [1.0; Criterion::COUNT];
    for end in &mut ends[..Criterion::COUNT - 1] {
        *end = random.unit();
    }
    by_number(&mut ends, |end| *end);
    let mut before = 0.0;
    ends.map(|end| end - std::mem::replace(&mut before, end))
}
