//! Whole designs: the company's chart as it is, and charts generated for each alternative at its own size.

mod archetype;
pub mod evolution;
mod roster;
mod size;
mod staffing;
pub mod transition;

pub use archetype::{generate, structure};
pub use size::{Basis, SalesSize};
pub use staffing::{RULES, Rule};

use crate::decision::Alternative;
use serde::{Deserialize, Serialize};

/// A drawn design’s name within its plan. It is never given twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DesignId(pub u32);

/// A design that can be looked at, by where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The company's own chart as it is today. Protected: who wants to change it works on a copy.
    Baseline,
    /// Generated for the company with this leader; protected likewise.
    Generated(Alternative),
    /// A copy of one of these, which its owner redraws.
    Drawn(DesignId),
}

impl Origin {
    /// Those that every plan has, the company as it is first.
    pub const GIVEN: [Self; 6] = [
        Self::Baseline,
        Self::Generated(Alternative::VpSales),
        Self::Generated(Alternative::Cso),
        Self::Generated(Alternative::CsoPlus),
        Self::Generated(Alternative::Cro),
        Self::Generated(Alternative::CroOverCso),
    ];

    /// Name for people; a drawn design has the name its owner gave it, which the plan knows.
    #[must_use]
    pub const fn label(self) -> Option<&'static str> {
        Some(match self {
            Self::Baseline => "Today’s chart",
            Self::Generated(Alternative::VpSales) => "VP Sales design",
            Self::Generated(Alternative::Cso) => "CSO design",
            Self::Generated(Alternative::CsoPlus) => "CSO with customer success design",
            Self::Generated(Alternative::Cro) => "CRO design",
            Self::Generated(Alternative::CroOverCso) => "CRO over a CSO design",
            Self::Drawn(_) => return None,
        })
    }
}
