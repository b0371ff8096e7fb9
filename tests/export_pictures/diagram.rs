//! Mermaid and DOT.

use crate::charts::{chain, company, hostile, one_line, seat, small, star};
use orgwright::exchange::export::{dot, mermaid};
use orgwright::org::Chart;
use proptest::prelude::*;

#[test]
fn a_small_chart_in_mermaid() {
    insta::assert_snapshot!(mermaid(&small()));
}

#[test]
fn a_small_chart_in_dot() {
    insta::assert_snapshot!(dot(&small()));
}

#[test]
fn an_empty_chart_is_an_empty_diagram() {
    assert_eq!(mermaid(&Chart::new()), "flowchart TD\n");
    assert!(dot(&Chart::new()).ends_with("[arrowhead=none]\n}\n"));
}

#[test]
fn chains_stars_and_companies_have_every_box_and_line() {
    for chart in [chain(50_000), star(50_000), company()] {
        let boxes = chart.len();
        let lines = boxes - chart.roots().len();
        let (mermaid, dot) = (mermaid(&chart), dot(&chart));
        assert_eq!((mermaid.matches("[\"").count(), mermaid.matches(" --> ").count()), (boxes, lines));
        assert_eq!((dot.matches("[label=").count(), dot.matches(" -> ").count()), (boxes, lines));
    }
}

/// What a label of Mermaid says: entity codes are read, and what takes no room is left out.
fn mermaid_label(line: &str) -> String {
    let quoted = line.split_once("[\"").unwrap().1.strip_suffix("\"]").unwrap();
    assert!(
        quoted
            .chars()
            .all(|letter| !letter.is_ascii() || letter.is_ascii_alphanumeric() || " ,-.#;<br/>".contains(letter))
    );
    let mut text = String::new();
    for (at, part) in quoted.replace("<br/>", "\n").split('#').enumerate() {
        let Some((code, rest)) = (at > 0).then(|| part.split_once(';').unwrap()) else {
            text.push_str(part);
            continue;
        };
        let letter = if code == "quot" { '"' } else { char::from_u32(code.parse().unwrap()).unwrap() };
        text.push(letter);
        text.push_str(rest);
    }
    text.replace('\u{2060}', "")
}

/// What a label of DOT says, read to its closing quote, and what follows it.
fn dot_label(line: &str) -> (String, &str) {
    let quoted = line.split_once("[label=\"").unwrap().1;
    let (mut text, mut letters) = (String::new(), quoted.char_indices());
    loop {
        match letters.next().unwrap().1 {
            '"' => break,
            '\\' => match letters.next().unwrap().1 {
                'n' => text.push('\n'),
                letter @ ('"' | '\\') => text.push(letter),
                letter => panic!("\\{letter} means something else"),
            },
            letter => text.push(letter),
        }
    }
    (text.replace("&amp;", "&"), letters.as_str())
}

proptest! {
    #[test]
    fn what_people_wrote_stays_in_its_label(title in hostile(), holder in hostile()) {
        let chart = Chart::from_managers(vec![seat("Top", "Ann"), seat(&title, &holder)], &[None, Some(0)]).unwrap();
        let (first, second) = (one_line(&title), one_line(&holder));
        let first = match (first.as_str(), second.as_str()) {
            ("", "") => "Untitled position".to_owned(),
            ("", _) => second.clone(),
            _ => first,
        };
        let expected = if second.is_empty() || first == second { first } else { format!("{first}\n{second}") };
        let (mermaid, dot) = (mermaid(&chart), dot(&chart));
        prop_assert_eq!(mermaid.lines().count(), 4);
        prop_assert_eq!(mermaid_label(mermaid.lines().nth(2).unwrap()), expected.replace('\u{2060}', ""));
        prop_assert_eq!(dot.lines().count(), 4 + 2 + 1 + 1);
        prop_assert_eq!(dot_label(dot.lines().nth(5).unwrap()), (expected, "]"));
    }
}
