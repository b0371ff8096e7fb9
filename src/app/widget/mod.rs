//! The handful of parts that every page is made of.

mod choice;
mod dialog;
mod entry;
mod frame;
mod mark;
mod menu;
mod popover;

pub use choice::{Question, choices, scale, segments, select, yes_no};
pub use dialog::{Dialog, Prompt};
pub use entry::{Entry, Typed};
pub use frame::{PageHead, Tone, notice, panel, quiet_notice};
pub use mark::{evidence, sources};
pub use menu::{Menu, MenuEntry};
pub use popover::popover;
