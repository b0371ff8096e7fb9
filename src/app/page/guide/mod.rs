//! Guide: what the planner rests on: the four guides, the criteria with their evidence and tables, the gates, the rules by
//! which designs are staffed, and what nobody can claim. All its numbers can be changed here.

mod field;
mod judged;
mod tables;

use crate::app::state::{Action, use_dispatch, use_page_state};
use crate::app::widget::{PageHead, evidence, panel};
use crate::decision::{Alternative, Criterion, Gate, Model, Numbers, Weights};
use crate::design;
use crate::evidence::Guide as Text;
use field::Numbering;
use std::rc::Rc;
use yew::prelude::*;

/// The page.
#[component]
pub fn Guide() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let editing = use_state_eq(|| false);
    // Which criteria are unfolded: fields are made for these alone.
    let unfolded = use_state_eq(|| [false; Criterion::COUNT]);
    let stated = use_memo((), |()| Model::v1());
    let numbers = &state.plan().numbers;
    let model = numbers.model();
    let weights = Weights::from_points(&model.points);
    let numbering = Numbering { stated: &stated, model: &model, numbers, dispatch: &dispatch, editing: *editing };
    let guides = html! {
        <>
            <ul class="stack-tight">{ for Text::ALL.into_iter().map(|guide| html! { <li>{ guide.citation() }{ " " }<span class="source">{ format!("cited as “{}”, read from {}", guide.short(), guide.file()) }</span></li> }) }</ul>
            <p class="soft measure">{ "Two of the four are vendors’ pages; the planner takes facts from them, not the pitch. Where guides disagree, both are shown." }</p>
        </>
    };
    let criteria = Criterion::ALL.into_iter().map(|criterion| {
        let ontoggle = {
            let unfolded = unfolded.clone();
            Callback::from(move |event: Event| {
                let open = event.target_unchecked_into::<web_sys::Element>().has_attribute("open");
                let mut now = *unfolded;
                now[criterion.index()] = open;
                unfolded.set(now);
            })
        };
        tables::criterion(criterion, weights.get(criterion), &numbering, unfolded[criterion.index()], ontoggle)
    });
    let gates = html! { <ul class="stack">{ for Gate::ALL.into_iter().map(|gate| evidence(&gate.evidence())) }</ul> };
    let structures = Alternative::ALL.map(design::structure);
    let staffing = html! { <ul class="stack">{ for structures.iter().chain(design::RULES.iter().map(|rule| &rule.evidence)).map(evidence) }</ul> };
    let switch = {
        let editing = editing.clone();
        Callback::from(move |_: Event| editing.set(!*editing))
    };
    let reset = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::SetNumbers(Rc::default())))
    };
    // Another plan has other numbers: what was being typed for one must not turn up in the next.
    html! {
        <div class="page" key={state.open.opening}>
            <PageHead title="What this rests on" line="Four published guides say which facts matter for the choice. None of them gives a score, a weight or a threshold: every number here is the planner’s own judgement, made so that it says what the guides say. No outcome data stand behind any such rule, ours or another’s. Read a verdict as a well-argued opinion." />
            <div class="guide-bar" role="group" aria-label="The numbers of the model">
                <label class="tick"><input type="checkbox" id="edit-numbers" checked={*editing} onchange={switch} />{ "Edit the numbers" }</label>
                <span class={classes!("guide-count", (!numbers.is_empty()).then_some("changed-mark"))} role="status">{ numbers.in_words() }</span>
                if !numbers.is_empty() { <button class="button compact" id="reset-numbers" onclick={reset}>{ reset_all(numbers) }</button> }
            </div>
            { panel("The guides", "", guides) }
            { panel("The criteria", "How well each option serves a company that gives this answer, 0 to 100. Between two columns values are interpolated; outside they stay as they are.", criteria.collect()) }
            { panel("Gates", "They stand above the scores: the first three replace or narrow the verdict, the others warn.", gates) }
            { panel("How charts are scored, and how firm a verdict is", "", judged::judged(&numbering)) }
            { panel("How designs are drawn", "The generated designs are drawn for the company’s own size by these rules.", staffing) }
        </div>
    }
}

fn reset_all(numbers: &Numbers) -> String {
    match numbers.changed().len() {
        1 => "Reset it".to_owned(),
        count => format!("Reset all {count}"),
    }
}
