//! One person’s ballot: who they are, how much their voice counts, and what they said in each round.

use crate::company::Needs;
use crate::decision::{Criterion, Matrix, Method, Weighing, Weights};
use serde::{Deserialize, Serialize};
use std::cell::OnceCell;

/// Most characters of a person’s name.
pub const LONGEST_NAME: usize = 200;
/// Most times that one voice may count.
pub const MOST_POWER: u8 = 9;

/// The number of a ballot, drawn at random when it is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct BallotId(pub u32);

/// Why a ballot cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BallotError {
    /// A name of blanks.
    #[error("A ballot needs a name. Type who it is for.")]
    NoName,
    /// A name longer than [`LONGEST_NAME`].
    #[error("This name is longer than {LONGEST_NAME} characters. Shorten it.")]
    LongName,
    /// A voice that does not count, or counts more than [`MOST_POWER`] times.
    #[error("A voice counts 1 to {MOST_POWER} times, not {0} times.")]
    Power(u8),
    /// The weights are not all given.
    #[error("Something is still unanswered: a ballot is cast when every criterion has its weight.")]
    Unanswered,
}

/// What one person says in one round: weights, and where they answer a need differently from the plan.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(try_from = "UncheckedVote")]
pub struct Vote {
    weighing: Weighing,
    needs: Needs,
    /// What follows from the answers, once it was asked for: an eigenvector takes its time.
    #[serde(skip)]
    weights: OnceCell<Weights>,
}

/// By what was said alone.
impl PartialEq for Vote {
    fn eq(&self, other: &Self) -> bool {
        (&self.weighing, &self.needs) == (&other.weighing, &other.needs)
    }
}

impl Eq for Vote {}

#[derive(Deserialize)]
struct UncheckedVote {
    weighing: Weighing,
    #[serde(default)]
    needs: Needs,
}

impl TryFrom<UncheckedVote> for Vote {
    type Error = BallotError;

    fn try_from(saved: UncheckedVote) -> Result<Self, BallotError> {
        Self::new(saved.weighing, saved.needs)
    }
}

impl Vote {
    /// A vote. A need that is `None` is as the plan has it.
    ///
    /// # Errors
    /// [`BallotError::Unanswered`] while the answers give no weights.
    pub fn new(weighing: Weighing, needs: Needs) -> Result<Self, BallotError> {
        if suffices(&weighing) {
            Ok(Self { weighing, needs, weights: OnceCell::new() })
        } else {
            Err(BallotError::Unanswered)
        }
    }

    /// What was said about the weights.
    #[must_use]
    pub const fn weighing(&self) -> &Weighing {
        &self.weighing
    }

    /// Where a need is answered differently from the plan.
    #[must_use]
    pub const fn needs(&self) -> &Needs {
        &self.needs
    }

    /// The weights. They are worked out once, however often a vote is copied afterwards.
    #[must_use]
    pub fn weights(&self) -> Weights {
        *self.weights.get_or_init(|| self.weighing.weights().expect("a vote is not made without weights"))
    }
}

/// Whether the answers by the method that counts give weights: of comparisons it is enough to know that they link everything.
fn suffices(weighing: &Weighing) -> bool {
    if weighing.method != Method::Pairwise {
        return weighing.weights().is_some();
    }
    let mut matrix = Matrix::new(Criterion::COUNT);
    for (one, other, said) in weighing.pairs.iter() {
        matrix.set(one.index(), other.index(), Some(said.ratio()));
    }
    matrix.groups().len() == 1
}

/// One person’s ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "UncheckedBallot")]
pub struct Ballot {
    id: BallotId,
    name: String,
    #[serde(skip_serializing_if = "is_one")]
    power: u8,
    /// What was said in each round, the first round first; `None` where nothing was.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    votes: Vec<Option<Vote>>,
}

#[derive(Deserialize)]
struct UncheckedBallot {
    id: BallotId,
    name: String,
    #[serde(default = "one")]
    power: u8,
    #[serde(default)]
    votes: Vec<Option<Vote>>,
}

const fn one() -> u8 {
    1
}

#[allow(clippy::trivially_copy_pass_by_ref)] // as serde calls it
const fn is_one(power: &u8) -> bool {
    *power == 1
}

impl TryFrom<UncheckedBallot> for Ballot {
    type Error = BallotError;

    fn try_from(saved: UncheckedBallot) -> Result<Self, BallotError> {
        let UncheckedBallot { id, name, power, mut votes } = saved;
        while votes.last().is_some_and(Option::is_none) {
            votes.pop();
        }
        Ok(Self { votes, ..Self::new(id, &name)?.with_power(power)? })
    }
}

impl Ballot {
    /// A ballot on which nothing has been said; `name` without the blanks around it.
    ///
    /// # Errors
    /// [`BallotError`] where the name is empty or too long.
    pub fn new(id: BallotId, name: &str) -> Result<Self, BallotError> {
        let name = name.trim();
        if name.is_empty() {
            return Err(BallotError::NoName);
        }
        if name.chars().count() > LONGEST_NAME {
            return Err(BallotError::LongName);
        }
        Ok(Self { id, name: name.to_owned(), power: 1, votes: Vec::new() })
    }

    /// Its number.
    #[must_use]
    pub const fn id(&self) -> BallotId {
        self.id
    }

    /// Whose it is.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How many times this voice counts, 1 to [`MOST_POWER`]. Another number than that of the others is politics.
    #[must_use]
    pub const fn power(&self) -> u8 {
        self.power
    }

    /// The same counting `power` times.
    ///
    /// # Errors
    /// [`BallotError::Power`].
    pub fn with_power(self, power: u8) -> Result<Self, BallotError> {
        if (1..=MOST_POWER).contains(&power) { Ok(Self { power, ..self }) } else { Err(BallotError::Power(power)) }
    }

    /// Under another name.
    ///
    /// # Errors
    /// [`BallotError`] where the name is empty or too long.
    pub fn named(&self, name: &str) -> Result<Self, BallotError> {
        Ok(Self { power: self.power, votes: self.votes.clone(), ..Self::new(self.id, name)? })
    }

    /// Whether a vote was cast in `round`, counted from 1. What was said is the workshop’s to show.
    #[must_use]
    pub fn has_voted(&self, round: u8) -> bool {
        self.votes.get(usize::from(round).wrapping_sub(1)).is_some_and(Option::is_some)
    }

    /// The same with what was said in `round`, which takes the place of an earlier word in that round.
    pub(super) fn voting(&self, round: u8, vote: Vote) -> Self {
        let mut votes = self.votes.clone();
        let at = usize::from(round).saturating_sub(1);
        votes.resize_with(votes.len().max(at + 1), || None);
        votes[at] = Some(vote);
        Self { name: self.name.clone(), votes, ..*self }
    }

    /// What counts at the end of `round`: who says nothing new stands by what they said before.
    pub(super) fn counted(&self, round: u8) -> Option<&Vote> {
        self.votes.iter().take(usize::from(round)).rev().find_map(Option::as_ref)
    }

    /// How many rounds there must have been.
    pub(super) fn rounds(&self) -> usize {
        self.votes.len()
    }
}
