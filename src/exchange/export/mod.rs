//! Taking a chart out: as a diagram, a picture, or pages to print.

mod diagram;
mod flat;

pub use diagram::{dot, mermaid};
