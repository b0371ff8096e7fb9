//! In which ways a position differs between two charts.

/// One way. The weightiest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Only the second chart has it.
    New,
    /// Only the first chart has it.
    Removed,
    /// It is closed on the second chart.
    Closed,
    /// It was closed and is not any more.
    Opened,
    /// It reports to somebody else.
    Moved,
    /// It has another title.
    Retitled,
    /// Something else about it differs: its holder, function, level, pay, a text, a dotted line.
    Changed,
    /// It stands at another place among the same peers.
    Reordered,
}

impl Kind {
    /// All of them, the weightiest first.
    pub const ALL: [Self; 8] = [
        Self::New,
        Self::Removed,
        Self::Closed,
        Self::Opened,
        Self::Moved,
        Self::Retitled,
        Self::Changed,
        Self::Reordered,
    ];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::New => "New",
            Self::Removed => "Removed",
            Self::Closed => "Closed",
            Self::Opened => "Opened again",
            Self::Moved => "Moved",
            Self::Retitled => "Retitled",
            Self::Changed => "Changed",
            Self::Reordered => "Reordered",
        }
    }
}

/// The ways in which one position differs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u8);

impl Kinds {
    /// Whether it differs in this way.
    #[must_use]
    pub const fn has(self, kind: Kind) -> bool {
        self.0 & 1 << kind as u8 != 0
    }

    /// The ways, the weightiest first.
    pub fn iter(self) -> impl Iterator<Item = Kind> {
        Kind::ALL.into_iter().filter(move |kind| self.has(*kind))
    }

    /// The weightiest way.
    #[must_use]
    pub fn main(self) -> Option<Kind> {
        self.iter().next()
    }

    pub(super) const fn add(&mut self, kind: Kind) {
        self.0 |= 1 << kind as u8;
    }
}
