//! The view onto a chart as a component: it renders the cards in the window and hands every event to the desk.

use super::act::{Act, Marks};
use super::card::{Card, Look, lines, remark};
use super::controller::Controller;
use super::desk::Desk;
use super::gesture::HOLD;
use super::link::Link;
use super::scene::Scene;
use super::sign::strikes;
use crate::app::state::Shared;
use crate::figure::{counted, isolated};
use crate::org::{Chart, Direction, PositionId, Style};
use crate::plan::{Sift, View};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document_element, window};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlSelectElement, MutationObserver, MutationObserverInit, ResizeObserver};
use yew::prelude::*;

/// What the reader’s system may wish of colours: when it does so, or no longer, the canvas is painted anew.
const PALETTES: [&str; 3] = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"];

/// See [`ChartView`].
#[derive(Clone, Properties, PartialEq)]
pub struct ChartViewProps {
    /// Prefix of the ids in the page, one a view.
    pub id: AttrValue,
    /// Name of the chart. Another name is another chart, which is looked at through its own lens.
    pub title: AttrValue,
    /// The chart.
    pub chart: Shared<Chart>,
    /// What stands on some of its cards.
    pub marks: Shared<Marks>,
    /// How it is looked at.
    pub view: Shared<View>,
    /// The reader looks at it in another way: at once, but for the camera, which is told when it rests.
    pub on_view: Callback<Rc<View>>,
    /// The reader asks for something. Without it nothing can be asked.
    #[prop_or_default]
    pub on_act: Option<Callback<Act>>,
    /// While something is dragged: the chart as it would be were it dropped here, where it could be.
    #[prop_or_default]
    pub on_preview: Callback<Option<Shared<Chart>>>,
    /// What the search has found, in the order of the chart.
    #[prop_or_else(|| Shared::new(Vec::new()))]
    pub matched: Shared<Vec<PositionId>>,
    /// Which of those is looked at.
    #[prop_or_default]
    pub at: Option<usize>,
    /// When the number changes, the position is brought into view and picked.
    #[prop_or_default]
    pub reveal: Option<(u32, PositionId)>,
    /// Other sizes and gaps than usual.
    #[prop_or_default]
    pub style: Option<Style>,
    /// The views that it moves with.
    #[prop_or_default]
    pub link: Option<Shared<Link>>,
    /// Whether the view is one of several.
    #[prop_or_default]
    pub compact: bool,
}

/// The chart in its frame, with its tools.
#[component]
pub fn ChartView(props: &ChartViewProps) -> Html {
    let view = use_node_ref();
    let render = use_force_update();
    let controller = use_memo((), |()| Controller::new(render));
    let controller = Rc::clone(&controller);
    use_watch(&view, &controller);
    controller.join(props.link.as_ref());
    controller.read(|desk| desk.attend(props));
    {
        let controller = Rc::clone(&controller);
        use_effect(move || {
            controller.turn(|desk| {
                desk.reveal();
                if desk.dirty {
                    desk.apply();
                }
            });
        });
    }
    let hold = use_mut_ref(|| None::<Timeout>);
    let onpointerdown = {
        let (controller, hold) = (Rc::clone(&controller), Rc::clone(&hold));
        Callback::from(move |event: PointerEvent| {
            if controller.turn(|desk| desk.pointer_down(&event)) {
                let controller = Rc::clone(&controller);
                let timer = Timeout::new(HOLD, move || controller.read(|desk| desk.gesture.held()));
                hold.borrow_mut().replace(timer);
            }
        })
    };
    let onpointermove = handler(&controller, |desk, event: PointerEvent| desk.pointer_move(&event));
    let onpointerup = {
        let up = handler(&controller, |desk, event: PointerEvent| desk.pointer_up(&event));
        Callback::from(move |event: PointerEvent| {
            hold.borrow_mut().take();
            up.emit(event);
        })
    };
    let onpointercancel = handler(&controller, |desk, _: PointerEvent| desk.pointer_cancel());
    let onwheel = handler(&controller, |desk, event: WheelEvent| {
        event.prevent_default();
        desk.wheel(&event);
    });
    let ondblclick = handler(&controller, |desk, event: MouseEvent| desk.double_click(&event));
    let oncontextmenu = handler(&controller, |desk, event: MouseEvent| {
        if desk.context_menu(&event) {
            event.prevent_default();
        }
    });
    let onkeydown = handler(&controller, |desk, event: KeyboardEvent| {
        if desk.key(&event) {
            event.prevent_default();
        }
    });
    let on_levels = handler(&controller, |desk, event: Event| {
        let menu = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(at) = menu.and_then(|menu| u32::try_from(menu.selected_index()).ok()) {
            desk.show_levels(at + 1);
        }
    });
    let tool = |face: &'static str, name: &'static str, press: fn(&mut Desk)| {
        let onclick = handler(&controller, move |desk, _: MouseEvent| press(desk));
        html! { <button class="button" title={name} aria-label={format!("{face}, {name}: {}", isolated(&props.title))} {onclick}>{ face }</button> }
    };
    let (cards, lead, levels) = controller.read(|desk| {
        let lead = desk.lead_row().and_then(|row| Some(desk.scene.as_ref()?.shape.outline.id(row)));
        let levels = desk.scene.as_ref().map_or((0, 0), |scene| (scene.shape.levels, scene.unfolded.levels));
        let more = desk.scene.as_ref().is_some_and(|scene| scene.shape.shows_more(&scene.unfolded));
        (cards(desk, props), lead, (levels.0, levels.1, more))
    });
    let to_right = props.view.direction == Direction::Right;
    let level_option = |level: u32| {
        let is_shown = level == levels.1;
        let face = match level == levels.0 {
            true if level == 1 => "The one layer".to_owned(),
            true => format!("All {level} layers"),
            // Some teams below them are unfolded too.
            false if is_shown && levels.2 => format!("{level}+ of {}", counted(levels.0 as usize, "layer", "layers")),
            false => format!("{level} of {}", counted(levels.0 as usize, "layer", "layers")),
        };
        html! { <option selected={is_shown}>{ face }</option> }
    };
    html! {
        <section class="chart" aria-label={props.title.clone()}>
            <header class="chart-head">
                <h2>{ &props.title }</h2>
                <div class="chart-tools toolbar">
                    <select class="select" aria-label={format!("Layers shown: {}", isolated(&props.title))} onchange={on_levels}>
                        { for (1..=levels.0).map(level_option) }
                    </select>
                    { tool("Show all", "Show the whole chart", Desk::fit) }
                    { tool("100 %", "Life size", |desk| desk.zoom(1.0 / desk.camera.scale)) }
                    { tool("−", "Zoom out", |desk| desk.zoom(0.8)) }
                    { tool("+", "Zoom in", |desk| desk.zoom(1.25)) }
                </div>
            </header>
            <div ref={view} id={props.id.clone()} class={classes!("chart-view", props.compact.then_some("compact"), to_right.then_some("to-right"))}
                role="tree" tabindex="0" aria-multiselectable="true" aria-label={format!("{}. Arrows walk the chart, Space folds a team, plus and minus zoom, 0 shows all of it.", isolated(&props.title))}
                aria-activedescendant={lead.map(|id| format!("{}-{}", props.id, id.number()))}
                {onkeydown} {onwheel} {onpointerdown} {onpointermove} {onpointerup} {onpointercancel} {ondblclick} {oncontextmenu}>
                <canvas class="chart-canvas" aria-hidden="true"></canvas>
                <div class="chart-world" role="presentation">{ cards }</div>
                <div class="chart-target" aria-hidden="true"></div>
                <div class="chart-map" aria-hidden="true"><canvas></canvas><div class="chart-seen"></div></div>
                <div class="chart-ghost" aria-hidden="true"><span class="ghost-title"></span><span class="ghost-why"></span></div>
                <i class="chart-probe" aria-hidden="true"></i>
            </div>
        </section>
    }
}

/// The cards in the page.
fn cards(desk: &Desk, props: &ChartViewProps) -> Html {
    let (Some(scene), Some(view)) = (&desk.scene, &desk.view) else { return Html::default() };
    desk.rows().into_iter().map(|row| card(desk, props, scene, view, row)).collect()
}

fn card(desk: &Desk, props: &ChartViewProps, scene: &Scene, view: &View, row: usize) -> Html {
    let shape = &scene.shape;
    let id = shape.outline.id(row);
    let (Some(position), Some(at)) = (props.chart.get(id), scene.corner(row)) else { return Html::default() };
    let at = (at.0 - desk.origin.0, at.1 - desk.origin.1);
    let (place, peers) = shape.places[row];
    let is_vacant = position.holder.is_none() && !shape.is_plan && !position.closed;
    let colour = props.marks.colour(id, position.function);
    let is_cut = desk.cut.contains(&id);
    let marks = &*props.marks;
    let overlaid = marks.overlaid.as_ref();
    let is_ghost = marks.is_ghost(id);
    let is_vacant = is_vacant && !is_ghost;
    let mark = marks.signs.get(&id).cloned();
    let is_struck = position.closed
        || overlaid.is_some_and(|overlaid| overlaid.struck.contains(&id))
        || mark.as_ref().is_some_and(|(kind, _)| strikes(*kind));
    let look = Look {
        is_picked: view.picked.contains(&id),
        is_current: props.at.and_then(|at| props.matched.get(at)) == Some(&id),
        is_found: view.sift != Sift::Filter && desk.is_found(row),
        is_dim: !is_cut && desk.colours.get(row).is_some_and(|colour| colour & super::paint::DIM != 0),
        is_cut,
    };
    let reports = overlaid.map_or(shape.reports[row], |own| own.reports.get(&id).copied().unwrap_or_default());
    html! {
        <Card key={id.number()} prefix={props.id.clone()} {id} {at} size={scene.card_size()} title={position.name().to_owned()}
            lines={lines(position, &view.details, reports, is_vacant)} {is_vacant} remark={remark(position, is_struck)} is_closed={is_struck} {is_ghost} {colour}
            total={shape.reports[row].1} unfolded={(shape.outline.direct_reports(row) > 0).then(|| !scene.is_folded(row))}
            place={(shape.outline.depth(row) + 1, place, peers)} badge={props.marks.badges.get(&id).cloned()}
            {mark} {look} />
    }
}

/// A callback that hands an event to the desk.
fn handler<E: 'static>(controller: &Rc<Controller>, hand: impl Fn(&mut Desk, E) + 'static) -> Callback<E> {
    let controller = Rc::clone(controller);
    Callback::from(move |event| controller.turn(|desk| hand(desk, event)))
}

/// Mounts the desk on the view's elements, and keeps it at their size and in the page's colours. Hands the camera up at the
/// end.
#[hook]
fn use_watch(view: &NodeRef, controller: &Rc<Controller>) {
    let (view, controller) = (view.clone(), Rc::clone(controller));
    use_effect_with((), move |()| {
        let element = view.cast::<Element>();
        if let Some(element) = &element {
            controller.mount(element);
        }
        let measure = {
            let controller = Rc::clone(&controller);
            Closure::<dyn FnMut()>::new(move || controller.measure())
        };
        let recolour = {
            let controller = Rc::clone(&controller);
            Closure::<dyn FnMut()>::new(move || controller.turn(Desk::recolour))
        };
        let sizes = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok();
        if let (Some(sizes), Some(element)) = (&sizes, &element) {
            sizes.observe(element);
        }
        // The reader's choice of theme, and the system's.
        let themes = MutationObserver::new(recolour.as_ref().unchecked_ref()).ok();
        let wanted = MutationObserverInit::new();
        wanted.set_attributes(true);
        if let Some(themes) = &themes {
            // The root is always there to be observed.
            let _ = themes.observe_with_options(&document_element(), &wanted);
        }
        let system = PALETTES.map(|wish| {
            let (controller, query) = (Rc::clone(&controller), window().match_media(wish).ok().flatten()?);
            Some(EventListener::new(&query, "change", move |_| controller.turn(Desk::recolour)))
        });
        move || {
            controller.turn(|desk| {
                desk.pointer_cancel();
                desk.settle();
            });
            if let Some(sizes) = sizes {
                sizes.disconnect();
            }
            if let Some(themes) = themes {
                themes.disconnect();
            }
            drop((measure, recolour, system));
        }
    });
}
