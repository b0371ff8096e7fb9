//! What can be chosen: five standing alternatives, and the path from one to another.

use serde::{Deserialize, Serialize};

/// A standing alternative for who leads revenue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alternative {
    /// A head of sales below C-level; marketing and customer success elsewhere. Guides: glossary, operate.
    VpSales,
    /// A CSO over all of sales, reporting to the CEO. Guides: compare, glossary.
    Cso,
    /// A CSO who also owns customer success and revenue operations; marketing stays with the CEO. Glossary for the parts;
    /// the package is our judgement.
    CsoPlus,
    /// A CRO over sales, marketing and customer success. Guide: compare.
    Cro,
    /// A CRO with a CSO below. Guide: compare.
    CroOverCso,
}

impl Alternative {
    /// All five, narrowest scope first. Arrays of one entry an alternative are in this order.
    pub const ALL: [Self; 5] = [Self::VpSales, Self::Cso, Self::CsoPlus, Self::Cro, Self::CroOverCso];

    /// Its place in [`Alternative::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::VpSales => "VP Sales",
            Self::Cso => "CSO",
            Self::CsoPlus => "CSO with customer success",
            Self::Cro => "CRO",
            Self::CroOverCso => "CRO over a CSO",
        }
    }
}
