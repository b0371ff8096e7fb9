//! From one chart to another: every moment keeps the rules, and what does not is said.
#![allow(clippy::unwrap_used)]

#[path = "../tree/change.rs"]
#[allow(dead_code)] // of the changes only commands are asked here
mod change;
mod examples;
mod moments;
mod order;

#[path = "../tree/random.rs"]
mod random;
