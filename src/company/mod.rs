//! The company: what its owner answers, and nothing derived from it.

mod answer;
mod currency;
pub mod entry;
mod example;
mod growth;
mod need;
mod profile;
mod stream;

pub use answer::{Answer, LONGEST_NAME, MOST_STREAMS, Refusal};
pub use currency::{Currency, Exchange};
pub use example::Example;
pub use growth::{Expected, Growth, Milestone};
pub use need::{Level, Need, Needs};
pub use profile::{BusinessModel, Leadership, Outlook, Profile, SalesLeader, Stage};
pub use stream::{Share, ShareError, Stream, StreamKind};
