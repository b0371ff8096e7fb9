//! What a person says about the weights of the criteria, and the weights that follow from it.

mod judgement;
mod points;
mod ranking;
mod told;
mod weighing;
mod weights;

pub use judgement::{Comparisons, Judgement};
pub use points::Points;
pub use ranking::rank_order_centroid;
pub use weighing::{Method, Weighing};
pub use weights::Weights;
