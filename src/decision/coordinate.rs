//! Where a chart lies between the pure designs: what the tree gives, criterion by criterion, as data.
//!
//! The chart is read elsewhere; here is only the shape of what was read, from which a chart’s fit is computed.
//! Definitions of owner, reach and layering: judgement, stated at each field.

use super::{Alternative, Criterion};
use crate::figure::percent;
use crate::org::PositionId;

/// Which of the model's cost curves an executive without stated pay takes, at the company's revenue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Band {
    /// The curve of [`Alternative::VpSales`](super::Alternative::VpSales).
    Vp,
    /// The curve of [`Alternative::Cso`](super::Alternative::Cso).
    Cso,
    /// The curve of [`Alternative::Cro`](super::Alternative::Cro).
    Cro,
}

/// What an executive costs in cash a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pay {
    /// US dollars, as the chart states, 0 or above.
    Stated(f64),
    /// Not stated: the model's curve for this band.
    Usual(Band),
}

/// A C-level or VP position in one of the revenue functions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Executive {
    /// The position.
    pub id: PositionId,
    /// Its yearly cash pay.
    pub pay: Pay,
}

/// How far what one criterion asks for is integrated under the owner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reach {
    /// 0 (sales alone) to 1 (every revenue function that the chart has).
    pub h: f64,
    /// The positions that determined it: what to light up when the reader asks why.
    pub earned_by: Vec<PositionId>,
}

/// A chart placed between the pure designs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Coordinates {
    /// The most senior position below the CEO whose team holds all of sales. `None`: sales is split, or run by the CEO,
    /// or absent; then `c_level` is false and every reach is 0.
    pub owner: Option<PositionId>,
    /// Whether the owner is C-level.
    pub c_level: bool,
    /// The C-level position below an owner of more than sales that covers sales alone.
    pub layered: Option<PositionId>,
    /// One a criterion, in the order of [`Criterion::ALL`]. Cost is not interpolated: its reach stays at the default.
    pub reach: [Reach; Criterion::COUNT],
    /// Every C-level and VP position in the revenue functions; their pay is the chart's cost.
    pub executives: Vec<Executive>,
}

impl Coordinates {
    /// The positions that determined the chart’s value on `criterion`.
    #[must_use]
    pub fn earned_by(&self, criterion: Criterion) -> Vec<PositionId> {
        match criterion {
            Criterion::Cost => self.executives.iter().map(|executive| executive.id).collect(),
            _ => self.reach[criterion.index()].earned_by.clone(),
        }
    }

    /// Where the chart lies on `criterion`, a whole sentence.
    #[must_use]
    pub fn told(&self, criterion: Criterion) -> String {
        if criterion == Criterion::Cost {
            return match self.executives.len() {
                0 => "No chief or VP in a revenue function is paid.".to_owned(),
                1 => "Reckoned from the pay of one chief or VP in the revenue functions.".to_owned(),
                many => format!("Reckoned from the pay of {many} chiefs and VPs in the revenue functions."),
            };
        }
        let h = self.reach[criterion.index()].h;
        let wide = if self.layered.is_some() { "a CRO’s over a CSO" } else { "a CRO’s" };
        match (self.owner, self.c_level) {
            (None, _) => "Nobody below the CEO owns sales, so the value is a VP’s.".to_owned(),
            (_, true) if h <= 0.0 => "The value is a CSO’s.".to_owned(),
            (_, true) if h >= 1.0 => format!("The value is {wide}."),
            (_, true) => format!("The value lies {} of the way from a CSO’s to {wide}.", percent(h)),
            (_, false) if h <= 0.0 => "The value is a VP’s.".to_owned(),
            (_, false) => {
                format!("The value is a VP’s, moved by {} of what lies between a CSO’s and a CRO’s.", percent(h))
            }
        }
    }

    /// How the chart’s value on `criterion` is mixed from those of the alternatives. Cost is not mixed; it is taken to go with
    /// what the owner covers.
    #[must_use]
    pub fn mix(&self, criterion: Criterion) -> [f64; Alternative::ALL.len()] {
        let by = if criterion == Criterion::Cost { Criterion::Scale } else { criterion };
        let h = self.reach[by.index()].h;
        let wide = if self.layered.is_some() { Alternative::CroOverCso } else { Alternative::Cro };
        let mut mix = [0.0; Alternative::ALL.len()];
        if self.c_level {
            mix[Alternative::Cso.index()] = 1.0 - h;
            mix[wide.index()] = h;
        } else {
            mix[Alternative::VpSales.index()] = 1.0;
            mix[Alternative::Cso.index()] = -h;
            mix[Alternative::Cro.index()] = h;
        }
        mix
    }
}
