//! What a rule asks a title for: phrases as people write them, made ready to be looked for in many titles.

use super::gender::without_marks;
use super::words::{begin, end, words};
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// Phrases as a person writes them, separated by commas. A phrase is found where its words stand side by side, in that
/// order; case, accents, punctuation, simple plurals, feminine forms and common short forms make no difference.
///
/// A star stands for the rest of a word, which is often a compound in German: `vertrieb*` is a word that begins so, `*leiter`
/// one that ends so, `*vertrieb*` one that holds it. The rest may be nothing: all three find the word itself too.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Phrases(Rc<Ready>);

/// The text and what was made of it, shared between copies: rules are copied whole for each change of one.
#[derive(Debug, Default)]
struct Ready {
    text: String,
    /// Words that stand side by side, for each phrase.
    phrases: Vec<Vec<Piece>>,
    /// The pairs of each phrase, by themselves, as most titles are asked for nothing else.
    pairs: Vec<Pairs>,
}

/// One word, or a part of one.
#[derive(Debug)]
struct Piece {
    text: String,
    /// The word may have more before it.
    more_before: bool,
    /// The word may have more after it.
    more_after: bool,
}

impl Phrases {
    /// The phrases of `text`, which stand between commas.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let phrases = text.split(',').map(phrase).filter(|pieces| !pieces.is_empty());
        let phrases: Vec<Vec<Piece>> = phrases.collect();
        let pairs = phrases.iter().map(|pieces| Pairs::of(pieces.iter().map(|piece| &*piece.text))).collect();
        Self(Rc::new(Ready { text, phrases, pairs }))
    }

    /// The text they were made from.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0.text
    }

    /// Whether there is no phrase.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.phrases.is_empty()
    }

    pub(super) fn any_in(&self, said: &Said) -> bool {
        let mut phrases = self.0.pairs.iter().zip(&self.0.phrases);
        phrases.any(|(pairs, phrase)| said.pairs.hold(*pairs) && said.hold(phrase))
    }

    pub(super) fn all_in(&self, said: &Said) -> bool {
        self.0.phrases.iter().all(|phrase| said.hold(phrase))
    }
}

impl PartialEq for Phrases {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Phrases {}

impl From<String> for Phrases {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<Phrases> for String {
    fn from(phrases: Phrases) -> Self {
        phrases.as_str().to_owned()
    }
}

/// The pieces of one phrase.
fn phrase(text: &str) -> Vec<Piece> {
    without_marks(text).split_whitespace().flat_map(pieces).collect()
}

/// The pieces of what stands between two spaces: `key-account*` is a whole word and the beginning of one.
fn pieces(chunk: &str) -> Vec<Piece> {
    let (more_before, more_after) = (chunk.starts_with('*'), chunk.ends_with('*'));
    let mut texts = if more_after {
        begin(chunk)
    } else if more_before {
        end(chunk)
    } else {
        words(chunk)
    };
    let last = texts.len().saturating_sub(1);
    let piece = |(at, text)| Piece { text, more_before: more_before && at == 0, more_after: more_after && at == last };
    texts.drain(..).enumerate().map(piece).collect()
}

impl Piece {
    fn is(&self, word: &str) -> bool {
        let (piece, word) = (self.text.as_bytes(), word.as_bytes());
        match (self.more_before, self.more_after) {
            (false, false) => word == piece,
            (false, true) => word.starts_with(piece),
            (true, false) => word.ends_with(piece),
            (true, true) => word.windows(piece.len()).any(|part| part == piece),
        }
    }
}

/// The words of a title or a department, ready to be asked for many phrases.
#[derive(PartialEq)]
pub(super) struct Said {
    words: Vec<String>,
    pairs: Pairs,
}

impl Said {
    pub(super) fn new(text: &str) -> Self {
        let words = words(text);
        let pairs = Pairs::of(words.iter().map(String::as_str));
        Self { words, pairs }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    #[inline(never)]
    fn hold(&self, phrase: &[Piece]) -> bool {
        let mut runs = self.words.windows(phrase.len());
        runs.any(|run| phrase.iter().zip(run).all(|(piece, word)| piece.is(word)))
    }
}

/// Which pairs of neighbouring letters a text has, in 64 boxes. A phrase of which a box is missing cannot be in the text, and
/// for nearly every phrase that is all there is to ask: a title is asked for some two thousand.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Pairs(u64);

impl Pairs {
    fn of<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let pairs = words.flat_map(|word| word.as_bytes().windows(2));
        let boxes = pairs.map(|pair| u32::from(pair[0]) * 5 + u32::from(pair[1]) * 3);
        Self(boxes.fold(0, |all, at| all | 1 << (at % 64)))
    }

    #[inline]
    const fn hold(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrases: &str, text: &str) -> bool {
        Phrases::new(phrases).any_in(&Said::new(text))
    }

    #[test]
    fn a_star_stands_for_the_rest_of_a_word() {
        for (phrase, within, without) in [
            ("vertrieb*", "Vertriebsleiterin DACH", "Regionalvertrieb"),
            ("*leiter", "Leiter/Vertriebsleiter:in", "Leiterplatten"),
            ("*vertrieb*", "Regionalvertriebsleiter", "Vertretung"),
            ("vertrieb*", "Vertrieb", "Vert"),
            ("key-account*", "Key Accounter", "Keyaccount"),
            ("ejecutiv* de cuentas", "Ejecutiva de cuenta", "Ejecutiva de las cuentas"),
            ("geschäfts*", "GESCHAEFTSFÜHRER", "Gescheit"),
            ("*ops", "DevOps", "Opsis"),
        ] {
            assert!(found(phrase, within), "{phrase} in {within}");
            assert!(!found(phrase, without), "{phrase} in {without}");
        }
    }

    #[test]
    fn a_star_alone_asks_for_nothing() {
        for text in ["*", "**", " * , *", "* *"] {
            assert!(Phrases::new(text).is_empty(), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_word_is_found_by_its_beginning_its_end_and_itself(text in "\\PC{1,12}", more in "[bdfgklmz]{0,4}") {
            let said = Said::new(&text);
            for word in said.words.iter().filter(|word| word.chars().count() > 2) {
                proptest::prop_assert!(found(word, &text), "{}", word);
                proptest::prop_assert!(found(&format!("{word}*"), &text), "{word}*");
                proptest::prop_assert!(found(&format!("{word}*"), &format!("{word}{more}x")), "{word}* {more}");
                proptest::prop_assert!(found(&format!("*{word}*"), &format!("{more}{word}x")), "*{word}* {more}");
            }
        }
    }
}
