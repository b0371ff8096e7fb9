//! Nobody is shut out: every screen, dialog, menu and notice is looked through by axe-core, in light and dark, wide and narrow.

use crate::axe::{DARK, LIGHT, PHONE, Survey};
use crate::begun::{call, northbeam, saved};
use crate::browser::{Browser, View};
use crate::files::{Brought, fragment};
use crate::routes::{at_rest, routes, show};
use crate::site::Site;
use crate::target::{css, label, role, text};
use orgwright::decision::Criterion;
use std::path::Path;
use thirtyfour::Key;

/// A real company's chart.
const COMPANY: &str = "tests/fixtures/import/real-software-company-201.csv";

/// Looks at every screen, then at each with everything unfolded that can be.
fn everywhere(browser: &Browser, plan: &str) {
    const UNFOLD: &str = "
        const folded = [...document.querySelectorAll('main details:not(.popover):not([open])')];
        folded.forEach(one => one.open = true);
        return folded.length";
    let mut survey = Survey::default();
    for route in routes() {
        browser.look(LIGHT);
        show(browser, route);
        survey.look(browser, &format!("{plan}: {route}"), &[LIGHT, DARK, PHONE]);
        if browser.script(UNFOLD, &[]) != 0 {
            survey.look(browser, &format!("{plan}: {route}, unfolded"), &[LIGHT, DARK, PHONE]);
        }
    }
    survey.end();
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn every_screen_with_the_worked_example() {
    let site = Site::at_root();
    everywhere(&northbeam(&site), "example");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn every_screen_with_a_real_company() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    bring_in(&browser);
    everywhere(&browser, "company");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn every_screen_with_a_blank_plan() {
    let site = Site::at_root();
    everywhere(&Browser::start(&site), "blank");
}

/// The real company on Designs, with a copy of its chart to be drawn on.
fn bring_in(browser: &Browser) {
    browser.look(LIGHT);
    browser.open("#/designs");
    browser.upload(css("#bring-in"), Path::new(COMPANY));
    browser.click(role("button", "Use as today’s chart"));
    browser.see(css("#design-chart .card"));
    browser.click(role("button", "Copy to a new design"));
    browser.see(role("button", "Remove design"));
}

/// Light and dark.
const BOTH: &[View] = &[LIGHT, DARK];

fn button(browser: &Browser, name: &str) {
    browser.click(role("button", name));
}

/// Leaves the dialog or menu that is open.
fn escape(browser: &Browser) {
    browser.press(Key::Escape + "");
    browser.see_no(css("dialog[open], .menu"));
}

fn to_chart(browser: &Browser) {
    browser.script("document.getElementById('design-chart').focus()", &[]);
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn every_dialog_and_menu_of_the_chart() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    bring_in(&browser);
    let mut survey = Survey::default();
    let mut look = |what: &str| survey.look(&browser, what, BOTH);

    // Picked, and what can be done with it.
    browser.click(css("#design-chart .card:nth-child(2)"));
    browser.see(css(".inspector #seat-title"));
    look("inspector");
    to_chart(&browser);
    browser.press(Key::Shift + Key::F10);
    browser.see(css(".menu"));
    look("menu of a position");
    escape(&browser);
    to_chart(&browser);
    browser.press("m");
    browser.see(css("#managers .option"));
    look("another manager");
    browser.press("nobody at all");
    browser.see(text("No position matches."));
    look("another manager, none found");
    escape(&browser);
    to_chart(&browser);
    browser.press("?");
    browser.see(role("heading", "Keys"));
    look("keys");
    escape(&browser);
    button(&browser, "Duplicate …");
    browser.press("0");
    browser.press(Key::Enter + "");
    browser.see(css("dialog .field-error"));
    look("copies, refused");
    escape(&browser);
    // A position with a team, found by its handle.
    browser.click(css("#design-chart .card:has(.card-handle)"));
    button(&browser, "Delete");
    browser.see(css("dialog fieldset"));
    look("what becomes of a team");
    escape(&browser);
    button(&browser, "Rename …");
    browser.see(css("dialog input"));
    look("name of a design");
    escape(&browser);

    // Layout, views, search.
    for (at, what) in [(1, "layout and cards"), (2, "views")] {
        browser.click(css(&format!(".bar-end .popover:nth-of-type({at}) > summary")));
        browser.see(css(".popover[open]"));
        look(what);
        if at == 2 {
            button(&browser, "Keep this view");
            browser.press("Mine");
            look("name of a view");
            button(&browser, "Keep");
            browser.click(css(".bar-end .popover:nth-of-type(2) > summary"));
            browser.see(text("Mine"));
            look("views, one kept");
        }
        browser.press(Key::Escape + "");
        browser.see_no(css(".popover[open]"));
    }
    browser.click(css(".strip-fit .popover > summary"));
    browser.see(css(".strip .popover[open] button"));
    look("what the fit is made of");
    browser.click(css(".strip .popover[open] table button"));
    browser.see(css(".lit-line"));
    look("positions lit");
    browser.fill(css("#chart-search"), "sales");
    browser.see(css(".bar-found"));
    look("search");
    browser.fill(css("#chart-search"), "");
    browser.click(css("label.choice:has(input[name=twin]):nth-of-type(3)"));
    browser.click(css(".table-row:nth-child(2) .cell:nth-child(2)"));
    look("chart and table");
    browser.press(Key::F2 + "");
    browser.see(css(".cell-edit"));
    look("a cell being edited");
    browser.press(Key::Escape + "");

    // What is protected offers a copy.
    browser.choose(css("#design"), "Today’s chart");
    browser.see(text("Protected"));
    browser.click(css("#design-chart .card:nth-child(2)"));
    to_chart(&browser);
    browser.press(Key::Insert + "");
    browser.see(role("button", "Make a copy"));
    look("the offer of a copy");
    escape(&browser);
    survey.end();
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn everything_that_is_taken_out_or_brought_in() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    bring_in(&browser);
    let mut survey = Survey::default();
    let mut look = |what: &str| survey.look(&browser, what, BOTH);

    button(&browser, "Export …");
    let forms = browser.count(css(".export-form"));
    assert!(forms > 8, "{forms} forms");
    for form in 0..forms {
        browser.script("document.querySelectorAll('.export-form input')[arguments[0]].click()", &[form.into()]);
        browser.see_no(text("Looking it through …"));
        look(&format!("export, form {}", form + 1));
    }
    browser.click(css(".export-form:has([value=SVG])"));
    browser.click(css(".export-branch .button"));
    browser.see(css("#managers .option"));
    look("export, the manager of a branch");
    browser.press(Key::Escape + "");
    browser.see_no(css("#managers"));
    escape(&browser);

    button(&browser, "Share …");
    browser.see(css("#share-link"));
    look("share");
    let open_link = browser.value(css("#share-link"));
    browser.click(label("Only who knows a passphrase"));
    look("share, locked");
    button(&browser, "Make a strong one");
    button(&browser, "Lock the link");
    browser.see(css("#share-link"));
    look("share, with a passphrase");
    let locked_link = browser.value(css("#share-link"));
    escape(&browser);

    // Brought in: with faults, as an update, and what is no list at all.
    let faulty = "Id,Name,Title,Manager,Salary\n1,Ada,CEO,,\n2,Bo Hart,VP Sales,1,\n3,Cy,Seller,98,x\n4,Di,Seller,99,\n5,Ed,Seller,2,\n5,Fay,,2,\n";
    let file = Brought::new("faults.csv", faulty);
    browser.upload(css("#bring-in"), file.path());
    browser.see(css(".fault"));
    at_rest(&browser);
    look("a list with faults");
    button(&browser, "Leave it");
    let file = Brought::new("broken.pdf", "%PDF-1.7 no list");
    browser.upload(css("#bring-in"), file.path());
    browser.see(text("This is a PDF"));
    look("what is no list");

    let open = |link: &str| {
        browser.open("#/plans");
        browser.see(role("heading", "Plans"));
        browser.script("location.hash = arguments[0]", &[link.into()]);
    };
    open(fragment(&open_link));
    browser.see(role("button", "Open as a new plan"));
    look("a shared plan");
    open(&fragment(&open_link)[..200]);
    browser.see(css(".notice.bad"));
    look("a shared plan that is not whole");
    open(fragment(&locked_link));
    browser.fill(label("Passphrase"), "another");
    browser.press(Key::Enter + "");
    browser.see(css(".field-error"));
    look("a shared plan that is locked");
    survey.end();
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn every_question_and_notice() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    let mut survey = Survey::default();
    let mut look = |what: &str| survey.look(&browser, what, BOTH);

    call(&browser, "Southbeam");
    saved(&browser);
    browser.fill(label("People in sales"), "many");
    browser.see(css(".field-error"));
    look("a refused answer");
    browser.fill(label("People in sales"), "12");

    browser.open("#/plans");
    browser.click(role("button", "Remove “Southbeam”"));
    browser.see(role("button", "Keep"));
    look("removing a plan");
    button(&browser, "Keep");
    button(&browser, "Share it …");
    browser.see(css("#share-link"));
    look("share a plan");
    escape(&browser);
    let file = Brought::new("none.json", "{}");
    browser.upload(css("#open-plan"), file.path());
    browser.see(role("button", "Understood"));
    look("what is no plan");
    button(&browser, "Understood");

    browser.open_tab();
    browser.look(LIGHT);
    browser.open("");
    browser.see(css("#take-over"));
    look("a plan in two tabs");
    browser.click(css("#take-over"));
    browser.see_no(css("#take-over"));

    // Weighing, each way of it begun.
    browser.open("#/weights");
    browser.click(css("li:last-child > .weigh-tile"));
    browser.fill(label("Alignment, points"), "150");
    browser.see(css(".field-error"));
    look("weights, by swing");
    for method in ["Direct rating", "Ranking", "Pairwise (AHP)"] {
        browser.click(label(method));
        browser.see(css("#weigh-progress"));
        browser.script("document.querySelector('.weigh-step, li > .weigh-tile')?.click()", &[]);
        look(&format!("weights, {method}"));
    }

    // The workshop from its first person to its result.
    browser.open("#/workshop");
    for name in ["Sales", "Board"] {
        browser.fill(css("#person"), name);
        button(&browser, "Add");
        browser.see(role("button", &format!("Remove {name}")));
    }
    browser.fill(css("#person"), "Sales");
    button(&browser, "Add");
    browser.see(text("There is a ballot under this name already."));
    look("workshop, a name twice");
    button(&browser, "Send a ballot to Sales");
    let link = browser.value(css("#ballot-link"));
    look("workshop, a ballot to send");
    escape(&browser);
    for name in ["Sales", "Board"] {
        browser.click(role("button", &format!("Fill in here the ballot of {name}")));
        browser.see(css("#not-ready"));
        look("workshop, a ballot");
        browser.click(css("li:nth-child(2) > .weigh-tile"));
        for criterion in Criterion::ALL.into_iter().filter(|criterion| criterion.index() != 1) {
            browser.fill(label(&format!("{}, points", criterion.label())), "40");
            browser.press(Key::Tab + "");
        }
        browser.see_no(css("#not-ready"));
        browser.click(css("#cast"));
        browser.see(css("#progress"));
    }
    browser.click(css("#reveal"));
    browser.see(css("#group-says"));
    look("workshop, revealed");
    browser.script("location.hash = arguments[0]", &[fragment(&link).into()]);
    browser.see(role("heading", "The ballot of Sales"));
    look("a ballot that was sent");
    survey.end();
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn every_way_that_a_screen_can_be_turned() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    let mut survey = Survey::default();
    let mut look = |what: &str| survey.look(&browser, what, BOTH);

    browser.open("#/decision");
    browser.click(css(".segments .choice:nth-child(2)"));
    browser.see(role("heading", "Which positions earned it"));
    look("decision between designs");

    browser.open("#/compare");
    button(&browser, "Add a design");
    browser.see(css("#chart-2 .card"));
    look("three designs compared");
    for way in 2..=4 {
        browser.click(css(&format!(".compare-bar .choice:nth-child({way})")));
        browser.see(css("#chart-one .card"));
        look(&format!("compared, way {way}"));
    }
    button(&browser, "Draw as a new design");
    browser.see(text("It has the changes that were accepted."));
    look("compared and drawn");

    browser.open("#/roles/titles");
    browser.fill(css("#posting-text"), "Chief Revenue Officer. You own sales and a team of 40, and work with marketing. You do not own customer success.");
    browser.see(css("#posting-told"));
    look("a posting");
    browser.open("#/roles/sheet");
    browser.click(css("#draft-sheet"));
    browser.see(css("#role-sheet"));
    look("a role sheet");
    browser.script("document.querySelectorAll('details').forEach(one => one.open = true)", &[]);
    look("a role sheet, every part of it");

    browser.open("#/present");
    browser.see(css("#slide-count"));
    let slides: usize = browser
        .text(css("#slide-count"))
        .split(" of ")
        .nth(1)
        .and_then(|all| all.parse().ok())
        .expect("so many slides");
    for slide in 1..=slides {
        browser
            .wait_for("for the slide", |browser| browser.text(css("#slide-count")) == format!("{slide} of {slides}"));
        look(&format!("slide {slide}"));
        browser.script("document.querySelector('.present-walk .primary').click()", &[]);
    }
    survey.end();
    browser.assert_quiet();
}
