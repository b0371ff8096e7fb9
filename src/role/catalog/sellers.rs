//! Who sells: account executives, sales development, channel managers.

use super::cited::*;
use super::{Card, Disagreement, Duties, Partner, Rhythm};
use crate::evidence::Source;

pub(super) static EXECUTIVE: Card = Card {
    mission: said("Wins customers and answers for a quota.", &[CSO_PATH, Source::Judgement]),
    owns: &[said("Single deals, and a quota made of them.", &[CSO_PATH, Source::Judgement])],
    shares: &[
        ours("Leads, with sales development and marketing."),
        ours("The handover of a new customer, with customer success."),
    ],
    lacks: &[ours("Prices beyond an agreed discount."), ours("The renewal, where customer success has it.")],
    reports_to: &[
        ours("To a sales manager, or in a small team to the head of sales."),
        said("In larger companies sellers for large accounts belong to the CSO’s organisation.", &[MANAGES]),
    ],
    reports: &[],
    duties: &[Duties {
        rhythm: Rhythm::Lasting,
        heading: "Deals",
        items: &[
            said("Makes the best of each deal.", &[CSO_PATH]),
            ours("Keeps the pipeline in the CRM such that others can forecast by it."),
        ],
    }],
    skills: &[
        said("Consultative selling, the tools, and knowledge of the industry.", &[TALENT]),
        said("Selling from afar as well as in the room.", &[REMOTE, Source::Judgement]),
    ],
    partners: &[],
    challenges: &[
        said(
            "72 % of sellers are overwhelmed by the skills wanted, and 70 % have trouble with the technology.",
            &[TALENT],
        ),
        said("Buyers come later, and better informed.", &[PRESSURE]),
    ],
    qualifications: &[said("Excellence as a seller is often what opens the way to managing.", &[EARLY_CAREER])],
    disagreements: &[Disagreement {
        about: "Where it stands on the way to CSO",
        sides: &[
            said("It is the first step.", &[CSO_PATH]),
            said("Sales development comes before it.", &[EARLY_CAREER]),
        ],
    }],
};

pub(super) static DEVELOPMENT: Card = Card {
    mission: said("Finds and qualifies those who may buy, and hands them to who closes.", &[EARLY_CAREER]),
    owns: &[said("Prospecting, qualifying, and the first steps of a relation.", &[EARLY_CAREER])],
    shares: &[
        ours("Leads from campaigns, with marketing."),
        ours("What counts as qualified, with account executives."),
    ],
    lacks: &[ours("The deal, once it is handed over.")],
    reports_to: &[
        ours("To a manager in sales; in some companies in marketing."),
        said("In larger companies business development belongs to the CSO’s organisation.", &[MANAGES]),
    ],
    reports: &[],
    duties: &[Duties {
        rhythm: Rhythm::Lasting,
        heading: "Leads",
        items: &[
            said("Asks what a prospect needs, and keeps the pipeline in order.", &[EARLY_CAREER]),
            ours("Books the first talk, and sees that the account executive knows what was said."),
        ],
    }],
    skills: &[said("Speaking with customers, assessing needs, and keeping a pipeline.", &[EARLY_CAREER])],
    partners: &[],
    challenges: &[said("Buyers do their own research, and see sellers less in its early part.", &[PRESSURE])],
    qualifications: &[said("A first post: what it teaches stays of use for a career.", &[EARLY_CAREER])],
    disagreements: &[],
};

pub(super) static CHANNEL: Card = Card {
    mission: said("Sells through partners and answers for what they bring.", &[MANAGES, Source::Judgement]),
    owns: &[ours("The relation to partners, and revenue through them.")],
    shares: &[ours("Accounts that partners and sellers both know; who is credited has to be settled.")],
    lacks: &[ours("What a partner charges, and whom it employs.")],
    reports_to: &[
        said("In larger companies to the CSO or within the CSO’s organisation.", &[MANAGES]),
        ours("Elsewhere to a head of partnerships, or to the head of sales."),
    ],
    reports: &[],
    duties: &[Duties {
        rhythm: Rhythm::Lasting,
        heading: "Partners",
        items: &[ours("Finds partners, makes them able to sell, and parts with those who do not.")],
    }],
    skills: &[ours("Wins people over whom no quota binds.")],
    partners: &[Partner {
        with: "Business development",
        on: said("Partnerships that serve revenue as a whole.", &[STRUCTURES]),
    }],
    challenges: &[said("Indirect channels beside direct and online ones.", &[CSO_CHALLENGES])],
    qualifications: &[ours(
        "No guide says; ask for revenue that came through partners, and what the candidate did for it.",
    )],
    disagreements: &[],
};
