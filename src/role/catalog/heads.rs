//! The heads beside sales: marketing, customer success, growth.

use super::cited::*;
use super::{Band, Card, Duties, Partner, Reports, Rhythm};
use crate::evidence::Source;

pub(super) static MARKETING: Card = Card {
    mission: said("Answers for demand and brand.", &[UNDER_CRO]),
    owns: &[
        said("Creating demand, and the brand.", &[UNDER_CRO]),
        ours("Positioning, messages, campaigns and the budget for them."),
    ],
    shares: &[
        said("The pipeline, with sales: its part of it enters the sales plan each quarter.", &[BY_QUARTER]),
        said("Who the ideal customer is, and which leads fit.", &[GO_TO_MARKET]),
    ],
    lacks: &[
        said("The sale: what becomes of a lead once it is handed over.", &[BY_QUARTER, Source::Judgement]),
        ours("What sellers are paid for, and their quotas."),
    ],
    reports_to: &[
        said("To the CRO, where a CRO has marketing.", &[UNDER_CRO, CSO_VS_CRO]),
        said("To the CEO, where nobody owns all of revenue.", &[CSO_VS_CRO]),
    ],
    reports: &[
        Reports { band: Band::Few, evidence: ours("Nobody, or one person and agencies.") },
        Reports { band: Band::Team, evidence: ours("A few people for demand, content and product marketing.") },
        Reports {
            band: Band::Teams,
            evidence: ours("Leads for demand, brand, product marketing and marketing operations."),
        },
        Reports {
            band: Band::Many,
            evidence: ours("Directors or VPs of the same, and of regions; the head is a chief at this size."),
        },
    ],
    duties: &[Duties {
        rhythm: Rhythm::Lasting,
        heading: "Demand and brand",
        items: &[
            said(
                "Brings leads that fit the customers wanted, and agrees with sales when they are ready.",
                &[GO_TO_MARKET, BY_QUARTER],
            ),
            said("Builds the brand.", &[UNDER_CRO]),
            ours("Says what marketing’s part of the pipeline will be, and what it costs."),
        ],
    }],
    skills: &[
        ours("Knows buyers and how they find out; writes and judges what they read."),
        ours("Traces what is spent to what is sold."),
    ],
    partners: &[
        Partner {
            with: "CSO or VP Sales",
            on: said("Leads, messages, and the handover between them.", &[WITH_LEADERS, GROWTH, BY_QUARTER]),
        },
        Partner { with: "Head of product", on: ours("What is launched, when, and for whom.") },
    ],
    challenges: &[
        said("Friction between sales and marketing touches 80 % of commercial activities.", &[ALIGNMENT]),
        said("Buyers do much of their research before they speak to anybody.", &[PRESSURE]),
    ],
    qualifications: &[ours("No guide says; ask for demand created in a business that sells as yours does.")],
    disagreements: &[],
};

pub(super) static SUCCESS: Card = Card {
    mission: said(
        "Answers for keeping customers, growing their accounts, and having them speak for the company.",
        &[UNDER_CRO],
    ),
    owns: &[
        said("Retention, expansion and advocacy.", &[UNDER_CRO]),
        ours("How new customers are brought to use what they bought."),
    ],
    shares: &[
        said("Renewal and expansion of the largest accounts, with the CSO.", &[BY_QUARTER]),
        said("What happens after the sale, worked out with sales.", &[GO_TO_MARKET]),
    ],
    lacks: &[ours("Winning new customers."), ours("The roadmap, though it hears first what is missing.")],
    reports_to: &[
        said("To the CRO, where a CRO has customer success.", &[UNDER_CRO, CSO_VS_CRO]),
        said("To the CEO, where nobody owns all of revenue.", &[CSO_VS_CRO]),
    ],
    reports: &[
        Reports { band: Band::Few, evidence: ours("Nobody, or one person who looks after all customers.") },
        Reports { band: Band::Team, evidence: ours("Customer success managers.") },
        Reports {
            band: Band::Teams,
            evidence: ours("Leads for customer success, onboarding and support or renewals."),
        },
        Reports {
            band: Band::Many,
            evidence: ours("Directors of segments or regions, of onboarding, and of renewals."),
        },
    ],
    duties: &[Duties {
        rhythm: Rhythm::Lasting,
        heading: "Customers who stay and grow",
        items: &[
            said("Watches who stays, who leaves and why.", &[RETENTION]),
            said(
                "Finds where an account can grow: for many companies growth of the most efficient kind.",
                &[RETENTION],
            ),
            said("Asks customers how content they are, and acts on it.", &[RETENTION, Source::Judgement]),
        ],
    }],
    skills: &[
        ours("Sees early which customer is about to leave."),
        ours("Speaks of business results with a customer’s executives."),
    ],
    partners: &[
        Partner { with: "CSO or VP Sales", on: said("Handover, renewals and expansion.", &[GO_TO_MARKET, BY_QUARTER]) },
        Partner { with: "Head of product", on: ours("What customers need in order to stay.") },
    ],
    challenges: &[
        said(
            "Keeping and growing customers competes with winning new ones for money and attention.",
            &[CRO_CHALLENGES],
        ),
        ours("It is held to renewals that were decided by how the deal was sold."),
        said("The post may grow: a Chief Customer Officer is among those that are expected.", &[NEW_POSTS]),
    ],
    qualifications: &[ours("No guide says; ask for retention that rose under the candidate, and for what was done.")],
    disagreements: &[],
};

pub(super) static GROWTH_OFFICER: Card = Card {
    mission: said(
        "Finds and tests new sources of growth across functions, and hands over what works.",
        &[NEW_POSTS, Source::Judgement],
    ),
    owns: &[
        said("Growth that no function looks for by itself.", &[NEW_POSTS, Source::Judgement]),
        ours("Trials of new channels, prices and markets, with a budget of their own."),
    ],
    shares: &[ours("Every trial, with the function that would run it for good.")],
    lacks: &[ours("The sales number, which stays with the head of sales or a CRO.")],
    reports_to: &[ours("To the CEO; no guide says.")],
    reports: &[
        Reports { band: Band::Few, evidence: ours("Nobody: at this size the founders do it.") },
        Reports { band: Band::Team, evidence: ours("Nobody, or one analyst.") },
        Reports { band: Band::Teams, evidence: ours("A small team of product, data and marketing people.") },
        Reports { band: Band::Many, evidence: ours("A small team still; in some companies marketing too.") },
    ],
    duties: &[Duties {
        rhythm: Rhythm::Lasting,
        heading: "Growth",
        items: &[
            said("Works for growth and new ideas with the customer in view, across the organisation.", &[NEW_POSTS]),
            ours("Ends trials that fail, and hands over those that work."),
        ],
    }],
    skills: &[ours("Sets up a trial so that its result can be believed.")],
    partners: &[
        Partner { with: "CEO", on: ours("Which bets are made.") },
        Partner { with: "CRO, CSO or CMO", on: ours("Where a trial touches their functions, and who takes it over.") },
    ],
    challenges: &[ours("It has little of its own, and needs everybody’s people.")],
    qualifications: &[ours("No guide says; the post is new, and each company means something else by it.")],
    disagreements: &[],
};
