//! What the plan’s owner says about roles: who does what, the figures of the measures, pay, and role sheets.

use super::Assigned;
use super::sheet::Sheets;
use crate::role::measure::Figures;
use crate::role::pay::PayTerms;
use serde::{Deserialize, Serialize};

/// See the top of the file. What is not said follows from the charts, the answers and the guides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Roles {
    /// Parts in duties that were given by hand.
    #[serde(skip_serializing_if = "Assigned::is_empty")]
    pub scope: Assigned,
    /// The company’s own figures for its measures.
    #[serde(skip_serializing_if = "Figures::is_empty")]
    pub figures: Figures,
    /// Industry and place for pay, packages and bands of one’s own.
    #[serde(skip_serializing_if = "PayTerms::is_empty")]
    pub pay: PayTerms,
    /// The role sheets.
    #[serde(skip_serializing_if = "Sheets::is_empty")]
    pub sheets: Sheets,
}

impl Roles {
    /// The same without the role sheets.
    #[must_use]
    pub fn without_sheets(&self) -> Self {
        Self { sheets: Sheets::default(), ..self.clone() }
    }
}
