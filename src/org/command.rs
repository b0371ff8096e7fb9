//! What a person asks of a chart, worked out as edits and said in a sentence.

use super::said::Said;
use super::{Chart, ChartError, Edit, Field, Position, PositionId, Rework, Target, Team};
use crate::figure::plainly;
use std::rc::Rc;

/// The most copies of a seat made at once.
pub const MOST_COPIES: usize = 200;

/// What a person asks of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Moves positions, with or without their teams.
    Move {
        /// Which ones; a position whose manager moves along with it stays with that manager.
        seats: Vec<PositionId>,
        /// Where to.
        target: Target,
        /// What becomes of their reports.
        team: Team,
    },
    /// Adds a vacant position.
    Add {
        /// Where.
        target: Target,
        /// Its title.
        title: String,
    },
    /// Gives positions the same value in one field.
    Set {
        /// Which ones.
        seats: Vec<PositionId>,
        /// The value.
        to: Field,
    },
    /// Closes positions: they stay on the chart, struck through.
    Close {
        /// Which ones.
        seats: Vec<PositionId>,
        /// What becomes of their reports; they cannot come along.
        team: Team,
    },
    /// Takes positions off the chart for good.
    Delete {
        /// Which ones.
        seats: Vec<PositionId>,
        /// What becomes of their reports.
        team: Team,
    },
    /// Puts vacant copies of a position beside it.
    Duplicate {
        /// Which one.
        seat: PositionId,
        /// How many; held to 1 to [`MOST_COPIES`].
        times: usize,
    },
    /// Draws a dotted line.
    Dot {
        /// From whom.
        manager: PositionId,
        /// To whom.
        report: PositionId,
    },
    /// Removes a dotted line.
    Undot {
        /// From whom.
        manager: PositionId,
        /// To whom.
        report: PositionId,
    },
}

/// A command worked out on one chart.
#[derive(Clone, Debug)]
pub struct Worked {
    /// The edits, in order; none where the chart is so already.
    pub edits: Vec<Edit>,
    /// The chart after them.
    pub chart: Chart,
    /// What they do, a whole sentence.
    pub what: String,
}

impl Command {
    /// Works the command out on `chart`, which is not touched. New positions get ids from `free` on.
    ///
    /// # Errors
    /// [`ChartError`] with the reason where the chart refuses it.
    pub fn work_out(&self, chart: &Chart, free: PositionId) -> Result<Worked, ChartError> {
        let mut rework = Rework::on(chart, free);
        let said = match self {
            Self::Move { seats, target, team } => Said::Moved(rework.relocate(seats, *target, *team)?, *target, *team),
            Self::Add { target, title } => {
                let position = Position { title: title.trim().to_owned(), ..Position::default() };
                Said::Added(rework.add(Rc::new(position), *target)?)
            }
            Self::Set { seats, to } => {
                let to = to.clone().trimmed();
                rework.set(seats, &to)?;
                Said::Set(seats, to)
            }
            Self::Close { seats, team } => {
                rework.close(seats, *team)?;
                Said::Closed(seats, *team)
            }
            Self::Delete { seats, team } => Said::Deleted(seats, rework.delete(seats, *team)?, *team),
            Self::Duplicate { seat, times } => {
                let times = (*times).clamp(1, MOST_COPIES);
                rework.duplicate(*seat, times)?;
                Said::Duplicated(*seat, times)
            }
            Self::Dot { manager, report } => {
                rework.edit(Edit::Dot { manager: *manager, report: *report })?;
                Said::Dotted(*manager, *report)
            }
            Self::Undot { manager, report } => {
                rework.edit(Edit::Undot { manager: *manager, report: *report })?;
                Said::Undotted(*manager, *report)
            }
        };
        let (after, edits) = rework.finish();
        // It is kept with the plan, as what was done.
        let what = plainly(|| said.in_words(chart, &after));
        Ok(Worked { edits, chart: after, what })
    }
}
