//! A button that folds out a small panel: choices that need not be in sight all the time.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};
use yew::prelude::*;

/// The button shows `label`; Escape, or going elsewhere, closes the panel.
pub fn popover(label: Html, content: Html) -> Html {
    let onfocusout = Callback::from(|event: FocusEvent| {
        let within = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        if let Some(folded_out) = around(&event)
            && !folded_out.contains(within.as_ref())
        {
            close(&folded_out);
        }
    });
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Escape"
            && let Some(folded_out) = around(&event)
        {
            close(&folded_out);
            event.prevent_default();
        }
    });
    html! {
        <details class="popover" {onfocusout} {onkeydown}>
            <summary class="button compact">{ label }</summary>
            <div class="popover-panel stack" tabindex="-1">{ content }</div>
        </details>
    }
}

/// The popover that an event happened in.
fn around(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(".popover").ok().flatten()
}

fn close(folded_out: &Element) {
    // Removing an attribute of an element cannot fail.
    let _ = folded_out.remove_attribute("open");
}
