//! The usual parts of a CRO, a CSO and a VP Sales side by side, by the guides.

use super::letters;
use crate::app::widget::{panel, segments, sources};
use crate::role::{Duty, Part, Usual};
use yew::prelude::*;

/// Which rows can be shown, with the places of the roles that differ in them.
const ROWS: [(&str, &[usize]); 4] = [
    ("All duties", &[]),
    ("Where any differ", &[0, 1, 2]),
    ("CRO against CSO", &[0, 1]),
    ("CSO against VP Sales", &[1, 2]),
];

/// The rows that are shown at first.
pub const FIRST: usize = 1;

/// The table, with a choice of its rows.
pub fn side(rows: usize, on_rows: &Callback<usize>) -> Html {
    let (_, roles) = ROWS[rows.min(ROWS.len() - 1)];
    let shown: Vec<Duty> = Duty::ALL.into_iter().filter(|duty| roles.is_empty() || duty.differs(roles)).collect();
    let cell = |usual: &Usual| html! { <td><span class="raci-row">{ letters(usual.part, usual.part.map_or("No part", Part::label)) }if usual.part.is_none() { <span aria-hidden="true">{ "–" }</span> }</span>{ sources(usual.sources) }</td> };
    let row = |duty: &Duty| html! { <tr><th scope="row">{ duty.label() }</th>{ for duty.said().usual.iter().map(cell) }</tr> };
    let content = html! {
        <>
            <div class="row small">
                { segments("raci-rows", "Which duties are shown", &ROWS.map(|(face, _)| face), rows, on_rows) }
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
    let line =
        "What each usually has to do with a duty. What no guide says is the planner’s judgement and is marked so.";
    panel("CRO, CSO and VP Sales side by side", line, content)
}
