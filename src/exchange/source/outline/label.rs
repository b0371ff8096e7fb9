//! What the words of a line are: a title, a name, or both with something between.
//!
//! The rule is decided over the whole list. What parts most lines in two, in at least half of them, parts them all; which side
//! holds the titles is what reads better with our title rules. A line that is not parted is a title where it reads as one.

use crate::role::TitleRules;
use std::collections::HashMap;

/// What can stand between a title and a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Between {
    Colon,
    Dash,
    Brackets,
    Bar,
    Comma,
}

impl Between {
    /// All of them; of equals the first is taken.
    const ALL: [Self; 5] = [Self::Brackets, Self::Colon, Self::Dash, Self::Bar, Self::Comma];

    /// The two sides of a line; of several places the last where `last`, and the first otherwise.
    fn part(self, line: &str, last: bool) -> Option<(&str, &str)> {
        let at = |marks: &[&str]| {
            let found = marks.iter().filter_map(|mark| {
                let at = if last { line.rfind(mark) } else { line.find(mark) };
                at.map(|at| (at, mark.len()))
            });
            let (at, length) = if last { found.max()? } else { found.min()? };
            Some((&line[..at], &line[at + length..]))
        };
        let (left, right) = match self {
            Self::Colon => at(&[":"]),
            Self::Dash => at(&[" - ", " – ", " — ", " -- "]),
            Self::Bar => at(&["|"]),
            Self::Comma => at(&[","]),
            Self::Brackets => line.strip_suffix(')').and_then(|inner| inner.rsplit_once('(')),
        }?;
        let (left, right) = (left.trim(), right.trim());
        (!left.is_empty() && !right.is_empty()).then_some((left, right))
    }
}

/// The rule of a list.
pub struct Labels {
    between: Option<Between>,
    title_first: bool,
    rules: TitleRules,
    /// Whether lines that are not parted are titles where nothing tells.
    titles: bool,
}

impl Labels {
    /// Decided over the words of all lines.
    pub fn of<'t>(lines: impl Iterator<Item = &'t str>) -> Self {
        // Enough to tell.
        const SAMPLE: usize = 500;
        let lines: Vec<_> = lines.take(SAMPLE).collect();
        let rules = TitleRules::default();
        let mut read = HashMap::new();
        let mut reads = |text: &'t str| *read.entry(text).or_insert_with(|| is_title(&rules, text));
        let parted = |between: Between| lines.iter().filter(|line| between.part(line, false).is_some()).count();
        let best = Between::ALL.into_iter().rev().max_by_key(|&between| parted(between));
        let between = best.filter(|&between| 2 * parted(between) >= lines.len() && parted(between) > 0);
        let mut title_first = true;
        if let Some(between) = between {
            let mut score = |title_first: bool| {
                let parts = lines.iter().filter_map(|line| between.part(line, title_first));
                let titles = parts.map(|(left, right)| if title_first { (left, right) } else { (right, left) });
                titles.map(|(title, name)| i32::from(reads(title)) - i32::from(reads(name))).sum::<i32>()
            };
            let (first, second) = (score(true), score(false));
            // “CEO: Ann” and “CEO (Ann)”, but “Ann, CEO” and “Ann - CEO”.
            let usual = matches!(between, Between::Colon | Between::Brackets);
            title_first = first > second || first == second && usual;
        }
        let whole = lines.iter().filter(|line| between.is_none_or(|between| between.part(line, false).is_none()));
        let (titles, names) = whole.fold((0, 0), |(titles, names), line| match reads(line) {
            true => (titles + 1, names),
            false => (titles, names + 1),
        });
        Self { between, title_first, titles: 2 * titles >= names, rules }
    }

    /// The title and the name of a line.
    pub fn split<'l>(&self, line: &'l str) -> (&'l str, &'l str) {
        let parted = self.between.and_then(|between| between.part(line, self.title_first));
        match parted {
            Some((title, name)) if self.title_first => (title, name),
            Some((name, title)) => (title, name),
            None if self.between.is_none() && self.titles => (line, ""),
            None if self.between.is_none() => ("", line),
            None if is_title(&self.rules, line) => (line, ""),
            None => ("", line),
        }
    }
}

/// Whether our rules know a text as a title.
fn is_title(rules: &TitleRules, text: &str) -> bool {
    let read = rules.classify(text, "", false);
    read.function.is_some() || read.grade_by.is_some()
}
