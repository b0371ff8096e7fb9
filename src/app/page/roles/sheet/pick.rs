//! Which position a sheet is drafted for, and which role it fills there.

use crate::app::state::{Action, Shared, use_chart, use_dispatch};
use crate::app::widget::select;
use crate::design::Origin;
use crate::figure::quoted;
use crate::org::{Chart, Measures, PositionId, Scope, find, leaders, named};
use crate::plan::sheet::{Sheet, SheetId, likely};
use crate::plan::{Change, Plan, Roles};
use crate::role::Role;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Positions that are offered at once; others are found by typing.
const OFFERED: usize = 40;

/// See [`Pick`].
#[derive(Properties, PartialEq)]
pub struct PickProps {
    /// The plan.
    pub plan: Shared<Plan>,
    /// A sheet was drafted.
    pub on_draft: Callback<SheetId>,
}

/// The choice.
#[component]
pub fn Pick(props: &PickProps) -> Html {
    let dispatch = use_dispatch();
    let plan = &props.plan;
    let origin = plan.looked_at();
    let chart = use_chart(plan, origin);
    let text = use_state_eq(String::new);
    // Chosen in one design, where another has somebody else in the seat of that number.
    let seat = use_state_eq(|| None::<(Origin, PositionId)>);
    let role = use_state_eq(|| None::<(Origin, PositionId, Role)>);
    let refused = use_state_eq(|| None::<AttrValue>);
    let measures = use_memo(chart.clone(), |chart| chart.as_ref().map(|chart| Measures::of(chart)));
    let found = {
        let measures = Rc::clone(&measures);
        use_memo((chart.clone(), (*text).clone()), move |(chart, text)| match (chart, &*measures) {
            (Some(chart), Some(measures)) => offered(chart, measures, text.trim()),
            _ => Vec::new(),
        })
    };
    let Some(chart) = chart else {
        return html! { <p class="soft">{ "There is no chart of this design yet. Bring one in on Designs, or choose another design." }</p> };
    };
    let seated = seat.filter(|(of, _)| *of == origin).map(|(_, seat)| seat);
    let chosen = seated.and_then(|seat| found.iter().position(|(id, _)| *id == seat)).unwrap_or_default();
    let Some(&(picked, guessed)) = found.get(chosen) else {
        let none = if chart.is_empty() {
            "This chart has no position yet."
        } else {
            "No position matches. Try a part of a title, a name or a department."
        };
        return searched(&text, html! { <p class="soft" role="status">{ none }</p> });
    };
    let fills = role.filter(|(of, seat, _)| (*of, *seat) == (origin, picked)).map_or(guessed, |(.., role)| role);
    let on_seat = {
        let (seat, found) = (seat.clone(), Rc::clone(&found));
        Callback::from(move |at: usize| seat.set(found.get(at).map(|(id, _)| (origin, *id))))
    };
    let on_role = {
        let role = role.clone();
        Callback::from(move |at: usize| role.set(Role::ALL.get(at).map(|role| (origin, picked, *role))))
    };
    let draft = {
        let (plan, on_draft, refused) = (plan.clone(), props.on_draft.clone(), refused.clone());
        Callback::from(move |_: MouseEvent| {
            let Ok(sheet) = Sheet::draft(&plan, origin, picked, fills) else { return };
            let (id, title) = (sheet.id, quoted(&sheet.title()));
            match plan.roles.sheets.with(sheet) {
                Ok(sheets) => {
                    refused.set(None);
                    let roles = Roles { sheets, ..(*plan.roles).clone() };
                    let what = format!("A role sheet was drafted for {title}.");
                    dispatch.dispatch(Action::Make(what, Change::Roles(plan.roles.to(&roles))));
                    on_draft.emit(id);
                }
                Err(words) => refused.set(Some(words.to_string().into())),
            }
        })
    };
    let names: Vec<String> = found.iter().filter_map(|(id, _)| chart.get(*id)).map(named).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let choice = html! {
        <>
            { select("sheet-seat", "Position", "", &names, chosen, &on_seat) }
            { select("sheet-role", "Role that it fills", "", &Role::ALL.map(Role::label), Role::ALL.iter().position(|one| *one == fills).unwrap_or_default(), &on_role) }
            <div class="sheet-draft"><button type="button" class="button primary" id="draft-sheet" onclick={draft}>{ "Draft the sheet" }</button></div>
            if let Some(words) = &*refused { <p class="field-error" role="alert"><span>{ words }</span></p> }
        </>
    };
    searched(&text, choice)
}

/// What was found, below the field that keeps its place and the focus whatever that is.
fn searched(text: &UseStateHandle<String>, found: Html) -> Html {
    html! { <>{ search(text) }{ found }</> }
}

fn search(text: &UseStateHandle<String>) -> Html {
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            text.set(input.map(|input| input.value()).unwrap_or_default());
        })
    };
    html! {
        <div class="field">
            <label for="sheet-search">{ "Search positions" }</label>
            <input id="sheet-search" class="input" type="search" autocomplete="off" placeholder="Leaders first; or a title, name, department" value={(**text).clone()} {oninput} />
        </div>
    }
}

/// The positions that a sheet is most likely wanted for: those that lead, and who reports to the CEO; or what `text` finds. A closed
/// seat has no job to describe. Each with the role that it most likely fills.
fn offered(chart: &Chart, measures: &Measures, text: &str) -> Vec<(PositionId, Role)> {
    let outline = measures.outline();
    let mut offered: Vec<PositionId> = Vec::new();
    if text.is_empty() {
        offered.extend(leaders(chart, measures).iter().map(|leader| leader.id));
        let ceo = measures.tree().ceo();
        let below = ceo.into_iter().flat_map(|ceo| outline.reports(ceo)).map(|row| outline.id(row));
        for id in below.chain(outline.ids().iter().copied()).take(OFFERED) {
            if !offered.contains(&id) {
                offered.push(id);
            }
        }
    } else {
        offered.extend(find(chart, outline, text));
    }
    offered.truncate(OFFERED);
    let fills = |id: PositionId| {
        let row = outline.ids().iter().position(|one| *one == id);
        let scope = row.map_or(Scope::None, |row| Scope::of(measures, row));
        chart.get(id).map_or(Role::Cro, |position| likely(position, scope))
    };
    offered.into_iter().map(|id| (id, fills(id))).collect()
}
