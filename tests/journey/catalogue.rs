//! The catalogue of roles and the ways to them: what is said, who says it, and that nothing of a candidate is kept.

use crate::begun::{DESK, to_northbeam};
use crate::browser::{Browser, Theme, View};
use crate::site::Site;
use crate::target::{css, label, role, text};

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_role_says_what_it_owns_and_where_the_guides_differ() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.look(DESK);
    to_northbeam(&browser);
    browser.open("#/roles");
    // The role that the company’s answers speak for comes first, and the size of the company is marked on it.
    browser.see(css("#role-card .role-mission"));
    let first = browser.text(css("#role-card h2"));
    let said = browser.text(css("#role-advised"));
    assert!(said.contains("is shown first"), "{said}");
    assert_eq!(browser.text(css(".roles-list [aria-current]")), first);
    assert_eq!(browser.count(css(".own-size")), 1);

    browser.click(role("button", "Chief Sales Officer"));
    browser.wait_for("for the card", |browser| browser.text(css("#role-card h2")) == "Chief Sales Officer");
    assert!(browser.text(css(".role-scope.is-owned")).contains("How sellers are paid"));
    assert!(browser.text(css(".role-scope.is-lacking")).contains("Marketing"));
    // Numbers lead to sources that can be read, and every number has its source.
    browser.see(text("Conduyt 2026, “CSO responsibilities by quarter”"));
    let numbered = "return [...document.querySelectorAll('#role-card .panel')].every(panel => [...panel.querySelectorAll('.cite')].every(cite => panel.querySelectorAll('.cited li').length >= Number(cite.lastChild.textContent)))";
    assert_eq!(browser.script(numbered, &[]), true);
    let years = "return [...document.querySelectorAll('#role-card section')].find(one => one.querySelector(':scope > h3')?.textContent === 'Years of experience').innerText";
    let years = browser.script(years, &[]).to_string();
    for side in ["CSO vs. CRO guide", "10 or more in sales", "Databar 2025", "10 to 15 of leading sales"] {
        assert!(years.contains(side), "{years}");
    }

    // The role goes with whoever goes on to another tab, and comes back with them.
    browser.click(role("button", "Chief Revenue Officer"));
    browser.wait_for("for the card", |browser| browser.text(css("#role-card h2")) == "Chief Revenue Officer");
    for (link, told) in [
        ("What it earns", "Your own package for a CRO"),
        ("What it is measured on", "What a CRO is measured on"),
        ("How people come to it", "Against the guides: Chief Revenue Officer"),
    ] {
        browser.click(role("link", link));
        browser.see(text(told));
        browser.open("#/roles");
        browser.wait_for("for the card", |browser| browser.text(css("#role-card h2")) == "Chief Revenue Officer");
    }
    browser.open("#/roles/measures");
    browser.choose(label("Role"), "Account Executive");
    browser.see(text("What an AE is measured on"));
    browser.open("#/roles");
    browser.wait_for("for the card", |browser| browser.text(css("#role-card h2")) == "Account Executive");
    browser.click(role("button", "Chief Sales Officer"));
    browser.wait_for("for the card", |browser| browser.text(css("#role-card h2")) == "Chief Sales Officer");

    // On a phone the roles are a menu, and nothing is wider than the window.
    browser.look(View { width: 360, height: 740, theme: Theme::Light });
    browser.choose(label("Role"), "Account Executive");
    browser.wait_for("for the card", |browser| browser.text(css("#role-card h2")) == "Account Executive");
    browser.see(text("Nobody: it leads no team."));
    let fits = "return document.documentElement.scrollWidth <= window.innerWidth";
    assert_eq!(browser.script(fits, &[]), true);

    // On paper there are no pickers, and the sources are there.
    browser.on_paper(true);
    let hidden = "return [...document.querySelectorAll('.roles-picker, .roles-tabs')].every(part => part.getClientRects().length === 0) && document.querySelector('.cited').getClientRects().length > 0";
    assert_eq!(browser.script(hidden, &[]), true);
    browser.on_paper(false);
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_candidate_is_told_in_words_and_is_not_kept() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.look(DESK);
    browser.open("#/roles/path");
    browser.see(css("#path-empty"));
    browser.choose(label("For the post of"), "Chief Sales Officer");
    browser.see(text("after 10 to 20 years"));
    browser.see(text("is no part of the plan"));

    browser.fill(label("Account executive"), "3");
    browser.press("\t");
    browser.see(text("3 years: within Conduyt’s 2 to 4."));
    browser.fill(label("VP"), "99");
    browser.see(text("Enter whole years, from 0 to 60."));
    browser.fill(label("VP"), "12");
    browser.press("\t");
    browser.see(text("15 years in sales, 12 of them leading: what both guides ask for."));
    browser.click(label("Worked in marketing"));
    browser.see(text("Entered: it helps, and is no condition."));
    browser.choose(label("For the post of"), "Chief Revenue Officer");
    browser.see(text("Entered, as is asked for."));
    assert!(browser.count(css("#path-found .finding .cite")) > 0);
    // No figure stands for the person.
    let told = browser.text(css("#path-found"));
    assert!(!told.contains('%') && !told.to_lowercase().contains("score"), "{told}");

    // Neither another tab nor a reload brings anything of it back, and the plan is as it was.
    browser.open("#/roles");
    browser.see(css("#role-card"));
    browser.open("#/roles/path");
    browser.see(css("#path-empty"));
    assert_eq!(browser.value(label("Account executive")), "");
    browser.fill(label("Account executive"), "3");
    browser.press("\t");
    browser.see(css("#path-found"));
    browser.reload();
    browser.see(css("#path-empty"));
    assert_eq!(browser.value(label("VP")), "");
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}
