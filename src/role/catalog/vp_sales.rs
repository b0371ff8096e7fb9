//! The VP Sales who heads all of sales, as before there were chiefs.

use super::cited::*;
use super::{Band, Card, Disagreement, Duties, Partner, Reports, Rhythm};
use crate::evidence::Source;

pub(super) static CARD: Card = Card {
    mission: said(
        "Leads all of sales without being a chief: makes the team meet the number, and brings the plan to whoever decides on it.",
        &[TRADITION, CSO_VS_VP, Source::Judgement],
    ),
    owns: &[
        said("The sales team and what it sells.", &[TRADITION, UNDER_CRO]),
        said("How the sales strategy is carried out; under a CRO also the strategy itself.", &[UNDER_CRO]),
        said("A budget, and the growth it is to bring.", &[SENIOR_CAREER, Source::Judgement]),
        ours("Quotas, territories and who is hired, within what has been agreed above."),
    ],
    shares: &[
        ours("The sales strategy, with the CEO or a chief, who decides on it in the end."),
        ours("The pay plan for sellers, with finance and whoever leads the VP."),
        ours("Leads and their handover, with marketing; renewals, with customer success."),
    ],
    lacks: &[
        said("The long-term sales strategy and a seat among the executives: these make a CSO.", &[BESIDE_VP]),
        said("Marketing and customer success.", &[UNDER_CRO]),
        said("All of sales, where a chief is above: then it is a region, a segment or a team.", &[CSO_VS_VP]),
    ],
    reports_to: &[
        said("To the CEO or the COO, in the traditional structure.", &[TRADITION]),
        said("To the CRO, where there is one.", &[UNDER_CRO]),
        said("To the CSO, who meets the VPs of Sales one by one.", &[DAY_TO_DAY]),
    ],
    reports: &[
        Reports {
            band: Band::Any,
            evidence: said("Directors of Sales, each for a region, an industry or a product line.", &[TRADITION]),
        },
        Reports { band: Band::Few, evidence: ours("The sellers themselves.") },
        Reports {
            band: Band::Team,
            evidence: ours("Sellers or their first managers, and somebody for sales operations."),
        },
        Reports {
            band: Band::Teams,
            evidence: said(
                "Managers and directors of sales, sales operations, and sales enablement.",
                &[Source::Judgement, TRADITION],
            ),
        },
        Reports {
            band: Band::Many,
            evidence: said(
                "Directors of regions or segments, sales operations and enablement; at this size the post is often a chief’s by scope.",
                &[Source::Judgement, TRADITION],
            ),
        },
    ],
    duties: &[
        Duties {
            rhythm: Rhythm::Quarterly,
            heading: "The number",
            items: &[
                ours("Commits to a forecast, and says early where it will not be met."),
                said(
                    "Looks at quotas and pipeline, and coaches where they fall short.",
                    &[BY_QUARTER, PIPELINE, Source::Judgement],
                ),
            ],
        },
        Duties {
            rhythm: Rhythm::Lasting,
            heading: "The team",
            items: &[
                said("Leads large and complex sales teams and makes them grow.", &[SENIOR_CAREER]),
                ours("Hires, coaches and replaces the managers of sales."),
            ],
        },
        Duties {
            rhythm: Rhythm::Lasting,
            heading: "Plan and budget",
            items: &[
                said("Takes part in planning and budgets, and in what executives decide.", &[SENIOR_CAREER]),
                said("Works for the best of region and segment, where a chief works for the whole.", &[CSO_PATH]),
            ],
        },
    ],
    skills: &[
        ours("Makes a forecast that holds."),
        ours("Coaches managers, and does not do their work."),
        said("Plans, and answers for a budget.", &[SENIOR_CAREER]),
    ],
    partners: &[
        Partner {
            with: "CEO, COO or CRO",
            on: said("Targets, budget and what sales needs to meet them.", &[TRADITION, UNDER_CRO, Source::Judgement]),
        },
        Partner { with: "Head of marketing", on: ours("Which leads are good, and what becomes of them.") },
        Partner { with: "Head of customer success", on: ours("What a new customer was promised.") },
        Partner { with: "Finance", on: ours("Forecast, discounts and the cost of selling.") },
    ],
    challenges: &[
        ours("Answers for the number without deciding on prices, leads or product."),
        said("More than half find it hard to keep their sellers.", &[TALENT]),
        said("The title does not say the scope: in one company it is all of sales, in another a region.", &[CSO_VS_VP]),
    ],
    qualifications: &[
        said("Four posts of selling and leading before it, at 2 to 4 years each.", &[CSO_PATH]),
        said("A record of growth with large and complex sales organisations.", &[SENIOR_CAREER]),
    ],
    disagreements: &[Disagreement {
        about: "What a VP Sales leads",
        sides: &[
            said(
                "All of sales: by tradition below the CEO or COO, and in a CRO’s team below the CRO.",
                &[TRADITION, UNDER_CRO],
            ),
            said("A region, a segment or a team; in small companies all of sales.", &[CSO_VS_VP]),
        ],
    }],
};
