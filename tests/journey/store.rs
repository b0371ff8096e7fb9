//! The browser’s store behind the page’s back: read, written, and made to refuse.

use crate::browser::Browser;
use serde_json::Value;

/// What a script makes of the open database `base`, once it calls `finish` with it.
#[track_caller]
pub fn in_store(browser: &Browser, script: &str, arguments: &[Value]) -> Value {
    let script = format!(
        "window.answer = undefined; const given = arguments; const opening = indexedDB.open('orgwright'); \
         opening.onsuccess = () => {{ \
             const base = opening.result; \
             const finish = value => {{ base.close(); window.answer = [value]; }}; \
             {script} }}"
    );
    browser.script(&script, arguments);
    browser.wait_for("for the store", |browser| browser.script("return !!window.answer", &[]) == true);
    browser.script("return window.answer[0]", &[])
}

/// Has the store refuse to give what is in it, or give it again. What reads in order to write is not refused.
#[track_caller]
pub fn unreadable(browser: &Browser, refuse: bool) {
    let script = if refuse {
        "window.get = IDBObjectStore.prototype.get; \
         IDBObjectStore.prototype.get = function (key) { \
             if (this.transaction.mode === 'readonly') throw new DOMException('torn', 'UnknownError'); \
             return window.get.call(this, key); };"
    } else {
        "IDBObjectStore.prototype.get = window.get;"
    };
    browser.script(script, &[]);
}

/// Has the store refuse what is to be written for want of room, or take it again.
#[track_caller]
pub fn full(browser: &Browser, refuse: bool) {
    let script = if refuse {
        "window.put = IDBObjectStore.prototype.put; \
         IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') };"
    } else {
        "IDBObjectStore.prototype.put = window.put;"
    };
    browser.script(script, &[]);
}
