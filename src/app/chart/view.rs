//! The view onto a chart: pan, zoom, fit, fold, walk, and the cards in view.

use super::act::Act;
use super::camera::{Camera, LEGIBLE, Pair};
use super::card::Card;
use super::drawn::{Drawn, SIZE, Shape, Unfolded};
use super::keyboard::step;
use crate::app::state::Shared;
use crate::org::{Chart, Position, PositionId};
use crate::plan::View;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlSelectElement, ResizeObserver};
use yew::prelude::*;

/// More cards in view than this are drawn as plain boxes: nobody reads a thousand titles at once.
const MOST_CARDS: usize = 700;
/// Below this scale too.
const FAR: f64 = 0.22;

/// What stands on some of the cards.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    /// Scope badges.
    pub badges: HashMap<PositionId, AttrValue>,
    /// Differences from another design.
    pub differences: HashMap<PositionId, AttrValue>,
    /// Cards lit by something outside the chart.
    pub lit: HashSet<PositionId>,
    /// Shade of each card, 0 to 9; `None` colours by function.
    pub colours: Option<HashMap<PositionId, u8>>,
}

/// See [`ChartView`].
#[derive(Properties, PartialEq)]
pub struct ChartViewProps {
    /// Prefix of the ids in the page, one a view.
    pub id: AttrValue,
    /// Name of the chart.
    pub title: AttrValue,
    /// The chart.
    pub chart: Shared<Chart>,
    /// What stands on some of its cards.
    pub marks: Shared<Marks>,
    /// Whether the view is one of two.
    #[prop_or_default]
    pub compact: bool,
    /// How it is looked at.
    #[prop_or_else(|| Shared::new(View::default()))]
    pub view: Shared<View>,
    /// The reader looks at it otherwise.
    #[prop_or_default]
    pub on_view: Callback<Rc<View>>,
    /// What the reader asks for; `None` is a chart to look at alone.
    #[prop_or_default]
    pub on_act: Option<Callback<Act>>,
    /// During a drag, the chart as it would be.
    #[prop_or_default]
    pub on_preview: Callback<Option<Shared<Chart>>>,
    /// What the search finds, in the order of the chart.
    #[prop_or_else(|| Shared::new(Vec::new()))]
    pub matched: Shared<Vec<PositionId>>,
    /// Which of them is looked at.
    #[prop_or_default]
    pub at: Option<usize>,
    /// Shows and picks a position, whenever the number changes.
    #[prop_or_default]
    pub reveal: Option<(u32, PositionId)>,
}

/// A drag of the view under way.
struct Grab {
    from: Pair,
    camera: Camera,
    moved: bool,
}

/// The chart in its frame, with its tools.
#[component]
pub fn ChartView(props: &ChartViewProps) -> Html {
    let view = use_node_ref();
    let size = use_state_eq(|| (0.0, 0.0));
    // None until the reader folds: then what can be read at a first look is unfolded.
    let folded = use_state_eq(|| None::<Unfolded>);
    // None until the reader moves: then the first look follows the view's size.
    let moved = use_state_eq(|| None::<Camera>);
    let chosen = use_state_eq(|| None::<PositionId>);
    let grabbed = use_mut_ref(|| None::<Grab>);
    let dragging = use_state_eq(|| false);
    use_size(&view, &size);
    {
        let (moved, folded) = (moved.clone(), folded.clone());
        use_effect_with(props.chart.clone(), move |_| {
            moved.set(None);
            folded.set(None);
        });
    }
    let shape = use_memo(props.chart.clone(), |chart| Shape::of(chart));
    let legible = use_memo((props.chart.clone(), props.marks.clone(), *size), |(_, marks, size)| {
        shape.legible(*size, &marks.differences)
    });
    let unfolded = Rc::new((*folded).clone().unwrap_or_else(|| (*legible).clone()));
    let drawn = use_memo((props.chart.clone(), Rc::clone(&unfolded)), |(_, unfolded)| shape.lay_out(unfolded));

    let camera = moved.unwrap_or_else(|| {
        let marked = props.marks.differences.keys().filter_map(|id| shape.row_of.get(id).copied());
        Camera::first_look(drawn.size(), *size, drawn.around(std::iter::once(0).chain(marked)))
    });
    let set = {
        let moved = moved.clone();
        Callback::from(move |camera: Camera| moved.set(Some(camera)))
    };
    // Folds or unfolds a team; its manager's card stays where it is on the screen.
    let turn = {
        let (shape, drawn, folded, set) = (Rc::clone(&shape), Rc::clone(&drawn), folded.clone(), set.clone());
        let unfolded = Rc::clone(&unfolded);
        Callback::from(move |row: usize| {
            let mut next = Unfolded::clone(&unfolded);
            let id = shape.outline.id(row);
            if !next.turned.remove(&id) {
                next.turned.insert(id);
            }
            let corner = |drawn: &Drawn| drawn.card(row).map_or((0.0, 0.0), |card| (card[0], card[1]));
            let (before, after) = (corner(&drawn), corner(&shape.lay_out(&next)));
            set.emit(camera.pan(((before.0 - after.0) * camera.scale, (before.1 - after.1) * camera.scale)));
            folded.set(Some(next));
        })
    };
    let middle = (size.0 / 2.0, size.1 / 2.0);
    let tool = |face: &'static str, name: &'static str, next: Camera| {
        let set = set.clone();
        let onclick = Callback::from(move |_: MouseEvent| set.emit(next));
        html! { <button class="button" title={name} aria-label={format!("{name}: {}", props.title)} {onclick}>{ face }</button> }
    };
    let chosen_row = chosen.and_then(|id| shape.row_of.get(&id).copied()).filter(|&row| drawn.card(row).is_some());
    let visible = drawn.within(camera.window(*size));
    let far = camera.scale < FAR || visible.len() > MOST_CARDS;
    let card_id = |id: PositionId| AttrValue::from(format!("{}-{}", props.id, id.number()));
    let on_levels = {
        let (folded, moved) = (folded.clone(), moved.clone());
        Callback::from(move |event: Event| {
            let menu = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            let at = menu.and_then(|menu| u32::try_from(menu.selected_index()).ok()).unwrap_or_default();
            moved.set(None);
            folded.set(Some(Unfolded { levels: at + 1, turned: HashSet::new() }));
        })
    };
    let onkeydown = {
        let (shape, drawn, chosen, set, turn) =
            (Rc::clone(&shape), Rc::clone(&drawn), chosen.clone(), set.clone(), turn.clone());
        let unfolded = Rc::clone(&unfolded);
        let size = *size;
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            let next = match (event.key().as_str(), chosen_row) {
                ("+" | "=", _) => return moved_by_key(&event, &set, camera.zoom(middle, 1.25)),
                ("-", _) => return moved_by_key(&event, &set, camera.zoom(middle, 0.8)),
                ("0", _) => return moved_by_key(&event, &set, Camera::fit(drawn.size(), size)),
                ("Escape", Some(_)) => return chosen.set(None),
                ("Enter" | " ", Some(row)) if shape.outline.direct_reports(row) > 0 => {
                    event.prevent_default();
                    return turn.emit(row);
                }
                ("ArrowDown", Some(row)) if shape.is_folded(row, &unfolded) => {
                    event.prevent_default();
                    return turn.emit(row);
                }
                (key, None) if key.starts_with("Arrow") && !shape.outline.is_empty() => Some(0),
                (key, Some(row)) => step(&shape.outline, row, key),
                _ => None,
            };
            let Some((row, card)) = next.and_then(|row| Some((row, drawn.card(row)?))) else { return };
            event.prevent_default();
            let camera = if camera.scale < LEGIBLE { camera.zoom(middle, 0.7 / camera.scale) } else { camera };
            chosen.set(Some(shape.outline.id(row)));
            set.emit(camera.reveal(card, size));
        })
    };
    let onwheel = {
        let (set, view) = (set.clone(), view.clone());
        Callback::from(move |event: WheelEvent| {
            event.prevent_default();
            if event.ctrl_key() || event.meta_key() {
                let at = in_view_of(&view, f64::from(event.client_x()), f64::from(event.client_y()));
                set.emit(camera.zoom(at, (-event.delta_y() * 0.0025).exp()));
            } else if event.shift_key() && event.delta_x() == 0.0 {
                set.emit(camera.pan((-event.delta_y(), 0.0)));
            } else {
                set.emit(camera.pan((-event.delta_x(), -event.delta_y())));
            }
        })
    };
    let onpointerdown = {
        let (view, grabbed) = (view.clone(), Rc::clone(&grabbed));
        Callback::from(move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            // Events are delegated to the page's root, so the element is asked by name, not by `current_target`.
            if let Some(element) = view.cast::<Element>() {
                let _ = element.set_pointer_capture(event.pointer_id());
            }
            let at = (f64::from(event.client_x()), f64::from(event.client_y()));
            *grabbed.borrow_mut() = Some(Grab { from: at, camera, moved: false });
        })
    };
    let onpointermove = {
        let (set, grabbed, dragging) = (set.clone(), Rc::clone(&grabbed), dragging.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(grab) = grabbed.borrow_mut().as_mut() {
                let by = (f64::from(event.client_x()) - grab.from.0, f64::from(event.client_y()) - grab.from.1);
                // A hand that shakes a little still clicks.
                grab.moved |= by.0.abs() + by.1.abs() > 4.0;
                if grab.moved {
                    dragging.set(true);
                    set.emit(grab.camera.pan(by));
                }
            }
        })
    };
    let onpointerup = {
        let (view, shape, drawn, chosen) = (view.clone(), Rc::clone(&shape), Rc::clone(&drawn), chosen.clone());
        let (grabbed, dragging) = (Rc::clone(&grabbed), dragging.clone());
        Callback::from(move |event: PointerEvent| {
            dragging.set(false);
            if let Some(Grab { moved: false, .. }) = grabbed.borrow_mut().take() {
                let (x, y) = in_view_of(&view, f64::from(event.client_x()), f64::from(event.client_y()));
                let (x, y) = ((x - camera.offset.0) / camera.scale, (y - camera.offset.1) / camera.scale);
                match drawn.handle_at(&shape.outline, (x, y)) {
                    Some(row) => turn.emit(row),
                    None => chosen.set(drawn.within([x, y, x, y]).first().map(|&row| shape.outline.id(row))),
                }
            }
        })
    };
    let onpointercancel = {
        let dragging = dragging.clone();
        Callback::from(move |_: PointerEvent| {
            grabbed.borrow_mut().take();
            dragging.set(false);
        })
    };
    let card = |&row: &usize| {
        let id = shape.outline.id(row);
        let (Some(position), Some(at)) = (props.chart.get(id), drawn.corner(row)) else { return Html::default() };
        let Position { title, holder, function, .. } = position;
        let (place, peers) = shape.places[row];
        let reports = (shape.outline.direct_reports(row), shape.outline.total_reports(row));
        let unfolded = (reports.0 > 0).then(|| !shape.is_folded(row, &unfolded));
        html! {
            <Card key={id.number()} id={card_id(id)} {at} size={SIZE} title={title.clone()} holder={holder.clone().map(AttrValue::from)}
                is_plan={shape.is_plan} function={*function} {reports} {unfolded} place={(shape.outline.depth(row) + 1, place, peers)}
                badge={props.marks.badges.get(&id).cloned()} mark={props.marks.differences.get(&id).cloned()} chosen={Some(row) == chosen_row} />
        }
    };
    // The chosen card is always in the page: the view's active descendant must exist.
    let in_view = visible.iter().copied().filter(|_| !far);
    let cards: Vec<usize> = in_view.filter(|&row| Some(row) != chosen_row).chain(chosen_row).collect();
    let level_option = |level: u32| {
        let face = if level == shape.levels {
            format!("All {level} layers")
        } else {
            format!("{level} of {} layers", shape.levels)
        };
        html! { <option selected={level == unfolded.levels}>{ face }</option> }
    };
    html! {
        <section class="chart" aria-label={props.title.clone()}>
            <header class="chart-head">
                <h2>{ &props.title }</h2>
                <div class="chart-tools toolbar">
                    <select class="select" aria-label={format!("Layers shown: {}", props.title)} onchange={on_levels}>
                        { for (1..=shape.levels).map(level_option) }
                    </select>
                    { tool("Fit", "Show all of it", Camera::fit(drawn.size(), *size)) }
                    { tool("100 %", "Life size", camera.zoom(middle, 1.0 / camera.scale)) }
                    { tool("−", "Zoom out", camera.zoom(middle, 0.8)) }
                    { tool("+", "Zoom in", camera.zoom(middle, 1.25)) }
                </div>
            </header>
            <div ref={view} id={props.id.clone()} class={classes!("chart-view", props.compact.then_some("compact"), dragging.then_some("dragging"))}
                role="tree" tabindex="0" aria-label={format!("{}. Arrows walk the chart, Enter folds a team, plus and minus zoom, 0 shows all of it.", props.title)}
                aria-activedescendant={chosen_row.map(|row| card_id(shape.outline.id(row)))}
                {onkeydown} {onwheel} {onpointerdown} {onpointermove} {onpointerup} {onpointercancel}>
                <div class="chart-world" style={camera.css()} role="presentation">
                    <svg width="1" height="1" aria-hidden="true">
                        <path class="chart-lines" d={drawn.lines.clone()} />
                        if far { { drawn.far_boxes(&shape.outline, &props.chart, &visible) } }
                    </svg>
                    { for cards.iter().map(card) }
                </div>
            </div>
        </section>
    }
}

/// Looks from `camera`, which a key asked for.
fn moved_by_key(event: &KeyboardEvent, set: &Callback<Camera>, camera: Camera) {
    event.prevent_default();
    set.emit(camera);
}

/// Keeps `size` at the size of the element.
#[hook]
fn use_size(view: &NodeRef, size: &UseStateHandle<Pair>) {
    let (view, size) = (view.clone(), size.clone());
    use_effect_with((), move |()| {
        let element = view.cast::<Element>();
        let measured = element.clone();
        let measure = Closure::<dyn FnMut()>::new(move || {
            if let Some(element) = &measured {
                size.set((f64::from(element.client_width()), f64::from(element.client_height())));
            }
        });
        let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(element)) = (&observer, &element) {
            observer.observe(element);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(measure);
        }
    });
}

/// A point of the window as a point of the view.
fn in_view_of(view: &NodeRef, x: f64, y: f64) -> Pair {
    view.cast::<Element>().map_or((x, y), |element| {
        let corner = element.get_bounding_client_rect();
        (x - corner.left(), y - corner.top())
    })
}
