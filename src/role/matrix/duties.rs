//! The duties themselves: what each is, with its source, and what it derives from, which is judgement.

use super::Part::{
    self, Accountable as A, AccountableAndResponsible as Both, Consulted as C, Informed as I, Responsible as R,
};
use super::duty::{Doer, Said, Stage, Usual};
use crate::evidence::{Evidence, Source};
use crate::org::Function::{
    self, CustomerSuccess, Enablement, Executive, Finance, Marketing, Operations, People, Product, RevenueOperations,
    Sales, SalesOperations,
};
use crate::role::cited::{
    BESIDE_VP as VP, BY_QUARTER as QUARTER, CRO_DETAIL as CRO, CSO_DETAIL as CSO, CSO_DOES as DOES,
    CSO_VS_CRO as VERSUS, GO_TO_MARKET as MARKET, GROWTH, JOB, MANAGES, OVERSIGHT, PLANNING, SCOPES as SCOPE, TEAM,
    TECHNOLOGY as TOOLS, TOGETHER, TRADITION as BEFORE, UNDER_CRO, UNDER_CSO,
};

const J: Source = Source::Judgement;

/// What a CRO has to own together.
const ALL_REVENUE: &[Function] = &[Sales, Marketing, CustomerSuccess];
/// Who works on process and figures for sales.
const SALES_OPS: Doer = Doer::Specialists(&[SalesOperations, RevenueOperations]);

const fn usual(part: Part, sources: &'static [Source]) -> Usual {
    Usual { part: Some(part), sources }
}

const fn no_part(sources: &'static [Source]) -> Usual {
    Usual { part: None, sources }
}

/// In the order of [`super::Duty::ALL`].
pub(super) const DUTIES: [Said; 24] = [
    Said {
        label: "Sales strategy",
        within: "the sales strategy",
        stage: Stage::Direction,
        evidence: Evidence {
            statement: "Where and how the company sells, and carrying that out.",
            sources: &[CSO, JOB, PLANNING],
        },
        owned: &[Sales],
        doer: Doer::Owner,
        consulted: &[Marketing, Product, Executive],
        informed: &[CustomerSuccess, Finance],
        usual: [usual(C, &[UNDER_CRO, J]), usual(Both, &[CSO, JOB]), usual(R, &[VP, J])],
    },
    Said {
        label: "Sales targets and plan",
        within: "sales targets and the annual plan",
        stage: Stage::Direction,
        evidence: Evidence {
            statement: "Setting the year’s targets by segment and region, and meeting them.",
            sources: &[CSO, DOES, QUARTER, JOB],
        },
        owned: &[Sales],
        doer: Doer::Owner,
        consulted: &[Finance, Marketing, CustomerSuccess, Executive],
        informed: &[Product],
        usual: [usual(C, &[J]), usual(Both, &[DOES, JOB]), usual(R, &[BEFORE, J])],
    },
    Said {
        label: "Revenue across all streams",
        within: "revenue across all streams",
        stage: Stage::Direction,
        evidence: Evidence {
            statement: "Growth of revenue as a whole, from the first contact to renewal and expansion, whichever team earns it.",
            sources: &[CRO, SCOPE],
        },
        owned: ALL_REVENUE,
        doer: Doer::Owner,
        consulted: &[Finance, Product, Executive],
        informed: &[RevenueOperations],
        usual: [usual(Both, &[CRO, SCOPE]), usual(R, &[VERSUS, SCOPE]), usual(C, &[J])],
    },
    Said {
        label: "Pricing and revenue models",
        within: "pricing and revenue models",
        stage: Stage::Direction,
        evidence: Evidence {
            statement: "What is charged, for what, and on which terms. One guide gives this to the CRO, another to the CSO.",
            sources: &[CRO, GROWTH],
        },
        owned: ALL_REVENUE,
        doer: Doer::Owner,
        consulted: &[Finance, Product, Executive],
        informed: &[SalesOperations, RevenueOperations],
        usual: [usual(Both, &[CRO]), usual(R, &[GROWTH]), usual(C, &[J])],
    },
    Said {
        label: "New markets",
        within: "new markets",
        stage: Stage::Direction,
        evidence: Evidence {
            statement: "Finding markets that are worth entering, and entering them.",
            sources: &[CRO, PLANNING],
        },
        owned: &[Sales, Marketing],
        doer: Doer::Owner,
        consulted: &[Product, Finance, CustomerSuccess, Executive],
        informed: &[],
        usual: [usual(Both, &[CRO]), usual(R, &[PLANNING]), usual(C, &[J])],
    },
    Said {
        label: "Hiring and ramp of sellers",
        within: "hiring and ramping sellers",
        stage: Stage::People,
        evidence: Evidence {
            statement: "Filling open posts in sales, bringing new sellers to full output, and keeping those who are there.",
            sources: &[QUARTER, TEAM],
        },
        owned: &[Sales],
        doer: Doer::Leaders,
        consulted: &[People, Enablement],
        informed: &[Finance],
        usual: [usual(I, &[J]), usual(A, &[DOES, QUARTER]), usual(Both, &[J])],
    },
    Said {
        label: "Comp plan",
        within: "the sellers’ comp plan",
        stage: Stage::People,
        evidence: Evidence {
            statement: "How sellers are paid for results, looked at again each quarter.",
            sources: &[DOES, QUARTER],
        },
        owned: &[Sales],
        doer: SALES_OPS,
        consulted: &[Finance, People],
        informed: &[Executive],
        usual: [usual(C, &[J]), usual(A, &[DOES, QUARTER]), usual(R, &[J])],
    },
    Said {
        label: "Coaching and quota attainment",
        within: "coaching and quota attainment",
        stage: Stage::People,
        evidence: Evidence {
            statement: "Attainment by region, segment and seller, and coaching where it falls short.",
            sources: &[QUARTER, CSO],
        },
        owned: &[Sales],
        doer: Doer::Leaders,
        consulted: &[Enablement],
        informed: &[Executive, SalesOperations],
        usual: [usual(I, &[J]), usual(A, &[QUARTER]), usual(Both, &[BEFORE, J])],
    },
    Said {
        label: "Training and content for sellers",
        within: "training and content for sellers",
        stage: Stage::People,
        evidence: Evidence {
            statement: "Training sellers and keeping what they show to customers up to date.",
            sources: &[UNDER_CSO, TEAM],
        },
        owned: &[Sales],
        doer: Doer::Specialists(&[Enablement]),
        consulted: &[Marketing, Product],
        informed: &[CustomerSuccess],
        usual: [no_part(&[J]), usual(A, &[UNDER_CSO, MANAGES]), usual(A, &[J])],
    },
    Said {
        label: "Brand and demand",
        within: "brand and demand",
        stage: Stage::Demand,
        evidence: Evidence { statement: "Being known, and having people ask for the product.", sources: &[UNDER_CRO] },
        owned: &[Marketing],
        doer: Doer::Leaders,
        consulted: &[Sales, Product],
        informed: &[CustomerSuccess, Executive],
        usual: [usual(A, &[OVERSIGHT, UNDER_CRO]), usual(C, &[MARKET]), usual(I, &[J])],
    },
    Said {
        label: "Pipeline generation",
        within: "generating pipeline",
        stage: Stage::Demand,
        evidence: Evidence {
            statement: "Enough qualified opportunities for the coming quarters, from marketing and from sellers.",
            sources: &[DOES, QUARTER],
        },
        owned: &[Sales, Marketing],
        doer: Doer::Leaders,
        consulted: &[RevenueOperations, SalesOperations],
        informed: &[Finance, Executive],
        usual: [usual(A, &[CRO, J]), usual(R, &[DOES]), usual(R, &[J])],
    },
    Said {
        label: "Lead handoff",
        within: "the handoff of leads from marketing to sales",
        stage: Stage::Demand,
        evidence: Evidence {
            statement: "When a lead passes from marketing to sales, and what happens to it then.",
            sources: &[QUARTER, MARKET],
        },
        owned: &[Sales, Marketing],
        doer: Doer::Specialists(&[RevenueOperations, SalesOperations]),
        consulted: &[CustomerSuccess],
        informed: &[],
        usual: [usual(A, &[CRO, J]), usual(R, &[QUARTER]), usual(R, &[J])],
    },
    Said {
        label: "Forecast",
        within: "the sales forecast",
        stage: Stage::Selling,
        evidence: Evidence {
            statement: "What will be sold by when, by segment and region, held against pipeline, capacity and retention.",
            sources: &[QUARTER, UNDER_CRO],
        },
        owned: &[Sales],
        doer: SALES_OPS,
        consulted: &[Finance, Marketing, CustomerSuccess],
        informed: &[Executive, Product],
        usual: [usual(C, &[UNDER_CRO, J]), usual(A, &[QUARTER]), usual(R, &[J])],
    },
    Said {
        label: "Top accounts",
        within: "the top accounts",
        stage: Stage::Selling,
        evidence: Evidence {
            statement: "The twenty to fifty most important customers: renewals, expansion and decisive negotiations in person.",
            sources: &[QUARTER, JOB],
        },
        owned: &[Sales],
        doer: Doer::Owner,
        consulted: &[CustomerSuccess, Executive],
        informed: &[Product, Finance],
        usual: [usual(C, &[J]), usual(Both, &[QUARTER, JOB]), usual(R, &[J])],
    },
    Said {
        label: "Territories and capacity",
        within: "territories and selling capacity",
        stage: Stage::Selling,
        evidence: Evidence {
            statement: "Who sells to whom, and whether there are enough sellers for the plan.",
            sources: &[PLANNING, QUARTER],
        },
        owned: &[Sales],
        doer: SALES_OPS,
        consulted: &[Finance, Marketing],
        informed: &[CustomerSuccess],
        usual: [no_part(&[J]), usual(A, &[PLANNING, QUARTER]), usual(Both, &[J])],
    },
    Said {
        label: "Sales process",
        within: "the sales process",
        stage: Stage::Selling,
        evidence: Evidence {
            statement: "How a sale is made, step by step, and how that gets better.",
            sources: &[JOB, UNDER_CSO],
        },
        owned: &[Sales],
        doer: Doer::Specialists(&[SalesOperations, RevenueOperations, Enablement]),
        consulted: &[Marketing, CustomerSuccess],
        informed: &[Finance],
        usual: [usual(I, &[J]), usual(A, &[JOB]), usual(A, &[J])],
    },
    Said {
        label: "Sales tools",
        within: "the tools of sales",
        stage: Stage::Selling,
        evidence: Evidence {
            statement: "Which systems sellers work with, and whether these pay their way.",
            sources: &[TOOLS, JOB],
        },
        owned: &[Sales],
        doer: SALES_OPS,
        consulted: &[Operations, Finance],
        informed: &[Marketing, CustomerSuccess],
        usual: [usual(C, &[CRO, J]), usual(A, &[TOOLS, JOB]), usual(C, &[J])],
    },
    Said {
        label: "Partner channel",
        within: "the partner channel",
        stage: Stage::Selling,
        evidence: Evidence {
            statement: "Selling through others: finding partners, and keeping them.",
            sources: &[MANAGES, CSO],
        },
        owned: &[Sales],
        doer: Doer::Leaders,
        consulted: &[Marketing, Product],
        informed: &[CustomerSuccess, Finance],
        usual: [usual(C, &[J]), usual(A, &[CSO, MANAGES]), usual(A, &[J])],
    },
    Said {
        label: "Onboarding of customers",
        within: "the onboarding of customers",
        stage: Stage::Customers,
        evidence: Evidence { statement: "Getting a new customer to where the product is of use.", sources: &[J] },
        owned: &[CustomerSuccess],
        doer: Doer::Leaders,
        consulted: &[Sales, Product],
        informed: &[Marketing],
        usual: [usual(A, &[OVERSIGHT, J]), usual(I, &[J]), no_part(&[J])],
    },
    Said {
        label: "Retention and renewals",
        within: "retention and renewals",
        stage: Stage::Customers,
        evidence: Evidence {
            statement: "Keeping the customers that are there. Guides give this to customer success, and the CSO a share in it.",
            sources: &[UNDER_CRO, MARKET, GROWTH],
        },
        owned: &[CustomerSuccess],
        doer: Doer::Leaders,
        consulted: &[Sales, Product],
        informed: &[Finance, Executive],
        usual: [usual(A, &[CRO, UNDER_CRO]), usual(C, &[MARKET, GROWTH]), usual(I, &[J])],
    },
    Said {
        label: "Expansion",
        within: "expansion of existing customers",
        stage: Stage::Customers,
        evidence: Evidence {
            statement: "Selling more to customers, which takes those who sell and those who look after them.",
            sources: &[CRO, UNDER_CRO, MARKET],
        },
        owned: &[Sales, CustomerSuccess],
        doer: Doer::Leaders,
        consulted: &[Marketing, Product],
        informed: &[Finance],
        usual: [usual(A, &[CRO, UNDER_CRO]), usual(R, &[MARKET, QUARTER]), usual(C, &[J])],
    },
    Said {
        label: "Customers’ voice in the roadmap",
        within: "bringing customers’ voice into the roadmap",
        stage: Stage::Customers,
        evidence: Evidence {
            statement: "What customers and lost deals say reaches those who plan the product.",
            sources: &[QUARTER, MARKET],
        },
        owned: &[Sales],
        doer: Doer::Owner,
        consulted: &[CustomerSuccess, Product],
        informed: &[Marketing, Executive],
        usual: [usual(A, &[J]), usual(R, &[QUARTER, MARKET]), usual(C, &[J])],
    },
    Said {
        label: "Revenue data in one place",
        within: "one source of truth for revenue data",
        stage: Stage::Together,
        evidence: Evidence {
            statement: "One set of figures about pipeline, customers and revenue that every team works from.",
            sources: &[TOGETHER, UNDER_CRO],
        },
        owned: ALL_REVENUE,
        doer: Doer::Specialists(&[RevenueOperations, SalesOperations]),
        consulted: &[Finance, Operations],
        informed: &[Product, Executive],
        usual: [usual(A, &[UNDER_CRO, TOGETHER]), usual(C, &[J]), usual(I, &[J])],
    },
    Said {
        label: "Shared goals across functions",
        within: "shared goals across sales, marketing and customer success",
        stage: Stage::Together,
        evidence: Evidence {
            statement: "Sales, marketing and customer success are held to goals that fit together.",
            sources: &[TOGETHER, CRO],
        },
        owned: ALL_REVENUE,
        doer: Doer::Owner,
        consulted: &[Finance, Product, Executive],
        informed: &[RevenueOperations, SalesOperations],
        usual: [usual(Both, &[CRO, TOGETHER]), usual(C, &[QUARTER, JOB]), usual(I, &[J])],
    },
];
