//! Who is accountable and responsible for what in a design, read off its chart.

mod side;
mod table;

use super::{design_select, no_chart};
use crate::app::state::{Action, Dispatch, Shared, use_chart, use_dispatch, use_page_state};
use crate::app::widget::{Tone, notice, panel};
use crate::design::Origin;
use crate::figure::counted;
use crate::org::{Chart, Measures, called};
use crate::plan::{Assigned, Change, Roles, Saying};
use crate::role::{Given, Matrix, Part};
use gloo::utils::document;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Troubles that are shown at once.
const SHOWN: usize = 6;

/// What the table asks of the plan: other parts in one design.
#[derive(Clone)]
struct Asking {
    roles: Rc<Roles>,
    origin: Origin,
    dispatch: Dispatch,
}

impl Asking {
    fn make(&self, what: String, scope: Assigned) {
        if scope != self.roles.scope {
            self.dispatch.dispatch(Action::Make(what, Change::Roles(vec![Saying::Scope(scope)])));
        }
    }

    /// Gives a part.
    fn give(&self, given: Given, chart: &Chart) {
        match self.roles.scope.with(self.origin, given) {
            Ok(scope) => self.make(given.told(chart), scope),
            Err(refused) => self.dispatch.dispatch(Action::Notice(Some(refused.to_string().into()))),
        }
    }

    /// Has the chart count again for what fulfils `is_reset`.
    fn reset(&self, what: &str, is_reset: impl Fn(&Given) -> bool) {
        self.make(what.to_owned(), self.roles.scope.without(self.origin, is_reset));
    }
}

/// The tab.
#[component]
pub fn ScopeTab() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let plan = state.plan().clone();
    let origin = plan.looked_at();
    let chart = use_chart(&plan, origin);
    let matrix = use_memo((chart.clone(), Rc::clone(&plan.roles), origin), |(chart, roles, origin)| {
        let chart = chart.as_ref()?;
        Some(Shared::new(Matrix::of(chart, &Measures::of(chart), &roles.scope.of(*origin))))
    });
    // The cell whose part is being chosen, or was last: there the focus is.
    let picked = use_state_eq(|| None::<table::Picked>);
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with(*picked, move |picked| {
            if let (Some(_), Some(field)) = (picked, field.cast::<HtmlElement>()) {
                // A field that is gone again needs no focus.
                let _ = field.focus();
            }
        });
    }
    let open = use_mut_ref(|| None::<bool>);
    let rows = use_state_eq(|| side::FIRST);
    let side = {
        let on_rows = rows.clone();
        side::side(*rows, &Callback::from(move |at| on_rows.set(at)))
    };
    let asking = Asking { roles: Rc::clone(&plan.roles), origin, dispatch: dispatch.clone() };
    let content = match (&chart, &*matrix) {
        (Some(chart), Some(matrix)) if !chart.is_empty() => {
            let choice =
                table::Choice { picked: *picked, open, field, on_pick: Callback::from(move |cell| picked.set(cell)) };
            html! { <>{ troubles(matrix) }{ given(matrix, &asking) }{ table::table(chart, matrix, &asking, &choice) }{ more(chart, matrix) }</> }
        }
        _ => notice(Tone::Plain, no_chart()),
    };
    let line = "Accountable is who owns all the functions that a duty takes, by the lines of the chart. Where these meet only at the CEO, several are. Who does the work, is asked and is told is the planner’s judgement: choose a cell to change it.";
    html! {
        <>
            <div class="scope-head">{ design_select(&plan, &dispatch) }{ legend() }</div>
            { panel("Who does what", line, content) }
            { side }
        </>
    }
}

/// What the letters mean.
fn legend() -> Html {
    let entry = |part: Part| html! { <div><dt>{ letters(Some(part), "") }{ part.label() }</dt><dd>{ part.explain() }</dd></div> };
    html! { <dl class="raci-key">{ for Part::ALL[1..].iter().map(|part| entry(*part)) }</dl> }
}

/// The letters of a part, each with its own look; `spoken` is read out instead where there is any.
fn letters(part: Option<Part>, spoken: &str) -> Html {
    let letter = |letter: &'static str| {
        let class = classes!("raci", format!("raci-{}", letter.to_lowercase()));
        html! { <span {class} aria-hidden="true">{ letter }</span> }
    };
    let shown = part.map_or("", Part::letters).split(' ').filter(|letter| !letter.is_empty());
    html! { <>{ for shown.map(letter) }if !spoken.is_empty() { <span class="hidden-text">{ spoken.to_owned() }</span> }</> }
}

/// What has nobody or more than one who answers for it, and who answers for too much.
fn troubles(matrix: &Matrix) -> Html {
    let (gaps, doubles) = matrix.troubles();
    let heavy = matrix.columns.iter().filter_map(|column| column.heavy.as_deref());
    let heavy: Vec<Html> = heavy
        .map(|told| html! { <li><span class="pill warn">{ "Much" }</span><span>{ told.to_owned() }</span></li> })
        .collect();
    if gaps + doubles + heavy.len() == 0 {
        return notice(
            Tone::Good,
            html! { <p id="scope-sum">{ "Each duty has exactly one position that is accountable for it." }</p> },
        );
    }
    let found = matrix.lines.iter().filter_map(|line| line.trouble.as_ref());
    let told = found.map(|trouble| {
        html! { <li><span class="pill warn">{ trouble.label() }</span><span>{ trouble.told().to_owned() }</span></li> }
    });
    let all: Vec<Html> = told.chain(heavy).collect();
    let (first, rest) = all.split_at(all.len().min(SHOWN));
    let sum = format!(
        "{} without anybody accountable, {} with more than one.",
        counted(gaps, "duty", "duties"),
        counted(doubles, "duty", "duties")
    );
    html! {
        <div class="stack-tight">
            <p id="scope-sum" role="status"><strong>{ sum }</strong></p>
            <ul class="troubles small">{ for first.iter().cloned() }</ul>
            if !rest.is_empty() {
                <details class="small"><summary>{ format!("{} more", rest.len()) }</summary><ul class="troubles">{ for rest.iter().cloned() }</ul></details>
            }
        </div>
    }
}

/// Gives the focus to the first cell of the table, or of one of its rows: what had it is about to go.
fn focus_first(id: &str) {
    let cell = document().query_selector(&format!("#{id} .raci-cell")).ok().flatten();
    if let Some(cell) = cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) {
        // A cell that is gone needs no focus.
        let _ = cell.focus();
    }
}

/// What was given by hand.
fn given(matrix: &Matrix, asking: &Asking) -> Html {
    let count = asking.roles.scope.of(asking.origin).len();
    if count == 0 {
        return Html::default();
    }
    let reset = {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| {
            focus_first("raci");
            asking.reset("The chart says again who does what.", |_| true);
        })
    };
    html! {
        <div class="row small">
            <span>{ format!("{} by hand, marked with a dot.", counted(count, "part is given", "parts are given")) }</span>
            if matrix.lost > 0 {
                <span class="soft">{ format!("{}.", counted(matrix.lost, "is to a position that is not on this chart now, and kept in case it comes back", "are to positions that are not on this chart now, and kept in case they come back")) }</span>
            }
            <button type="button" class="button compact" id="scope-reset" onclick={reset}>{ "Reset all" }</button>
        </div>
    }
}

/// Who else has a part.
fn more(chart: &Chart, matrix: &Matrix) -> Html {
    if matrix.more.is_empty() {
        return Html::default();
    }
    const NAMED: usize = 20;
    let names: Vec<String> = matrix.more.iter().take(NAMED).filter_map(|seat| chart.get(*seat)).map(called).collect();
    let rest = matrix.more.len().saturating_sub(NAMED);
    let rest = if rest > 0 { format!("; and {rest} more") } else { String::new() };
    html! {
        <details class="small">
            <summary>{ format!("{} with a part and no column", counted(matrix.more.len(), "more position", "more positions")) }</summary>
            <p>{ names.join("; ") }{ rest }{ "." }</p>
        </details>
    }
}
