//! Bytes as the text of a link: a letter that says what they are, and base64url of them and of a checksum.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64;

/// Bytes of the checksum.
pub(super) const CHECK: usize = 4;

/// Why there are no bytes in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) enum Armour {
    /// There is no text.
    Empty,
    /// A part is missing, or a letter is another.
    Cut,
}

/// The text.
pub(in crate::exchange) fn armoured(letter: char, mut bytes: Vec<u8>) -> String {
    bytes.extend(checksum(letter, &bytes).to_be_bytes());
    let mut text = String::from(letter);
    BASE64.encode_string(bytes, &mut text);
    text
}

/// The letter and the bytes; a `#` in front, blanks and marks around are passed over.
pub(in crate::exchange) fn unarmoured(text: &str) -> Result<(char, Vec<u8>), Armour> {
    let text = bare(text);
    let letter = text.chars().next().ok_or(Armour::Empty)?;
    let mut bytes = BASE64.decode(&text[letter.len_utf8()..]).map_err(|_| Armour::Cut)?;
    let check = bytes.split_off(bytes.len().checked_sub(CHECK).ok_or(Armour::Cut)?);
    if checksum(letter, &bytes).to_be_bytes() == *check { Ok((letter, bytes)) } else { Err(Armour::Cut) }
}

/// The text without what mail programs take along: blanks, the full stop or the bracket behind a link.
pub(super) fn bare(text: &str) -> &str {
    let text = text.trim();
    let text = text.strip_prefix('#').unwrap_or(text);
    let text = text.trim_end_matches("%20");
    text.trim_end_matches(|letter: char| letter.is_ascii_punctuation() && !matches!(letter, '-' | '_'))
}

/// CRC-32 (that of zip and PNG) of a letter and bytes. Bit by bit: a table would weigh more in the page than it saves.
fn checksum(letter: char, bytes: &[u8]) -> u32 {
    let mut utf8 = [0; 4];
    let mut sum = u32::MAX;
    for &byte in letter.encode_utf8(&mut utf8).as_bytes().iter().chain(bytes) {
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
