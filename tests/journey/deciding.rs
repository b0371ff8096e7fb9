//! Everything that is asked of the decision beyond the verdict: between options, between designs, and into the chart and back.

use crate::begun::northbeam;
use crate::browser::Browser;
use crate::site::Site;
use crate::target::{css, label, role, text};

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn what_would_change_it_and_what_to_find_out_is_said() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    // Two needs nobody is sure of.
    browser.click(css("#alignment .choice:nth-child(1)"));
    browser.click(css("#separation .choice:nth-child(1)"));
    browser.open("#/decision");
    browser.see(role("heading", "What to find out next"));
    browser.see(text("Knowing every missing answer before choosing would be worth"));

    // Bars and tornado are drawn, not only listed.
    let wide = |selector: &str| {
        let script = "return Math.max(...[...document.querySelectorAll(arguments[0])].map(bar => bar.getBoundingClientRect().width))";
        browser.script(script, &[selector.into()]).as_f64().unwrap_or_default()
    };
    assert!(wide(".bars .bar-fill") > 40.0, "the widest contribution can be seen");
    assert!(wide(".sway .bar-fill") > 40.0, "and so can the widest lever");

    // The reverse question, for each option there is; the answer is another one each time.
    let facts = |browser: &Browser| browser.text(css("section:has(#reverse-target) [aria-live]"));
    browser.choose(label("I want this one"), "VP Sales");
    browser.wait_for("for a VP’s facts", |browser| facts(browser).contains("a VP Sales"));
    browser.choose(label("I want this one"), "CSO");
    browser.wait_for("for a CSO’s facts", |browser| facts(browser).contains("For a CSO to come first"));
    assert!(browser.count(css(".facts li")) > 0, "{}", facts(&browser));

    // Who is held against whom can be chosen, and nobody stands against themselves.
    browser.choose(label("Between"), "VP Sales");
    browser.choose(label("and"), "VP Sales");
    browser.wait_for("for two to differ", |browser| {
        let chosen = "const on = id => { const menu = document.getElementById(id); return menu.options[menu.selectedIndex].text };
            return on('lever-ahead') !== on('lever-behind')";
        browser.script(chosen, &[]).as_bool().unwrap_or_default()
    });

    // A weight is tried: the exact share follows the slider.
    let said = browser.text(css("#any-weights"));
    browser.click(css("#least"));
    browser.wait_for("for the share to follow the slider", |browser| {
        let now = browser.text(css("#any-weights"));
        now != said && now.starts_with("Among all weights that give company size at least")
    });

    // Once both are answered nothing is left to find out.
    browser.open("#/company");
    browser.click(css("#alignment .choice:nth-child(4)"));
    browser.click(css("#separation .choice:nth-child(3)"));
    browser.open("#/decision");
    browser.see(text("Nothing is missing: every answer the choice rests on is given."));
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_contribution_leads_to_its_positions_and_a_position_to_its_contributions() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    browser.open("#/decision");
    browser.click(css(".segments .choice:nth-child(2)"));
    browser.see(role("heading", "Which positions earned it"));
    assert!(browser.text(css("#designs-word")).contains("design"), "{}", browser.text(css("#designs-word")));

    // From a figure into the chart, where what earned it is lit and picked.
    browser.click(css(".earned a"));
    browser.see(css("#design-chart .card.dim"));
    assert!(browser.count(css("#design-chart .card:not(.dim)")) > 0, "what earned it stays lit");
    browser.see(css(".inspector .moved button[aria-pressed=true]"));
    // And from the position to another contribution it has a part in.
    browser.click(css(".inspector .moved button[aria-pressed=false]"));
    browser.wait_for("for one contribution to be lit", |browser| {
        browser.count(css(".inspector .moved button[aria-pressed=true]")) == 1
    });
    browser.see(css("#design-chart .card.dim"));
    assert!(browser.count(css("#design-chart .card:not(.dim)")) > 0, "what earned it stays lit");
    browser.assert_quiet();
}
