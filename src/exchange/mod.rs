//! What comes in and what goes out.
//!
//! [`Table::read`] makes rows of whatever was brought, [`Mapping::propose`] says which column holds what, [`import()`] makes the
//! chart. Each step is a value to look at, and to change, before the next; nothing replaces anything until its result is put in
//! a plan. [`Clerk`] does all of it at the page’s request, away from the page’s own thread.

pub mod ballot;
mod clerk;
pub mod export;
mod formula;
mod import;
mod inspect;
pub mod link;
pub mod passphrase;
pub mod pixels;
mod progress;
pub mod report;
pub mod sheet;
mod source;

pub use clerk::{Answer, Clerk, Drawn, Given, Listed, Lock, Opened, Outgoing, Request, Sheet, Shown, Sight};
pub use export::{Contents, ExportError, File, Kind, Leaving, Order, Part, Scope, contents, export, leaving_chart};
pub use formula::{guarded, unguarded};
pub use import::{
    Changes, Difference, Differing, Fault, Field, Fix, Fixes, Hits, Import, ManagerKey, Mapping, Missing, Named,
    Offered, Outcome, Present, Reason, Summary, Update, Which, faults_as_csv, fix_all, import, update,
};
pub use inspect::{Diagnostic, Inspection, Leader, Owner, Spans, Verdict, inspect};
pub use progress::{Progress, Stage, Watch, unwatched};
pub use source::{Delimiter, Encoding, Foreign, Form, HeadingsAt, How, Overrule, Row, Table, TableError};
