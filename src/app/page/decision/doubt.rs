//! How firm the order is: every place and every pair over many variations, and for whom each contender comes first.

use crate::app::plot::acceptability::{pairs, places};
use crate::app::widget::panel;
use crate::decision::Words;
use crate::decision::doubt::Doubt;
use yew::prelude::*;

/// The panel.
pub fn doubt(doubt: &Doubt, words: &Words<'_>) -> Html {
    let content = html! {
        <>
            <p class="measure">{ doubt.firsts(words) }</p>
            <div class="halves">{ places(doubt, words) }{ pairs(doubt, words) }</div>
            <div class="stack-tight measure">
                <h3 class="label">{ "Who each is for" }</h3>
                <ul class="reasons">{ for (0..doubt.contenders.len()).map(|place| html! { <li>{ doubt.for_whom(place, words) }</li> }) }</ul>
                if let Some(exact) = doubt.under_any_weights(words) { <p class="small">{ exact }</p> }
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
