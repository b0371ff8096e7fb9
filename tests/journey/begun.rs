//! Where most ways through the page begin: the growing example, on a laptop.

use crate::browser::{Browser, Theme, View};
use crate::site::Site;
use crate::target::{css, label};

/// A window in which nothing lies over anything.
pub const LAPTOP: View = View { width: 1366, height: 900, theme: Theme::Light };

/// The page with the growing example open, on the screen of the company.
pub fn northbeam(site: &Site) -> Browser {
    let browser = Browser::start(site);
    browser.look(LAPTOP);
    browser.open("");
    browser.click(css("button.tile:nth-of-type(2)"));
    browser.wait_for("for the example's company", |browser| browser.value(label("Company name")) == "Northbeam");
    browser
}
