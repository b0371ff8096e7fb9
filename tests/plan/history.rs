//! Undo and redo over everything that is done to a plan.

use crate::change::{Seed, assert_sound, seed};
use crate::random::sketch;
use orgwright::company::{Answer, Expected, Level, Need, Needs};
use orgwright::decision::group::{BallotId, Stage, Turn, Vote, Workshop};
use orgwright::decision::{Criterion, Weighing, read};
use orgwright::design::Origin;
use orgwright::design::transition::Dial;
use orgwright::org::{Chart, Edit, Field, Function, Position, PositionId, Spot};
use orgwright::plan::sheet::Sheet;
use orgwright::plan::{Baseline, Change, CoverText, Plan, Roles, View, Whose};
use orgwright::role::measure::Input;
use orgwright::role::{Duty, Given, Part, Role, TitleRules};
use proptest::prelude::*;
use std::rc::Rc;

/// A vote that gives every criterion so many points and the first one more.
pub fn vote(points: u8) -> Vote {
    let mut weighing = Weighing::default();
    for criterion in Criterion::ALL {
        weighing.swing.set(criterion, Some(points));
    }
    weighing.swing.set(Criterion::Scale, Some(100));
    Vote::new(weighing, Needs::default()).unwrap()
}

/// One thing done to a plan, as numbers.
#[derive(Clone, Debug)]
enum Act {
    Answer(u8),
    Weigh(u8),
    Workshop(u8, usize, u8),
    Grow(u32),
    Way(usize, u32),
    Cover(String),
    Figure(u64),
    Sheet(usize, usize),
    NoSheet(usize),
    Rule(String, usize),
    Give(usize, usize),
    Bring(Chart),
    BringAgain,
    Drop,
    Copy(usize),
    Command(usize, Seed),
    Edits(usize, Vec<Seed>),
    Rename(usize, String),
    Remove(usize),
    Look(usize),
    Restore(usize),
    Undo,
    Redo,
    Reload,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        1 => (0..5_u8).prop_map(Act::Answer),
        1 => (0..100_u8).prop_map(Act::Weigh),
        2 => (0..9_u8, 0..4_usize, 0..100_u8).prop_map(|(kind, at, points)| Act::Workshop(kind, at, points)),
        1 => (1..40_u32).prop_map(Act::Grow),
        1 => (any::<usize>(), 1..40_u32).prop_map(|(design, span)| Act::Way(design, span)),
        1 => "[A-Z]{0,3}".prop_map(Act::Cover),
        1 => (0..99_u64).prop_map(Act::Figure),
        2 => (any::<usize>(), any::<usize>()).prop_map(|(design, seat)| Act::Sheet(design, seat)),
        1 => any::<usize>().prop_map(Act::NoSheet),
        2 => ("Seat [0-9]", 0..13_usize).prop_map(|(title, function)| Act::Rule(title, function)),
        2 => (any::<usize>(), 0..24_usize).prop_map(|(design, duty)| Act::Give(design, duty)),
        1 => sketch(8, true).prop_map(|sketch| Act::Bring(sketch.chart())),
        1 => Just(Act::BringAgain),
        1 => Just(Act::Drop),
        2 => any::<usize>().prop_map(Act::Copy),
        8 => (any::<usize>(), seed()).prop_map(|(design, seed)| Act::Command(design, seed)),
        2 => (any::<usize>(), prop::collection::vec(seed(), 1..4)).prop_map(|(design, seeds)| Act::Edits(design, seeds)),
        1 => (any::<usize>(), "[A-Z]{1,3}").prop_map(|(design, name)| Act::Rename(design, name)),
        1 => any::<usize>().prop_map(Act::Remove),
        1 => any::<usize>().prop_map(Act::Look),
        1 => (1..9_usize).prop_map(Act::Restore),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        1 => Just(Act::Reload),
    ]
}

/// Makes the first position of a design consulted in a duty.
fn given(plan: &Plan, origin: Origin, duty: Duty) -> Change {
    let given = Given { seat: Chart::new().free_id(), duty, part: Some(Part::Consulted) };
    let scope = plan.roles.scope.with(origin, given).unwrap();
    Change::Roles(plan.roles.to(&Roles { scope, ..Roles::clone(&plan.roles) }))
}

/// Does it where it can be done.
fn perform(plan: &mut Plan, act: Act) {
    let before = plan.clone();
    let drawn = |at: usize| plan.designs.get(at.checked_rem(plan.designs.len())?).map(|design| design.id);
    let change = match act {
        Act::Answer(level) => {
            let profile = plan.profile.with(Answer::Need(Need::Alignment, Level::new(level))).unwrap();
            Some(Change::Profile(Box::new(profile)))
        }
        Act::Weigh(points) => {
            let mut weighing = Weighing::clone(&plan.weighing);
            weighing.swing.set(Criterion::ALL[usize::from(points) % Criterion::COUNT], Some(points));
            let whose = [Whose::Own, Whose::Stated, Whose::Workshop][usize::from(points) % 3];
            Some(Change::Weigh(Rc::new(weighing), whose))
        }
        Act::Workshop(kind, at, points) => {
            let workshop = &plan.workshop;
            let id = workshop.ballots().get(at).map_or(BallotId(77), |ballot| ballot.id());
            let turn = match kind {
                0 | 1 => workshop.add(&format!("Person {at}"), u32::from(points)),
                2..=4 => workshop.cast(id, vote(points)),
                5 => workshop.reveal(),
                6 => workshop.vote_again(),
                7 => workshop.ask(&format!("Question {points}")),
                _ => Ok(Turn::Take(id)),
            };
            turn.ok().filter(|turn| *turn != Turn::Take(BallotId(77))).map(Change::Workshop)
        }
        Act::Grow(streams) => {
            let growth = plan.growth.with(1, Expected::Streams(Some(streams))).unwrap();
            Some(Change::Growth(Rc::new(growth)))
        }
        Act::Way(design, span) => {
            let to = drawn(design).map_or(Origin::Baseline, Origin::Drawn);
            let terms = plan.transition.between(Origin::Baseline, to);
            Some(Change::Transition(Rc::new(terms.with(Dial::Span, Some(span)).unwrap_or(terms))))
        }
        Act::Figure(deals) => {
            let figures = plan.roles.figures.with(Input::Deals, Some(deals)).unwrap();
            Some(Change::Roles(plan.roles.to(&Roles { figures, ..Roles::clone(&plan.roles) })))
        }
        Act::Sheet(at, seat) => {
            let origins = plan.origins();
            let origin = origins[at % origins.len()];
            let chart = plan.chart(origin).unwrap_or_default();
            let ids = chart.outline().ids().to_vec();
            let seat = seat.checked_rem(ids.len()).map(|at| ids[at]);
            let sheet = seat.and_then(|seat| Sheet::draft(plan, origin, seat, Role::Cso).ok());
            let sheets = sheet.and_then(|sheet| plan.roles.sheets.with(sheet).ok());
            sheets.map(|sheets| Change::Roles(plan.roles.to(&Roles { sheets, ..Roles::clone(&plan.roles) })))
        }
        Act::NoSheet(at) => {
            let sheets = plan.roles.sheets.all();
            let gone = at.checked_rem(sheets.len()).map(|at| plan.roles.sheets.without(sheets[at].id));
            gone.map(|sheets| Change::Roles(plan.roles.to(&Roles { sheets, ..Roles::clone(&plan.roles) })))
        }
        Act::Cover(text) => Some(Change::Cover(Rc::new(plan.cover.with(CoverText::Author, text).unwrap()))),
        Act::Rule(title, function) => {
            let mut rules = TitleRules::clone(&plan.rules);
            rules.decide(&title, Some(Function::ALL[function]));
            Some(Change::Rules(Rc::new(rules)))
        }
        Act::Give(at, duty) => {
            let origin = plan.origins()[at % plan.origins().len()];
            Some(given(plan, origin, Duty::ALL[duty]))
        }
        Act::Bring(chart) => {
            let (chart, file) = (Rc::new(chart), "chart.csv".to_owned());
            Some(Change::Baseline(Some(Rc::new(Baseline { chart, file, set_aside: Vec::new() }))))
        }
        Act::BringAgain => plan.baseline.as_ref().map(|baseline| {
            let chart = Rc::new(Chart::clone(&baseline.chart));
            Change::Baseline(Some(Rc::new(Baseline { chart, ..Baseline::clone(baseline) })))
        }),
        Act::Drop => Some(Change::Baseline(None)),
        Act::Copy(at) => {
            let origins = plan.origins();
            plan.copy(origins[at % origins.len()], &[]).transpose().unwrap()
        }
        Act::Command(at, seed) => drawn(at).and_then(|id| {
            let chart = plan.chart(Origin::Drawn(id)).unwrap();
            let worked = seed.command(&chart).work_out(&chart, plan.free_id()).ok()?;
            Some(Change::Edit(id, worked.edits))
        }),
        // Edits that the chart may refuse: then nothing is done.
        Act::Edits(at, seeds) => {
            if let Some(id) = drawn(at) {
                let chart = plan.chart(Origin::Drawn(id)).unwrap();
                let edits = seeds.iter().map(|seed| seed.edit(&chart)).collect();
                if plan.make("Edited.".to_owned(), Change::Edit(id, edits)).is_err() {
                    assert!(*plan == before, "a refused change changes nothing");
                }
            }
            None
        }
        Act::Rename(at, name) => drawn(at).map(|id| Change::Rename(id, name)),
        Act::Remove(at) => drawn(at).map(|id| plan.removal(id)),
        Act::Look(at) => {
            let origin = plan.origins()[at % plan.origins().len()];
            plan.set_view(origin, Rc::new(View { search: at.to_string(), ..View::default() }));
            None
        }
        // What it was so many steps ago, kept as a snapshot is.
        Act::Restore(steps) => {
            let mut then = plan.clone();
            for _ in 0..steps {
                then.undo().unwrap();
            }
            let snapshot = Plan::from_text(&then.without_past().to_text()).unwrap();
            if let Some(change) = plan.restoring(&snapshot) {
                plan.make("Restored.".to_owned(), change).unwrap();
                assert!(content(plan) == content(&then), "a snapshot is restored");
                let mut undone = plan.clone();
                undone.undo().unwrap();
                assert!(content(&undone) == content(&before), "and that is taken back");
            }
            None
        }
        Act::Undo => {
            plan.undo().unwrap();
            None
        }
        Act::Redo => {
            plan.redo().unwrap();
            None
        }
        Act::Reload => {
            *plan = reload(plan);
            assert!(content(plan) == content(&before) && plan.to_text() == before.to_text());
            None
        }
    };
    if let Some(change) = change {
        plan.make("Something was done.".to_owned(), change).unwrap();
        assert!(plan.history.redoes().is_none());
    }
}

fn reload(plan: &Plan) -> Plan {
    Plan::from_text(&plan.to_text()).unwrap()
}

/// What is undone and redone: everything but the history itself, how things are looked at, and which ballots have been seen:
/// that stays known.
fn content(plan: &Plan) -> impl PartialEq + use<> {
    let (workshop, head) = (&plan.workshop, plan.workshop.head());
    let workshop = (workshop.ballots().to_vec(), head.question().to_owned(), head.round(), head.stage());
    let weighing = (plan.weighing.clone(), plan.whose);
    let charts = (plan.rules.clone(), plan.baseline.clone(), plan.designs.clone(), plan.compared.clone());
    let drawn: Vec<_> = plan.designs.iter().map(|design| design.chart()).collect();
    let ahead = (plan.growth.clone(), plan.transition.clone(), plan.cover.clone(), plan.roles.clone());
    (plan.profile.clone(), charts, drawn, weighing, workshop, ahead)
}

/// However a design came to be as it is, its chart is what its edits make of its base, and it is read as that chart is.
fn assert_drawn_alike(plan: &Plan) {
    for (design, fresh) in plan.designs.iter().zip(&reload(plan).designs) {
        let chart = design.chart();
        assert_eq!(chart, fresh.glimpse());
        assert_eq!(*design.coordinates(), read(&chart));
        assert!(design.free_id() >= chart.free_id() && design.free_id() >= fresh.free_id());
        let untouched = |id: &PositionId| !design.touched().any(|touched| touched == *id);
        let kept = |id: PositionId| (chart.shared(id), design.began().shared(id));
        assert!(chart.positions().map(|(id, _)| id).filter(untouched).all(|id| kept(id).0 == kept(id).1));
    }
}

#[test]
fn a_position_that_was_tried_in_vain_is_not_counted() {
    let mut plan = Plan::default();
    let baseline = Baseline {
        chart: Rc::new(Chart::from_managers(vec![Position::default()], &[None]).unwrap()),
        file: String::new(),
        set_aside: Vec::new(),
    };
    plan.make("Brought in.".to_owned(), Change::Baseline(Some(Rc::new(baseline)))).unwrap();
    let copy = plan.copy(Origin::Baseline, &[]).unwrap().unwrap();
    plan.make("Copied.".to_owned(), copy).unwrap();
    let (id, seat) = (plan.designs[0].id, plan.free_id());
    let pay = |seat| Edit::Set { seat, to: Field::Pay(Some(1)) };
    plan.make("Paid.".to_owned(), Change::Edit(id, vec![pay(plan.designs[0].chart().roots()[0])])).unwrap();
    let to = Spot { manager: None, place: 0 };
    let add = Edit::Add { seat, position: Rc::default(), to };
    plan.make("Refused.".to_owned(), Change::Edit(id, vec![add, pay(seat.next())])).unwrap_err();
    assert_drawn_alike(&plan);
    assert_eq!(plan.designs[0].chart().free_id(), seat);
}

/// From the end of the history undoes everything, redoes everything, and says how much there was. Reloads half way each time.
fn there_and_back(plan: &mut Plan, first: &Plan) -> usize {
    while plan.redo().unwrap().is_some() {}
    let last = content(plan);
    let mut passed = vec![content(plan)];
    while plan.undo().unwrap().is_some() {
        passed.push(content(plan));
        if passed.len() % 50 == 7 {
            *plan = reload(plan);
        }
    }
    assert!(content(plan) == content(first), "everything is undone");
    *plan = reload(plan);
    let steps = passed.len() - 1;
    assert!(Some(content(plan)) == passed.pop());
    while plan.redo().unwrap().is_some() {
        assert!(Some(content(plan)) == passed.pop(), "each step is as it was");
        if passed.len() % 50 == 7 {
            *plan = reload(plan);
        }
    }
    assert!(passed.is_empty());
    assert!(content(plan) == last, "everything is done again");
    steps
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_was_done_is_undone_and_redone_exactly(sketch in sketch(8, true), acts in prop::collection::vec(act(), 0..40)) {
        let mut plan = Plan::default();
        let file = "first.csv".to_owned();
        let baseline = Baseline { chart: Rc::new(sketch.chart()), file, set_aside: Vec::new() };
        plan.baseline = Some(Rc::new(baseline));
        let first = plan.clone();
        for act in acts {
            perform(&mut plan, act);
        }
        plan.designs.iter().for_each(|design| assert_sound(&design.chart()));
        assert_drawn_alike(&plan);
        there_and_back(&mut plan, &first);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2))]

    #[test]
    fn history_is_hundreds_deep(acts in prop::collection::vec(act(), 450)) {
        let mut plan = Plan::default();
        let first = plan.clone();
        for act in acts {
            perform(&mut plan, act);
        }
        prop_assert!(there_and_back(&mut plan, &first) > 200);
        // And again, from what was read from a file.
        plan = reload(&plan);
        there_and_back(&mut plan, &first);
    }
}

#[test]
fn a_copy_has_the_parts_given_by_hand_and_takes_them_along_when_it_goes() {
    let (mut plan, cro) = (Plan::default(), Origin::GIVEN[3]);
    let given = given(&plan, cro, Duty::Brand);
    plan.make("Given.".to_owned(), given).unwrap();
    let before = plan.clone();
    let put = plan.copy(cro, &[]).unwrap().unwrap();
    plan.make("Copied.".to_owned(), put).unwrap();
    let copy = Origin::Drawn(plan.designs[0].id);
    assert_eq!(plan.roles.scope.of(copy), plan.roles.scope.of(cro));
    assert_eq!(plan.roles.scope.of(copy).len(), 1);
    let with = plan.clone();
    plan.make("Removed.".to_owned(), plan.removal(plan.designs[0].id)).unwrap();
    assert_eq!(plan.roles, before.roles, "nothing of it counts any more");
    plan.undo().unwrap();
    assert!(content(&plan) == content(&with));
    plan.undo().unwrap();
    assert!(content(&plan) == content(&before), "copying is one change");
    plan.redo().unwrap();
    assert!(content(&plan) == content(&with));
    // A design without any is copied and removed as ever.
    assert!(matches!(before.copy(Origin::GIVEN[2], &[]), Some(Ok(Change::Put(..)))));
}

#[test]
fn a_copy_with_more_parts_than_a_plan_keeps_is_refused_in_words() {
    let (mut plan, cro) = (Plan::default(), Origin::GIVEN[3]);
    let (mut seat, mut scope) = (Chart::new().free_id(), plan.roles.scope.clone());
    for at in 0..1001 {
        let given = Given { seat, duty: Duty::ALL[at % 24], part: None };
        scope = scope.with(cro, given).unwrap();
        seat = seat.next();
    }
    let roles = Roles { scope, ..Roles::default() };
    plan.make("Given.".to_owned(), Change::Roles(plan.roles.to(&roles))).unwrap();
    let refused = plan.copy(cro, &[]).unwrap().unwrap_err().to_string();
    assert!(refused.contains("2000 parts") && refused.contains("reset some first"), "{refused}");
}

#[test]
fn a_refused_change_changes_nothing() {
    let mut plan = Plan::default();
    let put = plan.copy(Origin::GIVEN[2], &[]).unwrap().unwrap();
    plan.make("Copied.".to_owned(), put.clone()).unwrap();
    let before = plan.clone();
    let id = plan.designs[0].id;
    for change in [put, Change::Revert(id, 1), Change::Edit(orgwright::design::DesignId(9), Vec::new())] {
        plan.make("Nothing.".to_owned(), change).unwrap_err();
        assert_eq!(plan, before);
    }
}

/// Two baselines that rules made alike are still two: only the designs copied from the one that comes back share it.
#[test]
fn a_design_shares_the_baseline_it_was_copied_from_and_no_other() {
    let brought = |function| {
        let mut chart = Chart::new();
        chart.add(Position { title: "Seat 1".into(), function, ..Position::default() }, None).unwrap();
        let baseline = Baseline { chart: Rc::new(chart), file: "chart.csv".into(), set_aside: Vec::new() };
        Change::Baseline(Some(Rc::new(baseline)))
    };
    let mut plan = Plan::default();
    let mut make = |change: Option<Change>| {
        let change = change.unwrap_or_else(|| plan.copy(Origin::Baseline, &[]).unwrap().unwrap());
        plan.make("Done.".to_owned(), change).unwrap();
    };
    make(Some(brought(Some(Function::Marketing))));
    make(None);
    make(Some(brought(None)));
    let mut rules = TitleRules::default();
    rules.decide("Seat 1", Some(Function::Sales));
    make(Some(Change::Rules(Rc::new(rules))));
    make(Some(Change::Baseline(None)));
    there_and_back(&mut plan, &Plan::default());
}

/// Whatever is undone and done again, a ballot of a round that is not revealed shows in nothing that the plan decides by.
#[test]
fn undo_reveals_no_ballot() {
    let mut plan = Plan::default();
    let stated = plan.brief().weights;
    let make = |plan: &mut Plan, turn: &dyn Fn(&Workshop) -> Turn| {
        let turn = turn(&plan.workshop);
        plan.make("Done.".to_owned(), Change::Workshop(turn)).unwrap();
    };
    make(&mut plan, &|workshop| workshop.add("Finance", 1).unwrap());
    make(&mut plan, &|workshop| workshop.cast(BallotId(1), vote(0)).unwrap());
    plan.make("Carried.".to_owned(), Change::Weigh(Rc::default(), Whose::Workshop)).unwrap();
    assert_eq!(plan.brief().weights, stated, "a blind ballot carries no verdict");
    make(&mut plan, &|workshop| workshop.reveal().unwrap());
    let first = plan.brief().weights;
    assert!(first != stated);
    make(&mut plan, &|workshop| workshop.vote_again().unwrap());
    make(&mut plan, &|workshop| workshop.cast(BallotId(1), vote(50)).unwrap());
    assert_eq!(plan.brief().weights, first, "the round that is shown carries it");
    let mut seen = Vec::new();
    while plan.undo().unwrap().is_some() {
        seen.push(plan.brief().weights);
        let blind = plan.workshop.head().stage() == Stage::Collecting;
        assert!(!blind || plan.workshop.shown(plan.workshop.head().round()).next().is_none());
    }
    assert_eq!(seen, [first, first, stated, stated, stated, stated]);
    while plan.redo().unwrap().is_some() {}
    assert_eq!(plan.brief().weights, first);
}

#[test]
fn a_turn_that_does_not_fit_is_refused_in_words() {
    let mut plan = Plan::default();
    let before = plan.clone();
    let refused = plan.make("Gone.".to_owned(), Change::Workshop(Turn::Take(BallotId(3)))).unwrap_err();
    assert_eq!(refused.to_string(), "This ballot is no longer in the workshop");
    assert_eq!(plan, before);
}
