//! What an owner wrote stays, can be read again, and is never about somebody else.

use crate::{answer, command, drawn, keep, marketing_away, say, titled, with_chart};
use orgwright::company::{Answer, Currency};
use orgwright::design::Origin;
use orgwright::exchange::sheet::document;
use orgwright::org::{Chart, Command, Function, Grade, Position, Target, Team};
use orgwright::plan::sheet::{Aim, Gone, Mark, Outcome, Part, Round, Say, Sheet, Standing, Unit};
use orgwright::plan::{Baseline, Change, Plan, Roles};
use orgwright::role::Role;
use orgwright::role::pay::Term;
use serde_json::{Value, json};
use std::rc::Rc;

fn position(title: &str, holder: &str, function: Function, grade: Grade) -> Position {
    let held = Some(holder.to_owned()).filter(|holder| !holder.is_empty());
    let reference = format!("{title} {holder}");
    Position { title: title.into(), holder: held, function: Some(function), grade, reference, ..Position::default() }
}

/// Marketing is split between the CRO and the CMO; with `more`, a list with one row above them.
fn split(more: bool) -> Chart {
    let mut rows = vec![(position("CEO", "Ada", Function::Executive, Grade::CLevel), None)];
    if more {
        rows.push((position("CFO", "Eve", Function::Finance, Grade::CLevel), Some(0)));
    }
    let cro = rows.len();
    rows.push((position("Chief Revenue Officer", "Bea", Function::Sales, Grade::CLevel), Some(0)));
    rows.push((position("CMO", "Flo", Function::Marketing, Grade::CLevel), Some(0)));
    rows.push((position("Seller", "Gil", Function::Sales, Grade::Contributor), Some(cro)));
    rows.push((position("Field Marketer", "Hal", Function::Marketing, Grade::Contributor), Some(cro)));
    let (positions, managers): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    Chart::from_managers(positions, &managers).unwrap()
}

fn is_read_back(plan: &Plan) {
    assert_eq!(&Plan::from_text(&plan.to_text()).unwrap(), plan);
}

/// The sheet with something of its saved form changed.
fn tampered(sheet: &Sheet, change: impl FnOnce(&mut Value)) -> Sheet {
    let mut value = serde_json::to_value(sheet).unwrap();
    change(&mut value);
    serde_json::from_value(value).unwrap()
}

#[test]
fn words_that_a_renewed_draft_says_too_are_read_back() {
    let (mut plan, origin, cro) = drawn();
    let chart = plan.chart(origin).unwrap();
    let (seat, ceo) = (chart.reports(cro)[0], chart.roots()[0]);
    let first = Sheet::draft(&plan, origin, seat, Role::VpSales).unwrap();
    let before = plan.clone();
    command(
        &mut plan,
        origin,
        &Command::Move { seats: vec![seat], target: Target::Under(Some(ceo)), team: Team::Along },
    );
    let later = Sheet::draft(&plan, origin, seat, Role::VpSales).unwrap().content();
    plan = before;
    let who = later.rounds[0].who.clone();
    assert_ne!(first.content().rounds[0].who, who);
    let mut sheet = say(&first, Say::Round(Round::Mandate, who, None));
    sheet = say(&sheet, Say::Part(Part::Reports, later.part(Part::Reports).text.clone()));
    let drafted = first.content().measures[0].target.clone();
    sheet = say(&sheet, Say::Measure(first.content().measures[0].name.clone(), true, "twice".into()));
    command(
        &mut plan,
        origin,
        &Command::Move { seats: vec![seat], target: Target::Under(Some(ceo)), team: Team::Along },
    );
    let renewed = sheet.renewed(&plan).unwrap();
    assert!(!renewed.content().part(Part::Reports).own && !renewed.content().rounds[0].marked);
    keep(&mut plan, renewed.clone());
    is_read_back(&plan);
    // A file that says what is drafted is read as one that does not.
    let same = tampered(&renewed, |value| value["measures"][0]["target"] = json!(drafted));
    assert!(!same.content().measures[0].own);
}

#[test]
fn the_largest_revenue_that_a_field_takes_is_read_back() {
    let (mut plan, origin, seat) = drawn();
    answer(&mut plan, Answer::Currency(Currency::Jpy));
    answer(&mut plan, Answer::Revenue(Some(10_000_000_000_000)));
    answer(&mut plan, Answer::LaterRevenue(Some(9_500_000_000_000)));
    let sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    let up = say(&sheet, Say::Up(1));
    let revenue = up.outcomes().into_iter().find(|one| one.aim == Some(Aim::Revenue)).unwrap();
    assert_eq!(revenue.told(Currency::Jpy).unwrap(), "JPY\u{a0}9,500B");
    keep(&mut plan, up);
    is_read_back(&plan);
    // More than that stands in no sheet.
    plan.profile.outlook.revenue = Some(u64::MAX);
    let most = say(&Sheet::draft(&plan, origin, seat, Role::Cro).unwrap(), Say::Up(1));
    assert_eq!(tampered(&most, |_| ()), most);
}

#[test]
fn a_sheet_does_not_change_its_person_when_a_list_is_brought_in_again() {
    let mut plan = with_chart(split(false));
    let seat = titled(&plan, Origin::Baseline, "Chief Revenue Officer");
    let sheet =
        say(&Sheet::draft(&plan, Origin::Baseline, seat, Role::Cro).unwrap(), Say::Part(Part::Path, "Any.".into()));
    keep(&mut plan, sheet.clone());
    let again = Baseline { chart: Rc::new(split(true)), file: "y.csv".into(), set_aside: Vec::new() };
    plan.make("Brought in.".into(), Change::Baseline(Some(Rc::new(again)))).unwrap();
    assert_ne!(titled(&plan, Origin::Baseline, "Chief Revenue Officer"), seat);
    assert_eq!(plan.standings(), [Standing::Gone(Gone::Other)]);
    assert_eq!(sheet.renewed(&plan), Err(Gone::Other));
    let read = document(&plan, &sheet, &sheet.standing(&plan));
    assert!(read.foot.ends_with(" (another position)") && read.title == "Chief Revenue Officer", "{}", read.foot);
    // It follows its position where that is still there.
    let now = sheet.seat_now(&plan).unwrap();
    let followed = sheet.seated(&plan, now).unwrap();
    assert_eq!((followed.standing(&plan), followed.seat), (Standing::Fresh, now));
    assert!(followed.content().part(Part::Path).own);
    assert_eq!(followed.ground().holder, "Bea");
}

#[test]
fn a_seat_of_a_generated_design_is_not_another_after_the_company_grew() {
    let mut plan = drawn().0;
    for origin in Origin::GIVEN.into_iter().filter(|origin| *origin != Origin::Baseline) {
        let chart = plan.chart(origin).unwrap();
        for (seat, _) in chart.positions() {
            let sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
            keep(&mut plan, sheet);
            if plan.roles.sheets.all().len() == 20 {
                break;
            }
        }
        let sheets = plan.roles.sheets.all().to_vec();
        for people in [3, 150] {
            answer(&mut plan, Answer::SalesPeople(Some(people)));
            let chart = plan.chart(origin).unwrap();
            let standings = plan.standings();
            assert_eq!(standings, sheets.iter().map(|sheet| sheet.standing(&plan)).collect::<Vec<_>>());
            for (sheet, standing) in sheets.iter().zip(standings) {
                let there = chart.get(sheet.seat).map(|position| position.title.as_str());
                match standing {
                    Standing::Gone(Gone::Position) => assert_eq!(there, None),
                    Standing::Gone(Gone::Other) => assert_ne!(there, Some(&*sheet.ground().title)),
                    Standing::Gone(gone) => panic!("{gone:?}"),
                    Standing::Fresh | Standing::Stale(_) => assert_eq!(there, Some(&*sheet.ground().title)),
                }
            }
        }
        plan.make("Emptied.".into(), Change::Roles(plan.roles.to(&Roles::default()))).unwrap();
        answer(&mut plan, Answer::SalesPeople(Some(30)));
    }
}

#[test]
fn a_part_that_is_left_out_is_nowhere_on_the_document() {
    let (mut plan, origin, seat) = drawn();
    let mut roles = (*plan.roles).clone();
    roles.pay = roles.pay.with(Role::Cro, Term::Base, Some(123_456)).unwrap();
    plan.make("Pay.".into(), Change::Roles(plan.roles.to(&roles))).unwrap();
    let sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    let paper = |plan: &Plan, sheet: &Sheet| format!("{:?}", document(plan, sheet, &sheet.standing(plan)));
    assert!(paper(&plan, &sheet).contains("123"), "{}", paper(&plan, &sheet));
    let without = say(&say(&sheet, Say::Without(Part::Pay, true)), Say::Without(Part::Lacks, true));
    roles.pay = roles.pay.with(Role::Cro, Term::Base, Some(345_000)).unwrap();
    plan.make("Pay.".into(), Change::Roles(plan.roles.to(&roles))).unwrap();
    let text = paper(&plan, &without);
    assert!(!text.contains("123") && !text.contains("345") && !text.contains("Does not own"), "{text}");
    assert_eq!(without.standing(&plan), Standing::Fresh);
    let Standing::Stale(told) = sheet.standing(&plan) else { panic!("stale") };
    assert!(told.iter().any(|line| line.starts_with("Pay, no longer said: ") && line.contains("123")), "{told:?}");
    assert!(told.iter().any(|line| line.starts_with("Pay, said now: ") && line.contains("345")), "{told:?}");
    keep(&mut plan, without.clone());
    is_read_back(&plan);
    let back = say(&say(&without, Say::Without(Part::Pay, false)), Say::Without(Part::Lacks, false));
    assert_eq!(back, sheet);
    assert_eq!(say(&sheet, Say::Without(Part::Title, true)), sheet);
}

#[test]
fn a_mark_goes_with_its_own_thing_alone() {
    let (mut plan, origin, seat) = drawn();
    let mut sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    let measures: Vec<String> = sheet.content().measures.iter().map(|gauge| gauge.name.clone()).take(2).collect();
    let skill = sheet.content().asked[0].clone();
    for round in [Round::Team, Round::Case] {
        sheet = say(&sheet, Say::Round(round, "Grace".into(), None));
    }
    for name in &measures {
        sheet = say(&sheet, Say::Measure(name.clone(), true, "twice".into()));
    }
    sheet = say(&sheet, Say::Skill(skill.about.clone(), skill.round, "Why?".into()));
    sheet = say(&sheet, Say::Part(Part::Pay, "Enough.".into()));
    let own = Outcome { text: "More".into(), ..sheet.outcomes()[1].clone() };
    sheet = say(&sheet, Say::Outcome(1, own.clone()));
    sheet = say(&sheet, Say::Add);
    // Under words of another edition all that the owner wrote is marked, and an own question stays though its skill goes.
    let old = tampered(&sheet, |value| {
        value["edition"] = json!("0");
        value["skills"][0]["skill"] = json!("Juggling");
        value["measures"][1]["name"] = json!("Luck");
    });
    let renewed = old.renewed(&plan).unwrap();
    assert_eq!(renewed.standing(&plan), Standing::Fresh);
    let marks = |sheet: &Sheet| {
        let content = sheet.content();
        let outcomes = content.outcomes.iter().filter(|(_, marked)| *marked).count();
        let measures = content.measures.iter().filter(|gauge| gauge.marked).count();
        let asked = content.asked.iter().filter(|asked| asked.marked).count();
        let rounds = content.rounds.iter().filter(|sitting| sitting.marked).count();
        (outcomes, measures, asked, rounds, content.part(Part::Pay).marked)
    };
    let all = renewed.outcomes().len();
    assert!(renewed.content().outcomes.iter().any(|(one, marked)| *marked && one.text == own.text));
    let (outcomes, ..) = marks(&renewed);
    assert!((2..all).contains(&outcomes), "those that the owner never touched are as drafted now: {outcomes}");
    assert_eq!(marks(&renewed), (outcomes, 2, 1, 2, true));
    let content = renewed.content();
    assert!(content.asked.iter().any(|asked| asked.gone && asked.about == "Juggling" && asked.question == "Why?"));
    assert!(content.measures.iter().any(|gauge| gauge.gone && gauge.name == "Luck"));
    assert!(renewed.open().iter().any(|open| open.starts_with("“Juggling” is no skill of the role any more")));
    let next = say(&renewed, Say::Round(Round::Team, "Ada".into(), None));
    assert_eq!(marks(&next), (outcomes, 2, 1, 1, true));
    // To tick a measure is not to look at its target.
    let next = say(&next, Say::Measure(measures[0].clone(), false, "twice".into()));
    assert_eq!(marks(&next), (outcomes, 2, 1, 1, true));
    let next = say(&next, Say::Looked(Mark::Measure(measures[0].clone())));
    assert_eq!(marks(&next), (outcomes, 1, 1, 1, true));
    let next = say(&next, Say::Measure("Luck".into(), false, "twice".into()));
    let next = say(&next, Say::Skill("Juggling".into(), Round::Case, " ".into()));
    assert_eq!(marks(&next), (outcomes, 0, 0, 1, true));
    let at = next.outcomes().iter().position(|one| one.text == own.text).unwrap();
    let next = say(&next, Say::Remove(at));
    assert_eq!(marks(&next), (outcomes - 1, 0, 0, 1, true));
    keep(&mut plan, next);
    is_read_back(&plan);
}

#[test]
fn an_outcome_keeps_its_number_wherever_it_stands() {
    let (plan, origin, seat) = drawn();
    let mut sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    let ids = |sheet: &Sheet| sheet.outcomes().iter().map(|one| one.id).collect::<Vec<_>>();
    let before = ids(&sheet);
    assert!((1..before.len()).all(|at| !before[..at].contains(&before[at])), "{before:?}");
    sheet = say(&sheet, Say::Up(2));
    assert_eq!(ids(&sheet)[..3], [before[0], before[2], before[1]]);
    sheet = say(&sheet, Say::Add);
    let added = *ids(&sheet).last().unwrap();
    assert!(!before.contains(&added));
    // What is written in one is written in that one.
    let other = Outcome { id: before[0], unit: Unit::Days, ..sheet.outcomes()[1].clone() };
    sheet = say(&sheet, Say::Outcome(1, other));
    assert_eq!(ids(&sheet)[1], before[2]);
    sheet = say(&sheet, Say::Remove(0));
    assert_eq!(ids(&sheet)[0], before[2]);
    // Two of one number in a file are told apart again.
    let same = tampered(&sheet, |value| value["outcomes"][1]["id"] = json!(before[2]));
    assert_ne!(ids(&same)[0], ids(&same)[1]);
}

#[test]
fn a_position_is_not_its_own_neighbour() {
    let plan = with_chart(split(false));
    let seat = titled(&plan, Origin::Baseline, "Chief Revenue Officer");
    let sheet = Sheet::draft(&plan, Origin::Baseline, seat, Role::Cro).unwrap();
    let content = sheet.content();
    assert!(
        content.part(Part::Shares).text.starts_with("Marketing, with CMO (Flo)."),
        "{:?}",
        content.part(Part::Shares)
    );
    assert_eq!(content.rounds[2].who, "CMO (Flo)");
}

#[test]
fn a_long_drafted_name_does_not_lock_the_minutes() {
    let long = "Vice President of Everything ".repeat(9);
    let mut rows = vec![position("CRO", "Ada", Function::Sales, Grade::CLevel)];
    rows.extend([1, 2, 3].map(|at| position(&format!("{at} {long}"), "", Function::Sales, Grade::Vp)));
    let plan = with_chart(Chart::from_managers(rows, &[None, Some(0), Some(0), Some(0)]).unwrap());
    let sheet = Sheet::draft(&plan, Origin::Baseline, titled(&plan, Origin::Baseline, "CRO"), Role::Cro).unwrap();
    let sitting = sheet.content().rounds[3].clone();
    assert!(sitting.who.chars().count() > 400);
    let longer = say(&sheet, Say::Round(Round::Team, sitting.who.clone(), Some(31)));
    assert_eq!((longer.content().rounds[3].minutes, &longer.content().rounds[3].who), (31, &sitting.who));
    let one = say(&sheet, Say::Round(Round::Team, sitting.who, Some(1)));
    let paper = format!("{:?}", document(&plan, &one, &one.standing(&plan)));
    assert!(paper.contains(". 1 minute."), "{paper}");
}

#[test]
fn a_name_with_a_full_stop_ends_a_sentence() {
    let named = |title: &str| Position { title: title.into(), ..Position::default() };
    let mut seats = vec![named("Sales Inc."), named("CRO"), named("Seller Ltd.")];
    seats[2].function = Some(Function::Sales);
    let plan = with_chart(Chart::from_managers(seats, &[None, Some(0), Some(1)]).unwrap());
    let mut plan_later = plan.clone();
    let sheet = Sheet::draft(&plan, Origin::Baseline, titled(&plan, Origin::Baseline, "CRO"), Role::Cro).unwrap();
    plan_later.baseline = with_chart(
        Chart::from_managers(vec![named("Top Co."), named("CRO"), named("Other Ltd.")], &[None, Some(0), Some(1)])
            .unwrap(),
    )
    .baseline;
    for plan in [plan, plan_later] {
        let paper = format!("{:?}", document(&plan, &sheet, &sheet.standing(&plan)));
        assert!(!paper.contains("..") && paper.contains("Reports to Sales Inc."), "{paper}");
    }
}

#[test]
fn each_change_says_what_it_does() {
    let (mut plan, origin, seat) = drawn();
    let sheet = Sheet::draft(&plan, origin, seat, Role::Cro).unwrap();
    let outcome = sheet.outcomes()[1].clone();
    for (say, told) in [
        (Say::Start("2027-01-04".into()), "The first day was set on"),
        (Say::Start(String::new()), "The first day was taken away from"),
        (Say::Part(Part::Owns, "All.".into()), "“Owns” was written on"),
        (Say::Part(Part::Owns, " ".into()), "“Owns” was put back to the draft on"),
        (Say::Without(Part::Pay, true), "“Pay” was left out of"),
        (Say::Without(Part::Pay, false), "“Pay” was put back on"),
        (Say::Outcome(1, Outcome { number: None, ..outcome.clone() }), "The number of outcome 2 was changed on"),
        (Say::Outcome(1, Outcome { months: 1, ..outcome.clone() }), "The day of outcome 2 was changed on"),
        (Say::Outcome(1, Outcome { text: "More".into(), ..outcome }), "Outcome 2 was changed on"),
        (Say::Add, "An outcome was added to"),
        (Say::Remove(0), "Outcome 1 was taken away from"),
        (Say::Up(2), "Outcome 3 was moved up on"),
        (Say::Measure("Luck".into(), false, String::new()), "The measure “Luck” was left out of"),
        (Say::Measure("Luck".into(), true, "3".into()), "The target of “Luck” was set on"),
        (Say::Skill("Wit".into(), Round::Case, "Why?".into()), "The question about “Wit” was changed on"),
        (Say::Round(Round::Case, String::new(), None), "The round “The case” was changed on"),
    ] {
        assert_eq!(say.told(&sheet), format!("{told} the role sheet “Chief Revenue Officer”."));
    }
    let own = say(&sheet, Say::Part(Part::Owns, "All.".into()));
    marketing_away(&mut plan, origin);
    let marked = own.renewed(&plan).unwrap();
    assert_eq!(
        Say::Looked(Mark::Part(Part::Owns)).told(&marked),
        "“Owns” was looked at again on the role sheet “Chief Revenue Officer”."
    );
}
