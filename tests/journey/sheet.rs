//! A role sheet: drafted, written on, stale when the chart changes, renewed, and taken out.

use crate::browser::{Browser, Theme, View};
use crate::site::Site;
use crate::target::{css, role, text};
use orgwright::design::Origin;
use orgwright::org::{Chart, Function, Grade, Position};
use orgwright::plan::{Baseline, Change, Plan};
use std::io::{Cursor, Read};
use std::rc::Rc;
use thirtyfour::Key;

/// A window in which nothing lies over anything.
const DESK: View = View { width: 1600, height: 1000, theme: Theme::Light };

/// A CRO over sales, marketing and customer success, in today’s chart and in a design copied from it.
fn plan() -> Plan {
    let seat = |title: &str, holder: &str, function: Function, grade: Grade| Position {
        title: title.into(),
        holder: Some(holder.into()),
        function: Some(function),
        grade,
        ..Position::default()
    };
    let positions = vec![
        seat("CEO", "Ada", Function::Executive, Grade::CLevel),
        seat("Chief Revenue Officer", "Bea", Function::Revenue, Grade::CLevel),
        seat("VP Sales", "Cy", Function::Sales, Grade::Vp),
        seat("VP Marketing", "Flo", Function::Marketing, Grade::Vp),
        seat("VP Customer Success", "Hal", Function::CustomerSuccess, Grade::Vp),
    ];
    let chart = Chart::from_managers(positions, &[None, Some(0), Some(1), Some(1), Some(1)]);
    let chart = Rc::new(chart.expect("managers come before their reports"));
    let mut plan = Plan::default();
    "Saltmarsh".clone_into(&mut plan.profile.name);
    let baseline = Baseline { chart, file: "company.csv".into(), set_aside: Vec::new() };
    let done = plan.make("Brought in.".into(), Change::Baseline(Some(Rc::new(baseline))));
    done.expect("a plan takes a chart");
    let copy = plan.copy(Origin::Baseline, &[]).expect("there is a chart").expect("it takes no edits");
    plan.make("Copied.".into(), copy).expect("a plan takes a design");
    plan
}

/// What the sheet says.
fn said(browser: &Browser) -> String {
    browser.text(css("#role-sheet"))
}

#[test]
#[ignore = "needs a browser and dist/: cargo xtask test"]
fn a_sheet_is_drafted_written_on_stale_renewed_and_taken_out() {
    let site = Site::at_root();
    let browser = Browser::start(&site);
    browser.look(DESK);
    browser.open("#/plans");
    let file = std::env::temp_dir().join(format!("orgwright-sheet-{:?}.json", std::thread::current().id()));
    std::fs::write(&file, plan().to_file()).expect("the folder for temporary files can be written");
    browser.upload(css("#open-plan"), &file);
    browser.see(css("[data-saving=saved]"));
    std::fs::remove_file(&file).expect("the file was written above");

    // Drafted for the CRO of the design, who is offered by name.
    browser.open("#/roles/sheet");
    browser.choose(css("#roles-design"), "Design A");
    browser.choose(css("#sheet-seat"), "Chief Revenue Officer (Bea)");
    browser.click(css("#draft-sheet"));
    browser.see(css("#role-sheet"));
    let draft = said(&browser);
    for part in ["All of marketing.", "Reports to CEO (Ada).", "Not finished", "VP Sales (Cy)"] {
        assert!(draft.contains(part), "{part}: {draft}");
    }

    // What is written stays over a reload.
    browser.click(css("#sheet-outcomes > summary"));
    browser.fill(css("#outcome-0-text"), "Revenue doubles.");
    browser.press("\t");
    browser.wait_for("for the outcome", |browser| said(browser).contains("1. Revenue doubles."));
    browser.see(css("[data-saving=saved]"));
    browser.reload();
    browser.wait_for("for the outcome after a reload", |browser| said(browser).contains("1. Revenue doubles."));
    browser.see_no(css("#sheet-stale"));

    // Marketing goes to the CEO, by keys; the sheet says so.
    browser.open("#/designs");
    browser.see(css("#design-chart .card[title='VP Marketing']"));
    browser.script("document.getElementById('design-chart').focus()", &[]);
    browser.press("vp m");
    browser.see(css("#design-chart .card.chosen[title='VP Marketing']"));
    browser.press(Key::Control + "x");
    browser.press("ceo");
    browser.see(css("#design-chart .card.chosen[title='CEO']"));
    browser.press(Key::Control + "v");
    browser.wait_for("for marketing to have moved", |browser| {
        browser.text(css(".desk-told")).contains("“VP Marketing” (Flo) now reports to “CEO”")
            || browser.text(css(".desk-told")).contains("“VP Marketing” now reports to “CEO”")
    });
    browser.open("#/roles/sheet");
    browser.see(css("#sheet-stale"));
    let stale = browser.text(css("#sheet-stale"));
    assert!(stale.contains("The chart: Marketing no longer reports to this position."), "{stale}");
    assert!(browser.text(css(".sheet-list .pill")).contains("stale"));

    // Undone, it is fresh; done again and renewed, it follows, and the owner’s words are there.
    browser.click(role("button", "Undo"));
    browser.see_no(css("#sheet-stale"));
    browser.click(role("button", "Redo"));
    browser.see(css("#sheet-stale"));
    browser.open("#/roles/sheet");
    browser.click(role("button", "Renew what was drafted"));
    browser.see_no(css("#sheet-stale"));
    let renewed = said(&browser);
    assert!(renewed.contains("Marketing: VP Marketing (Flo).") && renewed.contains("1. Revenue doubles."), "{renewed}");
    assert!(!renewed.contains("All of marketing."), "{renewed}");

    // On paper there is the sheet alone.
    browser.on_paper(true);
    for part in [".rail", ".roles-tabs", ".report-tools", ".sheet-side", ".sheet-list", ".page-head"] {
        let hidden = format!(
            "return [...document.querySelectorAll('{part}')].every(part => part.getClientRects().length === 0)"
        );
        assert_eq!(browser.script(&hidden, &[]), true, "{part}");
    }
    browser.on_paper(false);
    browser.look(DESK);

    // Taken out in both forms.
    let name = "saltmarsh-chief-revenue-officer-role-sheet";
    browser.click(role("button", "Save as Markdown"));
    browser.see(text("was handed to the browser’s downloads"));
    let markdown = String::from_utf8(browser.downloaded(&format!("{name}.md"))).expect("Markdown is text");
    assert!(markdown.starts_with("# Chief Revenue Officer\n") && markdown.contains("Revenue doubles."), "{markdown}");
    browser.click(role("button", "Save as Word document"));
    let word = browser.downloaded(&format!("{name}.docx"));
    let mut package = zip::ZipArchive::new(Cursor::new(word)).expect("a Word document is a package");
    let mut document = String::new();
    let mut part = package.by_name("word/document.xml").expect("it has a document");
    part.read_to_string(&mut document).expect("which is text");
    assert!(document.contains("Revenue doubles.") && document.contains("Heading1"), "{document}");
    browser.assert_quiet();
    browser.assert_no_foreign_request();
}
