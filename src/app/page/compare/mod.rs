//! Compare: two designs side by side, as charts and in figures, with everything that differs marked.

use crate::app::chart::{ChartView, Marks};
use crate::app::page::reading::{Judge, Leader, badges, legend};
use crate::app::router::Route;
use crate::app::state::{Action, Shared, use_chart, use_dispatch, use_page_state};
use crate::app::widget::{PageHead, Tone, notice, select};
use crate::design::Origin;
use crate::org::{Chart, PositionId};
use crate::plan::{Compared, Plan, View};
use std::collections::HashMap;
use std::rc::Rc;
use yew::prelude::*;

mod matrix;
mod side;

use matrix::Matrices;
use side::Side;

/// The page.
#[component]
pub fn Compare() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let plan = state.plan().clone();
    let (left, right) = (plan.compared[0], plan.compared[1]);
    let (left_chart, right_chart) = (use_chart(&plan, left), use_chart(&plan, right));
    let origins = plan.origins();
    let names: Vec<_> = origins.iter().map(|origin| plan.label(*origin)).collect();
    let pick = |side: usize, label: &'static str, picked: Origin| {
        let chosen = origins.iter().position(|one| *one == picked).unwrap_or_default();
        let (dispatch, origins, compared) = (dispatch.clone(), origins.clone(), plan.compared.clone());
        let on_choose = Callback::from(move |at: usize| {
            let mut picked = compared.to_vec();
            if let Some(origin) = origins.get(at) {
                picked[side] = *origin;
            }
            if let Ok(compared) = Compared::try_from(picked) {
                dispatch.dispatch(Action::Compare(compared));
            }
        });
        select(&format!("compare-{side}"), label, "", &names, chosen, &on_choose)
    };
    html! {
        <div class="page">
            <PageHead title="Compare" line="Two designs for the same company. What stands only on one side, or reports to someone else there, is marked; every row that differs carries ≠." />
            <div class="two">{ pick(0, "Left", left) }{ pick(1, "Right", right) }</div>
            if let (Some(left_chart), Some(right_chart)) = (left_chart, right_chart) {
                <SideBySide origins={[left, right]} left={left_chart} right={right_chart} {plan} />
            } else {
                { notice(Tone::Plain, html! { <p>{ "There is no chart of your own yet. " }<a href={Route::Designs.href()}>{ "Bring one in on Designs" }</a>{ ", or pick a generated design." }</p> }) }
            }
        </div>
    }
}

/// See [`SideBySide`].
#[derive(Properties, PartialEq)]
struct SideBySideProps {
    origins: [Origin; 2],
    left: Shared<Chart>,
    right: Shared<Chart>,
    plan: Shared<Plan>,
}

/// What is marked on one side.
fn marks(side: &Side, differences: HashMap<PositionId, AttrValue>) -> Shared<Marks> {
    Shared::new(Marks { badges: badges(&side.reading.leaders), differences, ..Marks::default() })
}

/// How the seats of `chart` differ from those of `other`. Seats are the same where their ids are, which holds among the
/// designs generated for one company.
fn differences(chart: &Chart, other: &Chart) -> HashMap<PositionId, AttrValue> {
    let differs = |(id, _)| {
        if other.get(id).is_none() {
            Some((id, AttrValue::Static("only here")))
        } else if chart.manager(id) != other.manager(id) {
            Some((id, AttrValue::Static("moved")))
        } else {
            None
        }
    };
    chart.positions().filter_map(differs).collect()
}

/// Whether a design goes back to the company’s own chart. Designs share seats where both do, or neither.
fn from_baseline(plan: &Plan, origin: Origin) -> bool {
    let first = |id| plan.design(id).map(|design| design.copied);
    origin == Origin::Baseline || matches!(origin, Origin::Drawn(id) if first(id) == Some(Origin::Baseline))
}

/// The leaders of one chart whose scope no leader of the other has: what can be said where the two share no seats.
fn other_scopes(ours: &[Leader], theirs: &[Leader]) -> HashMap<PositionId, AttrValue> {
    let alone = ours.iter().filter(|leader| theirs.iter().all(|their| their.scope != leader.scope));
    alone.map(|leader| (leader.id, AttrValue::Static("only here"))).collect()
}

#[component]
fn SideBySide(props: &SideBySideProps) -> Html {
    let [left, right] = props.origins.map(|origin| from_baseline(&props.plan, origin));
    let alike = left == right;
    let origins = props.origins;
    let deps = (props.left.clone(), props.right.clone(), props.plan.clone(), alike);
    let sides = use_memo(deps, move |(left, right, plan, alike)| {
        let judge = Judge::of(plan.brief());
        let side = |at: usize, chart| Side::of(origins[at], plan.label(origins[at]).to_owned(), chart, &judge);
        let sides = [side(0, left), side(1, right)];
        let [one, other] = [&sides[0].reading.leaders, &sides[1].reading.leaders];
        let differing = if *alike {
            [differences(left, right), differences(right, left)]
        } else {
            [other_scopes(one, other), other_scopes(other, one)]
        };
        let marks = sides.iter().zip(differing).map(|(side, differing)| marks(side, differing)).collect::<Vec<_>>();
        (Shared::new(Vec::from(sides)), marks)
    });
    let (sides, marks) = &*sides;
    let [left, right] = [&sides[0], &sides[1]];
    // How the two are looked at here is nobody else’s business.
    let views = use_state(|| [0, 1].map(|_| Shared::new(View::default())));
    let on_view = |side: usize| {
        let views = views.clone();
        Callback::from(move |view: Rc<View>| {
            let mut next = (*views).clone();
            next[side] = Shared::of(view);
            views.set(next);
        })
    };
    let names = props.origins.map(|origin| props.plan.label(origin));
    html! {
        <>
            <div class="charts">
                <ChartView id="left-chart" title={names[0].to_owned()} chart={left.chart.clone()} marks={marks[0].clone()} view={views[0].clone()} on_view={on_view(0)} compact=true />
                <ChartView id="right-chart" title={names[1].to_owned()} chart={right.chart.clone()} marks={marks[1].clone()} view={views[1].clone()} on_view={on_view(1)} compact=true />
            </div>
            { legend() }
            if !alike { <p class="small soft">{ "A chart of your own and a generated one share no seats. Marked are the leaders whose scope nobody has on the other side." }</p> }
            <Matrices sides={sides.clone()} streams={props.plan.profile.streams.clone()} />
        </>
    }
}
