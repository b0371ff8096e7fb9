//! Sizes of a company at which a role has other people under it.

/// A size, in people in sales. The bounds are judgement: those at which generated charts gain sales operations, enablement
/// and chief officers (`design::RULES`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// Of no particular size.
    Any,
    /// Fewer than 8.
    Few,
    /// 8 to 19.
    Team,
    /// 20 to 119.
    Teams,
    /// 120 or more.
    Many,
}

impl Band {
    /// The sizes, the smallest first; [`Band::Any`] is none of them.
    pub const SIZES: [Self; 4] = [Self::Few, Self::Team, Self::Teams, Self::Many];

    /// The fewest people in sales.
    #[must_use]
    pub const fn from(self) -> u32 {
        match self {
            Self::Any | Self::Few => 0,
            Self::Team => 8,
            Self::Teams => 20,
            Self::Many => 120,
        }
    }

    /// The size of a company with so many people in sales.
    #[must_use]
    pub fn of(people: u32) -> Self {
        Self::SIZES.into_iter().rev().find(|band| people >= band.from()).unwrap_or(Self::Few)
    }

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Any => "As a rule",
            Self::Few => "Fewer than 8 people in sales",
            Self::Team => "8 to 19 people in sales",
            Self::Teams => "20 to 119 people in sales",
            Self::Many => "120 people in sales or more",
        }
    }
}
