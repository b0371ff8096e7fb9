//! What the owner writes in a sheet, one thing at a time. What is as it was drafted is not kept.

use super::draft::Part;
use super::{
    Held, LONGEST_LINE, LONGEST_ROUND, LONGEST_TEXT, MOST_SAID, Mark, Measured, OUTCOMES, Outcome, Round, Sheet,
    SheetError, Skilled, Written, day_or_nothing,
};

/// Something that the owner says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Say {
    /// The first day; empty where there is none yet.
    Start(String),
    /// What a part says; empty is as drafted.
    Part(Part, String),
    /// What the outcome at a place is.
    Outcome(usize, Outcome),
    /// One more outcome, empty so far.
    Add,
    /// The outcome at a place goes.
    Remove(usize),
    /// The outcome at a place counts more than the one before it.
    Up(usize),
    /// Whether the sheet has a measure, and its target; empty is as drafted.
    Measure(String, bool, String),
    /// In which round a skill is asked about, and what; empty is as drafted.
    Skill(String, Round, String),
    /// Who interviews in a round, and for how many minutes; empty and none are as drafted.
    Round(Round, String, Option<u32>),
    /// What was marked has been looked at.
    Looked(Mark),
}

impl Sheet {
    /// The sheet with that said.
    ///
    /// # Errors
    /// [`SheetError`] in a whole sentence.
    pub fn saying(&self, say: Say) -> Result<Self, SheetError> {
        let mut next = self.clone();
        match say {
            Say::Start(day) => {
                day_or_nothing(&day)?;
                next.start = day;
            }
            Say::Part(part, text) => {
                let drafted = self.drafted();
                let text = if text.trim() == drafted.part(part) { "" } else { &text };
                next = next.kept(part, text)?;
            }
            Say::Measure(name, on, target) => {
                let (name, target) = (fitting("A measure", &name)?, fitting("A target", &target)?);
                let drafted = self.ground.measures.iter().find(|measure| measure.name == name);
                let target =
                    if drafted.is_some_and(|measure| measure.target == target) { String::new() } else { target };
                next.measures.retain(|said| said.name != name);
                if !on || !target.is_empty() {
                    next.measures.push(Measured { name, without: !on, target });
                }
                next.marks.retain(|mark| *mark != Mark::Measures);
            }
            Say::Skill(skill, round, question) => {
                let drafted = self.drafted().skills.into_iter().find(|drafted| drafted.name == skill);
                let question = match &drafted {
                    Some(drafted) if question.trim().is_empty() => &drafted.question,
                    _ => &question,
                };
                next = next.said_of_skill(&skill, round, question)?;
                next.skills.retain(|said| {
                    drafted.as_ref().is_none_or(|drafted| {
                        said.skill != drafted.name || said.round != drafted.round || said.question != drafted.question
                    })
                });
            }
            Say::Round(round, who, minutes) => {
                if let Some(minutes) = minutes.filter(|minutes| !(1..=LONGEST_ROUND).contains(minutes)) {
                    return Err(SheetError::Minutes(minutes));
                }
                let who = fitting("Who interviews", &who)?;
                let who = if who == round.who(&self.ground) { String::new() } else { who };
                let minutes = minutes.filter(|minutes| *minutes != round.minutes());
                next.rounds.retain(|held| held.round != round);
                if !who.is_empty() || minutes.is_some() {
                    next.rounds.push(Held { round, who, minutes });
                }
                next.marks.retain(|mark| *mark != Mark::Interview);
            }
            Say::Outcome(at, outcome) => {
                let outcome = outcome.checked()?;
                next.marks
                    .retain(|mark| !matches!((mark, outcome.aim), (Mark::Outcome(one), Some(aim)) if *one == aim));
                next.with_outcomes(|outcomes| {
                    if let Some(place) = outcomes.get_mut(at) {
                        *place = outcome;
                    }
                });
            }
            Say::Add => {
                if self.outcomes().len() >= OUTCOMES.1 {
                    return Err(SheetError::TooManyOutcomes);
                }
                let round = Round::Case;
                next.with_outcomes(|outcomes| outcomes.push(Outcome { months: 12, round, ..Outcome::default() }));
            }
            Say::Remove(at) => next.with_outcomes(|outcomes| {
                if at < outcomes.len() {
                    outcomes.remove(at);
                }
            }),
            Say::Up(at) => next.with_outcomes(|outcomes| {
                if at > 0 && at < outcomes.len() {
                    outcomes.swap(at - 1, at);
                }
            }),
            Say::Looked(mark) => next.marks.retain(|one| *one != mark),
        }
        Ok(next)
    }

    /// The outcomes, the weightiest first.
    #[must_use]
    pub fn outcomes(&self) -> Vec<Outcome> {
        self.outcomes.clone().unwrap_or_else(|| self.drafted().outcomes)
    }

    fn with_outcomes(&mut self, change: impl FnOnce(&mut Vec<Outcome>)) {
        let mut outcomes = self.outcomes();
        change(&mut outcomes);
        self.outcomes = (outcomes != self.drafted().outcomes).then_some(outcomes);
    }

    /// The sheet with this written over a part, or with nothing as drafted.
    pub(super) fn kept(mut self, part: Part, text: &str) -> Result<Self, SheetError> {
        let text = text.trim().to_owned();
        if text.chars().count() > LONGEST_TEXT {
            return Err(SheetError::TooLong { what: "A part of the sheet", most: LONGEST_TEXT });
        }
        let text = if part == Part::Title { fitting("The title", &text)? } else { text };
        self.written.retain(|written| written.part != part);
        if !text.is_empty() {
            self.written.push(Written { part, text });
        }
        self.marks.retain(|mark| *mark != Mark::Part(part));
        Ok(self)
    }

    pub(super) fn said_of_skill(mut self, skill: &str, round: Round, question: &str) -> Result<Self, SheetError> {
        let (skill, question) = (fitting("A skill", skill)?, question.trim().to_owned());
        if question.chars().count() > LONGEST_TEXT {
            return Err(SheetError::TooLong { what: "A question", most: LONGEST_TEXT });
        }
        self.skills.retain(|said| said.skill != skill);
        if self.skills.len() >= MOST_SAID {
            return Err(SheetError::Damaged);
        }
        self.skills.push(Skilled { skill, round, question });
        Ok(self)
    }
}

/// A text of one line, trimmed.
fn fitting(what: &'static str, text: &str) -> Result<String, SheetError> {
    let words = text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    let text = words.collect::<Vec<_>>().join(" ");
    if text.chars().count() > LONGEST_LINE {
        return Err(SheetError::TooLong { what, most: LONGEST_LINE });
    }
    Ok(text)
}
