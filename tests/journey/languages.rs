//! The page in other countries: every screen with the growing example, as browsers set to other languages show it. The text is
//! English everywhere; the marks within its figures are the reader’s.

use crate::begun::{LAPTOP, to_northbeam};
use crate::browser::Browser;
use crate::routes::{routes, show};
use crate::site::Site;
use crate::target::{css, label, text};

/// What a screen says: its text, what is said to those who do not see it, and what stands in fields.
const SAID: &str = "
    document.querySelectorAll('details').forEach(details => details.open = true);
    const spoken = [...document.querySelectorAll('[aria-label], [title], [placeholder]')]
        .flatMap(element => ['aria-label', 'title', 'placeholder'].map(name => element.getAttribute(name)));
    const typed = [...document.querySelectorAll('input:not([type=hidden]), textarea')].map(field => field.value);
    return [document.body.innerText, ...spoken, ...typed].join('\\n')";

/// The lines of what a screen says that have something in them which a script finds.
const FAULTS: &str = "
    const [lines, german] = [arguments[0].split('\\n'), arguments[1]];
    const quoted = [
        /version|seed/i, // numbers of a record, which are no figures
        /\\d{4}-\\d{2}-\\d{2}/, // typed days
    ];
    const rules = [
        /\\bNaN\\b|\\bundefined\\b|\\[object|\\bInfinity\\b/,
        // One of several: “1 positions”. Not a number of which the 1 is a part, nor words that end so and are no plurals.
        /(?<![\\d.,:–−+-]|of |to )\\b1[ \\u00a0](?!is\\b|has\\b|was\\b|does\\b|less\\b|as\\b|stays\\b)[a-z]+s\\b/,
        ...(german ? [/\\d,\\d{3}(?!\\d)(?=.*\\b(people|positions|variations|dollars|characters)\\b)/, /[$€]\\d+\\.\\d{1,2}[KMB]/] : []),
    ];
    return lines.filter(line => rules.some(rule => rule.test(line)) && !quoted.some(rule => rule.test(line)))";

/// The page with the growing example, in a browser that is set to another language.
fn speaking(site: &Site, locale: &str) -> Browser {
    let browser = Browser::start(site);
    browser.speak(locale);
    browser.look(LAPTOP);
    to_northbeam(&browser);
    browser
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn every_screen_holds_together_in_every_country() {
    let site = Site::at_root();
    for locale in ["en-US", "de-DE", "ar-EG", "fa-IR", "hi-IN", "ja-JP"] {
        let browser = speaking(&site, locale);
        for route in routes() {
            show(&browser, route);
            let said = browser.script(SAID, &[]);
            let faults = browser.script(FAULTS, &[said, (locale == "de-DE").into()]);
            assert_eq!(faults, serde_json::json!([]), "{locale}, {route}");
        }
        browser.assert_quiet();
    }
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_german_reads_and_types_figures_as_in_germany() {
    let site = Site::at_root();
    let browser = speaking(&site, "de-DE");
    // What is typed either way is read alike, and stands in the field as it was read.
    let revenue = || label("Annual revenue");
    for typed in ["1.234.567", "1,234,567", "1 234 567"] {
        browser.fill(revenue(), "");
        browser.fill(revenue(), typed);
        browser.press(thirtyfour::Key::Tab + "");
        browser.wait_for("for the amount", |browser| browser.value(revenue()) == "1.234.567");
    }
    browser.fill(revenue(), "24,5 Mio.");
    browser.press(thirtyfour::Key::Tab + "");
    browser.wait_for("for the amount", |browser| browser.value(revenue()) == "24.500.000");
    browser.fill(revenue(), "viel");
    browser.see(text("Write it like 250, 1.200, 3,5M or 750k"));
    browser.press(thirtyfour::Key::Escape + "");

    browser.open("#/decision");
    browser.see(text("10.000 variations"));
    let table = browser.text(css(".factors"));
    assert!(table.contains(',') && !table.contains("+3.5"), "{table}");
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn names_stand_in_the_order_of_the_reader_s_alphabet() {
    let site = Site::at_root();
    let browser = speaking(&site, "de-DE");
    browser.open("#/designs");
    browser.click(css("label.choice:has(input[name=twin]):nth-of-type(2)"));
    browser.see(css(".table-row"));
    browser.click(css("[role=columnheader]:first-child button"));
    browser.see(css("[role=columnheader][aria-sort=ascending]"));
    // Peers are sorted and the tree stays: the reports of the first.
    let titles = browser.script(
        "const peers = [...document.querySelectorAll('.table-row[aria-level=\"2\"] .cell:first-child .cell-text')].map(cell => cell.textContent);
         const order = new Intl.Collator('de-DE', { numeric: true, sensitivity: 'base' }).compare;
         return peers.length > 2 && peers.every((title, at) => at === 0 || order(peers[at - 1], title) <= 0)",
        &[],
    );
    assert_eq!(titles, true);
    browser.assert_quiet();
}
