//! What the browser says of the room it gives: whether it has promised to keep the plans, and how much is used.

use gloo::utils::window;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What the browser says. Browsers that do not say one of these leave it out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Room {
    /// Whether it keeps the plans until they are removed, and does not clear them when the disk is full.
    pub promised: Option<bool>,
    /// Bytes that are used.
    pub used: Option<f64>,
    /// Bytes that may be used.
    pub allowed: Option<f64>,
}

/// Calls one of the browser's storage functions; `None` where it has none or refuses.
async fn call(function: &str) -> Option<JsValue> {
    let storage = Reflect::get(&window().navigator(), &"storage".into()).ok()?;
    let function: Function = Reflect::get(&storage, &function.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = function.call0(&storage).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

/// Asks the browser to keep what is stored. Some ask the reader; what they say shows in [`room`].
pub async fn ask_to_keep() {
    if call("persisted").await.and_then(|kept| kept.as_bool()) != Some(true) {
        call("persist").await;
    }
}

/// What the browser says now.
pub async fn room() -> Room {
    let estimate = call("estimate").await.unwrap_or(JsValue::UNDEFINED);
    let bytes = |name: &str| Reflect::get(&estimate, &name.into()).ok()?.as_f64();
    Room {
        promised: call("persisted").await.and_then(|kept| kept.as_bool()),
        used: bytes("usage"),
        allowed: bytes("quota"),
    }
}
