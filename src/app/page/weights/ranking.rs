//! An order of importance, built by placing one criterion after another and moved by buttons.

use super::points::focus;
use super::weigh::{Asked, ends};
use crate::decision::Criterion;
use yew::prelude::*;

/// The order so far, and what is not placed yet.
pub fn ranking(asked: &Asked<'_>) -> Html {
    let order = asked.weighing.ranking();
    let open: Vec<Criterion> = Criterion::ALL.into_iter().filter(|criterion| !order.contains(criterion)).collect();
    let place = asked.change(|weighing, criterion: Criterion| {
        let order = weighing.ranking().to_vec();
        weighing.rank(order.into_iter().chain([criterion]));
    });
    let swap = asked.change(|weighing, (from, to): (usize, usize)| {
        let mut order = weighing.ranking().to_vec();
        if from < order.len() && to < order.len() {
            order.swap(from, to);
            weighing.rank(order);
        }
    });
    let take = asked.change(|weighing, criterion: Criterion| {
        let order = weighing.ranking().to_vec();
        weighing.rank(order.into_iter().filter(|placed| *placed != criterion));
    });
    let placed = |(at, criterion): (usize, &Criterion)| {
        let (name, last) = (criterion.label(), at + 1 == order.len());
        let step = |face: &'static str, way: &'static str, to: Option<usize>| {
            let swap = swap.clone();
            let onclick = Callback::from(move |_: MouseEvent| {
                if let Some(to) = to {
                    swap.emit((at, to));
                    // The buttons stay where they are and the criterion moves: the focus goes with it.
                    focus(&format!("rank-{way}-{to}"));
                }
            });
            html! { <button id={format!("rank-{way}-{at}")} class="button square" aria-disabled={to.is_none().to_string()} aria-label={format!("Move “{name}” {way}")} {onclick}>{ face }</button> }
        };
        let (take, criterion) = (take.clone(), *criterion);
        let onclick = Callback::from(move |_: MouseEvent| take.emit(criterion));
        html! {
            <li class="weigh-placed">
                <span class="number soft">{ at + 1 }</span>
                <span class="stack-tight"><strong>{ name }</strong>{ ends(criterion) }</span>
                <span class="toolbar row">
                    { step("↑", "up", at.checked_sub(1)) }
                    { step("↓", "down", (!last).then_some(at + 1)) }
                    <button class="button square" aria-label={format!("Take “{name}” out of the order")} {onclick}>{ "×" }</button>
                </span>
            </li>
        }
    };
    let next = |criterion: &Criterion| {
        let (place, criterion) = (place.clone(), *criterion);
        let onclick = Callback::from(move |_: MouseEvent| place.emit(criterion));
        html! { <li><button class="tile weigh-tile" {onclick}><strong>{ criterion.label() }</strong>{ ends(criterion) }</button></li> }
    };
    html! {
        <>
            <p class="measure">{ "Put the swings in order, the one that changes the case most first. An order alone leaves much open: each gets the mean of all weights that respect it (rank-order centroid), which is steep at the top." }</p>
            if !order.is_empty() { <ol class="weigh-order">{ for order.iter().enumerate().map(placed) }</ol> }
            if !open.is_empty() {
                <p class="label">{ if order.is_empty() { "Which swing changes the case most?" } else { "Which comes next?" } }</p>
                <ul class="two">{ for open.iter().map(next) }</ul>
            }
        </>
    }
}
