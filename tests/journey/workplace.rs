//! The chart as a place to work: dragging, moving by keys, undo after a reload, a refused circle, search, folding, the table.

use crate::begun::DESK;
use crate::browser::Browser;
use crate::files::bring_in;
use crate::site::Site;
use crate::target::{Target, css, label, role, text};
use thirtyfour::Key;

/// A small company: the CEO, two teams of two, and a director with nobody.
const COMPANY: &str = "id,Name,Title,Manager,Department
1,Ada,CEO,,Board
2,Bo,VP Sales,1,Sales
3,Cy,Account Executive,2,Sales
4,Di,Sales Development,2,Sales
5,Ed,VP Marketing,1,Marketing
6,Fay,Designer of Brands,5,Marketing
7,Gus,Copywriter,5,Marketing
8,Hal,Finance Director,1,Finance
";

/// The workplace with a copy of the company's chart, ready to be redrawn.
fn workplace(browser: &Browser) {
    browser.look(DESK);
    bring_in(browser, COMPANY);
    browser.click(role("button", "Copy to a new design"));
    browser.wait_for("for the copy", |browser| shown(browser) == "Design A");
    browser.see(card("Copywriter"));
}

/// The design that is looked at.
fn shown(browser: &Browser) -> String {
    let name = "const menu = document.querySelector('#design'); return menu?.options[menu.selectedIndex]?.text ?? ''";
    browser.script(name, &[]).as_str().unwrap_or_default().to_owned()
}

/// A card on the chart.
fn card(title: &str) -> Target {
    css(&format!("#design-chart .card[title='{title}']"))
}

/// Whether a manager's card says that so many report to it.
fn leads(browser: &Browser, title: &str, reports: &str) -> bool {
    browser.text(card(title)).contains(reports)
}

/// What was done last, as it is read out.
fn told(browser: &Browser) -> String {
    browser.text(css(".desk-told"))
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_card_is_dragged_and_the_move_undone_after_a_reload() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    workplace(&browser);
    browser.drag(card("Account Executive"), card("VP Marketing"));
    browser.wait_for("for the move to be told", |browser| {
        told(browser) == "“Account Executive” now reports to “VP Marketing”."
    });
    browser.wait_for("for three in marketing", |browser| leads(browser, "VP Marketing", "3 direct"));
    assert!(leads(&browser, "VP Sales", "1 direct"));

    // A circle is refused, with the reason, and nothing changes.
    browser.drag(card("VP Marketing"), card("Copywriter"));
    browser.see(text("which is in its own team"));
    assert!(leads(&browser, "VP Marketing", "3 direct"));

    browser.see(css("[data-saving=saved]"));
    browser.reload();
    browser.see(card("VP Marketing"));
    assert_eq!(shown(&browser), "Design A");
    browser.wait_for("for the move to be there still", |browser| leads(browser, "VP Marketing", "3 direct"));
    browser.click(role("button", "Undo"));
    browser.wait_for("for the move to be undone", |browser| leads(browser, "VP Marketing", "2 direct"));
    assert!(leads(&browser, "VP Sales", "2 direct"));
    browser.click(role("button", "Redo"));
    browser.wait_for("for the move to be made again", |browser| leads(browser, "VP Marketing", "3 direct"));
    // Back to the very start: the copy and the chart brought in are changes too.
    for _ in 0..3 {
        browser.click(role("button", "Undo"));
    }
    browser
        .wait_for("for the first state", |browser| browser.count(css("#design-chart .card[title='Copywriter']")) == 0);
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_team_is_moved_by_keys_alone() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    workplace(&browser);
    browser.script("document.getElementById('design-chart').focus()", &[]);
    // The chart is walked by what is drawn, and a title is found by its first letters.
    browser.press("vp m");
    browser.see(css("#design-chart .card.chosen[title='VP Marketing']"));
    browser.press(Key::Control + "x");
    browser.press(Key::Left + "");
    browser.see(css("#design-chart .card.chosen[title='VP Sales']"));
    browser.press(Key::Control + "v");
    browser.wait_for("for the team to move", |browser| leads(browser, "VP Sales", "3 direct"));
    assert!(told(&browser).starts_with("“VP Marketing” now reports to “VP Sales”"), "{}", told(&browser));
    let level = "return document.querySelector(\"#design-chart .card[title='Copywriter']\").ariaLevel";
    assert_eq!(browser.script(level, &[]), "4", "the team has come along");

    // A manager cannot go below its own team.
    browser.press(Key::Control + "x");
    browser.press("copy");
    browser.see(css("#design-chart .card.chosen[title='Copywriter']"));
    browser.press(Key::Control + "v");
    browser.see(text("which is in its own team"));
    browser.press(Key::Escape + "");
    browser.press(Key::Control + "z");
    browser.wait_for("for the move to be undone", |browser| leads(browser, "VP Sales", "2 direct"));

    // Among its peers: before the one before it.
    browser.click(card("Copywriter"));
    browser.see(css("#design-chart .card.chosen[title='Copywriter']"));
    browser.press(Key::Alt + Key::Left);
    let place = "return document.querySelector(\"#design-chart .card[title='Copywriter']\").ariaPosInSet";
    browser.wait_for("for the copywriter to be first", |browser| browser.script(place, &[]) == "1");
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn the_baseline_is_protected_and_a_copy_is_offered() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    workplace(&browser);
    browser.choose(css("#design"), "Today’s chart");
    browser.see(text("Protected"));
    browser.drag(card("Finance Director"), card("VP Sales"));
    browser.click(role("button", "Make a copy"));
    browser.wait_for("for a second copy", |browser| shown(browser) == "Design B");
    browser.wait_for("for the move on it", |browser| leads(browser, "VP Sales", "3 direct"));
    browser.choose(css("#design"), "Today’s chart");
    browser.wait_for("for the baseline as it was", |browser| leads(browser, "VP Sales", "2 direct"));
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_search_finds_what_is_folded_away_and_filters_the_rest() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    workplace(&browser);
    // Folded, the team is off the chart.
    browser.click(card("VP Marketing"));
    browser.script("document.getElementById('design-chart').focus()", &[]);
    browser.press(" ");
    browser.see_no(card("Copywriter"));
    // Found, it is there again, and picked.
    browser.press("/");
    browser.press("gus");
    browser.see(text("1 of 8 positions"));
    browser.press(Key::Enter + "");
    browser.see(css("#design-chart .card.chosen[title='Copywriter']"));
    // The filter keeps the managers above a match, and nobody else.
    browser.click(css("label.choice:has(input[name=sift]):nth-of-type(3)"));
    browser.see_no(card("VP Sales"));
    browser.see(card("VP Marketing"));
    browser.see(card("CEO"));
    assert_eq!(browser.count(css("#design-chart .card")), 3);
    // All of this outlives a reload.
    browser.see(css("[data-saving=saved]"));
    browser.reload();
    browser.see(css("#design-chart .card.chosen[title='Copywriter']"));
    assert_eq!(browser.count(css("#design-chart .card")), 3);
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn the_table_edits_the_same_chart() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    workplace(&browser);
    browser.click(css("label.choice:has(input[name=twin]):nth-of-type(3)"));
    browser.see(css("[role=treegrid]"));
    browser.click(role("gridcell", "Cy"));
    browser.press(Key::F2 + "");
    browser.fill(label("Holder of Account Executive"), "Cyrus");
    browser.press(Key::Enter + "");
    browser.wait_for("for the card to follow", |browser| browser.text(card("Account Executive")).contains("Cyrus"));
    assert_eq!(told(&browser), "Cyrus now holds “Account Executive”.");
    browser.press(Key::Control + "z");
    browser.wait_for("for the name to be back", |browser| {
        browser.text(card("Account Executive")).contains("Cy ·")
            || browser.text(card("Account Executive")).ends_with("Cy")
    });
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn what_is_looked_at_stays_in_sight() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    workplace(&browser);
    // A card whose team is folded or unfolded stays where it is on the screen.
    let place = |browser: &Browser| {
        let at = "const box = document.querySelector(\"#design-chart .card[title='VP Marketing']\").getBoundingClientRect(); return [box.x, box.y]";
        let at = browser.script(at, &[]);
        [0, 1].map(|axis| at[axis].as_f64().unwrap_or(f64::NAN))
    };
    browser.click(card("VP Marketing"));
    let before = place(&browser);
    browser.script("document.getElementById('design-chart').focus()", &[]);
    browser.press(" ");
    browser.see_no(card("Copywriter"));
    let after = place(&browser);
    assert!((0..2).all(|axis| (after[axis] - before[axis]).abs() < 3.0), "{before:?} became {after:?}");
    browser.press(" ");
    browser.see(card("Copywriter"));

    // The spotlight dims the rest as soon as it is switched on.
    browser.fill(css("#chart-search"), "copywriter");
    browser.see(css("#design-chart .card.found[title='Copywriter']"));
    assert_eq!(browser.count(css("#design-chart .card.dim")), 0);
    browser.click(css("label.choice:has(input[name=sift]):nth-of-type(2)"));
    browser.see(css("#design-chart .card.dim[title='VP Sales']"));
    browser.fill(css("#chart-search"), "");
    browser.see_no(css("#design-chart .card.dim"));
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_position_that_is_gone_stands_in_nobodys_way() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    workplace(&browser);
    // Picked, added below, and taken back: the pick of what is gone must not spoil the next command.
    browser.click(card("Finance Director"));
    browser.script("document.getElementById('design-chart').focus()", &[]);
    browser.press(Key::Insert + "");
    browser.see(css("#design-chart .card.chosen[title='New position']"));
    browser.script("document.getElementById('design-chart').focus()", &[]);
    browser.press(Key::Control + "z");
    browser.see_no(card("New position"));
    browser.click(card("Copywriter"));
    browser.press(Key::Delete + "");
    browser.see(css("#design-chart .card.closed[title='Copywriter']"));
    assert_eq!(told(&browser), "“Copywriter” was closed.");
    browser.assert_quiet();
}
