//! Numbers with their nouns.

/// `1 position`, `2 positions`.
pub(in crate::exchange) fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}
