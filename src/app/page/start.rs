//! Plans: what is in this browser, a new one, the worked examples, a file; and plain words on where data lives.

use super::company::examples;
use super::designs::export::Share;
use super::shared;
use crate::app::browser::{files, locale, storage::Entry};
use crate::app::router::Route;
use crate::app::state::{Action, State, may_leave, use_dispatch, use_page_state};
use crate::app::tabs::alone_with;
use crate::app::widget::{PageHead, panel};
use crate::plan::{LONGEST, Opened, Plan};
use yew::platform::spawn_local;
use yew::prelude::*;

/// The page.
#[component]
pub fn Start() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    use_listing(&state);
    let blank = {
        let (state, dispatch) = (state.clone(), dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            if may_leave(&state) {
                dispatch.dispatch(Action::Begin(Box::default()));
                Route::Company.go();
            }
        })
    };
    let plan = state.plan().clone();
    let save =
        Callback::from(move |_: MouseEvent| files::download(&plan.file_name(), "application/json", &plan.to_file()));
    let onchange = {
        let (state, dispatch) = (state.clone(), dispatch.clone());
        Callback::from(move |event: Event| {
            if !may_leave(&state) {
                return;
            }
            let Some(file) = files::picked(&event) else { return };
            let dispatch = dispatch.clone();
            spawn_local(async move { open_file(file, &dispatch).await });
        })
    };
    let sharing = use_state_eq(|| false);
    let share = |on: bool| {
        let sharing = sharing.clone();
        move || sharing.set(on)
    };
    let (begin_sharing, end_sharing) = (share(true), share(false));
    let row = |entry: &Entry| html! { <PlanRow key={entry.key} entry={entry.clone()} open={state.open.key() == Some(entry.key)} /> };
    let plans = html! {
        <>
            if state.listed.is_empty() {
                <p class="soft">{ "No plan yet. The first answer you give starts one." }</p>
            } else {
                <ul class="plans">{ for state.listed.iter().map(row) }</ul>
            }
            <div class="row">
                <button class="button primary" onclick={blank}>{ "New plan" }</button>
                <label>
                    <input type="file" id="open-plan" class="hidden-text" accept=".json,.orgwright,application/json" {onchange} />
                    <span class="button">{ "Open a plan file" }</span>
                </label>
                if state.plan().is_started() {
                    <button class="button" onclick={save}>{ format!("Save “{}” as a file", state.plan().name()) }</button>
                    <button class="button" onclick={Callback::from(move |_: MouseEvent| begin_sharing())}>{ "Share it …" }</button>
                }
            </div>
            if *sharing { <Share on_close={Callback::from(move |()| end_sharing())} /> }
        </>
    };
    let data = html! {
        <p class="measure">{ "In this browser, on this machine. The page makes no request to anyone once it is loaded: no account, no server, no tracking. A plan leaves only when you send its file or a link to it to someone. After the first visit the page opens without a connection too." }</p>
    };
    html! {
        <div class="page">
            <PageHead title="Plans" line="A plan holds your answers about one company, its chart and the designs you compare. It is kept in this browser, which may clear it; save a file to be safe." />
            { panel("In this browser", "", plans) }
            { examples(&state, &dispatch) }
            { panel("Where your data lives", "", data) }
        </div>
    }
}

/// Reads the list of plans when the page opens, and again after each answer of the store.
#[hook]
fn use_listing(state: &UseReducerHandle<State>) {
    let dispatch = use_dispatch();
    use_effect_with((state.store.clone(), state.answered), move |(store, _)| {
        let Some(store) = store.clone() else { return };
        spawn_local(async move {
            match store.list().await {
                Ok(entries) => dispatch.dispatch(Action::Listed(entries)),
                Err(error) => dispatch.dispatch(Action::Notice(Some(
                    format!("The plans in this browser could not be listed ({error}).").into(),
                ))),
            }
        });
    });
}

async fn open_file(file: web_sys::File, dispatch: &UseReducerDispatcher<State>) {
    let opened = match files::read(file, LONGEST as u64).await {
        Ok(read) => match String::from_utf8(read.bytes) {
            Ok(text) if shared::brought(&text) => return,
            Ok(text) => Opened::from_text(&text).map_err(|error| error.to_string()),
            Err(_) => Err(format!("“{}” is not a plan: it is not text.", read.name)),
        },
        Err(words) => Err(words),
    };
    match opened {
        Ok(opened) => {
            dispatch.dispatch(Action::Bring(Box::new(opened)));
            Route::Company.go();
        }
        Err(words) => dispatch.dispatch(Action::Notice(Some(words.into()))),
    }
}

/// See [`PlanRow`].
#[derive(Properties, PartialEq)]
struct PlanRowProps {
    entry: Entry,
    open: bool,
}

/// One plan of the list. Removing one asks once more, in place.
#[component]
fn PlanRow(props: &PlanRowProps) -> Html {
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
                let opened = match store.get(key).await {
                    Ok(Some(kept)) => {
                        Plan::from_text(&kept.text).map(|plan| (kept.writing, plan)).map_err(|error| error.to_string())
                    }
                    Ok(None) => Err("This plan is no longer in the browser.".to_owned()),
                    Err(error) => Err(format!("The browser could not read this plan ({error}).")),
                };
                match opened {
                    Ok((writing, plan)) => {
                        dispatch.dispatch(Action::Open(Some(writing), Box::new(plan)));
                        Route::Company.go();
                    }
                    Err(words) => dispatch.dispatch(Action::Notice(Some(words.into()))),
                }
            });
        })
    };
    let remove = {
        let store = state.store.clone();
        // The open plan is this tab’s own, unless another edits it.
        let edited = state.open.key() == Some(key) && !state.open.elsewhere;
        Callback::from(move |_: MouseEvent| {
            let (Some(store), dispatch) = (store.clone(), dispatch.clone()) else { return };
            spawn_local(async move {
                let lock = if edited { None } else { alone_with(key).await };
                if !edited && lock.is_none() {
                    let words = "The plan was not removed: it is open in another tab. Close it there first.";
                    return dispatch.dispatch(Action::Notice(Some(words.into())));
                }
                dispatch.dispatch(match store.remove(key).await {
                    Ok(()) => Action::Removed(key),
                    Err(error) => Action::Notice(Some(format!("The plan could not be removed ({error}).").into())),
                });
            });
        })
    };
    let ask = |ask: bool| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(ask))
    };
    let name = &props.entry.name;
    html! {
        <li class="plan-row">
            <div>
                <strong>{ name }</strong>
                if props.open { {" "}<span class="pill">{ "Open" }</span> }
                <p class="tiny soft">{ format!("Changed {}", locale::moment(props.entry.changed)) }</p>
            </div>
            if *asking {
                <div class="row">
                    <span class="small">{ "Remove it for good?" }</span>
                    <button class="button compact" onclick={remove}>{ "Remove" }</button>
                    <button class="button compact" onclick={ask(false)}>{ "Keep" }</button>
                </div>
            } else {
                <div class="row">
                    <button class="button compact" onclick={open} aria-label={format!("Open “{name}”")}>{ "Open" }</button>
                    <button class="button quiet compact" onclick={ask(true)} aria-label={format!("Remove “{name}”")}>{ "Remove" }</button>
                </div>
            }
        </li>
    }
}
