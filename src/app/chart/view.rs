//! The view onto a chart: pan, zoom, fit, and the cards in view.

use super::super::state::Shared;
use super::camera::{Camera, LEGIBLE, Pair};
use super::card::{Card, function_class};
use super::keyboard::step;
use crate::org::{Arrangement, Chart, Function, Layout, Outline, Position, PositionId, Style};
use std::collections::HashMap;
use std::fmt::Write;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver};
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
    /// What stands beside the title.
    #[prop_or_default]
    pub children: Html,
}

/// Size of the cards and of what lies between them, in pixels of the chart at life size.
const STYLE: Style = Style {
    arrangement: Arrangement::Compact,
    card_width: 208,
    card_height: 88,
    between: 20,
    below: 44,
    stack_gap: 12,
    stack_indent: 20,
};

#[allow(clippy::cast_lossless)] // `i32::from` is not const
const SIZE: (i32, i32) = (STYLE.card_width as i32, STYLE.card_height as i32);

/// A chart laid out.
struct Drawn {
    outline: Outline,
    layout: Layout,
    /// The lines, as the `d` of an SVG path.
    lines: String,
    row_of: HashMap<PositionId, usize>,
    /// Place among the peers, from 1, and how many there are; by row.
    places: Vec<(u32, u32)>,
}

impl Drawn {
    #[allow(clippy::cast_possible_truncation)] // a chart's rows are u32
    fn of(chart: &Chart) -> Self {
        let outline = chart.outline();
        let mut layout = Layout::default();
        layout.compute(&outline, |_| false, STYLE);
        let lines = lines(&outline, &layout);
        let row_of = outline.ids().iter().enumerate().map(|(row, id)| (*id, row)).collect();
        let mut places = vec![(1, 1); outline.len()];
        let teams = (0..outline.len()).map(|row| (outline.direct_reports(row), row));
        for (count, row) in teams.filter(|(count, _)| *count > 0) {
            for (place, report) in (1..).zip(outline.reports(row)) {
                places[report] = (place, count);
            }
        }
        let tops = outline.roots().count() as u32;
        for (place, top) in (1..).zip(outline.roots()) {
            places[top] = (place, tops);
        }
        Self { outline, layout, lines, row_of, places }
    }

    fn size(&self) -> Pair {
        (f64::from(self.layout.width()), f64::from(self.layout.height()))
    }

    /// Left, top, right and bottom of the card in `row`.
    fn card(&self, row: usize) -> [f64; 4] {
        let (x, y) = self.at(row);
        [x, y, x + SIZE.0, y + SIZE.1].map(f64::from)
    }

    /// Upper left corner of the card in `row`. Nothing is collapsed here, so every row has one.
    fn at(&self, row: usize) -> (i32, i32) {
        self.layout.card(row).map_or((0, 0), |corner| (corner.x, corner.y))
    }

    fn in_view(&self, window: [f64; 4]) -> Vec<usize> {
        let [left, top, right, bottom] = window;
        let visible = |row: &usize| {
            let card = self.card(*row);
            card[2] >= left && card[0] <= right && card[3] >= top && card[1] <= bottom
        };
        (0..self.outline.len()).filter(visible).collect()
    }
}

/// The chart in its frame, with its tools.
#[component]
pub fn ChartView(props: &ChartViewProps) -> Html {
    let drawn = use_memo(props.chart.clone(), |chart| Drawn::of(chart));
    let view = use_node_ref();
    let size = use_state_eq(|| (0.0, 0.0));
    // None until the reader moves: then the first look follows the view's size.
    let moved = use_state_eq(|| None::<Camera>);
    let chosen = use_state_eq(|| None::<PositionId>);
    let grabbed = use_mut_ref(|| None::<Grab>);
    let dragging = use_state_eq(|| false);
    use_size(&view, &size);
    {
        let moved = moved.clone();
        use_effect_with(drawn.size(), move |_| moved.set(None));
    }
    let top = drawn.card(0);
    let camera = moved.unwrap_or_else(|| Camera::first_look(drawn.size(), *size, ((top[0] + top[2]) / 2.0, top[1])));
    let set = {
        let moved = moved.clone();
        Callback::from(move |camera: Camera| moved.set(Some(camera)))
    };
    let middle = (size.0 / 2.0, size.1 / 2.0);
    let tool = |label: &'static str, name: &'static str, next: Camera| {
        let set = set.clone();
        let onclick = Callback::from(move |_: MouseEvent| set.emit(next));
        html! { <button class="button" title={name} aria-label={format!("{name}: {}", props.title)} {onclick}>{ label }</button> }
    };
    let chosen_row = chosen.and_then(|id| drawn.row_of.get(&id).copied());
    let window = camera.window(*size);
    let visible = drawn.in_view(window);
    let far = camera.scale < FAR || visible.len() > MOST_CARDS;
    let card_id = |id: PositionId| AttrValue::from(format!("{}-{}", props.id, id.number()));
    let onkeydown = {
        let (drawn, chosen, set) = (Rc::clone(&drawn), chosen.clone(), set.clone());
        let size = *size;
        Callback::from(move |event: KeyboardEvent| {
            let next = match (event.key().as_str(), chosen_row) {
                ("+" | "=", _) => return set.emit(camera.zoom(middle, 1.25)),
                ("-", _) => return set.emit(camera.zoom(middle, 0.8)),
                ("0", _) => return set.emit(Camera::fit(drawn.size(), size)),
                ("Escape", Some(_)) => return chosen.set(None),
                (key, None) if key.starts_with("Arrow") && !drawn.outline.is_empty() => Some(0),
                (key, Some(row)) => step(&drawn.outline, row, key),
                _ => return,
            };
            event.prevent_default();
            if let Some(row) = next {
                let camera = if camera.scale < LEGIBLE { camera.zoom(middle, 0.7 / camera.scale) } else { camera };
                chosen.set(Some(drawn.outline.id(row)));
                set.emit(camera.reveal(drawn.card(row), size));
            }
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
        let (view, drawn, chosen, dragging) = (view.clone(), Rc::clone(&drawn), chosen.clone(), dragging.clone());
        let grabbed = Rc::clone(&grabbed);
        Callback::from(move |event: PointerEvent| {
            dragging.set(false);
            if let Some(Grab { moved: false, .. }) = grabbed.borrow_mut().take() {
                let (x, y) = in_view_of(&view, f64::from(event.client_x()), f64::from(event.client_y()));
                let [left, top, ..] = camera.window((0.0, 0.0));
                let (x, y) = (left + x / camera.scale, top + y / camera.scale);
                chosen.set(drawn.in_view([x, y, x, y]).first().map(|&row| drawn.outline.id(row)));
            }
        })
    };
    let onpointercancel = {
        let (grabbed, dragging) = (grabbed, dragging.clone());
        Callback::from(move |_: PointerEvent| {
            grabbed.borrow_mut().take();
            dragging.set(false);
        })
    };
    html! {
        <section class="chart" aria-label={props.title.clone()}>
            <header class="chart-head">
                <h3>{ &props.title }</h3>
                { props.children.clone() }
                <div class="chart-tools toolbar">
                    { tool("Fit", "Show all of it", Camera::fit(drawn.size(), *size)) }
                    { tool("100 %", "Life size", camera.zoom(middle, 1.0 / camera.scale)) }
                    { tool("−", "Zoom out", camera.zoom(middle, 0.8)) }
                    { tool("+", "Zoom in", camera.zoom(middle, 1.25)) }
                </div>
            </header>
            <div ref={view} id={props.id.clone()} class={classes!("chart-view", props.compact.then_some("compact"), dragging.then_some("dragging"))}
                role="tree" tabindex="0" aria-label={format!("{}: arrows walk the chart, plus and minus zoom, 0 shows all of it", props.title)}
                aria-activedescendant={chosen.map(&card_id)}
                {onkeydown} {onwheel} {onpointerdown} {onpointermove} {onpointerup} {onpointercancel}>
                <div class="chart-world" style={camera.css()}>
                    <svg width="1" height="1" aria-hidden="true">
                        <path class="chart-lines" d={drawn.lines.clone()} />
                        if far { { far_boxes(&drawn, &props.chart, &visible) } }
                    </svg>
                    { for visible.iter().filter(|&&row| !far || Some(row) == chosen_row).map(|&row| card(props, &drawn, row, card_id(drawn.outline.id(row)), Some(row) == chosen_row)) }
                </div>
            </div>
        </section>
    }
}

/// A drag of the view under way.
struct Grab {
    from: Pair,
    camera: Camera,
    moved: bool,
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

fn card(props: &ChartViewProps, drawn: &Drawn, row: usize, id: AttrValue, chosen: bool) -> Html {
    let (outline, position_id) = (&drawn.outline, drawn.outline.id(row));
    let Some(position) = props.chart.get(position_id) else { return Html::default() };
    let (place, peers) = drawn.places[row];
    let place = (outline.depth(row) + 1, place, peers);
    let Position { title, holder, function, .. } = position;
    html! {
        <Card key={position_id.number()} {id} at={drawn.at(row)} size={SIZE} title={title.clone()}
            holder={holder.clone().map(AttrValue::from)} function={*function} reports={(outline.direct_reports(row), outline.total_reports(row))}
            {place} badge={props.marks.badges.get(&position_id).cloned()} mark={props.marks.differences.get(&position_id).cloned()} {chosen} />
    }
}

/// All reporting lines as the `d` of one path.
fn lines(outline: &Outline, layout: &Layout) -> String {
    let mut path = String::new();
    for connector in (0..outline.len()).filter_map(|row| layout.connector(outline, row)) {
        // Writing to a string cannot fail.
        let _ = write!(path, "{connector}");
    }
    path
}

/// Cards too far away to read: one path for each colour.
fn far_boxes(drawn: &Drawn, chart: &Chart, visible: &[usize]) -> Html {
    let mut paths: Vec<(&'static str, String)> = Vec::new();
    let (width, height) = SIZE;
    for &row in visible {
        let function: Option<Function> = chart.get(drawn.outline.id(row)).and_then(|position| position.function);
        let class = function_class(function);
        let at = paths.iter().position(|(one, _)| *one == class).unwrap_or_else(|| {
            paths.push((class, String::new()));
            paths.len() - 1
        });
        let (x, y) = drawn.at(row);
        // Writing to a string cannot fail.
        let _ = write!(paths[at].1, "M{x} {y}h{width}v{height}h-{width}z");
    }
    paths.into_iter().map(|(class, d)| html! { <path class={classes!("chart-far", class)} {d} /> }).collect()
}
