//! Where most ways through the page begin: the growing example, on a laptop; and the name by which a plan is told from others.

use crate::browser::{Browser, Theme, View};
use crate::site::Site;
use crate::target::{css, label};
use thirtyfour::Key;

/// A window in which nothing lies over anything.
pub const LAPTOP: View = View { width: 1366, height: 900, theme: Theme::Light };

/// A wider one, for what has more beside each other.
pub const DESK: View = View { width: 1600, height: 1000, theme: Theme::Light };

/// The page with the growing example open, on the screen of the company.
pub fn northbeam(site: &Site) -> Browser {
    let browser = Browser::start(site);
    browser.look(LAPTOP);
    to_northbeam(&browser);
    browser
}

/// To the growing example, in a browser that was made ready otherwise.
#[track_caller]
pub fn to_northbeam(browser: &Browser) {
    browser.open("");
    browser.click(css("button.tile:nth-of-type(2)"));
    is_called(browser, "Northbeam");
}

/// Types another name for the company and leaves the field.
#[track_caller]
pub fn call(browser: &Browser, name: &str) {
    browser.fill(label("Company name"), name);
    browser.press(Key::Tab);
}

/// Waits until the page says that all is saved.
#[track_caller]
pub fn saved(browser: &Browser) {
    browser.see(css(".save-state[data-saving=saved]"));
}

/// Waits until the page says so, anywhere but in the rail.
#[track_caller]
pub fn says(browser: &Browser, words: &str) {
    browser.wait_for(&format!("for “{words}”"), |browser| browser.text(css("main")).contains(words));
}

/// Waits until the company has that name.
#[track_caller]
pub fn is_called(browser: &Browser, name: &str) {
    browser.wait_for(&format!("for the company to be called {name}"), |browser| {
        browser.value(label("Company name")) == name
    });
}
