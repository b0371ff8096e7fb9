//! Who does what: titles read as a function and a grade, by rules that people can see and change.

mod catalog;
mod english;
mod french;
mod gender;
mod german;
mod lifecycle;
mod list;
pub mod measure;
mod owner;
pub mod pay;
mod phrases;
mod sheet;
mod spanish;
mod title;
mod words;

pub use catalog::{Card, Disagreement, Duties, Partner, Reports, Role};
pub use lifecycle::LifeStage;
pub use measure::Kpi;
pub use owner::{Owners, Ownership};
pub use phrases::Phrases;
pub use title::{By, Classification, Decided, Rule, TitleRules};
pub(crate) use words::{fold, words};
