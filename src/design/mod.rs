//! Whole designs: the company's chart as it is, and charts generated for each alternative at its own size.

mod archetype;
mod roster;
mod size;
mod staffing;

pub use archetype::{generate, structure};
pub use size::{Basis, SalesSize};
pub use staffing::{RULES, Rule};

use crate::decision::Alternative;
use serde::{Deserialize, Serialize};

/// A design that can be looked at, by where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The company's own chart as it is today.
    Baseline,
    /// Generated for the company with this leader.
    Generated(Alternative),
}

impl Origin {
    /// All of them, the company as it is first.
    pub const ALL: [Self; 6] = [
        Self::Baseline,
        Self::Generated(Alternative::VpSales),
        Self::Generated(Alternative::Cso),
        Self::Generated(Alternative::CsoPlus),
        Self::Generated(Alternative::Cro),
        Self::Generated(Alternative::CroOverCso),
    ];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Baseline => "Today’s chart",
            Self::Generated(Alternative::VpSales) => "VP Sales design",
            Self::Generated(Alternative::Cso) => "CSO design",
            Self::Generated(Alternative::CsoPlus) => "CSO with customer success design",
            Self::Generated(Alternative::Cro) => "CRO design",
            Self::Generated(Alternative::CroOverCso) => "CRO over a CSO design",
        }
    }
}
