//! A chart that shares its drawing with others: what stands on it that this design does not have, which lines are its own, and
//! the signs of what differs.

use super::act::Marks;
use super::scene::Scene;
use crate::org::PositionId;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// How a position differs from what it was. Each is told by shape as well as by colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// It was not there.
    New,
    /// It is not there any more.
    Removed,
    /// It is closed.
    Closed,
    /// It reports to someone else.
    Moved,
    /// It has another title.
    Retitled,
    /// Something else about it is different.
    Changed,
}

impl Sign {
    /// All of them, the weightiest first: the first that holds stands for the rest.
    pub const ALL: [Self; 6] = [Self::New, Self::Removed, Self::Closed, Self::Moved, Self::Retitled, Self::Changed];

    /// Its place in [`Sign::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// One letter that every font has.
    pub const fn glyph(self) -> &'static str {
        ["+", "×", "–", "→", "“", "≠"][self.index()]
    }

    /// Its name.
    pub const fn label(self) -> &'static str {
        ["new", "removed", "closed", "moved", "retitled", "changed"][self.index()]
    }

    /// What it means, a whole sentence.
    pub const fn means(self) -> &'static str {
        [
            "The position is not in the first design.",
            "The position is in the first design alone.",
            "The position stays on the chart, closed.",
            "It reports to someone else.",
            "It has another title.",
            "Holder, pay, level, function or another field differs.",
        ][self.index()]
    }

    /// The class that carries its colour.
    pub const fn class(self) -> &'static str {
        ["s-new", "s-removed", "s-closed", "s-moved", "s-retitled", "s-changed"][self.index()]
    }

    /// How its outline is broken where a card is too small for words: lengths drawn and left out.
    pub const fn dash(self) -> &'static [f64] {
        const DASHES: [&[f64]; 6] = [&[], &[2.0, 2.0], &[6.0, 2.0], &[9.0, 4.0], &[1.5, 3.0], &[6.0, 2.0, 1.5, 2.0]];
        DASHES[self.index()]
    }

    /// Whether the position is struck through.
    pub const fn strikes(self) -> bool {
        matches!(self, Self::Removed | Self::Closed)
    }
}

/// What of a shared drawing is one design’s own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overlaid {
    /// Positions it does not have.
    pub ghosts: HashSet<PositionId>,
    /// Positions that are struck through although somebody is drawn below them.
    pub struck: HashSet<PositionId>,
    /// Positions without the drawing’s line to their manager.
    pub unlined: HashSet<PositionId>,
    /// Lines beside those of the drawing, from a position to a manager.
    pub lines: Vec<(PositionId, PositionId)>,
    /// Whether those are lines of the past: broken.
    pub past: bool,
    /// Direct and total reports in this design.
    pub reports: HashMap<PositionId, (u32, u32)>,
    /// What every chart of the drawing shows at a first look, so that it is the same on all.
    pub notable: Rc<HashMap<PositionId, Sign>>,
}

/// The same by the rows of a scene, for painting.
#[derive(Debug, Default)]
pub struct Traits {
    /// The place of each row’s sign in [`Sign::ALL`], [`Traits::PLAIN`] without one; empty where no row has any.
    pub signs: Vec<u8>,
    /// Rows to which the drawing’s line is left out, and rows from which all are.
    unlined: Vec<(bool, bool)>,
    /// Lines beside those of the drawing, from manager to report.
    pub lines: Vec<(usize, usize)>,
    /// Whether those are broken.
    pub past: bool,
}

impl Traits {
    /// No sign.
    pub const PLAIN: u8 = u8::MAX;

    /// Works them out. O(N).
    #[allow(clippy::cast_possible_truncation)] // six signs
    pub fn read(&mut self, scene: &Scene, marks: &Marks) {
        let shape = &scene.shape;
        self.signs.clear();
        if !marks.signs.is_empty() {
            let sign = |id| marks.signs.get(id).map_or(Self::PLAIN, |(sign, _)| sign.index() as u8);
            self.signs.extend(shape.outline.ids().iter().map(sign));
        }
        self.unlined.clear();
        self.lines.clear();
        let Some(overlaid) = &marks.overlaid else { return };
        self.past = overlaid.past;
        let row = |id: &PositionId| shape.row(*id);
        self.lines.extend(overlaid.lines.iter().filter_map(|(seat, manager)| Some((row(manager)?, row(seat)?))));
        if !overlaid.unlined.is_empty() {
            self.unlined.extend(shape.outline.ids().iter().map(|id| (overlaid.unlined.contains(id), true)));
            for row in 0..shape.outline.len() {
                if let Some(manager) = shape.outline.manager(row).filter(|_| !self.unlined[row].0) {
                    self.unlined[manager].1 = false;
                }
            }
        }
    }

    /// Whether a line of the drawing is left out: that to `report`, or what all reports of `manager` share.
    pub fn omits(&self, manager: usize, report: Option<usize>) -> bool {
        let at = |row: usize| self.unlined.get(row).copied().unwrap_or_default();
        report.map_or_else(|| at(manager).1, |report| at(report).0)
    }
}
