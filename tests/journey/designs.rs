//! Working on a design: a copy of the company's chart is renamed, moved, edited in the table, undone, redone, and all of it
//! is there again after a reload.

use crate::browser::{Browser, Theme, View};
use crate::site::Site;
use crate::target::{css, label, role};
use std::path::Path;
use thirtyfour::Key;

/// A window in which nothing lies over anything.
const DESK: View = View { width: 1920, height: 1080, theme: Theme::Light };

/// The page with the company's own chart on it, as a table.
fn at_the_table(browser: &Browser) {
    browser.look(DESK);
    browser.open("#/designs");
    browser.upload(css("#bring-in"), Path::new("tests/fixtures/import/real-software-company-201.csv"));
    browser.click(role("button", "Use as today’s chart"));
    browser.see(css("#design-chart"));
    browser.click(css(".bar-end > .choices .choice:nth-child(2)"));
    browser.see(css(".table-row"));
}

/// What was done last, as a screen reader hears it.
fn told(browser: &Browser) -> String {
    let said = browser.script("return document.querySelector('.past [role=status]').textContent", &[]);
    said.as_str().unwrap_or_default().to_owned()
}

fn wait_to_be_told(browser: &Browser, words: &str) {
    browser.wait_for(&format!("to be told “{words}”"), |browser| told(browser).contains(words));
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_protected_chart_is_changed_on_a_copy_and_every_change_can_be_undone() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    at_the_table(&browser);
    let cell = |row: u32, column: u32| css(&format!(".table-row:nth-child({row}) .cell:nth-child({column})"));
    let title = || css("#seat-title");

    // A change of a protected chart asks first, and then happens on a copy.
    browser.click(cell(2, 1));
    browser.wait_for("for the inspector", |browser| browser.value(title()) == "Interim Marketing Lead (and CEO)");
    browser.fill(title(), "Chief Marketing Officer");
    browser.press(Key::Enter + "");
    browser.click(role("button", "Make a copy"));
    browser.wait_for("for the copy", |browser| browser.text(cell(2, 1)).contains("Chief Marketing Officer"));
    browser.see(role("button", "Remove design"));

    // Another manager, picked by searching.
    browser.click(cell(3, 1));
    browser.click(role("button", "Move to …"));
    browser.press("vp, sales");
    browser.press(Key::Enter + "");
    wait_to_be_told(&browser, "now reports to");
    let moved = told(&browser);

    // Undo and redo, from the page's buttons and from its keys.
    browser.click(role("button", "Undo"));
    wait_to_be_told(&browser, "Undone");
    browser.click(role("button", "Redo"));
    wait_to_be_told(&browser, &moved);

    // The table has followed what moved; back to its top.
    browser.script("document.querySelector('.table').scrollTop = 0", &[]);
    browser.wait_for("for its first row", |browser| browser.text(cell(1, 2)) == "Vito Abend");

    // A cell is edited in place.
    browser.click(cell(2, 2));
    browser.press(Key::Enter + "");
    browser.fill(css(".cell-edit"), "Ada Lovelace");
    browser.press(Key::Enter + "");
    browser.wait_for("for the cell", |browser| browser.text(cell(2, 2)) == "Ada Lovelace");
    browser.press(Key::Control + "z");
    wait_to_be_told(&browser, "Undone");
    browser.wait_for("for the cell as it was", |browser| browser.text(cell(2, 2)) == "Pia Dorn");

    // All of it is there after a reload, what can be undone too.
    browser.see(css("[data-saving=saved]"));
    browser.reload();
    browser.see(label("Design"));
    browser.click(css(".bar-end > .choices .choice:nth-child(2)"));
    browser.wait_for("for the design", |browser| browser.text(cell(2, 1)).contains("Chief Marketing Officer"));
    browser.click(role("button", "Undo"));
    wait_to_be_told(&browser, "Undone");

    browser.assert_quiet();
    browser.assert_no_foreign_request();
}
