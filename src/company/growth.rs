//! The path that a company expects to grow along: what its owner expects it to be in 12, 24 and 36 months.

use super::{MOST_STREAMS, Refusal, Share};
use serde::{Deserialize, Serialize};

/// What the company is expected to be at one milestone. `None` is “nothing said”: the path then goes straight on from what is
/// said before to what is said after.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Milestone {
    /// Annual revenue, whole units of the company’s currency, above 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revenue: Option<u64>,
    /// People in sales.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sales_people: Option<u32>,
    /// Number of revenue streams, 1 or more, of similar size but for the newest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub streams: Option<u32>,
    /// The newest stream’s part of revenue; said only where the number of streams is. `None` is a stream like the others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub newest: Option<Share>,
    /// Recurring part of revenue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recurring: Option<Share>,
}

/// What a milestone may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // each sets the field of its name in `Milestone`
pub enum Expected {
    Revenue(Option<u64>),
    SalesPeople(Option<u32>),
    /// Without a number of streams there is no newest one.
    Streams(Option<u32>),
    Newest(Option<Share>),
    Recurring(Option<Share>),
}

impl Milestone {
    /// Most revenue that can be expected, ten trillion: what a field takes.
    pub const MOST_REVENUE: u64 = 10_000_000_000_000;
    /// Most people in sales that can be expected, ten million: what a field takes.
    pub const MOST_PEOPLE: u32 = 10_000_000;

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn checked(self) -> Result<Self, Refusal> {
        if self.revenue == Some(0) {
            return Err(Refusal::NoRevenue);
        }
        if self.revenue.is_some_and(|revenue| revenue > Self::MOST_REVENUE)
            || self.sales_people.is_some_and(|people| people > Self::MOST_PEOPLE)
        {
            return Err(Refusal::TooLarge);
        }
        match self.streams {
            Some(0) => Err(Refusal::NoStreams),
            Some(streams) if streams as usize > MOST_STREAMS => Err(Refusal::TooManyStreams),
            None if self.newest.is_some() => {
                Err(Refusal::Ruled("Say first how many streams there will be by then.".to_owned()))
            }
            _ => Ok(self),
        }
    }
}

/// What the owner expects the company to be at the milestones ahead. Empty where nothing is expected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Saved", into = "Saved")]
pub struct Growth([Milestone; Growth::MONTHS.len()]);

/// A path as it is saved.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Saved {
    #[serde(skip_serializing_if = "Milestone::is_empty")]
    in_12_months: Milestone,
    #[serde(skip_serializing_if = "Milestone::is_empty")]
    in_24_months: Milestone,
    #[serde(skip_serializing_if = "Milestone::is_empty")]
    in_36_months: Milestone,
}

impl TryFrom<Saved> for Growth {
    type Error = Refusal;

    fn try_from(saved: Saved) -> Result<Self, Refusal> {
        let Saved { in_12_months, in_24_months, in_36_months } = saved;
        Ok(Self([in_12_months.checked()?, in_24_months.checked()?, in_36_months.checked()?]))
    }
}

impl From<Growth> for Saved {
    fn from(Growth([in_12_months, in_24_months, in_36_months]): Growth) -> Self {
        Self { in_12_months, in_24_months, in_36_months }
    }
}

impl Growth {
    /// How many months ahead the milestones lie.
    pub const MONTHS: [u32; 3] = [12, 24, 36];

    /// The milestones, in the order of [`Growth::MONTHS`].
    #[must_use]
    pub const fn milestones(&self) -> &[Milestone; Self::MONTHS.len()] {
        &self.0
    }

    /// Whether nothing is expected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The path with something else expected at the milestone `at`, the first being 0; without such a milestone, as it is.
    ///
    /// # Errors
    /// A [`Refusal`] in words.
    pub fn with(&self, at: usize, expected: Expected) -> Result<Self, Refusal> {
        let mut next = self.clone();
        let Some(milestone) = next.0.get_mut(at) else { return Ok(next) };
        match expected {
            Expected::Revenue(revenue) => milestone.revenue = revenue,
            Expected::SalesPeople(people) => milestone.sales_people = people,
            Expected::Streams(streams) => {
                milestone.streams = streams;
                milestone.newest = milestone.newest.filter(|_| streams.is_some());
            }
            Expected::Newest(share) => milestone.newest = share,
            Expected::Recurring(share) => milestone.recurring = share,
        }
        *milestone = milestone.checked()?;
        Ok(next)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_path_comes_back_as_it_was_saved() {
        let growth = Growth::default().with(0, Expected::Revenue(Some(30_000_000))).unwrap();
        let growth = growth.with(2, Expected::Streams(Some(4))).unwrap();
        let growth = growth.with(2, Expected::Newest(Share::new(0.1).ok())).unwrap();
        let text = serde_json::to_string(&growth).unwrap();
        assert_eq!(text, r#"{"in_12_months":{"revenue":30000000},"in_36_months":{"streams":4,"newest":100000}}"#);
        assert_eq!(serde_json::from_str::<Growth>(&text).unwrap(), growth);
        assert_eq!(serde_json::from_str::<Growth>("{}").unwrap(), Growth::default());
        assert_eq!(serde_json::to_string(&Growth::default()).unwrap(), "{}");
    }

    #[test]
    fn what_cannot_be_is_refused_when_it_is_typed_and_when_it_is_loaded() {
        let growth = Growth::default();
        assert_eq!(growth.with(0, Expected::Revenue(Some(0))), Err(Refusal::NoRevenue));
        assert_eq!(growth.with(0, Expected::Revenue(Some(u64::MAX))), Err(Refusal::TooLarge));
        assert_eq!(growth.with(1, Expected::SalesPeople(Some(u32::MAX))), Err(Refusal::TooLarge));
        assert_eq!(growth.with(2, Expected::Streams(Some(0))), Err(Refusal::NoStreams));
        assert_eq!(growth.with(2, Expected::Streams(Some(41))), Err(Refusal::TooManyStreams));
        assert!(matches!(growth.with(2, Expected::Newest(Share::new(0.2).ok())), Err(Refusal::Ruled(_))));
        for text in [
            r#"{"in_12_months":{"revenue":0}}"#,
            r#"{"in_24_months":{"newest":5}}"#,
            r#"{"in_36_months":{"streams":99}}"#,
        ] {
            assert!(serde_json::from_str::<Growth>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn without_streams_there_is_no_newest() {
        let growth = Growth::default().with(1, Expected::Streams(Some(3))).unwrap();
        let growth = growth.with(1, Expected::Newest(Share::new(0.2).ok())).unwrap();
        assert_eq!(growth.with(1, Expected::Streams(None)).unwrap(), Growth::default());
        assert_eq!(growth.with(7, Expected::Revenue(Some(1))).unwrap(), growth);
    }
}
