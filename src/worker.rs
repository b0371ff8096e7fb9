//! Starts the clerk in a thread of its own: what is brought in and taken out never holds the page up, and weighs nothing
//! until then. On anything but wasm32 there is nothing to start.

#[cfg(target_arch = "wasm32")]
mod scope {
    use js_sys::{Array, Uint8Array};
    use orgwright::exchange::{Answer, Clerk, Progress, Request};
    use std::cell::RefCell;
    use wasm_bindgen::prelude::*;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

    /// Listens to the page. Each message is a request in JSON and the bytes beside it; each answer likewise.
    pub fn listen() {
        let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
        let clerk = RefCell::new(Clerk::for_reader(orgwright::app::marks()));
        let answering = scope.clone();
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let parts: Array = event.data().unchecked_into();
            let [request, body] = [parts.get(0), parts.get(1)].map(|part| Uint8Array::new(&part).to_vec());
            let watch = &mut |progress: Progress| answer(&answering, &Answer::Progress(progress), &[]);
            let (said, beside) = match serde_json::from_slice::<Request>(&request) {
                Ok(request) => clerk.borrow_mut().handle(request, body, watch),
                // Only a page of another version than this file can ask so.
                Err(_) => (Answer::Refused(OTHER_VERSION.to_owned()), Vec::new()),
            };
            answer(&answering, &said, &beside);
        });
        scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        heard.forget(); // it listens for as long as the thread lives
        answer(&scope, &Answer::Ready, &[]);
    }

    const OTHER_VERSION: &str = "The page has been renewed since it was opened. Reload it and try again.";

    /// Sends an answer; the buffers change hands and are not copied.
    fn answer(scope: &DedicatedWorkerGlobalScope, said: &Answer, beside: &[u8]) {
        let said = serde_json::to_vec(said).expect("an answer has string keys and finite numbers alone");
        let parts = [&*said, beside].map(|bytes| Uint8Array::from(bytes).buffer());
        let parts: Array = parts.iter().collect();
        // Fails only where the page is gone, and then nobody waits.
        let _ = scope.post_message_with_transfer(&parts, &parts);
    }
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    scope::listen();
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This is the page’s second thread and runs in a browser. In a terminal, `orgwright` does its work.");
}
