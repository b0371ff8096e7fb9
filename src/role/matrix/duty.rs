//! What a revenue organisation has to see to, duty by duty, and what each derives from on a chart.
//!
//! That each is a duty is the guides’; which functions have to be owned together to be accountable for it, who does the work,
//! and who is consulted and informed, is judgement.

use super::Part;
use super::duties::DUTIES;
use crate::evidence::{Evidence, Source};
use crate::org::Function;
use crate::role::Role;
use serde::{Deserialize, Serialize};

/// What duties are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // named by `label`
pub enum Stage {
    Direction,
    People,
    Demand,
    Selling,
    Customers,
    Together,
}

impl Stage {
    /// All of them, in order.
    pub const ALL: [Self; 6] =
        [Self::Direction, Self::People, Self::Demand, Self::Selling, Self::Customers, Self::Together];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Direction => "Direction",
            Self::People => "People",
            Self::Demand => "Demand",
            Self::Selling => "Selling",
            Self::Customers => "Customers",
            Self::Together => "What binds it together",
        }
    }
}

/// Who does the work of a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doer {
    /// Whoever is accountable, in person.
    Owner,
    /// The leaders of teams who report to whoever is accountable and belong to the functions owned; without any, the owner.
    Leaders,
    /// Whoever runs each of these functions that is on the chart; without any, the owner.
    Specialists(&'static [Function]),
}

/// Everything that is said of one duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// Name for people, as it stands at the head of a row.
    pub label: &'static str,
    /// The same within a sentence.
    pub within: &'static str,
    /// Its group.
    pub stage: Stage,
    /// What it is, and who says so.
    pub evidence: Evidence,
    /// The functions that have to be owned together to be accountable for it.
    pub owned: &'static [Function],
    /// Who does the work.
    pub doer: Doer,
    /// Whoever runs these is consulted; [`Function::Executive`] is the CEO.
    pub consulted: &'static [Function],
    /// Whoever runs these is informed; [`Function::Executive`] is the CEO.
    pub informed: &'static [Function],
    /// The usual part of a CRO, a CSO and a VP Sales.
    pub usual: [Usual; 3],
}

/// The part that a role usually has in a duty, and where that comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usual {
    /// The part; `None` where it has none.
    pub part: Option<Part>,
    /// At least one source.
    pub sources: &'static [Source],
}

/// Something that a revenue organisation has to see to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // named by `label`
pub enum Duty {
    SalesStrategy,
    SalesTargets,
    RevenueGrowth,
    Pricing,
    NewMarkets,
    Hiring,
    CompPlan,
    Coaching,
    Training,
    Brand,
    Pipeline,
    LeadHandoff,
    Forecast,
    TopAccounts,
    Territories,
    SalesProcess,
    SalesTools,
    Partners,
    Onboarding,
    Retention,
    Expansion,
    CustomerVoice,
    RevenueData,
    SharedGoals,
}

impl Duty {
    /// All of them, in the order of their groups.
    pub const ALL: [Self; 24] = [
        Self::SalesStrategy,
        Self::SalesTargets,
        Self::RevenueGrowth,
        Self::Pricing,
        Self::NewMarkets,
        Self::Hiring,
        Self::CompPlan,
        Self::Coaching,
        Self::Training,
        Self::Brand,
        Self::Pipeline,
        Self::LeadHandoff,
        Self::Forecast,
        Self::TopAccounts,
        Self::Territories,
        Self::SalesProcess,
        Self::SalesTools,
        Self::Partners,
        Self::Onboarding,
        Self::Retention,
        Self::Expansion,
        Self::CustomerVoice,
        Self::RevenueData,
        Self::SharedGoals,
    ];

    /// The roles that are held side by side.
    pub const ROLES: [Role; 3] = [Role::Cro, Role::Cso, Role::VpSales];

    /// Everything that is said of it.
    #[must_use]
    pub const fn said(self) -> &'static Said {
        &DUTIES[self as usize]
    }

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        self.said().label
    }

    /// The part that a role usually has in it; `None` for roles that are not held side by side.
    #[must_use]
    pub fn usual(self, role: Role) -> Option<Usual> {
        Self::ROLES.iter().position(|one| *one == role).map(|at| self.said().usual[at])
    }

    /// Whether some of the roles that are held side by side, by their places in [`Duty::ROLES`], differ in it.
    #[must_use]
    pub fn differs(self, roles: &[usize]) -> bool {
        let mut parts = roles.iter().filter_map(|&role| self.said().usual.get(role)).map(|usual| usual.part);
        parts.next().is_some_and(|first| parts.any(|part| part != first))
    }
}
