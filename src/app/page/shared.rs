//! Opening what somebody has shared: who it is about and what it holds is said first, and then it is opened beside what there
//! is, or not at all.

use super::designs::export::{Heard, use_counter};
use crate::app::browser::seal;
use crate::app::router::Route;
use crate::app::state::{Action, may_leave, use_dispatch, use_page_state};
use crate::app::widget::{PageHead, Tone, notice};
use crate::exchange::{Given, Lock, Outgoing};
use crate::plan::Opened;
use gloo::events::EventListener;
use gloo::utils::window;
use js_sys::{ArrayBuffer, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::platform::spawn_local;
use yew::prelude::*;

/// What stands before a shared plan in an address.
pub const ADDRESS: &str = "#/shared/";

thread_local! {
    /// What came in a file, which is too long for an address.
    static BROUGHT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Goes on with a shared plan that came in a file, where `text` is one. Says whether it was.
pub fn brought(text: &str) -> bool {
    let Some((_, payload)) = text.split_once(ADDRESS) else { return false };
    // A plan file is JSON, and may well hold such words.
    if text.trim_start().starts_with(['{', '\u{feff}']) {
        return false;
    }
    BROUGHT.set(Some(payload.trim().to_owned()));
    Route::Shared.go();
    true
}

/// What is shared: in the address, or in the file that was brought.
fn payload() -> String {
    let hash = window().location().hash().unwrap_or_default();
    let inside = hash.strip_prefix(ADDRESS).unwrap_or_default();
    if inside.is_empty() {
        BROUGHT.with_borrow(|brought| brought.clone().unwrap_or_default())
    } else {
        inside.to_owned()
    }
}

/// How far it is.
#[derive(Clone, PartialEq)]
enum Stage {
    /// The clerk reads it.
    Reading,
    /// It is locked; the second is what is sealed, and the last what was wrong with the passphrase.
    Locked(Lock, ArrayBuffer, Option<&'static str>),
    /// The passphrase is being tried.
    Unlocking(Lock, ArrayBuffer),
    /// It holds this; the second is the plan’s text.
    Holds(Rc<Vec<String>>, ArrayBuffer),
    /// It cannot be opened.
    Refused(AttrValue),
}

/// The page.
#[component]
pub fn SharedPlan() -> Html {
    let state = use_page_state();
    let dispatch = use_dispatch();
    let counter = use_counter();
    let stage = use_state_eq(|| Stage::Reading);
    let address = use_state_eq(payload);
    let typed = use_node_ref();
    {
        // Another link may be put into the address while this one is looked at.
        let address = address.clone();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "hashchange", move |_| address.set(payload()));
            move || drop(listener)
        });
    }
    let came = {
        let stage = stage.clone();
        Callback::from(move |heard: Heard| {
            stage.set(match heard {
                Ok((Given::Holds(sentences), text)) => Stage::Holds(Rc::new(sentences), text),
                Ok((Given::Locked(lock), sealed)) => Stage::Locked(lock, sealed, None),
                Ok(_) => {
                    Stage::Refused("The page has been renewed since it was opened. Reload it and try again.".into())
                }
                Err(words) => Stage::Refused(words),
            });
        })
    };
    {
        let (counter, stage, came) = (Rc::clone(&counter), stage.clone(), came.clone());
        use_effect_with((*address).clone(), move |address| {
            stage.set(Stage::Reading);
            let text = Uint8Array::from(address.as_bytes()).buffer();
            counter.ask(Outgoing::Read, &text, move |heard| came.emit(heard));
        });
    }
    let onsubmit = {
        let (counter, stage, came, typed) = (Rc::clone(&counter), stage.clone(), came.clone(), typed.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Stage::Locked(lock, sealed, _) = (*stage).clone() else { return };
            let passphrase = typed.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
            stage.set(Stage::Unlocking(lock, sealed.clone()));
            let (counter, stage, came) = (Rc::clone(&counter), stage.clone(), came.clone());
            spawn_local(async move {
                let opened = seal::unlock(&lock, &sealed, &passphrase).await;
                // Another link may have been put into the address meanwhile.
                if !matches!(&*stage, Stage::Unlocking(tried, _) if *tried == lock) {
                    return;
                }
                match opened {
                    Ok(packed) => counter.ask(Outgoing::Unpack, &packed, move |heard| came.emit(heard)),
                    Err(error) => stage.set(Stage::Locked(lock, sealed, Some(error.said()))),
                }
            });
        })
    };
    let leave = Callback::from(|_: MouseEvent| forget(Route::Start));
    let open = {
        let (state, stage) = (state.clone(), stage.clone());
        Callback::from(move |_: MouseEvent| {
            let Stage::Holds(_, text) = &*stage else { return };
            if !may_leave(&state) {
                return;
            }
            let text = String::from_utf8_lossy(&Uint8Array::new(text).to_vec()).into_owned();
            match Opened::from_text(&text) {
                Ok(opened) => {
                    let designs = opened.plan.baseline.is_some() || !opened.plan.designs.is_empty();
                    dispatch.dispatch(Action::Bring(Box::new(opened)));
                    forget(if designs { Route::Designs } else { Route::Company });
                }
                Err(error) => stage.set(Stage::Refused(error.to_string().into())),
            }
        })
    };
    let not_now = html! { <button type="button" class="button" onclick={leave}>{ "Not now" }</button> };
    let content = match &*stage {
        Stage::Reading => html! { <p class="soft" role="status">{ "Reading the link …" }</p> },
        Stage::Refused(words) => html! {
            <>
                { notice(Tone::Bad, html! { <p>{ words }</p> }) }
                <p class="soft">{ "Nothing was opened and nothing was changed." }</p>
                <div class="row">{ not_now }</div>
            </>
        },
        Stage::Locked(..) | Stage::Unlocking(..) => {
            let wrong = match &*stage {
                Stage::Locked(_, _, wrong) => *wrong,
                _ => None,
            };
            let trying = matches!(*stage, Stage::Unlocking(..));
            html! {
                <form class="stack" {onsubmit}>
                    <p>{ "It is locked. Whoever sent it knows the passphrase." }</p>
                    <label class="field share-field"><span class="label">{ "Passphrase" }</span>
                        <input ref={typed} id="shared-passphrase" class="input" type="password" autocomplete="off" autofocus=true aria-invalid={wrong.is_some().to_string()} /></label>
                    if let Some(wrong) = wrong { <p class="field-error" role="alert"><span>{ wrong }</span></p> }
                    <div class="row">
                        <button type="submit" class="button primary" disabled={trying}>{ if trying { "Unlocking …" } else { "Unlock" } }</button>
                        { not_now }
                    </div>
                </form>
            }
        }
        Stage::Holds(sentences, _) => {
            let sentence = |words: &String| html! { <li>{ words }</li> };
            html! {
                <>
                    <ul class="export-sentences">{ for sentences.iter().map(sentence) }</ul>
                    <p class="soft small">{ "It is opened as a plan of its own; the plan you have open stays in your list as it is." }</p>
                    <div class="row">
                        <button type="button" class="button primary" onclick={open}>{ "Open as a new plan" }</button>
                        { not_now }
                    </div>
                </>
            }
        }
    };
    html! {
        <div class="page">
            <PageHead title="A shared plan" line="Somebody has sent you a plan in a link. It was read here, in your browser; nobody was told." />
            <section class="panel stack shared">{ content }</section>
        </div>
    }
}

/// Goes elsewhere, and takes what was shared out of the address and the way back.
fn forget(to: Route) {
    BROUGHT.set(None);
    // Within the page, this cannot fail.
    let _ = window().location().replace(to.href());
}
