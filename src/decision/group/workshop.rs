//! A workshop: its question, its ballots, and how far it is. What can be seen follows from how far it is: while ballots are
//! collected nothing of that round comes out of it, only who has voted.

use super::{Ballot, BallotError, BallotId, Vote};
use crate::decision::Weights;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// Most people in a workshop.
pub const MOST_BALLOTS: usize = 100;
/// Most rounds.
pub const MOST_ROUNDS: u8 = 20;
/// Most characters of the question.
pub const LONGEST_QUESTION: usize = 500;

/// Why something cannot be done in a workshop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorkshopError {
    /// What is wrong with a ballot.
    #[error(transparent)]
    Ballot(#[from] BallotError),
    /// As many as there may be.
    #[error("A workshop has at most {MOST_BALLOTS} ballots. Remove one first.")]
    Full,
    /// Two ballots by one number.
    #[error("The workshop has two ballots with one number.")]
    SameBallot,
    /// Two people by one name.
    #[error("There is a ballot under this name already. Add something that tells the two apart.")]
    SameName,
    /// A ballot that is not there.
    #[error("This ballot is no longer in the workshop.")]
    NoBallot,
    /// A question longer than [`LONGEST_QUESTION`].
    #[error("The question is longer than {LONGEST_QUESTION} characters. Shorten it.")]
    LongQuestion,
    /// A round that there is not, or a vote in one that has not begun.
    #[error(
        "A vote belongs to a round that the workshop has not reached, or there are more than {MOST_ROUNDS} rounds."
    )]
    Round,
    /// The rounds that had been seen are not in order.
    #[error("The rounds of the workshop that had been seen before are named twice, or out of order.")]
    SeenBefore,
    /// Nobody has voted.
    #[error("There is nothing to reveal: nobody has voted yet.")]
    NobodyVoted,
    /// The ballots are open.
    #[error("The ballots of this round are revealed, so none can be cast. Vote again to begin another round.")]
    Revealed,
}

/// How far the present round is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Ballots are cast, and nothing of them is shown.
    #[default]
    Collecting,
    /// The ballots of this round are shown, and none can be cast.
    Revealed,
}

/// What a workshop is about and how far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, try_from = "UncheckedHead")]
pub struct Head {
    question: String,
    round: u8,
    stage: Stage,
    /// The rounds whose ballots were hidden again after they had been revealed, the first round first. No turn takes one out,
    /// also not one that is taken back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    seen_before: Vec<u8>,
}

#[derive(Deserialize)]
#[serde(default)]
struct UncheckedHead {
    question: String,
    round: u8,
    stage: Stage,
    seen_before: Vec<u8>,
}

impl Default for UncheckedHead {
    fn default() -> Self {
        let Head { question, round, stage, seen_before } = Head::default();
        Self { question, round, stage, seen_before }
    }
}

impl TryFrom<UncheckedHead> for Head {
    type Error = WorkshopError;

    fn try_from(saved: UncheckedHead) -> Result<Self, WorkshopError> {
        let UncheckedHead { question, round, stage, seen_before } = saved;
        let rounds = 1..=MOST_ROUNDS;
        if !rounds.contains(&round) || !seen_before.iter().all(|round| rounds.contains(round)) {
            return Err(WorkshopError::Round);
        }
        if !seen_before.is_sorted_by(|one, next| one < next) {
            return Err(WorkshopError::SeenBefore);
        }
        Self { question: String::new(), round, stage, seen_before }.asking(&question)
    }
}

impl Default for Head {
    fn default() -> Self {
        Self { question: String::new(), round: 1, stage: Stage::Collecting, seen_before: Vec::new() }
    }
}

impl Head {
    /// What is decided, in the host’s words; may be empty.
    #[must_use]
    pub fn question(&self) -> &str {
        &self.question
    }

    /// The present round, 1 to [`MOST_ROUNDS`].
    #[must_use]
    pub const fn round(&self) -> u8 {
        self.round
    }

    /// How far it is.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        self.stage
    }

    /// Whether the ballots of `round` were hidden again after they had been revealed, as by taking the reveal back: whoever
    /// votes in it then may know what the others said.
    #[must_use]
    pub fn was_seen_before(&self, round: u8) -> bool {
        self.seen_before.contains(&round)
    }

    /// The last round whose ballots are revealed; `None` before the first reveal.
    const fn shown_round(&self) -> Option<u8> {
        match (self.stage, self.round) {
            (Stage::Revealed, round) => Some(round),
            (Stage::Collecting, 1) => None,
            (Stage::Collecting, round) => Some(round - 1),
        }
    }

    /// The same after `before`: what was revealed then and is not any more was seen.
    fn after(mut self, before: &Self) -> Self {
        let shown = |head: &Self| head.shown_round().unwrap_or_default();
        let hidden = shown(&self) + 1..=shown(before);
        let seen =
            |round: &u8| hidden.contains(round) || [&self, before].iter().any(|head| head.was_seen_before(*round));
        self.seen_before = (1..=MOST_ROUNDS).filter(seen).collect();
        self
    }

    /// With another question, without the blanks around it.
    ///
    /// # Errors
    /// [`WorkshopError::LongQuestion`].
    pub fn asking(self, question: &str) -> Result<Self, WorkshopError> {
        let question = question.trim();
        if question.chars().count() > LONGEST_QUESTION {
            return Err(WorkshopError::LongQuestion);
        }
        Ok(Self { question: question.to_owned(), ..self })
    }
}

/// One change of a workshop. Closed under taking back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// A ballot is put at a place of the list, or takes the place of the one with its number.
    Put(usize, Rc<Ballot>),
    /// A ballot is taken out.
    Take(BallotId),
    /// What the workshop is about and how far it is becomes this.
    Head(Head),
}

/// A workshop.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, try_from = "Unchecked")]
pub struct Workshop {
    head: Head,
    ballots: Vec<Rc<Ballot>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Unchecked {
    head: Head,
    ballots: Vec<Rc<Ballot>>,
}

impl TryFrom<Unchecked> for Workshop {
    type Error = WorkshopError;

    fn try_from(saved: Unchecked) -> Result<Self, WorkshopError> {
        Self { head: saved.head, ballots: saved.ballots }.checked()
    }
}

impl Workshop {
    /// What it is about and how far it is.
    #[must_use]
    pub const fn head(&self) -> &Head {
        &self.head
    }

    /// The ballots, in the order in which they were added. What was said on them stays inside; see [`Self::shown`].
    #[must_use]
    pub fn ballots(&self) -> &[Rc<Ballot>] {
        &self.ballots
    }

    /// A ballot.
    #[must_use]
    pub fn ballot(&self, id: BallotId) -> Option<&Ballot> {
        self.ballots.iter().find(|ballot| ballot.id() == id).map(|ballot| &**ballot)
    }

    /// How many have voted in the present round.
    #[must_use]
    pub fn voted(&self) -> usize {
        self.ballots.iter().filter(|ballot| ballot.has_voted(self.head.round)).count()
    }

    /// On how many ballots somebody has voted in any round, revealed or not.
    #[must_use]
    pub fn cast_ever(&self) -> usize {
        self.ballots.iter().filter(|ballot| ballot.rounds() > 0).count()
    }

    /// The last round whose ballots are revealed; `None` before the first reveal.
    #[must_use]
    pub const fn shown_round(&self) -> Option<u8> {
        self.head.shown_round()
    }

    /// The ballots that count at the end of `round`, with what was said on them; none where that round is not revealed.
    pub fn shown(&self, round: u8) -> impl Iterator<Item = (&Ballot, &Vote)> {
        let revealed = self.shown_round().is_some_and(|shown| round <= shown);
        let ballots = self.ballots.iter().filter(move |_| revealed);
        ballots.filter_map(move |ballot| Some((&**ballot, ballot.counted(round)?)))
    }

    /// What this person said when the ballots were last revealed: where they begin in another round.
    #[must_use]
    pub fn said_before(&self, id: BallotId) -> Option<&Vote> {
        let round = self.shown_round()?;
        self.shown(round).find(|(ballot, _)| ballot.id() == id).map(|(_, vote)| vote)
    }

    /// The weights of the group, where ballots are revealed: the mean of the members’ weights, each counted as often as
    /// their voice counts.
    #[must_use]
    pub fn weights(&self) -> Option<Weights> {
        let shown = self.shown(self.shown_round()?);
        let votes: Vec<_> = shown.map(|(ballot, vote)| (f64::from(ballot.power()), vote.weights())).collect();
        super::aggregate::arithmetic(&votes)
    }

    /// Adds a person. The ballot gets the number `drawn`, or the next that is free: drawn at random, it is what an answer
    /// that comes back is known by, here and in no other workshop.
    ///
    /// # Errors
    /// [`WorkshopError`] where there are too many, or the name cannot be.
    pub fn add(&self, name: &str, drawn: u32) -> Result<Turn, WorkshopError> {
        let mut id = BallotId(drawn);
        while self.ballot(id).is_some() {
            id = BallotId(id.0.wrapping_add(1));
        }
        let ballot = Ballot::new(id, name)?;
        self.is_free(ballot.name(), None)?;
        if self.ballots.len() >= MOST_BALLOTS {
            return Err(WorkshopError::Full);
        }
        Ok(Turn::Put(self.ballots.len(), Rc::new(ballot)))
    }

    /// Gives a person another name.
    ///
    /// # Errors
    /// [`WorkshopError`] where the name cannot be.
    pub fn rename(&self, id: BallotId, name: &str) -> Result<Turn, WorkshopError> {
        let ballot = self.ballot(id).ok_or(WorkshopError::NoBallot)?.named(name)?;
        self.is_free(ballot.name(), Some(id))?;
        Ok(Turn::Put(0, Rc::new(ballot)))
    }

    /// Lets a person’s voice count so many times.
    ///
    /// # Errors
    /// [`WorkshopError`] where it cannot.
    pub fn empower(&self, id: BallotId, power: u8) -> Result<Turn, WorkshopError> {
        let ballot = self.ballot(id).ok_or(WorkshopError::NoBallot)?.clone();
        Ok(Turn::Put(0, Rc::new(ballot.with_power(power)?)))
    }

    /// Casts a vote.
    ///
    /// # Errors
    /// [`WorkshopError::NoBallot`] and [`WorkshopError::Revealed`].
    pub fn cast(&self, id: BallotId, vote: Vote) -> Result<Turn, WorkshopError> {
        let ballot = self.ballot(id).ok_or(WorkshopError::NoBallot)?;
        match self.head.stage {
            Stage::Revealed => Err(WorkshopError::Revealed),
            Stage::Collecting => Ok(Turn::Put(0, Rc::new(ballot.voting(self.head.round, vote)))),
        }
    }

    /// Asks another question.
    ///
    /// # Errors
    /// [`WorkshopError::LongQuestion`].
    pub fn ask(&self, question: &str) -> Result<Turn, WorkshopError> {
        Ok(Turn::Head(self.head.clone().asking(question)?))
    }

    /// Reveals the ballots of this round, also where some are missing.
    ///
    /// # Errors
    /// [`WorkshopError::NobodyVoted`].
    pub fn reveal(&self) -> Result<Turn, WorkshopError> {
        if self.voted() == 0 {
            return Err(WorkshopError::NobodyVoted);
        }
        Ok(Turn::Head(Head { stage: Stage::Revealed, ..self.head.clone() }))
    }

    /// Begins another round, in which everybody may vote differently. Who does not stands by what they said.
    ///
    /// # Errors
    /// [`WorkshopError::Round`] where there have been enough.
    pub fn vote_again(&self) -> Result<Turn, WorkshopError> {
        if self.head.stage == Stage::Collecting || self.head.round >= MOST_ROUNDS {
            return Err(WorkshopError::Round);
        }
        let round = self.head.round + 1;
        Ok(Turn::Head(Head { round, stage: Stage::Collecting, ..self.head.clone() }))
    }

    /// Makes one change and returns the one that takes it back: all but what was seen, which stays known; see
    /// [`Head::was_seen_before`].
    ///
    /// # Errors
    /// [`WorkshopError`] with the reason; the workshop is then as it was.
    pub fn turn(&mut self, turn: Turn) -> Result<Turn, WorkshopError> {
        let mut next = self.clone();
        let place = |id: BallotId| self.ballots.iter().position(|ballot| ballot.id() == id);
        let back = match turn {
            Turn::Put(at, ballot) => {
                let id = ballot.id();
                if let Some(place) = place(id) {
                    Turn::Put(place, std::mem::replace(&mut next.ballots[place], ballot))
                } else {
                    next.ballots.insert(at.min(self.ballots.len()), ballot);
                    Turn::Take(id)
                }
            }
            Turn::Take(id) => {
                let place = place(id).ok_or(WorkshopError::NoBallot)?;
                Turn::Put(place, next.ballots.remove(place))
            }
            Turn::Head(head) => Turn::Head(std::mem::replace(&mut next.head, head.after(&self.head))),
        };
        *self = next.checked()?;
        Ok(back)
    }

    /// The same in the place of `before`: what was revealed then and is not any more was seen.
    ///
    /// # Errors
    /// [`WorkshopError`] where that cannot be said of it.
    pub fn after(self, before: &Self) -> Result<Self, WorkshopError> {
        Self { head: self.head.clone().after(&before.head), ..self }.checked()
    }

    /// The same with nobody named: members by number.
    #[must_use]
    pub fn unnamed(&self) -> Self {
        let unnamed = |(at, ballot): (usize, &Rc<Ballot>)| {
            Rc::new(ballot.named(&format!("{UNNAMED} {}", at + 1)).expect("a short name that is not empty"))
        };
        Self { ballots: self.ballots.iter().enumerate().map(unnamed).collect(), ..self.clone() }
    }

    /// The same without its question, which is free text.
    #[must_use]
    pub fn unasked(&self) -> Self {
        Self { head: Head { question: String::new(), ..self.head.clone() }, ..self.clone() }
    }

    fn is_free(&self, name: &str, but: Option<BallotId>) -> Result<(), WorkshopError> {
        let taken = self.ballots.iter().any(|other| Some(other.id()) != but && other.name() == name);
        if taken { Err(WorkshopError::SameName) } else { Ok(()) }
    }

    /// Whatever a file or a history says is held to the rules.
    fn checked(self) -> Result<Self, WorkshopError> {
        if self.ballots.len() > MOST_BALLOTS {
            return Err(WorkshopError::Full);
        }
        for (at, ballot) in self.ballots.iter().enumerate() {
            if self.ballots[..at].iter().any(|other| other.id() == ballot.id()) {
                return Err(WorkshopError::SameBallot);
            }
            if ballot.rounds() > usize::from(self.head.round) {
                return Err(WorkshopError::Round);
            }
        }
        Ok(self)
    }
}

/// What stands before a member’s number where names stay behind.
const UNNAMED: &str = "Member";
