//! The handles by which a benchmark in JavaScript drives the page: the layout alone, the sampler alone, and the whole
//! workplace. Whole lists of numbers and texts cross the border, never one position at a time.

mod doubt;
mod layout;
mod workplace;

pub use doubt::DoubtBench;
pub use layout::LayoutBench;
pub use workplace::WorkplaceBench;

use crate::org::{Arrangement, Direction, Style};

/// The size of card and gaps that benchmarks of charts agree on.
const STYLE: Style = Style {
    arrangement: Arrangement::Wide,
    direction: Direction::Down,
    card_width: 200,
    card_height: 90,
    between: 20,
    below: 40,
    stack_gap: 20,
    stack_indent: 20,
    stack_column: 5,
};

/// Nothing is to be done before the page can be asked; a program needs a beginning all the same.
pub fn ready() {}
