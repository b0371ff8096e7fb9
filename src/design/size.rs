//! How many people in sales a generated chart shows.

use super::staffing::{DRAWN_AT_MOST, SELLING_SHARE, USUAL_SALES};
use crate::company::Profile;
use crate::figure::counted;

/// What the number of people in sales rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The company's own answer.
    Stated,
    /// The company's own answer, more than are drawn.
    TooMany,
    /// The company's answer is none; the leader alone is drawn.
    Nobody,
    /// A share of the people in the whole company.
    ShareOfPeople,
    /// Nothing the company said.
    Usual,
}

/// How many people in sales a generated chart shows, the sales leader among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SalesSize {
    /// 1 or more.
    pub people: u32,
    /// What that rests on.
    pub basis: Basis,
}

impl SalesSize {
    /// The size for the company of `profile`.
    #[must_use]
    pub fn of(profile: &Profile) -> Self {
        let most = DRAWN_AT_MOST.value;
        let (people, basis) = match (profile.sales_people, profile.people) {
            (Some(0), _) => (1, Basis::Nobody),
            (Some(people), _) if people > most => (most, Basis::TooMany),
            (Some(people), _) => (people, Basis::Stated),
            (None, Some(people)) => ((people / SELLING_SHARE.value).clamp(1, most), Basis::ShareOfPeople),
            (None, None) => (USUAL_SALES.value, Basis::Usual),
        };
        Self { people, basis }
    }

    /// What the reader of a generated chart should know about its size, whole sentences.
    #[must_use]
    pub fn explain(self) -> String {
        let people = counted(self.people as usize, "person", "people");
        match self.basis {
            Basis::Stated => format!("Drawn for the {people} in sales you stated."),
            Basis::TooMany => format!("Drawn at {people} in sales, the most a generated chart shows."),
            Basis::Nobody => "You stated nobody in sales, so the sales leader alone is drawn.".to_owned(),
            Basis::ShareOfPeople => {
                let share = SELLING_SHARE.value;
                format!(
                    "Drawn for {people} in sales, one in {share} of the people in the company; state yours to change it."
                )
            }
            Basis::Usual => {
                format!("Drawn for {people} in sales, as neither they nor the company’s people are stated.")
            }
        }
    }
}
