//! One plan in several tabs: one edits it, the others follow what it writes and can take over.
//!
//! Who edits holds the lock of the plan’s name, and gives it up when another tab asks for it, once all is written. A tab that is closed
//! gives it up too, and the next goes on. The store itself refuses to overwrite what it was not told of, should a browser have no locks.

use super::browser::lock::{Lock, take};
use super::browser::storage::{PlanKey, Store};
use super::state::{Action, Dispatch, Saving, State};
use crate::plan::Plan;
use gloo::events::EventListener;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent};
use yew::platform::spawn_local;
use yew::prelude::*;

/// Where tabs tell each other what they do.
const CHANNEL: &str = "orgwright-plans";
/// A plan was written.
const WRITTEN: &str = "written";
/// A tab wants to edit a plan.
const WANTED: &str = "wanted";
/// The tab that edits a plan cannot give it up, as the store has not got its last change.
const UNSAVED: &str = "unsaved";
/// The same for people.
const REFUSED: &str = "The other tab could not save its last change and keeps the plan. Save it there as a file first.";

thread_local! {
    /// `None` in a browser without channels, in which tabs hear nothing of each other.
    static TABS: Option<BroadcastChannel> = BroadcastChannel::new(CHANNEL).ok();
}

/// Tells the other tabs that a plan was written.
pub fn announce(key: PlanKey) {
    tell(WRITTEN, key);
}

/// Asks the tab that edits a plan to give it up.
pub fn take_over(key: PlanKey) {
    tell(WANTED, key);
}

fn tell(what: &str, key: PlanKey) {
    // Who cannot be told asks the store.
    TABS.with(|tabs| tabs.as_ref().map(|tabs| tabs.post_message(&format!("{what} {key}").into())));
}

/// This tab’s claim to edit a plan. Each plan that is opened begins a new one, and what was asked for an earlier one is given back.
#[derive(Clone, Default)]
struct Claim {
    number: Rc<Cell<u32>>,
    lock: Rc<RefCell<Option<Lock>>>,
}

impl Claim {
    /// Gives up what is held. Returns the number of the claim that begins.
    fn begin(&self) -> u32 {
        self.lock.borrow_mut().take();
        self.number.set(self.number.get() + 1);
        self.number.get()
    }

    /// Claims the plan; until it is granted, the plan is another tab’s, and what that one wrote last is followed.
    fn make(&self, key: PlanKey, wait: bool, store: Store, dispatch: Dispatch) {
        let (claim, number) = (self.clone(), self.begin());
        spawn_local(async move {
            let name = format!("orgwright-plan-{key}");
            let mut lock = if wait { None } else { take(&name, false).await };
            if lock.is_none() {
                if claim.number.get() == number {
                    dispatch.dispatch(Action::Elsewhere(key, true));
                    follow(key, &store, &dispatch).await;
                }
                lock = take(&name, true).await;
            }
            // What was granted too late goes to the next.
            if claim.number.get() != number {
                return;
            }
            follow(key, &store, &dispatch).await;
            *claim.lock.borrow_mut() = lock;
            dispatch.dispatch(Action::Elsewhere(key, false));
        });
    }
}

/// Has the page show what another tab has written, where it follows one.
async fn follow(key: PlanKey, store: &Store, dispatch: &Dispatch) {
    // What cannot be read is tried again with the next writing, and never overwritten.
    if let Ok(Some(kept)) = store.get(key).await
        && let Ok(plan) = Plan::from_text(&kept.text)
    {
        dispatch.dispatch(Action::Follow(kept.writing, Box::new(plan)));
    }
}

/// Keeps the open plan to one tab. Call it once, where the state lives.
#[hook]
pub fn use_tabs(state: &UseReducerHandle<State>) {
    let claim = (*use_memo((), |()| Claim::default())).clone();
    let open = &state.open;
    let stuck = open.saving.is_open() && open.saving != Saving::Pending;
    {
        let (claim, dispatch) = (claim.clone(), state.dispatcher());
        use_effect_with((open.key(), state.store.clone()), move |(key, store)| match (*key, store.clone()) {
            (Some(key), Some(store)) => claim.make(key, false, store, dispatch),
            _ => _ = claim.begin(),
        });
    }
    {
        let dispatch = state.dispatcher();
        let deps = (open.key(), open.elsewhere, stuck, state.store.clone());
        use_effect_with(deps, move |(key, elsewhere, stuck, store)| {
            let (key, elsewhere, stuck, store) = (*key, *elsewhere, *stuck, store.clone());
            let listener = TABS.with(Clone::clone).map(|tabs| {
                EventListener::new(&tabs, "message", move |event| {
                    let (Some(key), Some(store)) = (key, store.clone()) else { return };
                    let said = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
                    let said = said.unwrap_or_default();
                    let about = |what: &str| said == format!("{what} {key}");
                    if about(WRITTEN) && elsewhere {
                        let dispatch = dispatch.clone();
                        spawn_local(async move { follow(key, &store, &dispatch).await });
                    } else if about(WANTED) && stuck {
                        tell(UNSAVED, key);
                    } else if about(WANTED) {
                        dispatch.dispatch(Action::Elsewhere(key, true));
                    } else if about(UNSAVED) && elsewhere {
                        dispatch.dispatch(Action::Notice(Some(REFUSED.into())));
                    }
                })
            });
            move || drop(listener)
        });
    }
    // Given up to another tab: once all is written the lock goes, and this tab waits for its turn.
    let dispatch = state.dispatcher();
    let deps = (open.key(), open.elsewhere, open.saving.clone(), state.store.clone());
    use_effect_with(deps, move |(key, elsewhere, saving, store)| {
        let holds = claim.lock.borrow().is_some();
        let (true, Some(key), Some(store)) = (*elsewhere && holds, *key, store.clone()) else { return };
        match saving {
            Saving::Pending => {}
            Saving::Saved | Saving::Untouched => claim.make(key, true, store, dispatch),
            Saving::Failed(_) | Saving::Overtaken => {
                tell(UNSAVED, key);
                dispatch.dispatch(Action::Elsewhere(key, false));
            }
        }
    });
}
