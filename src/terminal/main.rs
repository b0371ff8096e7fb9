//! `orgwright` in a terminal: the page’s own engine, no browser needed.
//!
//! Exit status: 0 where everything is sound, 1 where something needs a look, 2 where nothing could be done. What needs a
//! look and what went wrong go to standard error, so that the answer on standard output can be piped on.

#[cfg(not(target_arch = "wasm32"))]
mod command;
#[cfg(not(target_arch = "wasm32"))]
mod convert;
#[cfg(not(target_arch = "wasm32"))]
mod input;
#[cfg(not(target_arch = "wasm32"))]
mod inspect;
#[cfg(not(target_arch = "wasm32"))]
mod plain;
#[cfg(not(target_arch = "wasm32"))]
mod report;
#[cfg(not(target_arch = "wasm32"))]
mod score;
#[cfg(not(target_arch = "wasm32"))]
mod sheet;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command::run()
}

/// The page has its own way in.
#[cfg(target_arch = "wasm32")]
fn main() {}
