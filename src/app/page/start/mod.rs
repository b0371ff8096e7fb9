//! Plans: what is in this browser, a new one, the worked examples, a file; and plain words on where data lives.

mod keeping;
mod plans;
mod snapshots;

use super::company::examples;
use super::designs::export::Share;
use super::shared;
use crate::app::browser::files;
use crate::app::browser::storage::{Entry, Store};
use crate::app::router::Route;
use crate::app::state::{Action, Dispatch, State, may_leave, use_dispatch, use_page_state};
use crate::app::widget::{PageHead, panel};
use crate::figure::quoted;
use crate::plan::{LONGEST, Opened};
use keeping::{keeping, use_room};
use plans::PlanRow;
use snapshots::Snapshots;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The page.
#[component]
pub fn Start() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    use_listing(&state);
    let room = use_room(&state);
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
            // Taken out of its field first: after a no the same file can be chosen again.
            let Some(file) = files::picked(&event).filter(|_| may_leave(&state)) else { return };
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
    let row = |entry: &Entry| {
        let refused = state.refused.iter().find(|(key, _)| *key == entry.key).map(|(_, why)| why.clone());
        html! { <PlanRow key={entry.key} entry={entry.clone()} open={state.open.key() == Some(entry.key)} {refused} /> }
    };
    let (aside, sound): (Vec<_>, Vec<_>) = state.listed.iter().partition(|entry| entry.aside.is_some());
    let plans = html! {
        <>
            if sound.is_empty() {
                <p class="soft">{ "No plan yet. The first answer you give starts one." }</p>
            } else {
                <ul class="plans">{ for sound.into_iter().map(row) }</ul>
            }
            if !aside.is_empty() {
                <div class="stack-tight" id="aside">
                    <h3>{ "Set aside" }</h3>
                    <p class="small soft measure">{ "These could not be read as plans. They lie here exactly as they were found. A later version of this page may open one. Save one as it is and send it to who may mend it, or remove it." }</p>
                    <ul class="plans">{ for aside.into_iter().map(row) }</ul>
                </div>
            }
            <div class="row">
                <button class="button primary" onclick={blank}>{ "New plan" }</button>
                <label>
                    <input type="file" id="open-plan" class="hidden-text" accept=".json,.orgwright,application/json" {onchange} />
                    <span class="button">{ "Open a plan file" }</span>
                </label>
                if state.plan().is_started() {
                    <button class="button" onclick={save}>{ format!("Save {} as a file", quoted(state.plan().name())) }</button>
                    <button class="button" onclick={Callback::from(move |_: MouseEvent| begin_sharing())}>{ "Share it …" }</button>
                }
            </div>
            if *sharing { <Share on_close={Callback::from(move |()| end_sharing())} /> }
        </>
    };
    let data = html! {
        <>
            <p class="measure">{ "In this browser, on this machine. No account, no server, no tracking: once it is loaded the page asks nobody for anything, except its own site now and then for a newer version of itself. A plan leaves only when you send its file or a link to it to someone. After the first visit the page opens without a connection too." }</p>
            { keeping(&room) }
        </>
    };
    html! {
        <div class="page">
            <PageHead title="Plans" line="A plan holds your answers about one company, its chart and the designs you compare. It is kept in this browser; save a file to be safe." />
            { panel("In this browser", "", plans) }
            // What comes late of one plan is not shown with another.
            <Snapshots key={state.open.key().unwrap_or_default()} />
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
        spawn_local(async move { list(&store, &dispatch).await });
    });
}

async fn list(store: &Store, dispatch: &Dispatch) {
    dispatch.dispatch(match store.list().await {
        Ok(entries) => Action::Listed(entries),
        Err(error) => Action::Notice(Some(format!("The plans in this browser could not be listed. {error}").into())),
    });
}

async fn open_file(file: web_sys::File, dispatch: &Dispatch) {
    let opened = match files::read(file, LONGEST as u64).await {
        Ok(read) => match String::from_utf8(read.bytes) {
            Ok(text) if shared::brought(&text) => return,
            Ok(text) => Opened::from_text(&text).map_err(|error| error.to_string()),
            Err(_) => Err(format!("{} is not a plan: it is not text.", quoted(&read.name))),
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
