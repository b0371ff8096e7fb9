//! Points given to criteria, 0 to 100 each, some of them perhaps not yet.

use super::Weights;
use crate::decision::Criterion;
use serde::{Deserialize, Serialize};

/// Points of each criterion, in the order of [`Criterion::ALL`]; `None` where none were given yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "[Option<u8>; Criterion::COUNT]", into = "[Option<u8>; Criterion::COUNT]")]
pub struct Points([Option<u8>; Criterion::COUNT]);

impl Points {
    /// Most points that a criterion can have.
    pub const MOST: u8 = 100;

    /// The points of `criterion`, 0 to 100.
    #[must_use]
    pub const fn get(&self, criterion: Criterion) -> Option<u8> {
        self.0[criterion.index()]
    }

    /// Gives `criterion` points, held to 0 to 100, or takes them back.
    pub fn set(&mut self, criterion: Criterion, points: Option<u8>) {
        self.0[criterion.index()] = points.map(|points| points.min(Self::MOST));
    }

    /// How many criteria have points.
    #[must_use]
    pub fn given(&self) -> usize {
        self.0.iter().flatten().count()
    }

    /// The criterion whose swing the others are measured by: the first that has all points.
    #[must_use]
    pub fn largest(&self) -> Option<Criterion> {
        Criterion::ALL.into_iter().find(|criterion| self.get(*criterion) == Some(Self::MOST))
    }

    /// Weights in proportion to the points, once every criterion has some or none on purpose.
    #[must_use]
    pub fn weights(&self) -> Option<Weights> {
        let mut points = [0.0; Criterion::COUNT];
        for (points, given) in points.iter_mut().zip(self.0) {
            *points = f64::from(given?);
        }
        Some(Weights::from_points(&points))
    }
}

impl TryFrom<[Option<u8>; Criterion::COUNT]> for Points {
    type Error = String;

    fn try_from(points: [Option<u8>; Criterion::COUNT]) -> Result<Self, String> {
        match points.iter().flatten().find(|points| **points > Self::MOST) {
            Some(points) => Err(format!("points lie between 0 and {}, not at {points}", Self::MOST)),
            None => Ok(Self(points)),
        }
    }
}

impl From<Points> for [Option<u8>; Criterion::COUNT] {
    fn from(points: Points) -> Self {
        points.0
    }
}
