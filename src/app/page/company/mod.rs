//! Company: ten plain questions, with the verdict live beside them.

pub mod form;
mod leadership;
mod needs;
mod outlook;
mod size;
mod streams;

use crate::app::plot::verdict::{VerdictPanel, verdict_bar};
use crate::app::router::Route;
use crate::app::state::{Action, Dispatch, StateContext, may_leave, use_dispatch, use_page_state};
use crate::app::widget::PageHead;
use crate::company::Example;
use crate::plan::Plan;
use form::Form;
use yew::prelude::*;

/// The page.
#[component]
pub fn Company() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let form = Form::new(state.profile(), &dispatch);
    // Another plan gets a form of its own: what was being typed for one company must not turn up in the next.
    html! {
        <div class="page" key={state.open.opening}>
            <PageHead title="Your company" line="Answer what you know and leave the rest at “not sure”: what is blank counts as not known and stops nothing. Nothing you type leaves this browser." />
            if !state.open.touched { { examples(&state, &dispatch) } }
            <div class="with-aside">
                <div class="stack-wide">
                    { size::size(&form) }
                    { streams::streams(&form) }
                    { needs::needs(&form) }
                    { leadership::leadership(&form) }
                    { outlook::outlook(&form) }
                </div>
                <aside aria-label="Verdict"><VerdictPanel /></aside>
            </div>
            { verdict_bar(&state) }
        </div>
    }
}

/// The three worked examples, for who wants to see before answering.
pub fn examples(state: &StateContext, dispatch: &Dispatch) -> Html {
    let tile = |example: Example| {
        let (state, dispatch) = (state.clone(), dispatch.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            if may_leave(&state) {
                dispatch.dispatch(Action::Begin(Box::new(Plan::about(example.profile()))));
                Route::Company.go();
            }
        });
        html! {
            <button class="tile" {onclick}><strong>{ example.label() }</strong><span class="small soft">{ example.line() }</span></button>
        }
    };
    html! {
        <section class="stack-tight" aria-labelledby="examples">
            <h2 class="label" id="examples">{ "Start from a worked example" }</h2>
            <div class="thirds">{ for Example::ALL.into_iter().map(tile) }</div>
        </section>
    }
}
