//! The formulas of the measures: typed numbers in, a value or a refusal in words out.
//!
//! Money is in whole units of one currency, shares are parts of the whole, periods are the caller’s and the same within a formula.

use super::{Unit, Value};
use crate::company::Share;

/// Why a measure has no value; each a whole sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs)] // the sentence says it
pub enum Refused {
    #[error("The plan is zero, so there is nothing to hold revenue against. Type the planned revenue.")]
    NoPlan,
    #[error("The quota of the next quarter is zero, so nothing has to be covered. Type the quota.")]
    NoQuota,
    #[error("No seller’s attainment is given, so there is nothing to spread. Type or paste one for each seller.")]
    NoSellers,
    #[error("Nobody is in sales, so no one’s productivity can be told.")]
    NobodySells,
    #[error("No customer was won, so there is no cost of winning one.")]
    NoCustomers,
    #[error("A new customer leaves nothing: revenue or margin is zero, so what winning it cost never comes back.")]
    NeverPaidBack,
    #[error("Nobody leaves: at a churn of 0 % an account’s value has no end. Type the churn of a longer period.")]
    NoEnd,
    #[error("Winning a customer costs nothing, so its value has no cost to be held against.")]
    NoCost,
    #[error("There was no recurring revenue a year ago, so none of it can be retained.")]
    NoStart,
    #[error(
        "More left than was there: contraction and churn are larger than the revenue of a year ago and expansion together. Check the four amounts."
    )]
    MoreLost,
    #[error("No deal was closed, so there is no average.")]
    NoDeals,
    #[error("No deal was decided, so there is no win rate.")]
    NothingDecided,
    #[error("No lead was passed on, so no part of them was taken up.")]
    NoLeads,
    #[error("More leads were taken up than were passed on. Check the two counts.")]
    MoreTaken,
}

/// Amounts and counts as numbers to reckon with.
#[allow(clippy::cast_precision_loss)] // below 2^53: a field takes no more
const fn number(amount: u64) -> f64 {
    amount as f64
}

/// One over the other, or why not.
fn ratio(part: f64, whole: f64, unit: Unit, refused: Refused) -> Result<Value, Refused> {
    if whole > 0.0 { Ok(Value::new(part / whole, unit)) } else { Err(refused) }
}

/// A value that does not reach `steps` where what it is of does not, however close it comes.
fn not_up_to(steps: u64, is_short: bool, value: Value) -> Value {
    if is_short { Value { steps: value.steps.min(steps - 1), ..value } } else { value }
}

/// Revenue against plan, in percent; 100 only where all of the plan is reached.
///
/// # Errors
/// [`Refused::NoPlan`].
pub fn plan_reached(revenue: u64, plan: u64) -> Result<Value, Refused> {
    let value = ratio(100.0 * number(revenue), number(plan), Unit::Percent, Refused::NoPlan)?;
    Ok(not_up_to(1000, revenue < plan, value))
}

/// Pipeline coverage, in times the quota; 3 only where all of three times is there.
///
/// # Errors
/// [`Refused::NoQuota`].
pub fn coverage(pipeline: u64, quota: u64) -> Result<Value, Refused> {
    let value = ratio(number(pipeline), number(quota), Unit::Times, Refused::NoQuota)?;
    Ok(not_up_to(300, pipeline < quota.saturating_mul(3), value))
}

/// How quota attainment is spread over sellers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// How many sellers.
    pub sellers: usize,
    /// How many of them at 100 % or more.
    pub at_quota: usize,
    /// What part of them that is.
    pub share: Value,
    /// How many in each bucket, the lowest first; see [`Distribution::BUCKETS`].
    pub buckets: [usize; 5],
}

impl Distribution {
    /// The buckets in words. Where they end is judgement.
    pub const BUCKETS: [&str; 5] = ["Below 50 %", "50 to 79 %", "80 to 99 %", "100 to 119 %", "120 % or more"];

    /// Where the buckets after the first begin, in thousandths of a percent.
    const BEGIN: [u32; 4] = [50_000, 80_000, 100_000, 120_000];
}

/// How attainments, in thousandths of a percent, are spread.
///
/// # Errors
/// [`Refused::NoSellers`].
pub fn attainment(list: &[u32]) -> Result<Distribution, Refused> {
    let mut buckets = [0; 5];
    for attained in list {
        buckets[Distribution::BEGIN.iter().filter(|begin| attained >= begin).count()] += 1;
    }
    let at_quota = buckets[3] + buckets[4];
    let share = ratio(100.0 * number(at_quota as u64), number(list.len() as u64), Unit::Percent, Refused::NoSellers)?;
    let share = not_up_to(600, at_quota * 10 < list.len() * 6, share);
    Ok(Distribution { sellers: list.len(), at_quota, share, buckets })
}

/// Revenue of one person in sales.
///
/// # Errors
/// [`Refused::NobodySells`].
pub fn productivity(revenue: u64, people: u64) -> Result<Value, Refused> {
    ratio(number(revenue), number(people), Unit::Money, Refused::NobodySells)
}

/// Cost of winning a customer.
///
/// # Errors
/// [`Refused::NoCustomers`].
pub fn acquisition_cost(cost: u64, customers: u64) -> Result<Value, Refused> {
    ratio(number(cost), number(customers), Unit::Money, Refused::NoCustomers)
}

/// Months until a new customer has covered what winning it cost: `cost` of all new `customers`, `mrr` of one of them a month.
///
/// # Errors
/// [`Refused::NoCustomers`], [`Refused::NeverPaidBack`].
pub fn payback(cost: u64, customers: u64, mrr: u64, margin: Share) -> Result<Value, Refused> {
    if customers == 0 {
        return Err(Refused::NoCustomers);
    }
    let cac = number(cost) / number(customers);
    ratio(cac, number(mrr) * margin.get(), Unit::Months, Refused::NeverPaidBack)
}

/// Lifetime value of an account that brings `arpa` a year, where `churn` of the accounts leave in a year and both stay so.
///
/// # Errors
/// [`Refused::NoEnd`].
pub fn lifetime_value(arpa: u64, margin: Share, churn: Share) -> Result<Value, Refused> {
    ratio(number(arpa) * margin.get(), churn.get(), Unit::Money, Refused::NoEnd)
}

/// Lifetime value over the cost of winning a customer.
///
/// # Errors
/// [`Refused::NoCost`].
pub fn value_to_cost(value: Value, cost: Value) -> Result<Value, Refused> {
    ratio(number(value.steps), number(cost.steps), Unit::Times, Refused::NoCost)
}

/// Net revenue retention, in percent; 100 only where nothing is lost on balance.
///
/// # Errors
/// [`Refused::NoStart`], [`Refused::MoreLost`].
pub fn retention(start: u64, expansion: u64, contraction: u64, lost: u64) -> Result<Value, Refused> {
    let kept = start.saturating_add(expansion).checked_sub(contraction.saturating_add(lost));
    match kept {
        _ if start == 0 => Err(Refused::NoStart),
        None => Err(Refused::MoreLost),
        Some(kept) => {
            let value = ratio(100.0 * number(kept), number(start), Unit::Percent, Refused::NoStart)?;
            Ok(not_up_to(1000, kept < start, value))
        }
    }
}

/// How long deals took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cycle {
    /// How many deals.
    pub deals: usize,
    /// On average.
    pub mean: Value,
    /// Half of them took no longer.
    pub median: Value,
}

/// Mean and median of the days that deals took.
///
/// # Errors
/// [`Refused::NoDeals`].
pub fn cycle(days: &[u32]) -> Result<Cycle, Refused> {
    let sum: u64 = days.iter().copied().map(u64::from).sum();
    let mean = ratio(number(sum), number(days.len() as u64), Unit::Days, Refused::NoDeals)?;
    let mut days = days.to_vec();
    days.sort_unstable();
    let (lower, upper) = (days[(days.len() - 1) / 2], days[days.len() / 2]);
    let median = Value::new(f64::midpoint(f64::from(lower), f64::from(upper)), Unit::Days);
    Ok(Cycle { deals: days.len(), mean, median })
}

/// Win rate.
///
/// # Errors
/// [`Refused::NothingDecided`].
pub fn win_rate(won: u64, lost: u64) -> Result<Value, Refused> {
    ratio(100.0 * number(won), number(won) + number(lost), Unit::Percent, Refused::NothingDecided)
}

/// What part of the leads passed on was taken up.
///
/// # Errors
/// [`Refused::NoLeads`], [`Refused::MoreTaken`].
pub fn conversion(passed: u64, taken: u64) -> Result<Value, Refused> {
    if taken > passed {
        return Err(if passed == 0 { Refused::NoLeads } else { Refused::MoreTaken });
    }
    ratio(100.0 * number(taken), number(passed), Unit::Percent, Refused::NoLeads)
}

/// Average deal size.
///
/// # Errors
/// [`Refused::NoDeals`].
pub fn deal_size(revenue: u64, deals: u64) -> Result<Value, Refused> {
    ratio(number(revenue), number(deals), Unit::Money, Refused::NoDeals)
}

/// Where a value went since the last period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// Up by this, in steps of its unit.
    Up(u64),
    /// Down by this.
    Down(u64),
    /// Nowhere.
    Same,
}

/// Where a value went.
#[must_use]
pub const fn trend(before: Value, now: Value) -> Trend {
    let by = now.steps.abs_diff(before.steps);
    if by == 0 {
        Trend::Same
    } else if now.steps > before.steps {
        Trend::Up(by)
    } else {
        Trend::Down(by)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn percent(percent: f64) -> Share {
        Share::new(percent / 100.0).unwrap()
    }

    fn steps(value: Result<Value, Refused>) -> u64 {
        value.unwrap().steps
    }

    #[test]
    fn worked_by_hand() {
        // 4,200,000 ÷ 1,200,000 = 3.5
        assert_eq!(coverage(4_200_000, 1_200_000).unwrap(), Value { steps: 350, unit: Unit::Times });
        // 22,000,000 ÷ 24,000,000 = 0.91666…
        assert_eq!(steps(plan_reached(22_000_000, 24_000_000)), 917);
        // 24,000,000 ÷ 38 = 631,578.9
        assert_eq!(steps(productivity(24_000_000, 38)), 631_579);
        // 900,000 ÷ 75 = 12,000
        assert_eq!(steps(acquisition_cost(900_000, 75)), 12_000);
        // 12,000 ÷ (1,000 × 0.8) = 15 months
        assert_eq!(steps(payback(900_000, 75, 1_000, percent(80.0))), 150);
        // 12,000 a year × 0.8 ÷ 0.12 = 80,000
        let value = lifetime_value(12_000, percent(80.0), percent(12.0)).unwrap();
        assert_eq!(value.steps, 80_000);
        // 80,000 ÷ 12,000 = 6.67
        assert_eq!(steps(value_to_cost(value, Value { steps: 12_000, unit: Unit::Money })), 667);
        // (10,000,000 + 1,500,000 − 300,000 − 700,000) ÷ 10,000,000 = 105 %
        assert_eq!(steps(retention(10_000_000, 1_500_000, 300_000, 700_000)), 1050);
        // 30 ÷ (30 + 90) = 25 %
        assert_eq!(steps(win_rate(30, 90)), 250);
        // 1,500,000 ÷ 60 = 25,000
        assert_eq!(steps(deal_size(1_500_000, 60)), 25_000);
        // 180 ÷ 600 = 30 %
        assert_eq!(steps(conversion(600, 180)), 300);
        // (30 + 45 + 60 + 105) ÷ 4 = 60; the middle lies between 45 and 60
        let deals = cycle(&[60, 30, 105, 45]).unwrap();
        assert_eq!((deals.deals, deals.mean.steps, deals.median.steps), (4, 600, 525));
        // (20 + 41 + 90) ÷ 3 = 50.33
        let deals = cycle(&[41, 90, 20]).unwrap();
        assert_eq!((deals.mean.steps, deals.median.steps), (503, 410));
        // Of seven sellers four are at quota: 57.1 %
        let spread = attainment(&[30_000, 79_999, 80_000, 100_000, 119_000, 120_000, 250_000]).unwrap();
        assert_eq!((spread.sellers, spread.at_quota, spread.share.steps), (7, 4, 571));
        assert_eq!(spread.buckets, [1, 1, 1, 2, 2]);
        assert_eq!(trend(Value::new(66.0, Unit::Days), Value::new(60.0, Unit::Days)), Trend::Down(60));
    }

    #[test]
    fn what_falls_short_by_little_is_not_rounded_up_to_enough() {
        // 9,996 of 10,000 are 99.96 %, and 29,996 of 10,000 are 2.9996 times.
        assert_eq!(steps(plan_reached(9_996, 10_000)), 999);
        assert_eq!(steps(plan_reached(10_000, 10_000)), 1000);
        assert_eq!(steps(coverage(29_996, 10_000)), 299);
        assert_eq!(steps(coverage(30_000, 10_000)), 300);
        // 1,199 of 2,000 sellers are 59.95 %.
        let sellers = [vec![100_000_u32; 1199], vec![99_000; 801]].concat();
        assert_eq!(attainment(&sellers).unwrap().share.steps, 599);
        assert_eq!(steps(retention(10_000, 0, 0, 4)), 999);
        assert_eq!(steps(retention(10_000, 4, 0, 4)), 1000);
    }

    #[test]
    fn what_cannot_be_reckoned_is_refused_with_the_reason() {
        assert_eq!(coverage(5, 0), Err(Refused::NoQuota));
        assert_eq!(plan_reached(5, 0), Err(Refused::NoPlan));
        assert_eq!(productivity(5, 0), Err(Refused::NobodySells));
        assert_eq!(acquisition_cost(5, 0), Err(Refused::NoCustomers));
        assert_eq!(payback(5, 0, 1, percent(80.0)), Err(Refused::NoCustomers));
        assert_eq!(payback(5, 1, 0, percent(80.0)), Err(Refused::NeverPaidBack));
        assert_eq!(payback(5, 1, 9, percent(0.0)), Err(Refused::NeverPaidBack));
        assert_eq!(lifetime_value(5, percent(80.0), percent(0.0)), Err(Refused::NoEnd));
        assert_eq!(retention(0, 5, 0, 0), Err(Refused::NoStart));
        assert_eq!(retention(5, 1, 3, 4), Err(Refused::MoreLost));
        assert_eq!(win_rate(0, 0), Err(Refused::NothingDecided));
        assert_eq!(deal_size(5, 0), Err(Refused::NoDeals));
        assert_eq!(cycle(&[]), Err(Refused::NoDeals));
        assert_eq!(attainment(&[]), Err(Refused::NoSellers));
        assert_eq!((conversion(0, 0), conversion(0, 1)), (Err(Refused::NoLeads), Err(Refused::NoLeads)));
        assert_eq!(conversion(1, 2), Err(Refused::MoreTaken));
        assert_eq!(Refused::NoDeals.to_string(), "No deal was closed, so there is no average.");
    }

    proptest! {
        /// In another currency a ratio of money is what it was.
        #[test]
        fn ratios_know_no_currency(one in 1..1_000_000_u64, other in 1..1_000_000_u64, rate in 1..10_000_u64) {
            prop_assert_eq!(coverage(one * rate, other * rate), coverage(one, other));
            prop_assert_eq!(plan_reached(one * rate, other * rate), plan_reached(one, other));
            prop_assert_eq!(retention(one * rate, other * rate, 0, 0), retention(one, other, 0, 0));
            prop_assert_eq!(payback(one * rate, 7, other * rate, percent(60.0)), payback(one, 7, other, percent(60.0)));
        }

        #[test]
        fn more_pipeline_covers_more_and_more_quota_is_covered_less(pipeline in 0..u64::from(u32::MAX), quota in 1..1_000_000_u64, more in 0..1_000_000_u64) {
            let covered = steps(coverage(pipeline, quota));
            prop_assert!(steps(coverage(pipeline + more, quota)) >= covered);
            prop_assert!(steps(coverage(pipeline, quota + more)) <= covered);
        }

        #[test]
        fn parts_lie_within_the_whole(won in 0..10_000_000_u64, lost in 1..10_000_000_u64, list in prop::collection::vec(0..10_000_000_u32, 1..50)) {
            prop_assert!(steps(win_rate(won, lost)) <= 1000);
            prop_assert!(steps(win_rate(won + 1, lost)) >= steps(win_rate(won, lost)));
            let spread = attainment(&list).unwrap();
            prop_assert!(spread.share.steps <= 1000);
            prop_assert_eq!(spread.buckets.iter().sum::<usize>(), list.len());
        }

        #[test]
        fn mean_and_median_lie_between_the_shortest_and_the_longest(days in prop::collection::vec(0..3650_u32, 1..60)) {
            let found = cycle(&days).unwrap();
            let (least, most) = (u64::from(*days.iter().min().unwrap()) * 10, u64::from(*days.iter().max().unwrap()) * 10);
            prop_assert!((least..=most).contains(&found.mean.steps) && (least..=most).contains(&found.median.steps));
            let mut turned = days;
            turned.reverse();
            prop_assert_eq!(cycle(&turned).unwrap(), found);
        }
    }
}
