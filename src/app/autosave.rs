//! Saving: each change of the open plan goes to the store at once, one write at a time, the newest state always last.

use super::browser::last::remember_open;
use super::browser::storage::StoreError;
use super::state::{Action, Saving, State};
use super::tabs;
use gloo::timers::future::sleep;
use std::time::Duration;
use yew::platform::spawn_local;
use yew::prelude::*;

/// How long a change waits before it is written: the picture comes first, and writing out a large plan takes longer than a
/// frame. Not a frame request, which a hidden page never gets.
const AFTER_THE_PICTURE: Duration = Duration::from_millis(30);

/// Writes what waits to be written. Call it once, where the state lives.
#[hook]
pub fn use_autosave(state: &UseReducerHandle<State>) {
    use_effect_with(state.open.key(), |key| key.iter().copied().for_each(remember_open));
    let busy = use_mut_ref(|| false);
    let dispatch = state.dispatcher();
    let waiting = state.to_save().cloned();
    use_effect_with((waiting, state.answered, state.store.clone()), move |(waiting, _, store)| {
        let (Some(document), Some(store)) = (waiting.clone(), store.clone()) else { return };
        // The write under way ends with an answer, which brings us here again.
        if busy.replace(true) {
            return;
        }
        spawn_local(async move {
            sleep(AFTER_THE_PICTURE).await;
            let written = store.put(document.writing, document.plan.name(), &document.plan.to_text()).await;
            *busy.borrow_mut() = false;
            dispatch.dispatch(match written {
                Ok(writing) => {
                    tabs::announce(writing.key);
                    Action::Saved(document, writing)
                }
                Err(StoreError::Changed) => Action::NotSaved(document, Saving::Overtaken),
                Err(error) => Action::NotSaved(document, Saving::Failed(error.to_string())),
            });
        });
    });
}
