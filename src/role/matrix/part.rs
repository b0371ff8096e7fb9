//! The part that a position has in a duty.

use serde::{Deserialize, Serialize};

/// A part in a duty, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Answers for the outcome and does the work in person.
    AccountableAndResponsible,
    /// Answers for the outcome; others do the work.
    Accountable,
    /// Does the work.
    Responsible,
    /// Is asked before it is decided.
    Consulted,
    /// Is told afterwards.
    Informed,
}

impl Part {
    /// All of them, the weightiest first.
    pub const ALL: [Self; 5] =
        [Self::AccountableAndResponsible, Self::Accountable, Self::Responsible, Self::Consulted, Self::Informed];

    /// The letters that a table has for it.
    #[must_use]
    pub const fn letters(self) -> &'static str {
        match self {
            Self::AccountableAndResponsible => "A R",
            Self::Accountable => "A",
            Self::Responsible => "R",
            Self::Consulted => "C",
            Self::Informed => "I",
        }
    }

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::AccountableAndResponsible => "Accountable and responsible",
            Self::Accountable => "Accountable",
            Self::Responsible => "Responsible",
            Self::Consulted => "Consulted",
            Self::Informed => "Informed",
        }
    }

    /// What it means, a whole sentence.
    #[must_use]
    pub const fn explain(self) -> &'static str {
        match self {
            Self::AccountableAndResponsible => "Answers for the outcome and does the work in person.",
            Self::Accountable => "Answers for the outcome; there should be exactly one.",
            Self::Responsible => "Does the work.",
            Self::Consulted => "Is asked before it is decided.",
            Self::Informed => "Is told once it is decided.",
        }
    }

    /// Whether its holder answers for the outcome.
    #[must_use]
    pub const fn is_accountable(self) -> bool {
        matches!(self, Self::AccountableAndResponsible | Self::Accountable)
    }

    /// Whether its holder does the work.
    #[must_use]
    pub const fn is_responsible(self) -> bool {
        matches!(self, Self::AccountableAndResponsible | Self::Responsible)
    }
}
