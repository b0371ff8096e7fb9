//! Charts to draw: a small one of every kind of seat, shapes at their worst, hostile texts, and a real company.

use orgwright::exchange::{Fixes, Mapping, Overrule, Table, import, unwatched};
use orgwright::org::{Chart, Function, Position};
use orgwright::role::TitleRules;
use proptest::prelude::*;

/// A seat with a title and a holder.
pub fn seat(title: &str, holder: &str) -> Position {
    Position { title: title.to_owned(), holder: Some(holder.to_owned()), ..Position::default() }
}

/// Every kind of seat: held, vacant, closed, an assistant, one with a dotted line.
pub fn small() -> Chart {
    let of = |function, position| Position { function: Some(function), ..position };
    let positions = vec![
        of(Function::Executive, seat("Chief Executive Officer", "Uma Salz")),
        Position { assistant: true, ..of(Function::Executive, seat("Assistant to the CEO", "Jo Lind")) },
        of(Function::Sales, seat("Chief Sales Officer", "Ann “Annie” O’Neill")),
        of(Function::Marketing, Position { title: "VP Marketing & Brand".into(), ..Position::default() }),
        of(Function::Sales, Position { title: "Account Executive".into(), closed: true, ..Position::default() }),
        of(Function::SalesOperations, seat("Director of Sales Operations, Forecasting and Process, EMEA", "Bo Li")),
    ];
    let mut chart = Chart::from_managers(positions, &[None, Some(0), Some(0), Some(0), Some(2), Some(2)]).unwrap();
    let ids = chart.outline().ids().to_vec();
    // Rows: the CEO, the assistant, the CSO, a closed seat, operations, marketing.
    chart.add_dotted(ids[5], ids[4]).unwrap();
    chart
}

/// A real software company of 201, its names replaced.
pub fn company() -> Chart {
    let bytes = include_bytes!("../fixtures/import/real-software-company-201.csv");
    let table = Table::read(bytes, &Overrule::default(), &mut unwatched).unwrap();
    import(&table, &Mapping::propose(&table), &Fixes::new(), &TitleRules::default(), &mut unwatched).chart
}

/// A chart of `count` seats where seat `at` reports to `manager(at)`.
pub fn shaped(count: usize, manager: impl Fn(usize) -> usize) -> Chart {
    let positions = (0..count).map(|at| seat(&format!("Seat {at}"), &format!("Person {at}"))).collect();
    let managers: Vec<_> = (0..count).map(|at| (at > 0).then(|| manager(at))).collect();
    Chart::from_managers(positions, &managers).unwrap()
}

/// One below the other.
pub fn chain(count: usize) -> Chart {
    shaped(count, |at| at - 1)
}

/// All below one.
pub fn star(count: usize) -> Chart {
    shaped(count, |_| 0)
}

/// Texts out of what means something to XML, Mermaid, DOT and HTML, and of any other characters.
pub fn hostile() -> impl Strategy<Value = String> {
    const PARTS: [&str; 40] = [
        "\"",
        "'",
        "\\",
        "\\n",
        "<b>",
        "</text>",
        "]]>",
        "<!--",
        "&",
        "&amp;",
        "&lt;",
        "#",
        "#quot;",
        "#35;",
        ";",
        "`",
        "|",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "end",
        "style a:b#1;",
        "%%",
        "-->",
        "$$",
        "fa:fa-user",
        "\n",
        "\r",
        "\t",
        "\u{0}",
        "\u{1b}",
        "\u{fffe}",
        "\u{202e}",
        "ﬂ°°35¶ß",
        "<br/>",
        "日本語",
        "👩‍💻",
    ];
    let part = prop_oneof![prop::sample::select(&PARTS[..]).prop_map(str::to_owned), any::<String>(), "[a-z ]{0,12}"];
    prop::collection::vec(part, 0..5).prop_map(|parts| parts.concat())
}

/// A text as it is written on one line: what any of the formats can hold of it.
pub fn one_line(text: &str) -> String {
    let allowed: String = text.chars().filter(|letter| !matches!(letter, '\u{fffe}' | '\u{ffff}')).collect();
    let words = allowed.split(|letter: char| letter.is_whitespace() || letter.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
