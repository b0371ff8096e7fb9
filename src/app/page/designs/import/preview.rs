//! The chart as it would be, and its figures.

use super::work::Picture;
use super::{BringIn, Message};
use crate::app::browser::locale;
use crate::app::chart::ChartView;
use crate::app::state::Shared;
use crate::app::widget::{Tone, notice};
use crate::exchange::{Hits, Summary};
use crate::plan::View;
use yew::html::Scope;
use yew::prelude::*;

/// The chart, or why there is none.
pub fn preview(link: &Scope<BringIn>, picture: &Picture, view: Shared<View>) -> Html {
    let summary = &picture.drawn.summary;
    let shown = picture.chart.len();
    if shown == 0 {
        return notice(
            Tone::Bad,
            html! { <p>{ "Nothing of this file can be drawn. Look at what the file is and at the columns above, or at the list below." }</p> },
        );
    }
    let whole = shown == summary.seats;
    let figure = |label: &'static str, value: String| html! { <div><dt>{ label }</dt><dd>{ value }</dd></div> };
    let count = |number: usize| locale::whole(number as u64);
    let on_view = link.callback(Message::Look);
    html! {
        <div class="stack-tight">
            <h3>{ "The chart as it would be" }</h3>
            <dl class="figures" aria-label="What comes of it">
                { figure("Positions", count(summary.seats)) }
                { figure("At the top", count(summary.tops)) }
                { figure("Layers", if whole { count(picture.layers as usize) } else { format!("{} or more", count(picture.layers as usize)) }) }
                { figure("Vacant", count(summary.vacant)) }
                { figure("Rows left out", count(summary.left_out)) }
            </dl>
            <p class="small">{ managers(summary) }</p>
            if !whole { <p class="small soft">{ format!("The upper layers are shown, {} of {} positions; all of them are taken.", count(shown), count(summary.seats)) }</p> }
            <ChartView id="preview-chart" title="Preview" chart={picture.chart.clone()} marks={picture.marks.clone()} {view} {on_view} compact=true />
        </div>
    }
}

/// How many managers were found, and by what.
fn managers(summary: &Summary) -> String {
    let Summary { key, managers: Hits { found, named }, .. } = summary;
    let count = |number: &usize| locale::whole(*number as u64);
    match named {
        0 => "No row names a manager, so everybody stands at the top. Choose the column that says who reports to whom."
            .to_owned(),
        _ => format!("{} of {} managers were found by {}.", count(found), count(named), key.label()),
    }
}
