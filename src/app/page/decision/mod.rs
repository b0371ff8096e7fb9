//! Decision: the three verdicts, the contributions behind them, every criterion with its answer and evidence, and what
//! would change the advice.

use crate::app::browser::locale;
use crate::app::plot::bars::bars;
use crate::app::plot::verdict::{call_pill, is_settled, questions, ranks};
use crate::app::router::Route;
use crate::app::state::use_page_state;
use crate::app::widget::{PageHead, Tone, evidence, notice, panel, sources};
use crate::decision::{
    Alternative, Contender, Criterion, CriticalAnswer, CriticalWeight, Decision, Fit, Gate, GateEffect, Margin,
    OpenAnswer, Verdict, Words, winning_share,
};
use crate::evidence::Evidence;
use crate::plan::Whose;
use yew::prelude::*;

/// The page.
#[component]
pub fn DecisionPage() -> Html {
    let state = use_page_state();
    let decision = state.decision();
    let words = Words::new(state.profile(), decision);
    let cro_less_cso = html! {
        <>
            { bars(&cro_less_cso(decision), ["a CRO", "a CSO"]) }
            <p class="tiny soft measure">{ any_weights(decision) }</p>
        </>
    };
    html! {
        <div class="page">
            <PageHead title="Decision" line="A structured judgement, not a prediction: no outcome data validates any rule for choosing between a CSO and a CRO. Read the reasons and the flip points, not the decimals." />
            <p class="small soft">{ state.plan().weights_told() }{ " " }<a href={Route::Weights.href()}>{ if state.plan().whose == Whose::Own { "Change them" } else { "Weigh the criteria yourself" } }</a></p>
            if !state.plan().is_started() {
                { notice(Tone::Plain, html! { <p>{ "Nothing is answered yet, so everything below rests on not knowing. " }<a href={Route::Company.href()}>{ "Answer a few questions" }</a>{ " first." }</p> }) }
            }
            { for decision.gates.iter().map(|gate| gate_notice(*gate)) }
            <div class="thirds verdicts">{ for questions(decision).into_iter().map(|(question, verdict)| verdict_card(question, verdict, &words)) }</div>
            <div class="halves">
                { panel("What pulls to a CSO, what to a CRO", "Points of fit for each criterion; they add up to the margin.", cro_less_cso) }
                <div class="stack">
                    { panel("Fit of each option", "0 to 100, on fixed scales: adding an option never changes another’s figure.", ranks(decision)) }
                    if !is_settled(&decision.scope) { { panel("What would change the advice", "", flips(&words, &decision.scope)) } }
                </div>
            </div>
            { factors(decision, &words) }
        </div>
    }
}

fn gate_notice(gate: Gate) -> Html {
    let Evidence { statement, sources: rests_on } = gate.evidence();
    let (tone, word) = match gate.effect() {
        GateEffect::NoVerdict => (Tone::Warn, "Not yet"),
        GateEffect::Removes => (Tone::Warn, "Options out"),
        GateEffect::Warns => (Tone::Plain, "Mind"),
        GateEffect::CounterView => (Tone::Plain, "The other view"),
    };
    let content =
        html! { <><p class="measure"><strong>{ word }</strong>{ ": " }{ statement }</p>{ sources(rests_on) }</> };
    notice(tone, content)
}

fn verdict_card(question: &'static str, verdict: &Verdict, words: &Words<'_>) -> Html {
    html! {
        <section class="panel stack-tight">
            <p class="row-apart"><span class="kicker">{ question }</span>{ call_pill(verdict.call) }</p>
            <p class="verdict-word">{ words.headline(verdict) }</p>
            <p class="small">{ words.advice(verdict) }</p>
            if !is_settled(verdict) { <p class="tiny soft">{ words.support(verdict) }</p> }
        </section>
    }
}

/// The fit of an alternative, whether or not a gate took it out.
fn fit_of(decision: &Decision, alternative: Alternative) -> &Fit {
    let mut all = decision.ranked.iter().chain(&decision.removed);
    let found = all.find(|ranked| ranked.contender == Contender::Standing(alternative));
    &found.expect("a standing alternative runs or was taken out").fit
}

fn cro_less_cso(decision: &Decision) -> Margin {
    fit_of(decision, Alternative::Cro).minus(fit_of(decision, Alternative::Cso))
}

fn any_weights(decision: &Decision) -> String {
    let (cro, cso) = (fit_of(decision, Alternative::Cro), fit_of(decision, Alternative::Cso));
    let differences: [f64; Criterion::COUNT] =
        std::array::from_fn(|at| cro.contributions[at].value - cso.contributions[at].value);
    let share = locale::percent(winning_share(&differences));
    format!(
        "If every set of weights were equally likely, a CRO would come out ahead of a CSO in {share} of them. Exact, not sampled."
    )
}

fn flips(words: &Words<'_>, verdict: &Verdict) -> Html {
    let open = |open: &OpenAnswer| html! { <li>{ words.open(open) }</li> };
    let answer = |answer: &CriticalAnswer| html! { <li>{ words.answer(answer) }</li> };
    let weight = |weight: &CriticalWeight| html! { <li>{ words.weight(weight) }</li> };
    let near: Vec<_> = verdict.weights.iter().filter(|weight| weight.is_near()).collect();
    if verdict.open.is_empty() && verdict.answers.is_empty() && near.is_empty() {
        return html! { <p>{ "No single answer, and no single weight within three times its size, would turn CSO or CRO around." }</p> };
    }
    let list = |title: &'static str, items: Vec<Html>| {
        if items.is_empty() {
            return Html::default();
        }
        html! { <div class="stack-tight"><h3 class="label">{ title }</h3><ul class="flips">{ for items }</ul></div> }
    };
    html! {
        <>
            { list("Answers still open", verdict.open.iter().take(4).map(open).collect()) }
            { list("Answers, if they were different", verdict.answers.iter().take(5).map(answer).collect()) }
            { list("Weights, if they were different", near.into_iter().take(5).map(weight).collect()) }
        </>
    }
}

/// Every criterion: the answer, what it says for each leader, its weight and its evidence.
fn factors(decision: &Decision, words: &Words<'_>) -> Html {
    let (cso, cro) = (fit_of(decision, Alternative::Cso), fit_of(decision, Alternative::Cro));
    let row = |criterion: Criterion| {
        let at = criterion.index();
        let (cso, cro) = (cso.contributions[at], cro.contributions[at]);
        html! {
            <tr>
                <th scope="row"><details class="factor"><summary>{ criterion.label() }</summary>
                    <ul class="stack-tight small">{ for criterion.evidence().iter().map(evidence) }</ul>
                </details></th>
                <td>{ words.given(criterion).unwrap_or_else(|| "Not sure".to_owned()) }</td>
                <td class="number">{ locale::fixed(cso.value, 0) }</td>
                <td class="number">{ locale::fixed(cro.value, 0) }</td>
                <td class="number">{ locale::percent(cro.weight) }</td>
                <td class="number">{ locale::signed(cro.points() - cso.points()) }</td>
            </tr>
        }
    };
    let table = html! {
        <>
            <div class="scroll-x">
                <table class="factors">
                    <thead><tr><th>{ "Criterion" }</th><th>{ "Your answer" }</th><th class="number">{ "CSO" }</th><th class="number">{ "CRO" }</th><th class="number">{ "Weight" }</th><th class="number">{ "CRO − CSO" }</th></tr></thead>
                    <tbody>{ for Criterion::ALL.into_iter().map(row) }</tbody>
                </table>
            </div>
            <p class="tiny soft measure">{ "Values and weights are the planner’s judgement; the guides give none. The tables stand on the Guide page." }</p>
        </>
    };
    panel(
        "Every criterion",
        "Your answer, how well a CSO and a CRO serve a company that gives it, and what that adds to the CRO’s margin. Open one for its evidence.",
        table,
    )
}
