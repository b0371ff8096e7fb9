//! What is done when the program breaks down: `site/rescue.js` shows a page in its place, and gets the plans that are still in memory.

use super::state::{Shared, State};
use crate::plan::Plan;
use std::cell::RefCell;
use std::panic::PanicHookInfo;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    // Each fails where the script is not there: the page of a benchmark has none.
    #[wasm_bindgen(catch, js_namespace = orgwrightRescue)]
    fn ready(version: &str, ask: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_namespace = orgwrightRescue)]
    fn show(message: &str, place: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_namespace = orgwrightRescue)]
    fn offer(name: &str, file: &str, text: &str) -> Result<(), JsValue>;
}

thread_local! {
    /// The plans that somebody would miss: the open one, and those left with a change still to be saved.
    static HELD: RefCell<Vec<Shared<Plan>>> = const { RefCell::new(Vec::new()) };
}

/// From now on a breakdown is shown. Call it before anything is rendered.
pub fn prepare() {
    yew::set_custom_panic_hook(Box::new(on_panic));
    let _ = ready(env!("CARGO_PKG_VERSION"), &Closure::<dyn Fn()>::new(hand_over).into_js_value());
}

/// Notes what would be missed if the program broke down now.
pub fn hold(state: &State) {
    let open = (state.open.touched || state.plan().is_started()).then_some(&state.open);
    let plans = state.leaving.iter().chain(open).map(|document| document.plan.clone()).collect();
    HELD.with(|held| {
        if let Ok(mut held) = held.try_borrow_mut() {
            *held = plans;
        }
    });
}

/// The page first: whatever fails in writing the plans out, it is there then.
fn on_panic(info: &PanicHookInfo<'_>) {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let _ = show(info.payload_as_str().unwrap_or("no words"), &place);
    hand_over();
}

fn hand_over() {
    HELD.with(|held| {
        let Ok(held) = held.try_borrow() else { return };
        for plan in held.iter() {
            let _ = offer(plan.name(), &plan.file_name(), &plan.to_text());
        }
    });
}
