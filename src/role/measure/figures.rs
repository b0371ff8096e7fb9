//! The company’s own figures for its measures, as they are kept in a plan: what was typed, and what the answers say already.

use super::Kpi;
use crate::company::{Profile, Share};
use serde::{Deserialize, Serialize};

/// Largest amount of money, in whole units: what a field of the company takes.
const MOST_MONEY: u64 = 10_000_000_000_000;
/// Largest count.
const MOST_COUNT: u64 = 10_000_000;
/// A share in millionths.
const WHOLE: u64 = 1_000_000;
/// Most entries of a list.
pub const MOST_LISTED: usize = 2000;

/// A number that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // named by `label`
pub enum Input {
    Revenue,
    Plan,
    Pipeline,
    NextQuota,
    DealRevenue,
    Deals,
    DealRevenueBefore,
    DealsBefore,
    Won,
    Lost,
    SalesPeople,
    SellingCost,
    NewCustomers,
    NewMrr,
    Margin,
    AccountRevenue,
    Churn,
    Start,
    Expansion,
    Contraction,
    LostRevenue,
    Mql,
    Sql,
}

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Whole units of the company’s currency.
    Money,
    /// Whole things.
    Count,
    /// Millionths of the whole.
    Share,
}

impl Kind {
    /// The largest that is taken.
    #[must_use]
    pub const fn most(self) -> u64 {
        match self {
            Self::Money => MOST_MONEY,
            Self::Count => MOST_COUNT,
            Self::Share => WHOLE,
        }
    }
}

impl Input {
    /// All of them.
    pub const ALL: [Self; 23] = [
        Self::Revenue,
        Self::Plan,
        Self::Pipeline,
        Self::NextQuota,
        Self::DealRevenue,
        Self::Deals,
        Self::DealRevenueBefore,
        Self::DealsBefore,
        Self::Won,
        Self::Lost,
        Self::SalesPeople,
        Self::SellingCost,
        Self::NewCustomers,
        Self::NewMrr,
        Self::Margin,
        Self::AccountRevenue,
        Self::Churn,
        Self::Start,
        Self::Expansion,
        Self::Contraction,
        Self::LostRevenue,
        Self::Mql,
        Self::Sql,
    ];

    /// Its name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Revenue => "Revenue of the year",
            Self::Plan => "Revenue planned for the year",
            Self::Pipeline => "Open new-business pipeline",
            Self::NextQuota => "Quota of the next quarter",
            Self::DealRevenue => "Revenue of closed deals",
            Self::Deals => "Closed deals",
            Self::DealRevenueBefore => "Revenue of closed deals, period before",
            Self::DealsBefore => "Closed deals, period before",
            Self::Won => "Deals won",
            Self::Lost => "Deals lost",
            Self::SalesPeople => "People in sales",
            Self::SellingCost => "Cost of sales and marketing",
            Self::NewCustomers => "New customers",
            Self::NewMrr => "Monthly recurring revenue of a new customer",
            Self::Margin => "Gross margin, in %",
            Self::AccountRevenue => "Revenue of an account a year",
            Self::Churn => "Accounts lost in a year, in %",
            Self::Start => "Recurring revenue a year ago",
            Self::Expansion => "Expansion",
            Self::Contraction => "Contraction",
            Self::LostRevenue => "Churned revenue",
            Self::Mql => "Marketing leads passed on (MQL)",
            Self::Sql => "Leads that sales took up (SQL)",
        }
    }

    /// What it is.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Deals | Self::DealsBefore | Self::Won | Self::Lost | Self::SalesPeople | Self::NewCustomers => {
                Kind::Count
            }
            Self::Mql | Self::Sql => Kind::Count,
            Self::Margin | Self::Churn => Kind::Share,
            _ => Kind::Money,
        }
    }

    /// What the company’s answers say of it: revenue and people in sales. Recurring revenue is asked for as of a year ago, which no
    /// answer tells.
    #[must_use]
    fn answered(self, profile: &Profile) -> Option<u64> {
        match self {
            Self::Revenue => profile.revenue,
            Self::SalesPeople => profile.sales_people.map(u64::from),
            _ => None,
        }
    }
}

/// A list that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Each seller’s quota attainment, in thousandths of a percent.
    Attainment,
    /// Days that each closed deal took.
    Cycle,
    /// The same of the period before.
    CycleBefore,
}

impl List {
    /// Its name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Attainment => "Quota attainment of each seller, in %",
            Self::Cycle => "Days each closed deal took",
            Self::CycleBefore => "The same, period before",
        }
    }

    /// The largest entry: 10,000 % or ten years.
    #[must_use]
    pub const fn most(self) -> u32 {
        match self {
            Self::Attainment => 10_000_000,
            Self::Cycle | Self::CycleBefore => 3650,
        }
    }
}

/// A number and where it is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// It was typed here.
    Typed(u64),
    /// The company’s answers say it.
    Answered(u64),
}

impl Given {
    /// The number.
    #[must_use]
    pub const fn number(self) -> u64 {
        match self {
            Self::Typed(number) | Self::Answered(number) => number,
        }
    }
}

/// Why a figure cannot be kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FiguresError {
    /// A number beyond its largest.
    #[error("{0}: this is larger than the planner can keep. Check for extra zeros.")]
    TooLarge(&'static str),
    /// A list beyond its longest.
    #[error("{0}: a list has at most {MOST_LISTED} entries. Take a part of them.")]
    TooLong(&'static str),
    /// A file that gives a number twice.
    #[error("The figures of the measures give “{0}” twice.")]
    Twice(&'static str),
}

/// A number that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    figure: Input,
    is: u64,
}

/// What was typed; the rest follows from the answers or is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Figures {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    numbers: Vec<Typed>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attainment: Vec<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    cycle: Vec<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    cycle_before: Vec<u32>,
}

/// Figures as they stand in a file.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Raw {
    numbers: Vec<Typed>,
    attainment: Vec<u32>,
    cycle: Vec<u32>,
    cycle_before: Vec<u32>,
}

impl TryFrom<Raw> for Figures {
    type Error = FiguresError;

    fn try_from(raw: Raw) -> Result<Self, FiguresError> {
        let mut figures = Self::default();
        for Typed { figure, is } in raw.numbers {
            if figures.typed(figure).is_some() {
                return Err(FiguresError::Twice(figure.label()));
            }
            figures = figures.with(figure, Some(is))?;
        }
        let lists =
            [(List::Attainment, raw.attainment), (List::Cycle, raw.cycle), (List::CycleBefore, raw.cycle_before)];
        lists.into_iter().try_fold(figures, |figures, (list, entries)| figures.listing(list, entries))
    }
}

impl Figures {
    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The number that was typed.
    fn typed(&self, input: Input) -> Option<u64> {
        self.numbers.iter().find(|typed| typed.figure == input).map(|typed| typed.is)
    }

    /// A number: as typed, or else as the company’s answers have it.
    #[must_use]
    pub fn get(&self, input: Input, profile: &Profile) -> Option<Given> {
        self.typed(input).map(Given::Typed).or_else(|| input.answered(profile).map(Given::Answered))
    }

    /// A list as it was typed.
    #[must_use]
    pub fn list(&self, list: List) -> &[u32] {
        match list {
            List::Attainment => &self.attainment,
            List::Cycle => &self.cycle,
            List::CycleBefore => &self.cycle_before,
        }
    }

    /// These figures with a number changed; with `None` it is no longer typed.
    ///
    /// # Errors
    /// [`FiguresError::TooLarge`].
    pub fn with(&self, input: Input, number: Option<u64>) -> Result<Self, FiguresError> {
        if number.is_some_and(|number| number > input.kind().most()) {
            return Err(FiguresError::TooLarge(input.label()));
        }
        let mut next = self.clone();
        next.numbers.retain(|typed| typed.figure != input);
        if let Some(is) = number {
            let at = next.numbers.iter().position(|typed| typed.figure > input).unwrap_or(next.numbers.len());
            next.numbers.insert(at, Typed { figure: input, is });
        }
        Ok(next)
    }

    /// These figures with a list changed.
    ///
    /// # Errors
    /// [`FiguresError::TooLong`], [`FiguresError::TooLarge`].
    pub fn listing(&self, list: List, entries: Vec<u32>) -> Result<Self, FiguresError> {
        if entries.len() > MOST_LISTED {
            return Err(FiguresError::TooLong(list.label()));
        }
        if entries.iter().any(|entry| *entry > list.most()) {
            return Err(FiguresError::TooLarge(list.label()));
        }
        let mut next = self.clone();
        *match list {
            List::Attainment => &mut next.attainment,
            List::Cycle => &mut next.cycle,
            List::CycleBefore => &mut next.cycle_before,
        } = entries;
        Ok(next)
    }
}

/// A share that a figure holds.
pub(super) fn share(millionths: u64) -> Option<Share> {
    u32::try_from(millionths).ok().and_then(|millionths| Share::try_from(millionths).ok())
}

impl Kpi {
    /// The numbers that its calculator asks for; none where it has no calculator.
    #[must_use]
    pub const fn inputs(self) -> &'static [Input] {
        match self {
            Self::PlanReached => &[Input::Revenue, Input::Plan],
            Self::Coverage => &[Input::Pipeline, Input::NextQuota],
            Self::DealSize => &[Input::DealRevenue, Input::Deals, Input::DealRevenueBefore, Input::DealsBefore],
            Self::WinRate => &[Input::Won, Input::Lost],
            Self::Productivity => &[Input::Revenue, Input::SalesPeople],
            Self::Cac => &[Input::SellingCost, Input::NewCustomers],
            Self::CacPayback => &[Input::SellingCost, Input::NewCustomers, Input::NewMrr, Input::Margin],
            Self::Clv => &[Input::AccountRevenue, Input::Margin, Input::Churn],
            Self::NetRetention => &[Input::Start, Input::Expansion, Input::Contraction, Input::LostRevenue],
            Self::MqlToSql => &[Input::Mql, Input::Sql],
            _ => &[],
        }
    }

    /// The lists that its calculator asks for.
    #[must_use]
    pub const fn lists(self) -> &'static [List] {
        match self {
            Self::Attainment => &[List::Attainment],
            Self::Cycle => &[List::Cycle, List::CycleBefore],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::company::Example;

    #[test]
    fn what_the_answers_say_is_there_until_something_is_typed() {
        let profile = Example::Saas.profile();
        let none = Figures::default();
        assert_eq!(none.get(Input::Revenue, &profile), Some(Given::Answered(24_000_000)));
        assert_eq!(none.get(Input::SalesPeople, &profile), Some(Given::Answered(38)));
        // Today’s recurring revenue is not that of a year ago.
        assert_eq!(none.get(Input::Start, &profile), None);
        let typed = none.with(Input::Revenue, Some(23_000_000)).unwrap();
        assert_eq!(typed.get(Input::Revenue, &profile), Some(Given::Typed(23_000_000)));
        assert_eq!(typed.with(Input::Revenue, None).unwrap(), none);
    }

    #[test]
    fn figures_come_back_as_they_were_saved_and_none_writes_nothing() {
        assert_eq!(serde_json::to_string(&Figures::default()).unwrap(), "{}");
        let figures = Figures::default().with(Input::Pipeline, Some(MOST_MONEY)).unwrap();
        let figures =
            figures.with(Input::Revenue, Some(0)).unwrap().listing(List::Attainment, vec![87_500, 0]).unwrap();
        let text = serde_json::to_string(&figures).unwrap();
        assert_eq!(
            text,
            r#"{"numbers":[{"figure":"revenue","is":0},{"figure":"pipeline","is":10000000000000}],"attainment":[87500,0]}"#
        );
        assert_eq!(serde_json::from_str::<Figures>(&text).unwrap(), figures);
    }

    #[test]
    fn a_file_cannot_give_what_a_person_could_not() {
        let long = format!(r#"{{"cycle":[{}1]}}"#, "1,".repeat(MOST_LISTED));
        for file in [
            r#"{"numbers":[{"figure":"won","is":10000001}]}"#,
            r#"{"numbers":[{"figure":"won","is":1},{"figure":"won","is":2}]}"#,
            r#"{"numbers":[{"figure":"margin","is":1000001}]}"#,
            r#"{"numbers":[{"figure":"luck","is":1}]}"#,
            r#"{"attainment":[10000001]}"#,
            r#"{"cycle_before":[3651]}"#,
            r#"{"else":[]}"#,
            &long,
        ] {
            assert!(serde_json::from_str::<Figures>(file).is_err(), "{file}");
        }
    }
}
