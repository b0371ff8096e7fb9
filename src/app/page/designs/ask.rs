//! What the page asks before it does something, and the keys.

use super::order::{Ask, Order};
use super::picker::{Picker, Purpose, teams};
use crate::app::chart::Act;
use crate::app::state::Shared;
use crate::app::widget::{Dialog, Prompt};
use crate::company::entry;
use crate::figure::quoted;
use crate::org::{Chart, Command, MOST_COPIES, PositionId, Target, Team};
use yew::prelude::*;

/// A dialog about positions; the others stand where their answers are needed.
pub fn asked(ask: &Ask, chart: &Shared<Chart>, on_order: &Callback<Order>) -> Html {
    let close = Order::Ask(None);
    let command = {
        let on_order = on_order.clone();
        Callback::from(move |command: Option<Command>| {
            on_order.emit(Order::Ask(None));
            if let Some(command) = command {
                on_order.emit(Order::Act(Act::Do(command)));
            }
        })
    };
    match ask.clone() {
        Ask::Manager(seats) => {
            let moved = seats.clone();
            let on_done = command.reform(move |picked: Option<(Option<PositionId>, Team)>| {
                let (manager, team) = picked?;
                Some(Command::Move { seats: moved.clone(), target: Target::Under(manager), team })
            });
            html! { <Picker chart={chart.clone()} {seats} purpose={Purpose::Move} {on_done} /> }
        }
        Ask::Dotted(report) => {
            let on_done = command.reform(move |picked: Option<(Option<PositionId>, Team)>| {
                picked.and_then(|(manager, _)| Some(Command::Dot { manager: manager?, report }))
            });
            html! { <Picker chart={chart.clone()} seats={vec![report]} purpose={Purpose::Dot} {on_done} /> }
        }
        Ask::Team(seats, delete) => {
            let named = match seats.as_slice() {
                [seat] => chart.get(*seat).map(|position| quoted(position.name())).unwrap_or_default(),
                seats => format!("{} positions", seats.len()),
            };
            html! { <TeamAsk {seats} {named} {delete} on_done={command} /> }
        }
        Ask::Copies(seat) => {
            let on_done = Callback::from(move |text: Option<String>| {
                let Some(text) = text else {
                    command.emit(None);
                    return Ok(());
                };
                let most = format!("Give a number from 1 to {MOST_COPIES}.");
                match entry::count(&text).ok().flatten().and_then(|times| usize::try_from(times).ok()) {
                    Some(times) if (1..=MOST_COPIES).contains(&times) => {
                        command.emit(Some(Command::Duplicate { seat, times }));
                        Ok(())
                    }
                    _ => Err(most.into()),
                }
            });
            let title = chart.get(seat).map(|position| position.title.clone()).unwrap_or_default();
            html! { <Prompt title={format!("Duplicate {}", quoted(&title))} label={format!("How many vacant copies, 1 to {MOST_COPIES}")} value="1" action="Duplicate" {on_done} /> }
        }
        Ask::Keys => keys(&on_order.reform(move |()| close.clone())),
        Ask::Menu(..) | Ask::DesignName | Ask::ViewName | Ask::Export | Ask::Share => Html::default(),
    }
}

/// Whether anybody reports to one of these: then it must be asked what becomes of them.
pub fn lead_somebody(chart: &Chart, seats: &[PositionId]) -> bool {
    seats.iter().any(|seat| chart.span(*seat) > 0)
}

/// What becomes of the team where a position is deleted.
const DELETING: [(Team, &str); 3] = [
    (Team::Stays, "stays with the manager above"),
    (Team::Unassigned, "becomes unassigned: each reports to nobody"),
    (Team::Along, "is deleted too, everyone below included"),
];

/// See [`TeamAsk`].
#[derive(Properties, PartialEq)]
struct TeamAskProps {
    seats: Vec<PositionId>,
    /// What to call them.
    named: String,
    delete: bool,
    on_done: Callback<Option<Command>>,
}

/// Asks what becomes of the team of positions that are closed or deleted.
#[component]
fn TeamAsk(props: &TeamAskProps) -> Html {
    let team = use_state_eq(|| Team::Stays);
    let delete = props.delete;
    let done = {
        let (seats, team) = (props.seats.clone(), *team);
        props.on_done.reform(move |event: SubmitEvent| {
            event.prevent_default();
            let seats = seats.clone();
            Some(if delete { Command::Delete { seats, team } } else { Command::Close { seats, team } })
        })
    };
    let on_close = props.on_done.reform(|()| None);
    let cancel = props.on_done.reform(|_: MouseEvent| None);
    let title = if delete { format!("Delete {}?", props.named) } else { format!("Close {}?", props.named) };
    let action = match (delete, props.seats.len()) {
        (true, 1) => "Delete position",
        (true, _) => "Delete positions",
        (false, 1) => "Close position",
        (false, _) => "Close positions",
    };
    let explained = if delete {
        "What is deleted is taken off the chart. You can undo this."
    } else {
        "A closed position stays on the chart, struck through, and counts in no measure."
    };
    // A closed position leads nobody, so its team cannot come along.
    let options = if delete { &DELETING[..] } else { &DELETING[..2] };
    html! {
        <Dialog {title} {on_close}>
            <form class="stack" onsubmit={done}>
                <p class="soft">{ explained }</p>
                { teams("team-ask", options, &team) }
                <div class="row"><button class="button primary" type="submit">{ action }</button><button class="button" type="button" onclick={cancel}>{ "Cancel" }</button></div>
            </form>
        </Dialog>
    }
}

/// The keys of the chart and of the table.
const KEYS: [(&str, &[(&str, &str)]); 4] = [
    (
        "Chart and table",
        &[
            ("Arrows", "walk to the manager, a report, a peer; in the table to another cell"),
            ("Enter", "opens the position; in the table edits the cell"),
            ("F2", "renames; in the table edits the cell"),
            ("Insert", "adds a report"),
            ("Delete", "closes the position"),
            ("m", "picks another manager"),
            ("Ctrl X, Ctrl V", "on the chart: cut a team, paste it below another position"),
            ("Menu, Shift F10", "opens the menu"),
            (
                "Alt arrows",
                "on the chart: move the position among its peers, up to its manager’s peers, or below a peer",
            ),
            ("Space", "folds or unfolds the team"),
            ("Esc", "clears the selection"),
        ],
    ),
    (
        "Anywhere on the page",
        &[("Ctrl Z", "takes the last change back"), ("Ctrl Shift Z", "does it again"), ("?", "shows these keys")],
    ),
    (
        "Search",
        &[
            ("/ or Ctrl K", "goes to the search field"),
            ("Enter, Shift Enter", "next match, previous match"),
            ("Esc", "clears the search"),
        ],
    ),
    (
        "Looking around",
        &[
            ("+ −", "zoom in and out"),
            ("0", "shows the whole chart"),
            ("Wheel, drag", "move the chart"),
            ("Ctrl wheel, pinch", "zoom where the pointer is"),
            ("Ctrl click, Shift arrows", "pick several"),
            ("Alt while dropping", "the team stays with its manager"),
            ("Home, End, letters", "the first, the last, a title that begins so"),
            ("*", "unfolds the teams of all peers"),
        ],
    ),
];

fn keys(on_close: &Callback<()>) -> Html {
    let key =
        |(key, does): &(&'static str, &'static str)| html! { <><dt><kbd>{ *key }</kbd></dt><dd>{ *does }</dd></> };
    let part = |(title, list): &(&'static str, &[(&'static str, &'static str)])| {
        html! { <section class="stack-tight"><h3>{ *title }</h3><dl class="keys">{ for list.iter().map(key) }</dl></section> }
    };
    html! { <Dialog title="Keys" on_close={on_close.clone()}><div class="two">{ for KEYS.iter().map(part) }</div></Dialog> }
}
