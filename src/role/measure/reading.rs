//! A measure of one company: its value by the figures that are known, and where that stands against what the guides say.

use super::figures::share;
use super::reckon::{
    acquisition_cost, attainment, conversion, coverage, cycle, deal_size, lifetime_value, payback, plan_reached,
    productivity, retention, trend, value_to_cost, win_rate,
};
use super::words::{self, Currency};
use super::{Figures, Input, Kpi, List, Refused, Target, Value};
use crate::company::Profile;

/// Where a value stands against the guides’ range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum Standing {
    Below,
    Within,
    Above,
    /// No guide gives a range.
    NoRange,
}

impl Standing {
    /// Where `value` stands on `kpi`.
    #[must_use]
    pub fn of(kpi: Kpi, value: Value) -> Self {
        match kpi.stated().target {
            Some(Target::Range { from, .. }) if value.steps < from => Self::Below,
            Some(Target::Range { to: Some(to), .. }) if value.steps > to => Self::Above,
            Some(Target::Range { .. }) => Self::Within,
            _ => Self::NoRange,
        }
    }

    /// Name for a mark.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Below => "Below the range",
            Self::Within => "Within the range",
            Self::Above => "Above the range",
            Self::NoRange => "No range given",
        }
    }
}

/// A measure of one company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Which measure.
    pub kpi: Kpi,
    /// Its value.
    pub value: Value,
    /// Where it stands.
    pub standing: Standing,
    /// Value and standing in whole sentences, and what follows.
    pub told: Vec<String>,
}

/// What comes of reading a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// These are not known yet.
    Missing(Vec<&'static str>),
    /// There is no value, and why.
    Refused(Refused),
    /// There is one.
    Known(Reading),
}

impl Outcome {
    /// It in whole sentences.
    #[must_use]
    pub fn told(&self) -> Vec<String> {
        match self {
            Self::Missing(what) => vec![words::missing(what)],
            Self::Refused(refused) => vec![refused.to_string()],
            Self::Known(reading) => reading.told.clone(),
        }
    }

    /// The reading, where there is one.
    #[must_use]
    pub const fn known(&self) -> Option<&Reading> {
        match self {
            Self::Known(reading) => Some(reading),
            Self::Missing(_) | Self::Refused(_) => None,
        }
    }
}

/// Reads a measure of the company; `None` where it has no calculator.
#[must_use]
pub fn read(kpi: Kpi, figures: &Figures, profile: &Profile) -> Option<Outcome> {
    if kpi.inputs().is_empty() && kpi.lists().is_empty() {
        return None;
    }
    Some(match Reader::of(figures, profile).read(kpi) {
        Ok(reading) => Outcome::Known(reading),
        Err(Stop::Missing) => Outcome::Missing(missing(kpi, figures, profile)),
        Err(Stop::Refused(refused)) => Outcome::Refused(refused),
    })
}

/// What a calculator needs and does not have. A period before is never needed.
fn missing(kpi: Kpi, figures: &Figures, profile: &Profile) -> Vec<&'static str> {
    let is_needed = |input: &Input| !matches!(input, Input::DealRevenueBefore | Input::DealsBefore);
    let inputs = kpi.inputs().iter().filter(|input| is_needed(input) && figures.get(**input, profile).is_none());
    let lists = kpi.lists().iter().filter(|list| **list != List::CycleBefore && figures.list(**list).is_empty());
    inputs.map(|input| input.label()).chain(lists.map(|list| list.label())).collect()
}

/// Why there is no reading.
enum Stop {
    Missing,
    Refused(Refused),
}

impl From<Refused> for Stop {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

/// The figures that a reading is made from.
struct Reader<'a> {
    figures: &'a Figures,
    profile: &'a Profile,
    currency: Currency,
}

impl<'a> Reader<'a> {
    const fn of(figures: &'a Figures, profile: &'a Profile) -> Self {
        Self { figures, profile, currency: profile.exchange.currency }
    }

    fn get(&self, input: Input) -> Result<u64, Stop> {
        self.figures.get(input, self.profile).map(super::Given::number).ok_or(Stop::Missing)
    }

    fn share(&self, input: Input) -> Result<crate::company::Share, Stop> {
        share(self.get(input)?).ok_or(Stop::Missing)
    }

    fn list(&self, list: List) -> Result<&'a [u32], Stop> {
        Some(self.figures.list(list)).filter(|entries| !entries.is_empty()).ok_or(Stop::Missing)
    }

    fn cac(&self) -> Result<Value, Stop> {
        Ok(acquisition_cost(self.get(Input::SellingCost)?, self.get(Input::NewCustomers)?)?)
    }

    fn read(&self, kpi: Kpi) -> Result<Reading, Stop> {
        let currency = self.currency;
        let (value, mut told) = match kpi {
            Kpi::PlanReached => {
                let (revenue, plan) = (self.get(Input::Revenue)?, self.get(Input::Plan)?);
                let value = plan_reached(revenue, plan)?;
                (value, vec![words::plan(value, plan.saturating_sub(revenue), currency)])
            }
            Kpi::Coverage => {
                let (pipeline, quota) = (self.get(Input::Pipeline)?, self.get(Input::NextQuota)?);
                let value = coverage(pipeline, quota)?;
                (value, vec![words::coverage(value, (3 * quota).saturating_sub(pipeline), currency)])
            }
            Kpi::Attainment => {
                let spread = attainment(self.list(List::Attainment)?)?;
                (spread.share, vec![words::attainment(&spread)])
            }
            Kpi::Cycle => {
                let now = cycle(self.list(List::Cycle)?)?;
                let before = self.list(List::CycleBefore).ok().and_then(|days| cycle(days).ok());
                (
                    now.mean,
                    vec![words::cycle(&now), words::cycle_trend(before.map(|before| trend(before.mean, now.mean)))],
                )
            }
            Kpi::DealSize => {
                let now = deal_size(self.get(Input::DealRevenue)?, self.get(Input::Deals)?)?;
                let before = match (self.get(Input::DealRevenueBefore), self.get(Input::DealsBefore)) {
                    (Ok(revenue), Ok(deals)) => deal_size(revenue, deals).ok(),
                    _ => None,
                };
                let went = before.map(|before| trend(before, now));
                (now, vec![words::deal(now, currency), words::deal_trend(went, currency)])
            }
            Kpi::WinRate => {
                let (won, lost) = (self.get(Input::Won)?, self.get(Input::Lost)?);
                (win_rate(won, lost)?, vec![words::won(won, won.saturating_add(lost))])
            }
            Kpi::Productivity => {
                let value = productivity(self.get(Input::Revenue)?, self.get(Input::SalesPeople)?)?;
                (value, vec![words::productivity(value, currency)])
            }
            Kpi::Cac => {
                let value = self.cac()?;
                (value, vec![words::cac(value, currency)])
            }
            Kpi::CacPayback => {
                let (cost, customers) = (self.get(Input::SellingCost)?, self.get(Input::NewCustomers)?);
                let value = payback(cost, customers, self.get(Input::NewMrr)?, self.share(Input::Margin)?)?;
                (value, vec![words::payback(value)])
            }
            Kpi::Clv => {
                let (margin, churn) = (self.share(Input::Margin)?, self.share(Input::Churn)?);
                let value = lifetime_value(self.get(Input::AccountRevenue)?, margin, churn)?;
                let mut told = words::lifetime(value, churn.get(), currency);
                if let Some(times) = self.cac().ok().and_then(|cac| value_to_cost(value, cac).ok()) {
                    told.push(words::value_to_cost(times));
                }
                (value, told)
            }
            Kpi::NetRetention => {
                let (start, expansion) = (self.get(Input::Start)?, self.get(Input::Expansion)?);
                let value = retention(start, expansion, self.get(Input::Contraction)?, self.get(Input::LostRevenue)?)?;
                (value, vec![words::retention(value)])
            }
            Kpi::MqlToSql => {
                let (passed, taken) = (self.get(Input::Mql)?, self.get(Input::Sql)?);
                (conversion(passed, taken)?, vec![words::taken(taken, passed)])
            }
            _ => return Err(Stop::Missing),
        };
        let standing = Standing::of(kpi, value);
        if standing == Standing::NoRange && !matches!(kpi, Kpi::Cycle | Kpi::DealSize) {
            told.push(words::NO_RANGE.to_owned());
        }
        Ok(Reading { kpi, value, standing, told })
    }
}
