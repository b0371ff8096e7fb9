//! Ballots on their way: out to a person as a link or a small file, and back as another.
//!
//! The text is one letter and base64url without padding of the bytes of a small JSON and their checksum, as in a plan’s link:
//! `q` before an [`Invitation`], `v` before a [`Reply`]. It is not packed, being short, and not locked: whoever has it can
//! read it. It comes from anybody, so its length is held to a bound before it is read; what stands around it, as the mail that
//! it came in, may be longer.

use super::link::armour::{Armour, armoured, unarmoured};
use crate::decision::group::{Invitation, Reply};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What stands before a ballot to be filled in, in an address.
pub const INVITES: &str = "#/ballot/";
/// What stands before one that was filled in.
pub const ANSWERS: &str = "#/vote/";
/// Most characters of a ballot’s text: some three times the longest that the page writes.
pub const LONGEST_BALLOT: usize = 32_000;

/// Bytes of a word that people write, at most; the shortest ballot is some four times as long.
const LONGEST_WORD: usize = 30;

const INVITATION: char = 'q';
const REPLY: char = 'v';

/// Why a ballot cannot be read. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BallotTextError {
    /// Nothing stands there.
    #[error("There is no ballot in this. Copy all of the link that came back, or choose the file.")]
    Empty,
    /// Words, and none of them a ballot.
    #[error("This is not a ballot or an answer to one. Copy all of the link that came back, or choose the file.")]
    NoBallot,
    /// A part is missing, or a letter is another.
    #[error(
        "This ballot is not whole: a part is missing or was changed on its way. Ask for it again, and copy all of it."
    )]
    Cut,
    /// Longer than [`LONGEST_BALLOT`].
    #[error("This has {0} characters, and no ballot has more than {LONGEST_BALLOT}. Is it another file?")]
    TooLong(usize),
    /// A ballot that nobody has filled in.
    #[error("This ballot is still to be filled in. Send it to the person it is for, and take in what comes back.")]
    Unfilled,
    /// An answer, where a ballot to fill in was to be.
    #[error("This ballot is filled in already. Give it to whoever runs the workshop.")]
    Filled,
    /// Another letter: of a newer page, or no ballot of ours.
    #[error(
        "This is of a form (“{0}”) that this page does not know. Reload the page to get the newest one, and try again."
    )]
    Unknown(char),
    /// Whole, and still no ballot.
    #[error("This ballot cannot be read: {0}. Ask for it again.")]
    Unreadable(String),
}

/// The text of a ballot that goes out, to stand behind [`INVITES`].
#[must_use]
pub fn invitation_text(invitation: &Invitation) -> String {
    written(INVITATION, invitation)
}

/// The text of a ballot that comes back, to stand behind [`ANSWERS`].
#[must_use]
pub fn reply_text(reply: &Reply) -> String {
    written(REPLY, reply)
}

/// The ballot to be filled in that `text` holds: a link, what stands in it, or a letter around it.
///
/// # Errors
/// [`BallotTextError`] in words, for whatever the text is.
pub fn read_invitation(text: &str) -> Result<Invitation, BallotTextError> {
    read(text, INVITATION, BallotTextError::Filled)
}

/// The ballot that was filled in that `text` holds: a link, what stands in it, or a letter around it.
///
/// # Errors
/// [`BallotTextError`] in words, for whatever the text is.
pub fn read_reply(text: &str) -> Result<Reply, BallotTextError> {
    read(text, REPLY, BallotTextError::Unfilled)
}

fn written(letter: char, ballot: &impl Serialize) -> String {
    armoured(letter, serde_json::to_vec(ballot).expect("a ballot is text and whole numbers"))
}

fn read<T: DeserializeOwned>(text: &str, wanted: char, other: BallotTextError) -> Result<T, BallotTextError> {
    let (word, linked) = inside(text).ok_or(BallotTextError::Empty)?;
    if word.len() > LONGEST_BALLOT {
        return Err(BallotTextError::TooLong(word.len()));
    }
    let armour = unarmoured(word).map_err(|refused| match refused {
        _ if !linked && !may_be_ballot(word) => BallotTextError::NoBallot,
        Armour::Empty => BallotTextError::Empty,
        Armour::Cut => BallotTextError::Cut,
    });
    match armour? {
        (letter, bytes) if letter == wanted => {
            serde_json::from_slice(&bytes).map_err(|refused| BallotTextError::Unreadable(refused.to_string()))
        }
        (INVITATION | REPLY, _) => Err(other),
        (letter, _) => Err(BallotTextError::Unknown(letter)),
    }
}

/// What stands behind the address of a ballot, up to the end of the word, and that it stood there. Where there is no address,
/// the first word that may be a ballot, else the first; `None` where there is no word.
fn inside(text: &str) -> Option<(&str, bool)> {
    match [ANSWERS, INVITES].into_iter().find_map(|address| text.split_once(address)) {
        Some((_, behind)) => Some((behind.split_whitespace().next().unwrap_or_default(), true)),
        None => {
            let mut words = text.split_whitespace();
            let first = words.clone().next()?;
            Some((words.find(|word| may_be_ballot(word)).unwrap_or(first), false))
        }
    }
}

/// Whether a word may be a ballot or a part of one: by its first letter, and by being longer than people’s words are.
fn may_be_ballot(word: &str) -> bool {
    word.starts_with([INVITATION, REPLY]) && word.len() > LONGEST_WORD
}
