//! A plan, a ballot and files full of names that do harm where one forgets that text is text: on every screen, in dialogs and on
//! paper nothing of them runs, asks for anything or breaks the layout, and what leaves does none of it either.

use crate::begun::LAPTOP;
use crate::browser::{Browser, View};
use crate::files::{Brought, fragment, open_plan};
use crate::site::Site;
use crate::target::{css, role};
use orgwright::design::Origin;
use orgwright::exchange::export::{Kind, export};
use orgwright::exchange::{Leaving, Order, Scope};
use orgwright::org::{Chart, Position};
use orgwright::plan::sheet::Sheet;
use orgwright::plan::{Baseline, Change, CoverText, Plan};
use orgwright::role::Role;
use serde_json::{Value, json};
use std::rc::Rc;

/// Each sets `window.harmed`, or asks somebody else for something, where it is taken for more than text.
const NAMES: [&str; 12] = [
    "<img src=x onerror=\"window.harmed=1\">",
    "\"><script>window.harmed=1</script>",
    "</title></style></textarea></text></svg><script>window.harmed=1</script>",
    "' onfocus='window.harmed=1' autofocus='",
    "javascript:window.harmed=1",
    "<iframe srcdoc=\"<script>parent.harmed=1</script>\"></iframe>",
    "![x](http://harm.example/x.png) [y](javascript:window.harmed=1)",
    "{{constructor.constructor('window.harmed=1')()}} ${window.harmed=1}",
    "<svg/onload=window.harmed=1><style>*{display:none}</style>",
    "]]><script>window.harmed=1</script>",
    "\u{202e}evil\u{2066}\u{200b}\u{0}\u{7} __proto__",
    "constructor",
];

/// A plan in which all that a person can type is such a name.
fn plan() -> Plan {
    let position = |name: &&str| Position {
        title: (*name).to_owned(),
        holder: Some((*name).to_owned()),
        department: (*name).to_owned(),
        location: (*name).to_owned(),
        notes: (*name).to_owned(),
        ..Position::default()
    };
    let positions: Vec<_> = NAMES.iter().map(position).collect();
    let managers: Vec<_> = (0..positions.len()).map(|at| (at > 0).then_some(at / 2)).collect();
    let chart = Rc::new(Chart::from_managers(positions, &managers).expect("managers come before their reports"));
    let mut plan = Plan::default();
    NAMES[0].clone_into(&mut plan.profile.name);
    let make = |plan: &mut Plan, change: Change| plan.make(NAMES[1].to_owned(), change).expect("a plan takes it");
    let baseline = Baseline { chart: Rc::clone(&chart), file: NAMES[0].into(), set_aside: vec![NAMES[2].into()] };
    make(&mut plan, Change::Baseline(Some(Rc::new(baseline))));
    let copy = plan.copy(Origin::Baseline, &[]).and_then(Result::ok).expect("there is a chart");
    make(&mut plan, copy);
    let id = plan.designs[0].id;
    make(&mut plan, Change::Rename(id, NAMES[1].into()));
    let cover = CoverText::ALL
        .into_iter()
        .fold((*plan.cover).clone(), |cover, of| cover.with(of, NAMES[8].into()).expect("it is short"));
    make(&mut plan, Change::Cover(Rc::new(cover)));
    for name in NAMES {
        let turn = plan.workshop.add(name, 7).expect("there is room");
        make(&mut plan, Change::Workshop(turn));
    }
    let (seat, _) = chart.positions().next().expect("it has positions");
    let sheet = Sheet::draft(&plan, Origin::Drawn(id), seat, Role::Cro).expect("the seat is there");
    let mut roles = (*plan.roles).clone();
    roles.sheets = roles.sheets.with(sheet).expect("there is room");
    let saying = plan.roles.to(&roles);
    make(&mut plan, Change::Roles(saying));
    plan
}

/// Listens for what the security policy of the page refuses.
const LISTEN: &str = "
    if (!window.refused) {
        window.refused = [];
        document.addEventListener('securitypolicyviolation', event => window.refused.push(`${event.violatedDirective} ${event.sourceFile}`));
    }";

/// Nothing ran, nothing was refused to it, nothing of it is an element, and nothing runs over the edge of the screen.
#[track_caller]
fn unharmed(browser: &Browser, at: &str) {
    let found = browser.script(
        "const made = [...document.querySelectorAll('main script, main iframe, main img:not([src^=\"blob:\"]), main style, main [onerror], main [onfocus], main [onload], main a[href^=\"javascript:\"]')]
             // The page’s own: what stands at the foot of each sheet of paper.
             .filter(made => !/^@page \\{[^<]*$/.test(made.textContent) || made.localName !== 'style');
         const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
         return [window.harmed ?? null, window.refused ?? [], made.map(made => made.outerHTML.slice(0, 200)), wide > 1 ? wide : 0]",
        &[],
    );
    assert_eq!(found, json!([null, [], [], 0]), "{at}");
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn on_no_screen_and_on_no_paper_is_a_name_more_than_text() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.look(LAPTOP);
    browser.open("#/plans");
    browser.script(LISTEN, &[]);
    open_plan(&browser, &plan());
    let routes = [
        "#/company",
        "#/decision",
        "#/weights",
        "#/designs",
        "#/compare",
        "#/transition",
        "#/roadmap",
        "#/workshop",
        "#/roles",
        "#/roles/sheet",
        "#/report",
        "#/present",
        "#/guide",
        "#/plans",
    ];
    for route in routes {
        browser.open(route);
        browser.see(css("main *"));
        if route == "#/designs" {
            browser.see(css("#design-chart .card"));
        }
        if route == "#/report" {
            browser.see(css("#report[aria-busy=false]"));
        }
        for width in [LAPTOP.width, 360] {
            browser.look(View { width, ..LAPTOP });
            unharmed(&browser, &format!("{route} at {width}"));
        }
        browser.look(LAPTOP);
        browser.on_paper(true);
        unharmed(&browser, &format!("{route} on paper"));
        browser.on_paper(false);
    }

    // The inspector, a menu, the dialogs of taking out and of a ballot.
    browser.open("#/designs");
    browser.click(css("#design-chart .card"));
    browser.see(css("#seat-title"));
    assert!(NAMES.contains(&browser.value(css("#seat-title")).as_str()), "{}", browser.value(css("#seat-title")));
    unharmed(&browser, "the inspector");
    browser.open("#/plans");
    browser.click(role("button", "Share it …"));
    browser.see(css("dialog[open]"));
    unharmed(&browser, "sharing");
    browser.reload();
    browser.script(LISTEN, &[]);
    browser.open("#/workshop");
    browser.click(role("button", &format!("Send a ballot to {}", NAMES[0])));
    let link = browser.value(css("#ballot-link"));
    unharmed(&browser, "sending a ballot");
    browser.open(fragment(&link));
    browser.see(css("h1"));
    unharmed(&browser, "the ballot that came");
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_picture_that_left_runs_nothing_where_it_is_opened() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    let order =
        Order { kind: Kind::Picture, origin: Origin::Baseline, scope: Scope::All, leaving: Leaving::everything() };
    let svg = export(&plan(), &order).expect("it has a chart").bytes;
    let svg = String::from_utf8(svg).expect("it is text");
    let picture = Brought::new("hostile.svg", &svg);
    browser.visit(&format!("file://{}", picture.path().display()));
    let harmed = browser.script("return [window.harmed ?? null, document.documentElement.tagName]", &[]);
    assert_eq!(harmed, json!([null, "svg"]));
    // In a document of its own, and amid HTML, where other rules hold of what a tag is.
    const SHOW: &str = "
        const read = [['image/svg+xml', arguments[0]], ['text/html', `<!doctype html>${arguments[0]}`]].map(([type, text]) => {
            const parsed = new DOMParser().parseFromString(text, type);
            const made = parsed.querySelectorAll('script, image, img, iframe, foreignObject, a, style, [onerror], [onload], [onfocus], parsererror');
            return [made.length, parsed.querySelectorAll('text').length > 0];
        });
        return [window.harmed ?? null, read];";
    let shown: Value = browser.script(SHOW, &[svg.as_str().into()]);
    assert_eq!(shown, json!([null, [[0, true], [0, true]]]));
}
