//! The page’s line to its clerk, who works in a thread of its own: see [`crate::exchange::Clerk`].

use crate::exchange::{Answer, Request};
use js_sys::{Array, ArrayBuffer, Promise, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, MessageEvent, Worker};
use yew::Callback;
use yew::platform::spawn_local;

#[wasm_bindgen]
extern "C" {
    /// A thread that was made of checked files, see `site/start.js`.
    #[wasm_bindgen(catch, js_name = orgwrightThread)]
    fn thread() -> Result<Promise, JsValue>;
}

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

#[derive(Default)]
struct Line {
    /// Once it is there, with what hears it.
    clerk: RefCell<Option<Clerk>>,
    /// What was asked before the clerk was ready.
    waiting: RefCell<Vec<Array>>,
    ready: Cell<bool>,
}

struct Clerk {
    worker: Worker,
    _heard: Closure<dyn Fn(MessageEvent)>,
    _failed: Closure<dyn Fn(Event)>,
}

impl Drop for Clerk {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl Line {
    /// Hears what the clerk says from now on. Nothing was said before: its script has not run yet.
    fn take_on(self: Rc<Self>, worker: Worker, on_said: Callback<Said>) {
        let failed = {
            let (on_said, line) = (on_said.clone(), Rc::downgrade(&self));
            Closure::<dyn Fn(Event)>::new(move |event: Event| {
                // Said to the reader; the console need not say it again.
                event.prevent_default();
                let was_ready = line.upgrade().is_some_and(|line| line.ready.get());
                on_said.emit(Said::Gone(if was_ready { BROKE_OFF } else { NO_CLERK }));
            })
        };
        let line = Rc::downgrade(&self);
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let parts: Array = event.data().unchecked_into();
            match read(parts.get(0).unchecked_ref()) {
                Some(Answer::Ready) => {
                    let Some(line) = line.upgrade() else { return };
                    line.ready.set(true);
                    line.waiting.take().iter().for_each(|asked| line.post(asked));
                }
                Some(said) => on_said.emit(Said::Answer(said, parts.get(1).unchecked_into())),
                None => on_said.emit(Said::Gone(OTHER_VERSION)),
            }
        });
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        self.clerk.replace(Some(Clerk { worker, _heard: heard, _failed: failed }));
    }

    fn post(&self, asked: &Array) {
        if let Some(clerk) = &*self.clerk.borrow() {
            // Fails only for what cannot be sent, and buffers can.
            let _ = clerk.worker.post_message_with_transfer(asked, asked);
        }
    }
}

impl Office {
    /// Calls a clerk. `on_said` hears everything it says: progress, and one answer to each request, in their order.
    ///
    /// # Errors
    /// A sentence for the reader where the page cannot call one.
    pub fn open(on_said: Callback<Said>) -> Result<Self, &'static str> {
        let called = thread().map_err(|_| NO_CLERK)?;
        let line = Rc::new(Line::default());
        let held = Rc::downgrade(&line);
        spawn_local(async move {
            let come = JsFuture::from(called).await;
            match (come, held.upgrade()) {
                (Ok(worker), Some(line)) => line.take_on(worker.unchecked_into(), on_said),
                (Ok(worker), None) => worker.unchecked_into::<Worker>().terminate(),
                (Err(_), Some(_)) => on_said.emit(Said::Gone(NO_CLERK)),
                (Err(_), None) => {}
            }
        });
        Ok(Self(line))
    }

    /// Asks. `body` changes hands and is empty afterwards.
    pub fn ask(&self, request: &Request, body: &ArrayBuffer) {
        let request = serde_json::to_string(request).expect("a request has string keys and finite numbers alone");
        let request = Uint8Array::from(request.as_bytes()).buffer();
        let asked = Array::of2(&request, body);
        if self.0.ready.get() {
            self.0.post(&asked);
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
