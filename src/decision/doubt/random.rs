//! A small generator of random numbers that gives the same bits in every build (xoshiro256++ of Blackman and Vigna,
//! seeded by SplitMix64).

/// The generator.
#[derive(Clone, Debug)]
pub struct Random([u64; 4]);

impl Random {
    /// A generator that always starts alike for one seed.
    pub fn seeded(seed: u64) -> Self {
        let mut state = seed;
        Self([(); 4].map(|()| {
            let word = mixed(state);
            state = state.wrapping_add(STEP);
            word
        }))
    }

    /// The stream of a seed that has the number `stream`: streams are started by counting, so that each can be drawn
    /// without those before it.
    pub fn stream(seed: u64, stream: u64) -> Self {
        Self::seeded(mixed(mixed(seed).wrapping_add(stream)))
    }

    /// The next 64 bits. Inlined: a call would cost more than the work, and builds for size make one.
    #[inline(always)]
    pub fn bits(&mut self) -> u64 {
        let [a, b, c, d] = self.0;
        let bits = a.wrapping_add(d).rotate_left(23).wrapping_add(a);
        let (c, d) = (c ^ a, d ^ b);
        self.0 = [a ^ d, b ^ c, c ^ (b << 17), d.rotate_left(45)];
        bits
    }

    /// A number from 0 to below 1.
    #[inline(always)]
    pub fn unit(&mut self) -> f64 {
        unit_of(self.bits())
    }
}

/// How far one state of SplitMix64 is from the next.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// What SplitMix64 draws from a state.
fn mixed(state: u64) -> u64 {
    let z = state.wrapping_add(STEP);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// The number from 0 to below 1 that the upper 53 bits make. The lower 11 stay free for another use.
#[inline(always)]
#[allow(clippy::cast_precision_loss, clippy::cast_possible_wrap)] // 53 bits fit either way, and signed converts faster
pub fn unit_of(bits: u64) -> f64 {
    (bits >> 11) as i64 as f64 * (1.0 / (1u64 << 53) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Figures of the authors' reference programs.
    #[test]
    fn the_reference_sequence_is_met() {
        let mut random = Random([1, 2, 3, 4]);
        let drawn = [(); 5].map(|()| random.bits());
        assert_eq!(
            drawn,
            [41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386, 9_228_616_714_210_784_205]
        );
        let seeded = Random::seeded(1_477_776_061_723_855_037);
        assert_eq!(seeded.0[..3], [1_985_237_415_132_408_290, 2_979_275_885_539_914_483, 13_511_426_838_097_143_398]);
    }

    #[test]
    fn streams_of_a_seed_and_seeds_of_a_stream_are_apart() {
        let first = |seed, stream| Random::stream(seed, stream).bits();
        let mut drawn: Vec<u64> = (0..40).flat_map(|seed| (0..40).map(move |stream| first(seed, stream))).collect();
        drawn.sort_unstable();
        drawn.dedup();
        assert_eq!(drawn.len(), 1600);
    }

    #[test]
    fn units_lie_below_one() {
        assert!(unit_of(u64::MAX) < 1.0);
        assert!(unit_of(0).abs() < f64::MIN_POSITIVE);
    }
}
