//! The decision as a whole: its numbers against their published source, its examples, and what must always hold.
#![allow(clippy::unwrap_used)]

mod appendix;
mod boundaries;
mod example;
mod group;
mod properties;
mod weighing;
mod words;
