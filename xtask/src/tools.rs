//! The build tools at their pinned versions: found if they are there, installed if not.

use crate::problem::Problem;
use crate::project::{Project, answer, step};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// A tool that cargo can install.
pub struct Tool {
    package: &'static str,
    version: &'static str,
    /// Every program of it that we use; all of them must be of the pinned version.
    programs: &'static [&'static str],
    features: &'static [&'static str],
}

/// Builds and serves the site. The newest stable release that the pinned Rust compiles.
pub const TRUNK: Tool = Tool {
    package: "trunk",
    version: "0.21.14",
    programs: &["trunk"],
    features: &["--no-default-features", "--features", "rustls"],
};

/// Joins wasm and JavaScript, and runs tests in a browser. Must be the exact version of the library in Cargo.toml.
pub const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    version: "0.2.129",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    features: &[],
};

/// Reads what is known of dependencies: sources, licences, advisories.
pub const DENY: Tool = Tool { package: "cargo-deny", version: "0.20.2", programs: &["cargo-deny"], features: &[] };

/// Installs the tool unless the first of its programs on our path is already of the pinned version.
pub fn ensure(project: &Project, tool: &Tool) -> Result<(), Problem> {
    if wrong(project, tool).is_none() {
        return Ok(());
    }
    // The lock that a release carries can name a dependency that has since become unavailable; then take a newer one.
    let what = format!("Installing {} {}", tool.package, tool.version);
    let installed = step(&what, install(project, tool, true))
        .or_else(|_| step(&format!("{what}, this time with newer dependencies"), install(project, tool, false)));
    let leftovers = build_folder(project);
    if leftovers.exists() {
        fs::remove_dir_all(&leftovers).map_err(|why| Problem::File { path: leftovers, why })?;
    }
    installed?;
    wrong(project, tool).map_or(Ok(()), Err)
}

/// The first of the tool's programs that is absent or of another version.
fn wrong(project: &Project, tool: &Tool) -> Option<Problem> {
    tool.programs.iter().find_map(|&name| {
        let found = answer(project.command(name, &["--version"]));
        let right = found.as_deref().and_then(version) == Some(tool.version);
        (!right).then_some(Problem::Tool { name, wanted: tool.version, found })
    })
}

fn install(project: &Project, tool: &Tool, locked: bool) -> Command {
    let mut command = project.cargo(&["install", tool.package, "--version", tool.version, "--force"]);
    command.args(tool.features).arg("--root").arg(project.tools()).arg("--target-dir").arg(build_folder(project));
    if locked {
        command.arg("--locked");
    }
    // Optimising a tool takes minutes, of which its runs win back a second each at most.
    command.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
    command
}

fn build_folder(project: &Project) -> PathBuf {
    project.tools().join("build")
}

/// The version in an answer such as “trunk 0.21.14” or “wasm-bindgen 0.2.129 (0a1b2c3d4)”.
fn version(answer: &str) -> Option<&str> {
    answer.split_whitespace().nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_the_second_word() {
        assert_eq!(version("trunk 0.21.14"), Some("0.21.14"));
        assert_eq!(version("wasm-bindgen 0.2.129 (0a1b2c3d4)"), Some("0.2.129"));
        assert_eq!(version("trunk"), None);
        assert_eq!(version(""), None);
    }

    #[test]
    fn a_version_that_only_begins_alike_is_another_version() {
        assert_ne!(version("trunk 0.21.140"), Some(TRUNK.version));
        assert_ne!(version("trunk 0.21.14-beta.1"), Some(TRUNK.version));
    }

    #[test]
    fn the_pins_agree_with_the_manifests() {
        let library = format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version);
        assert!(include_str!("../../Cargo.toml").contains(&library), "Cargo.toml should say {library}");
        let trunk = format!("trunk-version = \"{}\"", TRUNK.version);
        assert!(include_str!("../../Trunk.toml").contains(&trunk), "Trunk.toml should say {trunk}");
    }
}
