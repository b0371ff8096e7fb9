//! Titles against what they lead: a real company line by line, each rule on a chart drawn for it, and what holds on any chart.

use crate::drawn;
use crate::random::sketch;
use orgwright::exchange::{Fixes, Mapping, Overrule, Table, import, unwatched};
use orgwright::org::Function::{CustomerSuccess, Engineering, Executive, Marketing, Revenue, Sales};
use orgwright::org::Grade::{CLevel, Contributor, Director, Manager, Vp};
use orgwright::org::{Chart, Function, Grade, Measures, named};
use orgwright::role::{TitleRule, TitleRules, Titles, Verdict};
use proptest::prelude::*;
use std::fmt::Write;

fn told(chart: &Chart) -> String {
    let (measures, rules) = (Measures::of(chart), TitleRules::default());
    let mut told = String::new();
    for found in Titles::of(chart, &measures, &rules).found() {
        let who = named(chart.get(found.seat).unwrap());
        let _ = writeln!(told, "{} ({:?}) {who}: {}", found.verdict.label(), found.rule.unwrap(), found.told);
    }
    told
}

#[test]
fn a_real_company_line_by_line() {
    let bytes = include_bytes!("../fixtures/import/real-software-company-201.csv");
    let table = Table::read(bytes, &Overrule::default(), &mut unwatched).unwrap();
    let mapping = Mapping::propose(&table);
    let chart = import(&table, &mapping, &Fixes::new(), &TitleRules::default(), &mut unwatched).chart;
    insta::assert_snapshot!(told(&chart));
}

/// A seat of a chart: title, function, level, and the place of its manager in the list.
type Seat = (&'static str, Option<Function>, Grade, Option<usize>);

const CEO: Seat = ("CEO", Some(Executive), CLevel, None);

fn seller(manager: usize) -> Seat {
    ("Account Executive", Some(Sales), Contributor, Some(manager))
}

/// The rule that decides about the seat at a place of the list.
fn rule(seats: &[Seat], at: usize) -> Option<TitleRule> {
    let (chart, ids) = drawn(seats);
    let (measures, rules) = (Measures::of(&chart), TitleRules::default());
    let row = measures.outline().ids().iter().position(|id| *id == ids[at]).unwrap();
    Titles::of(&chart, &measures, &rules).judge(row).unwrap().rule
}

#[test]
fn a_cro_leads_everything_or_is_told_so() {
    let marketer: Seat = ("Marketer", Some(Marketing), Contributor, Some(0));
    let cro: Seat = ("Chief Revenue Officer", Some(Revenue), CLevel, Some(0));
    assert_eq!(rule(&[CEO, cro, seller(1), marketer], 1), Some(TitleRule::CroWithout));
    let under = ("Marketer", Some(Marketing), Contributor, Some(1));
    assert_eq!(rule(&[CEO, cro, seller(1), under], 1), None);
    for (title, function, expected) in [
        ("Chief Sales Officer", Sales, TitleRule::CsoWithAll),
        ("SVP Sales", Sales, TitleRule::OneWithAll),
        ("VP Marketing", Marketing, TitleRule::OneWithAll),
    ] {
        assert_eq!(rule(&[CEO, (title, Some(function), Vp, Some(0)), seller(1), under], 1), Some(expected), "{title}");
    }
    // Who runs the company for the CEO names no function.
    assert_eq!(rule(&[CEO, ("COO", Some(Executive), CLevel, Some(0)), seller(1), under], 1), None);
}

#[test]
fn sales_by_its_parts() {
    let cso: Seat = ("Chief Sales Officer", Some(Sales), CLevel, Some(0));
    let other: Seat = ("Sales Director DACH", Some(Sales), Director, Some(0));
    assert_eq!(rule(&[CEO, cso, seller(1), seller(1), other, seller(4)], 1), Some(TitleRule::CsoWithLess));
    assert_eq!(rule(&[CEO, cso, seller(1)], 1), None);
    for (title, grade, expected) in [
        ("VP Sales", Vp, Some(TitleRule::VpWithCso)),
        ("Head of Sales", Director, Some(TitleRule::VpWithCso)),
        ("Director of Sales", Director, Some(TitleRule::LowHead)),
        ("Sales Manager", Manager, Some(TitleRule::LowHead)),
    ] {
        assert_eq!(
            rule(&[CEO, (title, Some(Sales), grade, Some(0)), seller(1), seller(1), seller(1)], 1),
            expected,
            "{title}"
        );
    }
    // One level further down the same titles fit.
    let coo: Seat = ("COO", Some(Executive), CLevel, Some(0));
    for (title, grade) in [("VP Sales", Vp), ("Director of Sales", Director)] {
        assert_eq!(rule(&[CEO, coo, (title, Some(Sales), grade, Some(1)), seller(2), seller(2), seller(2)], 2), None);
    }
}

#[test]
fn two_heads_of_one_function() {
    let head = |manager| ("VP Sales", Some(Sales), Vp, Some(manager));
    assert_eq!(rule(&[CEO, head(0), seller(1), head(0), seller(3)], 3), Some(TitleRule::SameHead));
    let cso: Seat = ("CSO", Some(Sales), CLevel, Some(0));
    assert_eq!(rule(&[CEO, cso, head(1), seller(2), head(1), seller(4)], 2), Some(TitleRule::SharedTitle));
    let region = |title, manager| (title, Some(Sales), Vp, Some(manager));
    let parts = [CEO, cso, region("VP Sales EMEA", 1), seller(2), region("VP Sales Americas", 1), seller(4)];
    assert_eq!((rule(&parts, 2), rule(&parts, 4)), (None, None));
    let cmo: Seat = ("Chief Marketing Officer", Some(Marketing), CLevel, Some(0));
    let marketer = |manager| ("Marketer", Some(Marketing), Contributor, Some(manager));
    assert_eq!(rule(&[CEO, cmo, marketer(1), marketer(0)], 1), Some(TitleRule::HeadOfPart));
    let head_of_sales: Seat = ("Head of Sales", Some(Sales), Director, Some(0));
    assert_eq!(rule(&[CEO, cmo, marketer(1), head_of_sales, seller(3), seller(0)], 3), Some(TitleRule::HeadOfPart));
}

#[test]
fn who_leads_nobody_and_who_leads_more_than_the_title_says() {
    let with = |title, function, grade: Grade| {
        vec![
            CEO,
            (title, Some(function), grade, Some(0)),
            seller(0),
            ("Engineer", Some(Engineering), Contributor, Some(0)),
        ]
    };
    for (title, function, grade, expected) in [
        ("VP Sales EMEA", Sales, Vp, Some(TitleRule::Alone)),
        ("Head of Partnerships", Sales, Director, Some(TitleRule::Alone)),
        ("Director of Engineering", Engineering, Director, Some(TitleRule::Alone)),
        ("Account Director", Sales, Director, Some(TitleRule::ExpertAlone)),
        ("Sales Team Lead", Sales, Manager, Some(TitleRule::ManagerAlone)),
        ("VP Marketing", Marketing, Vp, Some(TitleRule::FirstOfItsKind)),
        ("Account Manager", CustomerSuccess, Contributor, None),
        ("Product Manager", Function::Product, Contributor, None),
        ("Manager, Internal Communications", Marketing, Manager, None),
        ("Deal Desk Manager", Function::Finance, Manager, None),
        ("Chief of Staff to the CRO", Executive, Director, None),
        ("VP Finance", Function::Finance, Vp, None),
    ] {
        assert_eq!(rule(&with(title, function, grade), 1), expected, "{title}");
    }
    let team = |title, function, count: usize| {
        let mut seats = vec![
            CEO,
            (title, Some(function), Manager, Some(0)),
            ("Engineer", Some(Engineering), Contributor, Some(0)),
            seller(0),
        ];
        seats.extend(vec![("Engineer", Some(Engineering), Contributor, Some(1)); count]);
        rule(&seats, 1)
    };
    assert_eq!(team("Software Engineer", Engineering, 3), Some(TitleRule::ContributorLeads));
    assert_eq!(team("Software Engineer", Engineering, 2), Some(TitleRule::ContributorLeadsFew));
    assert_eq!(team("Financial Controller", Function::Finance, 4), None);
    assert_eq!(
        team("Account Manager", CustomerSuccess, 4),
        None,
        "who leads engineers has no team of its own function"
    );
    assert_eq!(team("Kierownik", Engineering, 4), None, "a title nobody can read is not judged");
    assert_eq!(team("Interim Head of Marketing", Marketing, 4), Some(TitleRule::Interim));
    // A chart of leaders alone says nothing about who leads nobody.
    assert_eq!(
        rule(&[CEO, ("VP Sales EMEA", Some(Sales), Vp, Some(0)), ("VP Sales APAC", Some(Sales), Vp, Some(0))], 1),
        None
    );
}

#[test]
fn generated_designs_have_the_titles_they_deserve() {
    use orgwright::company::Example;
    use orgwright::decision::Alternative;
    for example in Example::ALL {
        for alternative in [Alternative::VpSales, Alternative::Cso, Alternative::Cro, Alternative::CroOverCso] {
            let chart = orgwright::design::generate(alternative, &example.profile());
            let (measures, rules) = (Measures::of(&chart), TitleRules::default());
            let titles = Titles::of(&chart, &measures, &rules);
            let grave: Vec<_> = titles
                .found()
                .into_iter()
                .filter(|found| found.verdict != Verdict::Note)
                .map(|found| found.told)
                .collect();
            assert_eq!(grave, [""; 0], "{alternative:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_is_found_stands_in_order_with_a_sentence_and_seats_of_the_chart(
        sketch in sketch(24, true),
        titles in prop::collection::vec(prop::sample::select(&["CRO", "CSO", "VP Sales", "Head of Marketing", "Director of Sales", "Software Engineer", "", "Interim CMO", "אבג\u{202e}", "Chief of Staff"][..]), 24),
    ) {
        let mut sketch = sketch;
        for (position, title) in sketch.positions.iter_mut().zip(titles) {
            title.clone_into(&mut position.title);
        }
        let chart = sketch.chart();
        let (measures, rules) = (Measures::of(&chart), TitleRules::default());
        let titles = Titles::of(&chart, &measures, &rules);
        let found = titles.found();
        prop_assert!(found.windows(2).all(|pair| pair[0].rule <= pair[1].rule));
        for one in &found {
            prop_assert_eq!(Some(one.verdict), one.rule.map(TitleRule::verdict));
            prop_assert!(one.by.len() <= 6 && one.by.iter().all(|seat| chart.get(*seat).is_some() && *seat != one.seat));
        }
        let rows = 0..measures.outline().len();
        let judged: Vec<_> = rows.filter_map(|row| titles.judge(row)).collect();
        prop_assert_eq!(judged.iter().filter(|one| one.is_found()).count(), found.len());
        for one in judged {
            prop_assert!(one.told.ends_with('.') && !one.deserves.is_empty(), "{}", one.told);
        }
    }
}
