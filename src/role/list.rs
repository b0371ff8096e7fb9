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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// English titles: those of a real company, and a level with each phrase of the English list.
    fn english_titles(english: &TitleRules) -> Vec<String> {
        let company = include_str!("../../tests/fixtures/import/real-software-company-201.csv");
        let mut rows = csv::Reader::from_reader(company.as_bytes());
        let mut titles: Vec<String> = rows.records().map(|row| row.unwrap()[2].to_owned()).collect();
        let asked = english.functions.iter().flat_map(|rule| [&rule.any, &rule.all]);
        let phrases = asked.flat_map(|phrases| phrases.as_str().split(", ")).filter(|phrase| !phrase.is_empty());
        for phrase in phrases {
            for level in ["", "VP, ", "Head of ", "Director of ", "Senior ", "Personal ", "Global Marketing ", "Chief "]
            {
                titles.push(format!("{level}{phrase}"));
                titles.push(format!("{level}{phrase} Manager"));
                titles.push(format!("{level}{phrase} Controller"));
            }
        }
        titles
    }

    #[test]
    fn other_languages_change_no_english_reading() {
        let (english, all) = (rules(&[ENGLISH]), TitleRules::default());
        for title in english_titles(&english) {
            for (department, has_reports) in [("", false), ("", true), ("Sales", false)] {
                let one = english.classify(&title, department, has_reports);
                let other = all.classify(&title, department, has_reports);
                assert_eq!((one.function, one.grade), (other.function, other.grade), "{title} in {department}");
            }
        }
    }

    #[test]
    fn every_rule_asks_for_something_and_no_list_asks_twice_for_the_same() {
        let rules = TitleRules::default();
        for rule in &rules.functions {
            assert!(!(rule.any.is_empty() && rule.all.is_empty()), "{}", rule.why);
            let mut phrases: Vec<&str> = rule.any.as_str().split(", ").collect();
            phrases.sort_unstable();
            assert!(phrases.windows(2).all(|pair| pair[0] != pair[1]), "{phrases:?}");
        }
    }
}
