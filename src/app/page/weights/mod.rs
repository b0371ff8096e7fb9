//! Weights: what matters how much, said without sight of what it leads to. No verdict, fit or rank is on this screen.

mod pairs;
mod points;
mod ranking;
mod weigh;

pub use points::focus;
pub use weigh::Weigh;

use crate::app::router::Route;
use crate::app::state::{Action, use_dispatch, use_page_state};
use crate::app::widget::{PageHead, panel};
use crate::decision::Weighing;
use crate::plan::Whose;
use std::rc::Rc;
use yew::prelude::*;

/// The page.
#[component]
pub fn WeightsPage() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let plan = state.plan();
    let (weighing, whose) = (Rc::clone(&plan.weighing), plan.whose);
    let on_change = {
        let dispatch = dispatch.clone();
        Callback::from(move |weighing: Rc<Weighing>| dispatch.dispatch(Action::Weigh(weighing, whose)))
    };
    let conclude = |whose: Whose| {
        let (dispatch, weighing) = (dispatch.clone(), Rc::clone(&weighing));
        Callback::from(move |_: MouseEvent| {
            let mut weighing = Rc::clone(&weighing);
            if whose == Whose::Own {
                Rc::make_mut(&mut weighing).put_to_use();
            }
            dispatch.dispatch(Action::Weigh(weighing, whose));
            Route::Decision.go();
        })
    };
    let ready = weighing.weights().is_some();
    let pending = whose == Whose::Own && weighing.is_changed();
    let end = html! {
        <>
            if pending { <p class="measure">{ "The verdict still rests on the answers that were put to use before. It follows these once you use them." }</p> }
            <p class="measure small">{ plan.weights_told() }</p>
            if !ready { <p class="soft small">{ "Your own can be used once the questions of the method chosen above are answered." }</p> }
            <div class="row">
                <button class="button primary" disabled={!ready} onclick={conclude(Whose::Own)}>{ "Use these weights and show the result" }</button>
                <button class="button" onclick={conclude(Whose::Stated)}>{ "Keep the stated weights" }</button>
            </div>
        </>
    };
    html! {
        <div class="page">
            <PageHead title="Weights" line="How much each criterion matters to your company. Totals are hidden while you weigh, so that nobody tunes weights to a wish." />
            <Weigh weighing={Rc::clone(&weighing)} {on_change} />
            { panel("When you are done", "", end) }
        </div>
    }
}
