//! Whole designs: the company's chart as it is, and charts generated for each alternative at its own size.

mod archetype;
mod roster;
mod size;
mod staffing;

pub use archetype::{generate, structure};
pub use size::{Basis, SalesSize};
pub use staffing::{RULES, Rule};

use crate::decision::Alternative;
use crate::org::Chart;
use serde::{Deserialize, Serialize};

/// Where a design comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The chart as it is today.
    Baseline,
    /// Generated for an alternative.
    Generated(Alternative),
}

/// A chart with a name and an origin.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Design {
    /// What the user calls it.
    pub name: String,
    /// Where it comes from.
    pub origin: Origin,
    /// The chart.
    pub chart: Chart,
}
