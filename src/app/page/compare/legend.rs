//! The key to what is marked on the charts: each kind of change with its shape, what it means, and how many positions it is
//! about.

use crate::app::chart::{glyph, sign_class};
use crate::app::state::Shared;
use crate::org::{Diff, Kind};
use yew::prelude::*;

/// A kind of change by its shape and name.
pub fn sign(kind: Kind) -> Html {
    html! { <span class={classes!("sign", sign_class(kind))}><b class="glyph" aria-hidden="true">{ glyph(kind) }</b>{ kind.label() }</span> }
}

/// What a kind means, a whole sentence.
pub const fn means(kind: Kind) -> &'static str {
    match kind {
        Kind::New => "The first design does not have the position.",
        Kind::Removed => "Only the first design has the position.",
        Kind::Closed => "The position stays on the chart, closed.",
        Kind::Opened => "The position was closed and is not any more.",
        Kind::Moved => "It reports to someone else.",
        Kind::Retitled => "It has another title.",
        Kind::Changed => "Its holder, pay, level, function, a text or a dotted line differs.",
        Kind::Reordered => "It stands at another place among the same peers.",
    }
}

/// How many positions differ in a way.
pub fn count(diff: &Diff, kind: Kind) -> usize {
    diff.differences().iter().filter(|difference| difference.kinds.has(kind)).count()
}

/// How a design differs, in one sentence.
pub fn summary(diff: &Diff) -> String {
    let counted = Kind::ALL.into_iter().map(|kind| (count(diff, kind), kind.label().to_lowercase()));
    let parts: Vec<_> =
        counted.filter(|(count, _)| *count > 0).map(|(count, label)| format!("{count} {label}")).collect();
    if parts.is_empty() {
        "Nothing differs from the first design.".to_owned()
    } else {
        format!("Against the first design: {}.", parts.join(", "))
    }
}

/// The key to what is marked on charts that show `diffs`. Kinds that do not occur are left out, and positions are counted where
/// there is one diff: of several, each chart says its own. `one` says that one chart shows all changes, `ghosts` that positions
/// stand where they are absent.
pub fn key(diffs: &[Shared<Diff>], one: bool, ghosts: bool) -> Html {
    let entry = |(kind, count): (Kind, usize)| {
        html! {
            <li>{ sign(kind) }
                if diffs.len() == 1 { <strong class="number">{ count }</strong> }
                <span>{ means(kind) }</span></li>
        }
    };
    let counted = Kind::ALL.into_iter().map(|kind| (kind, diffs.iter().map(|diff| count(diff, kind)).sum()));
    html! {
        <ul class="signs" aria-label="Marks on the charts">
            { for counted.filter(|(_, count)| *count > 0).map(entry) }
            if one { <li><i class="line-key past" aria-hidden="true" /><span>{ "Broken line: to whom it reported." }</span></li> }
            if ghosts {
                <li><i class="ghost-key" aria-hidden="true" /><span>{ "Dashed and empty: not in this design." }</span></li>
                <li><i class="line-key" aria-hidden="true" /><span>{ "Coloured line: reports to another manager here." }</span></li>
            }
        </ul>
    }
}
