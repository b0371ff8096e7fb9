//! Hands that hold nothing: what is done goes through scripts and the browser’s input alone, and no handle of an element is
//! left behind. Quicker than [`Target`](crate::target::Target) on a page of tens of thousands of positions too, since no
//! accessibility tree is asked for.

use crate::browser::Browser;
use serde_json::{Value, json};

/// What a script returns; the arguments are its `arguments`. As [`Browser::script`], but in the browser’s own protocol: of a script that the
/// driver runs the page keeps something for good, which over an hour looks like a leak.
#[track_caller]
pub fn asks(browser: &Browser, script: &str, given: &[Value]) -> Value {
    let call = format!("(function () {{ {script} }})(...{})", json!(given));
    let answer = browser.tell("Runtime.evaluate", json!({ "expression": call, "returnByValue": true }));
    assert!(answer["exceptionDetails"].is_null(), "the script failed: {answer}");
    answer["result"]["value"].clone()
}

/// Does in the page what `script` says, once it returns true.
#[track_caller]
pub fn does(browser: &Browser, what: &str, script: &str, given: &[Value]) {
    browser.wait_for(what, |browser| asks(browser, script, given) == true);
}

#[track_caller]
pub fn sees(browser: &Browser, selector: &str) {
    let script = "return document.querySelector(arguments[0]) !== null";
    does(browser, &format!("to see {selector}"), script, &[json!(selector)]);
}

#[track_caller]
pub fn sees_no(browser: &Browser, selector: &str) {
    let script = "return document.querySelector(arguments[0]) === null";
    does(browser, &format!("for {selector} to go"), script, &[json!(selector)]);
}

#[track_caller]
pub fn clicks(browser: &Browser, selector: &str) {
    let script = "const found = document.querySelector(arguments[0]); if (!found || found.disabled) return false; found.click(); return true";
    does(browser, &format!("to click {selector}"), script, &[json!(selector)]);
}

/// Clicks the button whose name begins so.
#[track_caller]
pub fn presses(browser: &Browser, name: &str) {
    let script = "
        const called = button => (button.ariaLabel ?? button.textContent).trim();
        const found = [...document.querySelectorAll('button')].find(button => called(button).startsWith(arguments[0]) && !button.disabled);
        found?.click();
        return found !== undefined";
    does(browser, &format!("to click the button “{name}”"), script, &[json!(name)]);
}

#[track_caller]
pub fn goes(browser: &Browser, route: &str, shows: &str) {
    asks(browser, "location.hash = arguments[0]", &[json!(route)]);
    sees(browser, shows);
}

/// A key, alone or with Control.
pub fn strikes(browser: &Browser, key: &str, control: bool) {
    let code = match key {
        "Tab" => 9,
        "Enter" => 13,
        "Escape" => 27,
        "Insert" => 45,
        "F2" => 113,
        _ => 0,
    };
    for kind in ["rawKeyDown", "keyUp"] {
        let modifiers = if control { 2 } else { 0 };
        let event =
            json!({ "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": modifiers });
        browser.tell("Input.dispatchKeyEvent", event);
    }
    if key == "Enter" {
        browser.tell("Input.dispatchKeyEvent", json!({ "type": "char", "text": "\r" }));
    }
}

/// Replaces what a field holds, and leaves it.
#[track_caller]
pub fn types(browser: &Browser, selector: &str, text: &str) {
    let script = "const found = document.querySelector(arguments[0]); found?.focus(); found?.select(); return document.activeElement === found && found !== null";
    does(browser, &format!("to type into {selector}"), script, &[json!(selector)]);
    browser.tell("Input.insertText", json!({ "text": text }));
    strikes(browser, "Tab", false);
}

/// What was done last on the chart, as it is read out.
pub fn told(browser: &Browser) -> String {
    asks(browser, "return document.querySelector('.desk-told')?.textContent ?? ''", &[])
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// Waits until something was done that is not told yet.
#[track_caller]
pub fn is_told(browser: &Browser, before: &str) {
    browser.wait_for("for what was done to be told", |browser| told(browser) != before);
}

pub fn saved(browser: &Browser) {
    sees(browser, "[data-saving=saved]");
}

/// The middle of a card, in pixels of the window.
#[track_caller]
pub fn middle(browser: &Browser, at: usize) -> (f64, f64) {
    let script = "
        document.querySelector('#design-chart')?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const cards = [...document.querySelectorAll('#design-chart .card')].map(card => card.getBoundingClientRect());
        const frame = document.querySelector('#design-chart').getBoundingClientRect();
        const inside = cards.filter(box => box.left > frame.left && box.right < frame.right && box.top > Math.max(frame.top, 0) && box.bottom < Math.min(frame.bottom, innerHeight));
        const box = inside[arguments[0]];
        return box ? [box.x + box.width / 2, box.y + box.height / 2] : null";
    let mut found = Value::Null;
    browser.wait_for(&format!("for card {at}"), |browser| {
        found = asks(browser, script, &[json!(at)]);
        !found.is_null()
    });
    (found[0].as_f64().unwrap_or(0.0), found[1].as_f64().unwrap_or(0.0))
}

/// Picks a card with the pointer, and again where the chart was just moving under it: at every fiftieth look, since a second
/// press must not overtake what the first one does.
#[track_caller]
pub fn picks(browser: &Browser, at: usize) {
    let chosen = "return document.querySelector('#design-chart .card.chosen') !== null";
    let mut looks = 0;
    browser.wait_for(&format!("for card {at} to be picked"), |browser| {
        if looks % 50 == 0 {
            let (x, y) = middle(browser, at);
            for kind in ["mousePressed", "mouseReleased"] {
                let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
                browser.tell("Input.dispatchMouseEvent", event);
            }
        }
        looks += 1;
        asks(browser, chosen, &[]) == true
    });
}
