//! A real company’s list.

use crate::read;
use orgwright::exchange::{Field, ManagerKey};
use orgwright::org::Function;
use orgwright::role::{By, TitleRules};
use std::collections::BTreeMap;
use std::fmt::Write;

/// A real software company’s list, its names replaced.
const COMPANY: &[u8] = include_bytes!("../fixtures/import/real-software-company-201.csv");

#[test]
fn the_real_company_is_drawn_whole() {
    let (table, mapping, import) = read(COMPANY);
    assert_eq!(table.headers.len(), 5);
    let mapped =
        [Field::Id, Field::Name, Field::Title, Field::Manager, Field::Department].map(|field| mapping.get(field));
    assert_eq!(mapped, [Some(0), Some(1), Some(2), Some(3), Some(4)]);
    assert_eq!(import.faults, []);
    insta::assert_snapshot!("summary_of_the_real_company", import.summary);
    assert_eq!(import.summary.key, ManagerKey::Id);
    let mut counts = String::new();
    for function in Function::ALL.map(Some).into_iter().chain([None]) {
        let count = import.chart.positions().filter(|(_, position)| position.function == function).count();
        writeln!(counts, "{}: {count}", function.map_or("none", Function::label)).unwrap();
    }
    insta::assert_snapshot!("functions_of_the_real_company", counts);
}

#[test]
fn every_title_of_the_real_company_is_read_as_we_read_it() {
    let (_, _, import) = read(COMPANY);
    let rules = TitleRules::default();
    let mut titles: BTreeMap<_, usize> = BTreeMap::new();
    for (id, position) in import.chart.positions() {
        *titles.entry((&position.title, !import.chart.reports(id).is_empty())).or_default() += 1;
    }
    let mut text = String::new();
    for ((title, has_reports), count) in titles {
        let read = rules.classify(title, "", has_reports);
        let rule = match read.by {
            By::Title(rule) => &*rules.functions[rule].why,
            _ => "-",
        };
        let function = read.function.map_or("none", Function::label);
        let leads = if has_reports { ", leads" } else { "" };
        writeln!(text, "{title} ({count}{leads}) = {function}, {}: {rule}", read.grade.label()).unwrap();
    }
    insta::assert_snapshot!("titles_of_the_real_company", text);
}
