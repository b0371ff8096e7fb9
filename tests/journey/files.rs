//! Files and links: given to the page, and handed out by it.

use crate::browser::Browser;
use crate::target::{css, role};
use orgwright::plan::Plan;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A file to be given to the page under this very name; gone when dropped. The browser reads it some time after it was given, so it
/// must stay until what is in it shows.
pub struct Brought(PathBuf);

impl Brought {
    pub fn new(name: &str, content: impl AsRef<[u8]>) -> Self {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let own = format!("orgwright-brought-{}-{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(own);
        std::fs::create_dir_all(&folder).expect("the folder for temporary files can be written");
        let file = folder.join(name);
        std::fs::write(&file, content).expect("the folder was made above");
        Self(file)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Brought {
    fn drop(&mut self) {
        // What is left behind is a small file among temporary ones.
        let _ = self.0.parent().map(std::fs::remove_dir_all);
    }
}

/// Opens the plan from a file, and waits until it is saved.
#[track_caller]
pub fn open_plan(browser: &Browser, plan: &Plan) {
    browser.open("#/plans");
    let file = Brought::new("plan.json", plan.to_file());
    browser.upload(css("#open-plan"), file.path());
    browser.wait_for("for the plan to open", |browser| browser.route() == "#/company");
    browser.see(css("[data-saving=saved]"));
}

/// Brings a list in as today’s chart, which is on Designs then.
#[track_caller]
pub fn bring_in(browser: &Browser, list: &str) {
    browser.open("#/designs");
    let file = Brought::new("company.csv", list);
    browser.upload(css("#bring-in"), file.path());
    browser.click(role("button", "Use as today’s chart"));
    browser.see(css("#design-chart .card"));
}

/// The name of the file that the dialog of taking out offers, once it is one with this ending and was made.
#[track_caller]
pub fn offered(browser: &Browser, ending: &str) -> String {
    const NAME: &str = "return document.querySelector('.export-foot .primary:enabled')?.textContent ?? ''";
    let mut name = String::new();
    browser.wait_for(&format!("for a file “{ending}” to be offered"), |browser| {
        name = browser.script(NAME, &[]).as_str().unwrap_or_default().replace("Download ", "");
        name.ends_with(ending)
    });
    name
}

/// A link to the page from its `#` on, which is all that the page is told by it.
#[track_caller]
pub fn fragment(link: &str) -> &str {
    &link[link.find('#').expect("what a link brings is behind the #")..]
}

/// Waits until the page has handed out a plan as a file of that name, and opens it.
#[track_caller]
pub fn downloaded_plan(browser: &Browser, name: &str) -> Plan {
    let text = String::from_utf8(browser.downloaded(name)).expect("a plan’s file is text");
    Plan::from_text(&text).unwrap_or_else(|why| panic!("“{name}” does not open: {why}"))
}
