//! What a person says about the weights of the criteria, and the weights that follow from it.

mod points;
mod ranking;
mod weighing;
mod weights;

pub use points::Points;
pub use ranking::rank_order_centroid;
pub use weighing::{Method, Weighing};
pub use weights::Weights;
