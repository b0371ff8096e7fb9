//! The interview plan: five rounds, each with its own interviewers. What is asked holds its round, so that each thing is asked in
//! one round and in no other. Rounds, questions and minutes are judgement.

use super::ground::{Ground, Hold};
use crate::figure::{isolated, listed};
use serde::{Deserialize, Serialize};

/// A round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Round {
    /// With whom the position reports to: what it is for.
    #[default]
    Mandate,
    /// With who keeps the figures.
    Figures,
    /// With those whose functions it does not own.
    Neighbours,
    /// With those who would report to it.
    Team,
    /// A case, before the head of the company.
    Case,
}

impl Round {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Mandate, Self::Figures, Self::Neighbours, Self::Team, Self::Case];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Mandate => "The mandate",
            Self::Figures => "The figures",
            Self::Neighbours => "The neighbours",
            Self::Team => "The team",
            Self::Case => "The case",
        }
    }

    /// How many minutes it takes.
    pub(super) const fn minutes(self) -> u32 {
        match self {
            Self::Team => 30,
            Self::Mandate | Self::Neighbours => 45,
            Self::Figures | Self::Case => 60,
        }
    }

    /// Who asks.
    pub(super) fn who(self, ground: &Ground) -> String {
        let or = |who: &str, otherwise: &str| if who.is_empty() { otherwise.to_owned() } else { who.to_owned() };
        match self {
            Self::Mandate => or(&ground.manager, "A member of the board"),
            Self::Figures => or(&ground.keeper, "Whoever keeps the company’s figures"),
            Self::Neighbours => {
                let mut others: Vec<&str> = Vec::new();
                for by in ground.scope.iter().filter(|holding| holding.hold != Hold::All).flat_map(|one| &one.by) {
                    if !others.contains(&&**by) {
                        others.push(by);
                    }
                }
                others.truncate(2);
                or(&listed(&others), "Heads of product and of finance, or who does their work")
            }
            Self::Team => {
                let first = &ground.reports[..ground.reports.len().min(2)];
                or(&listed(first), "Two people who would work with the position every day")
            }
            Self::Case if ground.direct == 0 && !ground.manager.is_empty() => {
                format!("{}, with a colleague of the position", isolated(&ground.manager))
            }
            Self::Case => match (&*ground.top, &*ground.manager) {
                ("", _) => "Two members of the board".to_owned(),
                (top, manager) if top == manager => format!("{}, with a member of the board", isolated(top)),
                (top, _) => top.to_owned(),
            },
        }
    }

    /// The round in which somebody who leads nobody is asked what a leader is asked in this one: three are enough.
    pub(super) const fn of_contributor(self) -> Self {
        match self {
            Self::Mandate => Self::Mandate,
            Self::Neighbours | Self::Team => Self::Team,
            Self::Figures | Self::Case => Self::Case,
        }
    }

    /// The round in which a skill shows best, by the words that it is described with. Judgement.
    pub(super) fn of_skill(skill: &str) -> Self {
        let lower = skill.to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        if says(&["strateg"]) {
            Self::Mandate
        } else if says(&["data", "forecast", "analy", "metric", "financ", "technolog", "figure", "number", "budget"]) {
            Self::Figures
        } else if says(&["coach", "hire", "hiring", "team", "talent", "people", "seller"]) {
            Self::Team
        } else if says(&["communicat", "collaborat", "influence", "functions", "marketing", "product", "partner"]) {
            Self::Neighbours
        } else if says(&["customer", "negotiat", "present", "close", "pitch"]) {
            Self::Case
        } else {
            Self::Mandate
        }
    }

    /// What is asked about a skill; the first of the round’s skills gets the first question, and so on.
    pub(super) const fn question(self, place: usize) -> &'static str {
        let questions: [&str; 3] = match self {
            Self::Mandate => [
                "Which decision of yours shows this best, what did you know then, and what came of it a year later?",
                "Where did you lack this, what did it cost, and what do you do differently since?",
                "What would you do here in the first month that needs this, and what would you leave alone?",
            ],
            Self::Figures => [
                "Walk through a set of figures that made you change course: which did you look at, and what did you do?",
                "Which number did you stop trusting, how did you find out, and what did you put in its place?",
                "Here are four quarters of ours. What do you see, and what would you ask for before you act?",
            ],
            Self::Neighbours => [
                "Tell of a time when another function had to change for yours to succeed. Who moved, and why?",
                "What did a peer of yours ask of you that you refused, and how do you work together today?",
                "What did you learn from somebody who leads another function, and what did you change because of it?",
            ],
            Self::Team => [
                "Whom did you develop the furthest, what did you do week by week, and where is this person now?",
                "Whom did you part with last, when did you know, and when did you act?",
                "How would you find out in your first month where this team is strong and where it is not?",
            ],
            Self::Case => [
                "Take a customer we lost. What would you have done, at which point, and how would you have known?",
                "Present your plan for the first two quarters, and tell us what would make you give it up.",
                "Which of our customers would you visit first, and what would you want to learn there?",
            ],
        };
        questions[place % questions.len()]
    }
}
