//! Weights said without sight of what they lead to, and the verdict that then rests on them.

use crate::begun::northbeam;
use crate::browser::Browser;
use crate::site::Site;
use crate::target::{css, label, role, text};

const CRITERIA: [&str; 11] = [
    "Company size",
    "Recurring revenue",
    "Revenue streams",
    "Alignment",
    "Customer lifecycle",
    "Scaling sales",
    "Sales expertise",
    "Separate marketing",
    "Sales leadership today",
    "Size of sales",
    "Cost",
];

/// The growing example, on the screen that weighs.
fn weighing(site: &Site) -> Browser {
    let browser = northbeam(site);
    browser.open("#/decision");
    browser.see(text("Weights: the model’s stated ones."));
    browser.click(role("link", "Weigh the criteria yourself"));
    browser.see(role("heading", "Weights"));
    browser
}

fn progress(browser: &Browser) -> String {
    browser.text(css("#weigh-progress"))
}

/// Gives every swing but that of cost this many points.
fn swings(browser: &Browser, points: &str) {
    for name in CRITERIA.iter().filter(|name| **name != "Cost") {
        browser.fill(label(&format!("{name}, points")), points);
        browser.press("\u{e007}"); // Enter
    }
    browser.wait_for("for all eleven", |browser| progress(browser) == "11 of 11 answered.");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_person_weighs_by_swing_without_totals_and_then_sees_the_verdict() {
    let site = Site::at_root();
    let browser = weighing(&site);
    for hidden in [".verdict-bar", "#verdict", ".verdict-word", ".pill"] {
        assert_eq!(browser.count(css(hidden)), 0, "{hidden} on the screen that weighs");
    }
    assert!(browser.text(css(".page-head p")).contains("Totals are hidden while you weigh"));
    assert_eq!(progress(&browser), "0 of 11 answered.");
    assert_eq!(browser.script("return document.querySelector('.button.primary:disabled') !== null", &[]), true);

    // A number out of range is refused beside its field and changes nothing.
    browser.click(css("li:last-child > .weigh-tile"));
    browser.wait_for("for the largest swing", |browser| progress(browser) == "1 of 11 answered.");
    browser.fill(label("Alignment, points"), "150");
    browser.see(text("Points are a whole number from 0 to 100."));
    browser.press("\u{e007}");
    assert_eq!(progress(&browser), "1 of 11 answered.");
    browser.press("\u{e00c}"); // Escape
    browser.see_no(text("Points are a whole number from 0 to 100."));
    swings(&browser, "50");

    // One half for each of ten beside the hundred of cost: 1 in 6 for cost.
    browser.wait_for("for the weights", |browser| browser.text(css("#weigh-weights")).contains("17 %"));
    browser.click(role("button", "Use these weights and show the result"));
    browser.see(role("heading", "Decision"));
    browser.see(text("Weights: your own, by swing."));
    assert!(browser.text(css(".factors tbody tr:last-child")).contains("17 %"));

    // Other answers move nothing until they are put to use, and that is counted.
    browser.click(role("link", "Change them"));
    browser.fill(label("Alignment, points"), "90");
    browser.press("\u{e007}");
    browser.see(text("The verdict still rests on the answers that were put to use before."));
    browser.open("#/decision");
    browser.see(role("heading", "Decision"));
    assert!(browser.text(css(".factors tbody tr:last-child")).contains("17 %"));
    browser.open("#/weights");
    browser.click(role("button", "Use these weights and show the result"));
    browser.see(text("They were changed once after they had been put to use."));
    assert!(browser.text(css(".factors tbody tr:last-child")).contains("16 %"));
    browser.see(css("[data-saving=saved]"));
    browser.reload();
    browser.see(text("They were changed once after they had been put to use."));

    // The stated weights come back, and undo takes that back.
    browser.click(role("link", "Change them"));
    browser.click(role("button", "Keep the stated weights"));
    browser.see(text("Weights: the model’s stated ones."));
    browser.click(role("button", "Undo"));
    browser.see(text("Weights: your own, by swing."));
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn each_method_keeps_its_answers_and_they_are_compared() {
    let site = Site::at_root();
    let browser = weighing(&site);
    browser.click(css("li:last-child > .weigh-tile"));
    swings(&browser, "20");
    browser.click(label("Ranking"));
    browser.wait_for("for the ranking", |browser| progress(browser) == "0 of 11 placed.");
    for placed in 1..=11 {
        browser.click(css("li > .weigh-tile"));
        browser.wait_for("for one more", |browser| progress(browser) == format!("{placed} of 11 placed."));
    }
    browser.see(css(".weigh-differs"));
    assert!(browser.text(css(".weigh-differs")).starts_with("Weighing by swing puts "));

    // The order moves by keyboard, and the focus goes with what is moved.
    browser.script("document.getElementById('rank-down-0').focus()", &[]);
    browser.press("\u{e007}");
    browser
        .wait_for("for the swap", |browser| browser.text(css(".weigh-placed:nth-child(2)")).contains("Company size"));
    assert_eq!(browser.script("return document.activeElement.id", &[]), "rank-down-1");

    browser.click(label("Swing"));
    browser.wait_for("for the swings", |browser| progress(browser) == "11 of 11 answered.");
    assert_eq!(browser.value(label("Alignment, points")), "20");
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn pairs_give_weights_after_ten_answers_and_name_the_one_to_look_at_again() {
    let site = Site::at_root();
    let browser = weighing(&site);
    browser.click(label("Pairwise (AHP)"));
    browser.wait_for("for the first pair", |browser| progress(browser) == "0 compared; 10 more give weights.");
    for given in 1..=10 {
        browser.click(css(".weigh-question > .weigh-step"));
        let wanted = format!("{given} ");
        browser.wait_for("for the answer", |browser| progress(browser).starts_with(&wanted));
    }
    browser.see(css("#weigh-weights"));
    browser.see(text("No answer checks another yet"));

    // All equal so far; that one is extremely more than another contradicts it.
    browser.click(css(".weigh-question .weigh-steps .weigh-step:last-child"));
    browser.see(text("11 of 55 compared"));
    browser.see(text("too much contradiction"));
    assert!(browser.text(css("#consistency")).contains("random index of Saaty 2005"));
    browser.click(role("button", "Say what the others imply"));
    browser.see(text("Consistency ratio 0.00: consistent enough"));

    // Undo brings the answer back; one that was given can be changed and taken back.
    browser.click(role("button", "Undo"));
    browser.see(text("too much contradiction"));
    browser.click(text("What you have said (11)"));
    browser.click(css(".weigh-said li:last-child .button:last-child"));
    browser.wait_for("for one less", |browser| progress(browser).starts_with("10 "));
    browser.assert_quiet();
}
