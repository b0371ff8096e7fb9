//! What would change the outcome: answers, weights, and both together.

mod answer;
mod joint;
mod reverse;
mod sides;
mod tornado;
mod weight;

pub use answer::{CriticalAnswer, critical_answers};
pub use joint::{JointChange, nearest_tie};
pub use reverse::{Beyond, Fact, Reversal, reverse};
pub use sides::Sides;
pub(super) use sides::{ROUNDING, best};
pub use tornado::{End, Lever, Sway, tornado};
pub use weight::{CriticalWeight, critical_weight, critical_weights};
