//! The bands of a role side by side, drawn to one scale.

use crate::app::widget::sources;
use crate::company::{Currency, Exchange};
use crate::figure::short_money;
use crate::role::pay::{Offer, Range, Side, VARIABLE_PERCENT};
use yew::prelude::*;

/// What is published, judged and given.
pub fn bands(offer: &Offer, exchange: Exchange) -> Html {
    let largest = offer.largest().max(1);
    html! {
        <div class="pay-sides">
            { for offer.sides.iter().map(|side| one(side, largest, exchange)) }
            if let Some((from, to)) = offer.own {
                <section class="pay-side"><h3>{ "Your own band" }</h3>{ line("Cash on target", Some(Range::between(from, to)), (largest, exchange), "own") }</section>
            }
            if offer.sides.is_empty() && offer.own.is_none() { <p class="soft">{ "There is no band to show; the reasons stand below." }</p> }
        </div>
    }
}

fn one(side: &Side, largest: u64, exchange: Exchange) -> Html {
    let band = &side.band;
    let split = match band.variable_percent() {
        Some((low, high)) if low == high => format!("{low} % of cash is variable."),
        Some((low, high)) => format!("{low} to {high} % of cash is variable."),
        None => format!("{} to {} % of the total is variable.", VARIABLE_PERCENT.0, VARIABLE_PERCENT.1),
    };
    let (low, high) = band.variable_percent().unwrap_or(VARIABLE_PERCENT);
    let middle = 100 - high;
    html! {
        <section class="pay-side">
            <div><h3>{ side.name }</h3><p class="small soft">{ band.at }</p></div>
            { line("Base", Some(band.base), (largest, exchange), "base") }
            { line("Variable", band.variable, (largest, exchange), "variable") }
            { line("Total", band.total, (largest, exchange), "total") }
            <dl class="pay-rest small"><dt>{ "Equity" }</dt><dd>{ band.equity.told() }</dd></dl>
            <div class="split" aria-hidden="true"><span class="base" ~style={format!("inline-size:{middle}%")} /><span class="either" ~style={format!("inline-size:{}%", high - low)} /><span class="variable" ~style={format!("inline-size:{low}%")} /></div>
            <p class="small">{ split }</p>
            { sources(side.sources) }
        </section>
    }
}

/// A range in words and on the scale of all.
#[allow(clippy::cast_precision_loss)] // parts of a picture
fn line(label: &str, range: Option<Range>, (largest, exchange): (u64, Exchange), class: &'static str) -> Html {
    let told = range.map_or_else(|| "not given".to_owned(), Range::told);
    let drawn = range.map(|range| {
        let part = |amount: u64| 100.0 * amount as f64 / largest as f64;
        let from = part(range.from).min(96.0);
        let to = range.to.amount().filter(|to| *to > range.from).map_or(100.0, part).max(from + 2.0);
        let open = range.is_open().then_some("open");
        html! { <span class={classes!("pay-range", class, open)} ~style={format!("inset-inline-start:{from}%;inline-size:{}%", to - from)} /> }
    });
    html! {
        <div class="pay-line"><span class="small soft">{ label }</span><span class="pay-told">{ told }{ range.map(|range| beside(range, exchange)) }</span><span class="pay-track" aria-hidden="true">{ drawn }</span></div>
    }
}

/// US dollars in the company’s currency, in few figures; `None` where that is US dollars.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::cast_sign_loss)] // pay is far below 2^53
pub fn converted(usd: u64, exchange: Exchange) -> Option<String> {
    let own = || short_money(exchange.from_usd(usd as f64).round() as u64, exchange.currency);
    (exchange.currency != Currency::Usd).then(own)
}

/// The same in the company’s currency, where that is another.
fn beside(range: Range, exchange: Exchange) -> Html {
    let Some(from) = converted(range.from, exchange) else { return Html::default() };
    let to = range.to.amount().filter(|to| *to > range.from);
    let to = to.and_then(|to| converted(to, exchange));
    let to = to.map_or_else(|| " or more".to_owned(), |to| format!(" to {to}"));
    html! { <span class="small soft pay-beside">{ from }{ to }</span> }
}
