//! Whether the browser has promised to keep the plans, and how much room there is.

use crate::app::browser::locale;
use crate::app::browser::storage::{Room, ask_to_keep, room};
use crate::app::state::State;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What the browser says of the room it gives, asked again after each answer of the store.
#[hook]
pub fn use_room(state: &State) -> UseStateHandle<Room> {
    let said = use_state_eq(Room::default);
    {
        let said = said.clone();
        use_effect_with((state.store.clone(), state.answered), move |_| {
            spawn_local(async move { said.set(room().await) });
        });
    }
    said
}

/// The same in plain words.
pub fn keeping(said: &UseStateHandle<Room>) -> Html {
    let words = match said.promised {
        Some(true) => "The browser has promised to keep the plans until you remove them or clear this site’s data.",
        Some(false) => {
            "The browser has not promised to keep the plans: it may clear them when this device runs out of space, or when you have not been \
             here for long. Save a file of what you need."
        }
        None => "The browser does not say whether it may clear the plans. Save a file of what you need.",
    };
    let ask = {
        let said = said.clone();
        Callback::from(move |_: MouseEvent| {
            let said = said.clone();
            spawn_local(async move {
                ask_to_keep().await;
                said.set(room().await);
            });
        })
    };
    let used = said.used.zip(said.allowed).map(|(used, allowed)| {
        format!("This site uses {} of the {} that the browser allows it.", megabytes(used), megabytes(allowed))
    });
    html! {
        <>
            <p class="measure" id="promise">{ words }</p>
            if said.promised == Some(false) {
                <p><button class="button compact" onclick={ask}>{ "Ask the browser to keep them" }</button></p>
            }
            if let Some(used) = used { <p class="measure" id="room">{ used }</p> }
        </>
    }
}

fn megabytes(bytes: f64) -> String {
    const MEGABYTE: f64 = 1_000_000.0;
    let digits = if bytes < 10.0 * MEGABYTE { 1 } else { 0 };
    format!("{}\u{a0}MB", locale::number(bytes / MEGABYTE, digits))
}
