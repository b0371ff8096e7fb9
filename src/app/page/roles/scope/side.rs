//! The usual parts of a CRO, a CSO and a VP Sales side by side, by the guides.

use super::letters;
use crate::app::widget::{panel, sources};
use crate::role::{Duty, Part, Usual};
use yew::prelude::*;

/// The table; without `all` the duties in which the three differ.
pub fn side(all: bool, on_all: &Callback<bool>) -> Html {
    let shown: Vec<Duty> = Duty::ALL.into_iter().filter(|duty| all || duty.differs()).collect();
    let cell = |usual: &Usual| html! { <td><span class="raci-row">{ letters(usual.part, usual.part.map_or("No part", Part::label)) }if usual.part.is_none() { <span aria-hidden="true">{ "–" }</span> }</span>{ sources(usual.sources) }</td> };
    let row = |duty: &Duty| html! { <tr><th scope="row">{ duty.label() }</th>{ for duty.said().usual.iter().map(cell) }</tr> };
    let toggle = on_all.reform(move |_: MouseEvent| !all);
    let content = html! {
        <>
            <div class="row small">
                <button type="button" class="button compact" id="raci-all" aria-pressed={all.to_string()} onclick={toggle}>{ "All duties" }</button>
                <span class="soft" role="status">{ format!("{} of {} duties shown", shown.len(), Duty::ALL.len()) }</span>
            </div>
            <div class="scroll-x matrix-box" role="region" tabindex="0" aria-label="Usual parts, a table">
                <table class="matrix raci-side">
                    <thead><tr><th scope="col">{ "Duty" }</th>{ for Duty::ROLES.into_iter().map(|role| html! { <th scope="col">{ role.short() }</th> }) }</tr></thead>
                    <tbody>{ for shown.iter().map(row) }</tbody>
                </table>
            </div>
        </>
    };
    let line = "What each usually has to do with a duty, where the three differ. What no guide says is the planner’s judgement and is marked so.";
    panel("CRO, CSO and VP Sales side by side", line, content)
}
