//! What a report says of itself, and what it leaves out: the question it answers, from whom to whom, and its chapters.

use super::Plan;
use crate::figure::isolated;
use serde::{Deserialize, Serialize};

/// A chapter of the report. They stand in the order of [`Chapter::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // named by `label`
pub enum Chapter {
    Answer,
    Why,
    Change,
    Company,
    Weights,
    Designs,
    Comparison,
    Transition,
    Roadmap,
    Roles,
    Evidence,
    Record,
}

impl Chapter {
    /// All of them, in order.
    pub const ALL: [Self; 12] = [
        Self::Answer,
        Self::Why,
        Self::Change,
        Self::Company,
        Self::Weights,
        Self::Designs,
        Self::Comparison,
        Self::Transition,
        Self::Roadmap,
        Self::Roles,
        Self::Evidence,
        Self::Record,
    ];

    /// Its heading.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Answer => "The answer",
            Self::Why => "Why",
            Self::Change => "What would change it",
            Self::Company => "The company as answered",
            Self::Weights => "Weights",
            Self::Designs => "Designs",
            Self::Comparison => "Comparison",
            Self::Transition => "Transition",
            Self::Roadmap => "Roadmap",
            Self::Roles => "Role sheets",
            Self::Evidence => "Evidence and limits",
            Self::Record => "Record",
        }
    }

    /// Whether a report may do without it. What it rests on, and the record by which it can be checked, are always there.
    #[must_use]
    pub const fn is_optional(self) -> bool {
        !matches!(self, Self::Evidence | Self::Record)
    }
}

/// A text of the cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoverText {
    /// The question that the report answers.
    Question,
    /// Whom it is for.
    Audience,
    /// Who made it.
    Author,
    /// Its date, as its maker writes it.
    Date,
}

impl CoverText {
    /// All of them, as the cover has them.
    pub const ALL: [Self; 4] = [Self::Question, Self::Audience, Self::Author, Self::Date];

    /// Name of its field.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Question => "Question",
            Self::Audience => "For",
            Self::Author => "By",
            Self::Date => "Date",
        }
    }

    /// The most characters it may have.
    #[must_use]
    pub const fn longest(self) -> usize {
        match self {
            Self::Question => 500,
            _ => 200,
        }
    }
}

/// A text of the cover that is too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{}” on the cover is longer than {} characters. Shorten it.", .0.label(), .0.longest())]
pub struct CoverError(pub CoverText);

/// The words on a report’s cover that the plan does not know by itself, each of which may be empty, and what is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Cover {
    #[serde(skip_serializing_if = "String::is_empty")]
    question: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    audience: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    author: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    date: String,
    /// Chapters that the report does without, in their order, each once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    without: Vec<Chapter>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Unchecked {
    question: String,
    audience: String,
    author: String,
    date: String,
    without: Vec<Chapter>,
}

impl TryFrom<Unchecked> for Cover {
    type Error = CoverError;

    fn try_from(saved: Unchecked) -> Result<Self, CoverError> {
        let Unchecked { question, audience, author, date, without } = saved;
        let texts = [question, audience, author, date];
        let cover = CoverText::ALL
            .into_iter()
            .zip(texts)
            .try_fold(Self::default(), |cover, (text, words)| cover.with(text, words))?;
        Ok(without.into_iter().fold(cover, |cover, chapter| cover.with_chapter(chapter, false)))
    }
}

impl Cover {
    /// A text of the cover; may be empty.
    #[must_use]
    pub fn get(&self, text: CoverText) -> &str {
        match text {
            CoverText::Question => &self.question,
            CoverText::Audience => &self.audience,
            CoverText::Author => &self.author,
            CoverText::Date => &self.date,
        }
    }

    /// The cover with one text changed.
    ///
    /// # Errors
    /// [`CoverError`] where it is too long.
    pub fn with(&self, text: CoverText, words: String) -> Result<Self, CoverError> {
        if words.chars().count() > text.longest() {
            return Err(CoverError(text));
        }
        let mut next = self.clone();
        *match text {
            CoverText::Question => &mut next.question,
            CoverText::Audience => &mut next.audience,
            CoverText::Author => &mut next.author,
            CoverText::Date => &mut next.date,
        } = words;
        Ok(next)
    }

    /// The cover without the people on it.
    #[must_use]
    pub fn unnamed(&self) -> Self {
        Self { audience: String::new(), author: String::new(), ..self.clone() }
    }

    /// The cover without a question of its maker’s.
    #[must_use]
    pub fn unasked(&self) -> Self {
        Self { question: String::new(), ..self.clone() }
    }

    /// How many of its texts are given.
    #[must_use]
    pub fn given(&self) -> usize {
        CoverText::ALL.into_iter().filter(|&text| !self.get(text).trim().is_empty()).count()
    }

    /// Whether the report has a chapter.
    #[must_use]
    pub fn has(&self, chapter: Chapter) -> bool {
        !self.without.contains(&chapter)
    }

    /// The cover of a report that has a chapter, or does without it where it may.
    #[must_use]
    pub fn with_chapter(&self, chapter: Chapter, has: bool) -> Self {
        let left_out = |one: &Chapter| one.is_optional() && if *one == chapter { !has } else { !self.has(*one) };
        Self { without: Chapter::ALL.into_iter().filter(left_out).collect(), ..self.clone() }
    }
}

impl Plan {
    /// The question that the report answers: as its maker puts it, or else the one that the plan is about.
    #[must_use]
    pub fn question(&self) -> String {
        let asked = self.cover.get(CoverText::Question).trim();
        if !asked.is_empty() {
            return asked.to_owned();
        }
        let company = match self.profile.name.trim() {
            "" => "the company",
            name => name,
        };
        format!("Should a Chief Sales Officer or a Chief Revenue Officer lead revenue at {}?", isolated(company))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_text_that_is_too_long_is_refused_also_in_a_file() {
        let cover = Cover::default();
        for text in CoverText::ALL {
            let longest = "é".repeat(text.longest());
            assert_eq!(cover.with(text, longest.clone()).unwrap().get(text), longest);
            assert_eq!(cover.with(text, longest + "é").unwrap_err(), CoverError(text));
        }
        let long = format!("{{\"author\": \"{}\"}}", "a".repeat(201));
        assert!(serde_json::from_str::<Cover>(&long).unwrap_err().to_string().contains("200 characters"));
    }

    #[test]
    fn chapters_are_left_out_once_and_in_order_and_the_record_never_is() {
        let cover: Cover = serde_json::from_str(r#"{"without": ["roles", "why", "roles", "record"]}"#).unwrap();
        assert_eq!(cover.without, [Chapter::Why, Chapter::Roles]);
        assert_eq!(cover.with_chapter(Chapter::Why, true).with_chapter(Chapter::Roles, true), Cover::default());
        assert_eq!(serde_json::to_string(&cover).unwrap(), r#"{"without":["why","roles"]}"#);
    }
}
