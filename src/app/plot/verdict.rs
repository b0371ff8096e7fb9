//! The verdict, live beside the answers: what the company should do, how firmly, why, and what would change it.

use crate::app::browser::locale;
use crate::app::router::Route;
use crate::app::state::{State, use_page_state};
use crate::decision::{Call, Decision, Ranked, Verdict, Words};
use yew::prelude::*;

const fn call_class(call: Call) -> &'static str {
    match call {
        Call::Clear => "clear",
        Call::Leaning => "leaning",
        Call::TooClose => "close",
        Call::NotApplicable(_) => "stopped",
    }
}

/// A call as a pill.
pub fn call_pill(call: Call) -> Html {
    html! { <span class={classes!("pill", call_class(call))}>{ call.label() }</span> }
}

/// The three verdicts with the questions they answer.
pub fn questions(decision: &Decision) -> [(&'static str, &Verdict); 3] {
    decision.verdicts().map(|verdict| (verdict.question.label(), verdict))
}

/// All that is said about the company, in a column.
#[component]
pub fn VerdictPanel() -> Html {
    let state = use_page_state();
    let decision = state.decision();
    let words = Words::new(state.profile(), decision);
    let scope = &decision.scope;
    let question = |(question, verdict): (&'static str, &Verdict)| {
        html! {
            <li class="verdict-row">
                <div><span class="small soft">{ question }</span>{ call_pill(verdict.call) }</div>
                <span class="small">{ words.headline(verdict) }</span>
            </li>
        }
    };
    html! {
        <section class="panel verdict" id="verdict" aria-label="Verdict">
            <div class="stack-tight" aria-live="polite" aria-atomic="true">
                <p class="kicker">{ "Verdict" }{ " " }{ call_pill(scope.call) }</p>
                <p class="verdict-word" id="verdict-word">{ words.headline(scope) }</p>
                <p class="small soft">{ words.advice(scope) }</p>
            </div>
            <ol class="verdict-rows">{ for questions(decision).into_iter().skip(1).map(question) }</ol>
            <div class="stack-tight">
                <h3 class="label">{ "Fit of each option" }</h3>
                { ranks(decision) }
                <p class="tiny soft">{ "Points, weights and values: judgement, after the guides." }</p>
            </div>
            if !scope.is_settled() && !scope.reasons.is_empty() {
                <div class="stack-tight">
                    <h3 class="label">{ "Why" }</h3>
                    <ul class="reasons">{ for scope.reasons.iter().map(|reason| html! { <li>{ words.reason(scope, reason) }</li> }) }</ul>
                </div>
            }
            <p><a href={Route::Decision.href()}>{ "Everything behind this" }</a></p>
        </section>
    }
}

/// Every contender with its fit; those that a gate took out come last, struck through.
pub fn ranks(decision: &Decision) -> Html {
    let rank = |(at, ranked): (usize, &Ranked)| {
        let total = ranked.fit.total();
        html! {
            <li class={classes!("rank", (at == 0).then_some("leads"))}>
                <span>{ ranked.contender.label() }</span><span class="number">{ locale::fixed(total, 1) }</span>
                <span class="meter" aria-hidden="true"><span ~style={format!("width: {:.1}%", total.clamp(0.0, 100.0))} /></span>
            </li>
        }
    };
    let out = |ranked: &Ranked| {
        html! {
            <li class="rank out"><span>{ ranked.contender.label() }<span class="hidden-text">{ ", ruled out" }</span></span><span class="number">{ locale::fixed(ranked.fit.total(), 1) }</span></li>
        }
    };
    html! {
        <ol class="ranks">
            { for decision.ranked.iter().enumerate().map(rank) }
            { for decision.removed.iter().map(out) }
        </ol>
    }
}

/// The verdict in a line, fixed to the foot of the page where there is no room for the panel.
pub fn verdict_bar(state: &State) -> Html {
    let words = Words::new(state.profile(), state.decision());
    let scope = &state.decision().scope;
    html! {
        <a class="verdict-bar" href={Route::Decision.href()}>
            <span class="small">{ words.headline(scope) }</span>{ call_pill(scope.call) }
        </a>
    }
}
