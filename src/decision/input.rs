//! The ten inputs of the model: what is answered about a company, each as one number on its own axis.

use super::Criterion;
use crate::company::Need;
use serde::Serialize;

/// One input. The number it takes is given beside each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Input {
    /// Annual revenue in millions of US dollars. Feeds two criteria: scale and cost.
    Revenue,
    /// Recurring part of revenue, 0 to 1.
    Recurring,
    /// Stream complexity, 0 to 4, from the number of streams and their interdependence.
    Complexity,
    /// The need, 0 to 4.
    Alignment,
    /// The need, 0 to 4.
    Lifecycle,
    /// The need, 0 to 4.
    Scaling,
    /// The need, 0 to 4.
    Specialism,
    /// The level, 0 to 4.
    Separation,
    /// Who leads sales: 0 founder, 1 manager, 2 VP, 3 CSO grade.
    Leadership,
    /// People in sales.
    SalesSize,
}

impl Input {
    /// Number of inputs.
    pub const COUNT: usize = 10;

    /// All of them, in the order of the criteria they feed. Arrays of one entry an input are in this order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Revenue,
        Self::Recurring,
        Self::Complexity,
        Self::Alignment,
        Self::Lifecycle,
        Self::Scaling,
        Self::Specialism,
        Self::Separation,
        Self::Leadership,
        Self::SalesSize,
    ];

    /// Its place in [`Input::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The criteria it feeds: one, and for revenue two.
    #[must_use]
    pub const fn criteria(self) -> &'static [Criterion] {
        match self {
            Self::Revenue => &[Criterion::Scale, Criterion::Cost],
            Self::Recurring => &[Criterion::Recurring],
            Self::Complexity => &[Criterion::Complexity],
            Self::Alignment => &[Criterion::Alignment],
            Self::Lifecycle => &[Criterion::Lifecycle],
            Self::Scaling => &[Criterion::Scaling],
            Self::Specialism => &[Criterion::Specialism],
            Self::Separation => &[Criterion::Separation],
            Self::Leadership => &[Criterion::Leadership],
            Self::SalesSize => &[Criterion::SalesSize],
        }
    }

    /// The need that is this input as it stands. Interdependence is none of them: it acts through complexity.
    #[must_use]
    pub const fn need(self) -> Option<Need> {
        match self {
            Self::Alignment => Some(Need::Alignment),
            Self::Lifecycle => Some(Need::Lifecycle),
            Self::Scaling => Some(Need::Scaling),
            Self::Specialism => Some(Need::Specialism),
            Self::Separation => Some(Need::Separation),
            _ => None,
        }
    }

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Revenue => "Annual revenue",
            Self::Recurring => "Recurring part of revenue",
            Self::Complexity => "Complexity of revenue streams",
            Self::Alignment => "Need to align the teams",
            Self::Lifecycle => "Emphasis on the customer lifecycle",
            Self::Scaling => "Need to scale sales",
            Self::Specialism => "Need for sales expertise",
            Self::Separation => "Separation of sales and marketing",
            Self::Leadership => "Sales leadership today",
            Self::SalesSize => "People in sales",
        }
    }
}

impl Criterion {
    /// The input that feeds it.
    #[must_use]
    pub const fn input(self) -> Input {
        match self {
            Self::Scale | Self::Cost => Input::Revenue,
            Self::Recurring => Input::Recurring,
            Self::Complexity => Input::Complexity,
            Self::Alignment => Input::Alignment,
            Self::Lifecycle => Input::Lifecycle,
            Self::Scaling => Input::Scaling,
            Self::Specialism => Input::Specialism,
            Self::Separation => Input::Separation,
            Self::Leadership => Input::Leadership,
            Self::SalesSize => Input::SalesSize,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_criterion_is_fed_by_the_input_that_names_it() {
        for criterion in Criterion::ALL {
            assert!(criterion.input().criteria().contains(&criterion), "{criterion:?}");
        }
        assert_eq!(Input::ALL.iter().map(|input| input.criteria().len()).sum::<usize>(), Criterion::COUNT);
        assert!(Input::ALL.iter().enumerate().all(|(place, input)| input.index() == place));
    }
}
