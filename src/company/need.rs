//! The six needs behind the guides' six scenarios, each on a scale of five anchored levels.

use serde::{Deserialize, Serialize};

/// A level on an anchored scale, 0 to 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

impl Level {
    /// The five levels, lowest first.
    pub const ALL: [Self; 5] = [Self(0), Self(1), Self(2), Self(3), Self(4)];

    /// The level, 0 to 4.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }

    /// `level` where it lies in 0 to 4.
    #[must_use]
    pub const fn new(level: u8) -> Option<Self> {
        if level <= 4 { Some(Self(level)) } else { None }
    }
}

impl TryFrom<u8> for Level {
    type Error = String;

    fn try_from(level: u8) -> Result<Self, Self::Error> {
        Self::new(level).ok_or_else(|| format!("a level is 0 to 4, not {level}"))
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.0
    }
}

/// One of the six needs. Their order is the order the page asks them in.
/// Source of the six: comparison guide, "Scenarios Favoring a CSO" and "Scenarios Favoring a CRO".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// How far the revenue streams depend on each other.
    Interdependence,
    /// Need to align sales, marketing and customer success.
    Alignment,
    /// Emphasis on retention and expansion.
    Lifecycle,
    /// Need to expand or rebuild sales operations.
    Scaling,
    /// Need for specialised sales expertise.
    Specialism,
    /// Sales and marketing clearly separate and meant to stay so.
    Separation,
}

impl Need {
    /// All six.
    pub const ALL: [Self; 6] =
        [Self::Interdependence, Self::Alignment, Self::Lifecycle, Self::Scaling, Self::Specialism, Self::Separation];

    /// The question, whole.
    #[must_use]
    pub const fn question(self) -> &'static str {
        match self {
            Self::Interdependence => "How much do your revenue streams depend on each other?",
            Self::Alignment => "How badly do sales, marketing and customer success need aligning?",
            Self::Lifecycle => "How much of the growth you plan comes from keeping and expanding customers?",
            Self::Scaling => "How far must sales be expanded or rebuilt?",
            Self::Specialism => "How much specialist knowledge does selling take?",
            Self::Separation => "How separate are sales and marketing, and meant to stay so?",
        }
    }

    /// What each level means, lowest first. Wording: judgement.
    #[must_use]
    pub const fn anchors(self) -> [&'static str; 5] {
        match self {
            Self::Interdependence => [
                "Different customers, nothing shared",
                "A few customers in common",
                "Some cross-selling",
                "Sold together as a rule",
                "One stream’s terms change another’s results",
            ],
            Self::Alignment => [
                "Hand-offs work",
                "Occasional friction",
                "Regular friction",
                "Conflicting targets",
                "Revenue is being lost between the teams",
            ],
            Self::Lifecycle => [
                "Hardly any: under 10 %",
                "A little: 10 to 25 %",
                "A fair part: 25 to 40 %",
                "About half: 40 to 55 %",
                "Most of it: over 55 %",
            ],
            Self::Scaling => [
                "The team is right as it is",
                "A few hires",
                "A third more people",
                "Doubling, or a new process",
                "Rebuilding from the ground up",
            ],
            Self::Specialism => [
                "A generalist can sell it",
                "Some product training",
                "Knows the industry",
                "Technical or regulated buyers",
                "Only experts are heard",
            ],
            Self::Separation => [
                "One team in all but name",
                "Shared plans and targets",
                "Apart, with joint planning",
                "Separate goals and leaders",
                "Separate, and meant to stay so",
            ],
        }
    }
}

/// The six answers; `None` is "not sure".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs)] // each field is the `Need` of its name
pub struct Needs {
    pub interdependence: Option<Level>,
    pub alignment: Option<Level>,
    pub lifecycle: Option<Level>,
    pub scaling: Option<Level>,
    pub specialism: Option<Level>,
    pub separation: Option<Level>,
}

impl Needs {
    /// The answer to `need`.
    #[must_use]
    pub const fn get(&self, need: Need) -> Option<Level> {
        match need {
            Need::Interdependence => self.interdependence,
            Need::Alignment => self.alignment,
            Need::Lifecycle => self.lifecycle,
            Need::Scaling => self.scaling,
            Need::Specialism => self.specialism,
            Need::Separation => self.separation,
        }
    }

    /// Sets the answer to `need`.
    pub const fn set(&mut self, need: Need, level: Option<Level>) {
        match need {
            Need::Interdependence => self.interdependence = level,
            Need::Alignment => self.alignment = level,
            Need::Lifecycle => self.lifecycle = level,
            Need::Scaling => self.scaling = level,
            Need::Specialism => self.specialism = level,
            Need::Separation => self.separation = level,
        }
    }
}
