//! Text as plain words, so that case, accents, punctuation, plurals and common short forms make no difference.

use super::gender::{masculine, without_marks};

/// Short forms that titles use, and the word each stands for.
const SHORT: [(&str, &str); 14] = [
    ("ops", "operation"),
    ("op", "operation"),
    ("mgr", "manager"),
    ("mngr", "manager"),
    ("mgmt", "management"),
    ("dir", "director"),
    ("mktg", "marketing"),
    ("exec", "executive"),
    ("rep", "representative"),
    ("acct", "account"),
    ("biz", "business"),
    ("admin", "administrator"),
    ("gen", "generation"),
    ("comm", "communication"),
];

/// The words of `text` in lower case, without accents; `&` and `+` read as “and”. Letters with a dot after each are one
/// word (`V.P.`), a French d’ or l’ is a word too, a simple plural is its singular, a feminine form its masculine, a short form the word it stands for, and a
/// word that is said twice is said once.
pub fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = split(&without_marks(text)).into_iter().map(|word| short(stem(word))).collect();
    words.dedup();
    words
}

/// The words of `text`, of which the last is the beginning of one: it keeps its end.
pub(super) fn begin(text: &str) -> Vec<String> {
    let mut words = split(text);
    let last = words.pop();
    words.into_iter().map(|word| short(stem(word))).chain(last).collect()
}

/// The words of `text`, of which the first is the end of one: it stands for no short form, and a plural is one even if it is
/// short.
pub(super) fn end(text: &str) -> Vec<String> {
    let mut words = split(text).into_iter();
    let first = words.next().map(|word| masculine(singular(word, 1)));
    first.into_iter().chain(words.map(|word| short(stem(word)))).collect()
}

/// The words of `text` as they are written, without case and accents.
fn split(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut dotted = String::new();
    for letter in text.chars().chain(std::iter::once(' ')) {
        match letter {
            '\'' | '’' if !matches!(&*word, "d" | "l") => {}
            '.' if word.chars().count() == 1 => dotted.push_str(&std::mem::take(&mut word)),
            _ if letter.is_alphanumeric() || is_combining(letter) => fold(letter, &mut word),
            _ => {
                dotted.push_str(&std::mem::take(&mut word));
                if !dotted.is_empty() {
                    words.push(without_umlauts(std::mem::take(&mut dotted)));
                }
                if matches!(letter, '&' | '+') {
                    words.push("and".to_owned());
                }
            }
        }
    }
    words
}

/// Appends `letter` in lower case and without its accent. Letters beyond Latin keep their form.
pub fn fold(letter: char, into: &mut String) {
    for lower in letter.to_lowercase().filter(|&lower| !is_combining(lower)) {
        match lower {
            'à'..='å' | 'ā' | 'ă' | 'ą' => into.push('a'),
            'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => into.push('c'),
            'ð' | 'ď' | 'đ' => into.push('d'),
            'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => into.push('e'),
            'ĝ' | 'ğ' | 'ġ' | 'ģ' => into.push('g'),
            'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => into.push('i'),
            'ķ' => into.push('k'),
            'ĺ' | 'ļ' | 'ľ' | 'ł' => into.push('l'),
            'ñ' | 'ń' | 'ņ' | 'ň' => into.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => into.push('o'),
            'ŕ' | 'ŗ' | 'ř' => into.push('r'),
            'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => into.push('s'),
            'ţ' | 'ť' | 'ț' => into.push('t'),
            'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => into.push('u'),
            'ý' | 'ÿ' | 'ŷ' => into.push('y'),
            'ź' | 'ż' | 'ž' => into.push('z'),
            'ß' => into.push_str("ss"),
            'æ' => into.push_str("ae"),
            'œ' => into.push_str("oe"),
            'þ' => into.push_str("th"),
            _ => into.push(lower),
        }
    }
}

/// Whether `letter` is an accent written as a letter of its own.
const fn is_combining(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// `word` without the e by which ä, ö and ü are also written, so that “Geschaeftsfuehrer” is “Geschäftsführer”. Other words
/// lose it too (“revenu”), but wherever they stand. AE is an account executive.
fn without_umlauts(mut word: String) -> String {
    if word.len() > 2 {
        let mut before = ' ';
        word.retain(|letter| {
            let keep = letter != 'e' || !matches!(before, 'a' | 'o' | 'u');
            if keep {
                before = letter;
            }
            keep
        });
    }
    word
}

/// `word` in the singular and in the masculine.
fn stem(word: String) -> String {
    masculine(singular(word, 3))
}

/// `word` without a plural s, if it has more letters than `least`.
fn singular(mut word: String, least: usize) -> String {
    if word.len() > least && word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| word.ends_with(end)) {
        word.pop();
    }
    word
}

/// What `word` stands for, if it is a short form.
fn short(word: String) -> String {
    SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| (*long).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_punctuation_plurals_and_short_forms_make_no_difference() {
        assert_eq!(words("V.P., Sales & Marketing"), ["vp", "sale", "and", "marketing"]);
        assert_eq!(words("People-Ops  GENERALIST"), ["people", "operation", "generalist"]);
        assert_eq!(words("Directeur Général / Stratégie"), ["directeur", "general", "strategie"]);
        assert_eq!(words("e\u{301}quipe’s"), ["equipe"]);
        assert_eq!(words("Sr. Mgr., Customer Success"), ["sr", "manager", "customer", "success"]);
        assert_eq!(words("U.S. C.E.O"), ["us", "ceo"]);
        assert!(words(" —.,. ").is_empty());
    }

    #[test]
    fn an_umlaut_may_be_written_with_an_e_and_any_accent_as_a_letter_of_its_own() {
        for (plain, forms) in [
            (
                "Geschäftsführer",
                &["GESCHÄFTSFÜHRER", "Geschaeftsfuehrer", "Gescha\u{308}ftsfu\u{308}hrer", "Geschaftsfuhrer"][..],
            ),
            ("Außendienst", &["AUSSENDIENST", "Aussendienst", "AUẞENDIENST"]),
            ("Directeur général", &["DIRECTEUR GÉNÉRAL", "Directeur ge\u{301}ne\u{301}ral", "Directeur general"]),
            ("Diseño y atención", &["DISEN\u{303}O Y ATENCIO\u{301}N", "diseno y atencion"]),
        ] {
            for form in forms {
                assert_eq!(words(form), words(plain), "{form}");
            }
        }
        assert_eq!(words("AE, EMEA"), ["ae", "emea"]);
    }

    proptest::proptest! {
        #[test]
        fn plain_words_stay_as_they_are(text in "\\PC*") {
            let plain = words(&text);
            proptest::prop_assert_eq!(words(&plain.join(" ")), plain);
        }

        #[test]
        fn plain_words_of_titles_stay_as_they_are(text in "[a-zäöüßéèçñ&+./()*:·’ -]{0,40}") {
            let plain = words(&text);
            proptest::prop_assert_eq!(words(&plain.join(" ")), plain);
        }
    }

    #[test]
    fn a_word_already_plain_stays_as_it_is() {
        for plain in words("Partnerships Analytics Analysis Business Sales Communications") {
            assert_eq!(words(&plain), [plain]);
        }
    }
}
