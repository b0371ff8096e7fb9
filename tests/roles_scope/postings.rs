//! Job postings: eighteen written by hand with what a person reads in them, and what holds for any text.

use orgwright::org::Function::{CustomerSuccess, Marketing, Sales};
use orgwright::role::{Posting, Says, Stand, TitleRules, Verdict};
use proptest::prelude::*;

/// The postings. The first line of each says what it should be read as.
fn postings() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/postings");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let posting = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        let (expected, text) = text.split_once('\n').unwrap();
        (format!("{}: {expected}", path.file_stem().unwrap().to_string_lossy()), text.to_owned())
    };
    files.into_iter().map(posting).collect()
}

/// What was read, as the first line of a file says it.
fn told(posting: &Posting) -> String {
    let list = |stand: Stand| {
        let core = [Sales, Marketing, CustomerSuccess];
        let these = core.into_iter().filter(|function| posting.stand(*function) == Some(stand));
        let names: Vec<_> = these.map(|function| function.label().to_lowercase()).collect();
        if names.is_empty() { "-".to_owned() } else { names.join(", ") }
    };
    format!(
        "{:?} | owns {} | with {} | denies {} | reports {} | {}",
        posting.verdict,
        list(Stand::Owns),
        list(Stand::WorksWith),
        list(Stand::Denied),
        posting.reports_to.as_deref().unwrap_or("-"),
        posting.deserves
    )
}

#[test]
fn postings_are_read_as_a_person_reads_them() {
    let rules = TitleRules::default();
    let read = |(expected, text): &(String, String)| {
        let posting = Posting::read(text, "", &rules);
        let name = expected.split(": ").next().unwrap();
        let found = format!("{name}: {}", told(&posting));
        (found != *expected).then(|| format!("{expected}\n{found}\n  title {:?}; {}\n", posting.title, posting.told))
    };
    let all = postings();
    assert_eq!(all.len(), 18);
    let misread: Vec<String> = all.iter().filter_map(read).collect();
    assert!(misread.is_empty(), "{}", misread.join("\n"));
}

#[test]
fn what_to_tell_the_client_in_words() {
    let rules = TitleRules::default();
    let say = |(name, text): &(String, String)| {
        let posting = Posting::read(text, "", &rules);
        let questions: String = posting.questions.iter().map(|question| format!("    ? {question}\n")).collect();
        format!("{}\n    {}\n{questions}", name.split(':').next().unwrap(), posting.told)
    };
    insta::assert_snapshot!(postings().iter().map(say).collect::<String>());
}

#[test]
fn the_title_field_goes_before_the_text() {
    let posting =
        Posting::read("VP Sales\nYou lead all of sales and report to the CEO.", "CRO", &TitleRules::default());
    assert_eq!((posting.title.as_deref(), posting.verdict), (Some("CRO"), Verdict::Inflated));
}

#[test]
fn nothing_is_read_in_nothing() {
    for text in ["", " \n\n", "…", "👩‍👩‍👧‍👦", "\u{202e}\u{0}"] {
        let posting = Posting::read(text, "", &TitleRules::default());
        assert_eq!((posting.marks.len(), posting.verdict, posting.title), (0, Verdict::Unclear, None));
    }
}

#[test]
fn a_text_beyond_the_longest_is_cut_at_a_character() {
    let text = "ä".repeat(60_000);
    assert_eq!(Posting::read(&text, "", &TitleRules::default()).read, 100_000);
    // One line without an end is read as quickly as many.
    let long = "lead sales and ".repeat(4000);
    let posting = Posting::read(&long, "", &TitleRules::default());
    assert_eq!((posting.read, posting.stand(Sales)), (50_000, Some(Stand::Owns)));
    assert_eq!(posting.marks.len(), 50_000 / 15);
}

fn sound(text: &str) -> Result<(), TestCaseError> {
    let posting = Posting::read(text, "", &TitleRules::default());
    let mut end = 0;
    for mark in &posting.marks {
        prop_assert!(mark.at.start >= end && mark.at.start < mark.at.end && mark.at.end <= posting.read);
        prop_assert!(text.get(mark.at.clone()).is_some_and(|quote| quote.trim() == quote));
        prop_assert!(!mark.says.label().is_empty());
        end = mark.at.end;
    }
    for (function, stand) in &posting.functions {
        let says =
            |says: Says| matches!(says, Says::Stand(one, functions) if one == *stand && functions.contains(function));
        prop_assert!(posting.marks.iter().any(|mark| says(mark.says)), "{function:?}");
    }
    prop_assert!(posting.told.ends_with('.') && posting.questions.iter().all(|question| question.len() > 10));
    if let Some(superior) = &posting.reports_to {
        prop_assert!(text.contains(superior));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_is_read_and_quotes_are_where_they_are_said_to_be(text in "\\PC{0,200}") {
        sound(&text)?;
    }

    #[test]
    fn pieces_of_postings_in_any_order_are_read(
        pieces in prop::collection::vec(prop::sample::select(&[
            "lead ", "own ", "partner with ", "sales", "marketing", "customer success", " report to you", " reports to the CEO",
            ", ", ". ", "\n", "- ", ": ", "You will ", "We ", "<b>", "é", "not responsible for ", "team of 12 people", " and ", "İ",
            "experience", "individual contributor", "reporting to ", "’", "across ", "🦀",
        ][..]), 0..40),
    ) {
        sound(&pieces.concat())?;
    }
}

#[test]
fn markup_is_text() {
    let text = "VP Sales\nYou lead <b>sales</b> & <script>marketing</script>.";
    let posting = Posting::read(text, "", &TitleRules::default());
    let quotes: Vec<&str> = posting.marks.iter().map(|mark| &text[mark.at.clone()]).collect();
    assert_eq!(quotes, ["sales", "marketing"]);
    assert_eq!(posting.stand(Marketing), Some(Stand::Owns));
}
