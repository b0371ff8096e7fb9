//! Who is held against whom: the options, or the plan’s own designs.

use super::Plan;
use crate::decision::doubt::Doubt;
use crate::decision::{Brief, Case, Contender, Coordinates, Decision, Fit, Situation};
use crate::design::Origin;
use crate::figure::quoted;

/// What is to be chosen between.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Between {
    /// The options: whom to put in charge.
    #[default]
    Options,
    /// The designs: today’s chart, those drawn from it, and the generated ones.
    Designs,
}

/// Of more designs than this the order is no question: the best so many are varied. Each costs a run over all variations.
const MOST_DOUBTED: usize = 12;

/// Most designs that are compared, which is what a case holds.
const MOST: usize = 256;

/// The contenders of one choice with all that is needed to ask about them.
#[derive(Clone, Debug)]
pub struct Lineup {
    /// What it is decided from.
    pub brief: Brief,
    /// The designs that take part, in the order of their charts; none where the options do.
    pub origins: Vec<Origin>,
    /// What to call each of them within a sentence.
    pub names: Vec<String>,
    /// Those that stand for choice, in no order of merit. At least one.
    pub running: Vec<Contender>,
    /// Those that a gate took out.
    pub removed: Vec<Contender>,
    ranked: Vec<(Contender, f64)>,
    charts: Vec<Coordinates>,
    today: Situation,
    later: Option<Situation>,
}

impl Plan {
    /// The contenders of a choice, where `decision` is what the plan decides between the options.
    #[must_use]
    pub fn lineup(&self, between: Between, decision: &Decision) -> Lineup {
        let (mut origins, mut charts) = (Vec::new(), Vec::new());
        if between == Between::Designs {
            for origin in self.origins().into_iter().take(MOST) {
                if let Some(coordinates) = self.coordinates(origin) {
                    origins.push(origin);
                    charts.push(Coordinates::clone(&coordinates));
                }
            }
        }
        let names = origins.iter().map(|&origin| self.named(origin)).collect();
        let (brief, today, later) = (self.brief(), decision.today.clone(), decision.later.clone());
        let (running, removed) = (Vec::new(), Vec::new());
        let mut lineup = Lineup { brief, origins, names, running, removed, ranked: Vec::new(), charts, today, later };
        match between {
            Between::Options => {
                lineup.running = decision.ranked.iter().map(|ranked| ranked.contender).collect();
                lineup.removed = decision.removed.iter().map(|ranked| ranked.contender).collect();
            }
            Between::Designs => lineup.running = lineup.case().charts().collect(),
        }
        lineup.ranked = {
            let case = lineup.case();
            let mut ranked: Vec<_> = lineup.running.iter().map(|&one| (one, Fit::of(&case, one).total())).collect();
            ranked.sort_by(|one, other| other.1.total_cmp(&one.1));
            ranked
        };
        lineup
    }

    /// What to call a design within a sentence.
    #[must_use]
    pub fn named(&self, origin: Origin) -> String {
        match origin {
            Origin::Baseline => "today’s chart".to_owned(),
            Origin::Generated(_) => format!("the {}", self.label(origin)),
            Origin::Drawn(_) => quoted(self.label(origin)),
        }
    }
}

impl Lineup {
    /// The contenders before the model, with the options beside the charts.
    #[must_use]
    pub fn case(&self) -> Case<'_> {
        let brief = &self.brief;
        Case::with_charts(&brief.model, &brief.weights, &self.today, self.later.as_ref(), &self.charts)
    }

    /// The contenders with their fits, from the best to the worst.
    #[must_use]
    pub fn ranked(&self) -> &[(Contender, f64)] {
        &self.ranked
    }

    /// How firm the order of the best of them is: both runs over all variations.
    #[must_use]
    pub fn doubt(&self) -> Doubt {
        let contenders = self.ranked.iter().map(|ranked| ranked.0).take(MOST_DOUBTED).collect();
        Doubt::of(&self.brief, &self.charts, contenders)
    }

    /// The design that `contender` is.
    #[must_use]
    pub fn origin(&self, contender: Contender) -> Option<Origin> {
        match contender {
            Contender::Chart(place) => self.origins.get(usize::from(place)).copied(),
            _ => None,
        }
    }

    /// Where the chart of `contender` lies between the pure designs.
    #[must_use]
    pub fn coordinates(&self, contender: Contender) -> Option<&Coordinates> {
        match contender {
            Contender::Chart(place) => self.charts.get(usize::from(place)),
            _ => None,
        }
    }
}
