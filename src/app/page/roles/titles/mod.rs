//! Whether a post deserves its title: on a chart, and in a job posting.

mod posting;

use super::{design_select, no_chart};
use crate::app::router::Route;
use crate::app::state::{Action, Dispatch, Shared, use_chart, use_dispatch, use_page_state};
use crate::app::widget::{Tone, notice, panel, segments, sources};
use crate::design::Origin;
use crate::figure::counted;
use crate::org::{Chart, Measures, PositionId, find, named};
use crate::plan::{Plan, View};
use crate::role::{Judged, Titles, Verdict};
use posting::PostingPart;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Findings and positions found that are shown at once.
const SHOWN: usize = 40;
const MATCHES: usize = 8;

/// The choices of the filter: all, and one verdict each.
const KINDS: [Option<Verdict>; 4] = [None, Some(Verdict::Inflated), Some(Verdict::Deflated), Some(Verdict::Note)];

/// The tab.
#[component]
pub fn TitlesTab() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let plan = state.plan().clone();
    let origin = plan.looked_at();
    let chart = use_chart(&plan, origin);
    let measures = use_memo(chart.clone(), |chart| chart.as_ref().map(|chart| Shared::new(Measures::of(chart))));
    let deps = (chart.clone(), (*measures).clone(), Rc::clone(&plan.rules));
    let found = use_memo(deps, |(chart, measures, rules)| match (chart, measures) {
        (Some(chart), Some(measures)) => Titles::of(chart, measures, rules).found(),
        _ => Vec::new(),
    });
    let kind = use_state_eq(|| 0_usize);
    let query = use_state_eq(AttrValue::default);
    let content = match (&chart, &*measures) {
        (Some(chart), Some(measures)) if !chart.is_empty() => {
            let on_kind = {
                let kind = kind.clone();
                Callback::from(move |at| kind.set(at))
            };
            let on_query = {
                let query = query.clone();
                Callback::from(move |event: InputEvent| {
                    let field = event.target_dyn_into::<HtmlInputElement>();
                    query.set(field.map(|field| field.value()).unwrap_or_default().into());
                })
            };
            let go = Go { plan: plan.clone(), origin, dispatch: dispatch.clone() };
            html! {
                <>
                    { findings(chart, &found, *kind, &on_kind, &go) }
                    <div class="stack-tight title-search">
                        <div class="field">
                            <label for="title-find">{ "Look at any position" }</label>
                            <input id="title-find" class="input" type="search" autocomplete="off" placeholder="Title, name, department" value={(*query).clone()} oninput={on_query} />
                        </div>
                        { picked(chart, measures, &plan, &query, &go) }
                    </div>
                </>
            }
        }
        _ => notice(Tone::Plain, no_chart()),
    };
    let line = "What a position leads is read off the lines of the chart, what its title claims off its words. The rules are the planner’s judgement, each with its reason.";
    html! {
        <>
            <PostingPart rules={Rc::clone(&plan.rules)} />
            <div class="scope-head">{ design_select(&plan, &dispatch) }</div>
            { panel("Titles on the chart", line, content) }
        </>
    }
}

/// The way to a position on Designs.
struct Go {
    plan: Shared<Plan>,
    origin: Origin,
    dispatch: Dispatch,
}

impl Go {
    fn link(&self, chart: &Chart, seat: PositionId) -> Html {
        let (origin, dispatch) = (self.origin, self.dispatch.clone());
        let view = View { picked: vec![seat], ..View::clone(&self.plan.view(origin)) };
        let view = Rc::new(view);
        let onclick = Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Pick(origin));
            dispatch.dispatch(Action::Look(origin, Rc::clone(&view)));
            Route::Designs.go();
        });
        let name = chart.get(seat).map(named).unwrap_or_default();
        html! { <button type="button" class="link" dir="auto" title="Show it on Designs" {onclick}>{ name }</button> }
    }
}

/// How a verdict looks.
fn pill(verdict: Verdict) -> Html {
    let class = match verdict {
        Verdict::Inflated | Verdict::Deflated => "warn",
        Verdict::Fits => "leaning",
        Verdict::Note | Verdict::Unclear => "close",
    };
    html! { <span class={classes!("pill", class)}>{ verdict.label() }</span> }
}

fn findings(chart: &Chart, found: &[Judged], kind: usize, on_kind: &Callback<usize>, go: &Go) -> Html {
    let count = |verdict: Verdict| found.iter().filter(|one| one.verdict == verdict).count();
    let faces: Vec<String> = KINDS
        .iter()
        .map(|kind| match kind {
            None => format!("All {}", found.len()),
            Some(verdict) => format!("{} {}", verdict.label(), count(*verdict)),
        })
        .collect();
    let faces: Vec<&str> = faces.iter().map(String::as_str).collect();
    let chosen = KINDS.get(kind).copied().flatten();
    let shown: Vec<&Judged> = found.iter().filter(|one| chosen.is_none_or(|verdict| one.verdict == verdict)).collect();
    let row = |one: &&Judged| html! { <li key={one.seat.number()}>{ judged(chart, one, go) }</li> };
    let rest = shown.len().saturating_sub(SHOWN);
    html! {
        <div class="stack-tight">
            <p id="titles-sum" role="status"><strong>{ sum(chart, found) }</strong></p>
            if !found.is_empty() { { segments("title-kind", "Which titles are shown", &faces, kind, on_kind) } }
            <ul class="title-list" id="titles">{ for shown.iter().take(SHOWN).map(row) }</ul>
            if rest > 0 { <p class="small soft">{ format!("And {rest} more; choose a kind above, or look for a position below.") }</p> }
        </div>
    }
}

fn sum(chart: &Chart, found: &[Judged]) -> String {
    let count = |verdict: Verdict| found.iter().filter(|one| one.verdict == verdict).count();
    let all = counted(chart.len(), "title", "titles");
    if chart.len() == 1 && found.is_empty() {
        return "The only title says neither more nor less than its position leads.".to_owned();
    }
    match (count(Verdict::Inflated), count(Verdict::Deflated), count(Verdict::Note)) {
        (0, 0, 0) => format!("Of {all}, none says more or less than its position leads."),
        (more, less, notes) => {
            let notes = counted(notes, "is worth a note", "are worth a note");
            let (more, less) = (counted(more, "says", "say"), counted(less, "says", "say"));
            format!("Of {all}, {more} more than the position leads, {less} less, and {notes}.")
        }
    }
}

/// One position: what to tell a client, and why.
fn judged(chart: &Chart, one: &Judged, go: &Go) -> Html {
    let link = |seat: &PositionId| html! { <li>{ go.link(chart, *seat) }</li> };
    html! {
        <div class="title-row">
            <p class="title-head">{ pill(one.verdict) }{ go.link(chart, one.seat) }<span class="small soft">{ format!("{}. Deserves: {}", one.scope.label(), one.deserves) }</span></p>
            <p class="measure">{ &one.told }</p>
            if let Some(rule) = one.rule {
                <details class="small">
                    <summary>{ "Why" }</summary>
                    <p class="measure">{ rule.why().statement }</p>
                    { sources(rule.why().sources) }
                    if !one.by.is_empty() { <p>{ "Decided by:" }</p><ul class="title-by">{ for one.by.iter().map(link) }</ul> }
                </details>
            }
        </div>
    }
}

/// The positions that a search finds, the first few of them judged.
fn picked(chart: &Chart, measures: &Measures, plan: &Plan, query: &str, go: &Go) -> Html {
    if query.trim().is_empty() {
        return Html::default();
    }
    let seats = find(chart, measures.outline(), query);
    if seats.is_empty() {
        return html! { <p class="small" role="status">{ "No position on this chart has these words." }</p> };
    }
    let titles = Titles::of(chart, measures, &plan.rules);
    let rows =
        measures.outline().ids().iter().enumerate().filter(|(_, id)| seats[..seats.len().min(MATCHES)].contains(id));
    let found = rows.filter_map(|(row, _)| titles.judge(row));
    let row = |one: Judged| html! { <li key={one.seat.number()}>{ judged(chart, &one, go) }</li> };
    html! {
        <>
            <p class="small soft" role="status">{ counted(seats.len(), "position found", "positions found") }{ if seats.len() > MATCHES { "; the first are shown." } else { "." } }</p>
            <ul class="title-list" id="title-found">{ for found.map(row) }</ul>
        </>
    }
}
