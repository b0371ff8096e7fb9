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

/// The same by the rows of a scene, for painting.
#[derive(Debug, Default)]
pub struct Traits {
    /// The place of each row’s sign in [`Kind::ALL`], [`Traits::PLAIN`] without one; empty where no row has any.
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
    pub fn read(&mut self, scene: &Scene, marks: &Marks) {
        let shape = &scene.shape;
        self.signs.clear();
        if !marks.signs.is_empty() {
            let sign = |id| marks.signs.get(id).map_or(Self::PLAIN, |(sign, _)| *sign as u8);
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
