//! An outcome: what the holder of a position is there to bring about, with a number and a day.

use super::day::months_after;
use super::figure::Unit;
use super::interview::Round;
use super::{Aim, SheetError};
use crate::company::Currency;
use serde::{Deserialize, Serialize};

/// Latest month after the start by which an outcome can be due.
pub(super) const LAST_MONTH: u32 = 60;

/// See the top of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Outcome {
    /// Its number, which no other outcome of the sheet has and which stays when it is moved.
    pub id: u32,
    /// Which of those that the planner knows it was drafted as; none where its owner added it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aim: Option<Aim>,
    /// What is brought about, a sentence.
    pub text: String,
    /// How much, in thousandths of the unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u64>,
    /// What the number counts.
    pub unit: Unit,
    /// Months after the start by which it is due.
    pub months: u32,
    /// The day by which it is due, as year, month and day with hyphens between; where it is empty, the months say so.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub day: String,
    /// The round in which it is asked about.
    pub round: Round,
    /// What is asked.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub question: String,
}

impl Outcome {
    /// The number as it stands on the sheet; `None` where there is none.
    #[must_use]
    pub fn told(&self, currency: Currency) -> Option<String> {
        self.number.map(|number| self.unit.told(number, currency))
    }

    /// By when it is due where the position begins on `start`, which may be empty: a day, or how long after.
    #[must_use]
    pub fn due(&self, start: &str) -> String {
        if !self.day.is_empty() {
            return self.day.clone();
        }
        months_after(start, self.months).unwrap_or_else(|| match self.months {
            1 => "1 month after the start".to_owned(),
            months => format!("{months} months after the start"),
        })
    }

    /// Whether a sheet can hold its number and its day.
    pub(super) fn check(&self) -> Result<(), SheetError> {
        if self.number.is_some_and(|number| number > super::figure::LARGEST) {
            return Err(SheetError::Number);
        }
        if self.months > LAST_MONTH {
            return Err(SheetError::Month(self.months));
        }
        super::day_or_nothing(&self.day)
    }

    /// A number that none of these has; the kinds that the planner knows have those below.
    pub(super) fn free(outcomes: &[Self]) -> u32 {
        let taken = |id: &u32| outcomes.iter().any(|outcome| outcome.id == *id);
        (100..).find(|id| !taken(id)).expect("few outcomes do not take every number")
    }

    /// Gives those a number of their own whose number another has before them.
    pub(super) fn number(outcomes: &mut [Self]) {
        for at in 0..outcomes.len() {
            if outcomes[..at].iter().any(|other| other.id == outcomes[at].id) {
                outcomes[at].id = Self::free(outcomes);
            }
        }
    }
}
