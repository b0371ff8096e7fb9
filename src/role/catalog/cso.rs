//! The Chief Sales Officer.

use super::cited::*;
use super::{Band, Card, Disagreement, Duties, Partner, Reports, Rhythm};
use crate::evidence::Source;

pub(super) static CARD: Card = Card {
    mission: said(
        "Answers for all of sales: the plan and its targets, the shape of the team, its hiring and coaching, how it is paid, and \
         the largest accounts.",
        &[CSO_DETAIL, CSO_DOES, JOB],
    ),
    owns: &[
        said(
            "The sales strategy: which markets come first, how territories are cut, and where people and money go.",
            &[PLANNING, CSO_DETAIL, JOB],
        ),
        said("The sales targets, and whether they are met.", &[CSO_DETAIL, CSO_DOES, JOB]),
        said("The shape of the sales organisation, and the hiring of those who lead in it.", &[CSO_DOES, JOB]),
        said("How sellers are paid: the design of the plan, its review and its exceptions.", &[CSO_DOES, BY_QUARTER]),
        said("The sales process, and the tools that sellers work with.", &[JOB, TECHNOLOGY]),
        said("Sales operations and sales enablement, as a rule.", &[OVERSIGHT, UNDER_CSO]),
        said("What the CEO and the board are told of revenue.", &[CSO_DOES]),
    ],
    shares: &[
        said(
            "The pipeline, with marketing: what a good lead is, and how it is handed over.",
            &[BY_QUARTER, GO_TO_MARKET],
        ),
        said(
            "The roadmap, with product: what customers ask for, and what the team can sell.",
            &[CSO_DOES, GO_TO_MARKET, CSO_DETAIL],
        ),
        said("Keeping customers and growing their accounts, with customer success.", &[GO_TO_MARKET, GROWTH]),
        said("The forecast, with finance.", &[BY_QUARTER, WITH_LEADERS]),
        said(
            "Revenue operations: it may be the CSO’s, and under a CRO it serves all of revenue.",
            &[MANAGES, UNDER_CRO],
        ),
    ],
    lacks: &[
        said(
            "Marketing: whoever owns it together with sales and customer success has a CRO’s scope.",
            &[CSO_VS_CRO, SCOPES],
        ),
        said("Customer success as a department.", &[CSO_VS_CRO, OVERSIGHT]),
        said("The whole life of a customer, which a CRO is to optimise.", &[SCOPES, FOCUS]),
        said(
            "Pricing and the revenue model, which the comparison guide gives to a CRO; Databar sees it otherwise.",
            &[CRO_DETAIL, GROWTH],
        ),
        said("What is built: a CSO brings what customers say, and product decides.", &[CSO_DETAIL, Source::Judgement]),
    ],
    reports_to: &[
        said("To the CEO, as a rule.", &[WHAT_IS]),
        said(
            "Under a CRO who has marketing and customer success too: to the CRO, or the two are one person.",
            &[CSO_VS_CRO],
        ),
        said("Where a large company has both posts, the comparison guide has it either way round.", &[BOTH_POSTS]),
    ],
    reports: &[
        Reports {
            band: Band::Any,
            evidence: said(
                "Managers and directors of teams or regions, sales operations, and enablement specialists.",
                &[UNDER_CSO],
            ),
        },
        Reports {
            band: Band::Any,
            evidence: said(
                "Leaders of regions or territories, directors of sales, managers of enablement, and heads of operations.",
                &[MANAGES],
            ),
        },
        Reports {
            band: Band::Few,
            evidence: ours(
                "The sellers themselves: at this size the head of sales sells too, and nobody stands between.",
            ),
        },
        Reports {
            band: Band::Team,
            evidence: said(
                "Sellers or their first managers, and somebody for sales operations.",
                &[Source::Judgement, UNDER_CSO],
            ),
        },
        Reports {
            band: Band::Teams,
            evidence: said(
                "Managers and directors of sales, sales operations, and sales enablement.",
                &[Source::Judgement, UNDER_CSO],
            ),
        },
        Reports {
            band: Band::Many,
            evidence: said(
                "Regional VPs or directors, operations and enablement; below them also inside sales, sellers for large accounts, \
                 business development, and managers of channels.",
                &[Source::Judgement, MANAGES, BY_QUARTER],
            ),
        },
    ],
    duties: &[
        Duties {
            rhythm: Rhythm::Quarterly,
            heading: "Revenue plan",
            items: &[
                said("Forecasts revenue by segment and by region.", &[BY_QUARTER]),
                said(
                    "Squares the forecast with the pipeline that marketing brings, with what product can carry, and with the \
                     customers that are kept.",
                    &[BY_QUARTER],
                ),
            ],
        },
        Duties {
            rhythm: Rhythm::Quarterly,
            heading: "Team performance",
            items: &[
                said("Looks at who reaches quota: by region, by segment, and seller by seller.", &[BY_QUARTER]),
                said("Coaches the regional VPs on the gaps.", &[BY_QUARTER]),
            ],
        },
        Duties {
            rhythm: Rhythm::Quarterly,
            heading: "Hiring and ramp",
            items: &[said(
                "Follows open posts, how fast new people come up to speed, and who leaves; for most CSOs nothing else moves as much.",
                &[BY_QUARTER],
            )],
        },
        Duties {
            rhythm: Rhythm::Quarterly,
            heading: "Pay plan",
            items: &[said(
                "Reviews how pay is designed, adjusts it to the market, and decides on exceptions for the best.",
                &[BY_QUARTER],
            )],
        },
        Duties {
            rhythm: Rhythm::Quarterly,
            heading: "The top 20 to 50 accounts",
            items: &[said(
                "Takes part in renewals and in talks on expansion, and sponsors the deals that matter most.",
                &[BY_QUARTER],
            )],
        },
        Duties {
            rhythm: Rhythm::Quarterly,
            heading: "Partnership",
            items: &[said(
                "Agrees with marketing how leads are handed over, with product what the market signals, and with finance how clean \
                 the forecast is.",
                &[BY_QUARTER],
            )],
        },
        Duties {
            rhythm: Rhythm::Lasting,
            heading: "Strategy",
            items: &[
                said(
                    "Makes a plan for several years out of the market, the competition and what the company can do.",
                    &[PLANNING, JOB],
                ),
                said(
                    "Sees that the plan becomes work: who answers for what, and when it is looked at again.",
                    &[PLANNING],
                ),
            ],
        },
        Duties {
            rhythm: Rhythm::Lasting,
            heading: "Revenue and performance",
            items: &[
                said("Sets the targets, meets this year’s, and builds what will meet the next.", &[GROWTH, JOB]),
                said("Reads the signs that come before revenue as well as revenue itself.", &[GROWTH, JOB]),
            ],
        },
        Duties {
            rhythm: Rhythm::Lasting,
            heading: "People",
            items: &[
                said("Hires, develops and keeps good sellers and those who lead them.", &[TEAM, JOB]),
                said("Makes a culture in which teams deliver in bad times too.", &[TEAM]),
            ],
        },
        Duties {
            rhythm: Rhythm::Lasting,
            heading: "Process and technology",
            items: &[
                said(
                    "Fits the sales process to how buyers buy, who do much by themselves before they call.",
                    &[PROCESSES],
                ),
                said(
                    "Keeps process and tools such that sellers get more done and are not swamped.",
                    &[TECHNOLOGY, JOB],
                ),
                said(
                    "Settles what is measured, how often it is reported, and how good the data must be.",
                    &[TECHNOLOGY, JOB],
                ),
            ],
        },
        Duties {
            rhythm: Rhythm::Lasting,
            heading: "Across the company",
            items: &[
                said("Works with marketing, product and customer success.", &[JOB, GROWTH]),
                said("Stands for the company in the negotiations that matter most.", &[JOB, INFLUENCE]),
            ],
        },
    ],
    skills: &[
        said(
            "Strategy and vision: makes a plan for sales that people follow, and leads them through change.",
            &[VISION, SEVEN_SKILLS],
        ),
        said("Leading: builds a sales organisation and manages it.", &[SEVEN_SKILLS]),
        said(
            "Communication and influence: makes figures plain to the board, and wins help from functions that are not theirs.",
            &[INFLUENCE, SEVEN_SKILLS],
        ),
        said("Negotiation, and relations that last, up to the top of a customer.", &[SEVEN_SKILLS, INFLUENCE]),
        said("Forecasting, and the revenue that bears it out.", &[SEVEN_SKILLS]),
        said(
            "Data: tells signs that lead from those that lag, and measures nobody into foolish behaviour.",
            &[ANALYSIS, SEVEN_SKILLS],
        ),
        said(
            "The market: knows the industry, its buyers and its competitors.",
            &[INTELLIGENCE, SEVEN_SKILLS, SUCCEEDING],
        ),
        said("Technology: judges what tools bring, without getting lost in how they are set up.", &[ANALYSIS]),
    ],
    partners: &[
        Partner { with: "CEO", on: said("Long-term growth, and forecasts.", &[WITH_LEADERS, DAY_TO_DAY]) },
        Partner {
            with: "CMO",
            on: said(
                "Marketing and sales in step: whom to win, and when a lead is ready.",
                &[WITH_LEADERS, GO_TO_MARKET],
            ),
        },
        Partner {
            with: "CFO",
            on: said("The revenue forecast, and the resources that go with it.", &[WITH_LEADERS, BY_QUARTER]),
        },
        Partner {
            with: "Head of product",
            on: said("What customers tell sales, and what the team can sell.", &[CSO_DOES, GO_TO_MARKET]),
        },
        Partner {
            with: "Head of customer success",
            on: said("What happens after the sale, so that customers stay and buy more.", &[GO_TO_MARKET]),
        },
        Partner {
            with: "Head of revenue operations",
            on: said("One process for all of revenue, while sales still answers for its own result.", &[STRUCTURES]),
        },
        Partner {
            with: "Board and investors",
            on: said("What the figures of sales mean for the business.", &[INFLUENCE, CSO_DOES]),
        },
    ],
    challenges: &[
        said(
            "Markets and customers change fast; nearly two thirds find it hard to adapt a plan to a sudden change.",
            &[CSO_CHALLENGES, ALIGNMENT],
        ),
        said("This quarter’s number pulls against what pays off later.", &[CSO_CHALLENGES, PLANNING]),
        said("Direct, indirect and online channels want different handling.", &[CSO_CHALLENGES]),
        said(
            "Tools disappoint: under 2 % of CSOs are satisfied with theirs, and 70 % plan to spend more on them.",
            &[ADOPTION],
        ),
        said("Data is weak: 30 % of sales executives report a clear strategy for it.", &[ADOPTION]),
        said("More than half find it hard to keep their sellers.", &[TALENT]),
        said(
            "Selling asks for much: 72 % of sellers are overwhelmed by the skills wanted, and 70 % have trouble with the technology.",
            &[TALENT],
        ),
        said("Sales and marketing get in each other’s way in 80 % of commercial activities.", &[ALIGNMENT]),
        said("Growth is sought at home: 73 % put existing customers before new ones.", &[INTRODUCTION]),
        said("Buyers find out more by themselves and call sellers in late.", &[PRESSURE]),
    ],
    qualifications: &[
        said("A bachelor’s degree, in business, marketing or a field near them.", &[CSO_DETAIL, REQUIRED]),
        said(
            "Years of leading sales, and a record of growth; how many years, the guides see differently.",
            &[CSO_DETAIL, REQUIRED, SUITED],
        ),
        said("Has built large sales teams and led them.", &[REQUIRED, SUITED, CSO_DETAIL]),
        said("Has carried profit and loss.", &[REQUIRED, TOP_CAREER]),
        said("Has led a transformation: of the strategy, the tools or the market served.", &[REQUIRED, TOP_CAREER]),
        said("Knows the industry, which counts most in special markets.", &[SENIOR_CAREER, REQUIRED, FOR_CSO]),
        said("Has worked in marketing, operations or product: a help, not a condition.", &[SENIOR_CAREER]),
        said("Has sold in different roles and industries, and learnt from leaders before.", &[TOWARDS_CSO]),
    ],
    disagreements: &[
        Disagreement {
            about: "What a CSO owns",
            sides: &[
                said("Sales alone, with sales operations and enablement.", &[SCOPES, OVERSIGHT]),
                said("Sales in particular; a CRO has marketing and customer success too.", &[CSO_VS_CRO]),
                said("Every function that brings revenue.", &[BESIDE_VP]),
                said(
                    "All of sales, and beyond selling also prices, the keeping of customers, and new markets.",
                    &[WHAT_IS, GROWTH],
                ),
            ],
        },
        Disagreement {
            about: "Years of experience",
            sides: &[
                said("10 or more in sales, some of them leading.", &[CSO_DETAIL]),
                said("10 to 15 of leading sales, with profit and loss among them.", &[REQUIRED]),
                said("Five posts before it, at 2 to 4 years each, which makes 10 to 20.", &[CSO_PATH]),
            ],
        },
        Disagreement {
            about: "An MBA",
            sides: &[
                said("Many CSOs have one, above all in technology and complex sales between companies.", &[REQUIRED]),
                said("Most have none, and none is needed: the record counts.", &[WITHOUT_MBA]),
            ],
        },
        Disagreement {
            about: "Where a career starts",
            sides: &[
                said("As an account executive; some come from sales engineering or sales operations.", &[CSO_PATH]),
                said("In sales development, and then with a quota of one’s own.", &[EARLY_CAREER]),
            ],
        },
        Disagreement {
            about: "Who reports to whom, where there is a CRO too",
            sides: &[
                said("The CSO to the CRO, or the CRO to the CSO.", &[BOTH_POSTS]),
                said("The CSO to the CRO, or one person is both.", &[CSO_VS_CRO]),
            ],
        },
        Disagreement {
            about: "Measured on customers who stay",
            sides: &[
                said("Net revenue retention is one of the figures a CSO is held to, in SaaS above all.", &[MEASURED]),
                said(
                    "Net revenue retention stands among a CRO’s figures and not among a CSO’s.",
                    &[CSO_DETAIL, CRO_DETAIL],
                ),
                said("Retention, churn and expansion are figures for a CSO to follow.", &[RETENTION]),
            ],
        },
    ],
};
