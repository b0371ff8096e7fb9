//! Points for each criterion: the swings relative to the largest, or ratings given at once.

use super::weigh::{Asked, Kept, QUESTIONS, ends};
use crate::decision::{Criterion, Points, Weighing};
use crate::figure::counted;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// Which points a row is about.
type Which = fn(&mut Weighing) -> &mut Points;

/// The swings: which matters most, then every other one relative to it.
pub fn swing(asked: &Asked<'_>, kept: &Kept) -> Html {
    let points = asked.weighing.swing;
    let picked = kept.anchor.filter(|anchor| points.get(*anchor) == Some(Points::MOST));
    let Some(largest) = picked.or_else(|| points.largest()) else {
        return html! {
            <>
                <p class="measure">{ "Think of a company at the one end of each scale and of the same company at the other. Which of these swings changes the case for one leader over another most? It will count 100." }</p>
                { most(asked, kept, None) }
            </>
        };
    };
    let others = Criterion::ALL.into_iter().filter(|criterion| *criterion != largest);
    html! {
        <>
            <div class="stack-tight">
                <p><strong>{ format!("{}: 100", largest.label()) }</strong>{ ". This swing changes the case most." }</p>
                { ends(largest) }
                <details><summary>{ "Choose another" }</summary>{ most(asked, kept, Some(largest)) }</details>
            </div>
            <p class="measure">{ format!("How much does each of the other swings count beside the 100 of “{}”? 50 is half as much; type 0 where a swing changes nothing.", largest.label()) }</p>
            <div class="weigh-rows">{ for others.map(|criterion| row(asked, kept, criterion, points, |weighing| &mut weighing.swing)) }</div>
        </>
    }
}

/// Points given at once.
pub fn rating(asked: &Asked<'_>, kept: &Kept) -> Html {
    let points = asked.weighing.rating;
    html! {
        <>
            <p class="measure">{ "How much does each criterion matter, 0 to 100? Quick, but people then often forget how far apart the ends of a scale are: keep both in view." }</p>
            <div class="weigh-rows">{ for Criterion::ALL.into_iter().map(|criterion| row(asked, kept, criterion, points, |weighing| &mut weighing.rating)) }</div>
        </>
    }
}

/// Which swing matters most: a button each.
fn most(asked: &Asked<'_>, kept: &Kept, largest: Option<Criterion>) -> Html {
    let choose = asked.change(move |weighing, criterion: Criterion| {
        // Measured by another swing the old one has to be answered anew.
        if let Some(was) = largest.filter(|was| *was != criterion) {
            weighing.swing.set(was, None);
        }
        weighing.swing.set(criterion, Some(Points::MOST));
    });
    let option = |criterion: Criterion| {
        let (anchor, choose) = (kept.anchor.clone(), choose.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            anchor.set(Some(criterion));
            choose.emit(criterion);
            // The button that was pressed goes.
            focus(QUESTIONS);
        });
        html! {
            <li><button class="tile weigh-tile" aria-pressed={(largest == Some(criterion)).to_string()} {onclick}>
                <strong>{ criterion.label() }</strong>{ ends(criterion) }
            </button></li>
        }
    };
    html! { <ul class="two">{ for Criterion::ALL.into_iter().map(option) }</ul> }
}

/// One criterion with both ends of its scale, a slider and a field.
fn row(asked: &Asked<'_>, kept: &Kept, criterion: Criterion, points: Points, which: Which) -> Html {
    let given = points.get(criterion);
    let typing = kept.draft.as_ref().filter(|(of, _)| *of == criterion).map(|(_, text)| text.clone());
    let shown = typing.unwrap_or_else(|| given.map_or_else(AttrValue::default, |given| given.to_string().into()));
    let read = read(&shown);
    let oninput = {
        let draft = kept.draft.clone();
        Callback::from(move |event: InputEvent| draft.set(Some((criterion, typed(&event)))))
    };
    let commit = asked.change(move |weighing, points: Option<u8>| which(weighing).set(criterion, points));
    // Where it is let go or left, not at each step of the way.
    let leave = {
        let draft = kept.draft.clone();
        move || {
            let done = draft.as_ref().filter(|(of, _)| *of == criterion).and_then(|(_, text)| self::read(text));
            if let Some(points) = done {
                draft.set(None);
                commit.emit(points);
            }
        }
    };
    let onblur = {
        let leave = leave.clone();
        Callback::from(move |_: FocusEvent| leave())
    };
    let onpointerup = {
        let leave = leave.clone();
        Callback::from(move |_: PointerEvent| leave())
    };
    let onkeydown = {
        let draft = kept.draft.clone();
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => leave(),
            "Escape" => draft.set(None),
            _ => {}
        })
    };
    let name = criterion.label();
    let at = read.flatten();
    let spoken = at.map_or_else(|| "not given yet".to_owned(), |points| counted(points.into(), "point", "points"));
    let error = format!("points-{}-error", criterion.index());
    html! {
        <div class="weigh-row">
            <p><strong>{ name }</strong></p>
            { ends(criterion) }
            <div class="weigh-slide">
                <input type="range" min="0" max="100" step="1" class={at.is_none().then_some("unset")} value={at.unwrap_or_default().to_string()}
                    aria-label={format!("{name}, slider")} aria-valuetext={spoken} oninput={oninput.clone()} onblur={onblur.clone()} {onpointerup} onkeydown={onkeydown.clone()} />
                <input type="text" class="input" inputmode="numeric" autocomplete="off" value={shown} placeholder="0–100" aria-label={format!("{name}, points")}
                    aria-invalid={read.is_none().to_string()} aria-describedby={read.is_none().then(|| error.clone())} {oninput} {onblur} {onkeydown} />
            </div>
            if read.is_none() { <p class="field-error" id={error} role="alert"><span>{ "Points are a whole number from 0 to 100. Leave the field empty to answer later." }</span></p> }
        </div>
    }
}

/// Gives the focus to what has this id, where that is on the page.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // What cannot take it leaves it where it is.
        let _ = element.focus();
    }
}

fn typed(event: &InputEvent) -> AttrValue {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default().into()
}

/// What the text of a field says: points, none yet where it is empty, or (`None`) nothing that can be points.
fn read(text: &str) -> Option<Option<u8>> {
    let text = text.trim();
    if text.is_empty() {
        return Some(None);
    }
    text.parse().ok().filter(|points| *points <= Points::MOST).map(Some)
}
