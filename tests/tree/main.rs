//! What is read off a chart, on random charts: measures against their definitions, the layout against its rules, and the
//! generated designs against what they are meant to be.
#![allow(clippy::unwrap_used)]

mod change;
mod design;
mod diff;
mod edit;
mod evolution;
mod layout;
mod measure;
mod outline;
mod overlay;
mod random;
mod span;
