//! How a kind of change is told on a chart: each by a shape as well as by a colour.

use crate::org::Kind;

/// How many kinds there are.
pub const SIGNS: usize = Kind::ALL.len();

/// A letter that every font has.
pub const fn glyph(kind: Kind) -> &'static str {
    match kind {
        Kind::New => "+",
        Kind::Removed => "×",
        Kind::Closed => "–",
        Kind::Opened => "○",
        Kind::Moved => "→",
        Kind::Retitled => "T",
        Kind::Changed => "≠",
        Kind::Reordered => "↔",
    }
}

/// The class that carries its colour.
pub const fn sign_class(kind: Kind) -> &'static str {
    match kind {
        Kind::New | Kind::Opened => "s-new",
        Kind::Removed => "s-removed",
        Kind::Closed => "s-closed",
        Kind::Moved | Kind::Reordered => "s-moved",
        Kind::Retitled => "s-retitled",
        Kind::Changed => "s-changed",
    }
}

/// How the outline is broken where a card is too small for words: lengths drawn and left out.
pub const fn dash(kind: Kind) -> &'static [f64] {
    match kind {
        Kind::New => &[],
        Kind::Removed => &[2.0, 2.0],
        Kind::Closed => &[6.0, 2.0],
        Kind::Opened => &[12.0, 2.0],
        Kind::Moved => &[9.0, 4.0],
        Kind::Retitled => &[1.5, 3.0],
        Kind::Changed => &[6.0, 2.0, 1.5, 2.0],
        Kind::Reordered => &[3.0, 6.0],
    }
}

/// Whether the position is struck through.
pub const fn strikes(kind: Kind) -> bool {
    matches!(kind, Kind::Removed | Kind::Closed)
}
