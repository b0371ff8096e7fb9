//! The choice: criteria, values, weights, and what they say about one company.

mod alternative;
mod coordinate;
mod criterion;

pub use alternative::Alternative;
pub use coordinate::{Band, Coordinates, Executive, Pay, Reach};
pub use criterion::Criterion;
