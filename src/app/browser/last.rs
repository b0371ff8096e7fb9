//! What is remembered for the next visit: which plan was open last, in each tab its own and for a new tab the one of all, and what
//! was asked already.

use super::storage::PlanKey;
use gloo::utils::window;
use web_sys::Storage;

/// Where the key of the plan that was open last is remembered. `site/rescue.js` reads it too.
const OPEN: &str = "orgwright-open";
/// Where `site/rescue.js` remembers the plan that the page broke down on twice, and that is not to be opened by itself.
const WITHOUT: &str = "orgwright-without";

/// Of this tab, where the browser has not closed it.
fn tab() -> Option<Storage> {
    window().session_storage().ok()?
}

/// Of all tabs.
fn all() -> Option<Storage> {
    window().local_storage().ok()?
}

fn read(memory: Option<Storage>, name: &str) -> Option<PlanKey> {
    memory?.get_item(name).ok()??.parse().ok()
}

/// Remembers which plan is open. Where nothing can be remembered the plan changed last is opened on the next visit.
pub fn remember_open(key: PlanKey) {
    for memory in [tab(), all()].into_iter().flatten() {
        let _ = memory.set_item(OPEN, &key.to_string());
    }
    // Who opens it by hand after all may have it opened again.
    if without() == Some(key) {
        let _ = tab().map(|tab| tab.remove_item(WITHOUT));
    }
}

/// The plan that was open last, where it is remembered.
pub fn last_open() -> Option<PlanKey> {
    read(tab(), OPEN).or_else(|| read(all(), OPEN))
}

/// The plan that is not to be opened unless it is asked for.
pub fn without() -> Option<PlanKey> {
    read(tab(), WITHOUT)
}

/// Whether something is done for the first time in this browser, as far as it remembers.
pub fn is_first_time(name: &str) -> bool {
    let Some(memory) = all() else { return true };
    let first = matches!(memory.get_item(name), Ok(None));
    let _ = memory.set_item(name, "yes");
    first
}
