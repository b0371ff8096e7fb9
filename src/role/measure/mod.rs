//! What roles are measured on: each measure with its definition, its formula and its target, the roles it belongs to, a calculator,
//! and who answers for it on a chart.

mod answer;
mod belongs;
mod figures;
mod listed;
mod reading;
mod reckon;
mod stated;
mod words;

pub use answer::{Answered, Pull, Tension, answered, pulls};
pub use figures::{Figures, FiguresError, Given, Input, Kind, List, MOST_LISTED};
pub use listed::{ListError, read_list};
pub use reading::{Outcome, Reading, Standing, read};
pub use reckon::{
    Cycle, Distribution, Refused, Trend, acquisition_cost, attainment, conversion, coverage, cycle, deal_size,
    lifetime_value, payback, plan_reached, productivity, retention, trend, value_to_cost, win_rate,
};
pub use stated::{Direction, Stated, Target, Unit, Value};

use serde::{Deserialize, Serialize};

/// A measure that a role is held to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // named by `Kpi::stated`
pub enum Kpi {
    PlanReached,
    Growth,
    Coverage,
    Attainment,
    Cycle,
    DealSize,
    WinRate,
    Conversion,
    Productivity,
    Cac,
    CacPayback,
    Roi,
    Clv,
    NetRetention,
    MqlToSql,
    MarketingPipeline,
    Arpu,
    Acv,
    MarketShare,
    Nps,
    Churn,
    Expansion,
    Activity,
    TopAccounts,
}

impl Kpi {
    /// All of them: the result first, then how it is won, what it costs, and what is kept.
    pub const ALL: [Self; 24] = [
        Self::PlanReached,
        Self::Growth,
        Self::Coverage,
        Self::Attainment,
        Self::Cycle,
        Self::DealSize,
        Self::WinRate,
        Self::Conversion,
        Self::Productivity,
        Self::Cac,
        Self::CacPayback,
        Self::Roi,
        Self::Clv,
        Self::NetRetention,
        Self::MqlToSql,
        Self::MarketingPipeline,
        Self::Arpu,
        Self::Acv,
        Self::MarketShare,
        Self::Nps,
        Self::Churn,
        Self::Expansion,
        Self::Activity,
        Self::TopAccounts,
    ];

    /// Its name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        self.stated().name
    }
}
