//! The sheet as it is read, on the screen and on paper.

use super::Desk;
use crate::app::page::report::blocks::blocks;
use crate::app::widget::{Tone, notice};
use crate::exchange::sheet::Document;
use crate::plan::sheet::Standing;
use yew::prelude::*;

/// Lines of what changed that are shown at once.
const SHOWN: usize = 8;

/// What has changed under the sheet, and the way to renew it.
pub fn standing(desk: &Desk, standing: &Standing) -> Html {
    let Standing::Stale(told) = standing else { return Html::default() };
    let renew = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            if let Ok(next) = desk.sheet.renewed(&desk.plan) {
                desk.go_to("role-sheet");
                desk.put("The drafted parts were renewed", next);
            }
        })
    };
    let more = told.len().saturating_sub(SHOWN);
    let line = |line: &String| html! { <li>{ line }</li> };
    let content = html! {
        <div class="stack-tight" id="sheet-stale">
            <p><strong>{ "This sheet is stale: since it was drafted, this has changed." }</strong></p>
            <ul class="report-list">{ for told.iter().take(SHOWN).map(line) }
                if more > 0 { <li class="soft">{ format!("And {more} more; the sheet lists them all.") }</li> }</ul>
            <div class="row"><button type="button" class="button primary" onclick={renew}>{ "Renew what was drafted" }</button>
                <span class="small soft">{ "What you wrote stays; where its ground changed, it is marked." }</span></div>
        </div>
    };
    html! { <div class="no-print">{ notice(Tone::Warn, content) }</div> }
}

/// The document.
pub fn document(document: &Document) -> Html {
    let line = |(label, words): &(String, String)| html! { <><dt>{ label }</dt><dd>{ words }</dd></> };
    let note = |(heading, sentences): &(String, Vec<String>)| {
        let sentence = |sentence: &String| html! { <li>{ sentence }</li> };
        html! {
            <div class="sheet-note"><p><strong>{ heading }</strong></p>
                <ul class="report-list">{ for sentences.iter().map(sentence) }</ul></div>
        }
    };
    let section = |(heading, parts): &(String, Vec<crate::exchange::report::Block>)| {
        html! { <section class="report-chapter"><h2>{ heading }</h2>{ blocks(parts) }</section> }
    };
    html! {
        <article class="report role-sheet" id="role-sheet" aria-label="Role sheet" tabindex="-1">
            <header class="report-title">
                <p class="kicker">{ "Role sheet" }</p>
                <h2 dir="auto">{ &document.title }</h2>
                <dl class="report-lines">{ for document.lines.iter().map(line) }</dl>
            </header>
            { for document.notes.iter().map(note) }
            { for document.sections.iter().map(section) }
        </article>
    }
}
