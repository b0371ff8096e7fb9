//! What the slides say: each has one idea, in the words of the decision.

use super::ahead::Ahead;
use super::chart::DesignSlide;
use crate::app::browser::locale;
use crate::app::page::reading::Judge;
use crate::app::plot::bars::bars;
use crate::app::plot::verdict::call_pill;
use crate::app::state::Shared;
use crate::decision::{Case, CriticalWeight, Decision, Fit, Verdict, Words, information, nearest_tie, read};
use crate::design::Origin;
use crate::plan::{CoverText, Plan};
use yew::prelude::*;

/// A slide.
pub struct Slide {
    /// Its heading.
    pub title: AttrValue,
    /// What is below it.
    pub content: Html,
    /// What the footer says of its keys beside those of all slides.
    pub keys: &'static str,
}

impl Slide {
    /// A slide without keys of its own.
    pub fn new(title: impl Into<AttrValue>, content: Html) -> Self {
        Self { title: title.into(), content, keys: "" }
    }
}

/// More sentences than these are not read on a slide.
const MOST_LISTED: usize = 5;

/// The slides of a plan; at least one.
pub fn slides(plan: &Shared<Plan>, decision: &Decision, ahead: &Ahead) -> Vec<Slide> {
    let words = Words::new(&plan.profile, decision);
    let brief = plan.brief();
    let case = Case::new(&brief.model, &brief.weights, &decision.today, decision.later.as_ref());
    let compared: Vec<Origin> =
        plan.side_by_side().iter().copied().filter(|&origin| plan.chart(origin).is_some()).collect();
    let mut slides =
        vec![opening(plan), answer(decision, &words), why(decision, &words, &case), change(decision, &words, &case)];
    slides.extend(compared.iter().map(|&origin| {
        let content = html! { <DesignSlide plan={plan.clone()} {origin} key={plan.label(origin)} /> };
        let keys = " · a chart in focus has keys of its own, Esc goes back to the slide";
        Slide { keys, ..Slide::new(plan.label(origin).to_owned(), content) }
    }));
    slides.extend(fits(plan, &compared));
    slides.extend(ahead.slides());
    slides.push(next(decision, &words, &case, ahead));
    slides
}

fn opening(plan: &Plan) -> Slide {
    let line = |text: CoverText| {
        let words = plan.cover.get(text).trim();
        (!words.is_empty()).then(|| html! { <p>{ format!("{}: {words}", text.label()) }</p> })
    };
    let lines = [CoverText::Audience, CoverText::Author, CoverText::Date].into_iter().filter_map(line);
    Slide::new(
        plan.question(),
        html! { <div class="slide-lead soft"><p>{ plan.name().to_owned() }</p>{ for lines }</div> },
    )
}

fn answer(decision: &Decision, words: &Words<'_>) -> Slide {
    let other = |verdict: &&Verdict| {
        html! { <li><p class="small soft">{ verdict.question.label() }{ " " }{ call_pill(verdict.call) }</p><p>{ words.headline(verdict) }</p></li> }
    };
    let scope = &decision.scope;
    let content = html! {
        <>
            <p class="slide-lead">{ call_pill(scope.call) }{ " " }{ words.support(scope) }</p>
            <ul class="slide-list">{ for decision.verdicts().iter().skip(1).map(other) }</ul>
        </>
    };
    Slide::new(words.headline(scope), content)
}

fn why(decision: &Decision, words: &Words<'_>, case: &Case<'_>) -> Slide {
    let scope = &decision.scope;
    let margin = Fit::of(case, scope.ahead).minus(&Fit::of(case, scope.behind));
    let sentences: Vec<String> = if scope.is_settled() {
        decision.gates.iter().map(|gate| gate.evidence().statement.to_owned()).collect()
    } else {
        scope.reasons.iter().map(|reason| words.reason(scope, reason)).collect()
    };
    let content = html! {
        <div class="slide-halves">
            { listed(sentences) }
            <div>{ bars(&margin, [words.noun(scope.ahead), words.noun(scope.behind)]) }</div>
        </div>
    };
    Slide::new("Why", content)
}

fn change(decision: &Decision, words: &Words<'_>, case: &Case<'_>) -> Slide {
    let scope = &decision.scope;
    let open = scope.open.iter().map(|open| words.open(open));
    let answers = scope.answers.iter().map(|answer| words.answer(answer));
    let near = scope.weights.iter().filter(|weight| weight.is_near());
    let weights = near.map(|weight: &CriticalWeight| words.weight(weight));
    let mut sentences: Vec<String> = open.chain(answers).chain(weights).take(MOST_LISTED).collect();
    if sentences.is_empty() {
        sentences.push("No single answer and no modest change of one weight would alter it.".to_owned());
    }
    let joint = nearest_tie(case, scope.ahead, &[scope.behind]).map(|joint| words.joint(case.weights(), &joint));
    sentences.extend(joint);
    Slide::new("What would change it", listed(sentences))
}

/// How well each compared design serves the company; no slide where there is nothing to compare.
fn fits(plan: &Plan, compared: &[Origin]) -> Option<Slide> {
    if compared.len() < 2 {
        return None;
    }
    let judge = Judge::of(plan.brief());
    let total = |&origin: &Origin| Some((origin, judge.fit(&read(&*plan.chart(origin)?)).fit.total()));
    let totals: Vec<(Origin, f64)> = compared.iter().filter_map(total).collect();
    let most = totals.iter().map(|(_, total)| *total).fold(f64::MIN, f64::max);
    let row = |(origin, total): &(Origin, f64)| {
        html! {
            <li class={classes!("rank", (*total >= most).then_some("leads"))}>
                <span>{ plan.label(*origin).to_owned() }</span><span class="number">{ locale::fixed(*total, 1) }</span>
                <span class="meter" aria-hidden="true"><span ~style={format!("width: {:.1}%", total.clamp(0.0, 100.0))} /></span>
            </li>
        }
    };
    let content = html! {
        <>
            <p class="slide-lead">{ "Fit, 0 to 100: by what its tree shows, and by these answers." }</p>
            <ul class="ranks">{ for totals.iter().map(row) }</ul>
        </>
    };
    Some(Slide::new("How well each design serves the company", content))
}

/// Ends with what is to be done first: on the way where there is one, else to find something out, else to draw a way.
fn next(decision: &Decision, words: &Words<'_>, case: &Case<'_>, ahead: &Ahead) -> Slide {
    let running: Vec<_> = decision.ranked.iter().map(|ranked| ranked.contender).collect();
    let gates = decision.gates.iter().map(|gate| gate.evidence().statement.to_owned());
    let again = decision
        .scope
        .answers
        .iter()
        .take(2)
        .map(|answer| format!("Look again when this holds: {}", words.answer(answer)));
    let information = information(case, &running);
    let find_out = (!information.answers.is_empty()).then(|| words.information(&information));
    let first = ahead.first().or_else(|| {
        find_out
            .is_none()
            .then(|| "Draw a design and plan the transition: who owns which wave, and when it is done.".to_owned())
    });
    let sentences = gates.chain(again).take(MOST_LISTED - 2).chain(find_out).chain(first).collect();
    Slide::new("What to do next", listed(sentences))
}

/// Sentences in a list.
pub fn listed(sentences: Vec<String>) -> Html {
    html! { <ul class="slide-list">{ for sentences.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul> }
}
