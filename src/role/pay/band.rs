//! The guides’ pay bands of a CSO as numbers. Two guides give them, by different measures: Conduyt (US software companies, 2026) by
//! recurring revenue, with pay in cash on target; Databar (August 2025) by the kind of firm, with equity in its totals.

use crate::company::Currency;
use crate::evidence::Source;
use crate::figure::{decimal, short_money};
use crate::role::cited::{BASE_PAY, CSO_PAY, VARIABLE_PAY};

/// Where a range ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Top {
    /// Here.
    To(u64),
    /// Here, or beyond.
    Past(u64),
    /// Nowhere: it only begins.
    Open,
}

impl Top {
    /// The amount, where there is one.
    #[must_use]
    pub const fn amount(self) -> Option<u64> {
        match self {
            Self::To(amount) | Self::Past(amount) => Some(amount),
            Self::Open => None,
        }
    }

    const fn map(self, by: (u64, u64)) -> Self {
        match self {
            Self::To(amount) => Self::To(rounded(amount, by)),
            Self::Past(amount) => Self::Past(rounded(amount, by)),
            Self::Open => Self::Open,
        }
    }
}

/// A range of yearly pay in US dollars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// From.
    pub from: u64,
    /// Up to.
    pub to: Top,
}

/// `amount` times one number over another, to the nearest thousand.
const fn rounded(amount: u64, (times, over): (u64, u64)) -> u64 {
    (amount * times + over * 500) / (over * 1000) * 1000
}

impl Range {
    const fn new(from: u64, to: Top) -> Self {
        Self { from: from * 1000, to: to.map((1000, 1)) }
    }

    /// From one amount up to another.
    #[must_use]
    pub const fn between(from: u64, to: u64) -> Self {
        Self { from, to: Top::To(to) }
    }

    /// The range where pay is lower by what makes the other `percent` higher: 30 to 50 % higher is one third to a bit less than a
    /// quarter lower. The ends move apart, as nobody knows which of the two belongs to which.
    #[must_use]
    pub const fn below(self, percent: (u64, u64)) -> Self {
        Self { from: rounded(self.from, (100, 100 + percent.1)), to: self.to.map((100, 100 + percent.0)) }
    }

    /// The range from the lower end of `other` on.
    #[must_use]
    pub const fn from_of(self, other: Self) -> Self {
        Self { from: other.from, ..self }
    }

    /// So many percent of it.
    #[must_use]
    pub const fn percent(self, percent: u64) -> Self {
        Self { from: rounded(self.from, (percent, 100)), to: self.to.map((percent, 100)) }
    }

    /// Whether it goes on beyond its end.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self.to, Top::To(_))
    }

    /// In words: “$300K to $450K”.
    #[must_use]
    pub fn told(self) -> String {
        let from = usd(self.from);
        match self.to {
            Top::To(to) => format!("{from} to {}", usd(to)),
            Top::Past(to) if to == self.from => format!("{from} or more"),
            Top::Past(to) => format!("{from} to {} or more", usd(to)),
            Top::Open => format!("more than {from}"),
        }
    }
}

/// An amount of US dollars in few figures: $450K, $1.25M.
pub(super) fn usd(amount: u64) -> String {
    short_money(amount, Currency::Usd)
}

/// A part of the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Equity {
    /// From and to, in hundredths of a percent.
    Percent(u32, u32),
    /// In words alone.
    Words(&'static str),
}

impl Equity {
    /// In words.
    #[must_use]
    pub fn told(self) -> String {
        let percent = |hundredths: u32| decimal(hundredths.into(), 100);
        match self {
            Self::Percent(from, to) => format!("{} to {}\u{a0}%", percent(from), percent(to)),
            Self::Words(words) => words.to_owned(),
        }
    }
}

/// What a guide gives for one size or kind of company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// For whom.
    pub at: &'static str,
    /// Companies of this revenue, in millions of US dollars: from, and up to.
    pub revenue: (u32, u32),
    /// Base pay.
    pub base: Range,
    /// Variable pay on target.
    pub variable: Option<Range>,
    /// Part of the company.
    pub equity: Equity,
    /// All of it: cash on target with Conduyt, equity included with Databar.
    pub total: Option<Range>,
    /// Who says so.
    pub sources: &'static [Source],
}

impl Band {
    /// Whether it is that of a company with so many millions of US dollars of revenue.
    #[must_use]
    pub fn is_for(&self, musd: f64) -> bool {
        (f64::from(self.revenue.0)..f64::from(self.revenue.1)).contains(&musd)
    }

    /// The band with every amount changed alike.
    #[must_use]
    pub fn with(self, change: impl Fn(Range) -> Range) -> Self {
        Self { base: change(self.base), variable: self.variable.map(&change), total: self.total.map(&change), ..self }
    }

    /// What part of cash on target is variable at the lower and at the upper end of the band, in percent.
    #[must_use]
    pub fn variable_percent(&self) -> Option<(u64, u64)> {
        let variable = self.variable?;
        let (base_to, variable_to) = (self.base.to.amount()?, variable.to.amount()?);
        let part = |base: u64, variable: u64| (200 * variable + base + variable) / (2 * (base + variable));
        Some((part(self.base.from, variable.from), part(base_to, variable_to)))
    }
}

/// What part of a CSO’s total is variable, in percent (Databar, “Variable Compensation Structure”).
pub const VARIABLE_PERCENT: (u64, u64) = (30, 50);

const OPERATE: &[Source] = &[CSO_PAY];
const COMPLETE: &[Source] = &[BASE_PAY, VARIABLE_PAY];

/// What Databar gives for CSOs as a whole: base, and total with bonuses and equity in it (“How much do Chief Sales Officers earn?”).
pub(super) const OVERALL: (Range, Range) = (Range::new(200, Top::To(500)), Range::new(500, Top::Past(1000)));

/// Conduyt’s bands, by recurring revenue; where one size meets the next, the next begins.
#[must_use]
pub const fn operate_bands() -> [Band; 3] {
    [
        Band {
            at: "$10M to $50M of ARR",
            revenue: (10, 50),
            base: Range::new(300, Top::To(450)),
            variable: Some(Range::new(200, Top::To(400))),
            equity: Equity::Percent(50, 150),
            total: Some(Range::new(500, Top::To(850))),
            sources: OPERATE,
        },
        Band {
            at: "$50M to $200M of ARR",
            revenue: (50, 200),
            base: Range::new(400, Top::To(550)),
            variable: Some(Range::new(400, Top::To(600))),
            equity: Equity::Percent(25, 75),
            total: Some(Range::new(800, Top::To(1200))),
            sources: OPERATE,
        },
        Band {
            at: "$200M of ARR or more",
            revenue: (200, u32::MAX),
            base: Range::new(500, Top::To(700)),
            variable: Some(Range::new(500, Top::Past(900))),
            equity: Equity::Words("a smaller part, worth more"),
            total: Some(Range::new(1000, Top::Past(2000))),
            sources: OPERATE,
        },
    ]
}

/// Databar’s bands, by the kind of firm. Which revenue is which kind is judgement, after Conduyt’s borders.
#[must_use]
pub const fn complete_bands() -> [Band; 3] {
    const EQUITY: Equity = Equity::Words("more common at firms that grow fast; no figure");
    [
        Band {
            at: "smaller firms, or a first CSO post",
            revenue: (0, 10),
            base: Range::new(200, Top::To(300)),
            variable: None,
            equity: EQUITY,
            total: None,
            sources: COMPLETE,
        },
        Band {
            at: "mid-market firms",
            revenue: (10, 200),
            base: Range::new(300, Top::To(450)),
            variable: None,
            equity: EQUITY,
            total: Some(Range::new(600, Top::Open)),
            sources: COMPLETE,
        },
        Band {
            at: "large or fast-growing technology firms",
            revenue: (200, u32::MAX),
            base: Range::new(500, Top::Open),
            variable: None,
            equity: EQUITY,
            total: Some(Range::new(1000, Top::Past(1000))),
            sources: COMPLETE,
        },
    ]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_revenue_has_one_band_and_conduyt_begins_at_ten_million() {
        for (musd, bands) in [(0.0, 0), (9.9, 0), (10.0, 1), (50.0, 1), (199.9, 1), (200.0, 1), (5000.0, 1)] {
            assert_eq!(operate_bands().iter().filter(|band| band.is_for(musd)).count(), bands, "{musd}");
            assert_eq!(complete_bands().iter().filter(|band| band.is_for(musd)).count(), 1, "{musd}");
        }
    }

    #[test]
    fn variable_parts_follow_from_the_bands() {
        // 200 ÷ 500 and 400 ÷ 850; 400 ÷ 800 and 600 ÷ 1,150; 500 ÷ 1,000 and 900 ÷ 1,600
        let parts = operate_bands().map(|band| band.variable_percent().unwrap());
        assert_eq!(parts, [(40, 47), (50, 52), (50, 56)]);
        assert_eq!(complete_bands().map(|band| band.variable_percent()), [None; 3]);
    }

    #[test]
    fn a_range_below_another_is_worked_by_hand() {
        // 500 ÷ 1.5 = 333.3; 850 ÷ 1.3 = 653.8
        let total = operate_bands()[0].total.unwrap();
        assert_eq!(total.below((30, 50)), Range { from: 333_000, to: Top::To(654_000) });
        assert_eq!(total.percent(115), Range { from: 575_000, to: Top::To(978_000) });
        assert_eq!(total.told(), "$500K to $850K");
        assert_eq!(operate_bands()[2].total.unwrap().told(), "$1M to $2M or more");
        let totals = complete_bands().map(|band| band.total.map(Range::told));
        assert_eq!(totals, [None, Some("more than $600K".to_owned()), Some("$1M or more".to_owned())]);
    }

    #[test]
    fn equity_is_told_in_percent() {
        assert_eq!(
            [Equity::Percent(50, 150).told(), Equity::Percent(25, 75).told()],
            ["0.5 to 1.5\u{a0}%", "0.25 to 0.75\u{a0}%"]
        );
    }

    proptest! {
        #[test]
        fn what_lies_below_lies_below(from in 1..2000_u64, more in 0..2000_u64, least in 0..60_u64, wider in 0..60_u64) {
            let range = Range::new(from, Top::To(from + more));
            let below = range.below((least, least + wider));
            prop_assert!(below.from <= range.from && below.to.amount() <= range.to.amount());
            prop_assert!(below.from <= below.to.amount().unwrap());
        }
    }
}
