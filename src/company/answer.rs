//! One answer about the company, and the rules an answer must meet before it changes anything.

use super::{BusinessModel, Currency, Exchange, Level, Need, Profile, SalesLeader, Share, Stage, StreamKind};
use crate::figure::{self, quoted};

/// Most revenue streams a company may list.
pub const MOST_STREAMS: usize = 40;
/// Longest name, in characters.
pub const LONGEST_NAME: usize = 120;

/// One answer. `None` takes an answer back to "not sure", or, about the future, to "as today".
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)] // each sets the field of its name in `Profile`
pub enum Answer {
    Name(String),
    People(Option<u32>),
    SalesPeople(Option<u32>),
    Revenue(Option<u64>),
    Currency(Currency),
    Rate(f64),
    Stage(Option<Stage>),
    Model(Option<BusinessModel>),
    Recurring(Option<Share>),
    AddStream,
    RemoveStream(usize),
    StreamName(usize, String),
    StreamKind(usize, StreamKind),
    StreamShare(usize, Option<Share>),
    Need(Need, Option<Level>),
    SalesLeader(Option<SalesLeader>),
    Repeatable(Option<bool>),
    LeaderStays(Option<bool>),
    WouldIntegrate(Option<bool>),
    PeerChief(Option<bool>),
    LaterRevenue(Option<u64>),
    LaterSalesPeople(Option<u32>),
    LaterRecurring(Option<Share>),
    LaterStreams(Option<u32>),
    LaterSalesLeader(Option<SalesLeader>),
    LaterNeed(Need, Option<Level>),
}

/// Why an answer was refused. Nothing has changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[allow(missing_docs)] // the sentence says it
pub enum Refusal {
    #[error(
        "{} is not a number. Write it like 250, {hundreds}, {millions}M or 750k, or leave it empty if you are not sure.",
        quoted(.0),
        hundreds = figure::thousands(1200),
        millions = figure::decimal(35, 10)
    )]
    NotANumber(String),
    #[error("This cannot be below zero.")]
    Negative,
    #[error("This must be a whole number.")]
    NotWhole,
    #[error("This is larger than the planner can read. Check for extra zeros.")]
    TooLarge,
    #[error("A share lies between 0 and 100 %.")]
    OverAll,
    #[error(
        "Give the value of one unit in US dollars, between {} and {}.",
        figure::decimal(1, 1_000_000),
        figure::thousands(1_000_000)
    )]
    RateOutOfRange,
    #[error("There are {people} people in the whole company, so sales cannot have {sales}. Change one of the two.")]
    MoreSalesThanPeople { sales: u32, people: u32 },
    #[error("Revenue cannot be zero here. Leave it empty if there is none yet or you are not sure.")]
    NoRevenue,
    #[error("The shares would add up to {}. Lower another one first.", figure::percent(.0 / 100.0))]
    SharesOverAll(f64),
    #[error("The planner reads up to {MOST_STREAMS} streams. Put the smallest ones together.")]
    TooManyStreams,
    #[error("This name is longer than {LONGEST_NAME} characters. Shorten it.")]
    NameTooLong,
    #[error("A company has at least one revenue stream.")]
    NoStreams,
    #[error("That stream is no longer in the list.")]
    NoSuchStream,
    /// What a rule beside those of a profile says, a whole sentence.
    #[error("{0}")]
    Ruled(String),
}

impl Profile {
    /// The profile with one answer changed.
    ///
    /// # Errors
    /// A [`Refusal`] in words; `self` is untouched either way.
    pub fn with(&self, answer: Answer) -> Result<Self, Refusal> {
        let mut next = self.clone();
        match answer {
            Answer::Name(name) => next.name = name,
            Answer::People(people) => next.people = people,
            Answer::SalesPeople(people) => next.sales_people = people,
            Answer::Revenue(revenue) => next.revenue = revenue,
            Answer::Currency(currency) => next.exchange = Exchange::usual(currency),
            Answer::Rate(usd) => next.exchange = next.exchange.at(usd),
            Answer::Stage(stage) => next.stage = stage,
            Answer::Model(model) => next.model = model,
            Answer::Recurring(share) => next.recurring = share,
            Answer::AddStream => next.streams.push(super::Stream::default()),
            Answer::RemoveStream(at) => {
                stream(&mut next, at)?;
                next.streams.remove(at);
            }
            Answer::StreamName(at, name) => stream(&mut next, at)?.name = name,
            Answer::StreamKind(at, kind) => stream(&mut next, at)?.kind = kind,
            Answer::StreamShare(at, share) => stream(&mut next, at)?.share = share,
            Answer::Need(need, level) => next.needs.set(need, level),
            Answer::SalesLeader(leader) => next.leadership.sales = leader,
            Answer::Repeatable(answer) => next.leadership.repeatable = answer,
            Answer::LeaderStays(answer) => next.leadership.leader_stays = answer,
            Answer::WouldIntegrate(answer) => next.leadership.would_integrate = answer,
            Answer::PeerChief(answer) => next.leadership.peer_chief = answer,
            Answer::LaterRevenue(revenue) => next.outlook.revenue = revenue,
            Answer::LaterSalesPeople(people) => next.outlook.sales_people = people,
            Answer::LaterRecurring(share) => next.outlook.recurring = share,
            Answer::LaterStreams(count) => next.outlook.streams = count,
            Answer::LaterSalesLeader(leader) => next.outlook.sales = leader,
            Answer::LaterNeed(need, level) => next.outlook.needs.set(need, level),
        }
        next.checked()
    }

    /// The profile where it meets every rule an answer must meet; for one that comes from outside.
    ///
    /// # Errors
    /// The first [`Refusal`].
    pub fn checked(self) -> Result<Self, Refusal> {
        if let (Some(sales), Some(people)) = (self.sales_people, self.people)
            && sales > people
        {
            return Err(Refusal::MoreSalesThanPeople { sales, people });
        }
        let shares: f64 = self.streams.iter().filter_map(|stream| stream.share).map(Share::get).sum();
        // Shares typed as 33.3 % three times, or 14.3 % seven times, are the whole.
        if shares > 1.005 {
            return Err(Refusal::SharesOverAll(shares * 100.0));
        }
        if [self.revenue, self.outlook.revenue].contains(&Some(0)) {
            return Err(Refusal::NoRevenue);
        }
        if self.streams.len().max(self.outlook.streams.unwrap_or(1) as usize) > MOST_STREAMS {
            return Err(Refusal::TooManyStreams);
        }
        if self.outlook.streams == Some(0) {
            return Err(Refusal::NoStreams);
        }
        let is_long = |name: &String| name.chars().count() > LONGEST_NAME;
        if is_long(&self.name) || self.streams.iter().any(|stream| is_long(&stream.name)) {
            return Err(Refusal::NameTooLong);
        }
        Ok(self)
    }
}

fn stream(profile: &mut Profile, at: usize) -> Result<&mut super::Stream, Refusal> {
    profile.streams.get_mut(at).ok_or(Refusal::NoSuchStream)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn share(percent: f64) -> Option<Share> {
        Some(Share::new(percent / 100.0).unwrap())
    }

    #[test]
    fn sales_cannot_outnumber_the_company() {
        let company = Profile { people: Some(20), ..Profile::default() };
        let refused = company.with(Answer::SalesPeople(Some(21)));
        assert_eq!(refused, Err(Refusal::MoreSalesThanPeople { sales: 21, people: 20 }));
        assert!(company.with(Answer::SalesPeople(Some(20))).is_ok());
    }

    #[test]
    fn shares_stop_at_the_whole() {
        let mut company = Profile::default();
        for at in 0..2 {
            company = company.with(Answer::AddStream).unwrap();
            company = company.with(Answer::StreamShare(at, share(50.0))).unwrap();
        }
        let third = company.with(Answer::AddStream).unwrap();
        let refused = third.with(Answer::StreamShare(2, share(10.0))).unwrap_err();
        assert_eq!(refused.to_string(), "The shares would add up to 110\u{a0}%. Lower another one first.");
        assert!(third.with(Answer::StreamShare(2, share(0.0))).is_ok());
    }

    #[test]
    fn a_new_currency_brings_its_usual_rate() {
        let company =
            Profile::default().with(Answer::Rate(3.0)).unwrap().with(Answer::Currency(Currency::Eur)).unwrap();
        assert_eq!(company.exchange, Exchange::usual(Currency::Eur));
    }

    #[test]
    fn a_stream_that_is_gone_is_refused() {
        assert_eq!(Profile::default().with(Answer::RemoveStream(0)), Err(Refusal::NoSuchStream));
        assert_eq!(Profile::default().with(Answer::StreamName(3, "x".into())), Err(Refusal::NoSuchStream));
    }

    #[test]
    fn names_and_lists_have_an_end() {
        let long = "x".repeat(LONGEST_NAME + 1);
        assert_eq!(Profile::default().with(Answer::Name(long)), Err(Refusal::NameTooLong));
        let full = Profile { streams: vec![super::super::Stream::default(); MOST_STREAMS], ..Profile::default() };
        assert_eq!(full.with(Answer::AddStream), Err(Refusal::TooManyStreams));
        assert_eq!(full.with(Answer::Revenue(Some(0))), Err(Refusal::NoRevenue));
    }
}
