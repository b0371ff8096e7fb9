//! What the plan’s owner says about roles: who does what, the figures of the measures, pay, and role sheets.

use super::Assigned;
use serde::{Deserialize, Serialize};

/// See the top of the file. What is not said follows from the charts, the answers and the guides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Roles {
    /// Parts in duties that were given by hand.
    #[serde(skip_serializing_if = "Assigned::is_empty")]
    pub scope: Assigned,
}
