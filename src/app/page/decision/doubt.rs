//! How firm the order is: every place and every pair over many variations, and for whom each contender comes first.

use crate::app::plot::acceptability::{pairs, places};
use crate::app::widget::panel;
use crate::decision::doubt::Doubt;
use crate::decision::{Brief, Decision};
use yew::prelude::*;

/// The panel. It draws all variations twice, so whoever shows it keeps it until the brief changes.
pub fn doubt(brief: &Brief, decision: &Decision) -> Html {
    let doubt = Doubt::of(brief, decision.ranked.iter().map(|ranked| ranked.contender).collect());
    let content = html! {
        <>
            <p class="measure">{ doubt.firsts() }</p>
            <div class="halves">{ places(&doubt) }{ pairs(&doubt) }</div>
            <div class="stack-tight measure">
                <h3 class="label">{ "Who each is for" }</h3>
                <ul class="reasons">{ for (0..doubt.contenders.len()).map(|place| html! { <li>{ doubt.for_whom(place) }</li> }) }</ul>
                if let Some(exact) = doubt.under_any_weights() { <p class="small">{ exact }</p> }
            </div>
            <p class="tiny soft measure">{ doubt.basis() }</p>
        </>
    };
    panel(
        "How firm the order is",
        "Weights, tables and answers are varied together, each within what is doubted about it.",
        content,
    )
}
