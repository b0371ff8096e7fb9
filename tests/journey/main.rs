//! What a founder does, from the first page to the last, in a real browser on the release site in `dist/`.
//!
//! `cargo xtask test` builds the site and runs these; alone they are ignored, so that `cargo test` needs no browser.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // a test that panics has said what is wrong

mod axe;
mod begun;
mod bringing;
mod browser;
mod by_keyboard;
mod catalogue;
mod closed;
mod company;
mod comparing;
mod crash;
mod deciding;
mod designs;
mod driver;
mod everywhere;
mod files;
mod focus;
mod gauge;
mod hands;
mod hostile;
mod languages;
mod load;
#[path = "../load/made.rs"]
mod made;
mod measures;
#[path = "../hostile/names.rs"]
mod names;
mod narrow;
mod numbers;
mod offline;
mod pay;
mod planner;
mod practice;
mod report;
mod rescue;
mod roadmap;
mod routes;
mod scope;
mod screens;
mod scripted;
mod sheet;
mod site;
mod snapshots;
mod soak;
mod storage;
mod store;
mod tabs;
mod taking;
mod target;
mod titles;
mod transition;
mod weighing;
mod workplace;
mod workshop;

use browser::Browser;
use site::Site;
use target::css;

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn the_page_opens_quietly_and_asks_nobody_else_for_anything() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.open("");
    assert_eq!(browser.text(css("h1")), "Your company");
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn the_page_works_from_a_folder_deep_inside_someone_elses_site() {
    let site = Site::under("/tools/our own/orgwright/");
    let browser = Browser::start(&site);
    browser.open("");
    assert_eq!(browser.text(css("h1")), "Your company");
    browser.assert_quiet();
    let strays: Vec<String> = site.requests().into_iter().filter(|path| !path.starts_with(site.folder())).collect();
    assert!(strays.is_empty(), "the page asked for files outside its own folder: {strays:?}");
}
