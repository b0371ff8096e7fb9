//! Text fields. What is typed is kept as typed; only what the rules accept reaches the plan, and a refusal stands in words
//! beside the field.

use crate::company::Refusal;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// See [`Entry`].
#[derive(Properties, PartialEq)]
pub struct EntryProps {
    /// Stable id; label, hint and error hang on it.
    pub id: AttrValue,
    /// What the field asks.
    pub label: AttrValue,
    /// Classes of the label.
    #[prop_or_default]
    pub label_class: Classes,
    /// A line of help.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What stands in the empty field.
    #[prop_or(AttrValue::Static("Not sure"))]
    pub placeholder: AttrValue,
    /// A unit shown behind the field.
    #[prop_or_default]
    pub unit: Option<AttrValue>,
    /// The accepted value as text.
    pub value: AttrValue,
    /// Whether it takes a number, so that a number pad is offered.
    #[prop_or(true)]
    pub numeric: bool,
    /// Takes what was typed; a refusal changes nothing.
    pub on_entry: Callback<String, Result<(), Refusal>>,
}

/// One labelled text field.
#[component]
pub fn Entry(props: &EntryProps) -> Html {
    // What is being typed, until it is accepted and the field is left.
    let draft = use_state(|| None::<String>);
    let refusal = use_state(|| None::<AttrValue>);
    let oninput = {
        let (draft, refusal, on_entry) = (draft.clone(), refusal.clone(), props.on_entry.clone());
        Callback::from(move |event: InputEvent| {
            let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
                return;
            };
            let text = input.value();
            refusal.set(on_entry.emit(text.clone()).err().map(|refusal| AttrValue::from(refusal.to_string())));
            draft.set(Some(text));
        })
    };
    let onblur = {
        let (draft, refusal) = (draft.clone(), refusal.clone());
        Callback::from(move |_: FocusEvent| {
            if refusal.is_none() {
                draft.set(None);
            }
        })
    };
    let shown = draft.as_ref().map_or_else(|| props.value.clone(), |draft| AttrValue::from(draft.clone()));
    let (hint_id, error_id) = (format!("{}-hint", props.id), format!("{}-error", props.id));
    let described = match (props.hint.is_some(), refusal.is_some()) {
        (_, true) => Some(error_id.clone()),
        (true, false) => Some(hint_id.clone()),
        (false, false) => None,
    };
    html! {
        <div class="field">
            <label for={props.id.clone()} class={props.label_class.clone()}>{ &props.label }</label>
            <div class="with-unit">
                <input id={props.id.clone()} class="input" type="text" autocomplete="off" value={shown}
                    inputmode={if props.numeric { "decimal" } else { "text" }} placeholder={props.placeholder.clone()}
                    aria-invalid={refusal.is_some().to_string()} aria-describedby={described} {oninput} {onblur} />
                if let Some(unit) = &props.unit { <span class="soft small">{ unit }</span> }
            </div>
            if let Some(refusal) = &*refusal {
                <p class="field-error" id={error_id} role="alert"><span>{ refusal }</span></p>
            } else if let Some(hint) = &props.hint {
                <p class="hint" id={hint_id}>{ hint }</p>
            }
        </div>
    }
}
