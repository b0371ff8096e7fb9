//! Below the workplace: who leads what, the measures, and what else is to be known about a design.

use crate::app::page::reading::{Leader, Reading, figures, named, owner};
use crate::app::widget::{Tone, notice, panel};
use crate::design::{Origin, SalesSize};
use crate::org::{Chart, Function};
use crate::plan::Plan;
use yew::prelude::*;

/// More leaders than this are not listed.
const MOST: usize = 40;

/// What was read in a design.
pub fn panels(plan: &Plan, origin: Origin, chart: &Chart, reading: &Reading) -> Html {
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
            <ul class="leaders">{ for reading.leaders.iter().take(MOST).map(leader) }</ul>
            if reading.leaders.len() > MOST { <p class="small soft">{ format!("The {MOST} nearest to the top are listed, of {}.", reading.leaders.len()) }</p> }
        </>
    };
    let measured = html! {
        <dl class="facts">
            { for figures(measures).into_iter().map(|figure| html! { <><dt>{ figure.label }<span class="means">{ figure.means }</span></dt><dd>{ figure.value }</dd></> }) }
        </dl>
    };
    let staffed = matches!(origin, Origin::Generated(_)).then(|| SalesSize::of(&plan.profile).explain());
    let set_aside = plan.baseline.as_ref().filter(|_| origin == Origin::Baseline).map(|baseline| &baseline.set_aside);
    html! {
        <>
            if let Some(staffed) = staffed { <p class="small soft measure">{ staffed }</p> }
            if let Some(set_aside) = set_aside.filter(|lines| !lines.is_empty()) {
                { notice(Tone::Warn, html! {
                    <details>
                        <summary>{ format!("Lines of the file to check: {}", set_aside.len()) }</summary>
                        <ul class="stack-tight small">{ for set_aside.iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
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
