//! Where the focus is: seen wherever it goes, kept in a dialog while that is open, and never lost.

use crate::axe::PHONE;
use crate::begun::{LAPTOP, call, northbeam, saved};
use crate::browser::{Browser, View};
use crate::hands::Hands;
use crate::routes::{routes, show};
use crate::site::Site;
use crate::target::{Target, css, role};
use thirtyfour::Key;

/// A window that is as low as those of small laptops, and one in which the rail and the verdict lie above and below.
const LOW: View = View { height: 560, ..LAPTOP };
const NARROW: View = View { width: 800, height: 600, ..LAPTOP };
/// No screen is walked for longer; the largest tables are cut here.
const STOPS: usize = 70;

/// What is wrong with what has the focus: nothing, or in words. Of an element that is an unseen part of another (a radio button
/// below its face, a file field behind its button) the other is looked at.
const SEEN: &str = "
    const done = arguments[0];
    const look = () => {
        const at = document.activeElement;
        if (!at || at === document.body) return 'nowhere';
        const whole = at.closest('label') ?? at;
        const unseen = at.matches('input') && (getComputedStyle(at).opacity === '0' || at.matches('.hidden-text'));
        const shown = unseen ? whole : at;
        const marked = one => {
            const style = getComputedStyle(one);
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
        };
        const name = `${at.tagName} “${(at.ariaLabel ?? at.textContent).slice(0, 40)}” #${at.id} .${at.className}`;
        if (![at, ...(unseen ? whole.querySelectorAll('*') : [])].some(marked)) return `${name} is not marked`;
        const box = shown.getBoundingClientRect();
        if (at.matches('a, button, summary, select') && !at.closest('p, li, td, dd, th, span') && Math.min(box.width, box.height) < 24)
            return `${name} is ${Math.round(box.width)} by ${Math.round(box.height)} small`;
        const parts = [0.1, 0.5, 0.9];
        const points = parts.flatMap(x => parts.map(y => [box.left + box.width * x, box.top + box.height * y]));
        const within = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
        const free = within.filter(([x, y]) => {
            const top = document.elementFromPoint(x, y);
            return top && (shown.contains(top) || top.contains(shown));
        });
        // Of a box higher than half the window something must be in view, of anything smaller the larger part.
        const enough = box.height * 2 > innerHeight ? free.length > 0 : free.length * 2 > within.length;
        return enough ? '' : `${name} is covered at ${Math.round(box.left)}, ${Math.round(box.top)}`;
    };
    requestAnimationFrame(() => requestAnimationFrame(() => done(look())));";

/// Tabs through what is on the screen, and notes every stop that cannot be seen.
fn walk(browser: &Browser, what: &str, faults: &mut Vec<String>) {
    let hands = Hands(browser);
    browser.script("scrollTo(0, 0); document.querySelector('.skip').focus()", &[]);
    let mut stops = 0;
    for _ in 0..STOPS {
        hands.key(Key::Tab);
        let seen = browser.script_async(SEEN, &[]);
        match seen.as_str().unwrap_or("no answer") {
            "" => stops += 1,
            // Behind the last stop is the browser’s own frame.
            "nowhere" => break,
            fault => faults.push(format!("{what}: {fault}")),
        }
    }
    assert!(stops > 2, "{what}: only {stops} stops");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn whatever_has_the_focus_is_marked_in_view_and_not_covered() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    let mut faults = Vec::new();
    for view in [LOW, NARROW, PHONE] {
        browser.look(view);
        for route in routes() {
            show(&browser, route);
            walk(&browser, &format!("{route}, {} × {}", view.width, view.height), &mut faults);
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What has the focus, by id, accessible name or what it says.
fn focused(browser: &Browser) -> String {
    let (role, name) = browser.focused();
    format!("{role} “{name}”")
}

/// A dialog: where it is opened, by what, and the other ways out of it.
struct Opened<'a> {
    route: &'a str,
    opener: Target,
    ways_out: &'a [Target],
}

/// Opens it, walks around in it, and leaves it by every way there is: the focus is inside, stays inside, and comes back.
fn audit(browser: &Browser, opened: &Opened<'_>) {
    const INSIDE: &str = "return document.activeElement.closest('dialog[open]') !== null";
    let hands = Hands(browser);
    let ways = std::iter::once(None).chain(opened.ways_out.iter().map(Some));
    for way in ways {
        browser.click(opened.opener.clone());
        browser.wait_for("for the focus to go in", |browser| browser.script(INSIDE, &[]) == true);
        for _ in 0..30 {
            hands.key(Key::Tab);
            let inside = browser.script(INSIDE, &[]) == true;
            // Between the last stop and the first is the browser’s own frame.
            let nowhere = browser.script("return document.activeElement === document.body", &[]) == true;
            assert!(inside || nowhere, "{}: {} is outside of the dialog", opened.route, focused(browser));
        }
        match way {
            None => hands.key(Key::Escape),
            Some(way) => browser.click(way.clone()),
        }
        browser.see_no(css("dialog[open]"));
        browser.wait_for(&format!("for the focus to come back to {}", opened.opener), |browser| {
            let (_, name) = browser.focused();
            opened.opener.to_string().contains(&format!("“{name}”"))
        });
    }
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_dialog_keeps_the_focus_and_gives_it_back_on_every_way_out() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    call(&browser, "Southbeam");
    saved(&browser);
    let close = || role("button", "Close");
    browser.open("#/plans");
    audit(&browser, &Opened { route: "#/plans", opener: role("button", "Share it …"), ways_out: &[close()] });
    browser.open("#/designs");
    browser.see(css("#design-chart .card"));
    browser.click(role("button", "Copy to a new design"));
    browser.see(role("button", "Remove design"));
    for opener in ["Export …", "Share …", "Rename …", "Keys"] {
        audit(&browser, &Opened { route: "#/designs", opener: role("button", opener), ways_out: &[close()] });
    }
    browser.click(css("#design-chart .card:has(.card-handle)"));
    browser.see(css("#seat-title"));
    for opener in ["Move to …", "Duplicate …", "Change …"] {
        audit(&browser, &Opened { route: "#/designs", opener: role("button", opener), ways_out: &[close()] });
    }
    let cancel = || css("dialog .button:not(.primary):not(.square)");
    audit(&browser, &Opened { route: "#/designs", opener: role("button", "Delete"), ways_out: &[close(), cancel()] });
    browser.open("#/workshop");
    browser.fill(css("#person"), "Sales");
    browser.click(role("button", "Add"));
    audit(
        &browser,
        &Opened { route: "#/workshop", opener: role("button", "Send a ballot to Sales"), ways_out: &[close()] },
    );
    browser.assert_quiet();
}

/// Waits until the focus is on something of the page; where, is returned.
#[track_caller]
fn somewhere(browser: &Browser) -> String {
    const SOMEWHERE: &str = "
        const at = document.activeElement;
        return at !== null && at !== document.body && at.isConnected && !at.matches(':disabled') && at.getClientRects().length > 0";
    browser.wait_for("for the focus to be somewhere", |browser| browser.script(SOMEWHERE, &[]) == true);
    focused(browser)
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn what_is_taken_away_leaves_the_focus_near() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    let hands = Hands(&browser);

    // The streams of revenue, one after the other.
    while browser.count(css(".stream")) > 0 {
        let left = browser.count(css(".stream")) - 1;
        browser.script("[...document.querySelectorAll('.stream .button')].at(-1).focus()", &[]);
        hands.key(Key::Enter);
        browser.wait_for("for a stream to go", |browser| browser.count(css(".stream")) == left);
        somewhere(&browser);
    }
    // Undo, until there is nothing more to be undone: the button is switched off under the finger.
    browser.script("document.querySelector('.past .button').focus()", &[]);
    while browser.script("return document.querySelector('.past .button').disabled", &[]) == false {
        hands.key(Key::Enter);
        somewhere(&browser);
    }
    assert_eq!(somewhere(&browser), "button “Redo”");

    // A position that is deleted takes the inspector along, and its dialog’s opener.
    browser.open("#/designs");
    browser.see(css("#design-chart .card"));
    browser.click(role("button", "Copy to a new design"));
    browser.see(role("button", "Remove design"));
    browser.click(css("#design-chart .card:nth-child(3)"));
    browser.see(css("#seat-title"));
    browser.click(role("button", "Delete"));
    if browser.count(css("dialog[open]")) > 0 {
        browser.click(css("dialog .button.primary"));
    }
    browser.see(css(".inspector.empty"));
    somewhere(&browser);

    // A panel that is folded in while the focus is in it.
    browser.click(css(".bar-end .popover > summary"));
    browser.see(css(".popover[open] input"));
    hands.key(Key::Tab);
    hands.key(Key::Escape);
    browser.see_no(css(".popover[open]"));
    assert!(somewhere(&browser).contains("Layout and cards"), "{}", focused(&browser));

    // The design itself.
    browser.click(role("button", "Remove design"));
    browser.see_no(role("button", "Remove design"));
    somewhere(&browser);

    // Somebody in the workshop, the last of them too.
    browser.open("#/workshop");
    for name in ["Sales", "Board"] {
        browser.fill(css("#person"), name);
        browser.click(role("button", "Add"));
        browser.see(role("button", &format!("Remove {name}")));
    }
    for (name, left) in [("Sales", 1), ("Board", 0)] {
        browser.click(role("button", &format!("Remove {name}")));
        browser.wait_for("for one to go", |browser| browser.count(css(".person")) == left);
        somewhere(&browser);
    }
    browser.assert_quiet();
}
