//! Taking things out: a table, a workbook, pages; and sharing a plan, open and locked, with somebody in another browser.

use crate::begun::DESK;
use crate::browser::Browser;
use crate::files::{bring_in, fragment, offered};
use crate::site::Site;
use crate::target::{Target, css, label, role, text};
use thirtyfour::Key;

const COMPANY: &str = "id,Name,Title,Manager,Department
1,Ada,CEO,,Board
2,Bo,VP Sales,1,Sales
3,Cy,Account Executive,2,Sales
4,Ed,VP Marketing,1,Marketing
5,Fay,Designer of Brands,4,Marketing
";

/// The designs page with the company's chart.
fn designs(site: &Site) -> Browser {
    let browser = Browser::start(site);
    browser.look(DESK);
    bring_in(&browser, COMPANY);
    browser.see(css("#design-chart .card[title='VP Sales']"));
    browser
}

/// The form of that name in the dialog; what can be ticked lies unseen over its face.
fn form(name: &str) -> Target {
    css(&format!(".export-form:has([value='{name}'])"))
}

/// The link in the dialog, from the `#` on.
fn link(browser: &Browser) -> String {
    fragment(&browser.value(label("Link"))).to_owned()
}

/// Titles of today's chart, in a browser that has it open.
fn see_the_company(browser: &Browser) {
    browser.see(css("#design-chart .card[title='CEO']"));
    browser.see(css("#design-chart .card[title='Account Executive']"));
    browser.see(text("5 positions"));
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn tables_leave_with_what_was_chosen_and_pages_are_printed() {
    let site = Site::at_root();
    let browser = designs(&site);
    browser.click(role("button", "Export …"));
    let workbook = offered(&browser, ".xlsx");
    browser.click(css(".export-foot .primary"));
    assert!(browser.downloaded(&workbook).starts_with(b"PK"), "a workbook is a zip archive");

    browser.click(form("CSV"));
    browser.click(role("button", "Roles only"));
    browser.see(text("Names stay behind"));
    let table = offered(&browser, ".csv");
    browser.click(css(".export-foot .primary"));
    let table = String::from_utf8(browser.downloaded(&table)).expect("a table is text");
    assert_eq!(table.lines().count(), 6, "{table}");
    assert!(table.contains("Account Executive") && table.contains("Marketing"), "{table}");
    assert!(!table.contains("Ada") && !table.contains("Fay"), "{table}");

    browser.click(form("PNG"));
    browser.see(text("pixels."));
    let picture = offered(&browser, ".png");
    browser.click(css(".export-foot .primary"));
    assert!(browser.downloaded(&picture).starts_with(b"\x89PNG"));

    // The printer is not to be asked in a test; what it would get is there all the same.
    browser.script(
        "window.print = () => window.printed = document.querySelectorAll('#print-root .sheet img').length",
        &[],
    );
    browser.click(form("Print or PDF"));
    browser.wait_for("for pages", |browser| browser.count(css(".export-pages img")) > 0);
    let pages = browser.count(css(".export-pages img"));
    browser.click(role("button", "Print …"));
    browser.wait_for("for the printer", |browser| browser.script("return window.printed ?? 0", &[]) == pages);
    browser.script("dispatchEvent(new Event('afterprint'))", &[]);
    browser.wait_for("for the page to be as it was", |browser| browser.count(css("#print-root")) == 0);

    browser.press(Key::Escape + "");
    browser.see_no(css("dialog"));
    assert_eq!(browser.script("return document.activeElement.textContent", &[]), "Export …", "the focus is back");
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_link_opens_elsewhere_beside_what_there_is() {
    let site = Site::at_root();
    let sender = designs(&site);
    sender.click(role("button", "Share …"));
    sender.see(text("fits into e-mail"));
    let link = link(&sender);

    let reader = Browser::start(&site);
    reader.look(DESK);
    reader.open(&link);
    reader.see(text("today’s chart with 5 positions"));
    reader.click(role("button", "Open as a new plan"));
    see_the_company(&reader);
    assert_eq!(reader.route(), "#/designs");
    reader.reload();
    see_the_company(&reader);

    // Pasted into the address of the open page, and cut on its way.
    let cut = &link[..link.len() - 9];
    reader.script("location.hash = arguments[0]", &[cut.into()]);
    reader.see(text("This link is not whole"));
    // A whole one, without leaving that page; and not now.
    reader.script("location.hash = arguments[0]", &[link.as_str().into()]);
    reader.see(text("today’s chart with 5 positions"));
    reader.click(role("button", "Not now"));
    reader.see(role("heading", "Plans"));
    assert_eq!(reader.count(css(".plan-row")), 1, "nothing more was opened");
    assert!(site.requests().iter().all(|path| !path.contains("shared")), "what is shared stays behind the #");
    reader.assert_quiet();
    sender.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_locked_link_opens_with_its_passphrase_alone() {
    let site = Site::at_root();
    let browser = designs(&site);
    browser.click(role("button", "Share …"));
    browser.click(label("Only who knows a passphrase"));
    browser.click(role("button", "Make a strong one"));
    let passphrase = browser.value(css("#share-passphrase"));
    assert_eq!(passphrase.len(), 23, "{passphrase}");
    browser.see(text("Strong:"));
    browser.click(role("button", "Lock the link"));
    let link = link(&browser);
    // Another passphrase asks for another link.
    browser.fill(css("#share-passphrase"), "another");
    browser.see_no(label("Link"));
    browser.see(text("Weak:"));

    browser.open("");
    browser.open(&link);
    browser.fill(label("Passphrase"), "another");
    browser.press(Key::Enter + "");
    browser.see(text("That is not the passphrase"));
    browser.fill(label("Passphrase"), &passphrase);
    browser.click(role("button", "Unlock"));
    browser.see(text("today’s chart with 5 positions"));
    browser.click(role("button", "Open as a new plan"));
    see_the_company(&browser);
    browser.open("#/plans");
    browser.wait_for("for both plans", |browser| browser.count(css(".plan-row")) == 2);
    browser.assert_quiet();
}
