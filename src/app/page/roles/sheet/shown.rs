//! The sheet as it is read, on the screen and on paper.

use super::Desk;
use crate::app::page::report::blocks::blocks;
use crate::app::widget::{Tone, notice};
use crate::exchange::sheet::Document;
use crate::figure::quoted;
use crate::org::PositionId;
use crate::plan::sheet::{Gone, Sheet, Standing};
use yew::prelude::*;

/// Lines of what changed that are shown at once.
const SHOWN: usize = 8;

/// What has changed under the sheet, and the way to renew it; or why it stands alone, and the way to where its position is `found`.
pub fn standing(desk: &Desk, standing: &Standing, found: Option<&(PositionId, String)>) -> Html {
    let title = quoted(&desk.sheet.title());
    let told = match standing {
        Standing::Fresh => return Html::default(),
        Standing::Gone(gone) => {
            let seated = |(seat, name): &(PositionId, String)| {
                let (seat, name) = (*seat, quoted(name));
                let what = format!("The role sheet {title} is about {name} now.");
                let onclick = renewed(desk, what, move |desk| desk.sheet.seated(&desk.plan, seat));
                html! { <div class="row"><button type="button" class="button primary" {onclick}>{ format!("Renew it for {name}") }</button></div> }
            };
            let content = html! { <div class="stack-tight" id="sheet-gone"><p>{ gone.told() }</p>{ for found.map(seated) }</div> };
            return html! { <div class="no-print">{ notice(Tone::Warn, content) }</div> };
        }
        Standing::Stale(told) => told,
    };
    let what = format!("What was drafted of the role sheet {title} was renewed.");
    let renew = renewed(desk, what, |desk| desk.sheet.renewed(&desk.plan));
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

/// Has the plan keep the sheet as it is `made` anew, and goes on to it: the button that was pressed is gone by then.
fn renewed(desk: &Desk, what: String, made: impl Fn(&Desk) -> Result<Sheet, Gone> + 'static) -> Callback<MouseEvent> {
    let desk = desk.clone();
    Callback::from(move |_: MouseEvent| {
        if let Ok(next) = made(&desk) {
            desk.go_to("role-sheet");
            desk.put(what.clone(), next);
        }
    })
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
