//! What is said of one role.

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
    /// Whom it works with in the C-suite, and on what.
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
    /// The size, in a few words.
    pub at: &'static str,
    /// People in sales: from, and up to, the end not included.
    pub sales_people: (u32, u32),
    /// Who reports to it.
    pub evidence: Evidence,
}

/// Things a role does that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duties {
    /// What they have in common; for a CSO one group is what comes back each quarter.
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
    /// What each says; at least two.
    pub sides: &'static [Evidence],
}
