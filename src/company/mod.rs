//! The company: what its owner answers, and nothing derived from it.

mod currency;
mod need;
mod profile;
mod stream;

pub use currency::{Currency, Exchange};
pub use need::{Level, Need, Needs};
pub use profile::{BusinessModel, Leadership, Outlook, Profile, SalesLeader, Stage};
pub use stream::{Share, ShareError, Stream, StreamKind};
