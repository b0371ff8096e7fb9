//! Sharing the plan: a link that holds all of it behind the `#`, open or locked with a passphrase, or the same as a file.

use super::counter::{Counter, Heard, nothing, use_counter};
use super::fields::fields;
use super::form::sentences;
use super::lock::locking;
use super::{Told, UNASKED};
use crate::app::browser::{clipboard, files, locale, seal};
use crate::app::page::shared::ADDRESS;
use crate::app::state::use_page_state;
use crate::app::widget::Dialog;
use crate::exchange::export::Contents;
use crate::exchange::{Given, Leaving, Outgoing};
use crate::figure::quoted;
use gloo::utils::window;
use js_sys::{ArrayBuffer, Uint8Array};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::platform::spawn_local;
use yew::prelude::*;

/// See [`Share`].
#[derive(Properties, PartialEq)]
pub struct ShareProps {
    /// It was left.
    pub on_close: Callback<()>,
}

/// A link, as far as it is made.
#[derive(Clone, PartialEq)]
pub enum Link {
    /// The clerk is at it.
    Packing,
    /// It is to be locked, and will have so many characters.
    Unlocked(usize),
    /// It is being locked.
    Locking,
    /// It is there.
    Made(AttrValue),
    /// It cannot be made.
    Refused(AttrValue),
}

/// What its owner wants.
#[derive(Clone, PartialEq)]
pub struct Wish {
    /// What of each position.
    pub leaving: Leaving,
    /// Whether it is to be locked.
    pub locked: bool,
    /// With what.
    pub passphrase: AttrValue,
    /// The same, typed a second time.
    pub again: AttrValue,
    /// Whether the passphrase can be read.
    pub shown: bool,
}

/// Characters that fit everywhere, and those that some programs cut. Judgement: mail programs and chats break long addresses
/// from some thousands on, and browsers take some two million.
const FITS: usize = 8_000;
const LONG: usize = 32_000;

/// The dialog.
#[component]
pub fn Share(props: &ShareProps) -> Html {
    let state = use_page_state();
    let plan = state.plan().clone();
    let counter = use_counter();
    let wish = use_state_eq(|| Wish {
        leaving: Leaving::everything(),
        locked: false,
        passphrase: AttrValue::default(),
        again: AttrValue::default(),
        shown: false,
    });
    let link = use_state_eq(|| Link::Packing);
    let contents = use_state_eq(|| None::<Rc<Contents>>);
    let told = use_state_eq(|| Told::None);
    let turn = use_memo((), |()| Turns::default());
    {
        let (counter, plan) = (Rc::clone(&counter), plan.clone());
        use_effect_with((), move |()| counter.lay(&plan, |_| {}));
    }
    let pack = {
        let (counter, link, turn) = (Rc::clone(&counter), link.clone(), (*turn).clone());
        move |leaving: Leaving, locked: bool| {
            let mine = turn.take();
            link.set(Link::Packing);
            let (packed, link) = (if locked { Outgoing::Pack(leaving) } else { Outgoing::Link(leaving) }, link.clone());
            counter.ask(packed, &nothing(), move |heard| mine.use_for(|| link.set(made(heard))));
        }
    };
    {
        let (counter, contents, pack) = (Rc::clone(&counter), contents.clone(), pack.clone());
        use_effect_with((wish.leaving, wish.locked), move |(leaving, locked)| {
            pack(*leaving, *locked);
            // Answers come in the order of the questions, so what is shown last is what was asked last.
            counter.ask(Outgoing::Hold(*leaving), &nothing(), move |heard| {
                if let Ok((Given::Contents(held), _)) = heard {
                    contents.set(Some(Rc::new(held)));
                }
            });
        });
    }
    let change = {
        let (wish, told) = (wish.clone(), told.clone());
        Callback::from(move |next: Wish| {
            told.set(None);
            wish.set(next);
        })
    };
    // What was locked with another passphrase is not what is asked for now.
    let unlocked = {
        let (link, change, leaving) = (link.clone(), change.clone(), wish.leaving);
        Callback::from(move |next: Wish| {
            if matches!(*link, Link::Made(_) | Link::Locking | Link::Refused(_)) {
                pack(leaving, true);
            }
            change.emit(next);
        })
    };
    let onsubmit = {
        let (counter, wish, link, turn) = (Rc::clone(&counter), wish.clone(), link.clone(), (*turn).clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if wish.refusal().is_none() && matches!(*link, Link::Unlocked(_)) {
                lock(&counter, &wish, link.clone(), turn.take());
            }
        })
    };
    let on_leaving = {
        let (wish, change) = ((*wish).clone(), change.clone());
        Callback::from(move |leaving| change.emit(Wish { leaving, ..wish.clone() }))
    };
    let counts = contents.as_ref().map(|contents| &*contents.parts).unwrap_or_default();
    let said = contents.as_ref().map(|contents| &*contents.sentences).unwrap_or_default();
    html! {
        <Dialog title={format!("Share {}", quoted(plan.name()))} on_close={props.on_close.clone()}>
            <form class="stack share" {onsubmit}>
                <p class="soft">{ "The link holds the plan itself: answers, charts and designs. Nothing is stored on a server, and what stands behind the # of an address is not sent to one. What you can undo never travels along." }</p>
                { fields(wish.leaving, counts, &|_| None, &on_leaving) }
                // There from the first, so that nothing moves when the answer comes.
                <details><summary class="small">{ "What travels" }</summary>{ sentences(said) }</details>
                { locking(&wish, &change, &unlocked, &link) }
                { result(&link, plan.name(), &told) }
            </form>
        </Dialog>
    }
}

/// What came of packing.
fn made(heard: Heard) -> Link {
    match heard {
        Ok((Given::Link, text)) => Link::Made(address(&text)),
        Ok((Given::Packed(characters), _)) => Link::Unlocked(characters),
        Ok(_) => Link::Refused(UNASKED.into()),
        Err(words) => Link::Refused(words),
    }
}

/// The whole address of a link.
fn address(text: &ArrayBuffer) -> AttrValue {
    let page = window().location().href().unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    format!("{page}{ADDRESS}{}", String::from_utf8_lossy(&Uint8Array::new(text).to_vec())).into()
}

/// Packs anew, seals, and makes the link.
fn lock(counter: &Rc<Counter>, wish: &Wish, link: UseStateHandle<Link>, mine: Turn) {
    link.set(Link::Locking);
    let (sealing, passphrase) = (Rc::clone(counter), wish.passphrase.clone());
    counter.ask(Outgoing::Pack(wish.leaving), &nothing(), move |heard| match heard {
        Ok((Given::Packed(_), packed)) => spawn_local(async move {
            match seal::lock(&packed, &passphrase).await {
                Ok((lock, sealed)) => {
                    sealing.ask(Outgoing::Seal(lock), &sealed, move |heard| mine.use_for(|| link.set(made(heard))));
                }
                Err(error) => mine.use_for(|| link.set(Link::Refused(error.said().into()))),
            }
        }),
        other => mine.use_for(|| link.set(made(other))),
    });
}

/// Counts what was asked for: an answer that is overtaken by another wish must not be taken for one to it.
#[derive(Clone, Default)]
struct Turns(Rc<Cell<u32>>);

/// One of them.
struct Turn(Turns, u32);

impl Turns {
    fn take(&self) -> Turn {
        self.0.set(self.0.get().wrapping_add(1));
        Turn(self.clone(), self.0.get())
    }
}

impl Turn {
    /// Does it, unless something else was asked for since.
    fn use_for(&self, done: impl FnOnce()) {
        if self.0.0.get() == self.1 {
            done();
        }
    }
}

/// The link, how long it is, and what can be done with it.
fn result(link: &UseStateHandle<Link>, name: &str, told: &UseStateHandle<Told>) -> Html {
    let content = match &**link {
        Link::Packing => html! { <p class="small soft" role="status">{ "Packing the plan …" }</p> },
        Link::Locking => {
            html! { <p class="small soft" role="status">{ "Locking … this takes a moment on purpose, so that guessing takes long." }</p> }
        }
        Link::Refused(words) => html! { <p class="notice bad" role="alert">{ words }</p> },
        Link::Unlocked(characters) => {
            html! { <p class="small" role="status">{ format!("Locked, the link will have {} characters. {}", locale::whole(*characters as u64), fits(*characters)) }</p> }
        }
        Link::Made(address) => {
            let copy = {
                let (address, told) = (address.clone(), told.clone());
                Callback::from(move |_: MouseEvent| {
                    let (address, told) = (address.clone(), told.clone());
                    spawn_local(async move {
                        told.set(Some(if clipboard::copy(&address).await {
                            Ok("The link is on the clipboard.".into())
                        } else {
                            Err("The browser does not let the page use the clipboard. Select the link and copy it."
                                .into())
                        }));
                    });
                })
            };
            let save = {
                let (file, text) = (file_name(name), address.clone());
                let told = told.clone();
                Callback::from(move |_: MouseEvent| {
                    files::download(&file, "text/plain", &text);
                    told.set(Some(Ok(format!("{} “Open a plan file” opens it.", files::handed(&file)).into())));
                })
            };
            html! {
                <>
                    <input id="share-link" class="input share-link" readonly=true aria-label="Link" value={address.clone()} onfocus={Callback::from(|event: FocusEvent| select_all(&event))} />
                    <p class="small" role="status">{ format!("{} characters. {}", locale::whole(address.len() as u64), fits(address.len())) }</p>
                    <div class="row">
                        <button type="button" class="button primary" onclick={copy}>{ "Copy the link" }</button>
                        <button type="button" class="button" onclick={save}>{ "Save it as a file" }</button>
                    </div>
                    <p class="small" role="status">
                        if let Some(told) = &**told { <span class={told.is_err().then_some("bad-text")}>{ told.clone().unwrap_or_else(|words| words) }</span> }
                    </p>
                </>
            }
        }
    };
    html! { <section class="stack-tight export-held" aria-label="The link">{ content }</section> }
}

/// What the length of a link means.
const fn fits(characters: usize) -> &'static str {
    if characters <= FITS {
        "That fits into e-mail and chat."
    } else if characters <= LONG {
        "Some mail programs and chats cut links as long as this; if one does, send the file."
    } else {
        "That is too long for e-mail and chat. Save it as a file and send that."
    }
}

fn select_all(event: &FocusEvent) {
    if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
        input.select();
    }
}

/// A name for the file that holds a link.
fn file_name(name: &str) -> String {
    let plain: String =
        name.to_lowercase().chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
    format!("{}.orgwright", plain.trim_matches('-'))
}
