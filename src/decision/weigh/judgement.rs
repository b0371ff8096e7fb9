//! How much more one criterion matters than another, as AHP asks it, and the comparisons that have been given.

use crate::decision::Criterion;
use serde::{Deserialize, Serialize};

/// How many times as much the first of two matters as the second, on Saaty’s scale of nine steps either way.
///
/// Saved as a whole number: 1 is equal, 2 to 9 is that many times as much, −2 to −9 the same for the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i8", into = "i8")]
pub struct Judgement(i8);

impl Judgement {
    /// Both matter the same.
    pub const EQUAL: Self = Self(1);
    /// Most steps either way.
    pub const MOST: i8 = 9;

    /// The judgement of a whole number: 1, 2 to 9, or −2 to −9. No other number is one.
    #[must_use]
    pub const fn new(number: i8) -> Option<Self> {
        match number {
            1 | 2..=Self::MOST | -9..=-2 => Some(Self(number)),
            _ => None,
        }
    }

    /// All seventeen, from the one that speaks most for the first to the one that speaks most for the second.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> {
        (-Self::MOST..=Self::MOST).rev().filter_map(Self::new)
    }

    /// The whole number that it is saved as.
    #[must_use]
    pub const fn get(self) -> i8 {
        self.0
    }

    /// The same said of the second and the first.
    #[must_use]
    pub const fn inverse(self) -> Self {
        if self.0 == 1 { self } else { Self(-self.0) }
    }

    /// How many times as much the first matters as the second, 1/9 to 9.
    #[must_use]
    pub fn ratio(self) -> f64 {
        let number = f64::from(self.0);
        if number < 0.0 { -1.0 / number } else { number }
    }

    /// What the step is called (Saaty 1980), whichever of the two it speaks for.
    #[must_use]
    pub const fn step(self) -> &'static str {
        match self.0.unsigned_abs() {
            1 => "equally",
            2 => "between equally and moderately more",
            3 => "moderately more",
            4 => "between moderately and strongly more",
            5 => "strongly more",
            6 => "between strongly and very strongly more",
            7 => "very strongly more",
            8 => "between very strongly and extremely more",
            _ => "extremely more",
        }
    }
}

impl TryFrom<i8> for Judgement {
    type Error = String;

    fn try_from(number: i8) -> Result<Self, String> {
        Self::new(number).ok_or_else(|| format!("a comparison is 1, 2 to 9 or −2 to −9, not {number}"))
    }
}

impl From<Judgement> for i8 {
    fn from(judgement: Judgement) -> Self {
        judgement.0
    }
}

/// The comparisons that have been given, at most one for each two criteria.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Comparison>", into = "Vec<Comparison>")]
pub struct Comparisons([Option<Judgement>; Comparisons::MOST]);

/// One comparison as it is saved.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Comparison {
    one: Criterion,
    other: Criterion,
    judgement: Judgement,
}

impl Comparisons {
    /// How many there can be.
    pub const MOST: usize = Criterion::COUNT * (Criterion::COUNT - 1) / 2;

    /// Where two criteria are kept; the first comes first in [`Criterion::ALL`].
    const fn place(first: Criterion, second: Criterion) -> usize {
        second.index() * (second.index() - 1) / 2 + first.index()
    }

    /// How many times as much `one` matters as `other`; `None` where that was not asked yet, or where they are the same.
    #[must_use]
    pub fn get(&self, one: Criterion, other: Criterion) -> Option<Judgement> {
        if one < other {
            self.0[Self::place(one, other)]
        } else if other < one {
            self.0[Self::place(other, one)].map(Judgement::inverse)
        } else {
            None
        }
    }

    /// Says how many times as much `one` matters as `other`, or takes it back. A criterion is not compared with itself.
    pub fn set(&mut self, one: Criterion, other: Criterion, judgement: Option<Judgement>) {
        if one < other {
            self.0[Self::place(one, other)] = judgement;
        } else if other < one {
            self.0[Self::place(other, one)] = judgement.map(Judgement::inverse);
        }
    }

    /// How many have been given.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.iter().flatten().count()
    }

    /// Those that have been given: two criteria in the order of [`Criterion::ALL`], and what was said of the first.
    pub fn iter(&self) -> impl Iterator<Item = (Criterion, Criterion, Judgement)> + '_ {
        pairs().filter_map(|(one, other)| Some((one, other, self.get(one, other)?)))
    }
}

/// Every two criteria, once.
pub(super) fn pairs() -> impl Iterator<Item = (Criterion, Criterion)> {
    let before = |other: Criterion| Criterion::ALL[..other.index()].iter().map(move |one| (*one, other));
    Criterion::ALL.into_iter().flat_map(before)
}

impl Default for Comparisons {
    fn default() -> Self {
        Self([None; Self::MOST])
    }
}

impl std::fmt::Debug for Comparisons {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl TryFrom<Vec<Comparison>> for Comparisons {
    type Error = String;

    fn try_from(saved: Vec<Comparison>) -> Result<Self, String> {
        let mut comparisons = Self::default();
        for Comparison { one, other, judgement } in saved {
            if one == other {
                return Err(format!("“{}” is compared with itself", one.label()));
            }
            if comparisons.get(one, other).is_some() {
                return Err(format!("“{}” and “{}” are compared twice", one.label(), other.label()));
            }
            comparisons.set(one, other, Some(judgement));
        }
        Ok(comparisons)
    }
}

impl From<Comparisons> for Vec<Comparison> {
    fn from(comparisons: Comparisons) -> Self {
        comparisons.iter().map(|(one, other, judgement)| Comparison { one, other, judgement }).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_judgement_is_one_of_seventeen() {
        let all: Vec<i8> = Judgement::all().map(Judgement::get).collect();
        assert_eq!(all, [9, 8, 7, 6, 5, 4, 3, 2, 1, -2, -3, -4, -5, -6, -7, -8, -9]);
        for number in i8::MIN..=i8::MAX {
            assert_eq!(Judgement::new(number).is_some(), all.contains(&number));
            assert_eq!(serde_json::from_value::<Judgement>(number.into()).is_ok(), all.contains(&number));
        }
        for judgement in Judgement::all() {
            assert!((judgement.ratio() * judgement.inverse().ratio() - 1.0).abs() < 1e-15);
        }
    }

    #[test]
    fn what_cannot_be_is_refused_in_words() {
        let refused = |text: &str| serde_json::from_str::<Comparisons>(text).unwrap_err().to_string();
        let one = r#"{"one":"cost","other":"scale","judgement":3}"#;
        assert_eq!(refused(r#"[{"one":"cost","other":"cost","judgement":3}]"#), "“Cost” is compared with itself");
        let again = r#"{"one":"scale","other":"cost","judgement":-3}"#;
        assert_eq!(refused(&format!("[{one},{again}]")), "“Company size” and “Cost” are compared twice");
        let zero = refused(&one.replace('3', "0"));
        assert!(refused(&format!("[{}]", one.replace('3', "0"))).contains("1, 2 to 9 or −2 to −9, not 0"), "{zero}");
        assert!(serde_json::from_str::<Comparisons>(&format!("[{}]", one.replace('3', "1.5"))).is_err());
    }

    proptest! {
        #[test]
        fn each_pair_is_kept_apart(given in prop::collection::vec((0..11_usize, 0..11_usize, -9..=9_i8), 0..80)) {
            let (mut comparisons, mut kept) = (Comparisons::default(), std::collections::HashMap::new());
            for (one, other, number) in given.into_iter().filter(|(one, other, _)| one != other) {
                let (one, other, judgement) = (Criterion::ALL[one], Criterion::ALL[other], Judgement::new(number));
                comparisons.set(one, other, judgement);
                kept.insert((one, other), judgement);
                kept.insert((other, one), judgement.map(Judgement::inverse));
            }
            for one in Criterion::ALL {
                for other in Criterion::ALL {
                    prop_assert_eq!(comparisons.get(one, other), kept.get(&(one, other)).copied().flatten());
                }
            }
            prop_assert_eq!(comparisons.count(), comparisons.iter().count());
            let saved = serde_json::to_string(&comparisons).unwrap();
            prop_assert_eq!(serde_json::from_str::<Comparisons>(&saved).unwrap(), comparisons);
        }
    }
}
