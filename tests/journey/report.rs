//! The report: read, edited, saved and shown as slides.

use crate::begun::{DESK, to_northbeam};
use crate::browser::Browser;
use crate::site::Site;
use crate::target::{css, label, role, text};
use thirtyfour::Key;

/// The report on the second worked example.
fn at_the_report(site: &Site) -> Browser {
    let browser = Browser::start(site);
    browser.look(DESK);
    to_northbeam(&browser);
    browser.open("#/report");
    browser.see(css(".report-chapter"));
    browser
}

/// What a report says on its cover, once it is as the plan is.
fn verdict(browser: &Browser) -> String {
    browser.see(css("#report[aria-busy=false]"));
    browser.text(css(".report-verdict .verdict-word"))
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_report_says_the_verdict_and_is_saved_with_it() {
    let site = Site::at_root();
    let browser = at_the_report(&site);
    let said = verdict(&browser);
    browser.open("#/decision");
    let decided = browser.text(css(".verdicts .verdict-word"));
    assert_eq!(said, decided);
    browser.open("#/report");
    browser.see(css(".report-chapter"));
    assert_eq!(browser.count(css(".report-contents li")), browser.count(css(".report-chapter")));
    let sheets = "return [...document.querySelectorAll('.report-sheet img')].filter(img => img.complete && img.naturalWidth > 0).length";
    browser.wait_for("for the drawings", |browser| {
        browser.count(css(".report-sheet")) > 0 && browser.script(sheets, &[]) == browser.count(css(".report-sheet"))
    });

    // The hash is that of the plan’s own record; the cover has how it begins.
    let begins = browser.text(css(".report-hash code"));
    let record = browser.text(css(".report-chapter:last-of-type > p"));
    let hash = record.rsplit(' ').next().unwrap_or_default().to_owned();
    browser.open("#/plans");
    browser.click(role("button", "Save “Northbeam” as a file"));
    let file = String::from_utf8(browser.downloaded("northbeam.orgwright.json")).expect("a plan is text");
    assert!(hash.len() == 64 && file.contains(&hash), "{record}");
    assert!(begins.len() == 16 && hash.starts_with(&begins), "{begins}");

    // On paper there is the document alone, black on white in the dark as well.
    browser.open("#/report");
    browser.see(css(".report-chapter"));
    browser.on_paper(true);
    for part in [".rail", ".report-tools", ".report-side", ".page-head", ".report-outline"] {
        let hidden = format!(
            "return [...document.querySelectorAll('{part}')].every(part => part.getClientRects().length === 0)"
        );
        assert_eq!(browser.script(&hidden, &[]), true, "{part}");
    }
    let paper = "return getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.querySelector('.report')).color";
    assert_eq!(browser.script(paper, &[]), "rgb(255, 255, 255)rgb(28, 30, 27)");
    browser.on_paper(false);
    browser.look(DESK);

    // What is typed is kept with the plan, can be undone, and is text wherever it goes.
    let hostile = "<img src=x onerror=alert(1)> **Acme** | # [x](javascript:y)";
    browser.open("#/company");
    browser.fill(label("Company name"), hostile);
    browser.press("\t");
    browser.open("#/report");
    browser.wait_for("for the company on the cover", |browser| browser.text(css(".report-cover .kicker")) == hostile);
    assert_eq!(browser.count(css("#report .report-cover img")), 0);
    browser.fill(label("For"), "The board");
    browser.press("\t");
    browser.wait_for("for the reader on the cover", |browser| browser.text(css(".report-lines")).contains("The board"));
    browser.click(role("button", "Save as Markdown"));
    browser.see(text("was handed to the browser’s downloads"));
    let name = browser.text(css(".report-tools [role=status]"));
    let name = name.split(['“', '”']).nth(1).expect("the name of the file stands in quotes").to_owned();
    let saved = String::from_utf8(browser.downloaded(&name)).expect("Markdown is text");
    assert!(saved.contains(&said) && saved.contains("The board"), "{saved}");
    assert!(saved.contains("\\*\\*Acme\\*\\* \\|") && !saved.contains("<img"), "{saved}");

    // A chapter that is not wanted goes, and undoing brings it back.
    let chapters = browser.count(css(".report-chapter"));
    browser.click(css("#report-chapters li:nth-child(10) input"));
    browser.wait_for("for a chapter less", |browser| browser.count(css(".report-chapter")) == chapters - 1);
    browser.click(role("button", "Undo"));
    browser.wait_for("for it to be back", |browser| browser.count(css(".report-chapter")) == chapters);
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn slides_are_walked_by_keys_and_a_chart_keeps_its_own() {
    let site = Site::at_root();
    let browser = at_the_report(&site);
    browser.click(css(".report-tools a.button"));
    browser.see(css(".slide"));
    let count = |browser: &Browser| browser.text(css("#slide-count"));
    let title = |browser: &Browser| browser.text(css(".slide h1"));
    let focused = "return document.activeElement === document.querySelector('.slide h1')";
    let slides: usize = count(&browser).split(" of ").nth(1).and_then(|all| all.parse().ok()).expect("so many slides");
    assert!(title(&browser).starts_with("Should a Chief Sales Officer"));

    // To the end, one idea after the other, and not beyond it.
    for place in 2..=slides {
        browser.press(if place % 2 == 0 { Key::Right } else { Key::PageDown } + "");
        browser.wait_for("for the next slide", |browser| count(browser) == format!("{place} of {slides}"));
        browser.wait_for("for the focus on its heading", |browser| browser.script(focused, &[]) == true);
    }
    browser.press(Key::Right + "");
    assert_eq!(count(&browser), format!("{slides} of {slides}"));
    browser.press(Key::Home + "");
    browser.wait_for("for the first slide", |browser| count(browser) == format!("1 of {slides}"));

    // A chart moves, and the arrows are its own until it is left.
    while title(&browser) != "CSO design" {
        let now = count(&browser);
        browser.press(" ");
        browser.wait_for("for the next slide", |browser| count(browser) != now);
    }
    browser.see(css("#slide-chart .card"));
    let place = "return document.querySelector('#slide-chart .chart-world').style.transform";
    let before = browser.script(place, &[]);
    let wheel = "document.querySelector('#slide-chart').dispatchEvent(new WheelEvent('wheel', { deltaX: 80, deltaY: 60, bubbles: true, cancelable: true }))";
    browser.script(wheel, &[]);
    browser.wait_for("for the chart to pan", |browser| browser.script(place, &[]) != before);
    let here = count(&browser);
    browser.script("document.querySelector('#slide-chart').focus()", &[]);
    browser.press(Key::Right + "");
    browser.press(Key::Down + "");
    assert_eq!(count(&browser), here, "the arrows walk the chart");
    browser.press(Key::Escape + "");
    browser.wait_for("for the focus on the slide", |browser| browser.script(focused, &[]) == true);
    browser.press(Key::Left + "");
    browser.wait_for("for the slide before", |browser| count(browser) != here);
    browser.press(Key::Escape + "");
    browser.see(css(".report-chapter"));
    assert_eq!(browser.route(), "#/report");
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}
