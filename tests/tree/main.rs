//! What is read off a chart, on random charts: measures against their definitions, the layout against its rules.
#![allow(clippy::unwrap_used)]

mod design;
mod layout;
mod measure;
mod random;
