//! Evolution: steps that a guide names, and options, each drawn on a chart as a design of its own.

use crate::app::router::Route;
use crate::app::state::{Action, use_chart, use_dispatch, use_page_state};
use crate::app::widget::{Tone, notice, panel, select, sources};
use crate::decision::roadmap::{Advice, Roadmap};
use crate::decision::{Alternative, Contender, Question};
use crate::design::evolution::{Evolution, Unfit};
use crate::design::{DesignId, Origin};
use crate::org::Worked;
use crate::plan::Change;
use std::rc::Rc;
use yew::prelude::*;

/// See [`Evolve`].
#[derive(Properties)]
pub struct EvolveProps {
    /// The roadmap, which knows who leads now.
    pub roadmap: Rc<Roadmap>,
}

impl PartialEq for EvolveProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.roadmap, &other.roadmap)
    }
}

/// The section: on which chart, and a card for each step.
#[component]
pub fn Evolve(props: &EvolveProps) -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let plan = state.plan().clone();
    let picked = use_state_eq(|| None::<Origin>);
    let option = use_state_eq(|| Alternative::Cro);
    let drawn = use_state_eq(|| None::<(DesignId, AttrValue)>);
    let origins: Vec<Origin> =
        plan.origins().into_iter().filter(|origin| *origin != Origin::Baseline || plan.baseline.is_some()).collect();
    // Today’s chart, or the design of whoever leads now.
    let usual = || match props.roadmap.advice(Question::Exact, props.roadmap.now()) {
        _ if plan.baseline.is_some() => Origin::Baseline,
        Advice::Ahead(Contender::Standing(leader)) => Origin::Generated(leader),
        _ => Origin::Generated(Alternative::Cso),
    };
    let origin = picked.filter(|picked| origins.contains(picked)).unwrap_or_else(usual);
    let chart = use_chart(&plan, origin);
    let worked = use_memo((chart, *option, plan.free_id()), |(chart, option, free)| {
        let Some(chart) = chart else { return Vec::new() };
        let steps = Evolution::STEPS.into_iter().chain([Evolution::Apply(*option)]);
        steps.map(|step| (step, step.work_out(chart, *free))).collect()
    });
    let names: Vec<&str> = origins.iter().map(|origin| plan.label(*origin)).collect();
    let chosen = origins.iter().position(|one| *one == origin).unwrap_or_default();
    let on_origin = {
        let (picked, drawn, origins) = (picked.clone(), drawn.clone(), origins.clone());
        Callback::from(move |at: usize| {
            picked.set(origins.get(at).copied());
            drawn.set(None);
        })
    };
    let on_option = {
        let (option, drawn) = (option.clone(), drawn.clone());
        Callback::from(move |at: usize| {
            option.set(Alternative::ALL[at.min(Alternative::ALL.len() - 1)]);
            drawn.set(None);
        })
    };
    let card = |(step, worked): &(Evolution, Result<Worked, Unfit>)| {
        let evidence = step.evidence();
        let (onclick, line) = match worked {
            Ok(worked) => {
                let (dispatch, drawn, plan) = (dispatch.clone(), drawn.clone(), plan.clone());
                let (edits, what) = (worked.edits.clone(), worked.what.clone());
                let onclick = Callback::from(move |_: MouseEvent| {
                    // The id that the copy gets, if it is not refused.
                    let id = match plan.copy(origin, &[]) {
                        Some(Ok(Change::Put(_, copy) | Change::PutWith(_, copy, _))) => Some(copy.id),
                        _ => None,
                    };
                    drawn.set(id.map(|id| (id, what.clone().into())));
                    dispatch.dispatch(Action::Draw(origin, edits.clone(), what.clone()));
                });
                (Some(onclick), worked.what.clone())
            }
            Err(unfit) => (None, unfit.to_string()),
        };
        let title = if let Evolution::Apply(_) = step { "An option on the chart" } else { step.label() };
        html! {
            <article class="panel evolution stack-tight">
                <h3>{ title }</h3>
                if let Evolution::Apply(option) = step { { select("evolve-option", "Option", "", &Alternative::ALL.map(Alternative::label), option.index(), &on_option) } }
                <p class="small">{ evidence.statement }</p>
                { sources(evidence.sources) }
                <p class={classes!("small", "evolution-line", onclick.is_none().then_some("soft"))}>if onclick.is_some() { <span class="soft">{ "As drawn: " }</span> }{ line }</p>
                <button class="button" disabled={onclick.is_none()} {onclick}>{ "Draw this" }<span class="hidden-text">{ format!(": {} on {}", step.label(), plan.named(origin)) }</span></button>
            </article>
        }
    };
    // A copy that was refused, undone or removed is not in the plan.
    let there = drawn.as_ref().filter(|(id, _)| plan.design(*id).is_some());
    let content = html! {
        <>
            <div class="asked">{ select("evolve-on", "Draw on", "", &names, chosen, &on_origin) }</div>
            if let Some((_, what)) = there {
                { notice(Tone::Good, html! { <><p>{ what }</p><p class="small">{ "That is a design of its own now: " }<a href={Route::Designs.href()}>{ "look at it on Designs" }</a>{ ", " }<a href={Route::Compare.href()}>{ "compare it" }</a>{ " or " }<a href={Route::Transition.href()}>{ "plan the way there" }</a>{ "." }</p></> }) }
            }
            <div class="evolutions">{ for worked.iter().map(card) }</div>
        </>
    };
    panel(
        "How the chart evolves",
        "Steps that the guides foresee, and an option of your choice, each worked out on the chart you choose and drawn as a copy; the chart itself stays as it is.",
        content,
    )
}
