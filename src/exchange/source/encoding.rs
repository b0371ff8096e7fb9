//! Bytes as text: UTF-8, UTF-16 where the file says so, and Windows-1252, which is what is left.

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
}

/// Windows-1252 from 0x80 to 0x9F; the other bytes are the code points of their own number. The five bytes it leaves
/// free stand for themselves, as browsers read them.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of `bytes`, without a byte order mark; `said` is what it is encoded in, where somebody knows.
pub fn decode(bytes: &[u8], said: Option<Encoding>) -> (String, Encoding) {
    let (marked, rest) = match bytes {
        [0xff, 0xfe, rest @ ..] => (Some(Encoding::Utf16LittleEndian), rest),
        [0xfe, 0xff, rest @ ..] => (Some(Encoding::Utf16BigEndian), rest),
        [0xef, 0xbb, 0xbf, rest @ ..] => (Some(Encoding::Utf8), rest),
        _ => (None, bytes),
    };
    let encoding = said.or(marked).unwrap_or_else(|| match str::from_utf8(rest) {
        Ok(_) => Encoding::Utf8,
        Err(_) => Encoding::Windows1252,
    });
    let text = match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(rest).into_owned(),
        Encoding::Utf16LittleEndian => utf16(rest, u16::from_le_bytes),
        Encoding::Utf16BigEndian => utf16(rest, u16::from_be_bytes),
        Encoding::Windows1252 => rest.iter().map(|&byte| windows_1252(byte)).collect(),
    };
    (text, encoding)
}

/// What is not UTF-16, a last odd byte too, becomes the replacement character.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let letters = char::decode_utf16(pairs.iter().map(|&pair| unit(pair)));
    let letters = letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER));
    letters.chain(rest.iter().map(|_| char::REPLACEMENT_CHARACTER)).collect()
}

const fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252[byte as usize - 0x80],
        _ => byte as char,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "Zoë – “€”";
        let units = || text.encode_utf16();
        let little: Vec<u8> = [0xff, 0xfe].into_iter().chain(units().flat_map(u16::to_le_bytes)).collect();
        let big: Vec<u8> = [0xfe, 0xff].into_iter().chain(units().flat_map(u16::to_be_bytes)).collect();
        assert_eq!(decode(text.as_bytes(), None), (text.to_owned(), Encoding::Utf8));
        assert_eq!(decode(format!("\u{feff}{text}").as_bytes(), None), (text.to_owned(), Encoding::Utf8));
        assert_eq!(decode(&little, None), (text.to_owned(), Encoding::Utf16LittleEndian));
        assert_eq!(decode(&big, None), (text.to_owned(), Encoding::Utf16BigEndian));
        assert_eq!(decode(b"Zo\xeb \x96 \x93\x80\x94", None), (text.to_owned(), Encoding::Windows1252));
    }

    #[test]
    fn broken_utf16_is_marked_where_it_breaks() {
        assert_eq!(decode(b"\xff\xfea\0\x00\xd8b\0c", None).0, "a\u{fffd}b\u{fffd}");
    }
}
