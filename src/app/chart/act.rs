//! What the chart view is given to show on the cards, and what it hands up to be done.

use super::card::OWN_COLOURS;
use super::overlaid::Overlaid;
use crate::org::{Command, Function, Kind, PositionId, family};
use std::collections::{HashMap, HashSet};
use yew::AttrValue;

/// What stands on some of the cards.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    /// Scope badges.
    pub badges: HashMap<PositionId, AttrValue>,
    /// Differences from another design: the kind that stands for them, and all of them in words.
    pub signs: HashMap<PositionId, (Kind, AttrValue)>,
    /// Spotlit by something outside; where there are any, the others are dimmed.
    pub lit: HashSet<PositionId>,
    /// Colour of each card, from 0 to 9; without, the function colours it.
    pub colours: Option<HashMap<PositionId, u8>>,
    /// Where the chart shares its drawing with others: what of it is this design’s own.
    pub overlaid: Option<Overlaid>,
}

impl Marks {
    /// The kind of change that decides what is shown at a first look.
    pub fn notable(&self, id: PositionId) -> Option<Kind> {
        match &self.overlaid {
            Some(overlaid) => overlaid.notable.get(&id).copied(),
            None => self.signs.get(&id).map(|(sign, _)| *sign),
        }
    }

    /// Whether the design does not have a position that stands on its chart.
    pub fn is_ghost(&self, id: PositionId) -> bool {
        self.overlaid.as_ref().is_some_and(|overlaid| overlaid.ghosts.contains(&id))
    }

    /// The place of a position's colour in [`COLOURS`](super::card::COLOURS).
    pub fn colour(&self, id: PositionId, function: Option<Function>) -> u8 {
        match self.colours.as_ref().and_then(|colours| colours.get(&id)) {
            Some(colour) => OWN_COLOURS + colour % 10,
            None => family(function),
        }
    }
}

/// What the reader asks of the chart. The view changes nothing itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// To be done straight away: a drop, a move by keys.
    Do(Command),
    /// Show it in the inspector.
    Open(PositionId),
    /// Begin to edit its title.
    Rename(PositionId),
    /// Add a report below it.
    Add(PositionId),
    /// Close these; asks what becomes of their teams.
    Close(Vec<PositionId>),
    /// Pick a manager for these.
    Reassign(Vec<PositionId>),
    /// A menu for these at a point of the window.
    Menu(Vec<PositionId>, i32, i32),
    /// Take the last change back.
    Undo,
    /// Make it again.
    Redo,
    /// Put the focus into the search field.
    Search,
    /// Show the keys.
    Keys,
    /// What was asked cannot be done, with the reason as a whole sentence.
    Refused(String),
}
