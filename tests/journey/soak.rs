//! Editing for a long time: nothing may grow that the plan does not. Runs for as many minutes as `ORGWRIGHT_SOAK_MINUTES` says
//! (one hour: `ORGWRIGHT_SOAK_MINUTES=60 cargo test --test journey -- --ignored --nocapture soak`), and not at all without it.
//!
//! A round edits on every screen, takes all of it back, does it again and takes it back again, so that a plan ends each round with
//! the history it began with. What the page holds then, sampled each minute, must come to rest after a warm-up.
//!
//! What is done here is done by [scripts](crate::scripted), which hold nothing: a handle keeps its element alive, and would be found
//! as a leak of the page.

use crate::begun::{DESK, to_northbeam};
use crate::browser::Browser;
use crate::files::{bring_in, offered};
use crate::gauge::{self, HEADING, Level};
use crate::scripted::{
    asks, clicks, does, goes, is_told, middle, picks, presses, saved, sees, sees_no, strikes, told, types,
};
use crate::site::Site;
use crate::target::{css, role};
use serde_json::json;
use std::fmt::Write;
use std::time::{Duration, Instant};

/// How many positions the chart has.
const POSITIONS: usize = 1000;
/// Of the minutes, this part is the warm-up: caches fill, and the page’s memory takes the size it needs.
const WARM_UP: usize = 4;
/// How much more may be held at the end than after the warm-up. Of the page’s own memory one step of growth, which is what a
/// place in it that is not free at the right moment costs; the rest is what the browser itself keeps from round to round.
const MORE: Level = Level { wasm: 8 << 20, script: 2 << 20, nodes: 500, listeners: 50, process: 96 << 20 };

/// Screens that every round visits, and what is there once they are.
const SCREENS: [(&str, &str); 16] = [
    ("#/decision", ".verdict-word"),
    ("#/weights", "h1"),
    ("#/compare", "#chart-1 .card"),
    ("#/transition", "h1"),
    ("#/roadmap", "h1"),
    ("#/workshop", "#person"),
    ("#/roles", "h1"),
    ("#/roles/scope", "h1"),
    ("#/roles/measures", "h1"),
    ("#/roles/pay", "h1"),
    ("#/roles/path", "h1"),
    ("#/roles/titles", "h1"),
    ("#/roles/sheet", "h1"),
    ("#/present", "h1, h2"),
    ("#/guide", "h1"),
    ("#/plans", ".plan-row"),
];

/// A company: one at the top, and each leads seven others.
fn company() -> String {
    let mut list = String::from("id,Name,Title,Manager,Department\n1,Ada,CEO,,Board\n");
    for at in 2..=POSITIONS {
        let title = ["VP Sales", "Account Executive", "Engineer", "Copywriter", "Analyst"][at % 5];
        let _ = writeln!(list, "{at},Person {at},{title} {at},{},Sales", (at + 5) / 7);
    }
    list
}

/// Drags one card onto another, once the chart has come to rest: it would move under the pointer.
#[track_caller]
fn drags(browser: &Browser, from: usize, onto: usize) {
    let places = || (middle(browser, from), middle(browser, onto));
    let mut now = places();
    browser.wait_for("for the chart to come to rest", |browser| {
        browser.settle();
        let before = std::mem::replace(&mut now, places());
        now == before
    });
    let ((x, y), (to_x, to_y)) = now;
    let points =
        [("mousePressed", x, y), ("mouseMoved", x + 8.0, y + 8.0), ("mouseMoved", (x + to_x) / 2.0, (y + to_y) / 2.0)];
    let last = [("mouseMoved", to_x, to_y), ("mouseMoved", to_x + 1.0, to_y), ("mouseReleased", to_x + 1.0, to_y)];
    for (kind, x, y) in points.into_iter().chain(last) {
        let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1 });
        browser.tell("Input.dispatchMouseEvent", event);
    }
}

/// A copy of the chart of a company with a small workshop, as its owner would have made it.
fn begun(browser: &Browser) {
    browser.look(DESK);
    to_northbeam(browser);
    browser.open("#/workshop");
    for name in ["Board", "Sales"] {
        browser.fill(css("#person"), name);
        browser.click(role("button", "Add"));
        browser.see(role("button", &format!("Fill in here the ballot of {name}")));
    }
    bring_in(browser, &company());
    browser.click(role("button", "Copy to a new design"));
    browser.see(role("button", "Remove design"));
    saved(browser);
    // A page of its own, which knows none of the handles that were used so far.
    browser.reload();
    saved(browser);
}

/// Edits on all screens, and takes all of it back.
fn round(browser: &Browser, number: usize) {
    let mut made = 0;
    goes(browser, "#/company", "#company-name, main input[type=text], main input:not([type])");
    types(browser, "main input[type=text], main input:not([type])", &format!("Beam {number}"));
    clicks(browser, "main input[type=radio]:not(:checked)");
    made += 2;

    goes(browser, "#/designs", "#design-chart .card");
    let before = told(browser);
    drags(browser, 3, 1);
    is_told(browser, &before);
    made += 1;
    picks(browser, 2);
    asks(browser, "document.getElementById('design-chart').focus()", &[]);
    let before = told(browser);
    strikes(browser, "Insert", false);
    is_told(browser, &before);
    made += 1;
    let before = told(browser);
    asks(browser, "document.getElementById('design-chart').focus()", &[]);
    strikes(browser, "F2", false);
    does(browser, "for the title to be typed over", "return document.activeElement?.tagName === 'INPUT'", &[]);
    asks(browser, "document.activeElement.select()", &[]);
    browser.tell("Input.insertText", json!({ "text": format!("Position of round {number}") }));
    strikes(browser, "Enter", false);
    is_told(browser, &before);
    made += 1;
    let before = told(browser);
    presses(browser, "Copy to a new design");
    is_told(browser, &before);
    made += 1;

    // The table, both, and the chart again; a search.
    for twin in [3, 2, 1] {
        clicks(browser, &format!("label.choice:has(input[name=twin]):nth-of-type({twin})"));
    }
    sees(browser, "#design-chart .card");
    types(browser, "#chart-search", "Engineer 7");
    types(browser, "#chart-search", "");

    for control in ["Undo", "Redo", "Undo"] {
        for _ in 0..made {
            presses(browser, control);
        }
    }

    // The second thread, called three times and dismissed: for a file, for a list that is left, for the report.
    presses(browser, "Export …");
    let workbook = offered(browser, ".xlsx");
    clicks(browser, ".export-foot .primary");
    browser.downloaded(&workbook);
    strikes(browser, "Escape", false);
    sees_no(browser, "dialog");
    let paste = "
        const at = document.querySelector('.door');
        if (!at) return false;
        const data = new DataTransfer();
        data.setData('text/plain', arguments[0]);
        at.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        return true";
    does(
        browser,
        "to paste a list",
        paste,
        &[json!("Who\tRole\tBoss\nAda\tCEO\t\nBo\tVP Sales\tAda\nCy\tSeller\tBo\n")],
    );
    sees(browser, "#preview-chart");
    presses(browser, "Leave it");
    sees_no(browser, "#preview-chart");
    goes(browser, "#/report", "#report[aria-busy=false] .report-chapter");

    for (route, shows) in SCREENS {
        goes(browser, route, shows);
    }
    presses(browser, "Save “Northbeam” as a file");
    browser.downloaded("northbeam.orgwright.json");
    goes(browser, "#/workshop", "#person");
    presses(browser, "Fill in here the ballot of Board");
    presses(browser, "Leave without voting");
    sees(browser, "#person");
    goes(browser, "#/company", "main input");
    saved(browser);
}

/// A figure of a level, with its name.
type Figure = (&'static str, fn(&Level) -> u64);

/// The middle one of some levels, each figure on its own: one sample may fall on a moment of the browser’s own work.
fn middling(levels: &[Level]) -> Level {
    let of = |figure: fn(&Level) -> u64| {
        let mut figures: Vec<_> = levels.iter().map(figure).collect();
        figures.sort_unstable();
        figures[figures.len() / 2]
    };
    Level {
        wasm: of(|level| level.wasm),
        script: of(|level| level.script),
        nodes: of(|level| level.nodes),
        listeners: of(|level| level.listeners),
        process: of(|level| level.process),
    }
}

#[test]
#[ignore = "takes as long as ORGWRIGHT_SOAK_MINUTES says, and needs a browser and dist/"]
fn soak() {
    let minutes = std::env::var("ORGWRIGHT_SOAK_MINUTES").ok().and_then(|minutes| minutes.parse::<u64>().ok());
    let Some(minutes) = minutes else {
        return println!("ORGWRIGHT_SOAK_MINUTES does not say how long: nothing was done");
    };
    let site = Site::at_root();
    let browser = Browser::start(&site);
    gauge::attach(&browser);
    begun(&browser);
    println!("minute rounds {HEADING}");
    let (began, mut rounds, mut levels) = (Instant::now(), 0, Vec::new());
    for minute in 1..=minutes {
        while began.elapsed() < Duration::from_secs(60 * minute) {
            rounds += 1;
            round(&browser, rounds);
        }
        levels.push(Level::of(&browser));
        println!("{minute:>6} {rounds:>6} {}", levels[levels.len() - 1]);
        browser.assert_quiet();
    }
    let warm = &levels[(levels.len() / WARM_UP).min(levels.len() - 1)..];
    let some = warm.len().div_ceil(5);
    let (first, last) = (middling(&warm[..some]), middling(&warm[warm.len() - some..]));
    println!("after the warm-up {first}\nat the end        {last}");
    let figures: [Figure; 5] = [
        ("bytes of the page’s memory", |level| level.wasm),
        ("bytes of the script’s heap", |level| level.script),
        ("nodes", |level| level.nodes),
        ("listeners", |level| level.listeners),
        ("bytes of the process", |level| level.process),
    ];
    for (name, figure) in figures {
        let (was, is, more) = (figure(&first), figure(&last), figure(&MORE));
        assert!(is <= was + more, "{name} went from {was} to {is} in {rounds} rounds, which is more than {more}");
    }
}
