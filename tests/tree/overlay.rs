//! Charts laid over each other: every position once, in the same place for all, and each chart can be read out of its panel.

use crate::change::{Seed, assert_sound, id, seed};
use crate::random::sketch;
use orgwright::org::{
    Chart, Edit, Field, Grade, Layout, Panel, Position, PositionId, Spot, Style, aligned, overlay, staffed,
};
use proptest::prelude::*;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// What of each change the chart takes.
fn changed(chart: &Chart, seeds: &[Seed]) -> Chart {
    let mut chart = chart.clone();
    for seed in seeds {
        let edit = seed.edit(&chart);
        // What is refused changes nothing.
        let _ = chart.apply(edit);
    }
    chart
}

/// Two to four charts that share positions.
fn family() -> impl Strategy<Value = Vec<Chart>> {
    let changes = prop::collection::vec(prop::collection::vec(seed(), 0..12), 2..=4);
    (sketch(24, true), changes)
        .prop_map(|(sketch, changes)| changes.iter().map(|seeds| changed(&sketch.chart(), seeds)).collect())
}

fn ids(chart: &Chart) -> HashSet<PositionId> {
    chart.positions().map(|(id, _)| id).collect()
}

fn refs(charts: &[Chart]) -> Vec<&Chart> {
    charts.iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn every_position_stands_once_and_in_the_same_place(charts in family(), first in prop::collection::vec(0..5_usize, 0..4)) {
        let panels = overlay(&refs(&charts), &first);
        let all: HashSet<_> = charts.iter().flat_map(ids).collect();
        let outline = panels[0].chart.outline();
        let place = |panel: &Panel| {
            let assists = |row| panel.chart.get(outline.id(row)).unwrap().assistant;
            let mut layout = Layout::default();
            layout.compute(&outline, |_| false, assists, Style::default());
            layout.cards().collect::<Vec<_>>()
        };
        for panel in &panels {
            assert_sound(&panel.chart);
            prop_assert_eq!(ids(&panel.chart), all.clone());
            prop_assert_eq!(panel.chart.outline(), outline.clone());
            prop_assert_eq!(place(panel), place(&panels[0]));
        }
    }

    #[test]
    fn each_chart_can_be_read_out_of_its_panel(charts in family(), first in prop::collection::vec(0..5_usize, 0..4)) {
        for (panel, own) in overlay(&refs(&charts), &first).iter().zip(&charts) {
            let there: HashSet<_> = ids(&panel.chart).difference(&panel.ghosts).copied().collect();
            prop_assert_eq!(there, ids(own));
            for (id, position) in own.positions() {
                let other = panel.elsewhere.iter().find(|(seat, _)| *seat == id);
                let manager = other.map_or_else(|| panel.chart.manager(id), |(_, manager)| *manager);
                prop_assert_eq!(manager, own.manager(id));
                prop_assert!(other.is_none_or(|_| panel.chart.manager(id) != manager), "it is listed for a reason");
                prop_assert_eq!(panel.chart.dotted(id), own.dotted(id));
                prop_assert_eq!(panel.closed.contains(&id), position.closed);
                let drawn = panel.chart.get(id).unwrap().clone();
                let (assistant, closed) = (position.assistant, position.closed);
                prop_assert!(!drawn.closed || closed);
                prop_assert_eq!(&Position { assistant, closed, ..drawn }, position);
            }
        }
    }

    #[test]
    fn each_position_reports_as_on_the_first_chart_that_has_it(charts in family(), first in 0..4_usize) {
        let panels = overlay(&refs(&charts), &[first]);
        let order: Vec<_> = std::iter::once(first).chain(0..charts.len()).filter(|at| *at < charts.len()).collect();
        for id in ids(&panels[0].chart) {
            let home = order.iter().map(|at| &charts[*at]).find(|chart| chart.get(id).is_some()).unwrap();
            prop_assert_eq!(panels[0].chart.manager(id), home.manager(id));
        }
        // Whoever the preferred chart has keeps its order among peers.
        if let Some(preferred) = charts.get(first) {
            let shown = panels[0].chart.outline();
            let kept: Vec<_> = shown.ids().iter().copied().filter(|id| preferred.get(*id).is_some()).collect();
            let peers = |chart: &Chart, manager: Option<PositionId>| match manager {
                Some(manager) => chart.reports(manager),
                None => chart.roots().to_vec(),
            };
            for manager in kept.iter().copied().map(Some).chain([None]) {
                let mut drawn = peers(&panels[0].chart, manager);
                drawn.retain(|id| preferred.get(*id).is_some());
                prop_assert_eq!(drawn, peers(preferred, manager));
            }
        }
    }

    #[test]
    fn charts_in_another_numbering_are_the_same_and_share_what_they_shared(first in sketch(24, true), charts in family()) {
        let renamed = aligned(&first.chart(), &refs(&charts), first.chart().free_id());
        prop_assert_eq!(renamed.len(), charts.len());
        let mut names: HashMap<PositionId, PositionId> = HashMap::new();
        for (own, new) in charts.iter().zip(&renamed) {
            prop_assert_eq!(own.len(), new.len());
            for (was, is) in own.outline().ids().iter().zip(new.outline().ids()) {
                prop_assert_eq!(*names.entry(*was).or_insert(*is), *is, "one id, one name");
                prop_assert_eq!(own.get(*was), new.get(*is));
            }
            for (was, is) in own.seats().iter().zip(new.seats()) {
                prop_assert_eq!(was.manager.map(|manager| names[&manager]), is.manager);
                let dotted: HashSet<_> = was.dotted.iter().map(|manager| names[manager]).collect();
                prop_assert_eq!(dotted, is.dotted.into_iter().collect());
            }
        }
        let distinct: HashSet<_> = names.values().collect();
        prop_assert_eq!(distinct.len(), names.len(), "two ids, two names");
    }

    #[test]
    fn a_chart_over_itself_is_itself(sketch in sketch(30, true)) {
        let chart = sketch.chart();
        for panel in overlay(&[&chart, &chart], &[1]) {
            prop_assert_eq!(&panel.chart, &chart);
            prop_assert!(panel.ghosts.is_empty() && panel.closed.is_empty() && panel.elsewhere.is_empty());
        }
    }
}

/// A chart with seats titled by letters, from pairs of a letter and its manager's.
fn lettered(pairs: &[(char, Option<char>)]) -> Chart {
    let row = |letter: char| pairs.iter().position(|(seat, _)| *seat == letter).unwrap();
    let managers: Vec<_> = pairs.iter().map(|(_, manager)| manager.map(row)).collect();
    let position = |(letter, _): &(char, _)| Position { title: letter.to_string(), ..Position::default() };
    Chart::from_managers(pairs.iter().map(position).collect(), &managers).unwrap()
}

fn titles(chart: &Chart) -> String {
    chart.outline().ids().iter().map(|id| chart.get(*id).unwrap().title.as_str()).collect()
}

#[test]
fn who_comes_stands_behind_the_peer_it_stands_behind_on_its_own_chart() {
    let one = lettered(&[('a', None), ('b', Some('a')), ('c', Some('a')), ('d', Some('a'))]);
    let mut other = one.clone();
    let add = |title: &str, number, manager, place| Edit::Add {
        seat: id(number),
        position: Rc::new(Position { title: title.to_owned(), ..Position::default() }),
        to: Spot { manager: Some(id(manager)), place },
    };
    // e behind b, f first, g below e; d is gone.
    let edits = [add("e", 4, 0, 1), add("f", 5, 0, 0), add("g", 6, 4, 0), Edit::Remove { seat: id(3) }];
    other.apply_all(edits).unwrap();
    let panels = overlay(&[&one, &other], &[0]);
    assert_eq!(titles(&panels[0].chart), "afbegcd");
    assert_eq!(panels[0].ghosts, [4, 5, 6].map(id).into());
    assert_eq!(panels[1].ghosts, [id(3)].into());
    assert!(panels[1].elsewhere.is_empty());
}

#[test]
fn two_that_trade_places_hang_as_on_the_first_chart_and_closed_ones_may_lead() {
    let one = lettered(&[('a', None), ('b', Some('a')), ('c', Some('b'))]);
    let mut other = one.clone();
    let spot = |manager| Spot { manager: Some(id(manager)), place: 0 };
    let edits = [Edit::Move { seat: id(2), to: spot(0) }, Edit::Set { seat: id(1), to: Field::Closed(true) }];
    other.apply_all(edits).unwrap();
    let panels = overlay(&[&one, &other], &[0]);
    assert_eq!(panels[1].elsewhere, [(id(2), Some(id(0)))]);
    assert!(!panels[1].chart.get(id(1)).unwrap().closed, "c is drawn below it");
    assert_eq!(panels[1].closed, [id(1)].into());
    let panels = overlay(&[&one, &other], &[1]);
    assert_eq!(panels[0].elsewhere, [(id(2), Some(id(1)))]);
    assert!(panels[1].chart.get(id(1)).unwrap().closed);
}

#[test]
fn a_chain_of_fifty_thousand_takes_no_stack() {
    let managers: Vec<_> = (0..50_000_usize).map(|row| row.checked_sub(1)).collect();
    let chart = Chart::from_managers(vec![Position::default(); managers.len()], &managers).unwrap();
    let mut other = chart.clone();
    other.apply(Edit::Move { seat: id(49_999), to: Spot { manager: None, place: 0 } }).unwrap();
    let panels = overlay(&[&chart, &other], &[1]);
    assert_eq!(panels[0].elsewhere, [(id(49_999), Some(id(49_998)))]);
}

#[test]
fn what_a_design_leaves_open_is_as_on_the_first_chart() {
    let position = |title: &str, holder: Option<&str>, pay, department: &str| Position {
        title: title.to_owned(),
        holder: holder.map(str::to_owned),
        pay,
        department: department.to_owned(),
        ..Position::default()
    };
    let first = vec![position("CEO", Some("Ada"), Some(300), ""), position("VP", Some("Bo"), Some(200), "Sales")];
    let first = Chart::from_managers(first, &[None, Some(0)]).unwrap();
    // A generated title is no more than a name for such a post; at another level it is another post.
    let director = Position { grade: Grade::Director, ..position("Director", Some("Cy"), None, "") };
    let design = [position("Chief", None, None, "Board"), director.clone(), position("New", None, None, "")];
    let design = Chart::from_managers(design.to_vec(), &[None, Some(0), Some(0)]).unwrap();
    let filled = staffed(&first, &design);
    let read: Vec<_> = filled.outline().ids().iter().map(|id| filled.get(*id).unwrap().clone()).collect();
    let wanted = [
        position("CEO", Some("Ada"), Some(300), "Board"),
        Position { pay: Some(200), department: "Sales".to_owned(), ..director },
        position("New", None, None, ""),
    ];
    assert_eq!(read, wanted);
    assert_eq!(filled.outline(), design.outline());
}
