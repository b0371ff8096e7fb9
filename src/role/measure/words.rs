//! Measures in words: whole sentences, all made here.

pub(super) use crate::company::Currency;

use super::{Cycle, Distribution, Trend, Unit, Value};
use crate::figure::{decimal, money, thousands};

/// Where no guide says what is good.
pub(super) const NO_RANGE: &str = "No guide gives a range; the direction counts more than the level.";

impl Value {
    /// It as people read it, in the company’s currency where it is money.
    #[must_use]
    pub fn told(self, currency: Currency) -> String {
        match self.unit {
            Unit::Money => money(self.steps, currency),
            Unit::Times => format!("{} times", self.figure()),
            Unit::Percent => format!("{}\u{a0}%", self.figure()),
            unit if self.steps == u64::from(unit.steps()) => format!("1 {}", unit.label().trim_end_matches('s')),
            unit => format!("{} {}", self.figure(), unit.label()),
        }
    }

    /// The figure alone, without zeros behind the point.
    #[must_use]
    pub fn figure(self) -> String {
        decimal(self.steps, self.unit.steps().into())
    }
}

/// Steps of a unit as people read them.
fn by(steps: u64, unit: Unit, currency: Currency) -> String {
    Value { steps, unit }.told(currency)
}

pub(super) fn missing(what: &[&str]) -> String {
    let what: Vec<String> = what.iter().map(|one| format!("“{one}”")).collect();
    format!("Not known yet: {}.", what.join(", "))
}

pub(super) fn plan(value: Value, missing: u64, currency: Currency) -> String {
    let reached = value.told(currency);
    if missing == 0 {
        format!("The plan is reached: revenue is {reached} of it.")
    } else {
        format!("Revenue is {reached} of the plan; {} is missing.", money(missing, currency))
    }
}

pub(super) fn coverage(value: Value, missing: u64, currency: Currency) -> String {
    let times = value.figure();
    match value.steps {
        ..300 => format!(
            "The pipeline is {times} times next quarter’s quota, less than the usual 3 to 5 times: {} more would make it 3.",
            money(missing, currency)
        ),
        300..=500 => format!("The pipeline is {times} times next quarter’s quota, within the usual 3 to 5 times."),
        _ => format!(
            "The pipeline is {times} times next quarter’s quota, more than the usual 3 to 5 times. No guide says what that means."
        ),
    }
}

pub(super) fn attainment(spread: &Distribution) -> String {
    let Distribution { sellers, at_quota, share, .. } = *spread;
    let share = share.told(Currency::Usd);
    let (part, meaning) = match spread.share.steps {
        ..600 => ("fewer than", "that points to a problem of quota or of capacity"),
        600..=700 => ("within", "a healthy team by Conduyt’s measure"),
        _ => ("more than", "no guide says what that means"),
    };
    format!(
        "{at_quota} of {sellers} sellers ({share}) reach their quota, {part} the 60 to 70\u{a0}% that are usual: {meaning}."
    )
}

pub(super) fn cycle(now: &Cycle) -> String {
    let (mean, median) = (now.mean.figure(), now.median.told(Currency::Usd));
    match now.deals {
        1 => format!("The one deal took {}.", now.mean.told(Currency::Usd)),
        deals => format!("Over {deals} deals, the mean is {mean} and the median {median}."),
    }
}

pub(super) fn cycle_trend(went: Option<Trend>) -> String {
    let days = |steps| by(steps, Unit::Days, Currency::Usd);
    match went {
        None => "No guide gives a range; the direction counts more than the level. Give the period before to see it."
            .to_owned(),
        Some(Trend::Same) => "The mean is what it was in the period before.".to_owned(),
        Some(Trend::Up(steps)) => format!("Deals take {} longer on average than in the period before.", days(steps)),
        Some(Trend::Down(steps)) => format!("Deals take {} less on average than in the period before.", days(steps)),
    }
}

pub(super) fn deal(value: Value, currency: Currency) -> String {
    format!("A closed deal brings {} on average.", value.told(currency))
}

pub(super) fn deal_trend(went: Option<Trend>, currency: Currency) -> String {
    let amount = |steps| by(steps, Unit::Money, currency);
    match went {
        None => "No guide gives a range; the direction counts more than the level. Give the period before to see it."
            .to_owned(),
        Some(Trend::Same) => "That is what it was in the period before.".to_owned(),
        Some(Trend::Up(steps)) => format!("That is {} more than in the period before.", amount(steps)),
        Some(Trend::Down(steps)) => format!("That is {} less than in the period before.", amount(steps)),
    }
}

pub(super) fn won(won: u64, decided: u64) -> String {
    format!("{} of {} decided deals were won.", thousands(won), thousands(decided))
}

pub(super) fn productivity(value: Value, currency: Currency) -> String {
    format!("One person in sales brings {} a year.", value.told(currency))
}

pub(super) fn cac(value: Value, currency: Currency) -> String {
    format!("Winning a customer costs {}.", value.told(currency))
}

pub(super) fn payback(value: Value) -> String {
    format!("A new customer has covered what winning it cost after {}.", value.told(Currency::Usd))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // years, at most a million
pub(super) fn lifetime(value: Value, churn: f64, currency: Currency) -> Vec<String> {
    let years = Value { steps: (10.0 / churn).round() as u64, unit: Unit::Days }.figure();
    vec![
        format!("An account leaves {} in the time it stays.", value.told(currency)),
        format!(
            "That takes churn, revenue and margin to stay as they are: an account then stays {years} years on average."
        ),
    ]
}

pub(super) fn value_to_cost(times: Value) -> String {
    format!("That is {} what winning a customer costs (LTV to CAC).", times.told(Currency::Usd))
}

pub(super) fn retention(value: Value) -> String {
    let told = value.told(Currency::Usd);
    match value.steps {
        ..1000 => format!("Customers bring {told} of what they brought: without new ones revenue shrinks."),
        1000 => "Customers bring what they brought: without new ones revenue stays as it is.".to_owned(),
        _ => format!("Customers bring {told} of what they brought: revenue grows even without new ones."),
    }
}

pub(super) fn taken(taken: u64, passed: u64) -> String {
    format!("Sales took up {} of {} leads.", thousands(taken), thousands(passed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_no_zeros_behind_the_point() {
        for (steps, unit, told) in [
            (350, Unit::Times, "3.5 times"),
            (305, Unit::Times, "3.05 times"),
            (300, Unit::Times, "3 times"),
            (583, Unit::Percent, "58.3\u{a0}%"),
            (10_000, Unit::Percent, "1,000\u{a0}%"),
            (1_234_567, Unit::Money, "€1,234,567"),
            (7, Unit::Months, "0.7 months"),
        ] {
            assert_eq!(Value { steps, unit }.told(Currency::Eur), told);
        }
    }
}
