//! What people read of what leaves: the report, the list of changes, and what is said beforehand.

use crate::random::{chart, order, plan};
use crate::round::cells;
use orgwright::company::{Example, Expected, Growth};
use orgwright::decision::Alternative;
use orgwright::design::transition::{Phase, Said, Terms, WaveKey};
use orgwright::design::{DesignId, Origin};
use orgwright::exchange::export::Kind;
use orgwright::exchange::{ExportError, Leaving, Order, Part, Scope, contents, export, leaving_chart};
use orgwright::org::{Chart, Edit, Field, Function, Grade, Position, PositionId, Spot};
use orgwright::plan::{Change, Plan};
use proptest::prelude::*;
use std::rc::Rc;

/// A CEO over a VP Sales (a seller, an open seat) and an assistant.
fn company() -> Plan {
    let position = |title: &str, holder: &str| Position {
        title: title.into(),
        holder: Some(holder.to_owned()).filter(|name| !name.is_empty()),
        ..Position::default()
    };
    let positions = vec![
        Position { grade: Grade::CLevel, function: Some(Function::Executive), ..position("CEO", "Ann Lee") },
        Position {
            grade: Grade::Vp,
            function: Some(Function::Sales),
            pay: Some(250_000),
            ..position("VP *Sales*", "Bo")
        },
        Position {
            department: "Sales <EMEA>".into(),
            notes: "=likes\nto travel".into(),
            ..position("Seller", "Cy Oak")
        },
        position("Seller", ""),
        Position { assistant: true, ..position("Assistant to Ann Lee", "Di") },
    ];
    let mut chart = Chart::from_managers(positions, &[None, Some(0), Some(1), Some(1), Some(0)]).unwrap();
    let ids = chart.outline().ids().to_vec();
    chart.add_dotted(ids[0], ids[2]).unwrap();
    let mut plan = plan(chart);
    plan.profile = Example::Saas.profile();
    plan
}

fn ids(plan: &Plan) -> Vec<PositionId> {
    plan.baseline.as_ref().unwrap().chart.outline().ids().to_vec()
}

fn text(plan: &Plan, order: &Order) -> String {
    String::from_utf8(export(plan, order).unwrap().bytes).unwrap()
}

#[test]
fn a_report_says_what_the_chart_is() {
    let plan = company();
    insta::assert_snapshot!("report", text(&plan, &order(Kind::Document, Leaving::everything())));
    let roles = text(&plan, &order(Kind::Document, Leaving::roles_only().without(Part::DottedLines)));
    for gone in ["Bo", "Cy Oak", "250000", "travel", "## Dotted"] {
        assert!(!roles.contains(gone), "{gone}: {roles}");
    }
    assert!(roles.contains("Names, Source ids, Pay, Notes, Dotted lines"), "{roles}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_report_lists_every_position_once_and_nothing_in_it_is_html(chart in chart(15)) {
        let text = text(&plan(chart.clone()), &order(Kind::Document, Leaving::everything()));
        let list = text.split("\n## Positions\n\n").nth(1).unwrap().split("\n## ").next().unwrap();
        prop_assert_eq!(list.lines().filter(|line| line.trim_start().starts_with("- **")).count(), chart.len());
        prop_assert_eq!(list.lines().count(), chart.len(), "{}", list);
        prop_assert!(!text.contains(['<', '\0', '\r']), "{}", text);
    }

    #[test]
    fn a_comparison_has_a_row_for_each_position_of_either(chart in chart(12), deeds in crate::copy::deeds()) {
        let plan = crate::copy::busy(&chart, &deeds);
        for design in &plan.designs {
            let order = Order { origin: Origin::Drawn(design.id), ..order(Kind::Comparison, Leaving::roles_only()) };
            let file = export(&plan, &order).unwrap();
            prop_assert!(!std::str::from_utf8(&file.bytes).unwrap().contains("Qn"));
            let rows = cells(&file.bytes);
            let (before, after) = (plan.began_with(design.id).unwrap(), &*design.chart());
            let count = |change: &str| rows.iter().filter(|row| row[0] == change).count();
            let missing = |here: &Chart, there: &Chart| here.positions().filter(|(id, _)| there.get(*id).is_none()).count();
            prop_assert_eq!(count("new"), missing(after, before));
            prop_assert_eq!(count("removed"), missing(before, after));
            prop_assert_eq!(rows.len() - 1 - count("removed"), after.len());
            if design.is_empty() {
                prop_assert_eq!(count("same"), after.len());
            }
        }
    }
}

#[test]
fn a_long_chain_leaves_in_every_kind() {
    // Workbooks are written by a library that knows rows alone; fewer of them keep the test quick.
    for (kind, length) in [(Kind::Csv, 50_000), (Kind::Document, 50_000), (Kind::Plan, 50_000), (Kind::Workbook, 5_000)]
    {
        let managers: Vec<_> = (0..length).map(|at: usize| at.checked_sub(1)).collect();
        let positions = managers.iter().map(|_| Position { title: "Link".into(), ..Position::default() }).collect();
        let plan = plan(Chart::from_managers(positions, &managers).unwrap());
        assert_eq!(contents(&plan, &order(kind, Leaving::roles_only())).unwrap().positions, length);
        let file = export(&plan, &order(kind, Leaving::roles_only())).unwrap();
        assert!(file.bytes.len() < 20_000_000, "{kind:?}: {}", file.bytes.len());
    }
}

#[test]
fn a_list_of_changes_says_what_became_of_each_position() {
    let mut plan = company();
    let [ceo, vp, seller, open, assistant] = ids(&plan)[..] else { panic!("five positions") };
    let new = Position { title: "@CRO".into(), ..Position::default() };
    let free = plan.baseline.as_ref().unwrap().chart.free_id();
    let edits = [
        Edit::Add { seat: free, position: new.into(), to: Spot { manager: Some(ceo), place: 0 } },
        Edit::Move { seat: seller, to: Spot { manager: Some(free), place: 0 } },
        Edit::Set { seat: vp, to: Field::Title("Head of Sales".into()) },
        Edit::Set { seat: open, to: Field::Closed(true) },
        Edit::Remove { seat: assistant },
        Edit::Set { seat: ceo, to: Field::Location("Oslo".into()) },
    ];
    let put = plan.copy(Origin::Baseline, &edits).unwrap().unwrap();
    plan.make("Copied.".into(), put).unwrap();
    let drawn = Order { origin: Origin::Drawn(DesignId(0)), ..order(Kind::Comparison, Leaving::everything()) };
    insta::assert_snapshot!("changes", text(&plan, &drawn).trim_start_matches('\u{feff}'));
    assert_eq!(export(&plan, &drawn).unwrap().name, "northbeam-design-a.changes.csv");
    let branch = Order { scope: Scope::Branch(vp), ..drawn };
    let changes: Vec<_> =
        cells(&export(&plan, &branch).unwrap().bytes).into_iter().map(|mut row| row.swap_remove(0)).collect();
    assert_eq!(changes, ["Change", "retitled", "closed", "moved"], "whoever was or is below");
    for origin in [Origin::Baseline, Origin::Generated(Alternative::Cro)] {
        let refused = export(&plan, &Order { origin, ..drawn });
        assert!(matches!(refused, Err(ExportError::NothingToCompare(_))), "{refused:?}");
        assert!(contents(&plan, &Order { origin, ..drawn }).is_err());
    }
}

#[test]
fn what_will_leave_is_said_beforehand() {
    let mut plan = company();
    let vp = ids(&plan)[1];
    let mut said = String::new();
    let mut tell = |plan: &Plan, order: Order| {
        let contents = contents(plan, &order).unwrap();
        assert!(contents.sentences.iter().all(|sentence| sentence.ends_with('.')), "{contents:?}");
        assert!(export(plan, &order).is_ok());
        said.push_str(&format!("{:?} {:?}\n  {}\n", order.kind, order.scope, contents.sentences.join("\n  ")));
    };
    tell(&plan, order(Kind::Csv, Leaving::everything()));
    tell(&plan, order(Kind::Csv, Leaving::roles_only()));
    tell(&plan, Order { scope: Scope::Branch(vp), ..order(Kind::Workbook, Leaving::everything()) });
    tell(&plan, order(Kind::Mermaid, Leaving::everything()));
    tell(&plan, order(Kind::Document, Leaving::roles_only()));
    tell(&plan, order(Kind::Plan, Leaving::everything()));
    let put = plan.copy(Origin::Baseline, &[Edit::Set { seat: vp, to: Field::Closed(false) }]).unwrap().unwrap();
    plan.make("Copied.".into(), put).unwrap();
    tell(&plan, order(Kind::Plan, Leaving::roles_only()));
    tell(&plan, Order { origin: Origin::Drawn(DesignId(0)), ..order(Kind::Comparison, Leaving::everything()) });
    insta::assert_snapshot!("contents", said);
}

#[test]
fn what_is_said_of_waves_and_of_growth_leaves_no_plan_unsaid() {
    let mut plan = company();
    let between = (Origin::Baseline, Origin::Generated(Alternative::Cro));
    let said = |owner: &str, date: &str, note: &str, month| Said {
        owner: owner.into(),
        date: date.into(),
        note: note.into(),
        month,
    };
    let waves = [said("Ann Lee", "2027-03-31", "", None), said("", "", "Ask Cy Oak first", Some(3))];
    let terms = waves.iter().zip(0..).fold(Terms::default(), |terms, (said, round)| {
        terms.saying(between, WaveKey { phase: Phase::Open, round }, said).unwrap()
    });
    plan.make("Said.".into(), Change::Transition(Rc::new(terms))).unwrap();
    let growth = Growth::default().with(1, Expected::SalesPeople(Some(40))).unwrap();
    plan.make("Expected.".into(), Change::Growth(Rc::new(growth))).unwrap();
    let told = |leaving| {
        let sentences = contents(&plan, &order(Kind::Plan, leaving)).unwrap().sentences;
        let about = |said: &String| ["wave", "growth", "Look at this"].iter().any(|word| said.contains(word));
        sentences.into_iter().filter(about).collect::<Vec<_>>()
    };
    let [owner, days, note, growth] = [
        "It names who sees to 1 wave of a transition.",
        "It says by which day or in which month it wants 2 waves of transitions.",
        "It holds notes about 1 wave of a transition.",
        "It holds what the company is expected to be at 1 milestone of its growth.",
    ];
    let everything = Leaving::everything();
    assert_eq!(told(everything), [owner, days, note, growth]);
    assert_eq!(
        told(everything.without(Part::Names)),
        [
            days,
            note,
            growth,
            "Look at this first: “Assistant to Ann Lee” and 1 more texts leave and hold names that stay behind."
        ]
    );
    assert_eq!(
        told(Leaving::roles_only()),
        [
            days,
            growth,
            "Look at this first: the text “Assistant to Ann Lee” leaves and holds a name that stays behind."
        ]
    );
}

#[test]
fn what_travels_to_the_worker_comes_back() {
    let plan = company();
    let order = Order { scope: Scope::Branch(ids(&plan)[1]), ..order(Kind::Csv, Leaving::roles_only()) };
    let sent = serde_json::to_string(&order).unwrap();
    assert_eq!(serde_json::from_str::<Order>(&sent).unwrap(), order);
    let contents = contents(&plan, &order).unwrap();
    assert_eq!(
        serde_json::from_str::<orgwright::exchange::Contents>(&serde_json::to_string(&contents).unwrap()).unwrap(),
        contents
    );
    assert_eq!(contents.positions, leaving_chart(&plan, &order).unwrap().len());
}

#[test]
fn every_kind_has_a_name_an_ending_and_a_type_of_its_own() {
    let plan = company();
    let mut names = std::collections::HashSet::new();
    for kind in Kind::ALL {
        assert!(names.insert((kind.label(), kind.ending())));
        if kind != Kind::Comparison {
            let file = export(&plan, &order(kind, Leaving::everything())).unwrap();
            assert!(file.name.ends_with(&format!(".{}", kind.ending())) && !file.bytes.is_empty());
            assert_eq!(file.mime, kind.mime());
        }
    }
    assert_eq!(export(&plan, &order(Kind::Plan, Leaving::everything())).unwrap().name, plan.file_name());
}
