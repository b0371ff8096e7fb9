//! The store when it is old, full, closed, held by others or damaged: nothing is lost, and what is so is said.

use crate::begun::{LAPTOP, call, is_called, northbeam, saved, says};
use crate::browser::Browser;
use crate::files::downloaded_plan;
use crate::site::Site;
use crate::store::{full, in_store, unreadable};
use crate::target::{css, role};
use orgwright::company::Example;
use orgwright::plan::{Plan, VERSION};
use serde_json::{Value, json};

fn named(name: &str) -> Plan {
    let mut profile = Example::Saas.profile();
    profile.name = name.to_owned();
    Plan::about(profile)
}

/// A page of the site that is no program, in which the store is what an older page has left: two plans, the second without all that a
/// record has today. The connection stays open where it is to.
fn of_version_1(site: &Site, browser: &Browser, held: bool) {
    browser.open(&site.file("rescue.js").0);
    browser.script(
        "const opening = indexedDB.open('orgwright', 1); const given = arguments; \
         opening.onupgradeneeded = () => { \
             const plans = opening.result.createObjectStore('plans', { keyPath: 'key', autoIncrement: true }); \
             plans.createIndex('changed', 'changed'); \
             plans.put({ name: 'Eastbeam', text: given[0], changed: 1700000000000, revision: 3 }); \
             plans.put({ text: given[1] }); }; \
         opening.onsuccess = () => { if (!given[2]) opening.result.close(); window.held = opening.result; };",
        &[json!(named("Eastbeam").to_text()), json!(named("Westbeam").to_text()), json!(held)],
    );
    browser.wait_for("for the store", |browser| browser.script("return !!window.held", &[]) == true);
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn plans_of_an_older_page_are_kept_and_found() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    of_version_1(&site, &browser, false);
    browser.open("");
    is_called(&browser, "Eastbeam");
    browser.open("#/plans");
    browser.wait_for("for both plans", |browser| browser.count(css(".plan-row")) == 2);
    browser.click(role("button", "Open “A plan without a name”"));
    is_called(&browser, "Westbeam");
    call(&browser, "Westbeam again");
    saved(&browser);
    let kept = in_store(
        &browser,
        "base.transaction('plans').objectStore('plans').getAll().onsuccess = event => \
             finish([base.version, event.target.result.map(plan => [plan.name, plan.revision])]);",
        &[],
    );
    assert_eq!(kept, json!([2, [["Eastbeam", 3], ["Westbeam again", 1]]]));
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_full_store_says_so_and_keeps_the_plan_once_there_is_room() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    call(&browser, "Eastbeam");
    saved(&browser);
    let closing = "const event = new Event('beforeunload', { cancelable: true }); dispatchEvent(event); return event.defaultPrevented";
    assert_eq!(browser.script(closing, &[]), json!(false), "what is saved may be left");

    full(&browser, true);
    call(&browser, "Westbeam");
    says(&browser, "no room left");
    assert!(browser.text(css(".save-state")).contains("Not saved"));
    assert_eq!(browser.script(closing, &[]), json!(true), "what is not saved is not left unasked");
    browser.click(css(".told button:nth-of-type(2)"));
    assert_eq!(downloaded_plan(&browser, "westbeam.orgwright.json").name(), "Westbeam");

    // What is written and then taken back by the browser is not saved either.
    browser.script(
        "IDBObjectStore.prototype.put = function (record) { \
             const request = put.call(this, record); \
             request.addEventListener('success', () => this.transaction.abort()); \
             return request; };",
        &[],
    );
    browser.click(role("button", "Try again"));
    says(&browser, "The browser’s store failed");
    full(&browser, false);
    browser.click(role("button", "Try again"));
    saved(&browser);
    browser.see_no(css(".told"));
    browser.reload();
    is_called(&browser, "Westbeam");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn an_older_page_that_holds_the_store_is_named_and_the_page_works_meanwhile() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    of_version_1(&site, &browser, true);
    browser.open_tab();
    browser.look(LAPTOP);
    browser.open("");
    says(&browser, "An older version of this page is open in another tab");
    browser.click(css("button.tile:nth-of-type(2)"));
    is_called(&browser, "Northbeam");
    call(&browser, "Southbeam");
    says(&browser, "What you have changed is not saved");

    browser.go_to_tab(0);
    browser.script("held.close()", &[]);
    browser.go_to_tab(1);
    browser.click(role("button", "Try again"));
    saved(&browser);
    browser.open("#/plans");
    browser.wait_for("for all plans", |browser| browser.count(css(".plan-row")) == 3);
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_newer_page_in_another_tab_gets_the_store_and_this_one_says_so() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    call(&browser, "Eastbeam");
    saved(&browser);
    browser.open_tab();
    browser.open(&site.file("rescue.js").0);
    browser.script("indexedDB.open('orgwright', 3).onsuccess = event => { window.held = event.target.result }", &[]);
    browser.wait_for("for the store", |browser| browser.script("return !!window.held", &[]) == true);
    browser.go_to_tab(0);
    says(&browser, "renewed in another tab");
    assert!(browser.text(css(".save-state")).contains("no longer"));
    call(&browser, "Westbeam");
    says(&browser, "What you have changed is not saved");
    browser.click(role("button", "Try again"));
    says(&browser, "A newer version of this page");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_plan_is_kept_again_after_its_data_were_cleared() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    call(&browser, "Eastbeam");
    saved(&browser);
    browser.script("indexedDB.deleteDatabase('orgwright')", &[]);
    says(&browser, "has closed its store");
    assert!(!browser.text(css("main")).contains("renewed in another tab"));
    browser.click(role("button", "Try again"));
    browser.see_no(css(".told"));
    saved(&browser);
    let kept = in_store(
        &browser,
        "base.transaction('plans').objectStore('plans').getAll().onsuccess = event => \
             finish(event.target.result.map(plan => plan.name));",
        &[],
    );
    assert_eq!(kept, json!(["Eastbeam"]));
    browser.reload();
    is_called(&browser, "Eastbeam");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn what_was_written_before_an_error_is_written_on_and_not_twice() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.look(LAPTOP);
    browser.open("");
    browser.see(css("button.tile:nth-of-type(2)"));
    // What is on the disk cannot be read back.
    unreadable(&browser, true);
    browser.click(css("button.tile:nth-of-type(2)"));
    is_called(&browser, "Northbeam");
    says(&browser, "The browser’s store failed");
    assert!(browser.text(css(".save-state")).contains("Not saved"));
    unreadable(&browser, false);
    browser.click(role("button", "Try again"));
    saved(&browser);
    browser.open("#/plans");
    browser.wait_for("for the one plan", |browser| browser.count(css(".plan-row")) == 1);
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_browser_that_keeps_nothing_is_told_and_the_page_works() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    let refuse = "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }";
    browser.before_each_page(refuse);
    browser.open("");
    says(&browser, "storage is switched off");
    browser.click(css("button.tile:nth-of-type(2)"));
    call(&browser, "Southbeam");
    says(&browser, "What you have changed is not saved");
    browser.click(css(".save-state button"));
    assert!(!browser.downloaded("southbeam.orgwright.json").is_empty());
    browser.open("#/plans");
    browser.see(css("#promise"));
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_store_that_never_answers_does_not_keep_the_page_blank() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    let silence = "IDBFactory.prototype.open = () => new EventTarget()";
    browser.before_each_page(silence);
    browser.open("");
    says(&browser, "does not answer");
    browser.click(css("button.tile:nth-of-type(2)"));
    is_called(&browser, "Northbeam");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn what_is_no_plan_is_set_aside_whole_and_the_next_plan_is_opened() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    call(&browser, "Eastbeam");
    saved(&browser);
    let newer = named("Tomorrow").to_text().replacen(&format!("\"version\":{VERSION}"), "\"version\":99", 1);
    // The last one written is tried first.
    in_store(
        &browser,
        "const plans = base.transaction('plans', 'readwrite').objectStore('plans'), now = Date.now(); \
         plans.put({ name: 'Torn', text: given[0], changed: now + 3, revision: 1 }); \
         plans.put({ name: 'Empty', note: 'no text', changed: now + 2, revision: 1 }); \
         plans.put({ name: 'Tomorrow', text: given[1], changed: now + 1, revision: 1 }).onsuccess = () => finish();",
        &[json!("{\"format\":\"orgwright-plan\",\"version\":1,\"plan\":"), json!(newer)],
    );
    browser.script("localStorage.removeItem('orgwright-open'); sessionStorage.removeItem('orgwright-open')", &[]);
    browser.reload();
    is_called(&browser, "Eastbeam");
    says(&browser, "“Torn” could not be opened and was set aside as it is");
    says(&browser, "Open instead is “Eastbeam”");

    browser.open("#/plans");
    browser.wait_for("for what is set aside", |browser| browser.count(css("#aside .plan-row")) == 2);
    assert_eq!(browser.count(css(".plan-row")), 4);
    says(&browser, "form 99");
    browser.click(role("button", "Save “Torn” as it is"));
    let torn = browser.downloaded("set-aside-2.orgwright.json");
    assert_eq!(torn, b"{\"format\":\"orgwright-plan\",\"version\":1,\"plan\":");
    browser.click(role("button", "Save “Empty” as it is"));
    let empty: Value = serde_json::from_slice(&browser.downloaded("set-aside-3.orgwright.json")).unwrap();
    assert_eq!(empty["note"], "no text");
    browser.click(role("button", "Open “Tomorrow”"));
    says(&browser, "“Tomorrow” was left as it is");

    let records = in_store(
        &browser,
        "base.transaction('plans').objectStore('plans').getAll().onsuccess = event => finish(event.target.result);",
        &[],
    );
    assert_eq!(records[1]["text"].as_str().map(str::as_bytes), Some(torn.as_slice()));
    assert!(records[1]["aside"].is_string() && records[2]["aside"].is_string());
    assert_eq!((&records[3]["aside"], records[3]["text"].as_str()), (&Value::Null, Some(newer.as_str())));

    browser.click(role("button", "Remove “Torn”"));
    browser.click(role("button", "Remove"));
    browser.wait_for("for it to go", |browser| browser.count(css("#aside .plan-row")) == 1);
    browser.reload();
    browser.wait_for("for the rest", |browser| browser.count(css(".plan-row")) == 3);
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_write_without_an_answer_is_told_and_counts_when_it_comes() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    call(&browser, "Eastbeam");
    saved(&browser);
    // The transaction stays open, and the plan is put once the window says so.
    browser.script(
        "const put = IDBObjectStore.prototype.put; window.puts = 0; \
         IDBObjectStore.prototype.put = function (record) { \
             if (this.name !== 'plans') return put.call(this, record); \
             const late = {}; window.puts += 1; \
             const wait = () => { \
                 if (!window.answers) { this.get(0).onsuccess = wait; return; } \
                 const real = put.call(this, record); \
                 real.onsuccess = event => { late.result = real.result; late.onsuccess(event); }; }; \
             wait(); return late; };",
        &[],
    );
    call(&browser, "Westbeam");
    says(&browser, "is not saved yet. The browser does not answer");
    assert!(browser.text(css(".save-state")).contains("Not saved yet"));
    call(&browser, "Southbeam");
    says(&browser, "The last change of “Southbeam” is not saved yet");
    browser.click(role("button", "Try again"));
    assert_eq!(browser.script("return window.puts", &[]), json!(1), "none is begun beside it");

    browser.script("window.answers = true", &[]);
    saved(&browser);
    assert_eq!(browser.script("return window.puts", &[]), json!(2));
    browser.reload();
    is_called(&browser, "Southbeam");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_store_that_gives_no_answer_does_not_leave_the_page_blank() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    call(&browser, "Eastbeam");
    saved(&browser);
    browser.before_each_page("IDBObjectStore.prototype.get = () => ({});");
    browser.reload();
    // Both the document and, once that is there, the program.
    browser.see(css(".opening"));
    browser.see(css(".save-state"));
    says(&browser, "The browser does not answer");
    call(&browser, "Westbeam");
    is_called(&browser, "Westbeam");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_store_that_has_ended_without_a_word_is_opened_again() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    call(&browser, "Eastbeam");
    saved(&browser);
    browser.script(
        "const alive = new WeakSet(), open = IDBFactory.prototype.open, begin = IDBDatabase.prototype.transaction; \
         IDBFactory.prototype.open = function (...given) { \
             const opening = open.apply(this, given); \
             opening.addEventListener('success', () => alive.add(opening.result)); \
             return opening; }; \
         IDBDatabase.prototype.transaction = function (...given) { \
             if (!alive.has(this)) throw new DOMException('dead', 'InvalidStateError'); \
             return begin.apply(this, given); };",
        &[],
    );
    call(&browser, "Westbeam");
    says(&browser, "The browser has closed its store");
    browser.click(role("button", "Try again"));
    saved(&browser);
    browser.reload();
    is_called(&browser, "Westbeam");
}
