//! The plan: everything its owner made, and the one text form it is saved in.

mod copy;
mod design;
mod document;
mod format;
mod history;
mod lineup;
mod readings;
mod view;

pub use design::{Base, Design};
pub use document::{Baseline, Plan, Whose};
pub use format::{FORMAT, FormatError, LONGEST, VERSION};
pub use history::{Change, ChangeError, History, Step};
pub use lineup::{Between, Lineup};
pub use readings::Readings;
pub use view::{Detail, Lens, SavedView, Sift, Unfolded, View};
