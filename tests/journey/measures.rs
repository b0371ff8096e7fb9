//! What the company’s figures say of its measures: typed, read, kept and taken back.

use crate::begun::northbeam;
use crate::browser::Browser;
use crate::site::Site;
use crate::target::{css, label};
use thirtyfour::Key;

/// The page with the growing example, on a tab of roles, about a CSO.
pub(super) fn on_roles(site: &Site, tab: &str) -> Browser {
    let browser = northbeam(site);
    browser.open(tab);
    browser.choose(label("Role"), "Chief Sales Officer");
    browser
}

const COVERAGE: &str = "#kpi-2";

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_pipeline_is_held_against_the_quota_and_kept() {
    let site = Site::at_root();
    let browser = on_roles(&site, "#/roles/measures");
    browser.click(css("#kpi-2 summary"));
    browser.fill(css("#figure-2-2"), "2.1M");
    browser.press(Key::Enter + "");
    browser.fill(css("#figure-2-3"), "1M");
    browser.press(Key::Enter + "");
    let below = "The pipeline is 2.1 times next quarter’s quota, less than the usual 3 to 5 times: $900,000 more would make it 3.";
    browser.wait_for("for the standing", |browser| browser.text(css(COVERAGE)).contains(below));
    browser.see(css("[data-saving=saved]"));
    browser.reload();
    browser.choose(label("Role"), "Chief Sales Officer");
    browser.click(css("#kpi-2 summary"));
    browser.wait_for("for the standing to be kept", |browser| browser.text(css(COVERAGE)).contains(below));

    browser.fill(css("#figure-2-2"), "lots");
    browser.see(css("#figure-2-2-error"));
    browser.fill(css("#figure-2-2"), "4M");
    browser.press(Key::Enter + "");
    browser.wait_for("for the range", |browser| browser.text(css(COVERAGE)).contains("within the usual 3 to 5 times"));
    browser.script("document.activeElement.blur()", &[]);
    browser.press(Key::Control + "z");
    browser.wait_for("for the pipeline as it was", |browser| browser.text(css(COVERAGE)).contains(below));
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn attainments_are_pasted_and_spread() {
    let site = Site::at_root();
    let browser = on_roles(&site, "#/roles/measures");
    browser.click(css("#kpi-3 summary"));
    browser.fill(label("Quota attainment of each seller, in %"), "95 %; 104; 63,5; 120 and 88");
    browser.wait_for("for the refusal", |browser| browser.text(css("#list-0-error")).contains("Entry 5, “and”"));
    browser.fill(label("Quota attainment of each seller, in %"), "95 %; 104; 63,5; 120; 88");
    browser.script("document.activeElement.blur()", &[]);
    browser.wait_for("for the spread", |browser| {
        let told = browser.text(css("#kpi-3")).replace('\u{a0}', " ");
        told.contains("2 of 5 sellers (40 %) reach their quota, fewer than the 60 to 70 %")
    });
    assert_eq!(browser.count(css("#kpi-3 .buckets > li")), 5);
    browser.assert_quiet();
}
