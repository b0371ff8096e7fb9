//! Bytes as text: UTF-8, UTF-16, and Windows-1252, which is what is left.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use serde::{Deserialize, Serialize};

/// How a file was encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)] // named by `label`
pub enum Encoding {
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Windows1252,
}

impl Encoding {
    /// All of them, the commonest first.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Windows1252, Self::Utf16LittleEndian, Self::Utf16BigEndian];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16LittleEndian => "UTF-16, little-endian",
            Self::Utf16BigEndian => "UTF-16, big-endian",
            Self::Windows1252 => "Windows-1252",
        }
    }

    const fn decoder(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => UTF_8,
            Self::Utf16LittleEndian => UTF_16LE,
            Self::Utf16BigEndian => UTF_16BE,
            Self::Windows1252 => WINDOWS_1252,
        }
    }

    /// What bytes without a mark seem to be.
    fn guess(bytes: &[u8]) -> Self {
        utf16(bytes).unwrap_or_else(|| if mostly_utf8(bytes) { Self::Utf8 } else { Self::Windows1252 })
    }
}

/// The text of `bytes`, without a byte order mark; `said` is what it is encoded in, where somebody knows. What cannot be
/// read becomes the replacement character.
pub fn decode(bytes: &[u8], said: Option<Encoding>) -> (String, Encoding) {
    let (marked, rest) = match bytes {
        [0xff, 0xfe, rest @ ..] => (Some(Encoding::Utf16LittleEndian), rest),
        [0xfe, 0xff, rest @ ..] => (Some(Encoding::Utf16BigEndian), rest),
        [0xef, 0xbb, 0xbf, rest @ ..] => (Some(Encoding::Utf8), rest),
        _ => (None, bytes),
    };
    let encoding = said.or(marked).unwrap_or_else(|| Encoding::guess(rest));
    (encoding.decoder().decode_without_bom_handling(rest).0.into_owned(), encoding)
}

/// Text without a mark whose letters have a zero byte before or after each: one of many scripts has them at the separators
/// and line ends at least.
fn utf16(bytes: &[u8]) -> Option<Encoding> {
    const SAMPLE: usize = 4096;
    let pairs = bytes[..bytes.len().min(SAMPLE)].as_chunks::<2>().0;
    let zeros = |side: usize| pairs.iter().filter(|pair| pair[side] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let many = |these: usize, others: usize| these > 2 + 8 * others && 10 * these >= pairs.len();
    if many(second, first) {
        Some(Encoding::Utf16LittleEndian)
    } else if many(first, second) {
        Some(Encoding::Utf16BigEndian)
    } else {
        None
    }
}

/// Whether bytes are UTF-8, a few broken letters among many sound ones forgiven.
fn mostly_utf8(bytes: &[u8]) -> bool {
    if str::from_utf8(bytes).is_ok() {
        return true;
    }
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    sound >= 8 * broken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "Zoë – “€”, and so on";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        let read = |bytes: &[u8]| decode(bytes, None);
        assert_eq!(read(text.as_bytes()), (text.to_owned(), Encoding::Utf8));
        assert_eq!(read(&marked(b"\xef\xbb\xbf", text.as_bytes())), (text.to_owned(), Encoding::Utf8));
        for bytes in [marked(b"\xff\xfe", &little), little] {
            assert_eq!(read(&bytes), (text.to_owned(), Encoding::Utf16LittleEndian));
        }
        for bytes in [marked(b"\xfe\xff", &big), big] {
            assert_eq!(read(&bytes), (text.to_owned(), Encoding::Utf16BigEndian));
        }
        let western = read(b"Zo\xeb \x96 \x93\x80\x94, and so on");
        assert_eq!(western, (text.to_owned(), Encoding::Windows1252));
    }

    #[test]
    fn what_is_broken_is_marked_where_it_breaks() {
        assert_eq!(decode(b"\xff\xfea\0\x00\xd8b\0c", None).0, "a\u{fffd}b\u{fffd}");
        let cut = "é".repeat(20).into_bytes();
        assert_eq!(decode(&cut[..39], None), (format!("{}\u{fffd}", "é".repeat(19)), Encoding::Utf8));
    }

    #[test]
    fn a_person_may_say_which() {
        let bytes = "é".as_bytes();
        assert_eq!(decode(bytes, Some(Encoding::Windows1252)).0, "Ã©");
        assert_eq!(decode(b"\xe9", Some(Encoding::Utf8)).0, "\u{fffd}");
    }
}
