//! The record that a saved plan carries: what the plan said when it was saved, by which engine, and a fingerprint of all it
//! was made from. Whoever opens the file, a year later and elsewhere, is told whether it still says the same.
//!
//! The hash is SHA-256 of what [`Plan::to_text`] writes under `plan`, in UTF-8, with each chart in the place of its number, as it
//! stood there up to the sixth version, and less what can be undone, how designs are looked at and what is shown. So it does not
//! depend on how the file was laid out, and whatever is added to a plan enters it by itself; what is added must not be written
//! while it is empty, or the hashes of older files would change (`tests/plan/record.rs` holds two). Four shorter ones say which part was changed. None of them is a signature: who changes a file on purpose can
//! reckon them anew. They tell a change from another engine.

mod told;

pub use told::Checked;

use super::Plan;
use super::json::Fingerprint;
use crate::decision::{Coordinates, Decision, Ranked, Situation, Verdict, fit_of_chart, read};
use crate::design::Origin;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// The version of this engine.
const ENGINE: &str = env!("CARGO_PKG_VERSION");

/// What a plan said when it was saved. Fits are in millionths of a point, shares in millionths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The version of the engine that saved it.
    pub engine: String,
    /// The edition of the decision model.
    pub model: String,
    /// The seed of the variations.
    pub seed: u32,
    /// How many were drawn.
    pub samples: u32,
    /// SHA-256 of what the plan was made from, in hexadecimal.
    pub hash: String,
    /// The same of its parts.
    pub parts: Parts,
    /// A CRO or a CSO.
    pub scope: Answered,
    /// A leader at C-level or a VP Sales.
    pub level: Answered,
    /// Which of all.
    pub option: Answered,
    /// Who stood for choice, best first.
    pub ranking: Vec<Placed>,
    /// The charts that the owner has: today’s and those that were drawn.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub charts: Vec<Fitting>,
}

/// The first 16 hexadecimal digits of the SHA-256 of each part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts {
    /// The answers about the company.
    pub answers: String,
    /// What was said about the weights, and whose carry the verdict.
    pub weights: String,
    /// The numbers of the model that were changed.
    pub numbers: String,
    /// Today’s chart and the drawn ones.
    pub charts: String,
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// The word of the contender ahead.
    pub ahead: String,
    /// The word of the one behind.
    pub behind: String,
    /// How firmly: `clear`, `leaning`, `too_close` or `not_applicable`.
    pub call: String,
    /// The share of the variations in which the one ahead beats the one behind.
    pub support: i64,
}

/// A contender.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// Its word.
    pub option: String,
    /// Its fit.
    pub fit: i64,
    /// The share of the variations in which it comes first.
    pub first: i64,
}

/// A chart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fitting {
    /// Which.
    pub chart: Origin,
    /// Its fit.
    pub fit: i64,
}

impl Receipt {
    /// The record of `plan`, which decides `decision`.
    #[must_use]
    pub fn of(plan: &Plan, decision: &Decision) -> Self {
        let model = plan.model();
        Self {
            engine: ENGINE.to_owned(),
            seed: model.robustness.seed,
            samples: decision.samples,
            hash: plan.hash(),
            parts: Parts::of(plan),
            scope: Answered::of(&decision.scope),
            level: Answered::of(&decision.level),
            option: Answered::of(&decision.exact),
            ranking: decision.ranked.iter().map(Placed::of).collect(),
            charts: fittings(plan),
            model: model.version,
        }
    }

    /// The record of `plan`, which is decided for that.
    #[must_use]
    pub fn made(plan: &Plan) -> Self {
        Self::of(plan, &plan.brief().decide())
    }
}

impl Parts {
    fn of(plan: &Plan) -> Self {
        Self {
            answers: Fingerprint::of(&plan.profile).short(),
            weights: Fingerprint::of(&plan.weighing).with(&plan.workshop).with(&plan.whose).short(),
            numbers: Fingerprint::of(&plan.numbers).short(),
            charts: Fingerprint::of(&plan.imported()).with(&plan.designs).short(),
        }
    }
}

impl Answered {
    fn of(verdict: &Verdict) -> Self {
        Self {
            ahead: verdict.ahead.code().to_owned(),
            behind: verdict.behind.code().to_owned(),
            call: verdict.call.code().to_owned(),
            support: millionths(verdict.support),
        }
    }
}

impl Placed {
    fn of(ranked: &Ranked) -> Self {
        Self {
            option: ranked.contender.code().to_owned(),
            fit: millionths(ranked.fit.total()),
            first: millionths(ranked.first),
        }
    }
}

impl Plan {
    /// The hash of all that the plan was made from: see the top of this file.
    #[must_use]
    pub fn hash(&self) -> String {
        let blank = Self::default();
        let made = Self { shown: blank.shown, compared: blank.compared, drawn: blank.drawn, ..self.without_past() };
        Fingerprint::of(&made).whole()
    }
}

/// The fits of the owner’s charts, today’s first.
fn fittings(plan: &Plan) -> Vec<Fitting> {
    let today = plan.imported().map(|chart| (Origin::Baseline, Rc::new(read(chart))));
    let drawn = plan.designs.iter().map(|design| (Origin::Drawn(design.id), design.coordinates()));
    let brief = plan.brief();
    let (now, later) =
        (Situation::today(&brief.profile, &brief.model), Situation::in_24_months(&brief.profile, &brief.model));
    let fit = |(origin, coordinates): (Origin, Rc<Coordinates>)| {
        let fit = fit_of_chart(&brief.model, &brief.weights, &now, later.as_ref(), &coordinates).fit;
        Fitting { chart: origin, fit: millionths(fit.total()) }
    };
    today.into_iter().chain(drawn).map(fit).collect()
}

#[allow(clippy::cast_possible_truncation)] // fits and shares lie far within
fn millionths(number: f64) -> i64 {
    (number * 1e6).round() as i64
}
