//! What is asked for, by post: each thing with the guides that ask for it, differ on it, or leave it open.

use super::{Experience, Target};
use crate::evidence::Evidence;
use crate::role::cited::{
    CAREERS, CRO_DETAIL, CSO_DETAIL, CSO_PATH, EARLY_CAREER, REQUIRED, SENIOR_CAREER, SUITED, TOP_CAREER, WITHOUT_MBA,
    ours, said,
};

pub(super) const YEARS: &[Evidence] = &[
    said("10 years or more in sales, some of them leading.", &[CSO_DETAIL]),
    said("10 to 15 years of leading sales, with profit and loss among them.", &[REQUIRED]),
];
pub(super) const STEPS: &[Evidence] = &[
    said("2 to 4 years in each post, from account executive on.", &[CSO_PATH]),
    said(
        "From sales development on, by a Sales Manager’s or Regional Director’s post, to VP Sales; no years for any.",
        &[EARLY_CAREER, SENIOR_CAREER],
    ),
];
pub(super) const NO_STEPS: &[Evidence] = &[ours("No guide gives steps or years for a CRO.")];
pub(super) const IN_CHIEF: &[Evidence] =
    &[said("Having been in a C-suite before often decides between good candidates.", &[REQUIRED])];
pub(super) const MIXED: &[Evidence] = &[
    said("Typically all three: sales, marketing and operations.", &[CRO_DETAIL]),
    said("From sales, marketing or operations.", &[CAREERS]),
];
const WIDER: &[Evidence] = &[said("Time in marketing, operations or product widens the view.", &[SENIOR_CAREER])];
const UNNAMED: &[Evidence] = &[ours("No guide names it for this role.")];

/// How much is made of an experience.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// It is asked for.
    Asked,
    /// One passage asks for it beside two others, and another for any one of the three.
    OneOf,
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
        use Weight::{Asked, Disputed, Helps, OneOf, Unnamed};
        match (self, experience) {
            (Self::Cso, E::Marketing | E::Product) => (Helps, WIDER),
            (Self::Cso, E::Operations) => (
                Helps,
                const {
                    &[
                        said("Time in marketing, operations or product widens the view.", &[SENIOR_CAREER]),
                        said("Some come from sales operations instead of selling.", &[CSO_PATH]),
                    ]
                },
            ),
            (Self::Cso, E::SalesEngineering) => {
                (Helps, const { &[said("Some come from sales engineering instead of selling.", &[CSO_PATH])] })
            }
            (Self::Cso, E::ProfitAndLoss) => {
                (Asked, const { &[said("Profit and loss belongs to the years of leading.", &[REQUIRED, TOP_CAREER])] })
            }
            (Self::Cso, E::Transformation) => {
                (Asked, const { &[said("Sales has been transformed under the candidate.", &[REQUIRED, TOP_CAREER])] })
            }
            (Self::Cso, E::LargeTeams) => (
                Asked,
                const {
                    &[
                        said("Has built large sales teams and led them.", &[REQUIRED]),
                        said("Has led teams that perform well.", &[CSO_DETAIL, SUITED]),
                    ]
                },
            ),
            (Self::Cso, E::AcrossFunctions) => (
                Helps,
                const { &[said("Works well with other executives; leading their functions is not asked.", &[SUITED])] },
            ),
            (Self::Cso, E::Industry) => {
                (Helps, const { &[said("It often sets the best candidates apart.", &[REQUIRED, SENIOR_CAREER])] })
            }
            (Self::Cso, E::Degree) => (
                Asked,
                const { &[said("A bachelor’s degree in business or a field near it.", &[CSO_DETAIL, REQUIRED])] },
            ),
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
            (Self::Cro, E::Marketing | E::Operations) => (OneOf, MIXED),
            (Self::Cro, E::AcrossFunctions) => {
                (Asked, const { &[said("Leads across functions, and in complex organisations.", &[CRO_DETAIL])] })
            }
            (Self::VpSales, E::LargeTeams) => (
                Asked,
                const {
                    &[said("Leads large and complex sales organisations to growth, again and again.", &[SENIOR_CAREER])]
                },
            ),
            (Self::Cro | Self::VpSales, _) => (Unnamed, UNNAMED),
        }
    }
}
