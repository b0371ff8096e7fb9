//! Who does what: titles read as a function and a grade, by rules that people can see and change.

mod catalog;
mod cited;
mod english;
mod french;
mod gender;
mod german;
mod judged;
mod lifecycle;
mod list;
mod matrix;
pub mod measure;
mod owner;
pub mod path;
pub mod pay;
mod phrases;
mod posting;
mod spanish;
mod title;
mod words;

pub use catalog::{Band, Card, Disagreement, Duties, Partner, Reports, Rhythm, Role};
pub use judged::{Judged, TitleRule, Titles, Verdict};
pub use lifecycle::LifeStage;
pub use matrix::{Cell, Column, Doer, Duty, Given, Line, MOST_COLUMNS, Matrix, Part, Said, Stage, Trouble, Usual};
pub use measure::Kpi;
pub use owner::{Owners, Ownership};
pub use phrases::Phrases;
pub use posting::{LONGEST_POSTING, Mark, Posting, Says, Stand};
pub use title::{By, Classification, Decided, Rule, TitleRules};
pub(crate) use words::{fold, words};
