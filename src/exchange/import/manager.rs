//! Finding managers: by id, by e-mail address or by name, as the data say.

use super::word::is_vacant;
use crate::role::fold;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

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

    /// What is left of a canonical key for a last attempt: a name without middle names, an address without what follows the @.
    fn loose(self, canonical: &str) -> Option<String> {
        match self {
            Self::Id => None,
            Self::Email => canonical.split_once('@').map(|(local, _)| local.to_owned()),
            Self::Name => {
                let (first, last) = (canonical.split(' ').next()?, canonical.rsplit(' ').next()?);
                (first.len() < canonical.len()).then(|| format!("{first} {last}"))
            }
        }
    }

    /// How a cell asks for what [`ManagerKey::loose`] leaves. An address of another domain may be somebody else’s.
    fn asked_loosely(self, canonical: String) -> Option<String> {
        match self {
            Self::Email => Some(canonical).filter(|text| !text.contains('@')),
            _ => self.loose(&canonical),
        }
    }

    /// The form in which two spellings of one key are the same.
    pub(super) fn canonical(self, text: &str) -> String {
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
#[derive(Clone, Copy)]
struct Rows {
    count: usize,
    ends: [usize; 2],
}

impl Rows {
    const fn one(row: usize) -> Self {
        Self { count: 1, ends: [row, row] }
    }

    /// With those of another key that means the same.
    fn join(&mut self, other: Self) {
        let mut first = [self.ends, other.ends].concat();
        first.sort_unstable();
        first.dedup();
        self.ends = [first[0], *first.get(1).unwrap_or(&first[0])];
        self.count += other.count;
    }
}

/// Rows by key.
pub struct Directory<'t> {
    key: ManagerKey,
    exact: HashMap<Cow<'t, str>, Rows>,
    /// By canonical form, and by what is left of that without middle names or behind the @: made where it is asked for.
    near: OnceCell<HashMap<String, Rows>>,
    loose: OnceCell<HashMap<String, Rows>>,
}

impl<'t> Directory<'t> {
    /// Each row with its key. A blank key, and a name that stands for nobody, name no row.
    pub fn new(key: ManagerKey, keys: impl Iterator<Item = Cow<'t, str>>) -> Self {
        let mut exact: HashMap<_, Rows> = HashMap::new();
        for (row, text) in keys.enumerate() {
            let nobody = text.is_empty() || key == ManagerKey::Name && is_vacant(&text);
            if !nobody {
                enter(&mut exact, text, Rows::one(row));
            }
        }
        Self { key, exact, near: OnceCell::new(), loose: OnceCell::new() }
    }

    /// Whom `text` names.
    pub fn find(&self, text: &str) -> Found {
        if let Some(rows) = self.exact.get(text) {
            return Found::among(rows, false);
        }
        if let Some(name) = common_name(text).filter(|_| self.key == ManagerKey::Name) {
            return self.find(&name);
        }
        let canonical = self.key.canonical(text);
        let near = || self.entries(|key| Some(self.key.canonical(key)));
        if let Some(rows) = self.near.get_or_init(near).get(&canonical) {
            return Found::among(rows, true);
        }
        let Some(asked) = self.key.asked_loosely(canonical) else { return Found::Nobody };
        let loose = || self.entries(|key| self.key.loose(&self.key.canonical(key)));
        self.loose.get_or_init(loose).get(&asked).map_or(Found::Nobody, |rows| Found::among(rows, true))
    }

    fn entries(&self, form: impl Fn(&str) -> Option<String>) -> HashMap<String, Rows> {
        let mut entries = HashMap::with_capacity(self.exact.len());
        for (key, &rows) in &self.exact {
            if let Some(form) = form(key) {
                enter(&mut entries, form, rows);
            }
        }
        entries
    }

    /// Whether `text` names anybody.
    pub fn knows(&self, text: &str) -> bool {
        self.find(text) != Found::Nobody
    }
}

fn enter<K: Eq + Hash>(map: &mut HashMap<K, Rows>, key: K, rows: Rows) {
    match map.entry(key) {
        Entry::Vacant(entry) => _ = entry.insert(rows),
        Entry::Occupied(mut entry) => entry.get_mut().join(rows),
    }
}

/// The name in the entry of a directory service: that of `CN=Lee\, Ann,OU=Sales` is “Lee, Ann”.
fn common_name(text: &str) -> Option<String> {
    let mut letters = text.get(3..).filter(|_| text[..3].eq_ignore_ascii_case("cn="))?.chars();
    let mut name = String::new();
    while let Some(letter) = letters.next().filter(|&letter| letter != ',') {
        name.push(if letter == '\\' { letters.next()? } else { letter });
    }
    Some(name.trim().to_owned()).filter(|name| !name.is_empty())
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

    fn of(key: ManagerKey, keys: &[&'static str]) -> Directory<'static> {
        Directory::new(key, keys.iter().copied().map(Cow::Borrowed))
    }

    #[test]
    fn a_name_is_found_in_other_spellings_and_reversed() {
        let directory = of(ManagerKey::Name, &["Ann Lee", "Moor, Zoë", "Vacant", "Bo Ek", "Bo Ek", "Cy M. Ray"]);
        assert_eq!(directory.find("Ann Lee"), Found::Exact(0));
        assert_eq!(directory.find("LEE,  ann"), Found::Near(0));
        assert_eq!(directory.find("zoe moor"), Found::Near(1));
        assert_eq!(directory.find("Vacant"), Found::Nobody);
        assert_eq!(directory.find("Bo Ek"), Found::Several(2, [3, 4]));
        assert_eq!(directory.find("Ann Mae Lee"), Found::Near(0));
        assert_eq!(directory.find("cy ray"), Found::Near(5));
        assert_eq!(directory.find("Ann"), Found::Nobody);
        assert_eq!(of(ManagerKey::Id, &["Lee, Ann"]).find("Ann Lee"), Found::Nobody);
    }

    #[test]
    fn an_address_is_found_by_what_stands_before_the_at_and_by_that_alone() {
        let directory = of(ManagerKey::Email, &["ann@x.com", "bo@x.com", "bo@y.com"]);
        assert_eq!(directory.find("ANN@x.com"), Found::Near(0));
        assert_eq!(directory.find("Ann"), Found::Near(0));
        assert_eq!(directory.find("ann@y.com"), Found::Nobody);
        assert_eq!(directory.find("bo"), Found::Several(2, [1, 2]));
    }

    #[test]
    fn entries_of_a_directory_service_name_a_person() {
        let directory = of(ManagerKey::Name, &["Ann Lee", "Ek, Bo"]);
        assert_eq!(directory.find("CN=Ann Lee,OU=Sales,DC=x"), Found::Exact(0));
        assert_eq!(directory.find("cn=Ek\\, Bo,OU=Sales"), Found::Exact(1));
        assert_eq!(directory.find("CN="), Found::Nobody);
        assert_eq!(directory.find("cné"), Found::Nobody);
    }

    #[test]
    fn ids_stay_text_until_a_hint_is_wanted() {
        assert_eq!(bare_id("00123"), bare_id("123.0"));
        assert_ne!(bare_id("123"), bare_id("1230"));
    }
}
