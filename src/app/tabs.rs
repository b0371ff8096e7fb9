//! One plan in several tabs: one edits it, the others follow what it writes and can take over.
//!
//! Who edits holds the lock of the plan’s name, and gives it up when another tab asks for it, once all is written. A tab that is closed
//! gives it up too, and the next goes on. The store itself refuses to overwrite what it was not told of, should a browser have no locks.

use super::browser::lock::{Lock, take};
use super::browser::storage::{PlanKey, Store, Writing};
use super::state::{Action, Dispatch, Document, Saving, State};
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
    /// Tells this tab from the others.
    static OWN: u32 = own_number();
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // below 2^32
fn own_number() -> u32 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}

/// Tells the other tabs that a plan was written or removed.
pub fn announce(key: PlanKey) {
    tell(&format!("{WRITTEN} {key}"));
}

/// Asks the tab that edits a plan to give it up.
pub fn take_over(key: PlanKey) {
    tell(&format!("{WANTED} {key} {}", OWN.with(|own| *own)));
}

/// Whether no tab has this plan open, and while what is returned is held none can begin to edit it.
pub async fn alone_with(key: PlanKey) -> Option<Lock> {
    take(&lock_of(key), false).await
}

fn lock_of(key: PlanKey) -> String {
    format!("orgwright-plan-{key}")
}

fn tell(words: &str) {
    // Who cannot be told asks the store.
    TABS.with(|tabs| tabs.as_ref().map(|tabs| tabs.post_message(&words.into())));
}

/// The plans that this tab may edit, and the one that it asks for.
#[derive(Default)]
struct Claims {
    /// Counts what was asked for; what is granted for an earlier question goes to the next tab.
    asked: Cell<u32>,
    held: RefCell<Vec<(PlanKey, Lock)>>,
    /// Which tabs want plans that this one holds, until they are given up.
    wanted: RefCell<Vec<(PlanKey, String)>>,
}

impl Claims {
    /// Keeps the plans that `wanted` names and gives the others up.
    fn keep(&self, wanted: impl Fn(PlanKey) -> bool) {
        self.held.borrow_mut().retain(|(key, _)| wanted(*key));
        self.wanted.borrow_mut().retain(|(key, _)| self.holds(*key));
    }

    /// Tells who wants one of the plans that the store has not got that they are not given up.
    fn refuse(&self, stuck: &[PlanKey]) {
        self.wanted.borrow_mut().retain(|(key, who)| {
            let refused = stuck.contains(key);
            if refused {
                tell(&format!("{UNSAVED} {key} {who}"));
            }
            !refused
        });
    }

    fn holds(&self, key: PlanKey) -> bool {
        self.held.borrow().iter().any(|(held, _)| *held == key)
    }

    /// Asks for the plan, where this tab does not hold it. Until it is granted the plan is another tab’s, and what that one wrote last is
    /// followed. `shown` is the writing that the page shows.
    fn ask(self: Rc<Self>, key: PlanKey, wait: bool, shown: Option<Writing>, store: Store, dispatch: Dispatch) {
        let number = self.asked.get() + 1;
        self.asked.set(number);
        if self.holds(key) {
            return;
        }
        spawn_local(async move {
            let mut lock = if wait { None } else { take(&lock_of(key), false).await };
            if lock.is_none() {
                if self.asked.get() == number {
                    dispatch.dispatch(Action::Elsewhere(key, true));
                    follow(key, None, &store, &dispatch).await;
                }
                lock = take(&lock_of(key), true).await;
            }
            if self.asked.get() != number {
                return;
            }
            follow(key, shown, &store, &dispatch).await;
            if self.asked.get() != number {
                return;
            }
            self.held.borrow_mut().extend(lock.map(|lock| (key, lock)));
            dispatch.dispatch(Action::Elsewhere(key, false));
        });
    }
}

/// Has the page show what another tab has written, unless that is `shown` already: a plan that was just opened is not read twice.
async fn follow(key: PlanKey, shown: Option<Writing>, store: &Store, dispatch: &Dispatch) {
    // What cannot be read is tried again with the next writing, and never overwritten.
    dispatch.dispatch(match store.get(key).await {
        Ok(Some(kept)) if shown == Some(kept.writing) => return,
        Ok(Some(kept)) => match Plan::from_text(&kept.text.unwrap_or_default()) {
            Ok(plan) => Action::Follow(kept.writing, Box::new(plan)),
            Err(error) => Action::Behind(key, error.to_string()),
        },
        Ok(None) => Action::Gone(key),
        Err(error) => Action::Behind(key, error.to_string()),
    });
}

/// Keeps the open plan to one tab. Call it once, where the state lives.
#[hook]
pub fn use_tabs(state: &UseReducerHandle<State>) {
    let claims = use_memo((), |()| Claims::default());
    let open = &state.open;
    let documents = || state.leaving.iter().chain([open]);
    let stuck: Vec<_> = documents().filter(|document| state.is_stuck(document)).filter_map(Document::key).collect();
    {
        let (claims, dispatch) = (Rc::clone(&claims), state.dispatcher());
        let shown = open.writing;
        use_effect_with((open.key(), state.store.clone()), move |(key, store)| {
            match (*key, store.clone()) {
                (Some(key), Some(store)) => claims.ask(key, false, shown, store, dispatch),
                // What was asked for is not shown any more.
                (None, _) => claims.asked.set(claims.asked.get() + 1),
                (Some(_), None) => {}
            }
        });
    }
    {
        // A plan that was left is given up once its last change is written.
        let claims = Rc::clone(&claims);
        let wanted: Vec<_> = documents().filter_map(Document::key).collect();
        use_effect_with(wanted, move |wanted| claims.keep(|key| wanted.contains(&key)));
    }
    {
        let claims = Rc::clone(&claims);
        use_effect_with(stuck.clone(), move |stuck| claims.refuse(stuck));
    }
    {
        let (claims, dispatch) = (Rc::clone(&claims), state.dispatcher());
        let deps = (open.key(), open.elsewhere, stuck, state.store.clone());
        use_effect_with(deps, move |(open, elsewhere, stuck, store)| {
            let (open, elsewhere, stuck, store) = (*open, *elsewhere, stuck.clone(), store.clone());
            let listener = TABS.with(Clone::clone).map(|tabs| {
                EventListener::new(&tabs, "message", move |event| {
                    let said = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
                    let said = said.unwrap_or_default();
                    let mut words = said.split(' ');
                    let what = words.next().unwrap_or_default();
                    let Some(Ok(key)) = words.next().map(str::parse::<PlanKey>) else { return };
                    let who = words.next().unwrap_or_default();
                    if what == WANTED && claims.holds(key) {
                        claims.wanted.borrow_mut().push((key, who.to_owned()));
                        claims.refuse(&stuck);
                    }
                    // One that was left is given up by itself.
                    if open != Some(key) {
                        return;
                    }
                    let stuck = stuck.contains(&key);
                    match (what, store.clone()) {
                        (WRITTEN, Some(store)) if !stuck => {
                            let dispatch = dispatch.clone();
                            spawn_local(async move { follow(key, None, &store, &dispatch).await });
                        }
                        // Who has waited for longer lets the one pass who was asked to edit.
                        (WANTED, Some(store)) if elsewhere => {
                            Rc::clone(&claims).ask(key, true, None, store, dispatch.clone());
                        }
                        (WANTED, _) if stuck => {}
                        (WANTED, _) => dispatch.dispatch(Action::Elsewhere(key, true)),
                        (UNSAVED, _) if OWN.with(u32::to_string) == who => {
                            dispatch.dispatch(Action::Notice(Some(REFUSED.into())));
                        }
                        _ => {}
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
        let (true, Some(key)) = (*elsewhere, *key) else { return };
        if !claims.holds(key) {
            return;
        }
        match saving {
            Saving::Pending => {}
            Saving::Saved | Saving::Untouched | Saving::Behind => {
                claims.keep(|other| other != key);
                if let Some(store) = store.clone() {
                    claims.ask(key, true, None, store, dispatch);
                }
            }
            Saving::Failed(_) | Saving::Overtaken | Saving::Removed => dispatch.dispatch(Action::Elsewhere(key, false)),
        }
    });
}
