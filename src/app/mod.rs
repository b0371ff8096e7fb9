//! The page: Yew components that ask the planner and draw. No rule lives here.

mod autosave;
#[cfg(feature = "bench-page")]
pub mod bench;
mod browser;
mod chart;
mod newer;
mod page;
mod plot;
mod router;
mod shell;
mod state;
mod tabs;
mod widget;

use crate::plan::Plan;
use browser::storage::{Kept, Store, StoreError, last_open};
use browser::theme::Theme;
use shell::Shell;
use state::State;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Mounts the page on the document's body.
pub fn run() {
    Theme::stored().apply();
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
        Err(error) => {
            let notice = format!(
                "This browser does not let the page keep anything ({error}). You can work, but save a file before you leave."
            );
            return state::First::new(State::new(None, None, Plan::default()), Some(notice));
        }
    };
    let last = last_plan(&store).await;
    let blank = |store: Store| State::new(Some(store), None, Plan::default());
    match last {
        Ok(None) => state::First::new(blank(store), None),
        Ok(Some(kept)) => match Plan::from_text(&kept.text) {
            Ok(plan) => state::First::new(State::new(Some(store), Some(kept.writing), plan), None),
            Err(error) => {
                let notice = format!("The plan you had open could not be opened, and was left as it is. {error}");
                state::First::new(blank(store), Some(notice))
            }
        },
        Err(error) => {
            let notice = format!("The plans in this browser could not be read ({error}). They were left as they are.");
            state::First::new(blank(store), Some(notice))
        }
    }
}

/// The plan that was open last, or else the one changed last. The others are not read: their list is the Plans page's.
async fn last_plan(store: &Store) -> Result<Option<Kept>, StoreError> {
    if let Some(key) = last_open()
        && let Some(kept) = store.get(key).await?
    {
        return Ok(Some(kept));
    }
    let Some(key) = store.list().await?.first().map(|entry| entry.key) else { return Ok(None) };
    store.get(key).await
}
