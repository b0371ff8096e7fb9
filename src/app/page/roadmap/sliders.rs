//! What if: a slider for each quantity, with the curve it moves along.

use crate::app::plot::curve::{Kind, Mark, Plot};
use crate::app::router::Route;
use crate::app::widget::panel;
use crate::decision::roadmap::{Quantity, Roadmap, Tried};
use crate::decision::{Alternative, Contender, Question};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Stable id of a quantity.
const fn id(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Revenue => "revenue",
        Quantity::SalesPeople => "people",
        Quantity::Streams => "streams",
        Quantity::FurtherStream => "further",
        Quantity::Recurring => "recurring",
    }
}

/// The section.
pub fn sliders(roadmap: &Roadmap, question: Question, tried: &Tried, on_try: &Callback<Tried>) -> Html {
    let stand = roadmap.stand(tried);
    let today = *tried == Tried::default();
    let at = if today { "As it is today".to_owned() } else { format!("At {}", roadmap.standing(stand)) };
    let back = on_try.reform(|_: MouseEvent| Tried::default());
    let content = html! {
        <>
            <div class="what-if row-apart">
                <p id="what-if" aria-live="polite"><span class="small soft">{ at }{ ": " }</span><strong>{ roadmap.told_at(question, stand) }</strong></p>
                <button class="button compact" onclick={back} disabled={today}>{ "Back to today" }</button>
            </div>
            <div class="sliders">{ for Quantity::ALL.into_iter().map(|quantity| slider(roadmap, question, quantity, tried, on_try)) }</div>
            { keys(roadmap, question) }
        </>
    };
    panel(
        "What if",
        "Each curve goes over one quantity, the others where their sliders stand. Revenue and people are spaced by ratio. What Company says about 24 months from now stays until you slide past it.",
        content,
    )
}

/// What lines and textures are.
pub fn keys(roadmap: &Roadmap, question: Question) -> Html {
    let line = match question {
        Question::Scope => {
            "The line is what a CRO leads a CSO by, in points of fit; below the line at 0 a CSO is ahead."
        }
        _ => "Each line is the fit of one option; the strong one is whoever comes first.",
    };
    let lines = question != Question::Scope;
    let named =
        |contender: &&Contender| lines || matches!(contender, Contender::Standing(Alternative::Cso | Alternative::Cro));
    let key = |contender: &Contender| {
        html! {
            <li>
                <span class={classes!("stretch", contender.code())} aria-hidden="true" />
                if lines { <svg viewBox="0 0 28 4" width="28" height="4" aria-hidden="true"><polyline class={classes!("curve-option", contender.code())} points="0,2 28,2" /></svg> }
                { contender.label() }
            </li>
        }
    };
    html! {
        <div class="stack-tight">
            <ul class="curve curve-keys tiny">{ for roadmap.running().iter().filter(named).map(key) }</ul>
            <p class="tiny soft measure">{ line }{ " The band below names who is ahead where; the numbers under it are the crossings." }</p>
        </div>
    }
}

fn slider(roadmap: &Roadmap, question: Question, quantity: Quantity, tried: &Tried, on_try: &Callback<Tried>) -> Html {
    let Some(curve) = roadmap.curve(quantity, tried) else {
        return html! {
            <div class="slider stack-tight"><p class="label">{ quantity.label() }</p><p class="small soft">{ "It can be tried once " }<a href={Route::Company.href()}>{ "the streams are listed" }</a>{ " or tried above." }</p></div>
        };
    };
    let (from, to) = curve.ends();
    let number = roadmap.tried_at(quantity, tried);
    let place = roadmap.place(quantity, number).clamp(from, to);
    let steps = roadmap.steps(quantity);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0 to `steps`
    let step = ((place - from) / (to - from) * f64::from(steps)).round() as u32;
    let figure = |place: f64| roadmap.figure(quantity, roadmap.number(quantity, place));
    let oninput = {
        let (tried, on_try, axis) = (*tried, on_try.clone(), roadmap.axis(quantity));
        Callback::from(move |event: InputEvent| {
            let slider = event.target_dyn_into::<HtmlInputElement>();
            if let Some(step) = slider.and_then(|slider| slider.value().parse::<u32>().ok()) {
                let place = from + f64::from(step.min(steps)) / f64::from(steps) * (to - from);
                on_try.emit(tried.with(quantity, axis.number(place)));
            }
        })
    };
    let now = roadmap.now().of(quantity);
    let mut marks: Vec<Mark> = now
        .map(|now| Mark { place: roadmap.place(quantity, now), kind: Kind::Now, label: "now".to_owned() })
        .into_iter()
        .collect();
    let is_tried = roadmap.tried_at(quantity, &Tried::default()).total_cmp(&number).is_ne();
    if is_tried {
        marks.push(Mark { place, kind: Kind::Tried, label: roadmap.figure(quantity, number) });
    }
    let told = roadmap.curve_told(question, &curve, quantity);
    let plot = Plot { id: &format!("curve-{}", id(quantity)), curve: &curve, question, marks, figure: &figure, told };
    let unknown = now.is_none() && quantity != Quantity::FurtherStream && !is_tried;
    let value = if unknown { "not answered".to_owned() } else { roadmap.figure(quantity, number) };
    let slider_id = format!("try-{}", id(quantity));
    html! {
        <div class="slider stack-tight">
            <p class="row-apart"><label class="label" for={slider_id.clone()}>{ quantity.label() }</label><output class="number" for={slider_id.clone()}>{ value.clone() }</output></p>
            { plot.draw() }
            <input id={slider_id} type="range" min="0" max={steps.to_string()} step="1" value={step.to_string()} aria-valuetext={value} {oninput} />
            { plot.table(quantity.label()) }
        </div>
    }
}
