//! Every screen where there is little room, wide letters, another direction or other colours: nothing is cut, nothing runs out
//! of the page, and what a colour says is still there (WCAG 2.2, 1.4.10, 1.4.12; 1.4.11 by what is painted).

use crate::begun::northbeam;
use crate::browser::{Browser, Theme, View};
use crate::routes::{routes, show};
use crate::site::Site;
use crate::target::css;
use serde_json::json;

/// Opens what is folded, and says what is cut, runs out of the page or spills over its neighbours. What may be scrolled is whole;
/// the chart is a plane to be moved about on.
const CUT: &str = "
    document.querySelectorAll('main details:not(.popover)').forEach(details => details.open = true);
    const root = document.documentElement, cut = [];
    if (root.scrollWidth > root.clientWidth) cut.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
    const scrolls = element => {
        for (let at = element; at && at !== document.body; at = at.parentElement)
            if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
        return false;
    };
    for (const element of document.body.querySelectorAll('*')) {
        if (element.matches('.hidden-text, .skip') || element.closest('.chart-view, svg, select')) continue;
        const style = getComputedStyle(element), box = element.getBoundingClientRect();
        if (box.width <= 1 || box.height <= 1 || style.visibility === 'hidden' || /inset/.test(style.clipPath)) continue;
        const texts = [...element.childNodes].filter(node => node.nodeType === 3 && node.textContent.trim());
        const name = `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 40)}”`;
        const hides = /hidden|clip/.test(style.overflowX);
        if (hides && texts.length && element.scrollWidth > element.clientWidth + 1) cut.push(`${name} is cut`);
        for (const node of texts) {
            const range = document.createRange();
            range.selectNodeContents(node);
            const { left, right } = range.getBoundingClientRect();
            if ((left < -1 || right > root.clientWidth + 1) && !scrolls(element)) cut.push(`${name} runs out of the page`);
        }
    }
    return [...new Set(cut)]";

#[track_caller]
fn assert_whole(browser: &Browser, what: &str) {
    assert_eq!(browser.script(CUT, &[]), json!([]), "{what}");
}

fn look(browser: &Browser, width: u32) {
    browser.look(View { width, height: 800, theme: Theme::Light });
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn every_screen_fits_a_narrow_window() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    // The least that counts, a telephone, and a laptop’s 1280 at twice the size.
    for width in [320, 360, 640] {
        look(&browser, width);
        for route in routes() {
            show(&browser, route);
            assert_whole(&browser, &format!("{route} at {width} px"));
        }
    }
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn every_screen_bears_wide_spacing() {
    const SPACED: &str = "
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
            p { margin-bottom: 2em !important }`);
        document.adoptedStyleSheets = [sheet]";
    let site = Site::at_root();
    let browser = northbeam(&site);
    browser.script(SPACED, &[]);
    for width in [360, 1280] {
        look(&browser, width);
        for route in routes() {
            show(&browser, route);
            assert_whole(&browser, &format!("{route} at {width} px, widely spaced"));
        }
    }
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn every_screen_mirrors_where_the_page_runs_from_right_to_left() {
    let site = Site::at_root();
    let browser = northbeam(&site);
    browser.script("document.dir = 'rtl'", &[]);
    for width in [360, 1024, 1920] {
        look(&browser, width);
        for route in routes() {
            show(&browser, route);
            assert_whole(&browser, &format!("{route} at {width} px from right to left"));
        }
    }
    // The chart is a drawing and stays as it is: a card is hit where it is seen.
    show(&browser, "#/designs");
    browser.click(css(".card[aria-level='2']"));
    browser.see(css(".card.chosen[aria-level='2']"));
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn in_forced_colours_what_is_painted_is_still_seen() {
    /// The bars, meters, marks and signs of a screen that cannot be told from what is behind them.
    const UNSEEN: &str = "
        const parts = '.meter > span, .bar-fill, .split > span, .pay-range, .kpi-range .at, .spread-track > i, .range-bar, .range-dot, .key, .legend li';
        const swatch = element => getComputedStyle(element, element.matches('.key, .legend li') ? '::before' : null);
        const seen = style => style.backgroundImage !== 'none' || style.backgroundColor !== 'rgba(0, 0, 0, 0)' && style.backgroundColor !== canvas;
        const probe = document.createElement('i');
        probe.style.color = 'Canvas';
        document.body.append(probe);
        const canvas = getComputedStyle(probe).color;
        probe.remove();
        return [...document.querySelectorAll(parts)].filter(element => element.getBoundingClientRect().width > 0.5 && !seen(swatch(element))).map(element => element.className)";
    let site = Site::at_root();
    let browser = northbeam(&site);
    for scheme in ["light", "dark"] {
        browser.wish(&[("forced-colors", "active"), ("prefers-color-scheme", scheme)]);
        for route in routes() {
            show(&browser, route);
            assert_eq!(browser.script(UNSEEN, &[]), json!([]), "{route}, {scheme}");
        }
    }
    // What is picked is told from what is not.
    show(&browser, "#/designs");
    browser.click(css(".card[aria-level='2']"));
    browser.see(css(".card.chosen"));
    let outline = browser.script("return getComputedStyle(document.querySelector('.card.chosen')).outlineStyle", &[]);
    assert_eq!(outline, "solid");
    browser.assert_quiet();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn nothing_moves_for_whom_motion_is_too_much() {
    const MOVING: &str = "return document.getAnimations().length";
    let site = Site::at_root();
    let browser = northbeam(&site);
    browser.wish(&[("prefers-reduced-motion", "reduce")]);
    for route in routes() {
        show(&browser, route);
        // Every button comes to have the pointer’s colours and the focus.
        let moving = browser.script(
            "let most = 0;
             for (const button of document.querySelectorAll('main button, main summary')) { button.focus(); most = Math.max(most, document.getAnimations().length); }
             return most",
            &[],
        );
        assert_eq!((moving, browser.script(MOVING, &[])), (json!(0), json!(0)), "{route}");
        let smooth = browser.script(
            "return [...document.querySelectorAll('*')].filter(element => getComputedStyle(element).scrollBehavior === 'smooth').length",
            &[],
        );
        assert_eq!(smooth, 0, "{route}");
    }
    browser.assert_quiet();
}
