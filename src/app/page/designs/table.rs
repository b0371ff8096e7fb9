//! The table twin of the chart: the same positions with the same ones picked and unfolded, as an indented table that is
//! edited in place. Only the rows in sight are in the page.

use super::order::{Looking, Order, turn};
use super::rows::{Column, Row, Sort, Typed, rows};
use crate::app::chart::Act;
use crate::app::state::{Action, Shared, use_dispatch};
use crate::figure::{isolated, quoted};
use crate::org::{Chart, Command, Outline, PositionId};
use crate::plan::View;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Height of a row in pixels; the heading has the same.
const ROW: i32 = 36;
/// Rows in the page: as many as the table is ever high (35), and one step above and below.
const DRAWN: usize = 52;
/// The rows in the page change when the first in sight has moved by so many.
const STEP: usize = 8;

/// See [`Table`].
#[derive(Properties, PartialEq)]
pub struct TableProps {
    /// The chart.
    pub chart: Shared<Chart>,
    /// The same, laid flat.
    pub outline: Shared<Outline>,
    /// How it is looked at.
    pub looking: Looking,
    /// What the search finds.
    pub matched: Shared<Vec<PositionId>>,
    /// Orders to the page.
    pub on_order: Callback<Order>,
}

/// The table.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let dispatch = use_dispatch();
    let (chart, outline, looking) = (&props.chart, &props.outline, &props.looking);
    let scroller = use_node_ref();
    let body = use_node_ref();
    let first = use_state_eq(|| 0_usize);
    let sort = use_state_eq(|| None::<(Column, bool)>);
    let column = use_state_eq(|| 0_usize);
    let editing = use_state_eq(|| None::<(PositionId, Column)>);
    // What is picked, and where the chart is looked at from, changes no row.
    let view = View { picked: Vec::new(), lens: None, ..View::clone(&looking.view) };
    let listed = use_memo((chart.clone(), view, props.matched.clone(), *sort), |(chart, view, matched, sort)| {
        rows(chart, outline, view, matched, *sort)
    });
    let lead = looking.view.picked.last().copied();
    let place = lead.and_then(|lead| listed.iter().position(|row| row.id == lead));
    use_in_sight(&scroller, lead.zip(place));

    let begin = {
        let (editing, chart) = (editing.clone(), chart.clone());
        move |id: PositionId, at: usize| {
            let column = Column::ALL[at.min(Column::ALL.len() - 1)];
            if column.is_editable() && chart.get(id).is_some() {
                editing.set(Some((id, column)));
            }
        }
    };
    let on_edited = {
        let (editing, scroller, on_order) = (editing.clone(), scroller.clone(), props.on_order.clone());
        let chart = chart.clone();
        Callback::from(move |typed: Option<Typed>| {
            let Some((seat, column)) = *editing else { return };
            editing.set(None);
            if let Some(grid) = scroller.cast::<HtmlElement>() {
                let _ = grid.focus();
            }
            match typed.and_then(|typed| column.field(&typed)) {
                Some(Ok(to)) => on_order.emit(Order::Act(Act::Do(Command::Set { seats: vec![seat], to }))),
                Some(Err(refusal)) => {
                    let title = chart.get(seat).map_or("", |position| &position.title);
                    let words = format!("{} of {} was not changed. {refusal}", column.label(), quoted(title));
                    dispatch.dispatch(Action::Notice(Some(words.into())));
                }
                None => {}
            }
        })
    };
    let onscroll = {
        let (scroller, first) = (scroller.clone(), first.clone());
        Callback::from(move |_: Event| {
            let top = scroller.cast::<Element>().map_or(0, |scroller| scroller.scroll_top());
            let row = usize::try_from(top / ROW).unwrap_or_default();
            first.set(row / STEP * STEP);
        })
    };
    // The row, the column and the fold button under the pointer, found once for the whole table.
    let under = {
        let (body, listed) = (body.clone(), listed.clone());
        move |event: &MouseEvent| -> Option<(Row, usize, bool)> {
            let top = body.cast::<Element>()?.get_bounding_client_rect().top();
            #[allow(clippy::cast_possible_truncation)] // `as` saturates
            let at = usize::try_from((event.client_y() - top as i32) / ROW).ok()?;
            let target = event.target()?.dyn_into::<Element>().ok()?;
            let cell = target.closest("[aria-colindex]").ok()??;
            let column = cell.get_attribute("aria-colindex")?.parse::<usize>().ok()?;
            Some((*listed.get(at)?, column.checked_sub(1)?, target.closest(".fold").ok()?.is_some()))
        }
    };
    let on_turn = looking.to(|view, id: PositionId| turn(view, id));
    let onclick = {
        let (under, column, looking, on_turn) = (under.clone(), column.clone(), looking.clone(), on_turn.clone());
        Callback::from(move |event: MouseEvent| {
            let Some((row, at, fold)) = under(&event) else { return };
            if fold {
                return on_turn.emit(row.id);
            }
            column.set(at);
            pick(&looking, row.id, event.ctrl_key() || event.meta_key() || event.shift_key());
        })
    };
    let ondblclick = {
        let (under, begin) = (under.clone(), begin.clone());
        Callback::from(move |event: MouseEvent| {
            if let Some((row, at, false)) = under(&event) {
                begin(row.id, at);
            }
        })
    };
    let oncontextmenu = {
        let (looking, on_order) = (looking.clone(), props.on_order.clone());
        Callback::from(move |event: MouseEvent| {
            let Some((row, ..)) = under(&event) else { return };
            event.prevent_default();
            let mut seats = looking.view.picked.clone();
            if !seats.contains(&row.id) {
                seats = vec![row.id];
                looking.pick(seats.clone());
            }
            on_order.emit(Order::Act(Act::Menu(seats, event.client_x(), event.client_y())));
        })
    };
    let onkeydown = {
        let keys = Keys {
            listed: listed.clone(),
            place,
            column: column.clone(),
            looking: looking.clone(),
            on_turn,
            on_order: props.on_order.clone(),
            scroller: scroller.clone(),
        };
        let busy = editing.is_some();
        Callback::from(move |event: KeyboardEvent| {
            if !busy && keys.pressed(&event, &begin) {
                event.prevent_default();
            }
        })
    };
    let cell_id = |place: usize, at: usize| format!("cell-{place}-{at}");
    let row = |place: usize| {
        let row = listed[place];
        let Some(position) = chart.get(row.id) else { return Html::default() };
        let picked = looking.view.picked.contains(&row.id);
        let cell = |at: usize| {
            let of = Column::ALL[at];
            let text = of.text(position, outline, row.at);
            let current = Some(row.id) == lead && at == *column;
            let class = classes!("cell", of.is_number().then_some("number"), current.then_some("current"));
            let edited = *editing == Some((row.id, of));
            let indent = (at == 0).then(|| format!("padding-inline-start: {}px", 8 + 18 * row.depth.min(14)));
            html! {
                <div {class} role="gridcell" id={cell_id(place, at)} aria-colindex={(at + 1).to_string()} aria-readonly={(!of.is_editable()).to_string()} ~style={indent}>
                    if at == 0 { <span class="fold" aria-hidden="true">{ match row.unfolded { Some(true) => "▾", Some(false) => "▸", None => "" } }</span> }
                    if edited {
                        <Cell column={of} label={format!("{} of {}", of.label(), isolated(&position.title))} value={text} on_done={on_edited.clone()} />
                    } else if at == 1 && text.is_empty() {
                        <span class="soft">{ "Vacant" }</span>
                    } else {
                        <span class="cell-text" title={text.clone()}>{ text.clone() }</span>
                    }
                </div>
            }
        };
        let class = classes!("table-row", picked.then_some("picked"), position.closed.then_some("closed"));
        let style = format!("transform: translateY({}px)", place * ROW.unsigned_abs() as usize);
        html! {
            <div key={row.id.number()} {class} ~style={style} role="row" aria-level={(row.depth + 1).to_string()} aria-rowindex={(place + 2).to_string()}
                aria-selected={picked.to_string()} aria-expanded={row.unfolded.map(|unfolded| unfolded.to_string())}>
                { for (0..Column::ALL.len()).map(cell) }
            </div>
        }
    };
    // The current cell is always in the page: the table's active descendant must exist.
    let from = first.saturating_sub(STEP).min(listed.len());
    let drawn = from..(from + DRAWN).min(listed.len());
    let places = drawn.clone().chain(place.filter(|place| !drawn.contains(place)));
    let heading = |(at, of): (usize, Column)| heading(at, of, &sort);
    html! {
        <div ref={scroller} class="table" role="treegrid" tabindex="0" aria-label="Positions as a table. Arrows walk the cells, Enter edits one."
            aria-rowcount={(listed.len() + 1).to_string()} aria-colcount={Column::ALL.len().to_string()} aria-multiselectable="true"
            aria-activedescendant={place.map(|place| cell_id(place, *column))} {onscroll} {onkeydown}>
            <div class="table-inner" role="presentation">
                <div class="table-head" role="row" aria-rowindex="1">{ for Column::ALL.into_iter().enumerate().map(heading) }</div>
                <div ref={body} class="table-body" role="rowgroup" ~style={format!("height: {}px", listed.len() * ROW.unsigned_abs() as usize)}
                    {onclick} {ondblclick} {oncontextmenu}>
                    { for places.map(row) }
                </div>
            </div>
        </div>
    }
}

/// A heading: it sorts up, then down, then not at all.
fn heading(at: usize, of: Column, sort: &UseStateHandle<Sort>) -> Html {
    let (sorted, face, next) = match **sort {
        Some((by, false)) if by == of => ("ascending", " ↑", Some((of, true))),
        Some((by, true)) if by == of => ("descending", " ↓", None),
        _ => ("none", "", Some((of, false))),
    };
    let onclick = {
        let sort = sort.clone();
        Callback::from(move |_: MouseEvent| sort.set(next))
    };
    html! {
        <div role="columnheader" class={classes!("cell", of.is_number().then_some("number"))} aria-colindex={(at + 1).to_string()} aria-sort={sorted}>
            <button tabindex="-1" {onclick}>{ of.label() }{ face }</button>
        </div>
    }
}

/// Picks a position, or with `more` adds it to those picked, or takes it away.
fn pick(looking: &Looking, id: PositionId, more: bool) {
    let mut picked = if more { looking.view.picked.clone() } else { Vec::new() };
    if more && picked.contains(&id) {
        picked.retain(|other| *other != id);
    } else {
        picked.push(id);
    }
    looking.pick(picked);
}

/// What the keys work on.
struct Keys {
    listed: std::rc::Rc<Vec<Row>>,
    /// The place of the current row.
    place: Option<usize>,
    column: UseStateHandle<usize>,
    looking: Looking,
    on_turn: Callback<PositionId>,
    on_order: Callback<Order>,
    scroller: NodeRef,
}

impl Keys {
    /// Does what a key asks; whether it asked anything.
    fn pressed(&self, event: &KeyboardEvent, begin: &impl Fn(PositionId, usize)) -> bool {
        const PAGE: usize = 12;
        let Some(last) = self.listed.len().checked_sub(1) else { return false };
        let control = event.ctrl_key() || event.meta_key();
        let current = self.place.map(|place| (place, self.listed[place]));
        let at = *self.column;
        let to = |place: usize| {
            pick(&self.looking, self.listed[place.min(last)].id, false);
            true
        };
        let act = |act: Act| {
            self.on_order.emit(Order::Act(act));
            true
        };
        let column = |at: usize| {
            self.column.set(at);
            true
        };
        let (place, row) = match (event.key().as_str(), current) {
            ("ArrowDown" | "ArrowUp" | "ArrowLeft" | "ArrowRight" | "Home", None) => return to(0),
            (_, None) => return false,
            (_, Some(current)) => current,
        };
        match event.key().as_str() {
            "ArrowDown" => to(place + 1),
            "ArrowUp" => to(place.saturating_sub(1)),
            "PageDown" => to(place + PAGE),
            "PageUp" => to(place.saturating_sub(PAGE)),
            "Home" if control => to(0),
            "End" if control => to(last),
            "Home" => column(0),
            "End" => column(Column::ALL.len() - 1),
            "ArrowRight" if at == 0 && row.unfolded == Some(false) => {
                self.on_turn.emit(row.id);
                true
            }
            "ArrowLeft" if at == 0 && row.unfolded == Some(true) => {
                self.on_turn.emit(row.id);
                true
            }
            "ArrowRight" => column((at + 1).min(Column::ALL.len() - 1)),
            "ArrowLeft" => column(at.saturating_sub(1)),
            "Enter" if !Column::ALL[at].is_editable() => act(Act::Open(row.id)),
            "Enter" | "F2" => {
                begin(row.id, at);
                true
            }
            " " => {
                pick(&self.looking, row.id, true);
                true
            }
            "Escape" => {
                self.looking.pick(Vec::new());
                true
            }
            "Insert" => act(Act::Add(row.id)),
            "Delete" => act(Act::Close(self.looking.view.picked.clone())),
            "m" if !control => act(Act::Reassign(self.looking.view.picked.clone())),
            "ContextMenu" => self.menu(place),
            "F10" if event.shift_key() => self.menu(place),
            _ => false,
        }
    }

    /// The menu, at the current row.
    fn menu(&self, place: usize) -> bool {
        let Some(scroller) = self.scroller.cast::<Element>() else { return false };
        let corner = scroller.get_bounding_client_rect();
        #[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)] // `as` saturates, and places are small
        let y = corner.top() as i32 + (place as i32 + 2) * ROW - scroller.scroll_top();
        #[allow(clippy::cast_possible_truncation)] // `as` saturates
        let x = corner.left() as i32 + 40;
        self.on_order.emit(Order::Act(Act::Menu(self.looking.view.picked.clone(), x, y)));
        true
    }
}

/// Scrolls the current row into sight when another becomes current.
#[hook]
fn use_in_sight(scroller: &NodeRef, current: Option<(PositionId, usize)>) {
    let scroller = scroller.clone();
    use_effect_with(current, move |current| {
        let (Some((_, place)), Some(scroller)) = (*current, scroller.cast::<Element>()) else { return };
        let top = i32::try_from(place).unwrap_or(i32::MAX / ROW) * ROW;
        // The heading lies over the first row's height.
        let room = scroller.client_height() - 2 * ROW;
        if top < scroller.scroll_top() {
            scroller.set_scroll_top(top);
        } else if top > scroller.scroll_top() + room {
            scroller.set_scroll_top(top - room);
        }
    });
}

/// See [`Cell`].
#[derive(Properties, PartialEq)]
struct CellProps {
    column: Column,
    label: AttrValue,
    value: AttrValue,
    /// What was put in, or that it was left as it was.
    on_done: Callback<Option<Typed>>,
}

/// A cell while it is edited.
#[component]
fn Cell(props: &CellProps) -> Html {
    let field = use_node_ref();
    // Taken once: leaving the page, the field loses the focus too.
    let open = use_mut_ref(|| true);
    {
        let field = field.clone();
        use_effect_with((), move |()| {
            if let Some(field) = field.cast::<HtmlElement>() {
                let _ = field.focus();
            }
            if let Some(input) = input_in(&field) {
                input.select();
            }
        });
    }
    let done = {
        let (field, open, on_done, was) = (field.clone(), open, props.on_done.clone(), props.value.clone());
        move |keep: bool| {
            if !open.replace(false) {
                return;
            }
            let typed = match input_in(&field) {
                _ if !keep => None,
                Some(input) => Some(input.value().trim().to_owned()).filter(|text| *text != *was).map(Typed::Text),
                None => {
                    let menu = field.cast::<HtmlSelectElement>();
                    menu.and_then(|menu| usize::try_from(menu.selected_index()).ok()).map(Typed::Entry)
                }
            };
            on_done.emit(typed);
        }
    };
    let onblur = {
        let done = done.clone();
        Callback::from(move |_: FocusEvent| done(true))
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            done(true);
        }
        "Escape" => {
            event.prevent_default();
            done(false);
        }
        _ => {}
    });
    let label = props.label.clone();
    match props.column.menu() {
        Some(menu) => {
            let option = |face: &'static str| html! { <option selected={*face == *props.value}>{ face }</option> };
            html! { <select ref={field} class="cell-edit" aria-label={label} {onblur} {onkeydown}>{ for menu.into_iter().map(option) }</select> }
        }
        None => {
            html! { <input ref={field} class="cell-edit" autocomplete="off" aria-label={label} value={props.value.clone()} {onblur} {onkeydown} /> }
        }
    }
}

/// The input that a cell is edited with, where it is none of a menu: a node reference itself does not ask what it casts.
fn input_in(field: &NodeRef) -> Option<HtmlInputElement> {
    field.get().and_then(|field| field.dyn_into().ok())
}
