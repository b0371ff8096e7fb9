//! Each number of the model that its owner may change, by name, with its unit and its range.

use crate::decision::{Alternative, Criterion, Model};
use crate::figure::decimal;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// A number of the model. Anchors are counted from 0, the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Number {
    /// The swing points of a criterion.
    Points(Criterion),
    /// What an alternative is worth on a criterion at an anchor of its table.
    Value(Criterion, u8, Alternative),
    /// What an alternative costs in a year at an anchor of the cost curve.
    Cost(u8, Alternative),
    /// The part of revenue up to which a cost is worth 100 points.
    BestCost,
    /// The part of revenue from which on a cost is worth none.
    WorstCost,
    /// What today counts against the situation in 24 months.
    WeightNow,
    /// What changing over costs.
    SwitchingCost,
    /// By which factor weights may be off.
    WeightFactor,
    /// By how many points values may be off.
    TableNoise,
    /// How likely an answer is one level too high, and as likely one too low.
    LevelShift,
    /// How many variations are drawn.
    Samples,
    /// Where the generator of the variations starts.
    Seed,
    /// The share of the variations from which a verdict is clear.
    Clear,
    /// The share from which it is leaning.
    Leaning,
    /// The probability from which a missing answer makes a clear verdict leaning.
    Unsettling,
}

/// What a number counts. Its whole number is in thousandths of that, except for money and counts, which are whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Points of 100.
    Points,
    /// US dollars a year.
    Dollars,
    /// Per cent.
    Percent,
    /// A factor.
    Times,
    /// Things.
    Count,
}

impl Unit {
    /// How many of the whole number make one of what a person reads: 1000 or 1.
    #[must_use]
    pub const fn parts(self) -> u32 {
        match self {
            Self::Points | Self::Percent | Self::Times => 1000,
            Self::Dollars | Self::Count => 1,
        }
    }

    /// A whole number as a person reads it, without the unit.
    pub(super) fn bare(self, value: u32) -> String {
        decimal(value.into(), self.parts().into())
    }

    /// A whole number as a person reads it, with the unit.
    #[must_use]
    pub fn in_words(self, value: u32) -> String {
        let text = self.bare(value);
        match self {
            Self::Points if value == self.parts() => "1 point".to_owned(),
            Self::Points => format!("{text} points"),
            Self::Dollars => format!("{text} US dollars"),
            Self::Percent => format!("{text} %"),
            Self::Times | Self::Count => text,
        }
    }
}

impl Number {
    /// What it counts.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Points(_) | Self::Value(..) | Self::SwitchingCost | Self::TableNoise => Unit::Points,
            Self::Cost(..) => Unit::Dollars,
            Self::BestCost | Self::WorstCost | Self::WeightNow | Self::LevelShift => Unit::Percent,
            Self::Clear | Self::Leaning | Self::Unsettling => Unit::Percent,
            Self::WeightFactor => Unit::Times,
            Self::Samples | Self::Seed => Unit::Count,
        }
    }

    /// The whole numbers that it may be.
    #[must_use]
    pub const fn range(self) -> RangeInclusive<u32> {
        match self {
            Self::Points(_) | Self::Value(..) | Self::SwitchingCost | Self::TableNoise => 0..=100_000,
            Self::WeightNow | Self::Unsettling => 0..=100_000,
            Self::Cost(..) => 1..=1_000_000_000,
            Self::BestCost | Self::WorstCost => 1..=10_000_000,
            Self::WeightFactor => 1_000..=10_000,
            Self::LevelShift => 0..=50_000,
            Self::Samples => 100..=200_000,
            Self::Seed => 0..=u32::MAX,
            Self::Clear | Self::Leaning => 50_000..=99_900,
        }
    }

    /// What it is called at the beginning of a sentence.
    pub const fn subject(self) -> &'static str {
        match self {
            Self::Points(_) => "The points of a criterion",
            Self::Value(..) => "A value",
            Self::Cost(..) => "A yearly cost",
            Self::BestCost => "The cost that is worth 100 points",
            Self::WorstCost => "The cost that is worth nothing",
            Self::WeightNow => "What today counts for",
            Self::SwitchingCost => "The cost of changing over",
            Self::WeightFactor => "The factor by which weights may be off",
            Self::TableNoise => "The points by which values may be off",
            Self::LevelShift => "The chance of a neighbouring level",
            Self::Samples => "The number of variations",
            Self::Seed => "The seed",
            Self::Clear => "The share from which a verdict is clear",
            Self::Leaning => "The share from which a verdict is leaning",
            Self::Unsettling => "The chance that unsettles a verdict",
        }
    }

    /// What it is in `model`, as a whole number; `None` where the model has no such criterion’s table or anchor.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a model’s numbers lie in their ranges, and a cast is held to u32
    pub fn of(self, model: &Model) -> Option<u32> {
        let (doubt, bands) = (&model.robustness, &model.bands);
        let number = match self {
            Self::Points(criterion) => model.points[criterion.index()],
            Self::Value(criterion, at, alternative) => {
                model.tables.get(criterion.index())?.anchors().get(usize::from(at))?.of[alternative.index()]
            }
            Self::Cost(at, alternative) => model.cost.anchors().get(usize::from(at))?.of[alternative.index()],
            Self::BestCost => model.cost.ends().0,
            Self::WorstCost => model.cost.ends().1,
            Self::WeightNow => model.path.weight_now,
            Self::SwitchingCost => model.path.switching_cost,
            Self::WeightFactor => doubt.weight_factor,
            Self::TableNoise => doubt.table_noise,
            Self::LevelShift => doubt.level_shift,
            Self::Samples => f64::from(doubt.samples),
            Self::Seed => f64::from(doubt.seed),
            Self::Clear => bands.clear,
            Self::Leaning => bands.leaning,
            Self::Unsettling => bands.unsettling,
        };
        Some((number * self.scale()).round() as u32)
    }

    /// Makes it this whole number, which lies in its range, in `model`, which has such a number.
    pub(super) fn put(self, model: &mut Model, value: u32) {
        // One division of two whole numbers: what the model states comes back to the bit.
        let number = f64::from(value) / self.scale();
        let (doubt, bands) = (&mut model.robustness, &mut model.bands);
        match self {
            Self::Points(criterion) => model.points[criterion.index()] = number,
            Self::Value(criterion, at, alternative) => {
                let table = &mut model.tables[criterion.index()];
                *table = table.with(usize::from(at), alternative, number).expect("a value in its range fits a table");
            }
            Self::Cost(at, alternative) => {
                let cost = model.cost.with(usize::from(at), alternative, number);
                model.cost = cost.expect("a cost in its range is above 0");
            }
            // Ends are put in both at once: see `Numbers::model`.
            Self::BestCost | Self::WorstCost => {}
            Self::WeightNow => model.path.weight_now = number,
            Self::SwitchingCost => model.path.switching_cost = number,
            Self::WeightFactor => doubt.weight_factor = number,
            Self::TableNoise => doubt.table_noise = number,
            Self::LevelShift => doubt.level_shift = number,
            Self::Samples => doubt.samples = value,
            Self::Seed => doubt.seed = value,
            Self::Clear => bands.clear = number,
            Self::Leaning => bands.leaning = number,
            Self::Unsettling => bands.unsettling = number,
        }
    }

    /// How many of the whole number make one of the model’s: the model has thousands of dollars, and shares for per cent.
    pub(super) const fn scale(self) -> f64 {
        match self.unit() {
            Unit::Points | Unit::Times | Unit::Dollars => 1e3,
            Unit::Percent => 1e5,
            Unit::Count => 1.0,
        }
    }
}
