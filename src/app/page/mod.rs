//! The screens, one file each.

pub mod company;
pub mod compare;
pub mod decision;
pub mod designs;
#[cfg(debug_assertions)]
pub mod gallery;
pub mod guide;
pub mod present;
pub mod reading;
pub mod report;
pub mod roadmap;
pub mod roles;
pub mod shared;
pub mod start;
pub mod transition;
pub mod weights;
pub mod workshop;
