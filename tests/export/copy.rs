//! Plans that leave: whole, or without a trace of what stays behind.

use crate::random::{chart, order};
use orgwright::company::Needs;
use orgwright::decision::group::{BallotId, Turn, Vote, Workshop};
use orgwright::decision::{Criterion, Method, Weighing};
use orgwright::design::{DesignId, Origin};
use orgwright::exchange::export::Kind;
use orgwright::exchange::export::WITHHELD;
use orgwright::exchange::link::holds;
use orgwright::exchange::{ExportError, Leaving, Order, Part, Scope, contents, export, leaving_chart};
use orgwright::org::{Chart, Edit, Field, Function, Position, PositionId, Spot};
use orgwright::plan::sheet::Sheet;
use orgwright::plan::{Baseline, Change, Opened, Plan, Roles, SavedView, View};
use orgwright::role::Role;
use orgwright::role::measure::Input;
use orgwright::role::pay::Term;
use proptest::prelude::*;
use std::rc::Rc;

/// Numbers of one thing done to a plan.
pub type Deed = (u8, u32, u32, u32);

/// The marks that stand in what may stay behind. None is a part of any word that a plan is written with.
const MARKS: [(Part, &str); 6] = [
    (Part::Names, "Qname"),
    (Part::Ids, "Qid"),
    (Part::Departments, "Qdepartment"),
    (Part::Locations, "Qlocation"),
    (Part::Notes, "Qnote"),
    (Part::Pay, "777000777"),
];

fn mark(part: Part) -> String {
    MARKS.iter().find(|(of, _)| *of == part).unwrap().1.to_owned()
}

fn marked(chart: &Chart) -> Chart {
    let mut chart = chart.clone();
    for id in chart.outline().ids().to_vec() {
        chart
            .update(id, |position| {
                position.title = format!("Seat {}", id.number());
                position.holder = position.holder.take().map(|_| mark(Part::Names));
                position.reference = mark(Part::Ids);
                position.department = mark(Part::Departments);
                position.location = mark(Part::Locations);
                position.notes = mark(Part::Notes);
                position.pay = Some(777_000_777);
            })
            .unwrap();
    }
    chart
}

/// A plan with a marked chart, designs, edits that write marks and take them away again, a past, searches for marks.
pub fn busy(chart: &Chart, deeds: &[Deed]) -> Plan {
    let mut plan = Plan::default();
    let baseline = |chart: &Chart| Baseline {
        chart: Rc::new(marked(chart)),
        file: format!("{}.csv", mark(Part::Names)),
        set_aside: vec![format!("Line 4: “{}” was left out.", mark(Part::Names))],
    };
    let mut make = |change| plan.make(format!("{} was changed.", mark(Part::Names)), change).unwrap();
    make(Change::Baseline(Some(Rc::new(baseline(chart)))));
    let mut plan = plan;
    for &(kind, one, other, place) in deeds {
        let design = plan.designs.get(one as usize % plan.designs.len().max(1)).cloned();
        let change = match (kind % 12, design) {
            (0, _) | (_, None) => {
                let origins = plan.origins();
                plan.copy(origins[other as usize % origins.len()], &[]).transpose().unwrap()
            }
            (1, _) if place % 4 == 0 => Some(Change::Baseline(Some(Rc::new(baseline(chart))))),
            (2, _) => {
                plan.undo().unwrap();
                None
            }
            (_, Some(design)) => {
                edit(&plan, &design.chart(), (kind, one, other, place)).map(|edit| Change::Edit(design.id, vec![edit]))
            }
        };
        if let Some(change) = change {
            // An edit that the chart refuses changes nothing.
            let _ = plan.make(format!("{} was changed.", mark(Part::Names)), change);
        }
    }
    for turn in workshop() {
        plan.make(format!("{} was changed.", mark(Part::Names)), Change::Workshop(turn)).unwrap();
    }
    let mut roles = Roles::clone(&plan.roles);
    roles.pay = roles.pay.with(Role::Cro, Term::Base, Some(777_000_777)).unwrap();
    if let Some((id, _)) = chart.positions().next() {
        let sheet = Sheet::draft(&plan, Origin::Baseline, id, Role::Cro);
        roles.sheets = sheet.map_or(roles.sheets.clone(), |sheet| roles.sheets.with(sheet).unwrap());
    }
    plan.make(format!("{} was changed.", mark(Part::Pay)), Change::Roles(plan.roles.to(&roles))).unwrap();
    let view = View { search: mark(Part::Names), ..View::default() };
    plan.set_view(Origin::Baseline, Rc::new(view.clone()));
    plan.saved_views.push(SavedView { name: mark(Part::Names), view });
    plan
}

/// What is done to have a workshop with a ballot in it, under a name and with a question that may stay behind.
fn workshop() -> Vec<Turn> {
    let mut workshop = Workshop::default();
    let steps: [&dyn Fn(&Workshop) -> Turn; 4] = [
        &|workshop| workshop.add(&mark(Part::Names), 9).unwrap(),
        &|workshop| workshop.ask(&mark(Part::Notes)).unwrap(),
        &|workshop| {
            let mut weighing = Weighing::default();
            for criterion in Criterion::ALL {
                weighing.rating.set(criterion, Some(7));
            }
            weighing.method = Method::Rating;
            workshop.cast(BallotId(9), Vote::new(weighing, Needs::default()).unwrap()).unwrap()
        },
        &|workshop| workshop.empower(BallotId(9), 2).unwrap(),
    ];
    let step = |step: &&dyn Fn(&Workshop) -> Turn| {
        let turn = step(&workshop);
        workshop.turn(turn.clone()).unwrap();
        turn
    };
    steps.iter().map(step).collect()
}

fn edit(plan: &Plan, chart: &Chart, (kind, one, other, place): Deed) -> Option<Edit> {
    let ids = chart.outline().ids().to_vec();
    let pick = |number: u32| ids.get(number as usize % ids.len().max(1)).copied();
    let (seat, peer): (PositionId, PositionId) = (pick(other)?, pick(one)?);
    let to = Spot { manager: Some(peer).filter(|_| !place.is_multiple_of(5)), place: place % 4 };
    Some(match kind % 12 {
        3 => {
            let position = Position {
                title: "Added".into(),
                holder: Some(mark(Part::Names)),
                notes: mark(Part::Notes),
                pay: Some(777_000_777),
                ..Position::default()
            };
            Edit::Add { seat: plan.free_id(), position: Rc::new(position), to }
        }
        4 => Edit::Remove { seat },
        5 | 6 => Edit::Move { seat, to },
        7 => Edit::Dot { manager: peer, report: seat },
        8 => match chart.dotted_lines().next() {
            Some((manager, report)) => Edit::Undot { manager, report },
            None => Edit::Set { seat, to: Field::Title(format!("Title {place}")) },
        },
        _ => {
            let to = match place % 8 {
                0 => Field::Holder(None),
                1 => Field::Holder(Some(mark(Part::Names))),
                2 => Field::Notes(mark(Part::Notes)),
                3 => Field::Pay(Some(777_000_777)),
                4 => Field::Location(mark(Part::Locations)),
                5 => Field::Function(Function::ALL.get(other as usize % 20).copied()),
                6 => Field::Closed(true),
                _ => Field::Title(format!("Title {place}")),
            };
            Edit::Set { seat, to }
        }
    })
}

pub fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    prop::collection::vec(any::<Deed>(), 0..30)
}

fn text(plan: &Plan, leaving: Leaving) -> String {
    String::from_utf8(export(plan, &order(Kind::Plan, leaving)).unwrap().bytes).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn what_stays_behind_is_nowhere_in_the_copy(chart in chart(10), deeds in deeds(), parts in prop::collection::vec(prop::sample::select(&Part::ALL[..]), 1..8)) {
        let plan = busy(&chart, &deeds);
        let leaving = parts.iter().copied().fold(Leaving::everything(), Leaving::without);
        let text = text(&plan, leaving);
        for (part, mark) in MARKS {
            prop_assert!(leaving.has(part) || !text.contains(mark), "{part:?}: {text}");
        }
        if !leaving.has(Part::DottedLines) {
            prop_assert!(!text.contains("\"dotted\"") && !text.contains("\"dot\""));
        }
        prop_assert!(!text.contains("was changed"), "{text}");
        // The rest is as it was: each design in its copy is what leaves of it.
        let copy = Plan::from_text(&text).unwrap();
        prop_assert_eq!(copy.origins(), plan.origins());
        for origin in plan.origins() {
            let whole = Order { origin, ..order(Kind::Csv, leaving) };
            let left = leaving_chart(&plan, &whole);
            prop_assert_eq!(copy.chart(origin).map(|chart| chart.seats()), left.ok().map(|chart| if matches!(origin, Origin::Generated(_)) {
                // Made anew from the answers, and nothing of the company’s own is in it.
                plan.chart(origin).unwrap().seats()
            } else {
                chart.seats()
            }));
            prop_assert_eq!(copy.label(origin), plan.label(origin));
        }
        for design in &plan.designs {
            prop_assert_eq!(copy.began_with(design.id).map(|chart| chart.len()), plan.began_with(design.id).map(|chart| chart.len()));
        }
        let said = contents(&plan, &order(Kind::Plan, leaving)).unwrap();
        prop_assert!(said.sentences.iter().all(|sentence| sentence.ends_with('.') && !sentence.contains("Qnote")), "{said:?}");
    }

    #[test]
    fn a_plan_of_which_everything_leaves_is_whole(chart in chart(10), deeds in deeds()) {
        let plan = busy(&chart, &deeds);
        let text = text(&plan, Leaving::everything());
        prop_assert_eq!(&text, &plan.to_file());
        prop_assert_eq!(Opened::from_text(&text).unwrap().to_text(), text);
    }
}

#[test]
fn a_vacant_position_is_told_from_one_whose_name_stays_behind() {
    let chart = Chart::from_managers(
        vec![Position { holder: Some("Ann".into()), ..Position::default() }, Position::default()],
        &[None, Some(0)],
    )
    .unwrap();
    let plan = crate::random::plan(chart);
    let left = |kind| leaving_chart(&plan, &order(kind, Leaving::roles_only())).unwrap();
    let holders =
        |chart: &Chart| chart.seats().into_iter().map(|seat| seat.position.holder.clone()).collect::<Vec<_>>();
    assert_eq!(holders(&left(Kind::Plan)), [Some(WITHHELD.to_owned()), None]);
    assert_eq!(holders(&left(Kind::Picture)), [None, None]);
}

#[test]
fn what_was_typed_in_between_stays_behind_in_a_reduced_copy() {
    let chart = Chart::from_managers(vec![Position { title: "CEO".into(), ..Position::default() }], &[None]).unwrap();
    let mut plan = crate::random::plan(chart);
    let seat = plan.baseline.as_ref().unwrap().chart.roots()[0];
    let titles = ["Fire Bob", "President"].map(|title| Edit::Set { seat, to: Field::Title(title.into()) });
    let put = plan.copy(Origin::Baseline, &titles).unwrap().unwrap();
    plan.make("Copied.".into(), put).unwrap();
    let text = text(&plan, Leaving::roles_only());
    assert!(!text.contains("Bob") && text.contains("President"), "{text}");
}

/// Where names stay behind a ballot is a member’s, by number; what is said on it leaves, and that is said.
#[test]
fn ballots_leave_without_their_names() {
    let mut plan = Plan::default();
    for turn in workshop() {
        plan.make("Done.".to_owned(), Change::Workshop(turn)).unwrap();
    }
    let copy = Plan::from_text(&text(&plan, Leaving::roles_only())).unwrap();
    assert_eq!(copy.workshop.ballots()[0].name(), "Member 1");
    assert_eq!(copy.workshop.head().question(), "");
    assert_eq!((copy.workshop.cast_ever(), copy.workshop.ballots()[0].power()), (1, 2));
    let said = "It holds 1 ballot of a workshop, with what is said on it.".to_owned();
    assert!(holds(&plan).contains(&said), "{:?}", holds(&plan));
    assert!(!holds(&Plan::default()).contains(&said));
}

#[test]
fn figures_and_pay_for_roles_stay_behind_and_that_is_said() {
    let mut plan = Plan::default();
    let mut roles = Roles::default();
    roles.figures = roles.figures.with(Input::Deals, Some(31_337)).unwrap();
    roles.pay = roles.pay.with(Role::Cro, Term::Base, Some(777_000_777)).unwrap();
    plan.make("Done.".to_owned(), Change::Roles(plan.roles.to(&roles))).unwrap();
    let left = |leaving| {
        let text = text(&plan, leaving);
        let said = contents(&plan, &order(Kind::Plan, leaving)).unwrap().sentences;
        (text.contains("31337"), text.contains("777000777"), said)
    };
    let [figures, pay] =
        ["The company’s own figures for its measures stay behind.", "What is said about pay for roles stays behind."];
    let (deals, base, said) = left(Leaving::everything());
    assert!(deals && base && !said.iter().any(|sentence| [figures, pay].contains(&sentence.as_str())), "{said:?}");
    let (deals, base, said) = left(Leaving::everything().without(Part::Notes));
    assert!(!deals && base && said.iter().any(|sentence| sentence == figures), "{said:?}");
    let (deals, base, said) = left(Leaving::roles_only());
    assert!(!deals && !base && said.iter().any(|sentence| sentence == pay), "{said:?}");
    let held = holds(&plan).join(" ");
    assert!(held.contains("own figures for its measures") && held.contains("what is said about pay"), "{held}");
}

#[test]
fn a_branch_of_a_plan_is_refused() {
    let plan = crate::random::plan(Chart::from_managers(vec![Position::default()], &[None]).unwrap());
    let seat = plan.baseline.as_ref().unwrap().chart.roots()[0];
    let branch = Order { scope: Scope::Branch(seat), ..order(Kind::Plan, Leaving::everything()) };
    assert_eq!(export(&plan, &branch), Err(ExportError::PlanIsWhole));
    assert_eq!(contents(&plan, &branch), Err(ExportError::PlanIsWhole));
    let gone = Order { origin: Origin::Drawn(DesignId(7)), ..order(Kind::Csv, Leaving::everything()) };
    assert_eq!(export(&plan, &gone), Err(ExportError::NoChart("Removed design".into())));
}
