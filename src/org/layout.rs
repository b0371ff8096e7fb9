//! Where each card of a drawn chart goes: a tidy tree in time linear in the number of cards.
//!
//! The rules (the tests state them as predicates): cards never overlap; siblings keep their order; a manager stands
//! midway between the first and the last report; a mirrored chart gives the mirrored drawing; a subtree is drawn alike
//! wherever it hangs. Siblings between the outer two stand midway between the leftmost and the rightmost place that
//! the others leave them. After Reingold and Tilford 1981 (contours) and Kennedy 1996 (the mean of fitting from both sides,
//! which is what makes it symmetric).
//!
//! Assistants stand apart from the team: beside the line from their manager to it, in layers of their own, by turns to its
//! right and its left. Who has reports is no assistant in the drawing, whatever the seat is called.

mod connector;
mod contour;
mod layers;
mod place;
mod style;
mod team;
mod window;

pub use connector::{Connector, Line};
pub use style::{Arrangement, Direction, Style};

use super::Outline;
use contour::Contours;
use layers::Layers;
use style::Scale;
use team::{HIDDEN, Team};

/// A point of the drawing; x grows to the right and y downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Point {
    pub x: i32,
    pub y: i32,
}

/// A drawn chart. The value owns its buffers: computing again, also for another chart, reuses them.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    style: Style,
    teams: Vec<Team>,
    contours: Contours,
    /// Upper left corner of each row's card.
    cards: Vec<Point>,
    /// The rows drawn, team by team.
    cells: Vec<u32>,
    layers: Layers,
    /// The most layers that a stack covers beyond its first.
    covered: u32,
    width: i32,
    height: i32,
}

impl Layout {
    /// Places every row of `outline` that no folded row has above it. A row without reports for which `assistant` is true
    /// stands beside the line to its manager's team; for a top that means nothing. O(N) time; no allocation once the buffers
    /// have grown to the chart. The drawing begins at (0, 0).
    ///
    /// # Panics
    /// Where the drawing could be wider or higher than 2^29 units: with cards of 250 units, a million in a row.
    pub fn compute(
        &mut self,
        outline: &Outline,
        folded: impl Fn(usize) -> bool,
        assistant: impl Fn(usize) -> bool,
        style: Style,
    ) {
        self.style = style;
        let extent = outline.len() as u64 * u64::from(self.scale().most().unsigned_abs());
        assert!(extent <= 1 << 29, "the drawing is too large for its coordinates");
        self.gather(outline, folded, assistant);
        self.arrange(outline);
    }

    /// What follows once it is known what is drawn.
    fn arrange(&mut self, outline: &Outline) {
        let scale = self.scale();
        self.contours.fit(&mut self.teams, outline.len(), &scale);
        self.place(outline);
        self.layers.list(&self.teams, outline.len());
    }

    fn scale(&self) -> Scale {
        Scale::from(self.style)
    }

    /// Upper left corner of the card of `row`; `None` where it is hidden.
    #[must_use]
    pub fn card(&self, row: usize) -> Option<Point> {
        self.cards.get(row).copied().filter(|&card| card != HIDDEN)
    }

    /// Every card that is drawn, in row order.
    pub fn cards(&self) -> impl Iterator<Item = (usize, Point)> {
        self.cards.iter().copied().enumerate().filter(|&(_, card)| card != HIDDEN)
    }

    /// Width of the drawing.
    #[must_use]
    pub const fn width(&self) -> i32 {
        self.width
    }

    /// Height of the drawing.
    #[must_use]
    pub const fn height(&self) -> i32 {
        self.height
    }
}
