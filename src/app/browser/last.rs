//! What is remembered for the next visit: which plan was open last, in each tab its own and for a new tab the one of all, and what
//! was asked already.

use super::storage::PlanKey;
use gloo::utils::window;
use web_sys::Storage;

/// Where the key of the plan that was open last is remembered. `site/rescue.js` reads it too.
const OPEN: &str = "orgwright-open";
/// Where the key of the plan is noted whose opening has begun, until it is on the screen: whoever breaks down on the way breaks down
/// on this one. `site/rescue.js` reads it first.
const OPENING: &str = "orgwright-opening";
/// Where `site/rescue.js` remembers the plans that the page broke down on twice, and that are not to be opened by themselves; with
/// commas.
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

/// Notes that the plan with this key is about to be read and shown.
pub fn begin_opening(key: PlanKey) {
    let _ = tab().map(|tab| tab.set_item(OPENING, &key.to_string()));
}

/// Notes that it is on the screen, or will not be.
pub fn end_opening() {
    let _ = tab().map(|tab| tab.remove_item(OPENING));
}

/// Remembers which plan is open. Where nothing can be remembered the plan changed last is opened on the next visit.
pub fn remember_open(key: PlanKey) {
    end_opening();
    for memory in [tab(), all()].into_iter().flatten() {
        let _ = memory.set_item(OPEN, &key.to_string());
    }
    // Who opens it by hand after all may have it opened again.
    let mut others = without();
    if let (Some(at), Some(tab)) = (others.iter().position(|other| *other == key), tab()) {
        others.remove(at);
        let others: Vec<_> = others.iter().map(PlanKey::to_string).collect();
        let _ = tab.set_item(WITHOUT, &others.join(","));
    }
}

/// The plan that was open last, where it is remembered.
pub fn last_open() -> Option<PlanKey> {
    read(tab(), OPEN).or_else(|| read(all(), OPEN))
}

/// The plans that are not to be opened unless they are asked for.
pub fn without() -> Vec<PlanKey> {
    let noted = tab().and_then(|tab| tab.get_item(WITHOUT).ok()?);
    noted.iter().flat_map(|noted| noted.split(',')).filter_map(|key| key.parse().ok()).collect()
}

/// Whether something is done for the first time in this browser, as far as it remembers.
pub fn is_first_time(name: &str) -> bool {
    let Some(memory) = all() else { return true };
    let first = matches!(memory.get_item(name), Ok(None));
    let _ = memory.set_item(name, "yes");
    first
}
