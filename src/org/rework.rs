//! Larger changes of a chart, each worked out as a list of [`Edit`]s on a copy: moving teams, closing, deleting,
//! duplicating.

use super::{Chart, ChartError, Edit, Field, Position, PositionId, Spot};
use std::collections::HashSet;
use std::rc::Rc;

/// Where a position is to go, seen from another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The last report of this one; with `None`, the last of the tops.
    Under(Option<PositionId>),
    /// A peer of this one, just before it.
    Before(PositionId),
    /// A peer of this one, just after it.
    After(PositionId),
}

/// What becomes of the reports of a position that moves or goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Team {
    /// They come along; with a position that is deleted they are deleted.
    #[default]
    Along,
    /// They stay with the old manager, at the place of the position.
    Stays,
    /// They report to nobody for now: each becomes a top.
    Unassigned,
}

/// A change in the making: a copy of a chart and the edits made to it so far. The chart it began with is not touched.
#[derive(Clone, Debug)]
pub struct Rework {
    chart: Chart,
    edits: Vec<Edit>,
    free: PositionId,
}

#[allow(clippy::cast_possible_truncation)] // positions are u32
impl Rework {
    /// Begins on `chart`. New positions get ids from `free` on, or from the first that the chart has never had, whichever
    /// is larger.
    #[must_use]
    pub fn on(chart: &Chart, free: PositionId) -> Self {
        Self { free: chart.free_id().max(free), chart: chart.clone(), edits: Vec::new() }
    }

    /// The chart as it would be, and the edits that make it so, in order.
    #[must_use]
    pub fn finish(self) -> (Chart, Vec<Edit>) {
        (self.chart, self.edits)
    }

    /// One edit as it is.
    ///
    /// # Errors
    /// [`ChartError`] where the chart refuses it.
    pub fn edit(&mut self, edit: Edit) -> Result<(), ChartError> {
        self.chart.apply(edit.clone())?;
        self.edits.push(edit);
        Ok(())
    }

    /// Changes one field of each of `seats`; one that has the value already is left alone.
    ///
    /// # Errors
    /// [`ChartError`] where the chart refuses it.
    pub fn set(&mut self, seats: &[PositionId], to: &Field) -> Result<(), ChartError> {
        for &seat in seats {
            let edit = Edit::Set { seat, to: to.clone() };
            if self.chart.apply(edit.clone())? != edit {
                self.edits.push(edit);
            }
        }
        Ok(())
    }

    /// Adds a position and returns its id.
    ///
    /// # Errors
    /// [`ChartError`] where the target is unknown or closed.
    pub fn add(&mut self, position: Rc<Position>, target: Target) -> Result<PositionId, ChartError> {
        let (seat, to) = (self.free, self.spot(target, None)?);
        self.edit(Edit::Add { seat, position, to })?;
        self.free = seat.next();
        Ok(seat)
    }

    /// Moves `seats` to one target, in the order of the chart, each with or without its team. A seat whose manager moves
    /// along with it stays where it is under that manager.
    ///
    /// # Errors
    /// [`ChartError::Circle`] where a target lies in a team that moves; [`ChartError::Closed`]; [`ChartError::Unknown`].
    pub fn relocate(&mut self, seats: &[PositionId], target: Target, team: Team) -> Result<(), ChartError> {
        let mut target = target;
        for seat in self.highest(seats, team) {
            if matches!(target, Target::Before(peer) | Target::After(peer) if peer == seat) {
                continue;
            }
            self.release(seat, team)?;
            let to = self.spot(target, Some(seat))?;
            if self.spot_of(seat) != to {
                self.edit(Edit::Move { seat, to })?;
            }
            // The next one follows this one.
            target = match target {
                Target::Under(_) | Target::Before(_) => target,
                Target::After(_) => Target::After(seat),
            };
        }
        Ok(())
    }

    /// Closes `seats`: they stay on the chart, struck through, without reports. Their teams report to the next manager
    /// above that stays open, or to nobody.
    ///
    /// # Errors
    /// [`ChartError::Unknown`].
    pub fn close(&mut self, seats: &[PositionId], team: Team) -> Result<(), ChartError> {
        // Lowest first, so that nobody moves to a seat that is closed next.
        for &seat in self.in_order(seats).iter().rev() {
            // A closed seat leads nobody, so a team cannot come along.
            self.release(seat, if team == Team::Along { Team::Stays } else { team })?;
            self.set(&[seat], &Field::Closed(true))?;
        }
        Ok(())
    }

    /// Takes `seats` off the chart, with their dotted lines and, for [`Team::Along`], everyone below.
    ///
    /// # Errors
    /// [`ChartError::Unknown`].
    pub fn delete(&mut self, seats: &[PositionId], team: Team) -> Result<(), ChartError> {
        let outline = self.chart.outline();
        let named: HashSet<_> = seats.iter().copied().collect();
        let mut doomed = Vec::new();
        let mut row = 0;
        while row < outline.len() {
            let all = named.contains(&outline.id(row)) && team == Team::Along;
            let end = if all { outline.subtree(row).end } else { row + 1 };
            doomed.extend((row..end).map(|row| outline.id(row)).filter(|id| all || named.contains(id)));
            row = end;
        }
        if let Some(&unknown) = seats.iter().find(|&&seat| self.chart.get(seat).is_none()) {
            return Err(ChartError::Unknown(unknown));
        }
        let gone: HashSet<_> = doomed.iter().copied().collect();
        let lines: Vec<_> = self.chart.dotted_lines().collect();
        for (manager, report) in lines {
            if gone.contains(&manager) || gone.contains(&report) {
                self.edit(Edit::Undot { manager, report })?;
            }
        }
        // Lowest first, so that each has no reports left.
        for &seat in doomed.iter().rev() {
            if team != Team::Along {
                self.release(seat, team)?;
            }
            self.edit(Edit::Remove { seat })?;
        }
        Ok(())
    }

    /// Puts `times` vacant copies of a seat beside it, without its team, and returns their ids.
    ///
    /// # Errors
    /// [`ChartError::Unknown`].
    pub fn duplicate(&mut self, seat: PositionId, times: usize) -> Result<Vec<PositionId>, ChartError> {
        let position = self.chart.get(seat).ok_or(ChartError::Unknown(seat))?;
        let copy = Rc::new(Position { holder: None, reference: String::new(), closed: false, ..position.clone() });
        let mut last = seat;
        let mut copies = Vec::new();
        for _ in 0..times {
            last = self.add(Rc::clone(&copy), Target::After(last))?;
            copies.push(last);
        }
        Ok(copies)
    }

    /// Sends the reports of `seat` where `team` says, in order.
    fn release(&mut self, seat: PositionId, team: Team) -> Result<(), ChartError> {
        if team == Team::Along {
            return Ok(());
        }
        let mut after = seat;
        for report in self.chart.reports(seat) {
            let target = if team == Team::Stays { Target::After(after) } else { Target::Under(None) };
            let to = self.spot(target, Some(report))?;
            self.edit(Edit::Move { seat: report, to })?;
            after = report;
        }
        Ok(())
    }

    /// Where a target is, counted without `moving` where that is a peer already.
    fn spot(&self, target: Target, moving: Option<PositionId>) -> Result<Spot, ChartError> {
        let (peer, further) = match target {
            Target::Under(manager) => {
                let peers = self.peers(manager);
                let place = peers.iter().filter(|&&peer| Some(peer) != moving).count() as u32;
                return Ok(Spot { manager, place });
            }
            Target::Before(peer) => (peer, 0),
            Target::After(peer) => (peer, 1),
        };
        if self.chart.get(peer).is_none() {
            return Err(ChartError::Unknown(peer));
        }
        let manager = self.chart.manager(peer);
        let peers = self.peers(manager);
        let place = peers.iter().filter(|&&other| Some(other) != moving).position(|&other| other == peer);
        Ok(Spot { manager, place: place.unwrap_or_default() as u32 + further })
    }

    fn spot_of(&self, seat: PositionId) -> Spot {
        let manager = self.chart.manager(seat);
        let place = self.peers(manager).iter().position(|&peer| peer == seat).unwrap_or_default();
        Spot { manager, place: place as u32 }
    }

    fn peers(&self, manager: Option<PositionId>) -> Vec<PositionId> {
        manager.map_or_else(|| self.chart.roots().to_vec(), |manager| self.chart.reports(manager))
    }

    /// `seats` in the order of the chart, each once; what the chart does not have is left out.
    fn in_order(&self, seats: &[PositionId]) -> Vec<PositionId> {
        if let [_] = seats {
            return seats.to_vec();
        }
        let wanted: HashSet<_> = seats.iter().collect();
        self.chart.outline().ids().iter().filter(|id| wanted.contains(id)).copied().collect()
    }

    /// In the order of the chart, those of `seats` that have none of the others above them, where teams come along.
    fn highest(&self, seats: &[PositionId], team: Team) -> Vec<PositionId> {
        let ordered = self.in_order(seats);
        if team != Team::Along || ordered.len() < 2 {
            return ordered;
        }
        let outline = self.chart.outline();
        let wanted: HashSet<_> = ordered.iter().collect();
        let mut highest = Vec::with_capacity(ordered.len());
        let mut row = 0;
        while row < outline.len() {
            if wanted.contains(&outline.id(row)) {
                highest.push(outline.id(row));
                row = outline.subtree(row).end;
            } else {
                row += 1;
            }
        }
        highest
    }
}
