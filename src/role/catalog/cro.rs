//! The Chief Revenue Officer.

use super::cited::*;
use super::{Band, Card, Disagreement, Duties, Partner, Reports, Rhythm};
use crate::evidence::Source;

pub(super) static CARD: Card = Card {
    mission: said(
        "Answers for all revenue, from winning a customer to keeping and growing the account: brings sales, marketing and customer \
         success into line, and looks after pricing and new markets.",
        &[CRO_DETAIL],
    ),
    owns: &[
        said("Sales, marketing and customer success, each through its head.", &[CRO_DETAIL, OVERSIGHT, CSO_VS_CRO]),
        said("One strategy for all revenue, that these functions follow.", &[CRO_DETAIL, FOCUS]),
        said("Pricing and the revenue model.", &[CRO_DETAIL, CRO_RISE]),
        said("The customer’s whole way: won, kept, grown.", &[CRO_DETAIL, SCOPES]),
        said("Which new markets are entered, and how.", &[CRO_DETAIL]),
        said("Revenue operations: data, forecast and revenue intelligence for all of them.", &[UNDER_CRO]),
    ],
    shares: &[
        said("Product, possibly: the comparison guide counts its development as perhaps under a CRO.", &[OVERSIGHT]),
        ours(
            "Price lists and discounts, with finance and product: a CRO sets the strategy, the margin is everybody’s.",
        ),
        ours("The forecast, with the CFO, who plans cash by it."),
    ],
    lacks: &[
        said("The running of the sales team day by day: a VP of Sales or a CSO has that.", &[UNDER_CRO, CSO_VS_CRO]),
        ours("The budget of the whole company, which is the CFO’s."),
        said("A scope by title alone: some carry the title and lead nothing but sales.", &[CSO_VS_CRO]),
    ],
    reports_to: &[
        ours("To the CEO: nobody else stands above all the functions that bring revenue."),
        said(
            "Where a large company has a CSO too, the CSO reports to the CRO, or, says the comparison guide, the other way round.",
            &[BOTH_POSTS],
        ),
    ],
    reports: &[
        Reports {
            band: Band::Any,
            evidence: said(
                "A VP of Sales, a CMO or VP of Marketing, a VP of Customer Success, and revenue operations.",
                &[UNDER_CRO],
            ),
        },
        Reports {
            band: Band::Few,
            evidence: ours(
                "Whoever leads sales, marketing and customer success, often one person each; a CRO at this size is rare.",
            ),
        },
        Reports {
            band: Band::Team,
            evidence: said(
                "Heads of sales, marketing and customer success below VP level, and somebody for revenue operations.",
                &[Source::Judgement, UNDER_CRO],
            ),
        },
        Reports {
            band: Band::Teams,
            evidence: said(
                "VPs of Sales, Marketing and Customer Success, and a head of revenue operations.",
                &[Source::Judgement, UNDER_CRO],
            ),
        },
        Reports {
            band: Band::Many,
            evidence: said(
                "A CMO, VPs of Sales and Customer Success, and revenue operations; some CROs add a CSO for certain channels or markets.",
                &[Source::Judgement, UNDER_CRO, ROLE_EVOLUTION],
            ),
        },
    ],
    duties: &[
        Duties {
            rhythm: Rhythm::Lasting,
            heading: "Oversight",
            items: &[
                said("Leads every department that brings revenue, through those who head them.", &[CRO_DETAIL]),
                said("Shapes the company’s revenue strategy, and the way a customer takes through it.", &[CRO_DETAIL]),
            ],
        },
        Duties {
            rhythm: Rhythm::Lasting,
            heading: "Alignment",
            items: &[
                said(
                    "Gives sales, marketing and customer success goals and figures that they share.",
                    &[CRO_DETAIL, TOGETHER],
                ),
                said("Sees that all of them read revenue and customers off one system.", &[TOGETHER]),
            ],
        },
        Duties {
            rhythm: Rhythm::Lasting,
            heading: "Prices and markets",
            items: &[
                said("Develops how the company prices, and how it earns.", &[CRO_DETAIL]),
                said("Finds new markets, and works out how to enter them.", &[CRO_DETAIL]),
            ],
        },
        Duties {
            rhythm: Rhythm::Lasting,
            heading: "The customer’s life",
            items: &[
                said(
                    "Improves each stage, from winning customers to keeping them and growing their accounts.",
                    &[CRO_DETAIL],
                ),
                said("Works against churn and for expansion together with customer success.", &[RETENTION_TREND]),
            ],
        },
    ],
    skills: &[
        said("Strategy: sees revenue as one thing made by several functions.", &[CRO_DETAIL, FOCUS]),
        said("Leading across functions, and finding one’s way in a complex organisation.", &[CRO_DETAIL]),
        said("Data: customer figures, analytics and forecasts across functions.", &[CRO_RISE, ANALYTICS_TREND]),
        ours("Enough of marketing and customer success to judge those who lead them."),
    ],
    partners: &[
        Partner { with: "CEO", on: ours("What growth is to come from, and what it may cost.") },
        Partner { with: "CFO", on: ours("Forecast, prices and margin, and what a customer may cost.") },
        Partner {
            with: "Head of product",
            on: said(
                "Prices, packages and roadmap; in some companies the line to product is closer still.",
                &[OVERSIGHT, Source::Judgement],
            ),
        },
        Partner {
            with: "Board and investors",
            on: ours("Growth and retention across all streams, in one set of figures."),
        },
    ],
    challenges: &[
        said("Departments keep to themselves, and have to be brought to work together.", &[CRO_CHALLENGES]),
        said("Many tools that have to become one system for all of revenue.", &[CRO_CHALLENGES]),
        said("Winning customers competes with keeping and growing those there are.", &[CRO_CHALLENGES]),
        said("Remote work and new tools go on changing how teams sell, and how they meet customers.", &[REMOTE]),
    ],
    qualifications: &[
        said("A mixed background: sales, marketing and operations.", &[CRO_DETAIL, CAREERS]),
        said("Strategic thinking, and a record of leading across functions.", &[CRO_DETAIL]),
        said("A CSO may grow into it as the company and its streams do.", &[ROLE_EVOLUTION]),
        ours("How many years it takes, and which degree, no guide says of a CRO."),
    ],
    disagreements: &[
        Disagreement {
            about: "What a CRO owns",
            sides: &[
                said("Sales, marketing and customer success, and possibly product development.", &[OVERSIGHT]),
                said("Sales, marketing and customer success; some have the title without them.", &[CSO_VS_CRO]),
                said("Sales, marketing, customer success, and sometimes the price of the product.", &[NOT_A_CRO]),
            ],
        },
        Disagreement {
            about: "Whose pricing is",
            sides: &[
                said("Pricing and the revenue model are a CRO’s.", &[CRO_DETAIL]),
                said("Pricing belongs to what a CSO answers for, and only sometimes to a CRO.", &[GROWTH, NOT_A_CRO]),
            ],
        },
        Disagreement {
            about: "Who reports to whom, where there is a CSO too",
            sides: &[
                said("The CSO to the CRO, or the CRO to the CSO.", &[BOTH_POSTS]),
                said("The CSO to the CRO, or one person is both.", &[CSO_VS_CRO]),
            ],
        },
    ],
};
