//! Columns that a file does not have because its shape says what they would: who reports to whom.

/// The heading of the ids we give.
pub const POSITION_ID: &str = "Position id";
/// The heading of the manager’s id.
pub const REPORTS_TO: &str = "Reports to position id";
/// The heading of titles.
pub const JOB_TITLE: &str = "Job title";
/// The heading of names.
pub const NAME: &str = "Name";

/// The id of the position that comes as number `at`, counted from 0. With a letter, so that it is no id of the file’s own.
pub fn made_id(at: usize) -> String {
    format!("P{}", at + 1)
}
