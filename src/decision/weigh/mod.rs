//! What a person says about the weights of the criteria, and the weights that follow from it.

mod agreement;
mod ahp;
mod judgement;
mod pairwise;
mod points;
mod ranking;
mod told;
mod weighing;
mod weights;

pub use agreement::Agreement;
pub use ahp::{Consistency, Matrix, Priorities, RANDOM_INDEX, RANDOM_INDEX_NAME, Revisit, Unlinked, random_index};
pub use judgement::{Comparisons, Judgement};
pub use pairwise::{Compared, Reconsidered};
pub use points::Points;
pub use ranking::rank_order_centroid;
pub use weighing::{Method, Weighing};
pub use weights::Weights;
