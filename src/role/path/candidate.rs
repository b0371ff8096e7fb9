//! What is known of somebody who may come: years in each post, and what else there is. No name, and nothing of it is kept.

use thiserror::Error;

/// A post in sales, as both ladders know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // named by `label`
pub enum Post {
    Development,
    Seller,
    SeniorSeller,
    Manager,
    Director,
    Vp,
    Chief,
}

impl Post {
    /// All of them, the lowest first.
    pub const ALL: [Self; 7] =
        [Self::Development, Self::Seller, Self::SeniorSeller, Self::Manager, Self::Director, Self::Vp, Self::Chief];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Development => "Sales development",
            Self::Seller => "Account executive",
            Self::SeniorSeller => "Senior account executive",
            Self::Manager => "Sales manager",
            Self::Director => "Director or regional director",
            Self::Vp => "VP",
            Self::Chief => "Chief (CSO, CRO or the like)",
        }
    }
}

/// Something that somebody has done or has, beside years in sales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // named by `label`
pub enum Experience {
    Marketing,
    Operations,
    Product,
    SalesEngineering,
    ProfitAndLoss,
    Transformation,
    LargeTeams,
    AcrossFunctions,
    Industry,
    Degree,
    Mba,
}

impl Experience {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Marketing,
        Self::Operations,
        Self::Product,
        Self::SalesEngineering,
        Self::ProfitAndLoss,
        Self::Transformation,
        Self::LargeTeams,
        Self::AcrossFunctions,
        Self::Industry,
        Self::Degree,
        Self::Mba,
    ];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Marketing => "Worked in marketing",
            Self::Operations => "Worked in operations",
            Self::Product => "Worked in product",
            Self::SalesEngineering => "Worked in sales engineering",
            Self::ProfitAndLoss => "Carried profit and loss",
            Self::Transformation => "Led a transformation of sales",
            Self::LargeTeams => "Built and led a large sales organisation",
            Self::AcrossFunctions => "Led across functions",
            Self::Industry => "Knows the industry",
            Self::Degree => "Bachelor’s degree",
            Self::Mba => "MBA",
        }
    }
}

/// The most years that a post takes.
pub const MOST_YEARS: u8 = 60;

/// More years in one post than anybody works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("Enter whole years, from 0 to {MOST_YEARS}.")]
pub struct TooManyYears;

/// What is known of a candidate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Candidate {
    /// Years by post; 0 where none are known.
    years: [u8; Post::ALL.len()],
    /// A bit for each experience.
    has: u16,
}

impl Candidate {
    /// Years in a post, 0 to [`MOST_YEARS`].
    #[must_use]
    pub const fn years(&self, post: Post) -> u32 {
        self.years[post as usize] as u32
    }

    /// With other years in a post.
    ///
    /// # Errors
    /// [`TooManyYears`] above [`MOST_YEARS`].
    pub fn with_years(mut self, post: Post, years: u32) -> Result<Self, TooManyYears> {
        let years = u8::try_from(years).ok().filter(|years| *years <= MOST_YEARS).ok_or(TooManyYears)?;
        self.years[post as usize] = years;
        Ok(self)
    }

    /// Whether an experience is there.
    #[must_use]
    pub const fn has(&self, experience: Experience) -> bool {
        self.has & (1 << experience as u16) != 0
    }

    /// With an experience, or without it.
    #[must_use]
    pub const fn with(mut self, experience: Experience, has: bool) -> Self {
        let bit = 1 << experience as u16;
        self.has = if has { self.has | bit } else { self.has & !bit };
        self
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Years in these posts together.
    pub(super) fn years_in(&self, posts: &[Post]) -> u32 {
        posts.iter().map(|post| self.years(*post)).sum()
    }
}
