//! A plan, a ballot and files full of names that do harm where one forgets that text is text: on every screen, in dialogs and on
//! paper nothing of them runs, asks for anything or breaks the layout, and what leaves does none of it either.

use crate::begun::LAPTOP;
use crate::browser::{Browser, View};
use crate::files::{Brought, fragment, open_plan};
use crate::names::{NAMES, plan};
use crate::routes::{routes, show};
use crate::site::Site;
use crate::target::{css, role};
use orgwright::design::Origin;
use orgwright::exchange::export::{Kind, export};
use orgwright::exchange::{Leaving, Order, Scope};
use serde_json::{Value, json};

/// Listens for what the security policy of the page refuses.
const LISTEN: &str = "
    window.refused = [];
    document.addEventListener('securitypolicyviolation', event => window.refused.push(`${event.violatedDirective} ${event.sourceFile}`));";

/// Nothing ran, nothing was refused to it, nothing of it is an element, and nothing runs over the edge of the screen.
#[track_caller]
fn unharmed(browser: &Browser, at: &str) {
    let found = browser.script(
        "const made = [...document.querySelectorAll('main script, main iframe, main img:not([src^=\"blob:\"]), main style, main [onerror], main [onfocus], main [onload], main a[href^=\"javascript:\"]')]
             // The page’s own: what stands at the foot of each sheet of paper.
             .filter(made => !/^@page \\{[^<]*$/.test(made.textContent) || made.localName !== 'style');
         const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
         return [window.harmed ?? null, window.refused, made.map(made => made.outerHTML.slice(0, 200)), wide > 1 ? wide : 0]",
        &[],
    );
    assert_eq!(found, json!([null, [], [], 0]), "{at}");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn on_no_screen_and_on_no_paper_is_a_name_more_than_text() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.look(LAPTOP);
    browser.before_each_page(LISTEN);
    open_plan(&browser, &plan());
    for route in routes() {
        show(&browser, route);
        for width in [LAPTOP.width, 360] {
            browser.look(View { width, ..LAPTOP });
            unharmed(&browser, &format!("{route} at {width}"));
        }
        browser.look(LAPTOP);
        browser.on_paper(true);
        unharmed(&browser, &format!("{route} on paper"));
        browser.on_paper(false);
    }

    // The inspector, a menu, the dialogs of taking out and of a ballot.
    browser.open("#/designs");
    browser.click(css("#design-chart .card"));
    browser.see(css("#seat-title"));
    assert!(NAMES.contains(&browser.value(css("#seat-title")).as_str()), "{}", browser.value(css("#seat-title")));
    unharmed(&browser, "the inspector");
    browser.open("#/plans");
    browser.click(role("button", "Share it …"));
    browser.see(css("dialog[open]"));
    unharmed(&browser, "sharing");
    browser.reload();
    browser.open("#/workshop");
    browser.click(role("button", &format!("Send a ballot to {}", NAMES[0])));
    let link = browser.value(css("#ballot-link"));
    unharmed(&browser, "sending a ballot");
    browser.open(fragment(&link));
    browser.see(css("h1"));
    unharmed(&browser, "the ballot that came");
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_picture_that_left_runs_nothing_where_it_is_opened() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    let order =
        Order { kind: Kind::Picture, origin: Origin::Baseline, scope: Scope::All, leaving: Leaving::everything() };
    let svg = export(&plan(), &order).expect("it has a chart").bytes;
    let svg = String::from_utf8(svg).expect("it is text");
    let picture = Brought::new("hostile.svg", &svg);
    browser.visit(&format!("file://{}", picture.path().display()));
    let harmed = browser.script("return [window.harmed ?? null, document.documentElement.tagName]", &[]);
    assert_eq!(harmed, json!([null, "svg"]));
    // In a document of its own, and amid HTML, where other rules hold of what a tag is.
    const SHOW: &str = "
        const read = [['image/svg+xml', arguments[0]], ['text/html', `<!doctype html>${arguments[0]}`]].map(([type, text]) => {
            const parsed = new DOMParser().parseFromString(text, type);
            const made = parsed.querySelectorAll('script, image, img, iframe, foreignObject, a, style, [onerror], [onload], [onfocus], parsererror');
            return [made.length, parsed.querySelectorAll('text').length > 0];
        });
        return [window.harmed ?? null, read];";
    let shown: Value = browser.script(SHOW, &[svg.as_str().into()]);
    assert_eq!(shown, json!([null, [[0, true], [0, true]]]));
}
