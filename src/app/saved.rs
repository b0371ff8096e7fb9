//! What is said about saving: the mark in the rail, which is true at every moment, and what to do where something is not saved.

use super::browser::files;
use super::browser::storage::{Store, StoreError};
use super::state::{Action, Dispatch, Document, Saving, State, use_dispatch, use_page_state};
use super::widget::{Tone, quiet_notice};
use crate::figure::quoted;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Where the open plan stands with the store, in few words, and whether the store has it as it is shown.
fn mark(state: &State) -> (&'static str, bool) {
    match (&state.open.saving, &state.store) {
        (saving, _) if state.open.elsewhere && *saving != Saving::Removed => {
            ("Another tab edits this plan", matches!(saving, Saving::Saved))
        }
        (Saving::Removed, _) => ("Not saved: another tab has removed this plan", false),
        (Saving::Behind, _) => ("Not up to date: reload the page", false),
        (Saving::Overtaken, _) => ("Not saved: another tab has changed this plan since", false),
        (Saving::Saved, None) => ("Saved so far, and no longer", false),
        (Saving::Untouched, None) => ("Nothing is kept here", false),
        (Saving::Failed(StoreError::Silent), Some(_)) => ("Not saved yet: the browser does not answer", false),
        (_, None) | (Saving::Failed(_), _) => ("Not saved", false),
        (Saving::Untouched, _) => ("Kept in this browser as you go", false),
        (Saving::Pending, _) => ("Saving …", false),
        (Saving::Saved, _) => ("Saved in this browser", true),
    }
}

/// The mark, and a way out where the plan is not saved.
#[component]
pub fn SaveState() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let (words, saved) = mark(&state);
    let overtaken = matches!(state.open.saving, Saving::Overtaken | Saving::Removed);
    let failed = state.store.is_none() || overtaken || matches!(state.open.saving, Saving::Failed(_));
    let alone = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::GoOnAlone));
    html! {
        <div class="save-state" data-saving={if saved { "saved" } else { "open" }}>
            <span>{ words }</span>
            if overtaken { <button class="button compact" onclick={alone}>{ "Keep mine as a new plan" }</button> }
            if failed { { save_file(&state.open) } }
        </div>
    }
}

/// What is not saved, why, and what to do about it.
pub fn unsaved(state: &State, dispatch: &Dispatch) -> Html {
    let again = {
        // A store that has ended may not have said so before it was asked.
        let ended =
            |document: &Document| matches!(document.saving, Saving::Failed(StoreError::Ended | StoreError::Renewed));
        let closed = state.store.is_none() || state.leaving.iter().chain([&state.open]).any(ended);
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            let dispatch = dispatch.clone();
            if closed {
                spawn_local(async move { dispatch.dispatch(Action::Stored(Store::open().await)) });
            } else {
                dispatch.dispatch(Action::SaveAgain);
            }
        })
    };
    let told = |tone: Tone, words: String, document: &Document| {
        let out = if matches!(document.saving, Saving::Overtaken | Saving::Removed) && *document != state.open {
            let (dispatch, document) = (dispatch.clone(), document.clone());
            let keep = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::KeepLeft(document.clone())));
            html! { <button class="button compact" onclick={keep}>{ "Keep it as a new plan" }</button> }
        } else {
            html! { <button class="button compact" onclick={again.clone()}>{ "Try again" }</button> }
        };
        let content = html! {
            <>
                <p>{ words }</p>
                <div class="row">
                    { out }
                    { save_file(document) }
                </div>
            </>
        };
        html! { <div class="page told">{ quiet_notice(tone, content) }</div> }
    };
    let left = |document: &Document| {
        let name = quoted(document.plan.name());
        let reason = match &document.saving {
            Saving::Failed(reason) => reason.to_string(),
            Saving::Overtaken => "Another tab has changed it since.".to_owned(),
            Saving::Removed => "Another tab has removed it.".to_owned(),
            _ => return Html::default(),
        };
        let yet = yet(&document.saving);
        told(Tone::Bad, format!("The last change of {name}, which you left, is not saved{yet}. {reason}"), document)
    };
    let open = match (&state.no_store, &state.open.saving) {
        (Some(why), _) => {
            let words = if state.has_unsaved() {
                format!("What you have changed is not saved. {why} Save a file before you leave.")
            } else {
                format!("From now on nothing you do is kept in this browser. {why}")
            };
            Some(told(Tone::Warn, words, &state.open))
        }
        (None, Saving::Failed(why)) => {
            let yet = yet(&state.open.saving);
            let words = format!("The last change of {} is not saved{yet}. {why}", quoted(state.plan().name()));
            Some(told(Tone::Bad, words, &state.open))
        }
        _ => None,
    };
    html! { <>{ for state.leaving.iter().map(left) }{ for open }</> }
}

/// What is not answered may be saved still.
const fn yet(saving: &Saving) -> &'static str {
    if matches!(saving, Saving::Failed(StoreError::Silent)) { " yet" } else { "" }
}

/// Hands a plan out as a file.
fn save_file(document: &Document) -> Html {
    let plan = document.plan.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        files::download(&plan.file_name(), "application/json", &plan.to_file());
    });
    html! { <button class="button compact" {onclick}>{ "Save a file" }</button> }
}
