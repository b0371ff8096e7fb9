//! The browser’s database as futures: a request, a transaction, the opening. No crate does it with all that is needed here:
//! transactions that are on the disk when they are complete, and the name of what went wrong.

use super::refusal::StoreError;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Object, Promise, Reflect};
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Event, IdbCursor, IdbDatabase, IdbFactory, IdbIndex, IdbKeyRange, IdbOpenDbRequest, IdbRequest, IdbTransaction,
    IdbVersionChangeEvent,
};

#[wasm_bindgen]
extern "C" {
    /// A database, with what its bindings lack.
    type Base;
    #[wasm_bindgen(method, catch)]
    fn transaction(this: &Base, stores: &JsValue, mode: &str, options: &JsValue) -> Result<IdbTransaction, JsValue>;
    /// A store or an index, by the one way both are walked along.
    type Walked;
    #[wasm_bindgen(method, catch, js_name = openKeyCursor)]
    fn open_key_cursor(this: &Walked, range: &JsValue, direction: &str) -> Result<IdbRequest, JsValue>;
}

/// How long the opening may take. Milliseconds; a browser that is alive takes a few hundred.
const PATIENCE: u32 = 6_000;

thread_local! {
    /// Whether another tab holds on to an older version: an opening that waits behind one that was told so is told nothing itself.
    static BLOCKED: Cell<bool> = const { Cell::new(false) };
}

/// What a request answers.
pub async fn done(request: &IdbRequest) -> Result<JsValue, StoreError> {
    let answered = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    match JsFuture::from(answered).await {
        Ok(_) => Ok(request.result()?),
        Err(_) => Err(request.error()?.map_or_else(unnamed, StoreError::from)),
    }
}

/// Waits until a transaction is complete: all or nothing of it is kept.
pub async fn complete(transaction: &IdbTransaction) -> Result<(), StoreError> {
    let ended = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    match JsFuture::from(ended).await {
        Ok(_) => Ok(()),
        Err(_) => Err(transaction.error().map_or_else(unnamed, StoreError::from)),
    }
}

fn unnamed() -> StoreError {
    StoreError::Other("no reason was given".to_owned())
}

/// A transaction that reads.
pub fn reading(database: &IdbDatabase, stores: &[&str]) -> Result<IdbTransaction, StoreError> {
    begin(database, stores, "readonly")
}

/// A transaction that writes. It is complete once it is on the disk, and not only in the hands of the system, which a power cut empties.
pub fn writing(database: &IdbDatabase, stores: &[&str]) -> Result<IdbTransaction, StoreError> {
    begin(database, stores, "readwrite")
}

fn begin(database: &IdbDatabase, stores: &[&str], mode: &str) -> Result<IdbTransaction, StoreError> {
    let stores: Array = stores.iter().map(|store| JsValue::from_str(store)).collect();
    let options = Object::new();
    // Setting a property of a fresh plain object cannot fail.
    let _ = Reflect::set(&options, &"durability".into(), &"strict".into());
    Ok(database.unchecked_ref::<Base>().transaction(&stores, mode, &options)?)
}

/// The keys of an index with those of their records, the last first; what the records hold is not read.
pub async fn keys(index: &IdbIndex, range: Option<&IdbKeyRange>) -> Result<Vec<(JsValue, JsValue)>, StoreError> {
    let range = range.map_or(JsValue::NULL, JsValue::from);
    let request = index.unchecked_ref::<Walked>().open_key_cursor(&range, "prev")?;
    let mut keys = Vec::new();
    while let Ok(cursor) = done(&request).await?.dyn_into::<IdbCursor>() {
        keys.push((cursor.key()?, cursor.primary_key()?));
        cursor.continue_()?;
    }
    Ok(keys)
}

/// Opens a database; `upgrade` makes it what it is in this version.
///
/// # Errors
/// Where the browser refuses, where another tab holds on to an older version, and where nothing is heard for long.
pub async fn open(
    name: &str,
    version: u32,
    upgrade: impl FnOnce(&IdbDatabase, &IdbTransaction) -> Result<(), JsValue> + 'static,
) -> Result<IdbDatabase, StoreError> {
    let factory = Reflect::get(&js_sys::global(), &"indexedDB".into())?;
    let Ok(factory) = factory.dyn_into::<IdbFactory>() else { return Err(StoreError::Closed) };
    let request = factory.open_with_u32(name, version).map_err(refused_to_open)?;
    // Kept by the browser for as long as the request: it may go on when nobody waits for it any more.
    let on_upgrade = Closure::once_into_js({
        let request = request.clone();
        move |_: IdbVersionChangeEvent| {
            let (Ok(database), Some(transaction)) = (request.result(), request.transaction()) else { return };
            if upgrade(database.unchecked_ref(), &transaction).is_err() {
                // Half an upgrade is none: the request ends with this.
                let _ = transaction.abort();
            }
        }
    });
    request.set_onupgradeneeded(Some(on_upgrade.unchecked_ref()));
    let mut patience = None;
    let answered = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
        request.set_onblocked(Some(&reject));
        patience = Some(Timeout::new(PATIENCE, move || drop(reject.call0(&JsValue::UNDEFINED))));
    });
    let answer = JsFuture::from(answered).await;
    drop(patience);
    let Err(why) = answer else {
        BLOCKED.set(false);
        return Ok(request.result()?.unchecked_into());
    };
    let heard = why.dyn_ref::<Event>().map(Event::type_).unwrap_or_default();
    if heard == "error" {
        return Err(request.error()?.map_or_else(unnamed, |exception| refused_to_open(exception.into())));
    }
    let_go_when_open(&request);
    if heard == "blocked" {
        BLOCKED.set(true);
    }
    Err(if BLOCKED.get() { StoreError::Blocked } else { StoreError::Silent })
}

/// In the opening, a state that does not allow it is how some browsers say that a window is private.
fn refused_to_open(thrown: JsValue) -> StoreError {
    match StoreError::from(thrown) {
        StoreError::Ended => StoreError::Closed,
        other => other,
    }
}

/// Whoever has given up waiting must not hold what comes late from others.
fn let_go_when_open(request: &IdbOpenDbRequest) {
    let late = request.clone();
    let on_success = Closure::once_into_js(move |_: Event| {
        BLOCKED.set(false);
        if let Ok(database) = late.result() {
            database.unchecked_into::<IdbDatabase>().close();
        }
    });
    request.set_onsuccess(Some(on_success.unchecked_ref()));
}
