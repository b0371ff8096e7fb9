//! A posting read sentence by sentence: who is spoken of, and what is said of whose functions.

use super::cues::{Cue, Cues, Stand};
use super::text::{Sentence, Word};
use super::title::{Own, Seat};
use super::{Found, Mark, Says};
use crate::org::Function;
use std::ops::Range;

/// Most words of what a post reports to.
const LONGEST_SUPERIOR: usize = 7;

thread_local! {
    /// Made once: a posting is read again with every letter typed.
    static CUES: Cues = Cues::new();
}

/// What a heading says about what stands below it.
#[derive(Default)]
struct Carried {
    /// Of the points below it, and of the rest of its line.
    stand: Option<Stand>,
    is_company: bool,
    /// Up to the next heading, or the end of its points.
    is_person: bool,
    has_points: bool,
    /// Whether the superior follows.
    reports_to: bool,
}

/// A posting as it is being read.
pub(super) struct Reading<'a> {
    text: &'a str,
    own: Own,
    carried: Carried,
    /// What was found so far.
    pub found: Found,
}

/// Functions named in a sentence, and what is said of them so far.
struct Name {
    at: Range<usize>,
    functions: &'static [Function],
    stand: Option<Stand>,
    is_firm: bool,
}

/// A sentence so far.
#[derive(Default)]
struct State {
    names: Vec<Name>,
    /// From which name on a cue that comes behind holds, and how many names stand before the post is spoken of.
    since: usize,
    before_post: usize,
    stand: Option<Stand>,
    is_firm: bool,
    is_person: bool,
    is_company: bool,
    /// Whether the post is spoken of, or whoever else leads something.
    is_post: bool,
    is_other: bool,
    has_part: bool,
    has_whole: bool,
    /// Where a sector ended, and where sales were named.
    sector: Option<usize>,
    sales: Option<usize>,
    /// Where “all of” ended.
    whole: Option<usize>,
    is_plainly_whole: bool,
    /// Whether somebody is led, and a number of people who may be.
    leads: bool,
    people: Option<(u32, Range<usize>)>,
}

impl State {
    /// Has a cue hold for what stands before it: for the names since the last one that no cue has reached, or else for all.
    fn settle(&mut self, since: usize, stand: Stand) {
        let these = self.names.get_mut(since..).unwrap_or_default();
        let is_open = these.iter().any(|name| name.stand.is_none());
        these.iter_mut().filter(|name| name.stand.is_none() || !is_open).for_each(|name| {
            (name.stand, name.is_firm) = (Some(stand), stand == Stand::Owns);
        });
    }

    fn ahead(&mut self, stand: Option<Stand>) {
        (self.stand, self.since, self.is_firm) = (stand, self.names.len(), false);
    }

    /// The post is spoken of: what others lead is over.
    fn post(&mut self, carried: &Carried) {
        if std::mem::take(&mut self.is_other) {
            self.ahead(None);
        }
        (self.is_person, self.is_company, self.is_post) = (carried.is_person, false, true);
        self.before_post = self.names.len();
    }

    fn other(&mut self) {
        self.is_other = true;
        self.ahead(None);
    }

    fn is_passed_over(&self) -> bool {
        self.is_person || self.is_company
    }
}

impl<'a> Reading<'a> {
    pub fn new(text: &'a str, own: Own) -> Self {
        Self { text, own, carried: Carried::default(), found: Found::default() }
    }

    pub fn sentence(&mut self, sentence: &Sentence) {
        CUES.with(|cues| self.read(sentence, cues));
    }

    fn read(&mut self, sentence: &Sentence, cues: &Cues) {
        let words = &sentence.words;
        self.enter(sentence);
        let mut state = State {
            stand: self.carried.stand,
            is_person: self.carried.is_person,
            is_company: self.carried.is_company,
            leads: self.carried.stand == Some(Stand::Owns),
            ..State::default()
        };
        let mut at = 0;
        if std::mem::take(&mut self.carried.reports_to) && (sentence.is_rest || sentence.is_heading) {
            at = superior(words);
            self.superior(&words[..at]);
        }
        let mut open_report = false;
        while let Some(word) = words.get(at) {
            open_report = false;
            if let Some((seat, length)) = self.own.seat(words, at, |word| self.is_several(word)) {
                let is_own = matches!(seat, Seat::Own);
                if is_own {
                    state.post(&self.carried);
                } else if is_led_by(cues, &words[at + length..], false) {
                    state.other();
                }
                if is_own || state.is_other && state.stand.is_none() {
                    at += length;
                    continue;
                }
            }
            let Some((cue, mut length)) = cues.find(&words[at..]) else {
                self.count(&mut state, words, at);
                at += 1;
                continue;
            };
            let range = word.at.start..words[at + length - 1].at.end;
            let passed_over = state.is_passed_over();
            match cue {
                Cue::Person => state.is_person = true,
                Cue::Company => state.is_company = true,
                Cue::Post => state.post(&self.carried),
                Cue::ReportsTo => {
                    let superior = superior(&words[at + length..]);
                    let since = state.since.max(state.before_post);
                    let is_open =
                        state.names.get(since..).is_some_and(|names| names.iter().any(|name| name.stand.is_none()));
                    // “Marketing and customer success report to the CEO.”
                    if is_open && word.plain != "reporting" {
                        state.settle(since, Stand::Denied);
                    } else {
                        self.superior(&words[at + length..at + length + superior]);
                    }
                    length += superior;
                    open_report = superior == 0;
                    if is_led_by(cues, &words[at + length..], true) {
                        state.other();
                    }
                }
                Cue::Behind(behind) if !passed_over => {
                    // “Out of scope: marketing.”
                    if state.names.is_empty() {
                        state.ahead(Some(behind));
                    }
                    state.settle(state.since, behind);
                    if behind == Stand::Owns {
                        self.found.has_stated_team = true;
                        state.leads = true;
                        self.people(&mut state);
                    }
                }
                Cue::Ahead(Stand::Owns) if !passed_over => {
                    if !state.is_post && !state.is_other && self.is_of_another(sentence, at) {
                        state.is_company = true;
                    } else {
                        state.ahead(Some(if state.is_other { Stand::Denied } else { Stand::Owns }));
                        state.is_firm = state.is_post && !state.is_other && is_plain_lead(&word.plain);
                        state.leads |= !state.is_other;
                    }
                }
                Cue::Ahead(ahead) if !passed_over => state.ahead(Some(ahead)),
                Cue::Not if !passed_over => length += denied(cues, &words[at + length..], &mut state),
                Cue::Across if state.stand == Some(Stand::Owns) && state.names.len() > state.since => {
                    state.ahead(Some(Stand::WorksWith));
                }
                Cue::Names(functions) if !passed_over => {
                    if functions == [Function::Sales] {
                        state.has_part |= state.sector == Some(at) && !word.after_comma;
                        state.sales = Some(at + length);
                        let is_near = state.whole.is_some_and(|whole| at - whole < 3);
                        let step = words.get(at + length).is_some_and(|word| STEPS.contains(&word.plain.as_str()));
                        state.is_plainly_whole |= is_near && !step;
                    }
                    let (stand, is_firm) = (state.stand, state.is_firm);
                    state.names.push(Name { at: range, functions, stand, is_firm });
                }
                Cue::Clause => {
                    state.is_other = false;
                    state.ahead(None);
                }
                Cue::Part => state.has_part |= self.is_part(words, at),
                Cue::Sector => {
                    state.sector = Some(at + length);
                    state.has_part |= state.sales == Some(at) && !word.after_comma;
                }
                Cue::Whole => {
                    state.has_whole = true;
                    state.whole = Some(at + length);
                }
                Cue::StatedTeam if !passed_over && !state.is_other => {
                    self.found.has_stated_team = true;
                    state.leads = true;
                }
                Cue::Team if !passed_over && !state.is_other => self.found.has_team = true,
                Cue::NoTeam if !state.is_other => self.nobody(range),
                Cue::Alone if !passed_over && !state.is_other => {
                    if self.is_several(&words[at + length - 1]) {
                        self.found.has_team = true;
                    } else {
                        self.nobody(range);
                    }
                }
                Cue::Number if !passed_over && !state.is_other => self.found.has_number = true,
                _ => {}
            }
            at += length;
        }
        self.leave(sentence, state, open_report);
    }

    /// What a heading said before holds for this sentence, or no longer.
    fn enter(&mut self, sentence: &Sentence) {
        let carried = &mut self.carried;
        if sentence.is_point {
            carried.has_points = true;
        } else if !sentence.is_rest {
            let is_person = carried.is_person && !carried.has_points && !is_section(sentence);
            let reports_to = carried.reports_to;
            *carried = Carried { is_person, reports_to, ..Carried::default() };
        }
    }

    fn leave(&mut self, sentence: &Sentence, state: State, open_report: bool) {
        let owns_sales = |name: &Name| name.stand == Some(Stand::Owns) && name.functions == [Function::Sales];
        if state.names.iter().any(owns_sales) {
            self.found.part |= state.has_part && !state.has_whole;
            self.found.whole |= state.has_whole;
            self.found.plainly_whole |= state.is_plainly_whole && !state.has_part;
        }
        let names_a_seat = (0..sentence.words.len()).any(|at| self.own.seat(&sentence.words, at, |_| false).is_some());
        if sentence.is_heading {
            let asks = state.stand.is_none() && !names_a_seat && asks_of_the_person(&sentence.words);
            self.carried = Carried {
                stand: state.stand,
                is_person: state.is_person || asks,
                is_company: state.is_company,
                has_points: false,
                reports_to: open_report,
            };
        }
        for Name { at, functions, stand, is_firm } in state.names {
            if let Some(stand) = stand {
                self.found.marks.push(Mark { at, says: Says::Stand(stand, functions) });
                if is_firm {
                    self.found.firm.extend(functions);
                }
            }
        }
    }

    fn nobody(&mut self, at: Range<usize>) {
        self.found.has_nobody = true;
        self.found.marks.push(Mark { at, says: Says::Nobody });
    }

    /// Whether a word is a plural: “individual contributors” are somebody’s team.
    fn is_several(&self, word: &Word) -> bool {
        const RANKS: [&str; 8] =
            ["director", "manager", "leader", "officer", "head", "contributor", "hire", "executive"];
        RANKS.contains(&word.plain.as_str()) && self.text[word.at.clone()].ends_with(['s', 'S'])
    }

    /// Whether whoever leads here is not the post: “Acme leads …”, “Acme is building …”, “Our teams build …”.
    fn is_of_another(&self, sentence: &Sentence, at: usize) -> bool {
        const IS: [&str; 5] = ["is", "are", "ha", "have", "been"];
        let words = &sentence.words;
        let verb = &self.text[words[at].at.clone()];
        let is_third = verb.ends_with(['s', 'S']) || at > 0 && IS.contains(&words[at - 1].plain.as_str());
        !sentence.is_point && at > 0 && (is_third || words[0].plain == "our")
    }

    /// Whether a region is one: “us” is no country, and where an office is says nothing.
    fn is_part(&self, words: &[Word], at: usize) -> bool {
        const PLACES: [&str; 6] = ["based", "office", "headquarter", "headquartered", "located", "remote"];
        let is_country =
            words[at].plain != "us" || !self.text[words[at].at.clone()].contains(|letter: char| letter.is_lowercase());
        let is_place = words[at.saturating_sub(3)..at].iter().any(|word| PLACES.contains(&word.plain.as_str()));
        is_country && !is_place && words.get(at + 1).is_none_or(|next| next.plain != "based")
    }

    /// Takes what stands behind “reporting to”.
    fn superior(&mut self, words: &[Word]) {
        if let (Some(first), Some(last), None) = (words.first(), words.last(), &self.found.reports_to) {
            let at = first.at.start..last.at.end;
            self.found.reports_to = Some(self.text[at.clone()].to_owned());
            self.found.marks.push(Mark { at, says: Says::ReportsTo });
        }
    }

    /// Takes a number of people. Of “people” and “employees” there are many whom the post does not lead, so that it has to say
    /// in the same sentence that it does.
    fn count(&mut self, state: &mut State, words: &[Word], at: usize) {
        const LED: [&str; 12] = [
            "report",
            "rep",
            "seller",
            "ae",
            "executive",
            "member",
            "strong",
            "manager",
            "csm",
            "sdr",
            "mitarbeiter",
            "mitarbeitern",
        ];
        const ANY: [&str; 3] = ["people", "person", "employee"];
        const OTHERS: [&str; 9] =
            ["company", "business", "startup", "firm", "organisation", "organization", "year", "month", "million"];
        let number = words[at].plain.parse::<u32>().ok().filter(|number| (1..=100_000).contains(number));
        let Some(number) = number.filter(|_| !state.is_passed_over() && !state.is_other) else { return };
        let has = |list: &[&str], words: &[Word]| words.iter().any(|word| list.contains(&word.plain.as_str()));
        let near = &words[at + 1..words.len().min(at + 5)];
        let joins = has(&["join", "joining", "part"], &words[at.saturating_sub(6)..at]);
        let after_team = at > 1 && words[at - 2].plain == "team" && words[at - 1].plain == "of";
        if joins || !after_team && has(&OTHERS, near) {
            return;
        }
        let near = &near[..near.len().min(3)];
        let is_led = after_team || has(&LED, near);
        if is_led || has(&ANY, near) {
            state.people = Some((number, words[at].at.clone()));
            if is_led || state.leads {
                self.people(state);
            }
        }
    }

    fn people(&mut self, state: &mut State) {
        if let (Some((number, at)), None) = (state.people.take(), self.found.people) {
            self.found.people = Some(number);
            self.found.marks.push(Mark { at, says: Says::People });
        }
    }
}

/// What is done step by step: all of it is not all of sales.
const STEPS: [&str; 7] = ["process", "cycle", "motion", "funnel", "playbook", "pipeline", "stack"];

/// Whether whoever was named leads something: “our CMO owns …”, “the CRO, who leads …”.
fn is_led_by(cues: &Cues, words: &[Word], after_superior: bool) -> bool {
    const BETWEEN: [&str; 9] = ["who", "which", "that", "currently", "also", "already", "jointly", "will", "today"];
    let between = words.iter().take_while(|word| BETWEEN.contains(&word.plain.as_str())).count();
    let says_who = words[..between].iter().any(|word| ["who", "which", "that"].contains(&word.plain.as_str()));
    let verb = &words[between..];
    let follows = says_who || !after_superior && verb.first().is_some_and(|word| !word.after_comma);
    follows && matches!(cues.find(verb), Some((Cue::Ahead(Stand::Owns), _)))
}

/// What follows a “not” is denied: a verb that owns, or functions. How many of the words were taken.
fn denied(cues: &Cues, words: &[Word], state: &mut State) -> usize {
    const BETWEEN: [&str; 18] = [
        "be", "directly", "yet", "have", "also", "to", "the", "our", "any", "your", "itself", "das", "den", "die",
        "fur", "le", "la", "el",
    ];
    let between = words.iter().take(3).take_while(|word| BETWEEN.contains(&word.plain.as_str())).count();
    match cues.find(&words[between..]) {
        Some((Cue::Ahead(Stand::Owns), length)) => {
            state.ahead(Some(Stand::Denied));
            between + length
        }
        Some((Cue::Names(_), _)) => {
            state.ahead(Some(Stand::Denied));
            between
        }
        _ => 0,
    }
}

/// Whether a verb says outright that somebody leads; to build or to scale may be a part of the work.
fn is_plain_lead(verb: &str) -> bool {
    ["lead", "own", "manag", "overse", "head", "responsib", "accountab", "run"]
        .iter()
        .any(|stem| verb.starts_with(stem))
}

/// How many words name whom a post reports to.
fn superior(words: &[Word]) -> usize {
    const ENDS: [&str; 18] = [
        "and", "who", "with", "based", "while", "in", "you", "this", "for", "as", "on", "or", "within", "from", "but",
        "und", "et", "y",
    ];
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
    const ASKS: [&str; 18] = [
        "requirement",
        "qualification",
        "profile",
        "profil",
        "perfil",
        "bring",
        "who",
        "background",
        "skill",
        "must",
        "have",
        "looking",
        "ideal",
        "anforderung",
        "anforderungen",
        "mitbringst",
        "mitbringen",
        "requisito",
    ];
    words.iter().any(|word| ASKS.contains(&word.plain.as_str()))
}

/// Whether a line opens another part of a posting than what is asked of the person: by its words, as a short line may as well
/// be a point that lost its mark.
fn is_section(sentence: &Sentence) -> bool {
    const SECTIONS: [&str; 22] = [
        "responsibility",
        "responsibilitie",
        "role",
        "post",
        "position",
        "do",
        "duty",
        "dutie",
        "task",
        "about",
        "benefit",
        "offer",
        "package",
        "aufgabe",
        "aufgaben",
        "mission",
        "job",
        "scope",
        "deliver",
        "mandate",
        "impact",
        "salary",
    ];
    sentence.is_heading && sentence.words.iter().any(|word| SECTIONS.contains(&word.plain.as_str()))
}
