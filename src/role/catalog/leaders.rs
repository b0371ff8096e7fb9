//! Who leads a part of sales: directors of a segment or a region, and managers of a team.

use super::cited::*;
use super::{Band, Card, Duties, Partner, Reports, Rhythm};
use crate::evidence::Source;

pub(super) static DIRECTOR: Card = Card {
    mission: said(
        "Leads sales for one region, industry or product line, and answers for its number.",
        &[TRADITION, CSO_VS_VP],
    ),
    owns: &[said("What one region, industry, product line or segment sells.", &[TRADITION, CSO_VS_VP])],
    shares: &[
        ours("Territories and quotas, with the head of sales."),
        ours("Large accounts that several parts serve."),
    ],
    lacks: &[
        said("Sales as a whole, whatever the title says.", &[CSO_VS_VP]),
        ours("The pay plan and the sales process, which are one for all."),
    ],
    reports_to: &[said("To the VP of Sales, by tradition.", &[TRADITION]), said("To the CSO.", &[UNDER_CSO, MANAGES])],
    reports: &[
        Reports { band: Band::Few, evidence: ours("There is no such post: the head of sales leads the sellers.") },
        Reports { band: Band::Team, evidence: ours("There is no such post as a rule.") },
        Reports { band: Band::Teams, evidence: ours("Managers of teams, or the sellers of a small part.") },
        Reports {
            band: Band::Many,
            evidence: ours("Managers of teams, and in very large parts directors of regions."),
        },
    ],
    duties: &[
        Duties {
            rhythm: Rhythm::Quarterly,
            heading: "The part’s number",
            items: &[said("Works on gaps in attainment, coached by the CSO.", &[BY_QUARTER])],
        },
        Duties {
            rhythm: Rhythm::Lasting,
            heading: "The part’s market",
            items: &[said("Gets the most out of a region or segment.", &[CSO_PATH])],
        },
    ],
    skills: &[
        ours("Leads leaders, and allots people and accounts."),
        said("Knows the industry, above all in special markets.", &[SENIOR_CAREER]),
    ],
    partners: &[Partner {
        with: "CSO or VP Sales",
        on: said("Attainment, people and forecast of the part.", &[BY_QUARTER, DAY_TO_DAY]),
    }],
    challenges: &[ours("The part’s interest is not always the company’s.")],
    qualifications: &[said("Has sold and managed before, a step at a time, at 2 to 4 years each.", &[CSO_PATH])],
    disagreements: &[],
};

pub(super) static REGIONAL: Card = Card {
    mission: said("Leads the sales teams of one territory and answers for its number.", &[MANAGES]),
    owns: &[said("What the territory sells.", &[MANAGES, TRADITION])],
    shares: &[ours("Accounts that reach beyond the territory, with the other regions.")],
    lacks: &[ours("How territories are cut, and what sellers are paid for.")],
    reports_to: &[said("To the CSO.", &[MANAGES, UNDER_CSO]), said("To the VP of Sales, by tradition.", &[TRADITION])],
    reports: &[
        Reports { band: Band::Few, evidence: ours("There is no such post.") },
        Reports { band: Band::Team, evidence: ours("There is no such post as a rule.") },
        Reports { band: Band::Teams, evidence: ours("Managers of teams, or the sellers of a small territory.") },
        Reports { band: Band::Many, evidence: ours("Managers of teams.") },
    ],
    duties: &[
        Duties {
            rhythm: Rhythm::Quarterly,
            heading: "The territory’s number",
            items: &[said("Answers to the CSO for quota attainment in the region.", &[BY_QUARTER])],
        },
        Duties {
            rhythm: Rhythm::Lasting,
            heading: "The territory’s teams",
            items: &[said("Works for the best of the region.", &[CSO_PATH]), ours("Hires and develops its managers.")],
        },
    ],
    skills: &[said("Leading teams, managing performance, and working with other functions.", &[EARLY_CAREER])],
    partners: &[Partner {
        with: "CSO or VP Sales",
        on: said("Gaps in the region, and how to close them.", &[BY_QUARTER]),
    }],
    challenges: &[said("Scaling sales, with teams that differ.", &[EARLY_CAREER])],
    qualifications: &[
        said("Has led a team of sellers.", &[CSO_PATH]),
        said("One of the posts that usually come before a CSO’s.", &[EARLY_CAREER]),
    ],
    disagreements: &[],
};

pub(super) static MANAGER: Card = Card {
    mission: said("Leads a team of sellers and answers for what the team sells.", &[UNDER_CSO, CSO_PATH]),
    owns: &[said("The team’s quota, and how its people do.", &[CSO_PATH, UNDER_CSO])],
    shares: &[ours("Hiring, with the director or the head of sales."), ours("The larger deals of the team’s sellers.")],
    lacks: &[ours("Prices, territories and pay plans."), ours("Deals of its own, in a team of more than a few.")],
    reports_to: &[
        said("To the CSO, directly or through directors.", &[UNDER_CSO]),
        ours("To the VP Sales, where there is no chief."),
    ],
    reports: &[
        Reports { band: Band::Few, evidence: ours("There is no such post as a rule.") },
        Reports { band: Band::Team, evidence: ours("Up to seven or so sellers.") },
        Reports { band: Band::Teams, evidence: ours("Up to seven or so sellers.") },
        Reports { band: Band::Many, evidence: ours("Up to seven or so sellers, of one kind or region.") },
    ],
    duties: &[Duties {
        rhythm: Rhythm::Lasting,
        heading: "The team",
        items: &[
            said("Works for the performance of the team, where a seller works for each deal.", &[CSO_PATH]),
            said("Coaches by what the figures show.", &[ENABLEMENT, Source::Judgement]),
        ],
    }],
    skills: &[said("Developing others, which selling well does not teach.", &[EARLY_CAREER])],
    partners: &[Partner {
        with: "Marketing and customer success",
        on: ours("Single leads and customers; the rules are made above."),
    }],
    challenges: &[said("From one’s own quota to the growth of a team is a change of trade.", &[EARLY_CAREER])],
    qualifications: &[said("Has sold well; in Conduyt’s path as an AE and then a senior AE.", &[CSO_PATH])],
    disagreements: &[],
};
