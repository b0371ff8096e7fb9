//! Packed bytes as the text of a link.

use super::LinkError;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;

/// Most characters of a link’s text.
pub const LONGEST_LINK: usize = 2_000_000;
/// Rounds by which a passphrase becomes a key: those of a link that this page makes.
pub const ROUNDS: u32 = 600_000;
/// Rounds of a link that this page opens.
const OPENED: std::ops::RangeInclusive<u32> = 100_000..=10_000_000;
/// Bytes of a sealed plan’s tag, and of the checksum.
const TAG: usize = 16;
const CHECK: usize = 4;

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
        let (letter, mut bytes) = match self {
            Self::Open(packed) => ('a', packed.clone()),
            Self::Locked(Locked { rounds, salt, iv, sealed }) => {
                ('b', [&rounds.to_be_bytes()[..], salt, iv, sealed].concat())
            }
        };
        bytes.extend(checksum(letter, &bytes).to_be_bytes());
        let mut text = String::from(letter);
        BASE64.encode_string(bytes, &mut text);
        text
    }

    /// What the text of a link holds; a `#` in front and blanks around it are passed over.
    ///
    /// # Errors
    /// [`LinkError`] in words, for whatever the text is.
    pub fn from_fragment(text: &str) -> Result<Self, LinkError> {
        let text = text.trim();
        let text = text.strip_prefix('#').unwrap_or(text);
        // Mail programs take the full stop or the bracket behind a link along.
        let text = text.trim_end_matches("%20");
        let text = text.trim_end_matches(|letter: char| letter.is_ascii_punctuation() && !matches!(letter, '-' | '_'));
        if text.len() > LONGEST_LINK {
            return Err(LinkError::TooLong(text.len()));
        }
        let letter = text.chars().next().ok_or(LinkError::Empty)?;
        if !matches!(letter, 'a' | 'b') {
            return Err(LinkError::Unknown(letter));
        }
        let bytes = BASE64.decode(&text[1..]).map_err(|_| LinkError::Cut)?;
        let (bytes, check) = bytes.split_last_chunk::<CHECK>().ok_or(LinkError::Cut)?;
        if checksum(letter, bytes) != u32::from_be_bytes(*check) {
            return Err(LinkError::Cut);
        }
        if letter == 'a' {
            return Ok(Self::Open(bytes.to_vec()));
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

/// CRC-32 (that of zip and PNG) of a letter and bytes. Bit by bit: a table would weigh more in the page than it saves.
fn checksum(letter: char, bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for &byte in [letter as u8].iter().chain(bytes) {
        sum ^= u32::from(byte);
        for _ in 0..8 {
            sum = (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_well_known_one() {
        assert_eq!(checksum('1', b"23456789"), 0xcbf4_3926);
    }
}
