//! What a person says to do with a row that does not fit.

use super::draw::Import;
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

/// What to do, by the line of the row. What says where a row reports also says that it is drawn.
pub type Fixes = BTreeMap<u64, Fix>;

/// A fix that is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// The row that it is for: the key in [`Fixes`]. Mostly the line of the fault; a circle may be cut at any of its members.
    pub line: u64,
    /// What it does, as a button says it.
    pub label: String,
    /// The fix.
    pub fix: Fix,
}

impl Offered {
    pub(super) fn new(line: u64, label: impl Into<String>, fix: Fix) -> Self {
        Self { line, label: label.into(), fix }
    }
}

/// Which of the fixes that are offered, where many faults are fixed at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Which {
    /// The first, whatever it is.
    First,
    /// A vacant position of the manager’s name.
    Placeholder,
    /// To report to nobody.
    Top,
    /// To leave the row out.
    Skip,
    /// To draw it all the same.
    Keep,
}

impl Which {
    fn is(self, fix: &Fix) -> bool {
        match self {
            Self::First => true,
            Self::Placeholder => *fix == Fix::Placeholder,
            Self::Top => *fix == Fix::Top,
            Self::Skip => *fix == Fix::Skip,
            Self::Keep => *fix == Fix::Keep,
        }
    }
}

/// Adds to `fixes` one for every fault of `code` that offers such a one. Of what was chosen before, that which another fix
/// takes the place of goes.
pub fn fix_all(import: &Import, code: &str, which: Which, fixes: &mut Fixes) {
    for fault in import.faults.iter().filter(|fault| fault.reason.code() == code) {
        if let Some(offered) = fault.fixes.iter().find(|offered| which.is(&offered.fix)) {
            fixes.insert(offered.line, offered.fix.clone());
        }
    }
}
