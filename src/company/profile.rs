//! The answers about one company. Every answer may be missing, which means "not sure".

use super::{Exchange, Needs, Share, Stream};
use serde::{Deserialize, Serialize};

/// Growth stage (comparison guide, "Factors Influencing the Decision": company size and growth stage).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Finding the first customers.
    Startup,
    /// Selling repeatably, building the first team.
    EarlyGrowth,
    /// Growing fast over several teams or regions.
    ScaleUp,
    /// A steady business with several teams.
    Established,
    /// Several business units or regions, each with leaders of its own.
    Enterprise,
}

impl Stage {
    /// All stages, smallest first.
    pub const ALL: [Self; 5] = [Self::Startup, Self::EarlyGrowth, Self::ScaleUp, Self::Established, Self::Enterprise];

    /// Name for a menu.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Startup => "Start-up: first customers",
            Self::EarlyGrowth => "Early growth: first sales team",
            Self::ScaleUp => "Scale-up: several teams",
            Self::Established => "Established: steady business",
            Self::Enterprise => "Enterprise: several units",
        }
    }
}

/// How the company earns (comparison guide, "Factors Influencing the Decision": business model).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // named by `label`
pub enum BusinessModel {
    Transactional,
    Services,
    Mixed,
    Subscription,
}

impl BusinessModel {
    /// All of them, least recurring first.
    pub const ALL: [Self; 4] = [Self::Transactional, Self::Services, Self::Mixed, Self::Subscription];

    /// Name for a menu.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Transactional => "Transactional: one-off sales",
            Self::Services => "Services or projects",
            Self::Mixed => "Mixed: one-off and recurring",
            Self::Subscription => "Subscription",
        }
    }
}

/// Who leads sales today, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // named by `label`
pub enum SalesLeader {
    Founder,
    Manager,
    SolidVp,
    CsoGrade,
}

impl SalesLeader {
    /// All four, weakest first.
    pub const ALL: [Self; 4] = [Self::Founder, Self::Manager, Self::SolidVp, Self::CsoGrade];

    /// Name for a menu.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Founder => "A founder",
            Self::Manager => "A sales manager or director",
            Self::SolidVp => "A solid VP Sales",
            Self::CsoGrade => "A leader of CSO grade",
        }
    }
}

/// Today's leadership. `None` is "not sure" throughout.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Leadership {
    /// Who leads sales.
    pub sales: Option<SalesLeader>,
    /// Whether deals are closed repeatably without a founder.
    pub repeatable: Option<bool>,
    /// Whether that sales leader stays and would get the new executive as a boss.
    pub leader_stays: Option<bool>,
    /// Whether marketing and customer success would report to a CRO.
    pub would_integrate: Option<bool>,
    /// Whether a respected CMO or CCO reports to the CEO now.
    pub peer_chief: Option<bool>,
}

/// What is expected in 24 months. Only what is expected to change is filled in; `None` is "as today".
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Outlook {
    /// Annual revenue, whole units of the company's currency.
    pub revenue: Option<u64>,
    /// People in sales.
    pub sales_people: Option<u32>,
    /// Recurring part of revenue.
    pub recurring: Option<Share>,
    /// Number of revenue streams, of equal size.
    pub streams: Option<u32>,
    /// Who will lead sales below the executive.
    pub sales: Option<SalesLeader>,
    /// Needs then.
    pub needs: Needs,
}

impl Outlook {
    /// Whether nothing is expected to change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Everything answered about one company. The default is a blank form: every answer "not sure".
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// What the company is called; may be empty.
    pub name: String,
    /// People in the whole company.
    pub people: Option<u32>,
    /// People in sales.
    pub sales_people: Option<u32>,
    /// Annual revenue, whole units of `exchange.currency`.
    pub revenue: Option<u64>,
    /// Currency and rate.
    pub exchange: Exchange,
    /// Growth stage.
    pub stage: Option<Stage>,
    /// Business model.
    pub model: Option<BusinessModel>,
    /// Recurring part of revenue.
    pub recurring: Option<Share>,
    /// Revenue streams; empty is "not sure".
    pub streams: Vec<Stream>,
    /// The six needs.
    pub needs: Needs,
    /// Today's leadership.
    pub leadership: Leadership,
    /// What is expected in 24 months.
    pub outlook: Outlook,
}

impl Profile {
    /// Annual revenue in millions of US dollars.
    #[must_use]
    #[allow(clippy::cast_precision_loss)] // revenue far below 2^53
    pub fn revenue_musd(&self) -> Option<f64> {
        self.revenue.map(|revenue| self.exchange.to_usd(revenue as f64) / 1e6)
    }
}
