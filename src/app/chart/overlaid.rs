//! A chart that shares its drawing with others: what stands on it that this design does not have, which lines are its own, and
//! what differs.

use super::act::Marks;
use super::scene::Scene;
use crate::org::{Kind, PositionId};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

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
    pub notable: Rc<HashMap<PositionId, Kind>>,
}

/// How a line of the shared drawing is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stroke {
    /// It is the design’s own.
    #[default]
    Whole,
    /// It leads to a position that the design does not have.
    Faint,
    /// The position reports to someone else.
    None,
}

/// The same by the rows of a scene, for painting.
#[derive(Debug, Default)]
pub struct Traits {
    /// The place of each row’s sign in [`Kind::ALL`], [`Traits::PLAIN`] without one; empty where no row has any.
    pub signs: Vec<u8>,
    /// How the drawing’s line to each row is drawn, and what all its reports share; empty where all are whole.
    strokes: Vec<(Stroke, Stroke)>,
    /// Lines beside those of the drawing, from manager to report.
    pub lines: Vec<(usize, usize)>,
    /// Whether those are broken.
    pub past: bool,
}

impl Traits {
    /// No sign.
    pub const PLAIN: u8 = u8::MAX;

    /// Works them out. O(N).
    pub fn read(&mut self, scene: &Scene, marks: &Marks) {
        let shape = &scene.shape;
        self.signs.clear();
        if !marks.signs.is_empty() {
            let sign = |id| marks.signs.get(id).map_or(Self::PLAIN, |(sign, _)| *sign as u8);
            self.signs.extend(shape.outline.ids().iter().map(sign));
        }
        self.strokes.clear();
        self.lines.clear();
        let Some(overlaid) = &marks.overlaid else { return };
        self.past = overlaid.past;
        let row = |id: &PositionId| shape.row(*id);
        self.lines.extend(overlaid.lines.iter().filter_map(|(seat, manager)| Some((row(manager)?, row(seat)?))));
        if overlaid.ghosts.is_empty() && overlaid.unlined.is_empty() {
            return;
        }
        let stroke = |id: &PositionId| match (overlaid.unlined.contains(id), overlaid.ghosts.contains(id)) {
            (true, _) => Stroke::None,
            (false, true) => Stroke::Faint,
            (false, false) => Stroke::Whole,
        };
        self.strokes.extend(shape.outline.ids().iter().map(|id| (stroke(id), Stroke::None)));
        for row in 0..shape.outline.len() {
            if let Some(manager) = shape.outline.manager(row) {
                let own = self.strokes[row].0;
                self.strokes[manager].1 = self.strokes[manager].1.min(own);
            }
        }
    }

    /// How a line of the drawing is drawn: that to `report`, or what all reports of `manager` share.
    pub fn stroke(&self, manager: usize, report: Option<usize>) -> Stroke {
        let at = |row: usize| self.strokes.get(row).copied().unwrap_or_default();
        report.map_or_else(|| at(manager).1, |report| at(report).0)
    }
}
