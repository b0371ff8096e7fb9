//! What a position is paid: as its chart states, or as executives of the revenue functions usually are.

use crate::decision::{Brief, Coordinates, Executive, Pay, Situation, cost_of_chart, read};
use crate::org::{Chart, PositionId};
use std::collections::HashMap;

/// Most that a position is taken to be paid a year, US dollars: what is beyond is a slip of the keyboard.
const MOST: u64 = 10_000_000_000;

/// Yearly cash pay where the charts do not state any, US dollars.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pays {
    usual: [HashMap<PositionId, u64>; 2],
}

impl Pays {
    /// What the model takes a C-level or VP executive of the revenue functions to be paid at this company today, on either chart; as in
    /// the cost of a chart.
    #[must_use]
    pub fn usual(from: &Chart, to: &Chart, brief: &Brief) -> Self {
        Self::read(&read(from), &read(to), brief)
    }

    /// The same of charts that have been read already.
    #[must_use]
    pub fn read(from: &Coordinates, to: &Coordinates, brief: &Brief) -> Self {
        let today = Situation::today(&brief.profile, &brief.model);
        let of = |chart: &Coordinates| {
            let unstated = chart.executives.iter().filter(|executive| matches!(executive.pay, Pay::Usual(_)));
            let usual = |executive: &Executive| {
                let alone = Coordinates { executives: vec![*executive], ..Coordinates::default() };
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0 to some millions
                let pay = cost_of_chart(&brief.model, &today, &alone).round() as u64;
                (executive.id, pay)
            };
            unstated.map(usual).collect()
        };
        Self { usual: [of(from), of(to)] }
    }

    /// The pay that a chart states, or the usual one; `after` says on which chart.
    pub(super) fn of(&self, seat: PositionId, stated: Option<u64>, after: bool) -> Option<i64> {
        let pay = stated.or_else(|| self.unstated(seat, after))?;
        i64::try_from(pay.min(MOST)).ok()
    }

    /// The usual pay of a position for which a chart states none, US dollars; `after` says which chart.
    #[must_use]
    pub fn unstated(&self, seat: PositionId, after: bool) -> Option<u64> {
        self.usual[usize::from(after)].get(&seat).copied()
    }
}
