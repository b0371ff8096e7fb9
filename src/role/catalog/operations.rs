//! Those who make sellers better: revenue operations, sales operations, enablement.

use super::{Band, Card, Disagreement, Duties, Partner, Reports, Rhythm};
use crate::evidence::Source;
use crate::role::cited::*;

pub(super) static REVENUE: Card = Card {
    mission: said(
        "Keeps the data, the forecast and the process of all revenue functions in one system.",
        &[UNDER_CRO, TOGETHER],
    ),
    owns: &[
        said("Data analysis, forecasting and revenue intelligence for all revenue functions.", &[UNDER_CRO]),
        said("The one system that they all read their figures from.", &[TOGETHER, Source::Judgement]),
    ],
    shares: &[
        said("The process from lead to renewal, with those who run each part of it.", &[STRUCTURES, Source::Judgement]),
        ours("The forecast: it computes, the leaders commit."),
    ],
    lacks: &[
        said("The result of sales, which stays with the head of sales.", &[STRUCTURES]),
        ours("Targets and pay plans: it models them, and others decide."),
    ],
    reports_to: &[
        said("To the CRO.", &[UNDER_CRO]),
        said("To the CSO, where size and structure make it so.", &[MANAGES]),
    ],
    reports: &[
        Reports { band: Band::Few, evidence: ours("Nobody; it is a part of somebody’s work.") },
        Reports { band: Band::Team, evidence: ours("One or two people.") },
        Reports { band: Band::Teams, evidence: ours("A few analysts and administrators of systems.") },
        Reports { band: Band::Many, evidence: ours("Leads for systems, analysis and planning, each with a team.") },
    ],
    duties: &[
        Duties {
            rhythm: Rhythm::Quarterly,
            heading: "Forecast",
            items: &[ours(
                "Puts the forecasts of sales, marketing and customer success together, and says where they clash.",
            )],
        },
        Duties {
            rhythm: Rhythm::Lasting,
            heading: "System and data",
            items: &[
                said("Looks after revenue as one process and not as three departments.", &[STRUCTURES]),
                said("Joins the tools, so that there is one set of figures.", &[TOGETHER]),
            ],
        },
    ],
    skills: &[
        ours("Knows data, processes and the tools of all three functions."),
        said("Forecasts from history, pipeline and market together, and can show how.", &[FORECASTS]),
        ours("Tells leaders figures that they would rather not hear."),
    ],
    partners: &[
        Partner {
            with: "CRO or CSO",
            on: said("The forecast, and what the figures say.", &[UNDER_CRO, STRUCTURES, Source::Judgement]),
        },
        Partner { with: "Finance", on: ours("One forecast for the company.") },
    ],
    challenges: &[
        said("A tangle of tools that is to support all of revenue.", &[CRO_CHALLENGES]),
        said("Figures that do not agree, and systems that are not joined.", &[ADOPTION]),
    ],
    qualifications: &[ours("No guide says; ask for a forecast that got better, and how.")],
    disagreements: &[Disagreement {
        about: "To whom it reports",
        sides: &[
            said("To the CRO; a CSO has sales operations.", &[UNDER_CRO, UNDER_CSO]),
            said("It may come under the CSO, by size and structure.", &[MANAGES]),
            said("Its leaders are people a CSO works with.", &[STRUCTURES]),
        ],
    }],
};

pub(super) static SALES: Card = Card {
    mission: said("Keeps the sales process, its tools and its figures in order, so that sellers sell.", &[UNDER_CSO]),
    owns: &[
        said("Analysis of sales data, and the improvement of the process.", &[UNDER_CSO]),
        ours("The records in the CRM: complete, current and believed."),
    ],
    shares: &[
        said("Enablement, which the comparison guide also counts among its tasks.", &[UNDER_CSO]),
        ours("Territories, quotas and pay plans, which it works out and the head of sales decides."),
    ],
    lacks: &[
        ours("A quota of its own."),
        ours("Figures of marketing and customer success, which are revenue operations’."),
    ],
    reports_to: &[said("To the CSO.", &[UNDER_CSO, OVERSIGHT]), ours("To the VP Sales, where there is no chief.")],
    reports: &[
        Reports { band: Band::Few, evidence: ours("There is no such post yet; the head of sales does it.") },
        Reports { band: Band::Team, evidence: ours("Nobody: one person does it all.") },
        Reports { band: Band::Teams, evidence: ours("A few analysts and an administrator of the CRM.") },
        Reports { band: Band::Many, evidence: ours("Leads for analysis, systems, and pay plans.") },
    ],
    duties: &[Duties {
        rhythm: Rhythm::Lasting,
        heading: "Process and figures",
        items: &[
            said(
                "Rolls up what a CSO has to see: pipeline by region, attainment by quarter and the ramp of new sellers.",
                &[CRM_VIEW, Source::Judgement],
            ),
            said("Gives the infrastructure and the analysis that complex revenue work needs.", &[GROWTH]),
            said("Runs the CRM, and sees that people use it.", &[CRM, Source::Judgement]),
        ],
    }],
    skills: &[ours("Careful with data, quick with questions, and patient with sellers.")],
    partners: &[
        Partner {
            with: "CSO or VP Sales",
            on: said("The infrastructure and analysis under the sales plan.", &[GROWTH, UNDER_CSO]),
        },
        Partner { with: "Finance", on: ours("Commissions and forecast.") },
    ],
    challenges: &[
        said("Few see the returns they hoped for from sales tools, and bad ones slow sellers down.", &[TECHNOLOGY]),
        said("A CRM fails where people are not trained and see no use in it.", &[CRM]),
    ],
    qualifications: &[said("It is also one of the less usual ways to become a CSO.", &[CSO_PATH])],
    disagreements: &[],
};

pub(super) static ENABLEMENT_LEAD: Card = Card {
    mission: said("Sees that sellers have the training and the content that they need.", &[UNDER_CSO]),
    owns: &[
        said("Training, content for sellers, and the keeping of it.", &[UNDER_CSO]),
        ours("How new sellers are brought up to speed."),
    ],
    shares: &[ours("Coaching, with the managers of sales, who do it."), ours("Messages and material, with marketing.")],
    lacks: &[ours("Who is hired, and whether a seller reaches quota.")],
    reports_to: &[
        said("To the CSO.", &[UNDER_CSO, MANAGES]),
        said("To sales operations, where that has enablement among its tasks.", &[UNDER_CSO]),
    ],
    reports: &[
        Reports { band: Band::Few, evidence: ours("There is no such post yet.") },
        Reports { band: Band::Team, evidence: ours("There is no such post yet; managers do it.") },
        Reports { band: Band::Teams, evidence: ours("Nobody, or one specialist.") },
        Reports { band: Band::Many, evidence: ours("Trainers and writers, by region or product.") },
    ],
    duties: &[Duties {
        rhythm: Rhythm::Lasting,
        heading: "Training and content",
        items: &[
            said("Teaches selling in general, and what a market or a kind of deal asks for.", &[TRAINING]),
            said("Orders material by stage, kind of customer and competitor.", &[ENABLEMENT]),
            said("Collects what works, and makes it easy to find.", &[TRAINING]),
        ],
    }],
    skills: &[ours("Teaches adults who would rather be selling.")],
    partners: &[
        Partner {
            with: "CSO or VP Sales",
            on: said("Which skills are missing, and what is done about it.", &[TEAM, Source::Judgement]),
        },
        Partner { with: "Head of marketing", on: ours("Material that sellers use.") },
    ],
    challenges: &[
        said("Ordinary training often falls short of what selling asks for today.", &[TALENT]),
        said("72 % of sellers are overwhelmed by the skills that are asked of them.", &[TALENT]),
    ],
    qualifications: &[ours("No guide says; ask for somebody who has sold, or has taught those who do.")],
    disagreements: &[Disagreement {
        about: "Whether it stands by itself",
        sides: &[
            said("Specialists of its own, beside sales operations, which enables too.", &[UNDER_CSO]),
            said("Managers who report to the CSO, or elsewhere, by size and structure.", &[MANAGES]),
        ],
    }],
};
