//! Contribution bars: how each criterion pulls between two contenders. They sum to the margin, and the last row says so.

use crate::app::browser::locale;
use crate::decision::Margin;
use yew::prelude::*;

/// The bars, largest pull first. `margin` is the fit of the first contender less that of the second; what speaks for the
/// first points to the right.
pub fn bars(margin: &Margin, names: [&str; 2]) -> Html {
    let switching = (margin.switching_cost != 0.0).then_some(("Changing over", margin.switching_cost));
    let pulls = margin.by_pull().map(|(criterion, points)| (criterion.label(), points)).into_iter().chain(switching);
    pulled(&pulls.map(|(label, points)| (AttrValue::Static(label), points)).collect::<Vec<_>>(), margin.total(), names)
}

/// Bars of pulls that sum to `total`, in their order; what is above 0 points to the right, for the first of `names`.
pub fn pulled(pulls: &[(AttrValue, f64)], total: f64, names: [&str; 2]) -> Html {
    let widest = pulls.iter().map(|(_, pull)| pull.abs()).fold(total.abs(), f64::max).max(1.0);
    let bar = |label: &AttrValue, pull: f64, class: &'static str| {
        let width = (pull.abs() / widest * 50.0).min(50.0);
        let (side, edge) = if pull >= 0.0 { ("for-first", 50.0) } else { ("for-second", 50.0 - width) };
        let toward = names[usize::from(pull < 0.0)];
        let spoken = format!("{label}: {} points for {toward}", locale::fixed(pull.abs(), 1));
        html! {
            <li class={classes!("bar", class)} aria-label={spoken}>
                <span>{ label }</span>
                <span class="bar-track" aria-hidden="true">
                    <span class={classes!("bar-fill", side)} ~style={format!("inset-inline-start: {edge:.2}%; width: {width:.2}%")} />
                </span>
                <span class="number">{ locale::signed(pull) }</span>
            </li>
        }
    };
    html! {
        <div class="stack-tight">
            <div class="bar-ends" aria-hidden="true">
                <span />
                <div><span class="key for-second">{ format!("for {}", names[1]) }</span><span class="key for-first">{ format!("for {}", names[0]) }</span></div>
                <span />
            </div>
            <ul class="bars">
                { for pulls.iter().map(|(label, pull)| bar(label, *pull, "")) }
                { bar(&AttrValue::Static("Margin"), total, "total") }
            </ul>
        </div>
    }
}
