//! What changes as a company grows, each as one number on an axis of its own.

use crate::decision::situation::FULL_STREAM;
use crate::decision::{Axis, Input, Model, complexity_per_stream};

/// One thing that changes as a company grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quantity {
    /// Annual revenue in millions of US dollars.
    Revenue,
    /// People in sales.
    SalesPeople,
    /// Full revenue streams: streams of similar size, or as many as [`Situation`](crate::decision::Situation) counts those
    /// there are.
    Streams,
    /// The share of revenue, 0 to 1, that one stream more brings, the others keeping their proportions in the rest.
    FurtherStream,
    /// Recurring part of revenue, 0 to 1.
    Recurring,
}

impl Quantity {
    /// All of them, as a screen lists them.
    pub const ALL: [Self; 5] = [Self::Revenue, Self::SalesPeople, Self::Streams, Self::FurtherStream, Self::Recurring];

    /// Most streams of similar size that are looked at, and the largest part that a further one brings. Beyond, nothing is
    /// told apart that is not before. Judgement.
    const MOST: (f64, f64) = (8.0, 0.3);

    /// Its place in [`Quantity::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The input that it moves.
    #[must_use]
    pub const fn input(self) -> Input {
        match self {
            Self::Revenue => Input::Revenue,
            Self::SalesPeople => Input::SalesSize,
            Self::Streams | Self::FurtherStream => Input::Complexity,
            Self::Recurring => Input::Recurring,
        }
    }

    /// How its numbers are spaced on a screen, and between two milestones.
    #[must_use]
    pub fn axis(self, model: &Model) -> Axis {
        match self {
            Self::Streams | Self::FurtherStream => Axis::Linear,
            _ => model.axis(self.input()),
        }
    }

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Revenue => "Annual revenue",
            Self::SalesPeople => "People in sales",
            Self::Streams => "Revenue streams of similar size",
            Self::FurtherStream => "One stream more, as a part of revenue",
            Self::Recurring => "Recurring part of revenue",
        }
    }

    /// The lowest and the highest number that is looked at: what the model’s tables tell apart, and `also`, numbers that
    /// have to be in sight. Of streams both are whole, and the lowest is one: less counts no less.
    #[must_use]
    pub fn range(self, model: &Model, also: &[f64]) -> (f64, f64) {
        let (low, high) = match self {
            Self::Streams => (1.0, Self::MOST.0),
            Self::FurtherStream => (0.0, Self::MOST.1),
            _ => {
                let anchors = model.table(self.input()).anchors();
                (anchors[0].at, anchors[anchors.len() - 1].at)
            }
        };
        // On an axis of ratios nothing is at 0.
        let least = if self.axis(model) == Axis::Log { f64::MIN_POSITIVE } else { 0.0 };
        let (low, high) =
            also.iter().fold((low, high), |(low, high), &number| (low.min(number.max(least)), high.max(number)));
        if self == Self::Streams { (1.0, high.ceil()) } else { (low, high) }
    }

    /// The places on its axis at which some value bends, in no order. For a further stream they depend on the streams there
    /// are, and are found elsewhere.
    pub(super) fn bends(self, model: &Model) -> Vec<f64> {
        match self {
            Self::Streams | Self::FurtherStream => {
                let anchors = model.table(Input::Complexity).anchors();
                // Whatever the streams depend on each other: one slope for each level of interdependence.
                let slopes = (0..=4).map(|level| complexity_per_stream(f64::from(level)));
                slopes.flat_map(|slope| anchors.iter().map(move |anchor| 1.0 + anchor.at / slope)).collect()
            }
            _ => model.bends(self.input()),
        }
    }
}

/// The shares at which a further stream changes how another counts, given the shares of those there are.
pub(super) fn bends_of_shares(shares: &[Option<f64>]) -> Vec<f64> {
    let mut bends = vec![FULL_STREAM];
    bends.extend(shares.iter().flatten().filter(|share| **share > FULL_STREAM).map(|share| 1.0 - FULL_STREAM / share));
    let open = shares.iter().filter(|share| share.is_none()).count();
    if open > 0 {
        let stated: f64 = shares.iter().flatten().sum();
        #[allow(clippy::cast_precision_loss)] // a handful of streams
        let each = (1.0 - stated).max(0.0) / open as f64;
        bends.extend((each > FULL_STREAM).then(|| 1.0 - FULL_STREAM / each));
    }
    bends
}
