//! Saving: each change of the open plan goes to the store at once, one write at a time, the newest state always last. Nobody closes
//! the page unasked while something is not saved, and the browser is asked to keep what was.

use super::browser::last::{is_first_time, remember_open};
use super::browser::storage::{StoreError, Unkept, ask_to_keep};
use super::state::{Action, Document, Saving, State};
use super::tabs;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::timers::future::sleep;
use gloo::utils::window;
use js_sys::Reflect;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use yew::platform::spawn_local;
use yew::prelude::*;

/// How long a change waits before it is written: the picture comes first, and writing out a large plan takes longer than a
/// frame. Not a frame request, which a hidden page never gets.
const AFTER_THE_PICTURE: Duration = Duration::from_millis(30);

/// How long a write may take before it is said that it is not there yet. Milliseconds; a large plan on a slow disk takes a few hundred.
const PATIENCE: u32 = 8_000;

/// Where the one write at a time stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Write {
    None,
    UnderWay,
    /// Under way for too long. It still counts should it be answered, and none is begun beside it.
    Overdue,
}

/// Writes what waits to be written. Call it once, where the state lives.
#[hook]
pub fn use_autosave(state: &UseReducerHandle<State>) {
    use_effect_with(state.open.key(), |key| key.iter().copied().for_each(remember_open));
    let newest = use_mut_ref(|| None);
    // To each store its own: one that has ended may owe its answer for ever.
    let write = use_memo(state.store.clone(), |_| Cell::new(Write::None));
    let dispatch = state.dispatcher();
    let waiting = state.to_save().cloned();
    use_effect_with((waiting, state.answered, state.store.clone()), move |(waiting, _, store)| {
        newest.replace(waiting.clone().zip(store.clone()));
        let (Some(document), Some(store)) = (waiting.clone(), store.clone()) else { return };
        match write.get() {
            Write::None => write.set(Write::UnderWay),
            // It ends with an answer, which brings us here again.
            Write::UnderWay => return,
            Write::Overdue => return dispatch.dispatch(unanswered(document)),
        }
        let late = {
            let (write, dispatch, document) = (Rc::clone(&write), dispatch.clone(), document.clone());
            Timeout::new(PATIENCE, move || {
                write.set(Write::Overdue);
                dispatch.dispatch(unanswered(document));
            })
        };
        spawn_local(async move {
            sleep(AFTER_THE_PICTURE).await;
            // What was removed meanwhile is not brought back.
            let Some((document, store)) = newest.borrow_mut().take_if(|(_, of)| *of == store) else {
                write.set(Write::None);
                return;
            };
            let written = store.put(document.writing, document.plan.name(), &document.plan.to_text()).await;
            drop(late);
            if write.replace(Write::None) == Write::Overdue {
                // What was changed while nothing was heard.
                dispatch.dispatch(Action::SaveAgain);
            }
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
        let store = store.clone();
        if let Some(store) = &store {
            store.on_end(Some(Callback::from(move |why| dispatch.dispatch(Action::Stored(Err(why))))));
        }
        // Another one has taken its place: that this one ends is no news.
        move || store.iter().for_each(|store| store.on_end(None))
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

fn unanswered(document: Document) -> Action {
    Action::NotSaved(document, Saving::Failed(StoreError::Silent), None)
}
