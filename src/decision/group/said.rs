//! What was done in a workshop, each a whole sentence. None of them says what is on a ballot: the history shows them, and the
//! ballots may be blind.

use super::{Ballot, Received, Workshop};
use crate::figure::isolated;

/// What is added wherever the ballots of a round are spoken of that was revealed, hidden again and revealed anew.
pub(super) const SEEN_BEFORE: &str = " The ballots of this round had been seen before.";

/// A person was added.
#[must_use]
pub fn added(name: &str) -> String {
    format!("{} was added to the workshop.", isolated(name.trim()))
}

/// A person was removed.
#[must_use]
pub fn removed(name: &str) -> String {
    format!("{} was removed from the workshop.", isolated(name))
}

/// A person got another name.
#[must_use]
pub fn renamed(from: &str, to: &str) -> String {
    format!("{} is called {} in the workshop now.", isolated(from), isolated(to.trim()))
}

/// A voice counts another number of times.
#[must_use]
pub fn empowered(name: &str, power: u8) -> String {
    let name = isolated(name);
    match power {
        1 => format!("The voice of {name} counts once."),
        power => format!("The voice of {name} counts {power} times."),
    }
}

/// A ballot was cast here.
#[must_use]
pub fn cast(ballot: &Ballot, round: u8) -> String {
    let again = if ballot.has_voted(round) { " anew; the earlier ballot of this round is replaced" } else { "" };
    format!("{} has voted{again}.", isolated(ballot.name()))
}

/// A ballot came in from elsewhere.
#[must_use]
pub fn received(received: &Received) -> String {
    let name = isolated(&received.name);
    if received.again {
        format!("A ballot from {name} was taken in, in place of the one that was there.")
    } else {
        format!("A ballot from {name} was taken in.")
    }
}

/// The ballots were revealed.
#[must_use]
pub fn revealed(workshop: &Workshop) -> String {
    let (voted, of) = (workshop.voted(), workshop.ballots().len());
    let round = workshop.head().round();
    let seen = if workshop.head().was_seen_before(round) { SEEN_BEFORE } else { "" };
    if voted == of {
        format!("The ballots of round {round} were revealed; everybody had voted.{seen}")
    } else {
        format!("The ballots of round {round} were revealed; {voted} of {of} had voted.{seen}")
    }
}

/// Another round was begun.
#[must_use]
pub fn again(workshop: &Workshop) -> String {
    format!("Round {} of the workshop was begun.", workshop.head().round().saturating_add(1))
}

/// The question was changed.
#[must_use]
pub fn asked() -> String {
    "The workshop’s question was changed.".to_owned()
}
