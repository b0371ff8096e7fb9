//! `cargo xtask audit`: where dependencies come from, under which licences, and what is known against them.

use crate::problem::Problem;
use crate::project::{Project, step};
use crate::tools;
use std::env;
use std::process::Command;

/// Names a copy of the advisory database, a git repository, for a machine that does not reach the original.
const COPY: &str = "ORGWRIGHT_ADVISORIES";
/// The original, as cargo-deny asks for it.
const ORIGINAL: &str = "https://github.com/RustSec/advisory-db";

/// What has a Cargo.lock of its own: the planner with its tools, and the fuzz targets, which are never part of what is served.
const PROJECTS: [(&str, &str); 2] = [("Cargo.toml", ""), ("fuzz/Cargo.toml", ", of the fuzz targets")];

pub fn audit(project: &Project) -> Result<(), Problem> {
    tools::ensure(project, &tools::DENY)?;
    let [(main, _), (fuzz, _)] = PROJECTS;
    // The rules are in deny.toml.
    let rules = ["check", "bans", "licenses", "sources"];
    step("Where dependencies come from, and their licences", deny(project, main, &rules))?;
    step("Licences in use", deny(project, main, &["list"]))?;
    step("Where dependencies come from, of the fuzz targets", deny(project, fuzz, &["check", "sources"]))?;
    // Asked for apart, since to be out of reach is no fault of the dependencies; a copy that is named must be of use.
    if let Err(why) = step("The database of advisories", deny(project, main, &["fetch", "db"])) {
        if env::var_os(COPY).is_some() {
            return Err(why);
        }
        println!(
            "\nAdvisories and yanked versions were not checked: their database could not be fetched, for the reason above. \
             Where {ORIGINAL} is out of reach, {COPY} names a copy of it."
        );
        return Ok(());
    }
    let rules = ["check", "--hide-inclusion-graph", "advisories"];
    PROJECTS.iter().try_for_each(|(manifest, of)| {
        step(&format!("Advisories and yanked versions{of}"), deny(project, manifest, &rules))
    })
}

fn deny(project: &Project, manifest: &str, arguments: &[&str]) -> Command {
    let mut command = project.command("cargo-deny", &["--manifest-path", manifest, "--workspace", "--all-features"]);
    command.args(arguments);
    if let Some(copy) = env::var_os(COPY) {
        // The original’s address stands for the copy’s, for the git that cargo-deny starts.
        let key = format!("url.{}.insteadOf", copy.to_string_lossy());
        command.env("GIT_CONFIG_COUNT", "1").env("GIT_CONFIG_KEY_0", key).env("GIT_CONFIG_VALUE_0", ORIGINAL);
    }
    command
}
