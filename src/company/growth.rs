//! The path that a company expects to grow along.

use serde::{Deserialize, Serialize};

/// What the owner expects the company to be at the milestones ahead. Empty where nothing is expected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Growth {}
