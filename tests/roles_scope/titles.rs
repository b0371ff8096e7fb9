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

/// Everything that is said of the seat at a place of the list.
fn sentence(seats: &[Seat], at: usize) -> String {
    let (chart, ids) = drawn(seats);
    let (measures, rules) = (Measures::of(&chart), TitleRules::default());
    let row = measures.outline().ids().iter().position(|id| *id == ids[at]).unwrap();
    Titles::of(&chart, &measures, &rules).judge(row).unwrap().told
}

#[test]
fn what_a_founder_does_in_person_is_a_note_that_names_the_founder() {
    let cso: Seat = ("Chief Sales Officer", Some(Sales), CLevel, Some(0));
    let sells: Seat = ("CEO", Some(Sales), CLevel, None);
    let chart = [sells, cso, seller(1), seller(1)];
    assert_eq!(rule(&chart, 1), Some(TitleRule::Above));
    assert_eq!(TitleRule::Above.verdict(), Verdict::Note);
    assert!(sentence(&chart, 1).contains("says all of sales, and above it CEO still does sales in person"));
    // With others elsewhere it is no longer the founder alone.
    let other: Seat = ("Sales Director DACH", Some(Sales), Director, Some(0));
    let chart = [sells, cso, seller(1), other];
    assert_eq!(rule(&chart, 1), Some(TitleRule::CsoWithLess));
    assert!(sentence(&chart, 1).contains("CEO and Sales Director DACH"));

    let markets: Seat = ("CEO", Some(Marketing), CLevel, None);
    let cro: Seat = ("Chief Revenue Officer", Some(Revenue), CLevel, Some(0));
    let success: Seat = ("CSM", Some(CustomerSuccess), Contributor, Some(1));
    let chart = [markets, cro, seller(1), success];
    assert_eq!(rule(&chart, 1), Some(TitleRule::Above));
    assert!(sentence(&chart, 1).contains("above it CEO still does marketing in person"));
    // A superior who is no CEO is named too, and is somebody in marketing.
    let president: Seat = ("President", Some(Marketing), CLevel, Some(0));
    let cro: Seat = ("Chief Revenue Officer", Some(Revenue), CLevel, Some(1));
    let chart = [CEO, president, cro, seller(2), ("Marketer", Some(Marketing), Contributor, Some(1))];
    assert_eq!(rule(&chart, 2), Some(TitleRule::CroWithout));
    assert!(sentence(&chart, 2).contains("the rest is not in its team: President."));
    // Below a chief of the same function its head needs no word.
    let head: Seat = ("Head of Sales", Some(Sales), Director, Some(1));
    assert_eq!(rule(&[CEO, cso, head, seller(2)], 2), None);
}

#[test]
fn a_title_of_two_functions_is_held_to_both() {
    let sales_alone = |title, grade, more: Option<Seat>| {
        let seats: Vec<Seat> =
            [CEO, (title, Some(Sales), grade, Some(0)), seller(1), seller(1)].into_iter().chain(more).collect();
        (rule(&seats, 1), sentence(&seats, 1))
    };
    let marketer = |manager| Some(("Marketer", Some(Marketing), Contributor, Some(manager)));
    for (title, grade) in [("VP Sales & Marketing", Vp), ("Chief Sales and Marketing Officer", CLevel)] {
        let (rule, told) = sales_alone(title, grade, None);
        assert_eq!(rule, Some(TitleRule::RevenueWithout), "{title}");
        assert!(
            told.contains("says all of sales and marketing") && told.contains("nobody on the chart is in marketing"),
            "{told}"
        );
        let (rule, told) = sales_alone(title, grade, marketer(0));
        assert_eq!(rule, Some(TitleRule::HeadOfPart), "{title}");
        assert!(told.contains("not all of marketing is in its team: Marketer"), "{told}");
        assert_eq!(sales_alone(title, grade, marketer(1)).0, None, "{title} leads what it says");
    }
    let success: Seat = ("CSM", Some(CustomerSuccess), Contributor, Some(0));
    let seats = [CEO, ("VP Sales", Some(Sales), Vp, Some(0)), seller(1), marketer(1).unwrap(), success];
    assert!(
        sentence(&seats, 1).contains("leads all of sales and marketing and reports to the CEO, which is more than")
    );
}

#[test]
fn a_chief_commercial_officer_is_held_to_all_of_revenue() {
    let cco: Seat = ("Chief Commercial Officer", Some(Revenue), CLevel, Some(0));
    let marketer: Seat = ("Marketer", Some(Marketing), Contributor, Some(0));
    assert_eq!(rule(&[CEO, cco, seller(1), marketer], 1), Some(TitleRule::CroWithout));
    let operations: Seat = ("Chief Revenue Operations Officer", Some(Function::RevenueOperations), CLevel, Some(0));
    let analyst: Seat = ("Analyst", Some(Function::RevenueOperations), Contributor, Some(1));
    assert_eq!(rule(&[CEO, operations, analyst, seller(0)], 1), None);
}

/// Heads in a chain of fifty thousand, and as many beside it: each finds others without passing over all.
#[test]
fn a_chain_of_fifty_thousand_heads_is_judged() {
    let count = 50_000_usize;
    let position = |row: usize| orgwright::org::Position {
        title: if row == 0 { "CEO".to_owned() } else { "Head of Sales".to_owned() },
        function: Some(if row == 0 { Executive } else { Sales }),
        grade: if row == 0 { CLevel } else { Director },
        ..Default::default()
    };
    let chain: Vec<_> = (0..count).map(|row| row.checked_sub(1)).collect();
    let mut beside = chain.clone();
    beside[2] = Some(0);
    let leaves = chain.iter().map(|boss| boss.map(|boss| boss.min(count / 2))).collect();
    // In a chain nobody stands beside another; beside a chain everybody does; under the end of one all leaves do.
    for (managers, among) in [(chain, 0), (beside, count - 1), (leaves, count - count / 2 - 1)] {
        let chart = Chart::from_managers((0..count).map(position).collect(), &managers).unwrap();
        let (measures, rules) = (Measures::of(&chart), TitleRules::default());
        let found = Titles::of(&chart, &measures, &rules).found();
        let others = found.iter().filter(|one| matches!(one.rule, Some(TitleRule::SameHead | TitleRule::SharedTitle)));
        assert!(others.clone().all(|one| !one.by.is_empty()));
        assert_eq!(others.count(), among);
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
