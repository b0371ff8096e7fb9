//! Text as plain words, so that case, accents, punctuation, plurals and common short forms make no difference.

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
/// word (`V.P.`), a simple plural is its singular, and a short form is the word it stands for.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut dotted = String::new();
    for letter in text.chars().chain(std::iter::once(' ')) {
        match letter {
            '\'' | '’' => {}
            '.' if word.chars().count() == 1 => dotted.push_str(&std::mem::take(&mut word)),
            _ if letter.is_alphanumeric() || is_combining(letter) => fold(letter, &mut word),
            _ => {
                dotted.push_str(&std::mem::take(&mut word));
                if !dotted.is_empty() {
                    words.push(stem(std::mem::take(&mut dotted)));
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

/// `word` without a plural s, a short form written out.
fn stem(mut word: String) -> String {
    if word.len() > 3 && word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| word.ends_with(end)) {
        word.pop();
    }
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
    fn a_word_already_plain_stays_as_it_is() {
        for plain in words("Partnerships Analytics Analysis Business Sales Communications") {
            assert_eq!(words(&plain), [plain]);
        }
    }
}
