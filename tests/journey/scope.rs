//! Who does what in a design: gaps and doubles, a part given by hand with the keyboard, and taken back.

use crate::begun::{DESK, to_northbeam};
use crate::browser::Browser;
use crate::site::Site;
use crate::target::{css, label, role, text};
use thirtyfour::Key;

/// Which cell says this to a screen reader.
fn cell(spoken: &str) -> crate::target::Target {
    role("button", spoken)
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn gaps_and_doubles_are_seen_and_a_part_is_given_by_hand() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.look(DESK);
    to_northbeam(&browser);
    browser.open("#/roles/scope");
    browser.choose(label("Design"), "CSO design");
    browser.see(css("#raci"));
    let sum = |browser: &Browser| browser.text(css("#scope-sum"));
    let before = sum(&browser);
    assert!(before.starts_with("0 duties without anybody accountable, "), "{before}");
    assert_eq!(browser.count(css("#raci tbody tr:not(.raci-stage)")), 24);

    // One of several is made accountable by taking it from the others, by keys alone.
    let spoken = "Pipeline generation, VP Marketing: Accountable and responsible";
    browser.see(cell(spoken));
    browser.script(
        "[...document.querySelectorAll('#raci button.raci-cell')].find(one => one.textContent.includes(arguments[0])).focus()",
        &[spoken.into()],
    );
    browser.press(Key::Enter + "");
    browser.see(css("#raci-choice"));
    browser.wait_for("for the focus in the field", |browser| {
        browser.script("return document.activeElement?.id", &[]) == "raci-choice"
    });
    browser.choose(css("#raci-choice"), "Responsible");
    browser.see(cell("Pipeline generation, VP Marketing: Responsible, given by hand"));
    browser.wait_for("for the focus back in the cell", |browser| {
        browser.script("return document.activeElement?.classList.contains('raci-cell') ?? false", &[]) == true
    });
    assert_ne!(sum(&browser), before);
    browser.see(text("1 part is given by hand"));

    // Arrows alone keep nothing: Escape leaves a part as it was, Enter keeps the one that is shown.
    let given = "Pipeline generation, VP Marketing: Responsible, given by hand";
    let in_field = |browser: &Browser| {
        browser.click(cell(given));
        browser.wait_for("for the focus in the field again", |browser| {
            browser.script("return document.activeElement?.id", &[]) == "raci-choice"
        });
        browser.press(Key::Down + "");
        browser.see(css("#raci-choice"));
    };
    in_field(&browser);
    browser.press(Key::Escape + "");
    browser.see(cell(given));
    in_field(&browser);
    browser.press(Key::Enter + "");
    browser.see(cell("Pipeline generation, VP Marketing: Consulted, given by hand"));
    browser.click(role("button", "Undo"));
    browser.see(cell(given));

    // A duty taken from everybody is a gap.
    browser.click(cell("Sales strategy, Chief Sales Officer: Accountable and responsible"));
    browser.choose(css("#raci-choice"), "No part");
    browser.wait_for("for the gap", |browser| sum(browser).starts_with("1 duty without anybody accountable"));
    browser.see(text("it was taken from everybody here"));

    // It is kept with the plan, undone step by step, done again, and reset.
    browser.see(css("[data-saving=saved]"));
    browser.reload();
    browser.wait_for("for the gap after a reload", |browser| sum(browser).starts_with("1 duty without"));
    browser.click(role("button", "Undo"));
    browser.click(role("button", "Undo"));
    browser.wait_for("for both to be undone", |browser| sum(browser) == before);
    browser.click(role("button", "Redo"));
    browser.see(css("#scope-reset"));
    browser.click(css("#scope-reset"));
    browser.wait_for("for the chart to count again", |browser| sum(browser) == before);
    browser.wait_for("for the focus in the table", |browser| {
        browser.script("return document.activeElement?.classList.contains('raci-cell') ?? false", &[]) == true
    });

    // In the CRO design each has one owner; the usual parts stand below.
    browser.choose(label("Design"), "CRO design");
    browser.see(text("Each duty has exactly one position that is accountable for it."));
    let rows = |browser: &Browser| browser.count(css(".raci-side tbody tr"));
    assert_eq!(rows(&browser), 24);
    browser.click(role("radio", "CSO against VP Sales"));
    browser.wait_for("for the duties in which the two differ", |browser| rows(browser) == 19);
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}
