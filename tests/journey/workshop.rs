//! A workshop from blind to reveal: two ballots filled in on the host’s machine, one away from it by a link; then what they
//! say, another round, and the group’s weights under the verdict.

use crate::begun::{LAPTOP, to_northbeam};
use crate::browser::Browser;
use crate::files::fragment;
use crate::site::Site;
use crate::target::{css, label, role, text};
use orgwright::decision::Criterion;

/// Fills the ballot in that is on the screen: the swing that counts 100 and the points of all others.
fn fill(browser: &Browser, most: Criterion, others: u8) {
    browser.click(css(&format!("li:nth-child({}) > .weigh-tile", most.index() + 1)));
    for criterion in Criterion::ALL.into_iter().filter(|criterion| *criterion != most) {
        browser.fill(label(&format!("{}, points", criterion.label())), &others.to_string());
        browser.press("\t");
    }
    browser.wait_for("for the ballot to be complete", |browser| browser.count(css("#not-ready")) == 0);
}

/// Everything that the page holds, shown or not.
fn all(browser: &Browser) -> String {
    browser.script("return document.getElementById('main').outerHTML", &[]).as_str().unwrap_or_default().to_owned()
}

fn add(browser: &Browser, name: &str) {
    browser.fill(css("#person"), name);
    browser.click(role("button", "Add"));
    browser.see(role("button", &format!("Fill in here the ballot of {name}")));
}

/// Fills the ballot of `name` in on the host’s machine.
fn here(browser: &Browser, name: &str, most: Criterion, others: u8) {
    browser.click(role("button", &format!("Fill in here the ballot of {name}")));
    browser.see(role("heading", &format!("The ballot of {name}")));
    fill(browser, most, others);
    browser.click(css("#cast"));
    browser.see(role("heading", "Workshop"));
}

/// Nothing of any ballot of the present round is in the page.
fn assert_blind(browser: &Browser) {
    let page = all(browser);
    for sign in ["result", "range-dot", "margin-axis", "prefer", "77", "ahead by"] {
        assert!(!page.contains(sign), "“{sign}” shows before the reveal");
    }
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_workshop_from_blind_to_reveal() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.look(LAPTOP);
    to_northbeam(&browser);
    browser.open("#/workshop");
    browser.see(role("heading", "Workshop"));
    browser.fill(css("#question"), "Whom do we hire next year?");
    browser.press("\t");
    for name in ["Sales", "Board", "Finance"] {
        add(&browser, name);
    }
    browser.fill(css("#person"), "Sales");
    browser.click(role("button", "Add"));
    browser.see(text("There is a ballot under this name already."));
    browser.fill(css("#person"), "");

    // Two fill in here. What they said is nowhere, and cannot be brought back by looking again or by undoing.
    here(&browser, "Sales", Criterion::Scaling, 77);
    assert_eq!(browser.text(css("#progress")), "1 of 3 have voted in round 1.");
    assert_blind(&browser);
    here(&browser, "Board", Criterion::Alignment, 77);
    assert_blind(&browser);
    browser.click(role("button", "Undo"));
    browser.wait_for("for the vote to be taken back", |browser| browser.text(css("#progress")).starts_with("1 of 3"));
    assert_blind(&browser);
    browser.click(role("button", "Redo"));
    browser.wait_for("for the vote to be back", |browser| browser.text(css("#progress")).starts_with("2 of 3"));
    assert_blind(&browser);
    browser.click(role("button", "Fill in here the ballot of Sales"));
    browser.see(role("heading", "The ballot of Sales"));
    assert!(!all(&browser).contains("77"), "a ballot that was cast is not shown again");
    browser.click(role("button", "Leave without voting"));

    // The third is away: a link opened by somebody else, whose answer comes back as a link.
    browser.click(role("button", "Send a ballot to Finance"));
    let link = browser.value(css("#ballot-link"));
    browser.click(role("button", "Close"));
    let away = Browser::start(&site);
    away.look(LAPTOP);
    away.open(fragment(&link));
    away.see(role("heading", "The ballot of Finance"));
    away.see(text("Whom do we hire next year?"));
    fill(&away, Criterion::Scaling, 30);
    away.reload();
    away.see(role("heading", "The ballot of Finance"));
    away.wait_for("for what was filled in to be back", |away| away.value(label("Cost, points")) == "30");
    away.click(css("#cast"));
    let answer = away.value(css("#answer"));
    away.assert_quiet();
    away.assert_no_foreign_request();

    // A damaged one, one to be filled in, and one for elsewhere are refused; the answer is taken in, once.
    let paste = |text: &str| {
        browser.script("const field = document.getElementById('answer'); field.value = arguments[0]", &[text.into()]);
        browser.click(role("button", "Take it in"));
    };
    paste(&answer[..answer.len() - 3]);
    browser.see(text("This ballot is not whole"));
    paste(&link);
    browser.see(text("This ballot is still to be filled in."));
    assert_eq!(browser.text(css("#progress")), "2 of 3 have voted in round 1.");
    browser.open(&answer[answer.find('#').expect("the answer is behind the #")..]);
    browser.see(text("A ballot from Finance for the workshop of Northbeam. Take it in?"));
    browser.click(role("button", "Take it in"));
    browser.see(role("heading", "Workshop"));
    browser.wait_for("for all to have voted", |browser| browser.text(css("#progress")).starts_with("All 3"));
    assert_blind(&browser);
    paste(&answer);
    browser.see(text("A ballot from Finance was taken in, in place of the one that was there."));
    assert_eq!(browser.text(css("#progress")), "All 3 have voted in round 1.");
    // Another plan knows no such ballot.
    away.open(&answer[answer.find('#').expect("the answer is behind the #")..]);
    away.see(text("belongs to no ballot of this workshop"));

    // The reveal: the sentence, a dot each, who changes the outcome by leaving.
    browser.click(role("button", "Reveal the ballots"));
    browser.see(css("#group-says"));
    let said = browser.text(css("#group-says"));
    assert!(said.contains("prefer"), "{said}");
    assert_eq!(browser.count(css(".dot")), 3);
    assert_eq!(browser.count(css("#members > li")), 3);
    assert!(browser.count(css("#leaving > li")) > 0);
    assert_eq!(browser.count(css(".range")), 11);
    browser.see(text("They disagree most on"));
    browser.see_no(css("#answer"));

    // Another round, blind again, in which one thinks differently: the first round stays in view.
    browser.click(role("button", "Vote again"));
    browser.see(role("button", "Fill in here the ballot of Board"));
    browser.click(role("button", "Fill in here the ballot of Board"));
    browser.wait_for("for what Board said", |browser| browser.value(label("Cost, points")) == "77");
    browser.fill(label("Cost, points"), "5");
    browser.press("\t");
    browser.click(css("#cast"));
    assert_eq!(browser.text(css("#progress")), "1 of 3 have voted in round 2.");
    browser.click(text("What round 1 said"));
    assert_eq!(browser.text(css("#group-says")), said, "the second round shows nothing yet");
    browser.click(css("#reveal"));
    browser.see(text("since round 1."));
    browser.see(text("Sales stayed where they were in round 1."));

    // The group's weights carry the verdict; a reload keeps all of it.
    browser.click(css("#carry"));
    browser.see(css("#carried"));
    let said = browser.text(css("#group-says"));
    browser.see(css("[data-saving=saved]"));
    browser.reload();
    browser.see(css("#carried"));
    assert_eq!(browser.text(css("#group-says")), said);
    assert_eq!(browser.count(css(".dot")), 3);
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}
