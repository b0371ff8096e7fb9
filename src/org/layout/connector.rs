//! Lines between cards, with square corners.

use super::{Point, Style};
use std::fmt;

/// A line from a manager's card to a report's: down, across, down, and in a stack a last step to the right.
///
/// Displayed, it is the data of an SVG path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connector {
    /// Middle of the manager's lower edge.
    pub from: Point,
    /// Height at which the line goes across.
    pub across: i32,
    /// Where it goes down again.
    pub down: i32,
    /// Where it meets the report's card: the middle of the upper edge, in a stack of the left one.
    pub to: Point,
}

impl Connector {
    /// The line between two cards given by their upper left corners.
    pub(super) fn new(manager: Point, report: Point, stacked: bool, style: Style) -> Self {
        let (width, height) = (i32::from(style.card_width), i32::from(style.card_height));
        let from = Point { x: manager.x + width / 2, y: manager.y + height };
        let across = from.y + i32::from(style.below) / 2;
        if stacked {
            let to = Point { x: report.x, y: report.y + height / 2 };
            Self { from, across, down: report.x - i32::from(style.stack_indent) / 2, to }
        } else {
            let to = Point { x: report.x + width / 2, y: report.y };
            Self { from, across, down: to.x, to }
        }
    }

    /// The corners from the manager to the report; two may coincide.
    #[must_use]
    pub const fn corners(self) -> [Point; 5] {
        let Self { from, across, down, to } = self;
        [from, Point { x: from.x, y: across }, Point { x: down, y: across }, Point { x: down, y: to.y }, to]
    }
}

impl fmt::Display for Connector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, across, down, to } = self;
        if from.x == *down && *down == to.x {
            return write!(f, "M{} {}V{}", from.x, from.y, to.y);
        }
        write!(f, "M{} {}V{across}H{down}V{}", from.x, from.y, to.y)?;
        if to.x == *down { Ok(()) } else { write!(f, "H{}", to.x) }
    }
}
