//! What the guides say of each role that leads revenue: what it is there for.
//!
//! Facts only, each with its source. What a position really owns is read off its chart and not from here.

use super::Role;
use crate::evidence::{Evidence, Guide, Source};

const TEAMS: Source = Source::Guide(Guide::Compare, "Impact on Organization and Team Structure");
const REPORTS: Source = Source::Guide(Guide::Glossary, "Reporting Structure: Who Does a CSO Manage?");
const JOB: Source = Source::Guide(Guide::Glossary, "Chief Sales Officer (CSO) Job Description");

impl Role {
    /// What it is there for.
    #[must_use]
    pub const fn mission(self) -> Evidence {
        match self {
            Self::Cro => Evidence {
                statement: "Answers for all revenue, from winning a customer to keeping and growing the account: brings sales, \
                            marketing and customer success into line, and looks after pricing and new markets.",
                sources: &[Source::Guide(Guide::Compare, "Chief Revenue Officer (CRO) Role in Detail")],
            },
            Self::Cso => Evidence {
                statement: "Answers for all of sales: the plan and its targets, the shape of the team, its hiring and coaching, \
                            how it is paid, and the largest accounts.",
                sources: &[
                    Source::Guide(Guide::Compare, "Chief Sales Officer (CSO) Role in Detail"),
                    Source::Guide(Guide::Operate, "What a Chief Sales Officer does"),
                    JOB,
                ],
            },
            Self::VpSales => Evidence {
                statement: "Leads a region, a segment or the team; in a small company the senior sales leader may carry this \
                            title or a CSO’s, and the scope says which it is.",
                sources: &[Source::Guide(Guide::Operate, "What is the difference between CSO and VP of Sales?")],
            },
            Self::Marketing => Evidence { statement: "Answers for demand and brand.", sources: &[TEAMS] },
            Self::CustomerSuccess => Evidence {
                statement: "Answers for keeping customers, growing their accounts, and having them speak for the company.",
                sources: &[TEAMS],
            },
            Self::GrowthOfficer => Evidence {
                statement: "Finds and tests new sources of growth across functions, and hands over what works.",
                sources: &[Source::Guide(Guide::Compare, "Emergence of New Executive Roles"), Source::Judgement],
            },
            Self::SalesDirector => Evidence {
                statement: "Leads sales for one region, industry or product line, and answers for its number.",
                sources: &[Source::Guide(Guide::Compare, "Traditional Sales Leadership Structure")],
            },
            Self::RevenueOperations => Evidence {
                statement: "Keeps the data, the forecast and the process of all revenue functions in one system.",
                sources: &[TEAMS],
            },
            Self::SalesOperations => Evidence {
                statement: "Keeps the sales process, its tools and its figures in order, so that sellers sell.",
                sources: &[TEAMS],
            },
            Self::Enablement => Evidence {
                statement: "Sees that sellers have the training and the content that they need.",
                sources: &[TEAMS],
            },
            Self::RegionalDirector => Evidence {
                statement: "Leads the sales teams of one territory and answers for its number.",
                sources: &[REPORTS],
            },
            Self::SalesManager => Evidence {
                statement: "Leads a team of sellers and answers for what the team sells.",
                sources: &[TEAMS],
            },
            Self::AccountExecutive => Evidence {
                statement: "Wins customers and answers for a quota.",
                sources: &[REPORTS, Source::Judgement],
            },
            Self::SalesDevelopment => Evidence {
                statement: "Finds and qualifies those who may buy, and hands them to who closes.",
                sources: &[Source::Guide(Guide::Complete, "Early Career Foundation Building"), REPORTS],
            },
            Self::ChannelManager => Evidence {
                statement: "Sells through partners and answers for what they bring.",
                sources: &[REPORTS, Source::Judgement],
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_has_a_source() {
        assert!(Role::ALL.iter().all(|role| !role.mission().sources.is_empty()));
    }
}
