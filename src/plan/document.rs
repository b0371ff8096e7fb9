//! Everything the owner made. What follows from it (scores, measures, generated designs, layout) is never stored.

use crate::company::Profile;
use crate::decision::Alternative;
use crate::design::{self, Origin};
use crate::org::Chart;
use crate::role::TitleRules;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// The chart that was brought in: the company as it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Baseline {
    /// The chart.
    pub chart: Chart,
    /// The file it came from.
    pub file: String,
    /// What did not fit, a whole sentence each.
    #[serde(default)]
    pub set_aside: Vec<String>,
}

/// A plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// The answers about the company.
    pub profile: Profile,
    /// How titles are read. The rules as they come are not saved.
    #[serde(skip_serializing_if = "is_default")]
    pub rules: Rc<TitleRules>,
    /// The company's chart, where one was brought in. Shared, so that answering a question copies no chart.
    pub baseline: Option<Rc<Baseline>>,
    /// What the two sides of Compare show.
    pub compared: [Origin; 2],
}

impl Default for Plan {
    /// A blank plan, with the two designs that the question is about side by side.
    fn default() -> Self {
        Self {
            profile: Profile::default(),
            rules: Rc::default(),
            baseline: None,
            compared: [Origin::Generated(Alternative::Cso), Origin::Generated(Alternative::Cro)],
        }
    }
}

impl Plan {
    /// A plan about one company.
    #[must_use]
    pub fn about(profile: Profile) -> Self {
        Self { profile, ..Self::default() }
    }

    /// What to call the plan.
    #[must_use]
    pub fn name(&self) -> &str {
        let name = self.profile.name.trim();
        if name.is_empty() { "Untitled plan" } else { name }
    }

    /// Whether anything has been answered or brought in.
    #[must_use]
    pub fn is_started(&self) -> bool {
        self.baseline.is_some() || self.profile != Profile::default()
    }

    /// Makes a chart the company's own.
    pub fn set_baseline(&mut self, baseline: Rc<Baseline>) {
        self.baseline = Some(baseline);
    }

    /// Changes how titles are read, and reads the baseline's again.
    pub fn set_rules(&mut self, rules: TitleRules) {
        if let Some(baseline) = &mut self.baseline {
            rules.read(&mut Rc::make_mut(baseline).chart);
        }
        self.rules = Rc::new(rules);
    }

    /// The chart of one design; `None` for a baseline that has not been brought in.
    #[must_use]
    pub fn chart(&self, origin: Origin) -> Option<Chart> {
        match origin {
            Origin::Baseline => self.baseline.as_ref().map(|baseline| baseline.chart.clone()),
            Origin::Generated(alternative) => Some(design::generate(alternative, &self.profile)),
        }
    }
}

fn is_default(rules: &Rc<TitleRules>) -> bool {
    **rules == TitleRules::default()
}
