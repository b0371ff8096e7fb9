//! Reading what people type into a field: counts, money and percentages, the way people write them.

use super::{Share, answer::Refusal};

/// Largest amount a field takes, in whole units: ten trillion.
const LARGEST: f64 = 1e13;

/// Reads a whole amount such as `250`, `1,200`, `1.200`, `$20M`, `3.5 million`, `€ 750k` or `2 bn`.
/// Blank text is `None`, "not sure".
///
/// # Errors
/// [`Refusal::NotANumber`], [`Refusal::Negative`], [`Refusal::TooLarge`].
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0..=1e13 after the checks
pub fn amount(text: &str) -> Result<Option<u64>, Refusal> {
    let Some(number) = number(text)? else { return Ok(None) };
    if number > LARGEST {
        return Err(Refusal::TooLarge);
    }
    Ok(Some(number.round() as u64))
}

/// Reads a count of people or things, up to ten million.
///
/// # Errors
/// As [`amount`]; also [`Refusal::NotWhole`] for `2.5`.
pub fn count(text: &str) -> Result<Option<u32>, Refusal> {
    let Some(number) = number(text)? else { return Ok(None) };
    if number.fract() != 0.0 {
        return Err(Refusal::NotWhole);
    }
    if number > 1e7 {
        return Err(Refusal::TooLarge);
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a whole number, 0..=1e7
    Ok(Some(number as u32))
}

/// Reads a percentage such as `60`, `60 %` or `12,5%`.
///
/// # Errors
/// [`Refusal::NotANumber`], [`Refusal::Negative`], [`Refusal::OverAll`].
pub fn percent(text: &str) -> Result<Option<Share>, Refusal> {
    let Some(number) = number(text.trim().trim_end_matches('%'))? else { return Ok(None) };
    Share::new(number / 100.0).map(Some).map_err(|_| Refusal::OverAll)
}

/// Reads a plain positive rate such as `1.08`.
///
/// # Errors
/// [`Refusal::NotANumber`], [`Refusal::Negative`], [`Refusal::RateOutOfRange`] outside 0.000001 to 1,000,000.
pub fn rate(text: &str) -> Result<Option<f64>, Refusal> {
    let Some(number) = number(text)? else { return Ok(None) };
    if (1e-6..=1e6).contains(&number) { Ok(Some(number)) } else { Err(Refusal::RateOutOfRange) }
}

/// A number that is not negative, with separators, a currency sign and a magnitude as people write them.
fn number(text: &str) -> Result<Option<f64>, Refusal> {
    let refuse = || Refusal::NotANumber(text.trim().to_owned());
    let mut rest: String = text.trim().to_lowercase();
    if rest.is_empty() {
        return Ok(None);
    }
    for sign in ["$", "€", "£", "¥", "₹", "usd", "eur", "gbp", "chf", "cad", "aud", "sek", "inr", "jpy"] {
        rest = rest.replace(sign, "");
    }
    rest.retain(|letter| !letter.is_whitespace() && letter != '\'' && letter != '’');
    if rest.starts_with(['-', '−']) {
        return Err(Refusal::Negative);
    }
    let letters = rest.find(|letter: char| letter.is_alphabetic()).unwrap_or(rest.len());
    let (digits, magnitude) = rest.split_at(letters);
    let factor = match magnitude.trim_end_matches('.') {
        "" => 1.0,
        "k" | "thousand" => 1e3,
        "m" | "mn" | "mio" | "million" | "millions" => 1e6,
        "b" | "bn" | "billion" | "billions" => 1e9,
        _ => return Err(refuse()),
    };
    let plain = unseparated(digits, factor > 1.0).ok_or_else(refuse)?;
    plain.parse::<f64>().map(|number| Some(number * factor)).map_err(|_| refuse())
}

/// Digits with at most one decimal point, whichever of `.` and `,` the writer used for it.
///
/// One separator before exactly three digits groups thousands (`1,200`, `1.200`), unless a magnitude follows (`1.234M`).
fn unseparated(digits: &str, magnitude: bool) -> Option<String> {
    if !digits.starts_with(|first: char| first.is_ascii_digit())
        || !digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.' || letter == ',')
    {
        return None;
    }
    let separators: Vec<(usize, char)> = digits.char_indices().filter(|(_, letter)| !letter.is_ascii_digit()).collect();
    let decimal = match *separators.as_slice() {
        [] => None,
        [(at, _)] => (magnitude || digits.len() - at - 1 != 3 || digits.starts_with('0')).then_some(at),
        [.., (before, one), (at, last)] => (one != last && at > before).then_some(at),
    };
    let groups_end = decimal.unwrap_or(digits.len());
    let mut groups = digits[..groups_end].split(['.', ',']);
    groups.next()?;
    if !groups.all(|group| group.len() == 3) {
        return None;
    }
    let mut plain: String = digits[..groups_end].chars().filter(char::is_ascii_digit).collect();
    if let Some(at) = decimal {
        plain.push('.');
        plain.push_str(&digits[at + 1..]);
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (text, read) in [
            ("250", 250),
            ("1,200", 1_200),
            ("1.200", 1_200),
            ("20,000,000", 20_000_000),
            ("20.000.000", 20_000_000),
            ("20’000’000", 20_000_000),
            ("$20M", 20_000_000),
            ("€ 3,5 Mio.", 3_500_000),
            ("1.234M", 1_234_000),
            ("3.5 million", 3_500_000),
            ("750k", 750_000),
            ("1,234.56", 1_235),
            ("2 bn", 2_000_000_000),
        ] {
            assert_eq!(amount(text), Ok(Some(read)), "{text}");
        }
        assert_eq!(amount("  "), Ok(None));
    }

    #[test]
    fn what_is_no_number_is_refused_with_its_text() {
        for text in ["10x", "a lot", "1,2,3", "12,34,567", ".5", "1.2.3,4,5", "$", "ten"] {
            assert_eq!(amount(text), Err(Refusal::NotANumber(text.to_owned())), "{text}");
        }
        assert_eq!(amount("-5"), Err(Refusal::Negative));
        assert_eq!(amount("99999 bn"), Err(Refusal::TooLarge));
        assert_eq!(count("2.5"), Err(Refusal::NotWhole));
        assert_eq!(percent("140 %"), Err(Refusal::OverAll));
        assert_eq!(percent("12,5%").unwrap().unwrap().get(), 0.125);
        assert_eq!(rate("0"), Err(Refusal::RateOutOfRange));
        assert_eq!(rate("1.08"), Ok(Some(1.08)));
        assert_eq!(rate("0.012"), Ok(Some(0.012)));
    }

    proptest::proptest! {
        #[test]
        fn any_text_gets_an_answer(text in "\\PC*") {
            let _ = (amount(&text), count(&text), percent(&text), rate(&text));
        }

        #[test]
        fn what_is_written_plainly_is_read_back(number in 0_u64..10_000_000_000_000) {
            proptest::prop_assert_eq!(amount(&number.to_string()), Ok(Some(number)));
        }
    }
}
