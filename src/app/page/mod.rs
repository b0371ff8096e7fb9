//! The screens, one file each.

pub mod company;
pub mod compare;
pub mod decision;
pub mod designs;
#[cfg(debug_assertions)]
pub mod gallery;
pub mod guide;
pub mod reading;
pub mod shared;
pub mod start;
pub mod weights;
pub mod workshop;
