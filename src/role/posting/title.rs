//! The title of a posting, and where the text speaks of it or of another seat.

use super::text::{self, Word};
use crate::org::Function;
use crate::role::TitleRules;
use crate::role::judged::is_staff;

/// Short titles, written out.
const SHORT: [(&str, &[&str]); 12] = [
    ("ceo", &["chief", "executive", "officer"]),
    ("cro", &["chief", "revenue", "officer"]),
    ("cso", &["chief", "sale", "officer"]),
    ("cmo", &["chief", "marketing", "officer"]),
    ("cfo", &["chief", "finance", "officer"]),
    ("coo", &["chief", "operating", "officer"]),
    ("cto", &["chief", "technology", "officer"]),
    // Commercial or customer.
    ("cco", &["chief", "officer"]),
    ("svp", &["senior", "vp"]),
    ("evp", &["executive", "vp"]),
    ("vice", &["vp"]),
    ("president", &[]),
];
/// Words that tell no two titles apart.
const SMALL: [&str; 5] = ["of", "the", "and", "our", "global"];

/// The words of a post’s own titles.
pub(super) struct Own(Vec<String>);

/// Whose seat some words name.
pub(super) enum Seat {
    /// The post itself.
    Own,
    /// Another one.
    Other,
}

impl Own {
    /// An assistant to a CRO speaks of another when it speaks of a CRO.
    pub fn new<'a>(titles: impl Iterator<Item = &'a str>) -> Self {
        let mut own = Vec::new();
        for title in titles.filter(|title| !is_staff(title)) {
            let sentences = text::sentences(title);
            let words = sentences.iter().flat_map(|sentence| &sentence.words);
            words.for_each(|word| written_out(&word.plain, |word| own.push(word.to_owned())));
        }
        Self(own)
    }

    /// The seat that the words from `at` on name, and in how many words.
    pub fn seat(&self, words: &[Word], at: usize, raw: impl Fn(&Word) -> bool) -> Option<(Seat, usize)> {
        let length = seat(&words[at..])?;
        let these = &words[at..at + length];
        let mut is_own = true;
        for word in these {
            written_out(&word.plain, |word| is_own &= SMALL.contains(&word) || self.0.iter().any(|own| own == word));
        }
        // “As our VP Sales you …”
        let is_introduced = (1..=2).any(|back| at >= back && words[at - back].plain == "as");
        // Several are nobody’s own.
        let is_own = (is_own || is_introduced) && !these.iter().any(raw);
        Some((if is_own { Seat::Own } else { Seat::Other }, length))
    }
}

fn written_out(word: &str, mut take: impl FnMut(&str)) {
    match SHORT.iter().find(|(short, _)| *short == word) {
        Some((_, words)) => words.iter().for_each(|word| take(word)),
        None => take(word),
    }
}

/// How many of the first words are the title of a seat: “CMO”, “chief … officer”, “VP of …”, “head of …”, “sales director”.
fn seat(words: &[Word]) -> Option<usize> {
    const FIELDS: [&str; 16] = [
        "sale",
        "marketing",
        "customer",
        "client",
        "success",
        "revenue",
        "commercial",
        "growth",
        "product",
        "operation",
        "support",
        "partnership",
        "enablement",
        "finance",
        "experience",
        "global",
    ];
    let plain = |at: usize| words.get(at).filter(|word| at == 0 || !word.after_comma).map(|word| word.plain.as_str());
    let is_field = |at: usize| plain(at).is_some_and(|word| FIELDS.contains(&word));
    // A field, or two joined.
    let fields = |from: usize| -> usize {
        let mut end = from;
        loop {
            if is_field(end) {
                end += 1;
            } else if end > from && matches!(plain(end), Some("and")) && is_field(end + 1) {
                end += 2;
            } else {
                return end;
            }
        }
    };
    let after = |from: usize| fields(if matches!(plain(from), Some("of")) { from + 1 } else { from });
    match plain(0)? {
        "ceo" | "cro" | "cso" | "cmo" | "cfo" | "coo" | "cto" | "cco" => Some(1),
        "chief" => (1..6).find(|&at| plain(at) == Some("officer")).map(|at| at + 1),
        "vp" | "svp" | "evp" => Some(after(1)),
        "vice" if plain(1) == Some("president") => Some(after(2)),
        "head" | "director" if plain(1) == Some("of") && is_field(2) => Some(fields(2)),
        _ => {
            let end = fields(0);
            let is_rank = plain(end).is_some_and(|word| ["director", "vp", "manager", "leader"].contains(&word));
            (end > 0 && is_rank).then_some(end + 1)
        }
    }
}

/// The title in the first lines of a posting: a line that reads as one, or what is sought in a sentence; where one
/// is wanted, also whoever a sentence begins with.
pub(super) fn found(text: &str, rules: &TitleRules, is_wanted: bool) -> Option<String> {
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
        let line = after.unwrap_or(line);
        line[..line.find(", report").unwrap_or(line.len())].trim().to_owned()
    };
    let cut = |rest: &str, ends: &[&str]| {
        let end = ends.iter().filter_map(|stop| rest.find(stop)).min().unwrap_or(rest.len());
        let mut title = rest[..end].trim();
        for article in ["a ", "an ", "our ", "the ", "its ", "their ", "first ", "new "] {
            title = title.strip_prefix(article).unwrap_or(title);
        }
        (title.chars().count() <= LONGEST).then(|| title.to_owned())
    };
    let found = lines().filter(short).map(bare).find(|line| is_title(line));
    let sought = || {
        let cues =
            [" hiring ", " looking for ", " seeking ", " seeks ", " search for ", " need ", " needs ", " wants "];
        let ends = [" to ", " who ", " in ", " for ", " that ", ",", ".", " reporting", " and lead", "!", "(", " – "];
        lines().find_map(|line| {
            let start = cues.iter().find_map(|cue| line.find(cue).map(|at| at + cue.len()))?;
            cut(&line[start..], &ends).filter(|title| is_title(title))
        })
    };
    // “The VP Sales reports to …”, “As our VP Sales you …”: of a level, or else any line would do.
    let subject = || {
        let ends = [" report", " lead", " own", " will ", " is ", " you ", " and lead", ",", ".", ":"];
        let is_senior =
            |title: &String| crate::org::claim(title).is_some() || rules.classify(title, "", false).grade_by.is_some();
        lines().find_map(|line| {
            let rest = ["The ", "As our ", "As the ", "As a ", "As "].iter().find_map(|cue| line.strip_prefix(cue))?;
            cut(rest, &ends).filter(is_senior)
        })
    };
    found.or_else(sought).or_else(|| is_wanted.then(subject).flatten())
}
