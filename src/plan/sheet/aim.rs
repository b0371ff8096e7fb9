//! The outcomes that a draft proposes for each role. Numbers are judgement but for those that a guide gives: three times the quota in
//! the pipeline, sixty per cent of the sellers at quota, and twenty accounts (Conduyt 2026).

use super::figure::{LARGEST, Unit, money};
use super::ground::Ground;
use super::interview::Round;
use super::outcome::Outcome;
use crate::role::Role;
use serde::{Deserialize, Serialize};

/// A kind of outcome that the planner knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // said by what is drafted of them
pub enum Aim {
    Revenue,
    Retention,
    Churn,
    Coverage,
    Quota,
    OwnQuota,
    Forecast,
    Payback,
    Cycle,
    Demand,
    Accounts,
    Meetings,
    Partners,
    Tests,
    Records,
    Ramp,
    Team,
    Successor,
}

impl Aim {
    /// What a role is to bring about, the weightiest first; 3 to 7.
    pub(super) const fn of(role: Role) -> &'static [Self] {
        use Aim::*;
        match role {
            Role::Cro => &[Revenue, Retention, Forecast, Coverage, Payback, Team, Successor],
            Role::Cso => &[Revenue, Coverage, Quota, Forecast, Accounts, Team, Successor],
            Role::VpSales => &[Revenue, Quota, Coverage, Cycle, Team],
            Role::Marketing => &[Demand, Payback, Revenue, Team],
            Role::CustomerSuccess => &[Retention, Churn, Accounts, Team],
            Role::GrowthOfficer => &[Tests, Payback, Revenue],
            Role::SalesDirector => &[Quota, Coverage, Cycle, Team],
            Role::RevenueOperations => &[Forecast, Records, Ramp, Team],
            Role::SalesOperations => &[Records, Cycle, Forecast],
            Role::Enablement => &[Ramp, Quota, Cycle],
            Role::RegionalDirector => &[Quota, Coverage, Forecast, Team],
            Role::SalesManager => &[Quota, Coverage, Ramp],
            Role::AccountExecutive => &[OwnQuota, Coverage, Cycle],
            Role::SalesDevelopment => &[Meetings, Records, OwnQuota],
            Role::ChannelManager => &[Partners, OwnQuota, Forecast],
        }
    }

    /// The outcome for a position on this ground.
    pub(super) fn drafted(self, ground: &Ground) -> Outcome {
        let company = &ground.company;
        let (text, number, unit, months, round) = match self {
            Self::Revenue => match (company.revenue, company.later) {
                (Some(now), Some(later)) => {
                    let text = format!("Annual revenue grows from {} to plan.", money(company.currency, now));
                    return self.with(
                        text,
                        Some(later.saturating_mul(1000).min(LARGEST)),
                        Unit::Money,
                        24,
                        Round::Mandate,
                    );
                }
                _ => ("Annual revenue reaches the plan for the year.", 100, Unit::Percent, 12, Round::Mandate),
            },
            Self::Retention => (
                "The customers of a year ago bring in no less than they did then (net revenue retention).",
                100,
                Unit::Percent,
                12,
                Round::Neighbours,
            ),
            Self::Churn => (
                "Little of the revenue that comes up for renewal is lost (at most, in a year).",
                10,
                Unit::Percent,
                12,
                Round::Figures,
            ),
            Self::Coverage => ("The pipeline covers the next quarter’s quota.", 3, Unit::Times, 6, Round::Figures),
            Self::Quota => ("Sellers reach their quota (share of them).", 60, Unit::Percent, 12, Round::Team),
            Self::OwnQuota => ("The position’s own quota is met.", 100, Unit::Percent, 12, Round::Case),
            Self::Forecast => (
                "The forecast of the second week holds, quarter by quarter (largest deviation).",
                10,
                Unit::Percent,
                9,
                Round::Figures,
            ),
            Self::Payback => {
                ("New customers pay back in time what it cost to win them.", 18, Unit::Months, 18, Round::Case)
            }
            Self::Cycle => (
                "Deals take less time from the first meeting to the contract (time saved).",
                10,
                Unit::Percent,
                12,
                Round::Mandate,
            ),
            Self::Demand => {
                ("Marketing brings in its share of the new pipeline.", 30, Unit::Percent, 12, Round::Neighbours)
            }
            Self::Accounts => {
                ("The holder is known in person at the largest accounts.", 20, Unit::Number, 9, Round::Case)
            }
            Self::Meetings => {
                ("Sales accepts the meetings that are booked (a month).", 15, Unit::Number, 6, Round::Case)
            }
            Self::Partners => ("Partners bring in their share of the new revenue.", 20, Unit::Percent, 12, Round::Case),
            Self::Tests => (
                "New sources of growth are tested, and what works is handed over.",
                4,
                Unit::Number,
                12,
                Round::Mandate,
            ),
            Self::Records => {
                ("Open deals have on record all that a forecast needs.", 95, Unit::Percent, 6, Round::Figures)
            }
            Self::Ramp => ("New sellers carry a full quota in time.", 6, Unit::Months, 12, Round::Team),
            Self::Team if ground.vacant > 0 => {
                let text = match ground.vacant {
                    1 => "The vacant position in the team is filled.".to_owned(),
                    _ => "The vacant positions in the team are filled.".to_owned(),
                };
                return self.with(text, Some(u64::from(ground.vacant) * 1000), Unit::Number, 9, Round::Team);
            }
            Self::Team => ("The direct reports stay through the first year.", 90, Unit::Percent, 12, Round::Team),
            Self::Successor => ("A successor is ready.", 1, Unit::People, 18, Round::Team),
        };
        self.with(text.to_owned(), Some(number * 1000), unit, months, round)
    }

    fn with(self, text: String, number: Option<u64>, unit: Unit, months: u32, round: Round) -> Outcome {
        let (question, day) = (self.question().to_owned(), String::new());
        Outcome { id: self as u32, aim: Some(self), text, number, unit, months, day, round, question }
    }

    /// What is asked about it.
    const fn question(self) -> &'static str {
        match self {
            Self::Revenue => {
                "How would you get there, which part of it is the least certain, and when would you tell us?"
            }
            Self::Retention => {
                "Which accounts of yours grew and which shrank last year, and what was your part in either?"
            }
            Self::Churn => "Which customer did you lose that you should have kept, and what did you change afterwards?",
            Self::Coverage => "How much of a pipeline do you believe, and by which signs do you tell?",
            Self::Quota => {
                "How were quotas set where you worked last, how many met theirs, and what did you do about it?"
            }
            Self::OwnQuota => "What was your quota in each of the last eight quarters, and what did you sell?",
            Self::Forecast => "How did you forecast, how far were you off in the last four quarters, and why?",
            Self::Payback => {
                "What did a customer cost you to win, how long until that was earned back, and what moved it?"
            }
            Self::Cycle => "Where did your deals stand still the longest, and what made them move?",
            Self::Demand => "Which part of the pipeline was yours, who agreed that it was, and how did you count?",
            Self::Accounts => "Whom did you know at your largest accounts, and what did that change?",
            Self::Meetings => "How many of your meetings became deals, and which did you stop booking?",
            Self::Partners => "Which partner did you build up, what did both sides put in, and what came out?",
            Self::Tests => "Which idea of yours did you end, on what evidence, and who runs the one that worked?",
            Self::Records => "How did you bring people to keep records that they did not need themselves?",
            Self::Ramp => "What could your new people do after 30, 60 and 90 days, and how did you know?",
            Self::Team => "Why did the last three people who left you leave, and why did the best one stay?",
            Self::Successor => "Who followed you in your last position, and what did you do so that this was possible?",
        }
    }
}
