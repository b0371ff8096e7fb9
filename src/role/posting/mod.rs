//! A job posting read: which functions its holder owns, works with and does not own, each with the words that say so; and
//! whether that deserves the title.
//!
//! Read sentence by sentence with lists of words ([`cues`]), nothing more: a cue holds for what follows it in its sentence, and a
//! heading for the points below it. What is asked of the person, and what the company says of itself, is passed over.

mod cues;
mod text;
mod verdict;

pub use cues::Stand;

use super::{TitleRules, Verdict};
use crate::org::{CoreSet, Function, Scope};
use cues::{Cue, Cues};
use std::ops::Range;
use text::{Sentence, Word};

/// Most characters of a posting that are read.
pub const LONGEST_POSTING: usize = 50_000;
/// Most words of what a post reports to.
const LONGEST_SUPERIOR: usize = 7;

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
        let mut reading = Reading { text, cues: Cues::new(), found: Found::default() };
        let mut carried = Carried::default();
        for sentence in text::sentences(text) {
            reading.sentence(&sentence, &mut carried);
        }
        let given = Some(title.trim()).filter(|title| !title.is_empty()).map(str::to_owned);
        let title = given.or_else(|| title_of(text, rules));
        reading.found.judged(title, read, rules)
    }

    /// How its holder stands to a function; `None` where the text does not say.
    #[must_use]
    pub fn stand(&self, function: Function) -> Option<Stand> {
        self.functions.iter().find(|(one, _)| *one == function).map(|(_, stand)| *stand)
    }
}

/// What a heading says about the points below it.
#[derive(Default)]
struct Carried {
    stand: Option<Stand>,
    is_person: bool,
    is_company: bool,
}

/// What was found so far.
#[derive(Default)]
struct Found {
    marks: Vec<Mark>,
    reports_to: Option<String>,
    people: Option<u32>,
    has_team: bool,
    has_nobody: bool,
    has_number: bool,
    /// Whether a part of sales is owned, and whether all of it is said to be.
    part: bool,
    whole: bool,
}

struct Reading<'a> {
    text: &'a str,
    cues: Cues,
    found: Found,
}

/// Functions named in a sentence, and what is said of them so far.
struct Name {
    at: Range<usize>,
    functions: &'static [Function],
    stand: Option<Stand>,
}

/// Has a cue hold for what stands before it: for the names since the last one that no cue has reached, or else for all of them.
fn settle(names: &mut [Name], since: usize, stand: Stand) {
    let these = names.get_mut(since..).unwrap_or_default();
    let is_open = these.iter().any(|name| name.stand.is_none());
    these.iter_mut().filter(|name| name.stand.is_none() || !is_open).for_each(|name| name.stand = Some(stand));
}

impl Reading<'_> {
    fn sentence(&mut self, sentence: &Sentence, carried: &mut Carried) {
        if !sentence.is_point {
            *carried = Carried::default();
        }
        let words = &sentence.words;
        let (mut stand, mut is_person, mut is_company) = (carried.stand, carried.is_person, carried.is_company);
        let (mut names, mut since): (Vec<Name>, usize) = (Vec::new(), 0);
        let (mut part, mut whole) = (false, false);
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let passed_over = is_person || is_company;
            let Some((cue, mut length)) = self.cues.find(&words[at..]) else {
                self.count(words, at, passed_over);
                at += 1;
                continue;
            };
            let range = word.at.start..words[at + length - 1].at.end;
            match cue {
                Cue::Person => is_person = true,
                Cue::Company => is_company = true,
                Cue::Post => (is_person, is_company) = (false, false),
                // “Marketing and customer success report to the CEO.”
                Cue::ReportsTo if names.iter().any(|name| name.stand.is_none()) => {
                    settle(&mut names, since, Stand::Denied);
                    length += superior(&words[at + length..]);
                }
                Cue::ReportsTo => {
                    let superior = superior(&words[at + length..]);
                    self.superior(&words[at + length..at + length + superior]);
                    length += superior;
                }
                Cue::Behind(behind) if !passed_over => settle(&mut names, since, behind),
                Cue::Ahead(ahead) if !passed_over => (stand, since) = (Some(ahead), names.len()),
                Cue::Across if stand == Some(Stand::Owns) && names.len() > since => {
                    (stand, since) = (Some(Stand::WorksWith), names.len());
                }
                Cue::Names(functions) if !passed_over => names.push(Name { at: range, functions, stand }),
                Cue::Clause => (stand, since) = (None, names.len()),
                Cue::Part => part = true,
                Cue::Whole => whole = true,
                Cue::Team if !passed_over => self.found.has_team = true,
                Cue::NoTeam => self.found.nobody(range),
                Cue::Number if !passed_over => self.found.has_number = true,
                _ => {}
            }
            at += length;
        }
        let owns_sales = |name: &Name| name.stand == Some(Stand::Owns) && name.functions == [Function::Sales];
        if names.iter().any(owns_sales) {
            self.found.part |= part && !whole;
            self.found.whole |= whole;
        }
        for Name { at, functions, stand } in names {
            if let Some(stand) = stand {
                self.found.marks.push(Mark { at, says: Says::Stand(stand, functions) });
            }
        }
        if sentence.is_heading {
            *carried = Carried { stand, is_person: is_person || asks_of_the_person(words), is_company };
        }
    }

    /// Takes what stands behind “reporting to”.
    fn superior(&mut self, words: &[Word]) {
        if let (Some(first), Some(last), None) = (words.first(), words.last(), &self.found.reports_to) {
            let at = first.at.start..last.at.end;
            self.found.reports_to = Some(self.text[at.clone()].to_owned());
            self.found.marks.push(Mark { at, says: Says::ReportsTo });
        }
    }

    /// Takes a number of people.
    fn count(&mut self, words: &[Word], at: usize, passed_over: bool) {
        const PEOPLE: [&str; 15] = [
            "people",
            "person",
            "report",
            "rep",
            "seller",
            "ae",
            "executive",
            "employee",
            "member",
            "strong",
            "manager",
            "csm",
            "sdr",
            "mitarbeiter",
            "mitarbeitern",
        ];
        let number = words[at].plain.parse::<u32>().ok().filter(|number| (1..=100_000).contains(number));
        let before = at.checked_sub(2).and_then(|at| words.get(at..at + 2));
        let after_team = before.is_some_and(|pair| pair[0].plain == "team" && pair[1].plain == "of");
        let mut near = words[at + 1..].iter().take(3);
        let counts = after_team || near.any(|word| PEOPLE.contains(&word.plain.as_str()));
        if let (Some(number), true, false, None) = (number, counts, passed_over, self.found.people) {
            self.found.people = Some(number);
            self.found.marks.push(Mark { at: words[at].at.clone(), says: Says::People });
        }
    }
}

impl Found {
    fn nobody(&mut self, at: Range<usize>) {
        self.has_nobody = true;
        self.marks.push(Mark { at, says: Says::Nobody });
    }
}

/// How many words name whom a post reports to.
fn superior(words: &[Word]) -> usize {
    const ENDS: [&str; 14] =
        ["and", "who", "with", "based", "while", "in", "you", "this", "for", "as", "on", "or", "within", "from"];
    let ends = |word: &&Word| word.after_comma || ENDS.contains(&word.plain.as_str());
    words
        .iter()
        .enumerate()
        .take(LONGEST_SUPERIOR)
        .take_while(|(at, word)| !ends(word) || (*at == 0 && word.after_comma))
        .count()
}

/// Whether a heading is that of what a candidate has to bring.
fn asks_of_the_person(words: &[Word]) -> bool {
    const ASKS: [&str; 7] = ["requirement", "qualification", "profile", "profil", "perfil", "bring", "who"];
    words.iter().any(|word| ASKS.contains(&word.plain.as_str()))
}

/// The title in the first lines of a posting: a line that reads as one, or what is sought in a sentence.
fn title_of(text: &str, rules: &TitleRules) -> Option<String> {
    const LINES: usize = 6;
    const LONGEST: usize = 90;
    let is_title = |line: &str| {
        let read = rules.classify(line, "", false);
        crate::org::claim(line).is_some() || read.grade_by.is_some() || read.function.is_some_and(Function::is_revenue)
    };
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty()).take(LINES);
    let short = |line: &&str| line.chars().count() <= LONGEST && !line.ends_with('.');
    let bare = |line: &'_ str| -> String {
        let line = line.trim_start_matches(['#', '*', '-', ' ']).trim_end_matches(['*', ' ', ':']);
        let after = ["title:", "role:", "position:", "job:", "stelle:", "poste:", "puesto:"].iter().find_map(|label| {
            let end = line.char_indices().find(|(_, letter)| *letter == ':').map(|(at, _)| at + 1)?;
            line[..end].to_lowercase().ends_with(label).then(|| &line[end..])
        });
        after.unwrap_or(line).trim().to_owned()
    };
    let found = lines().filter(short).map(bare).find(|line| is_title(line));
    found.or_else(|| {
        let sought =
            [" hiring ", " looking for ", " seeking ", " seeks ", " search for ", " need ", " needs ", " wants "];
        lines().find_map(|line| {
            let start = sought.iter().find_map(|cue| line.find(cue).map(|at| at + cue.len()))?;
            let rest = &line[start..];
            let end =
                [" to ", " who ", " in ", " for ", " that ", ",", ".", " reporting", " and lead", "!", "(", " – "];
            let end = end.iter().filter_map(|stop| rest.find(stop)).min().unwrap_or(rest.len());
            let mut title = rest[..end].trim();
            for article in ["a ", "an ", "our ", "the ", "its ", "their ", "first ", "new "] {
                title = title.strip_prefix(article).unwrap_or(title);
            }
            (title.chars().count() <= LONGEST && is_title(title)).then(|| title.to_owned())
        })
    })
}
