//! Who does what: titles read as a function and a grade, and what each role covers.

mod english;
mod title;
mod words;

pub use title::{By, Classification, Decided, Phrases, Rule, TitleRules};
pub(crate) use words::{fold, words};
