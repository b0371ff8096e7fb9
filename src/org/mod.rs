//! The tree: positions, who reports to whom, and what can be measured on it.

mod chart;
mod command;
mod core_set;
mod edit;
mod facet;
mod forest;
mod function;
mod layout;
mod measure;
mod outline;
mod position;
mod refusal;
mod rework;
mod rooted;
mod said;
mod scope;
mod title;

pub use chart::{Chart, Seat};
pub use command::{Command, MOST_COPIES, Worked};
pub use core_set::CoreSet;
pub use edit::{Edit, Field, Spot};
pub use facet::Facet;
pub use forest::cycles;
pub use function::Function;
pub use layout::{Arrangement, Connector, Direction, Layout, Line, Point, Style};
pub use measure::{Dotted, Measures, SalesOwner};
pub use outline::Outline;
pub use position::{Grade, Position, PositionId};
pub use refusal::ChartError;
pub use rework::{Rework, Target, Team};
pub use rooted::Rooted;
pub use scope::{Mismatch, Scope};
pub use title::{Claim, claim};
