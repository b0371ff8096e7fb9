//! The release site in `dist/`, and Trunk, which makes it.

use crate::problem::Problem;
use crate::project::{Project, step};
use crate::{rust, tools};
use std::process::Command;

/// What the page may weigh: all wasm, JavaScript, CSS and HTML after brotli, in bytes.
const BUDGET: u32 = 1090 * 1024;

/// Everything that building the site takes.
pub fn ensure(project: &Project) -> Result<(), Problem> {
    rust::ensure_wasm(project)?;
    tools::ensure(project, &tools::WASM_BINDGEN)?;
    tools::ensure(project, &tools::TRUNK)
}

/// Builds the release site, seals it, prints what it weighs, and fails if that is over the budget.
pub fn build(project: &Project) -> Result<(), Problem> {
    // The names under which files are served are given when they are sealed.
    step("Building the release site", trunk(project, &["build", "--release", "--filehash", "false"]))?;
    // Hashes and brotli are crates, and xtask has none, so that it starts in a second: hence two small programs more.
    step("Sealing the site", project.cargo(&["run", "--quiet", "--package", "seal", "--", "dist"]))?;
    step(
        "What the page weighs",
        project.cargo(&["run", "--quiet", "--package", "sizes", "--", "dist", &BUDGET.to_string()]),
    )
}

/// Trunk with these arguments.
pub fn trunk(project: &Project, arguments: &[&str]) -> Command {
    let mut command = project.command("trunk", arguments);
    // This version takes only true or false for NO_COLOR and refuses the customary 1. And it need not look for a newer one.
    command.env_remove("NO_COLOR").env("TRUNK_SKIP_VERSION_CHECK", "true");
    command
}
