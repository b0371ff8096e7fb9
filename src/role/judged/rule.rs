//! What can be wrong between a title and what it leads, as data: each with what it means and why we say so. All of it is
//! judgement, after Conduyt 2026: titles are used inconsistently, and the chart shows the scope.

use crate::evidence::{Evidence, Source};
use crate::role::cited::{CSO_VS_CRO as READ_THE_CHART, CSO_VS_VP as EITHER_TITLE, OVERSIGHT};

/// How a title stands to what its position leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The title says more than the position leads.
    Inflated,
    /// It says less.
    Deflated,
    /// Worth knowing, and no more.
    Note,
    /// It says what the position leads.
    Fits,
    /// The title or the chart says too little.
    Unclear,
}

impl Verdict {
    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Inflated => "Inflated",
            Self::Deflated => "Deflated",
            Self::Note => "Note",
            Self::Fits => "Fits",
            Self::Unclear => "Cannot tell",
        }
    }
}

/// A way in which a title and a scope disagree, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // told by `why`
pub enum TitleRule {
    CroWithout,
    CsoWithLess,
    SameHead,
    HeadOfPart,
    Alone,
    CsoWithAll,
    OneWithAll,
    Beyond,
    LowHead,
    ContributorLeads,
    VpWithCso,
    RevenueWithout,
    Above,
    SharedTitle,
    FirstOfItsKind,
    ExpertAlone,
    ManagerAlone,
    ContributorLeadsFew,
    Interim,
}

impl TitleRule {
    /// All of them, the gravest first.
    pub const ALL: [Self; 19] = [
        Self::CroWithout,
        Self::CsoWithLess,
        Self::SameHead,
        Self::HeadOfPart,
        Self::Alone,
        Self::CsoWithAll,
        Self::OneWithAll,
        Self::Beyond,
        Self::LowHead,
        Self::ContributorLeads,
        Self::VpWithCso,
        Self::RevenueWithout,
        Self::Above,
        Self::SharedTitle,
        Self::FirstOfItsKind,
        Self::ExpertAlone,
        Self::ManagerAlone,
        Self::ContributorLeadsFew,
        Self::Interim,
    ];

    /// What it makes of the title.
    #[must_use]
    pub const fn verdict(self) -> Verdict {
        match self {
            Self::CroWithout | Self::CsoWithLess | Self::SameHead | Self::HeadOfPart | Self::Alone => Verdict::Inflated,
            Self::CsoWithAll | Self::OneWithAll | Self::Beyond | Self::LowHead | Self::ContributorLeads => {
                Verdict::Deflated
            }
            _ => Verdict::Note,
        }
    }

    /// Why we say so, with what it rests on.
    #[must_use]
    pub const fn why(self) -> Evidence {
        let (statement, sources): (&str, &[Source]) = match self {
            Self::CroWithout => (
                "A CRO leads sales, marketing and customer success; whoever leads less carries the title without its scope.",
                &[READ_THE_CHART, OVERSIGHT],
            ),
            Self::CsoWithLess => (
                "A CSO leads all of sales; whoever leads a region, a segment or a team of it is a vice president or a director.",
                &[EITHER_TITLE],
            ),
            Self::SameHead => (
                "Two heads of one function who report to different people are two halves of one post, and neither is its head.",
                &[Source::Judgement],
            ),
            Self::HeadOfPart => (
                "A chief or a head of a function is taken to lead all of it; who leads a part should have the part in the title.",
                &[Source::Judgement],
            ),
            Self::Alone => (
                "A vice president, a head or a director leads people; with nobody reporting the title is a promise or a reward.",
                &[Source::Judgement],
            ),
            Self::CsoWithAll => (
                "Sales, marketing and customer success under one post is a CRO’s job, and is hired for and paid as one.",
                &[READ_THE_CHART, OVERSIGHT],
            ),
            Self::OneWithAll => (
                "The title names less than all of revenue, and the position leads every revenue function, which is a CRO’s job.",
                &[READ_THE_CHART, OVERSIGHT],
            ),
            Self::Beyond => (
                "The title names another function than sales, and all of sales reports to it as well.",
                &[Source::Judgement],
            ),
            Self::LowHead => (
                "Who leads a whole revenue function with a team and reports to the CEO does a vice president’s job.",
                &[Source::Judgement],
            ),
            Self::ContributorLeads => (
                "The title is that of somebody who does the work alone, and a team reports to it.",
                &[Source::Judgement],
            ),
            Self::VpWithCso => (
                "All of sales under a vice president who reports to the CEO is a CSO’s scope; smaller companies use either title.",
                &[EITHER_TITLE],
            ),
            Self::RevenueWithout => {
                ("A title that says revenue is read as all of it, and this position leads less.", &[Source::Judgement])
            }
            Self::Above => (
                "A founder who still sells in person leaves the chief below the scope that the title announces.",
                &[Source::Judgement],
            ),
            Self::SharedTitle => (
                "Several positions under one leader are called head of the same function; each should have its part in the title.",
                &[EITHER_TITLE, Source::Judgement],
            ),
            Self::FirstOfItsKind => (
                "A head with nobody to lead yet is common where a company begins with a function; the title is ahead of the team.",
                &[Source::Judgement],
            ),
            Self::ExpertAlone => (
                "Officers, counsel and other experts often work alone under a senior title, which says rank and not team.",
                &[Source::Judgement],
            ),
            Self::ManagerAlone => (
                "The title says that its holder manages people, and nobody reports to it; the team may be still to come.",
                &[Source::Judgement],
            ),
            Self::ContributorLeadsFew => (
                "One or two people report to a title of somebody who does the work alone: a lead in all but name.",
                &[Source::Judgement],
            ),
            Self::Interim => (
                "Somebody fills the post for a while, so its title says nothing yet; judge it when it is filled.",
                &[Source::Judgement],
            ),
        };
        Evidence { statement, sources }
    }
}
