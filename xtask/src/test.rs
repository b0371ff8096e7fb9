//! `cargo xtask test`: every test there is.

use crate::problem::Problem;
use crate::project::{Project, step};
use crate::{axe, browser, rust, site};

pub fn test(project: &Project) -> Result<(), Problem> {
    // What is missing first: better to stop now than after minutes of compiling.
    let driver = browser::ensure(project)?;
    let axe = axe::ensure(project)?;
    site::ensure(project)?;

    step("Native tests", project.cargo(&["test", "--workspace"]))?;

    let mut web = project.cargo(&["test", "--target", rust::WASM, "--test", "web"]);
    // Absolute, since cargo runs the tests from elsewhere. The driver is named lest another browser's is found first.
    let runner = project.find("wasm-bindgen-test-runner").expect("ensuring the site's tools has found it");
    web.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner).env("CHROMEDRIVER", &driver);
    step("The page's tests, in the browser", web)?;

    site::build(project)?;

    // The native tests have compiled this binary already; there its tests are ignored for want of a browser and a site.
    let mut journey = project.cargo(&["test", "--test", "journey", "--", "--ignored", "--skip", "screens"]);
    journey.env("CHROMEDRIVER", &driver).env("ORGWRIGHT_AXE", &axe);
    step("End to end, on the release site", journey)
}
