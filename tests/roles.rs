//! Titles of job ads in three languages, each with what we read in it. The lists in `fixtures/titles` were written from what
//! companies advertise, not from the rules.

use orgwright::org::Function;
use orgwright::role::{By, TitleRules};
use proptest::prelude::*;

const LISTS: [&str; 4] = [
    include_str!("fixtures/titles/german.txt"),
    include_str!("fixtures/titles/french.txt"),
    include_str!("fixtures/titles/spanish.txt"),
    include_str!("fixtures/titles/alike.txt"),
];
const DEPARTMENTS: &str = include_str!("fixtures/titles/departments.txt");

fn name(function: Option<Function>) -> String {
    function.map_or_else(|| "-".to_owned(), |function| format!("{function:?}"))
}

fn titles() -> impl Iterator<Item = &'static str> {
    LISTS.iter().flat_map(|list| list.lines()).map(|line| line.split_once(" = ").map_or(line, |(title, _)| title))
}

/// The lines of a list that are read otherwise than it says.
fn misread(list: &str) -> Vec<String> {
    let rules = TitleRules::default();
    let line = |line: &str| {
        let title = line.split_once(" = ").map_or("a title and what it is, parted by “ = ”", |(title, _)| title);
        let read = rules.classify(title, "", false);
        let read = format!("{title} = {}, {:?}", name(read.function), read.grade);
        (read != line).then(|| format!("{line}\n    but is read as {read}"))
    };
    list.lines().filter_map(line).collect()
}

#[test]
fn german_titles() {
    assert_eq!(misread(LISTS[0]), [""; 0]);
}

#[test]
fn french_titles() {
    assert_eq!(misread(LISTS[1]), [""; 0]);
}

#[test]
fn spanish_titles() {
    assert_eq!(misread(LISTS[2]), [""; 0]);
}

#[test]
fn titles_that_look_alike_and_are_not() {
    assert_eq!(misread(LISTS[3]), [""; 0]);
}

#[test]
fn departments_decide_where_the_title_says_nothing() {
    let rules = TitleRules::default();
    for line in DEPARTMENTS.lines() {
        let department = line.split_once(" = ").map_or(line, |(department, _)| department);
        for title in ["", "Manager", "Leiter", "Responsable", "Jefe de Equipo"] {
            let read = rules.classify(title, department, false);
            assert_eq!(format!("{department} = {}", name(read.function)), line, "{title}");
            assert_eq!(matches!(read.by, By::Department(_)), read.function.is_some(), "{title} in {department}");
        }
    }
}

#[test]
fn what_no_list_knows_stays_unread_with_the_reason() {
    let rules = TitleRules::default();
    for title in ["Teamleiter", "Chargé de mission", "Especialista"] {
        let read = rules.classify(title, "Diverses", false);
        assert_eq!((read.function, read.by), (None, By::Nothing), "{title}");
        assert!(rules.reason(&read).starts_with("Neither the title nor the department names a function."));
    }
}

#[test]
fn the_reason_says_what_the_word_means() {
    let rules = TitleRules::default();
    let reason = |title| rules.reason(&rules.classify(title, "", false));
    assert_eq!(
        reason("Vertriebsleiterin"),
        "By the title: Vertrieb and Verkauf are sales. A Leiter, Direktor or Prokurist heads a department and is counted as a director."
    );
    assert!(reason("Gerente de Ventas").contains("in Latin America"));
}

#[test]
fn accents_in_any_form_case_and_marks_of_gender_change_no_reading() {
    let rules = TitleRules::default();
    for title in titles() {
        let read = rules.classify(title, "", false);
        let apart: String = title.chars().map(apart).collect();
        let e: String = title.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");
        for form in
            [title.to_uppercase(), title.to_lowercase(), apart, e, format!("{title} (m/w/d)"), format!("{title} H/F")]
        {
            assert_eq!(rules.classify(&form, "", false), read, "{form}");
        }
    }
}

/// `letter` with its accent as a letter of its own.
fn apart(letter: char) -> String {
    let parts = match letter {
        'ä' => "a\u{308}",
        'ö' => "o\u{308}",
        'ü' => "u\u{308}",
        'é' => "e\u{301}",
        'è' => "e\u{300}",
        'ê' => "e\u{302}",
        'ç' => "c\u{327}",
        'ñ' => "n\u{303}",
        'á' => "a\u{301}",
        'í' => "i\u{301}",
        'ó' => "o\u{301}",
        'ô' => "o\u{302}",
        'ú' => "u\u{301}",
        'É' => "E\u{301}",
        _ => return letter.to_string(),
    };
    parts.to_owned()
}

proptest! {
    #[test]
    fn titles_run_together_in_any_way_can_be_read(
        picked in prop::collection::vec((any::<prop::sample::Index>(), "[ ,/:*()·.’-]{1,3}"), 1..6),
        cut in any::<prop::sample::Index>(),
        has_reports: bool,
    ) {
        let all: Vec<_> = titles().collect();
        let mixed: String = picked.iter().map(|(at, between)| format!("{}{between}", at.get(&all))).collect();
        let letters: Vec<char> = mixed.chars().collect();
        let cut: String = letters[cut.index(letters.len())..].iter().collect();
        let rules = TitleRules::default();
        for title in [mixed, cut] {
            let read = rules.classify(&title, &title, has_reports);
            prop_assert!(!rules.reason(&read).is_empty());
            prop_assert!(!has_reports || read.grade < orgwright::org::Grade::Contributor);
        }
    }
}
