//! Packed bytes as the text of a link.

use super::LinkError;
use super::armour::{Armour, CHECK, armoured, bare, unarmoured};

/// Most characters of a link’s text.
pub const LONGEST_LINK: usize = 2_000_000;
/// Rounds by which a passphrase becomes a key: those of a link that this page makes.
pub const ROUNDS: u32 = 600_000;
/// Rounds of a link that this page opens.
const OPENED: std::ops::RangeInclusive<u32> = 100_000..=10_000_000;
/// Bytes of a sealed plan’s tag.
const TAG: usize = 16;

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shared {
    /// A packed plan, which whoever has the link can open.
    Open(Vec<u8>),
    /// One behind a passphrase.
    Locked(Locked),
}

/// A packed plan behind a passphrase; see [the layout](super).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked {
    /// By how many rounds the passphrase becomes the key.
    pub rounds: u32,
    /// The salt of the key.
    pub salt: [u8; 16],
    /// The initialisation vector.
    pub iv: [u8; 12],
    /// The sealed bytes, the tag at their end.
    pub sealed: Vec<u8>,
}

impl Locked {
    /// How many characters the link will have, from how many bytes are to be sealed.
    #[must_use]
    pub const fn characters(packed: usize) -> usize {
        1 + ((4 + 16 + 12 + packed + TAG + CHECK) * 4).div_ceil(3)
    }
}

impl Shared {
    /// The text of the link, to stand behind the `#`.
    #[must_use]
    pub fn to_fragment(&self) -> String {
        match self {
            Self::Open(packed) => armoured('a', packed.clone()),
            Self::Locked(Locked { rounds, salt, iv, sealed }) => {
                armoured('b', [&rounds.to_be_bytes()[..], salt, iv, sealed].concat())
            }
        }
    }

    /// What the text of a link holds; a `#` in front and blanks around it are passed over.
    ///
    /// # Errors
    /// [`LinkError`] in words, for whatever the text is.
    pub fn from_fragment(text: &str) -> Result<Self, LinkError> {
        let text = bare(text);
        if text.len() > LONGEST_LINK {
            return Err(LinkError::TooLong(text.len()));
        }
        let letter = text.chars().next().ok_or(LinkError::Empty)?;
        if !matches!(letter, 'a' | 'b') {
            return Err(LinkError::Unknown(letter));
        }
        let (_, bytes) = unarmoured(text).map_err(|refused| match refused {
            Armour::Empty => LinkError::Empty,
            Armour::Cut => LinkError::Cut,
        })?;
        if letter == 'a' {
            return Ok(Self::Open(bytes));
        }
        let (rounds, rest) = bytes.split_first_chunk().ok_or(LinkError::Cut)?;
        let (salt, rest) = rest.split_first_chunk().ok_or(LinkError::Cut)?;
        let (iv, sealed) = rest.split_first_chunk().ok_or(LinkError::Cut)?;
        let rounds = u32::from_be_bytes(*rounds);
        if !OPENED.contains(&rounds) {
            return Err(LinkError::Rounds(rounds));
        }
        if sealed.len() < TAG {
            return Err(LinkError::Cut);
        }
        Ok(Self::Locked(Locked { rounds, salt: *salt, iv: *iv, sealed: sealed.to_vec() }))
    }
}
