//! How firm the order of the contenders is, where weights, tables and answers are doubted.

mod exact;
mod random;
mod sampler;

pub use exact::winning_share;
pub(super) use random::Random;
pub use sampler::{Acceptability, Draws, WeightDraw, blurred, sample};
