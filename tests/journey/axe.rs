//! What bars people from a page, as far as axe-core can see it: everything that WCAG 2.0, 2.1 and 2.2 ask on levels A and AA.

use crate::browser::{Browser, Theme, View};
use serde_json::{Value, json};
use std::fmt::Write;
use std::sync::OnceLock;

/// A laptop's width, in light and in dark.
pub const LIGHT: View = View { width: 1280, height: 900, theme: Theme::Light };
pub const DARK: View = View { theme: Theme::Dark, ..LIGHT };
/// A telephone.
pub const PHONE: View = View { width: 360, height: 740, theme: Theme::Light };

const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// The script. It comes from a package that is fetched, not from this repository.
fn script() -> &'static str {
    static SCRIPT: OnceLock<String> = OnceLock::new();
    SCRIPT.get_or_init(|| {
        let file = std::env::var_os("ORGWRIGHT_AXE").unwrap_or_else(|| {
            panic!("ORGWRIGHT_AXE names no axe.min.js: run `cargo xtask test`, which fetches it, or name the file of the npm package axe-core")
        });
        std::fs::read_to_string(&file).unwrap_or_else(|why| panic!("no axe-core in {}: {why}", file.display()))
    })
}

/// A table of what was looked at and what was found there.
#[derive(Default)]
pub struct Survey {
    rows: Vec<(String, Vec<usize>)>,
    found: String,
}

impl Survey {
    /// Looks at what is on the screen now, in each of the views.
    #[track_caller]
    pub fn look(&mut self, browser: &Browser, what: &str, views: &[View]) {
        let mut counts = Vec::new();
        for view in views {
            browser.look(*view);
            let found = barriers(browser);
            for barrier in &found {
                let View { width, theme, .. } = view;
                writeln!(self.found, "{what}, {width} px, {theme:?}: {barrier}").expect("a string takes all");
            }
            counts.push(found.len());
        }
        self.rows.push((what.to_owned(), counts));
    }

    /// Prints the table, and fails if anything was found.
    #[track_caller]
    pub fn end(self) {
        let looked: usize = self.rows.iter().map(|(_, counts)| counts.len()).sum();
        let mut table = String::new();
        for (what, counts) in &self.rows {
            let counts: Vec<_> = counts.iter().map(usize::to_string).collect();
            writeln!(table, "{what:<60} {}", counts.join(" ")).expect("a string takes all");
        }
        println!("{table}{} places, {looked} looks", self.rows.len());
        assert!(self.found.is_empty(), "there are barriers:\n{}", self.found);
    }
}

/// Each rule that is broken, with the elements that break it.
#[track_caller]
fn barriers(browser: &Browser) -> Vec<String> {
    const RUN: &str = "
        const [tags, done] = arguments;
        const said = one => `${one.target.join(' ')}: ${one.failureSummary.replace(/\\s+/g, ' ')}`;
        axe.run(document, { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
            .then(came => done(came.violations.map(one => `${one.id} (${one.help})\\n    ${one.nodes.slice(0, 5).map(said).join('\\n    ')}`)),
                why => done([String(why)]));";
    if browser.script("return typeof axe", &[]) == "undefined" {
        browser.script(script(), &[]);
    }
    let came = browser.script_async(RUN, &[json!(TAGS)]);
    let found = came.as_array().unwrap_or_else(|| panic!("axe-core answered {came}"));
    found.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
