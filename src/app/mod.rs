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
use browser::storage::{PlanKey, Store};
use browser::theme::Theme;
use shell::Shell;
use state::{Shared, State};
use yew::platform::spawn_local;
use yew::prelude::*;

pub use browser::locale::marks;

/// Mounts the page on the document's body.
pub fn run() {
    rescue::prepare();
    marks().speak();
    Theme::stored().apply();
    browser::focus::keep();
    yew::Renderer::<App>::new().render();
}

/// The page, from its first paint on: opens the plan that was open last, or a blank one.
#[component]
pub fn App() -> Html {
    let opened = use_state(|| None);
    {
        let opened = opened.clone();
        use_effect_with((), move |()| spawn_local(async move { opened.set(Some(open_last().await)) }));
    }
    match &*opened {
        Some(first) => html! { <Shell first={first.clone()} /> },
        None => Html::default(),
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

/// The plan that was open last, and then the others, the one changed last first. One that breaks the page is not among them.
fn in_order(changed: &[PlanKey]) -> Vec<PlanKey> {
    let last = last_open().filter(|last| changed.contains(last));
    let others = changed.iter().copied().filter(|key| Some(*key) != last);
    last.into_iter().chain(others).filter(|key| Some(*key) != without()).collect()
}
