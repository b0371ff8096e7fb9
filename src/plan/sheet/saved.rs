//! A sheet as it stands in a file, and what holds of every sheet.

use super::draft::Part;
use super::ground::Ground;
use super::{
    Held, LONGEST_LINE, LONGEST_ROUND, LONGEST_TEXT, MOST_SAID, Mark, Measured, OUTCOMES, Outcome, Round, Sheet,
    SheetError, SheetId, Skilled, Written, day_or_nothing,
};
use crate::design::Origin;
use crate::org::PositionId;
use crate::role::Role;
use serde::Deserialize;

/// Digits of the digest of an edition.
const EDITION: usize = 16;
/// Most marks: one for all that an owner can write.
const MARKS: usize = Part::ALL.len() + OUTCOMES.1 + 2 * MOST_SAID + Round::ALL.len();

/// See the top of the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Raw {
    id: SheetId,
    origin: Origin,
    seat: PositionId,
    role: Role,
    ground: Ground,
    edition: String,
    #[serde(default)]
    start: String,
    #[serde(default)]
    written: Vec<Written>,
    #[serde(default)]
    without: Vec<Part>,
    #[serde(default)]
    outcomes: Option<Vec<Outcome>>,
    #[serde(default)]
    measures: Vec<Measured>,
    #[serde(default)]
    skills: Vec<Skilled>,
    #[serde(default)]
    rounds: Vec<Held>,
    #[serde(default)]
    marks: Vec<Mark>,
}

impl TryFrom<Raw> for Sheet {
    type Error = SheetError;

    fn try_from(raw: Raw) -> Result<Self, SheetError> {
        let Raw { id, origin, seat, role, ground, edition, start, written, .. } = raw;
        let Raw { without, outcomes, measures, skills, rounds, marks, .. } = raw;
        let mut sheet = Self {
            id,
            origin,
            seat,
            role,
            ground,
            edition,
            start,
            written,
            without,
            outcomes,
            measures,
            skills,
            rounds,
            marks,
        };
        let sizes = [
            (sheet.edition.len(), EDITION),
            (sheet.written.len().max(sheet.without.len()), Part::ALL.len()),
            (sheet.measures.len().max(sheet.skills.len()), MOST_SAID),
            (sheet.rounds.len(), Round::ALL.len()),
            (sheet.marks.len(), MARKS),
        ];
        if !sheet.ground.fits() || sizes.iter().any(|(size, most)| size > most) || sheet.repeats() {
            return Err(SheetError::Damaged);
        }
        sheet.settle();
        sheet.check()?;
        Ok(sheet)
    }
}

impl Sheet {
    /// Whether something is said twice.
    fn repeats(&self) -> bool {
        fn twice<T: PartialEq>(things: &[T], same: impl Fn(&T, &T) -> bool) -> bool {
            things.iter().enumerate().any(|(at, one)| things[..at].iter().any(|other| same(one, other)))
        }
        twice(&self.written, |one, other| one.part == other.part)
            || twice(&self.measures, |one, other| one.name == other.name)
            || twice(&self.skills, |one, other| one.skill == other.skill)
            || twice(&self.rounds, |one, other| one.round == other.round)
    }

    /// Keeps of what the owner wrote only what is not as it was drafted, in plain lines, and of the marks those that are about it.
    /// An own question about a skill that the role no longer has stays, as does an own target.
    pub(super) fn settle(&mut self) {
        let drafted = self.drafted();
        for written in &mut self.written {
            written.text = match written.part {
                Part::Title => one_line(&written.text),
                _ => plain(&written.text),
            };
        }
        self.written.retain(|written| !written.text.is_empty() && written.text != drafted.part(written.part));
        self.without.sort_unstable();
        self.without.dedup();
        // A sheet without its title is not one.
        self.without.retain(|part| *part != Part::Title);
        for said in &mut self.measures {
            said.target = one_line(&said.target);
            if self.ground.measures.iter().any(|target| target.name == said.name && target.target == said.target) {
                said.target.clear();
            }
        }
        self.measures.retain(|said| said.without || !said.target.is_empty());
        for said in &mut self.skills {
            said.question = plain(&said.question);
            let skill = drafted.skills.iter().find(|skill| skill.name == said.skill);
            if let Some(skill) = skill.filter(|_| said.question.is_empty()) {
                said.question.clone_from(&skill.question);
            }
        }
        self.skills.retain(|said| {
            let same = drafted
                .skills
                .iter()
                .any(|skill| (&skill.name, skill.round, &skill.question) == (&said.skill, said.round, &said.question));
            !same && !said.question.is_empty()
        });
        for held in &mut self.rounds {
            held.who = one_line(&held.who);
            if held.who == held.round.who(&self.ground) {
                held.who.clear();
            }
            held.minutes = held.minutes.filter(|minutes| *minutes != held.round.minutes());
        }
        self.rounds.retain(|held| !held.who.is_empty() || held.minutes.is_some());
        for outcome in self.outcomes.iter_mut().flatten() {
            outcome.text = plain(&outcome.text);
            outcome.question = plain(&outcome.question);
        }
        if let Some(outcomes) = &mut self.outcomes {
            Outcome::number(outcomes);
        }
        if self.outcomes.as_ref() == Some(&drafted.outcomes) {
            self.outcomes = None;
        }
        for mark in std::mem::take(&mut self.marks) {
            if mark.about(self).is_some() {
                self.mark(mark);
            }
        }
    }

    /// Whether a sheet can hold what the owner wrote.
    pub(super) fn check(&self) -> Result<(), SheetError> {
        let fits = |what: &'static str, text: &str, most: usize| {
            if text.chars().count() > most { Err(SheetError::TooLong { what, most }) } else { Ok(()) }
        };
        day_or_nothing(&self.start)?;
        for Written { part, text } in &self.written {
            match part {
                Part::Title => fits("The title", text, LONGEST_LINE)?,
                _ => fits("A part of the sheet", text, LONGEST_TEXT)?,
            }
        }
        let outcomes = self.outcomes.as_deref().unwrap_or_default();
        if outcomes.len() > OUTCOMES.1 {
            return Err(SheetError::TooManyOutcomes);
        }
        for outcome in outcomes {
            fits("An outcome", &outcome.text, LONGEST_TEXT)?;
            fits("A question", &outcome.question, LONGEST_TEXT)?;
            outcome.check()?;
        }
        if self.measures.len().max(self.skills.len()) > MOST_SAID {
            return Err(SheetError::Damaged);
        }
        for Measured { name, target, .. } in &self.measures {
            fits("A measure", name, LONGEST_LINE)?;
            fits("A target", target, LONGEST_LINE)?;
        }
        for Skilled { skill, question, .. } in &self.skills {
            fits("A skill", skill, LONGEST_LINE)?;
            fits("A question", question, LONGEST_TEXT)?;
        }
        for Held { who, minutes, .. } in &self.rounds {
            fits("Who interviews", who, LONGEST_LINE)?;
            if let Some(minutes) = minutes.filter(|minutes| !(1..=LONGEST_ROUND).contains(minutes)) {
                return Err(SheetError::Minutes(minutes));
            }
        }
        Ok(())
    }
}

/// A text in lines that end alike, trimmed.
fn plain(text: &str) -> String {
    text.trim().replace("\r\n", "\n").replace('\r', "\n")
}

/// A text as one line, trimmed.
fn one_line(text: &str) -> String {
    let words = text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
