//! Where things come in: a file chosen or dropped, cells pasted; and what stands there while one waits.

use super::{BringIn, Message};
use crate::app::browser::files;
use crate::exchange::Progress;
use crate::figure::{counted, quoted};
use crate::plan::Baseline;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, HtmlElement, HtmlTextAreaElement};
use yew::html::Scope;
use yew::prelude::*;

/// What a file picker offers.
const KINDS: &str =
    ".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.ods,.json,text/csv,text/tab-separated-values,text/plain,application/json";

/// The panel that takes things in. `over` says that a file is held over it, `busy` that something is open already.
pub fn door(link: &Scope<BringIn>, present: Option<&Baseline>, over: bool, busy: bool) -> Html {
    let onchange = link.batch_callback(|event: Event| files::picked(&event).map(Message::File));
    let ondragover = link.callback(|event: DragEvent| {
        event.prevent_default();
        Message::Over(true)
    });
    let ondragleave = link.batch_callback(|event: DragEvent| {
        // Going over to a part of the panel is no leaving.
        let panel = event.target().and_then(|at| at.dyn_into::<Element>().ok()?.closest(".door").ok()?);
        let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
        (!panel.is_some_and(|panel| to.is_some() && panel.contains(to.as_ref()))).then_some(Message::Over(false))
    });
    let ondrop = link.callback(|event: DragEvent| {
        event.prevent_default();
        let file = event.data_transfer().and_then(|data| files::handed_over(&data));
        let text =
            || event.data_transfer().and_then(|data| data.get_data("text/plain").ok()).filter(|text| !text.is_empty());
        match file {
            Some(file) => Message::File(file),
            None => text().map_or(Message::Over(false), Message::Text),
        }
    });
    let onpaste = link.batch_callback(pasted);
    let area = NodeRef::default();
    let read = {
        let area = area.clone();
        link.callback(move |_: MouseEvent| {
            Message::Text(area.cast::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default())
        })
    };
    let low = busy || present.is_some();
    html! {
        <div class={classes!("panel", "door", over.then_some("over"))} tabindex="-1" {ondragover} {ondragleave} {ondrop} {onpaste}>
            <div class="stack-tight">
                <h2>{ if present.is_some() { "Bring in another list" } else { "Your own chart" } }</h2>
                if let Some(present) = present {
                    <p class="soft">{ format!("Today’s chart holds {} from {}.", counted(present.chart.len(), "position", "positions"), quoted(&present.file)) }</p>
                }
                if !low {
                    <p class="soft measure">{ "A list of who reports to whom: Excel, CSV, JSON or an indented outline. Managers may be named by id, e-mail or name; the usual headings are recognised. You see what comes of it before anything is taken." }</p>
                }
            </div>
            <div class={classes!("door-ways", low.then_some("low"))}>
                <div class="door-file">
                    <label>
                        <input type="file" id="bring-in" class="hidden-text" accept={KINDS} {onchange} />
                        <span class={classes!("button", (!low).then_some("primary"))}>{ if busy { "Choose another file" } else { "Choose a file" } }</span>
                    </label>
                    <span class="soft small">{ if over { "Let go to read it" } else { "or drop it anywhere here" } }</span>
                </div>
                <details class="door-paste" open={!low}>
                    <summary>{ "Paste" }</summary>
                    <div class="field">
                        <label for="paste">{ "Paste cells from a spreadsheet, or an indented list" }</label>
                        <textarea id="paste" ref={area} class="input" rows="3" spellcheck="false" autocomplete="off" />
                        <p><button class="button compact" onclick={read}>{ "Read what is pasted" }</button></p>
                    </div>
                </details>
            </div>
        </div>
    }
}

/// Leads from the top of the page to the panel, which lies below the workplace once there is a chart.
pub fn way_in() -> Html {
    let onclick = Callback::from(|_: MouseEvent| {
        if let Some(input) =
            document().get_element_by_id("bring-in").and_then(|input| input.dyn_into::<HtmlElement>().ok())
        {
            if let Ok(Some(door)) = input.closest(".door") {
                door.scroll_into_view();
            }
            // An input that is there can be gone to.
            let _ = input.focus();
        }
    });
    html! { <button class="button compact way-in" {onclick}>{ "Bring in another list" }</button> }
}

/// What a paste anywhere on the panel brings. In a field that holds something already it is typing, and nothing more.
fn pasted(event: Event) -> Option<Message> {
    let event: ClipboardEvent = event.dyn_into().ok()?;
    let data = event.clipboard_data()?;
    let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(file) = files::handed_over(&data).filter(|_| area.is_none()) {
        event.prevent_default();
        return Some(Message::File(file));
    }
    if area.as_ref().is_some_and(|area| !area.value().is_empty()) {
        return None;
    }
    let text = data.get_data("text/plain").ok().filter(|text| !text.is_empty())?;
    // A field that is filled with a whole company would take the browser seconds to lay out.
    if area.is_none() || text.len() > MOST_IN_FIELD {
        event.prevent_default();
    }
    Some(Message::Text(text))
}

/// Characters that are shown in the field.
const MOST_IN_FIELD: usize = 50_000;

/// What is under way, how far it is, and the way out.
pub fn waiting(link: &Scope<BringIn>, what: &str, progress: Option<Progress>) -> Html {
    let stage = progress.map_or_else(|| format!("{what} …"), |progress| format!("{} …", progress.stage.label()));
    html! {
        <div class="waiting">
            <p role="status">{ stage }</p>
            if let Some(Progress { done, total, .. }) = progress.filter(|progress| progress.total > 0) {
                <progress aria-label="How far it is" max={total.to_string()} value={done.to_string()} />
            } else {
                <progress aria-label="How far it is" />
            }
            <button class="button compact" onclick={link.callback(|_| Message::Leave)}>{ "Cancel" }</button>
        </div>
    }
}
