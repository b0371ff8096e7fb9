//! The toolbar of the chart, the trail above a focused team, and the key to the colours.

use super::order::{Ask, Looking, Order};
use crate::app::browser::locale;
use crate::app::page::reading::counted_legend;
use crate::app::widget::{popover, segments, select};
use crate::figure::{counted, isolated};
use crate::org::{Arrangement, Chart, Direction, Facet, Legend, LegendEntry, PositionId};
use crate::plan::{Detail, SavedView, Sift, View};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Id of the search field.
pub const SEARCH: &str = "chart-search";

const SIFTS: [Sift; 3] = [Sift::Find, Sift::Spotlight, Sift::Filter];
const DIRECTIONS: [Direction; 2] = [Direction::Down, Direction::Right];
const ARRANGEMENTS: [Arrangement; 2] = [Arrangement::Compact, Arrangement::Wide];

/// What the workplace shows of a design.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twin {
    /// The chart.
    Chart,
    /// The table.
    Table,
    /// Both, the table below.
    Both,
}

impl Twin {
    const ALL: [Self; 3] = [Self::Chart, Self::Table, Self::Both];

    /// Whether the chart is shown.
    pub const fn chart(self) -> bool {
        !matches!(self, Self::Table)
    }

    /// Whether the table is shown.
    pub const fn table(self) -> bool {
        !matches!(self, Self::Chart)
    }
}

/// What the toolbar works on.
pub struct Bar<'a> {
    /// How the design is looked at.
    pub looking: &'a Looking,
    /// Positions on the chart, and what the search finds of them.
    pub positions: usize,
    /// How many the search finds.
    pub matched: usize,
    /// Which of them is looked at, from 0.
    pub at: Option<usize>,
    /// Goes on to the next match, or back for `true`.
    pub on_step: &'a Callback<bool>,
    /// Chart, table, or both.
    pub twin: Twin,
    /// Shows another.
    pub on_twin: Callback<Twin>,
    /// Views that were kept.
    pub saved: &'a [SavedView],
    /// Removes one.
    pub on_drop: Callback<usize>,
    /// Orders to the page.
    pub on_order: &'a Callback<Order>,
}

/// The toolbar.
pub fn bar(bar: &Bar<'_>) -> Html {
    let looking = bar.looking;
    let view = &looking.view;
    let on_twin = bar.on_twin.reform(|at: usize| Twin::ALL[at.min(2)]);
    let keys = bar.on_order.reform(|_: MouseEvent| Order::Ask(Some(Ask::Keys)));
    let on_direction = looking.to(|view, at: usize| view.direction = DIRECTIONS[at.min(1)]);
    let on_arrangement = looking.to(|view, at: usize| view.arrangement = ARRANGEMENTS[at.min(1)]);
    let detail = |detail: Detail| {
        let shown = view.details.contains(&detail);
        let onchange = looking.to(move |view, _: Event| {
            if !view.details.remove(&detail) {
                view.details.insert(detail);
            }
        });
        html! { <label class="tick"><input type="checkbox" checked={shown} {onchange} />{ detail.label() }</label> }
    };
    let layout = html! {
        <>
            <div class="stack-tight"><span class="label">{ "Grows" }</span>
                { segments("direction", "Direction", &["Top down", "Left to right"], place(&DIRECTIONS, view.direction), &on_direction) }</div>
            <div class="stack-tight"><span class="label">{ "Teams" }</span>
                { segments("arrangement", "Arrangement", &["Compact", "Wide"], place(&ARRANGEMENTS, view.arrangement), &on_arrangement) }</div>
            <fieldset class="stack-tight"><legend class="label">{ "On the cards" }</legend><div class="ticks">{ for Detail::ALL.into_iter().map(detail) }</div></fieldset>
        </>
    };
    html! {
        <div class="workbar toolbar" role="group" aria-label="Tools">
            { search(bar) }
            <div class="bar-end">
                { popover(html! { "Layout and cards" }, layout) }
                { popover(html! { "Views" }, views(bar)) }
                { segments("twin", "Show the design as", &["Chart", "Table", "Both"], place(&Twin::ALL, bar.twin), &on_twin) }
                <button class="button square" aria-label="Keys" title="Keys (?)" onclick={keys}>{ "?" }</button>
            </div>
        </div>
    }
}

/// The search field, what it finds, and what becomes of the rest.
fn search(bar: &Bar<'_>) -> Html {
    let looking = bar.looking;
    let view = &looking.view;
    let oninput = looking.to(|view, event: InputEvent| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        view.search = input.map(|input| input.value()).unwrap_or_default();
    });
    let clear = looking.to(|view, ()| view.search.clear());
    let onkeydown = {
        let on_step = bar.on_step.clone();
        Callback::from(move |event: KeyboardEvent| {
            match (event.key().as_str(), event.shift_key()) {
                ("Enter" | "ArrowDown", false) => on_step.emit(false),
                ("Enter", true) | ("ArrowUp", false) => on_step.emit(true),
                ("Escape", _) => clear.emit(()),
                _ => return,
            }
            event.prevent_default();
        })
    };
    let step = |face: &'static str, name: &'static str, back: bool| {
        let onclick = bar.on_step.reform(move |_: MouseEvent| back);
        html! { <button class="button square" aria-label={name} title={name} disabled={bar.matched == 0} {onclick}>{ face }</button> }
    };
    let found = match bar.at {
        Some(at) => format!("{} of {}", whole(at + 1), whole(bar.matched)),
        None if bar.matched == 0 && view.sift == Sift::Filter => "Nothing found: the whole chart is shown".to_owned(),
        None if bar.matched == 0 => "Nothing found".to_owned(),
        None => format!("{} of {}", whole(bar.matched), counted(bar.positions, "position", "positions")),
    };
    let on_sift = looking.to(|view, at: usize| view.sift = SIFTS[at.min(2)]);
    html! {
        <div class="bar-search" role="search">
            <input id={SEARCH} class="input" type="search" autocomplete="off" aria-label="Search titles, holders, departments, locations, functions"
                placeholder="Search  ( / )" value={view.search.clone()} {oninput} {onkeydown} />
            if !view.search.trim().is_empty() {
                <span class="bar-found small" role="status">{ found }</span>
                <span class="steps">{ step("↑", "Previous match", true) }{ step("↓", "Next match", false) }</span>
                { segments("sift", "What becomes of the rest", &["Find", "Spotlight", "Filter"], place(&SIFTS, view.sift), &on_sift) }
            }
        </div>
    }
}

/// The views that were kept, and the way to keep one.
fn views(bar: &Bar<'_>) -> Html {
    let keep = bar.on_order.reform(|_: MouseEvent| Order::Ask(Some(Ask::ViewName)));
    let row = |(at, saved): (usize, &SavedView)| {
        // What is picked is work in hand and stays.
        let kept = View { picked: bar.looking.view.picked.clone(), ..saved.view.clone() };
        let apply = bar.looking.on_view.reform(move |_: MouseEvent| Rc::new(kept.clone()));
        let remove = bar.on_drop.reform(move |_: MouseEvent| at);
        html! {
            <li class="row-apart">
                <button class="button quiet compact" onclick={apply}>{ &saved.name }</button>
                <button class="button square quiet" aria-label={format!("Remove the view {}", isolated(&saved.name))} onclick={remove}>{ "×" }</button>
            </li>
        }
    };
    html! {
        <>
            if bar.saved.is_empty() {
                <p class="small soft">{ "Keep how you look at the chart now (layout, colours, what is unfolded) under a name, to come back to it." }</p>
            } else {
                <ul class="kept">{ for bar.saved.iter().enumerate().map(row) }</ul>
            }
            <button class="button compact" onclick={keep}>{ "Keep this view" }</button>
        </>
    }
}

/// The managers above the team that alone is drawn, each a step back up.
pub fn trail(chart: &Chart, looking: &Looking) -> Html {
    let Some(focus) = looking.view.focus.filter(|id| chart.get(*id).is_some()) else { return Html::default() };
    let mut above: Vec<PositionId> = std::iter::successors(Some(focus), |&at| chart.manager(at)).collect();
    above.reverse();
    let title = |id: PositionId| chart.get(id).map(|position| position.title.clone()).unwrap_or_default();
    let to = |focus: Option<PositionId>| {
        looking.to(move |view, _: MouseEvent| {
            view.focus = focus;
            view.lens = None;
        })
    };
    let step = |id: PositionId| {
        html! {
            <li>if id == focus { <strong aria-current="true">{ title(id) }</strong> } else {
                <button class="button quiet compact" onclick={to(Some(id))}>{ title(id) }</button>
            }</li>
        }
    };
    html! {
        <nav class="trail" aria-label="Team in focus">
            <ol><li><button class="button quiet compact" onclick={to(None)}>{ "Whole chart" }</button></li>{ for above.into_iter().map(step) }</ol>
        </nav>
    }
}

/// What has one colour: its name, how many positions have it, and its class.
pub type Coloured = (AttrValue, usize, AttrValue);

/// What the colours of a chart say; `legend` is theirs where these are no functions.
pub fn coloured(chart: &Chart, legend: Option<&Legend>) -> Vec<Coloured> {
    let entry = |entry: &LegendEntry| (entry.label.clone().into(), entry.count, format!("c-{}", entry.shade).into());
    legend.map_or_else(|| counted_legend(chart), |legend| legend.entries.iter().map(entry).collect())
}

/// What the colours say, with the choice of what they say. A colour is never alone: its value stands here, and on the cards
/// as soon as they are coloured by it.
pub fn key(entries: &[Coloured], looking: &Looking) -> Html {
    let facet = looking.view.colour;
    let on_facet = looking.to(|view, at: usize| {
        view.colour = Facet::ALL.get(at).copied().unwrap_or_default();
        view.details.extend(detail_of(view.colour));
    });
    let labels = Facet::ALL.map(Facet::label);
    let entry = |(label, count, class): &Coloured| html! { <li class={class.to_string()}>{ label }<span class="soft number">{ whole(*count) }</span></li> };
    html! {
        <div class="colour-key">
            { select("colour", "Colour by", "", &labels, place(&Facet::ALL, facet), &on_facet) }
            <ul class="legend" aria-label="Colours">{ for entries.iter().map(entry) }</ul>
        </div>
    }
}

/// What stands on the cards so that a colour is not alone; the layer is where the card stands.
const fn detail_of(facet: Facet) -> Option<Detail> {
    match facet {
        Facet::Function => Some(Detail::Function),
        Facet::Level => Some(Detail::Level),
        Facet::Layer => None,
        Facet::Department => Some(Detail::Department),
        Facet::Location => Some(Detail::Location),
        Facet::Holder => Some(Detail::Holder),
    }
}

/// The place of `one` in a menu of `all`.
pub fn place<T: PartialEq + Copy>(all: &[T], one: T) -> usize {
    all.iter().position(|other| *other == one).unwrap_or_default()
}

fn whole(count: usize) -> String {
    locale::whole(count as u64)
}
