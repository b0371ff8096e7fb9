//! Charts go out as diagrams, pictures and pages: what people wrote comes out as they wrote it, and nothing else does.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

mod charts;
mod diagram;
mod paper;
mod picture;
mod xml;
