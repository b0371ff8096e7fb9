//! Snapshots: kept under a name, restored as one change, gone with their plan.

use crate::begun::{call, is_called, northbeam, saved, says};
use crate::browser::Browser;
use crate::files::downloaded_plan;
use crate::site::Site;
use crate::store::in_store;
use crate::target::{css, label, role};
use serde_json::json;
use thirtyfour::Key;

/// On the page of plans, with one more snapshot.
fn keep(browser: &Browser, name: &str) {
    browser.open("#/plans");
    browser.click(css("#keep-snapshot"));
    if !name.is_empty() {
        browser.fill(label("Name"), name);
    }
    browser.press(Key::Enter);
    browser.see_no(css("dialog"));
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_snapshot_is_restored_as_one_change_that_can_be_undone() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    call(&browser, "Eastbeam");
    saved(&browser);
    keep(&browser, "Before");
    browser.see(role("button", "Restore the snapshot “Before”"));
    browser.open("#/company");
    call(&browser, "Westbeam");
    saved(&browser);

    browser.open("#/plans");
    browser.click(role("button", "Restore the snapshot “Before”"));
    browser.open("#/company");
    is_called(&browser, "Eastbeam");
    browser.click(role("button", "Undo"));
    is_called(&browser, "Westbeam");
    browser.click(role("button", "Redo"));
    is_called(&browser, "Eastbeam");
    saved(&browser);

    browser.open("#/plans");
    browser.click(role("button", "Restore the snapshot “Before”"));
    says(&browser, "Nothing was changed: the plan is as it was");
    browser.click(role("button", "Save the snapshot “Before” as a file"));
    let file = downloaded_plan(&browser, "snapshot-1.orgwright.json");
    assert_eq!((file.name(), file.history.undoes()), ("Eastbeam", None));

    browser.click(role("button", "Rename the snapshot “Before”"));
    browser.fill(label("Name"), "After all");
    browser.press(Key::Enter);
    browser.see(role("button", "Restore the snapshot “After all”"));
    browser.reload();
    browser.see(role("button", "Restore the snapshot “After all”"));
    browser.click(role("button", "Remove the snapshot “After all”"));
    browser.click(role("button", "Remove"));
    browser.see_no(role("button", "Restore the snapshot “After all”"));
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_damaged_snapshot_is_refused_and_all_go_with_their_plan() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    call(&browser, "Eastbeam");
    saved(&browser);
    keep(&browser, "Torn");
    browser.see(role("button", "Restore the snapshot “Torn”"));
    keep(&browser, "");
    browser.wait_for("for both", |browser| browser.text(css("main")).matches("Kept ").count() == 2);
    in_store(
        &browser,
        "const snapshots = base.transaction('snapshots', 'readwrite').objectStore('snapshots'); \
         snapshots.get(1).onsuccess = event => { \
             const torn = event.target.result; torn.text = torn.text.slice(0, 99); snapshots.put(torn).onsuccess = () => finish(); };",
        &[],
    );
    browser.click(role("button", "Restore the snapshot “Torn”"));
    says(&browser, "cannot be restored, and the plan is as it was");
    browser.click(role("button", "Save the snapshot “Torn” as a file"));
    assert_eq!(browser.downloaded("snapshot-1.orgwright.json").len(), 99);

    browser.click(role("button", "Remove “Eastbeam”"));
    browser.click(role("button", "Remove"));
    browser.see_no(css(".plan-row"));
    let left = in_store(
        &browser,
        "base.transaction('snapshots').objectStore('snapshots').count().onsuccess = event => finish(event.target.result);",
        &[],
    );
    assert_eq!(left, json!(0));
}
