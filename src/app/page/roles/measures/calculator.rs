//! The calculator of one measure: its fields, and what comes of them in words.

use super::super::asking::{Asking, ruled};
use crate::app::browser::locale;
use crate::app::widget::Entry;
use crate::company::{Refusal, Share, entry};
use crate::figure::{counted, typed};
use crate::plan::Roles;
use crate::role::Kpi;
use crate::role::measure::{Distribution, Given, Input, Kind, List, Outcome, attainment, read_list};
use yew::prelude::*;

/// The fields and the result.
pub fn calculator(kpi: Kpi, outcome: &Outcome, asking: &Asking) -> Html {
    let told = outcome.told();
    html! {
        <div class="calculator stack-tight">
            <div class="dials">
                { for kpi.inputs().iter().map(|input| number(kpi, *input, asking)) }
                { for kpi.lists().iter().map(|list| listed(*list, asking)) }
            </div>
            <div class="kpi-told" role="status">{ for told.iter().map(|told| html! { <p>{ told }</p> }) }</div>
            if kpi == Kpi::Attainment { { spread(asking.plan.roles.figures.list(List::Attainment)) } }
        </div>
    }
}

fn number(kpi: Kpi, input: Input, asking: &Asking) -> Html {
    let plan = &asking.plan;
    let kind = input.kind();
    let shown = |number: u64| match kind {
        Kind::Money | Kind::Count => locale::whole(number),
        Kind::Share => typed(number, 10_000),
    };
    let (value, answered) = match plan.roles.figures.get(input, &plan.profile) {
        Some(Given::Typed(number)) => (shown(number), None),
        Some(Given::Answered(number)) => (String::new(), Some(shown(number))),
        None => (String::new(), None),
    };
    let hint =
        answered.as_ref().map(|_| AttrValue::Static("From your answers about the company; type to overrule it."));
    let placeholder = answered.map_or(AttrValue::Static("Not known"), AttrValue::from);
    let unit = match kind {
        Kind::Money => Some(AttrValue::Static(plan.profile.exchange.currency.code())),
        Kind::Share => Some(AttrValue::Static("%")),
        Kind::Count => None,
    };
    let on_entry = asking.hears(format!("“{}” was changed.", input.label()), move |roles, text| {
        let number = match kind {
            Kind::Money => entry::amount(text)?,
            Kind::Count => entry::count(text)?.map(u64::from),
            Kind::Share => entry::percent(text)?.map(|share: Share| u64::from(u32::from(share))),
        };
        let figures = roles.figures.with(input, number).map_err(|refused| ruled(&refused))?;
        Ok(Roles { figures, ..roles.clone() })
    });
    html! { <Entry id={format!("figure-{}-{}", kpi as u8, input as u8)} label={input.label()} {value} {placeholder} {hint} {unit} {on_entry} /> }
}

fn listed(list: List, asking: &Asking) -> Html {
    let entries = asking.plan.roles.figures.list(list);
    let shown = |entry: &u32| match list {
        List::Attainment => typed(u64::from(*entry), 1000),
        List::Cycle | List::CycleBefore => entry.to_string(),
    };
    let value = entries.iter().map(shown).collect::<Vec<_>>().join("\n");
    let hint = match entries.len() {
        0 => "One on a line, as pasted from a sheet, or with blanks or semicolons between them.".to_owned(),
        count => counted(count, "entry is kept.", "entries are kept."),
    };
    let on_entry = asking.hears(format!("“{}” was changed.", list.label()), move |roles, text| {
        let entries = read_list(list, text).map_err(|refused| ruled(&refused))?;
        let figures = roles.figures.listing(list, entries).map_err(|refused| ruled(&refused))?;
        Ok::<_, Refusal>(Roles { figures, ..roles.clone() })
    });
    html! { <Entry id={format!("list-{}", list as u8)} label={list.label()} lines=true {value} placeholder="Not known" {hint} {on_entry} /> }
}

/// How many sellers are in each bucket.
fn spread(list: &[u32]) -> Html {
    let Ok(spread) = attainment(list) else { return Html::default() };
    let most = spread.buckets.iter().copied().max().unwrap_or(1).max(1);
    let bucket = |(label, count): (&str, usize)| {
        html! { <li><span>{ label }</span><span class="meter" aria-hidden="true"><span ~style={format!("inline-size:{}%", 100 * count / most)} /></span><span>{ count }</span></li> }
    };
    html! { <ul class="buckets" aria-label="Sellers by attainment">{ for Distribution::BUCKETS.into_iter().zip(spread.buckets).map(bucket) }</ul> }
}
