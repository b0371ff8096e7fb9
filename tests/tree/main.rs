//! What is read off a chart, on random charts: measures against their definitions.
#![allow(clippy::unwrap_used)]

mod measure;
mod random;
