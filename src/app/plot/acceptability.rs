//! How often each contender had each place, and beat each other: tables whose cells are shaded by what they say in figures.

use crate::decision::doubt::Doubt;
use crate::decision::{Contender, Words};
use yew::prelude::*;

/// A share as a whole number of per cent; never 0 or 100 where it is not.
fn figure(share: f64) -> String {
    match 100.0 * share {
        percent if percent > 0.0 && percent < 0.5 => "<1".to_owned(),
        percent if percent >= 99.5 && share < 1.0 => ">99".to_owned(),
        percent => format!("{percent:.0}"),
    }
}

fn cell(share: f64) -> Html {
    html! { <td class="number share" ~style={format!("--share: {:.0}%", 100.0 * share)}>{ figure(share) }</td> }
}

fn table(
    caption: &'static str,
    doubt: &Doubt,
    words: &Words<'_>,
    heads: Html,
    cells: impl Fn(Contender) -> Html,
) -> Html {
    let row =
        |&contender: &Contender| html! { <tr><th scope="row">{ words.title(contender) }</th>{ cells(contender) }</tr> };
    html! {
        <div class="stack-tight">
            <h3 class="label">{ caption }</h3>
            <div class="scroll-x" tabindex="0" role="group" aria-label={caption}>
                <table class="shares" aria-label={caption}>
                    <thead><tr><td />{ heads }</tr></thead>
                    <tbody>{ for doubt.contenders.iter().map(row) }</tbody>
                </table>
            </div>
        </div>
    }
}

/// The whole row of places of each contender.
pub fn places(doubt: &Doubt, words: &Words<'_>) -> Html {
    let places = doubt.acceptability.places();
    let heads = (1..=places).map(|place| html! { <th scope="col" class="number">{ place }</th> }).collect();
    table("How often each had which place, per cent", doubt, words, heads, |contender| {
        (0..places).map(|place| cell(doubt.acceptability.place(contender, place))).collect()
    })
}

/// How often the one of the row beat the one of the column.
pub fn pairs(doubt: &Doubt, words: &Words<'_>) -> Html {
    let head = |contender: &Contender| html! { <th scope="col">{ words.title(*contender) }</th> };
    let heads = doubt.contenders.iter().map(head).collect();
    table("How often each beat which other, per cent", doubt, words, heads, |one| {
        let pair = |&other: &Contender| {
            if one == other {
                html! { <td class="number soft">{ "–" }</td> }
            } else {
                cell(doubt.acceptability.beats(one, other))
            }
        };
        doubt.contenders.iter().map(pair).collect()
    })
}
