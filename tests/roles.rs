//! Titles of job ads in three languages, each with what we read in it. The lists in `fixtures/titles` were written from what
//! companies advertise, not from the rules.

use orgwright::role::TitleRules;

/// The lines of a list that are read otherwise than it says.
fn misread(list: &str) -> Vec<String> {
    let rules = TitleRules::default();
    let line = |line: &str| {
        let title = line.split_once(" = ").map_or("a title and what it is, parted by “ = ”", |(title, _)| title);
        let read = rules.classify(title, "", false);
        let function = read.function.map_or("-".to_owned(), |function| format!("{function:?}"));
        let read = format!("{title} = {function}, {:?}", read.grade);
        (read != line).then(|| format!("{line}\n    but is read as {read}"))
    };
    list.lines().filter_map(line).collect()
}

#[test]
fn german_titles() {
    assert_eq!(misread(include_str!("fixtures/titles/german.txt")), [""; 0]);
}

#[test]
fn french_titles() {
    assert_eq!(misread(include_str!("fixtures/titles/french.txt")), [""; 0]);
}

#[test]
fn spanish_titles() {
    assert_eq!(misread(include_str!("fixtures/titles/spanish.txt")), [""; 0]);
}
