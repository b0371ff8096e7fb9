//! The roles that the guides and the charts speak of, and what each is there for: facts with their sources. What a position
//! really owns is read off its chart and not from here.

mod card;

pub use card::{Card, Disagreement, Duties, Partner, Reports};

use crate::org::{Function, Grade, Scope};
use serde::{Deserialize, Serialize};

/// A role of the revenue organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // named by `label`
pub enum Role {
    Cro,
    Cso,
    VpSales,
    Marketing,
    CustomerSuccess,
    GrowthOfficer,
    SalesDirector,
    RevenueOperations,
    SalesOperations,
    Enablement,
    RegionalDirector,
    SalesManager,
    AccountExecutive,
    SalesDevelopment,
    ChannelManager,
}

impl Role {
    /// All of them, the most senior first.
    pub const ALL: [Self; 15] = [
        Self::Cro,
        Self::Cso,
        Self::VpSales,
        Self::Marketing,
        Self::CustomerSuccess,
        Self::GrowthOfficer,
        Self::SalesDirector,
        Self::RevenueOperations,
        Self::SalesOperations,
        Self::Enablement,
        Self::RegionalDirector,
        Self::SalesManager,
        Self::AccountExecutive,
        Self::SalesDevelopment,
        Self::ChannelManager,
    ];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Cro => "Chief Revenue Officer",
            Self::Cso => "Chief Sales Officer",
            Self::VpSales => "VP Sales, head of all sales",
            Self::Marketing => "CMO or VP Marketing",
            Self::CustomerSuccess => "CCO or VP Customer Success",
            Self::GrowthOfficer => "Chief Growth Officer",
            Self::SalesDirector => "VP or Director of Sales for a part",
            Self::RevenueOperations => "Revenue operations lead",
            Self::SalesOperations => "Sales operations",
            Self::Enablement => "Sales enablement",
            Self::RegionalDirector => "Regional Director",
            Self::SalesManager => "Sales Manager",
            Self::AccountExecutive => "Account Executive",
            Self::SalesDevelopment => "Sales Development Representative",
            Self::ChannelManager => "Channel Manager",
        }
    }

    /// A short name, for a heading of a column.
    #[must_use]
    pub const fn short(self) -> &'static str {
        match self {
            Self::Cro => "CRO",
            Self::Cso => "CSO",
            Self::VpSales => "VP Sales",
            Self::Marketing => "Marketing head",
            Self::CustomerSuccess => "CS head",
            Self::GrowthOfficer => "CGO",
            Self::SalesDirector => "Sales Director",
            Self::RevenueOperations => "RevOps lead",
            Self::SalesOperations => "Sales operations",
            Self::Enablement => "Enablement",
            Self::RegionalDirector => "Regional Director",
            Self::SalesManager => "Sales Manager",
            Self::AccountExecutive => "AE",
            Self::SalesDevelopment => "SDR",
            Self::ChannelManager => "Channel Manager",
        }
    }

    /// The role of a position with this scope and grade; `None` where it leads no revenue function whole.
    #[must_use]
    pub const fn of(scope: Scope, grade: Grade) -> Option<Self> {
        Some(match (scope, grade) {
            (Scope::Cro, _) => Self::Cro,
            (Scope::Cso | Scope::SalesPlus(_) | Scope::SalesHeadBelowTop, Grade::CLevel) => Self::Cso,
            (Scope::Cso | Scope::SalesPlus(_) | Scope::SalesHeadBelowTop, _) => Self::VpSales,
            (Scope::NonSales(functions), _) if functions.contains(Function::Marketing) => Self::Marketing,
            (Scope::NonSales(_), _) => Self::CustomerSuccess,
            (Scope::Ceo | Scope::PartOfSales | Scope::None, _) => return None,
        })
    }
}
