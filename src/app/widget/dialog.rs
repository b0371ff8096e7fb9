//! What asks before something is done: a modal dialog, and one with a single field.

use crate::app::browser::focus::Place;
use web_sys::{HtmlDialogElement, HtmlInputElement};
use yew::prelude::*;

/// See [`Dialog`].
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// What it asks or shows.
    pub title: AttrValue,
    /// It was left, by Escape or by [`close`](HtmlDialogElement::close).
    pub on_close: Callback<()>,
    /// What it holds.
    pub children: Html,
}

/// A modal dialog. It is open while it is in the page. The browser keeps the focus inside; it comes back to what had it, or
/// near to where that was.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            let before = Place::here();
            let dialog = dialog.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                // Fails where it is open already, which it is not.
                let _ = dialog.show_modal();
            }
            move || {
                if let Some(dialog) = dialog {
                    dialog.close();
                }
                if let Some(before) = before {
                    before.back();
                }
            }
        });
    }
    let onclose = props.on_close.reform(|_: Event| ());
    let dismiss = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <dialog ref={dialog} class="ask" aria-label={props.title.clone()} {onclose}>
            <header class="row-apart ask-head">
                <h2>{ &props.title }</h2>
                <button type="button" class="button square quiet" aria-label="Close" onclick={dismiss}>{ "×" }</button>
            </header>
            { props.children.clone() }
        </dialog>
    }
}

/// See [`Prompt`].
#[derive(Properties, PartialEq)]
pub struct PromptProps {
    /// What it asks.
    pub title: AttrValue,
    /// Name of the field.
    pub label: AttrValue,
    /// What stands in the field to begin with.
    pub value: AttrValue,
    /// What the button says.
    pub action: AttrValue,
    /// What was typed, or that it was left. A refusal, a whole sentence, keeps it open.
    pub on_done: Callback<Option<String>, Result<(), AttrValue>>,
}

/// A dialog with one field.
#[component]
pub fn Prompt(props: &PromptProps) -> Html {
    let input = use_node_ref();
    let refusal = use_state_eq(AttrValue::default);
    {
        let input = input.clone();
        use_effect_with((), move |()| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.select();
            }
        });
    }
    let on_close = {
        let on_done = props.on_done.clone();
        Callback::from(move |()| drop(on_done.emit(None)))
    };
    let onsubmit = {
        let (input, refusal, on_done) = (input.clone(), refusal.clone(), props.on_done.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let text = input.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
            if let Err(words) = on_done.emit(Some(text)) {
                refusal.set(words);
            }
        })
    };
    html! {
        <Dialog title={props.title.clone()} {on_close}>
            <form class="stack" {onsubmit}>
                <label class="field">
                    <span class="label">{ &props.label }</span>
                    <input ref={input} class="input" autofocus=true autocomplete="off" value={props.value.clone()} aria-invalid={(!refusal.is_empty()).to_string()} />
                    if !refusal.is_empty() { <span class="field-error" role="alert"><span>{ &*refusal }</span></span> }
                </label>
                <div class="row"><button class="button primary" type="submit">{ &props.action }</button></div>
            </form>
        </Dialog>
    }
}
