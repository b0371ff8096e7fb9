//! What is known of a candidate: years by post, and what else there is.

use super::super::{Chosen, role_select};
use crate::app::widget::{Entry, Typed, panel};
use crate::company::{Refusal, entry};
use crate::role::Role;
use crate::role::path::{Candidate, Experience, Post, Target};
use yew::prelude::*;

const LINE: &str = "Their name is not asked for. What you enter is no part of the plan and is not saved: it is gone when you leave this tab.";

/// The posts that a candidate is looked at for.
static POSTS: [Role; 3] = [Target::Cso.role(), Target::Cro.role(), Target::VpSales.role()];

pub fn form(known: &UseStateHandle<Candidate>, chosen: &Chosen) -> Html {
    let clear = {
        let known = known.clone();
        Callback::from(move |_: MouseEvent| known.set(Candidate::default()))
    };
    let content = html! {
        <>
            { role_select("path-target", "For the post of", &POSTS, chosen) }
            <fieldset class="stack-tight">
                <legend class="label">{ "Years in each post" }</legend>
                <div class="path-years">{ for Post::ALL.into_iter().map(|post| years(known, post)) }</div>
            </fieldset>
            <fieldset class="stack-tight">
                <legend class="label">{ "And besides" }</legend>
                <div class="path-ticks">{ for Experience::ALL.into_iter().map(|experience| tick(known, experience)) }</div>
            </fieldset>
            <div class="row"><button type="button" class="button" id="path-clear" disabled={known.is_empty()} onclick={clear}>{ "Clear" }</button></div>
        </>
    };
    panel("A candidate", LINE, content)
}

fn years(known: &UseStateHandle<Candidate>, post: Post) -> Html {
    let on_entry = {
        let known = known.clone();
        Callback::from(move |typed: Typed| {
            let (Typed::Draft(text) | Typed::Done(text)) = &typed;
            let years = entry::count(text)?.unwrap_or_default();
            let next = known.with_years(post, years).map_err(|refused| Refusal::Ruled(refused.to_string()))?;
            if matches!(typed, Typed::Done(_)) {
                known.set(next);
            }
            Ok(())
        })
    };
    let value = match known.years(post) {
        0 => AttrValue::Static(""),
        years => AttrValue::from(years.to_string()),
    };
    html! { <Entry id={format!("years-{}", post as u8)} label={post.label()} placeholder="" unit="years" {value} {on_entry} /> }
}

fn tick(known: &UseStateHandle<Candidate>, experience: Experience) -> Html {
    let has = known.has(experience);
    let onchange = {
        let known = known.clone();
        Callback::from(move |_: Event| known.set(known.with(experience, !has)))
    };
    html! { <label class="tick"><input type="checkbox" checked={has} {onchange} /><span>{ experience.label() }</span></label> }
}
