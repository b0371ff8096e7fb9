//! The table of duties and positions. A cell is a button with its letters; the one that is picked is a field to choose in.

use super::{Asking, letters};
use crate::app::widget::sources;
use crate::figure::listed;
use crate::org::{Chart, Function, PositionId, holder_beside, named};
use crate::role::{Column, Duty, Given, Line, Matrix, Part, Stage};
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A cell, and whether its part is being chosen; if not, it was last.
pub type Picked = ((Duty, PositionId), bool);

/// Which cell is being changed, and how that is asked for.
pub struct Choice {
    /// The cell.
    pub picked: Option<Picked>,
    /// The field in it, or its button: what has the focus.
    pub field: NodeRef,
    /// Another cell is picked, or none.
    pub on_pick: Callback<Option<Picked>>,
}

pub fn table(chart: &Chart, matrix: &Matrix, asking: &Asking, choice: &Choice) -> Html {
    let head = |column: &Column| {
        let position = chart.get(column.seat);
        let count = format!("{} of {} accountable", column.accountable, Duty::ALL.len());
        html! {
            <th scope="col" dir="auto">
                { position.map(|position| position.name().to_owned()) }
                <span class="tiny soft">{ position.and_then(holder_beside).map(str::to_owned) }</span>
                <span class="tiny soft">{ count }</span>
            </th>
        }
    };
    let group = |stage: Stage| {
        let lines = matrix.lines.iter().filter(move |line| line.duty.said().stage == stage);
        html! {
            <tbody>
                <tr class="raci-stage"><th colspan={(matrix.columns.len() + 1).to_string()} scope="rowgroup"><span>{ stage.label() }</span></th></tr>
                { for lines.map(|line| row(chart, matrix, line, asking, choice)) }
            </tbody>
        }
    };
    html! {
        <div class="scroll-x matrix-box" role="region" tabindex="0" aria-label="Who does what, a table">
            <table class="matrix raci-table" id="raci">
                <thead><tr><th scope="col">{ "Duty" }</th>{ for matrix.columns.iter().map(head) }</tr></thead>
                { for Stage::ALL.into_iter().map(group) }
            </table>
        </div>
    }
}

fn row(chart: &Chart, matrix: &Matrix, line: &Line, asking: &Asking, choice: &Choice) -> Html {
    let duty = line.duty;
    let said = duty.said();
    let is_given = line.cells.iter().any(|cell| cell.is_given);
    let reset = {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| {
            asking.reset(&format!("The chart says again who does what in {}.", duty.said().within), |given| {
                given.duty == duty
            });
        })
    };
    let owned: Vec<String> = said.owned.iter().map(|function: &Function| function.label().to_lowercase()).collect();
    let rule = format!("Accountable: who owns all of {}.", listed(&owned));
    html! {
        <tr>
            <th scope="row">
                <span class="raci-duty">
                    { said.label }
                    if let Some(trouble) = &line.trouble { <span class="pill warn" title={trouble.told().to_owned()}>{ trouble.label() }</span> }
                </span>
                <details class="tiny"><summary>{ "What it is" }</summary><p>{ said.evidence.statement }</p>{ sources(said.evidence.sources) }<p>{ rule }</p></details>
                if is_given {
                    <button type="button" class="button quiet compact" aria-label={format!("Reset {}", said.within)} onclick={reset}>{ "Reset" }</button>
                }
            </th>
            { for matrix.columns.iter().map(|column| cell(chart, line, column.seat, asking, choice)) }
        </tr>
    }
}

fn cell(chart: &Chart, line: &Line, seat: PositionId, asking: &Asking, choice: &Choice) -> Html {
    let here = (line.duty, seat);
    let cell = line.cell(seat);
    let (part, derived) = (cell.and_then(|cell| cell.part), cell.and_then(|cell| cell.derived));
    let is_given = cell.is_some_and(|cell| cell.is_given);
    if choice.picked == Some((here, true)) {
        return html! { <td>{ field(chart, here, (part, derived, is_given), asking, choice) }</td> };
    }
    let who = chart.get(seat).map(named).unwrap_or_default();
    let by = if is_given { ", given by hand" } else { "" };
    let spoken = format!("{}, {who}: {}{by}", line.duty.label(), part.map_or("no part", Part::label));
    let onclick = choice.on_pick.reform(move |_: MouseEvent| Some((here, true)));
    let focused =
        choice.picked.filter(|(cell, _)| *cell == here).map_or_else(NodeRef::default, |_| choice.field.clone());
    let class = classes!("raci-cell", is_given.then_some("given"));
    html! { <td><button type="button" ref={focused} {class} {onclick}>{ letters(part, &spoken) }</button></td> }
}

/// The field in the picked cell.
fn field(
    chart: &Chart,
    (duty, seat): (Duty, PositionId),
    (part, derived, is_given): (Option<Part>, Option<Part>, bool),
    asking: &Asking,
    choice: &Choice,
) -> Html {
    let onchange = {
        let (asking, chart, on_pick) = (asking.clone(), chart.clone(), choice.on_pick.clone());
        Callback::from(move |event: Event| {
            let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            let chosen = select.and_then(|select| usize::try_from(select.selected_index()).ok()).unwrap_or_default();
            match chosen.checked_sub(1) {
                None => asking
                    .reset(&format!("The chart says again who does what in {}.", duty.said().within), |given| {
                        given.duty == duty && given.seat == seat
                    }),
                Some(at) => asking.give(Given { seat, duty, part: Part::ALL.get(at).copied() }, &chart),
            }
            on_pick.emit(Some(((duty, seat), false)));
        })
    };
    let onblur = choice.on_pick.reform(|_: FocusEvent| None);
    let onkeydown = {
        let on_pick = choice.on_pick.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                on_pick.emit(Some(((duty, seat), false)));
            }
        })
    };
    let as_drawn = format!("By the chart: {}", derived.map_or("no part", Part::label).to_lowercase());
    let label = format!("{} in {}", chart.get(seat).map(named).unwrap_or_default(), duty.said().within);
    let option = |one: Option<Part>| html! { <option selected={is_given && one == part}>{ one.map_or("No part", Part::label) }</option> };
    html! {
        <select ref={choice.field.clone()} class="select" id="raci-choice" aria-label={label} {onchange} {onblur} {onkeydown}>
            <option selected={!is_given}>{ as_drawn }</option>
            { for Part::ALL.into_iter().map(Some).chain([None]).map(option) }
        </select>
    }
}
