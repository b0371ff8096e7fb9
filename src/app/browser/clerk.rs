//! The page’s line to its clerk, who works in a thread of its own: see [`crate::exchange::Clerk`].

use crate::exchange::{Answer, Request};
use gloo::utils::document;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};
use yew::Callback;

/// What is heard from a clerk.
pub enum Said {
    /// An answer, or how far it is, with the bytes beside it.
    Answer(Answer, ArrayBuffer),
    /// There is no clerk, or no longer: a sentence for the reader. Nothing more will be heard.
    Gone(&'static str),
}

/// A clerk. Dropping the last handle dismisses it, whatever it is doing.
#[derive(Clone)]
pub struct Office(Rc<Line>);

struct Line {
    worker: Worker,
    /// What was asked before the clerk was there.
    waiting: Rc<RefCell<Vec<Array>>>,
    ready: Rc<Cell<bool>>,
    _heard: Closure<dyn Fn(MessageEvent)>,
    _failed: Closure<dyn Fn(Event)>,
}

impl Drop for Line {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// The clerk’s own script, beside the page, under the name that the page gives for it.
fn script() -> Option<String> {
    document().query_selector("meta[name=second-thread]").ok()??.get_attribute("content")
}

impl Office {
    /// Calls a clerk. `on_said` hears everything it says: progress, and one answer to each request, in their order.
    ///
    /// # Errors
    /// A sentence for the reader where the browser has no threads.
    pub fn open(on_said: Callback<Said>) -> Result<Self, &'static str> {
        let worker = Worker::new(&script().ok_or(NO_CLERK)?).map_err(|_| NO_CLERK)?;
        let (waiting, ready) = (Rc::new(RefCell::new(Vec::<Array>::new())), Rc::new(Cell::new(false)));
        let failed = {
            let (on_said, ready) = (on_said.clone(), Rc::clone(&ready));
            Closure::<dyn Fn(Event)>::new(move |event: Event| {
                // Said to the reader; the console need not say it again.
                event.prevent_default();
                on_said.emit(Said::Gone(if ready.get() { BROKE_OFF } else { NO_CLERK }));
            })
        };
        let heard = {
            let (waiting, ready, worker) = (Rc::clone(&waiting), Rc::clone(&ready), worker.clone());
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                let parts: Array = event.data().unchecked_into();
                let said = read(parts.get(0).unchecked_ref());
                match said {
                    Some(Answer::Ready) => {
                        ready.set(true);
                        waiting.take().iter().for_each(|asked| post(&worker, asked));
                    }
                    Some(said) => on_said.emit(Said::Answer(said, parts.get(1).unchecked_into())),
                    None => on_said.emit(Said::Gone(OTHER_VERSION)),
                }
            })
        };
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        Ok(Self(Rc::new(Line { worker, waiting, ready, _heard: heard, _failed: failed })))
    }

    /// Asks. `body` changes hands and is empty afterwards.
    pub fn ask(&self, request: &Request, body: &ArrayBuffer) {
        let request = serde_json::to_string(request).expect("a request has string keys and finite numbers alone");
        let request = Uint8Array::from(request.as_bytes()).buffer();
        let asked = Array::of2(&request, body);
        if self.0.ready.get() {
            post(&self.0.worker, &asked);
        } else {
            self.0.waiting.borrow_mut().push(asked);
        }
    }
}

/// What the clerk says. It is read as text, as saved plans are, so that what reads charts is in the page once.
fn read(said: &ArrayBuffer) -> Option<Answer> {
    serde_json::from_str(&String::from_utf8(Uint8Array::new(said).to_vec()).ok()?).ok()
}

const NO_CLERK: &str = "The part of the page that reads and writes files could not be loaded. Look at the connection and try again, or load the page again.";
const BROKE_OFF: &str = "The part of the page that reads and writes files broke off, and nothing was changed. \
     Perhaps the browser ran out of memory: close other tabs, or leave out columns and rows that the chart does not need.";
const OTHER_VERSION: &str = "The page has been renewed since it was opened. Reload it and try again.";

fn post(worker: &Worker, asked: &Array) {
    // Fails only for what cannot be sent, and buffers can.
    let _ = worker.post_message_with_transfer(asked, asked);
}
