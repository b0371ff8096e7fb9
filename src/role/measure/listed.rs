//! Reading a list of numbers as it is typed or pasted from a sheet: one on a line, or parted by blanks of any kind or semicolons.

use super::{List, MOST_LISTED};
use crate::company::{Refusal, entry};
use crate::figure::quoted;

/// Why a list could not be read.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ListError {
    /// An entry that is refused: which, from 1, as it was typed, and why.
    #[error("Entry {}, {}: {}", .0, quoted(.1), .2)]
    Entry(usize, String, Refusal),
    /// An entry beyond the largest.
    #[error("Entry {}, {}, is larger than the planner can keep. Check for extra zeros.", .0, quoted(.1))]
    TooLarge(usize, String),
    /// An entry that could be two.
    #[error(
        "Entry {}, {}, could be one number or two. Part entries by blanks or semicolons, and write decimals with a point.", .0, quoted(.1)
    )]
    Unclear(usize, String),
    /// Too many entries.
    #[error("A list has at most {MOST_LISTED} entries. Take a part of them.")]
    TooLong,
}

/// Reads a list. A comma within an entry is a decimal point, at its end it parts entries, and so do two and more. One before three
/// digits, as in “87,102”, could be any of that and is refused.
///
/// # Errors
/// [`ListError`] in a whole sentence, for the first entry that cannot be read.
pub fn read_list(list: List, text: &str) -> Result<Vec<u32>, ListError> {
    // “95 %” is one entry, whatever blank is in it; any other blank parts two.
    let text = [" %", "\u{a0}%", "\u{202f}%"].iter().fold(text.to_owned(), |text, sign| text.replace(sign, "%"));
    let words = text.split(|letter: char| letter.is_whitespace() || letter == ';').map(|word| word.trim_matches(','));
    let mut entries = Vec::new();
    for word in words.filter(|word| !word.is_empty()) {
        if let Some((_, behind)) = word.trim_end_matches('%').split_once(',')
            && behind.len() == 3
            && behind.bytes().all(|digit| digit.is_ascii_digit())
        {
            return Err(ListError::Unclear(entries.len() + 1, word.chars().take(40).collect()));
        }
        let parts = if word.matches(',').count() > 1 { word.split(',') } else { word.split('\n') };
        for part in parts.filter(|part| !part.is_empty()) {
            if entries.len() == MOST_LISTED {
                return Err(ListError::TooLong);
            }
            let at = entries.len() + 1;
            let shown = || part.chars().take(40).collect::<String>();
            let read = match list {
                List::Attainment => entry::thousandths(part),
                List::Cycle | List::CycleBefore => entry::count(part).map(|count| count.map(u64::from)),
            };
            let number = read.map_err(|refusal| ListError::Entry(at, shown(), refusal))?.unwrap_or_default();
            let number = u32::try_from(number).ok().filter(|number| *number <= list.most());
            entries.push(number.ok_or_else(|| ListError::TooLarge(at, shown()))?);
        }
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lists_are_read_as_they_are_pasted() {
        let read = |text| read_list(List::Attainment, text).unwrap();
        assert_eq!(read("87.5 %\n102%\r\n64"), [87_500, 102_000, 64_000]);
        assert_eq!(read("87,5; 102 ;64"), [87_500, 102_000, 64_000]);
        assert_eq!(read("87,102,64"), [87_000, 102_000, 64_000]);
        assert_eq!(read("87, 102, 64,"), [87_000, 102_000, 64_000]);
        assert_eq!(read("87.5\u{a0}102\u{202f}64\u{a0}% 95\u{202f}%"), [87_500, 102_000, 64_000, 95_000]);
        assert_eq!(read(" \n "), [0; 0]);
        assert_eq!(read_list(List::Cycle, "30\t45\t60").unwrap(), [30, 45, 60]);
    }

    #[test]
    fn what_is_no_number_is_named() {
        let said = |list, text: &str| read_list(list, text).unwrap_err().to_string();
        assert!(said(List::Attainment, "95 Ada").starts_with("Entry 2, “Ada”: “Ada” is not a number."));
        assert_eq!(
            said(List::Cycle, "30 4000"),
            "Entry 2, “4000”, is larger than the planner can keep. Check for extra zeros."
        );
        for (list, text) in
            [(List::Attainment, "95 87,102"), (List::Attainment, "95 87,102%"), (List::Cycle, "30\n1,200")]
        {
            assert!(
                said(list, text).starts_with("Entry 2") && said(list, text).contains("one number or two"),
                "{text}"
            );
        }
        assert_eq!(said(List::Cycle, "2.5"), "Entry 1, “2.5”: This must be a whole number.");
        assert_eq!(said(List::Cycle, &"1 ".repeat(MOST_LISTED + 1)), ListError::TooLong.to_string());
    }

    proptest! {
        #[test]
        fn any_text_gets_an_answer(text in "\\PC*") {
            let _ = (read_list(List::Attainment, &text), read_list(List::Cycle, &text));
        }

        #[test]
        fn what_is_listed_is_read_back(days in prop::collection::vec(0..3650_u32, 0..40)) {
            let text: Vec<String> = days.iter().map(ToString::to_string).collect();
            prop_assert_eq!(read_list(List::Cycle, &text.join("\n")).unwrap(), days);
        }
    }
}
