//! From today’s chart to a design of one’s own: the chart step by step, who does what, and what stands in the way.

use crate::begun::DESK;
use crate::browser::Browser;
use crate::company::{company, copy};
use crate::files::open_plan;
use crate::site::Site;
use crate::target::{css, label, role};
use orgwright::design::Origin;
use orgwright::org::{Command, Function, Grade, PositionId, Target, Team};
use orgwright::plan::Plan;
use thirtyfour::Key;

/// A CEO over VP Sales with three sellers, VP Marketing and VP Customer Success. In the design a CRO comes between, and one
/// seat is closed.
fn plan() -> Plan {
    let mut plan = company(
        "Saltmarsh",
        &[
            (None, "CEO", "Ada", Function::Executive, Grade::CLevel),
            (Some(0), "VP Sales", "Bob", Function::Sales, Grade::Vp),
            (Some(1), "Seller", "Cy", Function::Sales, Grade::Contributor),
            (Some(1), "Seller", "Di", Function::Sales, Grade::Contributor),
            (Some(1), "Closer", "Ed", Function::Sales, Grade::Contributor),
            (Some(0), "VP Marketing", "Flo", Function::Marketing, Grade::Vp),
            (Some(0), "VP Customer Success", "Hal", Function::CustomerSuccess, Grade::Vp),
        ],
    );
    let mut design = (*plan.chart(Origin::Baseline).expect("it was brought in")).clone();
    let ids: Vec<PositionId> = design.outline().ids().to_vec();
    let mut edits = Vec::new();
    let mut ask = |command: Command| {
        let worked = command.work_out(&design, design.free_id()).expect("the chart takes it");
        design = worked.chart;
        edits.extend(worked.edits);
        design.outline().ids().iter().copied().max().expect("it has positions")
    };
    let cro = ask(Command::Add { target: Target::Under(Some(ids[0])), title: "Chief Revenue Officer".into() });
    ask(Command::Move { seats: vec![ids[1], ids[5], ids[6]], target: Target::Under(Some(cro)), team: Team::Along });
    ask(Command::Close { seats: vec![ids[4]], team: Team::Stays });
    copy(&mut plan, &edits);
    plan
}

/// The page with that plan open, on its transition.
fn on_the_way(site: &Site) -> Browser {
    let browser = Browser::start(site);
    browser.look(DESK);
    open_plan(&browser, &plan());
    browser.open("#/transition");
    browser.see(css("#walk-chart .card"));
    browser
}

/// In which layer a position stands on the chart, and in which words it is marked.
fn layer(browser: &Browser, title: &str) -> String {
    let script =
        "return document.querySelector(`#walk-chart .card[title='${arguments[0]}']`)?.getAttribute('aria-level') ?? ''";
    browser.script(script, &[title.into()]).as_str().unwrap_or_default().to_owned()
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_transition_is_stepped_through_and_who_does_what_is_kept() {
    let site = Site::at_root();
    let browser = on_the_way(&site);
    let sum = browser.text(css("#transition-sum"));
    assert!(sum.starts_with("6 steps in 4 waves over 3 months; 1 hire, 1 exit"), "{sum}");
    browser.see(css("#no-obstacle"));
    assert_eq!(browser.count(css(".wave")), 4);
    assert_eq!(layer(&browser, "VP Sales"), "2");

    // Opened, closed, started; and then the first team moves.
    browser.click(css("#step-on"));
    browser.see(css("#walk-chart .card.marked[title='Chief Revenue Officer']"));
    browser.press(Key::Right + "");
    browser.wait_for("for the second step", |browser| browser.text(css("#step-told")).starts_with("Step 2 of 6"));
    browser.press(Key::Right + "");
    browser.wait_for("for the third step", |browser| browser.text(css("#step-told")).contains("starts as"));
    assert_eq!(layer(&browser, "VP Sales"), "2", "nobody moves before there is somebody to report to");
    browser.press(Key::Right + "");
    browser.wait_for("for the VP Sales to have moved", |browser| layer(browser, "VP Sales") == "3");
    browser.see(css("#walk-chart .card.marked[title='VP Sales']"));
    let told = browser.text(css("#step-told"));
    assert!(
        told.contains("Step 4 of 6, in wave 4 (month 3): “VP Sales” (Bob) now reports to “Chief Revenue Officer”."),
        "{told}"
    );
    assert_eq!(layer(&browser, "VP Marketing"), "2");
    browser.press(Key::Left + "");
    browser.wait_for("for the VP Sales to be back", |browser| layer(browser, "VP Sales") == "2");

    // A step of the list, and the slider’s end.
    browser.click(role("button", "“VP Marketing” (Flo) now reports to “Chief Revenue Officer”."));
    browser.wait_for("for the VP Marketing to have moved", |browser| layer(browser, "VP Marketing") == "3");
    browser.script("document.querySelector('#step').focus()", &[]);
    browser.press(Key::End + "");
    browser.wait_for("for the last step", |browser| layer(browser, "VP Customer Success") == "3");

    // Who sees to a wave, by when, is there after a reload.
    browser.fill(css("#wave-hire-0-owner"), "Ada Lovelace");
    browser.press(Key::Enter + "");
    browser.fill(css("#wave-hire-0-month"), "9");
    browser.press(Key::Enter + "");
    browser
        .wait_for("for the month to count", |browser| browser.text(css("#transition-sum")).contains("over 10 months"));
    browser.see(css("[data-saving=saved]"));
    browser.reload();
    browser.wait_for("for the owner", |browser| browser.value(css("#wave-hire-0-owner")) == "Ada Lovelace");
    assert!(browser.text(css("#transition-sum")).contains("over 10 months"));
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_lower_limit_is_an_obstacle_and_a_higher_one_none() {
    let site = Site::at_root();
    let browser = on_the_way(&site);
    browser.see(css("#no-obstacle"));
    browser.fill(label("Most direct reports"), "2");
    browser.press(Key::Enter + "");
    browser.see(css("#obstacles"));
    let said = browser.text(css("#obstacles"));
    assert!(
        said.contains("“Chief Revenue Officer” leads 3 positions directly in the design, where 2 are allowed."),
        "{said}"
    );
    assert!(said.contains("Raise the most direct reports to 3"), "{said}");
    browser.fill(label("Most direct reports"), "3");
    browser.press(Key::Enter + "");
    browser.see(css("#no-obstacle"));
    browser.click(role("button", "Reset Most direct reports to 12"));
    browser.wait_for("for the number as it comes", |browser| browser.value(label("Most direct reports")) == "12");

    // The other way round there is as much to do; between a design and itself nothing.
    browser.choose(label("From"), "Design A");
    browser.wait_for("for nothing to do", |browser| browser.text(css("#transition-sum")).contains("nothing to do"));
    browser.choose(label("To"), "Today’s chart");
    browser.see(css("#walk-chart .card[title='Chief Revenue Officer']"));
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn without_a_design_the_page_says_how_to_get_one() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.look(DESK);
    browser.open("#/transition");
    browser.see(role("heading", "No design to go to yet"));
    browser.click(css("#draw-one"));
    browser.wait_for("for the designs", |browser| browser.route() == "#/designs");
    browser.open("#/transition");
    browser.wait_for("for a way", |browser| browser.text(css("#transition-sum")).contains("nothing to do"));
    browser.assert_quiet();
}
