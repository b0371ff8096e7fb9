//! Compare: two to four designs on one tree and in figures, and what leads from the first to another, line by line.

use crate::app::page::reading::Judge;
use crate::app::router::Route;
use crate::app::state::{Shared, use_chart, use_dispatch, use_page_state};
use crate::app::widget::{PageHead, Tone, notice};
use crate::figure::quoted;
use crate::org::{Diff, PositionId};
use wasm_bindgen::JsCast;
use yew::prelude::*;

mod changes;
mod charts;
mod costs;
mod held;
mod laid;
mod legend;
mod matrix;
mod picks;
mod side;

use changes::Changes;
use charts::Charts;
use held::{Drawn, Held, Numbered, numbered};
use matrix::Matrices;

/// The page.
#[component]
pub fn Compare() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let plan = state.plan().clone();
    let compared = &plan.side_by_side();
    let origin = |at: usize| compared.get(at).copied().unwrap_or(compared[0]);
    let charts = [
        use_chart(&plan, origin(0)),
        use_chart(&plan, origin(1)),
        use_chart(&plan, origin(2)),
        use_chart(&plan, origin(3)),
    ];
    let judge = use_memo(plan.brief(), |brief| Shared::new(Judge::of(brief.clone())));
    // Those that have a chart.
    let (origins, charts): (Vec<_>, Vec<_>) =
        compared.iter().zip(charts).filter_map(|(origin, chart)| Some((*origin, chart?))).unzip();
    let families = use_memo((plan.clone(), origins.clone()), |(plan, origins)| plan.families(origins));
    let numbered = use_memo((charts, (*families).clone()), |(charts, families)| numbered(charts, families));
    let diffs = [
        use_diff(numbered.first().zip(numbered.get(1))),
        use_diff(numbered.first().zip(numbered.get(2))),
        use_diff(numbered.first().zip(numbered.get(3))),
    ];
    let drawn = origins.iter().zip(&*numbered).zip(&*families).map(|((origin, chart), family)| Drawn {
        origin: *origin,
        name: plan.label(*origin).to_owned(),
        chart: chart.clone(),
        is_matched: *family != 0,
    });
    let deps = (drawn.collect::<Vec<_>>(), diffs.into_iter().flatten().collect::<Vec<_>>(), (*judge).clone());
    let held = use_memo(deps, |(drawn, diffs, judge)| {
        (drawn.len() > 1).then(|| Shared::new(Held::of(drawn, diffs.clone(), judge)))
    });
    let after = use_state_eq(|| 1_usize);
    let on_after = {
        let after = after.clone();
        Callback::from(move |side| after.set(side))
    };
    let reveal = use_state_eq(|| None::<(u32, PositionId)>);
    let on_show = {
        let reveal = reveal.clone();
        Callback::from(move |seat: PositionId| {
            reveal.set(Some((reveal.map_or(1, |(count, _)| count + 1), seat)));
            let stage = gloo::utils::document().query_selector(".compare-stage").ok().flatten();
            if let Some(stage) = stage.and_then(|stage| stage.dyn_into::<web_sys::Element>().ok()) {
                stage.scroll_into_view();
            }
        })
    };
    let missing = origins.len() < compared.len();
    html! {
        <div class="page wide compare">
            <PageHead title="Compare" line="Two to four designs on one tree: a position stands in the same place in each, and where it is absent there is a ghost. Below the charts, every change can be accepted or refused." />
            { picks::picks(&plan, &dispatch) }
            if missing {
                { notice(Tone::Plain, html! { <p>{ "There is no chart of your own yet. " }<a href={Route::Designs.href()}>{ "Bring one in on Designs" }</a>{ ", or pick a generated design." }</p> }) }
            }
            if let Some(held) = &*held {
                { matched(held) }
                <Charts held={held.clone()} after={(*after).min(held.diffs.len())} {on_after} reveal={*reveal} />
                { changes(held, (*after).min(held.diffs.len()), &judge, &on_show) }
                <Matrices sides={held.sides.clone()} streams={plan.profile.streams.clone()} />
            }
        </div>
    }
}

/// What leads from one chart to another, worked out once for two charts.
#[hook]
fn use_diff(charts: Option<(&Numbered, &Numbered)>) -> Option<Shared<Diff>> {
    let charts = charts.map(|(from, to)| (from.drawn.clone(), to.drawn.clone()));
    let diff = use_memo(charts, |charts| charts.as_ref().map(|(from, to)| Shared::new(Diff::of(from, to))));
    (*diff).clone()
}

/// Where positions had to be matched: which, how, and how far that goes.
fn matched(held: &Held) -> Html {
    let first = quoted(&held.sides[0].name);
    let said = |(side, shared, all): &(usize, usize, usize)| {
        let name = quoted(&held.sides[*side].name);
        html! { <p>{ format!("{first} and {name} were not drawn from one chart. Their positions were matched by function and title: {shared} of the {all} in {name} are taken for one that {first} has.") }</p> }
    };
    if held.matched.is_empty() {
        return Html::default();
    }
    let open = format!(
        "Who holds a matched position and what it is paid is taken from {first} where the other design does not say."
    );
    notice(Tone::Plain, html! { <>{ for held.matched.iter().map(said) }<p>{ open }</p></> })
}

/// The list of changes towards one of the others.
fn changes(held: &Held, after: usize, judge: &Shared<Judge>, on_show: &Callback<PositionId>) -> Html {
    let (diff, sides) = (held.diff(after), held.sides.clone());
    html! { <Changes key={format!("{:p}", &raw const **diff)} diff={diff.clone()} {sides} {after} judge={judge.clone()} on_show={on_show.clone()} /> }
}
