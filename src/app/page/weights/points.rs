//! Points for each criterion: the swings relative to the largest, or ratings given at once.

use super::weigh::Asked;
use crate::decision::{Criterion, Points, Weighing};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What is being typed or slid, until it is let go: one change of the answers, however many steps the way there has.
pub struct Draft(UseStateHandle<Option<(Criterion, AttrValue)>>);

impl Draft {
    /// The draft that a component keeps.
    pub const fn new(kept: UseStateHandle<Option<(Criterion, AttrValue)>>) -> Self {
        Self(kept)
    }

    /// What is being typed for `criterion`.
    fn of(&self, criterion: Criterion) -> Option<AttrValue> {
        self.0.as_ref().filter(|(of, _)| *of == criterion).map(|(_, text)| text.clone())
    }
}

/// Which points a row is about.
type Which = fn(&mut Weighing) -> &mut Points;

/// The swings: which matters most, then every other one relative to it.
pub fn swing(asked: &Asked<'_>, draft: &Draft) -> Html {
    let points = asked.weighing.swing;
    let Some(largest) = points.largest() else { return most(asked, None) };
    let line = |criterion: Criterion| {
        if criterion == largest {
            return Html::default();
        }
        row(asked, draft, criterion, points, |weighing| &mut weighing.swing)
    };
    html! {
        <>
            { most(asked, Some(largest)) }
            <p class="measure">{ format!("The swing of “{}” counts 100. How much does each of the others count beside it? 50 is half as much, 0 is nothing at all.", largest.label()) }</p>
            <div class="weigh-rows">{ for Criterion::ALL.into_iter().map(line) }</div>
        </>
    }
}

/// Which swing matters most.
fn most(asked: &Asked<'_>, largest: Option<Criterion>) -> Html {
    let choose = asked.change(|weighing, criterion: Criterion| {
        if let Some(was) = weighing.swing.largest() {
            weighing.swing.set(was, None);
        }
        weighing.swing.set(criterion, Some(Points::MOST));
    });
    let option = |criterion: Criterion| {
        let swing = criterion.swing();
        let onchange = choose.reform(move |_: Event| criterion);
        html! {
            <label class="weigh-most">
                <input type="radio" name="weigh-most" checked={largest == Some(criterion)} {onchange} />
                <span><strong>{ criterion.label() }</strong><span class="means">{ format!("From “{}” to “{}”", swing.low, swing.high) }</span></span>
            </label>
        }
    };
    html! {
        <fieldset class="stack-tight">
            <legend class="label">{ "Which of these swings changes the case most? It counts 100." }</legend>
            { for Criterion::ALL.into_iter().map(option) }
        </fieldset>
    }
}

/// One criterion with both ends of its scale, a slider and a field.
fn row(asked: &Asked<'_>, draft: &Draft, criterion: Criterion, points: Points, which: Which) -> Html {
    let swing = criterion.swing();
    let given = points.get(criterion);
    let shown =
        draft.of(criterion).unwrap_or_else(|| given.map_or_else(AttrValue::default, |given| given.to_string().into()));
    let read = read(&shown);
    let oninput = {
        let draft = draft.0.clone();
        Callback::from(move |event: InputEvent| draft.set(Some((criterion, typed(&event)))))
    };
    let commit = asked.change(move |weighing, points: Option<u8>| which(weighing).set(criterion, points));
    let leave = {
        let draft = draft.0.clone();
        move || {
            if let (Some(_), Some(points)) = (&*draft, read) {
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
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            leave();
        }
    });
    let name = criterion.label();
    let at = read.flatten();
    let spoken = at.map_or_else(|| "not given yet".to_owned(), |points| format!("{points} points"));
    let error = format!("points-{}-error", criterion.index());
    html! {
        <div class="weigh-row" role="group" aria-label={name}>
            <p><strong>{ name }</strong>{ ". " }{ swing.question }</p>
            <p class="scale-ends"><span>{ swing.low }</span><span>{ swing.high }</span></p>
            <div class="weigh-slide">
                <input type="range" min="0" max="100" step="1" class={at.is_none().then_some("unset")} value={at.unwrap_or_default().to_string()}
                    aria-label={format!("{name}, on a slider")} aria-valuetext={spoken} oninput={oninput.clone()} onblur={onblur.clone()} {onpointerup} onkeydown={onkeydown.clone()} />
                <input type="text" class="input" inputmode="numeric" autocomplete="off" value={shown} placeholder="0–100" aria-label={format!("{name}, points")}
                    aria-invalid={read.is_none().to_string()} aria-describedby={read.is_none().then(|| error.clone())} {oninput} {onblur} {onkeydown} />
            </div>
            if read.is_none() { <p class="field-error" id={error} role="alert"><span>{ "Points are a whole number from 0 to 100. Leave the field empty to answer later." }</span></p> }
        </div>
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
