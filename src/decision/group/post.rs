//! Ballots that are filled in elsewhere: what goes out to a person, what comes back, and whether it belongs here.

use super::{Ballot, BallotId, LONGEST_NAME, LONGEST_QUESTION, Turn, Vote, Workshop, WorkshopError};
use crate::figure::{isolated, quoted};
use serde::{Deserialize, Serialize};

/// What goes out to one person: enough to fill a ballot in, and nothing of the plan but its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Invitation {
    ballot: BallotId,
    round: u8,
    name: String,
    plan: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    question: String,
}

#[derive(Deserialize)]
struct Unchecked {
    ballot: BallotId,
    round: u8,
    name: String,
    plan: String,
    #[serde(default)]
    question: String,
}

impl TryFrom<Unchecked> for Invitation {
    type Error = ReplyError;

    fn try_from(came: Unchecked) -> Result<Self, ReplyError> {
        let Unchecked { ballot, round, name, plan, question } = came;
        let long = |text: &String, most: usize| text.chars().count() > most;
        if long(&name, LONGEST_NAME) || long(&plan, LONGEST_NAME) || long(&question, LONGEST_QUESTION) {
            return Err(ReplyError::LongText);
        }
        Ok(Self { ballot, round, name, plan, question })
    }
}

impl Invitation {
    /// Whose ballot it is.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the plan is called.
    #[must_use]
    pub fn plan(&self) -> &str {
        &self.plan
    }

    /// What is decided, in the host’s words; may be empty.
    #[must_use]
    pub fn question(&self) -> &str {
        &self.question
    }

    /// Which round it is for, counted from 1.
    #[must_use]
    pub const fn round(&self) -> u8 {
        self.round
    }

    /// The answer to it.
    #[must_use]
    pub fn answered(&self, vote: Vote) -> Reply {
        Reply { to: self.clone(), vote }
    }
}

/// What comes back: to which ballot it answers, and what was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    to: Invitation,
    vote: Vote,
}

impl Reply {
    /// What it answers.
    #[must_use]
    pub const fn to(&self) -> &Invitation {
        &self.to
    }
}

/// An answer that can be taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// Who voted, as the workshop calls them.
    pub name: String,
    /// Whether they had voted in this round already, so that this takes the place of that.
    pub again: bool,
    /// The change that takes it in.
    pub turn: Turn,
}

/// Why an answer is not taken in. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReplyError {
    /// It answers no ballot of this workshop.
    #[error(
        "This ballot, from {name} for {plan}, belongs to no ballot of this workshop. Open the plan it was sent from; if \
         {name} was removed there, add them again and send a new ballot.", name = isolated(.name), plan = quoted(.plan)
    )]
    Stranger {
        /// Who it says it is from.
        name: String,
        /// Of what plan it says it is.
        plan: String,
    },
    /// It is for another round.
    #[error(
        "This ballot from {name} is for round {theirs}, and the workshop is at round {ours}. Send {name} a new one.",
        name = isolated(.name)
    )]
    Round {
        /// Who it is from.
        name: String,
        /// Its round.
        theirs: u8,
        /// The workshop’s round.
        ours: u8,
    },
    /// A text longer than any that the page writes.
    #[error("a name or the question on it is longer than the page makes them")]
    LongText,
    /// The workshop takes no vote.
    #[error(transparent)]
    Workshop(#[from] WorkshopError),
}

impl Workshop {
    /// What goes out to one person of a plan called `plan`.
    #[must_use]
    pub fn invite(&self, ballot: &Ballot, plan: &str) -> Invitation {
        Invitation {
            ballot: ballot.id(),
            round: self.head().round(),
            name: ballot.name().to_owned(),
            plan: plan.chars().take(LONGEST_NAME).collect(),
            question: self.head().question().to_owned(),
        }
    }

    /// Takes an answer in.
    ///
    /// # Errors
    /// [`ReplyError`] where it does not belong here, or not now.
    pub fn receive(&self, reply: &Reply) -> Result<Received, ReplyError> {
        let Reply { to, vote } = reply;
        let Some(ballot) = self.ballot(to.ballot) else {
            return Err(ReplyError::Stranger { name: to.name.clone(), plan: to.plan.clone() });
        };
        let (name, ours) = (ballot.name().to_owned(), self.head().round());
        if to.round != ours {
            return Err(ReplyError::Round { name, theirs: to.round, ours });
        }
        let again = ballot.has_voted(ours);
        Ok(Received { name, again, turn: self.cast(to.ballot, vote.clone())? })
    }
}
