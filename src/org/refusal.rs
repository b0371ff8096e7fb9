//! Why a chart refuses a change, in words for whoever asked for it.

use super::PositionId;
use super::chart::LARGEST_ID;
use crate::figure::{isolated, quoted};

/// Why a chart refused a change or could not be made. The chart is as it was before.
///
/// Each says what is wrong, why, and what to do about it, to stand within a sentence: no capital, no full stop. Positions
/// are called by [`Position::name`](super::Position::name).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChartError {
    /// No such position.
    #[error("no position of this chart has the number {}; it may have been deleted since", .0.number())]
    Unknown(PositionId),
    /// Two seats with one id.
    #[error("two positions of the chart have the number {}, and each needs its own", .0.number())]
    Twice(PositionId),
    /// A number beyond the largest.
    #[error(
        "a position cannot have the number {}, since numbers end at {LARGEST_ID}; a chart that is imported again is numbered \
         anew", .0.number()
    )]
    TooLarge(PositionId),
    /// The lines of a list lead from a position back to itself: everybody in the circle, each reporting to the next, the
    /// first once more at the end.
    #[error(
        "these positions report to each other in a circle: {}; one of them has to report to somebody else", line(.0)
    )]
    Circle(Vec<String>),
    /// A position would report to somebody in its own team, or to itself: the line from the position down to whom it would
    /// report to.
    #[error("{}", own_team(.0))]
    OwnTeam(Vec<String>),
    /// A closed position would have reports.
    #[error("{} is closed, and nobody reports to a closed position; open it again or choose another one", quoted(.0))]
    Closed(String),
    /// A position with reports would be taken off or closed.
    #[error("{} still has reports; say first where they go", quoted(.0))]
    HasReports(String),
    /// A position with dotted lines would be taken off.
    #[error("{} still has dotted lines; remove those first", quoted(.0))]
    HasDotted(String),
    /// A dotted line would lead from a position to itself.
    #[error("{} cannot have a dotted line to itself; choose another position", quoted(.0))]
    DottedToItself(String),
    /// A dotted line that is there already: from whom, to whom.
    #[error("a dotted line already leads from {} to {}", quoted(.0), quoted(.1))]
    DottedTwice(String, String),
    /// A dotted line that is not there: from whom, to whom.
    #[error("no dotted line leads from {} to {}", quoted(.0), quoted(.1))]
    NotDotted(String, String),
}

fn own_team(names: &[String]) -> String {
    match names {
        [seat, .., manager] => format!(
            "{} cannot report to {manager}, which is in its own team ({}); move {manager} out of that team first",
            quoted(seat),
            line(names),
            manager = quoted(manager)
        ),
        [seat] => format!("{} cannot report to itself; choose another position", quoted(seat)),
        [] => String::new(),
    }
}

/// Positions on a line, each below the one before it.
fn line(names: &[String]) -> String {
    names.iter().map(|name| isolated(name)).collect::<Vec<_>>().join(" → ")
}
