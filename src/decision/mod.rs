//! The choice: criteria, values, weights, and what they say about one company.

mod alternative;
mod criterion;

pub use alternative::Alternative;
pub use criterion::Criterion;
