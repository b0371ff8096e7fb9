//! Roadmap: when the advice changes as the company grows, and how the chart evolves with it.

mod evolve;
mod growth;
mod sliders;

use crate::app::router::Route;
use crate::app::state::{use_dispatch, use_page_state};
use crate::app::widget::{PageHead, Tone, notice, panel, segments};
use crate::decision::Question;
use crate::decision::roadmap::{QUESTIONS, Roadmap, Tried};
use evolve::Evolve;
use std::rc::Rc;
use yew::prelude::*;

/// The page.
#[component]
pub fn RoadmapPage() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let plan = state.plan();
    let roadmap = use_memo((plan.brief(), Rc::clone(&plan.growth)), |(brief, growth)| Roadmap::of(brief, growth));
    let question = use_state_eq(|| Question::Scope);
    // What is tried belongs to the plan that is open.
    let tried = use_state_eq(|| (state.open.opening, Tried::default()));
    let at = if tried.0 == state.open.opening { tried.1 } else { Tried::default() };
    let on_try = {
        let (tried, opening) = (tried.clone(), state.open.opening);
        Callback::from(move |at: Tried| tried.set((opening, at)))
    };
    let on_question = {
        let question = question.clone();
        Callback::from(move |at: usize| question.set(QUESTIONS[at.min(QUESTIONS.len() - 1)]))
    };
    let chosen = QUESTIONS.iter().position(|one| *one == *question).unwrap_or_default();
    let told = roadmap.told(*question);
    let unknown = roadmap.unknown();
    html! {
        <div class="page" key={state.open.opening}>
            <PageHead title="Roadmap" line="When the advice changes as the company grows, and how the chart evolves with it." />
            if !plan.is_answered() {
                { notice(Tone::Plain, html! { <p>{ "Nothing is answered yet, so everything below rests on not knowing. " }<a href={Route::Company.href()}>{ "Answer a few questions" }</a>{ " first: revenue, people in sales, streams and the recurring part." }</p> }) }
            } else if !unknown.is_empty() {
                { notice(Tone::Plain, html! { <p>{ format!("Not answered yet: {unknown}. What is not known begins in the middle of what is possible, and no trigger is given for it. ") }<a href={Route::Company.href()}>{ "Answer it on Company" }</a>{ "." }</p> }) }
            }
            { segments("roadmap-question", "What to follow", &QUESTIONS.map(Question::label), chosen, &on_question) }
            <section class="panel stack-tight" aria-labelledby="revisit">
                <p class="kicker" id="revisit">{ "When to look again" }</p>
                <p class="verdict-word" id="roadmap-word">{ &told.headline }</p>
                if told.triggers.len() > 1 { <ul class="flips">{ for told.triggers.iter().map(|trigger| html! { <li>{ trigger }</li> }) }</ul> }
                <p class="tiny soft measure">{ told.caution }</p>
            </section>
            { sliders::sliders(&roadmap, *question, &at, &on_try) }
            { panel("The path you expect", "What you expect the company to be; leave blank what you have no view on, and the path goes straight on. The verdict on Decision rests on what Company says about 24 months from now, and nothing here changes it.", growth::growth(plan, &roadmap, *question, &told.path, &dispatch)) }
            <Evolve {roadmap} />
        </div>
    }
}
