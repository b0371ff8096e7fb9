//! Who does what: titles read as a function and a grade, by rules that people can see and change.

mod english;
mod title;
mod words;

pub use title::{By, Classification, Decided, Phrases, Rule, TitleRules};
pub(crate) use words::{fold, words};
