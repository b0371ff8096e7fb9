//! Which column holds what where the headings do not say: by the data alone.

use super::header::{CANDIDATES, Field, Mapping, text};
use super::word::is_top_word;
use crate::exchange::source::Table;
use crate::role::{By, TitleRules};
use std::collections::HashSet;

/// Rows that are looked at.
const ROWS: usize = 5_000;

/// Columns that are looked at.
const COLUMNS: usize = 64;

/// Titles of a column that are read.
const TITLES: usize = 100;

/// What the data suggest.
pub struct Guess {
    /// The columns that are clear by themselves, with those that were known before.
    pub mapping: Mapping,
    /// Columns that may be the id, the likeliest first.
    pub ids: Vec<usize>,
    /// Columns that may say who reports to whom.
    pub managers: Vec<usize>,
}

/// What a column is like. Rates are of 100.
struct Column {
    at: usize,
    filled: usize,
    /// Of those filled.
    distinct: usize,
    addresses: usize,
    /// With a space or a comma, and without digits.
    worded: usize,
    /// Distinct values in which the rules read a function or a level.
    titles: usize,
}

impl Column {
    fn of(table: &Table, at: usize, rules: &TitleRules) -> Self {
        let values: Vec<_> =
            table.rows.iter().take(ROWS).map(|row| text(row, at)).filter(|value| !value.is_empty()).collect();
        let percent = |part: usize, whole: usize| if whole == 0 { 0 } else { part * 100 / whole };
        let rate = |is: fn(&&&str) -> bool| percent(values.iter().filter(is).count(), values.len());
        let distinct: HashSet<_> = values.iter().copied().collect();
        let mut seen = HashSet::new();
        let first: Vec<_> = values.iter().copied().filter(|value| seen.insert(*value)).take(TITLES).collect();
        let title = |value: &&&str| {
            let read = rules.classify(value, "", false);
            read.grade_by.is_some() || matches!(read.by, By::Title(_))
        };
        Self {
            at,
            filled: percent(values.len(), table.rows.len().min(ROWS)),
            distinct: percent(distinct.len(), values.len()),
            addresses: rate(|value| value.contains('@')),
            worded: rate(|value| value.contains([' ', ',']) && !value.contains(|letter: char| letter.is_ascii_digit())),
            titles: percent(first.iter().filter(title).count(), first.len()),
        }
    }

    /// Whether every row has a value of its own, one that is no title.
    const fn is_id(&self) -> bool {
        self.filled == 100 && self.distinct == 100 && self.addresses == 0
    }

    const fn is_title(&self) -> bool {
        self.titles >= 50 && self.addresses == 0
    }

    const fn is_name(&self) -> bool {
        self.worded >= 70 && self.distinct >= 90 && self.filled >= 60 && !self.is_title()
    }
}

impl Guess {
    /// Looks at the `free` columns. What `known` has stays.
    pub fn of(table: &Table, free: impl Iterator<Item = usize>, known: &Mapping) -> Self {
        let rules = TitleRules::default();
        let columns: Vec<_> = free.take(COLUMNS).map(|at| Column::of(table, at, &rules)).collect();
        let mut mapping = *known;
        // A list of who reports to whom has two columns at least; less than that is text.
        if columns.len() < 2 {
            return Self { mapping, ids: Vec::new(), managers: Vec::new() };
        }
        let mut propose = |field: Field, column: Option<&Column>| {
            if mapping.get(field).is_none() {
                mapping.set(field, column.map(|column| column.at));
            }
        };
        propose(
            Field::Email,
            columns.iter().filter(|column| column.addresses >= 80).max_by_key(|column| column.distinct),
        );
        propose(Field::Title, columns.iter().filter(|column| column.is_title()).max_by_key(|column| column.titles));
        if !known.names_people() {
            let names = columns.iter().filter(|column| column.is_name());
            propose(Field::Name, names.max_by_key(|column| (column.distinct, std::cmp::Reverse(column.at))));
        }
        let (title, name) = (mapping.get(Field::Title), mapping.get(Field::Name));
        let rest = || columns.iter().filter(move |column| ![title, name].contains(&Some(column.at)));
        let mut ids: Vec<_> = rest().filter(|column| column.is_id()).map(|column| column.at).collect();
        ids.truncate(CANDIDATES);
        if mapping.get(Field::Id).is_none() {
            mapping.set(Field::Id, ids.first().copied());
        }
        // Whom people report to is said more than once, and of somebody not at all or in a word for nobody.
        let manager = |column: &&Column| {
            let repeats = column.distinct < 100 || table.rows.len() <= 3;
            let values = || table.rows.iter().take(ROWS).map(|row| text(row, column.at));
            repeats || column.filled < 100 || values().any(is_top_word)
        };
        let mut managers: Vec<_> = rest().filter(manager).map(|column| column.at).collect();
        managers.truncate(2 * CANDIDATES);
        Self { mapping, ids, managers }
    }
}
