//! What a sheet says: what was drafted, with what its owner wrote over it.

use super::draft::Part;
use super::{Mark, OUTCOMES, Outcome, Round, Sheet};

/// A part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Which.
    pub part: Part,
    /// What it says, an item a line; may be empty.
    pub text: String,
    /// Whether the owner wrote it.
    pub own: bool,
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
}

/// All of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    passages: Vec<Passage>,
    /// The outcomes, the weightiest first, and whether each has to be looked at.
    pub outcomes: Vec<(Outcome, bool)>,
    /// The measures of the role, whether the sheet has them or not.
    pub measures: Vec<Gauge>,
    /// What is asked, skills before outcomes: each once, and each in one round.
    pub asked: Vec<Asked>,
    /// The rounds, in order.
    pub rounds: Vec<Sitting>,
    /// Whether the measures, and who interviews, have to be looked at.
    pub marked: (bool, bool),
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
                marked: self.marks.contains(&Mark::Part(part)),
            }
        };
        let gauge = |target: &super::ground::Target| {
            let said = self.measures.iter().find(|said| said.name == target.name);
            let own = said.map(|said| said.target.as_str()).filter(|target| !target.is_empty());
            Gauge {
                name: target.name.clone(),
                target: own.unwrap_or(&target.target).to_owned(),
                source: if own.is_some() { "set for this sheet".to_owned() } else { target.source.clone() },
                on: said.is_none_or(|said| !said.without),
                own: own.is_some(),
            }
        };
        let outcomes = self.outcomes.clone().unwrap_or_else(|| drafted.outcomes.clone());
        let skills = drafted.skills.iter().map(|skill| {
            let said = self.skills.iter().find(|said| said.skill == skill.name);
            Asked {
                about: skill.name.clone(),
                outcome: None,
                round: said.map_or(skill.round, |said| said.round),
                question: said.map_or(&skill.question, |said| &said.question).clone(),
            }
        });
        let results = outcomes.iter().enumerate().map(|(at, outcome)| Asked {
            about: outcome.text.clone(),
            outcome: Some(at),
            round: outcome.round,
            question: outcome.question.clone(),
        });
        let asked = skills.chain(results).collect();
        let sitting = |round: Round| {
            let held = self.rounds.iter().find(|held| held.round == round);
            let who = held.map(|held| held.who.clone()).filter(|who| !who.is_empty());
            Sitting {
                round,
                who: who.unwrap_or_else(|| round.who(&self.ground)),
                minutes: held.and_then(|held| held.minutes).unwrap_or(round.minutes()),
            }
        };
        let marked = |outcome: &Outcome| outcome.aim.is_some_and(|aim| self.marks.contains(&Mark::Outcome(aim)));
        Content {
            passages: Part::ALL.map(passage).to_vec(),
            measures: self.ground.measures.iter().map(gauge).collect(),
            asked,
            rounds: Round::ALL.map(sitting).to_vec(),
            outcomes: outcomes
                .into_iter()
                .map(|outcome| (marked(&outcome), outcome))
                .map(|(marked, outcome)| (outcome, marked))
                .collect(),
            marked: (self.marks.contains(&Mark::Measures), self.marks.contains(&Mark::Interview)),
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
        for passage in content.passages.iter().filter(|passage| passage.text.is_empty()) {
            open.push(format!("“{}” is empty.", passage.part.label()));
        }
        if !content.measures.iter().any(|gauge| gauge.on) {
            open.push("It has no measure.".to_owned());
        }
        for sitting in &content.rounds {
            if !content.asked.iter().any(|asked| asked.round == sitting.round) {
                open.push(format!(
                    "Nothing is asked in the round “{}”: do without it, or move a question to it.",
                    sitting.round.label()
                ));
            }
        }
        for mark in &self.marks {
            let what = match mark {
                Mark::Part(part) => format!("“{}”", part.label()),
                Mark::Outcome(aim) => {
                    let place = outcomes.iter().position(|(outcome, _)| outcome.aim == Some(*aim));
                    let Some(place) = place else { continue };
                    format!("Outcome {}", place + 1)
                }
                Mark::Measures => "A target of a measure".to_owned(),
                Mark::Interview => "Who interviews".to_owned(),
            };
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
