//! Figures as they stand in a sentence.

use crate::company::{Currency, Exchange, SalesLeader};
use crate::figure;

/// Who leads sales, within a sentence; `level` is a place in [`SalesLeader::ALL`].
pub(super) fn leader(level: f64) -> &'static str {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0 to 3
    match SalesLeader::ALL.get(level.round() as usize) {
        Some(SalesLeader::Founder) | None => "a founder",
        Some(SalesLeader::Manager) => "a manager",
        Some(SalesLeader::SolidVp) => "a solid VP",
        Some(SalesLeader::CsoGrade) => "a CSO-grade leader",
    }
}

/// Revenue of so many millions of US dollars in the company's currency, to two or three figures.
pub(in crate::decision) fn money(exchange: Exchange, musd: f64) -> String {
    let amount = exchange.from_usd(musd * 1e6);
    let (scaled, unit) = match amount {
        amount if amount >= 0.9995e9 => (amount / 1e9, "B"),
        amount if amount >= 0.9995e6 => (amount / 1e6, "M"),
        amount => (amount / 1e3, "K"),
    };
    let figure = if scaled < 9.95 { short(scaled) } else { figure::fixed(scaled, 0) };
    match exchange.currency {
        Currency::Usd => format!("${figure}{unit}"),
        Currency::Eur => format!("€{figure}{unit}"),
        Currency::Gbp => format!("£{figure}{unit}"),
        other => format!("{} {figure}{unit}", other.code()),
    }
}

/// At most one decimal, and none where it is 0.
pub(in crate::decision) fn short(value: f64) -> String {
    figure::short(value, 1)
}

/// A share of variations; never all of them, for they are not all there could be.
pub(in crate::decision) fn share(part: f64) -> String {
    if part >= 0.995 { "more than 99 %".to_owned() } else { figure::percent(part) }
}

pub(in crate::decision) fn points(value: f64) -> String {
    figure::fixed(value, 1)
}

pub(in crate::decision) fn thousands(count: u32) -> String {
    figure::thousands(count.into())
}

pub(in crate::decision) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

pub(in crate::decision) fn small(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A small number in letters.
pub(super) fn spelled(count: usize) -> String {
    const LETTERS: [&str; 7] = ["no", "one", "two", "three", "four", "five", "six"];
    LETTERS.get(count).map_or_else(|| count.to_string(), |letters| (*letters).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_short_and_in_the_company_s_currency() {
        let cases =
            [(103.444, "$103M"), (20.0, "$20M"), (9.96, "$10M"), (9.44, "$9.4M"), (0.5, "$500K"), (1200.0, "$1.2B")];
        for (musd, text) in cases {
            assert_eq!(money(Exchange::default(), musd), text);
        }
        assert_eq!(money(Exchange::usual(Currency::Sek), 20.0), "SEK 200M");
    }

    #[test]
    fn counts_are_grouped() {
        assert_eq!([thousands(7), thousands(10_000), thousands(1_234_567)], ["7", "10,000", "1,234,567"]);
    }
}
