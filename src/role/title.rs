//! Titles read as a function and a grade, by a list of rules that people can see, change and add to.
//!
//! Titles are used inconsistently (Conduyt 2026), so no list is right for every company. Each rule says in a sentence why it
//! decides as it does; the first that matches wins, so order settles the traps (a Revenue Accountant is in finance). The
//! lists are judgement. Where a title could be either, they lean away from the core functions: a box wrongly counted as
//! marketing makes marketing look split over the chart, a box wrongly left out costs one head.

use super::Phrases;
use super::gender::without_marks;
use super::list::{self, LANGUAGES};
use super::phrases::Said;
use crate::org::{Chart, Function, Grade};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// One rule: where everything it asks for holds, `then` is the answer. What is left empty is not asked for; a rule that asks
/// for nothing matches nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Rule<T> {
    /// Every one of these is found.
    #[serde(skip_serializing_if = "Phrases::is_empty")]
    pub all: Phrases,
    /// At least one of these is found.
    #[serde(skip_serializing_if = "Phrases::is_empty")]
    pub any: Phrases,
    /// None of these stands anywhere in the title.
    #[serde(skip_serializing_if = "Phrases::is_empty")]
    pub none: Phrases,
    /// At least one of these stands in the department’s name.
    #[serde(skip_serializing_if = "Phrases::is_empty")]
    pub department: Phrases,
    /// Whether somebody reports to the position.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_reports: Option<bool>,
    /// The answer.
    pub then: T,
    /// Why, as a whole sentence.
    pub why: String,
}

impl<T> Rule<T> {
    /// Whether the rule asks for words of the title.
    fn reads_title(&self) -> bool {
        !(self.all.is_empty() && self.any.is_empty())
    }

    fn matches(&self, part: &Said, asked: &Asked) -> bool {
        let words = self.all.all_in(part) && (self.any.is_empty() || self.any.any_in(part));
        let seat = self.has_reports.is_none_or(|wanted| wanted == asked.has_reports)
            && (self.department.is_empty() || self.department.any_in(asked.department));
        words && seat && !self.none.any_in(asked.whole)
    }
}

/// What rules are asked about one position.
struct Asked<'a> {
    whole: &'a Said,
    department: &'a Said,
    has_reports: bool,
}

/// The first rule that matches any of `parts`, the first part first. Rules without words are asked about the last part alone.
fn first<T>(rules: &[Rule<T>], parts: &[Said], asked: &Asked) -> Option<usize> {
    let last = parts.len().checked_sub(1)?;
    let asks = |rule: &Rule<T>, at: usize| {
        rule.reads_title() || at == last && (rule.has_reports.is_some() || !rule.department.is_empty())
    };
    let mut parts = parts.iter().enumerate();
    parts.find_map(|(at, part)| rules.iter().position(|rule| asks(rule, at) && rule.matches(part, asked)))
}

/// What a person decided about one whole title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// The title; case, accents and punctuation make no difference.
    pub title: String,
    /// What such a position works on.
    pub function: Option<Function>,
}

/// The rules, in the order they are asked. A person’s own rules go to the front; both lists may be changed in any way, and
/// [`TitleRules::default`] is the list as it comes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TitleRules {
    /// Whole titles that a person decided one by one. They go before every rule.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decided: Vec<Decided>,
    /// What a position works on; `None` is a title that belongs to no function.
    pub functions: Vec<Rule<Option<Function>>>,
    /// How senior it is. A title that no rule matches is an individual contributor.
    pub grades: Vec<Rule<Grade>>,
}

thread_local! {
    /// Made once: the page compares its rules with these whenever it saves.
    static AS_THEY_COME: TitleRules = list::rules(&LANGUAGES);
}

/// The lists for English, German, French and Spanish titles (judgement).
impl Default for TitleRules {
    fn default() -> Self {
        AS_THEY_COME.with(Self::clone)
    }
}

/// What decided the function; the indices of rules point into [`TitleRules::functions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// This entry of [`TitleRules::decided`].
    Person(usize),
    /// This rule, on the title.
    Title(usize),
    /// This rule, on the department’s name, because no rule matches the title.
    Department(usize),
    /// No rule matches.
    Nothing,
}

/// A title, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Classification {
    /// What the position works on.
    pub function: Option<Function>,
    /// What decided that.
    pub by: By,
    /// How senior it is.
    pub grade: Grade,
    /// The rule of [`TitleRules::grades`] that decided that; `None` where no rule matches.
    pub grade_by: Option<usize>,
}

impl TitleRules {
    /// Reads one title. What stands before the first comma, bracket, colon or spaced dash is read first, since it names the
    /// job and the rest tells it from others like it; then the title without brackets; then all of it; then, for
    /// the function alone, the department.
    ///
    /// `has_reports` tells an Account Manager who manages accounts from one who manages people.
    #[must_use]
    pub fn classify(&self, title: &str, department: &str, has_reports: bool) -> Classification {
        let parts = parts(title);
        let department = Said::new(opening(department));
        let whole = &parts[parts.len() - 1];
        let asked = Asked { whole, department: &department, has_reports };
        let decided = || self.decided.iter().position(|decided| Said::new(&decided.title) == *whole);
        let by = decided().map(By::Person).or_else(|| first(&self.functions, &parts, &asked).map(By::Title));
        let by = by.or_else(|| {
            let asked = Asked { whole: &department, ..asked };
            first(&self.functions, std::slice::from_ref(&department), &asked).map(By::Department)
        });
        let by = by.unwrap_or(By::Nothing);
        let function = match by {
            By::Person(decided) => self.decided[decided].function,
            By::Title(rule) | By::Department(rule) => self.functions[rule].then,
            By::Nothing => None,
        };
        let grade_by = first(&self.grades, &parts, &asked);
        let grade = grade_by.map_or(Grade::Contributor, |rule| self.grades[rule].then);
        Classification { function, by, grade, grade_by }
    }

    /// Reads one whole title as `function` from now on, whatever the rules say. A later decision replaces an earlier one.
    pub fn decide(&mut self, title: &str, function: Option<Function>) {
        let whole = Said::new(title);
        self.decided.retain(|decided| Said::new(&decided.title) != whole);
        self.decided.push(Decided { title: title.to_owned(), function });
    }

    /// Reads every title of `chart` again. O(N).
    pub fn read(&self, chart: &mut Chart) {
        let outline = chart.outline();
        let mut known: HashMap<(String, String, bool), Classification> = HashMap::new();
        for row in 0..outline.len() {
            let (id, has_reports) = (outline.id(row), outline.direct_reports(row) > 0);
            let update = chart.update(id, |position| {
                let key = (position.title.clone(), position.department.clone(), has_reports);
                // Titles repeat, and asking the rules is far dearer than looking one up.
                let read = known
                    .entry(key)
                    .or_insert_with_key(|(title, department, _)| self.classify(title, department, has_reports));
                (position.function, position.grade) = (read.function, read.grade);
            });
            update.expect("the outline lists the chart's own positions");
        }
    }

    /// Why a title was read as it was, in whole sentences. The classification must be one of these rules’.
    #[must_use]
    pub fn reason(&self, classification: &Classification) -> String {
        let function = match classification.by {
            By::Person(_) => "You decided this title.".to_owned(),
            By::Title(rule) => format!("By the title: {}", self.functions[rule].why),
            By::Department(rule) => {
                format!("By the department, as the title names no function: {}", self.functions[rule].why)
            }
            By::Nothing => "Neither the title nor the department names a function.".to_owned(),
        };
        let grade =
            classification.grade_by.map_or("No word of the title names a level.", |rule| &self.grades[rule].why);
        format!("{function} {grade}")
    }
}

/// The parts of a title in the order they are read; the last is the whole.
fn parts(title: &str) -> Vec<Said> {
    let title = without_marks(opening(title));
    let plain = without_brackets(&title);
    let dash = [" - ", " – ", " — "].iter().filter_map(|dash| plain.find(dash)).min().unwrap_or(plain.len());
    let lead = plain[..dash].split([',', ';', ':', '|']).next().unwrap_or_default();
    let mut texts = vec![lead, &*plain, &*title];
    texts.dedup();
    let mut parts: Vec<Said> = texts.into_iter().map(Said::new).collect();
    let whole = parts.pop();
    parts.retain(|part| !part.is_empty());
    parts.extend(whole);
    parts.dedup();
    parts
}

/// As much of a text as a title or a department can be long; the rest of a longer one is not read.
fn opening(text: &str) -> &str {
    const LONGEST: usize = 300;
    text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end])
}

/// `text` without what stands in brackets. A bracket that never closes keeps what follows.
fn without_brackets(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find(['(', '[', '{']) {
        let Some(length) = rest[open..].find([')', ']', '}']) else { break };
        plain.push_str(&rest[..open]);
        plain.push(' ');
        rest = &rest[open + length + 1..];
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::enum_glob_use)]
    use super::*;
    use crate::org::Position;

    /// What the default list makes of a title on a seat without reports and without a department.
    fn read(title: &str) -> (Option<Function>, Grade) {
        let read = TitleRules::default().classify(title, "", false);
        (read.function, read.grade)
    }

    #[test]
    fn titles_that_name_one_function_and_belong_to_another() {
        use Function::*;
        for (title, function) in [
            ("Revenue Accountant", Finance),
            ("Sales Tax Accountant", Finance),
            ("Commissions Accountant", Finance),
            ("Deal Desk Analyst", Finance),
            ("Payroll Specialist", Finance),
            ("Finance Business Partner, Sales", Finance),
            ("Chief Risk Officer", Finance),
            ("CRO (Chief Risk Officer)", Finance),
            ("Sales Recruiter", People),
            ("Marketing Recruiter", People),
            ("Director, Technical Recruiting", People),
            ("HR Business Partner, Sales", People),
            ("Employer Brand Manager", People),
            ("Senior Manager, Engineering Enablement", Engineering),
            ("Developer Enablement Lead", Engineering),
            ("Growth Engineer", Engineering),
            ("Software Engineer, Sales Tools", Engineering),
            ("Software Engineer, Billing", Engineering),
            ("Open Source Program Manager", Engineering),
            ("Chief Security Officer", Engineering),
            ("Chief Technology Officer & co-founder", Engineering),
            ("Sales Engineer", Sales),
            ("Engineer, Sales", Sales),
            ("Pre-Sales Consultant", Sales),
            ("Solutions Architect", Sales),
            ("Account Executive, Financial Services", Sales),
            ("Head of Strategic Partnerships", Sales),
            ("Channel Account Manager", Sales),
            ("CSO", Sales),
            ("Chief Sales Officer", Sales),
            ("VP Sales & Marketing", Sales),
            ("Advertising Sales Manager", Sales),
            ("Director, Financial Services Sales", Sales),
            ("Salesforce Administrator", SalesOperations),
            ("Sales Ops Analyst", SalesOperations),
            ("Operations Manager, Sales", SalesOperations),
            ("Sales Compensation Analyst", SalesOperations),
            ("Revenue Operations Manager", RevenueOperations),
            ("RevOps Analyst", RevenueOperations),
            ("CRO", Revenue),
            ("Chief Revenue Officer", Revenue),
            ("Chief Commercial Officer", Revenue),
            ("Chief Growth Officer", Revenue),
            ("Account Manager", CustomerSuccess),
            ("Technical Account Manager", CustomerSuccess),
            ("Customer Engineer", CustomerSuccess),
            ("Support Engineer", CustomerSuccess),
            ("Implementation Manager", CustomerSuccess),
            ("Customer Education Lead", CustomerSuccess),
            ("Chief Customer Officer", CustomerSuccess),
            ("Director, Value Engineering & Sales Enablement", Enablement),
            ("Enablement Manager", Enablement),
            ("Product Marketing Manager", Marketing),
            ("Growth Marketing Lead", Marketing),
            ("Head of Growth", Marketing),
            ("Lead Generation Specialist", Marketing),
            ("Interim Marketing Lead (and CEO)", Marketing),
            ("Internal Communications Manager", Marketing),
            ("Channel Marketing Manager", Marketing),
            ("Product Manager, Growth", Product),
            ("Product Designer", Product),
            ("Brand Designer", Product),
            ("Executive Business Partner, Sales and Technical Success", Executive),
            ("Executive Assistant to the CRO", Executive),
            ("Chief of Staff to CEO", Executive),
            ("President and CEO", Executive),
            ("COO", Executive),
            ("Chief Strategy Officer", Executive),
            ("VP Operations", Operations),
            ("Business Operations Manager", Operations),
            ("Compliance Manager", Operations),
            ("Commercial Counsel", Operations),
            ("IT Support Specialist", Operations),
            ("Data Analyst", Operations),
        ] {
            assert_eq!(read(title).0, Some(function), "{title}");
        }
        for title in ["", "Manager", "Intern", "Program Manager", "CCO", "VP", "(…)", "Partner"] {
            assert_eq!(read(title).0, None, "{title}");
        }
    }

    #[test]
    fn titles_and_their_grades() {
        use Grade::*;
        for (title, grade) in [
            ("Chief Revenue Officer", CLevel),
            ("C.R.O.", CLevel),
            ("Founder & President", CLevel),
            ("Managing Director", CLevel),
            ("VP, Sales", Vp),
            ("Senior Vice President, Sales", Vp),
            ("RVP West", Vp),
            ("Deputy Chief Financial Officer", Vp),
            ("Regional Sales Director", Director),
            ("Head of Sales", Director),
            ("Chief of Staff", Director),
            ("Chief Architect", Director),
            ("Sales Manager", Manager),
            ("Team Lead, Support", Manager),
            ("Account Manager", Contributor),
            ("Product Manager", Contributor),
            ("Account Director", Contributor),
            ("Lead Data Engineer", Contributor),
            ("Lead Generation Specialist", Contributor),
            ("Executive Assistant to the CRO", Contributor),
            ("Executive Business Partner, CTO and VP People", Contributor),
            ("Account Executive", Contributor),
            ("", Contributor),
        ] {
            assert_eq!(read(title).1, grade, "{title}");
        }
        let leads = |title| TitleRules::default().classify(title, "", true).grade;
        assert_eq!(leads("Account Manager"), Manager);
        assert_eq!(leads("Software Engineer"), Manager);
        assert_eq!(leads("Account Director"), Director);
    }

    #[test]
    fn the_department_decides_where_the_title_cannot() {
        let rules = TitleRules::default();
        let function = |title, department| rules.classify(title, department, false).function;
        assert_eq!(function("Manager", "Sales"), Some(Function::Sales));
        assert_eq!(function("Manager", ""), None);
        assert_eq!(function("Analyst", "Customer Success"), Some(Function::CustomerSuccess));
        assert_eq!(function("Software Engineer", "Sales"), Some(Function::Engineering));
        assert_eq!(function("Account Manager", "Sales EMEA"), Some(Function::Sales));
        assert_eq!(function("Brand Designer", "Marketing"), Some(Function::Marketing));
        assert_eq!(function("CRO", "Risk & Compliance"), Some(Function::Finance));
        assert_eq!(function("CSO", "Information Security"), Some(Function::Engineering));
        assert_eq!(function("Operations Manager", "RevOps"), Some(Function::RevenueOperations));
        let read = rules.classify("Manager", "Sales", false);
        assert!(matches!(read.by, By::Department(_)));
        assert!(rules.reason(&read).starts_with("By the department"));
    }

    #[test]
    fn a_decided_title_goes_before_every_rule_and_moves_the_chart() {
        let mut chart = Chart::new();
        let position = |title: &str| Position { title: title.to_owned(), ..Position::default() };
        let ceo = chart.add(position("CEO"), None).unwrap();
        let seat = chart.add(position("VP, Sales"), Some(ceo)).unwrap();
        let mut rules = TitleRules::default();
        rules.read(&mut chart);
        assert_eq!(chart.get(seat).unwrap().function, Some(Function::Sales));
        rules.decide("VP, Sales", Some(Function::Product));
        rules.decide("vp sales", Some(Function::Marketing));
        rules.read(&mut chart);
        assert_eq!(chart.get(seat).unwrap().function, Some(Function::Marketing));
        assert_eq!(rules.decided.len(), 1);
        let read = rules.classify("VP, Sales", "", false);
        assert_eq!((read.by, read.grade), (By::Person(0), Grade::Vp));
        assert!(rules.reason(&read).starts_with("You decided this title."));
    }

    #[test]
    fn a_persons_own_rule_goes_first_and_survives_saving() {
        let mut rules = TitleRules::default();
        let any = Phrases::new("Happiness Engineers, customer hero");
        rules.functions.insert(
            0,
            Rule { any, then: Some(Function::CustomerSuccess), why: "We say so.".into(), ..Rule::default() },
        );
        let saved = serde_json::to_string(&rules).unwrap();
        let rules: TitleRules = serde_json::from_str(&saved).unwrap();
        let read = rules.classify("Senior happiness engineer", "", false);
        assert_eq!((read.function, read.by), (Some(Function::CustomerSuccess), By::Title(0)));
        assert_eq!(rules.reason(&read), "By the title: We say so. No word of the title names a level.");
    }

    #[test]
    fn a_rule_that_asks_for_nothing_matches_nothing() {
        let mut rules = TitleRules::default();
        rules.functions.insert(0, Rule { then: Some(Function::Sales), ..Rule::default() });
        rules.functions.insert(0, Rule { none: Phrases::new("x"), then: Some(Function::Sales), ..Rule::default() });
        assert_eq!(rules.classify("Intern", "", false).function, None);
    }

    #[test]
    fn what_is_too_long_for_a_title_is_read_by_its_beginning() {
        assert_eq!(read(&format!("VP Sales {}", "and more ".repeat(5000))), (Some(Function::Sales), Grade::Vp));
        assert_eq!(read(&format!("{} VP Sales", "and more ".repeat(5000))), (None, Grade::Contributor));
    }

    #[test]
    fn each_rule_gives_its_reason_as_a_sentence() {
        let rules = TitleRules::default();
        let reasons = rules.functions.iter().map(|rule| &rule.why).chain(rules.grades.iter().map(|rule| &rule.why));
        for why in reasons {
            assert!(why.ends_with('.') && why.starts_with(char::is_uppercase), "{why}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_title_can_be_read(title in "\\PC*", department in "\\PC*", has_reports: bool) {
            let rules = TitleRules::default();
            let read = rules.classify(&title, &department, has_reports);
            proptest::prop_assert!(!rules.reason(&read).is_empty());
            proptest::prop_assert!(!has_reports || read.grade < Grade::Contributor);
        }

        #[test]
        fn case_and_spacing_change_nothing(
            words in proptest::collection::vec("vp|sales|marketing|engineer|manager|of|account|revenue|operations|cro", 0..6)
        ) {
            let rules = TitleRules::default();
            let loud = words.join("  ").to_uppercase();
            proptest::prop_assert_eq!(rules.classify(&words.join(" "), "", false), rules.classify(&loud, "", false));
        }
    }
}
