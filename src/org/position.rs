//! A position: the seat on the chart. The person who holds it is one of its fields and may be missing.

use super::Function;
use serde::{Deserialize, Serialize};

/// A position's name within its chart. It survives saving, loading and copying the chart into another design.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PositionId(pub(super) u32);

impl PositionId {
    /// A number for a DOM id or a key; two positions of one chart never share it.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }

    /// The id after this one. Ids end long before the numbers do, and a chart refuses those beyond.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

/// Level of a position, most senior first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // named by `label`
pub enum Grade {
    CLevel,
    Vp,
    Director,
    Manager,
    #[default]
    Contributor,
}

impl Grade {
    /// All levels, most senior first.
    pub const ALL: [Self; 5] = [Self::CLevel, Self::Vp, Self::Director, Self::Manager, Self::Contributor];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::CLevel => "C-level",
            Self::Vp => "VP",
            Self::Director => "Director",
            Self::Manager => "Manager",
            Self::Contributor => "Individual contributor",
        }
    }
}

/// A seat on the chart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Position {
    /// Job title.
    pub title: String,
    /// Who holds it; `None` is a vacant seat, drawn and not counted as a head.
    pub holder: Option<String>,
    /// What it works on.
    pub function: Option<Function>,
    /// How senior it is.
    pub grade: Grade,
    /// Yearly cash pay in whole US dollars.
    pub pay: Option<u64>,
    /// Department as the source of the chart names it; may be empty.
    pub department: String,
    /// Where it sits; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub location: String,
    /// What its owner wants to remember about it; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// Identifier in the source of the chart, as text; may be empty.
    pub reference: String,
    /// Whether it assists its manager: drawn beside the line, not in the team’s row.
    #[serde(skip_serializing_if = "is_false")]
    pub assistant: bool,
    /// Whether the design closes it. A closed seat is drawn, struck through, and is in no measure; nobody reports to it.
    #[serde(skip_serializing_if = "is_false")]
    pub closed: bool,
}

impl Position {
    /// What a position without title and holder is called.
    pub const UNTITLED: &str = "Untitled position";

    /// What to call it in a sentence: its title, or whoever holds it, or that it has neither.
    #[must_use]
    pub fn name(&self) -> &str {
        let names = [Some(self.title.as_str()), self.holder.as_deref()];
        names.into_iter().flatten().map(str::trim).find(|name| !name.is_empty()).unwrap_or(Self::UNTITLED)
    }
}

#[allow(clippy::trivially_copy_pass_by_ref)] // the form that serde asks for
const fn is_false(flag: &bool) -> bool {
    !*flag
}
