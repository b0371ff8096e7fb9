//! How the rules that come with the planner are written down, one list to a language, and in which order they are asked.
//!
//! A company’s titles mix languages (“Head of Vertrieb”, “Recruiter Vertrieb”), so the languages are not asked one after
//! another. Each list has two halves: first what settles a title whatever else it says (a recruiter hires, an assistant
//! assists), then words for a field of work or for a level. All first halves are asked before all second ones, and English
//! last in each, as the words of the others are hardly ever English ones.

use super::english::ENGLISH;
use super::french::FRENCH;
use super::german::GERMAN;
use super::spanish::SPANISH;
use super::{Phrases, Rule, TitleRules};
use crate::org::{Function, Grade};

/// The languages in the order they are asked.
pub(super) const LANGUAGES: [Language; 4] = [GERMAN, FRENCH, SPANISH, ENGLISH];

/// The rules of one language. It is data alone, so that a rule costs the page its text and no code.
#[derive(Clone, Copy)]
pub(super) struct Language {
    /// Which function a title belongs to: jobs by name, then fields of work.
    pub functions: [&'static [Line<Function>]; 2],
    /// How senior it is: staff by name, then levels.
    pub grades: [&'static [Line<Grade>]; 2],
}

/// A rule as it stands in a list.
#[derive(Clone, Copy)]
pub(super) struct Line<T> {
    all: &'static str,
    any: &'static str,
    none: &'static str,
    department: &'static str,
    has_reports: Option<bool>,
    then: T,
    why: &'static str,
}

/// A rule that asks for any of `any`, and for none of `none`.
pub(super) const fn any<T: Copy>(any: &'static str, none: &'static str, then: T, why: &'static str) -> Line<T> {
    Line { all: "", any, none, department: "", has_reports: None, then, why }
}

/// The same, only where the department’s name holds any of `department`.
pub(super) const fn within<T: Copy>(department: &'static str, line: Line<T>) -> Line<T> {
    Line { department, ..line }
}

/// The same, and every one of `all`.
pub(super) const fn all<T: Copy>(all: &'static str, line: Line<T>) -> Line<T> {
    Line { all, ..line }
}

/// The same, only for a seat with reports, or only for one without.
pub(super) const fn reports<T: Copy>(has_reports: bool, line: Line<T>) -> Line<T> {
    Line { has_reports: Some(has_reports), ..line }
}

/// The rules of `languages` in the order they are asked.
pub(super) fn rules(languages: &[Language]) -> TitleRules {
    let mut rules = TitleRules { decided: Vec::new(), functions: Vec::new(), grades: Vec::new() };
    for half in 0..2 {
        for language in languages {
            rules.functions.extend(language.functions[half].iter().map(Line::rule));
            rules.grades.extend(language.grades[half].iter().map(Line::rule));
        }
    }
    rules
}

impl<T: Copy> Line<T> {
    fn rule<U: From<T>>(&self) -> Rule<U> {
        Rule {
            all: Phrases::new(self.all),
            any: Phrases::new(self.any),
            none: Phrases::new(self.none),
            department: Phrases::new(self.department),
            has_reports: self.has_reports,
            then: self.then.into(),
            why: self.why.to_owned(),
        }
    }
}
