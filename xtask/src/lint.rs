//! `cargo xtask lint`: formatting and clippy, for both worlds that the code is compiled for.

use crate::problem::Problem;
use crate::project::{Project, step};
use crate::rust;

pub fn lint(project: &Project) -> Result<(), Problem> {
    rust::ensure_linters(project)?;
    rust::ensure_wasm(project)?;
    step("Formatting", project.cargo(&["fmt", "--all", "--check"]))?;
    let native = ["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"];
    step("Clippy, native", project.cargo(&native))?;
    // Of the tests only those of the page exist on wasm; the planner's own are native.
    // With every feature, so that the page for benchmarks is read too.
    let mut wasm = project.cargo(&["clippy", "--target", rust::WASM, "--all-features"]);
    wasm.args(["--lib", "--bins", "--test", "web", "--", "--deny", "warnings"]);
    step("Clippy, wasm", wasm)
}
