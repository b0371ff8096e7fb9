//! The three who use the page, each from the first screen to what they came for, with a keyboard and nothing else: no click and
//! no help from a script; what is looked at is looked at only.

use crate::begun::{LAPTOP, is_called};
use crate::browser::Browser;
use crate::hands::Hands;
use crate::routes::{routes, show};
use crate::site::Site;
use crate::target::{css, role, text};
use thirtyfour::Key;

/// The page as it opens for the first time.
fn first_visit(site: &Site, route: &str) -> Browser {
    let browser = Browser::start(site);
    browser.look(LAPTOP);
    browser.open(route);
    browser.see(css("h1"));
    browser
}

/// Past the rail, to the page itself.
#[track_caller]
fn skip(hands: &Hands<'_>) {
    hands.press("button", "Skip to the page");
    hands.at("main", "");
}

/// To another screen, through the rail. The heading of the screen has the focus then.
#[track_caller]
fn go(hands: &Hands<'_>, screen: &str, heading: &str) {
    hands.back_to("link", screen);
    hands.key(Key::Enter);
    hands.at("heading", heading);
}

/// What a screen reader says of the card, row or cell that the keys are on.
fn under_the_keys(browser: &Browser) -> String {
    let said = "const at = document.getElementById(document.activeElement.getAttribute('aria-activedescendant')); return at?.getAttribute('aria-label') ?? at?.textContent ?? ''";
    browser.script(said, &[]).as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn wait_under_the_keys(browser: &Browser, words: &str) {
    browser
        .wait_for(&format!("for the keys to be on “{words}”"), |browser| under_the_keys(browser).contains(words));
}

/// The question that the radio button in focus belongs to.
fn question(browser: &Browser) -> String {
    let asked = "return document.activeElement.closest('fieldset')?.querySelector('legend').textContent ?? ''";
    browser.script(asked, &[]).as_str().unwrap_or_default().to_owned()
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_founder_answers_reads_the_verdict_and_walks_the_chart_of_the_winner() {
    let site = Site::at_root();
    let browser = first_visit(&site, "");
    let hands = Hands(&browser);
    skip(&hands);
    for (field, answer) in [
        ("People in the company", "180"),
        ("People in sales", "40"),
        ("Annual revenue", "30M"),
        ("Recurring part of revenue", "90"),
    ] {
        hands.fill(field, answer);
        hands.key(Key::Tab);
    }
    // Six needs on scales of five: as many steps to the right of “not sure” as the level asks.
    let needs = [
        ("depend on each other", 4),
        ("aligning", 4),
        ("keeping and expanding", 4),
        ("expanded or rebuilt", 1),
        ("specialist", 1),
        ("separate", 0),
    ];
    for (asked, level) in needs {
        hands.to("radio", "Not sure");
        assert!(question(&browser).contains(asked), "{}", question(&browser));
        hands.keys(&Key::Right, level + 1);
        hands.at("radio", &format!("{level}: "));
        hands.key(Key::Tab);
    }
    let verdict = browser.text(css("#verdict-word"));
    assert!(verdict.contains("CRO"), "{verdict}");
    browser.see(css("[aria-live=polite] #verdict-word"));

    // The reasons.
    hands.press("link", "Everything behind this");
    hands.at("heading", "Decision");
    assert!(browser.text(css(".verdicts")).contains(&verdict), "{}", browser.text(css(".verdicts")));

    // The chart of the design that wins.
    go(&hands, "Designs", "Designs");
    hands.to("combobox", "Design");
    hands.write("CRO");
    hands.to("tree", "CRO design");
    hands.key(Key::Home);
    wait_under_the_keys(&browser, "Chief Executive Officer");
    hands.key(Key::Down);
    wait_under_the_keys(&browser, "Chief Revenue Officer");
    browser.assert_quiet();
}

/// A list with one manager who is not in it.
const LIST: &str = "Id;Name;Title;Manager
1;Ada;CEO;
2;Bo;VP Sales;1
3;Cy;Account Executive;2
4;Ed;VP Marketing;1
5;Gus;Copywriter;4
6;Hal;Designer;99
";

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_consultant_brings_a_chart_redraws_it_lets_two_weigh_and_takes_it_away() {
    let site = Site::at_root();
    let browser = first_visit(&site, "#/designs");
    let hands = Hands(&browser);
    skip(&hands);

    // The list, with a row to be mended.
    hands.fill("Paste cells from a spreadsheet", &LIST.replace('\n', &char::from(Key::Enter).to_string()));
    hands.press("button", "Read what is pasted");
    hands.at("heading", "holds");
    browser.see(text("Managers who are not in the list"));
    hands.press("button", "Report to nobody");
    browser.see(css(".fault .button[aria-pressed=true]"));
    hands.at("button", "Report to nobody");
    hands.press("button", "Use as today’s chart");
    hands.at("heading", "Designs");

    // A copy, in which marketing goes below sales.
    hands.press("button", "Copy to a new design");
    browser.see(role("button", "Remove design"));
    hands.to("tree", "Design A");
    hands.key(Key::Home);
    wait_under_the_keys(&browser, "CEO");
    hands.key(Key::Down);
    wait_under_the_keys(&browser, "VP Sales");
    hands.key(Key::Right);
    wait_under_the_keys(&browser, "VP Marketing");
    hands.chord(Key::Control, "x");
    hands.key(Key::Left);
    wait_under_the_keys(&browser, "VP Sales");
    hands.chord(Key::Control, "v");
    let told = "return document.querySelector('.past [role=status]').textContent";
    browser.wait_for("for the move to be told", |browser| {
        browser.script(told, &[]).as_str().is_some_and(|told| told.contains("now reports to “VP Sales”"))
    });

    go(&hands, "Compare", "Compare");
    browser.see(css("#chart-0 .card"));
    hands.to("tree", "");
    hands.key(Key::Home);
    wait_under_the_keys(&browser, "direct");

    // Two weigh, blind, and are revealed.
    go(&hands, "Workshop", "Workshop");
    for (name, most) in [("Sales", "Scaling sales"), ("Board", "Alignment")] {
        hands.fill("Name", name);
        hands.key(Key::Enter);
        browser.see(role("button", &format!("Remove {name}")));
        hands.back_to("button", &format!("Fill in here the ballot of {name}"));
        hands.key(Key::Enter);
        hands.at("heading", &format!("The ballot of {name}"));
        hands.press("button", most);
        for _ in 0..10 {
            hands.fill(", points", "40");
            hands.key(Key::Tab);
        }
        browser.see_no(css("#not-ready"));
        hands.press("button", "Cast the ballot");
        hands.at("heading", "Workshop");
    }
    hands.press("button", "Reveal the ballots");
    browser.see(css("#group-says"));
    hands.at("heading", "");

    // What is taken away: the report, a picture, the plan.
    go(&hands, "Report", "Report");
    browser.see(css("#report[aria-busy=false]"));
    hands.press("button", "Save as Markdown");
    browser.see(text("was handed to the browser’s downloads"));
    go(&hands, "Designs", "Designs");
    hands.press("button", "Export …");
    hands.at("radio", "");
    while !browser.focused().1.contains("SVG") {
        hands.key(Key::Down);
    }
    browser.see(css(".export-foot .primary:enabled"));
    hands.press("button", "Download");
    browser.see(text("was handed to the browser’s downloads"));
    hands.key(Key::Escape);
    hands.at("button", "Export …");
    go(&hands, "Plans", "Plans");
    hands.to("button", "as a file");
    let name = browser.focused().1.split(['“', '”']).nth(1).expect("the name stands in quotes").to_lowercase();
    hands.key(Key::Enter);
    let file = format!("{}.orgwright.json", name.replace(' ', "-"));
    let plan = String::from_utf8(browser.downloaded(&file)).expect("a plan is text");
    assert!(plan.contains("VP Marketing"));
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_recruiter_reads_the_roles_checks_a_posting_and_takes_a_role_sheet_away() {
    let site = Site::at_root();
    let browser = first_visit(&site, "");
    let hands = Hands(&browser);
    skip(&hands);
    hands.press("button", "SaaS");
    is_called(&browser, "Northbeam");
    go(&hands, "Roles", "Roles");
    hands.press("button", "Chief Sales Officer");
    browser.wait_for("for the card of the CSO", |browser| browser.text(css("#role-card h2")) == "Chief Sales Officer");

    let tab = |name: &str| {
        hands.press("link", name);
        hands.at("heading", name);
    };
    tab("Who does what");
    browser.see(css(".matrix-box table"));
    tab("Titles");
    hands.fill(
        "Posting",
        &format!(
            "Chief Revenue Officer{}You own sales and lead a team of 40. You do not own marketing.",
            char::from(Key::Enter)
        ),
    );
    browser.see(css("#posting-told"));
    browser.wait_for("for the title to be read", |browser| {
        browser.text(css("#posting-verdict")).contains("Chief Revenue Officer")
    });
    hands.back_to("link", "Measures");
    tab("Measures");
    tab("Pay");
    tab("Path");
    tab("Role sheet");
    hands.press("button", "Draft the sheet");
    browser.see(css("#role-sheet"));
    hands.press("button", "Save as Markdown");
    browser.see(text("was handed to the browser’s downloads"));
    hands.press("button", "Save as Word document");
    browser.see(text(".docx” was handed to the browser’s downloads"));
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_screen_reader_hears_the_tree_and_finds_its_way_about() {
    const TREE: &str = "
        const tree = document.querySelector('#design-chart[role=tree]');
        return [...tree.querySelectorAll('[role=treeitem]')].map(item => [
            item.ariaLabel, item.ariaLevel, item.ariaPosInSet, item.ariaSetSize, item.ariaExpanded, item.ariaSelected].join('|'))";
    const PLACES: &str = "
        const count = selector => document.querySelectorAll(selector).length;
        return [count('h1'), count('main'), count('header.rail'), count('nav[aria-label]'), count('nav:not([aria-label])')].join(' ')";
    let site = Site::at_root();
    let browser = first_visit(&site, "#/designs");
    let hands = Hands(&browser);
    skip(&hands);
    let cells = LIST.replace("Designer;99", "Designer;1").replace('\n', &char::from(Key::Enter).to_string());
    hands.fill("Paste cells from a spreadsheet", &cells);
    hands.press("button", "Read what is pasted");
    hands.press("button", "Use as today’s chart");
    hands.at("heading", "Designs");
    hands.to("tree", "Today’s chart");
    hands.key(Key::Home);
    wait_under_the_keys(&browser, "CEO");
    let heard = browser.script(TREE, &[]);
    let heard: Vec<&str> = heard.as_array().into_iter().flatten().filter_map(|said| said.as_str()).collect();
    assert_eq!(heard.len(), 6, "{heard:?}");
    assert!(heard[0].starts_with("CEO, Ada, 3 direct") && heard[0].ends_with("|1|1|1|true|true"), "{heard:?}");
    let ends = |title: &str, end: &str| heard.iter().any(|said| said.starts_with(title) && said.ends_with(end));
    assert!(ends("VP Sales", "|2|1|3|true|false") && ends("VP Marketing", "|2|2|3|true|false"), "{heard:?}");
    assert!(ends("Account Executive", "|3|1|1||false") && ends("Designer", "|2|3|3||false"), "{heard:?}");

    // Folded, it says so; and the table says the same as the chart.
    hands.key(Key::Down);
    wait_under_the_keys(&browser, "VP Sales");
    hands.write(" ");
    browser.see(css("#design-chart [aria-label^='VP Sales'][aria-expanded=false]"));
    hands.back_to("radio", "Chart");
    hands.keys(&Key::Right, 2);
    hands.to("treegrid", "Positions as a table");
    hands.key(Key::Down);
    browser.see(css(".table-row[aria-level='2'][aria-selected=true]"));
    browser.see(css(".table-row[aria-level='2'][aria-expanded=false]"));

    for route in routes() {
        show(&browser, route);
        let places = browser.script(PLACES, &[]);
        let places = places.as_str().unwrap_or_default();
        assert!(places.starts_with("1 1 1 ") && places.ends_with(" 0"), "{route}: {places}");
    }
    browser.assert_quiet();
}
