//! The workplace: one design, looked at and worked on, as a chart and as a table, with everything around it.

use super::ask::{asked, lead_somebody};
use super::bar::{Bar, SEARCH, Twin, bar, coloured, key, trail};
use super::context::context_menu;
use super::export::{Export, Share};
use super::head::head;
use super::inspector::{Inspector, TITLE};
use super::order::{Ask, Looking, Order, use_stable};
use super::strip::{Judged, Strip, lit_line, strip, use_others};
use super::table::Table;
use crate::app::chart::{Act, ChartView, Marks};
use crate::app::page::reading::{Judge, badge_marks};
use crate::app::state::{Action, Shared, use_dispatch, use_page_state};
use crate::app::widget::Prompt;
use crate::design::Origin;
use crate::org::{Chart, Command, Facet, Legend, PositionId, Style, Target, Team, find};
use crate::plan::{Plan, View};
use gloo::utils::document;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// See [`Workplace`].
#[derive(Properties, PartialEq)]
pub struct WorkplaceProps {
    /// Which design.
    pub origin: Origin,
    /// Its chart.
    pub chart: Shared<Chart>,
    /// What answers about the company it is judged by.
    pub judge: Shared<Judge>,
    /// The chart, judged.
    pub judged: Shared<Judged>,
    /// Another size of cards than the page’s own.
    #[prop_or_default]
    pub style: Option<Style>,
}

/// The workplace.
#[component]
pub fn Workplace(props: &WorkplaceProps) -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let (origin, chart, judged) = (props.origin, &props.chart, &props.judged);
    let plan = state.plan().clone();
    let drawn = matches!(origin, Origin::Drawn(_));

    // How the design is looked at: one value while nobody looks at it otherwise.
    // What is picked may be gone from the chart since; undoing would bring it back.
    let view = use_memo((plan.view(origin), chart.clone()), |(view, chart)| {
        let gone = view.picked.iter().any(|id| chart.get(*id).is_none());
        let there = |view: &View| view.picked.iter().copied().filter(|id| chart.get(*id).is_some()).collect();
        Shared::of(if gone { Rc::new(View { picked: there(view), ..View::clone(view) }) } else { Rc::clone(view) })
    });
    let on_view = {
        let dispatch = dispatch.clone();
        use_stable(Callback::from(move |view: Rc<View>| dispatch.dispatch(Action::Look(origin, view))))
    };
    let looking = Looking { view: (*view).clone(), on_view };

    let twin = use_state_eq(|| Twin::Chart);
    let ask = use_state_eq(|| None::<Ask>);
    let lit = state.lit;
    let reveal = use_state_eq(|| None::<(u32, PositionId)>);
    let focus = use_state_eq(|| (0_u32, ""));
    // During a drag: the chart it began on, and the chart as it would be.
    let dragged = use_state_eq(|| None::<(Shared<Chart>, Shared<Chart>)>);
    // Which match is looked at, among those of one search.
    let step = use_state_eq(|| None::<(Shared<Vec<PositionId>>, usize)>);

    let outline = use_memo(chart.clone(), |chart| Shared::new(chart.outline()));
    let legend = use_memo((chart.clone(), looking.view.colour), |(chart, facet)| {
        (*facet != Facet::Function).then(|| Shared::new(Legend::of(chart, &chart.outline(), *facet)))
    });
    let colours = use_memo((chart.clone(), (*legend).clone()), |(chart, legend)| coloured(chart, legend.as_deref()));
    let marks = use_memo((judged.clone(), (*legend).clone(), lit), |(judged, legend, lit)| {
        let outline = &**outline;
        let shades = legend.as_ref().map(|legend| {
            let shade = |row: usize| {
                let id = outline.id(row);
                Some((id, legend.shade(chart.get(id)?, outline.depth(row) + 1)))
            };
            (0..outline.len()).filter_map(shade).collect()
        });
        let lit = lit.iter().flat_map(|criterion| judged.fit.earned_by[criterion.index()].iter().copied()).collect();
        Shared::new(Marks { lit, colours: shades, ..badge_marks(&judged.reading.leaders) })
    });
    let matched = use_memo((chart.clone(), looking.view.search.clone()), |(chart, text)| {
        Shared::new(find(chart, &outline, text))
    });
    let at = step.as_ref().filter(|(among, _)| *among == *matched).map(|(_, at)| *at);
    let others = use_others(&plan, &props.judge, origin);
    let preview = dragged.as_ref().filter(|(from, _)| from == chart).map(|(_, preview)| preview.clone());
    let previewed = use_memo((preview.clone(), props.judge.clone()), |(preview, judge)| {
        preview.as_ref().map(|chart| Judged::of(chart, judge))
    });

    // A menu or tick that was put on a protected design shows again what is so, once the offer of a copy was answered: the
    // inspector is made anew then, as the page itself has nothing to change in it.
    let answered = use_mut_ref(|| (false, 0_u32));
    let asked_for = {
        let mut answered = answered.borrow_mut();
        let offered = state.offer.is_some();
        answered.1 += u32::from(answered.0 && !offered);
        answered.0 = offered;
        answered.1
    };
    use_focus(*focus);
    let seek = {
        let (focus, reveal) = (focus.clone(), reveal.clone());
        let count = reveal.map_or(0, |(count, _)| count);
        // Shows a position and, where a field is named, goes there.
        move |seat: Option<PositionId>, field: &'static str| {
            if let Some(seat) = seat {
                reveal.set(Some((count + 1, seat)));
            }
            if !field.is_empty() {
                focus.set((focus.0 + 1, field));
            }
        }
    };
    {
        // What is typed is found at once; a search that was there when the page opened moves nothing.
        let (last, text, seek) =
            (use_mut_ref(|| looking.view.search.clone()), looking.view.search.clone(), seek.clone());
        let first = matched.first().copied();
        use_effect_with((*matched).clone(), move |_| {
            if last.replace(text.clone()) != text && first.is_some() {
                seek(first, "");
            }
        });
    }
    let on_order = {
        let (dispatch, looking, ask, seek) = (dispatch.clone(), looking.clone(), ask.clone(), seek.clone());
        let chart = chart.clone();
        let next = plan.free_id().max(chart.free_id());
        use_stable(Callback::from(move |order: Order| {
            let command = |command: Command| dispatch.dispatch(Action::Do(origin, command));
            match order {
                // Nobody reports to it, so there is nothing to ask.
                Order::Ask(Some(Ask::Team(seats, true))) if !lead_somebody(&chart, &seats) => {
                    command(Command::Delete { seats, team: Team::Stays });
                }
                Order::Act(Act::Close(seats)) if !lead_somebody(&chart, &seats) => {
                    command(Command::Close { seats, team: Team::Stays });
                }
                Order::Act(Act::Close(seats)) => ask.set(Some(Ask::Team(seats, false))),
                Order::Ask(asked) => ask.set(asked),
                Order::Act(Act::Menu(seats, x, y)) => ask.set(Some(Ask::Menu(seats, x, y))),
                Order::Act(Act::Reassign(seats)) => ask.set(Some(Ask::Manager(seats))),
                Order::Act(Act::Keys) => ask.set(Some(Ask::Keys)),
                Order::Act(Act::Do(asked)) => command(asked),
                Order::Add(target) => add(&command, target, drawn.then_some(next), &looking, &seek),
                Order::Act(Act::Add(manager)) => {
                    add(&command, Target::Under(Some(manager)), drawn.then_some(next), &looking, &seek);
                }
                Order::Act(Act::Open(seat) | Act::Rename(seat)) => {
                    looking.pick(vec![seat]);
                    seek(None, TITLE);
                }
                Order::Act(Act::Search) => seek(None, SEARCH),
                Order::Act(Act::Undo) => dispatch.dispatch(Action::Undo),
                Order::Act(Act::Redo) => dispatch.dispatch(Action::Redo),
                Order::Act(Act::Refused(reason)) => dispatch.dispatch(Action::Notice(Some(reason.into()))),
            }
        }))
    };
    let on_act = use_memo((), |()| on_order.reform(Order::Act));
    let on_preview = {
        let (dragged, chart) = (dragged.clone(), chart.clone());
        use_stable(Callback::from(move |preview: Option<Shared<Chart>>| {
            dragged.set(preview.map(|preview| (chart.clone(), preview)));
        }))
    };
    let on_step = {
        let (step, matched, looking, seek) = (step.clone(), (*matched).clone(), looking.clone(), seek.clone());
        let chart = chart.clone();
        Callback::from(move |back: bool| {
            let count = matched.len();
            let next = match (at, back) {
                (None, false) => 0,
                (None, true) => count.saturating_sub(1),
                (Some(at), false) => (at + 1) % count.max(1),
                (Some(at), true) => (at + count.saturating_sub(1)) % count.max(1),
            };
            if let Some(&found) = matched.get(next) {
                step.set(Some((matched.clone(), next)));
                // A match outside the team in focus ends the focus.
                let focus = looking.view.focus.filter(|focus| chart.is_within(found, *focus));
                looking.on_view.emit(Rc::new(View { picked: vec![found], focus, ..View::clone(&looking.view) }));
                seek(Some(found), "");
            }
        })
    };
    let on_twin = {
        let twin = twin.clone();
        Callback::from(move |next| twin.set(next))
    };
    let on_drop = {
        let dispatch = dispatch.clone();
        Callback::from(move |at| dispatch.dispatch(Action::DropView(at)))
    };
    let on_lit = {
        let dispatch = dispatch.clone();
        Callback::from(move |next| dispatch.dispatch(Action::Light(next)))
    };
    let onkeydown = {
        let (on_order, seek) = (on_order.clone(), seek.clone());
        Callback::from(move |event: KeyboardEvent| {
            let at = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            // A title that was edited from the chart leads back to it.
            if at.is_some_and(|at| at.id() == TITLE) && matches!(event.key().as_str(), "Enter" | "Escape") {
                seek(None, "design-chart");
            } else if let Some(order) = asked_by_key(&event) {
                event.prevent_default();
                on_order.emit(order);
            }
        })
    };
    let named = {
        let (dispatch, on_order, view) = (dispatch.clone(), on_order.clone(), looking.view.clone());
        let others = plan.origins().into_iter().filter(|other| *other != origin);
        let others: Rc<Vec<String>> = Rc::new(others.map(|other| plan.label(other).to_owned()).collect());
        move |design: bool| {
            let (dispatch, on_order, view, others) =
                (dispatch.clone(), on_order.clone(), view.clone(), Rc::clone(&others));
            Callback::from(move |text: Option<String>| {
                let text = text.map(|text| text.trim().to_owned());
                match (text, origin) {
                    (Some(name), _) if name.is_empty() => return Err(AttrValue::Static("Give it a name.")),
                    (Some(name), _) if design && others.contains(&name) => {
                        return Err(AttrValue::Static("Another design has this name. Give it one of its own."));
                    }
                    (Some(name), Origin::Drawn(id)) if design => dispatch.dispatch(Action::Rename(id, name)),
                    (Some(name), _) if !design => {
                        dispatch.dispatch(Action::KeepView(name, Rc::new(View::clone(&view))));
                    }
                    _ => {}
                }
                on_order.emit(Order::Ask(None));
                Ok(())
            })
        }
    };
    let dialog = match &*ask {
        None => Html::default(),
        Some(Ask::Menu(seats, x, y)) => context_menu(chart, seats, (*x, *y), &looking, &on_order),
        Some(Ask::DesignName) => {
            html! { <Prompt title="Rename this design" label="Name" value={plan.label(origin).to_owned()} action="Rename" on_done={named(true)} /> }
        }
        Some(Ask::ViewName) => {
            html! { <Prompt title="Keep this view" label="Name" value="" action="Keep" on_done={named(false)} /> }
        }
        Some(Ask::Export) => {
            let picked = looking.view.picked.first().copied();
            html! { <Export {origin} {picked} on_close={on_order.reform(|()| Order::Ask(None))} /> }
        }
        Some(Ask::Share) => html! { <Share on_close={on_order.reform(|()| Order::Ask(None))} /> },
        Some(other) => asked(other, chart, &on_order),
    };
    let shown = Strip {
        chart,
        judged,
        preview: preview.as_deref().zip((*previewed).as_ref()),
        judge: &props.judge,
        others: others.as_ref().map(|others| others.as_slice()),
        lit,
        on_lit: &on_lit,
    };
    let tools = Bar {
        looking: &looking,
        positions: chart.len(),
        matched: matched.len(),
        at,
        on_step: &on_step,
        twin: *twin,
        on_twin,
        saved: &plan.saved_views,
        on_drop,
        on_order: &on_order,
    };
    let begin = on_order.reform(|_: MouseEvent| Order::Add(Target::Under(None)));
    html! {
        <div class="desk" {onkeydown}>
            { head(&state, origin, &dispatch, &on_order) }
            if !chart.is_empty() { { strip(&shown) } }
            { lit_line(&shown) }
            { bar(&tools) }
            { trail(chart, &looking) }
            <div class="desk-main">
                <div class="desk-design">
                    if chart.is_empty() {
                        <div class="notice"><p>{ "This design has no position." }</p><p><button class="button primary" onclick={begin}>{ "Add the first one" }</button></p></div>
                    }
                    if twin.chart() {
                        <ChartView key={picture(&plan, origin)} id="design-chart" title={plan.label(origin).to_owned()} chart={chart.clone()} marks={(*marks).clone()}
                            view={looking.view.clone()} on_view={looking.on_view.clone()} on_act={Some((*on_act).clone())} {on_preview}
                            matched={(*matched).clone()} {at} reveal={*reveal} style={props.style} />
                        { key(&colours, &looking) }
                    }
                    if twin.table() {
                        <Table chart={chart.clone()} outline={(*outline).clone()} looking={looking.clone()} matched={(*matched).clone()} on_order={on_order.clone()} />
                    }
                </div>
                <Inspector key={asked_for} chart={chart.clone()} outline={(*outline).clone()} judged={judged.clone()} looking={looking.clone()} protected={!drawn} {lit} on_lit={on_lit.clone()} on_order={on_order.clone()} />
            </div>
            { dialog }
        </div>
    }
}

/// What makes one picture of a chart: another design, and a chart that was brought in anew, are looked at anew.
fn picture(plan: &Plan, origin: Origin) -> String {
    let brought = plan.baseline.as_ref().filter(|_| origin == Origin::Baseline);
    format!("{origin:?} {:?}", brought.map(Rc::as_ptr))
}

/// Adds a position. Where its id is known, which is so where the design can be edited, it is picked, and its title is next.
fn add(
    command: &impl Fn(Command),
    target: Target,
    id: Option<PositionId>,
    looking: &Looking,
    seek: &impl Fn(Option<PositionId>, &'static str),
) {
    command(Command::Add { target, title: "New position".to_owned() });
    if let Some(id) = id {
        looking.pick(vec![id]);
        seek(Some(id), TITLE);
    }
}

/// What a key asks of the page, where no field and no dialog takes it.
fn asked_by_key(event: &KeyboardEvent) -> Option<Order> {
    let at = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let typing = at.is_some_and(|at| matches!(at.closest("input, textarea, select, dialog"), Ok(Some(_))));
    let control = event.ctrl_key() || event.meta_key();
    let act = match event.key().as_str() {
        _ if event.default_prevented() || event.alt_key() => return None,
        "k" if control => Act::Search,
        "/" if !control && !typing => Act::Search,
        "?" if !control && !typing => Act::Keys,
        _ => return None,
    };
    Some(Order::Act(act))
}

/// Puts the focus into a field of the page and selects what stands there, whenever the number changes.
#[hook]
fn use_focus(wanted: (u32, &'static str)) {
    use_effect_with(wanted, |(_, field)| {
        let Some(field) = document().get_element_by_id(field) else { return };
        if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            input.select();
        }
        if let Ok(field) = field.dyn_into::<HtmlElement>() {
            // The chart stays where it is on the screen.
            let quietly = FocusOptions::new();
            quietly.set_prevent_scroll(true);
            let _ = field.focus_with_options(&quietly);
        }
    });
}
