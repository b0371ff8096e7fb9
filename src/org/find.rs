//! Finding positions by what is written on them, however it is spelt: case and accents make no difference.

use super::{Chart, Outline, Position, PositionId};

/// `text` in lower case and without the accents of Latin letters, so that “Muller” finds “Müller” and “strasse” “Straße”.
#[must_use]
pub fn fold_case(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    folded
}

/// Whether `position` has every word of `needle`, which must be folded, in its title, holder, department, location or
/// function. Nothing is found by no words.
#[must_use]
pub fn matches(position: &Position, needle: &str) -> bool {
    let mut words = needle.split_whitespace().peekable();
    words.peek().is_some() && has_all(position, words, &mut String::new())
}

/// The positions of `outline` that have every word of `text`, in order; none for no words. O(characters on the chart).
#[must_use]
pub fn find(chart: &Chart, outline: &Outline, text: &str) -> Vec<PositionId> {
    let needle = fold_case(text);
    let words: Vec<&str> = needle.split_whitespace().collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut card = String::new();
    let mut is_found =
        |id: &PositionId| chart.get(*id).is_some_and(|position| has_all(position, words.iter().copied(), &mut card));
    outline.ids().iter().copied().filter(|id| is_found(id)).collect()
}

/// Whether all of `words` are on a position. `card` is where its text is put together: one buffer for many positions.
fn has_all<'a>(position: &Position, mut words: impl Iterator<Item = &'a str>, card: &mut String) -> bool {
    let fields = [
        position.title.as_str(),
        position.holder.as_deref().unwrap_or_default(),
        &position.department,
        &position.location,
        position.function.map_or("", super::Function::label),
    ];
    card.clear();
    for field in fields {
        fold_into(card, field);
        // No word has a line end in it, so none is found across two fields.
        card.push('\n');
    }
    words.all(|word| card.contains(word))
}

fn fold_into(folded: &mut String, text: &str) {
    if text.is_ascii() {
        // Nearly all text, and many times quicker as a whole.
        let start = folded.len();
        folded.push_str(text);
        folded[start..].make_ascii_lowercase();
        return;
    }
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
            continue;
        }
        for letter in letter.to_lowercase() {
            match plain(letter) {
                Some(letters) => folded.push_str(letters),
                None => folded.push(letter),
            }
        }
    }
}

/// What stands for a small letter with an accent; an accent alone, as some systems write it after the letter, is nothing.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{300}'..='\u{36f}' => "",
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        // A typed apostrophe finds a printed one.
        '’' => "'",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::org::Function;
    use proptest::prelude::*;

    #[test]
    fn case_and_accents_make_no_difference() {
        for (text, folded) in [
            ("MÜLLER", "muller"),
            ("Mu\u{308}ller", "muller"),
            ("Straße", "strasse"),
            ("Łukasz Żak", "lukasz zak"),
            ("İstanbul", "istanbul"),
            ("Ærø Þór", "aero thor"),
            ("O’Neil", "o'neil"),
            ("ΣΟΦΙΑ 東京", "σοφια 東京"),
        ] {
            assert_eq!(fold_case(text), folded);
        }
    }

    #[test]
    fn every_word_must_be_somewhere() {
        let position = Position {
            title: "VP Sales, EMEA".into(),
            holder: Some("Jürgen Groß".into()),
            department: "Revenue".into(),
            location: "Zürich".into(),
            function: Some(Function::CustomerSuccess),
            notes: "secret".into(),
            ..Position::default()
        };
        for text in ["vp", "jurgen zurich", "emea gross revenue", "success", "  sales\tVP "] {
            assert!(matches(&position, &fold_case(text)), "{text}");
        }
        for text in ["", "  ", "vp paris", "secret", "emeajurgen"] {
            assert!(!matches(&position, &fold_case(text)), "{text}");
        }
    }

    #[test]
    fn what_is_found_comes_in_the_order_of_the_chart() {
        let titles = ["CEO", "VP Sales", "Seller", "VP Marketing", "Seller"];
        let positions = titles.map(|title| Position { title: title.into(), ..Position::default() });
        let chart = Chart::from_managers(positions.into(), &[None, Some(0), Some(3), Some(0), Some(1)]).unwrap();
        let found = |text| find(&chart, &chart.outline(), text).iter().map(|id| id.number()).collect::<Vec<_>>();
        assert_eq!(found("SELLER"), [4, 2]);
        assert_eq!(found("vp"), [1, 3]);
        assert_eq!(found("nobody"), [0; 0]);
        assert_eq!(found(" "), [0; 0]);
    }

    proptest! {
        #[test]
        fn folding_once_is_enough_and_what_is_written_is_found(title in "\\PC{0,12}", other in "\\PC{0,12}") {
            let folded = fold_case(&title);
            prop_assert_eq!(fold_case(&folded), folded.as_str());
            let position = Position { title: title.clone(), holder: Some(other), ..Position::default() };
            prop_assert_eq!(matches(&position, &folded), !folded.trim().is_empty());
        }
    }
}
