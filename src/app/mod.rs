//! The page: Yew components that ask the planner and draw. No rule lives here.

mod autosave;
#[cfg(feature = "bench-page")]
pub mod bench;
mod browser;
mod chart;
mod newer;
mod opening;
mod page;
mod plot;
mod rescue;
mod router;
mod saved;
mod shell;
mod state;
mod tabs;
mod widget;

use crate::plan::Plan;
use browser::last::{last_open, without};
use browser::storage::{PlanKey, Store, StoreError};
use browser::theme::Theme;
use gloo::timers::callback::Timeout;
use shell::Shell;
use state::{Shared, State};
use std::cell::Cell;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

pub use browser::locale::marks;

/// How long the first plan is waited for. Milliseconds; twice what the opening of the store may take by itself.
const PATIENCE: u32 = 12_000;

/// Mounts the page on the document's body.
pub fn run() {
    rescue::prepare();
    marks().speak();
    Theme::stored().apply();
    browser::focus::keep();
    yew::Renderer::<App>::new().render();
}

/// The page, from its first paint on: opens the plan that was open last, or a blank one; where the browser gives no answer, a blank
/// one that is not kept.
#[component]
pub fn App() -> Html {
    let opened = use_state(|| None);
    {
        let opened = opened.clone();
        use_effect_with((), move |()| {
            let waiting = Rc::new(Cell::new(true));
            let open = move |first: state::First| {
                if waiting.replace(false) {
                    opened.set(Some(first));
                }
            };
            let late = open.clone();
            let silent = || state::First::new(State::new(Err(StoreError::Silent), None, Plan::default()));
            Timeout::new(PATIENCE, move || late(silent())).forget();
            spawn_local(async move { open(open_last().await) });
        });
    }
    match &*opened {
        Some(first) => html! { <Shell first={first.clone()} /> },
        // The words of the document itself, which the page has taken the place of.
        None => html! { <p class="opening">{ "Opening Orgwright …" }</p> },
    }
}

/// The state to begin with. Whatever is wrong with the store is said, and the page works without it.
async fn open_last() -> state::First {
    let store = match Store::open().await {
        Ok(store) => store,
        Err(why) => return state::First::new(State::new(Err(why), None, Plan::default())),
    };
    let keys: Vec<_> = match store.list().await {
        Ok(entries) => entries.into_iter().filter(|entry| entry.aside.is_none()).map(|entry| entry.key).collect(),
        Err(error) => {
            let mut state = State::new(Ok(store), None, Plan::default());
            state.notice = Some(format!("The plans in this browser could not be listed. {error}").into());
            return state::First::new(state);
        }
    };
    let (mut found, mut failed) = (None, Vec::new());
    for key in in_order(&keys) {
        match opening::from_store(&store, key).await {
            Ok((writing, plan)) => {
                found = Some((writing, plan));
                break;
            }
            Err(why) => failed.push(why),
        }
    }
    let (writing, plan) = found.map_or_else(|| (None, Plan::default()), |(writing, plan)| (Some(writing), plan));
    let notice = failed.first().map(|first| opening::told(first, failed.len() - 1, writing.and(Some(plan.name()))));
    let refused = failed.iter().filter_map(opening::Failed::refusal).collect();
    let mut state = State::new(Ok(store), writing, plan);
    (state.notice, state.refused) = (notice.map(AttrValue::from), Shared::new(refused));
    state::First::new(state)
}

/// The plan that was open last, and then the others, the one changed last first. Those that break the page are not among them.
fn in_order(changed: &[PlanKey]) -> Vec<PlanKey> {
    let (last, without) = (last_open().filter(|last| changed.contains(last)), without());
    let others = changed.iter().copied().filter(|key| Some(*key) != last);
    last.into_iter().chain(others).filter(|key| !without.contains(key)).collect()
}
