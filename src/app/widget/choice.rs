//! One choice of a few: a menu, buttons side by side, an anchored scale, yes or no. "Not sure" is always among them.
//!
//! These are functions, not components: they keep no state, and a component costs the page some 5 KB of wasm.

use crate::company::{Level, Need};
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A labelled menu. `label_class` is for labels that repeat above each row of a table.
pub fn select(
    id: &str,
    label: &str,
    label_class: &'static str,
    options: &[&str],
    chosen: usize,
    on_choose: &Callback<usize>,
) -> Html {
    let onchange = on_choose.reform(|event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        select.and_then(|select| usize::try_from(select.selected_index()).ok()).unwrap_or_default()
    });
    let option = |(at, label): (usize, &&str)| html! { <option selected={at == chosen}>{ *label }</option> };
    let id = AttrValue::from(id.to_owned());
    html! {
        <div class="field">
            <label for={id.clone()} class={label_class}>{ label }</label>
            <select {id} class="select" {onchange}>{ for options.iter().enumerate().map(option) }</select>
        </div>
    }
}

/// Buttons side by side of which one is down, for a toolbar: `label` is read out and not shown.
pub fn segments(id: &str, label: &str, options: &[&str], chosen: usize, on_choose: &Callback<usize>) -> Html {
    let option = |(at, face): (usize, &&str)| {
        let onchange = on_choose.reform(move |_: Event| at);
        html! {
            <label class="choice">
                <input type="radio" name={id.to_owned()} checked={at == chosen} {onchange} />
                <span>{ *face }</span>
            </label>
        }
    };
    html! {
        <div class="choices segments" role="radiogroup" aria-label={label.to_owned()}>
            { for options.iter().enumerate().map(option) }
        </div>
    }
}

/// A question with its help, for a group of buttons.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// Stable id; also the radio group's name.
    pub id: &'a str,
    /// The question, whole.
    pub label: &'a str,
    /// A line of help; may be empty.
    pub hint: &'a str,
}

/// Buttons side by side of which one is down. Each option has its face and its name for screen readers; the first is "not
/// sure". `below` stands under the buttons.
pub fn choices(
    question: Question<'_>,
    options: &[(&str, String)],
    chosen: usize,
    on_choose: &Callback<usize>,
    below: Html,
) -> Html {
    let id = AttrValue::from(question.id.to_owned());
    let option = |(at, (face, spoken)): (usize, &(&str, String))| {
        let onchange = on_choose.reform(move |_: Event| at);
        html! {
            <label class={classes!("choice", (at == 0).then_some("unsure"))}>
                <input type="radio" name={id.clone()} checked={at == chosen} aria-label={spoken.clone()} {onchange} />
                <span aria-hidden="true">{ *face }</span>
            </label>
        }
    };
    html! {
        <fieldset class="field" id={id.clone()}>
            <legend>{ question.label }</legend>
            if !question.hint.is_empty() { <p class="hint">{ question.hint }</p> }
            <div class="choices">{ for options.iter().enumerate().map(option) }</div>
            { below }
        </fieldset>
    }
}

/// A need on its scale of five anchored levels; `unsure` is what an empty answer means.
pub fn scale(
    id: &str,
    need: Need,
    unsure: &'static str,
    level: Option<Level>,
    on_level: &Callback<Option<Level>>,
) -> Html {
    let anchors = need.anchors();
    let faces = ["0", "1", "2", "3", "4"];
    let levels = faces.into_iter().zip(anchors).map(|(face, anchor)| (face, format!("{face}: {anchor}")));
    let options: Vec<_> = std::iter::once((unsure, unsure.to_owned())).chain(levels).collect();
    let chosen = level.map_or(0, |level| usize::from(level.get()) + 1);
    let on_choose = on_level.reform(|at: usize| at.checked_sub(1).and_then(|at| Level::ALL.get(at).copied()));
    let below = match level {
        Some(level) => {
            let at = usize::from(level.get());
            html! { <p class="scale-chosen"><strong>{ faces[at] }</strong>{ " · " }{ anchors[at] }</p> }
        }
        None => {
            html! { <p class="scale-ends"><span>{ "0 · " }{ anchors[0] }</span><span>{ "4 · " }{ anchors[4] }</span></p> }
        }
    };
    choices(Question { id, label: need.question(), hint: "" }, &options, chosen, &on_choose, below)
}

/// Yes, no, or not sure.
pub fn yes_no(question: Question<'_>, answer: Option<bool>, on_answer: &Callback<Option<bool>>) -> Html {
    let options = ["Not sure", "Yes", "No"].map(|label| (label, label.to_owned()));
    let chosen = match answer {
        None => 0,
        Some(true) => 1,
        Some(false) => 2,
    };
    let on_choose = on_answer.reform(|at: usize| match at {
        1 => Some(true),
        2 => Some(false),
        _ => None,
    });
    choices(question, &options, chosen, &on_choose, Html::default())
}
