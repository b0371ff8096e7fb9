//! What is asked for, by post: each thing with the guides that ask for it, differ on it, or leave it open.

use super::{Experience, Target};
use crate::evidence::{Evidence, Guide, Source};

const REQUIRED: Source =
    Source::Guide(Guide::Complete, "What qualifications are required to become a Chief Sales Officer?");
const EARLY: Source = Source::Guide(Guide::Complete, "Early Career Foundation Building");
const SENIOR: Source = Source::Guide(Guide::Complete, "Senior Leadership Development");
const TOP: Source = Source::Guide(Guide::Complete, "Executive Leadership Transition");
const PATH: Source = Source::Guide(Guide::Operate, "Path to CSO");
const WITHOUT_MBA: Source = Source::Guide(Guide::Operate, "Can you become a CSO without an MBA?");
const SUITED: Source = Source::Guide(Guide::Glossary, "Who is the CSO role for?");
const CSO: Source = Source::Guide(Guide::Compare, "Chief Sales Officer (CSO) Role in Detail");
const CRO: Source = Source::Guide(Guide::Compare, "Chief Revenue Officer (CRO) Role in Detail");
const CAREERS: Source = Source::Guide(Guide::Compare, "Typical Career Paths");

const fn said(statement: &'static str, sources: &'static [Source]) -> Evidence {
    Evidence { statement, sources }
}

pub(super) const YEARS: &[Evidence] = &[
    said("10 years or more in sales, some of them leading.", &[CSO]),
    said("10 to 15 years of leading sales, with profit and loss among them.", &[REQUIRED]),
];
pub(super) const STEPS: &[Evidence] = &[
    said("2 to 4 years in each post, from account executive on.", &[PATH]),
    said(
        "From sales development on, by a Sales Manager’s or Regional Director’s post, to VP Sales; no years for any.",
        &[EARLY, SENIOR],
    ),
];
pub(super) const IN_SALES: &[Evidence] = &[said("A mixed background, of which sales is a part.", &[CRO, CAREERS])];
pub(super) const NO_STEPS: &[Evidence] = &[said("No guide gives steps or years for a CRO.", &[Source::Judgement])];
pub(super) const IN_CHIEF: &[Evidence] =
    &[said("Having been in a C-suite before often decides between good candidates.", &[REQUIRED])];
const MIXED: &[Evidence] = &[
    said("Typically all three: sales, marketing and operations.", &[CRO]),
    said("From sales, marketing or operations.", &[CAREERS]),
];
const WIDER: &[Evidence] = &[said("Time in marketing, operations or product widens the view.", &[SENIOR])];
const UNNAMED: &[Evidence] = &[said("No guide names it for this role.", &[Source::Judgement])];

/// How much is made of an experience.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// It is asked for.
    Asked,
    /// It helps, and is no condition.
    Helps,
    /// The guides differ on it.
    Disputed,
    /// Nobody speaks of it.
    Unnamed,
}

impl Target {
    /// What is made of an experience, and who says so.
    pub(super) const fn said_of(self, experience: Experience) -> (Weight, &'static [Evidence]) {
        use Experience as E;
        use Weight::{Asked, Disputed, Helps, Unnamed};
        match (self, experience) {
            (Self::Cso, E::Marketing | E::Product) => (Helps, WIDER),
            (Self::Cso, E::Operations) => (
                Helps,
                const {
                    &[
                        said("Time in marketing, operations or product widens the view.", &[SENIOR]),
                        said("Some come from sales operations instead of selling.", &[PATH]),
                    ]
                },
            ),
            (Self::Cso, E::SalesEngineering) => {
                (Helps, const { &[said("Some come from sales engineering instead of selling.", &[PATH])] })
            }
            (Self::Cso, E::ProfitAndLoss) => {
                (Asked, const { &[said("Profit and loss belongs to the years of leading.", &[REQUIRED, TOP])] })
            }
            (Self::Cso, E::Transformation) => {
                (Asked, const { &[said("Sales has been transformed under the candidate.", &[REQUIRED, TOP])] })
            }
            (Self::Cso, E::LargeTeams) => (
                Asked,
                const {
                    &[
                        said("Has built large sales teams and led them.", &[REQUIRED]),
                        said("Has led teams that perform well.", &[CSO, SUITED]),
                    ]
                },
            ),
            (Self::Cso, E::AcrossFunctions) => (
                Helps,
                const { &[said("Works well with other executives; leading their functions is not asked.", &[SUITED])] },
            ),
            (Self::Cso, E::Industry) => {
                (Helps, const { &[said("It often sets the best candidates apart.", &[REQUIRED, SENIOR])] })
            }
            (Self::Cso, E::Degree) => {
                (Asked, const { &[said("A bachelor’s degree in business or a field near it.", &[CSO, REQUIRED])] })
            }
            (Self::Cso, E::Mba) => (
                Disputed,
                const {
                    &[
                        said(
                            "Many CSOs have one, above all in technology and complex sales between companies.",
                            &[REQUIRED],
                        ),
                        said("Most have none, and none is needed.", &[WITHOUT_MBA]),
                    ]
                },
            ),
            (Self::Cro, E::Marketing | E::Operations) => (Asked, MIXED),
            (Self::Cro, E::AcrossFunctions) => {
                (Asked, const { &[said("Leads across functions, and in complex organisations.", &[CRO])] })
            }
            (Self::VpSales, E::LargeTeams) => (
                Asked,
                const { &[said("Leads large and complex sales organisations to growth, again and again.", &[SENIOR])] },
            ),
            (Self::Cro | Self::VpSales, _) => (Unnamed, UNNAMED),
        }
    }
}
