//! The numbers of outcomes: thousandths with a unit, and how they are written.

use crate::company::Currency;
use crate::figure::{decimal, of, plainly, thousands, typed};
use serde::{Deserialize, Serialize};

/// Largest amount of money, in whole units: as much as a field takes.
pub(super) const MONEY: u64 = crate::company::Milestone::MOST_REVENUE;
/// Largest number of an outcome, in thousandths.
pub(super) const LARGEST: u64 = MONEY * 1000;

/// What a number counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // named by `label`
pub enum Unit {
    Percent,
    Money,
    Times,
    Days,
    Months,
    People,
    #[default]
    Number,
}

impl Unit {
    /// All of them, as a menu lists them.
    pub const ALL: [Self; 7] =
        [Self::Percent, Self::Money, Self::Times, Self::Days, Self::Months, Self::People, Self::Number];

    /// Name for a menu.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Percent => "%",
            Self::Money => "money",
            Self::Times => "times",
            Self::Days => "days",
            Self::Months => "months",
            Self::People => "people",
            Self::Number => "a number",
        }
    }

    /// A number of these, in thousandths, as it stands on the sheet: plain, as the text around it is.
    #[must_use]
    pub fn told(self, thousandths: u64, currency: Currency) -> String {
        plainly(|| self.written(thousandths, currency))
    }

    fn written(self, thousandths: u64, currency: Currency) -> String {
        if self == Self::Money {
            return money(currency, thousandths / 1000);
        }
        let number = decimal(thousandths, 1000);
        match self {
            Self::Percent => format!("{number}\u{a0}%"),
            Self::Times => format!("{number}×"),
            Self::Days | Self::Months | Self::People if number == "1" => {
                let one = [(Self::Days, "day"), (Self::Months, "month"), (Self::People, "person")];
                let one = one.iter().find(|(unit, _)| *unit == self).map_or("", |(_, one)| *one);
                format!("1\u{a0}{one}")
            }
            Self::Days | Self::Months | Self::People => format!("{number}\u{a0}{}", self.label()),
            Self::Money | Self::Number => number,
        }
    }

    /// The same as it is typed: digits, and the reader’s decimal point.
    #[must_use]
    pub fn typed(thousandths: u64) -> String {
        typed(thousandths, 1000)
    }
}

/// An amount in whole units, exactly: short where that loses nothing. Plain, as it is kept in the text of a sheet.
pub(super) fn money(currency: Currency, amount: u64) -> String {
    plainly(|| exactly(currency, amount))
}

fn exactly(currency: Currency, amount: u64) -> String {
    let short = [(1_000_000_000, "B"), (1_000_000, "M"), (1_000, "K")];
    let short = short.iter().find(|(scale, _)| amount >= *scale && amount.is_multiple_of(scale / 100));
    let figure = short.map_or_else(
        || thousands(amount),
        |(scale, letter)| format!("{}{letter}", decimal(amount / (scale / 100), 100)),
    );
    of(&figure, currency)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_with_their_unit_and_nothing_is_rounded_away() {
        let told = |unit: Unit, thousandths| unit.told(thousandths, Currency::Usd);
        assert_eq!(told(Unit::Percent, 62_500), "62.5\u{a0}%");
        assert_eq!(told(Unit::Times, 3000), "3×");
        assert_eq!(
            (told(Unit::People, 1000), told(Unit::Days, 90_000)),
            ("1\u{a0}person".into(), "90\u{a0}days".into())
        );
        assert_eq!(
            (told(Unit::Months, 1500), told(Unit::Number, 1_234_000)),
            ("1.5\u{a0}months".into(), "1,234".into())
        );
        assert_eq!((Unit::typed(62_050), Unit::typed(0)), ("62.05".into(), "0".into()));
        for (amount, said) in [
            (0, "$0"),
            (999, "$999"),
            (22_000_000, "$22M"),
            (1_250_000, "$1.25M"),
            (1_234_567, "$1,234,567"),
            (1_050_000_000, "$1.05B"),
        ] {
            assert_eq!(money(Currency::Usd, amount), said);
        }
        assert_eq!(money(Currency::Sek, 5_000), "SEK\u{a0}5K");
    }
}
