//! What a position works on: the functions of the revenue organisation, and the rest of the company.

use serde::{Deserialize, Serialize};

/// The function a position belongs to. A position may have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Function {
    /// Selling: account executives, sales development, channel, pre-sales, their managers. A CSO or VP Sales too.
    Sales,
    /// Demand, brand, product marketing, communications.
    Marketing,
    /// Retention, expansion, support, implementation.
    CustomerSuccess,
    /// All of revenue: a CRO's own seat.
    Revenue,
    /// Data, forecasting and process across the revenue functions.
    RevenueOperations,
    /// Process, tools and analysis for sales.
    SalesOperations,
    /// Training and content for sellers.
    Enablement,
    /// Running the company as a whole: CEO, COO, chief of staff, assistants to them.
    Executive,
    /// Product management and design.
    Product,
    /// Building and running the product.
    Engineering,
    /// Finance, accounting, deal desk.
    Finance,
    /// Hiring, people operations.
    People,
    /// Legal, IT, facilities, business operations.
    Operations,
}

impl Function {
    /// All of them, the revenue organisation first.
    pub const ALL: [Self; 13] = [
        Self::Sales,
        Self::Marketing,
        Self::CustomerSuccess,
        Self::Revenue,
        Self::RevenueOperations,
        Self::SalesOperations,
        Self::Enablement,
        Self::Executive,
        Self::Product,
        Self::Engineering,
        Self::Finance,
        Self::People,
        Self::Operations,
    ];

    /// The three core functions, whose ownership tells a CSO from a CRO (comparison guide, "Scope of Responsibility").
    pub const CORE: [Self; 3] = [Self::Sales, Self::Marketing, Self::CustomerSuccess];

    /// The functions of the revenue organisation (comparison guide, "Reporting Structures" under a CSO and a CRO).
    pub const REVENUE: [Self; 7] = [
        Self::Sales,
        Self::Marketing,
        Self::CustomerSuccess,
        Self::Revenue,
        Self::RevenueOperations,
        Self::SalesOperations,
        Self::Enablement,
    ];

    /// Whether this is one of [`Function::REVENUE`].
    #[must_use]
    pub const fn is_revenue(self) -> bool {
        (self as u8) <= (Self::Enablement as u8)
    }

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Sales => "Sales",
            Self::Marketing => "Marketing",
            Self::CustomerSuccess => "Customer success",
            Self::Revenue => "Revenue leadership",
            Self::RevenueOperations => "Revenue operations",
            Self::SalesOperations => "Sales operations",
            Self::Enablement => "Sales enablement",
            Self::Executive => "Executive",
            Self::Product => "Product",
            Self::Engineering => "Engineering",
            Self::Finance => "Finance",
            Self::People => "People",
            Self::Operations => "Operations",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn revenue_functions_are_those_listed() {
        for function in Function::ALL {
            assert_eq!(function.is_revenue(), Function::REVENUE.contains(&function), "{function:?}");
        }
    }
}
