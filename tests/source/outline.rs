//! Indented text.

use super::{chart, draw, read, rows};
use orgwright::exchange::Form;

/// A tree of five, drawn in many ways.
const FIVE: [&str; 5] = [
    "Ann, CEO",
    "Bo, VP Sales > Ann, CEO",
    "Cy, Account Executive > Bo, VP Sales",
    "Di, Sales Manager > Bo, VP Sales",
    "Ed, CFO > Ann, CEO",
];

#[track_caller]
fn draws_five(text: &str) {
    let table = read(text);
    assert_eq!(table.how.form, Form::Indented, "{text}");
    assert_eq!((chart(&table), draw(&table).faults), (FIVE.map(String::from).to_vec(), vec![]), "{text}");
}

#[test]
fn spaces_tabs_and_both() {
    draws_five("CEO: Ann\n  VP Sales: Bo\n    Account Executive: Cy\n    Sales Manager: Di\n  CFO: Ed\n");
    draws_five("CEO: Ann\n\tVP Sales: Bo\n\t\tAccount Executive: Cy\n\t\tSales Manager: Di\n\tCFO: Ed\n");
    draws_five(
        "CEO: Ann\r\n   VP Sales: Bo\r\n\r\n      Account Executive: Cy\r\n      Sales Manager: Di\r\n   CFO: Ed",
    );
    draws_five("CEO: Ann\n    VP Sales: Bo\n\t\tAccount Executive: Cy\n        Sales Manager: Di\n\tCFO: Ed\n");
    // Steps of different widths.
    draws_five("CEO: Ann\n VP Sales: Bo\n       Account Executive: Cy\n       Sales Manager: Di\n CFO: Ed\n");
}

#[test]
fn bullets_numbers_and_drawn_trees() {
    draws_five("- CEO: Ann\n  - VP Sales: Bo\n    * Account Executive: Cy\n    * Sales Manager: Di\n  - CFO: Ed\n");
    draws_five("CEO: Ann\n• VP Sales: Bo\n\t• Account Executive: Cy\n\t• Sales Manager: Di\n• CFO: Ed\n");
    draws_five("* CEO: Ann\n** VP Sales: Bo\n*** Account Executive: Cy\n*** Sales Manager: Di\n** CFO: Ed\n");
    draws_five("1 CEO: Ann\n1.1 VP Sales: Bo\n1.1.1 Account Executive: Cy\n1.1.2 Sales Manager: Di\n1.2 CFO: Ed\n");
    draws_five(
        "1. CEO: Ann\n   1. VP Sales: Bo\n      1) Account Executive: Cy\n      2) Sales Manager: Di\n   2. CFO: Ed\n",
    );
    draws_five(
        "CEO: Ann\n├── VP Sales: Bo\n│   ├── Account Executive: Cy\n│   └── Sales Manager: Di\n│\n└── CFO: Ed\n",
    );
    draws_five("CEO: Ann\n|-- VP Sales: Bo\n|   |-- Account Executive: Cy\n|   `-- Sales Manager: Di\n`-- CFO: Ed\n");
    draws_five("CEO: Ann\n+---VP Sales: Bo\n|   +---Account Executive: Cy\n|   \\---Sales Manager: Di\n\\---CFO: Ed\n");
}

#[test]
fn titles_and_names_in_either_order() {
    let text = "Ann - CEO\n  Bo - VP Sales\n    Cy - Account Executive\n    Di - Sales Manager\n  Ed - CFO\n";
    draws_five(text);
    draws_five(&text.replace(" - ", ", "));
    draws_five(&text.replace(" - ", " – "));
    draws_five("CEO (Ann)\n  VP Sales (Bo)\n    Account Executive (Cy)\n    Sales Manager (Di)\n  CFO (Ed)\n");
    draws_five("Ann (CEO)\n  Bo (VP Sales)\n    Cy (Account Executive)\n    Di (Sales Manager)\n  Ed (CFO)\n");
    draws_five("CEO, Ann\n  VP Sales, Bo\n    Account Executive, Cy\n    Sales Manager, Di\n  CFO, Ed\n");
}

#[test]
fn lines_without_both() {
    let titles = read("CEO\n  VP Sales\n  CFO\n");
    assert_eq!(rows(&titles), ["1 P1||CEO", "2 P2|P1|VP Sales", "3 P3|P1|CFO"]);
    let names = read("Ann Lee\n  Bo Ek\n  Cy Moor\n");
    assert_eq!(rows(&names)[1], "2 P2|P1||Bo Ek");
    let mixed = read("CEO: Ann\n  VP Sales: Bo\n  CFO\n  Dana\n");
    assert_eq!(rows(&mixed)[2..], ["3 P3|P1|CFO", "4 P4|P1||Dana"]);
}

#[test]
fn tables_are_no_outlines() {
    for table in [
        "id, name, title\n 1, Ann, CEO\n 2, Bo, VP\n",
        "name\ttitle\n\tCEO\nBo\tVP\n",
        "x,\"a\n  b\"\ny,c\n",
        "1,Ann,CEO\n2,Bo,VP\n",
        "Ann, CEO\nBo, VP\n",
    ] {
        assert_eq!(read(table).how.form, Form::Delimited, "{table}");
    }
}
