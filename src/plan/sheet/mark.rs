//! What has to be looked at: something the owner wrote over a draft that is another now.

use super::draft::Part;
use super::{Round, Sheet};
use crate::figure::quoted;
use serde::{Deserialize, Serialize};

/// See the top of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// A part.
    Part(Part),
    /// The outcome with this number.
    Outcome(u32),
    /// The target of the measure with this name.
    Measure(String),
    /// The question about the skill with this name.
    Skill(String),
    /// Who interviews in a round, and for how long.
    Round(Round),
}

impl Mark {
    /// What it is about, as the beginning of a sentence; `None` where the sheet has nothing of the owner’s there.
    pub(super) fn about(&self, sheet: &Sheet) -> Option<String> {
        match self {
            Self::Part(part) => {
                sheet.written.iter().any(|written| written.part == *part).then(|| format!("“{}”", part.label()))
            }
            Self::Outcome(id) => {
                let place = sheet.outcomes.as_ref()?.iter().position(|outcome| outcome.id == *id)?;
                Some(format!("Outcome {}", place + 1))
            }
            Self::Measure(name) => {
                let own = sheet.measures.iter().any(|said| said.name == *name && !said.target.is_empty());
                own.then(|| format!("The target of {}", quoted(name)))
            }
            Self::Skill(name) => sheet
                .skills
                .iter()
                .any(|said| said.skill == *name)
                .then(|| format!("The question about {}", quoted(name))),
            Self::Round(round) => {
                let own = sheet.rounds.iter().any(|held| held.round == *round);
                own.then(|| format!("The round “{}”", round.label()))
            }
        }
    }
}
