//! Several people weigh the criteria, each on a ballot of their own and none seeing another’s until all are revealed; what
//! they say together, where they disagree, and whether that matters.

mod aggregate;
mod ballot;
mod concord;
mod opinion;
mod post;
pub mod said;
mod standing;
mod words;
mod workshop;

pub use aggregate::{Aggregate, Pooling};
pub use ballot::{Ballot, BallotError, BallotId, LONGEST_NAME, MOST_POWER, Vote};
pub use concord::Spread;
pub use opinion::{Opinion, Side};
pub use post::{Invitation, Received, Reply, ReplyError};
pub use standing::{Group, NeedSpread};
pub use words::GroupWords;
pub use workshop::{Head, LONGEST_QUESTION, MOST_BALLOTS, MOST_ROUNDS, Stage, Turn, Workshop, WorkshopError};
