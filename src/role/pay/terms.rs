//! What the owner says about pay: industry and place of the company, and for each role a package and a band of its own.

use crate::company::{Currency, Refusal, entry};
use crate::figure::quoted;
use crate::role::Role;
use serde::{Deserialize, Serialize};

/// Most yearly pay, in US dollars.
const MOST_PAY: u64 = 1_000_000_000;
/// All of the company, in millionths.
const WHOLE: u64 = 1_000_000;

/// What the company does, as far as pay goes by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // named by `label`
pub enum Industry {
    #[default]
    Technology,
    Traditional,
}

impl Industry {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Technology, Self::Traditional];

    /// Name for a menu.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Technology => "Technology",
            Self::Traditional => "A traditional industry",
        }
    }
}

/// Where the post is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // named by `label`
pub enum Place {
    #[default]
    Metro,
    SmallerCity,
    Remote,
}

impl Place {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Metro, Self::SmallerCity, Self::Remote];

    /// Name for a menu.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Metro => "A major metropolitan market",
            Self::SmallerCity => "A smaller city",
            Self::Remote => "Remote",
        }
    }
}

/// A number that the owner gives for a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// Base pay a year, US dollars.
    Base,
    /// Variable pay on target a year, US dollars.
    Variable,
    /// Part of the company, millionths.
    Equity,
    /// Where the owner’s own band begins, cash on target a year, US dollars.
    From,
    /// Where it ends.
    To,
}

impl Term {
    /// Its name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Base => "Base pay a year",
            Self::Variable => "Variable pay on target a year",
            Self::Equity => "Equity, in % of the company",
            Self::From => "Your band from",
            Self::To => "Your band up to",
        }
    }
}

/// Reads an amount of US dollars as it is typed. Bands are in US dollars, so an amount in another currency is refused and not taken
/// for one in dollars.
///
/// # Errors
/// A [`Refusal`] in a whole sentence.
pub fn dollars(text: &str) -> Result<Option<u64>, Refusal> {
    let written = text.to_uppercase();
    let is_other = |currency: &Currency| *currency != Currency::Usd && written.contains(currency.code());
    if written.contains(['€', '£', '¥', '₹']) || Currency::ALL.iter().any(is_other) {
        return Err(Refusal::Ruled(format!(
            "{} is not in US dollars, in which pay is kept here, as in the guides. Type what it is in US dollars.",
            quoted(text.trim())
        )));
    }
    entry::amount(text)
}

/// Why something cannot be said of pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PayError {
    /// Beyond the largest.
    #[error("{0}: this is larger than the planner can keep. Check for extra zeros.")]
    TooLarge(&'static str),
    /// A band that ends before it begins.
    #[error("A band ends where it begins or above. Raise its upper end, or lower the other first.")]
    Reversed,
    /// A file that speaks of a role twice.
    #[error("The pay of one role is given twice.")]
    Twice,
}

/// What is said of one role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Own {
    role: Role,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    variable: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    equity: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<u64>,
}

impl Own {
    const fn nothing(role: Role) -> Self {
        Self { role, base: None, variable: None, equity: None, from: None, to: None }
    }

    const fn get(&self, term: Term) -> Option<u64> {
        match term {
            Term::Base => self.base,
            Term::Variable => self.variable,
            Term::Equity => self.equity,
            Term::From => self.from,
            Term::To => self.to,
        }
    }

    fn checked(self) -> Result<Self, PayError> {
        for term in [Term::Base, Term::Variable, Term::Equity, Term::From, Term::To] {
            let most = if term == Term::Equity { WHOLE } else { MOST_PAY };
            if self.get(term).is_some_and(|given| given > most) {
                return Err(PayError::TooLarge(term.label()));
            }
        }
        if self.from.zip(self.to).is_some_and(|(from, to)| from > to) {
            return Err(PayError::Reversed);
        }
        Ok(self)
    }
}

/// What the owner says about pay; the rest is as the guides and the planner’s judgement have it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Raw")]
pub struct PayTerms {
    /// The company’s industry.
    #[serde(skip_serializing_if = "is_default")]
    pub industry: Industry,
    /// Where its post is.
    #[serde(skip_serializing_if = "is_default")]
    pub place: Place,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    own: Vec<Own>,
}

fn is_default<T: Default + PartialEq>(part: &T) -> bool {
    *part == T::default()
}

/// Terms as they stand in a file.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Raw {
    industry: Industry,
    place: Place,
    own: Vec<Own>,
}

impl TryFrom<Raw> for PayTerms {
    type Error = PayError;

    fn try_from(raw: Raw) -> Result<Self, PayError> {
        let mut terms = Self { industry: raw.industry, place: raw.place, own: Vec::new() };
        for own in raw.own {
            if terms.own.iter().any(|other| other.role == own.role) {
                return Err(PayError::Twice);
            }
            terms = terms.keeping(own)?;
        }
        Ok(terms)
    }
}

impl PayTerms {
    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        is_default(self)
    }

    /// A number of a role, where it is given.
    #[must_use]
    pub fn get(&self, role: Role, term: Term) -> Option<u64> {
        self.own.iter().find(|own| own.role == role).and_then(|own| own.get(term))
    }

    /// Cash on target of the package of a role: base and variable. Equity is not cash. `None` where neither is given.
    #[must_use]
    pub fn cash(&self, role: Role) -> Option<u64> {
        let parts = [Term::Base, Term::Variable].map(|term| self.get(role, term));
        parts.iter().any(Option::is_some).then(|| parts.into_iter().flatten().sum())
    }

    /// These terms with a number of a role changed, or with `None` no longer given.
    ///
    /// # Errors
    /// [`PayError`] in a whole sentence.
    pub fn with(&self, role: Role, term: Term, number: Option<u64>) -> Result<Self, PayError> {
        let mut own = self.own.iter().find(|own| own.role == role).copied().unwrap_or(Own::nothing(role));
        *match term {
            Term::Base => &mut own.base,
            Term::Variable => &mut own.variable,
            Term::Equity => &mut own.equity,
            Term::From => &mut own.from,
            Term::To => &mut own.to,
        } = number;
        self.keeping(own)
    }

    /// What is kept of each role, in the order of the roles; who says nothing is not kept.
    fn keeping(&self, own: Own) -> Result<Self, PayError> {
        let own = own.checked()?;
        let mut next = self.clone();
        next.own.retain(|other| other.role != own.role);
        if own != Own::nothing(own.role) {
            let at = next.own.iter().position(|other| other.role > own.role).unwrap_or(next.own.len());
            next.own.insert(at, own);
        }
        Ok(next)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_package_is_kept_by_role_and_its_cash_leaves_equity_out() {
        let terms = PayTerms::default().with(Role::Cso, Term::Base, Some(350_000)).unwrap();
        let terms = terms.with(Role::Cso, Term::Variable, Some(250_000)).unwrap();
        let terms =
            terms.with(Role::Cso, Term::Equity, Some(10_000)).unwrap().with(Role::Cro, Term::From, Some(0)).unwrap();
        assert_eq!((terms.cash(Role::Cso), terms.cash(Role::Cro)), (Some(600_000), None));
        let text = serde_json::to_string(&terms).unwrap();
        assert_eq!(
            text,
            r#"{"own":[{"role":"cro","from":0},{"role":"cso","base":350000,"variable":250000,"equity":10000}]}"#
        );
        assert_eq!(serde_json::from_str::<PayTerms>(&text).unwrap(), terms);
        let empty = [Term::Base, Term::Variable, Term::Equity].into_iter();
        let empty = empty.fold(terms, |terms, term| terms.with(Role::Cso, term, None).unwrap());
        assert_eq!(empty.with(Role::Cro, Term::From, None).unwrap(), PayTerms::default());
    }

    #[test]
    fn another_currency_is_not_taken_for_dollars() {
        for text in ["300k", "$300k", "USD 300,000", "300 000 usd"] {
            assert_eq!(dollars(text), Ok(Some(300_000)), "{text}");
        }
        assert_eq!(dollars(" "), Ok(None));
        for text in ["€300k", "300k £", "eur 300k", "CHF 300’000", "¥3", "Sek 5"] {
            let said = dollars(text).unwrap_err().to_string();
            assert!(said.starts_with(&format!("“{text}” is not in US dollars")), "{said}");
        }
        assert!(matches!(dollars("lots"), Err(Refusal::NotANumber(_))));
    }

    #[test]
    fn what_makes_no_sense_is_refused_also_in_a_file() {
        let terms = PayTerms::default().with(Role::Cro, Term::From, Some(700_000)).unwrap();
        assert_eq!(terms.with(Role::Cro, Term::To, Some(600_000)), Err(PayError::Reversed));
        assert_eq!(terms.with(Role::Cro, Term::Base, Some(MOST_PAY + 1)), Err(PayError::TooLarge("Base pay a year")));
        for file in [
            r#"{"own":[{"role":"cro","from":2,"to":1}]}"#,
            r#"{"own":[{"role":"cro"},{"role":"cso","equity":1000001}]}"#,
            r#"{"own":[{"role":"cro","base":1},{"role":"cro","base":1}]}"#,
            r#"{"own":[{"role":"king","base":1}]}"#,
            r#"{"place":"moon"}"#,
            r#"{"else":1}"#,
        ] {
            assert!(serde_json::from_str::<PayTerms>(file).is_err(), "{file}");
        }
    }
}
