//! How people come to lead sales or revenue: the ladders that the guides describe, what changes at each step, and a candidate’s
//! years held against them, in sentences.
//!
//! Nobody is rated: there is no score, no rank and no sum of a person. The guides describe usual paths, and say themselves that
//! some come another way.

mod asked;
mod candidate;
mod check;
mod ladder;
mod question;

pub use candidate::{Candidate, Experience, MOST_YEARS, Post, TooManyYears};
pub use check::{Finding, Outcome, Target, check};
pub use ladder::{BESIDE, LADDERS, Ladder, MIXED, PACE, Rung};

use crate::evidence::Evidence;

/// Every statement that is made of paths, but for those of [`check`]’s findings that belong to one target; see
/// [`Target::statements`].
pub fn statements() -> impl Iterator<Item = &'static Evidence> {
    let ladders =
        LADDERS.iter().flat_map(|ladder| ladder.rungs.iter().map(|rung| &rung.focus).chain([&ladder.evidence]));
    ladders.chain(BESIDE).chain(MIXED).chain(PACE)
}
