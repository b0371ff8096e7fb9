//! The page without a connection, installed, and renewed only when the reader says so.

use crate::begun::{LAPTOP, call, is_called, northbeam, saved};
use crate::browser::Browser;
use crate::files::{Brought, bring_in, offered};
use crate::site::Site;
use crate::store::full;
use crate::target::{css, label, role, text};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use thirtyfour::Key;

/// What the page says when there is a newer one.
const READY: &str = "A newer version of this page is ready.";

/// Waits until the browser keeps the whole site and answers from what it keeps.
fn kept(browser: &Browser) {
    browser.wait_for("for the site to be kept", |browser| {
        browser.script("return navigator.serviceWorker.controller !== null", &[]) == true
    });
}

/// The growing example, begun on the site and saved.
fn begun(site: &Site) -> Browser {
    let browser = northbeam(site);
    call(&browser, "Southbeam");
    saved(&browser);
    kept(&browser);
    browser
}

/// Whether the page that is open is of the next version: see [`renew`].
fn is_new(browser: &Browser) -> bool {
    let mark = "return getComputedStyle(document.documentElement).getPropertyValue('--renewed')";
    browser.script(mark, &[]).as_str().is_some_and(|mark| !mark.trim().is_empty())
}

/// Serves the next version from now on: one stylesheet has another line, and so another name. The former one is gone.
fn renew(site: &Site) {
    let seal = |content: &[u8]| format!("sha384-{}", STANDARD.encode(Sha384::digest(content)));
    let text = |(_, content): (String, Vec<u8>)| String::from_utf8(content).expect("it is text");
    let (name, style) = site.file("style.css");
    let (page, service) = (text(site.file("index.html")), text(site.file("service.js")));
    let newer = [style.as_slice(), b"\n:root { --renewed: 1 }\n"].concat();
    let next = |old: &str| old.replace(&name, "style-renewed.css").replace(&seal(&style), &seal(&newer));
    let newer_page = next(&page);
    assert_ne!(newer_page, page, "the page names the stylesheet");
    let version =
        service.split("VERSION = \"").nth(1).and_then(|rest| rest.split('"').next()).expect("it has a version");
    let newer_service =
        next(&service).replace(&seal(page.as_bytes()), &seal(newer_page.as_bytes())).replace(version, "renewed");
    site.serve("style-renewed.css", newer);
    site.serve(&name, Vec::new());
    site.serve("index.html", newer_page.into_bytes());
    site.serve("service.js", newer_service.into_bytes());
}

/// Lets the browser look for a newer version, as it does when a page is opened.
fn look_for_newer(browser: &Browser) {
    browser.script("navigator.serviceWorker.getRegistration().then(kept => kept.update())", &[]);
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn after_one_visit_everything_works_without_a_connection() {
    let site = Site::under("/tools/our own/");
    let browser = begun(&site);
    site.answers(false);
    let asked = site.requests().len();
    browser.reload();
    is_called(&browser, "Southbeam");
    call(&browser, "Westbeam");
    saved(&browser);

    // A chart in, and a workbook out: the second thread is kept too.
    bring_in(&browser, "id,Title,Manager\n1,CEO,\n2,VP Sales,1\n3,Account Executive,2\n");
    browser.click(role("button", "Export …"));
    let workbook = offered(&browser, ".xlsx");
    browser.click(css(".export-foot .primary"));
    assert!(browser.downloaded(&workbook).starts_with(b"PK"), "a workbook is a zip archive");

    browser.open_tab();
    browser.look(LAPTOP);
    browser.open("#/company");
    is_called(&browser, "Westbeam");
    browser.assert_quiet();
    assert_eq!(site.requests().len(), asked, "nobody was asked");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn the_page_can_be_installed() {
    let site = Site::under("/tools/our own/");
    let browser = begun(&site);
    let hindrances = browser.installability();
    assert!(hindrances.is_empty(), "{hindrances:?}");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_newer_version_waits_until_it_is_taken_and_other_tabs_go_on_with_theirs() {
    let site = Site::at_root();
    let browser = begun(&site);
    // A second tab, which shows what the first does.
    browser.open_tab();
    browser.look(LAPTOP);
    browser.open("#/company");
    is_called(&browser, "Southbeam");
    renew(&site);
    look_for_newer(&browser);
    browser.see(text(READY));

    // Nothing changes by itself, not even where the page is loaded anew.
    browser.reload();
    is_called(&browser, "Southbeam");
    browser.see(text(READY));
    assert!(!is_new(&browser));

    // Taken right after something was typed, it has what was typed.
    browser.go_to_tab(0);
    browser.see(text(READY));
    browser.fill(label("Company name"), "Eastbeam");
    browser.click(css("#take-newer"));
    browser.wait_for("for the newer version", is_new);
    is_called(&browser, "Eastbeam");
    browser.see_no(text(READY));

    // The other tab goes on as it was, down to its second thread, whose files its host no longer has.
    for built in ["orgwright-worker.js", "orgwright-worker_bg.wasm"] {
        site.serve(&site.file(built).0, Vec::new());
    }
    browser.go_to_tab(1);
    is_called(&browser, "Eastbeam");
    assert!(!is_new(&browser));
    browser.open("#/designs");
    let file = Brought::new("newer.csv", "id,Title,Manager\n1,CEO,\n2,VP Sales,1\n");
    browser.upload(css("#bring-in"), file.path());
    browser.see(role("button", "Use as today’s chart"));
    browser.press(Key::Escape + "");
    browser.see_no(css("dialog"));
    browser.click(css("#take-newer"));
    browser.wait_for("for the newer version here too", is_new);
    browser.see(css("h1"));
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_newer_version_is_not_taken_over_a_change_that_the_store_refuses() {
    let site = Site::at_root();
    let browser = begun(&site);
    renew(&site);
    look_for_newer(&browser);
    browser.see(css("#take-newer"));
    full(&browser, true);
    call(&browser, "Eastbeam");
    browser.see(text("Save your plan before you go over to it."));
    browser.see_no(css("#take-newer"));

    full(&browser, false);
    browser.click(role("button", "Try again"));
    saved(&browser);
    browser.click(css("#take-newer"));
    browser.wait_for("for the newer version", is_new);
    is_called(&browser, "Eastbeam");
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_site_that_is_worked_on_is_not_kept_nor_is_what_was_served_before_it() {
    let site = Site::at_root();
    let browser = begun(&site);
    site.serve("service.js", std::fs::read("site/service.js").expect("it is in the project"));
    look_for_newer(&browser);
    let nothing = "return Promise.all([navigator.serviceWorker.getRegistration(), caches.keys()])
        .then(([kept, names]) => !kept && names.length === 0)";
    browser.wait_for("for nothing to be kept", |browser| browser.script(nothing, &[]) == true);
}
