//! What a reader asks for on a chart: the view hands it up and changes nothing itself.

use crate::org::{Command, PositionId};

/// What a reader asks for.
#[allow(dead_code)] // the view hands up some of them only where it can be edited
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Straight away: a drop, a keyboard move, cut and paste.
    Do(Command),
    /// Show it in the inspector.
    Open(PositionId),
    /// Edit its title.
    Rename(PositionId),
    /// A report below this one.
    Add(PositionId),
    /// Close these; who is asked decides what becomes of their teams.
    Close(Vec<PositionId>),
    /// Pick another manager for these.
    Reassign(Vec<PositionId>),
    /// The context menu for these, at a point of the window.
    Menu(Vec<PositionId>, i32, i32),
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,
    /// Put the focus into the search field.
    Search,
    /// Show the keys.
    Keys,
    /// The chart refuses a move; the reason, a whole sentence.
    Refused(String),
}
