//! Sizes, gaps, which way the chart grows, and when a team is stacked.

use super::Point;
use super::team::Team;

use serde::{Deserialize, Serialize};

/// How wide teams are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arrangement {
    /// Every team side by side, one layer a line.
    #[default]
    Wide,
    /// A team of four or more below whom nobody is drawn is stacked in columns, so that sixty account executives stay
    /// readable.
    Compact,
}

/// Which way a chart grows from its top.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Reports below their managers.
    #[default]
    Down,
    /// Reports to the right of their managers: the same drawing with its axes exchanged. Cards keep their width and height.
    Right,
}

/// How a chart is drawn: sizes and gaps in the drawing's units. Cards are all of one size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Style {
    /// How wide teams are drawn.
    pub arrangement: Arrangement,
    /// Which way the chart grows.
    pub direction: Direction,
    /// Width of a card; an even one keeps mirrored drawings exact (where the chart grows to the right: an even height).
    pub card_width: u16,
    /// Height of a card.
    pub card_height: u16,
    /// Least gap between neighbours.
    pub between: u16,
    /// Gap between layers.
    pub below: u16,
    /// Gap between the cards of a stack; what it has beyond `below` is not used.
    pub stack_gap: u16,
    /// Room for the line beside a stack's cards: to the left of a column, or above a row.
    pub stack_indent: u16,
    /// How many cards a column of a stack holds before there is a second one, at least.
    pub stack_column: u16,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            arrangement: Arrangement::Wide,
            direction: Direction::Down,
            card_width: 208,
            card_height: 72,
            between: 24,
            below: 48,
            stack_gap: 12,
            stack_indent: 24,
            stack_column: 5,
        }
    }
}

/// The smallest team that is stacked (judgement: three cards side by side still read as one team).
const STACK_FROM: u32 = 4;

/// The style in the drawing's own axes. *Across* runs along a layer, from sibling to sibling; *along* runs from layer to
/// layer. In a chart that grows down, across is x and along is y.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    pub direction: Direction,
    stacks: bool,
    /// Size of a card across.
    pub breadth: i32,
    /// Size of a card along.
    pub thickness: i32,
    /// From a card's middle to its edge across, rounded up.
    pub half: i32,
    /// Least gap between neighbours across.
    pub between: i32,
    /// Gap between layers.
    pub below: i32,
    /// Least distance between the middles of neighbours.
    pub step: i32,
    /// From one layer to the next.
    pub level: i32,
    /// From one stacked card to the next in its column.
    pub stack_line: i32,
    /// Room for a column's line.
    pub indent: i32,
    /// Cards in a column before there is a second one.
    column: u32,
}

impl From<Style> for Scale {
    fn from(style: Style) -> Self {
        let (width, height) = (i32::from(style.card_width), i32::from(style.card_height));
        let (breadth, thickness) = match style.direction {
            Direction::Down => (width, height),
            Direction::Right => (height, width),
        };
        let (between, below, half) = (i32::from(style.between), i32::from(style.below), (breadth + 1) / 2);
        Self {
            direction: style.direction,
            stacks: style.arrangement == Arrangement::Compact,
            breadth,
            thickness,
            half,
            between,
            below,
            step: 2 * half + between,
            level: (thickness + below).max(1),
            // No more than from layer to layer: then a stack covers at most as many layers as a column has cards.
            stack_line: thickness + i32::from(style.stack_gap.min(style.below)),
            indent: i32::from(style.stack_indent),
            column: u32::from(style.stack_column),
        }
    }
}

#[allow(clippy::cast_possible_wrap, clippy::cast_sign_loss)] // extents are checked before anything is placed
impl Scale {
    /// The most room that one card can take, across or along.
    pub fn most(&self) -> i32 {
        // An assistant has the line from its manager on its other side.
        (2 * self.step + self.indent).max(self.level)
    }

    /// A point by its distance across and along.
    pub fn point(&self, across: i32, along: i32) -> Point {
        match self.direction {
            Direction::Down => Point { x: across, y: along },
            Direction::Right => Point { x: along, y: across },
        }
    }

    /// How far a point is across and along.
    pub fn axes(&self, point: Point) -> (i32, i32) {
        match self.direction {
            Direction::Down => (point.x, point.y),
            Direction::Right => (point.y, point.x),
        }
    }

    /// Where the line from or to a card with its middle at `middle` runs.
    pub fn line(&self, middle: i32) -> i32 {
        middle - self.half + self.breadth / 2
    }

    /// Where the bar above a team runs along, whose first cards stand in `layer`.
    pub fn bar(&self, layer: u32) -> i32 {
        layer as i32 * self.level - self.below + self.below / 2
    }

    /// Whether a team of so many, none with reports that are drawn, is stacked.
    pub fn stacks(&self, team: u32) -> bool {
        self.stacks && team >= STACK_FROM
    }

    /// Cards in a full column of a team that is not empty; the columns are about equally long.
    ///
    /// A column is as long as the style has it down or, as cards are wider than high, a card less to the right; longer only in a
    /// team so large that the block would be much longer across than along (judgement: windows are wider than high).
    pub fn stack_rows(&self, team: u32) -> u32 {
        let longest = match self.direction {
            Direction::Down => (team.isqrt() + 1).max(self.column),
            Direction::Right => (team.isqrt() / 2).max(self.column.saturating_sub(1)).max(1),
        };
        team.div_ceil(team.div_ceil(longest))
    }

    /// From one column to the next.
    pub fn stack_column(&self) -> i32 {
        self.breadth + self.between + self.indent
    }

    /// From the middle of a stack to its edge, its columns' room for lines included.
    pub fn stack_half(&self, team: u32, rows: u32) -> i32 {
        (team.div_ceil(rows) as i32 * self.stack_column() - self.between + 1) / 2
    }

    /// Where the cards of a stack's first column begin across.
    pub fn stack_left(&self, team: &Team) -> i32 {
        team.stem - self.stack_half(team.members, team.stack) + self.indent
    }

    /// Extent along of a stack with columns of `rows`.
    pub fn stack_length(&self, rows: u32) -> i32 {
        rows as i32 * self.stack_line - (self.stack_line - self.thickness)
    }

    /// How many layers a stack with columns of `rows` covers.
    pub fn stack_layers(&self, rows: u32) -> u32 {
        ((self.stack_length(rows) + self.below) as u32).div_ceil(self.level as u32)
    }
}
