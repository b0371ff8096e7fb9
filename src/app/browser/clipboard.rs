//! The clipboard.

use gloo::utils::window;
use wasm_bindgen_futures::JsFuture;

/// Puts `text` on the clipboard. Says whether the browser took it: it may refuse, as on a page that is not served safely.
pub async fn copy(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    // Missing where the page is not served safely.
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
