//! Chance that can be repeated: a generator of its own, whose seed is printed.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A linear congruential generator (Knuth’s constants), of which the high bits are used.
pub struct Dice(u64);

impl Dice {
    /// From `ORGWRIGHT_SEED`, or a new seed, which is printed either way.
    pub fn thrown(test: &str) -> Self {
        let given = std::env::var("ORGWRIGHT_SEED").ok().and_then(|seed| seed.parse().ok());
        let now = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let seed = given.unwrap_or_else(|| now().as_secs() << 20 | u64::from(now().subsec_micros()));
        println!("{test}: ORGWRIGHT_SEED={seed}");
        Self(seed)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let high = self.0 >> 33;
        usize::try_from(high).unwrap_or_default() % end.max(1)
    }

    /// One of several things.
    pub fn pick<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        (!of.is_empty()).then(|| of[self.below(of.len())].clone())
    }

    /// A time of up to so many milliseconds.
    pub fn wait(&mut self, most: usize) -> Duration {
        Duration::from_micros(self.below(most * 1000) as u64)
    }
}
