//! The stages of a customer’s life, and which functions each asks for.
//!
//! That is judgement, after what the guides give to each function (comparison guide, “Impact on Organization
//! and Team Structure”: marketing has demand and brand, customer success retention, expansion and advocacy; Revenue.io glossary: a
//! CSO works with customer success on retention and expansion).

use crate::company::StreamKind;
use crate::org::Function;

/// A stage of a customer’s life with the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // named by `label`
pub enum LifeStage {
    Attract,
    Win,
    Deliver,
    Renew,
    Expand,
}

impl LifeStage {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Attract, Self::Win, Self::Deliver, Self::Renew, Self::Expand];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Attract => "Attract",
            Self::Win => "Win",
            Self::Deliver => "Deliver",
            Self::Renew => "Renew",
            Self::Expand => "Expand",
        }
    }

    /// The functions that the stage asks for in a stream of this kind.
    ///
    /// Judgement: partners are found, signed and served by sales; a product that is bought again is sold again; whatever runs on is kept
    /// by customer success; more is sold to customers by both.
    #[must_use]
    pub const fn functions(self, kind: StreamKind) -> &'static [Function] {
        use Function::{CustomerSuccess, Marketing, Sales};
        match (self, kind) {
            (Self::Attract, StreamKind::Partnerships) => &[Sales],
            (Self::Attract, _) => &[Marketing],
            (Self::Win, _) => &[Sales],
            (Self::Deliver | Self::Renew, StreamKind::Partnerships) => &[Sales],
            (Self::Renew, StreamKind::Product) => &[Sales],
            (Self::Deliver | Self::Renew, _) => &[CustomerSuccess],
            (Self::Expand, _) => &[Sales, CustomerSuccess],
        }
    }
}
