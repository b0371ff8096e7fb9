//! The plan as a document: what is done to it can be taken back exactly, and it comes back from a file as it was.
#![allow(clippy::unwrap_used)]

#[path = "../tree/change.rs"]
mod change;
mod history;
mod kin;
#[path = "../tree/random.rs"]
mod random;
mod reader;
mod record;
mod restored;
mod saved;
