//! A job posting, read as it is typed or pasted. It stays in this field: it is not kept with the plan.

use super::pill;
use crate::app::widget::panel;
use crate::role::{LONGEST_POSTING, Mark, Posting, Says, Stand, TitleRules, Verdict};
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// See [`PostingPart`].
#[derive(Properties, PartialEq)]
pub struct PostingProps {
    /// How titles are read.
    pub rules: Rc<TitleRules>,
}

/// The part of the tab that is about a posting.
#[component]
pub fn PostingPart(props: &PostingProps) -> Html {
    let text = use_state_eq(AttrValue::default);
    let title = use_state_eq(AttrValue::default);
    let posting = use_memo(((*text).clone(), (*title).clone(), Rc::clone(&props.rules)), |(text, title, rules)| {
        (!text.trim().is_empty()).then(|| Posting::read(text, title, rules))
    });
    let on_text = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| {
            let field = event.target_dyn_into::<HtmlTextAreaElement>();
            text.set(field.map(|field| field.value()).unwrap_or_default().into());
        })
    };
    let on_title = {
        let title = title.clone();
        Callback::from(move |event: InputEvent| {
            let field = event.target_dyn_into::<HtmlInputElement>();
            title.set(field.map(|field| field.value()).unwrap_or_default().into());
        })
    };
    let content = html! {
        <div class="posting">
            <div class="stack">
                <div class="field">
                    <label for="posting-title">{ "Title, if the text does not begin with it" }</label>
                    <input id="posting-title" class="input" autocomplete="off" value={(*title).clone()} oninput={on_title} />
                </div>
                <div class="field">
                    <label for="posting-text">{ "Posting" }</label>
                    <p class="hint">{ "What you paste here is not kept in the plan and is sent nowhere." }</p>
                    <textarea id="posting-text" class="input" rows="14" autocomplete="off" oninput={on_text} />
                </div>
            </div>
            <div class="stack" id="posting-read">
                // Alone is read out: the list below changes with every letter.
                <p class="title-head" id="posting-verdict" aria-live="polite" aria-atomic="true">{ for posting.as_ref().as_ref().map(verdict) }</p>
                { match &*posting { Some(posting) => result(posting, &text), None => html! { <p class="soft">{ "The verdict, the title that the post deserves, and the questions to ask the client appear here as you type." }</p> } } }
            </div>
            if let Some(posting) = &*posting { { marked(posting, &text) } }
        </div>
    };
    let line = "Paste a job posting: which functions its holder owns, which it works with, whether the title fits, and what to ask. English is read best; German, French and Spanish in part.";
    panel("A job posting", line, content)
}

fn verdict(posting: &Posting) -> Html {
    let title = posting.title.clone().unwrap_or_else(|| "No title found".to_owned());
    html! { <>{ pill(posting.verdict) }<strong dir="auto">{ title }</strong></> }
}

fn result(posting: &Posting, text: &str) -> Html {
    let named = |stand: Stand| {
        let these = posting
            .functions
            .iter()
            .filter(|(_, one)| *one == stand)
            .map(|(function, _)| function.label().to_lowercase());
        let names: Vec<String> = these.collect();
        if names.is_empty() { "–".to_owned() } else { names.join(", ") }
    };
    let people = match (posting.people, posting.leads) {
        (Some(people), _) => people.to_string(),
        (None, Some(true)) => "A team, its size unsaid".to_owned(),
        (None, Some(false)) => "Nobody".to_owned(),
        (None, None) => "Unsaid".to_owned(),
    };
    let fact =
        |label: &'static str, value: String| html! { <div><dt>{ label }</dt><dd dir="auto">{ value }</dd></div> };
    let question = |question: &String| html! { <li>{ question }</li> };
    html! {
        <>
            <p class="measure" id="posting-told">{ &posting.told }</p>
            <dl class="posting-facts small">
                { fact("Deserves", if posting.verdict == Verdict::Unclear { "Cannot tell yet".to_owned() } else { posting.deserves.clone() }) }
                { fact("Owns", named(Stand::Owns)) }
                { fact("Works with", named(Stand::WorksWith)) }
                { fact("Does not own", named(Stand::Denied)) }
                { fact("Reports to", posting.reports_to.clone().unwrap_or_else(|| "Unsaid".to_owned())) }
                { fact("People", people) }
            </dl>
            if !posting.questions.is_empty() {
                <div class="stack-tight"><h3>{ "Ask the client" }</h3><ul class="posting-asks">{ for posting.questions.iter().map(question) }</ul></div>
            }
            if posting.read < text.len() {
                <p class="small">{ format!("The text is longer than {LONGEST_POSTING} characters; what lies beyond is not read. Paste the part about the post.") }</p>
            }
        </>
    }
}

/// The text with what was found in it, line by line: a letter typed changes one line, and no mark reaches over its end.
fn marked(posting: &Posting, text: &str) -> Html {
    let mut marks = posting.marks.iter().peekable();
    let mut lines: Vec<Html> = Vec::new();
    let mut end = 0;
    for line in text[..posting.read].split_inclusive('\n') {
        let line_end = end + line.len();
        let mut pieces: Vec<Html> = Vec::new();
        while let Some(mark) = marks.next_if(|mark| mark.at.end <= line_end) {
            pieces.push(html! { { &text[end..mark.at.start] } });
            pieces.push(html! { <mark class={look(mark)}>{ format!("{} ", &text[mark.at.clone()]) }<span class="mark-says">{ mark.says.label() }</span></mark> });
            end = mark.at.end;
        }
        pieces.push(html! { { &text[end..line_end] } });
        lines.push(html! { <span>{ for pieces }</span> });
        end = line_end;
    }
    html! {
        <div class="stack-tight posting-whole">
            <h3>{ "What says so" }</h3>
            <div class="posting-text" id="posting-marked" dir="auto" role="region" tabindex="0" aria-label="The posting, with the words that were read">{ for lines }</div>
        </div>
    }
}

fn look(mark: &Mark) -> &'static str {
    match mark.says {
        Says::Stand(Stand::Owns, _) => "owns",
        Says::Stand(Stand::WorksWith, _) => "with",
        Says::Stand(Stand::Denied, _) => "denied",
        Says::ReportsTo | Says::People | Says::Nobody => "fact",
    }
}
