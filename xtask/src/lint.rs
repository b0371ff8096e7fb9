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
    let wasm = ["clippy", "--target", rust::WASM, "--lib", "--bins", "--test", "web", "--", "--deny", "warnings"];
    step("Clippy, wasm", project.cargo(&wasm))
}
