//! Titles against their scope, on a company’s own chart and in a posting that is pasted.

use crate::begun::DESK;
use crate::browser::Browser;
use crate::company::company;
use crate::files::open_plan;
use crate::site::Site;
use crate::target::{css, label, role, text};
use orgwright::org::{Function, Grade};
use orgwright::plan::Plan;

/// A CEO over a Chief Revenue Officer who leads sales alone, and a head of marketing.
fn plan() -> Plan {
    company(
        "",
        &[
            (None, "CEO", "", Function::Executive, Grade::CLevel),
            (Some(0), "Chief Revenue Officer", "", Function::Revenue, Grade::CLevel),
            (Some(1), "Account Executive", "", Function::Sales, Grade::Contributor),
            (Some(1), "Account Executive", "", Function::Sales, Grade::Contributor),
            (Some(0), "Head of Marketing", "", Function::Marketing, Grade::Director),
            (Some(4), "Marketer", "", Function::Marketing, Grade::Contributor),
        ],
    )
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_title_without_its_scope_is_found_and_a_posting_is_read() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.look(DESK);
    open_plan(&browser, &plan());
    browser.open("#/roles/titles");
    browser.see(css("#titles li"));
    let first = browser.text(css("#titles li:first-child"));
    assert!(
        first.contains("Inflated")
            && first.contains("Call it Chief Sales Officer, or give it marketing and customer success."),
        "{first}"
    );
    browser.click(css("#titles li:first-child summary"));
    browser.see(role("button", "Head of Marketing"));

    // Any other position is found and judged, and leads to Designs.
    browser.fill(css("#title-find"), "marketing");
    browser.see(css("#title-found li"));
    assert!(browser.text(css("#title-found li:first-child")).contains("Fits"));
    browser.click(css("#title-found li:first-child .link"));
    browser.wait_for("for the designs", |browser| browser.route() == "#/designs");
    browser.see(css(".inspector"));
    browser.open("#/roles/titles");

    // A posting is read as it is typed; markup in it is text.
    let posting =
        "Chief Revenue Officer\nReporting to the CEO, you lead all of sales. You partner with <b>marketing</b>.";
    browser.fill(label("Posting"), posting);
    browser.wait_for("for the verdict", |browser| browser.text(css("#posting-verdict")).contains("Inflated"));
    browser.see(text("Call it Chief Sales Officer, or give it marketing and customer success as well."));
    let marks = "return [...document.querySelectorAll('#posting-marked mark')].map(one => one.innerText.replace(/\\s+/g, ' ').trim()).join(' | ')";
    let marks = browser.script(marks, &[]);
    assert_eq!(marks, "the CEO Reports to | sales Owns: sales | marketing Works with: marketing");
    assert_eq!(browser.count(css("#posting-marked b")), 0);
    browser.see(text("Who owns customer success? The text does not say."));

    // It is nowhere but here.
    browser.open("#/designs");
    browser.open("#/roles/titles");
    assert_eq!(browser.value(label("Posting")), "");
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}
