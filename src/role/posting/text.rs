//! A posting as words with their places, in sentences.

use crate::role::fold;
use std::ops::Range;

/// A word and where it stands.
pub(super) struct Word {
    /// In lower case, without accents, with straight apostrophes; a simple plural is its singular.
    pub plain: String,
    /// Its bytes in the text.
    pub at: Range<usize>,
    /// Whether a comma stands before it.
    pub after_comma: bool,
}

/// One sentence, one point of a list or one heading.
pub(super) struct Sentence {
    /// Its words.
    pub words: Vec<Word>,
    /// Whether it is a point of a list.
    pub is_point: bool,
    /// Whether it stands behind a colon, in the line of its heading.
    pub is_rest: bool,
    /// Whether it announces what follows: it ends with a colon, or is a short line by itself.
    pub is_heading: bool,
}

/// Longest line without an end that can be a heading, in words.
const LONGEST_HEADING: usize = 7;

/// The sentences of `text`, in order. Linear.
pub(super) fn sentences(text: &str) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        read_line(line, start, &mut sentences);
        start += line.len();
    }
    sentences
}

fn read_line(line: &str, start: usize, sentences: &mut Vec<Sentence>) {
    let body = line.trim_start();
    let mut is_point = body.starts_with(['-', '*', '•', '–', '·', '‣', '◦', '▪', '—']);
    is_point |= body.split_once(['.', ')']).is_some_and(|(number, _)| {
        !number.is_empty() && number.len() < 3 && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    let first = sentences.len();
    let mut words: Vec<Word> = Vec::new();
    let (mut begun, mut comma) = (None, false);
    let mut is_rest = false;
    let mut close = |words: &mut Vec<Word>, is_heading: bool| {
        if !words.is_empty() {
            sentences.push(Sentence { words: std::mem::take(words), is_point, is_rest, is_heading });
            is_rest = is_heading;
        }
    };
    let mut letters = line.char_indices().chain(std::iter::once((line.len(), '\n'))).peekable();
    while let Some((at, letter)) = letters.next() {
        let in_word = letter.is_alphanumeric()
            || begun.is_some()
                && matches!(letter, '\'' | '’' | '&' | '.' | ',' | '\u{300}'..='\u{36f}')
                // “1,200” is one number, “sales,marketing” two words.
                && letters.peek().is_some_and(|(_, next)| if letter == ',' { next.is_ascii_digit() } else { next.is_alphanumeric() })
                && (letter != ',' || line[..at].ends_with(|before: char| before.is_ascii_digit()));
        match (begun, in_word) {
            (None, true) => begun = Some(at),
            (Some(from), false) => {
                words.push(Word {
                    plain: plain(&line[from..at]),
                    at: start + from..start + at,
                    after_comma: std::mem::take(&mut comma),
                });
                begun = None;
            }
            _ => {}
        }
        match letter {
            ',' | '(' | ')' if !in_word => comma = true,
            // “the U.S. and Canada” is no end.
            '.' if words.last().is_some_and(|word| {
                word.at.end == start + at && word.at.len() < 5 && line[word.at.start - start..at].contains('.')
            }) => {}
            '.' | '!' | '?' | ';' if begun.is_none() => close(&mut words, false),
            ':' => close(&mut words, true),
            _ => {}
        }
    }
    let ends = line.trim_end().ends_with(['.', '!', '?', ';', ',']);
    let is_heading = !is_point && !ends && words.len() <= LONGEST_HEADING;
    if !words.is_empty() {
        sentences.push(Sentence { words, is_point, is_rest, is_heading: is_heading && sentences.len() == first });
    }
}

/// A word as it is compared.
fn plain(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    let letters = word.chars().filter(|letter| !matches!(letter, '.' | ','));
    letters.for_each(|letter| fold(if letter == '’' { '\'' } else { letter }, &mut plain));
    if plain.ends_with("'s") {
        plain.truncate(plain.len() - 2);
    }
    if plain.len() > 3 && plain.ends_with('s') && !["ss", "us", "is"].iter().any(|end| plain.ends_with(end)) {
        plain.pop();
    }
    plain
}
