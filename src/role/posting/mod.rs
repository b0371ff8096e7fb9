//! A job posting read: which functions its holder owns, works with and does not own, each with the words that say so; and
//! whether that deserves the title.
//!
//! Read sentence by sentence with lists of words ([`cues`]), nothing more: a cue holds for what follows it in its sentence, and a
//! heading for the points below it. What is asked of the person, and what the company says of itself, is passed over.

mod cues;
mod reading;
mod text;
mod title;
mod verdict;

pub use cues::Stand;

use super::{TitleRules, Verdict};
use crate::org::{CoreSet, Function, Scope};
use reading::Reading;
use std::ops::Range;

/// Most characters of a posting that are read.
pub const LONGEST_POSTING: usize = 50_000;

/// Words of a posting that say something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Their bytes in the text, always whole characters.
    pub at: Range<usize>,
    /// What they say.
    pub says: Says,
}

/// What marked words say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// How its holder stands to functions.
    Stand(Stand, &'static [Function]),
    /// To whom it reports.
    ReportsTo,
    /// How many people report to it.
    People,
    /// That nobody does.
    Nobody,
}

impl Says {
    /// In a few words.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Stand(stand, functions) => {
                let names: Vec<String> = functions.iter().map(|function| function.label().to_lowercase()).collect();
                format!("{}: {}", stand.label(), names.join(", "))
            }
            Self::ReportsTo => "Reports to".to_owned(),
            Self::People => "People".to_owned(),
            Self::Nobody => "Leads nobody".to_owned(),
        }
    }
}

/// A posting, read and judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    /// The title, as given or found.
    pub title: Option<String>,
    /// To whom the post reports, as the text says it.
    pub reports_to: Option<String>,
    /// How many people report to it.
    pub people: Option<u32>,
    /// Whether it leads people; `None` where the text does not say.
    pub leads: Option<bool>,
    /// How its holder stands to each function that is named with a cue, in the order of [`Function::ALL`].
    pub functions: Vec<(Function, Stand)>,
    /// The words that say so, in their order, none over another.
    pub marks: Vec<Mark>,
    /// How many bytes of the text were read; less than all where it is too long.
    pub read: usize,
    /// What the post leads.
    pub scope: Scope,
    /// The title that it deserves.
    pub deserves: String,
    /// How its title stands to that.
    pub verdict: Verdict,
    /// What to tell the client, in whole sentences.
    pub told: String,
    /// What the text leaves unsaid: questions to ask the client.
    pub questions: Vec<String>,
}

impl Posting {
    /// Reads a posting: its title where one is given, or else found in its first lines. Linear in the text.
    #[must_use]
    pub fn read(text: &str, title: &str, rules: &TitleRules) -> Self {
        let read = text.char_indices().nth(LONGEST_POSTING).map_or(text.len(), |(end, _)| end);
        let text = &text[..read];
        let sentences = text::sentences(text);
        let given = Some(title.trim()).filter(|title| !title.is_empty()).map(str::to_owned);
        let found = title::found(text, rules, given.is_none());
        let own = title::Own::new([given.as_deref(), found.as_deref()].into_iter().flatten());
        let mut reading = Reading::new(text, own);
        sentences.iter().for_each(|sentence| reading.sentence(sentence));
        reading.found.is_foreign = is_foreign(&sentences);
        reading.found.judged(given.or(found), read, rules)
    }

    /// How its holder stands to a function; `None` where the text does not say.
    #[must_use]
    pub fn stand(&self, function: Function) -> Option<Stand> {
        self.functions.iter().find(|(one, _)| *one == function).map(|(_, stand)| *stand)
    }
}

/// What was found so far.
#[derive(Default)]
struct Found {
    marks: Vec<Mark>,
    /// What it is said outright that the holder leads: no denial undoes it.
    firm: Vec<Function>,
    reports_to: Option<String>,
    people: Option<u32>,
    /// Whether people report to it: said outright, or to be gathered.
    has_stated_team: bool,
    has_team: bool,
    has_nobody: bool,
    has_number: bool,
    /// Whether a part of sales is owned, whether all of it is said to be, and that without naming a part.
    part: bool,
    whole: bool,
    plainly_whole: bool,
    /// Whether the text looks like none of the languages that are read.
    is_foreign: bool,
}

/// Whether hardly one of the small words of English, German, French and Spanish is among the words of a text.
fn is_foreign(sentences: &[text::Sentence]) -> bool {
    const SMALL: [&str; 32] = [
        "the", "and", "you", "with", "our", "will", "for", "to", "of", "a", "in", "we", "und", "der", "die", "das",
        "den", "sie", "fur", "wir", "du", "zu", "et", "vous", "nou", "pour", "avec", "y", "el", "para", "usted", "tu",
    ];
    /// Fewer words tell nothing; and one small word among so many is chance. Judgement.
    const FEWEST: usize = 10;
    let words = || sentences.iter().flat_map(|sentence| &sentence.words);
    let small = words().filter(|word| SMALL.contains(&word.plain.as_str())).count();
    words().count() >= FEWEST && small * FEWEST < words().count()
}
