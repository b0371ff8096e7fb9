//! The handful of parts that every page is made of.

mod choice;
mod entry;
mod frame;
mod mark;

pub use choice::{Question, choices, scale, select, yes_no};
pub use entry::{Entry, Typed};
pub use frame::{PageHead, Tone, notice, panel};
pub use mark::{evidence, sources};
