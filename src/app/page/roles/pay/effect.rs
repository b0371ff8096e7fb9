//! The package on a seat of the chosen design: what it does to cost and fit before it is put there, and putting it there.

use super::super::asking::Asking;
use super::bands::converted;
use crate::app::browser::locale;
use crate::app::page::reading::{Judge, Reading, named};
use crate::app::state::{Action, Shared};
use crate::app::widget::{panel, select};
use crate::company::{Currency, Exchange};
use crate::decision::read_measured;
use crate::design::Origin;
use crate::figure::short_money;
use crate::org::{Chart, Command, Field, Leader, PositionId, Scope, Worked};
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
    /// The seat it is about; `None` where the chart has none.
    pub on: Option<PositionId>,
    /// The chart with the package on that seat, where there is a package.
    pub after: Option<&'a After>,
}

/// A chart with the package on a seat.
pub struct After {
    cash: u64,
    worked: Worked,
    reading: Reading,
}

impl After {
    /// Puts `cash` on `seat`; `None` where the chart has no such seat.
    pub fn of(chart: &Chart, free: PositionId, seat: PositionId, cash: u64) -> Option<Self> {
        let worked = paying(seat, cash).work_out(chart, free).ok()?;
        Some(Self { cash, reading: Reading::of(&worked.chart), worked })
    }
}

fn paying(seat: PositionId, cash: u64) -> Command {
    Command::Set { seats: vec![seat], to: Field::Pay(Some(cash)) }
}

/// The seats that a package can be put on.
fn seats(reading: &Reading) -> impl Iterator<Item = &Leader> {
    reading.leaders.iter().filter(|leader| leader.scope != Scope::Ceo)
}

/// The seat that was picked, or else the first that holds the role, or the first of all.
pub fn seat_of(chart: &Chart, reading: &Reading, role: Role, picked: Option<PositionId>) -> Option<PositionId> {
    let holds = |leader: &&Leader| {
        chart.get(leader.id).is_some_and(|position| Role::of(leader.scope, position.grade) == Some(role))
    };
    let picked = seats(reading).find(|leader| Some(leader.id) == picked);
    picked.or_else(|| seats(reading).find(holds)).or_else(|| seats(reading).next()).map(|leader| leader.id)
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
    let Seating { role, chart, seat, .. } = *seating;
    let picked = seating.on?;
    let seats: Vec<_> = seats(seating.reading).collect();
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
        |pay| format!("{} a year", money(pay, exchange)),
    );
    Some(html! {
        <>
            <div class="two">{ select("pay-seat", "Seat", "", &names, chosen, &on_seat) }</div>
            <p class="small soft">{ format!("It has {paid}.") }</p>
            if let Some(after) = seating.after {
                { outlook(picked, after, seating, asking) }
            } else {
                <p>{ format!("Type a base or a variable part for {} above to see what it does.", role.with_article()) }</p>
            }
        </>
    })
}

/// Before and after, and the button that makes it so.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // costs are far below 2^53
fn outlook(seat: PositionId, after: &After, seating: &Seating, asking: &Asking) -> Html {
    let Seating { origin, chart, reading, judge, .. } = *seating;
    let After { cash, worked, reading: after } = after;
    if worked.edits.is_empty() {
        return html! { <p role="status" id="pay-seated">{ "The seat is paid so already." }</p> };
    }
    let (now, then) = (read_measured(chart, &reading.measures), read_measured(&worked.chart, &after.measures));
    let exchange = asking.plan.profile.exchange;
    let cost = [judge.cost(&now), judge.cost(&then)];
    let fit = [judge.fit(&now).fit.total(), judge.fit(&then).fit.total()];
    let (profile, terms) = (&asking.plan.profile, &asking.plan.roles.pay);
    let warned = warnings(&worked.chart, &after.leaders, profile, terms);
    let put = {
        let (dispatch, edits, what) = (asking.dispatch.clone(), worked.edits.clone(), worked.what.clone());
        let command = paying(seat, *cash);
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
    let cost = cost.map(|usd| usd.round() as u64);
    let change = match cost {
        [now, then] if then > now => format!("{} more", money(then - now, exchange)),
        [now, then] if then < now => format!("{} less", money(now - then, exchange)),
        _ => "no change".to_owned(),
    };
    let button = match origin {
        Origin::Drawn(_) => "Put the package on this seat",
        Origin::Baseline | Origin::Generated(_) => "Put the package on this seat in a copy",
    };
    let points = fit.map(|fit| locale::fixed(fit, 1));
    html! {
        <>
            <div class="scroll-x" tabindex="0" role="region" aria-label="What the package changes"><table class="small effect" id="pay-effect">
                <thead><tr><th scope="col">{ "Of the design" }</th><th scope="col">{ "Now" }</th><th scope="col">{ "With it" }</th><th scope="col">{ "Change" }</th></tr></thead>
                <tbody>
                    { row("Yearly cost of revenue executives", cost.map(|usd| money(usd, exchange)), change) }
                    { row("Fit, of 100", points, locale::signed(fit[1] - fit[0])) }
                </tbody>
            </table></div>
            { for warned.iter().filter(|warning| warning.id == seat).map(|warning| html! { <p class="pay-warned">{ warning.told(&worked.chart) }</p> }) }
            <div class="row"><button type="button" class="button primary" id="pay-put" onclick={put}>{ button }</button></div>
        </>
    }
}

/// US dollars, with the company’s currency beside where that is another.
fn money(usd: u64, exchange: Exchange) -> String {
    let told = short_money(usd, Currency::Usd);
    match converted(usd, exchange) {
        None => told,
        Some(own) => format!("{told} ({own})"),
    }
}
