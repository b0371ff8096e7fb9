//! How a design is looked at: what is unfolded, picked, coloured, and from where. It is kept with the plan and is no part
//! of its history: undoing an edit moves nobody’s eyes.

use crate::org::{Arrangement, Direction, Facet, PositionId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Where the reader looks from: the point of the chart in the middle of the view, and how large it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lens {
    /// The point in the middle, in units of the chart.
    pub x: i32,
    /// The same, downwards.
    pub y: i32,
    /// Pixels for a million units of the chart, 1 or more; a million is life size.
    pub scale: u32,
}

/// Which teams are unfolded: all above a layer, except those that were turned over one by one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unfolded {
    /// Layers shown, 1 or more; 1 shows the tops alone.
    pub levels: u32,
    /// Positions whose team is folded although above, or unfolded although below.
    pub turned: BTreeSet<PositionId>,
}

impl Unfolded {
    /// Whether the team of `id`, who stands in layer `layer` from 1, is folded away.
    #[must_use]
    pub fn folds(&self, layer: u32, id: PositionId) -> bool {
        (layer >= self.levels) != self.turned.contains(&id)
    }

    /// Folds a team that is unfolded, or the other way round.
    pub fn turn(&mut self, id: PositionId) {
        if !self.turned.remove(&id) {
            self.turned.insert(id);
        }
    }
}

/// What a search does with the positions that do not match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sift {
    /// Nothing: the search finds and moves on.
    #[default]
    Find,
    /// Dims them.
    Spotlight,
    /// Takes them off the drawing, except the managers above a match.
    Filter,
}

/// What can stand on a card below the title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // named by `label`
pub enum Detail {
    Holder,
    Reports,
    Function,
    Level,
    Department,
    Location,
    Pay,
}

impl Detail {
    /// All of them, in the order in which they stand on a card.
    pub const ALL: [Self; 7] =
        [Self::Holder, Self::Reports, Self::Function, Self::Level, Self::Department, Self::Location, Self::Pay];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Holder => "Holder",
            Self::Reports => "Direct and total reports",
            Self::Function => "Function",
            Self::Level => "Level",
            Self::Department => "Department",
            Self::Location => "Location",
            Self::Pay => "Pay",
        }
    }
}

/// How one design is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct View {
    /// How wide teams are drawn.
    pub arrangement: Arrangement,
    /// Which way the chart grows.
    pub direction: Direction,
    /// What is unfolded; `None` is as much as can be read at a first look.
    pub unfolded: Option<Unfolded>,
    /// The position whose team alone is drawn.
    pub focus: Option<PositionId>,
    /// The positions that are picked; the last is the one that the inspector shows.
    pub picked: Vec<PositionId>,
    /// Where from; `None` follows the size of the window.
    pub lens: Option<Lens>,
    /// What the colours say.
    pub colour: Facet,
    /// What stands on the cards.
    pub details: BTreeSet<Detail>,
    /// What is searched for; may be empty.
    pub search: String,
    /// What becomes of the rest.
    pub sift: Sift,
}

impl Default for View {
    fn default() -> Self {
        Self {
            arrangement: Arrangement::Compact,
            direction: Direction::Down,
            unfolded: None,
            focus: None,
            picked: Vec::new(),
            lens: None,
            colour: Facet::Function,
            details: [Detail::Holder, Detail::Reports].into(),
            search: String::new(),
            sift: Sift::Find,
        }
    }
}

impl View {
    /// Holds what a file may say to what can be drawn: nothing is drawn infinitely small, and the tops are always shown.
    /// Positions that the chart does not have stay, since undoing may bring them back.
    pub(super) fn settle(&mut self) {
        if let Some(lens) = &mut self.lens {
            lens.scale = lens.scale.max(1);
        }
        if let Some(unfolded) = &mut self.unfolded {
            unfolded.levels = unfolded.levels.max(1);
        }
    }
}

/// A view that was given a name, to come back to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// Its name.
    pub name: String,
    /// The view.
    pub view: View,
}
