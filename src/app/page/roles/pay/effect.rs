//! The package on a seat of the chosen design: what it does to cost and fit before it is put there, and putting it there.

use super::super::asking::Asking;
use crate::app::browser::locale;
use crate::app::page::reading::{Judge, Reading, named};
use crate::app::state::{Action, Shared};
use crate::app::widget::{panel, select};
use crate::company::{Currency, Exchange};
use crate::decision::read_measured;
use crate::design::Origin;
use crate::org::{Chart, Command, Field, PositionId, Scope};
use crate::role::Role;
use crate::role::pay::warnings;
use yew::prelude::*;

/// Whose pay is set on which chart.
pub struct Seating<'a> {
    /// The role whose package it is.
    pub role: Role,
    /// The design.
    pub origin: Origin,
    /// Its chart.
    pub chart: &'a Shared<Chart>,
    /// The same, read.
    pub reading: &'a Reading,
    /// What it is judged by.
    pub judge: &'a Judge,
    /// The seat that was picked, if one was.
    pub seat: &'a UseStateHandle<Option<PositionId>>,
}

/// The panel.
pub fn effect(seating: &Seating, asking: &Asking) -> Html {
    let content = seated(seating, asking).unwrap_or_else(|| {
        html! { <p class="soft">{ "Nobody below the CEO leads a revenue function on this chart, so there is no seat to pay." }</p> }
    });
    panel(
        "What it does to the design",
        "The cash of the package as the pay of a seat: base and variable on target. Equity is not cash. It can be undone.",
        content,
    )
}

fn seated(seating: &Seating, asking: &Asking) -> Option<Html> {
    let Seating { role, origin, chart, reading, judge, seat } = *seating;
    let seats: Vec<_> = reading.leaders.iter().filter(|leader| leader.scope != Scope::Ceo).collect();
    let holds = |leader: &&&crate::org::Leader| {
        chart.get(leader.id).is_some_and(|position| Role::of(leader.scope, position.grade) == Some(role))
    };
    let usual = seats.iter().find(holds).or(seats.first())?.id;
    let picked = seat.filter(|picked| seats.iter().any(|leader| leader.id == *picked)).unwrap_or(usual);
    let position = chart.get(picked)?;
    let names: Vec<String> = seats.iter().filter_map(|leader| chart.get(leader.id)).map(named).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let on_seat = {
        let (seat, ids) = (seat.clone(), seats.iter().map(|leader| leader.id).collect::<Vec<_>>());
        Callback::from(move |at: usize| seat.set(ids.get(at).copied()))
    };
    let chosen = seats.iter().position(|leader| leader.id == picked).unwrap_or_default();
    let exchange = asking.plan.profile.exchange;
    let paid = position.pay.map_or_else(
        || "no stated pay; the model reckons with what is usual".to_owned(),
        |pay| format!("{} a year", money(pay_of(pay), exchange)),
    );
    let cash = asking.plan.roles.pay.cash(role);
    Some(html! {
        <>
            <div class="two">{ select("pay-seat", "Seat", "", &names, chosen, &on_seat) }</div>
            <p class="small soft">{ format!("It has {paid}.") }</p>
            if let Some(cash) = cash {
                { outlook(cash, picked, origin, chart, reading, judge, asking) }
            } else {
                <p>{ format!("Type a base or a variable part for a {} above to see what it does.", role.short()) }</p>
            }
        </>
    })
}

/// Before and after, and the button that makes it so.
fn outlook(
    cash: u64,
    seat: PositionId,
    origin: Origin,
    chart: &Chart,
    reading: &Reading,
    judge: &Judge,
    asking: &Asking,
) -> Html {
    let command = Command::Set { seats: vec![seat], to: Field::Pay(Some(cash)) };
    let Ok(worked) = command.work_out(chart, asking.plan.free_id()) else { return Html::default() };
    if worked.edits.is_empty() {
        return html! { <p role="status" id="pay-seated">{ "The seat is paid so already." }</p> };
    }
    let after = Reading::of(&worked.chart);
    let (now, then) = (read_measured(chart, &reading.measures), read_measured(&worked.chart, &after.measures));
    let exchange = asking.plan.profile.exchange;
    let cost = [judge.cost(&now), judge.cost(&then)];
    let fit = [judge.fit(&now).fit.total(), judge.fit(&then).fit.total()];
    let (profile, terms) = (&asking.plan.profile, &asking.plan.roles.pay);
    let warned = warnings(&worked.chart, &after.leaders, profile, terms);
    let put = {
        let (dispatch, edits, what) = (asking.dispatch.clone(), worked.edits, worked.what);
        Callback::from(move |_: MouseEvent| {
            dispatch.dispatch(match origin {
                Origin::Drawn(_) => Action::Do(origin, command.clone()),
                Origin::Baseline | Origin::Generated(_) => Action::Draw(origin, edits.clone(), what.clone()),
            });
        })
    };
    let row = |label: &str, [now, then]: [String; 2], change: String| {
        html! { <tr><th scope="row">{ label }</th><td>{ now }</td><td>{ then }</td><td>{ change }</td></tr> }
    };
    let dearer = cost[1] - cost[0];
    let change = match (dearer.abs() < 0.5, dearer > 0.0) {
        (true, _) => "no change".to_owned(),
        (_, true) => format!("{} more", money(dearer, exchange)),
        (_, false) => format!("{} less", money(-dearer, exchange)),
    };
    let button = match origin {
        Origin::Drawn(_) => "Put the package on this seat",
        Origin::Baseline | Origin::Generated(_) => "Put the package on this seat in a copy",
    };
    let points = fit.map(|fit| locale::fixed(fit, 1));
    html! {
        <>
            <div class="scroll-x" tabindex="0"><table class="small effect" id="pay-effect">
                <thead><tr><td /><th scope="col">{ "Now" }</th><th scope="col">{ "With it" }</th><th scope="col">{ "Change" }</th></tr></thead>
                <tbody>
                    { row("Yearly cost of revenue executives", cost.map(|usd| money(usd, exchange)), change) }
                    { row("Fit of the design, of 100", points, locale::signed(fit[1] - fit[0])) }
                </tbody>
            </table></div>
            { for warned.iter().filter(|warning| warning.id == seat).map(|warning| html! { <p class="pay-warned">{ warning.told(&worked.chart) }</p> }) }
            <div class="row"><button type="button" class="button primary" id="pay-put" onclick={put}>{ button }</button></div>
        </>
    }
}

#[allow(clippy::cast_precision_loss)] // pay is far below 2^53
const fn pay_of(pay: u64) -> f64 {
    pay as f64
}

/// US dollars, with the company’s currency beside where that is another.
fn money(usd: f64, exchange: Exchange) -> String {
    let told = locale::short_money(usd, Currency::Usd);
    match exchange.currency {
        Currency::Usd => told,
        other => format!("{told} ({})", locale::short_money(exchange.from_usd(usd), other)),
    }
}
