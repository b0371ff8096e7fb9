//! The chart step by step: what has just changed is marked and in view, and said beside it.

use super::leaders;
use crate::app::chart::{ChartView, Marks};
use crate::app::state::Shared;
use crate::design::transition::{Deed, Transition};
use crate::figure::counted;
use crate::org::{Chart, Kind, PositionId};
use crate::plan::View;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// See [`Walk`].
#[derive(Properties, PartialEq)]
pub struct WalkProps {
    /// The chart that it begins with.
    pub from: Shared<Chart>,
    /// The way.
    pub transition: Shared<Transition>,
    /// What the first design is called.
    pub title: String,
    /// How many steps are done.
    pub at: usize,
    /// Another number of steps is to be done.
    pub on_step: Callback<usize>,
}

/// What is done to a seat, on its card: the sign it carries, and in words.
const fn sign(deed: Deed) -> (Kind, AttrValue) {
    let (kind, words) = match deed {
        Deed::Open => (Kind::New, "opened"),
        Deed::Reopen => (Kind::Opened, "opened again"),
        Deed::Start => (Kind::Changed, "starts"),
        Deed::HandOver => (Kind::Changed, "handed over"),
        Deed::Move => (Kind::Moved, "moved"),
        Deed::Change => (Kind::Changed, "changed"),
        Deed::Reorder => (Kind::Reordered, "new order"),
        Deed::Vacate => (Kind::Changed, "vacated"),
        Deed::Close => (Kind::Closed, "closed"),
        Deed::Remove => (Kind::Removed, "removed"),
    };
    (kind, AttrValue::Static(words))
}

/// The walk.
#[component]
pub fn Walk(props: &WalkProps) -> Html {
    let view = use_state(|| Shared::new(View::default()));
    let on_view = {
        let view = view.clone();
        Callback::from(move |next: Rc<View>| view.set(Shared::of(next)))
    };
    let (at, count) = (props.at, props.transition.steps().len());
    let chart = use_memo((props.from.clone(), props.transition.clone(), at), |(from, transition, at)| {
        let mut chart = transition.chart_after(from, *at);
        // Whoever has started in a seat for which the design names nobody: it is held, and not vacant.
        let acts = transition.steps().iter().take(*at).flat_map(|step| &step.acts);
        for seat in acts.filter(|act| act.deed == Deed::Start).filter_map(|act| act.seat) {
            // A seat that is gone again holds nobody.
            let _ = chart.update(seat, |position| {
                position.holder.get_or_insert_with(|| "Newly hired".to_owned());
            });
        }
        Shared::new(chart)
    });
    let marks = use_memo(((*chart).clone(), props.transition.clone(), at), |(chart, transition, at)| {
        let step = at.checked_sub(1).and_then(|last| transition.steps().get(last));
        let acts = step.into_iter().flat_map(|step| &step.acts);
        let signs = acts.filter_map(|act| Some((act.seat?, sign(act.deed)))).collect();
        Shared::new(Marks { signs, ..leaders(chart) })
    });
    let step = at.checked_sub(1).and_then(|last| props.transition.steps().get(last));
    // A seat that is gone is looked for where it was: under its manager.
    let seat = step.and_then(|step| {
        let seats = || step.acts.iter().filter_map(|act| act.seat);
        let manager = |seat: PositionId| props.from.manager(seat).filter(|manager| chart.get(*manager).is_some());
        seats().find(|seat| chart.get(*seat).is_some()).or_else(|| seats().find_map(manager))
    });
    let reveal = seat.and_then(|seat| Some((u32::try_from(at).ok()?, seat)));
    let told = match step {
        Some(step) => {
            let wave = &props.transition.waves()[step.wave];
            format!("Step {at} of {count}, in wave {} (month {}): {}", step.wave + 1, wave.month, step.told)
        }
        None => format!("Before the first of {}: {} as it is.", counted(count, "step", "steps"), props.title),
    };
    let go = |to: Option<usize>| {
        let on_step = props.on_step.clone();
        let onclick = to.map(|to| Callback::from(move |_: MouseEvent| on_step.emit(to)));
        (to.is_none(), onclick)
    };
    let button = |id: &'static str, face: &'static str, to: Option<usize>| {
        let (disabled, onclick) = go(to);
        html! { <button type="button" class="button" {id} {disabled} {onclick}>{ face }</button> }
    };
    let slide = {
        let on_step = props.on_step.clone();
        Callback::from(move |event: InputEvent| {
            let value = event.target_dyn_into::<HtmlInputElement>().and_then(|slider| slider.value().parse().ok());
            value.into_iter().for_each(|to| on_step.emit(to));
        })
    };
    // The slider has these keys itself, and the chart other uses for them.
    let onkeydown = {
        let on_step = props.on_step.clone();
        Callback::from(move |event: KeyboardEvent| {
            let is_slider = event.target_dyn_into::<HtmlInputElement>().is_some();
            let to = match event.key().as_str() {
                _ if is_slider => None,
                "ArrowLeft" => at.checked_sub(1),
                "ArrowRight" => Some(at + 1).filter(|next| *next <= count),
                _ => None,
            };
            if let Some(to) = to {
                event.prevent_default();
                on_step.emit(to);
            }
        })
    };
    html! {
        <section class="panel stack walk" aria-label="Step by step">
            <div class="stack-tight">
                <h2>{ "Step by step" }</h2>
                <div class="walk-tools" {onkeydown}>
                    { button("step-back", "Previous", at.checked_sub(1)) }
                    <input id="step" type="range" class="walk-slider" min="0" max={count.to_string()} step="1" value={at.to_string()} aria-label="Steps done" aria-valuetext={told.clone()} oninput={slide} />
                    { button("step-on", "Next", Some(at + 1).filter(|next| *next <= count)) }
                </div>
                <p id="step-told" role="status">{ told }</p>
            </div>
            <ChartView id="walk-chart" title="The chart at this step" chart={(*chart).clone()} marks={(*marks).clone()} view={(*view).clone()} {on_view} {reveal} compact=true />
        </section>
    }
}
