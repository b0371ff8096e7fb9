//! The harness on a page of its own: each call does what it says, and the two checks on the whole visit can fail.

use crate::browser::{Browser, Theme, View};
use crate::site::Site;
use crate::target::{css, label, role, text};
use serde_json::json;
use std::fs;
use thirtyfour::Key;

const PAGE: &str = r#"
    <h1>Practice</h1>
    <label>Company <input></label>
    <label>Stage <select><option>Seed</option><option>Series A</option></select></label>
    <input type="file" hidden onchange="document.title = this.files[0].name">
    <button aria-label="Count up" onclick="setTimeout(() => total.textContent = `Total ${++count}`, 100)">+</button>
    <p id="total">Total 0</p>
    <button hidden>Count down</button>
    <a href="data:text/csv,a%2Cb" download="chart.csv">Save the chart</a>
    <div id="card" onpointerdown="this.setPointerCapture(event.pointerId)"
        onpointerup="total.textContent = `Dropped on ${document.elementsFromPoint(event.x, event.y)[0].id}`">Card</div>
    <div id="place" style="margin-top: 3em">Place</div>"#;

/// The site with its page replaced by the one above.
fn practice(site: &Site) -> Browser {
    let browser = Browser::start(site);
    // The page below has scripts of its own, which no page of the site may have.
    browser.tell("Page.setBypassCSP", json!({ "enabled": true }));
    browser.open("");
    browser.see(css("h1"));
    browser.script("window.count = 0; document.body.innerHTML = arguments[0]", &[json!(PAGE)]);
    browser
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn the_harness_does_what_a_reader_does() {
    let site = Site::at_root();
    let browser = practice(&site);

    browser.click(role("button", "Count up"));
    browser.see(text("Total 1"));
    browser.see_no(text("Total 0"));
    assert_eq!(browser.count(role("button", "Count down")), 0, "what is hidden cannot be perceived");

    browser.fill(label("Company"), "First name");
    browser.fill(label("Company"), "Second name");
    assert_eq!(browser.value(label("Company")), "Second name");
    browser.press(Key::Home + "My ");
    assert_eq!(browser.value(label("Company")), "My Second name");
    browser.fill(label("Company"), "");
    assert_eq!(browser.value(label("Company")), "");

    browser.choose(label("Stage"), "Series A");
    assert_eq!(browser.value(label("Stage")), "Series A");

    browser.drag(css("#card"), css("#place"));
    browser.wait_for("for the card to be dropped", |browser| browser.text(css("#total")) == "Dropped on place");

    let own_manifest = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    browser.upload(css("input[type=file]"), &own_manifest);
    browser.wait_for("for the file to arrive", |browser| browser.script("return document.title", &[]) == "Cargo.toml");

    browser.click(role("link", "Save the chart"));
    assert_eq!(browser.downloaded("chart.csv"), b"a,b");

    browser.open("#/elsewhere");
    assert_eq!(browser.route(), "#/elsewhere");
    browser.reload();
    browser.see_no(text("Practice"));
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_view_sets_the_size_and_the_colours_of_the_picture() {
    let site = Site::at_root();
    let browser = practice(&site);
    browser.look(View { width: 360, height: 740, theme: Theme::Dark });
    let dark = "return innerWidth === 360 && matchMedia('(prefers-color-scheme: dark)').matches";
    assert_eq!(browser.script(dark, &[]), true);
    let picture = fs::read(browser.screenshot("practice")).expect("the picture was written");
    // A PNG names its width and height in the bytes from 16 to 24.
    assert_eq!(picture[16..24], [0, 0, 1, 104, 0, 0, 2, 228]);
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
#[should_panic(expected = "out of tune")]
fn an_error_on_the_console_is_noticed() {
    let site = Site::at_root();
    let browser = practice(&site);
    browser.script("console.error('out of tune')", &[]);
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
#[should_panic(expected = "http://elsewhere.invalid/pixel")]
fn a_request_to_another_host_is_noticed() {
    let site = Site::at_root();
    let browser = practice(&site);
    browser.script("new Image().src = 'http://elsewhere.invalid/pixel'", &[]);
    browser.assert_no_foreign_request();
}
