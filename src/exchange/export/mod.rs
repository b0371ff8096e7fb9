//! Taking a chart out: as a diagram, a picture, or pages to print.

mod diagram;
mod flat;
mod paper;
mod picture;

pub use diagram::{dot, mermaid};
pub use paper::{Page, Paper, Size, pages};
pub use picture::{Look, Picture, Show, draw, picture};
