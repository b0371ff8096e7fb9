//! Plots: the verdict, and the bars and meters behind it.

pub mod acceptability;
pub mod bars;
pub mod cash;
pub mod curve;
pub mod margins;
pub mod tornado;
pub mod verdict;
