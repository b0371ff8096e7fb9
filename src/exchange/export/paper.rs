//! A chart on sheets of paper: cards are never cut, text stays large enough to be read, and who goes on elsewhere says where.

mod arrange;
mod plan;
mod print;

use super::picture::Look;
use crate::org::Chart;

/// A size of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)] // named by `label`
pub enum Size {
    #[default]
    A4,
    A3,
    Letter,
    Legal,
    Tabloid,
}

impl Size {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::A4, Self::A3, Self::Letter, Self::Legal, Self::Tabloid];

    /// Name for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
            Self::Letter => "Letter",
            Self::Legal => "Legal",
            Self::Tabloid => "Tabloid",
        }
    }

    /// Width and height, upright, in tenths of a millimetre.
    #[must_use]
    pub const fn tenths(self) -> (u32, u32) {
        match self {
            Self::A4 => (2100, 2970),
            Self::A3 => (2970, 4200),
            Self::Letter => (2159, 2794),
            Self::Legal => (2159, 3556),
            Self::Tabloid => (2794, 4318),
        }
    }
}

/// What a chart is printed on, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Size of the sheets.
    pub size: Size,
    /// Whether they lie on the longer side.
    pub landscape: bool,
    /// Left free on each side, in millimetres; no more than a quarter of the shorter side is.
    pub margin: u32,
    /// How the chart is drawn; its heading stands on every page.
    pub look: Look,
    /// What the pages are called, within a sentence: something else than “page” in a document that counts pages of its own.
    pub called: &'static str,
}

impl Default for Paper {
    fn default() -> Self {
        Self { size: Size::A4, landscape: true, margin: 10, look: Look::default(), called: "page" }
    }
}

/// One side of paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// An SVG document as large as the paper.
    pub svg: String,
    /// “Page 3 of 12: teams of Uma Salz, Fern Abend and 2 more”.
    pub label: String,
}

/// The chart on pages. Every position stands with its peers on one page, below its manager; who has a team elsewhere says on
/// which page, and is the head of that team there. Teams share pages in the order of the outline. No page for a chart without
/// positions. O(N) but for what a page can hold at most; no recursion.
#[must_use]
pub fn pages(chart: &Chart, paper: &Paper) -> Vec<Page> {
    print::pages(chart, paper)
}
