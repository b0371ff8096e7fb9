//! Designs: the company's own chart and the designs generated for it, one at a time, with what the planner reads in each.

mod import;
mod rules;

use super::reading::{Leader, Reading, badge_marks, figures, legend, named, owner};
use crate::app::chart::{Act, ChartView};
use crate::app::state::{Action, Shared, use_chart, use_dispatch, use_page_state};
use crate::app::widget::{PageHead, Tone, notice, panel, select};
use crate::design::{Origin, SalesSize};
use crate::org::{Chart, Function};
use crate::plan::{Plan, View};
use import::BringIn;
use rules::TitlesPanel;
use std::rc::Rc;
use yew::prelude::*;

/// The page.
#[component]
pub fn Designs() -> Html {
    let state = use_page_state();
    let plan = state.plan().clone();
    let has_baseline = plan.baseline.is_some();
    let dispatch = use_dispatch();
    let first = if has_baseline { Origin::Baseline } else { plan.compared[0] };
    let shown = plan.shown.unwrap_or(first);
    let origins = plan.origins();
    let names: Vec<_> = origins.iter().map(|origin| plan.label(*origin)).collect();
    let chosen = origins.iter().position(|one| *one == shown).unwrap_or_default();
    let on_choose = {
        let (dispatch, origins) = (dispatch.clone(), origins.clone());
        Callback::from(move |at: usize| {
            if let Some(origin) = origins.get(at) {
                dispatch.dispatch(Action::Pick(*origin));
            }
        })
    };
    let on_taken = Callback::from(move |()| dispatch.dispatch(Action::Pick(Origin::Baseline)));
    html! {
        <div class="page">
            <PageHead title="Designs" line="Bring in your own chart and see who really owns each revenue function, or look at the designs drawn for a company of your size." />
            <BringIn {on_taken} />
            <div class="stack">
                <div class="two">{ select("design", "Show", "", &names, chosen, &on_choose) }</div>
                <Design {plan} origin={shown} />
            </div>
            if has_baseline { <TitlesPanel /> }
        </div>
    }
}

/// See [`Design`].
#[derive(Properties, PartialEq)]
struct DesignProps {
    plan: Shared<Plan>,
    origin: Origin,
}

#[component]
fn Design(props: &DesignProps) -> Html {
    let chart = use_chart(&props.plan, props.origin);
    let Some(chart) = chart else {
        return notice(
            Tone::Plain,
            html! { <p>{ "No chart of your own yet. Bring in a CSV above, or look at a design generated for the company." }</p> },
        );
    };
    let (set_aside, staffed) = match props.origin {
        Origin::Baseline => {
            (props.plan.baseline.as_ref().map(|baseline| baseline.set_aside.clone()).unwrap_or_default(), None)
        }
        Origin::Drawn(_) => (Vec::new(), None),
        Origin::Generated(_) => (Vec::new(), Some(AttrValue::from(SalesSize::of(&props.plan.profile).explain()))),
    };
    html! { <DesignRead {chart} title={props.plan.label(props.origin).to_owned()} {set_aside} {staffed} origin={props.origin} view={Shared::of(props.plan.view(props.origin))} /> }
}

/// See [`DesignRead`].
#[derive(Properties, PartialEq)]
struct DesignReadProps {
    chart: Shared<Chart>,
    title: AttrValue,
    set_aside: Vec<String>,
    /// For how many in sales a generated design was drawn, and why.
    staffed: Option<AttrValue>,
    origin: Origin,
    view: Shared<View>,
}

#[component]
fn DesignRead(props: &DesignReadProps) -> Html {
    let chart = &props.chart;
    let dispatch = use_dispatch();
    let origin = props.origin;
    let on_view = {
        let dispatch = dispatch.clone();
        Callback::from(move |view: Rc<View>| dispatch.dispatch(Action::Look(origin, view)))
    };
    let on_act = Callback::from(move |act: Act| match act {
        Act::Do(command) => dispatch.dispatch(Action::Do(origin, command)),
        Act::Undo => dispatch.dispatch(Action::Undo),
        Act::Redo => dispatch.dispatch(Action::Redo),
        Act::Refused(reason) => dispatch.dispatch(Action::Notice(Some(reason.into()))),
        _ => {}
    });
    let reading = use_memo(chart.clone(), |chart| Reading::of(chart));
    let marks = use_memo(Shared::clone(chart), {
        let reading = reading.clone();
        move |_| Shared::new(badge_marks(&reading.leaders))
    });
    let measures = &reading.measures;
    let leader = |leader: &Leader| {
        let Some(position) = chart.get(leader.id) else { return Html::default() };
        html! {
            <li class="leader">
                <div class="row-apart"><strong>{ named(position) }</strong><span class="pill">{ leader.scope.label() }</span></div>
                <p class="small soft">{ leader.scope.explain() }</p>
                if let Some(mismatch) = leader.mismatch {
                    <p class="small"><span class={classes!("pill", (!mismatch.is_note()).then_some("warn"))}>{ if mismatch.is_note() { "Note" } else { "Title and scope disagree" } }</span>{ " " }{ mismatch.explain() }</p>
                }
            </li>
        }
    };
    let led = html! {
        <>
            <dl class="facts owners">
                { for Function::CORE.into_iter().map(|function| html! { <><dt>{ function.label() }</dt><dd>{ owner(chart, measures, function) }</dd></> }) }
            </dl>
            <ul class="leaders">{ for reading.leaders.iter().map(leader) }</ul>
        </>
    };
    let measured = html! {
        <dl class="facts">
            { for figures(measures).into_iter().map(|figure| html! { <><dt>{ figure.label }<span class="means">{ figure.means }</span></dt><dd>{ figure.value }</dd></> }) }
        </dl>
    };
    html! {
        <>
            <ChartView id="design-chart" title={props.title.clone()} chart={chart.clone()} marks={(*marks).clone()} view={props.view.clone()} {on_view} {on_act} />
            { legend() }
            if let Some(staffed) = &props.staffed { <p class="small soft measure">{ staffed }</p> }
            if !props.set_aside.is_empty() {
                { notice(Tone::Warn, html! {
                    <details>
                        <summary>{ format!("Lines of the file to check: {}", props.set_aside.len()) }</summary>
                        <ul class="stack-tight small">{ for props.set_aside.iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
                    </details>
                }) }
            }
            <div class="halves">
                { panel("Who leads what", "Read off the reporting lines, whatever the titles say.", led) }
                { panel("Measures", "Context, not targets: no span or number of layers is right for every company.", measured) }
            </div>
        </>
    }
}
