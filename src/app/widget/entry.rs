//! Text fields. What is typed is kept as typed; it reaches the plan when the field is left or Enter is pressed, and only
//! where the rules accept it. A refusal stands in words beside the field from the first wrong letter on.
//!
//! A field for a day is whole at every digit of its year (2027 passes through 0002, 0020 and 0202) and empty while a part of
//! it is missing. It is taken, or refused, once it is left.

use crate::company::Refusal;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
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
    /// Whether it takes several lines.
    #[prop_or_default]
    pub lines: bool,
    /// Whether it takes a day of the calendar, as year, month and day with hyphens between; empty is none.
    #[prop_or_default]
    pub day: bool,
    /// Checks what is typed, and takes it once it is done; a refusal changes nothing.
    pub on_entry: Callback<Typed, Result<(), Refusal>>,
}

const NO_DAY: &str = "This is not a whole day between the years 1900 and 9999. Complete it, or empty the field.";

/// Text in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// It is being typed: check it, and change nothing.
    Draft(String),
    /// It is done.
    Done(String),
}

/// One labelled text field.
#[component]
pub fn Entry(props: &EntryProps) -> Html {
    // What is being typed, until it is accepted.
    let draft = use_state(|| None::<String>);
    let at_work = use_state_eq(|| false);
    // Whether the field was left with a part of a day, or with one that lies beyond the calendar.
    let partial = use_state_eq(|| false);
    // Asked again on every render: another answer may have made a refused draft right, or an accepted one wrong.
    let refusal = draft.as_ref().filter(|_| !(props.day && *at_work)).and_then(|text| {
        if *partial {
            return Some(Refusal::Ruled(NO_DAY.to_owned()));
        }
        props.on_entry.emit(Typed::Draft(text.clone())).err()
    });
    let oninput = {
        let (draft, at_work, partial) = (draft.clone(), at_work.clone(), partial.clone());
        Callback::from(move |event: InputEvent| {
            at_work.set(true);
            partial.set(false);
            draft.set(event.target().and_then(typed_in));
        })
    };
    let onchange = {
        let (at_work, day) = (at_work.clone(), props.day);
        Callback::from(move |_: Event| at_work.set(day))
    };
    let onblur = props.day.then(|| {
        let (draft, at_work, partial) = (draft.clone(), at_work.clone(), partial.clone());
        Callback::from(move |event: FocusEvent| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let is_partial = !field.check_validity();
            if is_partial {
                draft.set(Some(field.value()));
            }
            partial.set(is_partial);
            at_work.set(false);
        })
    });
    {
        let (draft, on_entry) = (draft.clone(), props.on_entry.clone());
        let ready = refusal.is_none() && !*at_work;
        use_effect_with((ready, (*draft).clone()), move |(ready, text)| {
            if let (true, Some(text)) = (ready, text)
                && on_entry.emit(Typed::Done(text.clone())).is_ok()
            {
                draft.set(None);
            }
        });
    }
    let onkeydown = {
        let (draft, at_work, partial) = (draft.clone(), at_work.clone(), partial.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && draft.is_some() {
                event.prevent_default();
                // A part of a day is no value, and would stay where there was none before.
                if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                    field.set_value("");
                }
                at_work.set(false);
                partial.set(false);
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
                if props.lines {
                    <textarea id={props.id.clone()} class="input" rows="3" value={shown} placeholder={props.placeholder.clone()}
                        aria-invalid={refusal.is_some().to_string()} aria-describedby={described} {oninput} {onchange} {onkeydown} />
                } else if props.day {
                    <input id={props.id.clone()} class="input" type="date" min="1900-01-01" max="9999-12-31" value={shown}
                        aria-invalid={refusal.is_some().to_string()} aria-describedby={described} {oninput} {onchange} {onblur} {onkeydown} />
                } else {
                <input id={props.id.clone()} class="input" type="text" autocomplete="off" value={shown}
                    inputmode={if props.numeric { "decimal" } else { "text" }} placeholder={props.placeholder.clone()}
                    aria-invalid={refusal.is_some().to_string()} aria-describedby={described} {oninput} {onchange} {onkeydown} />
                }
                if let Some(unit) = &props.unit { <span class="soft small">{ unit }</span> }
            </div>
            if let Some(refusal) = refusal {
                <p class="field-error" id={error_id} role="alert"><span>{ refusal.to_string() }</span></p>
            } else if let Some(hint) = &props.hint {
                <p class="hint" id={hint_id}>{ hint }</p>
            }
        </div>
    }
}

/// What stands in the field that an event came from.
fn typed_in(target: web_sys::EventTarget) -> Option<String> {
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => Some(input.value()),
        Err(target) => target.dyn_into::<HtmlTextAreaElement>().ok().map(|area| area.value()),
    }
}
