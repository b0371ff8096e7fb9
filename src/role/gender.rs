//! Feminine forms and the marks that name several sexes at once, so that a title reads the same for everybody.

use std::borrow::Cow;

/// Endings of a feminine form, without accents, and what the masculine has instead: German, French, Spanish. The word must
/// have at least two letters more. What endings cannot tell (“Anwältin”, “jefa”) stands in the rules.
const FEMININE: [(&str, &str); 30] = [
    ("erinnen", "er"),
    ("erin", "er"),
    ("orin", "or"),
    ("urin", "ur"),
    ("entin", "ent"),
    ("antin", "ant"),
    ("istin", "ist"),
    ("ologin", "ologe"),
    ("trice", "teur"),
    ("euse", "eur"),
    ("eure", "eur"),
    ("iere", "ier"),
    ("llere", "ller"),
    ("ienne", "ien"),
    ("nelle", "nel"),
    ("rielle", "riel"),
    ("ante", "ant"),
    ("ointe", "oint"),
    ("sidente", "sident"),
    ("sidenta", "sident"),
    ("iale", "ial"),
    ("rale", "ral"),
    ("nale", "nal"),
    ("effe", "ef"),
    ("ee", "e"),
    ("tora", "tor"),
    ("dora", "dor"),
    ("sora", "sor"),
    ("iera", "iero"),
    ("niere", "nier"),
];

/// What is written after a title, behind a slash, a colon, a star, a dot or in brackets, for the other form of it.
const MARKS: [&str; 21] = [
    "in", "innen", "r", "frau", "e", "es", "ne", "nne", "trice", "rice", "ice", "euse", "se", "re", "ère", "ière",
    "ive", "a", "as", "ora", "o",
];

/// The marks that are also written behind a hyphen or a full stop.
const BEHIND_A_HYPHEN: [&str; 7] = ["e", "es", "trice", "rice", "euse", "ne", "ère"];

/// The masculine of `word`, which is in lower case and without accents.
pub(super) fn masculine(mut word: String) -> String {
    while let Some((feminine, masculine)) =
        FEMININE.iter().find(|(feminine, _)| word.len() > feminine.len() + 1 && word.ends_with(feminine))
    {
        word.truncate(word.len() - feminine.len());
        word.push_str(masculine);
    }
    word
}

/// `text` without marks such as “Leiter/in”, “Leiter:in”, “Directeur(trice)”, “chargé·e”, “Director/a” or “(m/w/d)”.
pub(super) fn without_marks(text: &str) -> Cow<'_, str> {
    if !text.contains(['/', ':', '*', '_', '·', '•', '.', '-', '(', '|']) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let mark = match letter {
            '/' | ':' | '*' | '_' | '·' | '•' | '.' | '-' | '(' if ends_in_a_word(&plain) => mark(rest),
            _ if !plain.ends_with(|before: char| before.is_alphanumeric() || before == '/') => sexes(rest),
            _ => None,
        };
        let length = mark.unwrap_or_else(|| {
            plain.push(letter);
            letter.len_utf8()
        });
        rest = &rest[length..];
    }
    Cow::Owned(plain)
}

/// Whether `text` ends in a word long enough to have another form.
fn ends_in_a_word(text: &str) -> bool {
    text.chars().rev().take_while(|letter| letter.is_alphabetic()).take(3).count() == 3
}

/// How long the mark is that `text` begins with: a sign, an ending and, after a bracket, what closes it.
fn mark(text: &str) -> Option<usize> {
    let sign = text.chars().next()?;
    let inner = &text[sign.len_utf8()..];
    let inner = if matches!(sign, '/' | '(') { inner.strip_prefix('-').unwrap_or(inner) } else { inner };
    let length = inner.find(|letter: char| !letter.is_alphabetic()).unwrap_or(inner.len());
    let (ending, after) = inner.split_at(length);
    let marks = if matches!(sign, '-' | '.') { &BEHIND_A_HYPHEN[..] } else { &MARKS[..] };
    if length > 8 || !marks.contains(&&*ending.to_lowercase()) {
        return None;
    }
    let after = if sign == '(' { after.strip_prefix(')')? } else { after };
    // “chargé(e)s”, “chargé·e·s”
    let after = match after.strip_prefix(['·', '•', '.', '-']) {
        Some(plural) if plural.starts_with('s') => &plural[1..],
        _ if sign == '(' => after.strip_prefix('s').unwrap_or(after),
        _ => after,
    };
    let ends = !after.starts_with(|next: char| next.is_alphanumeric() || next == '-' || next == '.');
    ends.then(|| text.len() - after.len())
}

/// How long a list of sexes is that `text` begins with: “(m/w/d)”, “H/F”.
fn sexes(text: &str) -> Option<usize> {
    let end = text.find([' ', ',', ';']).unwrap_or(text.len());
    let listed = text[..end].trim_start_matches(['(', '[']).trim_end_matches([')', ']']);
    let mut several = 0;
    for sex in listed.split(['/', '|', ':', '*']) {
        several += 1;
        if !["m", "w", "f", "h", "d", "x", "div", "gn"].iter().any(|known| sex.eq_ignore_ascii_case(known)) {
            return None;
        }
    }
    (several > 1).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn a_title_is_the_same_for_everybody() {
        for (plain, forms) in [
            (
                "Leiter Vertrieb",
                &[
                    "Leiterin Vertrieb",
                    "Leiter/in Vertrieb",
                    "Leiter:in Vertrieb",
                    "Leiter*in Vertrieb",
                    "LeiterIn Vertrieb",
                    "Leiter_in Vertrieb",
                    "Leiter(in) Vertrieb",
                    "Leiter/-in Vertrieb",
                    "Leiter/Leiterin Vertrieb",
                    "Leiter (m/w/d) Vertrieb",
                    "Leiter Vertrieb (w/m/d)",
                    "Leiter Vertrieb m/w/d",
                    "Leiter / Leiterin Vertrieb",
                ][..],
            ),
            (
                "Directeur commercial",
                &[
                    "Directrice commerciale",
                    "Directeur(trice) commercial(e)",
                    "Directeur·rice commercial·e",
                    "Directeur/trice commercial/e",
                    "Directeur commercial (H/F)",
                    "Directeur commercial H/F",
                    "Directeur / Directrice commercial(e)",
                ],
            ),
            (
                "Chargé de clientèle",
                &[
                    "Chargée de clientèle",
                    "Chargé(e) de clientèle",
                    "Chargé·e de clientèle",
                    "Chargé.e de clientèle",
                    "Chargé-e de clientèle",
                ],
            ),
            ("Chargés d’affaires", &["Chargé(e)s d’affaires", "Chargé·e·s d’affaires", "Chargées d’affaires"]),
            ("Director Comercial", &["Directora Comercial", "Director/a Comercial", "Director(a) Comercial"]),
            ("Ingeniero", &["Ingeniera", "Ingeniero/a", "Ingeniero(a)"]),
        ] {
            for form in forms {
                assert_eq!(words(form), words(plain), "{form}");
            }
        }
    }

    #[test]
    fn what_is_no_mark_stays() {
        for text in [
            "Sales/Marketing",
            "C.E.O",
            "VP (Sales)",
            "A/B Testing",
            "Sign-in",
            "M&A",
            "R.H.",
            "I/O",
            "Go-to-market",
            "D/",
        ] {
            assert_eq!(without_marks(text), text);
        }
    }
}
