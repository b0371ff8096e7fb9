//! Who may be meant by a manager whom nobody answers to: people whose id, address or name is nearly that.
//!
//! The values in question are few and the people many, so the index is made of the values, and the people pass it once.

use super::header::{Field, Mapping};
use super::manager::{ManagerKey, bare_id};
use super::rows::Person;
use std::collections::HashMap;

/// How many are offered for one value.
const MOST: usize = 3;

/// Characters of the longest text that is compared letter by letter.
const LONGEST: usize = 60;

/// Rows for one value, the nearest first.
type Nearest = Vec<(usize, usize)>;

/// For each of `values`, the rows that may be meant, the likeliest first. O(people × length of their names).
pub fn nearest(people: &[Person], mapping: &Mapping, values: &[&str]) -> Vec<Vec<usize>> {
    let mut index = Index::default();
    for (at, value) in values.iter().enumerate() {
        index.enter(value, at);
    }
    let mut found: Vec<Nearest> = vec![Vec::new(); values.len()];
    for (row, person) in people.iter().enumerate().filter(|(_, person)| !person.skipped) {
        let mut seen = |at: usize, far: usize| keep(&mut found[at], far, row);
        index.bare.get(&bare_id(&person.id)).into_iter().flatten().for_each(|&at| seen(at, 0));
        let email = ManagerKey::Email.canonical(mapping.cell(person.row, Field::Email));
        let local = email.split_once('@').map_or("", |(local, _)| local);
        index.local.get(local).into_iter().flatten().for_each(|&at| seen(at, 1));
        let name = ManagerKey::Name.canonical(&person.name);
        index.last_name.get(last_word(&name)).into_iter().flatten().for_each(|&at| seen(at, 9));
        for text in [ManagerKey::Id.canonical(&person.id), email, name] {
            shortened(&text, |part| {
                for &at in index.letters.get(part).into_iter().flatten() {
                    let value = ManagerKey::Name.canonical(values[at]);
                    seen(at, 2 + distance(&value, &text));
                }
            });
        }
    }
    found.into_iter().map(|rows| rows.into_iter().map(|(_, row)| row).collect()).collect()
}

/// Where the values stand in `values`, by what a person may share with them.
#[derive(Default)]
struct Index {
    /// By id without zeros.
    bare: HashMap<String, Vec<usize>>,
    /// By what stands before the @.
    local: HashMap<String, Vec<usize>>,
    last_name: HashMap<String, Vec<usize>>,
    /// By the whole, and by what is left where one letter is taken out.
    letters: HashMap<String, Vec<usize>>,
}

impl Index {
    fn enter(&mut self, value: &str, at: usize) {
        let canonical = ManagerKey::Name.canonical(value);
        let add = |map: &mut HashMap<String, Vec<usize>>, key: &str| {
            if !key.is_empty() {
                map.entry(key.to_owned()).or_default().push(at);
            }
        };
        add(&mut self.bare, &bare_id(value));
        match canonical.split_once('@') {
            Some((local, _)) => add(&mut self.local, local),
            None => add(&mut self.last_name, last_word(&canonical)),
        }
        // Of ids that are mostly digits every one is near to many others.
        if canonical.chars().filter(|letter| letter.is_alphabetic()).count() >= 4 {
            shortened(&canonical, |part| add(&mut self.letters, part));
        }
    }
}

/// The last of several words; nothing where there is but one.
fn last_word(text: &str) -> &str {
    text.rsplit_once(' ').map_or("", |(_, last)| last)
}

/// Hands out `text`, and `text` without each of its letters in turn.
fn shortened(text: &str, mut with: impl FnMut(&str)) {
    if text.is_empty() || text.len() > LONGEST {
        return;
    }
    with(text);
    let mut part = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        part.clear();
        part.push_str(&text[..at]);
        part.push_str(&text[at + letter.len_utf8()..]);
        with(&part);
    }
}

/// Puts `row` among the nearest, each of which stands there once.
fn keep(nearest: &mut Nearest, far: usize, row: usize) {
    match nearest.iter_mut().find(|(_, kept)| *kept == row) {
        Some((kept, _)) => *kept = far.min(*kept),
        None => nearest.push((far, row)),
    }
    nearest.sort_unstable();
    nearest.truncate(MOST);
}

/// How many letters must be put in, taken out or exchanged to make one text of the other.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], at + 1);
        for (place, with) in other.chars().enumerate() {
            let exchanged = diagonal + usize::from(letter != with);
            diagonal = row[place + 1];
            row[place + 1] = exchanged.min(diagonal + 1).min(row[place] + 1);
        }
    }
    row[row.len() - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_put_in_taken_out_and_exchanged() {
        for (one, other, far) in [("", "ab", 2), ("ann lee", "anne lee", 1), ("bo", "ob", 2), ("zoë", "zoe", 1)] {
            assert_eq!((distance(one, other), distance(other, one)), (far, far));
        }
    }
}
