//! Designs: the company's own chart, the designs drawn from it and those generated for it, as a place to work; below that
//! what the planner reads in the one that is shown.

mod ask;
mod bar;
mod context;
pub mod export;
mod head;
mod import;
mod inspector;
mod name;
mod order;
mod panels;
mod picker;
mod rows;
mod rules;
mod strip;
mod table;
mod workplace;

pub use strip::Judged;
pub use workplace::Workplace;

use super::reading::Judge;
use crate::app::browser::focus::to_heading;
use crate::app::state::{Action, Shared, use_chart, use_dispatch, use_page_state};
use crate::app::widget::{PageHead, Tone, notice, select};
use crate::design::Origin;
use crate::plan::Plan;
use import::BringIn;
use panels::panels;
use rules::TitlesPanel;
use std::rc::Rc;
use yew::prelude::*;

/// The page.
#[component]
pub fn Designs() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let plan = state.plan().clone();
    let origin = plan.looked_at();
    let chart = use_chart(&plan, origin);
    let judge = use_memo(plan.brief(), |brief| Shared::new(Judge::of(brief.clone())));
    let judged = use_memo((chart.clone(), (*judge).clone()), |(chart, judge)| {
        chart.as_ref().map(|chart| Shared::new(Judged::of(chart, judge)))
    });
    let on_taken = {
        let dispatch = dispatch.clone();
        Callback::from(move |(baseline, what)| {
            dispatch.dispatch(Action::SetBaseline(baseline, what));
            // The screen begins with the chart now; where the list was taken, far below, nothing is left to look at.
            gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
            to_heading();
            dispatch.dispatch(Action::Pick(Origin::Baseline));
        })
    };
    let present = plan.baseline.as_ref().map(|baseline| Shared::of(Rc::clone(baseline)));
    let bring_in =
        html! { <BringIn {present} free={plan.free_id()} rules={Shared::of(Rc::clone(&plan.rules))} {on_taken} /> };
    let has_baseline = plan.baseline.is_some();
    html! {
        <div class="page wide designs">
            <PageHead title="Designs" line="Draw the company as it could be; the fit follows every change." />
            if has_baseline { { import::way_in() } }
            if !has_baseline { { bring_in.clone() } }
            if let (Some(chart), Some(judged)) = (chart, (*judged).clone()) {
                <Workplace {origin} chart={chart.clone()} judge={(*judge).clone()} judged={judged.clone()} />
                { panels(&plan, origin, &chart, &judged.reading) }
            } else {
                { choose(&plan, &dispatch) }
            }
            if let Some(baseline) = &plan.baseline {
                { bring_in }
                <TitlesPanel chart={Shared::of(Rc::clone(&baseline.chart))} rules={Shared::of(Rc::clone(&plan.rules))} />
            }
            { head::offer(&state, &dispatch) }
        </div>
    }
}

/// Where there is no chart of one's own yet: the designs that there are.
fn choose(plan: &Plan, dispatch: &crate::app::state::Dispatch) -> Html {
    let origins = plan.origins();
    let names: Vec<_> = origins.iter().map(|origin| plan.label(*origin)).collect();
    let on_choose = {
        let (dispatch, origins) = (dispatch.clone(), origins.clone());
        Callback::from(move |at: usize| {
            if let Some(origin) = origins.get(at) {
                dispatch.dispatch(Action::Pick(*origin));
            }
        })
    };
    html! {
        <>
            <div class="two">{ select("design", "Show", "", &names, 0, &on_choose) }</div>
            { notice(Tone::Plain, html! { <p>{ "No chart of your own yet. Bring in a list above, or look at a design generated for the company." }</p> }) }
        </>
    }
}
