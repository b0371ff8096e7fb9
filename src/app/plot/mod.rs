//! Plots: the verdict, and the bars and meters behind it.

pub mod bars;
pub mod margins;
pub mod verdict;
