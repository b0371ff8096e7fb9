//! The screens of the page.

use crate::browser::Browser;
use crate::target::css;

/// The addresses of all screens, read off the page's own source, so that a new screen is looked at too.
pub fn routes() -> Vec<&'static str> {
    let sources = [include_str!("../../src/app/router.rs"), include_str!("../../src/app/page/roles/mod.rs")];
    let words = sources.into_iter().flat_map(|source| source.split('"'));
    // The gallery is for those who work on the page, and not in a release.
    let mut routes: Vec<_> = words.filter(|word| word.starts_with("#/") && *word != "#/gallery").collect();
    routes.sort_unstable();
    routes.dedup();
    assert!(routes.len() >= 19, "the screens are found in the source: {routes:?}");
    routes
}

/// Shows a screen and waits until all of it is drawn.
#[track_caller]
pub fn show(browser: &Browser, route: &str) {
    browser.open(route);
    at_rest(browser);
}

/// Waits until nothing on the screen is worked out or drawn any more. Right after the address has changed, the screen before is there.
#[track_caller]
pub fn at_rest(browser: &Browser) {
    browser.settle();
    browser.see(css("h1"));
    browser.wait_for("for the page to be at rest", |browser| {
        browser.count(css("[aria-busy=true]")) == 0 && browser.count(css(".waiting")) == 0
    });
    browser.settle();
}
