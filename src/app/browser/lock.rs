//! Locks that all tabs of this site share, in the browser’s keeping: a tab that is closed or breaks down gives its locks back.

use gloo::utils::window;
use js_sys::{Function, Object, Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// A lock that is held; dropping it gives it back.
pub struct Lock(Option<Function>);

impl Drop for Lock {
    fn drop(&mut self) {
        if let Some(release) = &self.0 {
            // A promise that is resolved twice stays as it is.
            let _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}

/// Takes the lock of that name: with `wait` as soon as nobody else holds it, without at once or not at all. A browser without
/// locks gives it to everybody.
pub async fn take(name: &str, wait: bool) -> Option<Lock> {
    let Some((locks, request)) = locks() else { return Some(Lock(None)) };
    let held = Rc::new(RefCell::new(None));
    let granted = Promise::new(&mut |granted, _| {
        let held = Rc::clone(&held);
        let on_grant = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            let given = !lock.is_null();
            // The lock is held for as long as what is returned is not resolved.
            let until = given.then(|| Promise::new(&mut |release, _| *held.borrow_mut() = Some(release)));
            let _ = granted.call0(&JsValue::UNDEFINED);
            until.map_or(JsValue::UNDEFINED, JsValue::from)
        });
        let options = Object::new();
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&options, &"ifAvailable".into(), &(!wait).into());
        // A request that is refused is never granted, as one that waits for ever.
        let _ = request.call3(&locks, &name.into(), &options, &on_grant);
    });
    JsFuture::from(granted).await.ok()?;
    let release = held.borrow_mut().take();
    release.map(|release| Lock(Some(release)))
}

/// The browser’s locks and how they are asked for, where it has any; a page that did not come safely has none.
fn locks() -> Option<(JsValue, Function)> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
    let request = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    Some((locks, request))
}
