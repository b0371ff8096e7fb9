//! Reading what people type into a field: counts, money and percentages, the way people write them.

use super::{Share, answer::Refusal};
use crate::figure;

/// Largest amount a field takes, in whole units: ten trillion.
const LARGEST: f64 = 1e13;

/// Reads a whole amount such as `250`, `1,200`, `1.200`, `$20M`, `3.5 million`, `€ 750k` or `2 bn`.
/// Blank text is `None`, "not sure".
///
/// # Errors
/// [`Refusal::NotANumber`], [`Refusal::Negative`], [`Refusal::TooLarge`].
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0..=1e13 after the checks
pub fn amount(text: &str) -> Result<Option<u64>, Refusal> {
    let Some(number) = number(text, Lone::MayGroup)? else { return Ok(None) };
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
    let Some(number) = number(text, Lone::MayGroup)? else { return Ok(None) };
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
    let Some(number) = number(text.trim().trim_end_matches(['%', '٪', '％']), Lone::IsDecimal)? else {
        return Ok(None);
    };
    Share::new(number / 100.0).map(Some).map_err(|_| Refusal::OverAll)
}

/// Reads a plain positive rate such as `1.08`.
///
/// # Errors
/// [`Refusal::NotANumber`], [`Refusal::Negative`], [`Refusal::RateOutOfRange`] outside 0.000001 to 1,000,000.
pub fn rate(text: &str) -> Result<Option<f64>, Refusal> {
    let Some(number) = number(text, Lone::IsDecimal)? else { return Ok(None) };
    if (1e-6..=1e6).contains(&number) { Ok(Some(number)) } else { Err(Refusal::RateOutOfRange) }
}

/// Reads a number such as `72`, `72.5` or `12,5 %`, in thousandths.
///
/// # Errors
/// [`Refusal::NotANumber`], [`Refusal::Negative`], [`Refusal::TooLarge`].
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0..=1e13 after the checks
pub fn thousandths(text: &str) -> Result<Option<u64>, Refusal> {
    let Some(number) = number(text.trim().trim_end_matches(['%', '٪', '％']), Lone::IsDecimal)? else {
        return Ok(None);
    };
    let thousandths = (number * 1e3).round();
    if thousandths > LARGEST { Err(Refusal::TooLarge) } else { Ok(Some(thousandths as u64)) }
}

/// What a single `.` or `,` before exactly three digits means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lone {
    /// A group of thousands, as in `1,200` and `1.200`, as what is asked for is whole. Before a magnitude it is whatever the
    /// reader’s locale has it for: `1.234M` is a little over a million, and 1234 million for those who group with a point.
    MayGroup,
    /// A decimal point: rates and percentages have no thousands.
    IsDecimal,
}

/// A number that is not negative, with separators, a currency sign and a magnitude as people write them.
fn number(text: &str, lone: Lone) -> Result<Option<f64>, Refusal> {
    let refuse = || Refusal::NotANumber(text.trim().to_owned());
    let mut rest: String = text.trim().to_lowercase().chars().map(latin).collect();
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
        "k" | "tsd" | "thousand" => 1e3,
        "m" | "mn" | "mio" | "million" | "millions" => 1e6,
        "b" | "bn" | "mrd" | "billion" | "billions" => 1e9,
        _ => return Err(refuse()),
    };
    let (number, shift) = unseparated(digits, lone, factor > 1.0).ok_or_else(refuse)?;
    if number >= EXACT {
        return Err(Refusal::TooLarge);
    }
    #[allow(clippy::cast_precision_loss)] // below EXACT there is none
    Ok(Some(number as f64 / 10_f64.powi(shift) * factor))
}

/// A digit or a separator of the Arabic, Persian and Indian scripts, or one of full width, as the page reads it; any other
/// letter as it is.
fn latin(letter: char) -> char {
    const ZEROS: [u32; 4] = [0x0660, 0x06F0, 0x0966, 0xFF10];
    let digit = ZEROS.iter().find_map(|zero| {
        u32::from(letter).checked_sub(*zero).filter(|digit| *digit < 10).and_then(|digit| char::from_digit(digit, 10))
    });
    digit.unwrap_or(match letter {
        '٫' => '.',
        '٬' => ',',
        '٪' | '％' => '%',
        other => other,
    })
}

/// Whole numbers below this are exact as `f64`, and a single division by a power of ten rounds them correctly: no need for
/// the library's parser, whose tables would add some 8 KB to the page.
const EXACT: u64 = 1 << 53;

/// The digits as one number, and how many of them stand behind the decimal point, whichever of `.` and `,` the writer used
/// for it. Digits beyond what `u64` holds make the largest number. Groups are of three digits, or of two before the last
/// (`2,40,00,000`).
fn unseparated(digits: &str, lone: Lone, magnitude: bool) -> Option<(u64, i32)> {
    if !digits.starts_with(|first: char| first.is_ascii_digit())
        || !digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.' || letter == ',')
    {
        return None;
    }
    let separators: Vec<(usize, char)> = digits.char_indices().filter(|(_, letter)| !letter.is_ascii_digit()).collect();
    let decimal = match *separators.as_slice() {
        [] => None,
        [(at, separator)] => {
            let groups = lone == Lone::MayGroup && digits.len() - at - 1 == 3 && !digits.starts_with('0');
            (!groups || magnitude && separator == figure::point()).then_some(at)
        }
        [.., (_, one), (at, last)] => (one != last).then_some(at),
    };
    let (whole, fraction) = decimal.map_or((digits, ""), |at| (&digits[..at], &digits[at + 1..]));
    let groups: Vec<&str> = whole.split(['.', ',']).collect();
    if let [first, middle @ .., last] = groups.as_slice()
        && (first.len() > 3 || last.len() != 3 || !middle.iter().all(|group| (2..=3).contains(&group.len())))
    {
        return None;
    }
    // Digits behind the sixth are below anything a field keeps.
    let fraction = &fraction[..fraction.len().min(6)];
    let number = whole
        .bytes()
        .chain(fraction.bytes())
        .filter(u8::is_ascii_digit)
        .fold(0_u64, |number, digit| number.saturating_mul(10).saturating_add(u64::from(digit - b'0')));
    i32::try_from(fraction.len()).ok().map(|shift| (number, shift))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::figure::Marks;

    #[test]
    fn thousandths_are_read_as_decimals() {
        assert_eq!(thousandths("72.5"), Ok(Some(72_500)));
        assert_eq!(thousandths("1,234 %"), Ok(Some(1_234)));
        assert_eq!(thousandths(" "), Ok(None));
        assert_eq!(thousandths("1e14"), Err(Refusal::NotANumber("1e14".to_owned())));
        assert_eq!(thousandths("99999999999"), Err(Refusal::TooLarge));
    }

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
            ("1,200K", 1_200_000),
            ("2,40,00,000", 24_000_000),
            ("12,34,567", 1_234_567),
            ("3.5 million", 3_500_000),
            ("750k", 750_000),
            ("1,234.56", 1_235),
            ("2 bn", 2_000_000_000),
            ("1,5 Mrd.", 1_500_000_000),
            ("1.234,5", 1_235),
            ("1\u{202f}234\u{a0}567", 1_234_567),
            ("١٬٢٣٤", 1_234),
            ("۱۲٫۵M", 12_500_000),
            ("१,२३४", 1_234),
        ] {
            assert_eq!(amount(text), Ok(Some(read)), "{text}");
        }
        assert_eq!(amount("  "), Ok(None));
    }

    #[test]
    fn one_separator_before_a_magnitude_is_what_the_reader_has_it_for() {
        let german = Marks { point: ',', group: Some('.'), ..Marks::PLAIN };
        let read =
            || ["1.234M", "1,234M", "1.234", "1,234", "1.234,5", "1,234.5"].map(|text| amount(text).unwrap().unwrap());
        assert_eq!(read(), [1_234_000, 1_234_000_000, 1_234, 1_234, 1_235, 1_235]);
        assert_eq!(german.within(read), [1_234_000_000, 1_234_000, 1_234, 1_234, 1_235, 1_235]);
        german.within(|| {
            assert_eq!([percent("12,5 %"), percent("12.5٪")].map(|share| share.unwrap().unwrap().get()), [0.125; 2]);
            let refused = amount("ten").unwrap_err().to_string();
            assert!(refused.contains("250, 1.200, 3,5M or 750k"), "{refused}");
        });
    }

    #[test]
    fn what_is_no_number_is_refused_with_its_text() {
        for text in ["10x", "1e9", "1234,567,890", "a lot", "1,2,3", "12,3,567", ".5", "1.2.3,4,5", "$", "ten"] {
            assert_eq!(amount(text), Err(Refusal::NotANumber(text.to_owned())), "{text}");
        }
        assert_eq!(amount("-5"), Err(Refusal::Negative));
        assert_eq!(amount("99999 bn"), Err(Refusal::TooLarge));
        assert_eq!(count("2.5"), Err(Refusal::NotWhole));
        assert_eq!(percent("140 %"), Err(Refusal::OverAll));
        assert_eq!(percent("12,5%").unwrap().unwrap().get(), 0.125);
        assert_eq!(rate("0"), Err(Refusal::RateOutOfRange));
        assert_eq!(percent("12.125").unwrap().unwrap().get(), 0.12125);
        assert_eq!(rate("1.085"), Ok(Some(1.085)));
        assert_eq!(rate("1,085"), Ok(Some(1.085)));
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
