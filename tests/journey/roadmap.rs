//! When the advice changes: sliders, the path that is expected, and a post drawn on a chart.

use crate::begun::LAPTOP;
use crate::browser::Browser;
use crate::files::open_plan;
use crate::site::Site;
use crate::target::{css, role, text};
use orgwright::company::{Leadership, Level, Need, Profile, SalesLeader, Share, Stream};
use orgwright::plan::Plan;
use serde_json::json;

/// The company of the printed examples: $20M, half of it recurring, two streams 60 to 40, every need at 2, a solid
/// VP, 20 people in sales.
fn base() -> Plan {
    let stream = |share| Stream { share: Share::new(share).ok(), ..Stream::default() };
    let mut profile = Profile {
        name: "Base".to_owned(),
        revenue: Some(20_000_000),
        sales_people: Some(20),
        recurring: Share::new(0.5).ok(),
        streams: vec![stream(0.6), stream(0.4)],
        leadership: Leadership { sales: Some(SalesLeader::SolidVp), repeatable: Some(true), ..Leadership::default() },
        ..Profile::default()
    };
    for need in Need::ALL {
        profile.needs.set(need, Level::new(2));
    }
    Plan::about(profile)
}

/// The base company, on its roadmap.
fn roadmap(site: &Site) -> Browser {
    let browser = Browser::start(site);
    browser.look(LAPTOP);
    open_plan(&browser, &base());
    browser.open("#/roadmap");
    browser.see(role("heading", "Roadmap"));
    browser
}

/// Moves a slider to a step, as a hand does.
fn slide(browser: &Browser, slider: &str, step: u32) {
    let script = "const slider = document.getElementById(arguments[0]);
        slider.value = arguments[1];
        slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return slider.value;";
    assert_eq!(browser.script(script, &[json!(slider), json!(step)]), json!(step.to_string()));
}

/// The step of the revenue slider at so many millions: five hundred steps, spaced by ratio, from $500K to $400M.
fn step(musd: f64) -> u32 {
    (500.0 * (musd / 0.5).ln() / (400.0_f64 / 0.5).ln()).round() as u32
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn the_slider_of_revenue_turns_the_advice_where_it_was_printed() {
    let site = Site::at_root();
    let browser = roadmap(&site);
    let said = |browser: &Browser| browser.text(css("#what-if"));
    assert!(browser.text(css("#roadmap-word")).starts_with("Revisit when revenue passes $103M"));
    assert!(said(&browser).contains("A CSO is ahead of a CRO by 4.4 points."), "{}", said(&browser));
    // The number stands under the curve, where the one becomes the other.
    assert!(browser.text(css("#curve-revenue .curve-numbers")).contains("$103M"));

    // One step before and one step behind it, at $102M and $105M.
    let turn = step(103.44);
    slide(&browser, "try-revenue", turn - 2);
    browser.wait_for("for the company before", |browser| said(browser).contains("At $10"));
    assert!(said(&browser).contains("A CSO "), "{}", said(&browser));
    slide(&browser, "try-revenue", turn + 4);
    browser.wait_for("for the company behind", |browser| said(browser).contains("A CRO is ahead of a CSO"));
    assert_eq!(
        browser.script("return document.getElementById('try-revenue').getAttribute('aria-valuetext').slice(0, 3)", &[]),
        "$10"
    );

    // By keyboard as well, and back.
    browser.script("document.getElementById('try-revenue').focus()", &[]);
    browser.press("\u{e010}"); // End
    browser.wait_for("for the largest company", |browser| said(browser).contains("$400M"));
    assert!(said(&browser).contains("A CRO is ahead of a CSO by 3.0 points."), "{}", said(&browser));
    browser.click(role("button", "Back to today"));
    browser.wait_for("for today", |browser| said(browser).contains("As it is today"));
    assert!(said(&browser).contains("by 4.4 points"));

    // Streams of similar size: four of them do it as well.
    slide(&browser, "try-streams", 3);
    browser.wait_for("for four streams", |browser| said(browser).contains("A CRO is ahead of a CSO by 1.1 points."));
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_path_is_kept_and_says_when() {
    let site = Site::at_root();
    let browser = roadmap(&site);
    browser.see(text("Nothing is said yet about the months ahead, so the path stands still."));
    browser.fill(css("#growth-36-revenue"), "206.889M");
    browser.press("\u{e007}"); // Enter
    browser.wait_for("for the crossing", |browser| {
        browser.text(css("#path-word")).starts_with("In about 25 months, at $103M")
    });
    browser.see(css("#curve-months"));

    // A share of a stream that nobody spoke of is refused beside its field.
    browser.fill(css("#growth-12-newest"), "10");
    browser.see(text("Say first how many streams there will be by then."));
    browser.press("\u{e00c}"); // Escape

    browser.see(css("[data-saving=saved]"));
    browser.reload();
    browser.wait_for("for the milestone", |browser| browser.value(css("#growth-36-revenue")) == "206,889,000");
    assert!(browser.text(css("#path-word")).starts_with("In about 25 months"));
    browser.click(role("button", "Undo"));
    browser.wait_for("for the path to stand still", |browser| browser.value(css("#growth-36-revenue")).is_empty());
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_new_post_is_drawn_as_a_design_of_its_own() {
    let site = Site::at_root();
    let browser = roadmap(&site);
    browser.see(role("heading", "A Chief Customer Officer"));
    browser.choose(css("#evolve-on"), "CRO design");
    browser.wait_for("for the chart of a CRO", |browser| {
        browser.text(css(".evolutions")).contains("A Chief Customer Officer was placed under “Chief Revenue Officer”.")
    });
    browser.click(css(".evolutions > :nth-child(4) .button"));
    browser.see(text("That is a design of its own now"));
    // It says so only as long as the design is in the plan.
    let is_told = |browser: &Browser| browser.text(css("main")).contains("That is a design of its own now");
    browser.click(role("button", "Undo"));
    browser.wait_for("for the notice to go", |browser| !is_told(browser));
    browser.click(role("button", "Redo"));
    browser.wait_for("for the notice to be back", is_told);
    browser.click(role("link", "look at it on Designs"));
    browser.see(role("heading", "Designs"));
    browser.see(text("Chief Customer Officer"));
    browser.assert_quiet();
}
