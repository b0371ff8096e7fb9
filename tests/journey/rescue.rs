//! The page when the program under it has broken down: nothing is lost, and nothing more can be done but to save and to go on.

use crate::begun::{call, is_called, northbeam, saved};
use crate::browser::Browser;
use crate::files::downloaded_plan;
use crate::site::Site;
use crate::target::{css, role};
use serde_json::json;
use std::time::Duration;
use thirtyfour::Key;

/// From now on the store refuses, and every element that the program puts into the page fails it: so does the sentence about it.
#[track_caller]
pub fn sabotage(browser: &Browser) {
    browser.script(
        "IDBObjectStore.prototype.put = () => { throw new DOMException('sabotaged', 'UnknownError') }; \
         Node.prototype.insertBefore = Node.prototype.appendChild = () => { throw new Error('sabotaged') };",
        &[],
    );
}

/// Ends the program so long from now as a fault in it would: a module whose one function is `unreachable`, called where nobody
/// catches it.
#[track_caller]
pub fn trap(browser: &Browser, after: Duration) {
    const TRAP: &str = "
        const bytes = [0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,102,0,0,10,5,1,3,0,0,11];
        const trap = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports.f;
        setTimeout(trap, arguments[0]);";
    let milliseconds = u64::try_from(after.as_millis()).expect("a test waits for less than an age");
    browser.script(TRAP, &[json!(milliseconds)]);
}

/// Two plans, Eastbeam and Westbeam, with the keys 1 and 2, of which the second is open; the page is just loaded.
fn two_plans(site: &Site) -> Browser {
    let browser = northbeam(site);
    call(&browser, "Eastbeam");
    saved(&browser);
    browser.open("#/plans");
    browser.click(role("button", "New plan"));
    call(&browser, "Westbeam");
    saved(&browser);
    browser.reload();
    is_called(&browser, "Westbeam");
    browser
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_panic_shows_a_page_that_saves_the_plan_with_the_last_edit() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    call(&browser, "Eastbeam");
    saved(&browser);
    sabotage(&browser);
    call(&browser, "Westbeam");
    browser.see(css("dialog.rescue[open]"));

    browser.click(css(".rescue-plan"));
    assert_eq!(downloaded_plan(&browser, "westbeam.orgwright.json").name(), "Westbeam");
    browser.click(css(".rescue-saved"));
    assert_eq!(downloaded_plan(&browser, "eastbeam.orgwright.json").name(), "Eastbeam");

    // What is beneath is out of reach, and so is the way there.
    assert_eq!(browser.script("return document.querySelector('.frame').inert", &[]), json!(true));
    for _ in 0..3 {
        browser.press(Key::Escape);
    }
    browser.see(css("dialog.rescue[open]"));
    browser.click(css(".rescue-details summary"));
    let details = browser.text(css(".rescue-details pre"));
    assert!(details.contains(env!("CARGO_PKG_VERSION")) && details.contains(".rs:"), "{details}");

    browser.click(css(".rescue-reload"));
    browser.see_no(css("dialog.rescue"));
    is_called(&browser, "Eastbeam");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_plan_that_breaks_the_page_twice_can_be_left_where_it_is() {
    let site = Site::at_root();
    let browser = two_plans(&site);
    // Both times within half a minute of its opening, however slow the machine.
    for times in 1..=2 {
        sabotage(&browser);
        call(&browser, "Never saved");
        browser.see(css("dialog.rescue[open]"));
        assert_eq!(browser.count(css(".rescue-without")), times - 1);
        if times == 1 {
            browser.click(css(".rescue-reload"));
            is_called(&browser, "Westbeam");
        }
    }
    browser.click(css(".rescue-without"));
    browser.see_no(css("dialog.rescue"));
    browser.wait_for("for both plans", |browser| browser.count(css(".plan-row")) == 2);
    browser.open("#/company");
    is_called(&browser, "Eastbeam");

    // Asked for by hand it is opened, and again after that.
    browser.open("#/plans");
    browser.click(role("button", "Open “Westbeam”"));
    is_called(&browser, "Westbeam");
    browser.reload();
    is_called(&browser, "Westbeam");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn two_plans_that_break_the_page_can_both_be_left() {
    let site = Site::at_root();
    let browser = two_plans(&site);
    // As whoever breaks down in reading a plan: it is judged by the plan on the way, and not by the one remembered.
    for key in ["1", "2"] {
        for times in 1..=2 {
            browser.script(
                "sessionStorage.setItem('orgwright-opening', arguments[0]); orgwrightRescue.show('sabotaged', 'here')",
                &[json!(key)],
            );
            browser.see(css("dialog.rescue .rescue-saved"));
            let name = if key == "1" { "“Eastbeam” as" } else { "“Westbeam” as" };
            assert!(browser.text(css("dialog.rescue")).contains(name));
            assert_eq!(browser.count(css(".rescue-without")), times - 1);
            browser.click(css(if times == 1 { ".rescue-reload" } else { ".rescue-without" }));
            browser.see_no(css("dialog.rescue"));
            browser.see(css(".save-state"));
        }
    }
    browser.reload();
    browser.wait_for("for both plans", |browser| browser.count(css(".plan-row")) == 2);
    browser.open("#/company");
    is_called(&browser, "");

    // Each comes back when it is asked for, and the other does not.
    browser.open("#/plans");
    browser.click(role("button", "Open “Eastbeam”"));
    is_called(&browser, "Eastbeam");
    assert_eq!(browser.script("return sessionStorage.getItem('orgwright-without')", &[]), json!("2"));
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_program_that_ends_without_a_word_is_noticed_too() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    call(&browser, "Eastbeam");
    saved(&browser);
    trap(&browser, Duration::ZERO);
    browser.see(css("dialog.rescue[open]"));
    browser.click(css(".rescue-plan"));
    assert_eq!(downloaded_plan(&browser, "eastbeam.orgwright.json").name(), "Eastbeam");
    browser.click(css(".rescue-reload"));
    is_called(&browser, "Eastbeam");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn other_errors_than_the_programs_end_are_left_alone() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    browser.script("setTimeout(() => { throw new Error('of an extension') })", &[]);
    browser.script("setTimeout(() => document.title = 'after it')", &[]);
    browser.wait_for("for what comes after it", |browser| browser.script("return document.title", &[]) == "after it");
    assert_eq!(browser.count(css("dialog.rescue")), 0);
    call(&browser, "Eastbeam");
    saved(&browser);
}
