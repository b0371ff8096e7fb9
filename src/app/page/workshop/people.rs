//! Who is in the workshop: whether they have voted, and nothing of what.

use super::{At, Beside, Host, address_of, copied_or_not, file_name};
use crate::app::browser::{clipboard, files};
use crate::app::widget::Dialog;
use crate::decision::group::{Ballot, MOST_POWER, Stage, Turn, Workshop, said};
use crate::exchange::ballot::{INVITES, invitation_text, read_reply};
use crate::figure::isolated;
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The people with what can be done about each.
pub fn list(workshop: &Rc<Workshop>, host: &Host, at: &UseStateHandle<At>) -> Html {
    let round = workshop.head().round();
    let open = workshop.head().stage() == Stage::Collecting;
    let person = |ballot: &Rc<Ballot>| {
        let (id, name) = (ballot.id(), ballot.name());
        let go = |to: At| {
            let at = at.clone();
            Callback::from(move |_: MouseEvent| at.set(to.clone()))
        };
        let remove = {
            let (host, name) = (host.clone(), name.to_owned());
            Callback::from(move |_: MouseEvent| {
                host.ask(Beside::People, said::removed(&name), Ok::<_, String>(Turn::Take(id)));
            })
        };
        let empower = {
            let (host, workshop, name) = (host.clone(), Rc::clone(workshop), name.to_owned());
            Callback::from(move |event: Event| {
                let menu = event.target_dyn_into::<HtmlSelectElement>();
                let power = menu.and_then(|menu| u8::try_from(menu.selected_index() + 1).ok()).unwrap_or(1);
                host.ask(Beside::People, said::empowered(&name, power), workshop.empower(id, power));
            })
        };
        let times = |power: u8| {
            let face = if power == 1 { "counts once".to_owned() } else { format!("counts {power} times") };
            html! { <option selected={power == ballot.power()}>{ face }</option> }
        };
        let (voted, spoken) = (ballot.has_voted(round), isolated(name));
        html! {
            <li class="person" key={id.0}>
                <div class="row-apart">
                    <strong class="person-name">{ name }</strong>
                    <span class={classes!("pill", voted.then_some("leaning"))}>{ if voted { "Has voted" } else { "Has not voted" } }</span>
                </div>
                <div class="row">
                    if open {
                        <button type="button" class="button compact" aria-label={format!("Fill in here the ballot of {spoken}")} onclick={go(At::Filling(id))}>{ "Fill in here" }</button>
                        <button type="button" class="button compact" aria-label={format!("Send a ballot to {spoken}")} onclick={go(At::Sending(id, None))}>{ "Send a ballot" }</button>
                    }
                    <select class="select compact power" aria-label={format!("How often the voice of {spoken} counts")} onchange={empower}>{ for (1..=MOST_POWER).map(times) }</select>
                    <button type="button" class="button compact quiet" aria-label={format!("Remove {spoken}")} onclick={remove}>{ "Remove" }</button>
                </div>
            </li>
        }
    };
    if workshop.ballots().is_empty() {
        return html! { <p class="soft measure">{ "Add everybody whose judgement counts: each fills in a ballot here, or on a machine of their own from a link that you send." }</p> };
    }
    html! { <ul class="people">{ for workshop.ballots().iter().map(person) }</ul> }
}

/// Takes an answer in, and says whether it was.
pub fn take_in(host: &Host, workshop: &Workshop, text: &str) -> bool {
    let reply = read_reply(text).map_err(|refused| refused.to_string());
    match reply.and_then(|reply| workshop.receive(&reply).map_err(|refused| refused.to_string())) {
        Ok(received) => host.ask(Beside::Answer, said::received(&received), Ok::<_, String>(received.turn)),
        Err(refused) => host.ask(Beside::Answer, String::new(), Err(refused)),
    }
}

/// The dialog with a ballot to send.
pub fn sending(at: &UseStateHandle<At>, workshop: &Workshop, plan: &str) -> Html {
    let At::Sending(id, copied) = **at else { return Html::default() };
    let Some(ballot) = workshop.ballot(id) else { return Html::default() };
    let link = address_of(INVITES, &invitation_text(&workshop.invite(ballot, plan)));
    let on_close = {
        let at = at.clone();
        Callback::from(move |()| at.set(At::Rest))
    };
    let copy = {
        let (at, link) = (at.clone(), link.clone());
        Callback::from(move |_: MouseEvent| {
            let (at, link) = (at.clone(), link.clone());
            spawn_local(async move { at.set(At::Sending(id, Some(clipboard::copy(&link).await))) });
        })
    };
    let save = {
        let (link, name) = (link.clone(), file_name(ballot.name(), "ballot"));
        Callback::from(move |_: MouseEvent| files::download(&name, "text/plain", &link))
    };
    html! {
        <Dialog title={format!("A ballot for {}", isolated(ballot.name()))} {on_close}>
            <div class="stack">
                <p class="measure">{ "Send this link to them, and to nobody else: whoever has it can answer in their name. It holds their name, the plan’s name and the question, and nothing else of the plan. What they say comes back as a link or a file to take in here." }</p>
                <label class="field"><span class="label">{ "The ballot" }</span><textarea id="ballot-link" class="input" rows="4" readonly=true value={link} /></label>
                <div class="row">
                    <button type="button" class="button primary" onclick={copy}>{ "Copy the link" }</button>
                    <button type="button" class="button" onclick={save}>{ "Save it as a file" }</button>
                </div>
                { copied_or_not(copied) }
            </div>
        </Dialog>
    }
}
