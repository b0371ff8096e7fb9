//! Sizes, gaps, and when a team is stacked.

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

/// Which way the chart grows from its top.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Reports below their manager.
    #[default]
    Down,
    /// Reports to the right of their manager.
    Right,
}

/// How a chart is drawn: sizes and gaps in the drawing's units. Cards are all of one size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Style {
    /// How wide teams are drawn.
    pub arrangement: Arrangement,
    /// Width of a card; an even one keeps mirrored drawings exact.
    pub card_width: u16,
    /// Height of a card.
    pub card_height: u16,
    /// Least gap between neighbours.
    pub between: u16,
    /// Gap between layers.
    pub below: u16,
    /// Gap between the cards of a stack.
    pub stack_gap: u16,
    /// Room for the line to the left of a stack's cards.
    pub stack_indent: u16,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            arrangement: Arrangement::Wide,
            card_width: 208,
            card_height: 72,
            between: 24,
            below: 48,
            stack_gap: 12,
            stack_indent: 24,
        }
    }
}

/// The smallest team that is stacked (judgement: three cards side by side still read as one team).
const STACK_FROM: u32 = 4;

/// The longest column, until a team is so large that its columns would be wider than they are high (judgement).
const STACK_ROWS: u32 = 12;

impl Style {
    /// From one layer's top to the next.
    pub(super) fn level(self) -> i32 {
        i32::from(self.card_height) + i32::from(self.below)
    }

    /// The most room that one card can take in a line.
    pub(super) fn column(self) -> i32 {
        i32::from(self.card_width) + i32::from(self.between) + i32::from(self.stack_indent)
    }

    /// From a card's middle to its edge, rounded up.
    pub(super) fn half_card(self) -> i32 {
        (i32::from(self.card_width) + 1) / 2
    }

    /// Whether a team of so many, none with reports that are drawn, is stacked.
    pub(super) fn stacks(self, team: u32) -> bool {
        self.arrangement == Arrangement::Compact && team >= STACK_FROM
    }

    /// Cards in a full column of a team that is not empty; the columns are about equally long.
    pub(super) fn stack_rows(self, team: u32) -> u32 {
        let columns = team.div_ceil(STACK_ROWS.max(team.isqrt()));
        team.div_ceil(columns)
    }

    /// From one stacked card's top to the next.
    pub(super) fn stack_line(self) -> i32 {
        i32::from(self.card_height) + i32::from(self.stack_gap)
    }

    /// From one column's left edge to the next.
    pub(super) fn stack_column(self) -> i32 {
        self.column()
    }

    /// Width of a stack, its columns' room for lines included.
    #[allow(clippy::cast_possible_wrap)] // columns are far fewer than positions
    pub(super) fn stack_width(self, team: u32) -> i32 {
        team.div_ceil(self.stack_rows(team)) as i32 * self.stack_column() - i32::from(self.between)
    }

    /// Height of a stack with columns of `rows`.
    #[allow(clippy::cast_possible_wrap)]
    pub(super) fn stack_height(self, rows: u32) -> i32 {
        rows as i32 * self.stack_line() - i32::from(self.stack_gap)
    }
}
