//! Members on one axis: whom each prefers, and by how much. The list beside it says the same in words.

use crate::app::browser::locale;
use crate::decision::group::{Group, Side};
use yew::prelude::*;

/// Members above whom dots are small and without a number.
const MANY: usize = 24;

/// The class of a side’s colour.
const fn side_class(side: Side) -> &'static str {
    match side {
        Side::Cso => "for-second",
        Side::Cro => "for-first",
        Side::Level => "level",
    }
}

/// One dot a member, with the member’s number; those that would lie over each other are stacked. The line is the group’s mean,
/// the band how far the members spread around it: one standard deviation either way, each voice as often as it counts.
pub fn margins(group: &Group) -> Html {
    let (mean, deviation) = (group.margin(), group.deviation());
    let farthest = group.opinions.iter().map(|opinion| opinion.margin.abs()).fold(mean.abs() + deviation, f64::max);
    // Whole fives, so that the axis ends at a number one can read.
    let end = (farthest / 5.0).ceil().max(1.0) * 5.0;
    let place = |margin: f64| 50.0 + 47.0 * (margin / end).clamp(-1.0, 1.0);
    let many = group.opinions.len() > MANY;
    let apart = if many { 3.0 } else { 9.0 };
    let mut stacks: Vec<Vec<f64>> = Vec::new();
    let dots: Vec<Html> = group
        .opinions
        .iter()
        .enumerate()
        .map(|(at, opinion)| {
            let x = place(opinion.margin);
            let free = |stack: &Vec<f64>| stack.iter().all(|other| (other - x).abs() >= apart);
            let lane = stacks.iter().position(free).unwrap_or(stacks.len());
            if lane == stacks.len() {
                stacks.push(Vec::new());
            }
            stacks[lane].push(x);
            let style = format!("inset-inline-start: {x:.2}%; --lane: {lane}");
            let face = if many { String::new() } else { (at + 1).to_string() };
            html! { <span class={classes!("dot", side_class(opinion.side()))} ~style={style}>{ face }</span> }
        })
        .collect();
    let band = (place(mean - deviation), place(mean + deviation));
    html! {
        <div class={classes!("margins", many.then_some("many"))} aria-hidden="true" ~style={format!("--lanes: {}", stacks.len())}>
            <div class="margin-axis">
                if deviation > 0.0 { <span class="margin-band" ~style={format!("inset-inline-start: {:.2}%; width: {:.2}%", band.0, band.1 - band.0)} /> }
                <span class="margin-zero" />
                <span class="margin-mean" ~style={format!("inset-inline-start: {:.2}%", place(mean))} />
                { for dots }
            </div>
            <div class="margin-ends">
                <span class="key for-second">{ format!("CSO ahead by {}", locale::number(end, 0)) }</span><span>{ "level" }</span><span class="key for-first">{ format!("CRO ahead by {}", locale::number(end, 0)) }</span>
            </div>
            <p class="tiny soft">{ "A dot is a member, by the number in the list. The line is their mean, and the band how far they spread around it." }</p>
        </div>
    }
}
