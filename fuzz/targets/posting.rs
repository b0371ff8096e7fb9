//! Job postings of any text: what is marked in one are whole characters of it, in their order and none over another.
#![no_main]

use libfuzzer_sys::fuzz_target;
use orgwright::role::{Posting, TitleRules};

thread_local! {
    /// Copied once: a copy takes longer than most postings.
    static RULES: TitleRules = TitleRules::default();
}

fuzz_target!(|text: &str| {
    let (title, text) = text.split_once('\0').unwrap_or(("", text));
    let posting = RULES.with(|rules| Posting::read(text, title, rules));
    assert!(posting.read <= text.len());
    let mut end = 0;
    for mark in &posting.marks {
        assert!(end <= mark.at.start && mark.at.end <= posting.read);
        assert!(text.get(mark.at.clone()).is_some_and(|words| !words.is_empty()));
        assert!(!mark.says.label().is_empty());
        end = mark.at.end;
    }
    assert!(!posting.told.is_empty());
});
