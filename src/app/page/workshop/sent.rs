//! Ballots in the address: one to be filled in, away from the host’s machine, and one that came back to it.

use super::form::BallotForm;
use super::{address_of, copied_or_not, file_name};
use crate::app::browser::{clipboard, files};
use crate::app::router::Route;
use crate::app::state::{Action, use_dispatch, use_page_state};
use crate::app::widget::{PageHead, Tone, notice};
use crate::company::Needs;
use crate::decision::group::{Invitation, Reply, said};
use crate::exchange::ballot::{ANSWERS, INVITES, read_invitation, read_reply, reply_text};
use crate::figure::{isolated, quoted};
use gloo::events::EventListener;
use gloo::utils::window;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// The page of a ballot that stands in the address.
#[component]
pub fn SentBallot() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let address = use_state_eq(hash);
    let answer = use_state(|| None::<Reply>);
    let copied = use_state_eq(|| None::<bool>);
    {
        // Another link may be put into the address while this one is looked at.
        let (address, answer, copied) = (address.clone(), answer.clone(), copied.clone());
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "hashchange", move |_| {
                answer.set(None);
                copied.set(None);
                address.set(hash());
            });
            move || drop(listener)
        });
    }
    if let Some(came) = address.strip_prefix(ANSWERS) {
        let plan = state.plan();
        let read = read_reply(came).map_err(|refused| refused.to_string());
        let received = read.and_then(|reply| match plan.workshop.receive(&reply) {
            Ok(received) => Ok((reply, received)),
            Err(refused) => Err(refused.to_string()),
        });
        let content = match received {
            Err(words) => refused(&words),
            Ok((reply, received)) => {
                let take = {
                    let received = received.clone();
                    Callback::from(move |_: MouseEvent| {
                        dispatch.dispatch(Action::Workshop(said::received(&received), received.turn.clone()));
                        leave(Route::Workshop);
                    })
                };
                html! {
                    <>
                        <p>{ format!("A ballot from {} for the workshop of {}. Take it in?", isolated(&received.name), isolated(plan.name())) }</p>
                        if reply.to().plan() != plan.name() { <p class="soft">{ format!("It was sent out when the plan was called {}.", quoted(reply.to().plan())) }</p> }
                        if received.again { { notice(Tone::Warn, html! { <p>{ format!("{} has voted in this round already; this ballot takes the place of that one.", isolated(&received.name)) }</p> }) } }
                        <div class="row">
                            <button type="button" class="button primary" onclick={take}>{ "Take it in" }</button>
                            { not_now() }
                        </div>
                    </>
                }
            }
        };
        return framed(
            "A ballot that came back",
            "It was read here, in your browser. What is on it stays hidden until the ballots are revealed.",
            content,
        );
    }
    let came = address.strip_prefix(INVITES).unwrap_or_default();
    let invitation = match read_invitation(came) {
        Ok(invitation) => invitation,
        Err(words) => {
            return framed(
                "A ballot",
                "A ballot is a link that the host of a workshop sends.",
                refused(&words.to_string()),
            );
        }
    };
    if let Some(reply) = &*answer {
        let link = address_of(ANSWERS, &reply_text(reply));
        let copy = {
            let (link, copied) = (link.clone(), copied.clone());
            Callback::from(move |_: MouseEvent| {
                let (link, copied) = (link.clone(), copied.clone());
                spawn_local(async move { copied.set(Some(clipboard::copy(&link).await)) });
            })
        };
        let save = {
            let (link, name) = (link.clone(), invitation.name().to_owned());
            Callback::from(move |_: MouseEvent| files::download(&file_name(&name, "answer"), "text/plain", &link))
        };
        let back = {
            let answer = answer.clone();
            Callback::from(move |_: MouseEvent| answer.set(None))
        };
        let content = html! {
            <>
                <p>{ "Nothing has been sent: give this to whoever runs the workshop, by mail or however you like. Whoever has it can read what you said." }</p>
                <label class="field"><span class="label">{ "Your answer" }</span>
                    <textarea id="answer" class="input" rows="4" readonly=true value={link} /></label>
                <div class="row">
                    <button type="button" class="button primary" onclick={copy}>{ "Copy the answer" }</button>
                    <button type="button" class="button" onclick={save}>{ "Save it as a file" }</button>
                    <button type="button" class="button quiet" onclick={back}>{ "Change something" }</button>
                </div>
                { copied_or_not(*copied) }
            </>
        };
        return framed("Your ballot is filled in", about(&invitation).as_str(), content);
    }
    let on_done = {
        let invitation = invitation.clone();
        Callback::from(move |vote: Option<_>| answer.set(vote.map(|vote| invitation.answered(vote))))
    };
    let keep = AttrValue::from(format!("ballot {came}"));
    html! {
        <BallotForm name={invitation.name().to_owned()} about={about(&invitation)} begin={(Rc::default(), Needs::default())}
            keep={keep.clone()} key={keep.to_string()} action="Make my answer" {on_done} />
    }
}

/// What a ballot is about, in a sentence or two.
fn about(invitation: &Invitation) -> String {
    let question = invitation.question();
    let about = format!("Round {} of a workshop on {}. {question}", invitation.round(), quoted(invitation.plan()));
    about.trim_end().to_owned()
}

fn framed(title: &'static str, line: &str, content: Html) -> Html {
    html! {
        <div class="page">
            <PageHead {title} line={line.to_owned()} />
            <section class="panel stack">{ content }</section>
        </div>
    }
}

fn refused(words: &str) -> Html {
    html! {
        <>
            { notice(Tone::Bad, html! { <p>{ words.to_owned() }</p> }) }
            <p class="soft">{ "Nothing was changed." }</p>
            <div class="row">{ not_now() }</div>
        </>
    }
}

fn not_now() -> Html {
    let onclick = Callback::from(|_: MouseEvent| leave(Route::Workshop));
    html! { <button type="button" class="button" {onclick}>{ "Not now" }</button> }
}

/// Goes elsewhere, and takes the ballot out of the address and the way back.
fn leave(to: Route) {
    // Within the page, this cannot fail.
    let _ = window().location().replace(to.href());
}
