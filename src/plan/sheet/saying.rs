//! What the owner writes in a sheet, one thing at a time. What is as it was drafted is not kept.

use super::draft::Part;
use super::{Held, Mark, Measured, OUTCOMES, Outcome, Round, Sheet, SheetError, Skilled, Written};
use crate::figure::quoted;

/// Something that the owner says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Say {
    /// The first day; empty where there is none yet.
    Start(String),
    /// What a part says; empty is as drafted.
    Part(Part, String),
    /// Whether the sheet does without a part; its title it never does without.
    Without(Part, bool),
    /// What the outcome at a place is; it keeps its number.
    Outcome(usize, Outcome),
    /// One more outcome, empty so far.
    Add,
    /// The outcome at a place goes.
    Remove(usize),
    /// The outcome at a place counts more than the one before it.
    Up(usize),
    /// Whether the sheet has a measure, and its target; empty is as drafted. One that the role no longer has goes when the sheet
    /// has it no more.
    Measure(String, bool, String),
    /// In which round a skill is asked about, and what; empty is as drafted. One that the role no longer has goes when nothing is asked.
    Skill(String, Round, String),
    /// Who interviews in a round, and for how many minutes; empty and none are as drafted.
    Round(Round, String, Option<u32>),
    /// What was marked has been looked at.
    Looked(Mark),
}

impl Say {
    /// What it does to `sheet`, as it stands before, in a whole sentence.
    #[must_use]
    pub fn told(&self, sheet: &Sheet) -> String {
        let title = quoted(&sheet.title());
        let (what, on) = match self {
            Self::Start(day) if day.is_empty() => ("The first day was taken away".to_owned(), "from"),
            Self::Start(_) => ("The first day was set".to_owned(), "on"),
            Self::Part(part, text) if text.trim().is_empty() || text.trim() == sheet.drafted().part(*part) => {
                (format!("“{}” was put back to the draft", part.label()), "on")
            }
            Self::Part(part, _) => (format!("“{}” was written", part.label()), "on"),
            Self::Without(part, true) => (format!("“{}” was left out", part.label()), "of"),
            Self::Without(part, false) => (format!("“{}” was put back", part.label()), "on"),
            Self::Outcome(at, outcome) => {
                let was = sheet.outcomes().get(*at).cloned().unwrap_or_default();
                let part = if (was.number, was.unit) != (outcome.number, outcome.unit) {
                    "The number of outcome"
                } else if (was.months, &was.day) != (outcome.months, &outcome.day) {
                    "The day of outcome"
                } else if was.question != outcome.question {
                    "The question about outcome"
                } else if was.round != outcome.round {
                    "The round that asks about outcome"
                } else {
                    "Outcome"
                };
                (format!("{part} {} was changed", at + 1), "on")
            }
            Self::Add => ("An outcome was added".to_owned(), "to"),
            Self::Remove(at) => (format!("Outcome {} was taken away", at + 1), "from"),
            Self::Up(at) => (format!("Outcome {} was moved up", at + 1), "on"),
            Self::Measure(name, on, _) => {
                let shown = quoted(name);
                let was = sheet.measures.iter().find(|said| said.name == *name).is_none_or(|said| !said.without);
                match (was, on) {
                    (true, false) => (format!("The measure {shown} was left out"), "of"),
                    (false, true) => (format!("The measure {shown} was put back"), "on"),
                    _ => (format!("The target of {shown} was set"), "on"),
                }
            }
            Self::Skill(name, _, _) => (format!("The question about {} was changed", quoted(name)), "on"),
            Self::Round(round, _, _) => (format!("The round “{}” was changed", round.label()), "on"),
            Self::Looked(mark) => {
                let about = mark.about(sheet).unwrap_or_else(|| "What was marked".to_owned());
                (format!("{about} was looked at again"), "on")
            }
        };
        format!("{what} {on} the role sheet {title}.")
    }
}

impl Sheet {
    /// The sheet with that said.
    ///
    /// # Errors
    /// [`SheetError`] in a whole sentence.
    pub fn saying(&self, say: Say) -> Result<Self, SheetError> {
        let mut next = self.clone();
        match say {
            Say::Start(day) => next.start = day,
            Say::Part(part, text) => {
                next.looked(&Mark::Part(part));
                next.written.retain(|written| written.part != part);
                next.written.push(Written { part, text });
            }
            Say::Without(part, without) => {
                next.without.retain(|one| *one != part);
                next.without.extend(without.then_some(part));
            }
            Say::Measure(name, on, target) => {
                let was = next.measures.iter().position(|said| said.name == name).map(|at| next.measures.remove(at));
                if was.is_none_or(|was| was.target != target) {
                    next.looked(&Mark::Measure(name.clone()));
                }
                if on || self.ground.measures.iter().any(|measure| measure.name == name) {
                    next.measures.push(Measured { name, without: !on, target });
                }
            }
            Say::Skill(skill, round, question) => {
                next.looked(&Mark::Skill(skill.clone()));
                next.skills.retain(|said| said.skill != skill);
                next.skills.push(Skilled { skill, round, question });
            }
            Say::Round(round, who, minutes) => {
                next.looked(&Mark::Round(round));
                next.rounds.retain(|held| held.round != round);
                next.rounds.push(Held { round, who, minutes });
            }
            Say::Outcome(at, outcome) => next.with_outcomes(|outcomes| {
                let place = outcomes.get_mut(at)?;
                *place = Outcome { id: place.id, ..outcome };
                Some(place.id)
            }),
            Say::Add => {
                if self.outcomes().len() >= OUTCOMES.1 {
                    return Err(SheetError::TooManyOutcomes);
                }
                next.with_outcomes(|outcomes| {
                    let id = Outcome::free(outcomes);
                    outcomes.push(Outcome { id, months: 12, round: Round::Case, ..Outcome::default() });
                    None
                });
            }
            Say::Remove(at) => {
                next.with_outcomes(|outcomes| (at < outcomes.len()).then(|| outcomes.remove(at).id));
            }
            Say::Up(at) => next.with_outcomes(|outcomes| {
                if at > 0 && at < outcomes.len() {
                    outcomes.swap(at - 1, at);
                }
                None
            }),
            Say::Looked(mark) => next.looked(&mark),
        }
        next.settle();
        next.check()?;
        Ok(next)
    }

    /// The outcomes, the weightiest first.
    #[must_use]
    pub fn outcomes(&self) -> Vec<Outcome> {
        self.outcomes.clone().unwrap_or_else(|| self.drafted().outcomes)
    }

    /// Changes the outcomes; the one whose number comes back has been looked at by that.
    fn with_outcomes(&mut self, change: impl FnOnce(&mut Vec<Outcome>) -> Option<u32>) {
        let mut outcomes = self.outcomes();
        let looked = change(&mut outcomes);
        self.outcomes = Some(outcomes);
        if let Some(id) = looked {
            self.looked(&Mark::Outcome(id));
        }
    }

    fn looked(&mut self, mark: &Mark) {
        self.marks.retain(|one| one != mark);
    }
}
