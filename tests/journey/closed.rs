//! The page is closed: it runs its own files alone, exactly as they were built, and asks nobody for anything.

use crate::begun::DESK;
use crate::browser::Browser;
use crate::files::{Brought, bring_in, offered, open_plan};
use crate::screens;
use crate::sheet;
use crate::site::Site;
use crate::target::{css, label, role, text};
use serde_json::Value;

/// Keeps what the policy stopped, over loads of the page.
const WATCH: &str = "document.addEventListener('securitypolicyviolation', event => {
    const stopped = JSON.parse(sessionStorage.getItem('stopped') ?? '[]');
    stopped.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
    sessionStorage.setItem('stopped', JSON.stringify(stopped));
});";

/// What the policy has stopped since the browser started.
fn stopped(browser: &Browser) -> Vec<String> {
    let stopped = browser.script("return JSON.parse(sessionStorage.getItem('stopped') ?? '[]')", &[]);
    stopped.as_array().into_iter().flatten().filter_map(|one| Some(one.as_str()?.to_owned())).collect()
}

/// The width and height of the first page of a PDF, in whole points.
fn paper(pdf: &[u8]) -> (u32, u32) {
    const BOX: &[u8] = b"/MediaBox [";
    let at = pdf.windows(BOX.len()).position(|window| window == BOX).expect("a page has a size") + BOX.len();
    let sides = String::from_utf8_lossy(&pdf[at..at + 60]).into_owned();
    let sides: Vec<f64> =
        sides.split(']').next().unwrap_or_default().split_whitespace().filter_map(|side| side.parse().ok()).collect();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "paper is smaller")]
    let whole = |side: f64| side.round() as u32;
    (whole(sides[2]), whole(sides[3]))
}

fn has(pdf: &[u8], words: &[u8]) -> bool {
    pdf.windows(words.len()).any(|window| window == words)
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn the_policy_is_in_nobodys_way_on_any_screen_in_or_out_or_on_paper() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.look(DESK);
    browser.before_each_page(WATCH);
    open_plan(&browser, &sheet::plan());
    for route in screens::linked(&browser) {
        browser.open(&route);
        browser.see(css("h1"));
    }
    browser.open("#/present");
    browser.see(css("main h1, main h2"));

    // Brought in and taken out.
    bring_in(&browser, "id,Name,Title,Manager\n1,Ada,CEO,\n2,Bo,VP Sales,1\n3,Cy,Account Executive,2\n");
    browser.click(role("button", "Export …"));
    browser.wait_for("for a file", |browser| browser.count(css(".export-foot .primary:enabled")) == 1);
    browser.click(css(".export-form:has([value='PNG'])"));
    browser.see(text("pixels."));
    let name = offered(&browser, ".png");
    browser.click(css(".export-foot .primary"));
    assert!(browser.downloaded(&name).starts_with(b"\x89PNG"));

    // On paper: of the size that was chosen, and drawn, not photographed.
    browser.script("window.print = () => window.printed = true", &[]);
    browser.click(css(".export-form:has([value='Print or PDF'])"));
    browser.wait_for("for pages", |browser| browser.count(css(".export-pages img")) > 0);
    browser.click(text("Landscape"));
    browser.choose(label("Paper"), "A3");
    browser.wait_for("for the new pages", |browser| browser.count(css(".export-foot .primary:enabled")) == 1);
    browser.click(role("button", "Print …"));
    browser.wait_for("for the printer", |browser| browser.script("return window.printed ?? false", &[]) == true);
    let pdf = browser.pdf();
    assert_eq!(paper(&pdf), (1191, 842), "A3, lying");
    assert!(has(&pdf, b"/Type /Font") && !has(&pdf, b"/Subtype /Image"), "text stays text");
    browser.script("dispatchEvent(new Event('afterprint'))", &[]);
    browser.see_no(css("#print-root"));
    assert_eq!(browser.script("return document.adoptedStyleSheets.length", &[]), 0);

    // A role sheet for Word.
    browser.reload();
    browser.open("#/roles/sheet");
    browser.click(css("#draft-sheet"));
    browser.click(role("button", "Save as Word document"));
    browser.see(text("was handed to the browser’s downloads"));

    let stopped = stopped(&browser);
    assert!(stopped.is_empty(), "the policy stopped the page itself: {stopped:#?}");
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn the_policy_stops_whatever_is_not_the_sites_own() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.before_each_page(WATCH);
    browser.open("");
    browser.see(css("h1"));
    // Each is tried by the page itself, not by the driver, which stands above the policy.
    for (what, attempt, directive) in [
        (
            "an inline script",
            "document.body.append(Object.assign(document.createElement('script'), { textContent: 'ran = 1' }))",
            "require-trusted-types-for",
        ),
        ("eval", "eval('ran = 1')", "require-trusted-types-for"),
        ("a handler in an attribute", "document.body.setAttribute('onclick', 'ran = 1')", "require-trusted-types-for"),
        ("markup as text", "document.createElement('p').innerHTML = '<b>'", "require-trusted-types-for"),
        (
            "another's script",
            "document.body.append(Object.assign(document.createElement('script'), { src: 'https://example.org/a.js' }))",
            "require-trusted-types-for",
        ),
        ("a thread of no file of ours", "new Worker('./index.html')", "require-trusted-types-for"),
        (
            "a thread of anything in memory",
            "new Worker(URL.createObjectURL(new Blob(['ran = 1'])))",
            "require-trusted-types-for",
        ),
        ("another policy", "trustedTypes.createPolicy('mine', {})", "trusted-types"),
        ("another’s module", "import('https://example.org/a.js').catch(() => {})", "script-src"),
        ("another’s sound", "new Audio('https://example.org/a.ogg').load()", "media-src"),
        (
            "another’s stylesheet",
            "document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://example.org/a.css' }))",
            "style-src-elem",
        ),
        ("a style attribute", "document.body.setAttribute('style', 'color: red')", "style-src-attr"),
        (
            "a style element",
            "document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))",
            "style-src-elem",
        ),
        ("another's picture", "new Image().src = 'https://example.org/a.png'", "img-src"),
        ("another's data", "fetch('https://example.org/').catch(() => {})", "connect-src"),
        ("a message to another", "navigator.sendBeacon('https://example.org/', 'x')", "connect-src"),
        ("a line to another", "new WebSocket('wss://example.org/')", "connect-src"),
        (
            "another's page",
            "document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.org/' }))",
            "frame-src",
        ),
        ("another's font", "new FontFace('x', 'url(https://example.org/a.woff2)').load().catch(() => {})", "font-src"),
        (
            "another base",
            "document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.org/' }))",
            "base-uri",
        ),
        (
            "a form that is sent",
            "{ const form = document.createElement('form'); form.action = 'https://example.org/'; document.body.append(form); form.submit(); }",
            "form-action",
        ),
    ] {
        browser.script("sessionStorage.removeItem('stopped')", &[]);
        let attempt = format!("setTimeout(() => {{ try {{ {attempt} }} catch {{ /* refused outright */ }} }})");
        browser.script(&attempt, &[]);
        browser.wait_for(&format!("for {what} to be stopped by {directive}"), |browser| {
            stopped(browser).iter().any(|stopped| stopped.starts_with(directive))
        });
        assert_eq!(browser.script("return window.ran ?? null", &[]), Value::Null, "{what}");
    }
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_part_that_is_not_what_was_built_is_refused_in_words_and_not_run() {
    for built in ["orgwright-page_bg.wasm", "orgwright-page.js", "style.css"] {
        let site = Site::at_root();
        let (name, content) = site.file(built);
        site.serve(&name, tampered(content));
        let browser = Browser::start(&site);
        browser.open("");
        browser.see(text("is not the part that belongs to this page. It was not run"));
        browser.see(role("button", "Try again"));
        assert_eq!(browser.count(css("h1")), 0, "{name}");
        let kept = "return navigator.serviceWorker.controller === null";
        assert_eq!(browser.script(kept, &[]), true, "{name} is not kept for later either");
    }
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_second_thread_that_is_not_what_was_built_is_refused_in_words() {
    for built in ["orgwright-worker_bg.wasm", "orgwright-worker.js"] {
        let site = Site::at_root();
        let (name, content) = site.file(built);
        site.serve(&name, tampered(content));
        let browser = Browser::start(&site);
        browser.look(DESK);
        browser.open("#/designs");
        let table = Brought::new("refused.csv", "id,Title,Manager\n1,CEO,\n2,VP Sales,1\n");
        browser.upload(css("#bring-in"), table.path());
        browser.see(text("The part of the page that reads and writes files could not be loaded."));
    }
}

/// Has the second thread ask another host, and say to the page what stopped that.
const ASKS_ANOTHER: &str = "{
    const Plain = Blob;
    const attempt = `addEventListener('securitypolicyviolation', event =>
            new BroadcastChannel('thread').postMessage(event.effectiveDirective));
        fetch('https://example.org/').catch(() => {});`;
    globalThis.Blob = function (parts, options) {
        return new Plain(options?.type === 'text/javascript' ? [...parts, attempt] : parts, options);
    };
    new BroadcastChannel('thread').onmessage = event => window.threadStopped = event.data;
}";

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn the_policy_holds_in_the_second_thread_too() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.before_each_page(ASKS_ANOTHER);
    browser.look(DESK);
    browser.open("#/designs");
    let table = Brought::new("thread.csv", "id,Title,Manager\n1,CEO,\n2,VP Sales,1\n");
    browser.upload(css("#bring-in"), table.path());
    browser.see(role("button", "Use as today’s chart"));
    browser.wait_for("for another’s data to be stopped", |browser| {
        browser.script("return window.threadStopped ?? null", &[]) == "connect-src"
    });
    browser.assert_no_foreign_request();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_page_that_cannot_start_says_what_to_do() {
    let site = Site::at_root();
    let (name, content) = site.file("start.js");
    site.serve(&name, tampered(content));
    let browser = Browser::start(&site);
    browser.open("");
    browser.see(text("If it stays like this, load the page again."));
    assert_eq!(browser.count(css("h1")), 0);
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_browser_without_webassembly_is_told_so() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.before_each_page("delete window.WebAssembly;");
    browser.open("");
    browser.see(text("needs WebAssembly for that"));
    browser.assert_quiet();
}

/// The same, with one bit of one byte in its middle turned.
fn tampered(mut content: Vec<u8>) -> Vec<u8> {
    let middle = content.len() / 2;
    content[middle] ^= 1;
    content
}
