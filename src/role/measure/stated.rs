//! Each measure as it is stated: what it is, how it is reckoned, which way is better, and where it should be.
//!
//! The guides name the measures and give three ranges; formulas are the usual ones of the field (judgement where a guide does
//! not spell them out).

use super::Kpi;
use crate::evidence::{Evidence, Source};
use crate::role::cited::{
    BY_QUARTER, CRO_DETAIL, CSO_DETAIL, EFFICIENCY, KPIS, MEASURED, PIPELINE, RESULTS, RETENTION, SUCCESS_MEASURED,
    TRACKED, said,
};

/// What a value is counted in, and how finely it is shown and compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// One amount over another, in hundredths.
    Times,
    /// A part of the whole, in tenths of a percent.
    Percent,
    /// In tenths of a month.
    Months,
    /// In tenths of a day.
    Days,
    /// Whole units of the company’s currency.
    Money,
    /// Whole things.
    Count,
    /// Points of a score, whole.
    Points,
}

impl Unit {
    /// Steps in which it is counted: so many make one.
    #[must_use]
    pub const fn steps(self) -> u32 {
        match self {
            Self::Times => 100,
            Self::Percent | Self::Months | Self::Days => 10,
            Self::Money | Self::Count | Self::Points => 1,
        }
    }

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Times => "times",
            Self::Percent => "%",
            Self::Months => "months",
            Self::Days => "days",
            Self::Money => "money",
            Self::Count => "number",
            Self::Points => "points",
        }
    }
}

/// The value of a measure, as finely as it is shown: what is compared with a range is what is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    /// In steps of the unit.
    pub steps: u64,
    /// What it is counted in.
    pub unit: Unit,
}

impl Value {
    /// `number` of `unit`, to the nearest step; what is no number is 0.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
    pub fn new(number: f64, unit: Unit) -> Self {
        Self { steps: (number * f64::from(unit.steps())).round() as u64, unit }
    }
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// A range is usual; no guide says that it is best, or what lies above it means.
    Within,
    /// Where it goes tells more than where it is.
    Trend,
}

impl Direction {
    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Higher => "Higher is better",
            Self::Lower => "Lower is better",
            Self::Within => "A range is usual",
            Self::Trend => "Its direction counts more than its level",
        }
    }
}

/// Where a measure should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// From one value on, up to another where there is one; in steps of the measure’s unit.
    Range {
        /// The least.
        from: u64,
        /// The most that is usual, where that is said.
        to: Option<u64>,
        /// The same in words.
        evidence: Evidence,
    },
    /// In words alone.
    Words(Evidence),
}

impl Target {
    /// It in words, with who says so.
    #[must_use]
    pub const fn evidence(&self) -> Evidence {
        match self {
            Self::Range { evidence, .. } | Self::Words(evidence) => *evidence,
        }
    }
}

/// A measure as it is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated {
    /// What it is called.
    pub name: &'static str,
    /// What it says, and who names it.
    pub definition: Evidence,
    /// How it is reckoned, in words and signs.
    pub formula: &'static str,
    /// What it is counted in.
    pub unit: Unit,
    /// Which way is better.
    pub direction: Direction,
    /// Where it should be, if a guide says so.
    pub target: Option<Target>,
}

/// Conduyt on cycle and prices.
const TREND: Target = Target::Words(said("Watch which way it goes; the level alone tells less.", &[MEASURED]));

impl Kpi {
    /// It as it is stated.
    #[must_use]
    pub const fn stated(self) -> &'static Stated {
        &STATED[self as usize]
    }
}

/// One a measure, in the order of [`Kpi::ALL`].
static STATED: [Stated; Kpi::ALL.len()] = [
    Stated {
        name: "Revenue against plan",
        definition: said(
            "How much of the year’s planned revenue was reached; the first thing a CSO is held to.",
            &[MEASURED],
        ),
        formula: "revenue ÷ planned revenue",
        unit: Unit::Percent,
        direction: Direction::Higher,
        target: Some(Target::Range {
            from: 1000,
            to: None,
            evidence: said("The plan itself: all of it.", &[MEASURED, Source::Judgement]),
        }),
    },
    Stated {
        name: "Revenue growth",
        definition: said(
            "How much more was earned than in the period before, whoever brought it.",
            &[KPIS, TRACKED, RESULTS],
        ),
        formula: "(revenue − revenue before) ÷ revenue before",
        unit: Unit::Percent,
        direction: Direction::Higher,
        target: None,
    },
    Stated {
        name: "Pipeline coverage",
        definition: said("Open new business for each unit of the next quarter’s quota.", &[MEASURED, PIPELINE]),
        formula: "open new-business pipeline ÷ next quarter’s quota",
        unit: Unit::Times,
        direction: Direction::Within,
        target: Some(Target::Range {
            from: 300,
            to: Some(500),
            evidence: said("3 to 5 times next quarter’s quota.", &[MEASURED]),
        }),
    },
    Stated {
        name: "Sellers who reach their quota",
        definition: said(
            "How quota attainment is spread over the sellers, and what part of them is at quota.",
            &[MEASURED, TRACKED, EFFICIENCY],
        ),
        formula: "sellers at 100 % or more ÷ all sellers",
        unit: Unit::Percent,
        direction: Direction::Within,
        target: Some(Target::Range {
            from: 600,
            to: Some(700),
            evidence: said(
                "60 to 70 % of the sellers reach their quota; fewer point to a problem of quota or capacity.",
                &[MEASURED],
            ),
        }),
    },
    Stated {
        name: "Length of the sales cycle",
        definition: said("Days from the first contact of a deal to its close.", &[MEASURED, TRACKED, EFFICIENCY]),
        formula: "sum of the days of closed deals ÷ closed deals; the median beside it",
        unit: Unit::Days,
        direction: Direction::Trend,
        target: Some(TREND),
    },
    Stated {
        name: "Average deal size (ASP)",
        definition: said("What a closed deal brings on average.", &[MEASURED, TRACKED, CSO_DETAIL]),
        formula: "revenue of closed deals ÷ closed deals",
        unit: Unit::Money,
        direction: Direction::Trend,
        target: Some(TREND),
    },
    Stated {
        name: "Win rate",
        definition: said("What part of the decided deals was won.", &[KPIS, TRACKED, EFFICIENCY]),
        formula: "won ÷ (won + lost)",
        unit: Unit::Percent,
        direction: Direction::Higher,
        target: None,
    },
    Stated {
        name: "Conversion rates",
        definition: said("What part goes on from each step of the funnel to the next.", &[CSO_DETAIL, PIPELINE]),
        formula: "reached the next step ÷ entered this one",
        unit: Unit::Percent,
        direction: Direction::Higher,
        target: None,
    },
    Stated {
        name: "Sales productivity",
        definition: said("What one person in sales brings in a year.", &[CSO_DETAIL, SUCCESS_MEASURED]),
        formula: "revenue ÷ people in sales",
        unit: Unit::Money,
        direction: Direction::Higher,
        target: None,
    },
    Stated {
        name: "Cost of winning a customer (CAC)",
        definition: said("What sales and marketing spend for each new customer.", &[MEASURED, KPIS, TRACKED]),
        formula: "(cost of sales + cost of marketing) ÷ new customers",
        unit: Unit::Money,
        direction: Direction::Lower,
        target: None,
    },
    Stated {
        name: "CAC payback",
        definition: said("Months until what a new customer leaves has covered what winning it cost.", &[MEASURED]),
        formula: "CAC ÷ (new MRR per customer × gross margin)",
        unit: Unit::Months,
        direction: Direction::Lower,
        target: None,
    },
    Stated {
        name: "Return on what is spent (ROI)",
        definition: said("What selling and marketing bring beyond their cost, for each unit spent.", &[CSO_DETAIL]),
        formula: "(gross profit won − cost of winning it) ÷ cost of winning it",
        unit: Unit::Percent,
        direction: Direction::Higher,
        target: None,
    },
    Stated {
        name: "Customer lifetime value (CLV)",
        definition: said("What an account leaves in all the time it stays.", &[KPIS, TRACKED, RESULTS]),
        formula: "revenue per account a year × gross margin ÷ yearly churn",
        unit: Unit::Money,
        direction: Direction::Higher,
        target: None,
    },
    Stated {
        name: "Net revenue retention (NRR)",
        definition: said(
            "What the customers of a year ago bring today, with all they added and took away.",
            &[MEASURED, KPIS],
        ),
        formula: "(start + expansion − contraction − churn) ÷ start",
        unit: Unit::Percent,
        direction: Direction::Higher,
        target: Some(Target::Words(said("Watch it quarter by quarter, above all where revenue recurs.", &[MEASURED]))),
    },
    Stated {
        name: "Marketing leads that sales accepts (MQL to SQL)",
        definition: said(
            "What part of the leads that marketing passes on sales takes up as qualified.",
            &[KPIS, CRO_DETAIL],
        ),
        formula: "SQL ÷ MQL",
        unit: Unit::Percent,
        direction: Direction::Higher,
        target: None,
    },
    Stated {
        name: "Pipeline that marketing brings",
        definition: said(
            "What part of the new-business pipeline began with marketing.",
            &[BY_QUARTER, Source::Judgement],
        ),
        formula: "pipeline begun by marketing ÷ all new-business pipeline",
        unit: Unit::Percent,
        direction: Direction::Higher,
        target: None,
    },
    Stated {
        name: "Revenue per user (ARPU)",
        definition: said("What a user or an account brings on average.", &[CSO_DETAIL]),
        formula: "revenue ÷ users",
        unit: Unit::Money,
        direction: Direction::Higher,
        target: None,
    },
    Stated {
        name: "Annual contract value (ACV)",
        definition: said("What a contract is worth in a year.", &[RESULTS]),
        formula: "value of contracts ÷ years they run ÷ contracts",
        unit: Unit::Money,
        direction: Direction::Higher,
        target: None,
    },
    Stated {
        name: "Market share",
        definition: said("What part of what the market spends comes to the company.", &[RESULTS, SUCCESS_MEASURED]),
        formula: "revenue ÷ what the market spends",
        unit: Unit::Percent,
        direction: Direction::Higher,
        target: None,
    },
    Stated {
        name: "Net promoter score (NPS)",
        definition: said(
            "Whether customers would recommend the company; an early sign of who stays and buys more.",
            &[RETENTION],
        ),
        formula: "% promoters − % detractors",
        unit: Unit::Points,
        direction: Direction::Higher,
        target: None,
    },
    Stated {
        name: "Churn",
        definition: said("What part of the customers, or of their revenue, leaves in a period.", &[RETENTION]),
        formula: "lost in the period ÷ there at its start",
        unit: Unit::Percent,
        direction: Direction::Lower,
        target: None,
    },
    Stated {
        name: "Expansion revenue",
        definition: said("What customers add to what they already buy.", &[RETENTION, SUCCESS_MEASURED]),
        formula: "added revenue of existing customers ÷ their revenue at the start",
        unit: Unit::Percent,
        direction: Direction::Higher,
        target: None,
    },
    Stated {
        name: "Activity",
        definition: said(
            "Calls, meetings and proposals: an early sign that is read beside results, never alone.",
            &[PIPELINE],
        ),
        formula: "calls, meetings or proposals ÷ sellers",
        unit: Unit::Count,
        direction: Direction::Trend,
        target: None,
    },
    Stated {
        name: "Top accounts covered",
        definition: said(
            "How many of the largest accounts an executive looks after in person: renewals, expansion, sponsorship.",
            &[BY_QUARTER],
        ),
        formula: "largest accounts with an executive sponsor",
        unit: Unit::Count,
        direction: Direction::Within,
        target: Some(Target::Range {
            from: 20,
            to: Some(50),
            evidence: said("The top 20 to 50 accounts.", &[BY_QUARTER]),
        }),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_is_in_its_place_and_says_who_names_it() {
        for (at, kpi) in Kpi::ALL.into_iter().enumerate() {
            assert_eq!(kpi as usize, at, "{kpi:?}");
            let stated = kpi.stated();
            assert!(!stated.definition.sources.is_empty() && stated.definition.statement.ends_with('.'), "{kpi:?}");
            if let Some(target) = stated.target {
                assert!(target.evidence().sources.iter().any(|source| *source != Source::Judgement), "{kpi:?}");
            }
            if let Some(Target::Range { from, to, .. }) = stated.target {
                assert!(to.is_none_or(|to| from < to), "{kpi:?}");
            }
        }
    }

    #[test]
    fn a_value_is_kept_as_finely_as_it_is_shown() {
        assert_eq!(Value::new(2.996, Unit::Times).steps, 300);
        assert_eq!(Value::new(1e30, Unit::Money).steps, u64::MAX);
        assert_eq!(Value::new(f64::NAN, Unit::Days).steps, 0);
    }
}
