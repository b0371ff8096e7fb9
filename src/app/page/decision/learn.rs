//! What to find out next, and what can be left blank.

use crate::app::browser::locale;
use crate::app::widget::panel;
use crate::decision::{Information, Words, Worth};
use yew::prelude::*;

/// The missing answers by what knowing them is worth.
pub fn learn(information: &Information, words: &Words<'_>) -> Html {
    let most = information.answers.first().map_or(0.0, |worth| worth.points).max(f64::MIN_POSITIVE);
    let row = |worth: &Worth| {
        html! {
            <li class="worth">
                <span>{ worth.input.label() }</span><span class="number">{ locale::fixed(worth.points, 1) }</span>
                <span class="meter" aria-hidden="true"><span ~style={format!("width: {:.1}%", 100.0 * worth.points / most)} /></span>
                <p class="small soft">{ words.worth(worth) }</p>
            </li>
        }
    };
    let (telling, idle): (Vec<&Worth>, Vec<&Worth>) =
        information.answers.iter().partition(|worth| !worth.flips.is_empty());
    let list = |worths: Vec<&Worth>| html! { <ul class="worths">{ for worths.into_iter().map(row) }</ul> };
    let content = html! {
        <>
            <p>{ words.information(information) }</p>
            if !telling.is_empty() { { list(telling) } }
            if !idle.is_empty() && !information.rest_is_idle() {
                <p class="small soft">{ format!("Alone these put nobody else first: {}.", idle.iter().map(|worth| worth.input.label()).collect::<Vec<_>>().join(", ")) }</p>
            }
            <p class="tiny soft measure">{ "Worth is in points of fit, not in money: how much better the choice would be on average if it were made after learning the answer." }</p>
        </>
    };
    panel("What to find out next", "", content)
}
