//! What was counted over many variations.

use super::lottery::{LANES, Lanes, in_each_lane};

/// How the entrants came out.
///
/// Entrants and criteria go by their numbers in the [`Lottery`](super::Lottery). Where entrants tie over some places, each
/// gets an equal part of each.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    entrants: usize,
    criteria: usize,
    samples: u32,
    /// For each entrant 1 where it takes a place, and 0.
    running: Vec<[u32; LANES]>,
    runners: u32,
    /// For each entrant how often it was above each other.
    wins: Vec<[u32; LANES]>,
    /// For each entrant how often it had each place.
    places: Vec<f64>,
    /// For each entrant the sum of the weights by which it was first.
    weights: Vec<f64>,
    /// For each entrant how many that run stand below it; scratch.
    below: Vec<u32>,
}

impl Tally {
    pub(super) fn new(entrants: usize, criteria: usize, running: &[usize]) -> Self {
        let blocks = entrants.div_ceil(LANES);
        let mut runs = vec![[0; LANES]; blocks];
        for &entrant in running {
            runs[entrant / LANES][entrant % LANES] = 1;
        }
        let runners = runs.as_flattened().iter().sum();
        Self {
            entrants,
            criteria,
            samples: 0,
            running: runs,
            runners,
            wins: vec![[0; LANES]; entrants * blocks],
            places: vec![0.0; entrants * entrants],
            weights: vec![0.0; entrants * criteria],
            below: vec![0; entrants],
        }
    }

    pub(super) fn clear(&mut self) {
        self.samples = 0;
        self.wins.fill([0; LANES]);
        self.places.fill(0.0);
        self.weights.fill(0.0);
    }

    /// Adds what another counted of the same entrants. Called in the order of the chunks, so that sums come out alike.
    pub(super) fn add(&mut self, other: &Self) {
        self.samples += other.samples;
        for (ours, theirs) in self.wins.as_flattened_mut().iter_mut().zip(other.wins.as_flattened()) {
            *ours += theirs;
        }
        let sums = self.places.iter_mut().chain(&mut self.weights);
        for (ours, theirs) in sums.zip(other.places.iter().chain(&other.weights)) {
            *ours += theirs;
        }
    }

    /// Counts one variation: totals that came of weights.
    #[inline(always)]
    pub(super) fn count(&mut self, totals: &[Lanes], weights: &[f64]) {
        self.samples += 1;
        let flat = totals.as_flattened();
        // Without ties every pair of runners has one that stands above.
        let mut above = 0;
        let rows = self.wins.chunks_exact_mut(totals.len().max(1));
        for ((&mine, row), sum) in flat.iter().zip(rows).zip(&mut self.below) {
            let mut below = 0;
            for ((wins, theirs), running) in row.iter_mut().zip(totals).zip(&self.running) {
                in_each_lane!(lane, {
                    let won = u32::from(theirs[lane] < mine);
                    wins[lane] += won;
                    below += won & running[lane];
                });
            }
            *sum = below;
        }
        let running = self.running.as_flattened();
        for (below, running) in self.below.iter().zip(running) {
            above += below * running;
        }
        if 2 * above + self.runners != self.runners * self.runners {
            return self.count_tied(flat, weights);
        }
        for (entrant, (&below, &running)) in self.below.iter().zip(running).enumerate() {
            if running == 0 {
                continue;
            }
            let place = (self.runners - 1 - below) as usize;
            self.places[entrant * self.entrants + place] += 1.0;
            if place == 0 {
                let sums = &mut self.weights[entrant * self.criteria..][..self.criteria];
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum += weight;
                }
            }
        }
    }

    /// The same where runners are level.
    #[cold]
    fn count_tied(&mut self, totals: &[f64], weights: &[f64]) {
        let running = self.running.as_flattened();
        let runs = |entrant: &usize| running[*entrant] == 1;
        for entrant in (0..self.entrants).filter(runs) {
            let level = (0..self.entrants).filter(runs).filter(|&other| totals[other] == totals[entrant]).count();
            let last = self.runners as usize - self.below[entrant] as usize;
            let part = 1.0 / level as f64;
            for place in last - level..last {
                self.places[entrant * self.entrants + place] += part;
            }
            if last == level {
                let sums = &mut self.weights[entrant * self.criteria..][..self.criteria];
                for (sum, weight) in sums.iter_mut().zip(weights) {
                    *sum += part * weight;
                }
            }
        }
    }

    /// How many variations were drawn.
    #[must_use]
    pub const fn samples(&self) -> u32 {
        self.samples
    }

    /// How many entrants there are.
    #[must_use]
    pub const fn entrants(&self) -> usize {
        self.entrants
    }

    /// Those that took places, in their order.
    pub fn running(&self) -> impl Iterator<Item = usize> + '_ {
        let running = self.running.as_flattened();
        (0..self.entrants).filter(|&entrant| running[entrant] == 1)
    }

    /// How many took places, which is how many places there are.
    #[must_use]
    pub const fn places(&self) -> usize {
        self.runners as usize
    }

    /// Share of the variations in which `entrant` had `place`, 0 being the first: its rank acceptability, 0 to 1. Over the
    /// places of one that runs, and over those that run for one place, the shares sum to 1.
    #[must_use]
    pub fn place(&self, entrant: usize, place: usize) -> f64 {
        if place < self.entrants { self.share(self.places[entrant * self.entrants + place]) } else { 0.0 }
    }

    /// Share of the variations in which `a` beat `b`: their pairwise winning index, 0 to 1; where they tied, half. Of all
    /// entrants, whether or not they run.
    #[must_use]
    pub fn beats(&self, a: usize, b: usize) -> f64 {
        let blocks = self.running.len();
        let wins = |one: usize, other: usize| self.wins[one * blocks + other / LANES][other % LANES];
        let (won, lost) = (f64::from(wins(a, b)), f64::from(wins(b, a)));
        self.share(0.5 * (f64::from(self.samples) + (won - lost)))
    }

    /// The weights by which `entrant` came first, on average: its central weights, which sum to 1. `None` where it never
    /// did.
    #[must_use]
    pub fn central_weights(&self, entrant: usize) -> Option<Vec<f64>> {
        let first = self.places[entrant * self.entrants];
        let sums = &self.weights[entrant * self.criteria..][..self.criteria];
        (first > 0.0).then(|| sums.iter().map(|sum| sum / first).collect())
    }

    fn share(&self, count: f64) -> f64 {
        count / f64::from(self.samples.max(1))
    }
}
