//! What a report says of itself: the question it answers, and from whom to whom.

use serde::{Deserialize, Serialize};

/// The words on a report’s cover that the plan does not know by itself. Each may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Cover {
    /// The question that the report answers.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub question: String,
    /// Whom it is for.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub audience: String,
    /// Who made it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub author: String,
    /// Its date, as its maker writes it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub date: String,
}
