//! Comparisons of two criteria at a time: the next question, what has been said, and how well it fits together.

use super::weigh::{Asked, Kept, ends};
use crate::app::widget::{Tone, notice};
use crate::decision::{Compared, Criterion, Judgement, Reconsidered};
use yew::prelude::*;

/// The question, and below it what the answers so far come to.
pub fn pairs(asked: &Asked<'_>, kept: &Kept, compared: Option<&Compared>) -> Html {
    let given = asked.weighing.pairs;
    let anchor = asked.weighing.swing.largest().unwrap_or(Criterion::Scale);
    let question = kept.pair.or_else(|| given.next(anchor));
    html! {
        <>
            <p class="measure">{ "Two swings at a time: which changes the case more, and how many times as much? Ten answers link all criteria and give weights; every further one checks them." }</p>
            { for question.map(|(one, other)| ask(asked, kept, one, other)) }
            { for compared.map(|compared| fit(asked, compared)) }
            if given.count() > 0 {
                <details>
                    <summary>{ format!("What you have said ({})", given.count()) }</summary>
                    <ul class="weigh-said">{ for given.iter().map(|(one, other, judgement)| said(asked, kept, one, other, judgement)) }</ul>
                </details>
            }
        </>
    }
}

/// One question with all seventeen answers.
fn ask(asked: &Asked<'_>, kept: &Kept, one: Criterion, other: Criterion) -> Html {
    let now = asked.weighing.pairs.get(one, other);
    let answer = asked.change(move |weighing, judgement: Judgement| weighing.pairs.set(one, other, Some(judgement)));
    let button = |judgement: Judgement| {
        let (answer, pair) = (answer.clone(), kept.pair.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            pair.set(None);
            answer.emit(judgement);
        });
        let times = judgement.get().unsigned_abs();
        let spoken = format!("{times} {}: {}", judgement.step(), judgement.said(one, other));
        html! {
            <button class="button weigh-step" aria-pressed={(now == Some(judgement)).to_string()} aria-label={spoken} {onclick}>
                <strong>{ times }</strong>{ " " }<span>{ judgement.step() }</span>
            </button>
        }
    };
    let side = |criterion: Criterion, steps: Vec<Judgement>| {
        html! {
            <div class="stack-tight">
                <p><strong>{ criterion.label() }</strong>{ " changes the case" }</p>
                { ends(criterion) }
                <div class="weigh-steps">{ for steps.into_iter().map(button) }</div>
            </div>
        }
    };
    let (first, second): (Vec<_>, Vec<_>) =
        Judgement::all().filter(|each| *each != Judgement::EQUAL).partition(|each| each.get() > 0);
    html! {
        <div class="stack weigh-question" id="weigh-question" tabindex="-1">
            <div role="status"><h2>{ format!("“{}” or “{}”: which swing changes the case more?", one.label(), other.label()) }</h2></div>
            { button(Judgement::EQUAL) }
            <div class="two">{ side(one, first.into_iter().rev().collect()) }{ side(other, second) }</div>
            if kept.pair.is_some() {
                <p><button class="button quiet" onclick={let pair = kept.pair.clone(); move |_: MouseEvent| pair.set(None)}>{ "Leave this answer as it is" }</button></p>
            }
        </div>
    }
}

/// How well the answers fit together, and the one to look at again.
fn fit(asked: &Asked<'_>, compared: &Compared) -> Html {
    let tone = if compared.consistency.is_enough() { Tone::Plain } else { Tone::Warn };
    let again = |revisit: Reconsidered| {
        let Reconsidered { one, other, implied, .. } = revisit;
        let take = asked.change(move |weighing, _: MouseEvent| weighing.pairs.set(one, other, implied));
        html! {
            <>
                <p class="measure">{ revisit.told() }</p>
                if implied.is_some() { <p><button class="button compact" onclick={take}>{ "Say what the others imply" }</button></p> }
            </>
        }
    };
    let content = html! {
        <>
            <p class="measure" id="consistency">{ compared.consistency.told() }</p>
            { for compared.revisit.filter(Reconsidered::would_change).map(again) }
        </>
    };
    notice(tone, content)
}

/// One answer that was given.
fn said(asked: &Asked<'_>, kept: &Kept, one: Criterion, other: Criterion, judgement: Judgement) -> Html {
    let pair = kept.pair.clone();
    let change = Callback::from(move |_: MouseEvent| {
        pair.set(Some((one, other)));
        super::points::focus("weigh-question");
    });
    let take = asked.change(move |weighing, _: MouseEvent| weighing.pairs.set(one, other, None));
    let names = format!("“{}” and “{}”", one.label(), other.label());
    html! {
        <li>
            <span>{ judgement.said(one, other) }</span>
            <span class="row">
                <button class="button compact" aria-label={format!("Change what you said of {names}")} onclick={change}>{ "Change" }</button>
                <button class="button compact" aria-label={format!("Take back what you said of {names}")} onclick={take}>{ "Take back" }</button>
            </span>
        </li>
    }
}
