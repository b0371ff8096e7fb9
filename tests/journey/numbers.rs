//! The planner's numbers are overruled and taken back, and a file says whether it still says what it said.

use crate::begun::northbeam;
use crate::browser::Browser;
use crate::files::Brought;
use crate::site::Site;
use crate::target::{css, label, role, text};

const CELL: &str = "CSO at 3, stated 38";

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_number_is_changed_marked_and_taken_back() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    let ranks = |browser: &Browser| {
        browser.open("#/company");
        browser.text(css("#verdict .ranks"))
    };
    let before = ranks(&browser);

    // Fields come with the switch, for what is unfolded.
    browser.open("#/guide");
    browser.see(text("Every number of the model is as stated."));
    assert_eq!(browser.count(css(".number-entry")), 0);
    browser.click(label("Edit the numbers"));
    browser.click(css(".criterion:nth-of-type(4) > summary"));
    assert_eq!(browser.value(label(CELL)), "38");

    // What cannot be is refused beside the field, and changes nothing.
    browser.fill(label(CELL), "250");
    browser.see(text("A value must lie between 0 and 100 points; 250 points does not."));
    browser.see(text("Every number of the model is as stated."));
    browser.fill(label(CELL), "99.5");
    browser.press("\t");
    browser.see(text("1 number of the model was changed."));
    browser.see(css(".criterion:nth-of-type(4) > summary .changed-mark"));
    browser.fill(label("Clear from, stated 90"), "95");
    browser.press("\t");
    browser.see(text("A verdict is clear from 95 % of the variations on"));
    browser.see(role("button", "Reset all 2"));
    assert_ne!(ranks(&browser), before);
    browser.open("#/decision");
    browser.see(text("2 numbers of the model were changed."));

    // All at once they are as stated again, and that can be undone.
    browser.open("#/guide");
    browser.click(role("button", "Reset all 2"));
    browser.see(text("Every number of the model is as stated."));
    assert_eq!(ranks(&browser), before);
    browser.click(role("button", "Undo"));
    browser.open("#/guide");
    browser.see(text("2 numbers of the model were changed."));
    browser.click(label("Edit the numbers"));
    browser.click(css(".criterion:nth-of-type(4) > summary"));
    browser.click(role("button", "Reset CSO at 3 to 38"));
    browser.see(text("1 number of the model was changed."));
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_file_says_whether_it_says_the_same() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    browser.open("#/plans");
    browser.click(role("button", "Save “Northbeam” as a file"));
    let saved = String::from_utf8(browser.downloaded("northbeam.orgwright.json")).expect("a plan is text");
    let bring = |plan: &str, says: &str| {
        browser.open("#/plans");
        let file = Brought::new("record.json", plan);
        browser.upload(css("#open-plan"), file.path());
        browser.see(text(says));
    };
    bring(&saved, "This plan gives the same ranking as when it was saved");
    browser.click(role("button", "Understood"));
    browser.see_no(text("This plan gives the same ranking"));
    bring(
        &saved.replacen("\"sales_people\":38", "\"sales_people\":39", 1),
        "The answers about the company were changed in the file since it was saved.",
    );
    browser.assert_quiet();
}
