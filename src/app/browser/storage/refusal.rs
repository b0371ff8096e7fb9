//! Why the store did not do what it was asked: each reason its own plain words, with what to do.

use super::Writing;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// Why the store did not do what it was asked. Nothing has changed then, unless it says otherwise.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// No room is left.
    #[error(
        "The browser has no room left for this page. Remove plans or snapshots that you no longer need, or free space on this device, \
         and try again."
    )]
    Full,
    /// Private mode, or storage switched off.
    #[error(
        "The browser lets this page keep nothing: the window is private, or storage is switched off for this site. Open the page in an \
         ordinary window, or allow it to store data, and try again."
    )]
    Closed,
    /// A page of a later version has been here.
    #[error("A newer version of this page has been used in this browser. Reload the page to get it.")]
    Newer,
    /// Another tab holds on to the store as it was.
    #[error("An older version of this page is open in another tab and holds the plans. Close that tab and try again.")]
    Blocked,
    /// Nothing was heard of it for long.
    #[error(
        "The browser does not answer when it is asked for the plans. Close its other tabs or restart it, and try again."
    )]
    Silent,
    /// Another tab has opened a newer page, for which this one let go.
    #[error("The page has been renewed in another tab, and this one can keep nothing more. Reload it to go on here.")]
    Renewed,
    /// The browser has closed the store: its data were cleared, or the disk failed.
    #[error(
        "The browser has closed its store, perhaps because its data were cleared. What you have open is still here."
    )]
    Ended,
    /// Another tab has written the plan since.
    #[error("Another tab has changed this plan since.")]
    Changed,
    /// What was read back is not what was written.
    #[error("The browser did not keep what was written. Its store may be damaged.")]
    Altered,
    /// The plan has more bytes than the page opens.
    #[error(
        "The plan has {0} MB with all that can be undone, and the page opens up to 64 MB. It stays open here; this browser has it as it was saved \
         last. Save a file now. Then take back the last changes; or keep a snapshot, which leaves out what can be undone, save that as a \
         file, open it, and remove designs there."
    )]
    TooLong(usize),
    /// So has a snapshot of it.
    #[error(
        "No snapshot was kept: the plan has {0} MB even without what can be undone, and the page opens up to 64 MB. Remove designs, then try again."
    )]
    SnapshotTooLong(usize),
    /// The plan was removed.
    #[error("The plan is no longer in this browser: it was removed.")]
    Gone,
    /// Another reason, in the browser’s words.
    #[error(
        "The browser’s store failed ({0}). It may be damaged, or the disk full: free some space, restart the browser, and try again."
    )]
    Other(String),
}

/// Why a plan was not kept, and what the next attempt goes on from where this one had ended already.
#[derive(Debug)]
pub struct Unkept {
    /// Why.
    pub why: StoreError,
    /// What is in the store now, where that was written.
    pub writing: Option<Writing>,
}

impl<E: Into<StoreError>> From<E> for Unkept {
    fn from(why: E) -> Self {
        Self { why: why.into(), writing: None }
    }
}

impl From<JsValue> for StoreError {
    /// By the name of the exception, which browsers agree on; the words they do not.
    fn from(thrown: JsValue) -> Self {
        match thrown.dyn_into::<DomException>() {
            Ok(exception) => exception.into(),
            Err(other) => {
                let message = other.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
                Self::Other(message.unwrap_or_else(|| "no reason was given".to_owned()))
            }
        }
    }
}

impl From<DomException> for StoreError {
    fn from(exception: DomException) -> Self {
        match exception.name().as_str() {
            "QuotaExceededError" => Self::Full,
            "SecurityError" | "NotAllowedError" => Self::Closed,
            "VersionError" => Self::Newer,
            // Asked of a store that has been closed.
            "InvalidStateError" => Self::Ended,
            name => {
                let message = exception.message();
                let words = if message.is_empty() { name } else { message.trim_end_matches('.') };
                Self::Other(words.to_owned())
            }
        }
    }
}
