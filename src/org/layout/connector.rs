//! Lines between cards, with square corners.

use super::Point;
use std::fmt;

/// A line from a manager's card to a report's. In a chart that grows down: down, across, down, and in a stack or to an
/// assistant a last step to the side.
///
/// Displayed, it is the data of an SVG path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connector {
    /// The corners from the middle of the manager's edge to that of the report's; some may coincide.
    pub corners: [Point; 5],
}

impl fmt::Display for Connector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, ..] = self.corners;
        write!(f, "M{} {}", first.x, first.y)?;
        let mut at = first;
        while at != self.corners[4] {
            // As far as the line goes in one direction.
            let ahead = self.corners.iter().skip_while(|corner| **corner != at).skip_while(|corner| **corner == at);
            let is_level = ahead.clone().next().is_some_and(|next| next.y == at.y);
            let run = ahead.take_while(|next| if is_level { next.y == at.y } else { next.x == at.x });
            at = run.last().copied().unwrap_or(self.corners[4]);
            if is_level { write!(f, "H{}", at.x) } else { write!(f, "V{}", at.y) }?;
        }
        Ok(())
    }
}

/// A straight line of the drawing that belongs to one team: the stem from the manager, the bar above the team, or the drop
/// to one of its cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The manager's row.
    pub manager: usize,
    /// The row that the line leads to, where it leads to one alone: not the stem, the bar and the line down a stack.
    pub report: Option<usize>,
    /// The end nearer to the manager.
    pub from: Point,
    /// The other end.
    pub to: Point,
}
