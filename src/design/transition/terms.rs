//! What the owner says about a transition: between which designs, by which numbers, and who does what when.

use super::{Dial, Measure, Phase};
use crate::design::Origin;
use crate::figure::quoted;
use serde::{Deserialize, Serialize};

/// Longest name of an owner, and longest note, in characters.
const LONGEST_NAME: usize = 200;
const LONGEST_NOTE: usize = 2000;
/// Last month that a wave can be set to, from 0.
pub const LAST_MONTH: u32 = 120;
/// Most waves of all pairs of designs that something is said about.
const MOST_KEPT: usize = 1000;

/// Which wave of a transition: what is done in it, and which of its kind, from 0. A small change of a design leaves most waves what
/// they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaveKey {
    /// What is done in it.
    pub phase: Phase,
    /// How many of its kind come before it.
    pub round: u32,
}

/// What the owner says about one wave.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Said {
    /// Who sees to it; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// By which day, as year, month and day with hyphens between; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// What else there is to say; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// In which month from the beginning, from 0; without, the one that follows from the numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<u32>,
}

/// What is said about one wave of the way from one design to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    from: Origin,
    to: Origin,
    wave: WaveKey,
    said: Said,
}

/// A number that was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Set {
    dial: Dial,
    is: u32,
}

/// Why something cannot be said so.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TermsError {
    /// A number outside its range.
    #[error("{label} must lie between {low} and {high} {unit}; {given} does not.")]
    #[allow(missing_docs)] // what they say
    Range { label: &'static str, low: u32, high: u32, unit: &'static str, given: u32 },
    /// A text beyond its longest.
    #[error("{what} can have at most {most} characters; shorten it.")]
    #[allow(missing_docs)]
    TooLong { what: &'static str, most: usize },
    /// A day that is none.
    #[error("{} is not a day; write it as year, month and day, like 2027-03-31.", quoted(.0))]
    NoDay(String),
    /// A month beyond the last.
    #[error("A wave can be set to month 0 to {LAST_MONTH}; {0} is beyond that.")]
    Month(u32),
    /// Too much is said.
    #[error("A plan keeps what is said about at most {MOST_KEPT} waves; empty the fields of some first.")]
    TooMany,
    /// A list that says one thing two times.
    #[error("The terms of the transition say something twice.")]
    Twice,
}

/// The owner’s own words and numbers about transitions; what is not said is as the planner judges.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Terms {
    /// The design that it begins with; none yet where it follows from the plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Origin>,
    /// The design that it ends with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Origin>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    numbers: Vec<Set>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    waves: Vec<Kept>,
}

/// Terms as they stand in a file.
#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
#[derive(Default)]
struct Raw {
    from: Option<Origin>,
    to: Option<Origin>,
    numbers: Vec<Set>,
    waves: Vec<Kept>,
}

impl TryFrom<Raw> for Terms {
    type Error = TermsError;

    fn try_from(raw: Raw) -> Result<Self, TermsError> {
        let mut terms = Self { from: raw.from, to: raw.to, ..Self::default() };
        for set in raw.numbers {
            if terms.has(set.dial) {
                return Err(TermsError::Twice);
            }
            terms = terms.with(set.dial, Some(set.is))?;
        }
        for kept in raw.waves {
            let between = (kept.from, kept.to);
            if terms.said(between, kept.wave).is_some() {
                return Err(TermsError::Twice);
            }
            terms = terms.saying(between, kept.wave, &kept.said)?;
        }
        Ok(terms)
    }
}

impl Terms {
    /// What a number is: as changed, or else as it comes.
    #[must_use]
    pub fn get(&self, dial: Dial) -> u32 {
        let set = self.numbers.iter().find(|set| set.dial == dial);
        set.map_or(dial.stated().value, |set| set.is)
    }

    /// Whether a number was changed.
    #[must_use]
    pub fn has(&self, dial: Dial) -> bool {
        self.numbers.iter().any(|set| set.dial == dial)
    }

    /// Whether any number was changed.
    #[must_use]
    pub fn has_numbers(&self) -> bool {
        !self.numbers.is_empty()
    }

    /// These terms with a number changed, or with `None` as it comes.
    ///
    /// # Errors
    /// [`TermsError::Range`].
    pub fn with(&self, dial: Dial, value: Option<u32>) -> Result<Self, TermsError> {
        let stated = dial.stated();
        let (low, high) = stated.range;
        let mut next = self.clone();
        next.numbers.retain(|set| set.dial != dial);
        match value {
            Some(given) if given < low || given > high => {
                let unit = if stated.measure == Measure::Percent { "%" } else { stated.measure.label() };
                return Err(TermsError::Range { label: stated.label, low, high, unit, given });
            }
            Some(is) if is != stated.value => {
                let at = next.numbers.iter().position(|set| set.dial > dial).unwrap_or(next.numbers.len());
                next.numbers.insert(at, Set { dial, is });
            }
            _ => {}
        }
        Ok(next)
    }

    /// These terms with every number as it comes.
    #[must_use]
    pub fn without_numbers(&self) -> Self {
        Self { numbers: Vec::new(), ..self.clone() }
    }

    /// These terms for the way between two designs.
    #[must_use]
    pub fn between(&self, from: Origin, to: Origin) -> Self {
        Self { from: Some(from), to: Some(to), ..self.clone() }
    }

    /// What is said about a wave of the way between two designs.
    #[must_use]
    pub fn said(&self, between: (Origin, Origin), wave: WaveKey) -> Option<&Said> {
        let kept = self.waves.iter().find(|kept| (kept.from, kept.to) == between && kept.wave == wave);
        kept.map(|kept| &kept.said)
    }

    /// These terms with that said about a wave.
    ///
    /// # Errors
    /// [`TermsError`] in a whole sentence.
    pub fn saying(&self, between: (Origin, Origin), wave: WaveKey, said: &Said) -> Result<Self, TermsError> {
        let trim = |text: &str| text.trim().to_owned();
        let said = Said { owner: trim(&said.owner), date: trim(&said.date), note: trim(&said.note), month: said.month };
        for (what, text, most) in
            [("The owner’s name", &said.owner, LONGEST_NAME), ("A note", &said.note, LONGEST_NOTE)]
        {
            if text.chars().count() > most {
                return Err(TermsError::TooLong { what, most });
            }
        }
        if !said.date.is_empty() && !is_day(&said.date) {
            return Err(TermsError::NoDay(said.date.chars().take(40).collect()));
        }
        if let Some(month) = said.month.filter(|month| *month > LAST_MONTH) {
            return Err(TermsError::Month(month));
        }
        let mut next = self.clone();
        let of = |kept: &Kept| (kept.from, kept.to) == between && kept.wave == wave;
        let at = next.waves.iter().position(of);
        match (at, said == Said::default()) {
            (Some(at), true) => drop(next.waves.remove(at)),
            (Some(at), false) => next.waves[at].said = said,
            (None, true) => {}
            (None, false) if next.waves.len() >= MOST_KEPT => return Err(TermsError::TooMany),
            (None, false) => next.waves.push(Kept { from: between.0, to: between.1, wave, said }),
        }
        Ok(next)
    }

    /// These terms without who sees to the waves.
    #[must_use]
    pub fn unnamed(&self) -> Self {
        self.said_otherwise(|said| said.owner = String::new())
    }

    /// These terms without the notes about the waves.
    #[must_use]
    pub fn unnoted(&self) -> Self {
        self.said_otherwise(|said| said.note = String::new())
    }

    fn said_otherwise(&self, change: fn(&mut Said)) -> Self {
        let mut next = self.clone();
        next.waves.iter_mut().for_each(|kept| change(&mut kept.said));
        next.waves.retain(|kept| kept.said != Said::default());
        next
    }

    /// All that is said about waves, of whatever designs.
    pub fn all_said(&self) -> impl Iterator<Item = &Said> {
        self.waves.iter().map(|kept| &kept.said)
    }
}

/// Whether a text is a day of the calendar, as year, month and day: 2027-03-31.
pub(crate) fn is_day(text: &str) -> bool {
    let bytes = text.as_bytes();
    let number = |range: std::ops::Range<usize>| {
        let digits = bytes.get(range)?;
        let digit = |sum: u32, byte: &u8| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0'));
        digits.iter().try_fold(0, digit)
    };
    let (true, Some(year), Some(month), Some(day)) =
        (bytes.len() == 10 && bytes[4] == b'-' && bytes[7] == b'-', number(0..4), number(5..7), number(8..10))
    else {
        return false;
    };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const BETWEEN: (Origin, Origin) = (Origin::GIVEN[1], Origin::GIVEN[2]);
    const WAVE: WaveKey = WaveKey { phase: Phase::Hire, round: 0 };

    #[test]
    fn days_are_days_of_the_calendar() {
        for day in ["2027-03-31", "2028-02-29", "2000-02-29", "0001-12-01"] {
            assert!(is_day(day), "{day}");
        }
        for none in [
            "",
            "2027-3-31",
            "2027-02-29",
            "1900-02-29",
            "2027-13-01",
            "2027-00-01",
            "2027-01-00",
            "2027-01-0x",
            "2027/01/01",
            "２０２７-01-01",
        ] {
            assert!(!is_day(none), "{none}");
        }
    }

    #[test]
    fn what_is_said_is_kept_by_wave_and_pair_and_forgotten_when_emptied() {
        let said = Said { owner: " Ada ".into(), date: "2027-03-31".into(), ..Said::default() };
        let terms = Terms::default().saying(BETWEEN, WAVE, &said).unwrap();
        assert_eq!(terms.said(BETWEEN, WAVE).unwrap().owner, "Ada");
        assert_eq!(terms.said((BETWEEN.1, BETWEEN.0), WAVE), None);
        assert_eq!(terms.said(BETWEEN, WaveKey { round: 1, ..WAVE }), None);
        assert_eq!(terms.saying(BETWEEN, WAVE, &Said::default()).unwrap(), Terms::default());
        let back: Terms = serde_json::from_str(&serde_json::to_string(&terms).unwrap()).unwrap();
        assert_eq!(back, terms);
        assert_eq!(terms.unnoted(), terms);
        let without = terms.unnamed();
        assert_eq!(without.said(BETWEEN, WAVE), Some(&Said { date: "2027-03-31".into(), ..Said::default() }));
        let note = Terms::default().saying(BETWEEN, WAVE, &Said { note: "Soon".into(), ..Said::default() }).unwrap();
        assert_eq!((note.unnamed(), note.unnoted()), (note, Terms::default()));
    }

    #[test]
    fn numbers_stay_in_their_range_and_one_that_is_set_back_is_not_kept() {
        let terms = Terms::default().with(Dial::Span, Some(5)).unwrap();
        assert_eq!((terms.get(Dial::Span), terms.has(Dial::Span)), (5, true));
        assert_eq!(terms.with(Dial::Span, Some(12)).unwrap(), Terms::default());
        assert_eq!(terms.without_numbers(), Terms::default());
        let refused = terms.with(Dial::Span, Some(0)).unwrap_err().to_string();
        assert_eq!(refused, "Most direct reports must lie between 1 and 500 positions; 0 does not.");
    }

    #[test]
    fn a_file_cannot_say_what_a_person_could_not() {
        let wave =
            r#"{"from":"baseline","to":{"drawn":0},"wave":{"phase":"hire","round":0},"said":{"date":"2027-02-30"}}"#;
        let twice = r#"{"dial":"span","is":5},{"dial":"span","is":6}"#;
        for file in [
            format!(r#"{{"waves":[{wave}]}}"#),
            format!(r#"{{"numbers":[{twice}]}}"#),
            r#"{"numbers":[{"dial":"span","is":0}]}"#.to_owned(),
            r#"{"numbers":[{"dial":"luck","is":1}]}"#.to_owned(),
            r#"{"else":1}"#.to_owned(),
        ] {
            assert!(serde_json::from_str::<Terms>(&file).is_err(), "{file}");
        }
    }
}
