//! The charts of a comparison: side by side on one shared tree, or one at a time, before, after and what changes.

use super::held::Held;
use super::laid::{Laid, beside, on_one, style};
use super::legend::{key, summary};
use crate::app::chart::{ChartView, Link};
use crate::app::page::reading;
use crate::app::state::Shared;
use crate::app::widget::{segments, select};
use crate::design::Origin;
use crate::figure::isolated;
use crate::org::PositionId;
use crate::plan::{Compared, View};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Beside,
    Before,
    After,
    Changes,
}

impl Mode {
    const ALL: [Self; 4] = [Self::Beside, Self::Before, Self::After, Self::Changes];
    const LABELS: [&str; 4] = ["Side by side", "Before", "After", "Changes"];
}

/// See [`Charts`].
#[derive(Properties, PartialEq)]
pub struct ChartsProps {
    /// The designs.
    pub held: Shared<Held>,
    /// Which of them the first is held against.
    pub after: usize,
    /// Another one is.
    pub on_after: Callback<usize>,
    /// When the number changes, the position is brought into view and picked.
    pub reveal: Option<(u32, PositionId)>,
}

/// The charts with their switch and key.
#[component]
pub fn Charts(props: &ChartsProps) -> Html {
    let (held, after) = (&props.held, props.after);
    let mode = use_state_eq(|| Mode::Beside);
    let together = use_state_eq(|| true);
    // A position that was asked for before the switch is not asked for again.
    let switched_at = use_state_eq(|| 0_u32);
    let link = use_memo((), |()| Shared::new(Link::default()));
    // How the designs are looked at here is nobody else’s business. It is kept while the same ones are compared.
    let views = use_mut_ref(|| (Vec::<Origin>::new(), vec![Shared::new(View::default()); *Compared::COUNT.end()]));
    let redraw = use_force_update();
    let origins = held.origins();
    if views.borrow().0 != origins {
        let picked = views.borrow().1[0].picked.clone();
        let view = Shared::new(View { picked, ..View::default() });
        views.replace((origins, vec![view; *Compared::COUNT.end()]));
    }
    let on_view = |at: usize| {
        let (views, redraw, together) = (Rc::clone(&views), redraw.clone(), *together);
        Callback::from(move |view: Rc<View>| {
            let view = Shared::of(view);
            let mut views = views.borrow_mut();
            let shared = if together { views.1.len() } else { 1 };
            for own in views.1.iter_mut().skip(if together { 0 } else { at }).take(shared) {
                own.clone_from(&view);
            }
            redraw.force_update();
        })
    };
    let style = use_memo(held.clone(), |held| style(held));
    let side_by_side = *mode == Mode::Beside;
    let panels = use_memo((held.clone(), after, side_by_side), |(held, after, side_by_side)| {
        side_by_side.then(|| beside(held, *after))
    });
    let three = use_memo((held.clone(), after, side_by_side), |(held, after, side_by_side)| {
        (!side_by_side).then(|| on_one(held, *after))
    });
    let reveal = props.reveal.filter(|(count, _)| *count > *switched_at);
    let chart = |at: usize, id: AttrValue, title: String, laid: &Laid, linked: bool| {
        let view = views.borrow().1[at].clone();
        let link = linked.then(|| (*link).clone());
        let key = id.to_string();
        html! {
            <ChartView key={key} {id} {title} chart={laid.chart.clone()} marks={laid.marks.clone()} {view} on_view={on_view(at)} {link} {reveal} style={Some(*style)} compact=true />
        }
    };
    let panel = |(at, laid): (usize, &Laid)| {
        let what = match at {
            0 => "The first design, which the others are held against.".to_owned(),
            other => summary(held.diff(other)),
        };
        html! {
            <div class="compare-panel">
                <p class="small soft">{ what }</p>
                { chart(at, format!("chart-{at}").into(), held.sides[at].name.clone(), laid, *together) }
            </div>
        }
    };
    let (first, second) = (isolated(&held.sides[0].name), isolated(&held.sides[after].name));
    let drawn = match (&*panels, &*three) {
        (Some(panels), _) => {
            html! { <div class={classes!("compare-charts", format!("of-{}", panels.len()))}>{ for panels.iter().enumerate().map(panel) }</div> }
        }
        (None, Some([before, after, changes])) => {
            let (title, laid) = match *mode {
                Mode::Before => (format!("Before: {first}"), before),
                Mode::After => (format!("After: {second}"), after),
                _ => (format!("Changes from {first} to {second}"), changes),
            };
            chart(0, AttrValue::Static("chart-one"), title, laid, false)
        }
        (None, None) => Html::default(),
    };
    let on_mode = {
        let (mode, switched_at) = (mode.clone(), switched_at.clone());
        let asked = props.reveal.map_or(0, |(count, _)| count);
        Callback::from(move |at: usize| {
            switched_at.set(asked);
            mode.set(Mode::ALL[at]);
        })
    };
    let on_together = {
        let (together, views) = (together.clone(), Rc::clone(&views));
        Callback::from(move |event: Event| {
            let tick = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            let ticked = tick.is_some_and(|tick| tick.checked());
            if ticked {
                let first = views.borrow().1[0].clone();
                views.borrow_mut().1.fill(first);
            }
            together.set(ticked);
        })
    };
    let on_after = props.on_after.reform(|at: usize| at + 1);
    let others: Vec<_> = held.sides[1..].iter().map(|side| side.name.as_str()).collect();
    let shown = if side_by_side { &held.diffs[..] } else { std::slice::from_ref(held.diff(after)) };
    let chosen = Mode::ALL.iter().position(|one| *one == *mode).unwrap_or_default();
    html! {
        <section class="compare-stage stack-tight" aria-label="Charts">
            <div class="compare-bar">
                { segments("compare-mode", "What is drawn", &Mode::LABELS, chosen, &{ on_mode }) }
                if others.len() > 1 { { select("compare-after", "Changes towards", "", &others, after - 1, &on_after) } }
                if side_by_side {
                    <label class="tick"><input type="checkbox" checked={*together} onchange={on_together} />{ "Move together" }</label>
                }
            </div>
            { drawn }
            { key(shown, *mode == Mode::Changes, *mode != Mode::Changes) }
            { reading::legend() }
        </section>
    }
}
