//! One plan of the list, sound or set aside.

use super::list;
use crate::app::browser::storage::Entry;
use crate::app::browser::{files, locale};
use crate::app::opening;
use crate::app::router::Route;
use crate::app::state::{Action, may_leave, use_dispatch, use_page_state};
use crate::app::tabs::{alone_with, announce};
use crate::figure::quoted;
use yew::platform::spawn_local;
use yew::prelude::*;

/// See [`PlanRow`].
#[derive(Properties, PartialEq)]
pub struct PlanRowProps {
    /// The plan.
    pub entry: Entry,
    /// Whether it is the open one.
    pub open: bool,
    /// Why it was not opened when it was asked for, though it may be sound.
    pub refused: Option<AttrValue>,
}

/// One plan of the list. Removing one asks once more, in place.
#[component]
pub fn PlanRow(props: &PlanRowProps) -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let asking = use_state(|| false);
    let key = props.entry.key;
    let open = {
        let (state, dispatch) = (state.clone(), dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            if !may_leave(&state) {
                return;
            }
            let (Some(store), dispatch) = (state.store.clone(), dispatch.clone()) else { return };
            spawn_local(async move {
                match opening::from_store(&store, key).await {
                    Ok((writing, plan)) => {
                        dispatch.dispatch(Action::Open(Some(writing), Box::new(plan)));
                        Route::Company.go();
                    }
                    Err(failed) => {
                        let words = failed.words.clone().into();
                        dispatch.dispatch(match failed.refusal() {
                            Some((key, why)) => Action::Refused(key, why),
                            None => Action::Notice(Some(words)),
                        });
                        list(&store, &dispatch).await;
                    }
                }
            });
        })
    };
    let save = {
        let (store, dispatch) = (state.store.clone(), dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            let (Some(store), dispatch) = (store.clone(), dispatch.clone()) else { return };
            spawn_local(async move {
                match store.raw(key).await {
                    Ok(Some(raw)) => {
                        files::download(&format!("set-aside-{key}.orgwright.json"), "application/json", &raw);
                    }
                    Ok(None) => list(&store, &dispatch).await,
                    Err(error) => {
                        dispatch.dispatch(Action::Notice(Some(format!("It could not be read. {error}").into())));
                    }
                }
            });
        })
    };
    let remove = {
        let store = state.store.clone();
        // What this tab has open, or was left with a change to be saved, is its own, unless another edits it.
        let own = state.leaving.iter().chain([&state.open]).find(|document| document.key() == Some(key));
        let edited = own.is_some_and(|own| !own.elsewhere);
        Callback::from(move |_: MouseEvent| {
            let (Some(store), dispatch) = (store.clone(), dispatch.clone()) else { return };
            spawn_local(async move {
                let lock = if edited { None } else { alone_with(key).await };
                if !edited && lock.is_none() {
                    let words = "The plan was not removed: it is open in another tab. Close it there first.";
                    return dispatch.dispatch(Action::Notice(Some(words.into())));
                }
                dispatch.dispatch(match store.remove(key).await {
                    Ok(()) => {
                        announce(key);
                        Action::Removed(key)
                    }
                    Err(error) => Action::Notice(Some(format!("The plan could not be removed. {error}").into())),
                });
            });
        })
    };
    let ask = |ask: bool| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(ask))
    };
    let Entry { name, changed, aside, .. } = &props.entry;
    let spoken = quoted(name);
    let why = aside.clone().map(AttrValue::from).or_else(|| props.refused.clone());
    html! {
        <li class="plan-row">
            <div>
                <strong>{ name }</strong>
                if props.open { {" "}<span class="pill">{ "Open" }</span> }
                if *changed > 0.0 { <p class="tiny soft">{ format!("Changed {}", locale::moment(*changed)) }</p> }
                if let Some(why) = &why { <p class="small measure">{ why }</p> }
            </div>
            if *asking {
                <div class="row">
                    <span class="small">{ "Remove it for good, with its snapshots?" }</span>
                    <button class="button compact" onclick={remove}>{ "Remove" }</button>
                    <button class="button compact" onclick={ask(false)}>{ "Keep" }</button>
                </div>
            } else {
                <div class="row">
                    if why.is_some() {
                        <button class="button compact" onclick={save} aria-label={format!("Save {spoken} as it is")}>{ "Save it as it is" }</button>
                    }
                    <button class="button compact" onclick={open} aria-label={format!("Open {spoken}")}>{ "Open" }</button>
                    <button class="button quiet compact" onclick={ask(true)} aria-label={format!("Remove {spoken}")}>{ "Remove" }</button>
                </div>
            }
        </li>
    }
}
