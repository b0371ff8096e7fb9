//! What the ballots say, once they are revealed: who prefers whom, where people differ, whether it matters, and what they say
//! as one.

use crate::app::browser::locale;
use crate::app::plot::margins::margins;
use crate::app::state::{Action, Dispatch, State};
use crate::app::widget::{Tone, notice, panel};
use crate::company::Profile;
use crate::decision::Model;
use crate::decision::group::{Aggregate, Group, GroupWords, Opinion, Pooling, Spread, Workshop};
use crate::plan::Whose;
use std::rc::Rc;
use yew::prelude::*;

/// What was said in the last round that is revealed.
#[derive(PartialEq)]
pub struct Said {
    /// Which round.
    pub round: u8,
    /// What the group says; `None` where no ballot of it is left.
    group: Option<Group>,
    /// What it said the round before, where there was one.
    before: Option<Group>,
}

impl Said {
    /// `None` where no ballots are revealed.
    pub fn of(workshop: &Workshop, profile: &Profile, model: &Model) -> Option<Self> {
        let round = workshop.shown_round()?;
        let group = |round| Group::of(workshop, round, profile, model);
        Some(Self { round, group: group(round), before: (round > 1).then(|| group(round - 1)).flatten() })
    }
}

/// All of it.
pub fn result(said: &Said, state: &State, dispatch: &Dispatch) -> Html {
    let Said { round, group: Some(group), before } = said else {
        return notice(
            Tone::Plain,
            html! { <p>{ "No ballot is left that was cast in a round that is revealed." }</p> },
        );
    };
    let words = GroupWords::new(group);
    let paragraph = |sentence: String| {
        if sentence.is_empty() {
            Html::default()
        } else {
            html! { <p class="measure">{ sentence }</p> }
        }
    };
    let member = |opinion: &Opinion| {
        let moved = before.as_ref().map(|before| words.moved(opinion, before, round - 1)).unwrap_or_default();
        html! {
            <li><span>{ words.opinion(opinion) }{ " " }{ moved }</span>
                <span class="tiny soft">{ words.distance(opinion) }</span></li>
        }
    };
    let prefer = html! {
        <>
            <p class="verdict-word" id="group-says">{ words.headline() }</p>
            { paragraph(words.together()) }
            { paragraph(words.spread()) }
            { paragraph(words.politics()) }
            { margins(group) }
            <ol class="members" id="members">{ for group.opinions.iter().map(member) }</ol>
        </>
    };
    let sentence = |sentence: String| html! { <li>{ sentence }</li> };
    let leaving = words.leaving();
    let differ = html! {
        <>
            { paragraph(words.disagreement()) }
            { paragraph(words.mattering()) }
            { paragraph(words.concord()) }
            { ranges(group, &words) }
            if !group.needs.is_empty() {
                <h3 class="label">{ "Needs that are answered differently" }</h3>
                <ul class="stack-tight small">{ for group.needs.iter().map(|need| sentence(words.need(need))) }</ul>
            }
        </>
    };
    // What stands above the scores stands above the ballots too.
    let gate = |headline: &'static str| {
        notice(
            Tone::Warn,
            html! { <p>{ headline }{ " The company’s answers settle that, whatever the ballots say; see Decision." }</p> },
        )
    };
    let title = format!("What the group says, round {round}");
    html! {
        <div class="stack" id="result">
            { for state.decision().gates.iter().find_map(|gate| gate.headline()).map(gate) }
            { panel(&title, "", prefer) }
            if !leaving.is_empty() {
                { panel("If somebody left", "The mean of the others, one person left out at a time.", html! { <ul class="stack-tight" id="leaving">{ for leaving.into_iter().map(sentence) }</ul> }) }
                { panel("Where they differ, and whether it matters", "", differ) }
            }
            { as_one(state, group, &words, dispatch) }
        </div>
    }
}

/// How far the weights of each criterion lie apart: a dot a member on the bar from the lowest to the highest.
fn ranges(group: &Group, words: &GroupWords<'_>) -> Html {
    let spreads = words.spreads();
    let most = spreads.iter().map(|spread| spread.high).fold(0.01, f64::max);
    let place = |weight: f64| 100.0 * weight / most;
    let row = |spread: &Spread| {
        let (low, high) = (place(spread.low), place(spread.high));
        let dot = |opinion: &Opinion| {
            let at = place(opinion.weights.get(spread.criterion));
            html! { <span class="range-dot" ~style={format!("inset-inline-start: {at:.2}%")} title={opinion.name.clone()} /> }
        };
        html! {
            <li class="range" aria-label={words.range(spread)}>
                <span class="range-name">{ spread.criterion.label() }if spread.matters { <span class="pill warn">{ "matters" }</span> }</span>
                <span class="range-track" aria-hidden="true">
                    <span class="range-bar" ~style={format!("inset-inline-start: {low:.2}%; width: {:.2}%", high - low)} />
                    { for group.opinions.iter().map(dot) }
                </span>
                <span class="number small">{ format!("{}–{}", locale::percent(spread.low), locale::percent(spread.high)) }</span>
            </li>
        }
    };
    html! { <ul class="ranges">{ for spreads.iter().map(row) }</ul> }
}

/// The weights of all as those of one, by each way of joining them.
fn as_one(state: &State, group: &Group, words: &GroupWords<'_>, dispatch: &Dispatch) -> Html {
    let plan = state.plan();
    let row = |aggregate: &Aggregate| {
        let (name, how) = match aggregate.pooling {
            Pooling::Arithmetic => ("Mean of the weights", "each member’s weights added up (AIP, arithmetic)"),
            Pooling::Geometric => ("Geometric mean of the weights", "ratios count, not differences (AIP, geometric)"),
            Pooling::Judgements => ("Mean of the comparisons", "the group compares as one person (AIJ)"),
        };
        html! { <li><strong>{ name }</strong><span class="means">{ how }</span><span>{ words.pooled(aggregate.pooling) }</span></li> }
    };
    let carry = |whose: Whose| {
        let (dispatch, weighing) = (dispatch.clone(), Rc::clone(&plan.weighing));
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Weigh(Rc::clone(&weighing), whose)))
    };
    let content = html! {
        <>
            <ul class="pooled">{ for group.aggregates.iter().map(row) }</ul>
            <div class="row">
                if plan.whose == Whose::Workshop {
                    <p class="grow" id="carried">{ "The group’s weights carry the verdict." }</p>
                    <button type="button" class="button" onclick={carry(Whose::Stated)}>{ "Back to the stated weights" }</button>
                } else {
                    <button type="button" class="button primary" id="carry" onclick={carry(Whose::Workshop)}>{ "Let the group’s weights carry the verdict" }</button>
                }
            </div>
            <p class="tiny soft measure">{ "The mean of the weights carries it, with the answers as the plan has them. An average may be held by nobody; look at the members before you trust it." }</p>
        </>
    };
    panel("The group as one", "What their weights decide together, on the answers as the plan has them.", content)
}
