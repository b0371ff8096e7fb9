//! Which weights are drawn: around those stated, or any that agree with what is known about them.

use super::random::{Random, unit_of};
use thiserror::Error;

/// Which weights are drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum WeightDraw {
    /// Those stated, each multiplied or divided by a factor from 1 up to this one, and scaled to sum to 1.
    Around(f64),
    /// Any weights, all alike likely: those stated play no part.
    Any,
    /// Any weights that fall in this order of importance, all alike likely.
    Ordered(Order),
    /// Any weights that are at least so large, all alike likely.
    AtLeast(Least),
    /// Any weights that lie between bounds, all alike likely.
    Within(Bounds),
}

/// A complete order of importance of criteria.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order(Box<[usize]>);

/// The least that each weight may be.
#[derive(Clone, Debug, PartialEq)]
pub struct Least(Box<[f64]>);

/// The least and the most that each weight may be.
#[derive(Clone, Debug, PartialEq)]
pub struct Bounds {
    least: Least,
    most: Box<[f64]>,
}

/// Why something said about weights cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PreferenceError {
    /// An order leaves out a criterion, or names one twice.
    #[error("an order of importance names every criterion once; add what is missing and take out what is there twice")]
    Order,
    /// A bound lies outside 0 to 1, or a lower one above its upper one.
    #[error("a weight lies between 0 and 1, and the least it may be is no more than the most; correct criterion {0}")]
    Bound(usize),
    /// The least that the weights may be sums to more than 1.
    #[error("the least that the weights may be sums to more than the whole; lower some of them")]
    TooMuch,
    /// The most that the weights may be sums to less than 1.
    #[error("the most that the weights may be sums to less than the whole; raise some of them")]
    TooLittle,
}

/// What rounding may add to a sum of weights.
const ROUNDING: f64 = 1e-9;

impl Order {
    /// The order in which criteria are named by their numbers, the most important first.
    ///
    /// # Errors
    /// [`PreferenceError::Order`] where it is not every number below its length once.
    pub fn new(order: impl Into<Box<[usize]>>) -> Result<Self, PreferenceError> {
        let order = order.into();
        let mut named = vec![false; order.len()];
        for &criterion in &order {
            match named.get_mut(criterion) {
                Some(named) if !*named => *named = true,
                _ => return Err(PreferenceError::Order),
            }
        }
        Ok(Self(order))
    }

    /// The numbers of the criteria, the most important first.
    #[must_use]
    pub fn criteria(&self) -> &[usize] {
        &self.0
    }
}

impl Least {
    /// One lower bound a criterion, 0 to 1.
    ///
    /// # Errors
    /// [`PreferenceError`] where no weights are so large.
    pub fn new(least: impl Into<Box<[f64]>>) -> Result<Self, PreferenceError> {
        let least = least.into();
        if let Some(at) = least.iter().position(|least| !(0.0..=1.0).contains(least)) {
            return Err(PreferenceError::Bound(at));
        }
        if least.iter().sum::<f64>() > 1.0 + ROUNDING {
            return Err(PreferenceError::TooMuch);
        }
        Ok(Self(least))
    }

    /// The bounds, one a criterion.
    #[must_use]
    pub fn each(&self) -> &[f64] {
        &self.0
    }

    /// What the bounds leave to be shared, 0 to 1.
    #[must_use]
    pub fn rest(&self) -> f64 {
        (1.0 - self.0.iter().sum::<f64>()).max(0.0)
    }
}

impl Bounds {
    /// One pair of bounds a criterion, each the least and the most, 0 to 1.
    ///
    /// # Errors
    /// [`PreferenceError`] where no weights lie between them.
    pub fn new(bounds: &[(f64, f64)]) -> Result<Self, PreferenceError> {
        if let Some(at) = bounds.iter().position(|(least, most)| !(0.0..=1.0).contains(most) || least > most) {
            return Err(PreferenceError::Bound(at));
        }
        let least = Least::new(bounds.iter().map(|bounds| bounds.0).collect::<Box<[f64]>>())?;
        let most: Box<[f64]> = bounds.iter().map(|bounds| bounds.1).collect();
        if most.iter().sum::<f64>() < 1.0 - ROUNDING {
            return Err(PreferenceError::TooLittle);
        }
        Ok(Self { least, most })
    }

    /// The lower bounds.
    #[must_use]
    pub const fn least(&self) -> &Least {
        &self.least
    }

    /// The upper bounds, one a criterion.
    #[must_use]
    pub fn most(&self) -> &[f64] {
        &self.most
    }

    fn hold(&self, weights: &[f64]) -> bool {
        weights.iter().zip(&self.most).all(|(weight, most)| weight <= most)
    }

    /// The weights that lie equally far between all bounds.
    fn middle(&self) -> impl Iterator<Item = f64> {
        let room = self.most.iter().sum::<f64>() - self.least.0.iter().sum::<f64>();
        let part = if room > 0.0 { (self.least.rest() / room).min(1.0) } else { 0.0 };
        self.least.0.iter().zip(&self.most).map(move |(least, most)| least + part * (most - least))
    }
}

/// Draws weights of some criteria, without taking memory.
#[derive(Clone, Debug)]
pub(super) struct Weigher<'a> {
    how: How<'a>,
    spacing: Spacing,
}

#[derive(Clone, Debug)]
enum How<'a> {
    Around {
        points: Vec<f64>,
        by: f64,
    },
    Any,
    /// With 1/k for each place k.
    Ordered {
        order: &'a Order,
        parts: Vec<f64>,
    },
    AtLeast {
        least: &'a Least,
        rest: f64,
    },
    /// Drawing above the lower bounds until the upper ones hold.
    Trying {
        bounds: &'a Bounds,
        rest: f64,
    },
    /// Walking between the bounds, where trying would take too long.
    Walking {
        bounds: &'a Bounds,
        at: Vec<f64>,
    },
}

/// Tries from which it is seen how often weights lie below their upper bounds, and the successes from which trying goes on:
/// 5 % (Tervonen and others 2013 walk below that).
const TRIES: u32 = 1000;
const ENOUGH: u32 = 50;

/// Steps of a walk for each criterion: between one draw and the next, and before the first.
const STEPS: usize = 4;
const STEPS_BEFORE: usize = 100;

impl<'a> Weigher<'a> {
    /// For criteria with `points`, the largest being 1.
    ///
    /// # Panics
    /// Where `draw` speaks of another number of criteria.
    pub fn new(draw: &'a WeightDraw, points: Vec<f64>) -> Self {
        let criteria = points.len();
        let agree = |named: usize| assert_eq!(named, criteria, "what is said about weights names each criterion once");
        let how = match draw {
            // Beyond the bound there is no number left for the sum.
            WeightDraw::Around(by) => How::Around { points, by: if *by > 1.0 { by.min(1e9) } else { 1.0 } },
            WeightDraw::Any => How::Any,
            WeightDraw::Ordered(order) => {
                agree(order.0.len());
                #[allow(clippy::cast_precision_loss)] // far fewer criteria than that
                let parts = (1..=criteria).map(|place| 1.0 / place as f64).collect();
                How::Ordered { order, parts }
            }
            WeightDraw::AtLeast(least) => {
                agree(least.0.len());
                How::AtLeast { least, rest: least.rest() }
            }
            WeightDraw::Within(bounds) => {
                agree(bounds.most.len());
                How::Trying { bounds, rest: bounds.least.rest() }
            }
        };
        let mut weigher = Self { how, spacing: Spacing::new(criteria) };
        if let How::Trying { bounds, rest } = weigher.how {
            let (mut random, mut weights) = (Random::seeded(0), vec![0.0; criteria]);
            let tried = (0..TRIES).filter(|_| {
                weigher.spacing.draw(&mut random, &mut weights);
                above(&bounds.least, rest, &mut weights);
                bounds.hold(&weights)
            });
            if tried.count() < ENOUGH as usize {
                weigher.how = How::Walking { bounds, at: Vec::with_capacity(criteria) };
            }
        }
        weigher
    }

    /// Begins a stream: what is drawn from here on depends on nothing drawn before.
    pub fn begin(&mut self, random: &mut Random) {
        if let How::Walking { bounds, at } = &mut self.how {
            at.clear();
            at.extend(bounds.middle());
            walk(random, bounds, at, STEPS_BEFORE);
        }
    }

    /// Draws weights that sum to 1.
    #[inline]
    pub fn draw(&mut self, random: &mut Random, weights: &mut [f64]) {
        match &mut self.how {
            How::Around { points, by } => around(random, points, *by, weights),
            How::Any => self.spacing.draw(random, weights),
            How::Ordered { order, parts } => {
                self.spacing.draw(random, weights);
                self.spacing.in_order(&order.0, parts, weights);
            }
            How::AtLeast { least, rest } => {
                self.spacing.draw(random, weights);
                above(least, *rest, weights);
            }
            How::Trying { bounds, rest } => loop {
                self.spacing.draw(random, weights);
                above(&bounds.least, *rest, weights);
                if bounds.hold(weights) {
                    break;
                }
            },
            How::Walking { bounds, at } => {
                walk(random, bounds, at, STEPS);
                weights.copy_from_slice(at);
            }
        }
    }
}

/// Each weight times or divided by a factor from 1 to `by`, scaled to sum to 1.
#[inline(always)]
fn around(random: &mut Random, points: &[f64], by: f64, weights: &mut [f64]) {
    let mut sum = 0.0;
    for (weight, points) in weights.iter_mut().zip(points) {
        let bits = random.bits();
        let factor = 1.0 + unit_of(bits) * (by - 1.0);
        // The lowest bit takes no part in the number and decides the direction. Both ways are reckoned: a processor
        // would guess a jump wrong half the time.
        let factors = [factor, 1.0 / factor];
        *weight = points * factors[(bits & 1) as usize];
        sum += *weight;
    }
    let scale = 1.0 / sum;
    for weight in weights {
        *weight *= scale;
    }
}

/// Weights above lower bounds from weights above 0.
fn above(least: &Least, rest: f64, weights: &mut [f64]) {
    for (weight, least) in weights.iter_mut().zip(&least.0) {
        *weight = least + rest * *weight;
    }
}

/// Steps between bounds: two criteria at a time share anew what they have together, so that all weights between the bounds
/// become alike likely.
fn walk(random: &mut Random, bounds: &Bounds, at: &mut [f64], steps: usize) {
    let criteria = at.len();
    if criteria < 2 {
        return;
    }
    for _ in 0..steps * criteria {
        let bits = random.bits();
        let one = below(bits >> 32, criteria);
        let other = (one + 1 + below(bits & u64::from(u32::MAX), criteria - 1)) % criteria;
        let (least, most) = (&bounds.least.0, &bounds.most);
        let low = (least[one] - at[one]).max(at[other] - most[other]);
        let high = (most[one] - at[one]).min(at[other] - least[other]);
        let by = low + random.unit() * (high - low);
        at[one] += by;
        at[other] -= by;
    }
}

/// The number below `end` that 32 bits stand for.
#[allow(clippy::cast_possible_truncation)] // it is below `end`
fn below(bits: u64, end: usize) -> usize {
    ((bits * end as u64) >> 32) as usize
}

/// Draws the gaps between sorted draws from 0 to 1: weights drawn evenly from all there are, in time linear in their number
/// and without a logarithm.
#[derive(Clone, Debug)]
struct Spacing {
    drawn: Vec<u64>,
    sorted: Vec<u64>,
    /// Where the draws that begin with the same bits go.
    starts: Vec<u32>,
    shift: u32,
    gaps: Vec<f64>,
}

impl Spacing {
    fn new(criteria: usize) -> Self {
        let (ends, buckets) = (criteria.saturating_sub(1), criteria.next_power_of_two().max(2));
        let shift = u64::BITS - buckets.trailing_zeros();
        Self { drawn: vec![0; ends], sorted: vec![0; ends], starts: vec![0; buckets], shift, gaps: vec![0.0; criteria] }
    }

    #[inline(always)]
    fn draw(&mut self, random: &mut Random, weights: &mut [f64]) {
        let Some(last) = weights.len().checked_sub(1) else { return };
        self.sort(random);
        let mut before = 0.0;
        for (weight, &bits) in weights.iter_mut().zip(&self.sorted) {
            let end = unit_of(bits);
            *weight = end - before;
            before = end;
        }
        weights[last] = 1.0 - before;
    }

    /// Draws, and sorts by the first bits, which leaves next to nothing for the insertion that follows.
    #[inline(always)]
    fn sort(&mut self, random: &mut Random) {
        self.starts.fill(0);
        for bits in &mut self.drawn {
            *bits = random.bits();
            self.starts[(*bits >> self.shift) as usize] += 1;
        }
        let mut start = 0;
        for count in &mut self.starts {
            start += std::mem::replace(count, start);
        }
        for &bits in &self.drawn {
            let at = &mut self.starts[(bits >> self.shift) as usize];
            self.sorted[*at as usize] = bits;
            *at += 1;
        }
        for end in 1..self.sorted.len() {
            let (bits, mut at) = (self.sorted[end], end);
            while at > 0 && self.sorted[at - 1] > bits {
                self.sorted[at] = self.sorted[at - 1];
                at -= 1;
            }
            self.sorted[at] = bits;
        }
    }

    /// Weights that fall in an order, from any weights: the share of place k is spread evenly over the k first. It maps the
    /// corners of all weights to those of the ordered ones, so that even draws stay even.
    fn in_order(&mut self, order: &[usize], parts: &[f64], weights: &mut [f64]) {
        self.gaps.copy_from_slice(weights);
        let mut sum = 0.0;
        for ((&criterion, gap), part) in order.iter().zip(&self.gaps).zip(parts).rev() {
            sum += gap * part;
            weights[criterion] = sum;
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// Mean and mean square of each weight over many draws.
    fn moments(weigher: &mut Weigher<'_>, criteria: usize) -> Vec<[f64; 2]> {
        const DRAWS: u32 = 40_000;
        let (mut random, mut weights) = (Random::seeded(1), vec![0.0; criteria]);
        let mut sums = vec![[0.0; 2]; criteria];
        weigher.begin(&mut random);
        for _ in 0..DRAWS {
            weigher.draw(&mut random, &mut weights);
            assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{weights:?}");
            for (sum, weight) in sums.iter_mut().zip(&weights) {
                sum[0] += weight / f64::from(DRAWS);
                sum[1] += weight * weight / f64::from(DRAWS);
            }
        }
        sums
    }

    fn within(bounds: &[(f64, f64)]) -> WeightDraw {
        WeightDraw::Within(Bounds::new(bounds).unwrap())
    }

    #[test]
    fn any_weights_have_the_moments_of_even_draws() {
        for criteria in [1, 2, 3, 11, 40] {
            let n = criteria as f64;
            for [mean, square] in moments(&mut Weigher::new(&WeightDraw::Any, vec![1.0; criteria]), criteria) {
                // Of a share of n: mean 1/n, mean square 2/(n(n + 1)), both to 4.5 standard errors or less.
                assert!((mean * n - 1.0).abs() < 0.025, "{criteria}: {mean}");
                assert!((square * n * (n + 1.0) / 2.0 - 1.0).abs() < 0.06, "{criteria}: {square}");
            }
        }
    }

    #[test]
    fn walking_and_trying_draw_alike() {
        let bounds = [(0.0, 0.3), (0.1, 0.4), (0.05, 0.9), (0.0, 0.5)];
        let draw = within(&bounds);
        let WeightDraw::Within(kept) = &draw else { unreachable!("it was made so") };
        let mut trying = Weigher::new(&draw, vec![1.0; 4]);
        assert!(matches!(trying.how, How::Trying { .. }));
        let mut walking = trying.clone();
        walking.how = How::Walking { bounds: kept, at: Vec::new() };
        let (tried, walked) = (moments(&mut trying, 4), moments(&mut walking, 4));
        for (tried, walked) in tried.iter().flatten().zip(walked.iter().flatten()) {
            assert!((tried - walked).abs() < 0.004, "{tried} {walked}");
        }
    }

    #[test]
    fn where_trying_would_take_too_long_it_walks_and_keeps_to_the_bounds() {
        let draw = within(&[(0.11, 0.135); 8]);
        let mut weigher = Weigher::new(&draw, vec![1.0; 8]);
        assert!(matches!(weigher.how, How::Walking { .. }));
        let (mut random, mut weights) = (Random::seeded(2), [0.0; 8]);
        weigher.begin(&mut random);
        for _ in 0..1000 {
            weigher.draw(&mut random, &mut weights);
            assert!(weights.iter().all(|weight| (0.11 - 1e-12..=0.135 + 1e-12).contains(weight)), "{weights:?}");
        }
        for [mean, _] in moments(&mut weigher, 8) {
            assert!((mean - 0.125).abs() < 2e-4, "{mean}");
        }
    }

    #[test]
    fn bounds_that_leave_one_choice_give_it() {
        for bounds in [[(0.25, 0.25), (0.75, 0.75)], [(0.25, 1.0), (0.75, 1.0)], [(0.0, 0.25), (0.0, 0.75)]] {
            for ([mean, _], only) in
                moments(&mut Weigher::new(&within(&bounds), vec![1.0; 2]), 2).iter().zip([0.25, 0.75])
            {
                assert!((mean - only).abs() < 1e-9, "{bounds:?}: {mean}");
            }
        }
    }

    #[test]
    fn what_cannot_be_is_refused() {
        assert_eq!(Order::new([0, 0]), Err(PreferenceError::Order));
        assert_eq!(Order::new([1, 2]), Err(PreferenceError::Order));
        assert_eq!(Least::new([0.5, f64::NAN]), Err(PreferenceError::Bound(1)));
        assert_eq!(Least::new([0.5, 0.6]), Err(PreferenceError::TooMuch));
        assert_eq!(Bounds::new(&[(0.5, 0.4), (0.0, 1.0)]), Err(PreferenceError::Bound(0)));
        assert_eq!(Bounds::new(&[(0.0, 0.4), (0.0, 0.5)]), Err(PreferenceError::TooLittle));
    }
}
