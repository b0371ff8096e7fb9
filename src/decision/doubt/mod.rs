//! How firm the order of the contenders is, where weights, tables and answers are doubted.

mod acceptability;
mod any;
mod exact;
mod lottery;
mod preference;
mod random;
mod sampler;
mod tally;
mod whole;
mod words;

pub use acceptability::{Acceptability, blurred, lottery, sample};
pub use any::share_of_weights;
pub use exact::{winning_share, winning_share_above, winning_share_in_order};
pub use lottery::{Lottery, TABLES};
pub use preference::{Bounds, Least, Order, PreferenceError, WeightDraw};
pub(super) use random::Random;
pub use sampler::{Draws, confidence, tally};
pub use tally::Tally;
pub use whole::Doubt;
