//! Larger changes of a chart, each worked out as a list of [`Edit`]s on a copy: moving teams, closing, deleting,
//! duplicating.

use super::{Chart, ChartError, Edit, Field, Outline, Position, PositionId, Spot};
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

/// A change in the making: a copy of a chart and the edits made to it so far. The chart it began with is not touched. One
/// that has refused something is half done, and to be dropped.
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

    /// The chart as it is so far.
    #[must_use]
    pub const fn chart(&self) -> &Chart {
        &self.chart
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
        let spot = |peer| self.chart.spot(peer).ok_or(ChartError::Unknown(peer));
        let to = match target {
            Target::Under(manager) => self.end(manager),
            Target::Before(peer) => spot(peer)?,
            Target::After(peer) => spot(peer).map(|spot| Spot { place: spot.place + 1, ..spot })?,
        };
        self.add_at(position, to)
    }

    /// Moves `seats` to one target, where they stand one after the other in the order of the chart, each with or without
    /// its team. A seat whose manager moves along with it stays where it is under that manager. Returns those that were
    /// moved.
    ///
    /// # Errors
    /// [`ChartError::OwnTeam`] where the target lies in a team that moves; [`ChartError::Closed`]; [`ChartError::Unknown`].
    pub fn relocate(
        &mut self,
        seats: &[PositionId],
        target: Target,
        team: Team,
    ) -> Result<Vec<PositionId>, ChartError> {
        let moving = self.highest(seats, team)?;
        for &seat in &moving {
            self.release(seat, team)?;
        }
        let mut target = match target {
            Target::Under(manager) => self.behind_the_rest(manager, &moving),
            beside => beside,
        };
        for &seat in &moving {
            let to = match target {
                // Nobody else is there.
                Target::Under(manager) => Spot { manager, place: 0 },
                Target::Before(peer) => self.beside(peer, seat, 0)?,
                Target::After(peer) => self.beside(peer, seat, 1)?,
            };
            if self.chart.spot(seat) != Some(to) {
                self.edit(Edit::Move { seat, to })?;
            }
            // The next one follows this one.
            target = Target::After(seat);
        }
        Ok(moving)
    }

    /// Closes `seats`: they stay on the chart, struck through, without reports. Their teams report to the next manager
    /// above that stays open, or to nobody.
    ///
    /// # Errors
    /// [`ChartError::Unknown`].
    pub fn close(&mut self, seats: &[PositionId], team: Team) -> Result<(), ChartError> {
        // Lowest first, so that nobody moves to a seat that is closed next.
        for &seat in self.in_order(seats)?.iter().rev() {
            // A closed seat leads nobody, so a team cannot come along.
            self.release(seat, if team == Team::Along { Team::Stays } else { team })?;
            self.set(&[seat], &Field::Closed(true))?;
        }
        Ok(())
    }

    /// Takes `seats` off the chart, with their dotted lines and, for [`Team::Along`], everyone below. Returns how many were
    /// taken off.
    ///
    /// # Errors
    /// [`ChartError::Unknown`].
    pub fn delete(&mut self, seats: &[PositionId], team: Team) -> Result<usize, ChartError> {
        let mut doomed = self.in_order(seats)?;
        if team == Team::Along {
            let (outline, named) = (self.chart.outline(), doomed.iter().copied().collect::<HashSet<_>>());
            let tops = tops(&outline, &named);
            doomed = tops.flat_map(|row| outline.subtree(row)).map(|row| outline.id(row)).collect();
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
            self.release(seat, team)?;
            self.edit(Edit::Remove { seat })?;
        }
        Ok(doomed.len())
    }

    /// Puts `times` vacant copies of a seat beside it, without its team.
    ///
    /// # Errors
    /// [`ChartError::Unknown`]; [`ChartError::TooLarge`] where no id is left.
    pub fn duplicate(&mut self, seat: PositionId, times: usize) -> Result<(), ChartError> {
        let position = self.chart.get(seat).ok_or(ChartError::Unknown(seat))?;
        let copy = Position { holder: None, reference: String::new(), closed: false, ..position.clone() };
        let (copy, beside) = (Rc::new(copy), self.chart.spot(seat).ok_or(ChartError::Unknown(seat))?);
        for place in (beside.place + 1..).take(times) {
            self.add_at(Rc::clone(&copy), Spot { place, ..beside })?;
        }
        Ok(())
    }

    fn add_at(&mut self, position: Rc<Position>, to: Spot) -> Result<PositionId, ChartError> {
        let seat = self.free;
        self.edit(Edit::Add { seat, position, to })?;
        self.free = seat.next();
        Ok(seat)
    }

    /// Sends the reports of `seat` where `team` says, in order.
    fn release(&mut self, seat: PositionId, team: Team) -> Result<(), ChartError> {
        let first = match team {
            Team::Along => return Ok(()),
            Team::Unassigned => self.end(None),
            Team::Stays => {
                let spot = self.chart.spot(seat).ok_or(ChartError::Unknown(seat))?;
                Spot { place: spot.place + 1, ..spot }
            }
        };
        for (place, seat) in (first.place..).zip(self.chart.reports(seat)) {
            self.edit(Edit::Move { seat, to: Spot { place, ..first } })?;
        }
        Ok(())
    }

    /// The place after the last report of `manager`, or after the last top.
    fn end(&self, manager: Option<PositionId>) -> Spot {
        let place = manager.map_or(self.chart.roots().len(), |manager| self.chart.span(manager)) as u32;
        Spot { manager, place }
    }

    /// After the last of those who report to `manager` already and do not move.
    fn behind_the_rest(&self, manager: Option<PositionId>, moving: &[PositionId]) -> Target {
        let team = manager.map_or_else(|| self.chart.roots().to_vec(), |manager| self.chart.reports(manager));
        let moving: HashSet<_> = moving.iter().collect();
        let last = team.iter().rev().find(|&peer| !moving.contains(peer));
        last.map_or(Target::Under(manager), |&peer| Target::After(peer))
    }

    /// The place of `peer`, or so many places further, as it counts without `seat`.
    fn beside(&self, peer: PositionId, seat: PositionId, further: u32) -> Result<Spot, ChartError> {
        let spot = self.chart.spot(peer).ok_or(ChartError::Unknown(peer))?;
        if peer == seat {
            return Ok(spot);
        }
        let own = self.chart.spot(seat).ok_or(ChartError::Unknown(seat))?;
        let ahead = own.manager == spot.manager && own.place < spot.place;
        Ok(Spot { place: spot.place + further - u32::from(ahead), ..spot })
    }

    /// `seats` in the order of the chart, each once.
    fn in_order(&self, seats: &[PositionId]) -> Result<Vec<PositionId>, ChartError> {
        if let Some(&unknown) = seats.iter().find(|&&seat| self.chart.get(seat).is_none()) {
            return Err(ChartError::Unknown(unknown));
        }
        if seats.len() < 2 {
            return Ok(seats.to_vec());
        }
        let wanted: HashSet<_> = seats.iter().collect();
        Ok(self.chart.outline().ids().iter().filter(|id| wanted.contains(id)).copied().collect())
    }

    /// In the order of the chart, those of `seats` that have none of the others above them, where teams come along.
    fn highest(&self, seats: &[PositionId], team: Team) -> Result<Vec<PositionId>, ChartError> {
        let ordered = self.in_order(seats)?;
        if team != Team::Along || ordered.len() < 2 {
            return Ok(ordered);
        }
        let (outline, wanted) = (self.chart.outline(), ordered.into_iter().collect());
        Ok(tops(&outline, &wanted).map(|row| outline.id(row)).collect())
    }
}

/// The rows of `wanted` that have none of the others above them, in order.
fn tops(outline: &Outline, wanted: &HashSet<PositionId>) -> impl Iterator<Item = usize> {
    let from = move |row: usize| (row..outline.len()).find(|&row| wanted.contains(&outline.id(row)));
    std::iter::successors(from(0), move |&row| from(outline.subtree(row).end))
}
