//! The eleven criteria of the decision, and which answer feeds each.

use serde::{Deserialize, Serialize};

/// One of the eleven criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// Company size and growth stage.
    Scale,
    /// Business model: recurring part of revenue.
    Recurring,
    /// Complexity of revenue streams.
    Complexity,
    /// Need to align sales, marketing and customer success.
    Alignment,
    /// Emphasis on retention and expansion.
    Lifecycle,
    /// Need to expand or rebuild sales operations.
    Scaling,
    /// Need for specialised sales expertise.
    Specialism,
    /// Sales and marketing meant to stay separate.
    Separation,
    /// Sales leadership in place.
    Leadership,
    /// People in sales.
    SalesSize,
    /// Yearly cash cost over revenue.
    Cost,
}

impl Criterion {
    /// Number of criteria.
    pub const COUNT: usize = 11;

    /// All of them. Arrays of one entry a criterion are in this order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Scale,
        Self::Recurring,
        Self::Complexity,
        Self::Alignment,
        Self::Lifecycle,
        Self::Scaling,
        Self::Specialism,
        Self::Separation,
        Self::Leadership,
        Self::SalesSize,
        Self::Cost,
    ];

    /// Its place in [`Criterion::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Scale => "Company size",
            Self::Recurring => "Recurring revenue",
            Self::Complexity => "Revenue streams",
            Self::Alignment => "Alignment",
            Self::Lifecycle => "Customer lifecycle",
            Self::Scaling => "Scaling sales",
            Self::Specialism => "Sales expertise",
            Self::Separation => "Separate marketing",
            Self::Leadership => "Sales leadership today",
            Self::SalesSize => "Size of sales",
            Self::Cost => "Cost",
        }
    }
}
