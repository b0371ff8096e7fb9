//! The plan: everything its owner made, and the one text form it is saved in.

mod document;
mod format;

pub use document::{Baseline, Plan};
pub use format::{FORMAT, FormatError, LONGEST, VERSION};
