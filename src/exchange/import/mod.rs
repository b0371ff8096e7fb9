//! A table becomes a chart: everything sound is drawn, everything else is listed, nothing is made up.

mod draw;
mod fault;
mod fix;
mod header;
mod headings;
mod manager;
mod reporting;
mod update;
mod word;

pub use draw::{Import, Summary, import};
pub use fault::{Fault, Named, Outcome, Reason};
pub use fix::{Fix, Fixes};
pub use header::{Field, Mapping};
pub use manager::{Hits, ManagerKey};
pub use update::{Changes, Difference, Differing, Missing};
