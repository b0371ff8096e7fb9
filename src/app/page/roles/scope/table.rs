//! The table of duties and positions. A cell is a button with its letters; the one that is picked is a field to choose in.

use super::{Asking, focus_first, letters};
use crate::app::widget::sources;
use crate::figure::listed;
use crate::org::{Chart, Function, PositionId, called, holder_beside};
use crate::role::{Column, Duty, Given, Line, Matrix, Part, Stage};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A cell, and whether its part is being chosen; if not, it was last.
pub type Picked = ((Duty, PositionId), bool);

/// Which cell is being changed, and how that is asked for.
pub struct Choice {
    /// The cell.
    pub picked: Option<Picked>,
    /// Whether a field is open, and whether keys are pressed in it: a closed one says at each arrow that it has changed. It is
    /// taken once, since a field that goes loses the focus too.
    pub open: Rc<RefCell<Option<bool>>>,
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
    let id = format!("raci-{}", duty as usize);
    let reset = {
        let (asking, id) = (asking.clone(), id.clone());
        Callback::from(move |_: MouseEvent| {
            focus_first(&id);
            asking.reset(&format!("The chart says again who does what in {}.", duty.said().within), |given| {
                given.duty == duty
            });
        })
    };
    let owned: Vec<String> = said.owned.iter().map(|function: &Function| function.label().to_lowercase()).collect();
    let rule = format!("Accountable: who owns all of {}.", listed(&owned));
    html! {
        <tr {id}>
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
    let who = chart.get(seat).map(called).unwrap_or_default();
    let by = if is_given { ", given by hand" } else { "" };
    let spoken = format!("{}, {who}: {}{by}", line.duty.label(), part.map_or("no part", Part::label));
    let onclick = {
        let (open, on_pick) = (Rc::clone(&choice.open), choice.on_pick.clone());
        Callback::from(move |_: MouseEvent| {
            *open.borrow_mut() = Some(false);
            on_pick.emit(Some((here, true)));
        })
    };
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
    let shown =
        if is_given { 1 + Part::ALL.iter().position(|one| Some(*one) == part).unwrap_or(Part::ALL.len()) } else { 0 };
    let open = Rc::clone(&choice.open);
    // What is chosen counts where it is kept and is not what was shown.
    let done = {
        let (asking, chart, open) = (asking.clone(), chart.clone(), Rc::clone(&open));
        let (field, on_pick) = (choice.field.clone(), choice.on_pick.clone());
        Callback::from(move |(keep, next): (bool, Option<Picked>)| {
            if open.take().is_none() {
                return;
            }
            let chosen =
                field.cast::<HtmlSelectElement>().and_then(|field| usize::try_from(field.selected_index()).ok());
            match chosen.filter(|chosen| keep && *chosen != shown).map(|chosen| chosen.checked_sub(1)) {
                None => {}
                Some(None) => asking
                    .reset(&format!("The chart says again who does what in {}.", duty.said().within), |given| {
                        given.duty == duty && given.seat == seat
                    }),
                Some(Some(at)) => asking.give(Given { seat, duty, part: Part::ALL.get(at).copied() }, &chart),
            }
            on_pick.emit(next);
        })
    };
    let back = Some(((duty, seat), false));
    let onchange = {
        let (open, done) = (Rc::clone(&open), done.clone());
        Callback::from(move |_: Event| {
            let by_keys = *open.borrow() == Some(true);
            if !by_keys {
                done.emit((true, back));
            }
        })
    };
    let onblur = done.reform(|_: FocusEvent| (true, None));
    let onpointerdown = {
        let open = Rc::clone(&open);
        Callback::from(move |_: PointerEvent| {
            open.borrow_mut().as_mut().into_iter().for_each(|keys| *keys = false);
        })
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            done.emit((true, back));
        }
        "Escape" => done.emit((false, back)),
        _ => open.borrow_mut().as_mut().into_iter().for_each(|keys| *keys = true),
    });
    let as_drawn = format!("By the chart: {}", derived.map_or("no part", Part::label).to_lowercase());
    let label = format!("{} in {}", chart.get(seat).map(called).unwrap_or_default(), duty.said().within);
    let option = |one: Option<Part>| html! { <option selected={is_given && one == part}>{ one.map_or("No part", Part::label) }</option> };
    html! {
        <select ref={choice.field.clone()} class="select" id="raci-choice" aria-label={label} {onchange} {onblur} {onpointerdown} {onkeydown}>
            <option selected={!is_given}>{ as_drawn }</option>
            { for Part::ALL.into_iter().map(Some).chain([None]).map(option) }
        </select>
    }
}
