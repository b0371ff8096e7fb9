//! A plan as large as the page is to bear: how much memory it takes, and that what is made of it stays within bounds.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

mod bounds;
mod made;
mod taken;
