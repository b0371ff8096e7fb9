//! `cargo xtask audit`: where dependencies come from, under which licences, and what is known against them.

use crate::problem::Problem;
use crate::project::{Project, answer, step};
use crate::tools;
use std::env;
use std::process::Command;

/// Names a copy of the advisory database, a git repository, for a machine that does not reach the original.
const COPY: &str = "ORGWRIGHT_ADVISORIES";
/// The original, as cargo-deny asks for it.
const ORIGINAL: &str = "https://github.com/RustSec/advisory-db";

pub fn audit(project: &Project) -> Result<(), Problem> {
    tools::ensure(project, &tools::DENY)?;
    // The rules are in deny.toml.
    step("Where dependencies come from, and their licences", deny(project, &["check", "bans", "licenses", "sources"]))?;
    step("Licences in use", deny(project, &["list"]))?;
    // Asked for apart, since to be out of reach is no fault of the dependencies.
    if answer(deny(project, &["fetch", "db"])).is_none() {
        println!(
            "\nAdvisories and yanked versions were not checked: their database is out of reach, and {COPY} names no copy of it."
        );
        return Ok(());
    }
    step("Advisories and yanked versions", deny(project, &["check", "--hide-inclusion-graph", "advisories"]))
}

fn deny(project: &Project, arguments: &[&str]) -> Command {
    let mut command = project.command("cargo-deny", &["--workspace", "--all-features"]);
    command.args(arguments);
    if let Some(copy) = env::var_os(COPY) {
        // The original’s address stands for the copy’s, for the git that cargo-deny starts.
        let key = format!("url.{}.insteadOf", copy.to_string_lossy());
        command.env("GIT_CONFIG_COUNT", "1").env("GIT_CONFIG_KEY_0", key).env("GIT_CONFIG_VALUE_0", ORIGINAL);
    }
    command
}
