//! Photographs of every screen in `.screens/`, for the eyes of whoever works on them: `cargo xtask look`.

use crate::browser::{Browser, Theme, View};
use crate::site::Site;
use crate::target::css;
use std::collections::VecDeque;

/// A phone, a laptop, a large screen: width and least height.
const SIZES: [(u32, u32); 3] = [(360, 740), (1024, 768), (1920, 1080)];
/// Higher pictures are cut here.
const HIGHEST: u32 = 8000;
/// More routes than this are not followed.
const MOST: usize = 60;

#[test]
#[ignore = "takes pictures for people: cargo xtask look"]
fn screens() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    let wanted = std::env::var("ORGWRIGHT_ROUTES").unwrap_or_default();
    let wanted: Vec<String> = wanted.split_whitespace().map(str::to_owned).collect();
    for route in if wanted.is_empty() { linked(&browser) } else { wanted } {
        browser.open(&route);
        browser.see(css("h1"));
        for (width, height) in SIZES {
            for theme in [Theme::Light, Theme::Dark] {
                browser.look(View { width, height, theme });
                let whole = browser.script("return document.documentElement.scrollHeight", &[]).as_u64();
                let whole = whole.and_then(|pixels| u32::try_from(pixels).ok()).unwrap_or(height);
                browser.look(View { width, height: whole.clamp(height, HIGHEST), theme });
                let file = browser.screenshot(&format!("{}-{width}-{theme:?}", name(&route)).to_lowercase());
                println!("{}", file.display());
            }
        }
    }
    browser.assert_quiet();
}

/// The start page, and every route that can be reached from it by links.
pub fn linked(browser: &Browser) -> Vec<String> {
    const LINKS: &str =
        "return [...document.querySelectorAll('a[href^=\"#/\"]')].map(link => link.getAttribute('href'))";
    let mut found = vec![String::new()];
    let mut next = VecDeque::from([String::new()]);
    while let Some(route) = next.pop_front() {
        browser.open(&route);
        browser.see(css("h1"));
        for link in browser.script(LINKS, &[]).as_array().into_iter().flatten().filter_map(|link| link.as_str()) {
            if found.len() < MOST && !found.iter().any(|known| known == link) {
                found.push(link.to_owned());
                next.push_back(link.to_owned());
            }
        }
    }
    found
}

/// A file name for a route: `#/company/profile` becomes `company-profile`.
fn name(route: &str) -> String {
    let words: Vec<&str> = route.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { String::from("start") } else { words.join("-") }
}
