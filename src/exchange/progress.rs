//! How far a long piece of work is, for who waits and may want to cancel.

use serde::{Deserialize, Serialize};

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)] // named by `label`
pub enum Stage {
    Reading,
    Matching,
    Drawing,
    Writing,
}

impl Stage {
    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Reading => "Reading the rows",
            Self::Matching => "Finding the managers",
            Self::Drawing => "Drawing the chart",
            Self::Writing => "Writing the file",
        }
    }
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// How much of it is done.
    pub done: usize,
    /// How much there is, in the same unit; never less than what is done.
    pub total: usize,
}

/// Who is told how far the work is. Called every few thousand rows at most, so that it costs nothing.
pub type Watch<'w> = &'w mut dyn FnMut(Progress);

/// Nobody is told.
pub fn unwatched(_: Progress) {}
