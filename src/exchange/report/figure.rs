//! Figures as they stand in a report.

use crate::decision::Unit;

/// A number with one decimal.
pub(super) fn tenth(number: f64) -> String {
    let text = format!("{number:.1}");
    if text == "-0.0" { "0.0".to_owned() } else { text.replace('-', "−") }
}

/// The same with its sign.
pub(super) fn signed(number: f64) -> String {
    let text = tenth(number);
    if text == "0.0" || text.starts_with('−') { text } else { format!("+{text}") }
}

/// A number without decimals.
pub(super) fn whole(number: f64) -> String {
    format!("{number:.0}")
}

/// A part of a whole, 0 to 1.
pub(super) fn percent(part: f64) -> String {
    format!("{:.0}\u{a0}%", 100.0 * part)
}

/// A count.
pub(super) fn count(number: u32) -> String {
    Unit::Count.in_words(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_rounds_to_nothing_has_no_sign() {
        assert_eq!([signed(0.04), signed(-0.04), signed(-1.26), signed(4.44)], ["0.0", "0.0", "−1.3", "+4.4"]);
    }
}
