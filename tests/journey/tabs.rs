//! One plan in two tabs: one edits, the other follows and can take over; nothing is overwritten.

use crate::begun::{DESK, call, is_called, saved, says, to_northbeam};
use crate::browser::Browser;
use crate::site::Site;
use crate::store::{full, in_store, unreadable};
use crate::target::{css, role};

/// The second worked example in the first tab and, once it is saved, in a second, which follows and where this goes on.
fn in_two_tabs(site: &Site) -> Browser {
    let browser = Browser::start(site);
    browser.look(DESK);
    to_northbeam(&browser);
    call(&browser, "Southbeam");
    saved(&browser);
    browser.open_tab();
    browser.look(DESK);
    browser.open("");
    browser.see(css("#take-over"));
    browser
}

/// As a tab of an older page would.
fn write_behind_its_back(browser: &Browser) {
    in_store(
        browser,
        "const plans = base.transaction('plans', 'readwrite').objectStore('plans'); \
         plans.getAll().onsuccess = event => { \
             const [plan] = event.target.result; plan.revision += 1; plans.put(plan).onsuccess = () => finish(); }",
        &[],
    );
}

/// The same, but in the first tab, which edits: what it has changed was overtaken by what another has written.
fn overtaken(site: &Site) -> Browser {
    let browser = in_two_tabs(site);
    write_behind_its_back(&browser);
    browser.go_to_tab(0);
    call(&browser, "Mine");
    save_state_says(&browser, "another tab has changed");
    browser
}

/// Waits until the mark of saving says so.
#[track_caller]
fn save_state_says(browser: &Browser, words: &str) {
    browser.wait_for(&format!("for “{words}”"), |browser| browser.text(css(".save-state")).contains(words));
}

/// Both versions are there as plans of their own.
#[track_caller]
fn both_are_kept(browser: &Browser) {
    browser.open("#/plans");
    browser.wait_for("for both plans", |browser| browser.count(css(".plan-row")) == 2);
    let plans = browser.text(css(".plans"));
    assert!(plans.contains("Mine") && plans.contains("Southbeam"), "{plans}");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn one_tab_edits_a_plan_and_the_other_follows_and_takes_over() {
    let site = Site::at_root();
    let browser = in_two_tabs(&site);
    is_called(&browser, "Southbeam");

    // What is typed here changes nothing, and it is said.
    call(&browser, "Westbeam");
    browser.wait_for("for words about it", |browser| browser.text(css("body")).contains("Nothing was changed"));
    is_called(&browser, "Southbeam");

    // What is edited there shows here.
    browser.go_to_tab(0);
    browser.see_no(css("#take-over"));
    is_called(&browser, "Southbeam");
    call(&browser, "Eastbeam");
    saved(&browser);
    browser.go_to_tab(1);
    is_called(&browser, "Eastbeam");

    // Taken over, it is the other way round.
    browser.click(css("#take-over"));
    browser.see_no(css("#take-over"));
    call(&browser, "Westbeam");
    saved(&browser);
    browser.go_to_tab(0);
    browser.see(css("#take-over"));
    is_called(&browser, "Westbeam");

    // A tab that is closed gives the plan back.
    browser.go_to_tab(1);
    browser.close_tab();
    browser.see_no(css("#take-over"));
    call(&browser, "Northbeam again");
    saved(&browser);
    browser.reload();
    is_called(&browser, "Northbeam again");
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn without_locks_what_another_tab_has_written_is_not_overwritten() {
    let site = Site::at_root();
    let browser = overtaken(&site);
    browser.click(css(".save-state button:first-of-type"));
    saved(&browser);
    is_called(&browser, "Mine");
    both_are_kept(&browser);
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_plan_that_the_editing_tab_removes_can_be_kept_in_the_other() {
    let site = Site::at_root();
    let browser = in_two_tabs(&site);
    browser.go_to_tab(0);
    browser.open("#/plans");
    browser.click(role("button", "Remove “Southbeam”"));
    browser.click(role("button", "Remove"));
    browser.wait_for("for it to go", |browser| browser.count(css(".plan-row")) == 0);

    browser.go_to_tab(1);
    save_state_says(&browser, "another tab has removed this plan");
    browser.click(css(".save-state button:first-of-type"));
    saved(&browser);
    is_called(&browser, "Southbeam");
    browser.reload();
    is_called(&browser, "Southbeam");
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn of_three_tabs_the_one_that_asks_takes_over_and_an_open_plan_is_not_removed() {
    let site = Site::at_root();
    let browser = in_two_tabs(&site);
    browser.open_tab();
    browser.look(DESK);
    browser.open("");
    browser.see(css("#take-over"));

    // The second has waited for longer.
    browser.click(css("#take-over"));
    browser.see_no(css("#take-over"));
    call(&browser, "Thirdbeam");
    saved(&browser);
    for tab in [0, 1] {
        browser.go_to_tab(tab);
        browser.see(css("#take-over"));
        is_called(&browser, "Thirdbeam");
    }

    browser.open("#/plans");
    browser.click(role("button", "Remove “Thirdbeam”"));
    browser.click(role("button", "Remove"));
    browser
        .wait_for("for words about it", |browser| browser.text(css("body")).contains("open in another tab. Close it"));
    assert_eq!(browser.count(css(".plan-row")), 1);
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn an_overtaken_plan_that_was_left_can_be_kept_as_a_new_one() {
    let site = Site::at_root();
    let browser = overtaken(&site);
    browser.script("window.confirm = () => true", &[]);
    browser.open("#/plans");
    browser.click(role("button", "New plan"));
    browser.click(role("button", "Keep it as a new plan"));
    browser.see_no(role("button", "Keep it as a new plan"));
    both_are_kept(&browser);
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn two_tabs_with_a_plan_that_is_not_saved_yet_keep_one_each() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.look(DESK);
    browser.open("");
    is_called(&browser, "");
    browser.open_tab();
    browser.look(DESK);
    browser.open("");
    call(&browser, "Eastbeam");
    saved(&browser);

    // What is blank there is not what was begun here.
    browser.go_to_tab(0);
    is_called(&browser, "");
    call(&browser, "Westbeam");
    saved(&browser);
    for (tab, name) in [(0, "Westbeam"), (1, "Eastbeam")] {
        browser.go_to_tab(tab);
        browser.see_no(css("#take-over"));
        is_called(&browser, name);
        browser.reload();
        is_called(&browser, name);
        saved(&browser);
    }
    browser.open("#/plans");
    browser.wait_for("for both plans", |browser| browser.count(css(".plan-row")) == 2);

    // From its first saving on, each is its tab’s.
    browser.click(role("button", "Open “Westbeam”"));
    browser.see(css("#take-over"));
    is_called(&browser, "Westbeam");
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_tab_that_could_not_save_keeps_the_plan_until_it_can() {
    let site = Site::at_root();
    let browser = in_two_tabs(&site);
    browser.go_to_tab(0);
    full(&browser, true);
    call(&browser, "Mine");
    save_state_says(&browser, "Not saved");
    browser.go_to_tab(1);
    browser.click(css("#take-over"));
    browser.wait_for("for words about it", |browser| {
        browser.text(css("body")).contains("could not save its last change and keeps the plan")
    });
    browser.see(css("#take-over"));
    is_called(&browser, "Southbeam");

    // Once it is saved there, it can be taken over, with what was changed last.
    browser.go_to_tab(0);
    browser.see_no(css("#take-over"));
    full(&browser, false);
    browser.click(role("button", "Try again"));
    saved(&browser);
    browser.go_to_tab(1);
    is_called(&browser, "Mine");
    browser.click(css("#take-over"));
    browser.see_no(css("#take-over"));
    call(&browser, "Theirs");
    saved(&browser);
    browser.go_to_tab(0);
    browser.see(css("#take-over"));
    is_called(&browser, "Theirs");
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_tab_that_cannot_read_what_another_has_written_says_so_and_overwrites_nothing() {
    let site = Site::at_root();
    let browser = in_two_tabs(&site);
    unreadable(&browser, true);
    browser.go_to_tab(0);
    call(&browser, "Eastbeam");
    saved(&browser);
    browser.go_to_tab(1);
    says(&browser, "cannot be read, and something older may be shown here");
    is_called(&browser, "Southbeam");

    // Not even once the plan is its own.
    browser.click(css("#take-over"));
    save_state_says(&browser, "Not up to date");
    call(&browser, "Mine");
    save_state_says(&browser, "another tab has changed");
    browser.go_to_tab(0);
    is_called(&browser, "Eastbeam");
    browser.reload();
    is_called(&browser, "Eastbeam");
    browser.assert_quiet();
}
