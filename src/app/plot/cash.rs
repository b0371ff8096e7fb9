//! Cash over time: what each month costs, as bars, and all of it so far, as a line; a table says the same.

use crate::app::browser::locale;
use crate::company::Currency;
use crate::design::transition::Month;
use yew::prelude::*;

/// Width of a month, and height of a drawing, in its own units.
const WIDTH: f64 = 10.0;
const HEIGHT: f64 = 60.0;

#[allow(clippy::cast_precision_loss)] // money far below 2^53
fn money(amount: i64) -> String {
    locale::short_money(amount as f64, Currency::Usd)
}

/// From the highest to the lowest of these and of nothing.
fn range(amounts: impl Iterator<Item = i64>) -> (i64, i64) {
    amounts.fold((0, 0), |(high, low), amount| (high.max(amount), low.min(amount)))
}

/// Where an amount stands in a drawing, from above.
#[allow(clippy::cast_precision_loss)] // money far below 2^53
fn height((high, low): (i64, i64), amount: i64) -> f64 {
    HEIGHT * (high - amount) as f64 / ((high - low) as f64).max(1.0)
}

fn drawing(title: &'static str, months: usize, (high, low): (i64, i64), what: Html) -> Html {
    #[allow(clippy::cast_precision_loss)] // 24
    let width = WIDTH * months as f64;
    let zero = height((high, low), 0);
    html! {
        <div class="cash-part">
            <p class="label">{ title }</p>
            <div class="cash-axis tiny soft"><span>{ money(high) }</span><span>{ money(low) }</span></div>
            <svg class="cash-drawing" viewBox={format!("0 0 {width} {HEIGHT}")} preserveAspectRatio="none">
                <line class="cash-zero" x1="0" x2={width.to_string()} y1={format!("{zero:.2}")} y2={format!("{zero:.2}")} />
                { what }
            </svg>
        </div>
    }
}

/// The plot of some months, the first of them month 0.
#[allow(clippy::cast_precision_loss)] // 24
pub fn cash(months: &[Month]) -> Html {
    let count = months.len();
    let (net, total) = (range(months.iter().map(Month::net)), range(months.iter().map(|month| month.total)));
    let zero = height(net, 0);
    let bar = |(at, month): (usize, &Month)| {
        let top = height(net, month.net());
        let (y, tall) = (top.min(zero), (top - zero).abs());
        let class = if month.net() < 0 { "cash-saved" } else { "cash-paid" };
        html! { <rect {class} x={format!("{:.1}", WIDTH * at as f64 + 1.0)} y={format!("{y:.2}")} width={format!("{:.1}", WIDTH - 2.0)} height={format!("{tall:.2}")} /> }
    };
    let point =
        |(at, month): (usize, &Month)| format!("{:.1},{:.2}", WIDTH * (at as f64 + 0.5), height(total, month.total));
    let line: Vec<String> = months.iter().enumerate().map(point).collect();
    let row = |(at, month): (usize, &Month)| {
        html! {
            <tr>
                <th scope="row" class="number">{ at }</th><td class="number">{ money(month.once) }</td><td class="number">{ money(month.running) }</td>
                <td class="number">{ money(month.net()) }</td><td class="number">{ money(month.total) }</td>
            </tr>
        }
    };
    html! {
        <div class="cash">
            <div class="stack" aria-hidden="true">
                { drawing("In the month", count, net, months.iter().enumerate().map(bar).collect()) }
                { drawing("So far", count, total, html! { <polyline class="cash-line" points={line.join(" ")} /> }) }
                <div class="cash-months tiny soft"><span>{ "Month 0" }</span><span>{ format!("Month {}", count.saturating_sub(1)) }</span></div>
            </div>
            <details>
                <summary class="small">{ "The same as a table" }</summary>
                <div class="scroll-x" tabindex="0" role="group" aria-label="Cash month by month">
                    <table id="cash-table">
                        <thead><tr><th scope="col" class="number">{ "Month" }</th><th scope="col" class="number">{ "Once" }</th><th scope="col" class="number">{ "Pay, more or less" }</th><th scope="col" class="number">{ "In the month" }</th><th scope="col" class="number">{ "So far" }</th></tr></thead>
                        <tbody>{ for months.iter().enumerate().map(row) }</tbody>
                    </table>
                </div>
            </details>
        </div>
    }
}
