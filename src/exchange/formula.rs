//! Texts that a spreadsheet would take for formulas: an apostrophe in front when they leave, taken off when they come in.
//!
//! A cell that begins with `=`, `+`, `-`, `@`, a tab or a line end is run by spreadsheets when a file is opened (OWASP, “CSV
//! Injection”), in some also with the full-width forms of the signs. A text is apostrophes and a rest. Where the rest begins
//! so, writing puts one more apostrophe in front and reading takes one off: every text comes back as it was. A plain number
//! such as −5, written `-5`, is a value and not a formula: it leaves as it is.

use std::borrow::Cow;

/// What may stand in a cell of a file for `text`.
#[must_use]
pub fn guarded(text: &str) -> Cow<'_, str> {
    if is_formula(text.trim_start_matches('\'')) && !is_number(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that a cell of a file stands for: `unguarded(guarded(text))` is `text`.
#[must_use]
pub fn unguarded(cell: &str) -> Cow<'_, str> {
    let text = cell.strip_prefix('\'').filter(|text| is_formula(text.trim_start_matches('\'')));
    Cow::Borrowed(text.unwrap_or(cell))
}

/// Whether `text` begins as a formula does.
pub(super) fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// Whether `text` is a sign and digits, with at most one point among them.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, part].iter().all(|run| !run.is_empty() && run.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_guarded_and_numbers_are_not() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-", "'-"),
            ("-5.", "'-5."),
            ("+1 (555) 0100", "'+1 (555) 0100"),
            ("＝1", "'＝1"),
            ("\t=1", "'\t=1"),
            ("'=1", "''=1"),
            ("'-5", "''-5"),
            ("-5", "-5"),
            ("+3.2", "+3.2"),
            ("'tis", "'tis"),
            ("O'Neil", "O'Neil"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), cell);
            assert_eq!(unguarded(cell), text);
        }
        assert_eq!(unguarded("'"), "'");
    }

    proptest! {
        #[test]
        fn every_text_comes_back(text in "'{0,3}[=+@\t\r\n＝＋－＠0-9.a-]{0,6}") {
            let cell = guarded(&text);
            prop_assert_eq!(unguarded(&cell), text.as_str());
            prop_assert!(!is_formula(&cell) || is_number(&cell));
        }
    }
}
