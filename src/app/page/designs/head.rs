//! The head of the workplace: which design is looked at, and what can be done with it as a whole.

use super::order::{Ask, Order};
use crate::app::state::{Action, Dispatch, State};
use crate::app::widget::{Dialog, select};
use crate::design::Origin;
use crate::figure::quoted;
use yew::prelude::*;

/// The head.
pub fn head(state: &State, origin: Origin, dispatch: &Dispatch, on_order: &Callback<Order>) -> Html {
    let plan = state.plan();
    let origins = plan.origins();
    let names: Vec<_> = origins.iter().map(|origin| plan.label(*origin)).collect();
    let chosen = origins.iter().position(|one| *one == origin).unwrap_or_default();
    let on_choose = {
        let dispatch = dispatch.clone();
        Callback::from(move |at: usize| {
            if let Some(origin) = origins.get(at) {
                dispatch.dispatch(Action::Pick(*origin));
            }
        })
    };
    let button = |label: &'static str, title: String, disabled: bool, action: fn(Origin) -> Option<Action>| {
        let dispatch = dispatch.clone();
        let onclick =
            Callback::from(move |_: MouseEvent| action(origin).into_iter().for_each(|one| dispatch.dispatch(one)));
        html! { <button class="button compact" {title} {disabled} {onclick}>{ label }</button> }
    };
    let rename = on_order.reform(|_: MouseEvent| Order::Ask(Some(Ask::DesignName)));
    let asking = |ask: fn() -> Ask| on_order.reform(move |_: MouseEvent| Order::Ask(Some(ask())));
    let drawn = matches!(origin, Origin::Drawn(_));
    html! {
        <div class="desk-head">
            { select("design", "Design", "hidden-text", &names, chosen, &on_choose) }
            if !drawn { <span class="pill" title="It is never changed. What you do to it is done to a copy.">{ "Protected" }</span> }
            <div class="row desk-actions">
                <button class="button compact" onclick={asking(|| Ask::Export)}>{ "Export …" }</button>
                <button class="button compact" onclick={asking(|| Ask::Share)}>{ "Share …" }</button>
                { button("Copy to a new design", String::new(), plan.chart(origin).is_none(), |origin| Some(Action::Copy(origin))) }
                if drawn {
                    <button class="button compact" onclick={rename}>{ "Rename …" }</button>
                    { button("Remove design", "Undo brings it back.".to_owned(), false, |origin| match origin {
                        Origin::Drawn(id) => Some(Action::Remove(id)),
                        _ => None,
                    }) }
                }
            </div>
            <span class="small soft desk-told" aria-hidden="true" title={state.told.clone()}>{ &state.told }</span>
        </div>
    }
}

/// Asks whether what was to be done to a protected design is done to a copy of it.
pub fn offer(state: &State, dispatch: &Dispatch) -> Html {
    let Some(offer) = &state.offer else { return Html::default() };
    let answer = |taken: bool| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Offered(taken)))
    };
    let on_close = {
        let dispatch = dispatch.clone();
        Callback::from(move |()| dispatch.dispatch(Action::Offered(false)))
    };
    html! {
        <Dialog title={format!("{} is protected", quoted(state.plan().label(offer.origin)))} {on_close}>
            <div class="stack">
                <p>{ "It stays as it is. Make a copy and do it there? On the copy:" }</p>
                <p class="soft">{ &offer.what }</p>
                <div class="row">
                    <button class="button primary" autofocus=true onclick={answer(true)}>{ "Make a copy" }</button>
                    <button class="button" onclick={answer(false)}>{ "Cancel" }</button>
                </div>
            </div>
        </Dialog>
    }
}
