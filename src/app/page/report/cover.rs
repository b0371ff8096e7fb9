//! What the plan’s owner says of the report: the texts of its cover, and its chapters.

use crate::app::state::{Action, Dispatch};
use crate::app::widget::{Entry, Typed, panel};
use crate::company::Refusal;
use crate::plan::{Change, Chapter, Cover, CoverText, Plan};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// The texts of the cover.
pub fn cover(plan: &Plan, dispatch: &Dispatch) -> Html {
    let field = |text: CoverText| {
        let id = match text {
            CoverText::Question => "cover-question",
            CoverText::Audience => "cover-audience",
            CoverText::Author => "cover-author",
            CoverText::Date => "cover-date",
        };
        let placeholder = match text {
            CoverText::Question => plan.question(),
            _ => "Not on the cover".to_owned(),
        };
        let (cover, dispatch) = (Rc::clone(&plan.cover), dispatch.clone());
        let on_entry = Callback::from(move |typed: Typed| {
            let (Typed::Draft(words) | Typed::Done(words)) = &typed;
            let next = cover.with(text, words.clone()).map_err(|error| Refusal::Ruled(error.to_string()))?;
            if matches!(typed, Typed::Done(_)) && next != *cover {
                make(&dispatch, format!("“{}” on the report’s cover was changed.", text.label()), next);
            }
            Ok(())
        });
        html! {
            <Entry {id} label={text.label()} value={plan.cover.get(text).to_owned()} {placeholder} numeric=false
                lines={text == CoverText::Question} {on_entry} />
        }
    };
    panel("Cover", "", html! { <div class="stack">{ for CoverText::ALL.into_iter().map(field) }</div> })
}

/// The chapters: which the report has, and the way to each.
pub fn chapters(plan: &Plan, dispatch: &Dispatch) -> Html {
    let chapter = |chapter: Chapter| {
        let has = plan.cover.has(chapter);
        let (cover, dispatch) = (Rc::clone(&plan.cover), dispatch.clone());
        let onchange = Callback::from(move |_: Event| {
            let what = if has { "does without the chapter" } else { "has the chapter" };
            make(&dispatch, format!("The report {what} “{}”.", chapter.label()), cover.with_chapter(chapter, !has));
        });
        html! {
            <li><label class="tick"><input type="checkbox" checked={has} disabled={!chapter.is_optional()} {onchange} />{ chapter.label() }</label></li>
        }
    };
    let list =
        html! { <ul class="stack-tight" id="report-chapters">{ for Chapter::ALL.into_iter().map(chapter) }</ul> };
    panel("Chapters", "What the report rests on and its record are always there.", list)
}

fn make(dispatch: &Dispatch, what: String, cover: Cover) {
    dispatch.dispatch(Action::Make(what, Change::Cover(Rc::new(cover))));
}

/// Goes to a chapter of the document, and leaves the address as it is: the screen stands in it.
pub fn go_to(event: &MouseEvent) {
    event.prevent_default();
    let link = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let id = link.and_then(|link| link.get_attribute("href")).unwrap_or_default();
    let chapter = gloo::utils::document().get_element_by_id(id.trim_start_matches('#'));
    if let Some(chapter) = chapter.and_then(|chapter| chapter.dyn_into::<web_sys::HtmlElement>().ok()) {
        chapter.scroll_into_view();
        // A heading that is gone again needs no focus.
        let _ = chapter.focus();
    }
}
