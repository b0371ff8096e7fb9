//! The saved form of a plan: JSON that says what it is and which version of the form it follows.

use super::charts::{Met, Numbered};
use super::{ChangeError, Checked, Plan, Receipt, json};
use crate::company::Refusal;
use crate::decision::Decision;
use crate::figure::quoted;
use crate::org::Chart;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// What every saved plan says it is.
pub const FORMAT: &str = "orgwright-plan";
/// The version this page writes. It reads this one and every earlier one.
pub const VERSION: u32 = 7;
/// Longest text that is read, in bytes: some 200,000 positions.
pub const LONGEST: usize = 64 << 20;

/// Why a text is not a plan this page can open. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum FormatError {
    /// Not JSON, or not of the shape a plan has.
    #[error(
        "This is not a plan the page can read: {0}. If it was changed by hand, undo that; otherwise open another copy."
    )]
    Unreadable(#[from] serde_json::Error),
    /// JSON of something else.
    #[error("This file is not an Orgwright plan.")]
    Foreign,
    /// Written by a newer page.
    #[error(
        "This plan was saved by a newer version of the page (form {0}; this page reads up to {VERSION}). Reload the page to get the newest one."
    )]
    Newer(u32),
    /// Answers that break a rule.
    #[error("This plan holds an answer that cannot be: {0}")]
    Refused(#[from] Refusal),
    /// Edits that do not fit the chart they were made to.
    #[error(
        "The design {} of this plan cannot be drawn: {reason}. If the file was changed by hand, undo that; otherwise open \
         another copy.",
        quoted(name)
    )]
    Design {
        /// Which design.
        name: String,
        /// Why.
        reason: ChangeError,
    },
    /// Larger than [`LONGEST`].
    #[error("This plan has {0} MB; the page opens plans of up to 64 MB.")]
    TooLong(usize),
}

#[derive(Deserialize)]
struct Head {
    format: Option<String>,
    version: Option<u32>,
}

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u32,
    plan: &'a Plan,
    charts: Met,
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<&'a Receipt>,
}

#[derive(Deserialize)]
struct Beside {
    /// None before the seventh version, in which each chart stands where it belongs.
    #[serde(default)]
    charts: Vec<Rc<Chart>>,
}

#[derive(Deserialize)]
struct Body {
    plan: Plan,
}

#[derive(Deserialize)]
struct Recorded {
    record: Option<Receipt>,
}

/// A plan with the record that came with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The plan.
    pub plan: Plan,
    /// What it said when it was saved; `None` where the file has no record, or one that cannot be read.
    pub receipt: Option<Receipt>,
}

impl Opened {
    /// The plan that `text` holds, with its record.
    ///
    /// # Errors
    /// As [`Plan::from_text`]: no record is a reason to refuse a plan.
    pub fn from_text(text: &str) -> Result<Self, FormatError> {
        let plan = Plan::from_text(text)?;
        let receipt = serde_json::from_str::<Recorded>(text).ok().and_then(|recorded| recorded.record);
        Ok(Self { plan, receipt })
    }

    /// The two as text again.
    #[must_use]
    pub fn to_text(&self) -> String {
        self.plan.text_with(self.receipt.as_ref())
    }

    /// Holds the plan, which decides `decision`, against its record.
    #[must_use]
    pub fn check(&self, decision: &Decision) -> Checked {
        self.receipt.as_ref().map_or(Checked::NoRecord, |receipt| receipt.check(&self.plan, decision))
    }
}

impl Plan {
    /// The plan as text, without a record of what it says: quick, for a store that keeps every change.
    #[must_use]
    pub fn to_text(&self) -> String {
        self.text_with(None)
    }

    /// The plan as the text of a file, with the record of what it says, for which it is decided.
    #[must_use]
    pub fn to_file(&self) -> String {
        self.text_with(Some(&Receipt::made(self)))
    }

    fn text_with(&self, record: Option<&Receipt>) -> String {
        let written = Written { format: FORMAT, version: VERSION, plan: self, charts: Met, record };
        let _numbered = Numbered::writing();
        json::text(&written)
    }

    /// The plan that `text` holds.
    ///
    /// # Errors
    /// [`FormatError`] in words for the reader.
    pub fn from_text(text: &str) -> Result<Self, FormatError> {
        if text.len() > LONGEST {
            return Err(FormatError::TooLong(text.len() >> 20));
        }
        let head: Head = serde_json::from_str(text)?;
        match (head.format.as_deref(), head.version) {
            (Some(FORMAT), Some(1..=VERSION)) => {
                let _numbered = Numbered::reading(serde_json::from_str::<Beside>(text)?.charts);
                let mut plan = serde_json::from_str::<Body>(text)?.plan;
                plan.profile = plan.profile.checked()?;
                plan.settle().map_err(|(name, reason)| FormatError::Design { name, reason })?;
                Ok(plan)
            }
            (Some(FORMAT), Some(newer)) if newer > VERSION => Err(FormatError::Newer(newer)),
            _ => Err(FormatError::Foreign),
        }
    }

    /// A name for the plan's file.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("{}.orgwright.json", file_stem(self.name()))
    }
}

/// Words as the name of a file, without its ending: letters and digits with dashes between, which every system takes, shows as
/// they are, and does not hide.
#[must_use]
pub fn file_stem(words: &str) -> String {
    /// Most bytes; a system takes 255 with the ending.
    const LONGEST: usize = 200;
    /// What stands for a device where it names a file.
    const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];
    let mut stem = String::new();
    for letter in words.chars().flat_map(char::to_lowercase) {
        if stem.len() + letter.len_utf8() > LONGEST {
            break;
        }
        match letter {
            '’' | '\'' => {}
            _ if letter.is_alphanumeric() => stem.push(letter),
            _ if !stem.ends_with('-') => stem.push('-'),
            _ => {}
        }
    }
    let stem = stem.trim_matches('-');
    match stem.trim_end_matches(|letter: char| letter.is_ascii_digit()) {
        "" if stem.is_empty() => "untitled".to_owned(),
        device if DEVICES.contains(&device) => format!("{stem}-plan"),
        _ => stem.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::company::Example;
    use crate::design::Origin;
    use crate::org::{Chart, Edit, Field, Position};
    use crate::plan::{Baseline, Change};
    use std::rc::Rc;

    fn plan() -> Plan {
        let mut chart = Chart::new();
        let ceo = chart.add(Position { title: "CEO".into(), ..Position::default() }, None).unwrap();
        let vp = chart.add(Position { title: "VP “Sales”".into(), ..Position::default() }, Some(ceo)).unwrap();
        chart.add_dotted(ceo, vp).unwrap();
        let mut plan = Plan::about(Example::Saas.profile());
        let (chart, file) = (Rc::new(chart), "chart.csv".to_owned());
        let baseline = Baseline { chart, file, set_aside: vec!["Line 4 …".into()] };
        plan.make("Brought in.".to_owned(), Change::Baseline(Some(Rc::new(baseline)))).unwrap();
        let put = plan.copy(Origin::Baseline, &[Edit::Set { seat: vp, to: Field::Closed(true) }]).unwrap().unwrap();
        plan.make("Copied.".to_owned(), put).unwrap();
        plan
    }

    #[test]
    fn a_plan_comes_back_as_it_was() {
        let plan = plan();
        assert_eq!(Plan::from_text(&plan.to_text()).unwrap(), plan);
        assert_eq!(Plan::from_text(&Plan::default().to_text()).unwrap(), Plan::default());
    }

    #[test]
    fn what_is_no_plan_is_refused_in_words() {
        let newer = plan().to_text().replacen(&format!("\"version\":{VERSION}"), "\"version\":99", 1);
        assert!(matches!(Plan::from_text(&newer), Err(FormatError::Newer(99))));
        assert!(matches!(Plan::from_text("{}"), Err(FormatError::Foreign)));
        assert!(matches!(Plan::from_text("[1"), Err(FormatError::Unreadable(_))));
        let crowded = plan().to_text().replacen("\"sales_people\":38", "\"sales_people\":999", 1);
        assert!(matches!(Plan::from_text(&crowded), Err(FormatError::Refused(_))));
        let circle = r#"{"format":"orgwright-plan","version":1,"plan":{"baseline":{"file":"","chart":[
            {"id":0,"manager":1,"position":{"title":"A"}},{"id":1,"manager":0,"position":{"title":"B"}}]}}}"#;
        let refused = Plan::from_text(circle).unwrap_err().to_string();
        assert!(refused.contains("A → B → A"), "{refused}");
    }

    #[test]
    fn a_file_is_named_after_the_company() {
        assert_eq!(plan().file_name(), "northbeam.orgwright.json");
        assert_eq!(Plan::default().file_name(), "untitled-plan.orgwright.json");
    }

    proptest::proptest! {
        #[test]
        fn any_text_gets_an_answer(text in "\\PC*") {
            let _ = Plan::from_text(&text);
        }
    }
}
