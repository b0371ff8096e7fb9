//! What is half filled in, kept for as long as its tab is open: a reload does not lose it, and nobody else finds it later.

use gloo::utils::window;
use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::Storage;

fn store() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// What was kept under `key`; `None` where nothing was, where it is no longer understood, and where storage is closed.
pub fn kept<T: DeserializeOwned>(key: &str) -> Option<T> {
    serde_json::from_str(&store()?.get_item(key).ok()??).ok()
}

/// Keeps `draft` under `key`. Says whether the browser does.
pub fn keep(key: &str, draft: &impl Serialize) -> bool {
    let Ok(text) = serde_json::to_string(draft) else { return false };
    store().is_some_and(|store| store.set_item(key, &text).is_ok())
}
