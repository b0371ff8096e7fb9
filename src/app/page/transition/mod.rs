//! Transition: from one design to another in steps, wave by wave, each moment of them safe.

mod numbers;
mod walk;
mod waves;

use crate::app::page::reading::badge_marks;
use crate::app::plot::cash::cash;
use crate::app::router::Route;
use crate::app::state::{Action, Dispatch, Shared, use_chart, use_dispatch, use_page_state};
use crate::app::widget::{PageHead, Tone, Typed, notice, panel, select};
use crate::company::Refusal;
use crate::decision::Alternative;
use crate::design::Origin;
use crate::design::transition::{Cause, Costs, Obstacle, Pays, Terms, TermsError, Transition};
use crate::org::{Chart, matched};
use crate::plan::{Change, Plan};
use std::rc::Rc;
use walk::Walk;
use yew::prelude::*;

/// Obstacles that are shown at once.
const SHOWN: usize = 12;

/// What the page asks of the plan: other terms.
#[derive(Clone)]
pub struct Asking {
    terms: Rc<Terms>,
    between: (Origin, Origin),
    dispatch: Dispatch,
}

impl Asking {
    /// Has the plan follow these terms from now on, where they are any; `what` says what that does.
    fn ask(&self, what: &str, terms: Result<Terms, TermsError>) {
        if let Ok(terms) = terms
            && terms != *self.terms
        {
            self.dispatch.dispatch(Action::Make(what.to_owned(), Change::Transition(Rc::new(terms))));
        }
    }

    /// Hears a field: what its text makes of the terms is asked for once it is given, and refused beside it from the first letter on.
    fn hears(
        &self,
        what: &'static str,
        read: impl Fn(&Self, &str) -> Result<Result<Terms, TermsError>, Refusal> + 'static,
    ) -> Callback<Typed, Result<(), Refusal>> {
        let asking = self.clone();
        Callback::from(move |typed: Typed| {
            let (Typed::Draft(text) | Typed::Done(text)) = &typed;
            let next = read(&asking, text)?;
            if let Err(refused) = &next {
                return Err(Refusal::Ruled(refused.to_string()));
            }
            if matches!(typed, Typed::Done(_)) {
                asking.ask(what, next);
            }
            Ok(())
        })
    }
}

/// The page.
#[component]
pub fn TransitionPage() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let plan = state.plan().clone();
    let way = plan.way();
    let between = way.unwrap_or((Origin::Baseline, Origin::Baseline));
    let (from, to) = (use_chart(&plan, between.0), use_chart(&plan, between.1));
    // A step further changes no plan.
    let shared = *use_memo((plan.clone(), between), |(plan, (from, to))| plan.shares_positions(*from, *to));
    let to = use_memo((from.clone(), to, shared), |(from, to, shared)| match (from, to) {
        (Some(from), Some(to)) if !shared => Some(Shared::new(matched(from, to))),
        (_, to) => to.clone(),
    });
    let deps = (from.clone(), (*to).clone(), Rc::clone(&plan.transition), plan.brief(), between);
    let found = use_memo(deps, |(from, to, terms, brief, between)| match (from, to) {
        (Some(from), Some(to)) => {
            let pays = Pays::usual(from, to, brief);
            Some(Shared::new(Transition::of(from, to, terms, *between, &pays)))
        }
        _ => None,
    });
    // Which step is shown; another transition begins before its first.
    let step = use_state_eq(|| (between, 0_usize));
    let on_step = {
        let step = step.clone();
        Callback::from(move |next: usize| step.set((between, next)))
    };
    let head = html! { <PageHead title="Transition" line="From one design to another in an order in which, wherever that can be, no moment has a team without a head, a circle, too wide a span, or two heads for one function." /> };
    let (Some(_), Some(from), Some(found)) = (way, from, (*found).clone()) else {
        return html! { <div class="page transition">{ head }{ nothing_drawn(&plan, &dispatch) }</div> };
    };
    let at = if step.0 == between { step.1.min(found.steps().len()) } else { 0 };
    let asking = Asking { terms: Rc::clone(&plan.transition), between, dispatch };
    let costs = panel("What it costs", &cost_line(found.costs()), cash(&found.costs().months));
    html! {
        <div class="page wide transition">
            { head }
            { between_designs(&plan, &asking) }
            if !shared {
                { notice(Tone::Plain, html! { <p>{ "These two designs share no positions. Positions that stand for the same one are paired by function, level and title, and keep who holds them; the rest is opened or removed." }</p> }) }
            }
            <p class="transition-sum" id="transition-sum"><strong>{ found.told() }</strong></p>
            if !found.is_empty() {
                { obstacles(found.obstacles()) }
                <Walk {from} transition={found.clone()} title={plan.label(between.0).to_owned()} {at} on_step={on_step.clone()} />
                { waves::waves(&found, &asking, at, &on_step) }
                { costs }
            }
            { numbers::numbers(&asking) }
        </div>
    }
}

/// Where there is nothing to go to yet.
fn nothing_drawn(plan: &Plan, dispatch: &Dispatch) -> Html {
    // What the company could become: the last generated design that is compared.
    let generated = plan.side_by_side().iter().rev().copied().find(|origin| matches!(origin, Origin::Generated(_)));
    let goal = generated.unwrap_or(Origin::Generated(Alternative::Cro));
    let copied = if plan.baseline.is_some() { Origin::Baseline } else { goal };
    let copy = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Copy(copied));
            Route::Designs.go();
        })
    };
    let name = match copied {
        Origin::Baseline => "Draw a design from today’s chart".to_owned(),
        other => format!("Draw a design from the {}", plan.label(other)),
    };
    let show = |other: Origin| {
        let (dispatch, terms) = (dispatch.clone(), plan.transition.between(Origin::Baseline, other));
        let what = "Another way from one design to another is looked at.".to_owned();
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(Action::Make(what.clone(), Change::Transition(Rc::new(terms.clone()))));
        })
    };
    html! {
        <section class="panel stack">
            <h2>{ "No design to go to yet" }</h2>
            <p class="measure">{ "A transition leads from the company as it is to a design of yours. Draw one: copy a chart, move and add positions until it is as you want it, and come back here." }</p>
            <div class="row">
                <button type="button" class="button primary" id="draw-one" onclick={copy}>{ name }</button>
                if plan.baseline.is_some() {
                    <button type="button" class="button" onclick={show(goal)}>{ format!("Go to the {} instead", plan.label(goal)) }</button>
                } else {
                    <a class="button" href={Route::Designs.href()}>{ "Bring in your own chart first" }</a>
                }
            </div>
        </section>
    }
}

/// From where to where.
fn between_designs(plan: &Plan, asking: &Asking) -> Html {
    let origins: Vec<_> =
        plan.origins().into_iter().filter(|origin| *origin != Origin::Baseline || plan.baseline.is_some()).collect();
    let names: Vec<_> = origins.iter().map(|origin| plan.label(*origin)).collect();
    let (from, to) = asking.between;
    let pick = |id: &str, label: &str, picked: Origin, first: bool| {
        let chosen = origins.iter().position(|one| *one == picked).unwrap_or_default();
        let (asking, origins) = (asking.clone(), origins.clone());
        let on_choose = Callback::from(move |at: usize| {
            let Some(&other) = origins.get(at) else { return };
            let (from, to) = if first { (other, to) } else { (from, other) };
            asking.ask("Another way from one design to another is looked at.", Ok(asking.terms.between(from, to)));
        });
        select(id, label, "", &names, chosen, &on_choose)
    };
    html! { <div class="two">{ pick("transition-from", "From", from, true) }{ pick("transition-to", "To", to, false) }</div> }
}

/// What cannot be ordered, and what would help.
fn obstacles(obstacles: &[Obstacle]) -> Html {
    let (before, rest): (Vec<_>, Vec<_>) = obstacles.iter().partition(|obstacle| obstacle.cause == Cause::Before);
    let line = |obstacle: &&Obstacle| {
        let helps = (obstacle.cause != Cause::Before).then(|| format!(" What would help: {}", obstacle.helps));
        html! { <li><span>{ &obstacle.told }</span><span class="soft">{ helps }</span></li> }
    };
    let list = |found: &[&Obstacle]| {
        let more = found.len().saturating_sub(SHOWN);
        html! {
            <ul class="obstacles">
                { for found.iter().take(SHOWN).map(line) }
                if more > 0 { <li class="soft">{ format!("And {more} more of the kind.") }</li> }
            </ul>
        }
    };
    html! {
        <>
            if rest.is_empty() {
                { notice(Tone::Good, html! { <p id="no-obstacle">{ if before.is_empty() { "Every moment keeps the rules: no team without a head, no circle, no span above the limit, no second head for a function." } else { "No step breaks a rule: no team is without a head, no circle forms, no span grows above the limit, no function gets a second head. What breaks one today is made no worse." } }</p> }) }
            } else {
                { notice(Tone::Warn, html! { <div class="stack-tight" id="obstacles"><p><strong>{ "What cannot be put in a safe order" }</strong></p>{ list(&rest) }</div> }) }
            }
            if !before.is_empty() {
                <details class="small"><summary>{ format!("Already so today ({})", before.len()) }</summary>{ list(&before) }</details>
            }
        </>
    }
}

/// What stands above the plot of costs.
fn cost_line(costs: &Costs) -> String {
    let mut line = "Search fees, severance and what is paid more or less than today, in US dollars of cash; what is saved lies below the line.".to_owned();
    if costs.goes_on {
        line.push_str(" Something happens after the last month shown; the sum above counts it.");
    }
    line
}

/// The chart at a step carries the badges of who leads what.
fn leaders(chart: &Chart) -> crate::app::chart::Marks {
    badge_marks(&crate::app::page::reading::Reading::of(chart).leaders)
}
