//! The plan: everything its owner made, and the one text form it is saved in.

mod assigned;
mod charts;
mod compared;
mod copy;
mod cover;
mod design;
mod document;
mod format;
mod history;
mod json;
mod lineup;
mod readings;
mod record;
mod roles;
pub mod sheet;
mod shelf;
mod view;
mod way;
mod whole;

pub use assigned::{Assigned, AssignedError};
pub use compared::{Compared, ComparedError};
pub use cover::{Chapter, Cover, CoverError, CoverText};
pub use design::{Base, Design};
pub use document::{Baseline, Plan, Whose};
pub use format::{FORMAT, FormatError, LONGEST, Opened, VERSION, file_stem};
pub use history::{Change, ChangeError, History, Step};
pub use lineup::{Between, Lineup};
pub use readings::Readings;
pub use record::{Answered, Checked, Fitting, Parts, Placed, Receipt};
pub use roles::{Roles, Saying};
pub use view::{Detail, Lens, SavedView, Sift, Unfolded, View};
pub use whole::Whole;
