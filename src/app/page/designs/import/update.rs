//! Taking it: as an update of today’s chart, or in its place.

use super::work::{Picture, Work};
use super::{BringIn, Message};
use crate::app::browser::locale;
use crate::app::widget::segments;
use crate::exchange::{Changes, Difference, Differing, Missing};
use crate::figure::{counted, plainly, quoted};
use crate::org::Chart;
use crate::plan::Baseline;
use yew::html::Scope;
use yew::prelude::*;

/// What an update can do with positions that the file does not hold, and what that means.
const MISSING: [(Missing, &str, &str); 3] = [
    (Missing::Keep, "Keep them", "They stay as they are: right where the file is of one division alone."),
    (Missing::Vacate, "Vacate them", "They stay on the chart, and nobody holds them."),
    (Missing::Remove, "Remove them", "They go; their teams report to the manager above."),
];

/// The last step.
pub fn taking(link: &Scope<BringIn>, work: &Work, picture: &Picture, present: Option<&Baseline>) -> Html {
    let disabled = picture.chart.is_empty() || work.waits().is_some();
    let take = |update: bool| link.callback(move |_: MouseEvent| Message::Take(update));
    let leave = link.callback(|_: MouseEvent| Message::Leave);
    let changes = picture.drawn.changes.as_ref();
    // Where more is new than was found again, it is most likely another company’s list.
    let again = changes.is_some_and(|changes| {
        let [added, _, moved, changed] = changes.counts;
        changes.same + moved + changed >= added
    });
    let primary = |is: bool| classes!("button", is.then_some("primary"));
    html! {
        <div class="taking stack-tight">
            if let Some(changes) = changes { { differences(link, changes, work.absent) } }
            if let Some(present) = present {
                <p class="small measure">{ replaces(present, changes.is_some()) }</p>
            }
            <div class="row">
                if changes.is_some() {
                    <button class={primary(again)} onclick={take(true)} {disabled}>{ "Update today’s chart" }</button>
                }
                <button class={primary(!again)} onclick={take(false)} {disabled}>{ "Use as today’s chart" }</button>
                <button class="button" onclick={leave}>{ "Leave it" }</button>
            </div>
        </div>
    }
}

fn replaces(present: &Baseline, update: bool) -> String {
    let (count, file) = (locale::whole(present.chart.len() as u64), quoted(&present.file));
    let begin = if update {
        "An update changes what the list above says and keeps the rest of today’s chart. “Use as today’s chart” puts the file in its place instead"
    } else {
        "It takes the place of today’s chart"
    };
    format!(
        "{begin}, {count} positions from {file}. Designs copied from today’s chart stay as they are, and Undo brings it back."
    )
}

/// What an update would change.
fn differences(link: &Scope<BringIn>, changes: &Changes, absent: Missing) -> Html {
    let counts = Differing::ALL.into_iter().zip(changes.counts);
    let figure = |label: &'static str, count: usize| html! { <div><dt>{ label }</dt><dd>{ locale::whole(count as u64) }</dd></div> };
    let missing = counts.clone().any(|(kind, count)| kind == Differing::Missing && count > 0);
    let total: usize = changes.counts.iter().sum();
    let at = MISSING.iter().position(|(one, ..)| *one == absent).unwrap_or_default();
    let on_choose = link.callback(|at: usize| Message::Missing(MISSING[at.min(MISSING.len() - 1)].0));
    let row = |one: &Difference| {
        html! { <tr><td><span class="pill">{ one.kind.label() }</span></td><th scope="row">{ &one.who }</th><td>{ &one.what }</td></tr> }
    };
    html! {
        <section class="stack-tight" aria-label="What an update would change">
            <h3>{ "What an update would change" }</h3>
            <p class="small soft">{ &changes.matched }</p>
            <dl class="figures">
                { for counts.map(|(kind, count)| figure(kind.label(), count)) }
                { figure("As they are", changes.same) }
            </dl>
            if missing {
                <div class="stack-tight">
                    <p class="small">{ "Positions of today’s chart that are not in the file:" }</p>
                    { segments("missing", "Positions that are not in the file", &MISSING.map(|(_, label, _)| label), at, &on_choose) }
                    <p class="small soft">{ MISSING[at].2 }</p>
                </div>
            }
            if !changes.listed.is_empty() {
                <details>
                    <summary>{ format!("The differences, one by one: {total}") }</summary>
                    <div class="rule-list" tabindex="0" role="region" aria-label="The differences">
                        <table class="small">
                            <thead><tr><th>{ "How" }</th><th>{ "Position" }</th><th>{ "What becomes of it" }</th></tr></thead>
                            <tbody>{ for changes.listed.iter().map(row) }</tbody>
                        </table>
                    </div>
                    if total > changes.listed.len() { <p class="small soft">{ format!("The first {} are listed.", changes.listed.len()) }</p> }
                </details>
            } else if total == 0 {
                <p class="small">{ "Nothing: the file says what today’s chart says." }</p>
            }
        </section>
    }
}

/// What was done, for the history: a whole sentence.
pub fn said(file: &str, chart: &Chart, changes: Option<&Changes>) -> String {
    let file = quoted(file);
    match changes {
        None => {
            plainly(|| format!("{file} became today’s chart, with {}.", counted(chart.len(), "position", "positions")))
        }
        Some(changes) => {
            let [added, missing, moved, changed] = changes.counts;
            format!(
                "Today’s chart was updated from {file}: {added} new, {moved} moved, {changed} changed, {missing} not in the file."
            )
        }
    }
}
