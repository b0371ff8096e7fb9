//! Role sheets: a scorecard for one position of one design, to hire by and to be held to.
//!
//! A sheet keeps two things: the ground that it was drafted on (a few facts, [`Ground`]), and what its owner wrote. All it says
//! follows from these two. Whether it is stale follows too: where the facts are others now than they were, it is, and the facts say
//! which. Renewing it takes the facts of now and keeps what the owner wrote; where that was written over a draft that is another now,
//! it is marked to be looked at.

mod aim;
mod basis;
mod content;
mod day;
mod draft;
mod figure;
mod ground;
mod interview;
mod likely;
mod list;
mod mark;
mod outcome;
mod renewal;
mod saved;
mod saying;
mod stale;

pub use aim::Aim;
pub use content::{Asked, Content, Gauge, Passage, Sitting};
pub use draft::Part;
pub use figure::Unit;
pub use ground::{Gone, Ground};
pub use interview::Round;
pub use likely::likely;
pub use list::{SheetId, Sheets};
pub use mark::Mark;
pub use outcome::Outcome;
pub use renewal::Standing;
pub use saying::Say;

use super::Plan;
use super::json::Fingerprint;
use crate::design::Origin;
use crate::design::transition::is_day;
use crate::figure::quoted;
use crate::org::PositionId;
use crate::role::Role;
use draft::Draft;
use serde::{Deserialize, Serialize};

/// Longest text that an owner writes in one field, in characters.
pub const LONGEST_TEXT: usize = 4000;
/// Longest name of who interviews, longest target and longest name of a skill, in characters.
const LONGEST_LINE: usize = 400;
/// Fewest and most outcomes. While it is being written a sheet may have fewer, and says so.
pub const OUTCOMES: (usize, usize) = (3, 8);
/// Longest round of interviews, in minutes.
const LONGEST_ROUND: u32 = 600;
/// Most that is said about skills and about measures.
const MOST_SAID: usize = 60;

/// Why a sheet cannot say so.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// A text beyond its longest.
    #[error("{what} can have at most {most} characters; shorten it.")]
    #[allow(missing_docs)] // what they say
    TooLong { what: &'static str, most: usize },
    /// A number beyond the largest.
    #[error("The number of an outcome is too large; write it in larger units.")]
    Number,
    /// A month beyond the last.
    #[error("An outcome can be due up to 60 months after the start; {0} is beyond that.")]
    Month(u32),
    /// A day that is none.
    #[error("{} is not a day; write it as year, month and day, like 2027-03-31.", quoted(.0))]
    NoDay(String),
    /// A round that takes too long.
    #[error("A round takes 1 to {LONGEST_ROUND} minutes; {0} does not lie between.")]
    Minutes(u32),
    /// One outcome too many.
    #[error("A sheet holds at most {most} outcomes. Take one away first: what counts most stays visible that way.", most = OUTCOMES.1)]
    TooManyOutcomes,
    /// One sheet too many.
    #[error("A plan holds at most {most} role sheets. Remove one that is no longer needed.", most = list::MOST)]
    TooManySheets,
    /// A file with something that no page writes.
    #[error("The role sheets of the file say something twice, or more than a sheet can hold.")]
    Damaged,
}

/// What the owner wrote over a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    part: Part,
    text: String,
}

/// What the owner says about a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Measured {
    name: String,
    /// Whether the sheet leaves it out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    without: bool,
    /// Another target; empty where it is the one that was drafted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    target: String,
}

/// What the owner says about a skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Skilled {
    skill: String,
    round: Round,
    question: String,
}

/// What the owner says about a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Held {
    round: Round,
    /// Who interviews; empty where it is as drafted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    who: String,
    /// How long; without, as drafted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    minutes: Option<u32>,
}

/// See the top of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "saved::Raw")]
pub struct Sheet {
    /// Its number in the plan.
    pub id: SheetId,
    /// The design that it is about.
    pub origin: Origin,
    /// The position there.
    pub seat: PositionId,
    /// The role that the position fills.
    pub role: Role,
    ground: Ground,
    /// A digest of what was drafted on this ground, by which a later edition of the planner is told from this.
    edition: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    start: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    written: Vec<Written>,
    /// The parts that it leaves out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    without: Vec<Part>,
    /// The owner’s own outcomes; without, those that were drafted.
    #[serde(skip_serializing_if = "Option::is_none")]
    outcomes: Option<Vec<Outcome>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    measures: Vec<Measured>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    skills: Vec<Skilled>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rounds: Vec<Held>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    marks: Vec<Mark>,
}

fn day_or_nothing(day: &str) -> Result<(), SheetError> {
    if day.is_empty() || is_day(day) { Ok(()) } else { Err(SheetError::NoDay(day.chars().take(40).collect())) }
}

impl Sheet {
    /// Drafts a sheet for a position of a design that fills `role`. It is not in the plan until it is put there.
    ///
    /// # Errors
    /// [`Gone`] where there is no such position.
    pub fn draft(plan: &Plan, origin: Origin, seat: PositionId, role: Role) -> Result<Self, Gone> {
        let ground = plan.ground(origin, seat, role)?;
        Ok(Self {
            id: plan.roles.sheets.next_id(),
            origin,
            seat,
            role,
            edition: Draft::of(&ground, role).edition(),
            ground,
            start: String::new(),
            written: Vec::new(),
            without: Vec::new(),
            outcomes: None,
            measures: Vec::new(),
            skills: Vec::new(),
            rounds: Vec::new(),
            marks: Vec::new(),
        })
    }

    /// The ground that it was drafted on.
    #[must_use]
    pub const fn ground(&self) -> &Ground {
        &self.ground
    }

    /// The first day; may be empty.
    #[must_use]
    pub fn start(&self) -> &str {
        &self.start
    }

    /// What to call it.
    #[must_use]
    pub fn title(&self) -> String {
        let own = self.written.iter().find(|written| written.part == Part::Title);
        own.map_or_else(|| self.ground.title.clone(), |written| written.text.clone())
    }

    /// What it says where its owner has written nothing.
    fn drafted(&self) -> Draft {
        Draft::of(&self.ground, self.role)
    }

    /// The first 16 hexadecimal digits of the SHA-256 of what it says, to tell one from another.
    #[must_use]
    pub fn hash(&self) -> String {
        Fingerprint::of(self).short()
    }
}
