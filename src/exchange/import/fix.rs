//! What a person says to do with a row that does not fit.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What to do with a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fix {
    /// A vacant position of the name that the file gives its manager is drawn above it; all rows that name it share it.
    Placeholder,
    /// It reports to nobody.
    Top,
    /// It reports to the position on this line.
    Manager(u64),
    /// It is left out. Whoever reports to it reports to its manager.
    Skip,
    /// It is drawn though something speaks against it: a second row of an id, somebody who has left.
    Keep,
}

/// What to do, by the line of the row.
pub type Fixes = BTreeMap<u64, Fix>;
