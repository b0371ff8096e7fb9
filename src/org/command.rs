//! What a person asks of a chart, worked out as edits and said in a sentence.

use super::{Chart, ChartError, Edit, Field, Position, PositionId, Rework, Target, Team};
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
        /// How many, from 1 to [`MOST_COPIES`].
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
        match self {
            Self::Move { seats, target, team } => rework.relocate(seats, *target, *team)?,
            Self::Add { target, title } => {
                rework.add(Rc::new(Position { title: title.clone(), ..Position::default() }), *target)?;
            }
            Self::Set { seats, to } => rework.set(seats, to)?,
            Self::Close { seats, team } => rework.close(seats, *team)?,
            Self::Delete { seats, team } => rework.delete(seats, *team)?,
            Self::Duplicate { seat, times } => {
                rework.duplicate(*seat, (*times).clamp(1, MOST_COPIES))?;
            }
            Self::Dot { manager, report } => rework.edit(Edit::Dot { manager: *manager, report: *report })?,
            Self::Undot { manager, report } => rework.edit(Edit::Undot { manager: *manager, report: *report })?,
        }
        let what = self.say(chart);
        let (chart, edits) = rework.finish();
        Ok(Worked { edits, chart, what })
    }

    /// What the command does to `chart`, a whole sentence.
    fn say(&self, chart: &Chart) -> String {
        let named = |seat: &PositionId| chart.get(*seat).map_or("?", |position| &position.title).to_owned();
        let all = |seats: &[PositionId]| match seats {
            [seat] => format!("“{}”", named(seat)),
            seats => format!("{} positions", seats.len()),
        };
        match self {
            Self::Move { seats, target, .. } => {
                let seats = all(seats);
                match target {
                    Target::Under(Some(manager)) => format!("{seats} moved to “{}”.", named(manager)),
                    Target::Under(None) => format!("{seats} moved to the top."),
                    Target::Before(peer) => format!("{seats} moved before “{}”.", named(peer)),
                    Target::After(peer) => format!("{seats} moved after “{}”.", named(peer)),
                }
            }
            Self::Add { title, .. } => format!("“{title}” was added."),
            Self::Set { seats, to } => format!("{} of {} was changed.", to.label(), all(seats)),
            Self::Close { seats, .. } => format!("{} closed.", all(seats)),
            Self::Delete { seats, .. } => format!("{} deleted.", all(seats)),
            Self::Duplicate { seat, times } => format!("“{}” was duplicated, {times} times.", named(seat)),
            Self::Dot { manager, report } => {
                format!("A dotted line leads from “{}” to “{}”.", named(manager), named(report))
            }
            Self::Undot { manager, report } => {
                format!("The dotted line from “{}” to “{}” was removed.", named(manager), named(report))
            }
        }
    }
}
