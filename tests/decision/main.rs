//! The decision as a whole: its numbers against their published source, its examples, and what must always hold.
#![allow(clippy::unwrap_used)]

mod appendix;
mod boundaries;
mod change;
mod charts;
#[path = "../digest/mod.rs"]
mod digest;
mod doubt;
mod example;
mod group;
mod information;
mod numbers;
mod properties;
mod roadmap;
mod weighing;
mod words;
