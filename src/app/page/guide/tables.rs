//! The criteria: what is asked, what it rests on, and the table of values, or of costs.

use super::field::Numbering;
use crate::app::browser::locale;
use crate::app::widget::evidence;
use crate::company::Currency;
use crate::decision::{Alternative, Anchor, Criterion, Number};
use yew::prelude::*;

/// One criterion, folded up to begin with.
pub fn criterion(
    criterion: Criterion,
    weight: f64,
    numbering: &Numbering<'_>,
    unfolded: bool,
    ontoggle: Callback<Event>,
) -> Html {
    let swing = criterion.swing();
    let editing = numbering.editing && unfolded;
    let changed = numbering.numbers.changed().filter(|changed| is_of(changed.number, criterion)).count();
    html! {
        <details class="criterion" {ontoggle}>
            <summary>
                { criterion.label() }{ " " }<span class="source">{ format!("weight {}", locale::percent(weight)) }</span>
                if changed > 0 { { " " }<span class="changed-mark">{ format!("{changed} changed") }</span> }
            </summary>
            <div class="stack">
                <div class="stack-tight">
                    <p>{ swing.question }</p>
                    <p class="small soft">{ format!("From “{}” to “{}”.", swing.low, swing.high) }</p>
                </div>
                <ul class="stack-tight">{ for criterion.evidence().iter().map(evidence) }</ul>
                { points(criterion, numbering, editing) }
                if criterion == Criterion::Cost { { costs(numbering, editing) } } else { { values(criterion, numbering, editing) } }
            </div>
        </details>
    }
}

fn is_of(number: Number, criterion: Criterion) -> bool {
    match number {
        Number::Points(of) | Number::Value(of, ..) => of == criterion,
        Number::Cost(..) | Number::BestCost | Number::WorstCost => criterion == Criterion::Cost,
        _ => false,
    }
}

fn points(criterion: Criterion, numbering: &Numbering<'_>, editing: bool) -> Html {
    let number = Number::Points(criterion);
    if editing {
        let label = format!("Points of {} as a weight", criterion.label().to_lowercase());
        return html! { <div class="numbers">{ numbering.field(number, &label, "", Some("of 100")) }</div> };
    }
    html! { <p class="small">{ format!("As a weight it has {} points; the shares of all points are the weights.", numbering.text(number)) }</p> }
}

fn values(criterion: Criterion, numbering: &Numbering<'_>, editing: bool) -> Html {
    let anchor = |at: f64| match criterion {
        Criterion::Scale => locale::short_money(at * 1e6, Currency::Usd),
        Criterion::Recurring => locale::percent(at),
        _ => locale::number(at, 2),
    };
    let log = matches!(criterion, Criterion::Scale | Criterion::SalesSize);
    let Some(table) = numbering.model.tables.get(criterion.index()) else { return Html::default() };
    html! {
        <>
            { grid(table.anchors(), anchor, |at, of| Number::Value(criterion, at, of), numbering, editing) }
            <p class="source">{ if log { "Values: judgement. Logarithmic scale." } else { "Values: judgement." } }</p>
        </>
    }
}

fn costs(numbering: &Numbering<'_>, editing: bool) -> Html {
    let anchor = |at: f64| locale::short_money(at * 1e6, Currency::Usd);
    html! {
        <>
            <p class="small measure">{ format!(
                "Yearly cash cost of the option over yearly revenue: 100 points at {} % or less, none at {} % or more, on a logarithmic scale. The cost of each option in US dollars at four revenues:",
                numbering.text(Number::BestCost), numbering.text(Number::WorstCost),
            ) }</p>
            if editing {
                <div class="numbers">
                    { numbering.field(Number::BestCost, "Cost that is worth 100 points", "", Some("% of revenue")) }
                    { numbering.field(Number::WorstCost, "Cost that is worth none", "", Some("% of revenue")) }
                </div>
            }
            { grid(numbering.model.cost.anchors(), anchor, Number::Cost, numbering, editing) }
            <p class="source">{ "CSO from $22M on: middle of Conduyt’s OTE ranges (“CSO compensation”). The rest: judgement." }</p>
        </>
    }
}

/// A row an option, a column an anchor.
fn grid(
    anchors: &[Anchor],
    head: impl Fn(f64) -> String,
    number: impl Fn(u8, Alternative) -> Number,
    numbering: &Numbering<'_>,
    editing: bool,
) -> Html {
    let heads: Vec<String> = anchors.iter().map(|anchor| head(anchor.at)).collect();
    let row = |of: Alternative| {
        let cell =
            |(at, head): (u8, &String)| numbering.cell(number(at, of), &format!("{} at {head}", of.label()), editing);
        html! { <tr><th scope="row">{ of.label() }</th>{ for (0..).zip(&heads).map(cell) }</tr> }
    };
    html! {
        <div class="scroll-x" tabindex="0" role="group" aria-label="Values by option">
            <table class={classes!("small", editing.then_some("editing"))}>
                <thead><tr><th>{ "Option" }</th>{ for heads.iter().map(|head| html! { <th class="number">{ head }</th> }) }</tr></thead>
                <tbody>{ for Alternative::ALL.into_iter().map(row) }</tbody>
            </table>
        </div>
    }
}
