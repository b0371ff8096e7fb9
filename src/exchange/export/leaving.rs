//! What of a plan leaves: which design, which positions of it, and what of each position.

use crate::design::Origin;
use crate::org::PositionId;
use serde::{Deserialize, Serialize};

/// A part of a position that may stay behind. Title and reporting lines always leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Who holds it. That it is vacant, or is not, leaves all the same.
    Names,
    /// Its identifier in the source of the chart.
    Ids,
    /// Its function and level.
    Functions,
    /// Its department.
    Departments,
    /// Its location.
    Locations,
    /// Its yearly pay.
    Pay,
    /// The notes about it.
    Notes,
    /// To whom it reports by dotted lines.
    DottedLines,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Names,
        Self::Ids,
        Self::Functions,
        Self::Departments,
        Self::Locations,
        Self::Pay,
        Self::Notes,
        Self::DottedLines,
    ];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Names => "Names",
            Self::Ids => "Source ids",
            Self::Functions => "Functions and levels",
            Self::Departments => "Departments",
            Self::Locations => "Locations",
            Self::Pay => "Pay",
            Self::Notes => "Notes",
            Self::DottedLines => "Dotted lines",
        }
    }
}

/// The parts that leave: a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Vec<Part>", into = "Vec<Part>")]
pub struct Leaving(u8);

impl Leaving {
    /// Every part.
    #[must_use]
    pub const fn everything() -> Self {
        Self(u8::MAX)
    }

    /// The structure without the people: no names, source ids, pay or notes.
    #[must_use]
    pub const fn roles_only() -> Self {
        Self::everything().without(Part::Names).without(Part::Ids).without(Part::Pay).without(Part::Notes)
    }

    /// Whether `part` leaves.
    #[must_use]
    pub const fn has(self, part: Part) -> bool {
        self.0 & Self::bit(part) != 0
    }

    /// The same with `part`.
    #[must_use]
    pub const fn with(self, part: Part) -> Self {
        Self(self.0 | Self::bit(part))
    }

    /// The same without `part`.
    #[must_use]
    pub const fn without(self, part: Part) -> Self {
        Self(self.0 & !Self::bit(part))
    }

    /// The parts that stay behind.
    pub fn staying(self) -> impl Iterator<Item = Part> {
        Part::ALL.into_iter().filter(move |&part| !self.has(part))
    }

    /// Whether nothing stays behind.
    #[must_use]
    pub const fn is_everything(self) -> bool {
        self.0 == u8::MAX
    }

    const fn bit(part: Part) -> u8 {
        1 << part as u8
    }
}

impl From<Vec<Part>> for Leaving {
    fn from(parts: Vec<Part>) -> Self {
        parts.into_iter().fold(Self(0), Self::with)
    }
}

impl From<Leaving> for Vec<Part> {
    fn from(leaving: Leaving) -> Self {
        Part::ALL.into_iter().filter(|&part| leaving.has(part)).collect()
    }
}

/// Which positions of the design leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// All of them.
    All,
    /// One position and everybody below it.
    Branch(PositionId),
}

/// What kind of file is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A table as comma-separated text.
    Csv,
    /// The same table as an Excel workbook.
    Workbook,
    /// The whole plan, to be opened here again.
    Plan,
    /// A Mermaid flowchart.
    Mermaid,
    /// A Graphviz graph.
    Dot,
    /// An SVG picture.
    Picture,
    /// A report in Markdown.
    Document,
    /// What a drawn design changes, as comma-separated text.
    Comparison,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Csv,
        Self::Workbook,
        Self::Plan,
        Self::Mermaid,
        Self::Dot,
        Self::Picture,
        Self::Document,
        Self::Comparison,
    ];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Csv => "Table (CSV)",
            Self::Workbook => "Workbook (Excel)",
            Self::Plan => "Whole plan (JSON)",
            Self::Mermaid => "Diagram (Mermaid)",
            Self::Dot => "Diagram (Graphviz)",
            Self::Picture => "Picture (SVG)",
            Self::Document => "Report (Markdown)",
            Self::Comparison => "List of changes (CSV)",
        }
    }

    /// What a file name ends in, without a point in front.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Workbook => "xlsx",
            Self::Plan => "orgwright.json",
            Self::Mermaid => "mmd",
            Self::Dot => "dot",
            Self::Picture => "svg",
            Self::Document => "md",
            Self::Comparison => "changes.csv",
        }
    }

    /// The kind that a file called so is of: by its whole ending (`x.changes.csv`), or else by the last part of one.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        let whole = |kind: &Self| name.strip_suffix(kind.ending()).is_some_and(|stem| stem.ends_with('.'));
        let last = |kind: &Self| kind.ending().rsplit('.').next() == name.rsplit('.').next();
        let longest = Self::ALL.into_iter().filter(whole).max_by_key(|kind| kind.ending().len());
        longest.or_else(|| Self::ALL.into_iter().find(last))
    }

    /// Media type.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Csv | Self::Comparison => "text/csv;charset=utf-8",
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Plan => "application/json",
            Self::Mermaid => "text/vnd.mermaid;charset=utf-8",
            Self::Dot => "text/vnd.graphviz;charset=utf-8",
            Self::Picture => "image/svg+xml",
            Self::Document => "text/markdown;charset=utf-8",
        }
    }
}

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// What kind of file.
    pub kind: Kind,
    /// Which design.
    pub origin: Origin,
    /// Which positions of it.
    pub scope: Scope,
    /// What of each position.
    pub leaving: Leaving,
}
