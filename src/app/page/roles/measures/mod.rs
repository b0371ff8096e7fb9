//! What each role is measured on, where the company stands, and who answers for it.

mod calculator;

use super::asking::Asking;
use super::{Chosen, design_select, no_chart, role_select};
use crate::app::state::{Shared, use_chart, use_dispatch, use_page_state};
use crate::app::widget::{Tone, notice, panel, sources};
use crate::evidence::Source;
use crate::org::{Chart, Measures};
use crate::role::measure::{Answered, Outcome, Pull, Standing, Target, Value, answered, pulls, read};
use crate::role::{Kpi, Owners, Role};
use yew::prelude::*;

/// What was read off the chart of a design.
#[derive(PartialEq)]
struct Found {
    chart: Shared<Chart>,
    answered: Vec<Answered>,
    pulls: Vec<Pull>,
}

/// The tab.
#[component]
pub fn MeasuresTab(props: &Chosen) -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let plan = state.plan().clone();
    let role = props.role;
    let chart = use_chart(&plan, plan.looked_at());
    let found = use_memo(chart, |chart| {
        chart.clone().map(|chart| {
            let measures = Measures::of(&chart);
            let owners = Owners::of(&chart, &measures);
            Found { answered: answered(&Kpi::ALL, &owners), pulls: pulls(&owners), chart }
        })
    });
    let asking = Asking { plan: plan.clone(), dispatch: dispatch.clone() };
    let found = found.as_ref().as_ref();
    let own = Kpi::of(role);
    let others: Vec<Kpi> = Kpi::ALL.into_iter().filter(|kpi| !own.contains(kpi)).collect();
    let list = |kpis: &[Kpi]| html! { <ul class="kpis">{ for kpis.iter().map(|kpi| measure(*kpi, role, &asking, found)) }</ul> };
    html! {
        <>
            <div class="two">
                { role_select("measures-role", "Role", &Role::ALL, props) }
                { design_select(&plan, &dispatch) }
            </div>
            { panel(&format!("What {} is measured on", role.with_article()), "The weightiest first. Unfold one to type the company’s figures; what the answers about the company say is filled in.", list(own)) }
            { found.map_or_else(no_chart, contradictions) }
            <details class="panel kpis-other"><summary><h2>{ "All other measures" }</h2></summary>{ list(&others) }</details>
        </>
    }
}

/// A measure, folded to a line: its value, where that stands, and who answers for it.
fn measure(kpi: Kpi, role: Role, asking: &Asking, found: Option<&Found>) -> Html {
    let plan = &asking.plan;
    let stated = kpi.stated();
    let outcome = read(kpi, &plan.roles.figures, &plan.profile);
    let reading = outcome.as_ref().and_then(Outcome::known);
    let answer = found.and_then(|found| Some((found, found.answered.iter().find(|answer| answer.kpi == kpi)?)));
    let value = match (&outcome, reading) {
        (_, Some(reading)) => reading.value.told(plan.profile.exchange.currency),
        (Some(Outcome::Refused(_)), _) => "No value".to_owned(),
        (Some(_), _) => "Not known".to_owned(),
        (None, _) => String::new(),
    };
    let standing = reading.map(|reading| {
        let class = match reading.standing {
            Standing::Below => "standing below",
            Standing::Within => "standing within",
            Standing::Above | Standing::NoRange => "standing",
        };
        html! { <span class={class}>{ reading.standing.label() }</span> }
    });
    let flag = answer.and_then(|(_, answer)| answer.flag());
    html! {
        <li key={stated.name} id={format!("kpi-{}", kpi as u8)}>
            <details>
                <summary>
                    <span class="kpi-name">{ stated.name }</span>
                    <span class="kpi-value">{ value }{ " " }{ standing }</span>
                    if let Some(flag) = flag { <span class="kpi-flag">{ flag }</span> }
                </summary>
                <div class="kpi-body stack-tight">
                    <p class="measure">{ stated.definition.statement }</p>
                    { named_by(kpi, role) }
                    <p class="small"><span class="soft">{ "Reckoned as: " }</span><span class="formula">{ stated.formula }</span><span class="soft">{ format!(" · in {} · {}", stated.unit.label(), stated.direction.label().to_lowercase()) }</span></p>
                    { target(stated.target) }
                    if let Some(outcome) = &outcome { { calculator::calculator(kpi, outcome, asking) } }
                    if let Some(reading) = reading { { range_bar(kpi, reading.value) } }
                    if let Some((found, answer)) = answer {
                        <p class="kpi-answer"><strong>{ "In this design: " }</strong>{ answer.told(&found.chart) }</p>
                    }
                </div>
            </details>
        </li>
    }
}

/// Who measures the role by it; where no guide does, who names the measure at all.
fn named_by(kpi: Kpi, role: Role) -> Html {
    let said = kpi.said_of(role);
    if said == [Source::Judgement] {
        html! { <>{ sources(kpi.stated().definition.sources) }<p class="small soft">{ format!("That {} is measured on it is judgement.", role.with_article()) }</p></> }
    } else {
        sources(said)
    }
}

/// Where it should be.
fn target(target: Option<Target>) -> Html {
    match target.map(|target| target.evidence()) {
        Some(evidence) => html! {
            <div class="small"><strong>{ "Target: " }</strong>{ evidence.statement }{ sources(evidence.sources) }</div>
        },
        None => html! { <p class="small"><strong>{ "Target: " }</strong>{ "no guide gives one." }</p> },
    }
}

/// The range on a scale, with the value on it; the same stands in words beside.
#[allow(clippy::cast_precision_loss)] // parts of a picture
fn range_bar(kpi: Kpi, value: Value) -> Html {
    let Some(Target::Range { from, to, .. }) = kpi.stated().target else { return Html::default() };
    let end = to.unwrap_or(from).max(1) * 3 / 2;
    let part = |steps: u64| 100.0 * steps.min(end) as f64 / end as f64;
    let (left, right) = (part(from), part(to.unwrap_or(end)));
    let told = |steps: u64| Value { steps, unit: value.unit }.figure();
    html! {
        <div class="kpi-range" aria-hidden="true">
            <span class="part" ~style={format!("inset-inline-start:{left}%;inline-size:{}%", right - left)} />
            <span class="at" ~style={format!("inset-inline-start:{}%", part(value.steps))} />
            <span class="edge" ~style={format!("inset-inline-start:{left}%")}>{ told(from) }</span>
            if let Some(to) = to { <span class="edge" ~style={format!("inset-inline-start:{right}%")}>{ told(to) }</span> }
        </div>
    }
}

/// What nobody answers for alone, and what pulls two ways.
fn contradictions(found: &Found) -> Html {
    let flagged = |word: &str| {
        let of_flag = found.answered.iter().filter(|answer| answer.flag() == Some(word));
        of_flag.map(|answer| answer.kpi.label()).collect::<Vec<_>>()
    };
    let (unowned, several) = (flagged("Unowned"), flagged("Contradictory"));
    let line = |pull: &Pull| {
        let heading = format!("{} against {}", pull.tension.one.label(), pull.tension.other.label());
        html! { <li class="stack-tight"><strong>{ heading }</strong><p class="measure">{ pull.told(&found.chart) }</p>{ sources(pull.tension.why.sources) }</li> }
    };
    let content = html! {
        <div class="stack" id="contradictions">
            if unowned.is_empty() && several.is_empty() && found.pulls.is_empty() {
                { notice(Tone::Good, html! { <p>{ "Every measure has one position, or the CEO, that answers for all of it, and none pulls against another across the CEO." }</p> }) }
            }
            if !unowned.is_empty() {
                <p><strong>{ "Unowned: " }</strong>{ unowned.join(", ") }{ ". A function that they need is not on the chart." }</p>
            }
            if !several.is_empty() {
                <p><strong>{ "Answered for by several: " }</strong>{ several.join(", ") }{ ". Their owners meet only at the CEO." }</p>
            }
            if !found.pulls.is_empty() {
                <h3>{ "Measures that pull against each other" }</h3>
                <ul class="pulls">{ for found.pulls.iter().map(line) }</ul>
                <div class="small"><span class="soft">{ "Shared goals and figures: " }</span>{ sources(&[Pull::SOURCE]) }</div>
            }
        </div>
    };
    panel(
        "Who answers for what",
        "A measure is answered for by whoever leads all the functions it needs, in the design chosen above. Which those are is judgement.",
        content,
    )
}
