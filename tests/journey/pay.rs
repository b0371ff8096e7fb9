//! What a role is paid: by industry and place, by a package of one’s own, and on a seat of the design.

use crate::measures::on_roles;
use crate::site::Site;
use crate::target::{css, label, role, text};
use thirtyfour::Key;

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn bands_move_and_a_package_moves_the_cost_of_a_design() {
    let site = Site::at_root();
    let browser = on_roles(&site, "#/roles/pay");
    browser.wait_for("for both guides", |browser| {
        let sides = browser.text(css(".pay-sides"));
        sides.contains("$500K to $850K") && sides.contains("more than $600K")
    });
    browser.see(text("For CSOs as a whole Databar gives a base of $200K to $500K"));
    browser.choose(css("#pay-industry"), "A traditional industry");
    browser.choose(css("#pay-place"), "A smaller city");
    browser.wait_for("for both guides to have moved", |browser| {
        let sides = browser.text(css(".pay-sides"));
        sides.contains("$256K to $545K") && sides.contains("more than $308K")
    });

    // A band of one’s own for a CRO.
    browser.choose(css("#pay-role"), "Chief Revenue Officer");
    browser.fill(label("Your band from"), "600k");
    browser.press(Key::Enter + "");
    browser.fill(label("Your band up to"), "500k");
    browser.see(css("#pay-4-error"));
    browser.fill(label("Your band up to"), "900k");
    browser.press(Key::Enter + "");
    browser.wait_for("for the own band", |browser| browser.text(css(".pay-sides")).contains("$600K to $900K"));

    // The package on the seat: a copy of the protected design, whose cost it is.
    browser.fill(label("Base pay a year"), "€1M");
    browser.wait_for("for the refusal", |browser| {
        browser.text(css("#pay-0-error")).contains("“€1M” is not in US dollars")
    });
    browser.fill(label("Base pay a year"), "1M");
    browser.press(Key::Enter + "");
    browser.fill(label("Variable pay on target a year"), "1M");
    browser.press(Key::Enter + "");
    browser
        .wait_for("for where the package lies", |browser| browser.text(css("#pay-package")).contains("above the band"));
    browser.choose(css("#roles-design"), "CRO design");
    browser.see(css("#pay-effect"));
    browser.see(role("region", "What the package changes"));
    let effect = browser.text(css("#pay-effect"));
    assert!(effect.contains("more"), "{effect}");
    browser.click(css("#pay-put"));
    browser.see(css("#pay-seated"));
    assert!(browser.text(css("#roles-design")).contains("Design A"));
    browser.press(Key::Control + "z");
    browser.wait_for("for the copy to be gone", |browser| !browser.text(css("#roles-design")).contains("Design A"));
    browser.see(css("#pay-effect"));
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}
