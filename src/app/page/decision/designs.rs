//! The choice between designs: who leads, by what, and which positions earned it.

use crate::app::browser::locale;
use crate::app::plot::bars::bars;
use crate::app::router::Route;
use crate::app::state::{Action, Dispatch};
use crate::app::widget::panel;
use crate::decision::doubt::Doubt;
use crate::decision::{Case, Contender, Coordinates, Criterion, Fit, Words};
use crate::design::Origin;
use crate::org::{Chart, PositionId};
use crate::plan::{Lineup, Plan};
use std::rc::Rc;
use yew::prelude::*;

/// Positions that are named for one contribution; more are counted.
const NAMED: usize = 2;

/// The designs by fit, and what lies between the two that are held against each other.
pub fn designs(case: &Case<'_>, lineup: &Lineup, words: &Words<'_>, pair: [Contender; 2], doubt: &Doubt) -> Html {
    let ranked = lineup.ranked();
    let lead = ranked.first().zip(ranked.get(1)).map_or(0.0, |(first, second)| first.1 - second.1);
    let rank = |(at, (contender, total)): (usize, &(Contender, f64))| {
        html! {
            <li class={classes!("rank", (at == 0).then_some("leads"))}>
                <span>{ words.title(*contender) }</span><span class="number">{ locale::fixed(*total, 1) }</span>
                <span class="meter" aria-hidden="true"><span ~style={format!("width: {:.1}%", total.clamp(0.0, 100.0))} /></span>
            </li>
        }
    };
    let ranks = html! {
        <>
            <p class="verdict-word" id="designs-word">{ doubt.leads(lead, lineup.brief.model.bands, words) }</p>
            <ol class="ranks">{ for ranked.iter().enumerate().map(rank) }</ol>
        </>
    };
    let [ahead, behind] = pair;
    let margin = Fit::of(case, ahead).minus(&Fit::of(case, behind));
    html! {
        <div class="halves">
            { panel("Fit of each design", "Charts and options stand on one scale, 0 to 100. A design’s fit differs a little from its option’s, because every chief and VP on the chart counts in its cost, and because what lies between the pure designs is read off the tree.", ranks) }
            { panel("What lies between them", "Points of fit for each criterion; but for rounding they add up to the margin.", bars(&margin, [words.noun(ahead), words.noun(behind)])) }
        </div>
    }
}

/// For both designs of `pair` what each criterion gives and which positions earned it. A position is a way into the chart,
/// where all that earned the same are lit.
pub fn earned(
    case: &Case<'_>,
    lineup: &Lineup,
    words: &Words<'_>,
    pair: [Contender; 2],
    plan: &Plan,
    dispatch: &Dispatch,
) -> Html {
    let sides = pair.map(|contender| {
        let origin = lineup.origin(contender)?;
        let coordinates = lineup.coordinates(contender)?;
        Some((Fit::of(case, contender), origin, coordinates, plan.chart(origin)?))
    });
    let [Some(ahead), Some(behind)] = &sides else { return Html::default() };
    let seats = |chart: &Rc<Chart>, origin, earned_by: Vec<PositionId>, criterion: Criterion| {
        let more = earned_by.len().saturating_sub(NAMED);
        let seat = |id: &PositionId| {
            let name = chart.get(*id).map(|position| position.name().to_owned()).unwrap_or_default();
            let (dispatch, id) = (dispatch.clone(), *id);
            let onclick =
                Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Trace(origin, criterion, Some(id))));
            html! { <li><a href={Route::Designs.href()} {onclick}>{ name }</a></li> }
        };
        html! { <ul class="earned">{ for earned_by.iter().take(NAMED).map(seat) }if more > 0 { <li class="soft">{ format!("and {more} more") }</li> }</ul> }
    };
    let row = |criterion: Criterion| {
        let at = criterion.index();
        let cell = |(fit, origin, coordinates, chart): &(Fit, Origin, &Coordinates, Rc<Chart>)| {
            let dispatch = dispatch.clone();
            let origin = *origin;
            let onclick =
                Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Trace(origin, criterion, None)));
            let points = locale::fixed(fit.contributions[at].points(), 1);
            let spoken =
                format!("{points} for {}: light up what earned it in {}", criterion.label(), plan.named(origin));
            html! {
                <>
                    <td class="number"><a href={Route::Designs.href()} {onclick} aria-label={spoken}>{ points }</a></td>
                    <td>{ seats(chart, origin, coordinates.earned_by(criterion), criterion) }</td>
                </>
            }
        };
        let apart = ahead.0.contributions[at].points() - behind.0.contributions[at].points();
        html! {
            <tr>
                <th scope="row"><span class="name">{ criterion.label() }</span></th>
                { cell(ahead) }{ cell(behind) }
                <td class="number">{ locale::signed(apart) }</td>
            </tr>
        }
    };
    let by_difference = ahead.0.minus(&behind.0).by_pull();
    let [first, second] = pair.map(|contender| words.title(contender));
    let table = html! {
        <div class="scroll-x" tabindex="0" role="group" aria-label="Which positions earned it, a table">
            <table class="small">
                <thead>
                    <tr><th rowspan="2">{ "Criterion" }</th><th colspan="2">{ first }</th><th colspan="2">{ second }</th><th rowspan="2" class="number">{ "Difference" }</th></tr>
                    <tr><th class="number">{ "Points" }</th><th>{ "Earned by" }</th><th class="number">{ "Points" }</th><th>{ "Earned by" }</th></tr>
                </thead>
                <tbody>{ for by_difference.into_iter().map(|(criterion, _)| row(criterion)) }</tbody>
            </table>
        </div>
    };
    panel(
        "Which positions earned it",
        "The largest difference first; figures are rounded. Follow a figure to the chart, where the positions that decide it light up; there, pick a position to see which criteria it decides.",
        table,
    )
}
