//! Plots: the verdict, and the bars and meters behind it.

pub mod bars;
pub mod tornado;
pub mod verdict;
