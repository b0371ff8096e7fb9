//! What the pinned Rust itself must have: the wasm target, and for linting rustfmt and clippy.

use crate::problem::Problem;
use crate::project::{Project, answer, step};
use std::path::Path;

/// The target that a browser runs.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the wasm target if the compiler does not have it. Cargo would only say so hundreds of errors later.
pub fn ensure_wasm(project: &Project) -> Result<(), Problem> {
    // Asks the compiler rather than rustup, since a distribution's Rust may have the target without rustup.
    let libraries = answer(project.command("rustc", &["--print", "target-libdir", "--target", WASM]));
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    add(project, "target", WASM, "wasm target")
}

/// Adds rustfmt and clippy if they are missing.
pub fn ensure_linters(project: &Project) -> Result<(), Problem> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if answer(project.cargo(&[command, "--version"])).is_none() {
            add(project, "component", component, component)?;
        }
    }
    Ok(())
}

fn add(project: &Project, kind: &str, name: &str, spoken: &str) -> Result<(), Problem> {
    if project.find("rustup").is_none() {
        return Err(Problem::NoRustup { missing: spoken.to_owned() });
    }
    step(&format!("Adding the {spoken} to Rust"), project.command("rustup", &[kind, "add", name]))
}
