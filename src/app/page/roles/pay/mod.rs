//! What the guides say a role earns, and what a package costs.

mod bands;
mod effect;

use super::asking::{Asking, ruled};
use super::{Chosen, design_select, no_chart, role_select};
use crate::app::browser::locale;
use crate::app::page::reading::{Judge, Reading};
use crate::app::state::{Shared, use_chart, use_dispatch, use_page_state};
use crate::app::widget::{Entry, Tone, notice, panel, select, sources};
use crate::company::{Share, entry};
use crate::figure::typed;
use crate::plan::Roles;
use crate::role::pay::{Industry, Note, Offer, Place, Term, dollars, warnings};
use yew::prelude::*;

/// The tab.
#[component]
pub fn PayTab(props: &Chosen) -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let plan = state.plan().clone();
    let role = props.role;
    let origin = plan.looked_at();
    let chart = use_chart(&plan, origin);
    let judge = use_memo(plan.brief(), |brief| Shared::new(Judge::of(brief.clone())));
    let read = use_memo(chart.clone(), |chart| chart.as_ref().map(|chart| Reading::of(chart)));
    let seat = use_state_eq(|| None);
    let asking = Asking { plan: plan.clone(), dispatch: dispatch.clone() };
    let offer = Offer::of(role, &plan.profile, &plan.roles.pay);
    let looked = chart.as_ref().zip(read.as_ref().as_ref());
    let on = looked.and_then(|(chart, reading)| effect::seat_of(chart, reading, role, *seat));
    let put = on.zip(plan.roles.pay.cash(role));
    let after = use_memo((chart.clone(), put, plan.free_id()), |(chart, put, free)| {
        let (seat, cash) = (*put)?;
        effect::After::of(chart.as_ref()?, *free, seat, cash)
    });
    let note = |note: &Note| html! { <li class="stack-tight"><p class="measure">{ &note.told }</p>{ sources(note.sources) }</li> };
    let warned = looked.map(|(chart, reading)| {
        let found = warnings(chart, &reading.leaders, &plan.profile, &plan.roles.pay);
        found.iter().map(|warning| warning.told(chart)).collect::<Vec<_>>()
    });
    html! {
        <>
            <div class="two">
                { role_select("pay-role", "Role", &crate::role::Role::ALL, props) }
                { industry(&asking) }
                { place(&asking) }
            </div>
            { panel("What it pays", "A year, in US dollars. What guides give stands side by side and is never averaged.", html! {
                <>
                    { bands::bands(&offer, plan.profile.exchange) }
                    <details class="small pay-notes" open=true><summary>{ "What to know about these figures" }</summary><ul class="pulls">{ for offer.notes.iter().map(note) }</ul></details>
                </>
            }) }
            { own(&offer, &asking) }
            <div class="two">{ design_select(&plan, &dispatch) }</div>
            if let Some(warned) = warned.filter(|warned| !warned.is_empty()) {
                { notice(Tone::Warn, html! { <ul id="pay-warnings" class="stack-tight">{ for warned.iter().map(|told| html! { <li>{ told }</li> }) }</ul> }) }
            }
            if let Some((chart, reading)) = looked {
                { effect::effect(&effect::Seating { role, origin, chart, reading, judge: &judge, seat: &seat, on, after: after.as_ref().as_ref() }, &asking) }
            } else {
                { no_chart() }
            }
        </>
    }
}

fn industry(asking: &Asking) -> Html {
    let chosen = Industry::ALL.iter().position(|one| *one == asking.plan.roles.pay.industry).unwrap_or_default();
    let on_choose = {
        let asking = asking.clone();
        Callback::from(move |at: usize| {
            let mut roles = Roles::clone(&asking.plan.roles);
            roles.pay.industry = Industry::ALL[at.min(Industry::ALL.len() - 1)];
            asking.ask("The industry that pay goes by was changed.", &roles);
        })
    };
    select("pay-industry", "Industry", "", &Industry::ALL.map(Industry::label), chosen, &on_choose)
}

fn place(asking: &Asking) -> Html {
    let chosen = Place::ALL.iter().position(|one| *one == asking.plan.roles.pay.place).unwrap_or_default();
    let on_choose = {
        let asking = asking.clone();
        Callback::from(move |at: usize| {
            let mut roles = Roles::clone(&asking.plan.roles);
            roles.pay.place = Place::ALL[at.min(Place::ALL.len() - 1)];
            asking.ask("The place that pay goes by was changed.", &roles);
        })
    };
    select("pay-place", "Place", "", &Place::ALL.map(Place::label), chosen, &on_choose)
}

/// The owner’s own package and band.
fn own(offer: &Offer, asking: &Asking) -> Html {
    let role = offer.role;
    let field = |term: Term| {
        let pay = &asking.plan.roles.pay;
        let is_share = term == Term::Equity;
        let given = pay.get(role, term);
        #[allow(clippy::cast_precision_loss)] // at most a million
        let value = given
            .map_or_else(String::new, |number| if is_share { typed(number, 10_000) } else { locale::whole(number) });
        let unit = if is_share { "%" } else { "USD" };
        let on_entry =
            asking.hears(format!("{} of {} was changed.", term.label(), role.with_article()), move |roles, text| {
                let number = if is_share {
                    entry::percent(text)?.map(|share: Share| u64::from(u32::from(share)))
                } else {
                    dollars(text)?
                };
                let pay = roles.pay.with(role, term, number).map_err(|refused| ruled(&refused))?;
                Ok(Roles { pay, ..roles.clone() })
            });
        html! { <Entry key={format!("{}-{}", role.short(), term as u8)} id={format!("pay-{}", term as u8)} label={term.label()} {value} {unit} placeholder="Not given" {on_entry} /> }
    };
    let said = offer.package(&asking.plan.roles.pay);
    let content = html! {
        <>
            <div class="dials">{ for [Term::Base, Term::Variable, Term::Equity, Term::From, Term::To].into_iter().map(field) }</div>
            if !said.is_empty() { <div role="status" id="pay-package">{ for said.iter().map(|told| html! { <p class="measure">{ told }</p> }) }</div> }
        </>
    };
    panel(
        &format!("Your own package for {}", role.with_article()),
        "What you would pay. A band of your own, in cash on target, takes the place of the one that is judged or published.",
        content,
    )
}
