//! What the guides say of each role that leads revenue: what it is measured on, and what it earns.
//!
//! Facts only, each with its source. What a position really owns is read off its chart and not from here.

use super::Role;
use crate::evidence::{Evidence, Guide, Source};

/// What a role is measured on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// What is measured.
    pub name: &'static str,
    /// Where it should be; empty where no guide says so.
    pub target: &'static str,
    /// Who says that the role is measured on it.
    pub sources: &'static [Source],
}

/// What a chief earns at companies of one size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pay {
    /// Companies of this revenue, in millions of US dollars: from, and up to.
    pub revenue: (u32, u32),
    /// The same in words.
    pub at: &'static str,
    /// Base pay a year.
    pub base: &'static str,
    /// Variable pay a year.
    pub variable: &'static str,
    /// Part of the company.
    pub equity: &'static str,
    /// Cash in a year in which all targets are met.
    pub total: &'static str,
}

const KPIS: Source = Source::Guide(Guide::Compare, "Metrics and KPIs");
const MEASURED: Source = Source::Guide(Guide::Operate, "What CSOs are measured on");
const EFFICIENCY: Source = Source::Guide(Guide::Complete, "Sales Performance and Efficiency Metrics");
const RETENTION: Source = Source::Guide(Guide::Complete, "Customer Success and Retention Metrics");

/// What a CSO earns at US software companies; where the pay of one size meets the next, the next begins.
pub const CSO_PAY: [Pay; 3] = [
    Pay {
        revenue: (10, 50),
        at: "$10M to $50M",
        base: "$300K to $450K",
        variable: "$200K to $400K",
        equity: "0.5 to 1.5 %",
        total: "$500K to $850K",
    },
    Pay {
        revenue: (50, 200),
        at: "$50M to $200M",
        base: "$400K to $550K",
        variable: "$400K to $600K",
        equity: "0.25 to 0.75 %",
        total: "$800K to $1.2M",
    },
    Pay {
        revenue: (200, u32::MAX),
        at: "$200M or more",
        base: "$500K to $700K",
        variable: "$500K to $900K or more",
        equity: "a smaller part, worth more",
        total: "$1M to $2M or more",
    },
];

/// Where [`CSO_PAY`] is from.
pub const CSO_PAY_SOURCES: &[Source] = &[Source::Guide(Guide::Operate, "CSO compensation")];

impl Role {
    /// What it is measured on, the weightiest first.
    #[must_use]
    pub const fn measures(self) -> &'static [Measure] {
        match self {
            Self::Cro => &[
                Measure { name: "Overall revenue growth", target: "the plan", sources: &[KPIS] },
                Measure { name: "Net revenue retention", target: "", sources: &[KPIS] },
                Measure { name: "Customer lifetime value", target: "", sources: &[KPIS] },
                Measure { name: "Marketing leads that sales accepts (MQL to SQL)", target: "", sources: &[KPIS] },
            ],
            Self::Cso => &[
                Measure {
                    name: "Revenue against plan",
                    target: "the plan; the most important of all",
                    sources: &[MEASURED, KPIS],
                },
                Measure {
                    name: "Pipeline coverage",
                    target: "3 to 5 times next quarter’s quota",
                    sources: &[MEASURED],
                },
                Measure { name: "Sellers who reach their quota", target: "60 to 70 % of them", sources: &[MEASURED] },
                Measure { name: "Net revenue retention", target: "its trend by quarter", sources: &[MEASURED] },
                Measure {
                    name: "Length of the sales cycle, and deal size",
                    target: "the direction counts more than the level",
                    sources: &[MEASURED, EFFICIENCY],
                },
                Measure { name: "Win rate", target: "", sources: &[KPIS, EFFICIENCY] },
                Measure { name: "Cost of winning a customer, and its payback", target: "", sources: &[MEASURED, KPIS] },
            ],
            Self::VpSales => &[
                Measure { name: "Quota attainment of the team", target: "", sources: &[EFFICIENCY, Source::Judgement] },
                Measure { name: "Pipeline coverage", target: "", sources: &[Source::Judgement] },
                Measure {
                    name: "Win rate and length of the sales cycle",
                    target: "",
                    sources: &[EFFICIENCY, Source::Judgement],
                },
            ],
            Self::Marketing => &[
                Measure {
                    name: "Marketing leads that sales accepts (MQL to SQL)",
                    target: "",
                    sources: &[Source::Judgement],
                },
                Measure {
                    name: "Part of the pipeline that marketing brings",
                    target: "",
                    sources: &[Source::Judgement],
                },
            ],
            Self::CustomerSuccess => &[
                Measure { name: "Net revenue retention", target: "", sources: &[Source::Judgement] },
                Measure {
                    name: "Churn, expansion revenue and NPS",
                    target: "",
                    sources: &[RETENTION, Source::Judgement],
                },
            ],
            _ => &[],
        }
    }

    /// What is known of its pay besides [`CSO_PAY`].
    #[must_use]
    pub const fn pay(self) -> Evidence {
        match self {
            Self::Cro => Evidence {
                statement: "No guide gives pay for a CRO: what the model reckons with is the planner’s own judgement.",
                sources: &[Source::Judgement],
            },
            Self::Cso => Evidence {
                statement: "Databar puts the base at $200K to $500K and the total often at $500K to $1M or more, 30 to 50 % of \
                            it variable; its figures and Conduyt’s differ, so both are given.",
                sources: &[
                    Source::Guide(Guide::Complete, "Base Salary Ranges by Experience"),
                    Source::Guide(Guide::Complete, "Variable Compensation Structure"),
                ],
            },
            Self::VpSales => Evidence {
                statement: "No guide gives pay for a VP Sales: what the model reckons with is the planner’s own judgement.",
                sources: &[Source::Judgement],
            },
            _ => Evidence { statement: "No guide gives pay for this role.", sources: &[Source::Judgement] },
        }
    }
}

impl Pay {
    /// Whether it is that of a company with so many millions of US dollars of revenue.
    #[must_use]
    pub fn is_for(&self, musd: f64) -> bool {
        (f64::from(self.revenue.0)..f64::from(self.revenue.1)).contains(&musd)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_has_a_source() {
        for role in Role::ALL {
            assert!(!role.pay().sources.is_empty());
            for measure in role.measures() {
                // A target is a figure of somebody’s; our own would have to be said to be.
                let published = measure.sources.iter().any(|source| *source != Source::Judgement);
                assert!(!measure.sources.is_empty() && (published || measure.target.is_empty()), "{}", measure.name);
            }
        }
    }

    #[test]
    fn each_revenue_has_one_band_from_ten_million_on() {
        for (musd, bands) in [(9.9, 0), (10.0, 1), (50.0, 1), (199.9, 1), (200.0, 1), (5000.0, 1)] {
            assert_eq!(CSO_PAY.iter().filter(|pay| pay.is_for(musd)).count(), bands, "{musd}");
        }
    }
}
