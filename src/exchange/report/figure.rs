//! Figures as they stand in a report.

use crate::decision::Unit;
use crate::figure::{self, fixed};

/// A number with one decimal.
pub(super) fn tenth(number: f64) -> String {
    fixed(number, 1)
}

/// The same with its sign.
pub(super) fn signed(number: f64) -> String {
    figure::signed(number)
}

/// A number without decimals.
pub(super) fn whole(number: f64) -> String {
    fixed(number, 0)
}

/// A part of a whole, 0 to 1.
pub(super) fn percent(part: f64) -> String {
    figure::percent(part)
}

/// A count.
pub(super) fn count(number: u32) -> String {
    Unit::Count.in_words(number)
}
