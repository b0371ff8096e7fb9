//! Who does what: titles read as a function and a grade, by rules that people can see and change.

mod catalog;
mod english;
mod french;
mod gender;
mod german;
mod judged;
mod lifecycle;
mod list;
mod matrix;
mod owner;
mod phrases;
mod posting;
mod sheet;
mod spanish;
mod title;
mod words;

pub use catalog::{Card, Disagreement, Duties, Partner, Reports, Role};
pub use judged::{Judged, TitleRule, Titles, Verdict};
pub use lifecycle::LifeStage;
pub use matrix::{Cell, Column, Doer, Duty, Given, Line, MOST_COLUMNS, Matrix, Part, Said, Stage, Trouble, Usual};
pub use owner::{Owners, Ownership};
pub use phrases::Phrases;
pub use posting::{LONGEST_POSTING, Mark, Posting, Says, Stand};
pub use sheet::{CSO_PAY, CSO_PAY_SOURCES, Measure, Pay};
pub use title::{By, Classification, Decided, Rule, TitleRules};
pub(crate) use words::{fold, words};
