//! Finding managers: by id, by e-mail address or by name, as the data say.

use super::word::is_vacant;
use crate::role::fold;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// By what a file names managers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[allow(missing_docs)] // named by `label`
pub enum ManagerKey {
    #[default]
    Id,
    Email,
    Name,
}

impl ManagerKey {
    /// All of them, the surest first.
    pub const ALL: [Self; 3] = [Self::Id, Self::Email, Self::Name];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Email => "e-mail address",
            Self::Name => "name",
        }
    }

    /// The form in which two spellings of one key are the same.
    fn canonical(self, text: &str) -> String {
        let turned = match text.split_once(',') {
            Some((last, first)) if self == Self::Name => format!("{first} {last}"),
            _ => text.to_owned(),
        };
        let mut canonical = String::with_capacity(turned.len());
        for word in turned.split_whitespace() {
            if !canonical.is_empty() {
                canonical.push(' ');
            }
            word.chars().for_each(|letter| fold(letter, &mut canonical));
        }
        canonical
    }
}

/// How many managers were found, of those that are named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hits {
    /// Found.
    pub found: usize,
    /// Named.
    pub named: usize,
}

impl Hits {
    /// Counts.
    pub(super) fn count(found: impl Iterator<Item = bool>) -> Self {
        found
            .fold(Self::default(), |hits, found| Self { found: hits.found + usize::from(found), named: hits.named + 1 })
    }

    /// The rate where all are found.
    pub(super) const ALL_TENTHS: usize = 10;

    /// The rate in tenths, rounded up; 0 where none is found.
    pub(super) const fn tenths(self) -> usize {
        if self.named == 0 { 0 } else { (self.found * Self::ALL_TENTHS).div_ceil(self.named) }
    }
}

/// Whom a key names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// One row, spelled alike.
    Exact(usize),
    /// One row, by another spelling.
    Near(usize),
    /// More than one: how many, and the first two.
    Several(usize, [usize; 2]),
    /// Nobody.
    Nobody,
}

impl Found {
    /// The rows of a map’s entry.
    const fn among(rows: &Rows, near: bool) -> Self {
        match (rows.count, near) {
            (1, false) => Self::Exact(rows.ends[0]),
            (1, true) => Self::Near(rows.ends[0]),
            _ => Self::Several(rows.count, rows.ends),
        }
    }
}

/// Rows that share a key: how many, and the first two.
struct Rows {
    count: usize,
    ends: [usize; 2],
}

/// Rows by key.
pub struct Directory {
    key: ManagerKey,
    exact: HashMap<String, Rows>,
    near: HashMap<String, Rows>,
}

impl Directory {
    /// A directory of rows, each with its key. A blank key, and a name that stands for nobody, name no row.
    pub fn new(key: ManagerKey, keys: impl Iterator<Item = impl AsRef<str>>) -> Self {
        let mut directory = Self { key, exact: HashMap::new(), near: HashMap::new() };
        for (row, text) in keys.enumerate() {
            let text = text.as_ref();
            let nobody = text.is_empty() || key == ManagerKey::Name && is_vacant(text);
            if !nobody {
                enter(&mut directory.exact, text.to_owned(), row);
                enter(&mut directory.near, key.canonical(text), row);
            }
        }
        directory
    }

    /// Whom `text` names.
    pub fn find(&self, text: &str) -> Found {
        if let Some(rows) = self.exact.get(text) {
            return Found::among(rows, false);
        }
        self.near.get(&self.key.canonical(text)).map_or(Found::Nobody, |rows| Found::among(rows, true))
    }

    /// Whether `text` names anybody.
    pub fn knows(&self, text: &str) -> bool {
        self.find(text) != Found::Nobody
    }
}

fn enter(map: &mut HashMap<String, Rows>, key: String, row: usize) {
    match map.entry(key) {
        Entry::Vacant(entry) => {
            entry.insert(Rows { count: 1, ends: [row, row] });
        }
        Entry::Occupied(mut entry) => {
            let rows = entry.get_mut();
            rows.count += 1;
            if rows.count == 2 {
                rows.ends[1] = row;
            }
        }
    }
}

/// An id without what a spreadsheet adds or takes away: leading zeros, a trailing `.0`.
pub fn bare_id(id: &str) -> String {
    let id = id.trim();
    let id = id.strip_suffix(".0").unwrap_or(id).trim_start_matches('0');
    id.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_in_other_spellings_and_reversed() {
        let directory = Directory::new(ManagerKey::Name, ["Ann Lee", "Moor, Zoë", "Vacant", "Bo Ek", "Bo Ek"].iter());
        assert_eq!(directory.find("Ann Lee"), Found::Exact(0));
        assert_eq!(directory.find("LEE,  ann"), Found::Near(0));
        assert_eq!(directory.find("zoe moor"), Found::Near(1));
        assert_eq!(directory.find("Vacant"), Found::Nobody);
        assert_eq!(directory.find("Bo Ek"), Found::Several(2, [3, 4]));
        assert_eq!(Directory::new(ManagerKey::Id, ["Lee, Ann"].iter()).find("Ann Lee"), Found::Nobody);
    }

    #[test]
    fn ids_stay_text_until_a_hint_is_wanted() {
        assert_eq!(bare_id("00123"), bare_id("123.0"));
        assert_ne!(bare_id("123"), bare_id("1230"));
    }
}
