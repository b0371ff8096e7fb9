//! Decision: the three verdicts, the contributions behind them, every criterion with its answer and evidence, and what
//! would change the advice.

pub mod asked;
mod change;
mod designs;
mod doubt;
mod learn;
mod path;

use crate::app::browser::locale;
use crate::app::page::reading::use_read;
use crate::app::plot::bars::bars;
use crate::app::plot::verdict::{call_pill, questions, ranks};
use crate::app::router::Route;
use crate::app::state::{Action, Dispatch, Shared, State, use_dispatch, use_page_state};
use crate::app::widget::{PageHead, Tone, evidence, notice, panel, segments, sources};
use crate::decision::doubt::Doubt;
use crate::decision::{
    Alternative, Case, Contender, Criterion, Decision, Fit, Gate, GateEffect, Information, Margin, Reversal, Verdict,
    Words, information, reverse,
};
use crate::evidence::Evidence;
use crate::plan::{Between, Lineup, Whose};
use asked::Asked;
use change::{flips, levers, reversed};
use designs::{designs, earned};
use doubt::doubt;
use learn::learn;
use path::path;
use std::rc::Rc;
use yew::prelude::*;

/// The page.
#[component]
pub fn DecisionPage() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let asked = state.asked;
    let ask = {
        let dispatch = dispatch.clone();
        Callback::from(move |asked: Asked| dispatch.dispatch(Action::Ask(asked)))
    };
    let decision = state.decision();
    let options = asked.between == Between::Options;
    let read_all = use_read(state.plan().designs.iter().filter(|_| !options));
    let between = if read_all { asked.between } else { Between::Options };
    let lineup = use_memo((state.plan().clone(), between), |(plan, between)| plan.lineup(*between, decision));
    let found = use_memo((Shared::of(Rc::clone(&lineup)), asked.target), |(lineup, target)| Found::of(lineup, *target));
    let on_between = {
        let all = [Between::Options, Between::Designs];
        ask.reform(move |at: usize| Asked { between: all[at.min(1)], ..Asked::default() })
    };
    html! {
        <div class="page">
            <PageHead title="Decision" line="A structured judgement, not a prediction: no outcome data validates any rule for choosing between a CSO and a CRO. Read the reasons and the flip points, not the decimals." />
            <p class="small soft">{ state.plan().weights_told() }{ " " }<a href={Route::Weights.href()}>{ if state.plan().whose == Whose::Own { "Change them" } else { "Weigh the criteria yourself" } }</a></p>
            if !state.plan().is_answered() {
                { notice(Tone::Plain, html! { <p>{ "Nothing is answered yet, so everything below rests on not knowing. " }<a href={Route::Company.href()}>{ "Answer a few questions" }</a>{ " first." }</p> }) }
            }
            if !state.plan().numbers.is_empty() { { notice(Tone::Plain, html! { <p>{ state.plan().numbers.in_words() }{ " " }<a href={Route::Guide.href()}>{ "See the Guide" }</a>{ "." }</p> }) } }
            { segments("between", "What to choose between", &["Whom to put in charge", "Which design"], usize::from(!options), &on_between) }
            if read_all {
                { choice(&state, &dispatch, &ask, &lineup, &found) }
            } else {
                <p class="soft" role="status">{ "The designs are being read …" }</p>
            }
        </div>
    }
}

/// Everything about the choice between the contenders.
fn choice(state: &State, dispatch: &Dispatch, ask: &Callback<Asked>, lineup: &Lineup, found: &Found) -> Html {
    let (asked, decision) = (state.asked, state.decision());
    let case = lineup.case();
    let words = Words::new(state.profile(), decision).naming(&lineup.names);
    let pair = pair(asked, lineup, decision);
    let ordered = ahead_first(&case, pair);
    let options = asked.between == Between::Options;
    let gate = decision.gates.iter().copied().find(|gate| gate.removes(found.target));
    let top = if options {
        options_compared(decision, &words)
    } else {
        html! { <>{ designs(&case, lineup, &words, ordered, &found.doubt) }{ earned(&case, lineup, &words, ordered, state.plan(), dispatch) }</> }
    };
    html! {
        <>
            { for decision.gates.iter().map(|gate| gate_notice(*gate)) }
            { top }
            <div class="halves">
                { levers(&case, lineup, &words, pair, asked, ask) }
                <div class="stack">
                    { flips(&case, &words, ordered) }
                    { reversed(lineup, &words, found, gate, asked, ask) }
                </div>
            </div>
            <div class="halves">
                { learn(&found.information, &words) }
                if options { { path(decision, &state.plan().model()) } }
            </div>
            { doubt(&found.doubt, &words) }
            if options { { factors(decision, &words) } }
        </>
    }
}

/// What takes a search to find.
struct Found {
    target: Contender,
    reversal: Reversal,
    information: Information,
    doubt: Doubt,
}

impl Found {
    /// Finds it; where nobody chose who is to come first, it is who comes second.
    fn of(lineup: &Lineup, target: Option<Contender>) -> Self {
        let case = lineup.case();
        let ranked = lineup.ranked();
        let second = ranked.get(1).or(ranked.first()).map_or(lineup.running[0], |ranked| ranked.0);
        let known = |contender: &Contender| lineup.running.contains(contender) || lineup.removed.contains(contender);
        let target = target.filter(known).unwrap_or(second);
        let running: Vec<Contender> =
            lineup.running.iter().copied().chain((!lineup.running.contains(&target)).then_some(target)).collect();
        Self {
            target,
            reversal: reverse(&case, target, &running),
            information: information(&case, &lineup.running),
            doubt: lineup.doubt(),
        }
    }
}

/// A pair with the one ahead first.
fn ahead_first(case: &Case<'_>, [one, other]: [Contender; 2]) -> [Contender; 2] {
    if Fit::of(case, other).total() > Fit::of(case, one).total() { [other, one] } else { [one, other] }
}

/// The two that are held against each other: as chosen, or else a CSO and a CRO, or the two best designs; then the one ahead is
/// first.
fn pair(asked: Asked, lineup: &Lineup, decision: &Decision) -> [Contender; 2] {
    match asked.pair {
        [Some(one), Some(other)] => [one, other],
        _ if asked.between == Between::Options => [decision.scope.ahead, decision.scope.behind],
        _ => {
            let ranked = lineup.ranked();
            let at = |place: usize| ranked.get(place).or(ranked.first()).map_or(lineup.running[0], |ranked| ranked.0);
            [at(0), at(1)]
        }
    }
}

/// The verdicts on the options and what lies between a CSO and a CRO.
fn options_compared(decision: &Decision, words: &Words<'_>) -> Html {
    let cro_less_cso = bars(&cro_less_cso(decision), ["a CRO", "a CSO"]);
    html! {
        <>
            <div class="thirds verdicts">{ for questions(decision).into_iter().map(|(question, verdict)| verdict_card(question, verdict, words)) }</div>
            <div class="halves">
                { panel("What pulls to a CSO, what to a CRO", "Points of fit for each criterion; but for rounding they add up to the margin.", cro_less_cso) }
                { panel("Fit of each option", "0 to 100, on fixed scales: adding an option never changes another’s figure.", ranks(decision)) }
            </div>
        </>
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
            if !verdict.is_settled() { <p class="tiny soft">{ words.support(verdict) }</p> }
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
            <div class="scroll-x" tabindex="0" role="group" aria-label="Every criterion, a table">
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
