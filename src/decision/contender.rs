//! What stands for choice: the standing alternatives, the path from a CSO to a CRO, and drawn charts beside them.

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
    /// A drawn chart, by its place among those that a [`Case`](super::Case) holds against the options.
    Chart(u8),
}

impl Contender {
    /// Number of options: contenders that are no charts.
    pub const OPTIONS_COUNT: usize = Alternative::ALL.len() + 1;

    /// The options. Lists of one entry a contender are in this order; charts follow in theirs.
    pub const OPTIONS: [Self; Self::OPTIONS_COUNT] = [
        Self::Standing(Alternative::VpSales),
        Self::Standing(Alternative::Cso),
        Self::Standing(Alternative::CsoPlus),
        Self::Standing(Alternative::Cro),
        Self::Standing(Alternative::CroOverCso),
        Self::CsoThenCro,
    ];

    /// Its place in lists of one entry a contender.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Standing(alternative) => alternative.index(),
            Self::CsoThenCro => Alternative::ALL.len(),
            Self::Chart(place) => Self::OPTIONS_COUNT + place as usize,
        }
    }

    /// Name for people; a chart has its own, which only its plan knows.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Standing(alternative) => alternative.label(),
            Self::CsoThenCro => "CSO now, CRO later",
            Self::Chart(_) => "A chart",
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
            Self::Chart(_) => "chart",
        }
    }

    /// Whether it is an option that gives sales a leader at C-level today.
    #[must_use]
    pub const fn is_c_level(self) -> bool {
        !matches!(self, Self::Standing(Alternative::VpSales) | Self::Chart(_))
    }

    /// Whether it is the option of a CRO from the first day.
    #[must_use]
    pub const fn is_cro(self) -> bool {
        matches!(self, Self::Standing(Alternative::Cro | Alternative::CroOverCso))
    }

    /// What each option gets from the alternatives' figures of today and later: standing ones both of their own, the
    /// path the CSO's of today and the CRO's of later. Where both rows are equal a standing one gets its own exactly.
    #[must_use]
    pub(super) fn blend(
        path: Path,
        today: &[f64; Alternative::ALL.len()],
        later: &[f64; Alternative::ALL.len()],
    ) -> [f64; Self::OPTIONS_COUNT] {
        let blend = |now: f64, then: f64| now + (1.0 - path.weight_now) * (then - now);
        std::array::from_fn(|place| match Alternative::ALL.get(place) {
            Some(alternative) => blend(today[alternative.index()], later[alternative.index()]),
            None => blend(today[Alternative::Cso.index()], later[Alternative::Cro.index()]),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contenders_stand_at_their_index() {
        let charts = [0, 1, 255].map(Contender::Chart).map(Contender::index);
        assert_eq!(charts, [6, 7, 261]);
        assert!(Contender::OPTIONS.iter().enumerate().all(|(place, contender)| contender.index() == place));
    }
}
