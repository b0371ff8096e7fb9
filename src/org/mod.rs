//! The tree: positions, who reports to whom, and what can be measured on it.

mod chart;
mod forest;
mod function;
mod outline;
mod position;

pub use chart::{Chart, ChartError, Seat};
pub use forest::cycles;
pub use function::Function;
pub use outline::Outline;
pub use position::{Grade, Position, PositionId};
