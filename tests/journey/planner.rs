//! The main job from end to end: a company in, a verdict and two org charts side by side out, and all of it there again.

use crate::begun::LAPTOP;
use crate::browser::Browser;
use crate::files::Brought;
use crate::site::Site;
use crate::target::{css, label, role, text};
use std::path::Path;

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_company_in_a_verdict_and_two_charts_out() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.look(LAPTOP);

    // A first visit lands in the questions, with the verdict beside them and the examples one click away.
    browser.open("");
    browser.see(role("heading", "Your company"));
    let unanswered = browser.text(css("#verdict-word"));
    browser.click(css("button.tile:nth-of-type(2)"));
    browser.wait_for("for the example's company", |browser| browser.value(label("Company name")) == "Northbeam");
    browser.wait_for("for a verdict on it", |browser| browser.text(css("#verdict-word")) != unanswered);

    // Another answer moves the verdict's figures and the contributions behind it.
    let figures = |browser: &Browser| browser.text(css("#verdict .ranks"));
    let before = figures(&browser);
    browser.click(css("#alignment .choice:nth-child(6)"));
    browser.wait_for("for the fits to move", |browser| figures(browser) != before);
    browser.open("#/decision");
    browser.see(role("heading", "Decision"));
    let alignment = browser.text(css(".bars .bar:first-child"));
    assert!(alignment.starts_with("Alignment"), "alignment at 4 pulls most, but the first bar is {alignment}");

    // The company's own chart from a CSV, with the scope of who leads what.
    browser.open("#/designs");
    browser.upload(css("#bring-in"), Path::new("tests/fixtures/import/real-software-company-201.csv"));
    browser.see(css("#preview-chart"));
    browser.click(role("button", "Use as today’s chart"));
    browser.see(css("#design-chart .card"));
    browser.see(text("VP, Sales (Uma Salz)"));
    let leaders = browser.text(css(".leaders"));
    assert!(leaders.contains("CSO’s scope"), "{leaders}");
    assert!(leaders.contains("Customer success"), "{leaders}");

    // Two designs for a company of this size, side by side, with what differs marked.
    browser.open("#/compare");
    browser.see(css("#chart-0 .card"));
    browser.see(css("#chart-1 .card"));
    assert!(browser.count(css(".card-mark")) > 0, "the two designs differ, so cards are marked");
    assert!(browser.count(css("tr.differs")) > 0, "and so are rows");

    // All of it is there after a reload, once the page says that it is saved.
    browser.see(css("[data-saving=saved]"));
    browser.reload();
    browser.see(css("#chart-0 .card"));
    browser.open("#/company");
    browser.wait_for("for the company", |browser| browser.value(label("Company name")) == "Northbeam");
    assert_eq!(browser.count(css("#alignment .choice:nth-child(6):has(input:checked)")), 1);
    browser.open("#/designs");
    browser.see(text("VP, Sales (Uma Salz)"));

    browser.assert_quiet();
    browser.assert_no_foreign_request();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn bad_input_is_refused_in_words_and_changes_nothing() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    let revenue = "document.getElementById('revenue').value";
    browser.look(LAPTOP);
    browser.open("");
    browser.click(css("button.tile:nth-of-type(2)"));
    browser.wait_for("for the example's company", |browser| browser.value(label("People in sales")) == "38");
    let before = browser.text(css("#verdict"));

    // Letter by letter: no part of a refused number reaches the plan on the way.
    browser.click(css("#revenue"));
    browser.script("document.getElementById('revenue').select()", &[]);
    browser.press("1e9\t");
    browser.see(text("“1e9” is not a number."));
    assert_eq!(browser.script(&format!("return {revenue}"), &[]), "1e9", "what was typed stays to be mended");
    assert_eq!(browser.text(css("#verdict")), before);

    // A rule that joins two answers; the field follows when the other answer makes it right.
    browser.fill(label("People in sales"), "500");
    browser.press("\t");
    browser.see(text("There are 190 people in the whole company, so sales cannot have 500. Change one of the two."));
    assert_eq!(browser.text(css("#verdict")), before);
    browser.fill(label("People in the company"), "900");
    browser.press("\t");
    browser.see_no(text("so sales cannot have 500"));
    browser.wait_for("for the verdict on 500 sellers", |browser| browser.text(css("#verdict")) != before);

    // Another plan gets clean fields, and the reload brings back answers that were accepted, and those alone.
    browser.see(css("[data-saving=saved]"));
    browser.reload();
    browser.wait_for("for the accepted answer", |browser| browser.value(label("People in sales")) == "500");
    assert_eq!(browser.value(label("Annual revenue")), "24,000,000");
    browser.fill(label("Annual revenue"), "abc");
    browser.open("#/plans");
    browser.click(css("button.tile:nth-of-type(1)"));
    browser.wait_for("for the start-up", |browser| browser.value(label("Annual revenue")) == "1,800,000");
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn looking_at_examples_leaves_one_plan_and_a_changed_one_stays() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.look(LAPTOP);
    browser.open("");
    for (tile, company) in [(1, "Fernlight"), (2, "Northbeam"), (3, "Halden Industries")] {
        browser.click(css(&format!("button.tile:nth-of-type({tile})")));
        browser.wait_for("for the example", |browser| browser.value(label("Company name")) == company);
    }
    browser.see(css("[data-saving=saved]"));
    browser.open("#/plans");
    browser.wait_for("for one plan in the list", |browser| browser.count(css(".plan-row")) == 1);
    browser.open("#/company");
    browser.click(css("#scaling .choice:nth-child(2)"));
    browser.see(css("[data-saving=saved]"));
    browser.open("#/plans");
    browser.click(css("button.tile:nth-of-type(1)"));
    browser.see(css("[data-saving=saved]"));
    browser.open("#/plans");
    browser.wait_for("for both plans in the list", |browser| browser.count(css(".plan-row")) == 2);
    browser.click(role("button", "Open “Halden Industries”"));
    browser.wait_for("for the changed plan", |browser| browser.value(label("Company name")) == "Halden Industries");
    assert_eq!(browser.count(css("#scaling .choice:nth-child(2):has(input:checked)")), 1);

    // Opening the plan that is open already keeps what was answered a moment ago.
    browser.click(css("#scaling .choice:nth-child(3)"));
    browser.open("#/plans");
    browser.click(role("button", "Open “Halden Industries”"));
    browser.see(role("heading", "Your company"));
    assert_eq!(browser.count(css("#scaling .choice:nth-child(3):has(input:checked)")), 1);
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_file_that_does_not_fit_is_explained_and_its_sound_rest_drawn() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.open("#/designs");
    let rows = "personid;Full Name;Job Title;Reports to\n1;Ada;CEO;\n2;Bo;VP Sales;1\n3;Cy;Account Executive;9\n4;Di;Marketer;5\n5;Ed;Designer;4\n";
    let list = Brought::new("faults.csv", rows);
    browser.upload(css("#bring-in"), list.path());
    browser.see(text("The manager “9” is nobody in this file."));
    browser.see(text("These report to each other in a circle: Di (line 5) → Ed (line 6) → Di."));
    browser.wait_for("for all five to be drawn", |browser| browser.count(css("#preview-chart .card")) == 5);
    let damaged = Brought::new("damaged.xlsx", b"PK\x03\x04 a workbook");
    browser.upload(css("#bring-in"), damaged.path());
    browser.see(text("The workbook is damaged"));
    browser.assert_quiet();
}
