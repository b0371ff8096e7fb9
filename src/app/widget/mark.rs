//! Source marks: what a statement or number rests on, beside it.

use crate::evidence::{Evidence, Source};
use yew::prelude::*;

/// The sources of one statement, in a line.
pub fn sources(sources: &[Source]) -> Html {
    let mark = |source: &Source| match source {
        Source::Guide(guide, section) => html! {
            <li><cite title={guide.citation()}>{ guide.short() }</cite>{ ", “" }{ section }{ "”" }</li>
        },
        Source::Published(title, address) if address.starts_with("https://") || address.starts_with("http://") => {
            html! {
                <li><a href={*address} rel="noreferrer noopener" target="_blank">{ title }</a></li>
            }
        }
        Source::Published(title, citation) => html! { <li><cite>{ title }</cite>{ ", " }{ citation }</li> },
        Source::Judgement => html! {
            <li><span class="judgement" title="No publication gives this; it is the planner’s own judgement.">{ "Judgement" }</span></li>
        },
    };
    html! { <ul class="sources source">{ for sources.iter().map(mark) }</ul> }
}

/// A statement with its sources, as an entry of a list.
pub fn evidence(evidence: &Evidence) -> Html {
    html! { <li class="stack-tight"><p class="measure">{ evidence.statement }</p>{ sources(evidence.sources) }</li> }
}
