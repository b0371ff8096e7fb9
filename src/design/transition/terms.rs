//! What the owner says about a transition: limits, costs, and who does what when.

use serde::{Deserialize, Serialize};

/// The owner’s own words and numbers about a transition; what is not said is as the planner judges.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Terms {}
