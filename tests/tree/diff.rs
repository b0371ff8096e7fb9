//! What lies between two charts: it leads from the one to the other exactly, is as short as can be, and any part of it that is
//! chosen leaves a chart.

use crate::change::{assert_sound, id, seed};
use crate::random::sketch;
use orgwright::org::{
    Chart, Choice, Diff, Edit, Field, Function, Grade, Kind, Paid, Position, PositionId, Spot, paired,
};
use proptest::prelude::*;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

/// A chart with dotted lines, fields of its own and closed seats, from `numbers`.
fn dressed(mut chart: Chart, numbers: &[u32]) -> Chart {
    let ids: Vec<_> = chart.outline().ids().to_vec();
    for (at, &number) in numbers.iter().enumerate().filter(|_| !ids.is_empty()) {
        let (one, other) = (ids[number as usize % ids.len()], ids[(number >> 8) as usize % ids.len()]);
        let field = match at % 6 {
            0 => Field::Title(format!("Title {}", number % 5)),
            1 => Field::Pay(Some(u64::from(number % 300_000))),
            2 => Field::Holder(None),
            3 => Field::Closed(true),
            4 => Field::Grade(Grade::ALL[number as usize % 5]),
            _ => {
                chart.add_dotted(one, other).unwrap();
                continue;
            }
        };
        // Who leads is not closed.
        let _ = chart.apply(Edit::Set { seat: one, to: field });
    }
    chart
}

/// Two charts that share ids and little else.
fn strangers(most: usize) -> impl Strategy<Value = (Chart, Chart)> {
    let numbers = || prop::collection::vec(any::<u32>(), 0..40);
    (sketch(most, true), sketch(most, true), numbers(), numbers())
        .prop_map(|(one, other, mine, yours)| (dressed(one.chart(), &mine), dressed(other.chart(), &yours)))
}

/// A chart and what a handful of edits made of it.
fn relatives(most: usize) -> impl Strategy<Value = (Chart, Chart)> {
    (sketch(most, true), prop::collection::vec(any::<u32>(), 0..40), prop::collection::vec(seed(), 0..40)).prop_map(
        |(sketch, numbers, seeds)| {
            let from = dressed(sketch.chart(), &numbers);
            let mut to = from.clone();
            for seed in seeds {
                let _ = to.apply(seed.edit(&to));
            }
            (from, to)
        },
    )
}

fn pair(most: usize) -> impl Strategy<Value = (Chart, Chart)> {
    prop_oneof![strangers(most), relatives(most)]
}

/// The fewest edits that can lead from the one to the other, counted the slow way: each edit touches one position’s line, field or
/// place, so what has to change is what has to be edited; of a team as many keep their places as stand in the same order before and after.
fn fewest(from: &Chart, to: &Chart) -> usize {
    let ids = |chart: &Chart| chart.positions().map(|(id, _)| id).collect::<HashSet<_>>();
    let (before, after) = (ids(from), ids(to));
    let mut count = before.symmetric_difference(&after).count();
    let mut teams: HashMap<Option<PositionId>, (Vec<PositionId>, Vec<PositionId>)> = HashMap::new();
    for &id in before.intersection(&after) {
        let (was, is) = (from.get(id).unwrap(), to.get(id).unwrap());
        let differing = |was: &Position, is: &Position| {
            let differing = [
                was.title != is.title,
                was.holder != is.holder,
                was.function != is.function,
                was.grade != is.grade,
                was.pay != is.pay,
                was.department != is.department,
                was.location != is.location,
                was.notes != is.notes,
                was.reference != is.reference,
                was.assistant != is.assistant,
                was.closed != is.closed,
            ];
            differing.into_iter().filter(|differs| *differs).count()
        };
        count += differing(was, is) + usize::from(from.manager(id) != to.manager(id));
    }
    for manager in before.intersection(&after).map(|id| to.manager(*id)).collect::<HashSet<_>>() {
        let team = |chart: &Chart, other: &Chart| {
            let team = manager.map_or_else(|| chart.roots().to_vec(), |manager| chart.reports(manager));
            let stays = |id: &PositionId| other.get(*id).is_some() && other.manager(*id) == manager;
            team.into_iter().filter(stays).collect::<Vec<_>>()
        };
        teams.insert(manager, (team(from, to), team(to, from)));
    }
    for (one, other) in teams.values() {
        assert_eq!(one.len(), other.len());
        count += one.len() - longest_common(one, other);
    }
    let dotted = |chart: &Chart| chart.dotted_lines().collect::<HashSet<_>>();
    count + dotted(from).symmetric_difference(&dotted(to)).count()
}

/// Length of the longest list that is in both in order.
fn longest_common(one: &[PositionId], other: &[PositionId]) -> usize {
    let mut lengths = vec![0; other.len() + 1];
    for id in one {
        let mut diagonal = 0;
        for (at, there) in other.iter().enumerate() {
            let above = lengths[at + 1];
            lengths[at + 1] = if id == there { diagonal + 1 } else { above.max(lengths[at]) };
            diagonal = above;
        }
    }
    lengths[other.len()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_diff_leads_from_one_chart_to_the_other_and_no_list_is_shorter((from, to) in pair(40)) {
        let diff = Diff::of(&from, &to);
        let mut chart = from.clone();
        chart.apply_all(diff.edits().to_vec()).unwrap();
        prop_assert_eq!(chart.seats(), to.seats());
        prop_assert_eq!(diff.edits().len(), fewest(&from, &to));
        // Each line belongs to one position, and each position that differs has lines.
        let mut lines: Vec<_> = diff.differences().iter().flat_map(|difference| difference.lines.clone()).collect();
        lines.sort_unstable();
        prop_assert_eq!(lines, (0..diff.edits().len()).collect::<Vec<_>>());
        for difference in diff.differences() {
            let kinds: BTreeSet<_> = difference.lines.iter().map(|&line| diff.kind(line)).collect();
            prop_assert_eq!(difference.kinds.iter().collect::<BTreeSet<_>>(), kinds);
            prop_assert_eq!(difference.kinds.has(Kind::New), from.get(difference.seat).is_none());
            prop_assert_eq!(difference.kinds.has(Kind::Removed), to.get(difference.seat).is_none());
            for &line in &difference.lines {
                let told = diff.told(line);
                prop_assert!(told.ends_with('.') && !told.contains("  "), "{}", told);
            }
        }
    }

    #[test]
    fn any_choice_leaves_a_chart_that_has_what_was_taken((from, to) in pair(24), turns in prop::collection::vec((any::<usize>(), any::<bool>()), 1..30), all in any::<bool>()) {
        let diff = Diff::of(&from, &to);
        prop_assert_eq!(diff.chosen(&Choice::of(&diff, true)).seats(), to.seats());
        prop_assert_eq!(diff.chosen(&Choice::of(&diff, false)).seats(), from.seats());
        let mut choice = Choice::of(&diff, all);
        for (line, take) in turns.into_iter().filter(|_| !diff.edits().is_empty()) {
            let line = line % diff.edits().len();
            let before: Vec<_> = (0..diff.edits().len()).map(|line| choice.is_taken(line)).collect();
            let along = if take { choice.take(&diff, line) } else { choice.refuse(&diff, line) };
            prop_assert_eq!(choice.is_taken(line), take);
            // What else became otherwise is what is told, and goes the same way.
            let other: Vec<_> = (0..before.len()).filter(|&at| at != line && choice.is_taken(at) != before[at]).collect();
            prop_assert_eq!(&along, &other);
            prop_assert!(along.iter().all(|&at| choice.is_taken(at) == take));
            let chart = diff.chosen(&choice);
            assert_sound(&chart);
            for (line, edit) in diff.edits().iter().enumerate() {
                let like = if choice.is_taken(line) { &to } else { &from };
                match edit {
                    Edit::Add { seat, .. } | Edit::Remove { seat } => {
                        prop_assert_eq!(chart.get(*seat).is_some(), like.get(*seat).is_some());
                    }
                    Edit::Move { seat, .. } => prop_assert_eq!(chart.manager(*seat), like.manager(*seat)),
                    Edit::Set { seat, to: Field::Title(_) } => {
                        prop_assert_eq!(&chart.get(*seat).unwrap().title, &like.get(*seat).unwrap().title);
                    }
                    Edit::Set { seat, to: Field::Closed(_) } => {
                        prop_assert_eq!(chart.get(*seat).unwrap().closed, like.get(*seat).unwrap().closed);
                    }
                    Edit::Dot { manager, report } | Edit::Undot { manager, report } => {
                        prop_assert_eq!(chart.dotted(*report).contains(manager), like.dotted(*report).contains(manager));
                    }
                    Edit::Set { .. } => {}
                }
            }
        }
    }

    #[test]
    fn the_lines_lead_there_in_any_order_that_can_be_made((from, to) in pair(24), picks in prop::collection::vec(any::<usize>(), 40)) {
        let diff = Diff::of(&from, &to);
        // Whatever can be made next, in an order of the dice.
        let (mut left, mut order): (Vec<usize>, Vec<usize>) = ((0..diff.edits().len()).collect(), Vec::new());
        while !left.is_empty() {
            let start = picks[left.len() % picks.len()];
            let fits = |at: &usize| {
                let mut tried = order.clone();
                tried.push(left[*at]);
                from.clone().apply_all(diff.sequence(&tried)).is_ok()
            };
            let next = (0..left.len()).map(|at| (at + start) % left.len()).find(fits);
            order.push(left.remove(next.expect("something can always be made")));
        }
        let mut chart = from.clone();
        chart.apply_all(diff.sequence(&order)).unwrap();
        prop_assert_eq!(chart.seats(), to.seats());
    }

    #[test]
    fn a_paired_chart_is_the_same_chart_under_other_names((from, to) in strangers(40)) {
        let renamed = paired(&from, &to, from.free_id());
        prop_assert_eq!(renamed.len(), to.len());
        let (one, other) = (renamed.outline(), to.outline());
        for row in 0..other.len() {
            prop_assert_eq!(one.manager(row), other.manager(row));
            prop_assert_eq!(renamed.get(one.id(row)), to.get(other.id(row)));
        }
        prop_assert_eq!(renamed.dotted_lines().count(), to.dotted_lines().count());
        prop_assert_eq!(paired(&from, &from, from.free_id()).seats(), from.seats());
        // Nobody stands for somebody of another function, the first tops aside.
        for (id, position) in renamed.positions().filter(|(id, _)| renamed.roots().first() != Some(id)) {
            if let Some(there) = from.get(id) {
                let title = there.title == position.title && from.manager(id) == renamed.manager(id);
                prop_assert!(title || there.function == position.function);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn large_charts_too((from, to) in pair(2_000)) {
        let diff = Diff::of(&from, &to);
        let mut chart = from.clone();
        let back = chart.apply_all(diff.edits().to_vec()).unwrap();
        prop_assert_eq!(chart.seats(), to.seats());
        chart.apply_all(back).unwrap();
        prop_assert_eq!(chart.seats(), from.seats());
        let mut choice = Choice::of(&diff, true);
        for line in (0..diff.edits().len()).step_by(97) {
            choice.refuse(&diff, line);
        }
        assert_sound(&diff.chosen(&choice));
    }
}

fn position(title: &str) -> Position {
    Position { title: title.to_owned(), ..Position::default() }
}

/// CEO over VP Sales over a representative, and VP Marketing; and the same with a CRO between.
fn with_a_cro() -> (Chart, Chart, [PositionId; 5]) {
    let mut from = Chart::new();
    let ceo = from.add(position("CEO"), None).unwrap();
    let sales = from.add(Position { pay: Some(200_000), ..position("VP Sales") }, Some(ceo)).unwrap();
    let rep = from.add(position("Representative"), Some(sales)).unwrap();
    let marketing = from.add(position("VP Marketing"), Some(ceo)).unwrap();
    let mut to = from.clone();
    let cro = to.free_id();
    let end = |manager| Spot { manager: Some(manager), place: u32::MAX };
    to.apply_all([
        Edit::Add { seat: cro, position: Rc::new(Position { pay: Some(400_000), ..position("CRO") }), to: end(ceo) },
        Edit::Move { seat: sales, to: end(cro) },
        Edit::Move { seat: marketing, to: end(cro) },
        Edit::Move { seat: rep, to: end(cro) },
        Edit::Set { seat: sales, to: Field::Title("Head of Sales".to_owned()) },
        Edit::Set { seat: sales, to: Field::Closed(true) },
    ])
    .unwrap();
    (from, to, [ceo, sales, rep, marketing, cro])
}

#[test]
fn what_differs_is_told_with_old_and_new() {
    let (from, to, [_, sales, rep, marketing, cro]) = with_a_cro();
    let diff = Diff::of(&from, &to);
    let told: Vec<_> = diff
        .differences()
        .iter()
        .map(|difference| {
            let lines = difference.lines.iter().map(|&line| diff.told(line));
            (difference.seat, lines.collect::<Vec<_>>())
        })
        .collect();
    assert_eq!(
        told,
        [
            (cro, vec!["“CRO” is new, under “CEO”.".to_owned()]),
            (
                sales,
                vec![
                    "“Head of Sales” reports to “CRO”, no longer to “CEO”.".to_owned(),
                    "“VP Sales” becomes “Head of Sales”.".to_owned(),
                    "“Head of Sales” is closed.".to_owned(),
                ]
            ),
            (marketing, vec!["“VP Marketing” reports to “CRO”, no longer to “CEO”.".to_owned()]),
            (rep, vec!["“Representative” reports to “CRO”, no longer to “VP Sales”.".to_owned()]),
        ]
    );
    let kinds = |seat| diff.differences().iter().find(|difference| difference.seat == seat).unwrap().kinds;
    assert_eq!(kinds(sales).iter().collect::<Vec<_>>(), [Kind::Closed, Kind::Moved, Kind::Retitled]);
    assert_eq!([cro, sales, rep].map(|seat| diff.paid(seat).change()), [Some(400_000), Some(-200_000), None]);
    let most = Paid { before: Some(0), after: Some(u64::MAX) };
    assert_eq!(most.change(), Some(i64::MAX));
}

#[test]
fn what_is_needed_comes_along() {
    let (from, to, [_, sales, rep, marketing, cro]) = with_a_cro();
    let diff = Diff::of(&from, &to);
    let line = |seat: PositionId, kind: Kind| {
        let of = diff.differences().iter().find(|difference| difference.seat == seat).unwrap();
        *of.lines.iter().find(|&&line| diff.kind(line) == kind).unwrap()
    };
    // Whoever moves below the new post needs it.
    let mut choice = Choice::of(&diff, false);
    assert_eq!(choice.take(&diff, line(marketing, Kind::Moved)), [line(cro, Kind::New)]);
    // A seat is not closed before its team has gone, and that needs the post too.
    let mut choice = Choice::of(&diff, false);
    let mut along = [line(rep, Kind::Moved), line(cro, Kind::New)];
    along.sort_unstable();
    assert_eq!(choice.take(&diff, line(sales, Kind::Closed)), along);
    // Without the post nobody moves below it, and the seat is not closed.
    let mut choice = Choice::of(&diff, true);
    assert_eq!(choice.refuse(&diff, line(cro, Kind::New)).len(), 4);
    assert_eq!(choice.count(), 1);
    assert_eq!(diff.chosen(&choice).get(sales).unwrap().title, "Head of Sales");
}

#[test]
fn two_who_change_places_come_along_together() {
    let mut from = Chart::new();
    let one = from.add(position("One"), None).unwrap();
    let other = from.add(position("Other"), Some(one)).unwrap();
    let mut to = Chart::new();
    // The same two, the other way round.
    to.apply(Edit::Add { seat: other, position: Rc::new(position("Other")), to: Spot { manager: None, place: 0 } })
        .unwrap();
    to.apply(Edit::Add { seat: one, position: Rc::new(position("One")), to: Spot { manager: Some(other), place: 0 } })
        .unwrap();
    let diff = Diff::of(&from, &to);
    assert_eq!(diff.edits().len(), 2);
    let below = (0..2).find(|&line| matches!(&diff.edits()[line], Edit::Move { seat, .. } if *seat == one)).unwrap();
    let mut choice = Choice::of(&diff, false);
    assert_eq!(choice.take(&diff, below), [1 - below], "or they would report to each other");
    let mut choice = Choice::of(&diff, true);
    assert_eq!(choice.refuse(&diff, 1 - below), [below]);
}

#[test]
fn charts_that_share_no_ids_are_paired_by_function_and_title() {
    let mut own = Chart::new();
    own.add(Position { title: "Padding".to_owned(), ..Position::default() }, None).unwrap();
    let ceo = own.add(position("Founder"), None).unwrap();
    let head = Position { function: Some(Function::Sales), ..position("Sales boss") };
    let sales = own.add(head, Some(ceo)).unwrap();
    let rep =
        own.add(Position { function: Some(Function::Sales), ..position("Account Executive") }, Some(sales)).unwrap();
    own.apply(Edit::Remove { seat: id(0) }).unwrap();
    let mut drawn = Chart::new();
    let top = drawn.add(position("Chief Executive Officer"), None).unwrap();
    let cro = drawn.add(Position { function: Some(Function::Revenue), ..position("CRO") }, Some(top)).unwrap();
    let vp = drawn.add(Position { function: Some(Function::Sales), ..position("VP Sales") }, Some(cro)).unwrap();
    drawn.add(Position { function: Some(Function::Sales), ..position("account executive") }, Some(vp)).unwrap();
    let renamed = paired(&own, &drawn, own.free_id());
    let title = |id| renamed.get(id).map(|position| position.title.as_str());
    assert_eq!([ceo, sales, rep].map(title), ["Chief Executive Officer", "VP Sales", "account executive"].map(Some));
    assert_eq!(renamed.outline().ids().iter().filter(|id| own.get(**id).is_none()).count(), 1, "the CRO is new");
}
