//! What a change of a chart costs a year.

use super::{Chart, PositionId};

/// Yearly cash pay that comes and goes between two charts, in whole US dollars.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Payroll {
    /// Pay of the positions that come, or are opened again.
    pub hires: u64,
    /// Pay of those that go, or are closed.
    pub savings: u64,
    /// What the pay of those who stay grows by.
    pub raises: i64,
    /// How many of the positions that come, go or are paid otherwise have no known pay.
    pub unknown: usize,
}

impl Payroll {
    /// Sums up `seats`, of which each is on one of the two charts. A position that is closed is paid nothing.
    #[must_use]
    pub fn between(from: &Chart, to: &Chart, seats: impl IntoIterator<Item = PositionId>) -> Self {
        Self::reckoned(from, to, seats, |_, _| None)
    }

    /// The same with what else is known of pay: `usual` is asked for a position that has none stated, with whether it is asked for
    /// the second chart.
    #[must_use]
    pub fn reckoned(
        from: &Chart,
        to: &Chart,
        seats: impl IntoIterator<Item = PositionId>,
        usual: impl Fn(PositionId, bool) -> Option<u64>,
    ) -> Self {
        let mut sum = Self::default();
        // Whether it stands there, and at what pay.
        let pay = |seat, after: bool| {
            let position = if after { to } else { from }.get(seat).filter(|position| !position.closed)?;
            Some(position.pay.or_else(|| usual(seat, after)))
        };
        for seat in seats {
            match (pay(seat, false), pay(seat, true)) {
                (None, None) => {}
                (None, Some(Some(pay))) => sum.hires = sum.hires.saturating_add(pay),
                (Some(Some(pay)), None) => sum.savings = sum.savings.saturating_add(pay),
                (Some(Some(was)), Some(Some(is))) => sum.raises = sum.raises.saturating_add(difference(is, was)),
                (Some(was), Some(is)) if was == is => {}
                _ => sum.unknown += 1,
            }
        }
        sum
    }

    /// What the second chart costs more a year.
    #[must_use]
    pub fn net(&self) -> i64 {
        difference(self.hires, self.savings).saturating_add(self.raises)
    }
}

/// How much more one amount is than another, as far as that can be written.
pub(super) fn difference(more: u64, less: u64) -> i64 {
    let size = i64::try_from(more.abs_diff(less)).unwrap_or(i64::MAX);
    if more >= less { size } else { -size }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::org::{Edit, Field, Position};

    #[test]
    fn who_comes_goes_and_is_paid_otherwise_is_summed_up() {
        let seat = |pay| Position { pay, ..Position::default() };
        let positions = [None, Some(100), Some(40), Some(7), None, Some(5)].map(seat).to_vec();
        let from = Chart::from_managers(positions, &[None, Some(0), Some(0), Some(0), Some(0), Some(0)]).unwrap();
        let ids = from.outline().ids().to_vec();
        let mut to = from.clone();
        let come = to.add(seat(Some(250)), Some(ids[0])).unwrap();
        let unpaid = to.add(seat(None), Some(ids[0])).unwrap();
        let set = |at: usize, to| Edit::Set { seat: ids[at], to };
        let edits = [
            Edit::Remove { seat: ids[1] },
            set(2, Field::Closed(true)),
            set(3, Field::Pay(Some(3))),
            set(5, Field::Pay(None)),
        ];
        to.apply_all(edits).unwrap();
        let all = ids.iter().copied().chain([come, unpaid]);
        let sum = Payroll::between(&from, &to, all.clone());
        assert_eq!(sum, Payroll { hires: 250, savings: 140, raises: -4, unknown: 2 });
        assert_eq!(sum.net(), 106);

        // What one is usually paid counts where nothing is stated, and only there.
        let usual = |seat, after| (seat == unpaid && after || seat == ids[1]).then_some(70);
        let sum = Payroll::reckoned(&from, &to, all, usual);
        assert_eq!(sum, Payroll { hires: 320, savings: 140, raises: -4, unknown: 1 });
    }

    #[test]
    fn no_pay_is_too_large_to_sum_up() {
        let most = Chart::from_managers(vec![Position { pay: Some(u64::MAX), ..Position::default() }; 2], &[None; 2]);
        let most = most.unwrap();
        let ids = most.outline().ids().to_vec();
        let sum = Payroll::between(&Chart::new(), &most, ids);
        assert_eq!((sum.hires, sum.net()), (u64::MAX, i64::MAX));
    }
}
