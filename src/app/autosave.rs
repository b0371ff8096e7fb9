//! Saving: each change of the open plan goes to the store at once, one write at a time, the newest state always last. Nobody closes
//! the page unasked while something is not saved, and the browser is asked to keep what was.

use super::browser::last::{is_first_time, remember_open};
use super::browser::storage::{StoreError, Unkept, ask_to_keep};
use super::state::{Action, Saving, State};
use super::tabs;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::future::sleep;
use gloo::utils::window;
use js_sys::Reflect;
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
    let newest = use_mut_ref(|| None);
    let dispatch = state.dispatcher();
    let waiting = state.to_save().cloned();
    use_effect_with((waiting, state.answered, state.store.clone()), move |(waiting, _, store)| {
        let wanted = waiting.clone().zip(store.clone());
        let waits = wanted.is_some();
        newest.replace(wanted);
        // The write under way ends with an answer, which brings us here again.
        if !waits || busy.replace(true) {
            return;
        }
        spawn_local(async move {
            sleep(AFTER_THE_PICTURE).await;
            // What was removed meanwhile is not brought back.
            let Some((document, store)) = newest.take() else {
                busy.replace(false);
                return;
            };
            let written = store.put(document.writing, document.plan.name(), &document.plan.to_text()).await;
            *busy.borrow_mut() = false;
            dispatch.dispatch(match written {
                Ok(writing) => {
                    tabs::announce(writing.key);
                    // Asked for what is somebody’s own, and once: some browsers ask the reader.
                    if document.touched && is_first_time("orgwright-asked-to-keep") {
                        spawn_local(ask_to_keep());
                    }
                    Action::Saved(document, writing)
                }
                Err(Unkept { why: StoreError::Changed, writing }) => {
                    Action::NotSaved(document, Saving::Overtaken, writing)
                }
                Err(Unkept { why, writing }) => Action::NotSaved(document, Saving::Failed(why), writing),
            });
        });
    });
    let dispatch = state.dispatcher();
    use_effect_with(state.store.clone(), move |store| {
        if let Some(store) = store {
            let on_end = Callback::from(move |why| dispatch.dispatch(Action::Stored(Err(why))));
            store.on_end(&on_end);
        }
    });
    use_effect_with(state.has_unsaved(), |unsaved| {
        let listener = unsaved.then(|| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window(), "beforeunload", options, |event| {
                event.prevent_default();
                // Some browsers ask only where there is something to ask with. Setting it on an event cannot fail.
                let _ = Reflect::set(event, &"returnValue".into(), &true.into());
            })
        });
        move || drop(listener)
    });
}
