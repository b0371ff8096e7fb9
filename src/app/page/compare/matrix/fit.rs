//! How well each design serves the company, criterion by criterion, with where it lies and which positions put it there.

use super::Side;
use super::table::names;
use crate::app::browser::locale;
use crate::app::widget::panel as frame;
use crate::decision::{ALIKE, Criterion, served_best};
use crate::figure::{isolated, quoted};
use crate::org::called;
use yew::prelude::*;

pub fn panel(sides: &[Side]) -> Html {
    let contribution = |side: &Side, at: usize| side.fit.fit.contributions[at];
    let row = |criterion: Criterion| {
        let at = criterion.index();
        let points: Vec<_> = sides.iter().map(|side| contribution(side, at).points()).collect();
        let differs = points.windows(2).any(|pair| (pair[0] - pair[1]).abs() >= ALIKE);
        let cell = |side: &Side| {
            let own = contribution(side, at);
            html! {
                <td class="number">{ locale::fixed(own.points(), 1) }<span class="means">{ format!("value {}", locale::fixed(own.value, 0)) }</span></td>
            }
        };
        let weight = sides.first().map(|side| contribution(side, at).weight).unwrap_or_default();
        html! {
            <tr class={differs.then_some("differs")}>
                <th scope="row"><details class="factor"><summary>{ criterion.label() }</summary>
                    { for sides.iter().map(|side| html! { <p class="small soft">{ earned(side, criterion) }</p> }) }
                </details></th>
                <td class="number">{ locale::percent(weight) }</td>
                { for sides.iter().map(cell) }
            </tr>
        }
    };
    let total =
        |side: &Side| html! { <td class="number"><strong>{ locale::fixed(side.fit.fit.total(), 1) }</strong></td> };
    let content = html! {
        <>
            <p class="small soft">{ "In the tables, ≠ and a coloured edge mark the rows in which the designs differ." }</p>
            <div class="scroll-x matrix-box" tabindex="0" role="group" aria-label="Fit by criterion">
                <table class="matrix" aria-label="Fit by criterion">
                    <thead><tr><th scope="col">{ "Criterion" }</th><th scope="col" class="number">{ "Weight" }</th>{ names(sides, true) }</tr></thead>
                    <tbody>{ for Criterion::ALL.into_iter().map(row) }</tbody>
                    <tfoot><tr><th scope="row">{ "Fit, of 100" }</th><td class="number">{ locale::percent(1.0) }</td>{ for sides.iter().map(total) }</tr></tfoot>
                </table>
            </div>
            <p class="tiny soft measure">{ "Points: the value, 0 to 100, of the design for a company with your answers, times the weight. A chart is placed between the pure designs by what its tree shows; how, and every value, is the planner’s judgement. A design’s fit differs a little from its option’s on Decision, because a chart’s cost counts every chief and VP on it, and because a CSO with customer success is read off the tree, not from its table." }</p>
        </>
    };
    frame("Fit", &ahead(sides), content)
}

/// Who serves the company best, in a sentence.
fn ahead(sides: &[Side]) -> String {
    let sides: Vec<_> = sides.iter().map(|side| (quoted(&side.name), side.fit.fit.total())).collect();
    served_best(&sides).unwrap_or_default()
}

/// Where a design lies on a criterion, and which positions put it there.
fn earned(side: &Side, criterion: Criterion) -> String {
    const SHOWN: usize = 6;
    let positions = &side.fit.earned_by[criterion.index()];
    let titles: Vec<_> = positions.iter().take(SHOWN).filter_map(|id| side.chart.get(*id)).map(called).collect();
    let by = match (titles.is_empty(), positions.len().saturating_sub(SHOWN)) {
        (true, _) => "No position determines it.".to_owned(),
        (_, 0) => format!("Determined by {}.", titles.join(", ")),
        (_, more) => format!("Determined by {} and {more} more.", titles.join(", ")),
    };
    format!("{}. {} {by}", isolated(&side.name), side.coordinates.told(criterion))
}
