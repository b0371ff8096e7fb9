//! The path a company expects to grow along, month by month.
//!
//! Between two months at which something is said, revenue and people grow by the same part each month, and streams and the
//! recurring part by the same amount; after the last they stay. Judgement: a path nobody has said more about is taken straight.

use super::ground::{Ground, STANDING, Stand};
use super::quantity::Quantity;
use crate::company::{Growth, Milestone, Profile, Share};
use crate::decision::{Axis, full_shares};

/// The months at which legs of the path begin and end.
pub(super) const LEGS: [f64; 4] = [0.0, 12.0, 24.0, 36.0];

/// What is said of one quantity: months, rising, with the number then.
#[derive(Clone, Debug, PartialEq)]
struct Track {
    axis: Axis,
    /// The least number that an axis of ratios has a place for.
    least: f64,
    said: Vec<(f64, f64)>,
}

impl Track {
    /// The number in `month`, within the leg that begins at `leg`; `None` where nothing is said by then.
    fn at(&self, month: f64, leg: f64) -> Option<f64> {
        if self.said.first()?.0 > leg {
            return None;
        }
        let right = self.said.partition_point(|said| said.0 < month);
        match (self.said.get(right.wrapping_sub(1)), self.said.get(right)) {
            (_, Some(&(then, number))) if then <= month => Some(number),
            (Some(&(from, low)), Some(&(to, high))) => {
                let place = |number: f64| self.axis.place(number.max(self.least));
                let (low, high) = (place(low), place(high));
                Some(self.axis.number(low + (month - from) / (to - from) * (high - low)))
            }
            (Some(&(_, number)), None) => Some(number),
            (None, _) => None,
        }
    }
}

/// A path.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Path([Track; STANDING.len()]);

impl Path {
    /// The path from `ground`’s today over what `growth` says; where it says nothing about the month, what the outlook of
    /// `profile` says in 24.
    pub(super) fn of(profile: &Profile, growth: &Growth, ground: &Ground) -> Self {
        Self(STANDING.map(|quantity| {
            let mut said: Vec<(f64, f64)> = Vec::new();
            said.extend(ground.now().of(quantity).map(|number| (0.0, number)));
            for (milestone, &month) in growth.milestones().iter().zip(&LEGS[1..]) {
                let outlook = ground.outlook().of(quantity).filter(|_| month.total_cmp(&24.0).is_eq());
                said.extend(number(profile, milestone, quantity).or(outlook).map(|number| (month, number)));
            }
            let least = if quantity == Quantity::SalesPeople { 1.0 } else { f64::MIN_POSITIVE };
            Track { axis: quantity.axis(&ground.model), least, said }
        }))
    }

    /// Whether anything is said about the months ahead.
    pub(super) fn is_still(&self) -> bool {
        self.0.iter().all(|track| track.said.iter().all(|said| said.0 <= 0.0))
    }

    /// Where the company stands in `month`, 0 to 36.
    pub(super) fn stand(&self, month: f64) -> Stand {
        let leg = LEGS.iter().rev().find(|&&leg| leg <= month).copied().unwrap_or(0.0);
        self.stand_on(month, leg)
    }

    /// The same within the leg that begins at `leg`, up to its end.
    pub(super) fn stand_on(&self, month: f64, leg: f64) -> Stand {
        let [revenue, sales_people, streams, recurring] = [0, 1, 2, 3].map(|at: usize| self.0[at].at(month, leg));
        Stand { revenue, sales_people, streams, recurring }
    }

    /// The months of the leg from `from` to `to` at which some quantity passes one of its bends.
    pub(super) fn bends(&self, ground: &Ground, from: f64, to: f64) -> Vec<f64> {
        let mut months = Vec::new();
        for (quantity, track) in STANDING.into_iter().zip(&self.0) {
            let place = |month: f64| track.at(month, from).map(|number| track.axis.place(number.max(track.least)));
            if let (Some(low), Some(high)) = (place(from), place(to))
                && (high - low).abs() > 0.0
            {
                let bends = ground.bends(quantity).into_iter();
                months.extend(bends.map(|bend| from + (bend - low) / (high - low) * (to - from)));
            }
        }
        months
    }
}

/// What a milestone says of a quantity.
#[allow(clippy::cast_precision_loss)] // revenue far below 2^53
fn number(profile: &Profile, milestone: &Milestone, quantity: Quantity) -> Option<f64> {
    match quantity {
        Quantity::Revenue => milestone.revenue.map(|revenue| profile.exchange.to_usd(revenue as f64) / 1e6),
        Quantity::SalesPeople => milestone.sales_people.map(f64::from),
        Quantity::Streams => milestone.streams.map(|streams| {
            let mut shares = vec![None; streams as usize];
            if let Some(newest) = shares.last_mut() {
                *newest = milestone.newest.map(Share::get);
            }
            full_shares(&shares)
        }),
        Quantity::Recurring => milestone.recurring.map(Share::get),
        Quantity::FurtherStream => None,
    }
}

/// The numbers of a quantity that the path or a plan speaks of, to be in sight on its curve.
pub(super) fn spoken_of(path: &Path, quantity: Quantity) -> Vec<f64> {
    let at = STANDING.iter().position(|one| *one == quantity);
    at.map_or_else(Vec::new, |at| path.0[at].said.iter().map(|said| said.1).collect())
}
