//! What stands for choice: the standing alternatives, and the path from a CSO to a CRO.

use super::{Alternative, Path};
use serde::{Deserialize, Serialize};

/// One thing that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contender {
    /// The same alternative now and later.
    Standing(Alternative),
    /// A CSO now, a CRO later (comparison guide, "Potential for Role Evolution"). It stands for choice only where a
    /// change is expected: a hedge is earned by a forecast.
    CsoThenCro,
}

impl Contender {
    /// Number of contenders.
    pub const COUNT: usize = Alternative::ALL.len() + 1;

    /// All of them. Arrays of one entry a contender are in this order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Standing(Alternative::VpSales),
        Self::Standing(Alternative::Cso),
        Self::Standing(Alternative::CsoPlus),
        Self::Standing(Alternative::Cro),
        Self::Standing(Alternative::CroOverCso),
        Self::CsoThenCro,
    ];

    /// Its place in [`Contender::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Standing(alternative) => alternative.index(),
            Self::CsoThenCro => Alternative::ALL.len(),
        }
    }

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Standing(alternative) => alternative.label(),
            Self::CsoThenCro => "CSO now, CRO later",
        }
    }

    /// The word by which programs know it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Standing(Alternative::VpSales) => "vp_sales",
            Self::Standing(Alternative::Cso) => "cso",
            Self::Standing(Alternative::CsoPlus) => "cso_plus",
            Self::Standing(Alternative::Cro) => "cro",
            Self::Standing(Alternative::CroOverCso) => "cro_over_cso",
            Self::CsoThenCro => "cso_then_cro",
        }
    }

    /// Whether sales gets a leader at C-level today.
    #[must_use]
    pub const fn is_c_level(self) -> bool {
        !matches!(self, Self::Standing(Alternative::VpSales))
    }

    /// Whether it is a CRO from the first day.
    #[must_use]
    pub const fn is_cro(self) -> bool {
        matches!(self, Self::Standing(Alternative::Cro | Alternative::CroOverCso))
    }

    /// What each contender gets from the alternatives' figures of today and later: standing ones both of their own, the
    /// path the CSO's of today and the CRO's of later. Where both rows are equal a standing one gets its own exactly.
    #[must_use]
    pub(super) fn blend(
        path: Path,
        today: &[f64; Alternative::ALL.len()],
        later: &[f64; Alternative::ALL.len()],
    ) -> [f64; Self::COUNT] {
        let blend = |now: f64, then: f64| now + (1.0 - path.weight_now) * (then - now);
        Self::ALL.map(|contender| match contender {
            Self::Standing(alternative) => blend(today[alternative.index()], later[alternative.index()]),
            Self::CsoThenCro => blend(today[Alternative::Cso.index()], later[Alternative::Cro.index()]),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contenders_stand_at_their_index() {
        assert!(Contender::ALL.iter().enumerate().all(|(place, contender)| contender.index() == place));
    }
}
