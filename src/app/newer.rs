//! A newer version of the page: said quietly when it is there, and taken when the reader asks and all is saved.
//!
//! `site/start.js` marks the document when a newer version waits, and goes over to it when it is told to.

use super::state::{State, use_page_state};
use gloo::events::EventListener;
use gloo::utils::{document_element, window};
use web_sys::Event;
use yew::prelude::*;

/// The document’s mark that a newer version is there, and what the window hears when it is put.
const MARK: &str = "data-newer";
const READY: &str = "orgwright-newer";
/// What the window is told to go over to it.
const TAKE: &str = "orgwright-take";

/// Offers the newer version, if there is one.
#[component]
pub fn Newer() -> Html {
    let state = use_page_state();
    let ready = use_state_eq(|| document_element().has_attribute(MARK));
    let asked = use_state_eq(|| false);
    {
        let ready = ready.clone();
        use_effect_with((), move |()| {
            let heard = EventListener::new(&window(), READY, move |_| ready.set(true));
            move || drop(heard)
        });
    }
    // What was typed last is on its way to the store when the button is pressed. It is asked once: what happens later is not what
    // was asked for, nor what happens once something could not be saved.
    {
        let (asked, lost) = (asked.clone(), unsaved(&state));
        use_effect_with((*asked, lost, state.to_save().is_some()), move |(go, lost, saving)| {
            if !go || (*saving && !lost) {
                return;
            }
            asked.set(false);
            if !lost && let Ok(take) = Event::new(TAKE) {
                // Nobody answers it.
                let _ = window().dispatch_event(&take);
            }
        });
    }
    let take = Callback::from(move |_: MouseEvent| asked.set(true));
    html! {
        <div class="newer" role="status">
            if *ready {
                <span>{ "A newer version of this page is ready." }</span>
                if unsaved(&state) {
                    <span>{ "Save your plan before you go over to it." }</span>
                } else {
                    <button class="button compact" id="take-newer" onclick={take}>{ "Reload with it" }</button>
                }
            }
        </div>
    }
}

/// Whether anything would be lost that the store will not take.
fn unsaved(state: &State) -> bool {
    state.would_lose() || state.leaving.iter().any(|left| state.is_stuck(left))
}
