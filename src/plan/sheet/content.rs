//! What a sheet says: what was drafted, with what its owner wrote over it.

use super::draft::Part;
use super::ground::Target;
use super::{Mark, OUTCOMES, Outcome, Round, Sheet};
use crate::figure::quoted;

/// A part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Which.
    pub part: Part,
    /// What it says, an item a line; may be empty.
    pub text: String,
    /// Whether the owner wrote it.
    pub own: bool,
    /// Whether the sheet has it.
    pub on: bool,
    /// Whether it has to be looked at.
    pub marked: bool,
}

/// A measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gauge {
    /// Its name.
    pub name: String,
    /// Where it should be; may be empty.
    pub target: String,
    /// Who says so; the owner where it is theirs.
    pub source: String,
    /// Whether the sheet has it.
    pub on: bool,
    /// Whether the target is the owner’s.
    pub own: bool,
    /// Whether the role has it no more: only the owner’s target is left of it.
    pub gone: bool,
    /// Whether the target has to be looked at.
    pub marked: bool,
}

/// Something that is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The skill or the outcome.
    pub about: String,
    /// Which outcome it is, by its place; none where it is a skill.
    pub outcome: Option<usize>,
    /// In which round.
    pub round: Round,
    /// What is asked.
    pub question: String,
    /// Whether it is a skill that the role has no more: only the owner’s question is left of it.
    pub gone: bool,
    /// Whether the question about a skill has to be looked at.
    pub marked: bool,
}

/// A round, with whoever sits in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// Which.
    pub round: Round,
    /// Who asks.
    pub who: String,
    /// How long, in minutes.
    pub minutes: u32,
    /// Whether it has to be looked at.
    pub marked: bool,
}

/// All of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    passages: Vec<Passage>,
    /// The outcomes, the weightiest first, and whether each has to be looked at.
    pub outcomes: Vec<(Outcome, bool)>,
    /// The measures of the role, whether the sheet has them or not; then those of which the owner’s target is left.
    pub measures: Vec<Gauge>,
    /// What is asked, skills before outcomes: each once, and each in one round.
    pub asked: Vec<Asked>,
    /// The rounds, in order.
    pub rounds: Vec<Sitting>,
}

impl Sheet {
    /// What it says.
    #[must_use]
    pub fn content(&self) -> Content {
        let drafted = self.drafted();
        let passage = |part: Part| {
            let own = self.written.iter().find(|written| written.part == part);
            Passage {
                part,
                text: own.map_or(drafted.part(part), |written| &written.text).to_owned(),
                own: own.is_some(),
                on: !self.without.contains(&part),
                marked: self.marks.contains(&Mark::Part(part)),
            }
        };
        let gauge = |name: &str, drafted: Option<&Target>| {
            let said = self.measures.iter().find(|said| said.name == name);
            let own = said.map(|said| said.target.as_str()).filter(|target| !target.is_empty());
            let (target, source) = drafted.map_or(("", ""), |drafted| (&drafted.target, &drafted.source));
            Gauge {
                name: name.to_owned(),
                target: own.unwrap_or(target).to_owned(),
                source: if own.is_some() { "set for this sheet" } else { source }.to_owned(),
                on: said.is_none_or(|said| !said.without),
                own: own.is_some(),
                gone: drafted.is_none(),
                marked: self.marks.contains(&Mark::Measure(name.to_owned())),
            }
        };
        let measures = &self.ground.measures;
        let left = self.measures.iter().filter(|said| !said.target.is_empty());
        let left = left.filter(|said| measures.iter().all(|target| target.name != said.name));
        let measures = measures.iter().map(|target| gauge(&target.name, Some(target)));
        let measures = measures.chain(left.map(|said| gauge(&said.name, None))).collect();
        let outcomes = self.outcomes.clone().unwrap_or_else(|| drafted.outcomes.clone());
        let skill = |name: &str, round: Round, question: &str, gone: bool| Asked {
            about: name.to_owned(),
            outcome: None,
            round,
            question: question.to_owned(),
            gone,
            marked: self.marks.contains(&Mark::Skill(name.to_owned())),
        };
        let skills =
            drafted.skills.iter().map(|drafted| match self.skills.iter().find(|said| said.skill == drafted.name) {
                Some(said) => skill(&said.skill, said.round, &said.question, false),
                None => skill(&drafted.name, drafted.round, &drafted.question, false),
            });
        let left = self.skills.iter().filter(|said| drafted.skills.iter().all(|skill| skill.name != said.skill));
        let left = left.map(|said| skill(&said.skill, said.round, &said.question, true));
        let results = outcomes.iter().enumerate().map(|(at, outcome)| Asked {
            about: outcome.text.clone(),
            outcome: Some(at),
            round: outcome.round,
            question: outcome.question.clone(),
            gone: false,
            marked: false,
        });
        let asked = skills.chain(left).chain(results).collect();
        let sitting = |round: Round| {
            let held = self.rounds.iter().find(|held| held.round == round);
            let who = held.map(|held| held.who.clone()).filter(|who| !who.is_empty());
            Sitting {
                round,
                who: who.unwrap_or_else(|| round.who(&self.ground)),
                minutes: held.and_then(|held| held.minutes).unwrap_or(round.minutes()),
                marked: self.marks.contains(&Mark::Round(round)),
            }
        };
        let marked = |outcome: Outcome| {
            let marked = self.marks.contains(&Mark::Outcome(outcome.id));
            (outcome, marked)
        };
        Content {
            passages: Part::ALL.map(passage).to_vec(),
            measures,
            asked,
            rounds: Round::ALL.map(sitting).to_vec(),
            outcomes: outcomes.into_iter().map(marked).collect(),
        }
    }

    /// What is still to be done before it can be used, a whole sentence each; empty where it is finished.
    #[must_use]
    pub fn open(&self) -> Vec<String> {
        let content = self.content();
        let mut open = Vec::new();
        let outcomes = &content.outcomes;
        match outcomes.len() {
            0 => open.push("It names no outcome yet; a role sheet has three to eight.".to_owned()),
            1 => open.push("It names 1 outcome; a role sheet has three to eight.".to_owned()),
            some if some < OUTCOMES.0 => {
                open.push(format!("It names {some} outcomes; a role sheet has three to eight."));
            }
            _ => {}
        }
        for (place, (outcome, _)) in (1..).zip(outcomes) {
            for (missing, what) in [
                (outcome.text.is_empty(), "does not say what is brought about"),
                (outcome.number.is_none(), "has no number"),
                (outcome.question.is_empty(), "has no question for the interviews"),
            ] {
                if missing {
                    open.push(format!("Outcome {place} {what}."));
                }
            }
        }
        if self.start.is_empty() && outcomes.iter().any(|(outcome, _)| outcome.day.is_empty()) {
            open.push("The first day is not given, so the outcomes have no days yet.".to_owned());
        }
        for (place, (outcome, _)) in (1..).zip(outcomes) {
            // Days compare as they are written.
            if !outcome.day.is_empty() && outcome.day < self.start {
                open.push(format!("The day of outcome {place} is before the first day."));
            }
        }
        // Where the position owns all there is nothing that it does not own.
        let missing = |passage: &&Passage| passage.on && passage.text.is_empty() && passage.part != Part::Lacks;
        for passage in content.passages.iter().filter(missing) {
            open.push(format!("“{}” is empty.", passage.part.label()));
        }
        if !content.measures.iter().any(|gauge| gauge.on) {
            open.push("It has no measure.".to_owned());
        }
        for sitting in &content.rounds {
            // Of who leads nobody a round without a question is not held.
            let fewer = super::basis::leads_nobody(self.role);
            if !fewer && !content.asked.iter().any(|asked| asked.round == sitting.round) {
                open.push(format!(
                    "Nothing is asked in the round “{}”: do without it, or move a question to it.",
                    sitting.round.label()
                ));
            }
        }
        for gauge in content.measures.iter().filter(|gauge| gauge.gone) {
            open.push(format!(
                "{} is no measure of the role any more: do without it, or keep it as your own.",
                quoted(&gauge.name)
            ));
        }
        for asked in content.asked.iter().filter(|asked| asked.gone) {
            open.push(format!(
                "{} is no skill of the role any more: empty its question to do without it.",
                quoted(&asked.about)
            ));
        }
        // What is left out is not read.
        let read = |mark: &&Mark| !matches!(mark, Mark::Part(part) if self.without.contains(part));
        for what in self.marks.iter().filter(read).filter_map(|mark| mark.about(self)) {
            open.push(format!("{what} was written on other facts: look at it again."));
        }
        open
    }
}

impl Content {
    /// What a part says.
    #[must_use]
    pub fn part(&self, part: Part) -> &Passage {
        &self.passages[part as usize]
    }
}
