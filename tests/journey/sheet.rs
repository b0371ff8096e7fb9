//! A role sheet: drafted, written on, stale when the chart changes, renewed, and taken out.

use crate::begun::DESK;
use crate::browser::Browser;
use crate::company::{company, copy};
use crate::files::open_plan;
use crate::site::Site;
use crate::target::{css, label, role, text};
use orgwright::org::{Function, Grade};
use orgwright::plan::Plan;
use std::io::{Cursor, Read};
use thirtyfour::Key;

/// A CRO over sales, marketing and customer success, in today’s chart and in a design copied from it.
pub fn plan() -> Plan {
    let mut plan = company(
        "Saltmarsh",
        &[
            (None, "CEO", "Ada", Function::Executive, Grade::CLevel),
            (Some(0), "Chief Revenue Officer", "Bea", Function::Revenue, Grade::CLevel),
            (Some(1), "VP Sales", "Cy", Function::Sales, Grade::Vp),
            (Some(1), "VP Marketing", "Flo", Function::Marketing, Grade::Vp),
            (Some(1), "VP Customer Success", "Hal", Function::CustomerSuccess, Grade::Vp),
        ],
    );
    copy(&mut plan, &[]);
    plan
}

/// What the sheet says.
fn said(browser: &Browser) -> String {
    browser.text(css("#role-sheet"))
}

/// A browser in which the plan is open, and a sheet is drafted for the CRO of the design, who is offered by name.
fn drafted(site: &Site) -> Browser {
    let browser = Browser::start(site);
    browser.look(DESK);
    open_plan(&browser, &plan());
    browser.open("#/roles/sheet");
    browser.choose(css("#roles-design"), "Design A");
    browser.choose(css("#sheet-seat"), "Chief Revenue Officer (Bea)");
    browser.click(css("#draft-sheet"));
    browser.see(css("#role-sheet"));
    browser
}

/// Waits until the focus is on what the selector matches.
fn at_work_on(browser: &Browser, selector: &str) {
    let script = "return document.activeElement.matches(arguments[0])";
    browser.wait_for(&format!("for the focus on `{selector}`"), |browser| {
        browser.script(script, &[selector.into()]) == true
    });
}

/// Waits until an outcome says so.
fn outcome_says(browser: &Browser, place: usize, words: &str) {
    let name = format!("Outcome {place}");
    browser.wait_for(&format!("for outcome {place}: {words}"), |browser| browser.value(label(&name)) == words);
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_sheet_is_drafted_written_on_stale_renewed_and_taken_out() {
    let site = Site::at_root();
    let browser = drafted(&site);
    let draft = said(&browser);
    for part in ["All of marketing.", "Reports to CEO (Ada).", "Not finished", "VP Sales (Cy)"] {
        assert!(draft.contains(part), "{part}: {draft}");
    }

    // What is written stays over a reload.
    browser.click(css("#sheet-outcomes > summary"));
    browser.fill(label("Outcome 1"), "Revenue doubles.");
    browser.press("\t");
    browser.wait_for("for the outcome", |browser| said(browser).contains("1. Revenue doubles."));
    browser.click(css("#sheet-scope > summary"));
    browser.fill(label("What “Owns” says"), "Whatever brings revenue.");
    browser.press("\t");
    browser.wait_for("for what it owns", |browser| said(browser).contains("Whatever brings revenue."));
    browser.see(css("[data-saving=saved]"));
    browser.reload();
    browser.wait_for("for the outcome after a reload", |browser| said(browser).contains("1. Revenue doubles."));
    browser.see_no(css("#sheet-stale"));

    // Marketing goes to the CEO, by keys; the sheet says so.
    browser.open("#/designs");
    browser.see(css("#design-chart .card[title='VP Marketing']"));
    browser.script("document.getElementById('design-chart').focus()", &[]);
    browser.press("vp m");
    browser.see(css("#design-chart .card.chosen[title='VP Marketing']"));
    browser.press(Key::Control + "x");
    browser.press("ceo");
    browser.see(css("#design-chart .card.chosen[title='CEO']"));
    browser.press(Key::Control + "v");
    browser.wait_for("for marketing to have moved", |browser| {
        browser.text(css(".desk-told")).contains("“VP Marketing” (Flo) now reports to “CEO”")
            || browser.text(css(".desk-told")).contains("“VP Marketing” now reports to “CEO”")
    });
    browser.open("#/roles/sheet");
    browser.see(css("#sheet-stale"));
    let stale = browser.text(css("#sheet-stale"));
    assert!(stale.contains("The chart: Marketing no longer reports to this position."), "{stale}");
    assert!(browser.text(css(".sheet-list .pill")).contains("stale"));

    // Undone, it is fresh; done again and renewed, it follows, and the owner’s words are there.
    browser.click(role("button", "Undo"));
    browser.see_no(css("#sheet-stale"));
    browser.click(role("button", "Redo"));
    browser.see(css("#sheet-stale"));
    browser.open("#/roles/sheet");
    browser.click(role("button", "Renew what was drafted"));
    browser.see_no(css("#sheet-stale"));
    at_work_on(&browser, "#role-sheet");
    let renewed = said(&browser);
    assert!(renewed.contains("Marketing: VP Marketing (Flo).") && renewed.contains("1. Revenue doubles."), "{renewed}");
    assert!(!renewed.contains("All of marketing.") && renewed.contains("Whatever brings revenue."), "{renewed}");

    // What was written on the facts of before is marked until its owner says that it holds.
    assert!(renewed.contains("“Owns” was written on other facts: look at it again."), "{renewed}");
    browser.click(css("#sheet-scope > summary"));
    browser.click(css("#sheet-scope .sheet-marked button"));
    browser.see_no(css("#sheet-scope .sheet-marked"));
    at_work_on(&browser, "#sheet-scope textarea");
    assert_eq!(browser.value(css("#sheet-scope textarea:focus")), "Whatever brings revenue.");
    assert!(!said(&browser).contains("“Owns” was written on other facts"), "{}", said(&browser));

    // On paper there is the sheet alone.
    browser.on_paper(true);
    for part in [".rail", ".roles-tabs", ".report-tools", ".sheet-side", ".sheet-list", ".page-head"] {
        let hidden = format!(
            "return [...document.querySelectorAll('{part}')].every(part => part.getClientRects().length === 0)"
        );
        assert_eq!(browser.script(&hidden, &[]), true, "{part}");
    }
    browser.on_paper(false);
    browser.look(DESK);

    // Taken out in both forms.
    let name = "saltmarsh-chief-revenue-officer-role-sheet";
    browser.click(role("button", "Save as Markdown"));
    browser.see(text("was handed to the browser’s downloads"));
    let markdown = String::from_utf8(browser.downloaded(&format!("{name}.md"))).expect("Markdown is text");
    assert!(markdown.starts_with("# Chief Revenue Officer\n") && markdown.contains("Revenue doubles."), "{markdown}");
    browser.click(role("button", "Save as Word document"));
    let word = browser.downloaded(&format!("{name}.docx"));
    let mut package = zip::ZipArchive::new(Cursor::new(word)).expect("a Word document is a package");
    let mut document = String::new();
    let mut part = package.by_name("word/document.xml").expect("it has a document");
    part.read_to_string(&mut document).expect("which is text");
    assert!(document.contains("Revenue doubles.") && document.contains("Heading1"), "{document}");
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn outcomes_are_moved_and_taken_away_with_what_is_typed_of_them() {
    let site = Site::at_root();
    let browser = drafted(&site);
    browser.click(css("#sheet-outcomes > summary"));
    let said_of = |place: usize| browser.value(label(&format!("Outcome {place}")));
    let (first, second, third) = (said_of(1), said_of(2), said_of(3));
    let number = "input[id$=-number]";
    let kept = browser.value(css(&format!(".sheet-outcomes > li:nth-child(2) {number}")));

    // A number that is refused goes with its outcome, and never falls to the next.
    browser.fill(css(&format!(".sheet-outcomes > li:first-child {number}")), "many");
    browser.press("\t");
    browser.see(css(".sheet-outcomes > li:first-child .field-error"));
    browser.click(role("button", "Take away outcome 1"));
    outcome_says(&browser, 1, &second);
    at_work_on(&browser, ".sheet-outcomes > li:first-child textarea[id$=-text]");
    browser.see_no(css(".sheet-outcomes .field-error"));
    assert_eq!(browser.value(css(&format!(".sheet-outcomes > li:first-child {number}"))), kept);
    browser.click(role("button", "Undo"));
    outcome_says(&browser, 1, &first);

    // Pressed again, the same outcome goes up again, with the focus on it.
    browser.click(role("button", "Outcome 3 counts more: move it up"));
    outcome_says(&browser, 2, &third);
    at_work_on(&browser, "[aria-label='Outcome 2 counts more: move it up']");
    browser.press(Key::Enter + "");
    outcome_says(&browser, 1, &third);
    at_work_on(&browser, ".sheet-outcomes > li:first-child textarea[id$=-text]");
    outcome_says(&browser, 2, &first);
    browser.wait_for("for the sheet to say so", |browser| said(browser).contains(&format!("1. {third}")));

    // The last that goes leaves the focus where another can be added.
    let count = || browser.count(css(".sheet-outcomes > li"));
    while count() > 0 {
        let left = count() - 1;
        browser.click(role("button", &format!("Take away outcome {}", left + 1)));
        browser.wait_for("for the outcome to go", |_| count() == left);
    }
    at_work_on(&browser, "#add-outcome");
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn two_sheets_stand_side_by_side_and_do_without_a_part() {
    let site = Site::at_root();
    let browser = drafted(&site);
    browser.choose(css("#sheet-seat"), "VP Sales (Cy)");
    browser.click(css("#draft-sheet"));
    browser.see(role("button", "Remove the role sheet “VP Sales”"));
    assert_eq!(browser.count(css(".sheet-list li")), 2);
    browser.wait_for("for the second sheet", |browser| browser.text(css("#role-sheet h2")) == "VP Sales");

    // Pay is left off one of them, and stays on the other.
    let has_pay =
        "return [...document.querySelectorAll('#role-sheet h2')].some(heading => heading.textContent === 'Pay')";
    assert_eq!(browser.script(has_pay, &[]), true);
    browser.click(css("#sheet-about > summary"));
    browser.click(label("Pay"));
    browser.wait_for("for pay to go", |browser| browser.script(has_pay, &[]) == false);
    browser.see_no(label("What “Pay” says"));
    browser.click(css(".sheet-list li:first-child .sheet-name"));
    browser.wait_for("for the first sheet", |browser| {
        browser.text(css("#role-sheet h2")) == "Chief Revenue Officer" && browser.script(has_pay, &[]) == true
    });

    // A day is taken when its field is left, whatever it passed through; one that is none is refused beside it.
    let type_day = |day: &str| {
        let typed = "const field = document.getElementById('sheet-start'); field.focus(); field.value = arguments[0];
            field.dispatchEvent(new InputEvent('input', { bubbles: true })); field.dispatchEvent(new Event('change', { bubbles: true }));";
        browser.script(typed, &[day.into()]);
    };
    type_day("0202-03-31");
    browser.click(css("#sheet-list"));
    browser.see(css("#sheet-start-error"));
    assert!(!said(&browser).contains("0202-03-31"), "{}", said(&browser));
    type_day("2020-03-31");
    type_day("2027-03-31");
    browser.click(css("#sheet-list"));
    browser.wait_for("for the day", |browser| said(browser).contains("2027-03-31"));
    browser.see_no(css("#sheet-start-error"));
    browser.click(role("button", "Undo"));
    browser.wait_for("for no day, in one step", |browser| browser.value(css("#sheet-start")).is_empty());

    // One goes, then the other, and the focus is never lost.
    browser.click(role("button", "Remove the role sheet “VP Sales”"));
    browser.wait_for("for one sheet", |browser| browser.count(css(".sheet-list li")) == 1);
    at_work_on(&browser, "#sheet-list");
    browser.click(role("button", "Remove the role sheet “Chief Revenue Officer”"));
    browser.see_no(css("#role-sheet"));
    at_work_on(&browser, "#sheet-new");
    browser.click(role("button", "Undo"));
    browser.wait_for("for it to be back", |browser| said(browser).contains("Chief Revenue Officer"));
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}
