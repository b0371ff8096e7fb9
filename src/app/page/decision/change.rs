//! What would change it: the tornado between two contenders, the flip points in words, and the reverse question.

use super::Found;
use super::asked::{Asked, whom};
use crate::app::plot::tornado::tornado;
use crate::app::widget::{panel, select};
use crate::decision::doubt::share_of_weights;
use crate::decision::{
    Case, Contender, Criterion, CriticalAnswer, CriticalWeight, Fit, Gate, Input, OpenAnswer, Reversal, Sides, Words,
    critical_answers, critical_weights, nearest_tie, open_answers, tornado as sways,
};
use crate::plan::Lineup;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How far each answer and weight moves the margin between `pair`, the one ahead first.
pub fn levers(
    case: &Case<'_>,
    lineup: &Lineup,
    words: &Words<'_>,
    pair: [Contender; 2],
    asked: Asked,
    ask: &Callback<Asked>,
) -> Html {
    let [ahead, behind] = pair;
    let margin = Fit::of(case, ahead).minus(&Fit::of(case, behind)).total();
    let on_pair = |place: usize| {
        ask.reform(move |contender: Contender| {
            let mut now = Asked { pair: pair.map(Some), ..asked };
            // Nobody stands against themselves: who is chosen twice makes room on the other side.
            if now.pair[1 - place] == Some(contender) {
                now.pair[1 - place] = Some(pair[place]);
            }
            now.pair[place] = Some(contender);
            now
        })
    };
    let content = html! {
        <>
            <div class="asked">
                { whom("lever-ahead", "Between", &lineup.running, words, ahead, &on_pair(0)) }
                { whom("lever-behind", "and", &lineup.running, words, behind, &on_pair(1)) }
            </div>
            { tornado(&sways(case, ahead, behind), margin, pair, words) }
            { try_weight(case, words, pair, asked, ask) }
        </>
    };
    panel(
        "What moves it",
        "The margin in points where one answer goes over its whole scale, or one weight to its half and its double, and nothing else changes.",
        content,
    )
}

/// A slider for the least weight of one criterion, and in how many of the weights that are left the first of `pair` is ahead.
fn try_weight(
    case: &Case<'_>,
    words: &Words<'_>,
    [one, other]: [Contender; 2],
    asked: Asked,
    ask: &Callback<Asked>,
) -> Html {
    let criterion = asked.tried.unwrap_or(Criterion::Scale);
    let on_criterion = ask.reform(move |at: usize| Asked { tried: Criterion::ALL.get(at).copied(), ..asked });
    let oninput = ask.reform(move |event: InputEvent| {
        let slider = event.target_dyn_into::<HtmlInputElement>();
        let least = slider.and_then(|slider| slider.value().parse().ok()).unwrap_or(asked.least);
        Asked { least: least.min(100), ..asked }
    });
    let least = (asked.least > 0).then(|| (criterion, f64::from(asked.least) / 100.0));
    let part = share_of_weights(case, one, other, least);
    let labels = Criterion::ALL.map(Criterion::label);
    html! {
        <div class="stack-tight" role="group" aria-labelledby="try-weight">
            <h3 class="label" id="try-weight">{ "Under any weights" }</h3>
            <div class="asked">
                { select("tried", "Criterion", "", &labels, criterion.index(), &on_criterion) }
                <label class="field"><span class="label">{ format!("Counts at least {}\u{a0}%", asked.least) }</span>
                    <input id="least" type="range" min="0" max="100" step="1" value={asked.least.to_string()} {oninput} /></label>
            </div>
            <p class="small" id="any-weights" aria-live="polite">{ words.under_any_weights(one, other, part, least) }</p>
        </div>
    }
}

/// The same in words: single answers and weights that turn it around, and all weights together.
pub fn flips(case: &Case<'_>, words: &Words<'_>, [ahead, behind]: [Contender; 2]) -> Html {
    let sides = Sides::pair(ahead, behind);
    let open: Vec<OpenAnswer> = open_answers(case, &sides);
    let known = Input::ALL.into_iter().filter(|&input| case.today().belief(input).is_known());
    let answers: Vec<CriticalAnswer> = known
        .filter_map(|input| critical_answers(case, input, &sides).into_iter().find(CriticalAnswer::can_be_given))
        .collect();
    let near: Vec<CriticalWeight> =
        critical_weights(case, &sides).into_iter().flatten().filter(CriticalWeight::is_near).collect();
    let joint = nearest_tie(case, ahead, &[behind]).map(|joint| words.joint(case.weights(), &joint));
    let list = |title: &'static str, items: Vec<String>| {
        if items.is_empty() {
            return Html::default();
        }
        html! { <div class="stack-tight"><h3 class="label">{ title }</h3><ul class="flips">{ for items.into_iter().map(|item| html! { <li>{ item }</li> }) }</ul></div> }
    };
    let none = open.is_empty() && answers.is_empty() && near.is_empty();
    let content = html! {
        <>
            if none { <p>{ "No single answer, and no single weight within three times its size, would turn these two around." }</p> }
            { list("Answers still open", open.iter().map(|open| words.open(open)).collect()) }
            { list("Answers, if they were different", answers.iter().map(|answer| words.answer(answer)).collect()) }
            { list("Weights, if they were different", near.iter().map(|weight| words.weight(weight)).collect()) }
            if let Some(joint) = joint { { list("All weights together", vec![joint]) } }
        </>
    };
    panel("Where it turns", "", content)
}

/// The reverse question.
pub fn reversed(
    lineup: &Lineup,
    words: &Words<'_>,
    found: &Found,
    gate: Option<Gate>,
    asked: Asked,
    ask: &Callback<Asked>,
) -> Html {
    let on_target = ask.reform(move |contender| Asked { target: Some(contender), ..asked });
    let target = found.target;
    let all: Vec<Contender> = lineup.running.iter().chain(&lineup.removed).copied().collect();
    let facts = match &found.reversal {
        Reversal::Facts(facts) => facts.as_slice(),
        _ => &[],
    };
    let content = html! {
        <>
            <div class="asked">{ whom("reverse-target", "I want this one", &all, words, target, &on_target) }</div>
            <div class="stack-tight" aria-live="polite">
                <p>{ words.reversal(target, &found.reversal) }</p>
                if !facts.is_empty() { <ol class="facts">{ for facts.iter().map(|fact| html! { <li>{ words.fact(fact) }</li> }) }</ol> }
                if gate.is_some() { <p>{ "Before all that, marketing and customer success would have to report to this leader; you answered that they would not." }</p> }
            </div>
            <p class="tiny soft measure">{ "The fewest facts there are, each as near to today’s answer as it goes; weights stay as they are. If you would not sign these facts, do not choose it for them." }</p>
        </>
    };
    panel("What would have to be true?", "", content)
}
