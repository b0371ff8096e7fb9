//! Presentation: the report as slides, one idea each, with charts that still move.

mod ahead;
mod chart;
mod slides;

use crate::app::router::Route;
use crate::app::state::use_page_state;
use crate::figure::isolated;
use ahead::Ahead;
use gloo::utils::document;
use slides::{Slide, slides};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// What a key does here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Next,
    Back,
    First,
    Last,
    Leave,
    Screen,
}

impl Step {
    /// What `event` asks for. A chart that has the focus keeps its keys, but for Escape; a button keeps Space.
    fn of(event: &KeyboardEvent) -> Option<Self> {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return None;
        }
        let within = |selector: &str| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            target.is_some_and(|target| target.closest(selector).ok().flatten().is_some())
        };
        if within(CHART) || within("select") {
            return None;
        }
        Some(match event.key().as_str() {
            " " if within("button, a, summary") => return None,
            " " if event.shift_key() => Self::Back,
            "ArrowRight" | "ArrowDown" | "PageDown" | " " => Self::Next,
            "ArrowLeft" | "ArrowUp" | "PageUp" => Self::Back,
            "Home" => Self::First,
            "End" => Self::Last,
            "Escape" => Self::Leave,
            "f" | "F" => Self::Screen,
            _ => return None,
        })
    }
}

/// What has keys of its own.
const CHART: &str = ".chart-view";

/// The page.
#[component]
pub fn Presentation() -> Html {
    let state = use_page_state();
    let plan = state.plan().clone();
    // What is worked out once, however often a slide is turned.
    let ahead = use_memo(plan.clone(), |plan| Ahead::of(plan));
    let slides = slides(&plan, state.decision(), &ahead);
    let at = use_state_eq(|| 0_usize);
    let last = slides.len() - 1;
    let now = (*at).min(last);
    let whole = use_node_ref();
    let heading = use_node_ref();
    {
        // Each slide begins at its heading, also for who hears it.
        let heading = heading.clone();
        use_effect_with(now, move |_| focus(&heading));
    }
    let step = {
        let (at, whole) = (at.clone(), whole.clone());
        Callback::from(move |step: Step| match step {
            Step::Next => at.set((now + 1).min(last)),
            Step::Back => at.set(now.saturating_sub(1)),
            Step::First => at.set(0),
            Step::Last => at.set(last),
            Step::Leave => Route::Report.go(),
            Step::Screen => toggle_screen(&whole),
        })
    };
    let onkeydown = {
        let (step, heading) = (step.clone(), heading.clone());
        Callback::from(move |event: KeyboardEvent| {
            let inside = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if event.key() == "Escape" && inside.is_some_and(|inside| inside.closest(CHART).ok().flatten().is_some()) {
                event.prevent_default();
                focus(&heading);
            } else if let Some(asked) = Step::of(&event) {
                event.prevent_default();
                step.emit(asked);
            }
        })
    };
    let press = |asked: Step| step.reform(move |_: MouseEvent| asked);
    let count = format!("{} of {}", now + 1, slides.len());
    let Slide { title, content, keys } = &slides[now];
    html! {
        <div ref={whole} class="present" tabindex="-1" {onkeydown}>
            <section class="slide" key={now} aria-roledescription="slide" aria-label={format!("{count}: {}", isolated(title))}>
                <h1 ref={heading} tabindex="-1">{ title }</h1>
                { content.clone() }
            </section>
            <footer class="present-foot">
                <a class="button" href={Route::Report.href()}>{ "Leave" }</a>
                <p class="tiny soft present-keys">{ "← → walk · F full screen · Esc leaves" }{ keys }</p>
                <button class="button" onclick={press(Step::Screen)}>{ "Full screen" }</button>
                <div class="present-walk">
                    <button class="button" onclick={press(Step::Back)} disabled={now == 0}>{ "Back" }</button>
                    <p class="number" id="slide-count" role="status">{ count }</p>
                    <button class="button primary" onclick={press(Step::Next)} disabled={now == last}>{ "Next" }</button>
                </div>
            </footer>
        </div>
    }
}

/// A heading that is gone again needs no focus.
fn focus(heading: &NodeRef) {
    if let Some(heading) = heading.cast::<HtmlElement>() {
        let _ = heading.focus();
    }
}

/// Fills the screen with the slides, or no longer. A browser that does not do that leaves them in its window.
fn toggle_screen(whole: &NodeRef) {
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
    } else if let Some(whole) = whole.cast::<Element>() {
        let _ = whole.request_fullscreen();
    }
}
