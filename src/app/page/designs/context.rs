//! The context menu of positions.

use super::inspector::reopen;
use super::order::{Ask, Looking, Order, focus_on, turn};
use crate::app::chart::Act;
use crate::app::state::Shared;
use crate::app::widget::{Menu, MenuEntry};
use crate::figure::quoted;
use crate::org::{Chart, Command, PositionId, Target, Team};
use yew::prelude::*;

/// What an entry does.
enum Does {
    Order(Order),
    Focus,
    Fold,
}

/// The menu for `seats` at a point of the window.
pub fn context_menu(
    chart: &Shared<Chart>,
    seats: &[PositionId],
    at: (i32, i32),
    looking: &Looking,
    on_order: &Callback<Order>,
) -> Html {
    let Some((&lead, position)) = seats.last().and_then(|id| Some((id, chart.get(*id)?))) else {
        return Html::default();
    };
    let (alone, leads) = (seats.len() == 1, chart.span(lead) > 0);
    let act = |act: Act| Does::Order(Order::Act(act));
    let close = if position.closed {
        ("Reopen", "", Does::Order(reopen(seats.to_vec())))
    } else {
        ("Close", "Delete", act(Act::Close(seats.to_vec())))
    };
    let manager = chart.manager(lead);
    let peers = manager.map_or_else(|| chart.roots().to_vec(), |manager| chart.reports(manager));
    let place = peers.iter().position(|peer| *peer == lead).unwrap_or_default();
    let beside = |peer: Option<&PositionId>, target: fn(PositionId) -> Target| {
        let step = peer.map(|peer| Command::Move { seats: vec![lead], target: target(*peer), team: Team::Along });
        (step.is_some() && alone, Does::Order(step.map_or(Order::Ask(None), |step| Order::Act(Act::Do(step)))))
    };
    let before = beside(place.checked_sub(1).and_then(|at| peers.get(at)), Target::Before);
    let after = beside(peers.get(place + 1), Target::After);
    // Label, key, whether a line stands above, whether it stands here, what it does.
    let all = [
        ("Open", "Enter", false, alone, act(Act::Open(lead))),
        ("Rename", "F2", false, alone, act(Act::Rename(lead))),
        ("Add report", "Insert", true, alone && !position.closed, act(Act::Add(lead))),
        ("Add peer", "", false, alone, Does::Order(Order::Add(Target::After(lead)))),
        ("Duplicate …", "", false, alone, Does::Order(Order::Ask(Some(Ask::Copies(lead))))),
        ("Move to …", "m · Ctrl X, V", false, true, act(Act::Reassign(seats.to_vec()))),
        ("Move before the peer before", "Alt ←", false, before.0, before.1),
        ("Move after the next peer", "Alt →", false, after.0, after.1),
        ("Focus on this team", "", true, alone && leads, Does::Focus),
        ("Fold or unfold the team", "", false, alone && leads, Does::Fold),
        (close.0, close.1, true, true, close.2),
        ("Delete …", "", false, true, Does::Order(Order::Ask(Some(Ask::Team(seats.to_vec(), true))))),
    ];
    let here: Vec<_> = all.into_iter().filter(|entry| entry.3).collect();
    let entries: Vec<_> = here
        .iter()
        .map(|(label, key, parted, ..)| MenuEntry { label: (*label).into(), key, parted: *parted })
        .collect();
    let on_choose = {
        let (looking, on_order, chart) = (looking.clone(), on_order.clone(), chart.clone());
        Callback::from(move |chosen: Option<usize>| {
            on_order.emit(Order::Ask(None));
            match chosen.and_then(|at| here.get(at)).map(|entry| &entry.4) {
                Some(Does::Order(order)) => on_order.emit(order.clone()),
                Some(Does::Focus) => {
                    let chart = chart.clone();
                    looking.to(move |view, ()| focus_on(view, &chart, lead)).emit(());
                }
                Some(Does::Fold) => looking.to(move |view, ()| turn(view, lead)).emit(()),
                None => {}
            }
        })
    };
    let label =
        if alone { format!("What to do with {}", quoted(position.name())) } else { "What to do with these".to_owned() };
    html! { <Menu {label} {at} {entries} {on_choose} /> }
}
