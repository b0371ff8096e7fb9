//! Changing a chart: whatever is asked of it, it stays a chart, and every change can be taken back exactly.

use crate::change::{assert_sound, id, seed};
use crate::random::sketch;
use orgwright::org::{
    Chart, ChartError, Command, Edit, Field, MOST_COPIES, Position, PositionId, Rework, Seat, Spot, Target, Team,
};
use proptest::prelude::*;
use std::collections::HashSet;
use std::rc::Rc;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn any_edits_leave_a_chart_and_can_be_taken_back(sketch in sketch(20, true), seeds in prop::collection::vec(seed(), 0..40)) {
        let mut chart = sketch.chart();
        let first = chart.seats();
        let mut back = Vec::new();
        for seed in seeds {
            let before = chart.seats();
            match chart.apply(seed.edit(&chart)) {
                Ok(inverse) => back.push(inverse),
                Err(_) => prop_assert_eq!(chart.seats(), before),
            }
            assert_sound(&chart);
        }
        let last = chart.seats();
        let mut again = Vec::new();
        for inverse in back.into_iter().rev() {
            again.push(chart.apply(inverse).unwrap());
        }
        prop_assert_eq!(chart.seats(), first);
        for edit in again.into_iter().rev() {
            chart.apply(edit).unwrap();
        }
        prop_assert_eq!(chart.seats(), last);
    }

    #[test]
    fn a_list_of_edits_is_all_or_none(sketch in sketch(12, true), seeds in prop::collection::vec(seed(), 1..10)) {
        let first = sketch.chart();
        // As worked out on the chart that they change, and as on one that they do not fit.
        let mut fitting = first.clone();
        let mut edits: Vec<Edit> = Vec::new();
        for seed in &seeds {
            let edit = seed.edit(&fitting);
            edits.extend(fitting.apply(edit.clone()).is_ok().then_some(edit));
        }
        for edits in [edits, seeds.iter().map(|seed| seed.edit(&first)).collect()] {
            let mut chart = first.clone();
            let mut one_by_one = first.clone();
            let all = edits.iter().all(|edit| one_by_one.apply(edit.clone()).is_ok());
            match chart.apply_all(edits) {
                Ok(back) => {
                    prop_assert!(all);
                    prop_assert_eq!(&chart, &one_by_one);
                    chart.apply_all(back).unwrap();
                }
                Err(_) => prop_assert!(!all),
            }
            prop_assert_eq!(&chart, &first);
        }
    }

    #[test]
    fn a_command_is_its_edits(sketch in sketch(20, true), seeds in prop::collection::vec(seed(), 1..12), free in 0..100_u32) {
        let mut chart = sketch.chart();
        for seed in seeds {
            let (command, before) = (seed.command(&chart), chart.seats());
            let worked = command.work_out(&chart, id(free));
            prop_assert_eq!(chart.seats(), before);
            let Ok(worked) = worked else { continue };
            prop_assert!(worked.what.ends_with('.') && !worked.what.contains("..") && !worked.what.contains("“”"), "{}", worked.what);
            chart.apply_all(worked.edits).unwrap();
            assert_sound(&chart);
            prop_assert_eq!(&chart, &worked.chart);
        }
    }

    #[test]
    fn what_moves_keeps_its_order_and_stands_together(
        sketch in sketch(20, true), picks in prop::collection::vec(any::<prop::sample::Index>(), 1..6), at in any::<prop::sample::Index>(), kind in 0..3, team in 0..3_usize,
    ) {
        let chart = sketch.chart();
        let ids = chart.outline().ids().to_vec();
        let peer = *at.get(&ids);
        let target = [Target::Under(Some(peer)), Target::Before(peer), Target::After(peer)][kind as usize];
        let seats: Vec<_> = picks.iter().map(|pick| *pick.get(&ids)).collect();
        let team = [Team::Along, Team::Stays, Team::Unassigned][team];
        let mut rework = Rework::on(&chart, chart.free_id());
        let Ok(moved) = rework.relocate(&seats, target, team) else { return Ok(()) };
        let (after, _) = rework.finish();
        let order = |chart: &Chart| chart.outline().ids().iter().filter(|id| moved.contains(id)).copied().collect::<Vec<_>>();
        prop_assert_eq!(order(&after), order(&chart));
        let spots: Vec<_> = moved.iter().map(|&seat| after.spot(seat).unwrap()).collect();
        prop_assert!(spots.windows(2).all(|two| two[0].manager == two[1].manager && two[0].place + 1 == two[1].place), "{spots:?}");
        match target {
            Target::Under(manager) => prop_assert_eq!(after.reports(manager.unwrap()).pop(), moved.last().copied()),
            Target::Before(peer) | Target::After(peer) => prop_assert_eq!(after.spot(peer).unwrap().manager, spots[0].manager),
        }
        // Whoever neither moved nor was left behind reports to whom they did.
        let moved: HashSet<_> = moved.into_iter().collect();
        for &seat in &ids {
            let was = chart.manager(seat);
            let left = was.is_some_and(|manager| moved.contains(&manager)) && team != Team::Along;
            if !moved.contains(&seat) && !left {
                prop_assert_eq!(after.manager(seat), was);
            }
        }
    }
}

/// 0 CEO over 1 VP Sales (2 Director (3 Seller), 4 Manager) and 5 VP Marketing (6 Writer).
fn company() -> Chart {
    let titles = ["CEO", "VP Sales", "Director", "Seller", "Manager", "VP Marketing", "Writer"];
    let managers = [None, Some(0), Some(1), Some(2), Some(1), Some(0), Some(5)];
    let positions = titles.map(|title| Position { title: title.into(), ..Position::default() });
    Chart::from_managers(positions.into(), &managers).unwrap()
}

/// Titles of a team.
fn team(chart: &Chart, manager: Option<PositionId>) -> Vec<String> {
    let seats = manager.map_or_else(|| chart.roots().to_vec(), |manager| chart.reports(manager));
    seats.into_iter().map(|seat| chart.get(seat).unwrap().title.clone()).collect()
}

fn done(chart: &Chart, command: &Command) -> (Chart, String) {
    let worked = command.work_out(chart, chart.free_id()).unwrap();
    (worked.chart, worked.what)
}

fn moved(seats: &[u32], target: Target, team: Team) -> (Chart, String) {
    let seats = seats.iter().map(|&seat| id(seat)).collect();
    done(&company(), &Command::Move { seats, target, team })
}

#[test]
fn a_team_comes_along_stays_or_is_left_without_a_manager() {
    let under = Target::Under(Some(id(5)));
    let (chart, said) = moved(&[1], under, Team::Along);
    assert_eq!(team(&chart, Some(id(5))), ["Writer", "VP Sales"]);
    assert_eq!(team(&chart, Some(id(1))), ["Director", "Manager"]);
    assert_eq!(said, "“VP Sales” now reports to “VP Marketing”.");

    let (chart, said) = moved(&[1], under, Team::Stays);
    assert_eq!(team(&chart, Some(id(0))), ["Director", "Manager", "VP Marketing"]);
    assert_eq!(team(&chart, Some(id(5))), ["Writer", "VP Sales"]);
    assert_eq!(team(&chart, Some(id(1))), [""; 0]);
    assert_eq!(said, "“VP Sales” now reports to “VP Marketing”. Its team now reports to “CEO”.");

    let (chart, said) = moved(&[1], under, Team::Unassigned);
    assert_eq!(team(&chart, None), ["CEO", "Director", "Manager"]);
    assert_eq!(team(&chart, Some(id(2))), ["Seller"]);
    assert_eq!(said, "“VP Sales” now reports to “VP Marketing”. Its team now reports to nobody.");
}

#[test]
fn several_move_as_one_row() {
    let (chart, said) = moved(&[6, 4, 2, 3], Target::Before(id(1)), Team::Along);
    assert_eq!(team(&chart, Some(id(0))), ["Director", "Manager", "Writer", "VP Sales", "VP Marketing"]);
    assert_eq!(team(&chart, Some(id(2))), ["Seller"], "who moves with a manager stays with the manager");
    assert_eq!(said, "3 positions now report to “CEO”.");
    // The one they go to is among them.
    let (chart, _) = moved(&[2, 4, 6], Target::Before(id(4)), Team::Along);
    assert_eq!(team(&chart, Some(id(1))), ["Director", "Manager", "Writer"]);
    let (chart, said) = moved(&[1, 5], Target::Under(Some(id(0))), Team::Along);
    assert_eq!(chart, company());
    assert_eq!(said, "2 positions were moved to the end of the team.");
}

#[test]
fn what_is_so_already_takes_no_edit() {
    let chart = company();
    for command in [
        Command::Move { seats: vec![id(1), id(5)], target: Target::Under(Some(id(0))), team: Team::Along },
        Command::Move { seats: vec![id(2)], target: Target::Before(id(4)), team: Team::Along },
        Command::Move { seats: vec![id(2)], target: Target::After(id(2)), team: Team::Along },
        Command::Set { seats: vec![id(2)], to: Field::Title(" Director ".into()) },
    ] {
        assert_eq!(command.work_out(&chart, chart.free_id()).unwrap().edits, []);
    }
}

#[test]
fn closing_and_deleting_say_what_became_of_the_team() {
    let chart = company();
    let (closed, said) = done(&chart, &Command::Close { seats: vec![id(1), id(2)], team: Team::Along });
    assert_eq!(team(&closed, Some(id(0))), ["VP Sales", "Director", "Seller", "Manager", "VP Marketing"]);
    assert_eq!(said, "2 positions were closed. Their teams now report to the next manager above.");
    let (closed, said) = done(&chart, &Command::Close { seats: vec![id(0)], team: Team::Stays });
    assert_eq!(team(&closed, None), ["CEO", "VP Sales", "VP Marketing"]);
    assert_eq!(said, "“CEO” was closed. Its team now reports to nobody.");
    let (_, said) = done(&closed, &Command::Set { seats: vec![id(0)], to: Field::Closed(false) });
    assert_eq!(said, "“CEO” was opened again.");

    let (gone, said) = done(&chart, &Command::Delete { seats: vec![id(1), id(3)], team: Team::Along });
    assert_eq!(gone.len(), 3);
    assert_eq!(said, "4 positions were deleted.");
    let (gone, said) = done(&chart, &Command::Delete { seats: vec![id(1)], team: Team::Along });
    assert_eq!((gone.len(), said.as_str()), (3, "“VP Sales” was deleted with its team of 3."));
    let (gone, said) = done(&chart, &Command::Delete { seats: vec![id(1)], team: Team::Stays });
    assert_eq!(team(&gone, Some(id(0))), ["Director", "Manager", "VP Marketing"]);
    assert_eq!(said, "“VP Sales” was deleted. Its team now reports to “CEO”.");
    let (_, said) = done(&chart, &Command::Delete { seats: vec![id(3)], team: Team::Along });
    assert_eq!(said, "“Seller” was deleted.");
}

#[test]
fn everything_is_said_in_whole_sentences() {
    let chart = company();
    let one = || vec![id(3)];
    let set = |seats, to| done(&chart, &Command::Set { seats, to }).1;
    assert_eq!(set(one(), Field::Title("Closer".into())), "“Seller” was renamed “Closer”.");
    assert_eq!(set(one(), Field::Title(" ".into())), "The title of “Seller” was removed.");
    assert_eq!(set(one(), Field::Holder(Some("Ann".into()))), "Ann now holds “Seller”.");
    assert_eq!(set(vec![id(3), id(4)], Field::Holder(Some(" ".into()))), "2 positions are now vacant.");
    assert_eq!(
        set(vec![id(3), id(4), id(4)], Field::Location("Oslo".into())),
        "The location of 2 positions is now “Oslo”."
    );
    assert_eq!(set(one(), Field::Function(None)), "The function of “Seller” was removed.");
    assert_eq!(set(one(), Field::Assistant(true)), "“Seller” is now drawn as an assistant.");
    let said = |command| done(&chart, &command).1;
    assert_eq!(
        said(Command::Add { target: Target::After(id(1)), title: " COO ".into() }),
        "“COO” was added under “CEO”."
    );
    assert_eq!(
        said(Command::Add { target: Target::Under(None), title: String::new() }),
        "“Untitled position” was added at the top."
    );
    assert_eq!(said(Command::Duplicate { seat: id(3), times: 0 }), "“Seller” was duplicated.");
    assert_eq!(said(Command::Duplicate { seat: id(3), times: 2 }), "“Seller” was duplicated 2 times.");
    assert_eq!(
        said(Command::Dot { manager: id(5), report: id(3) }),
        "“Seller” now also reports to “VP Marketing” by a dotted line."
    );
}

#[test]
fn copies_stand_beside_the_first_and_are_held_to_a_number() {
    let chart = company();
    let (copied, said) = done(&chart, &Command::Duplicate { seat: id(2), times: usize::MAX });
    assert_eq!(copied.span(id(1)), 2 + MOST_COPIES);
    assert_eq!(team(&copied, Some(id(1)))[1], "Director");
    assert_eq!(team(&copied, Some(id(1))).last().unwrap(), "Manager");
    assert_eq!(said, format!("“Director” was duplicated {MOST_COPIES} times."));
}

#[test]
fn refusals_say_what_why_and_what_to_do() {
    let mut chart = company();
    chart.apply(Edit::Set { seat: id(6), to: Field::Closed(true) }).unwrap();
    chart.apply(Edit::Dot { manager: id(5), report: id(3) }).unwrap();
    let refused = |edit| chart.clone().apply(edit).unwrap_err().to_string();
    let under = |manager| Spot { manager: Some(id(manager)), place: 0 };
    let cases = [
        (
            Edit::Move { seat: id(1), to: under(3) },
            "“VP Sales” cannot report to “Seller”, which is in its own team (VP Sales → Director → Seller); move “Seller” out \
             of that team first",
        ),
        (Edit::Move { seat: id(1), to: under(1) }, "“VP Sales” cannot report to itself; choose another position"),
        (
            Edit::Move { seat: id(1), to: under(6) },
            "“Writer” is closed, and nobody reports to a closed position; open it again or choose another one",
        ),
        (Edit::Remove { seat: id(1) }, "“VP Sales” still has reports; say first where they go"),
        (Edit::Set { seat: id(1), to: Field::Closed(true) }, "“VP Sales” still has reports; say first where they go"),
        (Edit::Remove { seat: id(3) }, "“Seller” still has dotted lines; remove those first"),
        (Edit::Dot { manager: id(5), report: id(3) }, "a dotted line already leads from “VP Marketing” to “Seller”"),
        (
            Edit::Dot { manager: id(3), report: id(3) },
            "“Seller” cannot have a dotted line to itself; choose another position",
        ),
        (Edit::Undot { manager: id(3), report: id(5) }, "no dotted line leads from “Seller” to “VP Marketing”"),
        (Edit::Remove { seat: id(99) }, "no position of this chart has the number 99; it may have been deleted since"),
    ];
    for (edit, sentence) in cases {
        assert_eq!(refused(edit), sentence);
    }
}

#[test]
fn ids_end_in_words_and_not_in_a_panic() {
    let last = Seat { id: id(1 << 24), manager: None, dotted: Vec::new(), position: Rc::default() };
    let mut chart = Chart::try_from(vec![last.clone()]).unwrap();
    let refused = chart.add(Position::default(), None).unwrap_err();
    assert_eq!(refused, ChartError::TooLarge(chart.free_id()));
    for command in [
        Command::Add { target: Target::After(last.id), title: "More".into() },
        Command::Duplicate { seat: last.id, times: 2 },
    ] {
        assert_eq!(command.work_out(&chart, id(0)).unwrap_err(), refused);
        assert!(matches!(command.work_out(&chart, id(u32::MAX)), Err(ChartError::TooLarge(_))));
    }
    assert_eq!(chart.seats(), [last]);
}

#[test]
fn no_other_way_leads_to_a_closed_manager() {
    let closed = Position { closed: true, ..Position::default() };
    let refused = Chart::from_managers(vec![closed, Position::default()], &[None, Some(0)]).unwrap_err();
    assert!(matches!(refused, ChartError::Closed(_)));
    let mut chart = company();
    assert!(matches!(chart.update(id(0), |position| position.closed = true), Err(ChartError::HasReports(_))));
    chart.update(id(6), |position| position.closed = true).unwrap();
    assert!(matches!(chart.add(Position::default(), Some(id(6))), Err(ChartError::Closed(_))));
    assert_sound(&chart);
}

#[test]
fn chains_and_stars_of_fifty_thousand_can_be_changed() {
    let count: u32 = 50_000;
    let seats = vec![Position::default(); count as usize];
    let star: Vec<_> = (0..count as usize).map(|row| (row > 0).then_some(0)).collect();
    let star = Chart::from_managers(seats.clone(), &star).unwrap();
    let first = Command::Move { seats: vec![id(count - 1)], target: Target::Before(id(1)), team: Team::Along };
    let (after, _) = done(&star, &first);
    assert_eq!(after.reports(id(0))[..2], [id(count - 1), id(1)]);

    let chain: Vec<_> = (0..count as usize).map(|row| row.checked_sub(1)).collect();
    let mut chain = Chart::from_managers(seats, &chain).unwrap();
    let circle = chain.apply(Edit::Move { seat: id(1), to: Spot { manager: Some(id(count - 1)), place: 0 } });
    assert!(matches!(circle, Err(ChartError::OwnTeam(line)) if line.len() == count as usize - 1));
    let (gone, _) = done(&chain, &Command::Delete { seats: vec![id(1)], team: Team::Along });
    assert_eq!(gone.len(), 1);
}
