//! What of each position leaves: two presets and a tick for each part, with on how many positions there is any.

use crate::app::browser::locale;
use crate::exchange::{Leaving, Part};
use yew::prelude::*;

/// The presets.
const PRESETS: [(&str, Leaving); 2] = [("Everything", Leaving::everything()), ("Roles only", Leaving::roles_only())];

/// The ticks. `lacks` says why a part cannot leave.
pub fn fields(
    leaving: Leaving,
    counts: &[(Part, usize)],
    lacks: &dyn Fn(Part) -> Option<&'static str>,
    on_leaving: &Callback<Leaving>,
) -> Html {
    let preset = |(label, preset): (&'static str, Leaving)| {
        let onclick = on_leaving.reform(move |_: MouseEvent| preset);
        html! { <button type="button" class="button compact" aria-pressed={(leaving == preset).to_string()} {onclick}>{ label }</button> }
    };
    let tick = |part: Part| {
        let lacking = lacks(part);
        let checked = leaving.has(part) && lacking.is_none();
        let onchange = on_leaving
            .reform(move |_: Event| if leaving.has(part) { leaving.without(part) } else { leaving.with(part) });
        let count = counts.iter().find(|(of, _)| *of == part).map(|(_, count)| *count).filter(|_| checked);
        let mark = match (lacking, count) {
            (Some(reason), _) => html! { <span class="tiny soft">{ reason }</span> },
            (None, Some(0)) => html! { <span class="tiny soft">{ "none" }</span> },
            (None, Some(count)) => html! { <span class="tiny soft number">{ locale::whole(count as u64) }</span> },
            (None, None) => Html::default(),
        };
        html! { <label class={classes!("tick", lacking.map(|_| "lacking"))}><input type="checkbox" {checked} disabled={lacking.is_some()} {onchange} /><span>{ part.label() }</span>{ mark }</label> }
    };
    html! {
        <fieldset class="stack-tight">
            <legend class="label">{ "What leaves of each position" }</legend>
            <div class="row export-presets">
                { for PRESETS.into_iter().map(preset) }
                <span class="tiny soft">{ "Roles only leaves out names, source ids, pay and notes." }</span>
            </div>
            <div class="export-parts">
                <span class="tick"><input type="checkbox" checked=true disabled=true aria-label="Titles and reporting lines" /><span>{ "Titles and reporting lines" }</span><span class="tiny soft">{ "always" }</span></span>
                { for Part::ALL.into_iter().map(tick) }
            </div>
        </fieldset>
    }
}
