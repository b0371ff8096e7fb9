//! What a role earns: the guides’ bands side by side, moved to the company’s industry and place; what its owner would pay; and where
//! pay and scope on a chart disagree.
//!
//! Amounts are whole US dollars a year, as in the guides; shares are in millionths.

mod band;
mod offer;
mod terms;
mod warning;

pub use band::{Band, Equity, Range, Top, VARIABLE_PERCENT, complete_bands, operate_bands};
pub use offer::{Note, Offer, Side, judged_percent};
pub use terms::{Industry, PayError, PayTerms, Place, Term, dollars};
pub use warning::{Warning, WarningKind, warnings};
