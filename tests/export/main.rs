//! What is taken out: it holds what was asked for and nothing else, and it comes in again as it was.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

mod random;
mod round;
