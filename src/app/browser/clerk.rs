//! The page’s line to its clerk, who works in a thread of its own: see [`crate::exchange::Clerk`].

use crate::exchange::{Answer, Request};
use js_sys::{Array, ArrayBuffer, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};
use yew::Callback;

/// What the clerk said, with the bytes beside it.
pub type Said = (Answer, ArrayBuffer);

/// A clerk. Dropping the last handle dismisses it, whatever it is doing.
#[derive(Clone)]
pub struct Office(Rc<Line>);

struct Line {
    worker: Worker,
    /// What was asked before the clerk was there.
    waiting: Rc<RefCell<Vec<Array>>>,
    ready: Rc<Cell<bool>>,
    _heard: Closure<dyn Fn(MessageEvent)>,
    _failed: Closure<dyn Fn(JsValue)>,
}

impl Drop for Line {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl PartialEq for Office {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The clerk’s own script, beside the page.
const SCRIPT: &str = "./orgwright-worker_loader.js";

impl Office {
    /// Calls a clerk. `on_said` hears everything it says: progress, and one answer to each request, in their order.
    ///
    /// # Errors
    /// A sentence for the reader where the browser has no threads.
    pub fn open(on_said: Callback<Said>) -> Result<Self, String> {
        let worker = Worker::new(SCRIPT).map_err(|_| NO_CLERK.to_owned())?;
        let (waiting, ready) = (Rc::new(RefCell::new(Vec::<Array>::new())), Rc::new(Cell::new(false)));
        let failed = {
            let on_said = on_said.clone();
            Closure::<dyn Fn(JsValue)>::new(move |_| {
                on_said.emit((Answer::Refused(NO_CLERK.to_owned()), ArrayBuffer::new(0)));
            })
        };
        let heard = {
            let (waiting, ready, worker) = (Rc::clone(&waiting), Rc::clone(&ready), worker.clone());
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                let parts: Array = event.data().unchecked_into();
                let said = serde_json::from_slice(&Uint8Array::new(&parts.get(0)).to_vec());
                match said {
                    Ok(Answer::Ready) => {
                        ready.set(true);
                        waiting.take().iter().for_each(|asked| post(&worker, asked));
                    }
                    Ok(said) => on_said.emit((said, parts.get(1).unchecked_into())),
                    Err(_) => on_said.emit((Answer::Refused(OTHER_VERSION.to_owned()), ArrayBuffer::new(0))),
                }
            })
        };
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        Ok(Self(Rc::new(Line { worker, waiting, ready, _heard: heard, _failed: failed })))
    }

    /// Asks. `body` changes hands and is empty afterwards.
    pub fn ask(&self, request: &Request, body: &ArrayBuffer) {
        let request = serde_json::to_vec(request).expect("a request has string keys and finite numbers alone");
        let request = Uint8Array::from(&*request).buffer();
        let asked = Array::of2(&request, body);
        if self.0.ready.get() {
            post(&self.0.worker, &asked);
        } else {
            self.0.waiting.borrow_mut().push(asked);
        }
    }
}

const NO_CLERK: &str =
    "The part of the page that reads and writes files could not be loaded. Look at the connection and try again.";
const OTHER_VERSION: &str = "The page has been renewed since it was opened. Reload it and try again.";

fn post(worker: &Worker, asked: &Array) {
    // Fails only for what cannot be sent, and buffers can.
    let _ = worker.post_message_with_transfer(asked, asked);
}
