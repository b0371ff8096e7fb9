//! A table becomes a chart: everything sound is drawn, everything else is listed, nothing is made up.

mod draw;
mod fault;
mod fix;
mod guess;
mod header;
mod headings;
mod list;
mod manager;
mod near;
mod pay;
mod reporting;
mod rows;
mod seat;
mod update;
mod word;

pub use draw::{Import, Summary, import};
pub use fault::{Fault, Named, Outcome, Reason};
pub use fix::{Fix, Fixes, Offered, Which, fix_all};
pub use header::{Field, Mapping, is_private};
pub use list::faults_as_csv;
pub use manager::{Hits, ManagerKey};
pub use update::{Changes, Difference, Differing, Missing, Present, Update, update};
