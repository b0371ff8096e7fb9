//! The manager picker: a search over the chart, and what becomes of the team of who moves.

use super::name::path;
use crate::app::page::reading::named;
use crate::app::state::Shared;
use crate::app::widget::Dialog;
use crate::figure::quoted;
use crate::org::{Chart, PositionId, Team, fold_case, matches};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Positions listed at once; more are found by typing.
const LISTED: usize = 50;

/// What the picked manager is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The positions move below it.
    Move,
    /// A dotted line leads from it.
    Dot,
    /// Its team leaves.
    Branch,
}

/// See [`Picker`].
#[derive(Properties, PartialEq)]
pub struct PickerProps {
    /// The chart.
    pub chart: Shared<Chart>,
    /// Who gets a manager.
    pub seats: Vec<PositionId>,
    /// What it is for.
    pub purpose: Purpose,
    /// The manager, or nobody, with what becomes of the team; or that it was left.
    pub on_done: Callback<Option<(Option<PositionId>, Team)>>,
}

/// One manager that could be picked.
struct Choice {
    /// `None` is the top of the chart.
    id: Option<PositionId>,
    title: String,
    /// Department and managers above.
    place: String,
    /// Why it cannot be.
    refused: Option<&'static str>,
}

/// The dialog.
#[component]
pub fn Picker(props: &PickerProps) -> Html {
    let text = use_state_eq(String::new);
    let team = use_state_eq(|| Team::Along);
    // None is the first that can be picked.
    let at = use_state_eq(|| None::<usize>);
    let chart = &props.chart;
    let leads = props.purpose == Purpose::Move && props.seats.iter().any(|seat| chart.span(*seat) > 0);
    let list = choices(props, &fold_case(text.trim()), *team);
    let current = at.unwrap_or_else(|| list.iter().position(|choice| choice.refused.is_none()).unwrap_or_default());
    let option_id = |at: usize| format!("manager-{at}");
    let pick = {
        let (on_done, team) = (props.on_done.clone(), *team);
        let open: Vec<_> = list.iter().map(|choice| choice.refused.is_none().then_some(choice.id)).collect();
        Callback::from(move |at: usize| {
            if let Some(Some(id)) = open.get(at) {
                on_done.emit(Some((*id, team)));
            }
        })
    };
    let oninput = {
        let (text, at) = (text.clone(), at.clone());
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            text.set(input.map(|input| input.value()).unwrap_or_default());
            at.set(None);
        })
    };
    let onkeydown = {
        let (at, pick, last) = (at.clone(), pick.clone(), list.len().saturating_sub(1));
        Callback::from(move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                "ArrowDown" => (current + 1).min(last),
                "ArrowUp" => current.saturating_sub(1),
                "Enter" => {
                    event.prevent_default();
                    return pick.emit(current);
                }
                _ => return,
            };
            event.prevent_default();
            at.set(Some(next));
            if let Some(option) = document().get_element_by_id(&option_id(next)) {
                let nearest = web_sys::ScrollIntoViewOptions::new();
                nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
                option.scroll_into_view_with_scroll_into_view_options(&nearest);
            }
        })
    };
    let on_close = props.on_done.reform(|()| None);
    let option = |(place, choice): (usize, &Choice)| {
        let onclick = pick.reform(move |_: MouseEvent| place);
        html! {
            <div role="option" id={option_id(place)} class={classes!("option", (place == current).then_some("active"))} aria-selected={(place == current).to_string()}
                aria-disabled={choice.refused.map(|_| "true")} {onclick}>
                <span class="option-title">{ &choice.title }</span>
                <span class="tiny soft">{ choice.refused.unwrap_or(&choice.place) }</span>
            </div>
        }
    };
    let title = match (props.purpose, props.seats.as_slice()) {
        (Purpose::Branch, _) => "Whose team leaves?".to_owned(),
        (Purpose::Dot, _) => format!("Dotted line to {} from …", title_of(chart, &props.seats)),
        (Purpose::Move, [_]) => format!("Move {} to …", title_of(chart, &props.seats)),
        (Purpose::Move, seats) => format!("Move {} positions to …", seats.len()),
    };
    html! {
        <Dialog {title} {on_close}>
            <div class="stack">
                <input class="input" type="text" role="combobox" autofocus=true autocomplete="off" aria-label="Search managers" aria-expanded={(!list.is_empty()).to_string()} aria-controls="managers"
                    aria-activedescendant={(!list.is_empty()).then(|| option_id(current))} placeholder="Title, name or department" value={(*text).clone()} {oninput} {onkeydown} />
                <div id="managers" class="options" role={(!list.is_empty()).then_some("listbox")} aria-label="Managers">
                    { for list.iter().enumerate().map(option) }
                    if list.is_empty() { <p class="small soft" role="status">{ "No position matches. Try a part of a title, a name or a department." }</p> }
                </div>
                if list.len() >= LISTED { <p class="tiny soft">{ format!("The first {LISTED} are listed. Type more to find others.") }</p> }
                if leads { { teams("move-team", &MOVING, &team) } }
            </div>
        </Dialog>
    }
}

fn title_of(chart: &Chart, seats: &[PositionId]) -> String {
    seats.first().and_then(|seat| chart.get(*seat)).map(|position| quoted(position.name())).unwrap_or_default()
}

/// The managers that `text` finds, those whose title begins with it first, those who lead somebody before others.
fn choices(props: &PickerProps, text: &str, team: Team) -> Vec<Choice> {
    let chart = &props.chart;
    let mut ranks: [Vec<PositionId>; 3] = Default::default();
    for &id in chart.outline().ids() {
        let Some(position) = chart.get(id) else { continue };
        let title = fold_case(&position.title);
        let rank = match () {
            () if text.is_empty() => usize::from(chart.span(id) == 0),
            () if title.starts_with(text) => 0,
            () if title.contains(text) => 1,
            () if matches(position, text) => 2,
            () => continue,
        };
        ranks[rank].push(id);
    }
    let only = match props.seats.as_slice() {
        [seat] => Some(*seat),
        _ => None,
    };
    let refused = |id: PositionId| {
        let within = |seat: &PositionId| chart.is_within(id, *seat);
        if props.purpose == Purpose::Branch {
            None
        } else if chart.get(id).is_some_and(|position| position.closed) {
            Some("It is closed, and nobody reports to a closed position.")
        } else if props.seats.contains(&id) {
            Some("A position cannot report to itself.")
        } else if props.purpose == Purpose::Dot {
            only.is_some_and(|seat| chart.dotted(seat).contains(&id)).then_some("There is a dotted line already.")
        } else if only.is_some_and(|seat| chart.manager(seat) == Some(id)) {
            Some("It is the manager already.")
        } else if team == Team::Along && props.seats.iter().any(within) {
            Some("It reports to a position that moves, so the lines would make a circle.")
        } else {
            None
        }
    };
    let top = Choice {
        id: None,
        title: "Nobody".to_owned(),
        place: "The top of the chart".to_owned(),
        refused: only.is_some_and(|seat| chart.manager(seat).is_none()).then_some("It reports to nobody already."),
    };
    let top = (props.purpose == Purpose::Move && text.is_empty()).then_some(top);
    let found = ranks.into_iter().flatten().filter_map(|id| {
        let position = chart.get(id)?;
        let parts = [position.department.clone(), path(chart, id)];
        let place = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        Some(Choice { id: Some(id), title: named(position), place, refused: refused(id) })
    });
    top.into_iter().chain(found).take(LISTED).collect()
}

/// What becomes of a team, as radio buttons.
pub fn teams(id: &'static str, options: &[(Team, &'static str)], chosen: &UseStateHandle<Team>) -> Html {
    let option = |&(team, label): &(Team, &'static str)| {
        let onchange = {
            let chosen = chosen.clone();
            Callback::from(move |_: Event| chosen.set(team))
        };
        html! { <label class="tick"><input type="radio" name={id} checked={**chosen == team} {onchange} />{ label }</label> }
    };
    html! { <fieldset class="stack-tight"><legend class="label">{ "The team" }</legend>{ for options.iter().map(option) }</fieldset> }
}

/// What becomes of the team of a position that moves.
pub const MOVING: [(Team, &str); 3] = [
    (Team::Along, "comes along"),
    (Team::Stays, "stays with the old manager"),
    (Team::Unassigned, "becomes unassigned: each reports to nobody"),
];
