//! What each column holds: one line a column, with its heading, a few of its cells, and a menu. Lists of sixty columns read
//! well so on a phone too; a table that is sixty columns wide does not.

use super::{BringIn, Message};
use crate::exchange::{Field, Mapping, Opened};
use crate::figure::quoted;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::html::Scope;
use yew::prelude::*;

/// More columns than this are not shown at once; those that nothing was found in are folded away.
const MOST_AT_ONCE: usize = 12;

/// Cells of a sample.
const SAMPLE: usize = 3;

/// The columns. `first` is what they held when the file was opened, and `again` that this was chosen for an earlier file.
pub fn columns(link: &Scope<BringIn>, opened: &Opened, mapping: &Mapping, first: &Mapping, again: bool) -> Html {
    let all = 0..opened.headers.len();
    let (shown, folded): (Vec<_>, Vec<_>) =
        all.partition(|&at| opened.headers.len() <= MOST_AT_ONCE || held(first, at).is_some());
    let row = |at: &usize| column(link, opened, mapping, *at);
    let read = (0..opened.headers.len()).filter(|&at| held(mapping, at).is_some()).count();
    let line = if again {
        format!(
            "As you chose them for an earlier list with these headings. {read} of {} are read.",
            opened.headers.len()
        )
    } else if *mapping == opened.mapping {
        format!("As the headings and cells suggest; change what is wrong. {read} of {} are read.", opened.headers.len())
    } else {
        format!("As you chose them. {read} of {} are read.", opened.headers.len())
    };
    let proposal = opened.mapping;
    let back = link.callback(move |_: MouseEvent| Message::Mapping(proposal));
    html! {
        <div class="stack-tight">
            <h3>{ "Columns" }</h3>
            <div class="row"><p class="small soft">{ line }</p>
                if *mapping != proposal { <button class="button compact quiet" onclick={back}>{ "Back to what was proposed" }</button> }
            </div>
            if !opened.passed_over.is_empty() { <p class="small soft">{ private(&opened.passed_over) }</p> }
            <ul class="columns">{ for shown.iter().map(row) }</ul>
            if !folded.is_empty() {
                <details>
                    <summary>{ format!("Columns in which nothing was recognised: {}", folded.len()) }</summary>
                    <ul class="columns">{ for folded.iter().map(row) }</ul>
                </details>
            }
        </div>
    }
}

fn column(link: &Scope<BringIn>, opened: &Opened, mapping: &Mapping, at: usize) -> Html {
    let heading = match opened.headers[at].as_str() {
        "" => format!("Column {}", at + 1),
        heading => heading.to_owned(),
    };
    let cells = opened.sample.iter().filter_map(|row| row.get(at)).map(String::as_str);
    let cells: Vec<_> = cells.filter(|cell| !cell.is_empty()).take(SAMPLE).collect();
    let chosen = held(mapping, at);
    let proposed = chosen.is_some() && chosen == held(&opened.mapping, at);
    let mapping = *mapping;
    let onchange = link.callback(move |event: Event| {
        let menu = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        let chosen = menu.and_then(|menu| usize::try_from(menu.selected_index()).ok()).unwrap_or_default();
        let mut next = mapping;
        for field in Field::ALL.into_iter().filter(|field| mapping.get(*field) == Some(at)) {
            next.set(field, None);
        }
        if let Some(field) = chosen.checked_sub(1).and_then(|chosen| Field::ALL.get(chosen)) {
            next.set(*field, Some(at));
        }
        Message::Mapping(next)
    });
    let option = |field: Field| html! { <option selected={chosen == Some(field)}>{ field.label() }</option> };
    html! {
        <li class={classes!("column", chosen.is_none().then_some("unread"))} key={at}>
            <strong class="column-heading" title={heading.clone()}>{ &heading }</strong>
            <span class="column-cells small soft">{ if cells.is_empty() { "blank at the beginning".to_owned() } else { cells.join(" · ") } }</span>
            <span class="column-holds">
                <select class="select" aria-label={format!("{} holds", quoted(&heading))} {onchange}>
                    <option selected={chosen.is_none()}>{ "Not read" }</option>
                    { for Field::ALL.into_iter().map(option) }
                </select>
                <span class="tiny soft">{ if proposed { "proposed" } else { "" } }</span>
            </span>
        </li>
    }
}

/// Says which columns are left alone, and why.
fn private(headings: &[String]) -> String {
    let named: Vec<_> = headings.iter().map(|heading| quoted(heading)).collect();
    format!("Left alone, as it is nobody’s business on a chart: {}.", named.join(", "))
}

/// What a column holds.
fn held(mapping: &Mapping, column: usize) -> Option<Field> {
    Field::ALL.into_iter().find(|field| mapping.get(*field) == Some(column))
}
