//! Workshop: several people weigh the criteria, each blind to the others; then all is revealed together.

mod form;
mod people;
mod result;
mod sent;

pub use sent::SentBallot;

use crate::app::browser::files;
use crate::app::browser::focus::to_heading;
use crate::app::state::{Action, Dispatch, use_dispatch, use_page_state};
use crate::app::widget::{PageHead, Tone, notice, panel};
use crate::company::{Need, Needs};
use crate::decision::group::{BallotId, Stage, Turn, WorkshopError, said};
use crate::figure::quoted;
use form::BallotForm;
use gloo::utils::window;
use result::Said;
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::prelude::*;

/// Largest file that is looked through for a ballot, in bytes: a mail with all that it quotes.
const LARGEST_FILE: u64 = 1_000_000;

/// What the host is at, besides looking.
#[derive(Clone, PartialEq)]
enum At {
    /// Nothing.
    Rest,
    /// A person fills their ballot in here.
    Filling(BallotId),
    /// A ballot is being sent; whether its link was copied, once that was tried.
    Sending(BallotId, Option<bool>),
}

/// What came of the last thing the host asked for.
#[derive(Clone, PartialEq)]
enum Came {
    /// It went well.
    Well(AttrValue),
    /// It was refused, in words.
    Refused(AttrValue),
}

/// Beside what it is said what came of the last thing the host asked for.
#[derive(Clone, Copy, PartialEq)]
enum Beside {
    /// The people.
    People,
    /// The field for an answer that came back.
    Answer,
}

/// Asks for something in the workshop; what came of it is shown beside where it was asked.
#[derive(Clone)]
struct Host {
    dispatch: Dispatch,
    came: UseStateHandle<Option<(Beside, Came)>>,
}

impl Host {
    /// Does it, and says whether it was done. `what` says what was done, a whole sentence.
    fn ask(&self, beside: Beside, what: String, turn: Result<Turn, impl ToString>) -> bool {
        match turn {
            Ok(turn) => {
                self.came.set(Some((beside, Came::Well(what.clone().into()))));
                self.dispatch.dispatch(Action::Workshop(what, turn));
                true
            }
            Err(refused) => {
                self.came.set(Some((beside, Came::Refused(refused.to_string().into()))));
                false
            }
        }
    }

    /// What came of what was asked there.
    fn told(&self, beside: Beside) -> Html {
        match &*self.came {
            Some((there, Came::Well(words))) if *there == beside => {
                html! { <p class="small soft" id="came">{ words }</p> }
            }
            Some((there, Came::Refused(words))) if *there == beside => {
                notice(Tone::Bad, html! { <p id="came">{ words }</p> })
            }
            _ => Html::default(),
        }
    }
}

/// The page.
#[component]
pub fn WorkshopPage() -> Html {
    let state = use_page_state();
    let host = Host { dispatch: use_dispatch(), came: use_state_eq(|| None) };
    let at = use_state_eq(|| At::Rest);
    let (name, answer) = (use_node_ref(), use_node_ref());
    let plan = state.plan();
    let workshop = &plan.workshop;
    let head = workshop.head();
    let about = (Rc::clone(workshop), plan.profile.clone(), plan.model());
    let said = use_memo(about, |(workshop, profile, model)| Said::of(workshop, profile, model));

    if let At::Filling(id) = *at
        && let Some(ballot) = workshop.ballot(id)
    {
        // In another round a person begins with what all have seen they said.
        let begin = workshop.said_before(id).map_or_else(
            || (Rc::default(), Needs::default()),
            |vote| (Rc::new(vote.weighing().clone()), *vote.needs()),
        );
        let on_done = {
            let (host, at, workshop, ballot) = (host.clone(), at.clone(), Rc::clone(workshop), ballot.clone());
            Callback::from(move |vote: Option<_>| {
                if let Some(vote) = vote {
                    host.ask(Beside::People, said::cast(&ballot, workshop.head().round()), workshop.cast(id, vote));
                }
                at.set(At::Rest);
            })
        };
        let about = format!("Round {} of the workshop on {}. {}", head.round(), quoted(plan.name()), head.question());
        return html! {
            <BallotForm name={ballot.name().to_owned()} about={about.trim_end().to_owned()} {begin} action="Cast the ballot" leave="Leave without voting" {on_done} />
        };
    }

    let asked = {
        let (host, workshop) = (host.clone(), Rc::clone(workshop));
        Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            host.ask(Beside::People, said::asked(), workshop.ask(&field.value()));
        })
    };
    let question = html! {
        <label class="field"><span class="label">{ "What is to be decided?" }</span>
            <input id="question" class="input" maxlength="500" autocomplete="off" value={head.question().to_owned()} placeholder="Whom do we hire next year, a CSO or a CRO?" onchange={asked} />
            <span class="hint">{ "It stands at the top of every ballot." }</span></label>
    };
    let add = {
        let (host, workshop, name) = (host.clone(), Rc::clone(workshop), name.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(field) = name.cast::<HtmlInputElement>() else { return };
            if host.ask(Beside::People, said::added(&field.value()), workshop.add(&field.value(), drawn())) {
                field.set_value("");
            }
        })
    };
    let turned = |what: String, turn: Result<Turn, WorkshopError>| {
        let host = host.clone();
        Callback::from(move |_: MouseEvent| {
            host.ask(Beside::People, what.clone(), turn.clone());
            // What is revealed stands at the top, and so do the people while ballots are collected.
            window().scroll_to_with_x_and_y(0.0, 0.0);
            to_heading();
        })
    };
    let people = html! {
        <>
            <p id="progress" role="status">{ workshop.progress() }</p>
            { people::list(workshop, &host, &at) }
            <form class="row" onsubmit={add}>
                <label class="field grow"><span class="label">{ "Name" }</span><input ref={name} id="person" class="input" autocomplete="off" maxlength="200" placeholder="Finance" /></label>
                <button type="submit" class="button end">{ "Add" }</button>
            </form>
            { host.told(Beside::People) }
        </>
    };
    let (voted, of) = (workshop.voted(), workshop.ballots().len());
    let round = match head.stage() {
        Stage::Collecting => html! {
            <>
                <div class="row"><button type="button" class="button primary" id="reveal" disabled={voted == 0} onclick={turned(said::revealed(workshop), workshop.reveal())}>
                    { if voted == of { "Reveal the ballots".to_owned() } else { format!("Reveal {voted} of {of} ballots") } }</button></div>
                <p class="small soft measure">{ if voted == of { "From then on none can be cast in this round." } else { "You can reveal while some are missing; they can take part in another round." } }</p>
            </>
        },
        Stage::Revealed => html! {
            <>
                <div class="row"><button type="button" class="button" id="again" onclick={turned(said::again(workshop), workshop.vote_again())}>{ "Vote again" }</button></div>
                <p class="small soft measure">{ "Everybody may change their ballot after hearing the others, blind again. Who does not stands by what they said, and this round stays to be compared." }</p>
            </>
        },
    };
    let pasted = {
        let (host, workshop, answer) = (host.clone(), Rc::clone(workshop), answer.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(field) = answer.cast::<HtmlTextAreaElement>() else { return };
            if people::take_in(&host, &workshop, &field.value()) {
                field.set_value("");
            }
        })
    };
    let chosen = {
        let (host, workshop) = (host.clone(), Rc::clone(workshop));
        Callback::from(move |event: Event| {
            let Some(file) = files::picked(&event) else { return };
            let (host, workshop) = (host.clone(), Rc::clone(&workshop));
            spawn_local(async move {
                match files::read(file, LARGEST_FILE).await {
                    Ok(read) => drop(people::take_in(&host, &workshop, &String::from_utf8_lossy(&read.bytes))),
                    Err(words) => drop(host.ask(Beside::Answer, String::new(), Err::<Turn, _>(words))),
                }
            });
        })
    };
    let taking = html! {
        <form class="stack" onsubmit={pasted}>
            <label class="field"><span class="label">{ "The answer that came back" }</span>
                <textarea ref={answer} id="answer" class="input" rows="3" placeholder="Paste the link, or the whole message around it" /></label>
            <div class="row">
                <button type="submit" class="button">{ "Take it in" }</button>
                <input id="ballot-file" class="hidden-text" type="file" accept=".txt,text/plain" aria-label="Choose the file of a ballot" onchange={chosen} />
                <label class="button" for="ballot-file">{ "Choose its file" }</label>
            </div>
            { host.told(Beside::Answer) }
        </form>
    };
    html! {
        <div class="page workshop">
            <PageHead title="Workshop" line="Everybody weighs the criteria alone, and nobody sees what the others said before all ballots are revealed together." />
            if head.stage() == Stage::Revealed { { for (*said).as_ref().map(|said| result::result(said, &state, &host.dispatch)) } }
            <div class="halves">
                { panel("People", "", people) }
                <div class="stack">
                    { panel("The question", "", question) }
                    if of > 0 { { panel(&format!("Round {}", head.round()), "", round) } }
                    if of > 0 && head.stage() == Stage::Collecting { { panel("Take in a ballot", "For ballots that were filled in elsewhere.", taking) } }
                </div>
            </div>
            if head.stage() == Stage::Collecting { { for (*said).as_ref().map(|said| html! {
                <details>
                    <summary><h2>{ format!("What round {} said", said.round) }</h2></summary>
                    { result::result(said, &state, &host.dispatch) }
                </details>
            }) } }
            <p class="tiny soft measure">{ "Ballots are blind on the screen, also when a step is undone. They are kept in the plan, so the plan’s file holds them for whoever opens it with other means." }</p>
            { people::sending(&at, workshop, plan.name()) }
        </div>
    }
}

/// The number of a new ballot.
fn drawn() -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0 to 2^32, held to it
    let drawn = (js_sys::Math::random() * 4_294_967_296.0) as u32;
    drawn
}

/// The address of this page with a ballot behind it.
fn address_of(kind: &str, text: &str) -> String {
    let here = window().location().href().unwrap_or_default();
    format!("{}{kind}{text}", here.split('#').next().unwrap_or_default())
}

/// A name for the file of a ballot.
fn file_name(name: &str, what: &str) -> String {
    let plain = |letter: char| if letter.is_alphanumeric() { letter } else { '-' };
    let name: String = name.to_lowercase().chars().map(plain).take(60).collect();
    format!("{what}-{}.txt", name.trim_matches('-'))
}

/// What came of copying.
fn copied_or_not(copied: Option<bool>) -> Html {
    let words = match copied {
        None => return Html::default(),
        Some(true) => "Copied.",
        Some(false) => "The browser does not let the page copy. Mark the text above and copy it yourself.",
    };
    html! { <p class="small soft" role="status">{ words }</p> }
}

/// The id of a need’s field on a ballot.
const fn need_id(need: Need) -> &'static str {
    match need {
        Need::Interdependence => "ballot-interdependence",
        Need::Alignment => "ballot-alignment",
        Need::Lifecycle => "ballot-lifecycle",
        Need::Scaling => "ballot-scaling",
        Need::Specialism => "ballot-specialism",
        Need::Separation => "ballot-separation",
    }
}
