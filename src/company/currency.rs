//! Money: the currency a company reports in and what one unit of it is worth in US dollars.

use serde::{Deserialize, Serialize};
use std::num::NonZeroU64;

/// A currency the planner can read revenue in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[allow(missing_docs)] // ISO 4217 codes speak for themselves
pub enum Currency {
    #[default]
    Usd,
    Eur,
    Gbp,
    Chf,
    Cad,
    Aud,
    Sek,
    Inr,
    Jpy,
}

impl Currency {
    /// All of them, the model's own first.
    pub const ALL: [Self; 9] =
        [Self::Usd, Self::Eur, Self::Gbp, Self::Chf, Self::Cad, Self::Aud, Self::Sek, Self::Inr, Self::Jpy];

    /// ISO 4217 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Usd => "USD",
            Self::Eur => "EUR",
            Self::Gbp => "GBP",
            Self::Chf => "CHF",
            Self::Cad => "CAD",
            Self::Aud => "AUD",
            Self::Sek => "SEK",
            Self::Inr => "INR",
            Self::Jpy => "JPY",
        }
    }

    /// US dollars for one unit, a round figure (judgement: the page asks no server for today's rate).
    #[must_use]
    pub const fn usual_rate(self) -> f64 {
        match self {
            Self::Usd => 1.0,
            Self::Eur => 1.1,
            Self::Gbp => 1.3,
            Self::Chf => 1.15,
            Self::Cad => 0.73,
            Self::Aud => 0.66,
            Self::Sek => 0.1,
            Self::Inr => 0.012,
            Self::Jpy => 0.0067,
        }
    }
}

/// The company's currency and the rate at which the model reads it. The model's own tables are in US dollars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// What the company reports in.
    pub currency: Currency,
    /// Millionths of a US dollar for one unit: whole numbers, as in [`super::Share`].
    rate: NonZeroU64,
}

impl Exchange {
    /// `currency` at its usual rate.
    #[must_use]
    pub fn usual(currency: Currency) -> Self {
        let base = Self { currency, rate: NonZeroU64::MIN };
        base.at(currency.usual_rate())
    }

    /// The same currency at `usd` US dollars for one unit, to the millionth and at least one.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates, and NaN is 0
    pub fn at(self, usd: f64) -> Self {
        Self { rate: NonZeroU64::new((usd * 1e6).round() as u64).unwrap_or(NonZeroU64::MIN), ..self }
    }

    /// US dollars for one unit; above 0.
    #[must_use]
    #[allow(clippy::cast_precision_loss)] // rates are far below 2^53 millionths
    pub fn usd(self) -> f64 {
        self.rate.get() as f64 / 1e6
    }

    /// An amount of the company's currency in US dollars.
    #[must_use]
    pub fn to_usd(self, amount: f64) -> f64 {
        amount * self.usd()
    }

    /// US dollars in the company's currency.
    #[must_use]
    pub fn from_usd(self, usd: f64) -> f64 {
        usd / self.usd()
    }
}

impl Default for Exchange {
    fn default() -> Self {
        Self::usual(Currency::default())
    }
}
