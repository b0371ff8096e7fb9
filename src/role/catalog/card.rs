//! What is said of one role.

use super::Band;
use crate::evidence::Evidence;

/// Everything that is said of one role. Every statement carries its sources; where the guides say nothing it is judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// What it is there for, in one sentence.
    pub mission: Evidence,
    /// What it answers for alone.
    pub owns: &'static [Evidence],
    /// What it answers for together with others.
    pub shares: &'static [Evidence],
    /// What is often taken for its own and is not.
    pub lacks: &'static [Evidence],
    /// To whom it reports.
    pub reports_to: &'static [Evidence],
    /// Who usually reports to it, by the size of the company; empty where nobody does.
    pub reports: &'static [Reports],
    /// What it does, in groups.
    pub duties: &'static [Duties],
    /// What it has to be good at.
    pub skills: &'static [Evidence],
    /// Whom it works with at the top of the company, and on what.
    pub partners: &'static [Partner],
    /// What makes it hard.
    pub challenges: &'static [Evidence],
    /// What its holder brings.
    pub qualifications: &'static [Evidence],
    /// On what the guides disagree; both sides are shown.
    pub disagreements: &'static [Disagreement],
}

/// Who usually reports to a role at companies of one size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reports {
    /// The size.
    pub band: Band,
    /// Who reports to it.
    pub evidence: Evidence,
}

/// How often something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// It comes back each quarter.
    Quarterly,
    /// It goes on all the time.
    Lasting,
}

impl Rhythm {
    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Quarterly => "Every quarter",
            Self::Lasting => "All along",
        }
    }
}

/// Things a role does that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duties {
    /// How often.
    pub rhythm: Rhythm,
    /// What they have in common.
    pub heading: &'static str,
    /// What is done, a sentence each.
    pub items: &'static [Evidence],
}

/// Whom a role works with, and on what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partner {
    /// The other’s title.
    pub with: &'static str,
    /// On what.
    pub on: Evidence,
}

/// Something on which guides disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// What it is about.
    pub about: &'static str,
    /// What each says; at least two, of different guides.
    pub sides: &'static [Evidence],
}

impl Card {
    /// Every statement on it, in the order it is shown.
    pub fn statements(&'static self) -> impl Iterator<Item = &'static Evidence> {
        let Self { mission, owns, shares, lacks, reports_to, reports, duties, skills, .. } = self;
        let Self { partners, challenges, qualifications, disagreements, .. } = self;
        std::iter::once(mission)
            .chain(*owns)
            .chain(*shares)
            .chain(*lacks)
            .chain(*reports_to)
            .chain(reports.iter().map(|reports| &reports.evidence))
            .chain(duties.iter().flat_map(|duties| duties.items))
            .chain(*skills)
            .chain(partners.iter().map(|partner| &partner.on))
            .chain(*challenges)
            .chain(*qualifications)
            .chain(disagreements.iter().flat_map(|disagreement| disagreement.sides))
    }
}
