//! What each criterion asks, from which end to which, and what it rests on. The numbers themselves are judgement.

use super::Criterion;
use crate::evidence::{Evidence, Guide, Source};

/// The swing of a criterion: what a weight is the weight of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swing {
    /// The question, whole.
    pub question: &'static str,
    /// The end of the scale with the lowest numbers.
    pub low: &'static str,
    /// The end of the scale with the highest numbers.
    pub high: &'static str,
}

const FACTORS: &str = "Factors Influencing the Decision";
const FOR_CSO: &str = "Scenarios Favoring a CSO";
const FOR_CRO: &str = "Scenarios Favoring a CRO";

impl Criterion {
    /// The question by which its weight is set.
    #[must_use]
    pub const fn swing(self) -> Swing {
        let (question, low, high) = match self {
            Self::Scale => (
                "How much does it change the case for one leader over another whether the company is small or large?",
                "$500K of revenue a year or less",
                "$400M of revenue a year or more",
            ),
            Self::Recurring => (
                "How much does it change the case whether customers buy once or pay again and again?",
                "No revenue recurs",
                "All revenue recurs",
            ),
            Self::Complexity => (
                "How much does it change the case whether there is one revenue stream or many that depend on each other?",
                "One stream, or streams that share nothing",
                "Five or more streams, each bound up with the others",
            ),
            Self::Alignment => (
                "How much does it change the case how badly sales, marketing and customer success need aligning?",
                "Hand-offs work",
                "Revenue is being lost between the teams",
            ),
            Self::Lifecycle => (
                "How much does it change the case how far growth is to come from keeping and expanding customers?",
                "Hardly any growth from existing customers",
                "Most growth from existing customers",
            ),
            Self::Scaling => (
                "How much does it change the case how far sales must be expanded or rebuilt?",
                "The sales team is right as it is",
                "Sales is rebuilt from the ground up",
            ),
            Self::Specialism => (
                "How much does it change the case how much specialist knowledge selling takes?",
                "A generalist can sell it",
                "Buyers listen to experts only",
            ),
            Self::Separation => (
                "How much does it change the case whether sales and marketing are one team or kept apart?",
                "One team in all but name",
                "Separate, and meant to stay so",
            ),
            Self::Leadership => (
                "How much does it change the case who leads sales already?",
                "A founder leads sales",
                "A leader of CSO grade is in place",
            ),
            Self::SalesSize => (
                "How much does it change the case whether few or many people work in sales?",
                "Two people in sales",
                "Three hundred people in sales",
            ),
            Self::Cost => (
                "How much does it change the case what the role costs for the company’s size?",
                "Three times the company’s revenue or more",
                "One per cent of the company’s revenue or less",
            ),
        };
        Swing { question, low, high }
    }

    /// What the shape of its table rests on.
    #[must_use]
    pub const fn evidence(self) -> &'static [Evidence] {
        match self {
            Self::Scale => &[
                Evidence {
                    statement: "A large company may need a CRO over its several revenue streams, a smaller one a CSO \
                                who concentrates on growing sales.",
                    sources: &[Source::Guide(Guide::Compare, FACTORS)],
                },
                Evidence {
                    statement: "Pay bands for a CSO begin at $10M of recurring revenue, and posts at smaller firms go \
                                to leaders stepping up from VP.",
                    sources: &[
                        Source::Guide(Guide::Operate, "CSO compensation"),
                        Source::Guide(Guide::Complete, "Base Salary Ranges by Experience"),
                    ],
                },
                Evidence {
                    statement: "Published stage rules put the VP at about $3M to $10M and the first C-level leader at \
                                $10M to $50M, depending on growth.",
                    sources: &[
                        Source::Published("Pulse RevOps", "https://pulserevops.com/knowledge/q166"),
                        Source::Published("SaaStr", "https://www.saastr.com/ready-cro-coo-earlier-days/"),
                        Source::Published("D. Shadrake", "https://tools.davidshadrake.com/compare/cro-vs-vp-sales"),
                    ],
                },
            ],
            Self::Recurring => &[Evidence {
                statement: "Transactional business leans to a CSO, subscription to a CRO who manages recurring revenue.",
                sources: &[Source::Guide(Guide::Compare, FACTORS)],
            }],
            Self::Complexity => &[Evidence {
                statement: "Several revenue channels call for a CRO to orchestrate them, the more so where they are \
                            connected.",
                sources: &[Source::Guide(Guide::Compare, FACTORS), Source::Guide(Guide::Compare, FOR_CRO)],
            }],
            Self::Alignment => &[
                Evidence {
                    statement: "Where sales, marketing and customer success must be brought into line, a CRO may fit \
                                better.",
                    sources: &[Source::Guide(Guide::Compare, FOR_CRO)],
                },
                Evidence {
                    statement: "Friction between sales and marketing is common, and a CSO has to influence the other \
                                teams without authority over them.",
                    sources: &[Source::Guide(Guide::Complete, "Cross-Functional Alignment Challenges")],
                },
            ],
            Self::Lifecycle => &[
                Evidence {
                    statement: "Emphasis on retention and expansion leans to a CRO.",
                    sources: &[Source::Guide(Guide::Compare, FOR_CRO)],
                },
                Evidence {
                    statement: "A CSO answers for retention too, so the case for one does not vanish: most sales chiefs \
                                now put growth from existing customers first.",
                    sources: &[
                        Source::Guide(Guide::Complete, "Customer Success and Retention Metrics"),
                        Source::Guide(Guide::Complete, "Chief Sales Officer: Complete Role and Responsibility Guide"),
                        Source::Guide(Guide::Glossary, "How a CSO Shapes Go-To-Market Strategy"),
                        Source::Guide(Guide::Operate, "What CSOs are measured on"),
                    ],
                },
            ],
            Self::Scaling => &[
                Evidence {
                    statement: "Sales that must grow fast or be refined leans to a CSO.",
                    sources: &[Source::Guide(Guide::Compare, FOR_CSO)],
                },
                Evidence {
                    statement: "Hiring people and bringing them up to speed is the work in which most CSOs achieve most.",
                    sources: &[
                        Source::Guide(Guide::Operate, "CSO responsibilities by quarter"),
                        Source::Guide(Guide::Glossary, "Chief Sales Officer (CSO) Job Description"),
                    ],
                },
                Evidence { statement: "In a small firm a VP can do this work as well.", sources: &[Source::Judgement] },
            ],
            Self::Specialism => &[
                Evidence {
                    statement: "A sales team that needs specialised leadership, for an industry for example, leans to a \
                                CSO.",
                    sources: &[Source::Guide(Guide::Compare, FOR_CSO)],
                },
                Evidence {
                    statement: "Depth in the industry counts when a CSO is chosen.",
                    sources: &[Source::Guide(Guide::Complete, "Senior Leadership Development")],
                },
            ],
            Self::Separation => &[
                Evidence {
                    statement: "Sales and marketing that are clearly apart leave a CSO free to concentrate on sales.",
                    sources: &[Source::Guide(Guide::Compare, FOR_CSO)],
                },
                Evidence {
                    statement: "Where marketing and customer success report to the CEO, the senior sales leader has a \
                                CSO’s scope whatever the title.",
                    sources: &[
                        Source::Guide(Guide::Operate, "CSO vs CRO"),
                        Source::Published(
                            "The GTM Index",
                            "https://thegtmindex.com/guides/chief-revenue-officer-vs-chief-sales-officer/",
                        ),
                    ],
                },
            ],
            Self::Leadership => &[
                Evidence {
                    statement: "First look at what is there: strong sales leadership that is missing speaks for a CSO; \
                                where it is there already, a more holistic owner may be what is missing.",
                    sources: &[Source::Guide(Guide::Compare, FACTORS)],
                },
                Evidence {
                    statement: "A VP Sales is the usual step before a CSO.",
                    sources: &[
                        Source::Guide(Guide::Complete, "Senior Leadership Development"),
                        Source::Guide(Guide::Operate, "Path to CSO"),
                    ],
                },
            ],
            Self::SalesSize => &[
                Evidence {
                    statement: "In larger organisations both roles exist, and a CSO may take particular channels or \
                                markets below a CRO.",
                    sources: &[
                        Source::Guide(Guide::Compare, "Conclusion"),
                        Source::Guide(Guide::Compare, "Potential for Role Evolution"),
                    ],
                },
                Evidence {
                    statement: "A CSO leads a layered team; a VP owns a region, a segment or one team.",
                    sources: &[
                        Source::Guide(Guide::Glossary, "Reporting Structure: Who Does a CSO Manage?"),
                        Source::Guide(Guide::Operate, "What is the difference between CSO and VP of Sales?"),
                    ],
                },
                Evidence {
                    statement: "A CSO belongs to a sizeable sales team.",
                    sources: &[Source::Published(
                        "Cowen Partners",
                        "https://cowenpartners.com/understanding-the-differences-between-a-chief-sales-officer-and-a-\
                         chief-revenue-officer/",
                    )],
                },
            ],
            Self::Cost => &[
                Evidence {
                    statement: "From $22M of revenue on, a CSO’s cash pay is the middle of the OTE ranges that Conduyt gives; \
                                Databar’s base and total figures differ, and below $22M the figure is judgement.",
                    sources: &[
                        Source::Guide(Guide::Operate, "CSO compensation"),
                        Source::Guide(Guide::Complete, "Base Salary Ranges by Experience"),
                        Source::Judgement,
                    ],
                },
                Evidence {
                    statement: "No guide gives pay for a CRO or a VP Sales: a CRO is taken to earn 15 % more than a \
                                CSO, and the VP’s figures are set beside them.",
                    sources: &[Source::Judgement],
                },
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_statement_has_a_source_and_every_criterion_a_statement() {
        for criterion in Criterion::ALL {
            assert!(!criterion.evidence().is_empty(), "{criterion:?}");
            for evidence in criterion.evidence() {
                assert!(!evidence.sources.is_empty() && evidence.statement.ends_with('.'), "{}", evidence.statement);
            }
            assert!(criterion.swing().question.ends_with('?'));
        }
    }
}
