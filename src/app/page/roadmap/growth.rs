//! The path: what is expected at the milestones, and the curve over the months ahead.

use super::sliders::keys;
use crate::app::page::company::form::{amount, count, percent};
use crate::app::plot::curve::{Kind, Mark, Plot};
use crate::app::state::{Action, Dispatch};
use crate::app::widget::{Entry, Typed};
use crate::company::{Expected, Growth, Refusal, entry};
use crate::decision::Question;
use crate::decision::roadmap::Roadmap;
use crate::plan::{Change, Plan};
use std::rc::Rc;
use yew::prelude::*;

/// What is in the panel.
pub fn growth(plan: &Plan, roadmap: &Roadmap, question: Question, told: &str, dispatch: &Dispatch) -> Html {
    let now = roadmap.now();
    let standing = roadmap.standing(now);
    let figure = |month: f64| match month.round() {
        month if month < 1.0 => "now".to_owned(),
        month => format!("+{month:.0} months"),
    };
    let month = |months: &u32| Mark { place: f64::from(*months), kind: Kind::Milestone, label: String::new() };
    let plot = Plot {
        id: "curve-months",
        curve: roadmap.course(),
        question,
        marks: Growth::MONTHS[..2].iter().map(month).collect(),
        figure: &figure,
        told: roadmap.course_told(question),
    };
    html! {
        <>
            <p class="small"><strong>{ "Now: " }</strong>{ if standing.is_empty() { "nothing of it is answered.".to_owned() } else { format!("{standing}.") } }</p>
            <div class="milestones">{ for (0..Growth::MONTHS.len()).map(|at| milestone(plan, at, dispatch)) }</div>
            <p id="path-word" class="measure" aria-live="polite"><strong>{ told }</strong></p>
            if !roadmap.is_still() {
                <div class="course">{ plot.draw() }</div>
                { keys(roadmap, question) }
                { plot.table("Month") }
            }
            <p class="tiny soft measure">{ "Between two milestones revenue and people grow by the same part each month, streams and the recurring part by the same amount: judgement." }</p>
        </>
    }
}

/// The fields of one milestone.
fn milestone(plan: &Plan, at: usize, dispatch: &Dispatch) -> Html {
    let months = Growth::MONTHS[at];
    let said = plan.growth.milestones()[at];
    let outlook = if months == 24 { plan.profile.outlook } else { Default::default() };
    let id = |name: &str| format!("growth-{months}-{name}");
    let blank =
        |text: String| if text.is_empty() { "Nothing said".to_owned() } else { format!("From Company: {text}") };
    html! {
        <fieldset class="milestone stack-tight">
            <legend class="label">{ format!("In {months} months") }</legend>
            <Entry id={id("revenue")} label="Annual revenue" placeholder={blank(amount(outlook.revenue))} value={amount(said.revenue)}
                on_entry={typed(plan, at, entry::amount, Expected::Revenue, dispatch)} />
            <Entry id={id("people")} label="People in sales" placeholder={blank(count(outlook.sales_people))} value={count(said.sales_people)}
                on_entry={typed(plan, at, entry::count, Expected::SalesPeople, dispatch)} />
            <Entry id={id("streams")} label="Revenue streams" placeholder={blank(count(outlook.streams))} value={count(said.streams)}
                on_entry={typed(plan, at, entry::count, Expected::Streams, dispatch)} />
            <Entry id={id("newest")} label="The newest stream’s share" unit="%" placeholder="Like the others" value={percent(said.newest)}
                on_entry={typed(plan, at, entry::percent, Expected::Newest, dispatch)} />
            <Entry id={id("recurring")} label="Recurring part of revenue" unit="%" placeholder={blank(percent(outlook.recurring))} value={percent(said.recurring)}
                on_entry={typed(plan, at, entry::percent, Expected::Recurring, dispatch)} />
        </fieldset>
    }
}

/// Reads what is typed, checks it, and makes it part of the plan once it is done.
fn typed<T: 'static>(
    plan: &Plan,
    at: usize,
    read: fn(&str) -> Result<T, Refusal>,
    expected: fn(T) -> Expected,
    dispatch: &Dispatch,
) -> Callback<Typed, Result<(), Refusal>> {
    let (growth, dispatch) = (Rc::clone(&plan.growth), dispatch.clone());
    Callback::from(move |typed: Typed| {
        let (Typed::Draft(text) | Typed::Done(text)) = &typed;
        let next = growth.with(at, expected(read(text)?))?;
        if matches!(typed, Typed::Done(_)) && next != *growth {
            let what = format!("What is expected in {} months was changed.", Growth::MONTHS[at]);
            dispatch.dispatch(Action::Make(what, Change::Growth(Rc::new(next))));
        }
        Ok(())
    })
}
