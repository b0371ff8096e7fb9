//! Comparing: three designs on one tree that move as one, all changes on one chart, and a third design drawn of what is
//! accepted.

use crate::browser::{Browser, Theme, View};
use crate::site::Site;
use crate::target::{Target, css, role, text};

/// A window in which nothing lies over anything.
const DESK: View = View { width: 1920, height: 1080, theme: Theme::Light };

/// A card of one of the charts.
fn card(chart: &str, how: &str, title: &str) -> Target {
    css(&format!("#chart-{chart} .card{how}[title='{title}']"))
}

/// From where each chart is seen.
fn cameras(browser: &Browser) -> Vec<String> {
    let read = "return [...document.querySelectorAll('.chart-world')].map(world => world.style.transform)";
    let cameras = browser.script(read, &[]);
    cameras.as_array().into_iter().flatten().filter_map(|camera| Some(camera.as_str()?.to_owned())).collect()
}

/// Where a card stands on its chart.
fn place(browser: &Browser, chart: &str, title: &str) -> String {
    let read = "return document.querySelector(arguments[0]).getAttribute('style')";
    let card = format!("#chart-{chart} .card[title='{title}']");
    browser.script(read, &[card.into()]).as_str().unwrap_or_default().to_owned()
}

/// The designs that are compared at first, and a third one.
fn three(browser: &Browser) {
    browser.look(DESK);
    browser.open("#/compare");
    browser.see(css("#chart-1 .card"));
    browser.click(role("button", "Add a design"));
    browser.see(css("#chart-2 .card"));
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn three_designs_stand_on_one_tree_and_move_as_one() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    three(&browser);

    // Only one of them has a chief revenue officer; in the others its place is kept.
    browser.see(card("0", ".ghost", "Chief Revenue Officer"));
    browser.see(card("1", ".marked:not(.ghost)", "Chief Revenue Officer"));
    browser.see(card("2", ".ghost", "Chief Revenue Officer"));
    for title in ["Chief Revenue Officer", "Head of Marketing", "Head of Product"] {
        assert_eq!(place(&browser, "0", title), place(&browser, "1", title));
        assert_eq!(place(&browser, "0", title), place(&browser, "2", title));
    }
    browser.see(css("#chart-0 .card[aria-label*='not in this design']"));

    // A position that is picked in one is picked in all.
    browser.click(card("2", "", "Head of Marketing"));
    browser.see(card("0", ".chosen", "Head of Marketing"));
    browser.see(card("1", ".chosen", "Head of Marketing"));

    // What pans one pans all.
    let before = cameras(&browser);
    assert!(before.iter().all(|camera| *camera == before[0]), "{before:?}");
    browser.drag(card("1", "", "Head of Product"), card("1", "", "Head of Marketing"));
    browser.wait_for("for the charts to move", |browser| cameras(browser)[1] != before[1]);
    let after = cameras(&browser);
    assert!(after.iter().all(|camera| *camera == after[0]), "{after:?}");

    // Apart, each is looked at on its own.
    browser.click(css(".compare-bar input[type=checkbox]"));
    let before = cameras(&browser);
    browser.drag(card("1", "", "Head of Product"), card("1", "", "Chief Revenue Officer"));
    browser.wait_for("for the chart to move", |browser| cameras(browser)[1] != before[1]);
    let after = cameras(&browser);
    assert_eq!((&after[0], &after[2]), (&before[0], &before[2]));
    browser.click(role("button", "Remove VP Sales design from the comparison"));
    browser.see_no(css("#chart-2"));
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn what_is_accepted_is_drawn_and_what_is_refused_is_not() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    three(&browser);

    // One chart with all changes, and how many there are of each kind.
    browser.click(css(".compare-bar .choice:nth-child(4)"));
    browser.see(css("#chart-one .card.s-new[title='Chief Revenue Officer']"));
    browser.see(css("#chart-one .card.s-moved[title='Head of Marketing']"));
    let key = browser.text(css(".signs"));
    let key: Vec<_> = key.split_whitespace().collect();
    let counts = |kind: &str, count: &str| key.windows(2).any(|words| words == [kind, count]);
    assert!(counts("New", "2") && counts("Moved", "3") && counts("Retitled", "1"), "{key:?}");

    // Before and after stand on the same tree, seen from the same place.
    let camera = cameras(&browser);
    browser.click(css(".compare-bar .choice:nth-child(2)"));
    browser.see(css("#chart-one .card.ghost[title='Chief Revenue Officer']"));
    assert_eq!(cameras(&browser), camera);

    // Without the position, nobody can be moved below it.
    let tick = |title: &str| css(&format!(".change-group:has([aria-label='Show {title} on the chart']) input"));
    let accepted = |browser: &Browser, words: &str| browser.text(css(".compare-bar > strong")) == words;
    browser.click(tick("Chief Revenue Officer"));
    browser.wait_for("for five to be refused", |browser| accepted(browser, "2 of 7 accepted"));
    browser.see(text("further changes cannot be without it"));
    browser.click(role("button", "Accept all"));
    browser.wait_for("for all to be accepted", |browser| accepted(browser, "7 of 7 accepted"));

    // All but one are drawn.
    browser.click(tick("Head of Marketing"));
    browser.wait_for("for one to be refused", |browser| accepted(browser, "6 of 7 accepted"));
    // What that comes to: by pay, the model’s where none is stated, and by fit.
    browser.see(text("takes the model’s band."));
    browser.see(text("Fit with what is accepted:"));
    browser.click(role("button", "Draw as a new design"));
    browser.see(text("It has the changes that were accepted."));
    browser.click(role("button", "Compare Design A too"));
    browser.see(css("#compare-3"));
    browser.click(css(".compare-bar .choice:nth-child(1)"));
    browser.see(card("3", ".s-moved", "VP Sales"));
    browser.see(card("3", ".s-new:not(.ghost)", "Chief Revenue Officer"));
    browser.see(card("3", ":not(.marked)", "Head of Marketing"));
    browser.see(card("1", ".s-moved", "Head of Marketing"));

    // It is a design like any other.
    browser.open("#/designs");
    browser.see(css("#design-chart .card[title='Chief Revenue Officer']"));
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}
