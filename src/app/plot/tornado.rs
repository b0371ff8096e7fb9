//! A tornado: how far each answer and each weight, alone, moves the margin between two contenders.

use crate::app::browser::locale;
use crate::decision::{Contender, Sway, Words};
use yew::prelude::*;

/// Rows that are shown at once; the rest unfolds.
const SHOWN: usize = 8;

/// The tornado, widest first. `margin` is what the first of `pair` leads the second by now; to the right of the line at 0 the
/// first is ahead, to the left the second.
pub fn tornado(sways: &[Sway], margin: f64, pair: [Contender; 2], words: &Words<'_>) -> Html {
    // A CRO has its own colour wherever it stands.
    let [first, second] =
        if pair[1].is_cro() && !pair[0].is_cro() { ["for-second", "for-first"] } else { ["for-first", "for-second"] };
    let low = sways.iter().map(|sway| sway.least.margin).fold(margin.min(0.0), f64::min);
    let high = sways.iter().map(|sway| sway.most.margin).fold(margin.max(0.0), f64::max);
    let place = |points: f64| 100.0 * (points - low) / (high - low).max(0.1);
    let part = |from: f64, to: f64, class: &'static str| {
        let (from, to) = (place(from), place(to));
        html! { <span class={classes!("bar-fill", class)} ~style={format!("inset-inline-start: {from:.2}%; width: {:.2}%", to - from)} /> }
    };
    let row = |sway: &Sway| {
        let (label, least, most) = (words.lever(sway.lever), sway.least, sway.most);
        let end = |at: f64, margin: f64| format!("{} at {}", locale::signed(margin), words.end(sway.lever, at));
        let (least_words, most_words) = (end(least.at, least.margin), end(most.at, most.margin));
        let turns = if sway.turns() { ", turns it around" } else { "" };
        html! {
            <li class="sway" aria-label={format!("{label}: {least_words}, {most_words}{turns}")}>
                <span class="sway-label">{ label }if sway.turns() { <span class="sway-turns" title="Turns it around">{ " ⇄" }</span> }</span>
                <span class="sway-track" aria-hidden="true">
                    if least.margin < 0.0 { { part(least.margin, most.margin.min(0.0), second) } }
                    if most.margin > 0.0 { { part(least.margin.max(0.0), most.margin, first) } }
                    <span class="sway-zero" ~style={format!("inset-inline-start: {:.2}%", place(0.0))} />
                    <span class="sway-now" ~style={format!("inset-inline-start: {:.2}%", place(margin))} />
                </span>
                <span class="sway-ends" aria-hidden="true"><span>{ least_words }</span><span>{ most_words }</span></span>
            </li>
        }
    };
    let (widest, rest) = sways.split_at(sways.len().min(SHOWN));
    html! {
        <div class="stack-tight">
            <p class="sway-keys tiny soft"><span class={classes!("key", second)}>{ format!("{} ahead", words.noun(pair[1])) }</span><span class={classes!("key", first)}>{ format!("{} ahead", words.noun(pair[0])) }</span><span>{ format!("┆ as answered: {}", locale::signed(margin)) }</span></p>
            <ul class="sways">{ for widest.iter().map(row) }</ul>
            if !rest.is_empty() {
                <details><summary class="small">{ format!("{} more that move it less", rest.len()) }</summary><ul class="sways">{ for rest.iter().map(row) }</ul></details>
            }
        </div>
    }
}
