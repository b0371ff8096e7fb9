//! A plan as large as the page is to bear, brought in as a file: 50,000 positions, 200 designs, 10,000 steps that can be undone,
//! 50 ballots. Every screen opens, edits are made and taken back, files leave, and all of it is there after a reload. What the
//! screens took and what the page holds is printed (`--nocapture`) and no reason to fail; that nothing hangs is, by the patience
//! of every wait.

use crate::begun::DESK;
use crate::browser::Browser;
use crate::files::{Brought, offered};
use crate::gauge::{self, HEADING, Level};
use crate::made::{self, LARGE, MIDDLE, Size};
use crate::scripted::{clicks, does, goes, is_told, picks, presses, saved, sees, sees_no, strikes, told, types};
use crate::site::Site;
use crate::target::css;
use orgwright::plan::Plan;
use serde_json::json;
use std::time::Instant;

/// Every screen, and what is there once it is drawn.
const SCREENS: [(&str, &str); 18] = [
    ("#/company", "main input[type=radio]"),
    ("#/designs", "#design-chart .card"),
    ("#/decision", ".verdict-word"),
    ("#/weights", "h1"),
    ("#/compare", "#chart-1 .card"),
    ("#/transition", "h1"),
    ("#/roadmap", "h1"),
    ("#/workshop", "#members > li:nth-child(2)"),
    ("#/roles", "h1"),
    ("#/roles/scope", "h1"),
    ("#/roles/titles", "h1"),
    ("#/roles/measures", "h1"),
    ("#/roles/pay", "h1"),
    ("#/roles/path", "h1"),
    ("#/roles/sheet", "h1"),
    ("#/report", "#report[aria-busy=false] .report-chapter"),
    ("#/present", "h1, h2"),
    ("#/guide", "h1"),
];

/// Has the page say how long its longest task was since it was asked last.
const WATCH: &str = "
    window.longestTask = 0;
    new PerformanceObserver(list => list.getEntries().forEach(task => window.longestTask = Math.max(window.longestTask, task.duration)))
        .observe({ type: 'longtask' });";

/// Does something, waits until the page rests, and prints how long both took and how long the longest task was.
#[track_caller]
fn timed(browser: &Browser, what: &str, act: impl FnOnce()) {
    const REST: &str = "
        window.rests = false;
        requestAnimationFrame(() => setTimeout(() => requestIdleCallback(() => window.rests = true)));";
    let began = Instant::now();
    act();
    browser.script(REST, &[]);
    does(browser, "for the page to rest", "return window.rests", &[]);
    let longest =
        browser.script("const longest = window.longestTask; window.longestTask = 0; return Math.round(longest)", &[]);
    println!("{what:40} {:>7} ms, longest task {longest:>7} ms", began.elapsed().as_millis());
}

/// A browser with the plan, brought in as a file.
fn with_plan(site: &Site, plan: &Plan) -> Browser {
    let text = plan.to_file();
    let file = Brought::new("load.json", &text);
    println!("{} KB of text", text.len() >> 10);
    let browser = Browser::start(site);
    gauge::attach(&browser);
    browser.look(DESK);
    browser.open("#/plans");
    browser.see(css("#open-plan"));
    browser.script(WATCH, &[]);
    timed(&browser, "opened", || {
        browser.upload(css("#open-plan"), file.path());
        does(&browser, "for the plan", "return location.hash === '#/company'", &[]);
        saved(&browser);
    });
    println!("{HEADING}\n{}", Level::of(&browser));
    browser
}

/// Answers, edits, takes back and does again.
fn edits(browser: &Browser) {
    goes(browser, "#/company", "main input[type=radio]");
    timed(browser, "an answer, saved", || {
        clicks(browser, "main input[type=radio]:not(:checked)");
        saved(browser);
    });
    goes(browser, "#/designs", "#design-chart .card");
    let designs = "const menu = document.querySelector('#design'); return [...menu.options].findIndex(option => option.text === arguments[0])";
    let last = browser.script("const names = [...document.querySelector('#design').options].map(option => option.text).filter(name => /^(Design|Option) /.test(name)); return names.at(-1)", &[]);
    let at = browser.script(designs, std::slice::from_ref(&last));
    timed(browser, "another design looked at", || {
        browser.script(
            "const menu = document.querySelector('#design'); menu.selectedIndex = arguments[0]; menu.dispatchEvent(new Event('change', { bubbles: true }))",
            &[at],
        );
        does(
            browser,
            "for that design",
            "const menu = document.querySelector('#design'); return menu.options[menu.selectedIndex].text === arguments[0]",
            &[last],
        );
        sees(browser, "#design-chart .card");
        saved(browser);
    });
    picks(browser, 0);
    for what in ["a position added, saved", "another one"] {
        timed(browser, what, || {
            let before = told(browser);
            browser.script("document.getElementById('design-chart').focus()", &[]);
            strikes(browser, "Insert", false);
            is_told(browser, &before);
            saved(browser);
        });
    }
    for control in ["Undo", "Redo", "Undo"] {
        timed(browser, control, || {
            let before = told(browser);
            presses(browser, control);
            is_told(browser, &before);
            saved(browser);
        });
    }
    timed(browser, "table and chart", || {
        clicks(browser, "label.choice:has(input[name=twin]):nth-of-type(3)");
        sees(browser, "[role=treegrid] [role=row]");
        clicks(browser, "label.choice:has(input[name=twin]):nth-of-type(1)");
        sees(browser, "#design-chart .card");
    });
    timed(browser, "searched", || types(browser, "#chart-search", "Deal Desk"));
    timed(browser, "search left", || types(browser, "#chart-search", ""));
}

/// Files of three forms; the plan itself is saved on its own page.
fn exports(browser: &Browser) {
    presses(browser, "Export …");
    for form in ["CSV", "SVG", "Excel"] {
        timed(browser, form, || {
            let pick = "const form = [...document.querySelectorAll('.export-form input')].find(form => form.value.startsWith(arguments[0])); form?.click(); return form !== undefined";
            does(browser, &format!("to pick {form}"), pick, &[json!(form)]);
            let ending = match form {
                "CSV" => ".csv",
                "SVG" => ".svg",
                _ => ".xlsx",
            };
            let file = offered(browser, ending);
            // With the pointer: browsers keep a second file back that no gesture asked for.
            browser.click(css(".export-foot .primary"));
            println!("{file}: {} KB", browser.downloaded(&file).len() >> 10);
        });
    }
    strikes(browser, "Escape", false);
    sees_no(browser, "dialog");
}

/// Everything that the page is to do, on a plan of that size.
fn bears(name: &str, size: &Size) {
    let site = Site::at_root();
    println!("{name}: {size:?}");
    let plan = made::plan(size);
    let browser = with_plan(&site, &plan);
    edits(&browser);
    for (route, shows) in SCREENS {
        timed(&browser, route, || goes(&browser, route, shows));
    }
    goes(&browser, "#/workshop", "#members");
    assert_eq!(browser.script("return document.querySelectorAll('#members > li').length", &[]), size.ballots);
    goes(&browser, "#/designs", "#design-chart .card");
    let listed = browser.script("return document.querySelector('#design').options.length", &[]);
    assert!(listed.as_u64().is_some_and(|listed| listed > size.designs as u64), "{listed} designs are listed");
    exports(&browser);
    goes(&browser, "#/plans", ".plan-row");
    timed(&browser, "the plan as a file", || {
        presses(&browser, "Save “");
        println!("{} KB", browser.downloaded(&plan.file_name()).len() >> 10);
    });
    println!("{HEADING}\n{}", Level::of(&browser));
    saved(&browser);
    browser.reload();
    browser.script(WATCH, &[]);
    timed(&browser, "opened from the browser’s store", || {
        goes(&browser, "#/designs", "#design-chart .card");
        saved(&browser);
    });
    let again = browser.script("return document.querySelector('#design').options.length", &[]);
    assert_eq!(again, listed, "all designs are there after a reload");
    presses(&browser, "Undo");
    println!("{HEADING}\n{}", Level::of(&browser));
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_company_of_ten_thousand_is_borne() {
    bears("middle", &MIDDLE);
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn the_largest_plan_is_borne() {
    bears("large", &LARGE);
}

/// What large designs are worth takes long to find out, and is found out a few designs at a time, while what does not wait for it is there.
#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn designs_are_read_beside_the_work_and_not_before_it() {
    const HEARD: &str = "
        window.heard = new Set();
        new MutationObserver(() => document.querySelectorAll('.strip-verdict, .page > p[role=status]').forEach(said => window.heard.add(said.textContent)))
            .observe(document.body, { childList: true, characterData: true, subtree: true });";
    let heard = |browser: &Browser, words: &str| {
        browser.script("return window.heard.has(arguments[0])", &[json!(words)]).as_bool().unwrap_or_default()
    };
    let size = Size { positions: 20_000, designs: 8, edits: 2, steps: 30, ballots: 0, rounds: 0 };
    let site = Site::at_root();
    let browser = with_plan(&site, &made::plan(&size));
    // From the store nothing is known of a design but its edits.
    browser.reload();
    saved(&browser);
    browser.script(HEARD, &[]);
    goes(&browser, "#/designs", "#design-chart .card");
    let read =
        "return /points of 100|Too close|Number \\d+ of/.test(document.querySelector('.strip-verdict').textContent)";
    does(&browser, "for the designs to be read", read, &[]);
    assert!(heard(&browser, "The other designs are being read …"), "the chart was there first");

    goes(&browser, "#/company", "main input[type=radio]");
    browser.reload();
    saved(&browser);
    browser.script(HEARD, &[]);
    goes(&browser, "#/decision", ".verdict-word");
    clicks(&browser, "label.choice:has(input[name=between]):nth-of-type(2)");
    sees(&browser, "#designs-word");
    assert!(heard(&browser, "The designs are being read …"), "the choice was there first");
    browser.assert_quiet();
}
