//! From one chart to another in an order that is safe at every moment.

mod terms;

pub use terms::Terms;
